// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tablefilter.h"
#include <QCoreApplication>
#include <QLocale>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TableFilter)
};

QDate weekStart(const QDate &day, Qt::DayOfWeek first)
{
    return day.addDays(-((day.dayOfWeek() - first + 7) % 7));
}

} // namespace

QString datePresetText(DatePreset preset)
{
    switch (preset) {
    case DatePreset::Any:
        return Texts::tr("Any date");
    case DatePreset::Today:
        return Texts::tr("Today");
    case DatePreset::Tomorrow:
        return Texts::tr("Tomorrow");
    case DatePreset::Yesterday:
        return Texts::tr("Yesterday");
    case DatePreset::ThisWeek:
        return Texts::tr("This week");
    case DatePreset::NextWeek:
        return Texts::tr("Next week");
    case DatePreset::ThisMonth:
        return Texts::tr("This month");
    case DatePreset::Overdue:
        return Texts::tr("Overdue");
    case DatePreset::Upcoming:
        return Texts::tr("Today and later");
    case DatePreset::None:
        return Texts::tr("Without a date");
    }
    return {};
}

std::pair<QDate, QDate> datePresetRange(DatePreset preset, const QDate &today, Qt::DayOfWeek firstDay)
{
    switch (preset) {
    case DatePreset::Today:
        return {today, today};
    case DatePreset::Tomorrow:
        return {today.addDays(1), today.addDays(1)};
    case DatePreset::Yesterday:
        return {today.addDays(-1), today.addDays(-1)};
    case DatePreset::ThisWeek:
        return {weekStart(today, firstDay), weekStart(today, firstDay).addDays(6)};
    case DatePreset::NextWeek:
        return {weekStart(today, firstDay).addDays(7), weekStart(today, firstDay).addDays(13)};
    case DatePreset::ThisMonth:
        return {QDate(today.year(), today.month(), 1),
                QDate(today.year(), today.month(), today.daysInMonth())};
    case DatePreset::Overdue:
        return {QDate(), today.addDays(-1)};
    case DatePreset::Upcoming:
        return {today, QDate()};
    case DatePreset::Any:
    case DatePreset::None:
        break;
    }
    return {};
}

bool ColumnFilter::isEmpty() const
{
    return *this == ColumnFilter();
}

QString ColumnFilter::text() const
{
    QStringList parts;
    if (!contains.isEmpty())
        parts << Texts::tr("contains %1").arg(contains);
    if (preset != DatePreset::Any)
        parts << datePresetText(preset);
    const QLocale locale;
    if (from.isValid())
        parts << Texts::tr("from %1").arg(locale.toString(from, QLocale::ShortFormat));
    if (to.isValid())
        parts << Texts::tr("to %1").arg(locale.toString(to, QLocale::ShortFormat));
    if (!choices.isEmpty())
        parts << choices.join(QStringLiteral(", "));
    return parts.join(QStringLiteral(", "));
}

} // namespace truckroll
