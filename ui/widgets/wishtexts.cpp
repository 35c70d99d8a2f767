// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wishtexts.h"
#include "core/schedule/timewords.h"
#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace truckroll {
namespace wishtexts {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(WishTexts)
};

QString dayText(const QDate &date)
{
    return QLocale().toString(date, Texts::tr("MMM d", "form of a date"));
}

QString daysText(const VisitWishes &wishes)
{
    if (!wishes.from.isValid())
        return wishes.until.isValid() ? Texts::tr("by %1").arg(dayText(wishes.until)) : QString();
    if (!wishes.until.isValid())
        return Texts::tr("from %1").arg(dayText(wishes.from));
    return wishes.from == wishes.until
               ? dayText(wishes.from)
               : Texts::tr("%1 – %2", "days").arg(dayText(wishes.from), dayText(wishes.until));
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

/// Runs of days: "Mon–Wed, Fri".
QString weekdaysText(int weekdays)
{
    if (weekdays == CustomerWishes::allDays)
        return {};
    const auto name = [](int day) { return QLocale().dayName(day + 1, QLocale::ShortFormat); };
    QStringList runs;
    for (int day = 0; day < 7; ++day) {
        if (!(weekdays >> day & 1))
            continue;
        int last = day;
        while (last < 6 && weekdays >> (last + 1) & 1)
            ++last;
        runs += last > day + 1 ? Texts::tr("%1–%2", "a span of time").arg(name(day), name(last)) : name(day);
        if (last > day + 1)
            day = last;
    }
    return runs.join(QStringLiteral(", "));
}

QString names(const std::vector<TechnicianId> &technicians, const People::Reply &people)
{
    QStringList names;
    for (const TechnicianId id : technicians)
        if (const Technician *technician = people.find(id))
            names += technician->name;
    return names.join(QStringLiteral(", "));
}

} // namespace

QString wanted(const VisitWishes &wishes)
{
    const QString hours =
        wishes.hours ? rangeInWords(wishes.hours->start, wishes.hours->end, QLocale()) : QString();
    return joined({wishes.skill, daysText(wishes), hours});
}

QString customer(const CustomerWishes &wishes, const People::Reply &people)
{
    const QString hours = wishes.hours == CustomerWishes::allHours
                              ? QString()
                              : rangeInWords(wishes.hours.start, wishes.hours.end, QLocale());
    const QString wanted = names(wishes.wanted, people);
    const QString refused = names(wishes.refused, people);
    return joined({weekdaysText(wishes.weekdays), hours,
                   wanted.isEmpty() ? QString() : Texts::tr("wants %1").arg(wanted),
                   refused.isEmpty() ? QString() : Texts::tr("not %1", "refused technicians").arg(refused),
                   wishes.note});
}

} // namespace wishtexts
} // namespace truckroll
