// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardplace.h"
#include <QString>

namespace truckroll {

class BoardView;
struct BoardEntry;
struct BoardFrame;

/// "9:00 AM to 10:30 AM, Kline Bakery, Tap repair, Ann Ruiz, Scheduled": all a card says, in words.
QString spokenCard(const BoardFrame &frame, const BoardEntry &entry);

/// Screen readers see the board as a list of cards, each with name, place, states and actions. Once is
/// enough.
void installBoardAccessibility();
/// The keyboard is on another card.
void tellFocus(BoardView &view, const CardKey &card);
/// The keyboard is on free time: "Ann Ruiz, 2:00 PM".
void tellCursor(BoardView &view, const QString &place);

} // namespace truckroll
