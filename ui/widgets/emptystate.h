// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;

namespace truckroll {

/// What an empty screen says: what belongs here, and the first step as a button.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &icon, const QString &title, const QString &sentence, QWidget *parent = nullptr);

    void set(const QString &title, const QString &sentence);
    QPushButton *addAction(const QString &text, const QString &hint, std::function<void()> run);
    using QWidget::addAction;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void recolor();

    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QWidget *m_buttons;
};

} // namespace truckroll
