// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardframe.h"
#include "ui/board/boardink.h"

namespace truckroll {

/// Everything of the frame that touches `clip` (viewport coordinates): the ground, the cards, what is over
/// them, and the headers that stay when the content scrolls. Keeps nothing.
void paintBoard(QPainter *painter, const BoardFrame &frame, const QRect &clip, BoardInk &ink,
                const Tokens &tokens);

} // namespace truckroll
