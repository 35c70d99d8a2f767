// SPDX-License-Identifier: GPL-3.0-or-later
// Protects that going to something leads there or says why not, and that nobody is taken anywhere else.
#include "tests/ui/boardbench.h"
#include "tests/ui/pagewithboard.h"
#include "ui/board/boardmime.h"
#include "ui/board/boardsidepanel.h"
#include "ui/board/detailspanel.h"
#include "ui/board/minicalendar.h"
#include "ui/board/waitingpanel.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

const QDate friday = monday.addDays(4);
const QDate saturday = monday.addDays(5);

/// The page, and what it says.
struct Going : PageWithBoard
{
    Going()
    {
        QObject::connect(page.get(), &Page::said, page.get(),
                         [this](const QString &sentence) { sentences << sentence; });
    }
    void show(BoardViewKind kind)
    {
        page->showAs(kind);
        REQUIRE(waitUntil([&] { return model().isLoaded() && view().frame().view == kind; }));
        settle();
    }
    /// A day that has no room for all of its visits in a month.
    void crowd(const QDate &day)
    {
        for (int i = 0; i < 16; ++i)
            book(u"Filter change"_qs, WallTime::at(day, 7), {ann});
        settle();
    }
    bool isHidden(VisitId visit)
    {
        const BoardEntry *entry = view().frame().find(visit);
        return entry && entry->rect.isEmpty();
    }

    QStringList sentences;
};

} // namespace

TEST_CASE("From the last day of a work week the cursor goes on to the next, and back")
{
    BoardBench bench;
    bench.show(BoardViewKind::WorkWeek);
    bench.view->showPlace({bench.ann, WallTime::at(friday, 9), 60});
    bench.key(Qt::Key_Right);
    REQUIRE(waitUntil([&] { return bench.view->frame().period.contains(monday.addDays(7)); }));
    REQUIRE(bench.view->cursor());
    CHECK(bench.view->cursor()->start.date == monday.addDays(7));
    bench.key(Qt::Key_Left);
    REQUIRE(waitUntil([&] { return bench.view->frame().period.contains(friday); }));
    REQUIRE(bench.view->cursor());
    CHECK(bench.view->cursor()->start.date == friday);
    CHECK(bench.view->frame().view == BoardViewKind::WorkWeek);
}

TEST_CASE("In a work week, what is carried by keys goes from Friday to Monday, and back")
{
    BoardBench bench;
    bench.show(BoardViewKind::WorkWeek);
    bench.view->showVisit(bench.kline.id);
    const auto heldOn = [&] {
        const auto &preview = bench.view->frame().preview;
        return preview && !bench.view->frame().previewRects().empty() ? preview->place.start.date : QDate();
    };
    bench.key(Qt::Key_M);
    for (int day = 0; day < 5; ++day)
        bench.key(Qt::Key_Right);
    REQUIRE(waitUntil([&] { return bench.view->frame().period.contains(monday.addDays(7)); }));
    CHECK(heldOn() == monday.addDays(7));
    bench.key(Qt::Key_Left);
    REQUIRE(waitUntil([&] { return bench.view->frame().period.contains(friday); }));
    CHECK(heldOn() == friday);
    bench.key(Qt::Key_Return);
    bench.calm();
    CHECK(bench.stored(bench.kline.id).start->date == friday);
}

TEST_CASE(
    "From days to the hours of one: that of the card or the cursor, unless another one was gone to since")
{
    BoardBench bench;
    const BoardViewKind days = GENERATE(BoardViewKind::Week, BoardViewKind::Month, BoardViewKind::List);
    const BoardViewKind hours = GENERATE(BoardViewKind::Day, BoardViewKind::DayColumns);
    bench.show(days);
    QDate wanted = monday.addDays(3);
    SECTION("a card that was carried there")
    {
        bench.view->showVisit(bench.kline.id);
        bench.key(Qt::Key_M);
        const bool list = days == BoardViewKind::List;
        for (int day = 0; day < 3; ++day)
            bench.key(list ? Qt::Key_Down : Qt::Key_Right);
        bench.key(Qt::Key_Return);
        bench.calm();
        REQUIRE(bench.stored(bench.kline.id).start->date == wanted);
    }
    SECTION("the cursor")
    {
        bench.view->showPlace(
            {days == BoardViewKind::Week ? bench.ann : TechnicianId(), WallTime::at(wanted, 9), 60});
    }
    SECTION("a day of the calendar after that")
    {
        bench.view->showVisit(bench.kline.id);
        bench.view->setDay(wanted);
        bench.settle();
    }
    bench.show(hours);
    CHECK(bench.view->day() == wanted);
}

TEST_CASE("In a work week, what is on its weekend is shown on its day")
{
    Going bench;
    const Visit away = bench.book(u"Boiler off"_qs, WallTime::at(saturday, 10), {bench.bob}).visit;
    bench.show(BoardViewKind::WorkWeek);
    SECTION("a visit, from the search or the palette")
    {
        bench.page->showEntity(EntityKind::Visit, away.id.value());
        REQUIRE(waitUntil([&] { return bench.view().focusedVisit() == away.id; }));
    }
    SECTION("a place that is proposed")
    {
        bench.view().showPlace({bench.bob, WallTime::at(saturday, 12), 60});
        REQUIRE(waitUntil([&] { return bench.view().cursor().has_value(); }));
        CHECK(bench.view().cursor()->start == WallTime::at(saturday, 12));
    }
    SECTION("a day that was typed")
    {
        bench.page->showTime(saturday, -1);
        REQUIRE(waitUntil([&] { return bench.view().frame().period.contains(saturday); }));
    }
    CHECK(bench.view().frame().view == BoardViewKind::Day);
    CHECK(bench.view().day() == saturday);
}

TEST_CASE("What has no lane on the board says so, and takes nobody there later")
{
    Going bench;
    const Visit other = bench.book(u"Furnace check"_qs, WallTime::at(monday, 13), {bench.bob}).visit;
    bench.settle();
    REQUIRE(bench.view().showVisit(bench.booked.id));
    LaneArrangement lanes;
    lanes.hidden = {bench.bob};
    bench.model().setLanes(lanes);
    SECTION("a visit of a day that has been read")
    {
        bench.page->showEntity(EntityKind::Visit, other.id.value());
        REQUIRE(waitUntil([&] { return !bench.sentences.isEmpty(); }));
    }
    SECTION("one of a day that is read first")
    {
        bench.page->setDay(friday);
        REQUIRE(waitUntil([&] { return bench.view().frame().period.contains(friday); }));
        bench.page->showEntity(EntityKind::Visit, other.id.value());
        REQUIRE(waitUntil([&] { return !bench.sentences.isEmpty(); }));
        CHECK(bench.view().frame().period.contains(monday));
    }
    SECTION("a place that is proposed")
    {
        bench.view().showPlace({bench.bob, WallTime::at(monday, 15), 60});
        CHECK_FALSE(bench.view().cursor());
    }
    bench.settle();
    REQUIRE(bench.sentences.size() == 1);
    CHECK(bench.sentences[0].startsWith(u"Bob Hale has no lane on your board now"_qs));
    bench.model().setLanes({});
    bench.settle();
    CHECK(bench.view().focusedVisit() != other.id);
    CHECK_FALSE(bench.view().cursor());
}

TEST_CASE("A visit that is not on the days shown takes nobody along when it comes there later")
{
    BoardBench bench;
    const Visit away = bench.act(
        MoveVisit{bench.oak.id, bench.oak.version, WallTime::at(monday.addDays(1), 10), 60, {bench.bob}});
    bench.calm();
    CHECK_FALSE(bench.view->showVisit(away.id));
    BookVisit elsewhere; // the day is read again, and nothing on it is otherwise
    elsewhere.customer = bench.customer(QStringLiteral("Mill Row"));
    elsewhere.title = QStringLiteral("Tap repair");
    elsewhere.start = WallTime::at(monday.addDays(5), 13);
    elsewhere.technicians = {bench.ann};
    bench.act(elsewhere);
    bench.calm();
    bench.act(MoveVisit{away.id, away.version, WallTime::at(monday, 10), 60, {bench.bob}});
    bench.calm();
    REQUIRE(waitUntil([&] { return bench.view->frame().find(away.id) != nullptr; }));
    CHECK_FALSE(bench.view->focusedVisit());
}

TEST_CASE("In the month a copy and what is taken back are pointed out there, on a day that has no room")
{
    Going bench;
    const QDate tuesday = monday.addDays(1);
    bench.crowd(tuesday);
    bench.show(BoardViewKind::Month);
    SECTION("a copy")
    {
        bench.model().duplicate(bench.booked.id, WallTime::at(tuesday, 9), {bench.ann});
        REQUIRE(waitUntil(
            [&] { return bench.view().focusedVisit() && bench.view().focusedVisit() != bench.booked.id; }));
    }
    SECTION("an undo")
    {
        Visit late = bench.book(u"Last of the day"_qs, WallTime::at(tuesday, 15), {bench.ann}).visit;
        bench.act(MoveVisit{late.id, late.version, WallTime::at(friday, 15), 90, {bench.ann}});
        bench.settle();
        bench.backend().undo();
        REQUIRE(waitUntil([&] { return bench.view().focusedVisit() == late.id; }));
        bench.settle();
        CHECK(bench.stored(late.id).start == WallTime::at(tuesday, 15));
    }
    bench.settle();
    CHECK(bench.view().frame().view == BoardViewKind::Month);
    CHECK(bench.preferences.text(preference::boardView) == u"month"_qs);
    const VisitId shown = bench.view().focusedVisit();
    CHECK(bench.view().frame().find(shown)->from.date == tuesday);
    CHECK_FALSE(bench.isHidden(shown));
}

TEST_CASE("Several that come back to the day together are chosen again")
{
    Going bench;
    bench.show(BoardViewKind::Day); // whatever was looked at last
    const Visit other = bench.book(u"Furnace check"_qs, WallTime::at(monday, 13), {bench.bob}).visit;
    bench.settle();
    bench.model().moveTogether({{bench.booked.id, WallTime::at(friday, 9), 90, {bench.ann}},
                                {other.id, WallTime::at(friday, 13), 90, {bench.bob}}});
    bench.settle();
    REQUIRE(waitUntil([&] { return bench.view().frame().entries.empty(); }));
    bench.backend().undo();
    REQUIRE(waitUntil([&] { return bool(bench.view().focusedVisit()); }));
    CHECK(bench.view().selection() == std::set{bench.booked.id, other.id});
}

TEST_CASE(
    "Of several that come back together those of the day that is shown are chosen, whichever is the first")
{
    Going bench;
    bench.show(BoardViewKind::Day);
    const VisitId later =
        bench.book(u"Furnace check"_qs, WallTime::at(monday.addDays(7), 13), {bench.bob}).visit.id;
    const Visit last = bench.book(u"Boiler off"_qs, WallTime::at(monday, 15), {bench.bob}).visit;
    const auto moved = [&](VisitId visit, const QDate &day) {
        const Visit is = bench.ask(VisitDetails{visit}).visit;
        return MoveVisit{visit, is.version, WallTime::at(day, 8), 60, {bench.bob}};
    };
    bench.settle();
    bool done = false;
    bench.backend().actAll(&bench.view(),
                           std::vector{moved(later, monday.addDays(14)), moved(last.id, friday)},
                           std::function<void(Result<std::vector<Visit>>)>(
                               [&](const Result<std::vector<Visit>> &reply) { done = reply.has_value(); }));
    REQUIRE(waitUntil([&] { return done; }));
    bench.settle();
    REQUIRE_FALSE(bench.view().frame().find(last.id));
    bench.backend().undo();
    REQUIRE(waitUntil([&] { return bench.view().focusedVisit() == last.id; }));
    CHECK(bench.view().selection() == std::set{last.id});
}

TEST_CASE("Undo and redo go to the day of the visit that went back, when it is not shown")
{
    Going bench;
    const auto turn = GENERATE(std::pair(BoardViewKind::Day, 1), std::pair(BoardViewKind::Week, 7),
                               std::pair(BoardViewKind::WorkWeek, 7), std::pair(BoardViewKind::List, -1));
    const BoardViewKind view = turn.first;
    const QDate there = monday.addDays(turn.second);
    bench.show(view);
    bench.act(MoveVisit{bench.booked.id, bench.booked.version, WallTime::at(there, 9), 90, {bench.ann}});
    bench.view().setDay(there);
    REQUIRE(waitUntil([&] { return bench.view().frame().find(bench.booked.id) != nullptr; }));
    const auto isAt = [&](const QDate &day) {
        const BoardEntry *entry = bench.view().frame().find(bench.booked.id);
        return entry && entry->from.date == day && bench.view().focusedVisit() == bench.booked.id;
    };
    bench.backend().undo();
    CHECK(waitUntil([&] { return isAt(monday); }));
    CHECK(bench.view().selection() == std::set{bench.booked.id});
    bench.backend().redo();
    CHECK(waitUntil([&] { return isAt(there); }));
    CHECK(bench.view().frame().view == view);
}

TEST_CASE("Undo and redo bring the rows of the list into sight that went back, also on days that are shown")
{
    Going bench;
    for (int day = 1; day <= 3; ++day)
        bench.crowd(monday.addDays(day));
    bench.show(BoardViewKind::List);
    bench.act(MoveVisit{
        bench.booked.id, bench.booked.version, WallTime::at(monday.addDays(4), 9), 90, {bench.ann}});
    const auto isSeenOn = [&](const QDate &day) {
        const BoardFrame &frame = bench.view().frame();
        const BoardEntry *entry = frame.find(bench.booked.id);
        return entry && entry->from.date == day &&
               frame.contentArea().contains(frame.toViewport(entry->rect).center());
    };
    bench.settle();
    bench.view().showVisit(bench.booked.id);
    REQUIRE(waitUntil([&] { return isSeenOn(monday.addDays(4)); }));
    bench.backend().undo();
    CHECK(waitUntil([&] { return isSeenOn(monday); }));
    bench.backend().redo();
    CHECK(waitUntil([&] { return isSeenOn(monday.addDays(4)); }));
}

TEST_CASE("What is taken back on another page leaves the board as it was")
{
    Going bench;
    const Visit other = bench.book(u"Furnace check"_qs, WallTime::at(monday, 13), {bench.bob}).visit;
    bench.act(MoveVisit{other.id, other.version, WallTime::at(monday, 15), 90, {bench.bob}});
    bench.settle();
    bench.focusCard();
    bench.page->hide();
    bench.backend().undo();
    bench.settle();
    REQUIRE(waitUntil([&] { return bench.stored(other.id).start == WallTime::at(monday, 13); }));
    bench.settle();
    CHECK(bench.view().focusedVisit() == bench.booked.id);
}

TEST_CASE("In the month the arrows reach every visit of a day, also those it has no room for")
{
    Going bench;
    const QDate tuesday = monday.addDays(1);
    bench.crowd(tuesday);
    bench.show(BoardViewKind::Month);
    std::vector<VisitId> order;
    for (const BoardEntry &entry : bench.view().frame().entries) {
        if (entry.from.date == tuesday)
            order.push_back(entry.card->visit);
    }
    REQUIRE(order.size() == 16);
    REQUIRE(bench.isHidden(order.back()));
    REQUIRE(bench.view().showVisit(order.front()));
    bench.view().setFocus();
    for (size_t i = 1; i < order.size(); ++i) {
        bench.press(Qt::Key_Down);
        CHECK(bench.view().focusedVisit() == order[i]);
        CHECK_FALSE(bench.isHidden(order[i]));
    }
    for (size_t i = order.size() - 1; i-- > 0;)
        bench.press(Qt::Key_Up);
    CHECK(bench.view().focusedVisit() == order.front());
    CHECK(bench.view().frame().view == BoardViewKind::Month);
}

TEST_CASE("A work week whose day is a Saturday books on a day that it shows")
{
    BoardBench bench;
    bench.view->setDay(saturday);
    bench.show(BoardViewKind::WorkWeek);
    bench.settle();
    CHECK(bench.view->frame().period.contains(bench.view->bookingPlace().start.date));
    bench.view->showPlace({bench.ann, WallTime::at(friday, 9), 60});
    REQUIRE(waitUntil([&] { return bench.view->cursor().has_value(); }));
    bench.view->setDay(saturday.addDays(7));
    bench.settle();
    CHECK(bench.view->frame().period.contains(bench.view->bookingPlace().start.date));
}

TEST_CASE("What is carried from day to day keeps its time, also one beside the grid")
{
    BoardBench bench;
    bench.act(MoveVisit{
        bench.kline.id, bench.kline.version, WallTime::at(monday.addDays(2), 9, 10), 90, {bench.ann}});
    bench.show(BoardViewKind::Week);
    bench.calm();
    bench.view->showVisit(bench.kline.id);
    bench.key(Qt::Key_M);
    bench.key(Qt::Key_Left);
    bench.key(Qt::Key_Return);
    bench.calm();
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday.addDays(1), 9, 10));
}

TEST_CASE("In the month what is placed, booked or looked for is pointed out there, on a day that has no room")
{
    Going bench;
    const QDate tuesday = monday.addDays(1);
    bench.crowd(tuesday);
    const Visit waiting = bench.book(u"Leak"_qs, std::nullopt, {bench.ann}).visit;
    const Visit late = bench.book(u"Last of the day"_qs, WallTime::at(tuesday, 15), {bench.bob}).visit;
    const WaitingVisit row{waiting, {}, u"Kline Bakery"_qs, u"Leak"_qs, {}, {}, {}, {}};
    bench.settle();
    bench.show(BoardViewKind::Month);
    SECTION("a waiting visit, by its key")
    {
        auto *panel = bench.page->side()->waiting();
        panel->select(waiting.id);
        REQUIRE(waitUntil([&] { return panel->current().has_value(); }));
        bench.view().showPlace({bench.ann, WallTime::at(tuesday, 16), 60});
        bench.action("place-waiting")->trigger();
        bench.settle();
        CHECK(bench.view().focusedVisit() == waiting.id);
    }
    SECTION("a waiting visit, dropped on the calendar")
    {
        auto *calendar = child<MiniCalendar>(bench.page.get(), "miniCalendar");
        emit calendar->dropped(draggedVisit(row), tuesday);
        REQUIRE(waitUntil([&] { return bench.view().focusedVisit() == waiting.id; }));
    }
    SECTION("a further visit of a folder")
    {
        DraggedVisit further;
        further.bookIn = bench.booked.appointment;
        emit bench.view().recordBrought(further, {{}, WallTime::at(tuesday, 16), 60});
        REQUIRE(waitUntil([&] { return bool(bench.view().focusedVisit()); }));
    }
    SECTION("a visit that was looked for")
    {
        bench.page->showEntity(EntityKind::Visit, late.id.value());
        REQUIRE(waitUntil([&] { return bench.view().focusedVisit() == late.id; }));
    }
    bench.settle();
    CHECK(bench.view().frame().view == BoardViewKind::Month);
    CHECK(bench.preferences.text(preference::boardView) == u"month"_qs);
    CHECK_FALSE(bench.isHidden(bench.view().focusedVisit()));
}

TEST_CASE("A folder whose visits were all canceled says so beside the day that it was on")
{
    Going bench;
    const Visit other = bench.book(u"Furnace check"_qs, WallTime::at(friday, 13), {bench.bob}).visit;
    bench.act(SetVisitStatus{other.id, other.version, VisitStatus::Cancelled});
    bench.settle();
    bench.sentences.clear();
    bench.page->showEntity(EntityKind::Appointment, other.appointment.value());
    REQUIRE(waitUntil([&] { return !bench.sentences.isEmpty(); }));
    CHECK(bench.sentences.first().contains(u"canceled"_qs));
    CHECK(bench.model().day() == friday);
    CHECK(bench.page->side()->details()->isVisible());
}
