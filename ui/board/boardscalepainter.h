// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardframe.h"
#include "ui/board/boardink.h"

namespace truckroll {

/// What time is across or below the lanes: hours of a day, or the days of a week. `scale`: in the viewport.
void paintScale(QPainter *painter, const BoardFrame &frame, const QRect &scale, BoardInk &ink,
                const Tokens &tokens);

} // namespace truckroll
