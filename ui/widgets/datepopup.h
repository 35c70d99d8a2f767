// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFrame>

class QCalendarWidget;
class QPushButton;

namespace truckroll {

/// Our icons and colours in a calendar, the week from `firstDay`.
void dressCalendar(QCalendarWidget *calendar, Qt::DayOfWeek firstDay);

/// A calendar that drops down from a button: arrows and Enter, or a click, choose a day; Escape leaves.
class DatePopup : public QFrame
{
    Q_OBJECT

public:
    DatePopup(const QDate &day, const QDate &today, Qt::DayOfWeek firstDay, QWidget *parent = nullptr);

    /// Days beyond cannot be chosen; an invalid day is no bound.
    void setRange(const QDate &first, const QDate &last);
    /// Below `button`, as far as the screen allows.
    void showBelow(const QWidget *button);
    QCalendarWidget *calendar() const { return m_calendar; }

signals:
    void chosen(const QDate &day);

private:
    void take(const QDate &day);

    QCalendarWidget *m_calendar;
    QPushButton *m_todayButton;
    QDate m_today;
};

} // namespace truckroll
