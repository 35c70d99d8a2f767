// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/stockdialog.h"

#include "tests/ui/purchasingbench.h"
#include "ui/widgets/datatable.h"
#include <QLabel>
#include <QPushButton>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("The stock of an item is counted by hand, and its movements are listed with what they lead to")
{
    PurchasingBench bench;
    StockDialog dialog(bench.backend(), bench.filter, QByteArrayLiteral("America/Chicago"), nullptr);
    dialog.show();
    const auto sums = [&] { return child<QLabel>(&dialog, "stockSums")->text(); };
    REQUIRE(
        waitUntil([&] { return sums() == QStringLiteral("On hand 0, reserved 3, free -3, on order 0"); }));
    auto *count = child<QPushButton>(&dialog, "countStock");
    CHECK_FALSE(count->isEnabled());
    child<QLineEdit>(&dialog, "stockCounted")->setText(QStringLiteral("8"));
    child<QLineEdit>(&dialog, "stockNote")->setText(QStringLiteral("Yearly"));
    count->click();
    REQUIRE(waitUntil([&] { return sums() == QStringLiteral("On hand 8, reserved 3, free 5, on order 0"); }));
    CHECK(dialog.movements()->view()->model()->rowCount() == 2);
    bench.order();
    REQUIRE(waitUntil([&] { return dialog.movements()->view()->model()->rowCount() == 2; }));
}
