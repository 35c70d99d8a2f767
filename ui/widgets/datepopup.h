// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFrame>

class QCalendarWidget;
class QKeyEvent;
class QLabel;
class QLineEdit;
class QPushButton;

namespace truckroll {

/// Our icons and colours in a calendar, the week from `firstDay`.
void dressCalendar(QCalendarWidget *calendar, Qt::DayOfWeek firstDay);

/// Why a day cannot be chosen between these two; empty: it can. An invalid day is no bound.
QString dayBeyondProblem(const QDate &day, const QDate &first, const QDate &last);

/// A calendar that drops down from a button: arrows and Enter, or a click, choose a day; Escape leaves. What
/// is typed stands in a line above it and is read as in any field for a day (core/schedule/typedday.h).
class DatePopup : public QFrame
{
    Q_OBJECT

public:
    DatePopup(const QDate &day, const QDate &today, Qt::DayOfWeek firstDay, QWidget *parent = nullptr);

    /// Days beyond cannot be chosen; an invalid day is no bound but the widest that there is.
    void setRange(const QDate &first, const QDate &last);
    /// Below `button`, as far as the screen allows.
    void showBelow(const QWidget *button);
    QCalendarWidget *calendar() const { return m_calendar; }

signals:
    void chosen(const QDate &day);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildLine();
    void take(const QDate &day);
    void takeTyped();
    void followTyped(const QString &typed);
    bool takesKey(QObject *watched, QKeyEvent *event);
    QString problemOf(const QString &typed) const;
    void setProblem(const QString &sentence);

    QLineEdit *m_line;
    QLabel *m_sentence;
    QCalendarWidget *m_calendar;
    QPushButton *m_todayButton;
    QDate m_today;
};

} // namespace truckroll
