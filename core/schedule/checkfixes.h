// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/boardcheck.h"
#include "core/domain/checkfix.h"
#include "core/schedule/placeground.h"
#include <QLocale>
#include <functional>
#include <vector>

namespace truckroll {

/// Ways out are looked for on so many days from the check's or today on.
inline constexpr int fixDays = 7;

/// What ways out are looked for in.
struct FixGround
{
    const PlaceGround &board; ///< with the cards of all days from the check's to `lastDay`
    const std::vector<WaitingVisit> &waiting;
    QDate lastDay;
    qint64 nowUtc = 0; ///< nothing is moved into the past
    int stepMinutes = 15;
    /// In which a visit was booked; none: all in the office's.
    std::function<QTimeZone(VisitId)> zoneOf{};
};

/// Ways to put right what the check says, the one that changes least first; none when there is none. A visit
/// keeps its time and gets somebody else who is free, has the skill and is not refused; or keeps its people
/// and goes to their nearest free time; what was promised to a customer (Confirmed, Dispatched) is moved only
/// after what was not. Gaps and idle days are filled from the waiting list, the most urgent first. Where a
/// visit goes it has no problem (problemsOf). Visits that have begun stay; one that takes longer and runs
/// into the next is the last way, and says so: before that the next one goes elsewhere in the same step.
std::vector<CheckFix> fixesOf(const BoardCheck &check, const FixGround &ground, const QLocale &locale);

} // namespace truckroll
