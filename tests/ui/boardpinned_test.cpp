// SPDX-License-Identifier: GPL-3.0-or-later
// Protects headings that stay in sight: whose rows and lanes those are that somebody has scrolled to.
#include "tests/ui/boardbench.h"
#include "ui/board/boardhit.h"
#include "ui/board/boardpinned.h"
#include <QScrollBar>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct PinnedBench : BoardBench
{
    /// Monday is longer than the list is high.
    void fillMonday()
    {
        for (int i = 0; i < 24; ++i)
            book("Mill Farm", ann, 12, 30);
        calm();
    }
    void scrollTo(int y)
    {
        view->verticalScrollBar()->setValue(y);
        settle();
    }
    QImage seen(const QRect &rect) { return view->viewport()->grab(rect).toImage(); }
};

} // namespace

TEST_CASE("The date of a list stays while its rows go by, and the next one pushes it out")
{
    PinnedBench bench;
    bench.fillMonday();
    bench.show(BoardViewKind::List);
    const BoardFrame &frame = bench.view->frame();
    bench.scrollTo(0);
    CHECK_FALSE(pinnedDay(frame));
    const BoardCell first = frame.geometry->cellsIn(QRect(0, 0, 1, 1)).front();
    const QRect top(frame.contentArea().topLeft(), first.heading.size());
    const QImage heading = bench.seen(top);
    bench.scrollTo(first.rect.height() / 2);
    REQUIRE(pinnedDay(frame));
    CHECK(pinnedDay(frame)->date == first.date);
    CHECK(frame.toViewport(pinnedDay(frame)->heading) == top);
    CHECK(bench.seen(top) == heading);
    bench.scrollTo(first.rect.bottom() + 1 - first.heading.height() / 2);
    CHECK(frame.toViewport(pinnedDay(frame)->heading).bottom() < top.bottom());
    CHECK(pinnedDay(frame)->heading.bottom() == first.rect.bottom());
    bench.scrollTo(first.rect.bottom() + 1);
    CHECK_FALSE(pinnedDay(frame)); // the next one stands there by itself
}

TEST_CASE("A date that stays is not a card below it, and no card that has the keyboard lies below it")
{
    PinnedBench bench;
    bench.fillMonday();
    bench.show(BoardViewKind::List);
    const BoardFrame &frame = bench.view->frame();
    bench.scrollTo(frame.geometry->size().height());
    bench.scrollTo(200);
    const QRect pinned = frame.toViewport(pinnedDay(frame)->heading);
    const BoardHit hit = hitBoard(frame, pinned.center());
    CHECK(hit.what == BoardHit::What::Slot);
    CHECK(hit.time.date == monday);
    const BoardHit below = hitBoard(frame, QPoint(pinned.center().x(), pinned.bottom() + 20));
    REQUIRE(below.onCard());
    bench.view->setFocusedCard(frame.entries[size_t(below.entry)].key());
    for (int i = 0; i < 4; ++i)
        bench.key(Qt::Key_Up);
    const BoardEntry *focused = frame.find(bench.view->focusedCard());
    REQUIRE(focused);
    const auto day = pinnedDay(frame);
    CHECK_FALSE((day && frame.toViewport(day->heading).intersects(frame.toViewport(focused->rect))));
}

TEST_CASE("The name of a group stays beside its lanes, in rows and in columns")
{
    PinnedBench bench;
    Crew crew;
    crew.name = u"North"_qs;
    for (int i = 0; i < 12; ++i)
        crew.members.push_back(bench.technician(qPrintable(QStringLiteral("Cat Dow %1").arg(i)), 3 + i));
    bench.act(SaveCrew{crew});
    bench.calm();
    LaneArrangement lanes = bench.view->model().lanes();
    lanes.groups = LaneGroups::Crew;
    bench.view->model().setLanes(lanes);
    const BoardFrame &frame = bench.view->frame();
    const auto north = [&] {
        for (size_t i = 0; i < frame.lanes.size(); ++i)
            if (frame.lanes[i].heading && frame.lanes[i].name == u"North")
                return int(i);
        FAIL("that group is not shown");
        return -1;
    };
    const bool rows = GENERATE(true, false);
    bench.show(rows ? BoardViewKind::Day : BoardViewKind::DayColumns);
    QScrollBar *bar = rows ? bench.view->verticalScrollBar() : bench.view->horizontalScrollBar();
    bar->setValue(0);
    CHECK((!pinnedGroup(frame) || pinnedGroup(frame)->lane != north()));
    const QImage natural = bench.seen(frame.laneHeader(north()));
    const QRect group = frame.geometry->laneRect(north());
    bar->setValue((rows ? group.bottom() : group.right()) + 60);
    bench.settle();
    REQUIRE(pinnedGroup(frame));
    CHECK(pinnedGroup(frame)->lane == north());
    const QRect rect = pinnedGroup(frame)->rect;
    CHECK((rows ? rect.top() == frame.contentArea().top() : rect.left() == frame.contentArea().left()));
    CHECK(bench.seen(rect) == natural);
    CHECK(hitBoard(frame, rect.center()).what == BoardHit::What::GroupHeader);
}

TEST_CASE("In a week the name of a lane stays beside its cards, below that of its group")
{
    PinnedBench bench;
    bench.fillMonday();
    for (int i = 0; i < 12; ++i) // so that it can be scrolled far
        bench.technician(qPrintable(QStringLiteral("Cat Dow %1").arg(i)), 3 + i);
    const bool grouped = GENERATE(false, true);
    LaneArrangement lanes = bench.view->model().lanes();
    lanes.groups = grouped ? LaneGroups::Crew : LaneGroups::None;
    bench.view->model().setLanes(lanes);
    bench.show(GENERATE(BoardViewKind::Week, BoardViewKind::WorkWeek));
    const BoardFrame &frame = bench.view->frame();
    const int anns = frame.laneOf(bench.ann);
    const auto top = [&](int y) { return QRect(0, y, frame.headerWidth - 1, 50); };
    bench.scrollTo(0);
    const QImage natural = bench.seen(top(frame.laneHeader(anns).top()));
    const QRect lane = frame.geometry->laneRect(anns);
    REQUIRE(lane.height() > 500);
    const int strip = grouped ? pinnedGroup(frame) ? pinnedGroup(frame)->rect.height() : 26 : 0;
    const int from = frame.contentArea().top() + strip;
    for (const int below : {150, 250, 330}) {
        INFO(below << " of its cards are above");
        bench.scrollTo(lane.top() - strip + below);
        REQUIRE(frame.laneHeader(anns).top() < from);
        CHECK(bench.seen(top(from)) == natural);
        const BoardHit hit = hitBoard(frame, QPoint(60, from + 20));
        CHECK(hit.what == BoardHit::What::LaneHeader);
        CHECK(hit.lane == anns);
    }
    bench.scrollTo(lane.bottom() - strip - 20); // the next one comes
    CHECK(bench.seen(top(from)) != natural);
    CHECK(frame.laneHeader(anns).bottom() < from + 30);
}
