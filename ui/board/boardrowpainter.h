// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardcardpainter.h"
#include "ui/board/boardframe.h"
#include "ui/board/boardink.h"

class QPainter;

namespace truckroll {

/// A card as a row of the list: time, customer, what and where, who, status and documents in columns.
/// `rect`: in the viewport.
void paintRow(QPainter *painter, const QRect &rect, const BoardEntry &entry, const CardLook &look,
              const QString &currency, BoardInk &ink, const Tokens &tokens);

} // namespace truckroll
