// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace truckroll {

/// A filled disc with initials, readable on any colour: a person without a picture.
void paintAvatar(QPainter *painter, const QRect &rect, const QString &initials, const QString &color,
                 const QWidget *widget);

class Avatar : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(QWidget *parent = nullptr);
    void show(const QString &initials, const QString &color);
    using QWidget::show;
    QSize sizeHint() const override { return {40, 40}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initials;
    QString m_color;
};

} // namespace truckroll
