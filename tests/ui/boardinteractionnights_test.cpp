// SPDX-License-Identifier: GPL-3.0-or-later
// Protects visits over midnight and the days of 23 and 25 hours from the hand that moves, lengthens and
// draws: real mouse and key events, and what is stored afterwards.
#include "tests/ui/boardbench.h"
#include <QScrollBar>
#include <QSignalSpy>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

const QDate spring(2026, 3, 8);  ///< 2 o'clock is 3 o'clock at once
const QDate autumn(2026, 11, 1); ///< from 1 to 2 o'clock comes twice

struct NightBench : BoardBench
{
    Visit bookAt(const char *name, const WallTime &start, int minutes)
    {
        BookVisit command;
        command.customer = customer(QString::fromLatin1(name));
        command.title = QStringLiteral("Night work");
        command.start = start;
        command.minutes = minutes;
        command.technicians = {ann};
        return act(command).visit;
    }
    void open(BoardViewKind kind, const QDate &day, VisitId visit = {})
    {
        view->setView(kind);
        view->setDay(day);
        REQUIRE(waitUntil([&] {
            return view->model().isLoaded() && view->frame().view == kind &&
                   view->frame().period.contains(day) && (!visit || view->frame().find(visit));
        }));
        settle();
        if (visit)
            REQUIRE(view->showVisit(visit));
        if (view->frame().geometry->isTimed()) // the night is in sight
            (isAcross() ? view->horizontalScrollBar() : view->verticalScrollBar())->setValue(0);
    }
    bool isAcross() const { return view->frame().geometry->timeAxis() == Qt::Horizontal; }
    /// So many minutes after midnight, however the clocks go.
    QPoint at(TechnicianId technician, const QDate &day, int elapsed) const
    {
        const BoardFrame &frame = view->frame();
        const QRect lane = frame.geometry->laneRect(frame.laneOf(technician));
        const int along =
            *frame.geometry->positionOf(ZonedDay(day, frame.zone).startUtc() + qint64(elapsed) * 60) + 1;
        const QPoint point = isAcross() ? QPoint(along, lane.center().y()) : QPoint(lane.center().x(), along);
        return frame.toViewport(QRect(point, QSize(1, 1))).topLeft();
    }
    /// So much further along the time.
    QPoint along(int minutes) const
    {
        const QDate day = view->frame().period.from;
        const QPoint way = at(ann, day, 600 + std::abs(minutes)) - at(ann, day, 600);
        return minutes < 0 ? -way : way;
    }
    /// Only to the lane of somebody else.
    QPoint lane(TechnicianId from, TechnicianId to) const
    {
        const QDate day = view->frame().period.from;
        return at(to, day, 0) - at(from, day, 0);
    }
    QPoint edge(VisitId visit, bool end) const
    {
        const QRect card = view->frame().toViewport(view->frame().find(visit)->rect);
        if (isAcross())
            return {end ? card.right() - 1 : card.left() + 1, card.center().y()};
        return {card.center().x(), end ? card.bottom() - 1 : card.top() + 1};
    }
    void hold(const QPoint &from, const QPoint &to)
    {
        mouse(QEvent::MouseButtonPress, from);
        mouse(QEvent::MouseMove, (from + to) / 2);
        mouse(QEvent::MouseMove, to);
        REQUIRE(view->frame().preview);
    }
    void letGo(const QPoint &pos)
    {
        mouse(QEvent::MouseButtonRelease, pos);
        calm();
        REQUIRE(waitUntil([&] {
            const auto &entries = view->frame().entries;
            return std::none_of(entries.begin(), entries.end(), [&](const BoardEntry &entry) {
                return view->model().isPending(entry.card->visit);
            });
        }));
        settle();
    }
    /// What a stroke over free time of Ann's books.
    BoardPlace drawn(const QDate &day, int from, int to)
    {
        const QSignalSpy booked(view.get(), &BoardView::bookRequested);
        drag(at(ann, day, from), at(ann, day, to));
        REQUIRE(booked.size() == 1);
        return booked[0][0].value<BoardPlace>();
    }
    QString words() const { return view->frame().previewWords.join(u'\n').replace(QChar(0x202f), u' '); }
};

} // namespace

TEST_CASE("On its second day a visit over midnight keeps its time when it is only taken to another lane")
{
    NightBench bench;
    const QDate tuesday = monday.addDays(1);
    const Visit night = bench.bookAt("Ice House", WallTime::at(monday, 22), 240);
    for (const BoardViewKind kind : {BoardViewKind::Day, BoardViewKind::DayColumns}) {
        INFO(boardViewName(kind).toStdString());
        bench.open(kind, tuesday, night.id);
        const QPoint from = bench.card(night.id);
        bench.hold(from, from + bench.lane(bench.ann, bench.bob));
        CHECK(bench.words().contains("10:00 PM"));
        bench.letGo(from + bench.lane(bench.ann, bench.bob));
        CHECK(bench.stored(night.id).start == WallTime::at(monday, 22));
        CHECK(bench.stored(night.id).technicians == std::vector<TechnicianId>{bench.bob});
        bench.undoTo(night.id, WallTime::at(monday, 22));
        REQUIRE(waitUntil([&] { return bench.view->frame().find(CardKey{night.id, bench.ann}) != nullptr; }));

        // Along the time it goes on over midnight, as far as the hand goes.
        for (const int minutes : {60, -30}) {
            const QPoint taken = bench.card(night.id);
            bench.hold(taken, taken + bench.along(minutes));
            bench.letGo(taken + bench.along(minutes));
            CHECK(bench.stored(night.id).start == WallTime::at(monday, 22).plusMinutes(minutes));
            bench.undoTo(night.id, WallTime::at(monday, 22));
        }
    }
}

TEST_CASE("A visit that began on this day stays on it when it is taken to its edge")
{
    NightBench bench;
    const Visit early = bench.bookAt("Ice House", WallTime::at(monday, 2), 120);
    for (const BoardViewKind kind : {BoardViewKind::Day, BoardViewKind::DayColumns}) {
        bench.open(kind, monday, early.id);
        const QPoint from = bench.card(early.id);
        bench.drag(from, bench.at(bench.ann, monday, 5));
        bench.letGo(from);
        CHECK(bench.stored(early.id).start == WallTime::at(monday, 0));
        bench.undoTo(early.id, WallTime::at(monday, 2));
    }
}

TEST_CASE("Where days are cells a visit from the day before the first keeps its distance to the hand")
{
    NightBench bench;
    const Visit weekend =
        bench.bookAt("Ice House", WallTime::at(monday.addDays(-2), 22), 240); // to Sunday, the 1st
    const Visit sunday = bench.bookAt("Elm Court", WallTime::at(monday.addDays(-1), 22), 240);
    for (const BoardViewKind kind :
         {BoardViewKind::WorkWeek, BoardViewKind::Week, BoardViewKind::Month, BoardViewKind::List}) {
        INFO(boardViewName(kind).toStdString());
        const bool fromMonday = kind == BoardViewKind::WorkWeek || kind == BoardViewKind::List;
        const Visit &night = fromMonday ? sunday : weekend;
        const QDate first = night.start->date.addDays(1);
        bench.open(kind, monday, night.id);
        REQUIRE(bench.view->frame().period.from == first);
        const bool people = bench.view->frame().geometry->tellsPeople();
        const QPoint from = bench.card(night.id);

        const QPoint beside = bench.cell(people ? bench.bob : TechnicianId(), first);
        bench.hold(from, beside);
        CHECK(bench.view->frame().previewRects().size() == 1); // and it is seen where it would stand
        bench.letGo(beside);
        CHECK(bench.stored(night.id).start == night.start);
        if (people) {
            CHECK(bench.stored(night.id).technicians == std::vector<TechnicianId>{bench.bob});
            bench.undoTo(night.id, *night.start);
            REQUIRE(waitUntil([&] {
                return bench.view->frame().find(CardKey{night.id, bench.ann}) != nullptr;
            }));
        }
        const QPoint later = bench.cell(people ? bench.ann : TechnicianId(), first.addDays(2));
        bench.hold(bench.card(night.id), later);
        bench.letGo(later);
        CHECK(bench.stored(night.id).start == night.start->plusMinutes(2 * 24 * 60));
        bench.undoTo(night.id, *night.start);
    }
}

TEST_CASE("From a visit over midnight Escape leads to the free time behind it, on the day that is shown")
{
    NightBench bench;
    const Visit night = bench.bookAt("Ice House", WallTime::at(monday, 22), 240);
    bench.open(BoardViewKind::Day, monday.addDays(1), night.id);
    bench.key(Qt::Key_Escape);
    REQUIRE(bench.view->cursor());
    CHECK(bench.view->cursor()->start == WallTime::at(monday.addDays(1), 2));
    bench.open(BoardViewKind::Day, monday, night.id);
    bench.key(Qt::Key_Escape);
    REQUIRE(bench.view->cursor());
    CHECK(bench.view->cursor()->start == WallTime::at(monday, 23, 45));
}

TEST_CASE("By keys a visit over midnight goes from lane to lane on the day that is shown")
{
    NightBench bench;
    const QDate tuesday = monday.addDays(1);
    const Visit night = bench.bookAt("Ice House", WallTime::at(monday, 22), 240);
    bench.open(BoardViewKind::Day, tuesday, night.id);
    bench.key(Qt::Key_M);
    bench.key(Qt::Key_Down);
    CHECK(bench.view->day() == tuesday);
    bench.key(Qt::Key_Return);
    bench.letGo({});
    CHECK(bench.stored(night.id).start == WallTime::at(monday, 22));
    CHECK(bench.stored(night.id).technicians == std::vector<TechnicianId>{bench.bob});
    CHECK(bench.view->focusedVisit() == night.id);
}

TEST_CASE("On a day of 23 hours what is drawn, lengthened and moved is as long as it is seen")
{
    NightBench bench;
    const Visit early = bench.bookAt("Ice House", WallTime::at(spring, 0, 30), 60);
    const Visit late = bench.bookAt("Elm Court", WallTime::at(spring, 4), 60);
    for (const BoardViewKind kind : {BoardViewKind::Day, BoardViewKind::DayColumns}) {
        INFO(boardViewName(kind).toStdString());
        bench.open(kind, spring, early.id);
        // Between the two cards, in either direction.
        CHECK(bench.drawn(spring, 92, 170) == BoardPlace{bench.ann, WallTime::at(spring, 1, 30), 90});
        CHECK(bench.drawn(spring, 170, 92) == BoardPlace{bench.ann, WallTime::at(spring, 1, 30), 90});

        const QPoint until = bench.at(bench.ann, spring, 180); // 4 o'clock
        bench.hold(bench.edge(early.id, true), until);
        CHECK(bench.words().contains("12:30–4:00 AM"));
        CHECK(bench.words().contains("2 h 30 min"));
        bench.letGo(until);
        CHECK(bench.stored(early.id).minutes == 150);
        CHECK(bench.stored(early.id).start == WallTime::at(spring, 0, 30));
        bench.undoTo(early.id, WallTime::at(spring, 0, 30));
        REQUIRE(waitUntil([&] { return bench.view->frame().find(early.id)->card->minutes == 60; }));

        const QPoint since = bench.at(bench.ann, spring, 60); // 1 o'clock
        bench.hold(bench.edge(late.id, false), since);
        CHECK(bench.words().contains("1:00–5:00 AM"));
        bench.letGo(since);
        CHECK(bench.stored(late.id).start == WallTime::at(spring, 1));
        CHECK(bench.stored(late.id).minutes == 180);
        bench.undoTo(late.id, WallTime::at(spring, 4));
        REQUIRE(waitUntil([&] { return bench.view->frame().find(late.id)->card->minutes == 60; }));

        // The card stays under the hand: it was taken at its middle.
        const QPoint from = bench.card(early.id);
        bench.hold(from, from + bench.along(120));
        CHECK(bench.words().contains("3:30–4:30 AM"));
        bench.letGo(from + bench.along(120));
        CHECK(bench.stored(early.id).start == WallTime::at(spring, 3, 30));
        bench.undoTo(early.id, WallTime::at(spring, 0, 30));
        REQUIRE(waitUntil(
            [&] { return bench.view->frame().find(early.id)->from == WallTime::at(spring, 0, 30); }));
    }
}

TEST_CASE("A long visit over the hour that is left out is moved by where it was taken")
{
    NightBench bench;
    const Visit night = bench.bookAt("Ice House", WallTime::at(spring, 0), 240); // to 5 o'clock
    for (const BoardViewKind kind : {BoardViewKind::Day, BoardViewKind::DayColumns}) {
        bench.open(kind, spring, night.id);
        const QPoint from = bench.at(bench.ann, spring, 210);
        bench.hold(from, from + bench.along(240));
        bench.letGo(from + bench.along(240));
        CHECK(bench.stored(night.id).start ==
              WallTime::at(spring, 5)); // four hours later by the time that went by
        bench.undoTo(night.id, WallTime::at(spring, 0));
    }
}

TEST_CASE("On a day of 25 hours both passes of the hour that comes twice are where they are seen")
{
    NightBench bench;
    const Visit early = bench.bookAt("Ice House", WallTime::at(autumn, 0), 60);
    const Visit late = bench.bookAt("Elm Court", WallTime::at(autumn, 3), 60);
    for (const BoardViewKind kind : {BoardViewKind::Day, BoardViewKind::DayColumns}) {
        INFO(boardViewName(kind).toStdString());
        bench.open(kind, autumn, early.id);
        CHECK(bench.drawn(autumn, 62, 190) == BoardPlace{bench.ann, WallTime::at(autumn, 1), 135});
        const QPoint second = bench.at(bench.ann, autumn, 150); // 1:30 the second time
        bench.hold(bench.edge(early.id, true), second);
        CHECK(bench.words().contains("12:00–1:30 AM"));
        CHECK(bench.words().contains("2 h 30 min"));
        bench.letGo(second);
        CHECK(bench.stored(early.id).minutes == 150);
        bench.undoTo(early.id, WallTime::at(autumn, 0));
        REQUIRE(waitUntil([&] { return bench.view->frame().find(early.id)->card->minutes == 60; }));

        // A start is meant the first time; the end stays where it was, at four.
        bench.hold(bench.edge(late.id, false), second);
        bench.letGo(second);
        CHECK(bench.stored(late.id).start == WallTime::at(autumn, 1, 30));
        CHECK(bench.stored(late.id).minutes == 210);
        bench.undoTo(late.id, WallTime::at(autumn, 3));
        REQUIRE(waitUntil([&] { return bench.view->frame().find(late.id)->card->minutes == 60; }));
    }
}

TEST_CASE("Where days are cells a visit taken to a day with another clock keeps its time, or the next that "
          "there is")
{
    NightBench bench;
    const QDate saturday = spring.addDays(-1);
    const Visit day = bench.bookAt("Elm Court", WallTime::at(saturday, 8), 60);
    const Visit night = bench.bookAt("Ice House", WallTime::at(saturday, 2, 30), 60);
    for (const BoardViewKind kind : {BoardViewKind::Month, BoardViewKind::List, BoardViewKind::Week}) {
        INFO(boardViewName(kind).toStdString());
        // The week begins with the day of the change: its visits come from the day after.
        const QDate from = kind == BoardViewKind::Week ? spring.addDays(1) : saturday;
        for (const Visit &visit : {day, night}) {
            const Visit now = bench.stored(visit.id);
            const WallTime start{from, now.start->minute};
            if (now.start != start)
                bench.act(MoveVisit{visit.id, now.version, start, 60, {bench.ann}});
            bench.open(kind, from, visit.id);
            REQUIRE(waitUntil([&] { return bench.view->frame().find(visit.id)->from == start; }));
            const bool people = bench.view->frame().geometry->tellsPeople();
            const QPoint to = bench.cell(people ? bench.ann : TechnicianId(), spring);
            bench.hold(bench.card(visit.id), to);
            CHECK(bench.words().contains(visit.id == day.id ? "8:00–9:00 AM" : "3:30–4:30 AM"));
            bench.letGo(to);
            CHECK(bench.stored(visit.id).start ==
                  (visit.id == day.id ? WallTime::at(spring, 8) : WallTime::at(spring, 3, 30)));
            bench.undoTo(visit.id, start);
        }
    }
}
