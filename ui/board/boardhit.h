// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardframe.h"

namespace truckroll {

/// What is under a point of the viewport.
struct BoardHit
{
    enum class What {
        Nothing,
        Slot,
        Proposal, ///< free time at which a visit is only proposed
        Card,
        StartEdge,
        EndEdge,
        LaneHeader,
        GroupHeader,
        Scale,
        Corner,
        More
    };
    What what = What::Nothing;
    int entry = -1; ///< Card and edges
    int lane = -1;  ///< Slot, Proposal, Card, edges, LaneHeader, More
    WallTime time;  ///< Slot, Proposal, Card, edges, Scale, More: to the minute
    qint64 utc = 0; ///< BoardSpot::utc of it

    bool onCard() const { return what == What::Card || onEdge(); }
    bool onEdge() const { return what == What::StartEdge || what == What::EndEdge; }
};

/// Cards win over slots, edges over the middle where the card is wide enough to be taken in the middle too.
BoardHit hitBoard(const BoardFrame &frame, const QPoint &viewportPoint);

} // namespace truckroll
