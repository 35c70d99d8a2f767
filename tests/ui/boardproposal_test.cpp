// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what is shown beforehand: the visit itself stands where it might come, in each lane of its people,
// and is gone when another place is chosen or nobody looks at it any more.
#include "tests/ui/boardpagebench.h"
#include "ui/board/boardhit.h"
#include "ui/board/boardpainter.h"
#include "ui/board/boardsidepanel.h"
#include "ui/board/checkspanel.h"
#include "ui/board/slotspanel.h"
#include "ui/board/waitingpanel.h"
#include <QListView>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct ProposalBench : BoardPageBench
{
    const std::optional<BoardEntry> &proposal() { return page->view()->frame().proposal; }
    size_t places() { return page->view()->frame().proposalRects().size(); }
    SlotsPanel *slotsPanel() { return page->side()->waiting()->slotsPanel(); }
    void findPlaces(VisitId visit)
    {
        page->side()->waiting()->findSlots(ask(VisitDetails{visit}).visit, u"Kline Bakery"_qs, {});
        settle();
    }
    QImage seen() { return page->view()->viewport()->grab().toImage(); }
    /// The first letters on a visit's card, as they are seen.
    QImage lettersOf(VisitId visit)
    {
        const BoardFrame &frame = page->view()->frame();
        const QRect card = frame.toViewport(frame.find(visit)->rect);
        return page->view()->viewport()->grab({card.left() + 4, card.top() + 4, 30, 14}).toImage();
    }
};

} // namespace

TEST_CASE("A best place shows the visit there with its words, and the next one in its stead")
{
    ProposalBench bench;
    const BookVisit::Reply waiting = bench.book(u"Boiler off"_qs, {}, {});
    bench.page->side()->waiting()->findSlots(waiting.visit, u"Kline Bakery"_qs, u"Boiler off"_qs);
    bench.settle();
    REQUIRE(bench.proposal());
    const SlotProposal best = bench.slotsPanel()->proposals().front();
    CHECK(bench.proposal()->card->visit == waiting.visit.id);
    CHECK(bench.proposal()->card->customer == u"Kline Bakery");
    CHECK(bench.proposal()->card->title == u"Boiler off");
    CHECK(bench.proposal()->from == best.start);
    CHECK(bench.places() == 1);
    const QImage before = bench.seen();
    QTest::keyClick(bench.slotsPanel()->list(), Qt::Key_Down);
    bench.settle();
    CHECK(bench.proposal()->from == bench.slotsPanel()->proposals()[1].start);
    CHECK(bench.seen() != before);
    CHECK_FALSE(bench.ask(VisitDetails{waiting.visit.id}).visit.start);
    QTest::keyClick(bench.slotsPanel()->list(), Qt::Key_Escape);
    CHECK_FALSE(bench.proposal());
}

TEST_CASE("A place for several people stands in the lane of each of them, in each view")
{
    ProposalBench bench;
    const BookVisit::Reply waiting = bench.book(u"Boiler off"_qs, {}, {bench.ann, bench.bob});
    bench.findPlaces(waiting.visit.id);
    REQUIRE(bench.proposal());
    REQUIRE(bench.slotsPanel()->proposals().front().technicians.size() == 2);
    for (const BoardViewKind view : {BoardViewKind::Day, BoardViewKind::DayColumns, BoardViewKind::Week,
                                     BoardViewKind::Month, BoardViewKind::List}) {
        bench.page->showAs(view);
        REQUIRE(
            waitUntil([&] { return bench.model().isLoaded() && bench.page->view()->frame().view == view; }));
        CHECK(bench.places() == (showsLanes(view) ? 2 : 1));
        bench.seen(); // painted without a crash
    }
}

TEST_CASE("What is shown beforehand is gone when its list is left, by a tab or with the side panel")
{
    ProposalBench bench;
    bench.findPlaces(bench.booked.id);
    REQUIRE(bench.proposal());
    bench.page->side()->showTab(BoardSidePanel::Details);
    CHECK_FALSE(bench.proposal());
    bench.findPlaces(bench.booked.id);
    CHECK_FALSE(bench.proposal()); // nobody sees the list
    bench.page->side()->showTab(BoardSidePanel::Waiting);
    bench.findPlaces(bench.booked.id);
    REQUIRE(bench.proposal());
    bench.action("side-panel")->trigger();
    CHECK_FALSE(bench.proposal());
    bench.action("side-panel")->trigger(); // it is remembered
}

TEST_CASE("Where a way out leads is shown by the visit itself, until another way is chosen or it is gone")
{
    ProposalBench bench;
    const Visit other = bench.book(u"Boiler off"_qs, WallTime::at(monday, 9, 30), {bench.ann}).visit;
    bench.settle();
    bench.page->side()->showTab(BoardSidePanel::Checks);
    ChecksPanel *checks = bench.page->side()->checks();
    REQUIRE(waitUntil([&] { return checks->list()->model()->rowCount() > 0; }));
    checks->focusList();
    REQUIRE(waitUntil([&] { return checks->fixes().size() > 1; }));
    const auto look = [&] {
        child<QPushButton>(checks, "checksLook")->click();
        bench.settle();
    };
    look();
    REQUIRE(bench.proposal());
    CHECK(bench.proposal()->card->visit == checks->fixes().front().moves.front().visit);
    CHECK(bench.proposal()->card->customer == u"Kline Bakery");
    CHECK(bench.places() == 1);
    QTest::keyClick(checks->list(), Qt::Key_N);
    CHECK_FALSE(bench.proposal());
    QTest::keyClick(checks->list(), Qt::Key_N);
    bench.settle();
    REQUIRE(bench.proposal()); // who looks at one goes on looking
    child<QPushButton>(checks, "checksApply")->click();
    bench.settle();
    CHECK_FALSE(bench.proposal());
    CHECK(bench.ask(VisitDetails{other.id}).visit.version != other.version);
}

TEST_CASE("A way out that makes a visit longer leaves in sight whom it will run into")
{
    ProposalBench bench;
    const auto view = GENERATE(BoardViewKind::Day, BoardViewKind::DayColumns);
    bench.page->showAs(view);
    REQUIRE(waitUntil([&] { return bench.model().isLoaded() && bench.page->view()->frame().view == view; }));
    const Visit other = bench.book(u"Boiler off"_qs, WallTime::at(monday, 11), {bench.ann}).visit;
    const Visit apart = bench.book(u"Boiler off"_qs, WallTime::at(monday, 14), {bench.ann}).visit;
    bench.settle();
    REQUIRE(waitUntil([&] { return bench.model().find(apart.id); }));
    const QImage before = bench.lettersOf(other.id);
    const QImage nothing = bench.seen();
    BoardCard longer = *bench.model().find(bench.booked.id);
    longer.minutes = 4 * 60;
    bench.page->view()->propose(longer);
    CHECK(bench.seen() != nothing);
    CHECK(bench.lettersOf(other.id) == before);
    const QRect ghost = bench.page->view()->frame().proposalRects().front();
    CHECK(ghost.contains(bench.page->view()->frame().find(other.id)->rect.center()));
    CHECK_FALSE(bench.page->view()->frame().find(other.id)->conflict); // it is none yet
}

TEST_CASE(
    "Where cards of a day stand below each other, they make room for the place that is shown beforehand")
{
    ProposalBench bench;
    const Visit other = bench.book(u"Boiler off"_qs, WallTime::at(monday, 14), {bench.ann}).visit;
    const Visit waiting = bench.book(u"Boiler off"_qs, {}, {}).visit;
    const auto view = GENERATE(BoardViewKind::Week, BoardViewKind::Month, BoardViewKind::List);
    bench.page->showAs(view);
    const BoardFrame &frame = bench.page->view()->frame();
    REQUIRE(
        waitUntil([&] { return bench.model().isLoaded() && frame.view == view && frame.find(other.id); }));
    const auto rectOf = [&](VisitId visit) {
        return frame.rectNow(int(frame.find(visit) - frame.entries.data()));
    };
    const QRect before = rectOf(other.id);
    BoardCard proposed = *bench.model().find(other.id);
    proposed.visit = waiting.id;
    proposed.start = WallTime::at(monday, 12);
    proposed.startUtc -= 2 * 3600;
    bench.page->view()->propose(proposed);
    REQUIRE(bench.places() == 1);
    const QRect ghost = frame.proposalRects().front();
    CHECK_FALSE(ghost.intersects(rectOf(bench.booked.id)));
    CHECK_FALSE(ghost.intersects(rectOf(other.id)));
    CHECK(ghost.top() > rectOf(bench.booked.id).top());
    CHECK(rectOf(other.id).top() > ghost.top());
    const auto taken = [&](const QRect &card) { // by a click on what is seen there
        const BoardHit hit = hitBoard(frame, frame.toViewport(card).center());
        return hit.onCard() ? frame.entries[size_t(hit.entry)].card->visit : VisitId();
    };
    CHECK(taken(rectOf(other.id)) == other.id);
    CHECK(taken(rectOf(bench.booked.id)) == bench.booked.id);
    CHECK(taken(ghost) == VisitId());
    bench.page->view()->propose({});
    CHECK(rectOf(other.id) == before);
}

namespace {

/// Ann is booked twice, and a way out is being looked at.
struct LookBench : ProposalBench
{
    LookBench()
    {
        other = book(u"Boiler off"_qs, WallTime::at(monday, 9, 30), {ann}).visit;
        settle();
        page->side()->showTab(BoardSidePanel::Checks);
        REQUIRE(waitUntil([&] { return checks()->list()->model()->rowCount() > 0; }));
        checks()->focusList();
        REQUIRE(waitUntil([&] { return checks()->fixes().size() > 1; }));
        look();
        REQUIRE(proposal());
    }
    ChecksPanel *checks() { return page->side()->checks(); }
    QPushButton *lookButton() { return child<QPushButton>(checks(), "checksLook"); }
    void look()
    {
        lookButton()->click();
        settle();
    }
    QPoint ghost()
    {
        const BoardFrame &frame = page->view()->frame();
        return frame.toViewport(frame.proposalRects().front()).center();
    }
    Visit other;
};

} // namespace

TEST_CASE("A way out is looked at no more by Look again, by Escape in the list and by Escape on the board")
{
    LookBench bench;
    CHECK(bench.lookButton()->isChecked());
    bench.look();
    CHECK_FALSE(bench.proposal());
    CHECK_FALSE(bench.lookButton()->isChecked());
    bench.look();
    REQUIRE(bench.proposal());
    QTest::keyClick(bench.checks()->list(), Qt::Key_Escape);
    CHECK_FALSE(bench.proposal());
    QTest::keyClick(bench.checks()->list(), Qt::Key_N);
    bench.settle();
    CHECK_FALSE(bench.proposal()); // nobody is looking
    QTest::keyClick(bench.checks()->list(), Qt::Key_V);
    bench.settle();
    REQUIRE(bench.proposal());
    bench.page->view()->setFocus();
    const VisitId focused = bench.page->view()->focusedVisit();
    QTest::keyClick(bench.page->view(), Qt::Key_Escape);
    CHECK_FALSE(bench.proposal());
    CHECK_FALSE(bench.lookButton()->isChecked());
    CHECK(bench.page->view()->focusedVisit() == focused); // that is the next Escape's
    CHECK_FALSE(bench.page->view()->cursor());            // nothing is left of it
}

TEST_CASE("A best place is taken off the board by Escape there, and shown again by a click on its row")
{
    ProposalBench bench;
    bench.findPlaces(bench.book(u"Boiler off"_qs, {}, {}).visit.id);
    REQUIRE(bench.proposal());
    bench.page->view()->setFocus();
    QTest::keyClick(bench.page->view(), Qt::Key_Escape);
    CHECK_FALSE(bench.proposal());
    QListWidget *list = bench.slotsPanel()->list();
    REQUIRE(list->isVisible());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualItemRect(list->currentItem()).center());
    bench.settle();
    CHECK(bench.proposal());
}

TEST_CASE(
    "What is only proposed cannot be taken by the mouse: no appointment begins behind it, and why is said")
{
    LookBench bench;
    QWidget *board = bench.page->view()->viewport();
    QSignalSpy booking(bench.page->view(), &BoardView::bookRequested);
    QSignalSpy said(bench.page.get(), &Page::said);
    const QPoint at = bench.ghost();
    QTest::mouseMove(board, at);
    CHECK(bench.page->view()->frame().proposal);
    QTest::mousePress(board, Qt::LeftButton, {}, at);
    QMouseEvent move(QEvent::MouseMove, at + QPoint(40, 0), board->mapToGlobal(at + QPoint(40, 0)),
                     Qt::LeftButton, Qt::LeftButton, {});
    QApplication::sendEvent(board, &move);
    CHECK_FALSE(bench.page->view()->frame().preview);
    QTest::mouseRelease(board, Qt::LeftButton, {}, at + QPoint(40, 0));
    QTest::mouseDClick(board, Qt::LeftButton, {}, at);
    CHECK(booking.isEmpty());
    REQUIRE_FALSE(said.isEmpty());
    CHECK(said.back().front().toString().startsWith(u"Kline Bakery is only proposed here"_qs));
    QMouseEvent hover(QEvent::MouseMove, at, board->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
    QApplication::sendEvent(board, &hover);
    CHECK(board->cursor().shape() == Qt::ForbiddenCursor);
}

TEST_CASE("Where a visit is proposed it is paler than a card, and dimmed where it stands, light and dark")
{
    ProposalBench bench;
    BoardCard proposed = *bench.model().find(bench.booked.id);
    proposed.technician = bench.bob;
    proposed.technicians = {bench.bob};
    bench.page->view()->propose(proposed);
    BoardFrame frame = bench.page->view()->frame();
    frame.state = {};
    const Tokens &tokens = GENERATE(false, true) ? Tokens::darkTheme() : Tokens::light();
    const auto painted = [&](const BoardFrame &what) {
        QImage image(what.viewport, QImage::Format_RGB32);
        QPainter painter(&image);
        BoardInk ink;
        paintBoard(&painter, what, image.rect(), ink, tokens);
        return image;
    };
    const VisitId visit = frame.proposal->card->visit;
    const auto ground = [&](const QRect &rect) {
        return frame.toViewport(rect).bottomRight() - QPoint(5, 4);
    };
    const QImage looking = painted(frame);
    const QPoint stands = ground(frame.find(visit)->rect);
    const QPoint ghost = ground(frame.proposalRects().front());
    frame.proposal.reset();
    const QImage before = painted(frame);
    CHECK(looking.pixelColor(stands) != before.pixelColor(stands));
    CHECK(looking.pixelColor(ghost) != before.pixelColor(stands)); // no card's ground
    CHECK(looking.pixelColor(ghost) != before.pixelColor(ghost));
}
