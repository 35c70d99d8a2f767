// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardframe.h"
#include "ui/board/boardink.h"

namespace truckroll {

/// What lies over the cards: the present moment, the cursor on free time, the place about to be chosen.
void paintOverlay(QPainter *painter, const BoardFrame &frame, const QRect &clip, BoardInk &ink,
                  const Tokens &tokens);

/// Of the box with the cursor's time in a cell that is a whole day.
int cursorTimeHeight(const BoardInk &ink);

/// Where the words beside the preview stand, in the viewport; empty without a preview.
QRect previewLabelRect(const BoardFrame &frame, BoardInk &ink);
void paintPreviewLabel(QPainter *painter, const BoardFrame &frame, BoardInk &ink, const Tokens &tokens);

} // namespace truckroll
