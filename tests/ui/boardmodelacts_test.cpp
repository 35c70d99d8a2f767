// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/boardbench.h"

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE(
    "What is dropped on a line of the grid in the hour that the clock leaves out begins when it goes on")
{
    BoardBench bench;
    const QDate sunday(2026, 3, 8);
    bench.view->model().move(bench.kline.id, WallTime::at(sunday, 2), 60, {bench.bob});
    bench.calm();
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(sunday, 3));
    CHECK(bench.stored(bench.kline.id).technicians == std::vector{bench.bob});
    bench.view->model().duplicate(bench.oak.id, WallTime::at(sunday, 2, 30), {bench.ann});
    bench.calm();
    const auto cards = bench.ask(BoardRange{sunday, sunday}).cards;
    REQUIRE(cards.size() == 2);
    CHECK(cards[0].start == WallTime::at(sunday, 3));
    CHECK(cards[1].start == WallTime::at(sunday, 3, 30));
    CHECK(bench.sentences.isEmpty());
}

TEST_CASE("What the office stores as it was dropped stays the list that is shown, with the new version")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    const VisitId visit = bench.kline.id;
    const Version first = model.find(visit)->version;
    model.move(visit, WallTime::at(monday, 14), 60, {bench.bob});
    REQUIRE(model.isPending(visit));
    const BoardCard *dropped = model.find(visit);
    REQUIRE(waitUntil([&] { return !model.isPending(visit); }));
    CHECK(model.find(visit) == dropped); // no thousands of cards were copied for it
    CHECK(model.find(visit)->version != first);
    model.move(visit, WallTime::at(monday, 15), 90, {bench.ann, bench.bob}); // of the newest version
    bench.calm();
    CHECK(bench.sentences.isEmpty());
    CHECK(bench.stored(visit).start == WallTime::at(monday, 15));
    CHECK(model.find(visit)->version == bench.stored(visit).version);
    CHECK(std::count_if(model.cards().begin(), model.cards().end(),
                        [&](const BoardCard &card) { return card.visit == visit; }) == 2);
}

TEST_CASE("What waits for its turn is done to the visits of the days that were left meanwhile")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    QSemaphore gate;
    bench.holdLane(gate);
    model.move(bench.kline.id, WallTime::at(monday, 14), 60, {bench.bob});
    SECTION("a status")
    {
        model.setStatus({bench.kline.id}, VisitStatus::Confirmed);
        bench.view->setDay(monday.addDays(1));
        gate.release();
        REQUIRE(waitUntil([&] { return bench.stored(bench.kline.id).status == VisitStatus::Confirmed; }));
    }
    SECTION("several that are taken to another time together")
    {
        model.moveTogether({{bench.kline.id, WallTime::at(monday, 15), 60, {bench.ann}},
                            {bench.oak.id, WallTime::at(monday, 16), 60, {bench.ann}}});
        bench.view->setDay(monday.addDays(1));
        gate.release();
        REQUIRE(waitUntil([&] { return bench.stored(bench.oak.id).start == WallTime::at(monday, 16); }));
        CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday, 15));
    }
    SECTION("a way to the waiting list")
    {
        model.toWaitingList({bench.kline.id});
        bench.view->setDay(monday.addDays(1));
        gate.release();
        REQUIRE(waitUntil([&] { return !bench.stored(bench.kline.id).start; }));
    }
    bench.settle();
    CHECK(bench.sentences.isEmpty());
}

TEST_CASE("Several that wait for an act of before are not told as dropped where they were")
{
    BoardBench bench;
    QSemaphore gate;
    bench.holdLane(gate);
    bench.view->model().move(bench.kline.id, WallTime::at(monday, 9), 60, {bench.bob});
    bench.view->showVisit(bench.kline.id);
    bench.key(Qt::Key_A, Qt::ControlModifier);
    bench.key(Qt::Key_M);
    bench.key(Qt::Key_Right, Qt::ShiftModifier);
    bench.key(Qt::Key_Return);
    CHECK(bench.view->accessibleDescription().contains(u"as soon as what was done before is stored"_qs));
    gate.release();
    bench.calm();
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday, 10));
    CHECK(bench.stored(bench.oak.id).start == WallTime::at(monday, 11));
}

TEST_CASE("A visit that is moved while its status is on its way stands at its new place at once")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    bench.view->showVisit(bench.kline.id);
    QSemaphore gate;
    bench.holdLane(gate);
    model.setStatus({bench.kline.id}, VisitStatus::Confirmed);
    bench.key(Qt::Key_M);
    bench.key(Qt::Key_Down);
    bench.key(Qt::Key_Return);
    CHECK(model.find(bench.kline.id)->technicians == std::vector{bench.bob});
    CHECK(bench.view->accessibleDescription().startsWith("Dropped:"));
    CHECK(bench.view->accessibleDescription().contains("Bob Marsh")); // not where it was
    gate.release();
    bench.calm();
    CHECK(bench.stored(bench.kline.id).technicians == std::vector{bench.bob});
    CHECK(bench.stored(bench.kline.id).status == VisitStatus::Confirmed);
    CHECK(bench.sentences.filter("changed").isEmpty());
}

TEST_CASE("Of several that are to be canceled those that are done stay, and it is said how many")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    QStringList left;
    QObject::connect(&model, &BoardModel::leftOut, &model, [&](const QString &sentence, bool nothing) {
        CHECK_FALSE(nothing);
        left << sentence;
    });
    model.setStatus({bench.oak.id}, VisitStatus::Done);
    bench.calm();
    REQUIRE(bench.stored(bench.oak.id).status == VisitStatus::Done);
    model.setStatus({bench.kline.id, bench.oak.id}, VisitStatus::Cancelled);
    bench.calm();
    CHECK(bench.stored(bench.kline.id).status == VisitStatus::Cancelled);
    CHECK(bench.stored(bench.oak.id).status == VisitStatus::Done);
    REQUIRE(left.size() == 1);
    CHECK(left.front().contains(u"Oak School is done and cannot become canceled."_qs));
    CHECK_FALSE(left.front().contains(u"Nothing was changed"_qs));
    QStringList refused;
    QObject::connect(&model, &BoardModel::refused, &model,
                     [&](const QString &sentence) { refused << sentence; });
    model.setStatus({bench.oak.id}, VisitStatus::Cancelled); // alone it is a refusal
    bench.calm();
    CHECK(refused == QStringList{u"Oak School is done and cannot become canceled. Nothing was changed."_qs});
    CHECK(left.size() == 1);
}
