// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/boardcheck.h"
#include "core/schedule/placeground.h"
#include <QHash>
#include <QLocale>
#include <QString>
#include <vector>

namespace truckroll {

/// What counts as soon, late and long.
struct CheckLimits
{
    int lateMinutes = 15;
    int nearMinutes = 120; ///< an unassigned visit that begins within is Critical
    int gapMinutes = 120;  ///< free time between visits and at the ends of a day's work
    int overrunMinutes = 15;
};

/// The days that are looked at, the moment, and what counts then.
struct CheckScope
{
    QDate from;
    QDate to; ///< included
    qint64 nowUtc = 0;
    CheckLimits limits;
    QLocale locale;
};

/// What the checks of several lanes have in common: words and times that are written once.
struct CheckWords
{
    QHash<int, QString> times; ///< by minute of the day
};

using LaneCards = std::vector<const BoardCard *>;

/// In no order.
struct LaneFindings
{
    std::vector<BoardCheck> found;
    qint64 untilUtc = 0; ///< before that moment the same is found, as long as nothing but time changes
};

/// Findings of one lane, those of a technician or of the visits nobody is sent to; what is found in a lane
/// depends on no other. `cards`: all of the lane that the ground knows, by start.
LaneFindings checkLane(const PlaceGround &ground, TechnicianId technician, const LaneCards &cards,
                       const CheckScope &scope, CheckWords &words);
/// The order of findings: by priority, then time, then kind and lane.
bool isBefore(const BoardCheck &a, const BoardCheck &b);

/// All findings of the days from `from` to `to` (both included), by priority, then time, then lane.
/// Cancelled visits take no part; of Done ones nothing is told, but they count as work. The ground holds at
/// least the visits of these days.
std::vector<BoardCheck> checkBoard(const PlaceGround &ground, const QDate &from, const QDate &to,
                                   qint64 nowUtc, const CheckLimits &limits, const QLocale &locale);

} // namespace truckroll
