// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/walltime.h"
#include "core/domain/ids.h"
#include <QStringList>
#include <vector>

namespace truckroll {

/// A free place for a visit, and what speaks for it.
struct SlotProposal
{
    std::vector<TechnicianId> technicians;
    WallTime start; ///< office wall clock
    qint64 startUtc = 0;
    int minutes = 0;
    int score = 0;       ///< what it costs; the least is the best
    int driving = 0;     ///< steps of postcodes out of the way, see core/schedule/postcodes.h
    int loadPercent = 0; ///< of the day's working time that is booked, this visit counted
    QStringList reasons; ///< "Same postcode as Oak School before it"

    friend bool operator==(const SlotProposal &, const SlotProposal &) = default;
};

} // namespace truckroll
