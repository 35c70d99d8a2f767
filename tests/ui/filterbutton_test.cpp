// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/boardbench.h"
#include "ui/board/filterbutton.h"
#include "ui/board/filternamedialog.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/tickmenu.h"
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// Filters that are kept are a person's: none is left behind.
struct FilterBench : BoardBench
{
    FilterBench()
    {
        forget();
        QObject::connect(&button, &FilterButton::told, &button,
                         [this](const QString &sentence) { told << sentence; });
    }
    ~FilterBench()
    {
        button.menu()->close();
        forget();
    }
    void forget() { preferences.reset(QLatin1String(preference::boardFilters)); }
    /// The menu of technicians, opened as by hand.
    TickMenu &technicians()
    {
        button.open();
        REQUIRE(button.menu()->isVisible());
        auto *ticks = button.menu()->findChild<TickMenu *>();
        REQUIRE(ticks);
        ticks->popup(QPoint(0, 0));
        REQUIRE(waitUntil([&] { return ticks->isVisible(); }));
        return *ticks;
    }
    /// What Ann does is shown, and kept as "Mine".
    void keepAnn()
    {
        BoardFilter wanted;
        wanted.technicians = {ann};
        view->model().setFilter(wanted);
        button.keep(QStringLiteral("Mine"));
    }
    std::set<TechnicianId> shown() { return view->model().filter().technicians; }
    QPointer<FilterNameDialog> dialog()
    {
        QPointer<FilterNameDialog> found;
        REQUIRE(waitUntil([&] {
            found = button.findChild<FilterNameDialog *>();
            return found && found->isVisible();
        }));
        return found;
    }

    Preferences preferences;
    FilterButton button{preferences, view->model()};
    QStringList told;
};

} // namespace

TEST_CASE("Several technicians are ticked by Space and by click while the menu stays open")
{
    FilterBench bench;
    TickMenu &menu = bench.technicians();
    REQUIRE(menu.actions().size() == 2);
    menu.setActiveAction(menu.actions()[0]);
    QTest::keyClick(&menu, Qt::Key_Space);
    CHECK(menu.isVisible());
    CHECK(bench.shown() == std::set<TechnicianId>{bench.ann});
    QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(menu.actions()[1]).center());
    CHECK(menu.isVisible());
    CHECK(bench.shown() == std::set<TechnicianId>{bench.ann, bench.bob});
    CHECK(menu.actions()[0]->isChecked());
    CHECK(menu.actions()[1]->isChecked());
    QTest::keyClick(&menu, Qt::Key_Space); // the click went there
    CHECK(bench.shown() == std::set<TechnicianId>{bench.ann});
    menu.setActiveAction(menu.actions()[0]);
    QTest::keyClick(&menu, Qt::Key_Return);
    CHECK(bench.shown().empty());
    CHECK_FALSE(menu.isVisible());
}

TEST_CASE("A filter is not kept over another without a word, and what was done is said")
{
    FilterBench bench;
    bench.keepAnn();
    CHECK(bench.told == QStringList{QStringLiteral("Kept the filter “Mine”.")});
    emit bench.button.menu()->aboutToShow();
    child<QAction>(bench.button.menu(), "filterKeep")->trigger();
    const auto dialog = bench.dialog();
    auto *name = child<QLineEdit>(dialog, "filterName");
    auto *keep = child<QPushButton>(dialog, "filterNameKeep");
    CHECK_FALSE(keep->isEnabled());
    name->setText(QStringLiteral("Others"));
    CHECK(keep->text() == QStringLiteral("Keep"));
    name->setText(QStringLiteral(" mine "));
    CHECK(keep->text() == QStringLiteral("Replace"));
    dialog->reject();
    CHECK(bench.button.kept() == QStringList{QStringLiteral("Mine")});
}

TEST_CASE("A kept filter gets another name and stays what it is")
{
    FilterBench bench;
    bench.keepAnn();
    bench.view->model().setFilter({});
    emit bench.button.menu()->aboutToShow();
    child<QMenu>(bench.button.menu(), "filterRename")->actions().front()->trigger();
    const auto dialog = bench.dialog();
    CHECK(child<QLineEdit>(dialog, "filterName")->text() == QStringLiteral("Mine"));
    CHECK(child<QPushButton>(dialog, "filterNameKeep")->text() == QStringLiteral("Keep"));
    child<QLineEdit>(dialog, "filterName")->setText(QStringLiteral("Ann alone"));
    dialog->accept();
    CHECK(bench.button.kept() == QStringList{QStringLiteral("Ann alone")});
    CHECK(bench.told.last().contains(QStringLiteral("Ann alone")));
    emit bench.button.menu()->aboutToShow();
    bench.button.menu()->actions().front()->trigger();
    CHECK(bench.shown() == std::set{bench.ann});
}
