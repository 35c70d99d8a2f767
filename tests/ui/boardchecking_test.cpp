// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the first seconds in a large office: the board can be read and worked on while its file is looked
// through, and says what becomes of that.
#include "tests/testkit/heldcheck.h"
#include "tests/ui/officebench.h"
#include "ui/board/boardview.h"
#include "ui/shell/statusline.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct CheckedBoard : HeldOffice
{
    explicit CheckedBoard(bool damaged = false) : HeldOffice(damaged)
    {
        QObject::connect(&model(), &BoardModel::refused,
                         [this](const QString &sentence) { refused << sentence; });
        model().setDay(booked.start->date);
        REQUIRE(waitUntil([&] { return model().isLoaded() && model().find(booked.id); }));
    }
    BoardModel &model() { return view.model(); }
    void drop() { model().move(booked.id, WallTime::at(booked.start->date, 11), 60, {ann}); }
    int shownHour() { return model().find(booked.id)->start.minute / 60; }
    int storedHour() { return ask(VisitDetails{booked.id}).visit.start->minute / 60; }

    CommandCatalog catalog;
    StatusLine status{backend};
    BoardView view{backend, catalog};
    QStringList refused;
};

} // namespace

TEST_CASE(
    "What is moved while the office's file is looked through is shown, told to wait, and stored after it")
{
    CheckedBoard bench;
    CHECK(bench.status.text().isEmpty());
    bench.drop();
    CHECK(bench.shownHour() == 11);
    REQUIRE(waitUntil([&] { return !bench.status.text().isEmpty(); }));
    CHECK(bench.status.text().contains(QStringLiteral("changes are stored then")));
    CHECK(bench.storedHour() == 9); // whoever reads does not wait behind it
    CHECK(bench.model().isPending(bench.booked.id));
    bench.backend.letBeDone();
    REQUIRE(waitUntil([&] { return !bench.model().isPending(bench.booked.id); }));
    CHECK(bench.storedHour() == 11);
    CHECK(bench.status.text().startsWith(QStringLiteral("Moved Kline Bakery")));
    CHECK(bench.refused.isEmpty());
}

TEST_CASE("What was moved goes back, with the reason, when the office's file turns out to be damaged")
{
    CheckedBoard bench(true);
    bench.drop();
    CHECK(bench.shownHour() == 11);
    CHECK(bench.storedHour() == 9);
    bench.backend.letBeDone();
    REQUIRE(waitUntil([&] { return !bench.refused.isEmpty(); }));
    CHECK(bench.refused.first().contains(QStringLiteral("is damaged")));
    CHECK(bench.refused.first().contains(QStringLiteral("nothing is written to it")));
    CHECK(bench.shownHour() == 9);
    CHECK(bench.storedHour() == 9);
}
