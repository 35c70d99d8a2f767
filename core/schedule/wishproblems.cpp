// SPDX-License-Identifier: GPL-3.0-or-later
// What the office's calendar, the visit and its customer have against a place.
#include "core/schedule/conflicts.h"
#include "core/schedule/timewords.h"
#include <QCoreApplication>
#include <QLocale>

namespace truckroll {

namespace {

using Kind = PlaceProblem::Kind;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(WishProblems)
};

/// The place along the wall clock: `end` in minutes after the midnight before it.
struct WallSpan
{
    WallTime start;
    int end = 0;

    QDate lastDate() const { return start.date.addDays((end - 1) / (24 * 60)); }
};

WallSpan spanOf(const ProposedPlace &place, const QTimeZone &zone)
{
    const qint64 startUtc = ZonedDay::toUtc(place.start, zone);
    const WallTime start = ZonedDay::toWall(startUtc, zone);
    const WallTime end = ZonedDay::toWall(startUtc + qint64(place.minutes) * 60, zone);
    return {start, int(end.minutesSince({start.date, 0}))};
}

QString closedText(const ClosingDay &closed, const QDate &date)
{
    const QString day = dayInWords(date, QLocale());
    return closed.name.isEmpty() ? Texts::tr("The office is closed on %1").arg(day)
                                 : Texts::tr("The office is closed on %1: %2").arg(day, closed.name);
}

void addClosedDays(std::vector<PlaceProblem> &found, const WallSpan &span, const PlaceGround &ground)
{
    for (QDate date = span.start.date; date <= span.lastDate(); date = date.addDays(1))
        if (const ClosingDay *closed = closingOn(ground.people.closingDays, date))
            found.push_back({Kind::ClosedDay, {}, {}, closedText(*closed, date)});
}

QString wantedDaysText(const VisitWishes &wishes)
{
    const auto day = [](const QDate &date) { return dayInWords(date, QLocale()); };
    if (!wishes.until.isValid())
        return Texts::tr("Wanted from %1 on").arg(day(wishes.from));
    if (!wishes.from.isValid())
        return Texts::tr("Wanted by %1").arg(day(wishes.until));
    if (wishes.from == wishes.until)
        return Texts::tr("Wanted on %1").arg(day(wishes.from));
    return Texts::tr("Wanted from %1 to %2").arg(day(wishes.from), day(wishes.until));
}

void addWantedTime(std::vector<PlaceProblem> &found, const WallSpan &span, const VisitWishes &wishes)
{
    const bool early = wishes.from.isValid() && span.start.date < wishes.from;
    const bool late = wishes.until.isValid() && span.start.date > wishes.until;
    if (early || late)
        found.push_back({Kind::WantedTime, {}, {}, wantedDaysText(wishes)});
    if (wishes.hours && (span.start.minute < wishes.hours->start || span.start.minute >= wishes.hours->end))
        found.push_back({Kind::WantedTime,
                         {},
                         {},
                         Texts::tr("Wanted to begin between %1")
                             .arg(rangeInWords(wishes.hours->start, wishes.hours->end, QLocale()))});
}

void addCustomerTime(std::vector<PlaceProblem> &found, const WallSpan &span, const CustomerWishes &wishes)
{
    if (!wishes.takesDay(span.start.date))
        found.push_back({Kind::CustomerWish,
                         {},
                         {},
                         Texts::tr("The customer takes no visits on %1")
                             .arg(QLocale().dayName(span.start.date.dayOfWeek(), QLocale::LongFormat))});
    const bool within = span.start.minute >= wishes.hours.start && span.end <= wishes.hours.end;
    if (!within && wishes.hours != CustomerWishes::allHours)
        found.push_back({Kind::CustomerWish,
                         {},
                         {},
                         Texts::tr("The customer takes visits only between %1")
                             .arg(rangeInWords(wishes.hours.start, wishes.hours.end, QLocale()))});
}

void addTechnician(std::vector<PlaceProblem> &found, const Technician &technician, const QString &skill,
                   const CustomerWishes *customer)
{
    if (!technician.hasSkill(skill))
        found.push_back({Kind::MissingSkill,
                         technician.id,
                         {},
                         Texts::tr("%1 does not have the skill %2").arg(technician.name, skill),
                         Texts::tr("Without the skill %1").arg(skill)});
    if (customer && customer->refuses(technician.id))
        found.push_back({Kind::TechnicianRefused,
                         technician.id,
                         {},
                         Texts::tr("The customer does not want %1").arg(technician.name),
                         Texts::tr("Not wanted by the customer")});
}

} // namespace

std::vector<PlaceProblem> wishProblems(const ProposedPlace &place, const PlaceGround &ground)
{
    const VisitNeeds needs = needsOf(place, ground);
    const CustomerWishes *customer = ground.needs.of(needs.customer);
    const WallSpan span = spanOf(place, ground.zone);
    std::vector<PlaceProblem> found;
    addClosedDays(found, span, ground);
    addWantedTime(found, span, needs.wishes);
    if (customer)
        addCustomerTime(found, span, *customer);
    for (const TechnicianId id : place.technicians)
        if (const Technician *technician = ground.people.find(id))
            addTechnician(found, *technician, needs.wishes.skill, customer);
    return found;
}

} // namespace truckroll
