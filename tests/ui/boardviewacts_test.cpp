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
