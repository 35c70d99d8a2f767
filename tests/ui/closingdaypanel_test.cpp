// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/officebench.h"
#include "ui/people/closingdaypanel.h"
#include "ui/people/peoplepage.h"
#include "ui/widgets/dayedit.h"
#include <QCheckBox>
#include <QLineEdit>
#include <QTabWidget>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct ClosingBench : OfficeBench
{
    ClosingBench()
    {
        page = std::make_unique<PeoplePage>(backend(), catalog());
        page->resize(1200, 800);
        page->show();
        page->activate();
        settle();
        auto *tabs = child<QTabWidget>(page.get(), "peopleTabs");
        tabs->setCurrentWidget(page->closingDays());
    }
    ClosingDayPanel &panel() { return *page->closingDays(); }
    std::vector<ClosingDay> stored() { return ask(People{}).closingDays; }
    template <class T>
    T *field(const char *name)
    {
        return child<T>(&panel(), name);
    }

    std::unique_ptr<PeoplePage> page;
};

} // namespace

TEST_CASE("A closing day is added, changed and removed on the page of people, each undone by Undo")
{
    ClosingBench bench;
    CHECK_FALSE(bench.page->hasUnsavedText());
    bench.panel().startNew();
    CHECK_FALSE(bench.page->hasUnsavedText());
    bench.field<QLineEdit>("closingName")->setText(u"Memorial Day"_qs);
    bench.field<DayEdit>("closingFirst")->setDate(QDate(2026, 5, 25));
    CHECK(bench.field<DayEdit>("closingLast")->date() == QDate(2026, 5, 25)); // follows
    bench.panel().save();
    bench.settle();
    REQUIRE(bench.stored().size() == 1);
    CHECK(bench.stored()[0].name == u"Memorial Day"_qs);
    CHECK(bench.stored()[0].last == QDate(2026, 5, 25));
    bench.field<QCheckBox>("closingYearly")->setChecked(true);
    bench.panel().save();
    bench.settle();
    CHECK(bench.stored()[0].yearly);
    auto *remove = bench.field<QAction>("removeClosingDay");
    REQUIRE(remove->isEnabled());
    remove->trigger();
    bench.settle();
    CHECK(bench.stored().empty());
    CHECK_FALSE(remove->isEnabled());
    bench.backend().undo();
    bench.settle();
    CHECK(bench.stored().size() == 1);
}

TEST_CASE("A closing day that ends before it begins is not saved")
{
    ClosingBench bench;
    bench.panel().startNew();
    bench.field<DayEdit>("closingFirst")->setDate(QDate(2026, 5, 25));
    bench.field<DayEdit>("closingLast")->setDate(QDate(2026, 5, 20));
    bench.panel().save();
    bench.settle();
    CHECK(bench.stored().empty());
    CHECK(bench.page->hasUnsavedText());
}

TEST_CASE("A removal that fails keeps what was typed, one that works takes it along")
{
    ClosingBench bench;
    bench.panel().startNew();
    bench.field<QLineEdit>("closingName")->setText(u"Memorial Day"_qs);
    bench.panel().save();
    bench.settle();
    bench.field<QLineEdit>("closingName")->setText(u"Stock-taking"_qs);
    bench.failWrites(true);
    bench.field<QAction>("removeClosingDay")->trigger();
    bench.settle();
    CHECK(bench.field<QLineEdit>("closingName")->text() == u"Stock-taking"_qs);
    CHECK(bench.panel().hasUnsavedText());
    bench.failWrites(false);
    bench.field<QAction>("removeClosingDay")->trigger();
    bench.settle();
    CHECK(bench.stored().empty());
    CHECK_FALSE(bench.panel().hasUnsavedText());
    CHECK_FALSE(bench.panel().isOpen());
}

TEST_CASE("A new closing day begins as today by the office's clock")
{
    ClosingBench bench;
    bench.clock().advance(15 * 3600); // eleven in the evening in Chicago, Tuesday in London
    bench.panel().startNew();
    CHECK(bench.field<DayEdit>("closingFirst")->date() == QDate(2026, 3, 2));
    CHECK(bench.field<DayEdit>("closingLast")->date() == QDate(2026, 3, 2));
}
