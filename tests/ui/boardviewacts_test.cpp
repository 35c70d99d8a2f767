// SPDX-License-Identifier: GPL-3.0-or-later
// Protects that keys act on what somebody has chosen and sees, and on nothing else.
#include "tests/ui/boardbench.h"
#include "tests/ui/pagewithboard.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

void click(BoardBench &bench, VisitId visit, Qt::KeyboardModifiers modifiers = {})
{
    const QPoint card = bench.card(visit);
    bench.mouse(QEvent::MouseButtonPress, card, modifiers);
    bench.mouse(QEvent::MouseButtonRelease, card, modifiers);
}

} // namespace

TEST_CASE("What is taken out of the selection again is not what the next key acts on")
{
    BoardBench bench;
    const Visit mill = bench.book("Mill Row", bench.ann, 13, 60);
    REQUIRE(waitUntil([&] { return bench.view->frame().find(mill.id) != nullptr; }));
    click(bench, bench.kline.id);
    click(bench, bench.oak.id, Qt::ControlModifier);
    click(bench, mill.id, Qt::ControlModifier);
    const std::set<VisitId> both{bench.kline.id, bench.oak.id};
    REQUIRE(bench.view->actedOn().size() == 3);
    click(bench, mill.id, Qt::ControlModifier);
    CHECK(bench.view->actedOn() == both);
    CHECK(both.contains(bench.view->focusedVisit()));
    bench.key(Qt::Key_Delete);
    bench.calm();
    CHECK(bench.stored(bench.kline.id).status == VisitStatus::Cancelled);
    CHECK(bench.stored(bench.oak.id).status == VisitStatus::Cancelled);
    CHECK(bench.stored(mill.id).status != VisitStatus::Cancelled);
}

TEST_CASE("The last one that is taken out of the selection leaves nothing for the next key")
{
    BoardBench bench;
    click(bench, bench.kline.id);
    click(bench, bench.kline.id, Qt::ControlModifier);
    CHECK(bench.view->actedOn().empty());
    bench.key(Qt::Key_Delete);
    bench.calm();
    CHECK(bench.stored(bench.kline.id) == bench.kline);
}

TEST_CASE("The menu of statuses is for the visits that the status is given to")
{
    PageWithBoard bench;
    const Visit other = bench.book(u"Furnace check"_qs, WallTime::at(monday, 13), {bench.bob}).visit;
    bench.settle();
    bench.act(SetVisitStatus{other.id, other.version, VisitStatus::Done});
    bench.settle();
    bench.focusCard();
    const auto click = [&](VisitId visit) {
        const QPoint card =
            bench.view().viewport()->mapFromGlobal(bench.view().cardRectOnScreen(visit).center());
        QTest::mouseClick(bench.view().viewport(), Qt::LeftButton, Qt::ControlModifier, card);
    };
    click(other.id);
    click(other.id); // out of it again
    REQUIRE(bench.view().actedOn() == std::set{bench.booked.id});
    bench.press(Qt::Key_S);
    QMenu *menu = bench.menu("statusMenu");
    auto *dispatched = menu->findChild<QAction *>(u"status-dispatched"_qs);
    REQUIRE(dispatched);
    CHECK(dispatched->isEnabled()); // a visit that is done would not become that
    dispatched->trigger();
    bench.settle();
    CHECK(bench.stored(bench.booked.id).status == VisitStatus::Dispatched);
    CHECK(bench.stored(other.id).status == VisitStatus::Done);
    menu->close();
}

TEST_CASE("Keys do not act on what was chosen on days that are not shown any more")
{
    BoardBench bench;
    QAction *toList = bench.catalog().action(QStringLiteral("board.to-waiting-list"));
    // A drag that is left: the visit has been in the hand once.
    bench.mouse(QEvent::MouseButtonPress, bench.card(bench.kline.id));
    bench.mouse(QEvent::MouseMove, bench.slot(bench.bob, 14));
    bench.key(Qt::Key_Escape);
    bench.mouse(QEvent::MouseButtonRelease, bench.slot(bench.bob, 14));
    REQUIRE(bench.view->actedOn() == std::set{bench.kline.id});
    CHECK(toList->isEnabled());
    bench.view->setDay(monday.addDays(1));
    REQUIRE(waitUntil([&] { return bench.view->frame().period.contains(monday.addDays(1)); }));
    CHECK(bench.view->selection().empty());
    CHECK(bench.view->actedOn().empty());
    CHECK_FALSE(toList->isEnabled());
    bench.view->selectedToWaitingList();
    bench.view->cancelSelected();
    bench.calm();
    CHECK(bench.stored(bench.kline.id) == bench.kline);
}

TEST_CASE("Several that are carried to another day stay chosen there")
{
    BoardBench bench;
    click(bench, bench.kline.id);
    click(bench, bench.oak.id, Qt::ControlModifier);
    bench.key(Qt::Key_M);
    for (int i = 0; i < 12; ++i)
        bench.key(Qt::Key_Left, Qt::ShiftModifier);
    REQUIRE(waitUntil([&] { return bench.view->frame().period.contains(monday.addDays(-1)); }));
    BookVisit elsewhere; // somebody else books there meanwhile
    elsewhere.customer = bench.customer(QStringLiteral("Mill Row"));
    elsewhere.title = QStringLiteral("Tap repair");
    elsewhere.start = WallTime::at(monday.addDays(-1), 9);
    elsewhere.technicians = {bench.bob};
    const VisitId there = bench.act(elsewhere).visit.id;
    REQUIRE(waitUntil([&] { return bench.view->frame().find(there) != nullptr; }));
    bench.key(Qt::Key_Return);
    bench.calm();
    REQUIRE(waitUntil([&] { return bench.view->frame().find(bench.kline.id) != nullptr; }));
    CHECK(bench.view->actedOn() == std::set{bench.kline.id, bench.oak.id});
}

TEST_CASE("What somebody out of use has left is carried to days on which they have no other lane")
{
    BoardBench bench;
    const TechnicianId zoe = bench.technician("Zoe Lang", 3);
    const Visit left = bench.book("Mill Row", zoe, 13, 60);
    const People::Reply people = bench.ask(People{});
    Technician gone = *people.find(zoe);
    gone.active = false;
    bench.act(SaveTechnician{gone});
    REQUIRE(
        waitUntil([&] { return bench.view->frame().find(left.id) && bench.view->frame().laneOf(zoe) == 3; }));
    bench.settle();
    REQUIRE(bench.view->showVisit(left.id));
    const QDate before = monday.addDays(-1);
    SECTION("by keys")
    {
        bench.key(Qt::Key_M);
        for (int i = 0; i < 14; ++i)
            bench.key(Qt::Key_Left, Qt::ShiftModifier);
        REQUIRE(waitUntil([&] { return bench.view->frame().period.contains(before); }));
        bench.settle();
        REQUIRE(bench.view->frame().preview);
        CHECK(bench.view->frame().laneOf(zoe) == 3); // it hangs in a lane of its own
        CHECK(bench.view->frame().previewRects().size() == 1);
        bench.key(Qt::Key_Up);
        bench.key(Qt::Key_Return);
        REQUIRE(waitUntil([&] { return bench.stored(left.id).start->date == before; }));
        CHECK(bench.stored(left.id).technicians == std::vector{bench.bob});
    }
    SECTION("left again")
    {
        bench.key(Qt::Key_M);
        for (int i = 0; i < 14; ++i)
            bench.key(Qt::Key_Left, Qt::ShiftModifier);
        REQUIRE(waitUntil([&] { return bench.view->frame().period.contains(before); }));
        bench.settle();
        bench.key(Qt::Key_Escape);
        CHECK(bench.stored(left.id).start == WallTime::at(monday, 13));
        REQUIRE(waitUntil([&] { return bench.view->frame().find(left.id) != nullptr; })); // back there
        CHECK(bench.view->frame().laneOf(zoe) == 3);
        bench.view->setDay(before);
    }
    REQUIRE(waitUntil([&] { return bench.view->frame().laneOf(zoe) < 0; })); // nothing of theirs is there
}

TEST_CASE("A lane that is dropped in another group goes to the end of its own that is nearest")
{
    BoardBench bench;
    const TechnicianId zoe = bench.technician("Zoe Lang", 3);
    SaveCrew north;
    north.crew.name = QStringLiteral("North");
    north.crew.members = {bench.ann, bench.bob};
    bench.act(north);
    LaneArrangement lanes;
    lanes.groups = LaneGroups::Crew;
    bench.view->model().setLanes(lanes);
    REQUIRE(waitUntil([&] { return bench.view->frame().laneOf(zoe) == 5; })); // behind two headings
    bench.settle();
    std::vector<TechnicianId> order;
    QObject::connect(bench.view.get(), &BoardView::lanesOrdered, bench.view.get(),
                     [&](const std::vector<TechnicianId> &now) { order = now; });
    const auto head = [&](TechnicianId technician) {
        return bench.view->frame().laneHeader(bench.view->frame().laneOf(technician)).center();
    };
    bench.mouse(QEvent::MouseButtonPress, head(bench.ann));
    bench.mouse(QEvent::MouseMove, head(zoe) + QPoint(0, 8));
    CHECK(bench.view->frame().laneGap == 4); // behind Bob, not behind Zoe
    bench.mouse(QEvent::MouseButtonRelease, head(zoe) + QPoint(0, 8));
    CHECK(order == std::vector{bench.bob, bench.ann, zoe});
    bench.mouse(QEvent::MouseButtonPress, head(zoe));
    bench.mouse(QEvent::MouseMove, head(bench.ann) - QPoint(0, 8));
    CHECK(bench.view->frame().laneGap == 5); // where it is
    bench.key(Qt::Key_Escape);
}

TEST_CASE("The key of an action that is off says why it is")
{
    BoardBench bench;
    bench.key(Qt::Key_X);
    REQUIRE(bench.sentences.size() == 1);
    CHECK(bench.sentences.first().startsWith(u"Choose two visits"_qs));
    bench.key(Qt::Key_U);
    CHECK(bench.sentences.size() == 2);
    bench.key(Qt::Key_F9); // nobody's
    CHECK(bench.sentences.size() == 2);
}

TEST_CASE("What is carried stays with its technician where lanes of others come and go")
{
    BoardBench bench;
    const TechnicianId abe = bench.technician("Abe Lang", 1); // between Ann and Bob
    const Visit left = bench.book("Mill Row", abe, 13, 60);
    Technician gone = *bench.ask(People{}).find(abe);
    gone.active = false;
    bench.act(SaveTechnician{gone});
    REQUIRE(waitUntil([&] { return bench.view->frame().find(left.id) != nullptr; }));
    bench.settle();
    const int before = bench.view->frame().laneOf(bench.bob);
    REQUIRE(bench.view->showVisit(bench.oak.id));
    bench.key(Qt::Key_M);
    for (int i = 0; i < 12; ++i)
        bench.key(Qt::Key_Left, Qt::ShiftModifier);
    REQUIRE(waitUntil([&] { return bench.view->frame().period.contains(monday.addDays(-1)); }));
    bench.settle();
    REQUIRE(bench.view->frame().preview);
    REQUIRE(bench.view->frame().laneOf(bench.bob) == before - 1); // Abe has none there
    CHECK(bench.view->frame().preview->lane == before - 1);
    bench.key(Qt::Key_Return);
    REQUIRE(waitUntil([&] { return bench.stored(bench.oak.id).start->date == monday.addDays(-1); }));
    CHECK(bench.stored(bench.oak.id).technicians == std::vector{bench.bob});
}
