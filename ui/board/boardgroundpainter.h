// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardframe.h"
#include "ui/board/boardink.h"

namespace truckroll {

/// Lanes with their working hours, times off and the lines of the hours.
void paintGround(QPainter *painter, const BoardFrame &frame, const QRect &clip, BoardInk &ink,
                 const Tokens &tokens);

} // namespace truckroll
