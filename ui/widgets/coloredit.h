// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace truckroll {

/// Picks a colour ("#rrggbb") from a row of swatches; the last one opens the dialog of all colours. Arrow
/// keys go along the row, Space or Enter takes.
class ColorEdit : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString color READ color WRITE setColor NOTIFY edited USER true)

public:
    explicit ColorEdit(QWidget *parent = nullptr);

    /// Empty: none chosen.
    QString color() const { return m_color; }
    void setColor(const QString &color);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    /// The colours that can be told from each other at a glance.
    static QStringList swatches();

signals:
    void edited();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int cells() const;
    QRect cellRect(int cell) const;
    int cellAt(const QPoint &pos) const;
    void take(int cell);
    void moveTo(int cell);
    QString colorOf(int cell) const;
    QString nameOf(int cell) const;
    void describe();

    QString m_color;
    int m_cursor = 0;
};

} // namespace truckroll
