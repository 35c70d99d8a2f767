// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/bulkpricedialog.h"

#include "tests/ui/purchasingbench.h"
#include <QComboBox>
#include <QPushButton>
#include <QTableWidget>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Many prices are changed with a preview, and undo takes all of it back in one step")
{
    PurchasingBench bench;
    BulkPriceDialog dialog(bench.backend(), bench.ask(PriceBook{}).items, bench.ask(Vendors{}), {},
                           QStringLiteral("USD"), nullptr);
    dialog.show();
    auto *change = child<QPushButton>(&dialog, "changePrices");
    CHECK_FALSE(change->isEnabled());
    child<QLineEdit>(&dialog, "byPercent")->setText(QStringLiteral("10"));
    auto *preview = child<QTableWidget>(&dialog, "pricePreview");
    REQUIRE(preview->rowCount() == 2);
    CHECK(preview->item(0, 2)->text() == QStringLiteral("$33.00"));
    auto *which = child<QComboBox>(&dialog, "whichEntries");
    which->setCurrentIndex(which->findText(QStringLiteral("Bought from Acme Supply")));
    REQUIRE(preview->rowCount() == 1);
    CHECK(preview->item(0, 0)->text() == QStringLiteral("Valve"));
    auto *rounding = child<QComboBox>(&dialog, "rounding");
    rounding->setCurrentIndex(rounding->findText(QStringLiteral("to whole amounts less $0.05")));
    CHECK(preview->item(0, 2)->text() == QStringLiteral("$98.95"));
    change->click();
    REQUIRE(waitUntil([&] { return !dialog.isVisible(); }));
    const auto price = [&] {
        for (const Item &item : bench.ask(PriceBook{}).items)
            if (item.id == bench.valve.id)
                return item.price;
        return UnitPrice();
    };
    CHECK(price() == UnitPrice::fromUnits(989500));
    bench.backend().undo();
    REQUIRE(waitUntil([&] { return price() == UnitPrice::whole(90); }));
}

TEST_CASE("A percentage that takes more than everything is said, and nothing can be changed")
{
    PurchasingBench bench;
    BulkPriceDialog dialog(bench.backend(), bench.ask(PriceBook{}).items, {}, {}, QStringLiteral("USD"),
                           nullptr);
    child<QLineEdit>(&dialog, "byPercent")->setText(QStringLiteral("-120"));
    CHECK(dialog.plan().empty());
    CHECK_FALSE(child<QPushButton>(&dialog, "changePrices")->isEnabled());
    child<QLineEdit>(&dialog, "byPercent")->setText(QStringLiteral("a lot"));
    CHECK(dialog.plan().empty());
}
