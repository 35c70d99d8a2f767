// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardframe.h"
#include "ui/board/boardink.h"

namespace truckroll {

/// The ground where days are cells: who works, who is away, how full a day is, the day's name where no header
/// outside says it.
void paintCells(QPainter *painter, const BoardFrame &frame, const QRect &clip, BoardInk &ink,
                const Tokens &tokens);

/// The date of a list whose first rows are out of sight, over those that are seen.
void paintPinnedDay(QPainter *painter, const BoardFrame &frame, const QRect &clip, BoardInk &ink,
                    const Tokens &tokens);

} // namespace truckroll
