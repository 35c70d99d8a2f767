// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/purchasingbench.h"
#include "ui/documents/documenteditor.h"
#include "ui/documents/linegrid.h"
#include "ui/folder/chainview.h"
#include "ui/folder/folderwindow.h"
#include "ui/folder/folderwindows.h"
#include <QLabel>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// The folder of a work order with an order for each of two vendors, at the one with three filters.
struct OrderBench : PurchasingBench
{
    OrderBench()
    {
        order();
        for (const PurchaseRow &row : ask(PurchaseList{}))
            if (row.vendorName == QStringLiteral("Brill Parts"))
                filters = now(row.id);
        window = folders->open(job.appointment, filters.id);
        REQUIRE(waitUntil([&] { return window->editor()->stored().id == filters.id; }));
        settle();
    }
    ~OrderBench() { folders.reset(); }

    void receive(int quantity)
    {
        act(ReceiveParts{filters.id,
                         now(filters.id).version,
                         {{filters.lines[0].id, Quantity::whole(quantity), UnitPrice::whole(12)}},
                         {},
                         {},
                         false});
        settle();
    }
    QString cell(const QString &title)
    {
        const QAbstractItemModel *lines = window->editor()->grid()->model();
        for (int column = 0; column < lines->columnCount(); ++column)
            if (lines->headerData(column, Qt::Horizontal).toString() == title)
                return lines->index(0, column).data().toString();
        return QStringLiteral("no column %1").arg(title);
    }
    /// What the chain says of it, as it reads aloud.
    QString chain()
    {
        ChainModel &entries = child<ChainView>(window, "folderChain")->chain();
        const int row = entries.rowOf(ChainEntry::Kind::Document, filters.id.value());
        return entries.index(row).data(Qt::AccessibleTextRole).toString();
    }

    std::unique_ptr<FolderWindows> folders = std::make_unique<FolderWindows>(backend(), catalog());
    FolderWindow *window = nullptr;
    Document filters;
};

} // namespace

TEST_CASE("A purchase order in the folder names its vendor and tells of each line how much came, and no tax")
{
    OrderBench bench;
    auto *title = child<QLineEdit>(bench.window, "documentTitle");
    REQUIRE(waitUntil([&] { return title->text() == QStringLiteral("Brill Parts"); }));
    CHECK(title->accessibleName() == QStringLiteral("Vendor"));
    CHECK(title->isReadOnly()); // whom it goes to was chosen when it was made
    CHECK(bench.cell(QStringLiteral("Tax")).startsWith(QStringLiteral("no column")));
    CHECK(bench.cell(QStringLiteral("Received")) == QStringLiteral("0"));
    bench.receive(1);
    REQUIRE(waitUntil([&] { return bench.cell(QStringLiteral("Received")) == QStringLiteral("1"); }));
    CHECK(bench.chain().contains(QStringLiteral("1 of 3 received")));
    bench.receive(1); // the state stays, what came does not
    REQUIRE(waitUntil([&] { return bench.cell(QStringLiteral("Received")) == QStringLiteral("2"); }));
    CHECK(bench.chain().contains(QStringLiteral("2 of 3 received")));
    bench.receive(1);
    REQUIRE(waitUntil([&] { return bench.cell(QStringLiteral("Received")) == QStringLiteral("3"); }));
    CHECK(bench.chain().contains(documentStateText(DocumentState::Received)));
    CHECK_FALSE(bench.window->hasUnsavedText());
}

TEST_CASE("A document with taxes that is shown after an order has its column of taxes again")
{
    OrderBench bench;
    bench.window->showDocument(bench.job.id);
    REQUIRE(waitUntil([&] { return bench.window->editor()->stored().id == bench.job.id; }));
    bench.settle();
    CHECK_FALSE(bench.cell(QStringLiteral("Tax")).startsWith(QStringLiteral("no column")));
    CHECK(bench.cell(QStringLiteral("Received")).startsWith(QStringLiteral("no column")));
    CHECK(child<QLineEdit>(bench.window, "documentTitle")->accessibleName() == QStringLiteral("Title"));
    CHECK_FALSE(child<QLineEdit>(bench.window, "documentTitle")->isReadOnly());
}
