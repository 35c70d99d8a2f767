// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/walltime.h"
#include "core/domain/ids.h"

namespace truckroll {

/// A stretch of one lane where something may be booked. Wall time in the office's zone.
struct BoardPlace
{
    TechnicianId technician; ///< none: the lane of visits nobody is sent to
    WallTime start;
    int minutes = 60;

    friend bool operator==(const BoardPlace &, const BoardPlace &) = default;
};

/// What a gesture over free time starts.
enum class BookingKind { Appointment, Quote, WorkOrder };

/// A card is a visit in one lane: a visit of two technicians has two cards.
struct CardKey
{
    VisitId visit;
    TechnicianId technician;

    explicit operator bool() const { return bool(visit); }
    friend auto operator<=>(const CardKey &, const CardKey &) = default;
};

} // namespace truckroll
