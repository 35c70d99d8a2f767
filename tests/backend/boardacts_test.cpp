// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the board against long days: random acts of all kinds on visits and series, undo and redo against
// a model of plain values that knows nothing of the store. No visit is lost or doubled, no single edit is
// rewritten, no act is half done, and undo comes back to the same bytes.
#include "tests/backend/boardgame.h"

#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

/// TRUCKROLL_BOARD_ACTS=100000 for a long run, TRUCKROLL_RANDOM_SEED=7 to see again what a run met.
int numberOf(const char *variable, int usual)
{
    const int wanted = qEnvironmentVariableIntValue(variable);
    return wanted > 0 ? wanted : usual;
}

BoardTally play(quint32 seed, int most)
{
    BoardGame game(seed);
    for (int i = 0; game.tally().all() < most && !game.isFull(); ++i) {
        INFO("seed " << seed << ", step " << i);
        game.step();
        if (i % 100 == 99)
            game.checkWhole();
    }
    INFO("seed " << seed << ", at the end");
    game.checkWhole();
    game.thereAndBack();
    game.checkWhole();
    return game.tally();
}

std::string inWords(const BoardTally &tally)
{
    std::ostringstream text;
    text << tally.acts << " acts, " << tally.refused << " refused, " << tally.undone << " undone, "
         << tally.redone << " done again, " << tally.kept << " single edits met and kept, " << tally.walked
         << " undone and done again on the way to the start and back";
    for (const auto &[kind, counts] : tally.kinds)
        text << "\n  " << kind << ": " << counts[0] << " done, " << counts[1] << " refused";
    return text.str();
}

} // namespace

TEST_CASE("Random acts of the board against a model: nothing is lost, undo comes back to the same bytes")
{
    const int wanted = numberOf("TRUCKROLL_BOARD_ACTS", 2000);
    const int inEach = std::min(wanted / 2, 1500);
    BoardTally tally;
    for (auto seed = quint32(numberOf("TRUCKROLL_RANDOM_SEED", 1)); tally.all() < wanted; ++seed)
        tally.add(play(seed, inEach));
    WARN(inWords(tally));
    CHECK(tally.acts > wanted / 3);
    CHECK(tally.kept > wanted / 4);
}
