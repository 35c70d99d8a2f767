// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardframe.h"
#include "ui/board/boardink.h"

namespace truckroll {

/// The visit as it would stand at the place that is proposed for it, in each lane of its people: nobody holds
/// it, and nothing is changed yet.
void paintProposal(QPainter *painter, const BoardFrame &frame, const QRect &clip, BoardInk &ink,
                   const Tokens &tokens);

/// Why it cannot be taken like a card, and what can be done with it.
QString proposalWords(const BoardEntry &proposal);

} // namespace truckroll
