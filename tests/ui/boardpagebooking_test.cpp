// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagewithboard.h"
#include "ui/board/boardsidepanel.h"
#include "ui/board/bookingdialog.h"
#include "ui/board/customerfinder.h"
#include "ui/board/technicianpicker.h"
#include "ui/board/visitdialog.h"
#include "ui/board/waitingpanel.h"
#include "ui/people/timeoffdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/timeedit.h"
#include <QAbstractItemModel>
#include <QApplication>
#include <QCheckBox>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("A call is booked on the board by keys alone, in 25 or fewer beside the text")
{
    PageWithBoard bench;
    bench.presses = 0;
    bench.view().showTime(WallTime::at(monday, 11));
    bench.press(Qt::Key_N);
    auto *dialog = bench.dialog<BookingDialog>();
    QTest::keyClicks(dialog->focusWidget(), u"kline"_qs);
    auto *finder = child<CustomerFinder>(dialog, "customerFinder");
    REQUIRE(waitUntil([&] { return finder->isListShown(); }));
    bench.press(Qt::Key_Return);
    QTest::keyClicks(dialog->focusWidget(), u"Oven does not heat"_qs);
    bench.press(Qt::Key_Return);
    REQUIRE(waitUntil([&] { return bench.ask(BoardRange{monday, monday}).cards.size() == 2; }));
    WARN("a call booked on the board with " << bench.presses << " keys beside the text");
    CHECK(bench.presses <= 25);
    bench.settle();
    const auto cards = bench.ask(BoardRange{monday, monday}).cards;
    CHECK(cards.back().title == u"Oven does not heat");
    CHECK(cards.back().start == WallTime::at(monday, 11));
    CHECK(bench.view().focusedVisit() == cards.back().visit); // where the next key acts
}

TEST_CASE("Time and people of a visit are changed in a dialog that stays when the disk refuses")
{
    PageWithBoard bench;
    bench.focusCard();
    bench.press(Qt::Key_E);
    auto *dialog = bench.dialog<VisitDialog>();
    child<TimeEdit>(dialog, "placeTime")->setTime(QTime(14, 30));
    auto *picker = child<TechnicianPicker>(dialog, "technicianPicker");
    picker->topLevelItem(1)->setCheckState(0, Qt::Checked);
    bench.failWrites(true);
    child<QPushButton>(dialog, "visitSave")->click();
    REQUIRE(waitUntil([&] { return dialog->banner()->isShown(); }));
    CHECK(dialog->isVisible());
    CHECK(child<TimeEdit>(dialog, "placeTime")->time() == QTime(14, 30));
    bench.failWrites(false);
    child<QPushButton>(dialog, "visitSave")->click();
    REQUIRE(waitUntil([&] { return bench.stored(bench.booked.id).technicians.size() == 2; }));
    const Visit moved = bench.stored(bench.booked.id);
    CHECK(moved.start == WallTime::at(monday, 14, 30));
    CHECK(moved.technicians == std::vector{bench.ann, bench.bob});
}

TEST_CASE("A visit goes to the waiting list by key and back to the cursor by key")
{
    PageWithBoard bench;
    bench.focusCard();
    bench.press(Qt::Key_U);
    REQUIRE(waitUntil([&] { return bench.page->side()->waiting()->count() == 1; }));
    bench.settle();
    CHECK_FALSE(bench.stored(bench.booked.id).start);
    bench.view().showTime(WallTime::at(monday, 15));
    bench.press(Qt::Key_L);
    CHECK(bench.page->side()->waiting()->list()->hasFocus());
    bench.press(Qt::Key_P);
    REQUIRE(waitUntil([&] { return bench.stored(bench.booked.id).start.has_value(); }));
    CHECK(bench.stored(bench.booked.id).start == WallTime::at(monday, 15));
    CHECK(bench.view().hasFocus());
}

TEST_CASE("What speaks against a place to which a key brings a waiting visit is offered with the checks")
{
    PageWithBoard bench;
    QStringList offers;
    QObject::connect(bench.page.get(), &Page::offered, bench.page.get(),
                     [&](const Offer &offer) { offers << offer.text; });
    bench.focusCard();
    bench.press(Qt::Key_U);
    REQUIRE(waitUntil([&] { return bench.page->side()->waiting()->count() == 1; }));
    bench.settle();
    const bool late = GENERATE(true, false);
    bench.view().showTime(WallTime::at(monday, late ? 21 : 10)); // they work until five
    bench.press(Qt::Key_L);
    bench.press(Qt::Key_P);
    REQUIRE(waitUntil([&] { return bench.stored(bench.booked.id).start.has_value(); }));
    bench.settle();
    CHECK(offers.size() == (late ? 1 : 0));
    CHECK(offers.join(u' ').contains(u"hours"_qs) == late);
}

TEST_CASE("A crew that waited comes back by key as a whole")
{
    PageWithBoard bench;
    Visit visit = bench.stored(bench.booked.id);
    bench.act(MoveVisit{visit.id, visit.version, visit.start, visit.minutes, {bench.ann, bench.bob}});
    bench.settle();
    bench.focusCard();
    bench.press(Qt::Key_U);
    REQUIRE(waitUntil([&] { return bench.page->side()->waiting()->count() == 1; }));
    bench.settle();
    bench.view().showPlace({bench.bob, WallTime::at(monday, 15), 60});
    bench.press(Qt::Key_L);
    bench.press(Qt::Key_P);
    REQUIRE(waitUntil([&] { return bench.stored(bench.booked.id).start.has_value(); }));
    CHECK(bench.stored(bench.booked.id).technicians == std::vector{bench.ann, bench.bob});
}

TEST_CASE("A card is dragged to the waiting list and from there back to its lane")
{
    PageWithBoard bench;
    bench.focusCard();
    QWidget *board = bench.view().viewport();
    const QPoint card = board->mapFromGlobal(bench.view().cardRectOnScreen(bench.booked.id).center());
    BoardSidePanel *side = bench.page->side();
    const QPoint panel = board->mapFromGlobal(side->mapToGlobal(side->rect().center()));
    side->showTab(BoardSidePanel::Details);
    QTest::mousePress(board, Qt::LeftButton, {}, card);
    QTest::mouseMove(board, card + QPoint(30, 0));
    QTest::mouseMove(board, panel);
    CHECK(side->currentIndex() == BoardSidePanel::Waiting); // comes forward while the card is held over it
    QTest::mouseRelease(board, Qt::LeftButton, {}, panel);
    REQUIRE(waitUntil([&] { return side->waiting()->count() == 1; }));
    CHECK_FALSE(bench.stored(bench.booked.id).start);
    CHECK(side->currentIndex() == BoardSidePanel::Details);

    QAbstractItemModel *rows = side->waiting()->list()->model();
    const std::unique_ptr<QMimeData> mime(rows->mimeData({rows->index(0, 0)}));
    QDragEnterEvent enter(card, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
    QDragMoveEvent over(card, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
    QDropEvent drop(card, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
    for (QEvent *event : std::initializer_list<QEvent *>{&enter, &over, &drop})
        QApplication::sendEvent(board, event);
    REQUIRE(waitUntil([&] { return side->waiting()->count() == 0; }));
    const Visit back = bench.stored(bench.booked.id);
    REQUIRE(back.start);
    CHECK(back.start->date == monday);
    CHECK(back.technicians == std::vector{bench.ann});
    CHECK(back.minutes == 90);
}

TEST_CASE("A customer's row that is dropped on the board begins a booking there")
{
    PageWithBoard bench;
    bench.focusCard();
    bench.dropRecord({bench.kline, {}, QStringLiteral("Kline Bakery"), {}}, QPoint(150, 0));
    auto *dialog = bench.dialog<BookingDialog>();
    const auto isFor = [&](const BookVisit &book) {
        const auto *known = std::get_if<CustomerId>(&book.customer);
        return known && *known == bench.kline;
    };
    REQUIRE(waitUntil([&] { return isFor(dialog->typed()); }));
    const BookVisit typed = dialog->typed();
    REQUIRE(typed.start);
    CHECK(typed.start->date == monday);
    CHECK(typed.technicians == std::vector{bench.ann});
    CHECK(bench.ask(AppointmentList{}).size() == 1); // nothing is booked before somebody says so
    dialog->reject();
}

TEST_CASE("A document's row that is dropped on the board is another visit of its folder, and undone")
{
    PageWithBoard bench;
    bench.focusCard();
    const AppointmentId folder = bench.booked.appointment;
    bench.dropRecord({bench.kline, folder, QStringLiteral("Kline Bakery"), QStringLiteral("WO-1 Tap")},
                     QPoint(150, 0));
    const auto visits = [&] { return bench.ask(Folder{folder}).visits; };
    REQUIRE(waitUntil([&] { return visits().size() == 2; }));
    const Visit second = visits()[1];
    REQUIRE(second.start);
    CHECK(second.start->date == monday);
    CHECK(second.technicians == std::vector{bench.ann});
    bench.backend().undo();
    REQUIRE(waitUntil([&] { return visits().size() == 1; }));
}

TEST_CASE("Time off is added at the cursor's lane")
{
    PageWithBoard bench;
    bench.view().showPlace({bench.bob, WallTime::at(monday, 13), 120});
    bench.settle();
    bench.action("time-off")->trigger();
    auto *dialog = bench.dialog<TimeOffDialog>();
    CHECK(dialog->windowTitle() == u"Time off for Bob Hale");
    child<QLineEdit>(dialog, "timeOffReason")->setText(u"Doctor"_qs);
    child<QPushButton>(dialog, "timeOffSave")->click();
    REQUIRE(waitUntil([&] { return bench.ask(People{}).timeOff.size() == 1; }));
    const TimeOff off = bench.ask(People{}).timeOff.front();
    CHECK(off.technician == bench.bob);
    CHECK(off.start == WallTime::at(monday, 13));
    CHECK(off.reason == u"Doctor");
}

TEST_CASE("Time off from the head of a lane is the whole day of the cursor: nobody has pointed at a time")
{
    PageWithBoard bench;
    bench.view().showPlace({bench.bob, WallTime::at(monday, 13), 120});
    bench.settle();
    emit bench.view().laneMenuRequested(bench.ann, {});
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    REQUIRE(menu);
    for (QAction *action : menu->actions())
        if (action->text().startsWith(u"Add time off"))
            action->trigger();
    menu->close();
    auto *dialog = bench.dialog<TimeOffDialog>();
    CHECK(child<QCheckBox>(dialog, "timeOffWholeDays")->isChecked());
    child<QPushButton>(dialog, "timeOffSave")->click();
    REQUIRE(waitUntil([&] { return bench.ask(People{}).timeOff.size() == 1; }));
    const TimeOff off = bench.ask(People{}).timeOff.front();
    CHECK(off.technician == bench.ann);
    CHECK(off.start == WallTime::at(monday, 0));
    CHECK(off.end == WallTime::at(monday.addDays(1), 0));
}
