// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardspoken.h"
#include <set>

namespace truckroll {

class BoardView;
struct BoardFrame;

/// Screen readers see the board as a list of cards, each with name, place, states and actions, then the lanes
/// and the free time under the cursor. Once is enough.
void installBoardAccessibility();
/// The keyboard is on another card.
void tellFocus(BoardView &view, const CardKey &card);
/// The keyboard is on free time.
void tellCursor(BoardView &view);
/// Other cards are chosen than before.
void tellSelection(BoardView &view, const std::set<VisitId> &before);
/// Cards have come or gone since the board looked like that. Nothing is compared while nobody listens.
void tellCards(BoardView &view, const BoardFrame &before);
/// Where the card that is moved by keys would come, and what stands in its way.
void tellMove(BoardView &view, const QString &sentence);

} // namespace truckroll
