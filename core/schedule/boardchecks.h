// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/boardcheck.h"
#include "core/schedule/placeground.h"
#include <QLocale>
#include <QString>
#include <vector>

namespace truckroll {

/// "critical", "double-booked": files and the command line.
QString checkPriorityName(BoardCheck::Priority priority);
QString checkKindName(BoardCheck::Kind kind);
std::optional<BoardCheck::Kind> checkKindFromName(const QString &name);

/// What counts as soon, late and long.
struct CheckLimits
{
    int lateMinutes = 15;
    int nearMinutes = 120; ///< an unassigned visit that begins within is Critical
    int gapMinutes = 120;  ///< free time between two visits
    int overrunMinutes = 15;
};

/// All findings of the days from `from` to `to` (both included), by priority, then time, then lane. Done and
/// cancelled visits take no part. The ground holds at least the visits of these days.
std::vector<BoardCheck> checkBoard(const PlaceGround &ground, const QDate &from, const QDate &to,
                                   qint64 nowUtc, const CheckLimits &limits, const QLocale &locale);

} // namespace truckroll
