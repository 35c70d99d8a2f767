// SPDX-License-Identifier: GPL-3.0-or-later
// Protects that the mouse does the same in every view: carry over the edge, bring, copy, swap, draw, menus.
#include "tests/ui/boardbench.h"
#include "ui/board/boardmime.h"
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct ViewsBench : BoardBench
{
    /// A day later where several are shown.
    static QDate freeDay(BoardViewKind kind) { return showsHours(kind) ? monday : monday.addDays(2); }
    /// Nothing is booked there: in Bob's lane where there are lanes, at two where there are hours.
    QPoint free(BoardViewKind kind) const
    {
        if (!showsHours(kind))
            return cell(showsLanes(kind) ? bob : TechnicianId(), freeDay(kind));
        if (kind == BoardViewKind::Day)
            return slot(bob, 14);
        const BoardFrame &frame = view->frame();
        const int y = *frame.geometry->positionOf(frame.geometry->instantOf(WallTime::at(monday, 14)));
        const QRect lane = frame.geometry->laneRect(frame.laneOf(bob));
        return frame.toViewport(QRect(lane.center().x(), y + 1, 1, 1)).topLeft();
    }
    void hold(const QPoint &from, const QPoint &to)
    {
        mouse(QEvent::MouseButtonPress, from);
        mouse(QEvent::MouseMove, (from + to) / 2);
        mouse(QEvent::MouseMove, to);
    }
    /// Held there until other days are shown.
    QDate dayReached(const QPoint &edge)
    {
        view->showVisit(kline.id); // what was before may have scrolled it away
        settle();
        hold(card(kline.id), edge);
        REQUIRE(waitUntil([&] { return view->day() != monday; }));
        const QDate reached = view->day();
        key(Qt::Key_Escape);
        mouse(QEvent::MouseButtonRelease, edge);
        REQUIRE(waitUntil([&] { return view->model().isLoaded(); }));
        view->setDay(monday);
        REQUIRE(waitUntil([&] { return view->model().isLoaded() && view->frame().find(kline.id); }));
        settle();
        return reached;
    }
    void bring(const Visit &waiting, const QPoint &pos)
    {
        const std::unique_ptr<QMimeData> data(mimeOf(
            draggedVisit({waiting, {}, QStringLiteral("Mill Row"), QStringLiteral("Leak"), {}, {}, {}, {}})));
        QDragEnterEvent enter(pos, Qt::MoveAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(view->viewport(), &enter);
        QDragMoveEvent move(pos, Qt::MoveAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(view->viewport(), &move);
        QDropEvent drop(pos, Qt::MoveAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(view->viewport(), &drop);
    }
    /// Of the day that is free: without those that stood there before.
    std::vector<BoardCard> cardsOf(const QDate &day)
    {
        std::vector<BoardCard> cards = ask(BoardRange{day, day}).cards;
        std::erase_if(cards,
                      [&](const BoardCard &each) { return each.visit == kline.id || each.visit == oak.id; });
        return cards;
    }
};

} // namespace

TEST_CASE("In every view what is held over an edge goes on to the days beside, where they follow each other")
{
    ViewsBench bench;
    const auto kind = GENERATE(from_range(allBoardViews));
    INFO(boardViewName(kind).toStdString());
    bench.show(kind);
    const QRect area = bench.view->frame().contentArea();
    const bool down = kind == BoardViewKind::DayColumns || kind == BoardViewKind::List;
    const QPoint middle = area.center();
    if (kind == BoardViewKind::Month || !down) {
        CHECK(bench.dayReached(QPoint(area.right() - 3, middle.y())) > monday);
        CHECK(bench.dayReached(QPoint(area.left() + 3, middle.y())) < monday);
    }
    if (kind == BoardViewKind::Month || down) {
        CHECK(bench.dayReached(QPoint(middle.x(), area.bottom() - 3)) > monday);
        CHECK(bench.dayReached(QPoint(middle.x(), area.top() + 3)) < monday);
    }
    CHECK(bench.stored(bench.kline.id) == bench.kline);
}

TEST_CASE("In every view a visit of the waiting list is dropped where it is to be")
{
    ViewsBench bench;
    const auto kind = GENERATE(from_range(allBoardViews));
    INFO(boardViewName(kind).toStdString());
    const Visit waiting = bench.book("Mill Row", {}, 0, 45);
    bench.show(kind);
    bench.bring(waiting, bench.free(kind));
    bench.calm();
    REQUIRE(waitUntil([&] { return bench.stored(waiting.id).start.has_value(); }));
    const Visit placed = bench.stored(waiting.id);
    CHECK(placed.start->date == ViewsBench::freeDay(kind));
    if (showsHours(kind))
        CHECK(placed.start == WallTime::at(monday, 14));
    if (showsLanes(kind))
        CHECK(placed.technicians == std::vector<TechnicianId>{bench.bob});
}

TEST_CASE("In every view Ctrl and a drag make a copy, and one undo takes it away")
{
    ViewsBench bench;
    const auto kind = GENERATE(from_range(allBoardViews));
    INFO(boardViewName(kind).toStdString());
    bench.show(kind);
    bench.drag(bench.card(bench.kline.id), bench.free(kind), Qt::ControlModifier);
    bench.calm();
    const QDate day = ViewsBench::freeDay(kind);
    REQUIRE(waitUntil([&] { return bench.cardsOf(day).size() == 1; }));
    CHECK(bench.cardsOf(day).front().minutes == 90);
    CHECK(bench.stored(bench.kline.id) == bench.kline);
    bench.backend().undo();
    bench.calm();
    CHECK(waitUntil([&] { return bench.cardsOf(day).empty(); }));
}

TEST_CASE("In every view Ctrl, Shift and a drag onto another card swap the two")
{
    ViewsBench bench;
    const auto kind = GENERATE(from_range(allBoardViews));
    INFO(boardViewName(kind).toStdString());
    bench.show(kind);
    bench.drag(bench.card(bench.kline.id), bench.card(bench.oak.id), Qt::ControlModifier | Qt::ShiftModifier);
    bench.calm();
    REQUIRE(waitUntil([&] { return bench.stored(bench.kline.id).start == WallTime::at(monday, 10); }));
    CHECK(bench.stored(bench.kline.id).technicians == std::vector<TechnicianId>{bench.bob});
    CHECK(bench.stored(bench.oak.id).start == WallTime::at(monday, 9));
    CHECK(bench.stored(bench.oak.id).technicians == std::vector<TechnicianId>{bench.ann});
}

TEST_CASE("In every view free time is drawn over to book there")
{
    ViewsBench bench;
    const auto kind = GENERATE(from_range(allBoardViews));
    INFO(boardViewName(kind).toStdString());
    bench.show(kind);
    QSignalSpy booked(bench.view.get(), &BoardView::bookRequested);
    const QPoint free = bench.free(kind);
    bench.drag(free, free + (showsHours(kind) ? QPoint(0, 0) : QPoint(-12, -4)) +
                         (kind == BoardViewKind::Day          ? QPoint(60, 0)
                          : kind == BoardViewKind::DayColumns ? QPoint(0, 60)
                                                              : QPoint()));
    REQUIRE(booked.size() == 1);
    const auto place = booked.front().front().value<BoardPlace>();
    CHECK(place.start.date == ViewsBench::freeDay(kind));
    CHECK(place.technician == (showsLanes(kind) ? bench.bob : TechnicianId()));
    if (showsHours(kind)) {
        CHECK(place.start.minute == 14 * 60);
        CHECK(place.minutes > 15);
    }
}

TEST_CASE("In every view the other button asks for the menu of a card or of free time")
{
    ViewsBench bench;
    const auto kind = GENERATE(from_range(allBoardViews));
    INFO(boardViewName(kind).toStdString());
    bench.show(kind);
    QSignalSpy cards(bench.view.get(), &BoardView::visitMenuRequested);
    QSignalSpy places(bench.view.get(), &BoardView::slotMenuRequested);
    const auto ask = [&](const QPoint &pos) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, pos, bench.view->viewport()->mapToGlobal(pos));
        QApplication::sendEvent(bench.view->viewport(), &event);
    };
    ask(bench.card(bench.oak.id));
    REQUIRE(cards.size() == 1);
    CHECK(cards[0][0].value<VisitId>() == bench.oak.id);
    CHECK(bench.view->focusedVisit() == bench.oak.id);
    ask(bench.free(kind));
    REQUIRE(places.size() == 1);
    CHECK(places[0][0].value<BoardPlace>().start.date == ViewsBench::freeDay(kind));
}
