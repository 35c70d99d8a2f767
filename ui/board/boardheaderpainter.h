// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardframe.h"
#include "ui/board/boardink.h"

namespace truckroll {

/// The heads of the lanes and the scale of the hours; they stay while the content scrolls.
void paintHeaders(QPainter *painter, const BoardFrame &frame, const QRect &clip, BoardInk &ink,
                  const Tokens &tokens);
/// The name of the group whose heading the lane is.
void paintGroupHeader(QPainter *painter, const BoardFrame &frame, int lane, const QRect &head, BoardInk &ink,
                      const Tokens &tokens);

} // namespace truckroll
