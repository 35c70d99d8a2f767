// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the steps back and on among what is tried out: each takes what was tried together, says so, and is
// none where nothing would be otherwise.
#include "tests/ui/boardbench.h"

using namespace truckroll;
using namespace truckroll::testkit;

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

TEST_CASE("A try that was taken back is tried again, until something else is tried")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    model.beginWhatIf();
    CHECK_FALSE(model.againWhatIf());
    model.move(bench.kline.id, WallTime::at(monday, 13), 90, {bench.bob});
    model.move(bench.kline.id, WallTime::at(monday, 14), 90, {bench.bob});
    model.backWhatIf();
    model.backWhatIf();
    REQUIRE(model.whatIf().moved == 0);
    REQUIRE(model.againWhatIf());
    CHECK(model.find(bench.kline.id)->start == WallTime::at(monday, 13));
    REQUIRE(model.againWhatIf());
    CHECK(model.find(bench.kline.id)->start == WallTime::at(monday, 14));
    CHECK_FALSE(model.againWhatIf());
    model.backWhatIf();
    CHECK(model.find(bench.kline.id)->start == WallTime::at(monday, 13));
    model.move(bench.oak.id, WallTime::at(monday, 8), 60, {bench.ann});
    CHECK_FALSE(model.againWhatIf()); // it would be laid over what was tried since
    bench.calm();
    CHECK(bench.stored(bench.kline.id) == bench.kline);
}

TEST_CASE("What a step back or on does is said with its day, and its visits are named")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    QStringList told;
    std::vector<VisitId> visits;
    QObject::connect(&model, &BoardModel::steppedInWhatIf, &model,
                     [&](const QString &sentence, const std::vector<VisitId> &of) {
                         told << sentence;
                         visits = of;
                     });
    model.beginWhatIf();
    model.move(bench.kline.id, WallTime::at(monday.addDays(1), 13), 90, {bench.bob});
    const auto step = [&](bool back) {
        REQUIRE((back ? model.backWhatIf() : model.againWhatIf()));
        return told.last();
    };
    CHECK(step(true) == QStringLiteral("Undid the try: Kline Bakery to Bob Marsh, Tue, Mar 3, 1:00 PM"));
    CHECK(visits == std::vector{bench.kline.id});
    CHECK(step(false) == QStringLiteral("Tried again: Kline Bakery to Bob Marsh, Tue, Mar 3, 1:00 PM"));
    bench.view->setDay(monday.addDays(1));
    REQUIRE(waitUntil([&] { return model.isLoaded() && model.find(bench.kline.id); }));
    model.move(bench.kline.id, WallTime::at(monday, 9), 90, {bench.ann}); // back to its place
    CHECK(step(true) == QStringLiteral("Undid the try: Kline Bakery to Ann Ruiz, Mon, Mar 2, 9:00 AM"));
    bench.view->setDay(monday);
    REQUIRE(waitUntil([&] { return model.isLoaded() && model.find(bench.oak.id); }));
    model.toWaitingList({bench.oak.id});
    CHECK(step(true) == QStringLiteral("Undid the try: Oak School to the waiting list"));
    model.move(bench.oak.id, WallTime::at(monday, 10), 120, {bench.bob});
    CHECK(step(true) == QStringLiteral("Undid the try: Oak School, 2 h long"));
    const Visit third = bench.book("Mill Farm", bench.ann, 15, 60);
    REQUIRE(waitUntil([&] { return model.find(third.id); }));
    model.moveTogether({{bench.oak.id, WallTime::at(monday, 11), 60, {}},
                        {third.id, WallTime::at(monday, 8), 90, {bench.ann}}});
    CHECK(step(true).endsWith(QStringLiteral(" and 1 more")));
    CHECK(visits.size() == 2);
    CHECK(told.size() == 6);
}

TEST_CASE("What is asked for twice is tried once, and what could be tried again can be still")
{
    BoardBench bench;
    BoardModel &model = bench.view->model();
    const auto details = [&](VisitId visit) { return bench.ask(VisitDetails{visit}); };
    const MoveVisit move{bench.kline.id, bench.kline.version, WallTime::at(monday, 13), 90, {bench.bob}};
    model.beginWhatIf();
    model.tryMoves({move}, {details(bench.kline.id)});
    model.tryMoves({move}, {details(bench.kline.id)});
    model.move(bench.oak.id, WallTime::at(monday, 8), 60, {bench.bob});
    REQUIRE(model.backWhatIf());
    model.tryMoves({move}, {details(bench.kline.id)});
    CHECK(model.canGoOnInWhatIf());
    REQUIRE(model.backWhatIf());
    CHECK_FALSE(model.hasTries());
    CHECK_FALSE(model.canGoBackInWhatIf());
}

TEST_CASE("A try that is left out leaves no step behind that does nothing")
{
    BoardScratch scratch;
    const auto put = [&](qint64 visit, int hour) {
        BoardCard card = boardCard(visit, ann, 9, 0, 60, "Kline Bakery");
        scratch.beginTry();
        const WallTime start = WallTime::at(monday, hour);
        scratch.put(card, {start, ZonedDay::toUtc(start, QTimeZone::utc()), 60, {ann}, {}});
        REQUIRE(scratch.endTry());
    };
    scratch.begin();
    put(1, 11);
    put(2, 12);
    put(1, 13);
    put(1, 14);
    REQUIRE(scratch.back());
    scratch.leaveOut(VisitId(1));
    CHECK_FALSE(scratch.canGoOn());
    REQUIRE(scratch.back());
    CHECK(scratch.isEmpty());
    CHECK_FALSE(scratch.canGoBack());
    CHECK(scratch.canGoOn());
}
