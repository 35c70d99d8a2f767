// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchasing/cancelworkdialog.h"

#include "tests/ui/purchasingbench.h"
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct Asked
{
    explicit Asked(PurchasingBench &bench)
    {
        askCancelWork(
            &window, bench.backend(), QStringLiteral("Cancel"), QStringLiteral("It ends."), {bench.job.id},
            [this](const QString &why, CancelWorkOrder::OpenOrders what) {
                reason = why;
                orders = what;
            },
            [](const Error &error) { FAIL(error.forUser.toStdString()); });
        REQUIRE(waitUntil([&] { return window.findChild<QDialog *>(QStringLiteral("cancelWorkDialog")); }));
        dialog = child<QDialog>(&window, "cancelWorkDialog");
    }

    QWidget window;
    QDialog *dialog = nullptr;
    QString reason;
    std::optional<CancelWorkOrder::OpenOrders> orders;
};

} // namespace

TEST_CASE("Cancelling work asks why, and what becomes of the orders on which parts are to come")
{
    PurchasingBench bench;
    bench.order();
    Asked asked(bench);
    CHECK(child<QLabel>(asked.dialog, "openOrders")
              ->text()
              .contains(QStringLiteral("PO-1001 from Acme Supply (draft)")));
    auto *doIt = child<QPushButton>(asked.dialog, "reasonDoIt");
    CHECK_FALSE(doIt->isEnabled());
    child<QLineEdit>(asked.dialog, "reason")->setText(QStringLiteral("Sold the house"));
    child<QRadioButton>(asked.dialog, "keepOrders")->setChecked(true);
    doIt->click();
    CHECK(asked.reason == QStringLiteral("Sold the house"));
    CHECK(asked.orders == CancelWorkOrder::OpenOrders::Keep);
}

TEST_CASE("Without open orders only the reason is asked for")
{
    PurchasingBench bench;
    Asked asked(bench);
    CHECK_FALSE(asked.dialog->findChild<QLabel *>(QStringLiteral("openOrders")));
    CHECK_FALSE(child<QRadioButton>(asked.dialog, "keepOrders")->isVisibleTo(asked.dialog));
    child<QLineEdit>(asked.dialog, "reason")->setText(QStringLiteral("Sold"));
    child<QPushButton>(asked.dialog, "reasonDoIt")->click();
    CHECK(asked.orders == CancelWorkOrder::OpenOrders::Cancel);
}
