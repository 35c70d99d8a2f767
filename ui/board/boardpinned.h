// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardframe.h"

namespace truckroll {

/// Headings that stay in sight while what they stand above is: the date of a list, the name of a group of
/// lanes, that of a lane in rows.

/// The day whose rows begin above what is seen: its heading is where it stays, on the plane of the content.
/// None: it stands where it belongs, or the view has no such headings.
std::optional<BoardCell> pinnedDay(const BoardFrame &frame);
/// What it covers of the rows below it, wherever the list is scrolled to.
int pinnedHeight(const BoardFrame &frame);

struct PinnedGroup
{
    int lane = -1; ///< the heading
    QRect rect;    ///< among the heads of the lanes, in the viewport
};
/// The group whose heading lies before what is seen of the lanes.
std::optional<PinnedGroup> pinnedGroup(const BoardFrame &frame);

/// Where they stay when the board is scrolled up or down, in the viewport.
QRegion pinnedStrips(const BoardFrame &frame);
/// Heads of rows that begin above what is seen, now or when it was scrolled to `before`: the name of each
/// stays in sight beside its cards.
QRegion movedNames(const BoardFrame &frame, const QPoint &before);

} // namespace truckroll
