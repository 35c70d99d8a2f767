// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardframe.h"
#include "ui/board/boardink.h"
#include <QStringList>

namespace truckroll {

/// What is written above the days of a week or month, all of them alike: "Monday, Mar 2" where there is room
/// for the longest, else "Mon 2"; so also where a day has a narrower column than others.
QStringList dayNames(const BoardFrame &frame, BoardInk &ink);
/// What time is across or below the lanes: hours of a day, or the days of a week. `scale`: in the viewport.
void paintScale(QPainter *painter, const BoardFrame &frame, const QRect &scale, BoardInk &ink,
                const Tokens &tokens);

} // namespace truckroll
