// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/boardpagebench.h"
#include "ui/board/boardtoolbar.h"
#include "ui/board/filterbutton.h"
#include "ui/widgets/searchfield.h"
#include <QLabel>
#include <QMenu>
#include <QToolButton>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("The words of a kept filter stand in the search line while it is chosen")
{
    BoardPageBench bench;
    auto *button = child<FilterButton>(bench.page.get(), "boardFilter");
    auto *search = child<SearchField>(bench.page.get(), "boardSearch");
    BoardFilter wanted;
    wanted.text = u"boiler"_qs;
    bench.model().setFilter(wanted);
    button->keep(u"Boilers"_qs);
    bench.model().setFilter({});
    REQUIRE(search->text().isEmpty());
    emit button->menu()->aboutToShow();
    QAction *mine = button->menu()->actions().front();
    REQUIRE(mine->text() == u"Boilers"_qs);
    mine->trigger();
    CHECK(search->text() == u"boiler"_qs);
    CHECK(bench.model().filter() == wanted);
    QTest::keyClick(search, Qt::Key_Escape); // ends it as if it had been typed
    CHECK(bench.model().filter().isEmpty());
    bench.preferences.reset(QLatin1String(preference::boardFilters));
}

TEST_CASE("Month and list cannot be zoomed out or fitted, and the buttons say why")
{
    BoardPageBench bench;
    auto *zoom = child<QToolButton>(bench.page.get(), "boardZoom");
    CHECK(zoom->isEnabled());
    for (const BoardViewKind view : {BoardViewKind::Month, BoardViewKind::List}) {
        bench.page->showAs(view);
        REQUIRE(waitUntil([&] { return bench.page->view()->frame().view == view; }));
        for (const char *id : {"zoom-out", "zoom-fit"}) {
            CHECK_FALSE(bench.action(id)->isEnabled());
            CHECK(bench.action(id)->toolTip().startsWith(u"Month and list"_qs));
        }
        CHECK_FALSE(zoom->isEnabled());
        CHECK(zoom->toolTip() == bench.action("zoom-fit")->toolTip());
        CHECK(bench.action("zoom-in")->isEnabled()); // opens the day
    }
    bench.page->showAs(BoardViewKind::Week);
    REQUIRE(waitUntil([&] { return bench.page->view()->frame().view == BoardViewKind::Week; }));
    CHECK(bench.action("zoom-out")->toolTip().startsWith(u"All days are in sight"_qs));
    bench.action("zoom-in")->trigger();
    CHECK(bench.action("zoom-out")->isEnabled());
    bench.page->showAs(BoardViewKind::Day);
    REQUIRE(waitUntil([&] { return bench.page->view()->frame().view == BoardViewKind::Day; }));
    CHECK(zoom->isEnabled());
    CHECK(bench.action("zoom-out")->isEnabled());
}

TEST_CASE("The number of visits beside the day counts those of the lanes that are shown")
{
    BoardPageBench bench;
    auto *count = child<QLabel>(bench.page.get(), "boardCount");
    CHECK(count->text() == u"1 visit(s)"_qs);
    BoardFilter bobs;
    bobs.technicians = {bench.bob};
    bench.model().setFilter(bobs);
    CHECK(count->text() == u"0 of 1 visit(s)"_qs);
    CHECK(bench.page->view()->frame().corner.endsWith(u"0 visit(s)"_qs));
    bench.model().setFilter({});
    LaneArrangement lanes = bench.model().lanes();
    lanes.hidden = {bench.ann};
    bench.model().setLanes(lanes);
    CHECK(count->text() == u"0 of 1 visit(s)"_qs);
}

TEST_CASE("The days that are shown are whole, where the number of visits has no room beside them as well")
{
    BoardPageBench bench;
    bench.page->resize(1105, 700);
    bench.page->showAs(BoardViewKind::WorkWeek);
    bench.page->showTime(QDate(2026, 11, 30), -1); // a week of two months
    REQUIRE(waitUntil([&] { return bench.page->view()->frame().period.contains(QDate(2026, 12, 1)); }));
    bench.settle();
    auto *day = child<QToolButton>(bench.page.get(), "boardDay");
    auto *count = child<QLabel>(bench.page.get(), "boardCount");
    REQUIRE(day->text().contains(u"2026"));
    CHECK(day->width() >= day->sizeHint().width());
    bench.page->resize(1700, 700);
    bench.settle();
    CHECK(count->isVisible());
    CHECK(day->width() >= day->sizeHint().width());
    bench.page->showAs(BoardViewKind::Day); // as the next one expects it
}

TEST_CASE("A day on which the clocks change says how long it is, next to the hours that are drawn")
{
    BoardPageBench bench;
    bench.page->showAs(BoardViewKind::Day);
    auto *count = child<QLabel>(bench.page.get(), "boardCount");
    const auto shown = [&](const QDate &day) {
        bench.page->view()->setDay(day);
        REQUIRE(waitUntil([&] { return bench.page->view()->frame().period.from == day; }));
        bench.settle();
        return count->text();
    };
    CHECK(shown(QDate(2026, 3, 8)) == u"0 visit(s) \u00b7 23 h"_qs); // in Chicago
    CHECK(count->toolTip().contains(u"forward"_qs));
    CHECK(shown(QDate(2026, 11, 1)) == u"0 visit(s) \u00b7 25 h"_qs);
    CHECK(count->toolTip().contains(u"back"_qs));
    CHECK(shown(QDate(2026, 3, 9)) == u"0 visit(s)"_qs);
    CHECK(count->toolTip().isEmpty());
    bench.page->showAs(BoardViewKind::Week);
    REQUIRE(waitUntil([&] { return bench.page->view()->frame().view == BoardViewKind::Week; }));
    CHECK_FALSE(count->text().contains(u'\u00b7'));
    bench.page->showAs(BoardViewKind::Day); // as the next one expects it
}

TEST_CASE("The printer of the toolbar offers the day sheets and the board, each with its key")
{
    BoardPageBench bench;
    auto *print = child<QToolButton>(bench.page.get(), "toolbar-print");
    REQUIRE(print->menu());
    CHECK(print->menu()->actions() == QList{bench.action("day-sheets"), bench.action("print-board")});
    CHECK(print->toolTip() == u"Day sheets (Ctrl+P)\nPrint the board (Ctrl+Shift+P)"_qs);
}

TEST_CASE("Trying things out has a button for the mouse")
{
    BoardPageBench bench;
    auto *button = child<QToolButton>(bench.page.get(), "toolbar-what-if");
    CHECK(button->toolTip().contains(u"(I)"_qs));
    button->click();
    CHECK(bench.model().isWhatIf());
    CHECK_FALSE(button->isEnabled()); // its bar keeps or throws away
    bench.model().dropWhatIf();
    CHECK(button->isEnabled());
}

TEST_CASE("Hidden lanes are told beside the visits, and shown again from there one by one or all")
{
    BoardPageBench bench;
    const auto hide = [&](std::set<TechnicianId> technicians) {
        LaneArrangement lanes = bench.model().lanes();
        lanes.hidden = std::move(technicians);
        bench.model().setLanes(lanes);
    };
    auto *button = child<QToolButton>(bench.page.get(), "boardHiddenLanes");
    const auto choose = [&](int index) {
        emit button->menu()->aboutToShow();
        button->menu()->actions().at(index)->trigger();
        return bench.model().lanes().hidden;
    };
    CHECK_FALSE(button->isVisibleTo(bench.page.get()));
    hide({bench.ann});
    CHECK(button->isVisibleTo(bench.page.get()));
    CHECK(button->text() == u"1 hidden"_qs);
    CHECK(button->toolTip().contains(u"Ann Ruiz"_qs));
    CHECK(choose(0).empty());
    CHECK_FALSE(button->isVisibleTo(bench.page.get()));
    hide({bench.ann, bench.bob});
    CHECK(choose(1) == std::set{bench.ann});
    hide({bench.ann, bench.bob});
    CHECK(choose(3).empty());     // below a line
    hide({TechnicianId(987654)}); // who is not there any more has nothing to be shown
    CHECK_FALSE(button->isVisibleTo(bench.page.get()));
    hide({});
}
