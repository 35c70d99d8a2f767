// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/widgets/meaning.h"
#include <QFrame>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace truckroll {

/// A sentence above a form or page, with at most one thing to do about it. Hidden until there is something to
/// say; the form below keeps everything that was typed.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    void show(Tone tone, const QString &text, const QString &actionText = {},
              std::function<void()> action = {});
    /// The sentence of an error; screen readers are told.
    void showError(const Error &error, const QString &actionText = {}, std::function<void()> action = {});
    /// The same with a button that tries again, where that can help: not when what was typed breaks a rule.
    void showErrorAgain(const Error &error, std::function<void()> again);
    void clear();
    QString text() const;
    Tone tone() const { return m_tone; }
    bool isShown() const { return !isHidden(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void recolor();

    Tone m_tone = Tone::Info;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_close;
    std::function<void()> m_action;
};

} // namespace truckroll
