// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the page while things are tried out: nothing is stored by another way, and nothing that was tried
// is lost without a word.
#include "tests/ui/boardpagebench.h"
#include "ui/board/boardsidepanel.h"
#include "ui/board/checkspanel.h"
#include "ui/board/detailspanel.h"
#include "ui/board/slotspanel.h"
#include "ui/board/waitingpanel.h"
#include "ui/widgets/banner.h"
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

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
        for (const char *id : {"change", "assign", "wishes", "add-visit", "new-visit", "book-waiting"})
            all << bench.action(id)->toolTip();
        all << child<QPushButton>(bench.page->side()->checks(), "checksApply")->toolTip();
        all << child<QPushButton>(bench.page->side()->waiting()->slotsPanel(), "slotsBook")->toolTip();
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
    const auto isRefused = [&] {
        bench.settle();
        const bool said = banner->isShown() && banner->text() == bench.model().whyNotInWhatIf();
        banner->clear();
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
    QTest::keyClick(bench.page->view(), Qt::Key_Y, Qt::ControlModifier); // would store what was taken back
    CHECK(isRefused());
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
    auto *banner = child<Banner>(bench.page.get(), "boardBanner");
    CHECK(banner->isShown());
    bench.action("what-if-keep")->trigger();
    REQUIRE(waitUntil([&] { return !bench.model().isWhatIf(); }));
    CHECK_FALSE(banner->isShown());
    CHECK(leaves());
    CHECK(bench.page->whyNotLeft().isEmpty());
    CHECK(bench.stored().start == WallTime::at(monday, 13));
}
