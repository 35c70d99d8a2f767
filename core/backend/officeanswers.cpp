// SPDX-License-Identifier: GPL-3.0-or-later
// Every question that an office answers.
#include "core/backend/officeprivate.h"
#include "core/backend/queryaction.h"
#include "core/schedule/checkfixes.h"
#include "core/store/seriesstore.h"
#include "core/workflow/nextvisit.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include "core/workflow/permitted.h"
#include "core/workflow/serieswork.h"
#include <algorithm>
#include <type_traits>
#include <utility>

namespace truckroll {

namespace {

// How far a question looks ahead on the calendar: visits of series are made up to there first. Invalid:
// nowhere.
QDate looksUntil(const BoardRange &query, const QDate &)
{
    return query.to;
}
QDate looksUntil(const VisitList &query, const QDate &)
{
    return query.waiting ? QDate() : query.to;
}
QDate looksUntil(const BestSlots &query, const QDate &today)
{
    return (query.from.isValid() ? query.from : today)
        .addDays(std::clamp(query.days, 1, BestSlots::mostDays));
}
QDate looksUntil(const FixCheck &query, const QDate &today)
{
    return std::max(query.check.day, today).addDays(fixDays);
}

} // namespace

Done Office::lookUp(const Actor &actor, Action action, const std::function<Done(ReadScope &)> &work)
{
    return d->database->read<Nothing>(actor, [&](ReadScope &scope) -> Done {
        CHECK_OK(checkSignedIn(scope, action));
        return work(scope);
    });
}

/// Writes only when there is something to make: about once a year for each series. When that fails (the disk
/// is full, somebody else writes) what is there can be read all the same; the next look tries again. While
/// the file is looked through nothing is written, and nobody who reads waits for it.
void Office::makeVisitsFor(const Actor &actor, const std::function<QDate(const QDate &today)> &looksTo)
{
    QDate until;
    const auto missing = d->database->read<bool>(actor, [&](ReadScope &scope) -> Result<bool> {
        until = looksFarthest(scope, looksTo(officeToday(scope)));
        return until.isValid() && checkSignedIn(scope, ExtendSeries::action) &&
               !seriesToMake(scope, until).empty();
    });
    if (missing.value_or(false) && isBeingChecked()) {
        d->putOff = {actor, d->putOff ? std::max(until, d->putOff->second) : until};
    } else if (missing.value_or(false)) {
        const auto made = act(actor, ExtendSeries{until});
        Q_UNUSED(made)
    }
}

void Office::makeNextVisit(const Actor &actor, AppointmentId folder,
                           const std::function<bool(ReadScope &)> &isWanted)
{
    if (isBeingChecked() || !whyReadOnly().isEmpty())
        return;
    const auto missing = d->database->read<bool>(actor, [&](ReadScope &scope) -> Result<bool> {
        return checkSignedIn(scope, ExtendSeries::action) && isWanted(scope) &&
               nextNotMade(scope, folder).isValid();
    });
    if (missing.value_or(false)) {
        const auto made = act(actor, ExtendSeries{{}, folder});
        Q_UNUSED(made)
    }
}

void Office::wasChecked()
{
    if (const auto putOff = std::exchange(d->putOff, {})) {
        const auto made = act(putOff->first, ExtendSeries{putOff->second});
        Q_UNUSED(made)
    }
}

template <class Query>
Result<typename Query::Reply> Office::ask(const Actor &actor, const Query &query)
{
    using Reply = typename Query::Reply;
    if constexpr (requires { looksUntil(query, QDate()); })
        makeVisitsFor(actor, [&](const QDate &today) { return looksUntil(query, today); });
    if constexpr (requires(ReadScope & scope) { wantsNextVisit(scope, query); })
        makeNextVisit(actor, query.appointment,
                      [&](ReadScope &scope) { return wantsNextVisit(scope, query); });
    if constexpr (std::is_same_v<Query, Drafts>)
        if (!whyReadOnly().isEmpty())
            return Reply(); // nobody could go on with what is offered
    Result<Reply> found = failure(ErrorCode::NotFound, {});
    const Done done = lookUp(actor, queryAction<Query>, [&](ReadScope &scope) -> Done {
        found = answer(scope, query);
        return Nothing{};
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return found;
}

#define TRUCKROLL_ASK(Q) template Result<Q::Reply> Office::ask<Q>(const Actor &, const Q &);
TRUCKROLL_QUERIES(TRUCKROLL_ASK)
#undef TRUCKROLL_ASK

} // namespace truckroll
