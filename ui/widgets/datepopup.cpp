// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datepopup.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QCalendarWidget>
#include <QPushButton>
#include <QScreen>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

namespace truckroll {

void dressCalendar(QCalendarWidget *calendar, Qt::DayOfWeek firstDay)
{
    calendar->setFirstDayOfWeek(firstDay);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    QTextCharFormat weekend;
    weekend.setForeground(Tokens::of(calendar).muted);
    calendar->setWeekdayTextFormat(Qt::Saturday, weekend);
    calendar->setWeekdayTextFormat(Qt::Sunday, weekend);
    const std::pair<const char *, const char *> buttons[] = {{"qt_calendar_prevmonth", "chevron-left"},
                                                             {"qt_calendar_nextmonth", "chevron-right"}};
    for (const auto &[name, icon] : buttons)
        if (auto *button = calendar->findChild<QToolButton *>(QString::fromLatin1(name)))
            button->setIcon(icons::get(QString::fromLatin1(icon)));
}

DatePopup::DatePopup(const QDate &day, const QDate &today, Qt::DayOfWeek firstDay, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_calendar(new QCalendarWidget(this)), m_today(today)
{
    setObjectName(QStringLiteral("datePopup"));
    setFrameShape(QFrame::StyledPanel);
    setAttribute(Qt::WA_DeleteOnClose);
    m_calendar->setObjectName(QStringLiteral("dateCalendar"));
    m_calendar->setAccessibleName(tr("Go to a day"));
    dressCalendar(m_calendar, firstDay);
    m_calendar->setSelectedDate(day);
    QTextCharFormat now;
    now.setFontWeight(QFont::Bold);
    now.setForeground(Tokens::of(this).now);
    m_calendar->setDateTextFormat(today, now);
    m_todayButton = plainButton(tr("&Today"), QStringLiteral("today"), tr("Goes to the present day."), this);
    m_todayButton->setObjectName(QStringLiteral("dateToday"));
    connect(m_todayButton, &QPushButton::clicked, this, [this, today] { take(today); });
    connect(m_calendar, &QCalendarWidget::clicked, this, &DatePopup::take);
    connect(m_calendar, &QCalendarWidget::activated, this, &DatePopup::take);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::s, space::s, space::s, space::s);
    all->addWidget(m_calendar);
    all->addWidget(m_todayButton, 0, Qt::AlignLeft);
    m_calendar->setFocus();
}

void DatePopup::setRange(const QDate &first, const QDate &last)
{
    if (first.isValid())
        m_calendar->setMinimumDate(first);
    if (last.isValid())
        m_calendar->setMaximumDate(last);
    const bool inside = m_today >= m_calendar->minimumDate() && m_today <= m_calendar->maximumDate();
    m_todayButton->setEnabled(inside);
    if (!inside)
        m_todayButton->setToolTip(tr("The present day cannot be chosen here."));
}

void DatePopup::take(const QDate &day)
{
    // A click is told twice (clicked, activated); the second finds the popup closed.
    if (!isVisible())
        return;
    close();
    emit chosen(day);
}

void DatePopup::showBelow(const QWidget *button)
{
    adjustSize();
    const QRect room = button->screen()->availableGeometry();
    QPoint at = button->mapToGlobal(QPoint(0, button->height() + 2));
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(at);
    show();
    m_calendar->setFocus();
}

} // namespace truckroll
