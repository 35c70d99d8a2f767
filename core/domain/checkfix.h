// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/commands.h"
#include <QString>
#include <vector>

namespace truckroll {

/// A way to put right what a check of the board says: moves that are done together and undone together.
struct CheckFix
{
    std::vector<MoveVisit> moves;
    QString text; ///< "Move Oak School at 9:00 AM from Ann Ruiz to Bob Meyer"

    // Where the first visit goes, office wall clock, to show it beforehand; no start: the waiting list.
    std::optional<WallTime> start;
    int minutes = 0;
    std::vector<TechnicianId> technicians;
};

} // namespace truckroll
