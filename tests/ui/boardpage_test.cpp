// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/monday.h"
#include "tests/ui/officebench.h"
#include "ui/board/boardcontext.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardsidepanel.h"
#include "ui/board/boardview.h"
#include "ui/board/checkspanel.h"
#include "ui/board/customerfinder.h"
#include "ui/board/detailspanel.h"
#include "ui/board/hovercard.h"
#include "ui/board/technicianpicker.h"
#include "ui/board/visitdialog.h"
#include "ui/board/waitingpanel.h"
#include "ui/people/timeoffdialog.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/recorddrag.h"
#include "ui/widgets/timeedit.h"
#include <QCalendarWidget>
#include <QDropEvent>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct PageWithBoard : OfficeBench
{
    PageWithBoard()
    {
        ann = technician(u"Ann Ruiz"_qs);
        bob = technician(u"Bob Hale"_qs);
        kline = customer();
        booked = book(u"Tap repair"_qs, WallTime::at(monday, 9), {ann});
        page = std::make_unique<BoardPage>(backend(), catalog(), preferences);
        page->resize(1280, 760);
        page->show();
        QApplication::setActiveWindow(page.get());
        page->activate();
        REQUIRE(waitUntil([&] { return page->context().isLoaded() && model().isLoaded(); }));
        settle();
        QObject::connect(page.get(), &Page::openRequested, page.get(),
                         [this](EntityKind kind, qint64 id) { opened.emplace_back(kind, id); });
    }

    TechnicianId technician(const QString &name)
    {
        SaveTechnician save;
        save.technician.name = name;
        return act(save).id;
    }
    BookVisit::Reply book(const QString &title, std::optional<WallTime> start,
                          std::vector<TechnicianId> technicians)
    {
        BookVisit command;
        command.customer = kline;
        command.title = title;
        command.start = start;
        command.minutes = 90;
        command.technicians = std::move(technicians);
        return act(command);
    }
    BoardView &view() { return *page->view(); }
    BoardModel &model() { return page->view()->model(); }
    Visit stored(VisitId visit) { return ask(VisitDetails{visit}).visit; }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++presses;
        QWidget *at = QApplication::activeWindow() ? QApplication::activeWindow()->focusWidget() : nullptr;
        REQUIRE(at);
        QTest::keyClick(at, Qt::Key(key), modifiers);
    }
    void focusCard()
    {
        REQUIRE(view().showVisit(booked.visit.id));
        settle();
        view().setFocus();
    }
    QMenu *menu(const char *name)
    {
        QMenu *found = nullptr;
        REQUIRE(waitUntil([&] {
            found = page->findChild<QMenu *>(QString::fromLatin1(name));
            return found != nullptr;
        }));
        return found;
    }
    template <class Dialog>
    Dialog *dialog()
    {
        Dialog *found = nullptr;
        REQUIRE(waitUntil([&] {
            found = page->findChild<Dialog *>();
            return found && found->isVisible();
        }));
        QApplication::setActiveWindow(found);
        return found;
    }
    /// Onto the lane of the booked card, that far from its middle.
    void dropRecord(const DraggedRecord &record, const QPoint &beside)
    {
        QWidget *board = view().viewport();
        const QPoint place = board->mapFromGlobal(view().cardRectOnScreen(booked.visit.id).center()) + beside;
        const std::unique_ptr<QMimeData> mime(mimeOf(record));
        QDragEnterEvent enter(place, Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QDragMoveEvent over(place, Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QDropEvent drop(place, Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        for (QEvent *event : std::initializer_list<QEvent *>{&enter, &over, &drop})
            QApplication::sendEvent(board, event);
    }
    QAction *action(const char *id) { return catalog().action(u"board."_qs + QString::fromLatin1(id)); }

    Preferences preferences;
    TechnicianId ann;
    TechnicianId bob;
    CustomerId kline;
    BookVisit::Reply booked;
    std::unique_ptr<BoardPage> page;
    std::vector<std::pair<EntityKind, qint64>> opened;
    int presses = 0;
};

} // namespace

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

TEST_CASE("The days are gone through by keys and by the calendar")
{
    PageWithBoard bench;
    auto *day = child<QToolButton>(bench.page.get(), "boardDay");
    CHECK(day->text() == u"Monday, March 2, 2026");
    bench.press(Qt::Key_PageDown);
    CHECK(bench.page->day() == monday.addDays(1));
    bench.press(Qt::Key_PageUp);
    bench.press(Qt::Key_PageUp);
    CHECK(bench.page->day() == monday.addDays(-1));
    bench.press(Qt::Key_T);
    CHECK(bench.page->day() == monday);
    bench.press(Qt::Key_G);
    auto *calendar = bench.page->findChild<QCalendarWidget *>(u"dateCalendar"_qs);
    REQUIRE(calendar);
    emit calendar->activated(QDate(2026, 3, 20));
    CHECK(bench.page->day() == QDate(2026, 3, 20));
    bench.settle();
    CHECK(day->text() == u"Friday, March 20, 2026");
    QApplication::setActiveWindow(bench.page.get()); // as a window manager does when the popup is gone
    bench.press(Qt::Key_G);
    auto *typed = bench.page->findChild<QLineEdit *>(u"dateLine"_qs);
    REQUIRE(typed);
    QTest::keyClicks(typed, u"12/24/2026"_qs);
    QTest::keyClick(typed, Qt::Key_Return);
    CHECK(bench.page->day() == QDate(2026, 12, 24));
}

TEST_CASE("A folder without a visit ahead is listed with the day of its last one, and goes there")
{
    PageWithBoard bench;
    const auto book = [&](const QString &title, std::optional<WallTime> start) {
        return bench.book(title, start, {bench.ann});
    };
    const auto close = [&](const Visit &visit, VisitStatus status) {
        bench.act(SetVisitStatus{visit.id, visit.version, status});
    };
    const auto done = book(u"Xylophone done"_qs, WallTime::at(monday.addDays(-40), 9));
    close(done.visit, VisitStatus::Done);
    const Visit last =
        bench.act(AddVisit{done.appointment.id, WallTime::at(monday.addDays(-20), 9), 60, {bench.ann}});
    close(last, VisitStatus::Done);
    book(u"Xylophone waiting"_qs, std::nullopt);
    close(book(u"Xylophone off"_qs, WallTime::at(monday.addDays(-3), 9)).visit, VisitStatus::Cancelled);
    book(u"Xylophone late"_qs, WallTime::at(monday.addDays(-5), 9));
    auto *field = child<QLineEdit>(bench.page.get(), "boardSearch");
    field->setFocus();
    QTest::keyClicks(field, u"xylophone"_qs);
    auto *list = child<QListWidget>(bench.page.get(), "boardSearchList");
    REQUIRE(waitUntil([&] { return list->count() == 4; }));
    const auto row = [&](const QString &title) {
        const auto found = list->findItems(title, Qt::MatchContains);
        return found.size() == 1 ? found.front() : nullptr;
    };
    for (const char *title : {"done", "waiting", "off", "late"})
        REQUIRE(row(u"Xylophone "_qs + QString::fromLatin1(title)));
    CHECK(row(u"waiting"_qs)->text().startsWith("Waiting list"));
    CHECK(row(u"off"_qs)->text().startsWith("Fri, Feb 27, 2026, Canceled"));
    CHECK(row(u"late"_qs)->text().startsWith("Wed, Feb 25, 2026 "));
    CHECK(row(u"done"_qs)->text().startsWith("Tue, Feb 10, 2026, Done"));
    emit list->itemActivated(row(u"done"_qs));
    REQUIRE(waitUntil([&] { return bench.page->day() == monday.addDays(-20); }));
}

TEST_CASE("Searching dims what does not fit, Down goes to the first card that does")
{
    PageWithBoard bench;
    const auto other = bench.book(u"Boiler off"_qs, WallTime::at(monday, 13), {bench.bob});
    bench.settle();
    bench.press(Qt::Key_Slash);
    auto *search = child<QLineEdit>(bench.page.get(), "boardSearch");
    CHECK(search->hasFocus());
    QTest::keyClicks(search, u"boiler"_qs);
    QTest::keyClick(search, Qt::Key_Return);
    for (const BoardCard &card : bench.model().cards())
        CHECK(bench.model().matches(card) == (card.visit == other.visit.id));
    CHECK(child<QLabel>(bench.page.get(), "boardCount")->text() == u"1 of 2 visit(s)");
    QTest::keyClick(search, Qt::Key_Down);
    CHECK(bench.view().focusedVisit() == other.visit.id);
    CHECK(bench.view().hasFocus());
    bench.press(Qt::Key_Slash);
    bench.press(Qt::Key_Escape); // empties the line
    CHECK(search->text().isEmpty());
    CHECK(search->hasFocus());
    bench.press(Qt::Key_Escape);
    CHECK(bench.view().hasFocus());
}

TEST_CASE("The menu of a card has each act with its key, and says why one cannot be done")
{
    PageWithBoard bench;
    bench.focusCard();
    emit bench.view().visitMenuRequested(bench.booked.visit.id, QPoint(200, 200));
    QMenu *menu = bench.menu("visitMenu");
    QStringList texts;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator() && !action->menu()) {
            texts << action->text();
            INFO(action->text().toStdString());
            CHECK((action->isEnabled() || !action->toolTip().isEmpty()));
        }
    }
    for (const auto &expected : {u"Open folder"_qs, u"Duplicate"_qs, u"Cancel visit"_qs, u"Call note"_qs,
                                 u"New quote"_qs, u"New work order"_qs, u"To the waiting list"_qs})
        CHECK(texts.contains(expected));
    auto *statuses = menu->findChild<QMenu *>(u"statusMenu"_qs);
    REQUIRE(statuses);
    for (const VisitStatus status : allVisitStatuses) {
        auto *action = child<QAction>(statuses, ("status-" + visitStatusName(status).toLatin1()).constData());
        CHECK(action->isEnabled() == visitMayBecome(VisitStatus::Scheduled, status));
        CHECK((action->isEnabled() || !action->toolTip().isEmpty()));
    }
    child<QAction>(statuses, "status-confirmed")->trigger();
    REQUIRE(waitUntil([&] { return bench.stored(bench.booked.visit.id).status == VisitStatus::Confirmed; }));
    menu->close();
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
    REQUIRE(waitUntil([&] { return bench.stored(bench.booked.visit.id).technicians.size() == 2; }));
    const Visit moved = bench.stored(bench.booked.visit.id);
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
    CHECK_FALSE(bench.stored(bench.booked.visit.id).start);
    bench.view().showTime(WallTime::at(monday, 15));
    bench.press(Qt::Key_L);
    CHECK(bench.page->side()->waiting()->list()->hasFocus());
    bench.press(Qt::Key_P);
    REQUIRE(waitUntil([&] { return bench.stored(bench.booked.visit.id).start.has_value(); }));
    CHECK(bench.stored(bench.booked.visit.id).start == WallTime::at(monday, 15));
    CHECK(bench.view().hasFocus());
}

TEST_CASE("A card is dragged to the waiting list and from there back to its lane")
{
    PageWithBoard bench;
    bench.focusCard();
    QWidget *board = bench.view().viewport();
    const QPoint card = board->mapFromGlobal(bench.view().cardRectOnScreen(bench.booked.visit.id).center());
    BoardSidePanel *side = bench.page->side();
    const QPoint panel = board->mapFromGlobal(side->mapToGlobal(side->rect().center()));
    side->showTab(BoardSidePanel::Details);
    QTest::mousePress(board, Qt::LeftButton, {}, card);
    QTest::mouseMove(board, card + QPoint(30, 0));
    QTest::mouseMove(board, panel);
    CHECK(side->currentIndex() == BoardSidePanel::Waiting); // comes forward while the card is held over it
    QTest::mouseRelease(board, Qt::LeftButton, {}, panel);
    REQUIRE(waitUntil([&] { return side->waiting()->count() == 1; }));
    CHECK_FALSE(bench.stored(bench.booked.visit.id).start);
    CHECK(side->currentIndex() == BoardSidePanel::Details);

    QAbstractItemModel *rows = side->waiting()->list()->model();
    const std::unique_ptr<QMimeData> mime(rows->mimeData({rows->index(0, 0)}));
    QDragEnterEvent enter(card, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
    QDragMoveEvent over(card, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
    QDropEvent drop(card, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
    for (QEvent *event : std::initializer_list<QEvent *>{&enter, &over, &drop})
        QApplication::sendEvent(board, event);
    REQUIRE(waitUntil([&] { return side->waiting()->count() == 0; }));
    const Visit back = bench.stored(bench.booked.visit.id);
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
    const AppointmentId folder = bench.booked.appointment.id;
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

TEST_CASE("The side panel shows the chosen visit, hides and comes back, and remembers it")
{
    PageWithBoard bench;
    bench.focusCard();
    CHECK(bench.page->side()->details()->visit() == bench.booked.visit.id);
    bench.press(Qt::Key_F9);
    CHECK_FALSE(bench.page->side()->isVisible());
    CHECK_FALSE(bench.preferences.yes(preference::boardSidePanel));
    bench.press(Qt::Key_D);
    CHECK(bench.page->side()->isVisible());
    CHECK(bench.page->side()->currentWidget() == bench.page->side()->details());
}

TEST_CASE("The page goes to a visit on another day, to a waiting one and to a moment")
{
    PageWithBoard bench;
    const QDate friday(2026, 3, 6);
    const auto later = bench.book(u"Yearly service"_qs, WallTime::at(friday, 10), {bench.bob});
    const auto waiting = bench.book(u"Some day"_qs, std::nullopt, {});
    CHECK(bench.page->showEntity(EntityKind::Visit, later.visit.id.value()));
    REQUIRE(waitUntil([&] { return bench.view().focusedVisit() == later.visit.id; }));
    CHECK(bench.page->day() == friday);
    CHECK(bench.page->showEntity(EntityKind::Appointment, bench.booked.appointment.id.value()));
    REQUIRE(waitUntil([&] { return bench.view().focusedVisit() == bench.booked.visit.id; }));
    CHECK(bench.page->day() == monday);
    CHECK(bench.page->showEntity(EntityKind::Visit, waiting.visit.id.value()));
    REQUIRE(waitUntil([&] {
        const auto current = bench.page->side()->waiting()->current();
        return current && current->visit.id == waiting.visit.id;
    }));
    CHECK(bench.page->showTime(friday, 14 * 60));
    bench.settle();
    CHECK(bench.page->day() == friday);
    CHECK(bench.view().bookingPlace().start == WallTime::at(friday, 14));
    CHECK_FALSE(bench.page->showEntity(EntityKind::Item, 1));
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

TEST_CASE("What to look at on the day is listed and leads there")
{
    PageWithBoard bench;
    const auto second = bench.book(u"Boiler off"_qs, WallTime::at(monday, 9, 30), {bench.ann});
    REQUIRE(waitUntil([&] { return bench.page->side()->checks()->count() > 0; }));
    bench.page->side()->showTab(BoardSidePanel::Checks);
    auto *list = child<QListView>(bench.page.get(), "checksList");
    CHECK(list->model()->index(0, 0).data().toString().contains(u"Ann Ruiz"_qs));
    emit list->activated(list->model()->index(0, 0));
    const VisitId focused = bench.view().focusedVisit();
    CHECK((focused == bench.booked.visit.id || focused == second.visit.id));
}

TEST_CASE("F2 shows all of the card: the next key hides it")
{
    PageWithBoard bench;
    bench.focusCard();
    bench.press(Qt::Key_F2);
    auto *card = child<HoverCard>(bench.page.get(), "hoverCard");
    REQUIRE(waitUntil([&] { return card->isVisible(); }));
    CHECK(bench.view().hasFocus());
    bench.press(Qt::Key_Right);
    CHECK_FALSE(card->isVisible());
}

TEST_CASE("No two commands of the board claim one key")
{
    PageWithBoard bench;
    INFO(bench.catalog().clashes().join(u'\n').toStdString());
    CHECK(bench.catalog().clashes().isEmpty());
}

TEST_CASE("Those who may only look find every act off, with the reason")
{
    PageWithBoard bench;
    SaveUser save;
    save.user.name = u"Bea"_qs;
    save.user.role = Role::Bookkeeper;
    bench.act(save);
    bool signedIn = false;
    bench.backend().signIn(u"Bea"_qs, {}, bench.page.get(),
                           [&](const Done &done) { signedIn = done.has_value(); });
    REQUIRE(waitUntil([&] { return signedIn; }));
    bench.focusCard();
    REQUIRE_FALSE(bench.backend().may(Action::BookVisits));
    for (const char *id : {"change", "assign", "add-visit", "book-waiting"}) {
        INFO(id);
        CHECK_FALSE(bench.action(id)->isEnabled());
        CHECK(bench.action(id)->toolTip().startsWith(u"Your role may not"_qs));
    }
}

TEST_CASE("After undo and redo the visit that went back has the keyboard")
{
    PageWithBoard bench;
    const auto other = bench.book(u"Furnace check"_qs, WallTime::at(monday, 13), {bench.bob});
    bench.settle();
    Visit visit = bench.stored(bench.booked.visit.id);
    bench.act(MoveVisit{visit.id, visit.version, WallTime::at(monday, 15), 90, {bench.bob}});
    bench.settle();
    REQUIRE(bench.view().showVisit(other.visit.id));
    bench.view().setFocus();
    bench.backend().undo();
    bench.settle();
    CHECK(bench.view().focusedVisit() == visit.id);
    CHECK(bench.view().selection() == std::set{visit.id});
    CHECK(bench.view().focusedCard().technician == bench.ann);
    REQUIRE(bench.view().showVisit(other.visit.id));
    bench.backend().redo();
    bench.settle();
    CHECK(bench.view().focusedVisit() == visit.id);
    CHECK(bench.view().focusedCard().technician == bench.bob);
}

TEST_CASE("What to look at on a lane that is hidden says so instead of leading nowhere")
{
    PageWithBoard bench;
    bench.book(u"Boiler off"_qs, WallTime::at(monday, 9, 30), {bench.ann});
    REQUIRE(waitUntil([&] { return bench.page->side()->checks()->count() > 0; }));
    LaneArrangement lanes;
    lanes.hidden = {bench.ann};
    bench.model().setLanes(lanes);
    QStringList sentences;
    QObject::connect(bench.page.get(), &Page::said, bench.page.get(),
                     [&](const QString &sentence) { sentences << sentence; });
    bench.page->side()->showTab(BoardSidePanel::Checks);
    auto *list = child<QListView>(bench.page.get(), "checksList");
    emit list->activated(list->model()->index(0, 0));
    REQUIRE(sentences.size() == 1);
    CHECK(sentences[0].contains(u"Ann Ruiz"_qs));
    CHECK(sentences[0].contains(u"hidden"_qs));
    CHECK_FALSE(bench.view().focusedVisit());
}
