// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/boardchecks.h"
#include "ui/board/boardframe.h"
#include "ui/board/daygeometry.h"
#include <functional>
#include <map>

namespace truckroll {

/// What a day consists of, before anybody says how large it is drawn.
struct BoardContents
{
    QDate day;
    QTimeZone zone = QTimeZone::utc();
    std::vector<BoardCard> cards; ///< by start, technician, visit
    People::Reply people;
    std::map<AppointmentId, std::vector<CardDocument>> documents;
    std::vector<Category> categories;
    std::vector<BoardCheck> checks;
    BoardSettings settings;
    std::set<VisitId> pending;
    std::set<VisitId> faded;
    std::set<TechnicianId> hiddenLanes;
};

/// Lanes in order: the visits nobody is sent to, then technicians by position; somebody out of service only
/// while visits of the day are his.
std::vector<BoardLane> lanesOf(const BoardContents &contents);

/// Fills in lanes, entries, geometry and corner of the frame; scroll, sizes and state stay.
void assemble(BoardFrame &frame, const BoardContents &contents, double hourWidth, const LaneHeights &heights);

} // namespace truckroll
