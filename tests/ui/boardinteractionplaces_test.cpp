// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what is held: what it wants goes along wherever it is taken, copies are judged and stay copies,
// several keep their lanes, and the ghosts bear their names. Real mouse and key events.
#include "tests/ui/boardbench.h"
#include "tests/ui/boardtable.h"
#include "ui/board/boardoverlaypainter.h"
#include "ui/board/previewwords.h"
#include "ui/widgets/recorddrag.h"
#include <QDropEvent>
#include <QMimeData>
#include <QToolTip>
#include <algorithm>

using namespace truckroll;
using namespace truckroll::testkit;
using Kind = PlaceProblem::Kind;

namespace {

struct HeldBench : BoardBench
{
    CustomerId customerOf(VisitId visit) { return ask(VisitDetails{visit}).customer.id; }
    void wish(CustomerId customer, std::vector<TechnicianId> refused, int weekdays = CustomerWishes::allDays)
    {
        CustomerWishes wishes;
        wishes.customer = customer;
        wishes.refused = std::move(refused);
        wishes.weekdays = weekdays;
        act(SaveCustomerWishes{wishes});
        settle();
    }
    /// Kline Bakery's, with a skill that only Ann has.
    Visit bookSkilled()
    {
        Technician skilled = *ask(People{}).find(ann);
        skilled.skills = {QStringLiteral("Gas")};
        act(SaveTechnician{skilled});
        BookVisit command;
        command.customer = customerOf(kline.id);
        command.title = QStringLiteral("Gas check");
        command.start = WallTime::at(monday, 13);
        command.technicians = {ann};
        command.wishes.skill = QStringLiteral("Gas");
        const Visit visit = act(command).visit;
        REQUIRE(waitUntil([&] { return view->frame().find(visit.id) != nullptr; }));
        settle();
        return visit;
    }
    void hold(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {})
    {
        mouse(QEvent::MouseButtonPress, from, modifiers);
        mouse(QEvent::MouseMove, (from + to) / 2, modifiers);
        mouse(QEvent::MouseMove, to, modifiers);
        REQUIRE(view->frame().preview);
    }
    bool isTold(Kind kind) const
    {
        const auto &preview = view->frame().preview;
        return preview && std::any_of(preview->problems.begin(), preview->problems.end(),
                                      [kind](const PlaceProblem &problem) { return problem.kind == kind; });
    }
    void choose(VisitId one, VisitId other)
    {
        mouse(QEvent::MouseButtonPress, card(one));
        mouse(QEvent::MouseButtonRelease, card(one));
        mouse(QEvent::MouseButtonPress, card(other), Qt::ControlModifier);
        mouse(QEvent::MouseButtonRelease, card(other), Qt::ControlModifier);
        REQUIRE(view->selection().size() == 2);
    }
    QPoint hours(int count) const { return slot(ann, 9 + count) - slot(ann, 9); }
    std::set<QRgb> coloursIn(const QRect &rect)
    {
        const QImage image = view->viewport()->grab(rect).toImage();
        std::set<QRgb> colours;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                colours.insert(image.pixel(x, y));
        }
        return colours;
    }
};

} // namespace

TEST_CASE(
    "A copy is judged by what its visit needs: skill and customer, not by the time that was the first one's")
{
    HeldBench bench;
    const Visit skilled = bench.bookSkilled();
    bench.wish(bench.customerOf(bench.kline.id), {bench.bob});
    const QPoint bobs(bench.card(skilled.id).x(), bench.slot(bench.bob, 13).y());
    bench.hold(bench.card(skilled.id), bobs, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return bench.isTold(Kind::TechnicianRefused); }));
    CHECK(bench.view->frame().preview->kind == BoardPreview::Kind::Copy);
    CHECK(bench.isTold(Kind::MissingSkill));
    REQUIRE(bench.view->frame().preview->nearest); // and the way out leads to somebody who may go
    CHECK(bench.view->frame().preview->nearest->technicians == std::vector<TechnicianId>{bench.ann});
    bench.key(Qt::Key_F);
    REQUIRE(
        waitUntil([&] { return bench.view->focusedVisit() && bench.view->focusedVisit() != skilled.id; }));
    CHECK(bench.stored(bench.view->focusedVisit()).technicians == std::vector<TechnicianId>{bench.ann});
    CHECK(bench.stored(bench.view->focusedVisit()).wishes.skill == "Gas");
    CHECK(bench.stored(skilled.id).technicians == std::vector<TechnicianId>{bench.ann});

    SECTION("several at once")
    {
        bench.choose(bench.kline.id, skilled.id);
        bench.hold(bench.card(skilled.id), bench.card(skilled.id) + bobs - bench.card(skilled.id),
                   Qt::ControlModifier);
        CHECK(bench.isTold(Kind::MissingSkill));
        bench.key(Qt::Key_Escape);
    }
}

TEST_CASE("What a visit and its customer want goes along to days that do not know them")
{
    HeldBench bench;
    const int notTuesday = CustomerWishes::allDays & ~2;
    bench.wish(bench.customerOf(bench.kline.id), {}, notTuesday);
    const QDate tuesday = monday.addDays(1);

    SECTION("by keys")
    {
        bench.view->showVisit(bench.kline.id);
        bench.key(Qt::Key_M);
        for (int i = 0; i < 24; ++i)
            bench.key(Qt::Key_Right, Qt::ShiftModifier);
        REQUIRE(waitUntil([&] { return bench.view->frame().period.contains(tuesday); }));
        bench.settle();
        CHECK(bench.view->frame().preview->place.start == WallTime::at(tuesday, 9));
        CHECK(bench.isTold(Kind::CustomerWish));
        bench.key(Qt::Key_Escape);
    }
    SECTION("over a day of the calendar, also as a copy")
    {
        const QPoint calendar(2000, 300);
        bench.view->setDayTarget([&](const QPoint &global) {
            return bench.view->viewport()->mapFromGlobal(global) == calendar ? tuesday : QDate();
        });
        for (const Qt::KeyboardModifiers modifiers : {Qt::NoModifier, Qt::ControlModifier}) {
            QToolTip::hideText();
            bench.hold(bench.card(bench.kline.id), calendar, modifiers);
            REQUIRE(waitUntil([] { return QToolTip::text().contains(QStringLiteral("Mar 3")); }));
            CHECK(QToolTip::text().contains(QStringLiteral("Tuesday")));
            bench.key(Qt::Key_Escape);
            bench.mouse(QEvent::MouseButtonRelease, calendar);
        }
        QToolTip::hideText();
    }
}

TEST_CASE("A customer's row that is dragged in is judged by what that customer wishes")
{
    HeldBench bench;
    const CustomerId mill = bench.customer(QStringLiteral("Mill Row")); // without a visit on these days
    bench.wish(mill, {bench.bob});
    const std::unique_ptr<QMimeData> data(mimeOf(DraggedRecord{mill, {}, QStringLiteral("Mill Row"), {}}));
    const QPoint pos = bench.slot(bench.bob, 14);
    QDragEnterEvent enter(pos, Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(bench.view->viewport(), &enter);
    REQUIRE(enter.isAccepted());
    QDragMoveEvent move(pos, Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(bench.view->viewport(), &move);
    REQUIRE(bench.view->frame().preview);
    CHECK(waitUntil([&] { return bench.isTold(Kind::TechnicianRefused); })); // also when the mouse rests
    REQUIRE(bench.view->frame().preview->nearest);
    CHECK(bench.view->frame().preview->nearest->technicians == std::vector<TechnicianId>{bench.ann});
    QDragLeaveEvent leave;
    QApplication::sendEvent(bench.view->viewport(), &leave);
    CHECK_FALSE(bench.view->isBusy());
}

TEST_CASE("Several keep their distance in lanes although headings stand between them")
{
    HeldBench bench;
    const TechnicianId cat = bench.technician("Cat Olsen", 3);
    const TechnicianId dan = bench.technician("Dan Price", 4);
    const auto people = bench.ask(People{});
    for (const TechnicianId id : {bench.ann, bench.bob, cat, dan}) {
        Technician technician = *people.find(id);
        technician.department =
            id == bench.ann || id == bench.bob ? QStringLiteral("Heating") : QStringLiteral("Water");
        bench.act(SaveTechnician{technician});
    }
    bench.view->resize(1280, 800);
    LaneArrangement lanes;
    lanes.groups = LaneGroups::Department;
    bench.view->model().setLanes(lanes);
    REQUIRE(
        waitUntil([&] { return bench.view->frame().lanes.size() == 7; })); // two headings, four, and nobody's
    bench.settle();
    bench.choose(bench.kline.id, bench.oak.id);
    const QPoint from = bench.card(bench.oak.id);
    bench.drag(from, QPoint(from.x(), bench.slot(cat, 10).y())); // one lane on, over the heading
    bench.calm();
    CHECK(bench.stored(bench.oak.id).technicians == std::vector<TechnicianId>{cat});
    CHECK(bench.stored(bench.kline.id).technicians == std::vector<TechnicianId>{bench.bob});
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday, 9));
    bench.undoTo(bench.oak.id, WallTime::at(monday, 10));
    REQUIRE(waitUntil([&] { return bench.view->frame().find(CardKey{bench.oak.id, bench.bob}) != nullptr; }));
    bench.settle();
    // Where there are no more lanes one stays in its own.
    bench.choose(bench.kline.id, bench.oak.id);
    const QPoint anns = bench.card(bench.kline.id);
    bench.drag(anns, QPoint(anns.x(), bench.slot(dan, 9).y()));
    bench.calm();
    CHECK(bench.stored(bench.kline.id).technicians == std::vector<TechnicianId>{dan});
    CHECK(bench.stored(bench.oak.id).technicians == std::vector<TechnicianId>{bench.bob});
}

TEST_CASE("With Ctrl a copy goes to the waiting list, and the visit stays where it is")
{
    HeldBench bench;
    QWidget panel;
    panel.setGeometry(bench.view->x() + 2000, bench.view->y(), 200, 400);
    panel.show();
    bench.view->setWaitingTarget(&panel);
    const QPoint there = bench.view->viewport()->mapFromGlobal(panel.mapToGlobal(QPoint(50, 50)));
    const auto waiting = [&] { return bench.ask(WaitingList{}); };

    bench.drag(bench.card(bench.kline.id), there, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return waiting().size() == 1; }));
    CHECK(waiting().front().customer == "Kline Bakery");
    CHECK(waiting().front().title == "Tap repair");
    CHECK(waiting().front().visit.minutes == 90);
    CHECK(waiting().front().visit.technicians == std::vector<TechnicianId>{bench.ann});
    CHECK(bench.stored(bench.kline.id) == bench.kline);
    CHECK(bench.view->frame().find(bench.kline.id));
    bench.backend().undo();
    REQUIRE(waitUntil([&] { return waiting().empty(); }));

    SECTION("what counts is the key when it is let go")
    {
        bench.mouse(QEvent::MouseButtonPress, bench.card(bench.kline.id));
        bench.mouse(QEvent::MouseMove, there / 2);
        bench.mouse(QEvent::MouseMove, there);
        bench.mouse(QEvent::MouseButtonRelease, there, Qt::ControlModifier);
        REQUIRE(waitUntil([&] { return waiting().size() == 1; }));
        CHECK(bench.stored(bench.kline.id) == bench.kline);
    }
    SECTION("several at once are one step")
    {
        bench.choose(bench.kline.id, bench.oak.id);
        bench.drag(bench.card(bench.oak.id), there, Qt::ControlModifier);
        REQUIRE(waitUntil([&] { return waiting().size() == 2; }));
        CHECK(bench.stored(bench.oak.id) == bench.oak);
        bench.backend().undo();
        REQUIRE(waitUntil([&] { return waiting().empty(); }));
    }
    SECTION("not while things are tried out")
    {
        bench.view->model().beginWhatIf();
        bench.drag(bench.card(bench.kline.id), there, Qt::ControlModifier);
        bench.settle();
        CHECK(waiting().empty());
        CHECK(bench.view->frame().find(bench.kline.id));
        CHECK(bench.sentences.size() == 1);
        bench.view->model().dropWhatIf();
    }
    bench.settle();
}

TEST_CASE("What is held bears its name on days that do not show it, and so does each of several")
{
    HeldBench bench;
    SECTION("on another day, by mouse and by keys")
    {
        const auto isNamed = [&] {
            REQUIRE(waitUntil([&] { return bench.view->frame().period.from > monday; }));
            bench.settle();
            CHECK_FALSE(bench.view->frame().find(bench.kline.id));
            REQUIRE(bench.view->frame().preview);
            CHECK(bench.view->frame().preview->customer == "Kline Bakery");
            CHECK(bench.view->frame().preview->title == "Tap repair");
            const auto rects = bench.view->frame().previewRects();
            REQUIRE(rects.size() == 1);
            const QRect ghost = bench.view->frame().toViewport(rects.front()).adjusted(4, 4, -4, -8);
            CHECK(bench.coloursIn(ghost).size() > 4); // words, not one empty ground
            bench.key(Qt::Key_Escape);
        };
        // Held at the edge until the board leafs on.
        const QPoint edge(bench.view->viewport()->width() - 4, bench.card(bench.kline.id).y());
        bench.hold(bench.card(bench.kline.id), edge);
        REQUIRE(waitUntil([&] { return bench.view->day() > monday; }));
        bench.mouse(QEvent::MouseMove, QPoint(700, edge.y()));
        isNamed();
        bench.mouse(QEvent::MouseButtonRelease, QPoint());
        bench.view->setDay(monday);
        REQUIRE(waitUntil([&] { return bench.view->frame().find(bench.kline.id) != nullptr; }));
        bench.view->showVisit(bench.kline.id);
        bench.key(Qt::Key_M);
        for (int i = 0; i < 24; ++i)
            bench.key(Qt::Key_Right, Qt::ShiftModifier);
        isNamed();
    }
    SECTION("each of several")
    {
        bench.choose(bench.kline.id, bench.oak.id);
        bench.hold(bench.card(bench.kline.id), bench.card(bench.kline.id) + bench.hours(4));
        const BoardPreview &preview = *bench.view->frame().preview;
        CHECK(preview.customer == "Kline Bakery");
        REQUIRE(preview.others.size() == 1);
        CHECK(preview.others.front().customer == "Oak School");
        CHECK(preview.others.front().title == "Tap repair");
        const auto rects = bench.view->frame().previewRects();
        REQUIRE(rects.size() == 2);
        for (const QRect &rect : rects)
            CHECK(bench.coloursIn(bench.view->frame().toViewport(rect).adjusted(4, 4, -4, -8)).size() > 4);
        bench.key(Qt::Key_Escape);
    }
}

namespace {

/// Many visits of Bob's, one after the other from six in the morning.
struct ManyHeld : BoardTable
{
    explicit ManyHeld(int count)
    {
        for (int i = 0; i < count; ++i) {
            contents.cards.own().push_back(boardCard(100 + i, bob, 6 + i % 4, 0, 15, "Many", "Visit"));
            board.state.selection.insert(VisitId(100 + i));
        }
        std::sort(contents.cards.own().begin(), contents.cards.own().end(),
                  [](const BoardCard &a, const BoardCard &b) { return a.startUtc < b.startUtc; });
        const BoardState state = board.state;
        board = frameOf(contents);
        board.state = state;
    }
    std::vector<PlaceProblem> problemsAt(const ProposedPlace &place) const override
    {
        ++asked;
        return place.start.minute < 13 * 60
                   ? std::vector<PlaceProblem>{{PlaceProblem::Kind::OffHours, ann, {}, u"too early"_qs, {}}}
                   : std::vector<PlaceProblem>();
    }
    mutable int asked = 0;
};

} // namespace

TEST_CASE("Of very many that are carried only some are judged with each movement, which is said")
{
    ManyHeld table(400);
    REQUIRE(table.hand.beginKeyMove({VisitId(100), bob}));
    table.asked = 0;
    table.hand.key(Qt::Key_Right, {});
    CHECK(table.asked == BoardPreview::mostJudged + 1);
    REQUIRE(table.board.preview);
    CHECK(table.board.preview->unjudged() == 299);
    CHECK(previewLines(table.board).filter(u"299"_qs).size() == 1);
}

TEST_CASE("A time for very many is looked for step by step, and every one of them is judged")
{
    ManyHeld table(400);
    REQUIRE(table.hand.beginKeyMove({VisitId(100), bob}));
    table.asked = 0;
    REQUIRE(table.hand.key(Qt::Key_F, {}));
    CHECK(table.asked < 300); // the window answers in between
    const int first = table.asked;
    REQUIRE(table.hand.key(Qt::Key_F, {})); // the key is held
    CHECK(table.asked == first);
    CHECK(table.steps.size() == 1);
    SECTION("until all fit")
    {
        CHECK(table.goOn() > 1);
        CHECK(table.acts.size() == 1);
        CHECK(table.act().count(u';') == 399);
        CHECK_FALSE(table.hand.isBusy());
    }
    SECTION("until Escape")
    {
        table.hand.key(Qt::Key_Escape, {});
        CHECK(table.goOn() == 1);
        CHECK(table.acts.isEmpty());
    }
    SECTION("until the hand goes on")
    {
        table.hand.key(Qt::Key_Right, {});
        CHECK(table.goOn() == 1);
        CHECK(table.acts.isEmpty());
        CHECK(table.hand.isBusy());
    }
}

TEST_CASE("The look for a time for very many ends where other lanes come: they hang in those of their people")
{
    ManyHeld table(400);
    REQUIRE(table.hand.beginKeyMove({VisitId(100), bob}));
    REQUIRE(table.hand.key(Qt::Key_F, {}));
    const BoardState state = table.board.state;
    const BoardFrame before = table.board;
    table.contents.hiddenLanes.insert(ann); // above Bob's
    ++table.contents.turn;
    table.board = frameOf(table.contents);
    table.board.state = state;
    REQUIRE(table.board.laneOf(bob) != before.laneOf(bob));
    REQUIRE(table.hand.findLanes(before));
    table.hand.again({}, {});
    REQUIRE(table.board.preview);
    CHECK(table.board.preview->lane == table.board.laneOf(bob));
    CHECK(table.goOn() == 1);
    CHECK(table.acts.isEmpty());
    CHECK(table.hand.isBusy());
}

TEST_CASE("What is carried to another week says its time there")
{
    BoardBench bench;
    bench.show(BoardViewKind::Week);
    bench.view->showVisit(bench.kline.id);
    bench.key(Qt::Key_M);
    for (int i = 0; i < 7; ++i)
        bench.key(Qt::Key_Right);
    REQUIRE(waitUntil([&] { return bench.view->frame().period.contains(monday.addDays(7)); }));
    bench.settle();
    const auto ghost = [&] {
        const auto rects = bench.view->frame().previewRects();
        REQUIRE(rects.size() == 1);
        return bench.view->viewport()->grab(bench.view->frame().toViewport(rects.front())).toImage();
    };
    const QImage atNine = ghost();
    bench.key(Qt::Key_Right, Qt::ShiftModifier); // a step later in the same cell
    CHECK(ghost() != atNine);
    bench.key(Qt::Key_Escape);
}

TEST_CASE("In a list the words stand where the hand is, and say who is sent")
{
    OtherView table(BoardViewKind::List);
    const QPoint from = table.card(1, 700);
    table.hand.press(from, {});
    table.hand.move(from + QPoint(0, 60), {});
    REQUIRE(table.board.preview);
    BoardInk ink;
    CHECK(previewLabelRect(table.board, ink).left() > 600);
    CHECK(previewLines(table.board).front().contains(u"Ann Ruiz"_qs));
}

TEST_CASE(
    "On a full day of a list the words stand beside the hand, however far the row is where it would come")
{
    OtherView table(BoardViewKind::List);
    for (int i = 0; i < 12; ++i)
        table.contents.cards.own().push_back(boardCard(20 + i, bob, 14, i, 15, "Many", "Visit"));
    table.board.state = {};
    BoardSizes sizes = sampleSizes(60);
    sizes.room = {900, 800};
    assemble(table.board, table.contents, sizes);
    const auto below = [](const QRect &words, const QPoint &hand) {
        return std::max({words.top() - hand.y(), hand.y() - words.bottom(), 0});
    };
    BoardInk ink;
    const QPoint first = table.card(1, 400), last = table.card(31, 400);
    table.hand.press(first, {});
    table.hand.move(last, {});
    REQUIRE(table.board.preview);
    CHECK(below(previewLabelRect(table.board, ink), last) < 60);
    table.hand.cancel();
    table.hand.press(last, {});
    table.hand.move(first, {});
    REQUIRE(table.board.preview);
    CHECK(below(previewLabelRect(table.board, ink), first) < 60);
}

TEST_CASE("The words at the hand name the year where the board shows none of its days")
{
    OtherView table(BoardViewKind::Week);
    table.hand.press(table.card(1), {});
    table.hand.move(table.card(1) + QPoint(0, 40), {});
    const auto words = [&](const QDate &day) {
        return previewLines(table.board, *table.hand.onDay(day)).front();
    };
    CHECK(words(monday.addDays(60)).startsWith("Fri, May 1 "));
    CHECK(words(monday.addYears(1)).startsWith("Tue, Mar 2, 2027 "));
    CHECK(words(monday.addYears(-1)).startsWith("Sun, Mar 2, 2025 "));
}
