// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/boardbench.h"
#include "ui/board/boardaccessible.h"
#include <QAccessible>
#include <QDropEvent>
#include <QMimeData>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("A card dragged to another technician is stored there, shown at once, and undone")
{
    BoardBench bench;
    const QPoint from = bench.card(bench.kline.id);
    bench.drag(from, QPoint(from.x() + (bench.slot(bench.bob, 10).x() - bench.slot(bench.bob, 8).x()),
                            bench.slot(bench.bob, 9).y()));
    // Before the office has answered:
    CHECK(bench.view->frame().find(CardKey{bench.kline.id, bench.bob}));
    CHECK(bench.view->model().isPending(bench.kline.id));
    CHECK(bench.view->focusedCard() == CardKey{bench.kline.id, bench.bob});
    bench.calm();
    Visit moved = bench.stored(bench.kline.id);
    CHECK(moved.start == WallTime::at(monday, 11));
    CHECK(moved.technicians == std::vector<TechnicianId>{bench.bob});
    bench.backend().undo();
    bench.calm();
    REQUIRE(waitUntil([&] {
        return bench.view->frame().find(CardKey{bench.kline.id, bench.ann}) != nullptr;
    }));
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday, 9));
}

TEST_CASE("A move that the office refuses is taken back with a sentence")
{
    BoardBench bench;
    bench.failWrites(true);
    const QPoint from = bench.card(bench.kline.id);
    bench.drag(from, QPoint(from.x(), bench.slot(bench.bob, 9).y()));
    CHECK(bench.view->frame().find(CardKey{bench.kline.id, bench.bob}));
    bench.calm();
    CHECK(bench.view->frame().find(CardKey{bench.kline.id, bench.ann}));
    REQUIRE(bench.sentences.size() == 1);
    CHECK_FALSE(bench.sentences[0].isEmpty());
    bench.failWrites(false);
    CHECK(bench.stored(bench.kline.id).technicians == std::vector<TechnicianId>{bench.ann});
}

TEST_CASE("Escape during a drag leaves everything as it was")
{
    BoardBench bench;
    bench.mouse(QEvent::MouseButtonPress, bench.card(bench.kline.id));
    bench.mouse(QEvent::MouseMove, bench.slot(bench.bob, 14));
    CHECK(bench.view->frame().preview);
    bench.key(Qt::Key_Escape);
    CHECK_FALSE(bench.view->isBusy());
    bench.mouse(QEvent::MouseMove, bench.slot(bench.bob, 15));
    bench.mouse(QEvent::MouseButtonRelease, bench.slot(bench.bob, 15));
    bench.calm();
    CHECK(bench.stored(bench.kline.id) == bench.kline);
    CHECK(bench.sentences.isEmpty());
}

TEST_CASE("Edges, copies and bookings by mouse")
{
    BoardBench bench;
    const QRect card = bench.view->frame().toViewport(bench.view->frame().find(bench.oak.id)->rect);
    bench.drag(QPoint(card.right() - 1, card.center().y()), bench.slot(bench.bob, 12));
    bench.calm();
    CHECK(bench.stored(bench.oak.id).minutes == 120);

    const QPoint from = bench.card(bench.kline.id);
    const int hours = bench.slot(bench.ann, 13).x() - bench.slot(bench.ann, 9).x();
    bench.drag(from, from + QPoint(hours, 0), Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return bench.view->frame().entries.size() == 3; }));
    CHECK(bench.stored(bench.kline.id) == bench.kline);
    REQUIRE(
        waitUntil([&] { return bench.view->focusedVisit() != bench.kline.id; })); // the copy has the focus
    CHECK(bench.stored(bench.view->focusedVisit()).start == WallTime::at(monday, 13));

    QSignalSpy booked(bench.view.get(), &BoardView::bookRequested);
    bench.drag(bench.slot(bench.ann, 15, 2), bench.slot(bench.ann, 16, 20));
    REQUIRE(booked.size() == 1);
    const auto place = booked[0][0].value<BoardPlace>();
    CHECK(place == BoardPlace{bench.ann, WallTime::at(monday, 15), 90});
    CHECK(bench.view->cursor() == place);
}

TEST_CASE("Double-click opens a card and books free time: the right button asks for menus")
{
    BoardBench bench;
    QSignalSpy opened(bench.view.get(), &BoardView::openRequested);
    QSignalSpy booked(bench.view.get(), &BoardView::bookRequested);
    QSignalSpy visitMenu(bench.view.get(), &BoardView::visitMenuRequested);
    QSignalSpy slotMenu(bench.view.get(), &BoardView::slotMenuRequested);
    QTest::mouseDClick(bench.view->viewport(), Qt::LeftButton, {}, bench.card(bench.oak.id));
    CHECK(opened.size() == 1);
    const QPoint free = bench.slot(bench.ann, 14);
    QTest::mouseClick(bench.view->viewport(), Qt::LeftButton, {}, free);
    QTest::mouseDClick(bench.view->viewport(), Qt::LeftButton, {}, free);
    CHECK(booked.size() == 1);
    for (const QPoint &pos : {bench.card(bench.kline.id), free}) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, pos, bench.view->viewport()->mapToGlobal(pos));
        QApplication::sendEvent(bench.view->viewport(), &event);
    }
    CHECK(visitMenu.size() == 1);
    REQUIRE(slotMenu.size() == 1);
    CHECK(slotMenu[0][0].value<BoardPlace>().technician == bench.ann);
    bench.calm();
    CHECK(bench.stored(bench.kline.id) == bench.kline);
}

TEST_CASE("By keys alone: from card to card, to free time, and a booking there")
{
    BoardBench bench;
    QSignalSpy booked(bench.view.get(), &BoardView::bookRequested);
    QSignalSpy opened(bench.view.get(), &BoardView::openRequested);
    bench.key(Qt::Key_Right); // the nearest card to now, eight o'clock
    CHECK(bench.view->focusedVisit() == bench.kline.id);
    bench.key(Qt::Key_Down);
    CHECK(bench.view->focusedVisit() == bench.oak.id);
    CHECK(bench.view->selection() == std::set<VisitId>{bench.oak.id});
    bench.key(Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened[0][0].value<AppointmentId>() == bench.oak.appointment);
    bench.key(Qt::Key_Escape); // to the free time behind it
    REQUIRE(bench.view->cursor());
    CHECK(*bench.view->cursor() == BoardPlace{bench.bob, WallTime::at(monday, 11), 60});
    bench.key(Qt::Key_Right);
    bench.key(Qt::Key_Right, Qt::ShiftModifier);
    bench.key(Qt::Key_Up);
    bench.key(Qt::Key_N);
    REQUIRE(booked.size() == 1);
    CHECK(booked[0][0].value<BoardPlace>() == BoardPlace{bench.ann, WallTime::at(monday, 12, 15), 60});
    CHECK(booked[0][1].value<BookingKind>() == BookingKind::Appointment);
    bench.key(Qt::Key_Q);
    bench.key(Qt::Key_W);
    REQUIRE(booked.size() == 3);
    CHECK(booked[1][1].value<BookingKind>() == BookingKind::Quote);
    CHECK(booked[2][1].value<BookingKind>() == BookingKind::WorkOrder);
    bench.key(Qt::Key_Space); // back to the cards
    CHECK(bench.view->focusedVisit() == bench.kline.id);
}

TEST_CASE("Move mode by keys is one act: length, status, waiting list and cancelling each have their key")
{
    BoardBench bench;
    bench.view->showVisit(bench.kline.id);
    bench.key(Qt::Key_M);
    CHECK(bench.view->isBusy());
    bench.key(Qt::Key_Right);
    bench.key(Qt::Key_Right);
    bench.key(Qt::Key_Down);
    bench.key(Qt::Key_N); // does nothing while something is held
    bench.key(Qt::Key_Return);
    bench.calm();
    CHECK(bench.stored(bench.kline.id).start == WallTime::at(monday, 9, 30));
    CHECK(bench.stored(bench.kline.id).technicians == std::vector<TechnicianId>{bench.bob});

    const auto steps = bench.backend().history().undoText();
    for (int i = 0; i < 4; ++i)
        bench.key(Qt::Key_Plus);
    bench.key(Qt::Key_Minus);
    bench.calm();
    CHECK(bench.stored(bench.kline.id).minutes == 135);
    bench.backend().undo(); // five presses are one step
    bench.calm();
    CHECK(bench.stored(bench.kline.id).minutes == 90);
    CHECK(bench.backend().history().undoText() == steps);

    QSignalSpy status(bench.view.get(), &BoardView::statusMenuRequested);
    QSignalSpy note(bench.view.get(), &BoardView::noteRequested);
    QSignalSpy document(bench.view.get(), &BoardView::documentRequested);
    REQUIRE(waitUntil([&] {
        return bench.view->frame().find(CardKey{bench.kline.id, bench.bob}) != nullptr;
    }));
    bench.view->showVisit(bench.kline.id);
    bench.key(Qt::Key_S);
    bench.key(Qt::Key_C);
    bench.key(Qt::Key_W);
    CHECK(status.size() == 1);
    CHECK(note.size() == 1);
    REQUIRE(document.size() == 1);
    CHECK(document[0][2].value<DocumentKind>() == DocumentKind::WorkOrder);

    bench.key(Qt::Key_U);
    CHECK_FALSE(bench.view->frame().find(bench.kline.id)); // at once
    bench.calm();
    CHECK_FALSE(bench.stored(bench.kline.id).start);
    CHECK_FALSE(bench.view->focusedVisit());
    CHECK(bench.view->bookingPlace().start == WallTime::at(monday, 9, 30)); // where it was
    bench.key(Qt::Key_Delete); // meets no neighbour that nobody chose
    bench.calm();
    CHECK(bench.stored(bench.oak.id).status != VisitStatus::Cancelled);
    bench.view->showVisit(bench.oak.id);
    bench.key(Qt::Key_Delete);
    bench.calm();
    CHECK(bench.stored(bench.oak.id).status == VisitStatus::Cancelled);
    CHECK(bench.view->frame().entries.empty());
    CHECK_FALSE(bench.view->focusedVisit());
    CHECK(bench.sentences.size() == 2); // what move mode expects, and that Delete had met nothing
}

TEST_CASE("Duplicate finds the technician's next free time")
{
    BoardBench bench;
    bench.book("Lake Motel", bench.ann, 11, 60);
    REQUIRE(waitUntil([&] { return bench.view->frame().entries.size() == 3; }));
    bench.view->showVisit(bench.kline.id);
    bench.key(Qt::Key_D, Qt::ControlModifier); // from 10:30 there are 30 minutes, too few for 90
    REQUIRE(waitUntil([&] { return bench.view->frame().entries.size() == 4; }));
    REQUIRE(waitUntil([&] { return bench.view->focusedVisit() != bench.kline.id; }));
    CHECK(bench.stored(bench.view->focusedVisit()).start == WallTime::at(monday, 12));
}

TEST_CASE("A copy of several people's visit waits until all of them are free")
{
    BoardBench bench;
    bench.act(MoveVisit{bench.oak.id, bench.oak.version, WallTime::at(monday, 11), 60, {bench.bob}});
    const Visit kline = bench.stored(bench.kline.id);
    bench.act(MoveVisit{kline.id, kline.version, WallTime::at(monday, 9), 90, {bench.ann, bench.bob}});
    REQUIRE(waitUntil([&] { return bench.view->frame().entries.size() == 3; }));
    bench.view->showVisit(bench.kline.id);
    bench.key(Qt::Key_D, Qt::ControlModifier); // Ann is free at 10:30, Bob from noon on
    REQUIRE(waitUntil([&] { return bench.view->frame().entries.size() == 5; }));
    REQUIRE(waitUntil([&] { return bench.view->focusedVisit() != bench.kline.id; }));
    CHECK(bench.stored(bench.view->focusedVisit()).start == WallTime::at(monday, 12));
}

TEST_CASE("Several that are chosen are copied together, each behind itself and none over another")
{
    BoardBench bench;
    // What is done is in nobody's way, its copy is.
    if (GENERATE(false, true))
        bench.act(SetVisitStatus{bench.kline.id, bench.kline.version, VisitStatus::Done});
    bench.act(MoveVisit{bench.oak.id, bench.oak.version, WallTime::at(monday, 10, 30), 60, {bench.ann}});
    REQUIRE(waitUntil([&] {
        const BoardEntry *oak = bench.view->frame().find(bench.oak.id);
        return oak && oak->card->technician == bench.ann;
    }));
    bench.view->showVisit(bench.kline.id);
    bench.mouse(QEvent::MouseButtonPress, bench.card(bench.oak.id), Qt::ControlModifier);
    bench.mouse(QEvent::MouseButtonRelease, bench.card(bench.oak.id), Qt::ControlModifier);
    bench.key(Qt::Key_D, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return bench.view->frame().entries.size() == 4; }));
    QStringList starts;
    for (const BoardEntry &entry : bench.view->frame().entries)
        starts << QStringLiteral("%1 %2").arg(entry.from.toText().mid(11)).arg(entry.card->minutes);
    CHECK(starts.join(u'\n') == "09:00 90\n10:30 60\n11:30 90\n13:00 60");
    bench.backend().undo();
    REQUIRE(waitUntil([&] { return bench.view->frame().entries.size() == 2; })); // one act
}

TEST_CASE("Nothing is copied where the day has no room left, and that is said")
{
    BoardBench bench;
    const Visit kline = bench.stored(bench.kline.id);
    bench.act(MoveVisit{kline.id, kline.version, WallTime::at(monday, 20), 180, {bench.ann}});
    REQUIRE(waitUntil([&] {
        const BoardEntry *entry = bench.view->frame().find(bench.kline.id);
        return entry && entry->card->minutes == 180;
    }));
    bench.view->showVisit(bench.kline.id);
    bench.key(Qt::Key_D, Qt::ControlModifier);
    bench.calm();
    CHECK(bench.view->frame().entries.size() == 2);
    CHECK(bench.sentences.join(u' ').contains("Kline Bakery"));
}

TEST_CASE("From the waiting list by drag and drop, and back to it")
{
    BoardBench bench;
    const Visit waiting = bench.book("Mill Row", {}, 0, 45);
    const DraggedVisit dragged =
        draggedVisit({waiting, {}, QStringLiteral("Mill Row"), QStringLiteral("Leak"), {}, {}, {}, {}});
    const std::unique_ptr<QMimeData> data(mimeOf(dragged));
    const QPoint pos = bench.slot(bench.ann, 14, 3);
    QDragEnterEvent enter(pos, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(bench.view->viewport(), &enter);
    CHECK(enter.isAccepted());
    QDragMoveEvent move(pos, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(bench.view->viewport(), &move);
    CHECK(bench.view->frame().preview);
    QDropEvent drop(pos, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(bench.view->viewport(), &drop);
    REQUIRE(bench.view->frame().find(waiting.id)); // before the office has answered
    bench.calm();
    REQUIRE(waitUntil([&] { return !bench.view->model().isPending(waiting.id); }));
    CHECK(bench.stored(waiting.id).start == WallTime::at(monday, 14));
    CHECK(bench.view->focusedVisit() == waiting.id);

    QWidget panel;
    panel.setGeometry(bench.view->x() + 2000, bench.view->y(), 200, 400);
    panel.show();
    bench.view->setWaitingTarget(&panel);
    QSignalSpy over(bench.view.get(), &BoardView::waitingTargetHovered);
    const QPoint there = bench.view->viewport()->mapFromGlobal(panel.mapToGlobal(QPoint(50, 50)));
    bench.drag(bench.card(waiting.id), there);
    REQUIRE(over.size() == 2);
    CHECK(over[0][0].toBool());
    CHECK_FALSE(over[1][0].toBool());
    bench.calm();
    CHECK_FALSE(bench.stored(waiting.id).start);
}

TEST_CASE("Several that are chosen become longer together, what is done stays, and one undo takes it back")
{
    BoardBench bench;
    const Visit done = bench.book("Mill Row", bench.ann, 13, 60);
    for (const VisitStatus next : {VisitStatus::Dispatched, VisitStatus::InProgress, VisitStatus::Done})
        bench.act(SetVisitStatus{done.id, bench.stored(done.id).version, next});
    REQUIRE(waitUntil([&] { return bench.view->frame().entries.size() == 3; }));
    bench.calm();
    bench.view->showVisit(bench.kline.id);
    bench.key(Qt::Key_A, Qt::ControlModifier);
    bench.key(Qt::Key_Plus);
    bench.calm();
    CHECK(bench.stored(bench.kline.id).minutes == 105);
    CHECK(bench.stored(bench.oak.id).minutes == 75);
    CHECK(bench.stored(done.id).minutes == 60);
    bench.backend().undo();
    bench.calm();
    REQUIRE(waitUntil([&] { return bench.stored(bench.kline.id).minutes == 90; }));
    CHECK(bench.stored(bench.oak.id).minutes == 60);
}

TEST_CASE("Nothing of what is held is left behind when the board scrolls below it")
{
    BoardBench bench;
    bench.view->setZoom(200);
    const DraggedVisit dragged{VisitId(99999),         1,  120, QStringLiteral("Mill Row"),
                               QStringLiteral("Leak"), {}, {}};
    const std::unique_ptr<QMimeData> data(mimeOf(dragged));
    const auto hold = [&](const QPoint &pos) {
        QDragMoveEvent move(pos, Qt::MoveAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(bench.view->viewport(), &move);
    };
    // Only what the view itself asks for is painted again: its own window, not a picture made for us.
    const auto seen = [&] {
        QCoreApplication::processEvents();
        return bench.view->screen()->grabWindow(bench.view->winId()).toImage();
    };
    const QPoint right(1100, bench.slot(bench.ann, 9).y());
    const QPoint left(500, right.y());
    hold(right);
    seen();
    bench.view->horizontalScrollBar()->setValue(bench.view->horizontalScrollBar()->value() + 150);
    seen();
    hold(left);
    const QImage followed = seen();
    bench.view->viewport()->update();
    CHECK(followed == seen());
}

TEST_CASE("What others do appears: selection and focus stay")
{
    BoardBench bench;
    bench.view->showVisit(bench.oak.id);
    bench.book("Lake Motel", bench.ann, 12, 60);
    MoveVisit move{bench.kline.id, bench.kline.version, WallTime::at(monday, 8), 30, {bench.bob}};
    bench.act(move);
    REQUIRE(waitUntil([&] { return bench.view->frame().entries.size() == 3; }));
    bench.calm();
    CHECK(bench.view->focusedVisit() == bench.oak.id);
    CHECK(bench.view->selection() == std::set<VisitId>{bench.oak.id});
    CHECK(bench.view->frame().find(CardKey{bench.kline.id, bench.bob}));
}

TEST_CASE("Another day shows its own visits, and a visit asked for is focused when its day is read")
{
    BoardBench bench;
    MoveVisit move{bench.kline.id, bench.kline.version, WallTime::at(monday.addDays(1), 8), 30, {bench.bob}};
    bench.act(move);
    bench.view->setDay(monday.addDays(1));
    CHECK_FALSE(bench.view->showVisit(bench.kline.id));
    REQUIRE(waitUntil([&] { return bench.view->focusedVisit() == bench.kline.id; }));
    CHECK(bench.view->frame().entries.size() == 1);
    bench.view->showTime(WallTime::at(monday, 14));
    REQUIRE(waitUntil([&] { return bench.view->cursor().has_value(); }));
    CHECK(bench.view->cursor()->start == WallTime::at(monday, 14));
    CHECK(bench.view->day() == monday);
}

TEST_CASE("The key of a command that is off says why, also where a sign is written with Shift")
{
    BoardBench bench;
    for (const auto &[key, shift] : {std::pair(Qt::Key_Minus, Qt::KeyboardModifiers()),
                                     std::pair(Qt::Key_Plus, Qt::KeyboardModifiers(Qt::ShiftModifier))}) {
        bench.sentences.clear();
        bench.key(key, shift);
        REQUIRE(bench.sentences.size() == 1);
        CHECK(bench.sentences.front().contains(u"Choose a visit"_qs));
    }
}

TEST_CASE("A disabled command says what is missing")
{
    BoardBench bench;
    CHECK_FALSE(bench.catalog().action(QStringLiteral("board.move"))->isEnabled());
    CHECK(bench.catalog().action(QStringLiteral("board.move"))->toolTip().contains("Choose a visit"));
    bench.view->showVisit(bench.kline.id);
    CHECK(bench.catalog().action(QStringLiteral("board.move"))->isEnabled());
    bench.view->setStatus(VisitStatus::Done);
    bench.calm();
    CHECK_FALSE(bench.catalog().action(QStringLiteral("board.move"))->isEnabled());
    CHECK(bench.catalog().action(QStringLiteral("board.move"))->toolTip().contains("done"));
    CHECK(bench.catalog().clashes().isEmpty());
}

TEST_CASE("A screen reader gets each card by name, with its place, focus and actions")
{
    BoardBench bench;
    QAccessibleInterface *board = QAccessible::queryAccessibleInterface(bench.view.get());
    REQUIRE(board);
    REQUIRE(board->childCount() == 5); // two cards, three lanes
    QAccessibleInterface *first = board->child(0);
    const QString name = first->text(QAccessible::Name).replace(QChar(0x202f), u' ');
    CHECK(name == "9:00 AM to 10:30 AM, Kline Bakery, Tap repair, Ann Ruiz, Scheduled");
    CHECK(first->rect().center() == bench.view->viewport()->mapToGlobal(bench.card(bench.kline.id)));
    CHECK(board->childAt(first->rect().center().x(), first->rect().center().y()) == first);
    CHECK(board->indexOfChild(board->child(1)) == 1);
    CHECK_FALSE(board->focusChild());
    bench.view->showVisit(bench.kline.id);
    REQUIRE(board->focusChild());
    CHECK(board->focusChild()->text(QAccessible::Name) == first->text(QAccessible::Name));
    CHECK(first->state().selected);
    QSignalSpy opened(bench.view.get(), &BoardView::openRequested);
    first->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    CHECK(opened.size() == 1);
    // A card that has left the board is told as such, not as a crash.
    bench.key(Qt::Key_U);
    bench.calm();
    CHECK_FALSE(first->isValid());
    CHECK(first->text(QAccessible::Name).isEmpty());
    CHECK(board->childCount() == 5); // a card, three lanes, the free time it left
}

TEST_CASE("The office's settings say what visits snap to, how long a new one is, and when one is late")
{
    BoardBench bench;
    const auto set = [&](const char *key, const char *value) {
        bench.act(SaveSetting{QString::fromLatin1(key), QString::fromLatin1(value)});
    };
    set("board.step_minutes", "30");
    set("appointment.default_minutes", "90");
    set("board.late_after_minutes", "240");
    REQUIRE(waitUntil([&] { return bench.view->frame().settings.lateMinutes == 240; }));
    bench.view->showVisit(bench.kline.id);
    const WallTime before = bench.stored(bench.kline.id).start.value();
    bench.key(Qt::Key_M);
    bench.key(Qt::Key_Right);
    bench.key(Qt::Key_Return);
    bench.calm();
    CHECK(bench.stored(bench.kline.id).start == before.plusMinutes(30));
    CHECK(bench.view->bookingPlace().minutes == 90);
}

TEST_CASE("A key that is held changes one record: it repeats only to walk, to zoom and to change a length")
{
    BoardBench bench;
    for (const char *once : {"board.cancel", "board.duplicate", "board.to-waiting-list", "board.new-visit"})
        CHECK_FALSE(bench.catalog().action(QString::fromLatin1(once))->autoRepeat());
    for (const char *more : {"board.longer", "board.shorter", "board.zoom-in", "board.zoom-out"})
        CHECK(bench.catalog().action(QString::fromLatin1(more))->autoRepeat());
}

TEST_CASE("Escape in move mode says that the visit stays")
{
    BoardBench bench;
    bench.view->showVisit(bench.kline.id);
    bench.key(Qt::Key_M);
    bench.key(Qt::Key_Right);
    bench.key(Qt::Key_Escape);
    REQUIRE_FALSE(bench.sentences.empty());
    CHECK(bench.sentences.back().contains(QStringLiteral("stays where it was")));
}

TEST_CASE("What is held by mouse or keys hears at once when somebody books the time it is held over")
{
    BoardBench bench;
    const auto problems = [&] { return bench.view->frame().preview->problems.size(); };
    bench.mouse(QEvent::MouseButtonPress, bench.card(bench.kline.id));
    bench.mouse(QEvent::MouseMove,
                bench.card(bench.kline.id) + bench.slot(bench.ann, 13) - bench.slot(bench.ann, 9));
    REQUIRE(bench.view->frame().preview);
    CHECK(problems() == 0);
    bench.book("Lake Motel", bench.ann, 13, 60);
    REQUIRE(waitUntil([&] { return problems() == 1; }));
    bench.key(Qt::Key_Escape);
    bench.view->showVisit(bench.oak.id);
    bench.key(Qt::Key_M);
    CHECK(problems() == 0);
    bench.book("Rose Cafe", bench.bob, 10, 60);
    REQUIRE(waitUntil([&] { return problems() == 1; }));
    bench.key(Qt::Key_Escape);
}
