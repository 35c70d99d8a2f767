// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/fixwords.h"

#include "core/schedule/timewords.h"
#include <QCoreApplication>
#include <QStringList>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FixWords)
};

} // namespace

QString FixWords::names(const std::vector<TechnicianId> &technicians) const
{
    QStringList names;
    for (const TechnicianId id : technicians)
        if (const Technician *technician = m_ground.people.find(id))
            names += technician->name;
    return names.join(QStringLiteral(", "));
}

QString FixWords::time(const WallTime &wall, bool withDay) const
{
    const QString time = timeInWords(wall.minute, m_locale);
    return withDay ? Texts::tr("%1 %2", "day, time").arg(dayInWords(wall.date, m_locale), time) : time;
}

QString FixWords::moving(const BoardCard &card, const WallTime &start,
                         const std::vector<TechnicianId> &technicians) const
{
    const WallTime now = ZonedDay::toWall(card.startUtc, m_ground.zone);
    const QString to = names(technicians);
    const QString at = time(start, start.date != now.date);
    if (card.technicians.empty())
        return Texts::tr("Send %1 to %2 at %3", "name, customer, time").arg(to, card.customer, at);
    const QString from = names(card.technicians);
    if (technicians == card.technicians)
        return Texts::tr("Move %1 from %2 to %3 (%4)", "customer, time, time, name")
            .arg(card.customer, time(now, false), at, to);
    if (start == now)
        return Texts::tr("Move %1 at %2 from %3 to %4", "customer, time, name, name")
            .arg(card.customer, at, from, to);
    return Texts::tr("Move %1 from %2 %3 to %4 %5", "customer, name, time, name, time")
        .arg(card.customer, from, time(now, false), to, at);
}

QString FixWords::waiting(const BoardCard &card) const
{
    return Texts::tr("Put %1 on the waiting list").arg(card.customer);
}

QString FixWords::lengthening(const BoardCard &card, int minutes,
                              const std::vector<const BoardCard *> &over) const
{
    const QString longer =
        Texts::tr("Make the visit at %1 %2 long").arg(card.customer, hoursInWords(minutes, m_locale));
    if (over.empty())
        return longer;
    const auto minuteOf = [this](qint64 utc) { return ZonedDay::toWall(utc, m_ground.zone).minute; };
    const BoardCard &first = *over.front();
    const QString text = Texts::tr("%1; it then overlaps %2, %3", "what is done, customer, times")
                             .arg(longer, first.customer,
                                  rangeInWords(minuteOf(first.startUtc), minuteOf(first.endUtc()), m_locale));
    const int others = int(over.size()) - 1;
    return others == 0 ? text : Texts::tr("%1, and %n other(s)", "visits that it overlaps", others).arg(text);
}

QString FixWords::lengtheningToo(const QString &moved, const BoardCard &card, int minutes) const
{
    return Texts::tr("%1, and make the visit at %2 %3 long", "what is moved, customer, length")
        .arg(moved, card.customer, hoursInWords(minutes, m_locale));
}

QString FixWords::booking(const QString &customer, const WallTime &start,
                          const std::vector<TechnicianId> &technicians) const
{
    return Texts::tr("Book %1 from the waiting list: %2, %3", "customer, name, time")
        .arg(customer, names(technicians), time(start, false));
}

} // namespace truckroll
