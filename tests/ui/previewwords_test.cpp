// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the words at the hand: they say all that the hand's place on the board does not.
#include "tests/ui/boardtable.h"
#include "ui/board/previewwords.h"

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE(
    "A card that is held over another day than its own tells the day, also where that one is shown alone")
{
    BoardTable table;
    const auto words = [&](int days) {
        BoardPreview preview = *table.board.preview;
        preview.place.start.date = preview.place.start.date.addDays(days);
        table.board.period = {monday.addDays(days), monday.addDays(days)};
        return previewLines(table.board, preview).front();
    };
    const auto kind = GENERATE(Qt::KeyboardModifiers(), Qt::KeyboardModifiers(Qt::ControlModifier));
    table.hand.press(table.card(1), kind);
    table.hand.move(table.card(1) + QPoint(60, 0), kind);
    REQUIRE(table.board.preview);
    CHECK_FALSE(words(0).contains(u"Mar"_qs)); // as long as it stays there is nothing to be said
    CHECK(words(1).contains(u"Tue, Mar 3"_qs));
    CHECK(words(-1).contains(u"Sun, Mar 1"_qs));
}
