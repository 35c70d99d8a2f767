// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the way from a check to the board: whoever has clicked a row goes on with the keys of its panel,
// whoever has pressed Enter with those of the board.
#include "tests/ui/boardpagebench.h"
#include "ui/board/boardsidepanel.h"
#include "ui/board/checkspanel.h"
#include <QListView>
#include <QSignalSpy>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// Ann is booked twice.
struct CheckedPage : BoardPageBench
{
    CheckedPage()
    {
        book(u"Boiler off"_qs, WallTime::at(monday, 9, 30), {ann});
        settle();
        page->side()->showTab(BoardSidePanel::Checks);
        REQUIRE(waitUntil([&] { return list()->model()->rowCount() > 0; }));
        settle();
    }
    ChecksPanel *checks() { return page->side()->checks(); }
    QListView *list() { return checks()->list(); }
};

} // namespace

TEST_CASE("After a click on a check the keys of the panel work, after Enter those of the board")
{
    CheckedPage bench;
    bench.page->view()->setFocus();
    QTest::mouseClick(bench.list()->viewport(), Qt::LeftButton, {},
                      bench.list()->visualRect(bench.list()->model()->index(0, 0)).center());
    bench.settle();
    CHECK(bench.page->view()->focusedVisit()); // it is shown
    REQUIRE(bench.list()->hasFocus());
    REQUIRE(waitUntil([&] { return bench.checks()->fixes().size() > 1; }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V);
    bench.settle();
    CHECK(bench.page->view()->frame().proposal);
    QTest::keyClick(bench.list(), Qt::Key_Return);
    CHECK(bench.page->view()->hasFocus());
}

TEST_CASE("A key of the checks that does nothing says why in the status line")
{
    CheckedPage bench;
    QSignalSpy said(bench.page.get(), &Page::said);
    emit bench.checks()->said(u"There is no other way out."_qs);
    REQUIRE(said.count() == 1);
    CHECK(said.at(0).at(0).toString() == u"There is no other way out."_qs);
}
