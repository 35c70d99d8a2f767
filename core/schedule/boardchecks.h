// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "core/schedule/zonedday.h"
#include <QLocale>
#include <QString>
#include <vector>

namespace truckroll {

/// Something on the board that a dispatcher should look at. Deterministic: the same board gives the same list
/// in the same order. Source of the kinds and priorities: smart-service-cloud.md, section 6.
struct BoardCheck
{
    enum class Priority { Critical, Important, Notice };
    enum class Kind {
        DoubleBooked,   ///< Critical: one technician, two open visits at once
        Late,           ///< Critical: it should have begun and nobody started it
        UnassignedNear, ///< Critical: begins soon, nobody is sent
        TimeOff,        ///< Critical: the technician is away
        OutsideHours,   ///< Important
        Overrun,        ///< Important: in progress longer than planned
        Overloaded,     ///< Important: more than the day's working time
        Gap,            ///< Notice: free for long between two visits
        Idle,           ///< Notice: works that day, has nothing to do
    };
    Priority priority = Priority::Notice;
    Kind kind = Kind::Idle;
    std::vector<VisitId> visits; ///< none for Idle and Overloaded
    TechnicianId technician;     ///< none for UnassignedNear
    QDate day;
    qint64 atUtc = 0; ///< where to jump to
    QString text;     ///< "Ann Ruiz is booked twice at 9:00 AM: Kline Bakery and Oak School"
};

/// "critical", "double-booked": files and the command line.
QString checkPriorityName(BoardCheck::Priority priority);
QString checkKindName(BoardCheck::Kind kind);

/// What counts as soon, late and long.
struct CheckLimits
{
    int lateMinutes = 15;
    int nearMinutes = 120; ///< an unassigned visit that begins within is Critical
    int gapMinutes = 120;  ///< free time between two visits
    int overrunMinutes = 15;
};

/// All findings of the days from `from` to `to` (both included), by priority, then time, then lane. Done and
/// cancelled visits take no part. `cards` holds at least the visits of these days.
std::vector<BoardCheck> checkBoard(const std::vector<BoardCard> &cards, const People::Reply &people,
                                   const QDate &from, const QDate &to, qint64 nowUtc, const QTimeZone &zone,
                                   const CheckLimits &limits, const QLocale &locale);

} // namespace truckroll
