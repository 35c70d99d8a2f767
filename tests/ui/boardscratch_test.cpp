// SPDX-License-Identifier: GPL-3.0-or-later
// Protects trying things out: nothing is stored before it is kept, keeping is one step of undo, throwing away
// leaves every byte as it was.
#include "tests/ui/boardbench.h"

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("What is tried out is shown and not stored, thrown away, everything is as before")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    model.beginWhatIf();
    const QPoint hour = bench.slot(bench.ann, 11) - bench.slot(bench.ann, 10);
    bench.drag(bench.card(bench.kline.id), bench.card(bench.kline.id) + 2 * hour);
    bench.calm();
    CHECK(bench.view->frame().find(bench.kline.id)->from == WallTime::at(monday, 11));
    CHECK(model.whatIf().moved == 1);
    CHECK(bench.stored(bench.kline.id) == bench.kline);
    model.dropWhatIf();
    CHECK(bench.view->frame().find(bench.kline.id)->from == WallTime::at(monday, 9));
    CHECK_FALSE(model.isWhatIf());
    CHECK(bench.stored(bench.kline.id) == bench.kline);
}

TEST_CASE("Kept, all tries are one act that one undo takes back")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    model.beginWhatIf();
    model.move(bench.kline.id, WallTime::at(monday, 13), 60, {bench.bob});
    model.move(bench.oak.id, WallTime::at(monday, 8), 60, {bench.ann});
    model.move(bench.oak.id, WallTime::at(monday, 14), 60, {bench.ann});
    CHECK(model.whatIf().moved == 2);
    model.keepWhatIf();
    REQUIRE(waitUntil([&] { return !model.isWhatIf(); }));
    bench.calm();
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday, 13));
    CHECK(bench.stored(bench.oak.id).start == WallTime::at(monday, 14));
    bench.backend().undo();
    bench.calm();
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday, 9));
    CHECK(bench.stored(bench.oak.id).start == WallTime::at(monday, 10));
}

TEST_CASE("Undo takes the last try back while things are tried out, and nothing that is stored")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    model.move(bench.oak.id, WallTime::at(monday, 15), 60, {bench.bob}); // stored
    bench.calm();
    model.beginWhatIf();
    model.move(bench.kline.id, WallTime::at(monday, 13), 90, {bench.bob});
    bench.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(model.whatIf().moved == 0);
    bench.key(Qt::Key_Z, Qt::ControlModifier); // nothing left: it says so
    bench.calm();
    CHECK(bench.stored(bench.oak.id).start == WallTime::at(monday, 15));
    CHECK(bench.sentences.join(u' ').contains("Nothing has been tried"));
}

TEST_CASE("The comparison counts double bookings before and after")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    model.beginWhatIf();
    CHECK(model.whatIf().doubleBooked == 0);
    model.move(bench.kline.id, WallTime::at(monday, 10), 90, {bench.bob}); // onto Oak School
    CHECK(model.whatIf().doubleBooked == 1);
    CHECK(model.whatIf().doubleBookedBefore == 0);
    const QString text = whatIfText(model.whatIf());
    CHECK(text.startsWith("1 visit"));
    CHECK(text.contains("double bookings 1, were 0"));
    model.toWaitingList({bench.kline.id});
    CHECK(model.whatIf().doubleBooked == 0);
    CHECK_FALSE(bench.view->frame().find(bench.kline.id));
}

TEST_CASE("Statuses and copies wait until what is tried out has ended")
{
    BoardBench bench;
    bench.view->model().beginWhatIf();
    bench.view->model().setStatus({bench.kline.id}, VisitStatus::Done);
    bench.view->model().duplicate(bench.oak.id, WallTime::at(monday, 13), {bench.bob});
    bench.calm();
    CHECK(bench.sentences.size() == 2);
    CHECK(bench.stored(bench.kline.id) == bench.kline);
}

TEST_CASE("A visit changed by somebody else meanwhile is told, and what was tried stays to be kept again")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    model.beginWhatIf();
    model.move(bench.kline.id, WallTime::at(monday, 13), 90, {bench.ann});
    MoveVisit other{bench.kline.id, bench.kline.version, WallTime::at(monday, 8), 90, {bench.ann}};
    bench.act(other);
    model.keepWhatIf();
    REQUIRE(waitUntil([&] { return !bench.sentences.isEmpty(); }));
    bench.calm();
    CHECK(model.isWhatIf());
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday, 8));
    model.keepWhatIf();
    REQUIRE(waitUntil([&] { return !model.isWhatIf(); }));
    bench.calm();
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday, 13));
}

TEST_CASE("What was thrown away can be taken up again")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    CHECK_FALSE(model.resumeWhatIf());
    model.beginWhatIf();
    model.move(bench.kline.id, WallTime::at(monday, 13), 90, {bench.ann});
    model.dropWhatIf();
    CHECK(model.find(bench.kline.id)->start == WallTime::at(monday, 9));
    REQUIRE(model.resumeWhatIf());
    CHECK(model.isWhatIf());
    CHECK(model.find(bench.kline.id)->start == WallTime::at(monday, 13));
    CHECK(model.whatIf().moved == 1);
    CHECK_FALSE(model.resumeWhatIf()); // it is on the board already
}

TEST_CASE("Kept twice at once, the tries are stored once and nothing is reported as changed by others")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    model.beginWhatIf();
    model.move(bench.kline.id, WallTime::at(monday, 13), 90, {bench.ann});
    model.keepWhatIf();
    model.keepWhatIf();
    REQUIRE(waitUntil([&] { return !model.isWhatIf(); }));
    bench.calm();
    CHECK(bench.sentences.isEmpty());
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday, 13));
    bench.undoTo(bench.kline.id, WallTime::at(monday, 9));
}

TEST_CASE("A try on a day that is not shown any more is kept the second time too")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    model.beginWhatIf();
    model.move(bench.kline.id, WallTime::at(monday, 13), 90, {bench.ann});
    bench.act(MoveVisit{bench.kline.id, bench.kline.version, WallTime::at(monday, 8), 90, {bench.ann}});
    bench.view->setDay(monday.addDays(30));
    bench.calm();
    model.keepWhatIf();
    REQUIRE(waitUntil([&] { return !bench.sentences.isEmpty(); }));
    bench.calm();
    CHECK(model.isWhatIf());
    model.keepWhatIf();
    REQUIRE(waitUntil([&] { return !model.isWhatIf(); }));
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday, 13));
}
