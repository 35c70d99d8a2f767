// SPDX-License-Identifier: GPL-3.0-or-later
// Protects trying things out: nothing is stored before it is kept, keeping is one step of undo, throwing away
// leaves every byte as it was.
#include "tests/ui/boardbench.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// Both are tried elsewhere, and Kline Bakery is done before that is kept.
BoardModel &tryTwoOfWhichOneIsDone(BoardBench &bench)
{
    BoardModel &model = bench.view->model();
    model.beginWhatIf();
    model.move(bench.kline.id, WallTime::at(monday, 13), 90, {bench.ann});
    model.move(bench.oak.id, WallTime::at(monday, 14), 60, {bench.ann});
    bench.act(SetVisitStatus{bench.kline.id, bench.kline.version, VisitStatus::Done});
    return model;
}

} // namespace

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

TEST_CASE("What is tried off the board can be tried elsewhere on it, and is kept there")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    model.beginWhatIf();
    model.toWaitingList({bench.kline.id});
    REQUIRE(model.triedOff().size() == 1);
    CHECK(model.triedPlaces().empty());
    const WaitingVisit waiting = model.triedOff().front();
    CHECK(waiting.visit.id == bench.kline.id);
    CHECK(waiting.visit.minutes == bench.kline.minutes);
    CHECK(waiting.visit.appointment == bench.kline.appointment);
    model.bring(draggedVisit(waiting), WallTime::at(monday, 14), {bench.bob});
    CHECK(model.triedOff().empty());
    CHECK(model.triedPlaces() == std::set{bench.kline.id});
    CHECK(model.find(bench.kline.id)->start == WallTime::at(monday, 14));
    model.keepWhatIf();
    REQUIRE(waitUntil([&] { return !model.isWhatIf(); }));
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday, 14));
    CHECK(bench.stored(bench.kline.id).technicians == std::vector{bench.bob});
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

TEST_CASE("The comparison counts as the list of checks does, which counts no notices")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    model.beginWhatIf();
    model.move(bench.kline.id, WallTime::at(monday, 10), 90, {bench.bob}); // onto Oak School
    bench.calm();
    const auto pressing = std::count_if(model.checks().begin(), model.checks().end(), isPressing);
    REQUIRE(pressing > 0);
    REQUIRE(size_t(pressing) < model.checks().size()); // Ann has nothing to do now, which is a notice
    CHECK(model.whatIf().findings == pressing);
    CHECK(
        whatIfText(model.whatIf())
            .contains(QStringLiteral("checks %1, were %2").arg(pressing).arg(model.whatIf().findingsBefore)));
}

TEST_CASE("The hours booked of each lane are told as they are and were, those that stay are not")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    model.beginWhatIf();
    model.move(bench.oak.id, WallTime::at(monday, 14), 60, {bench.bob}); // later on the same day
    CHECK(model.whatIf().loads.empty());
    CHECK_FALSE(whatIfText(model.whatIf()).contains("booked"));
    model.move(bench.kline.id, WallTime::at(monday, 12), 90, {bench.bob});
    CHECK(model.whatIf().loads == std::vector<LoadChange>{{QStringLiteral("Ann Ruiz"), 0, 90},
                                                          {QStringLiteral("Bob Marsh"), 150, 60}});
    CHECK(whatIfText(model.whatIf())
              .contains("booked: Ann Ruiz 0 min, was 1 h 30 min; Bob Marsh 2 h 30 min, was 1 h"));
    WhatIfReport many = model.whatIf();
    many.loads.assign(6, many.loads.front());
    CHECK(whatIfText(many).contains("was 1 h 30 min; and 2 other"));
}

TEST_CASE(
    "Days that are not shown are compared, too, when something that is tried out comes from or goes there")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    const QDate far = monday.addDays(30);
    const auto compared = [&] {
        REQUIRE(waitUntil([&] { return model.isLoaded() && model.isCompared(); }));
        return model.whatIf();
    };
    BookVisit diner;
    diner.customer = bench.customer(QStringLiteral("Mill Diner"));
    diner.title = QStringLiteral("Boiler");
    diner.start = WallTime::at(far, 9);
    diner.minutes = 120;
    diner.technicians = {bench.bob};
    const Visit there = bench.act(diner).visit;
    bench.calm();
    model.beginWhatIf();
    model.move(bench.oak.id, WallTime::at(far, 10), 60, {bench.bob});  // onto Mill Diner
    CHECK(whatIfText(model.whatIf()).contains("on the days shown: ")); // until that day has been read
    CHECK(compared().elsewhere == 1);
    CHECK(compared().doubleBooked == 1);
    CHECK(compared().doubleBookedBefore == 0);
    // Bob's hour, on another day: each day is told by itself, and neither is longer than his work.
    CHECK(compared().loads == std::vector<LoadChange>{{QStringLiteral("Bob Marsh"), 0, 60, monday},
                                                      {QStringLiteral("Bob Marsh"), 180, 120, far}});
    CHECK(whatIfText(compared())
              .contains("booked: Bob Marsh on Mon, Mar 2: 0 min, was 1 h; Bob Marsh on Wed, Apr 1: "
                        "3 h, was 2 h"));
    CHECK(whatIfText(compared())
              .contains("moved, 1 of them from or to other days \u00b7 double bookings 1, were 0"));

    SECTION("the same is told from every day")
    {
        const WhatIfReport here = compared();
        bench.view->setDay(far);
        CHECK(compared().doubleBooked == 1);
        bench.view->setDay(monday.addDays(7));
        CHECK(compared().doubleBooked == 1);
        CHECK(compared().elsewhere == 1);
        bench.view->setDay(monday);
        CHECK(compared() == here);
    }
    SECTION("what somebody else does there meanwhile counts")
    {
        bench.act(MoveVisit{there.id, there.version, WallTime::at(far, 13), 120, {bench.bob}});
        REQUIRE(waitUntil([&] { return compared().doubleBooked == 0; }));
    }
    SECTION("what is taken back counts no more")
    {
        model.backWhatIf();
        CHECK(compared().elsewhere == 0);
        CHECK(compared().doubleBooked == 0);
    }
    SECTION("who works on two days is over time on neither, however long both are together")
    {
        model.move(bench.kline.id, WallTime::at(monday, 8), 7 * 60, {bench.bob});
        CHECK(compared().overloaded == 0); // three hours there, seven here
        model.move(bench.kline.id, WallTime::at(far, 8), 9 * 60, {bench.bob});
        CHECK(compared().overloaded == 1);
    }
    SECTION("the hours of those days count")
    {
        model.move(bench.kline.id, WallTime::at(far, 14), 90, {bench.bob});
        CHECK(compared().loads == std::vector<LoadChange>{{QStringLiteral("Ann Ruiz"), 0, 90, monday},
                                                          {QStringLiteral("Bob Marsh"), 0, 60, monday},
                                                          {QStringLiteral("Bob Marsh"), 270, 120, far}});
    }
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

TEST_CASE(
    "A try of a visit that was finished meanwhile is left out, which is said, and the rest is kept as one")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    QStringList leftOut;
    QObject::connect(&model, &BoardModel::leftOut, &model, [&](const QString &each) { leftOut << each; });
    const auto status = GENERATE(VisitStatus::Done, VisitStatus::Cancelled);
    const bool alone = GENERATE(false, true);
    model.beginWhatIf();
    model.move(bench.kline.id, WallTime::at(monday, 13), 90, {bench.ann});
    if (!alone)
        model.move(bench.oak.id, WallTime::at(monday, 14), 60, {bench.ann});
    bench.act(SetVisitStatus{bench.kline.id, bench.kline.version, status});
    bench.calm();
    model.keepWhatIf();
    REQUIRE(waitUntil([&] { return !model.isWhatIf(); }));
    bench.calm();
    CHECK(bench.sentences.isEmpty());
    REQUIRE(leftOut.size() == 1);
    CHECK(leftOut.front() == QStringLiteral("Kline Bakery is %1 by now: that try was left out.")
                                 .arg(visitStatusText(status).toLower()));
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday, 9));
    CHECK(bench.stored(bench.kline.id).status == status);
    CHECK(bench.stored(bench.oak.id).start == WallTime::at(monday, alone ? 10 : 14));
    if (!alone)
        bench.undoTo(bench.oak.id, WallTime::at(monday, 10));
}

TEST_CASE("What was left out is said also where the rest is refused after that")
{
    BoardBench bench;
    BoardModel &model = tryTwoOfWhichOneIsDone(bench);
    bench.calm();
    model.keepWhatIf();
    bench.failWrites(true); // after the first go, which only finds that one is done
    REQUIRE(waitUntil([&] { return !bench.sentences.isEmpty(); }));
    bench.failWrites(false);
    bench.calm();
    CHECK(model.isWhatIf());
    REQUIRE(bench.sentences.size() == 1);
    CHECK(bench.sentences.front().startsWith("Kline Bakery is done by now: that try was left out. "));
    CHECK(bench.sentences.front().size() > 70); // and why the rest was not kept
    CHECK(bench.stored(bench.oak.id).start == WallTime::at(monday, 10));
    model.keepWhatIf();
    REQUIRE(waitUntil([&] { return !model.isWhatIf(); }));
    CHECK(bench.stored(bench.oak.id).start == WallTime::at(monday, 14));
}

TEST_CASE("What was moved meanwhile is told before it is kept, also where another try is left out")
{
    BoardBench bench;
    BoardModel &model = tryTwoOfWhichOneIsDone(bench);
    bench.act(MoveVisit{bench.oak.id, bench.oak.version, WallTime::at(monday, 15), 60, {bench.bob}});
    bench.calm();
    model.keepWhatIf();
    REQUIRE(waitUntil([&] { return !bench.sentences.isEmpty(); }));
    bench.calm();
    CHECK(model.isWhatIf());
    CHECK(bench.stored(bench.oak.id).start == WallTime::at(monday, 15));
    CHECK(bench.sentences.join(u' ').contains("left out"));
    model.keepWhatIf();
    REQUIRE(waitUntil([&] { return !model.isWhatIf(); }));
    bench.calm();
    CHECK(bench.stored(bench.oak.id).start == WallTime::at(monday, 14));
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

TEST_CASE("What is dropped where it was taken is no try, and what goes back to its place is none any more")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    model.beginWhatIf();
    const QPoint card = bench.card(bench.kline.id);
    bench.drag(card, card + QPoint(0, 6)); // within its lane
    CHECK_FALSE(model.hasTries());
    CHECK(model.whatIf().moved == 0);
    CHECK_FALSE(model.backWhatIf());

    model.move(bench.kline.id, WallTime::at(monday, 13), 90, {bench.bob});
    REQUIRE(model.whatIf().moved == 1);
    model.move(bench.kline.id, WallTime::at(monday, 13), 90, {bench.bob});
    model.move(bench.kline.id, WallTime::at(monday, 9), 90, {bench.ann});
    CHECK(model.whatIf().moved == 0);
    CHECK_FALSE(model.hasTries());
    REQUIRE(model.backWhatIf()); // to where it was tried out
    CHECK(model.find(bench.kline.id)->technician == bench.bob);
    REQUIRE(model.backWhatIf());
    CHECK(model.find(bench.kline.id)->technician == bench.ann);
    CHECK_FALSE(model.backWhatIf());
}

TEST_CASE("What is on its way to the office is not taken back meanwhile, also when it is refused")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    model.beginWhatIf();
    model.move(bench.kline.id, WallTime::at(monday, 13), 90, {bench.ann});
    const bool refused = GENERATE(true, false);
    if (refused)
        bench.act(MoveVisit{bench.kline.id, bench.kline.version, WallTime::at(monday, 8), 90, {bench.ann}});
    model.keepWhatIf();
    REQUIRE(model.backWhatIf()); // nothing else takes the key
    CHECK(bench.sentences.contains(QStringLiteral("What you tried out is being stored.")));
    if (!refused) {
        REQUIRE(waitUntil([&] { return !model.isWhatIf(); }));
        CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday, 13));
        return;
    }
    REQUIRE(waitUntil([&] { return bench.sentences.size() > 1; }));
    bench.calm();
    CHECK(model.hasTries());
    REQUIRE(model.backWhatIf());
    CHECK_FALSE(model.hasTries());
}

TEST_CASE("What was only written to meanwhile stands where it stood: the tries are kept without a question")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    const Visit waiting = bench.book("Mill Farm", {}, 0, 60);
    bench.calm();
    model.beginWhatIf();
    model.move(bench.kline.id, WallTime::at(monday, 13), 90, {bench.bob});
    DraggedVisit brought;
    brought.visit = waiting.id;
    brought.version = waiting.version;
    brought.minutes = waiting.minutes;
    brought.zone = waiting.zone;
    model.bring(brought, WallTime::at(monday, 15), {bench.ann});
    for (const Visit &visit : {bench.kline, waiting})
        bench.act(SaveVisitNotes{visit.id, visit.version, QStringLiteral("Ring twice")});
    bench.calm();
    model.keepWhatIf();
    REQUIRE(waitUntil([&] { return !model.isWhatIf() || !bench.sentences.isEmpty(); }));
    bench.calm();
    CHECK(bench.sentences.isEmpty());
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday, 13));
    CHECK(bench.stored(bench.kline.id).notes == QStringLiteral("Ring twice"));
    CHECK(bench.stored(waiting.id).start == WallTime::at(monday, 15));
}

TEST_CASE("A waiting visit that was tried out and goes back to the list is no try any more")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    const Visit waiting = bench.book("Mill Farm", {}, 0, 60);
    bench.calm();
    model.beginWhatIf();
    DraggedVisit brought;
    brought.visit = waiting.id;
    brought.version = waiting.version;
    brought.minutes = waiting.minutes;
    brought.zone = waiting.zone;
    model.bring(brought, WallTime::at(monday, 15), {bench.ann});
    REQUIRE(model.hasTries());
    model.toWaitingList({waiting.id});
    CHECK_FALSE(model.hasTries());
    model.keepWhatIf();
    bench.calm();
    CHECK(bench.stored(waiting.id).technicians.empty());
}

TEST_CASE("A waiting visit that somebody else has placed meanwhile is told when the try of it is kept")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    const Visit waiting = bench.book("Mill Farm", {}, 0, 60);
    model.beginWhatIf();
    DraggedVisit brought;
    brought.visit = waiting.id;
    brought.version = waiting.version;
    brought.minutes = waiting.minutes;
    brought.zone = waiting.zone;
    model.bring(brought, WallTime::at(monday, 15), {bench.ann});
    bench.act(MoveVisit{waiting.id, waiting.version, WallTime::at(monday, 8), 60, {bench.bob}});
    model.keepWhatIf();
    REQUIRE(waitUntil([&] { return !model.isWhatIf() || !bench.sentences.isEmpty(); }));
    CHECK(model.isWhatIf());
    CHECK(bench.stored(waiting.id).start == WallTime::at(monday, 8));
}
