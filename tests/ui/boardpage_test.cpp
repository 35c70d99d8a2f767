// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardpage.h"

#include "tests/ui/pagewithboard.h"
#include "ui/board/boardsidepanel.h"
#include "ui/board/checkspanel.h"
#include "ui/board/detailspanel.h"
#include "ui/board/hovercard.h"
#include "ui/board/slotspanel.h"
#include "ui/board/waitingpanel.h"
#include "ui/widgets/banner.h"
#include <QCalendarWidget>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace truckroll;
using namespace truckroll::testkit;

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

TEST_CASE(
    "The folders found stand by their days: what is to come, what waits, what has been, each from today on")
{
    PageWithBoard bench;
    for (const int days : {9, 0, 2, -1, -30})
        bench.book(u"Xylophone %1"_qs.arg(days), WallTime::at(monday.addDays(days), 15), {bench.ann});
    bench.book(u"Xylophone waits"_qs, std::nullopt, {});
    auto *field = child<QLineEdit>(bench.page.get(), "boardSearch");
    field->setFocus();
    QTest::keyClicks(field, u"xylophone"_qs);
    auto *list = child<QListWidget>(bench.page.get(), "boardSearchList");
    REQUIRE(waitUntil([&] { return list->count() == 6; }));
    const QStringList wanted{u"Xylophone 0"_qs,     u"Xylophone 2"_qs,  u"Xylophone 9"_qs,
                             u"Xylophone waits"_qs, u"Xylophone -1"_qs, u"Xylophone -30"_qs};
    for (int row = 0; row < list->count(); ++row)
        CHECK(list->item(row)->text().contains(wanted[row] + u' '));
}

TEST_CASE(
    "From the search line Down goes into the folders of all dates, Escape back, and Tab to the card here")
{
    PageWithBoard bench;
    const auto here = bench.book(u"Boiler off"_qs, WallTime::at(monday, 13), {bench.bob});
    const QDate later = monday.addDays(8);
    bench.book(u"Boiler on"_qs, WallTime::at(later, 13), {bench.bob});
    bench.settle();
    bench.press(Qt::Key_Slash);
    auto *search = child<QLineEdit>(bench.page.get(), "boardSearch");
    auto *list = child<QListWidget>(bench.page.get(), "boardSearchList");
    QTest::keyClicks(search, u"boiler"_qs);
    QTest::keyClick(search, Qt::Key_Down); // at once, before it is found
    REQUIRE(waitUntil([&] { return list->hasFocus(); }));
    CHECK(list->currentRow() == 0);
    bench.press(Qt::Key_Escape);
    CHECK(search->hasFocus());
    bench.press(Qt::Key_Down);
    REQUIRE(waitUntil([&] { return list->hasFocus(); }));
    bench.press(Qt::Key_Tab);
    CHECK(bench.view().hasFocus());
    CHECK(bench.view().focusedVisit() == here.visit.id);
    CHECK_FALSE(list->isVisible());
    bench.press(Qt::Key_Slash);
    bench.press(Qt::Key_Down);
    REQUIRE(waitUntil([&] { return list->hasFocus(); }));
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Return);
    CHECK(waitUntil([&] { return bench.page->day() == later; }));
    bench.settle();
    for (int i = 0; i < 3; ++i) // the card, the cursor, and then the search, which pales the other cards
        bench.press(Qt::Key_Escape);
    CHECK(search->text().isEmpty());
    CHECK(bench.view().model().filter().text.isEmpty());
    bench.press(Qt::Key_Slash);
    QTest::keyClicks(search, u"nowhere"_qs);
    bench.press(Qt::Key_Down); // nothing is found: the next key does nothing on the board
    auto *results = child<QWidget>(bench.page.get(), "boardSearchResults");
    REQUIRE(waitUntil([&] { return results->isVisible() && list->count() == 0; }));
    bench.settle();
    CHECK(search->hasFocus());
    CHECK(results->findChild<QLabel *>()->text().startsWith("Nothing found"));
}

TEST_CASE("Tab goes from the search line to the card here also where the list was put away")
{
    PageWithBoard bench;
    const auto here = bench.book(u"Boiler off"_qs, WallTime::at(monday, 13), {bench.bob});
    bench.settle();
    const QSignalSpy said(bench.page.get(), &Page::said);
    bench.press(Qt::Key_Slash);
    auto *search = child<QLineEdit>(bench.page.get(), "boardSearch");
    auto *list = child<QListWidget>(bench.page.get(), "boardSearchList");
    QTest::keyClicks(search, u"boiler"_qs);
    QTest::keyClick(search, Qt::Key_Down);
    REQUIRE(waitUntil([&] { return list->hasFocus(); }));
    bench.press(Qt::Key_Escape);
    REQUIRE_FALSE(list->isVisible());
    bench.press(Qt::Key_Tab);
    CHECK(bench.view().hasFocus());
    CHECK(bench.view().focusedVisit() == here.visit.id);
    CHECK(said.isEmpty());
    bench.press(Qt::Key_Slash);
    search->selectAll();
    QTest::keyClicks(search, u"nowhere"_qs);
    bench.press(Qt::Key_Tab); // at once, before it is known
    REQUIRE(waitUntil([&] { return bench.view().hasFocus(); }));
    REQUIRE_FALSE(said.isEmpty());
    CHECK(said.last().first().toString().startsWith("None of the cards shown"));
}

TEST_CASE("Searching dims what does not fit, Tab goes to the first card that does")
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
    auto *list = child<QListWidget>(bench.page.get(), "boardSearchList");
    REQUIRE(waitUntil([&] { return list->hasFocus(); }));
    bench.press(Qt::Key_Tab);
    CHECK(bench.view().focusedVisit() == other.visit.id);
    CHECK(bench.view().hasFocus());
    bench.press(Qt::Key_Slash);
    bench.press(Qt::Key_Escape); // empties the line
    CHECK(search->text().isEmpty());
    CHECK(search->hasFocus());
    bench.press(Qt::Key_Escape);
    CHECK(bench.view().hasFocus());
}

TEST_CASE("A paper that is begun on a card says of which visit it is")
{
    PageWithBoard bench;
    bench.focusCard();
    QSignalSpy begun(bench.page.get(), &BoardPage::documentRequested);
    bench.press(Qt::Key_W);
    REQUIRE(begun.size() == 1);
    CHECK(begun[0][0].value<AppointmentId>() == bench.booked.appointment);
    CHECK(begun[0][1].value<VisitId>() == bench.booked.id);
}

TEST_CASE("The menu of a card has each act with its key, and says why one cannot be done")
{
    PageWithBoard bench;
    bench.focusCard();
    emit bench.view().visitMenuRequested(bench.booked.id, QPoint(200, 200));
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
    REQUIRE(waitUntil([&] { return bench.stored(bench.booked.id).status == VisitStatus::Confirmed; }));
    menu->close();
}

TEST_CASE("All that is done to lanes by mouse is done by a key, too, which menus and the palette know")
{
    PageWithBoard bench;
    bench.focusCard();
    for (const bool free : {false, true}) {
        if (free)
            emit bench.view().slotMenuRequested(bench.view().bookingPlace(), QPoint(200, 200));
        else
            emit bench.view().visitMenuRequested(bench.booked.id, QPoint(200, 200));
        QMenu *menu = bench.menu(free ? "slotMenu" : "visitMenu");
        CHECK(menu->actions().contains(bench.action("lane")));
        menu->close();
    }
    const auto choose = [&](const char *act) {
        QApplication::setActiveWindow(bench.page.get());
        bench.view().setFocus();
        bench.press(Qt::Key_L, Qt::ShiftModifier);
        QMenu *menu = bench.menu("laneMenu");
        REQUIRE(menu);
        child<QAction>(menu, act)->trigger();
        menu->close();
        bench.settle();
    };
    const auto &frame = bench.view().frame();
    const int before = frame.laneOf(bench.ann);
    choose("laneAfter");
    CHECK(frame.laneOf(bench.ann) == before + 1);
    choose("groups-crew");
    CHECK(bench.model().lanes().groups == LaneGroups::Crew);
    choose("laneHide");
    CHECK(bench.model().lanes().hidden == std::set{bench.ann});
    choose("lanesShowAll");
    CHECK(bench.model().lanes().hidden.empty());
}

TEST_CASE("The side panel shows the chosen visit, hides and comes back, and remembers it")
{
    PageWithBoard bench;
    bench.focusCard();
    CHECK(bench.page->side()->details()->visit() == bench.booked.id);
    bench.press(Qt::Key_F9);
    CHECK_FALSE(bench.page->side()->isVisible());
    CHECK_FALSE(bench.preferences.yes(preference::boardSidePanel));
    bench.press(Qt::Key_D);
    CHECK(bench.page->side()->isVisible());
    DetailsPanel *details = bench.page->side()->details();
    CHECK(bench.page->side()->currentWidget() == details);
    REQUIRE(details->isAncestorOf(details->window()->focusWidget()));
    QTest::keyClick(details->window()->focusWidget(), Qt::Key_X); // meant for the board
    CHECK(child<QPlainTextEdit>(details, "visitNotes")->toPlainText().isEmpty());
}

TEST_CASE("Whoever leaves the best places of a card is at the card again")
{
    PageWithBoard bench;
    bench.book(u"Some day"_qs, std::nullopt, {}); // waits, and is not meant
    bench.focusCard();
    bench.press(Qt::Key_B);
    SlotsPanel *places = bench.page->findChild<SlotsPanel *>();
    REQUIRE(waitUntil([&] { return places->list()->model()->rowCount() > 1; }));
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Escape);
    bench.settle();
    CHECK(bench.view().hasFocus());
    CHECK(bench.view().focusedVisit() == bench.booked.id);
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
    CHECK(bench.page->showEntity(EntityKind::Appointment, bench.booked.appointment.value()));
    REQUIRE(waitUntil([&] { return bench.view().focusedVisit() == bench.booked.id; }));
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
    CHECK((focused == bench.booked.id || focused == second.visit.id));
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
    WaitingVisit waiting;
    waiting.visit = bench.booked;
    emit bench.page->side()->waiting()->menuRequested(waiting, {});
    QMenu *menu = bench.menu("waitingMenu");
    for (const QAction *each : menu->actions()) {
        if (each->text() == u"Call note" || each->text() == u"New quote") {
            CHECK_FALSE(each->isEnabled());
            CHECK(each->toolTip().startsWith(u"Your role may not"_qs));
        }
    }
    menu->close();
}

TEST_CASE("After undo and redo the visit that went back has the keyboard")
{
    PageWithBoard bench;
    const auto other = bench.book(u"Furnace check"_qs, WallTime::at(monday, 13), {bench.bob});
    bench.settle();
    Visit visit = bench.stored(bench.booked.id);
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

TEST_CASE("What the board says of a refused act goes with the next one that was done")
{
    PageWithBoard bench;
    auto *banner = child<Banner>(bench.page.get(), "boardBanner");
    bench.failWrites(true);
    bench.model().setStatus({bench.booked.id}, VisitStatus::Confirmed);
    REQUIRE(waitUntil([&] { return banner->isShown(); }));
    bench.failWrites(false);
    bench.settle();
    CHECK(banner->isShown());
    bench.model().setStatus({bench.booked.id}, VisitStatus::Confirmed);
    CHECK(waitUntil([&] { return !banner->isShown(); }));
}

TEST_CASE("An act that was sent before another was refused does not take the sentence away")
{
    PageWithBoard bench;
    auto *banner = child<Banner>(bench.page.get(), "boardBanner");
    bench.model().setStatus({bench.booked.id}, VisitStatus::Confirmed); // its answer is on its way
    emit bench.model().refused(u"It stays where it was."_qs);
    bench.settle();
    REQUIRE(bench.stored(bench.booked.id).status == VisitStatus::Confirmed);
    CHECK(banner->isShown());
    bench.model().setStatus({bench.booked.id}, VisitStatus::Dispatched);
    CHECK(waitUntil([&] { return !banner->isShown(); }));
}

TEST_CASE("What the board says of those that stayed goes with the next act, and when it is taken back")
{
    PageWithBoard bench;
    auto *banner = child<Banner>(bench.page.get(), "boardBanner");
    const VisitId done = bench.book(u"Boiler off"_qs, WallTime::at(monday, 12), {bench.bob}).visit.id;
    REQUIRE(waitUntil([&] { return bench.model().find(done); }));
    bench.model().setStatus({done}, VisitStatus::Done);
    bench.settle();
    bench.model().setStatus({bench.booked.id, done}, VisitStatus::Cancelled);
    REQUIRE(waitUntil([&] { return banner->isShown(); }));
    bench.settle();
    REQUIRE(banner->isShown());
    CHECK(bench.stored(bench.booked.id).status == VisitStatus::Cancelled);
    SECTION("taken back")
    {
        bench.backend().undo();
    }
    SECTION("the next act")
    {
        bench.book(u"Tap repair"_qs, WallTime::at(monday, 15), {bench.bob});
    }
    CHECK(waitUntil([&] { return !banner->isShown(); }));
}
