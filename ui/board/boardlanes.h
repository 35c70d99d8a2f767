// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/board/boardframe.h"
#include <QTimeZone>
#include <set>
#include <vector>

namespace truckroll {

enum class LaneGroups { None, Crew, Department, Skill };

/// How one person has put the lanes in order.
struct LaneArrangement
{
    LaneGroups groups = LaneGroups::None;
    std::set<TechnicianId> hidden;
    std::vector<TechnicianId> order; ///< by hand; those not named follow by their place on the People page

    friend bool operator==(const LaneArrangement &, const LaneArrangement &) = default;
};

struct BoardContents;

/// The order of all technicians after those that are shown have been put in order: each of the others keeps
/// its place among them, as it is hidden only for a while.
std::vector<TechnicianId> orderWith(const std::vector<TechnicianId> &shown, const LaneArrangement &lanes,
                                    const std::vector<Technician> &technicians);

/// Lanes in order: the visits nobody is sent to, then technicians, grouped when that is wanted; somebody out
/// of service only while visits of the period, or one that is held, are his. Where lanes are no people, one
/// lane for everybody.
std::vector<BoardLane> lanesOf(const BoardContents &contents);

/// Adds what the cards take of each lane's time.
void addLoad(std::vector<BoardLane> &lanes, const std::vector<BoardEntry> &entries, const BoardPeriod &period,
             const QTimeZone &zone);

} // namespace truckroll
