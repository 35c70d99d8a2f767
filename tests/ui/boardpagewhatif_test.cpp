// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the page while things are tried out: nothing is stored by another way, and nothing that was tried
// is lost without a word.
#include "tests/ui/boardpagebench.h"
#include "ui/board/boardsidepanel.h"
#include "ui/board/checkspanel.h"
#include "ui/board/slotspanel.h"
#include "ui/board/waitingpanel.h"
#include "ui/widgets/banner.h"
#include <QListView>
#include <QPushButton>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("While things are tried out, all that would be stored at once is off and says why")
{
    BoardPageBench bench;
    REQUIRE(bench.page->view()->showVisit(bench.booked.id));
    bench.settle();
    const auto hints = [&] {
        QStringList all;
        for (const char *id : {"change", "assign", "wishes", "add-visit"})
            all << bench.action(id)->toolTip();
        all << child<QPushButton>(bench.page->side()->checks(), "checksApply")->toolTip();
        all << child<QPushButton>(bench.page->side()->waiting()->slotsPanel(), "slotsBook")->toolTip();
        return all;
    };
    const QStringList before = hints();
    bench.model().beginWhatIf();
    for (const QString &hint : hints())
        CHECK(hint == bench.model().whyNotInWhatIf());
    CHECK_FALSE(bench.action("change")->isEnabled());
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
