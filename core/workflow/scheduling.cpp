// SPDX-License-Identifier: GPL-3.0-or-later
// Where visits stand and how far they are.
#include "core/schedule/visittime.h"
#include "core/store/seriesstore.h"
#include "core/workflow/newfolder.h"
#include "core/workflow/perform.h"
#include "core/workflow/swaptext.h"
#include "core/workflow/visitchecks.h"
#include "core/workflow/visitwords.h"
#include <QCoreApplication>
#include <QTimeZone>
#include <algorithm>
#include <functional>
#include <iterator>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Scheduling)
};

Done mayBeMoved(ReadScope &scope, const KnownVisit &known)
{
    switch (known.visit.status) {
    case VisitStatus::Done:
        return ruleBroken(
            Texts::tr("The visit at %1 (%2) is done, and what is done is not moved. Nothing was "
                      "saved. Set it back to In progress first, or duplicate it.")
                .arg(known.customer, placeOf(scope, known.visit)));
    case VisitStatus::Cancelled:
        return ruleBroken(
            Texts::tr("The visit at %1 (%2) is canceled and is not moved. Nothing was saved. Set "
                      "it back to Scheduled first, or duplicate it.")
                .arg(known.customer, placeOf(scope, known.visit)));
    default:
        return Nothing{};
    }
}

/// What was promised or begun for a time does not hold without one.
VisitStatus statusWithoutTime(VisitStatus status)
{
    switch (status) {
    case VisitStatus::Confirmed:
    case VisitStatus::Dispatched:
        return VisitStatus::Scheduled;
    case VisitStatus::InProgress:
        return VisitStatus::OnHold;
    default:
        return status;
    }
}

Visit moved(WriteScope &scope, Visit visit, const MoveVisit &move, const QTimeZone &zone)
{
    visit.minutes = move.minutes;
    visit.technicians = move.technicians;
    setVisitTime(visit, move.start, zone, scope.clock().nowUtc());
    if (!move.start)
        visit.status = statusWithoutTime(visit.status);
    else if (!visit.originalDate.isValid() && !hasSeries(scope, visit.appointment))
        visit.originalDate = move.start->date;
    return visit;
}

/// Only visits of a series are marked as changed by hand; its pattern stays when one of them is moved.
QString saysAlone(const QString &text, const Visit &moved)
{
    return moved.edited ? Texts::tr("%1 (this visit only, the series stays)", "what was done").arg(text)
                        : text;
}

/// It may go on tomorrow, but whoever meant another card sees it.
QString saysBegun(const QString &text, const Visit &was, const Visit &now)
{
    const bool otherDay = was.start && now.start && was.start->date != now.start->date;
    return otherDay && now.status == VisitStatus::InProgress
               ? Texts::tr("%1; work on it has begun", "what was done").arg(text)
               : text;
}

/// Of several, for nobody who comes.
std::vector<TechnicianId> takenOff(const std::vector<TechnicianId> &before,
                                   const std::vector<TechnicianId> &after)
{
    std::vector<TechnicianId> left;
    const auto isIn = [](const std::vector<TechnicianId> &all) {
        return [&all](TechnicianId each) { return std::find(all.begin(), all.end(), each) != all.end(); };
    };
    if (!after.empty() && std::all_of(after.begin(), after.end(), isIn(before)))
        std::copy_if(before.begin(), before.end(), std::back_inserter(left), std::not_fn(isIn(after)));
    return left;
}

QString moveText(ReadScope &scope, const KnownVisit &before, const Visit &after)
{
    const Visit &was = before.visit;
    if (!after.start && was.start)
        return Texts::tr("Put %1 on the waiting list").arg(before.customer);
    if (after.start == was.start && after.technicians == was.technicians)
        return Texts::tr("Made the visit at %1 %2 long").arg(before.customer, lengthInWords(after.minutes));
    if (!after.start && after.technicians.empty())
        return Texts::tr("Took the technicians off %1 on the waiting list").arg(before.customer);
    if (!after.start)
        return Texts::tr("Gave %1, on the waiting list, to %2")
            .arg(before.customer, namesOf(scope, after.technicians));
    const bool onlyInTime = was.start && after.technicians == was.technicians;
    const QString text = Texts::tr("Moved %1 to %2")
                             .arg(before.customer, onlyInTime ? timeOf(scope, after) : placeOf(scope, after));
    if (onlyInTime && after.minutes != was.minutes) // taken at its beginning
        return Texts::tr("%1, %2 long now", "what was done, a length")
            .arg(text, lengthInWords(after.minutes));
    const auto left = takenOff(was.technicians, after.technicians);
    return left.empty() ? text
                        : Texts::tr("%1; no longer on it: %2", "what was done, technicians")
                              .arg(text, namesOf(scope, left));
}

Done mayBecome(ReadScope &scope, const KnownVisit &known, VisitStatus status)
{
    const Visit &visit = known.visit;
    if (visit.status == status)
        return ruleBroken(Texts::tr("The visit at %1 (%2) is %3 already. Nothing was changed.")
                              .arg(known.customer, placeOf(scope, visit), visitStatusText(status)));
    if (!visitMayBecome(visit.status, status))
        return ruleBroken(Texts::tr("The visit at %1 (%2) is %3 and cannot become %4 from there. Nothing was "
                                    "changed.")
                              .arg(known.customer, placeOf(scope, visit), visitStatusText(visit.status),
                                   visitStatusText(status)));
    if (!visit.start && visitNeedsTime(status))
        return ruleBroken(Texts::tr("The visit at %1 is on the waiting list: without a time it cannot be %2. "
                                    "Nothing was changed; put it on the board first.")
                              .arg(known.customer, visitStatusText(status)));
    return Nothing{};
}

QString statusText(ReadScope &scope, const KnownVisit &known)
{
    if (known.visit.status == VisitStatus::Cancelled)
        return Texts::tr("Canceled %1 (%2)").arg(known.customer, placeOf(scope, known.visit));
    return Texts::tr("Set %1 (%2) to %3")
        .arg(known.customer, placeOf(scope, known.visit), visitStatusText(known.visit.status));
}

} // namespace

Result<MoveVisit::Reply> perform(WriteScope &scope, const MoveVisit &command)
{
    TRY(const KnownVisit known, visitAsSeen(scope, command.visit, command.version));
    CHECK_OK(mayBeMoved(scope, known));
    CHECK_OK(checkTime(command.start, command.minutes));
    CHECK_OK(checkTechnicians(scope, command.technicians, known.visit.technicians));
    TRY(const QTimeZone zone, bookingZone(scope, known.visit.zone));
    if (command.start != known.visit.start) // where a series has put it, it may stay
        CHECK_OK(checkClock(command.start, zone));
    const Visit after = moved(scope, known.visit, command, zone);
    if (after == known.visit)
        return after;
    TRY(const Visit stored, storeVisit(scope, {after, known.customer}));
    const QString text = saysBegun(moveText(scope, known, stored), known.visit, stored);
    scope.describe(saysAlone(text, stored), stored.appointment);
    return stored;
}

QString swapText(ReadScope &scope, const std::vector<MoveVisit> &moves)
{
    if (moves.size() != 2)
        return {};
    const auto one = visitAsSeen(scope, moves[0].visit, moves[0].version);
    const auto other = visitAsSeen(scope, moves[1].visit, moves[1].version);
    const auto takes = [](const MoveVisit &move, const Visit &place) {
        return move.start && move.start == place.start && move.technicians == place.technicians;
    };
    if (!one || !other || !takes(moves[0], other->visit) || !takes(moves[1], one->visit))
        return {};
    return Texts::tr("Swapped %1 and %2").arg(one->customer, other->customer);
}

Result<SetVisitStatus::Reply> perform(WriteScope &scope, const SetVisitStatus &command)
{
    TRY(KnownVisit known, visitAsSeen(scope, command.visit, command.version));
    CHECK_OK(mayBecome(scope, known, command.status));
    known.visit.status = command.status;
    TRY(const Visit stored, storeVisit(scope, known));
    scope.describe(statusText(scope, known), stored.appointment);
    return stored;
}

} // namespace truckroll
