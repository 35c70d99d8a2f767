// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardframe.h"
#include <Qt>

namespace truckroll {

/// The card that an arrow key leads to. On the day board left and right along the lane, up and down to the
/// nearest in time of the next lane that has one; elsewhere to the nearest that way. Home and End within the
/// lane. The card itself where there is no other. Faded
/// cards are passed over.
CardKey cardTowards(const BoardFrame &frame, const CardKey &from, int key);
/// The card nearest to a moment, in that lane if it has any (lane -1: all lanes). None on an empty board.
CardKey cardNear(const BoardFrame &frame, int lane, qint64 utc);

} // namespace truckroll
