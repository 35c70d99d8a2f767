// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/conflicts.h"

#include "core/schedule/timewords.h"
#include "core/schedule/workinghours.h"
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace truckroll {

namespace {

using Kind = PlaceProblem::Kind;
constexpr int minutesPerDay = 24 * 60;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Conflicts)
};

struct Span
{
    qint64 startUtc = 0;
    qint64 endUtc = 0;
};

PlaceProblem overlapWith(const BoardCard &card, TechnicianId technician, const QTimeZone &zone)
{
    const QString times = rangeInWords(ZonedDay::toWall(card.startUtc, zone).minute,
                                       ZonedDay::toWall(card.endUtc(), zone).minute, QLocale());
    return {Kind::Overlap, technician, card.visit, Texts::tr("Overlaps %1, %2").arg(card.customer, times)};
}

PlaceProblem nearTo(const BoardCard &card, TechnicianId technician, qint64 seconds)
{
    return {Kind::Buffer, technician, card.visit,
            Texts::tr("Only %1 min between it and %2").arg(QString::number(seconds / 60), card.customer)};
}

/// Visits over the place, and those that leave less than the buffer between.
void addVisits(std::vector<PlaceProblem> &found, const ProposedPlace &place, const Span &span,
               TechnicianId technician, const PlaceGround &ground)
{
    const qint64 buffer = qint64(ground.bufferMinutes) * 60;
    for (const BoardCard &card : cardsNear(ground.cards, span.startUtc - buffer, span.endUtc + buffer)) {
        if (card.technician != technician || card.visit == place.visit || visitIsClosed(card.status))
            continue;
        // Negative: they overlap.
        const qint64 between = std::max(card.startUtc - span.endUtc, span.startUtc - card.endUtc());
        if (between < 0)
            found.push_back(overlapWith(card, technician, ground.zone));
        else if (between < buffer)
            found.push_back(nearTo(card, technician, between));
    }
}

/// "6:30–11:30 AM, 12:00–3:00 PM": breaks are no working time.
QString hoursInWords(const std::vector<MinuteRange> &hours)
{
    QStringList ranges;
    for (const MinuteRange &range : hours)
        ranges << rangeInWords(range.start, range.end, QLocale());
    return ranges.join(QStringLiteral(", "));
}

QString offHoursText(const Technician &technician, const std::vector<MinuteRange> &hours, const QDate &date)
{
    if (hours.empty())
        return Texts::tr("%1 does not work on %2")
            .arg(technician.name, QLocale().dayName(date.dayOfWeek(), QLocale::LongFormat));
    return Texts::tr("Outside the working hours of %1, %2").arg(technician.name, hoursInWords(hours));
}

/// Where the name stands before it.
QString briefly(const HoursProblem &problem, const std::vector<MinuteRange> &hours)
{
    if (problem.kind == Kind::TimeOff)
        return problem.reason.isEmpty() ? Texts::tr("Away") : Texts::tr("Away: %1").arg(problem.reason);
    if (hours.empty())
        return Texts::tr("Does not work on %1")
            .arg(QLocale().dayName(problem.date.dayOfWeek(), QLocale::LongFormat));
    return Texts::tr("Works %1", "hours").arg(hoursInWords(hours));
}

QString timeOffText(const Technician &technician, const QString &reason)
{
    return reason.isEmpty() ? Texts::tr("%1 is away").arg(technician.name)
                            : Texts::tr("%1 is away: %2").arg(technician.name, reason);
}

std::vector<MinuteRange> hoursOn(const Technician &technician, const People::Reply &people, const QDate &date)
{
    return workingRanges(people.hoursOf(technician.id), {}, technician.id, date);
}

/// Hours and times off of one day; `range` is what the visit takes of it.
void addDay(std::vector<HoursProblem> &found, const Technician &technician, const People::Reply &people,
            const QDate &date, const MinuteRange &range)
{
    if (closingOn(people.closingDays, date))
        return; // said once, for everybody
    for (const auto &[off, reason] : timeOffOn(people.timeOff, technician.id, date)) {
        if (off.start < range.end && range.start < off.end)
            found.push_back({Kind::TimeOff, date, reason});
    }
    const auto hours = hoursOn(technician, people, date);
    const bool within = std::any_of(hours.begin(), hours.end(), [&](const MinuteRange &hour) {
        return hour.start <= range.start && range.end <= hour.end;
    });
    if (!within)
        found.push_back({Kind::OffHours, date, {}});
}

void addHours(std::vector<PlaceProblem> &found, const Technician &technician, const People::Reply &people,
              const WallTime &start, const WallTime &end)
{
    for (const HoursProblem &problem : hoursProblems(technician, people, start, end)) {
        const auto hours = hoursOn(technician, people, problem.date);
        const QString text = problem.kind == Kind::TimeOff ? timeOffText(technician, problem.reason)
                                                           : offHoursText(technician, hours, problem.date);
        found.push_back({problem.kind, technician.id, {}, text, briefly(problem, hours)});
    }
}

} // namespace

std::vector<HoursProblem> hoursProblems(const Technician &technician, const People::Reply &people,
                                        const WallTime &start, const WallTime &end)
{
    std::vector<HoursProblem> found;
    for (QDate date = start.date; date <= end.date; date = date.addDays(1)) {
        const int from = date == start.date ? start.minute : 0;
        const int to = date == end.date ? end.minute : minutesPerDay;
        if (from < to)
            addDay(found, technician, people, date, {from, to});
    }
    return found;
}

std::vector<PlaceProblem> problemsOf(const ProposedPlace &place, const PlaceGround &ground)
{
    std::vector<PlaceProblem> found = wishProblems(place, ground);
    const qint64 startUtc = ZonedDay::toUtc(place.start, ground.zone);
    const Span span{startUtc, startUtc + qint64(place.minutes) * 60};
    const WallTime start = ZonedDay::toWall(span.startUtc, ground.zone);
    const WallTime end = ZonedDay::toWall(span.endUtc, ground.zone);
    for (const TechnicianId id : place.technicians) {
        const Technician *technician = ground.people.find(id);
        if (!technician || !technician->active) {
            const QString text = technician ? Texts::tr("%1 is no longer active").arg(technician->name)
                                            : Texts::tr("This technician does not exist any more");
            found.push_back({Kind::TechnicianInactive, id, {}, text, Texts::tr("No longer active")});
        }
        addVisits(found, place, span, id, ground);
        if (technician)
            addHours(found, *technician, ground.people, start, end);
    }
    return found;
}

} // namespace truckroll
