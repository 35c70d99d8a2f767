// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardspoken.h"
#include "ui/board/boardframe.h"
#include "ui/board/boardtimes.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardAccessible)
};

QString namesOf(const BoardFrame &frame, const BoardEntry &entry)
{
    if (!entry.people.isEmpty())
        return entry.people;
    QStringList names;
    for (const TechnicianId technician : entry.card->technicians) {
        const int lane = frame.laneOf(technician);
        if (lane >= 0)
            names << frame.lanes[size_t(lane)].name;
    }
    return names.isEmpty() ? Texts::tr("nobody is sent") : names.join(QStringLiteral(", "));
}

} // namespace

QString spokenCard(const BoardFrame &frame, const BoardEntry &entry)
{
    QStringList parts;
    if (frame.period.days() > 1)
        parts << QLocale().toString(entry.from.date, Texts::tr("dddd, MMMM d", "day of a visit, spoken"));
    parts << QStringList{Texts::tr("%1 to %2", "times of a visit")
                             .arg(boardtimes::time(entry.from.minute), boardtimes::time(entry.until.minute)),
                         entry.card->customer};
    if (!entry.card->title.isEmpty())
        parts << entry.card->title;
    parts << namesOf(frame, entry) << visitStatusText(entry.card->status);
    if (entry.late)
        parts << Texts::tr("late");
    if (entry.conflict)
        parts << Texts::tr("in conflict");
    if (entry.card->recurring)
        parts << Texts::tr("recurring");
    if (entry.tried)
        parts << Texts::tr("only tried out");
    return parts.join(QStringLiteral(", "));
}

QString spokenLane(const BoardFrame &frame, int lane)
{
    const BoardLane &each = frame.lanes[size_t(lane)];
    if (each.heading)
        return Texts::tr("Group %1").arg(each.name);
    QStringList parts{each.name};
    if (each.technician)
        parts << Texts::tr("%1 booked", "5.5 of 8 h")
                     .arg(boardtimes::load(each.bookedMinutes, each.workMinutes));
    parts << boardtimes::visits(each.visits);
    return parts.join(QStringLiteral(", "));
}

QString spokenSlot(const BoardFrame &frame, const BoardPlace &place)
{
    QStringList parts;
    if (const QString name = frame.laneName(frame.laneOf(place.technician)); !name.isEmpty())
        parts << name;
    if (frame.period.days() > 1)
        parts << QLocale().toString(place.start.date, Texts::tr("dddd, MMMM d", "day of a visit, spoken"));
    parts << boardtimes::time(place.start.minute) << Texts::tr("free time");
    return parts.join(QStringLiteral(", "));
}

} // namespace truckroll
