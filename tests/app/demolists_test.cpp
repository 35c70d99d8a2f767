// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the lists of a full office from columns beyond the edge of a small window.
#include "core/domain/customeracts.h"
#include "core/domain/purchasingacts.h"
#include "tests/app/programbench.h"
#include "ui/shell/rail.h"
#include "ui/widgets/datatable.h"
#include <QDir>
#include <QHeaderView>
#include <QPixmap>
#include <QScrollBar>
#include <QTabWidget>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

NewOffice demo()
{
    NewOffice what = TempOffice::inChicago();
    what.demo = true;
    return what;
}

/// For people who want to look themselves.
void savePicture(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("TRUCKROLL_PICTURES");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        window.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

int checkLists(ProgramBench &bench, const Page &page, const QString &where)
{
    bench.settle();
    savePicture(bench.window(), where);
    int lists = 0;
    for (const DataTable *table : page.findChildren<DataTable *>()) {
        if (!table->view()->isVisible() || table->view()->model()->rowCount() == 0)
            continue;
        INFO(where.toStdString() << ": " << table->objectName().toStdString() << ", "
                                 << table->view()->horizontalHeader()->length() << " of "
                                 << table->view()->viewport()->width());
        CHECK(table->view()->horizontalScrollBar()->maximum() == 0);
        ++lists;
    }
    return lists;
}

/// The page as it is and with each of its tabs, and theirs.
int checkTabs(ProgramBench &bench, const Page &page, const QString &where)
{
    int lists = checkLists(bench, page, where);
    for (QTabWidget *tabs : page.findChildren<QTabWidget *>()) {
        if (!tabs->isVisible())
            continue;
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (!tabs->isTabEnabled(tab) || !tabs->isTabVisible(tab))
                continue;
            tabs->setCurrentIndex(tab);
            lists += checkLists(bench, page, where + QStringLiteral(" %1").arg(tab + 1));
        }
        tabs->setCurrentIndex(0);
    }
    return lists;
}

/// The customer of whom there is the most to tell.
qint64 customerWithMachines(ProgramBench &bench)
{
    qint64 found = 0;
    size_t most = 0;
    for (const CustomerRow &row : bench.ask(CustomerList{QString(), 200})) {
        EquipmentList query;
        query.customer = row.id;
        if (const size_t count = bench.ask(query).size(); count > most) {
            most = count;
            found = row.id.value();
        }
    }
    return found;
}

} // namespace

TEST_CASE("No list of a full office is wider than its place in a window of 1280x800, on any page and tab")
{
    ProgramBench bench(demo());
    bench.start("reports");
    int lists = 0;
    for (const RailButton *button : bench.window().findChildren<RailButton *>()) {
        if (!button->objectName().startsWith(QStringLiteral("rail-")))
            continue;
        const QString id = button->objectName().mid(5);
        Page *page = bench.page(id);
        if (id == u"customers")
            page->showEntity(EntityKind::Customer, customerWithMachines(bench));
        else if (id == u"purchasing")
            page->showEntity(EntityKind::Vendor, bench.ask(Vendors{}).front().id.value());
        CHECK(bench.window().size() == QSize(1280, 800));
        lists += checkTabs(bench, *page, id);
    }
    CHECK(lists > 25);
}
