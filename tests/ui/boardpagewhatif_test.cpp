// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the page while things are tried out: nothing is stored by another way, and nothing that was tried
// is lost without a word.
#include "core/schedule/conflicts.h"
#include "tests/ui/boardpagebench.h"
#include "ui/board/boardsidepanel.h"
#include "ui/board/checkspanel.h"
#include "ui/board/detailspanel.h"
#include "ui/board/minicalendar.h"
#include "ui/board/slotspanel.h"
#include "ui/board/waitingmodel.h"
#include "ui/board/waitingpanel.h"
#include "ui/board/whatifbar.h"
#include "ui/widgets/banner.h"
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct WhatIfBench : BoardPageBench
{
    /// The one that is offered now.
    QPushButton *statusButton(const char *status)
    {
        for (auto *each : page->side()->details()->findChildren<QPushButton *>(u"status-"_qs +
                                                                               QString::fromLatin1(status)))
            if (!each->parentWidget()->isHidden())
                return each;
        FAIL("that status is not offered");
        return nullptr;
    }
};

} // namespace

TEST_CASE("While things are tried out, all that would be stored at once is off and says why")
{
    WhatIfBench bench;
    REQUIRE(bench.page->view()->showVisit(bench.booked.id));
    bench.settle();
    const auto hints = [&] {
        QStringList all;
        for (const char *id : {"change", "assign", "wishes", "add-visit", "new-visit", "book-waiting",
                               "status", "cancel", "duplicate"})
            all << bench.action(id)->toolTip();
        all << child<QPushButton>(bench.page->side()->waiting(), "waitingNew")->toolTip();
        all << child<QPushButton>(bench.page->side()->details(), "detailsChange")->toolTip();
        all << bench.statusButton("dispatched")->toolTip();
        return all;
    };
    const QStringList before = hints();
    bench.model().beginWhatIf();
    for (const QString &hint : hints())
        CHECK(hint == bench.model().whyNotInWhatIf());
    CHECK_FALSE(bench.action("change")->isEnabled());
    bench.statusButton("dispatched")->click();
    bench.settle();
    CHECK(bench.stored() == bench.booked);
    bench.model().dropWhatIf();
    CHECK(hints() == before);
    CHECK(bench.action("change")->isEnabled());
}

TEST_CASE("The undo key takes the last try back from beside the board as well, and nothing that is stored")
{
    BoardPageBench bench;
    bench.tryOut();
    QListView *list = bench.page->side()->waiting()->list();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
    CHECK(bench.model().whatIf().moved == 0);
    QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
    bench.settle();
    CHECK(bench.model().isWhatIf());
    CHECK(bench.stored() == bench.booked);
}

TEST_CASE("Bookings wait until trying out has ended, wherever they come from, and say so")
{
    BoardPageBench bench;
    bench.tryOut();
    auto *banner = child<Banner>(bench.page.get(), "boardBanner");
    auto *bar = child<WhatIfBar>(bench.page.get(), "whatIfBar");
    const QRect board = bench.page->view()->geometry();
    const auto isRefused = [&] {
        bench.settle();
        const bool said = bar->text() == bench.model().whyNotInWhatIf() && !banner->isShown();
        bar->say({});
        return said && !bench.page->findChild<BookingDialog *>();
    };
    bench.page->bookFor(bench.kline);
    CHECK(isRefused());
    emit bench.page->view()->bookRequested({bench.bob, WallTime::at(monday, 15), 60}, BookingKind::WorkOrder);
    CHECK(isRefused());
    DraggedVisit record;
    record.bookIn = bench.booked.appointment;
    emit bench.page->view()->recordBrought(record, {bench.bob, WallTime::at(monday, 15), 60});
    CHECK(isRefused());
    CHECK(bench.page->view()->geometry() == board); // nothing pushes it down under the hand
    bench.model().dropWhatIf();
    bench.page->bookFor(bench.kline);
    bench.settle();
    REQUIRE(bench.page->findChild<BookingDialog *>());
    bench.page->findChild<BookingDialog *>()->reject();
}

TEST_CASE("Notes of a visit that is tried out are stored at once, and what was tried is kept on top of them")
{
    BoardPageBench bench;
    bench.tryOut();
    DetailsPanel *details = bench.page->side()->details();
    details->setVisit(bench.booked.id);
    bench.settle();
    child<QPlainTextEdit>(details, "visitNotes")->setPlainText(u"Ring twice"_qs);
    details->saveNotes();
    bench.settle();
    CHECK(bench.stored().notes == u"Ring twice");
    bench.action("what-if-keep")->trigger();
    auto *banner = child<Banner>(bench.page.get(), "boardBanner");
    REQUIRE(waitUntil([&] { return !bench.model().isWhatIf() || banner->isShown(); }));
    CHECK_FALSE(banner->isShown());
    CHECK(bench.stored().start == WallTime::at(monday, 13));
    CHECK(bench.stored().notes == u"Ring twice");
}

TEST_CASE("What was thrown away is offered again, and the offer ends when something else is tried out")
{
    BoardPageBench bench;
    bench.tryOut();
    bench.action("what-if-drop")->trigger();
    auto *banner = child<Banner>(bench.page.get(), "boardBanner");
    REQUIRE(banner->isShown());
    child<QPushButton>(banner, "bannerAction")->click();
    CHECK(bench.model().whatIf().moved == 1);
    CHECK_FALSE(banner->isShown());
    bench.action("what-if-drop")->trigger();
    bench.model().beginWhatIf();
    CHECK_FALSE(banner->isShown());
    bench.action("what-if-drop")->trigger(); // nothing was tried: nothing to offer
    CHECK_FALSE(banner->isShown());
}

TEST_CASE("What was thrown away is offered until the next act, or for a while")
{
    BoardPageBench bench;
    bench.tryOut();
    bench.action("what-if-drop")->trigger();
    auto *banner = child<Banner>(bench.page.get(), "boardBanner");
    REQUIRE(banner->isShown());
    SECTION("an act")
    {
        bench.act(MoveVisit{bench.booked.id, bench.booked.version, WallTime::at(monday, 8), 90, {bench.ann}});
    }
    SECTION("time")
    {
        auto *time = child<QTimer>(banner, "bannerTime");
        CHECK(time->isActive());
        time->start(1);
    }
    CHECK(waitUntil([&] { return !banner->isShown(); }));
}

TEST_CASE("The page is not left with tries that nobody has kept or thrown away")
{
    BoardPageBench bench;
    const auto leaves = [&] {
        bool stored = false;
        bench.page->saveText([&](bool done) { stored = done; });
        bench.settle();
        return stored;
    };
    bench.model().beginWhatIf();
    CHECK_FALSE(bench.page->hasUnsavedText()); // nothing is tried yet
    CHECK(leaves());
    bench.tryOut();
    CHECK(bench.page->hasUnsavedText());
    CHECK_FALSE(leaves());
    CHECK(bench.page->whyNotLeft().contains(u"lost"_qs));
    CHECK(
        child<WhatIfBar>(bench.page.get(), "whatIfBar")->text().contains(u"keep them or throw them away"_qs));
    bench.action("what-if-keep")->trigger();
    REQUIRE(waitUntil([&] { return !bench.model().isWhatIf(); }));
    CHECK_FALSE(child<Banner>(bench.page.get(), "boardBanner")->isShown());
    CHECK(leaves());
    CHECK(bench.page->whyNotLeft().isEmpty());
    CHECK(bench.stored().start == WallTime::at(monday, 13));
}

TEST_CASE("What was said of trying out ends with it: in the banner, and in the status line")
{
    BoardPageBench bench;
    auto *banner = child<Banner>(bench.page.get(), "boardBanner");
    QSignalSpy said(bench.page.get(), &Page::said);
    const bool kept = GENERATE(true, false);
    bench.tryOut();
    bench.act(MoveVisit{bench.booked.id, bench.booked.version, WallTime::at(monday, 8), 90, {bench.ann}});
    bench.settle();
    bench.action("what-if-keep")->trigger();
    REQUIRE(waitUntil([&] { return banner->isShown(); })); // somebody has moved it
    bench.action(kept ? "what-if-keep" : "what-if-drop")->trigger();
    REQUIRE(waitUntil([&] { return !bench.model().isWhatIf(); }));
    CHECK(banner->isShown() == !kept); // that is what was thrown away
    if (!kept)
        CHECK(said.last().at(0).toString().contains(u"has ended"_qs));
    bench.model().beginWhatIf();
    bench.page->bookFor(bench.kline);
    bench.settle();
    REQUIRE(said.last().at(0).toString() == bench.model().whyNotInWhatIf());
    bench.action("what-if-keep")->trigger(); // nothing was tried
    CHECK_FALSE(bench.model().isWhatIf());
    CHECK_FALSE(banner->isShown());
    CHECK(said.last().at(0).toString().contains(u"has ended"_qs));
}

TEST_CASE("The redo key tries again what was taken back, and says so when there is nothing")
{
    BoardPageBench bench;
    bench.tryOut();
    QSignalSpy said(bench.page.get(), &Page::said);
    QTest::keyClick(bench.page->view(), Qt::Key_Z, Qt::ControlModifier);
    REQUIRE_FALSE(bench.model().hasTries());
    QTest::keyClick(bench.page->view(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(bench.model().find(bench.booked.id)->start == WallTime::at(monday, 13));
    REQUIRE(said.count() == 2); // both steps are told
    CHECK(said.at(0).at(0).toString().startsWith(u"Undid the try: Kline Bakery to Bob Hale"_qs));
    CHECK(said.at(1).at(0).toString().startsWith(u"Tried again: Kline Bakery to Bob Hale"_qs));
    CHECK(bench.page->view()->focusedVisit() == bench.booked.id);
    QTest::keyClick(bench.page->view(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    bench.settle();
    REQUIRE(said.count() == 3);
    CHECK(said.at(2).at(0).toString().contains(u"No try was taken back"_qs));
    CHECK(bench.stored() == bench.booked);
}

TEST_CASE("While things are tried out the waiting list is the board's: what is off it waits, what is on it "
          "does not")
{
    BoardPageBench bench;
    const Visit other = bench.book(u"Yearly service"_qs, {}, {}).visit;
    bench.settle();
    const QAbstractItemModel *rows = bench.page->side()->waiting()->list()->model();
    REQUIRE(rows->rowCount() == 1);
    bench.model().beginWhatIf();
    bench.model().toWaitingList({bench.booked.id});
    REQUIRE(rows->rowCount() == 2);
    CHECK(rows->index(0, 0).data(WaitingModel::TriedRole).toBool());
    DraggedVisit brought;
    brought.visit = other.id;
    brought.version = other.version;
    brought.minutes = other.minutes;
    bench.model().bring(brought, WallTime::at(monday, 9), {bench.ann});
    CHECK(rows->rowCount() == 1);
    bench.model().backWhatIf();
    CHECK(rows->rowCount() == 2);
    bench.action("what-if-drop")->trigger();
    CHECK(rows->rowCount() == 1);
    CHECK_FALSE(rows->index(0, 0).data(WaitingModel::TriedRole).toBool());
}

TEST_CASE("A waiting visit that is dropped on a day goes to no place that something else is tried out at")
{
    BoardPageBench bench;
    const Visit other = bench.book(u"Yearly service"_qs, {}, {}).visit;
    bench.settle();
    DraggedVisit brought;
    brought.visit = other.id;
    brought.version = other.version;
    brought.minutes = other.minutes;
    const auto dropped = [&] {
        const QDate day = monday.addDays(1);
        emit bench.page->findChild<MiniCalendar *>()->dropped(brought, day);
        REQUIRE(waitUntil([&] { return bench.model().find(other.id); }));
        const BoardCard card = *bench.model().find(other.id);
        return std::pair(card.technician, card.start);
    };
    bench.model().beginWhatIf();
    const auto [technician, start] = dropped();
    bench.model().backWhatIf();
    bench.page->view()->setDay(monday);
    REQUIRE(waitUntil([&] { return bench.model().find(bench.booked.id); }));
    bench.model().move(bench.booked.id, start, 90, {technician});
    const auto next = dropped();
    CHECK(next != std::pair(technician, start));
    const auto ground = bench.model().ground();
    CHECK(problemsOf({other.id, next.second, 90, {next.first}, {}}, ground).empty());
}

TEST_CASE("After a try the status line no longer says how to carry a card, but that nothing is stored")
{
    BoardPageBench bench;
    REQUIRE(bench.page->view()->showVisit(bench.booked.id));
    bench.settle();
    bench.model().beginWhatIf();
    QSignalSpy said(bench.page.get(), &Page::said);
    for (const Qt::Key key : {Qt::Key_M, Qt::Key_Right, Qt::Key_Return})
        QTest::keyClick(bench.page->view(), key);
    REQUIRE(bench.model().hasTries());
    CHECK(said.last().at(0).toString().contains(u"nothing is stored until you keep it"_qs));
    CHECK(bench.ask(VisitDetails{bench.booked.id}).visit.start == bench.booked.start);
}

TEST_CASE(
    "Best places are tried while things are tried out: those of a visit of another day, and none that a try "
    "takes")
{
    BoardPageBench bench;
    const Visit other =
        bench.book(u"Yearly service"_qs, WallTime::at(monday.addDays(1), 9), {bench.bob}).visit;
    bench.settle();
    bench.tryOut(); // Bob is taken at one o'clock
    WaitingPanel *waiting = bench.page->side()->waiting();
    bench.page->side()->showTab(BoardSidePanel::Waiting);
    waiting->findSlots(other, u"Kline Bakery"_qs, u"Yearly service"_qs);
    bench.settle();
    SlotsPanel *places = waiting->slotsPanel();
    REQUIRE_FALSE(places->proposals().empty());
    const auto ground = bench.model().ground();
    for (const SlotProposal &each : places->proposals())
        if (each.start.date == monday)
            CHECK(problemsOf({other.id, each.start, each.minutes, each.technicians, {}}, ground).empty());
    const SlotProposal chosen = places->proposals().front();
    child<QPushButton>(places, "slotsBook")->click();
    REQUIRE(waitUntil([&] { return bench.model().whatIf().moved == 2; }));
    bench.settle();
    CHECK(bench.page->day() == chosen.start.date);
    CHECK(bench.model().find(other.id)->start == chosen.start);
    CHECK_FALSE(places->isVisible());
    CHECK(bench.ask(VisitDetails{other.id}).visit == other);
    bench.action("what-if-keep")->trigger();
    REQUIRE(waitUntil([&] { return !bench.model().isWhatIf(); }));
    CHECK(bench.ask(VisitDetails{other.id}).visit.start == chosen.start);
}

TEST_CASE("A try that is left out is said above the board, and that stays there")
{
    BoardPageBench bench;
    bench.tryOut();
    bench.act(SetVisitStatus{bench.booked.id, bench.booked.version, VisitStatus::Done});
    bench.settle();
    const QSignalSpy said(bench.page.get(), &Page::said);
    bench.action("what-if-keep")->trigger();
    REQUIRE(waitUntil([&] { return !bench.model().isWhatIf(); }));
    auto *banner = child<Banner>(bench.page.get(), "boardBanner");
    REQUIRE(banner->isShown());
    CHECK(banner->text().contains(u"left out"_qs));
    CHECK(said.last().at(0).toString().contains(u"has ended"_qs)); // and no longer that something is tried
    CHECK(bench.stored().start == WallTime::at(monday, 9));
}

TEST_CASE("While things are tried out the page's own undo and redo are the tries, and end with them")
{
    BoardPageBench bench;
    CHECK_FALSE(bench.page->ownSteps());
    QSignalSpy changed(bench.page.get(), &Page::ownStepsChanged);
    bench.model().beginWhatIf();
    REQUIRE(bench.page->ownSteps());
    CHECK_FALSE(bench.page->ownSteps()->undo.can);
    bench.model().move(bench.booked.id, WallTime::at(monday, 13), 90, {bench.bob});
    CHECK(bench.page->ownSteps()->undo.can);
    bench.page->takeOwnStep(OwnSteps::Way::Back);
    CHECK_FALSE(bench.model().hasTries());
    CHECK(bench.page->ownSteps()->redo.can);
    bench.page->takeOwnStep(OwnSteps::Way::Again);
    CHECK(bench.model().hasTries());
    const auto told = changed.count();
    bench.model().dropWhatIf();
    CHECK(changed.count() > told);
    CHECK_FALSE(bench.page->ownSteps());
    CHECK(bench.stored() == bench.booked);
}
