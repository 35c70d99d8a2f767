// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchasing/receivedialog.h"

#include "tests/ui/purchasingbench.h"
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct DialogBench : PurchasingBench
{
    DialogBench()
    {
        purchase = order().front();
        open();
    }
    void open()
    {
        dialog = std::make_unique<ReceiveDialog>(backend(), ask(PurchaseDetails{purchase.id}),
                                                 QStringLiteral("USD"), QDate(2026, 3, 2), nullptr);
        dialog->show();
    }
    void type(int column, const char *text)
    {
        dialog->table()->item(0, column)->setText(QString::fromLatin1(text));
    }
    QPushButton *button() { return child<QPushButton>(dialog.get(), "receive"); }
    QString sum() { return child<QLabel>(dialog.get(), "receiveSum")->text(); }
    void receive()
    {
        REQUIRE(button()->isEnabled());
        button()->click();
        REQUIRE(waitUntil([&] { return !dialog->isVisible(); }));
    }

    Document purchase;
    std::unique_ptr<ReceiveDialog> dialog;
};

} // namespace

TEST_CASE(
    "Receiving proposes all that is to come, at the ordered cost, and takes the vendor's invoice number")
{
    DialogBench bench;
    CHECK(bench.sum() == QStringLiteral("Received for $80.00"));
    bench.type(3, "1");
    bench.type(4, "42.50");
    child<QLineEdit>(bench.dialog.get(), "vendorInvoice")->setText(QStringLiteral("4711"));
    bench.receive();
    const auto now = bench.ask(PurchaseDetails{bench.purchase.id});
    CHECK(now.order.state == DocumentState::PartlyReceived);
    REQUIRE(now.receipts.size() == 1);
    CHECK(now.receipts[0].vendorInvoice == QStringLiteral("4711"));
    CHECK(now.receipts[0].lines[0].cost == UnitPrice::fromUnits(425000));
}

TEST_CASE("More than was ordered is asked about before it is received")
{
    DialogBench bench;
    auto *more = child<QCheckBox>(bench.dialog.get(), "moreIsRight");
    CHECK_FALSE(more->isVisible());
    bench.type(3, "5");
    CHECK(more->isVisible());
    CHECK_FALSE(bench.button()->isEnabled());
    CHECK(bench.sum().contains(QStringLiteral("More than was ordered")));
    more->setChecked(true);
    bench.receive();
    CHECK(bench.now(bench.purchase.id).state == DocumentState::Received);
}

TEST_CASE("What came before is listed and taken back")
{
    DialogBench bench;
    bench.receive();
    bench.open();
    CHECK(bench.sum() == QStringLiteral("All of it is here."));
    CHECK_FALSE(bench.button()->isEnabled());
    const auto role = child<QLabel>(bench.dialog.get(), "receiveSum")->foregroundRole();
    CHECK(role == QPalette::WindowText); // nothing is wrong
    const auto receipt = bench.ask(PurchaseDetails{bench.purchase.id}).receipts.front();
    child<QPushButton>(bench.dialog.get(), qPrintable(QStringLiteral("takeBack-%1").arg(receipt.id.value())))
        ->click();
    REQUIRE(waitUntil([&] { return !bench.dialog->isVisible(); }));
    CHECK(bench.now(bench.purchase.id).state == DocumentState::Sent);
    bench.open();
    CHECK_FALSE(
        bench.dialog->findChild<QPushButton *>(QStringLiteral("takeBack-%1").arg(receipt.id.value())));
}

TEST_CASE("A quantity or cost that is no number is said with the part's name")
{
    DialogBench bench;
    bench.type(3, "two");
    CHECK(bench.sum().contains(QStringLiteral("Valve")));
    CHECK_FALSE(bench.button()->isEnabled());
    bench.type(3, "");
    CHECK(bench.sum() == QStringLiteral("Type what came."));
    bench.type(3, "1");
    bench.type(4, "-1");
    CHECK(bench.sum().contains(QStringLiteral("What did")));
}
