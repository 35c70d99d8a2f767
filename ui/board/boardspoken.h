// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardplace.h"
#include <QString>

namespace truckroll {

struct BoardEntry;
struct BoardFrame;

/// "9:00 AM to 10:30 AM, Kline Bakery, Tap repair, Ann Ruiz, Scheduled": all a card says, in words.
QString spokenCard(const BoardFrame &frame, const BoardEntry &entry);

/// "Ann Ruiz, 5.5 of 8 h booked, 4 visits"
QString spokenLane(const BoardFrame &frame, int lane);
/// "Ann Ruiz, 2:00 PM, free time"
QString spokenSlot(const BoardFrame &frame, const BoardPlace &place);

} // namespace truckroll
