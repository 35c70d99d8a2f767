// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardframe.h"
#include "ui/board/boardink.h"

namespace truckroll {

/// How a card is pointed at.
struct CardLook
{
    bool selected = false;
    bool focused = false;
    bool hovered = false;
    bool held = false;      ///< it is being moved: what stays behind
    bool ghost = false;     ///< where it is being moved to
    bool proposed = false;  ///< where it might be moved to: nobody holds it
    bool timeBelow = false; ///< the first line is the name's alone
    int wordsFrom = 0; ///< words of a card that begins left of this (viewport) begin here, to stay in sight
};

/// Bar in the category's colour, ground in the status's or the one picked, up to three lines as width and
/// height allow. At most 3 pixels are painted outside `rect` (the frame of the focus).
void paintCard(QPainter *painter, const QRect &rect, const BoardEntry &entry, const CardLook &look,
               const QString &currency, BoardInk &ink, const Tokens &tokens);

/// The mark that says the status without colour; empty for Scheduled.
QString statusIcon(VisitStatus status);
/// "WO-1042 In progress", "INV-1009 $298.26 open"
QString documentBadge(const CardDocument &document, const QString &currency);

} // namespace truckroll
