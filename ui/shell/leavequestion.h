// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>

namespace truckroll {

class Banner;

/// What is asked in a window's banner before somebody leaves: it stands until it is answered, Escape is
/// pressed, or it is not true any more.
class LeaveQuestion : public QObject
{
    Q_OBJECT

public:
    /// `parent`: the window.
    LeaveQuestion(Banner &banner, QWidget *parent);

    /// `holds`: whether there is anything to ask still.
    void ask(const QString &question, const QString &answer, std::function<void()> leave,
             std::function<bool()> holds);
    /// Something has changed: it may not hold any more.
    void follow();
    /// Whoever goes on working has answered.
    void forget();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool stands() const;

    Banner &m_banner;
    QWidget *m_window;
    QString m_question;
    std::function<bool()> m_holds;
};

} // namespace truckroll
