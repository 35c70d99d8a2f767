// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/leafingbench.h"
#include <QSignalSpy>
#include <QTimer>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Who leafs on sees the days beside at once, as the office has them")
{
    LeafingBench bench;
    for (const QDate &day : {monday.addDays(1), monday.addDays(2), monday.addDays(1), monday}) {
        bench.rest();
        INFO(day.toString(Qt::ISODate).toStdString());
        QSignalSpy changed(bench.model.get(), &BoardModel::changed);
        bench.model->setDay(day);
        CHECK(bench.model->isLoaded());
        CHECK(changed.size() == 1);
        CHECK(bench.model->shownDay() == day);
        CHECK(bench.model->cards() == bench.ask(BoardRange{day, day}).cards);
        CHECK_FALSE(bench.model->checks().empty());
        for (const BoardCheck &check : bench.model->checks())
            CHECK(check.day == day);
    }
}

TEST_CASE("Of crowded days only those are read ahead and kept for which there is room")
{
    LeafingBench bench;
    const size_t room = GENERATE(1, 3, 5); // Ann has two visits each day
    INFO("room for " << room);
    BoardPace pace;
    pace.keptBeside = room;
    bench.model->setPace(pace);
    bench.model->setDay(monday.addDays(2));
    REQUIRE(waitUntil([&] { return bench.model->isLoaded(); }));
    bench.rest();
    bench.model->setDay(monday.addDays(3));
    CHECK(bench.model->isLoaded() == (room >= 2)); // the day after comes first
    REQUIRE(waitUntil([&] { return bench.model->isLoaded(); }));
    bench.rest();
    bench.model->setDay(monday.addDays(2));
    CHECK(bench.model->isLoaded() == (room >= 4)); // it was left
    REQUIRE(waitUntil([&] { return bench.model->isLoaded(); }));
    CHECK(bench.model->cards() == bench.ask(BoardRange{monday.addDays(2), monday.addDays(2)}).cards);
}

TEST_CASE("Days that follow and are too crowded to be kept are asked for once, not over and over")
{
    LeafingBench bench;
    BoardPace pace;
    pace.keptBeside = 1;
    bench.model->setPace(pace);
    bench.model->setDay(monday.addDays(-1)); // nothing is booked on it, and two visits on the day after
    REQUIRE(waitUntil([&] { return bench.model->isLoaded(); }));
    const auto *ahead = bench.model->findChild<QTimer *>(QStringLiteral("boardAhead"));
    REQUIRE(ahead);
    bench.rest();
    for (int i = 0; i < 20; ++i) {
        CHECK_FALSE(ahead->isActive());
        bench.settle();
    }
}

TEST_CASE("Days that were read before an act are not shown after it")
{
    LeafingBench bench;
    bench.rest();
    const QDate tuesday = monday.addDays(1);
    const Visit added = bench.book(tuesday, 14);
    bench.settle();
    bench.model->setDay(tuesday);
    REQUIRE(waitUntil([&] { return bench.model->isLoaded(); }));
    CHECK(bench.model->find(added.id));
    // Taken back while the day lies beside the one that is looked at.
    bench.model->setDay(monday);
    bench.rest();
    bench.backend().undo();
    bench.rest();
    bench.model->setDay(tuesday);
    REQUIRE(waitUntil([&] { return bench.model->isLoaded(); }));
    CHECK_FALSE(bench.model->find(added.id));
    CHECK(bench.model->cards() == bench.ask(BoardRange{tuesday, tuesday}).cards);
}

TEST_CASE("A visit that is on its way to the day beside is there when somebody leafs to it")
{
    LeafingBench bench;
    bench.rest();
    const QDate tuesday = monday.addDays(1);
    bench.model->move(bench.visits[0].id, WallTime::at(tuesday, 13), 60, {bench.ann});
    bench.model->setDay(tuesday);
    REQUIRE(
        waitUntil([&] { return bench.model->isLoaded() && !bench.model->isPending(bench.visits[0].id); }));
    REQUIRE(waitUntil([&] { return bench.model->find(bench.visits[0].id) != nullptr; }));
    CHECK(bench.model->cards().size() == 3);
}

TEST_CASE("An answer that brings nothing but a new version leaves the checks alone")
{
    LeafingBench bench;
    bench.rest();
    bench.model->move(bench.visits[0].id, WallTime::at(monday, 8), 60, {bench.ann});
    REQUIRE(bench.model->isPending(bench.visits[0].id));
    REQUIRE_FALSE(bench.model->checks().empty());
    const QChar *before = bench.model->checks().front().text.constData(); // written when it was let go
    const Version version = bench.model->find(bench.visits[0].id)->version;
    REQUIRE(waitUntil([&] { return !bench.model->isPending(bench.visits[0].id); }));
    bench.rest();
    CHECK(bench.model->find(bench.visits[0].id)->version > version);
    CHECK(bench.model->checks().front().text.constData() == before);
}

TEST_CASE("An answer that brings nothing but a new version has no card put together again")
{
    LeafingBench bench;
    bench.rest();
    QSignalSpy changed(bench.model.get(), &BoardModel::changed);
    QSignalSpy marked(bench.model.get(), &BoardModel::marked);
    const VisitId moved = bench.visits[0].id;
    const auto isUnderWay = [&] { return bench.model->contents().pending.contains(moved); };
    bench.model->move(moved, WallTime::at(monday, 8), 60, {bench.ann});
    CHECK(isUnderWay());
    CHECK(changed.size() == 1);
    REQUIRE(waitUntil([&] { return !bench.model->isPending(moved); }));
    bench.rest();
    CHECK_FALSE(isUnderWay());
    CHECK(marked.size() == 1);
    CHECK(changed.size() == 1);
    CHECK(bench.model->cards() == bench.ask(BoardRange{monday, monday}).cards);
    bench.model->setStatus({moved}, VisitStatus::Confirmed);
    CHECK(changed.size() == 2);
    REQUIRE(waitUntil([&] { return !bench.model->isPending(moved); }));
    bench.rest();
    CHECK(changed.size() == 2);
    CHECK(bench.model->cards() == bench.ask(BoardRange{monday, monday}).cards);
    // One that is refused is taken back on the board as well.
    bench.failWrites(true);
    bench.model->move(moved, WallTime::at(monday, 12), 60, {bench.ann});
    REQUIRE(waitUntil([&] { return !bench.model->isPending(moved); }));
    CHECK(changed.size() == 4);
    CHECK(bench.model->find(moved)->start == WallTime::at(monday, 8));
}

TEST_CASE("Days that somebody comes back to are there at once, but not as they were before an act")
{
    LeafingBench bench;
    bench.rest();
    const QDate far = monday.addDays(20);
    const auto goFarAway = [&] {
        bench.model->setDay(far);
        REQUIRE_FALSE(bench.model->isLoaded()); // nobody has read it
        REQUIRE(waitUntil([&] { return bench.model->isLoaded(); }));
    };
    goFarAway();
    bench.model->setDay(monday);
    CHECK(bench.model->isLoaded());
    CHECK(bench.model->cards().size() == 2);
    bench.rest();
    bench.model->setDay(monday.addDays(40));
    REQUIRE(waitUntil([&] { return bench.model->isLoaded(); }));
    const Visit added = bench.book(monday, 12);
    bench.model->setDay(monday);
    REQUIRE(waitUntil([&] { return bench.model->isLoaded() && bench.model->cards().size() == 3; }));
    CHECK(bench.model->find(added.id));
}
