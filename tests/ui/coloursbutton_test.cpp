// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/monday.h"
#include "tests/ui/officebench.h"
#include "ui/board/boardlegend.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardview.h"
#include "ui/board/colourrules.h"
#include "ui/board/colourrulesdialog.h"
#include "ui/board/coloursbutton.h"
#include "ui/print/previewdialog.h"
#include "ui/settings/preferences.h"
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// One visit of the category "Heating" at Ann's, on the page that a person's preferences belong to.
struct LookBench : OfficeBench
{
    LookBench()
    {
        forget();
        heating.name = u"Heating"_qs;
        heating.color = u"#c01030"_qs;
        heating = act(SaveCategory{heating});
        SaveTechnician ann;
        ann.technician.name = u"Ann Ruiz"_qs;
        ann.technician.color = u"#1060c0"_qs;
        BookVisit command;
        command.customer = customer();
        command.title = u"No heat"_qs;
        command.category = heating.id;
        command.start = WallTime::at(monday, 9);
        command.minutes = 90;
        command.technicians = {act(ann).id};
        act(command);
        page = std::make_unique<BoardPage>(backend(), catalog(), preferences);
        page->resize(1280, 760);
        page->show();
        page->activate();
        REQUIRE(waitUntil([&] { return page->view()->model().isLoaded() && !entries().empty(); }));
        settle();
    }
    ~LookBench() { forget(); }

    void forget()
    {
        for (const char *key : {preference::boardColourBy, preference::boardDensity, preference::boardHours,
                                preference::boardColourRules})
            preferences.reset(QLatin1String(key));
    }
    const std::vector<BoardEntry> &entries() { return page->view()->frame().entries; }
    int laneHeight() { return page->view()->frame().geometry->laneRect(1).height(); }
    QStringList legendTexts(QMenu *menu)
    {
        QStringList texts;
        for (const QLabel *label : child<BoardLegend>(menu, "boardLegend")->findChildren<QLabel *>())
            texts << label->text();
        return texts;
    }

    Preferences preferences;
    Category heating;
    std::unique_ptr<BoardPage> page;
};

} // namespace

TEST_CASE("Cards take the colour of status, category or technician, and the legend says what it means")
{
    LookBench bench;
    CHECK_FALSE(bench.entries().front().ground);
    QMenu *menu = child<ColoursButton>(bench.page.get(), "boardColours")->menu();
    emit menu->aboutToShow();
    CHECK(bench.legendTexts(menu).contains(u"Scheduled"));
    child<QAction>(menu, "colours-category")->trigger();
    REQUIRE(bench.entries().front().ground);
    CHECK(*bench.entries().front().ground == QColor(bench.heating.color));
    emit menu->aboutToShow();
    CHECK(child<QAction>(menu, "colours-category")->isChecked());
    CHECK(bench.legendTexts(menu).contains(u"Heating"));
    CHECK_FALSE(bench.legendTexts(menu).contains(u"Scheduled"));
    child<QAction>(menu, "colours-technician")->trigger();
    CHECK(*bench.entries().front().ground == QColor(u"#1060c0"_qs));
    emit menu->aboutToShow();
    CHECK(bench.legendTexts(menu).contains(u"Ann Ruiz"));
}

TEST_CASE("Rows are as high and hours as many as one likes")
{
    LookBench bench;
    const int normal = bench.laneHeight();
    bench.preferences.set(preference::boardDensity, u"compact"_qs);
    const int compact = bench.laneHeight();
    bench.preferences.set(preference::boardDensity, u"roomy"_qs);
    CHECK(compact < normal);
    CHECK(normal < bench.laneHeight());
    const int zoom = bench.page->view()->zoom();
    bench.preferences.set(preference::boardHours, 4);
    CHECK(bench.page->view()->zoom() > zoom);
}

TEST_CASE("The day sheets of the day shown are printed from the board")
{
    LookBench bench;
    bench.catalog().action(u"board.day-sheets"_qs)->trigger();
    REQUIRE(waitUntil([&] {
        const auto *preview = bench.page->findChild<PreviewDialog *>();
        return preview && preview->isVisible();
    }));
}

TEST_CASE("Without rules cards are not colored by them: the first is asked for")
{
    LookBench bench;
    bench.page->activateWindow();
    QMenu *menu = child<ColoursButton>(bench.page.get(), "boardColours")->menu();
    emit menu->aboutToShow();
    child<QAction>(menu, "colours-rules")->trigger();
    QPointer<ColourRulesDialog> dialog;
    REQUIRE(waitUntil([&] {
        dialog = bench.page->window()->findChild<ColourRulesDialog *>();
        return dialog && dialog->isVisible();
    }));
    CHECK(bench.preferences.text(preference::boardColourBy) == u"status");
    SECTION("none is made")
    {
        dialog->accept();
        CHECK(bench.preferences.text(preference::boardColourBy) == u"status");
    }
    SECTION("one is made")
    {
        child<QPushButton>(dialog, "ruleAdd")->click();
        dialog->accept();
        CHECK(bench.preferences.text(preference::boardColourBy) == u"rules");
        CHECK(boardLookOf(bench.preferences).colours == BoardColours::Rules);
        bench.preferences.reset(QLatin1String(preference::boardColourRules));
        CHECK(boardLookOf(bench.preferences).colours == BoardColours::Status); // not all gray
    }
}

TEST_CASE("Somebody's own rules are tried on the cards only while they are looked at")
{
    LookBench bench;
    bench.preferences.set(preference::boardColourRules,
                          rulesToText({{u"heat"_qs, {}, QColor(0x20, 0x80, 0x40)}}));
    CHECK(bench.page->view()->model().colourRules().empty());
    QMenu *menu = child<ColoursButton>(bench.page.get(), "boardColours")->menu();
    emit menu->aboutToShow();
    child<QAction>(menu, "colours-rules")->trigger();
    CHECK(bench.page->view()->model().colourRules().size() == 1);
    REQUIRE(bench.entries().front().ground);
    CHECK(*bench.entries().front().ground == QColor(0x20, 0x80, 0x40));
}
