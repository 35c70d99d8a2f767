// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/billingacts.h"
#include "tests/ui/folderbench.h"
#include <QAbstractButton>
#include <QDialog>
#include <QLabel>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

void click(QDialog *dialog, const char *name)
{
    auto *button = child<QAbstractButton>(dialog, name);
    INFO(name << ": " << button->toolTip().toStdString());
    REQUIRE(button->isEnabled());
    button->click();
}

} // namespace

TEST_CASE("A deposit is asked for, billed, and taken off the invoice through the folder's window")
{
    FolderBench bench;
    bench.newQuoteWithTwoLines(); // 551.69
    bench.run("deposit");
    auto *dialog = bench.dialog<QDialog>("proFormaDialog");
    const int low = dialog->height(); // a percentage needs no room for lines
    child<QAbstractButton>(dialog, "proFormaLines")->click();
    CHECK(dialog->height() > low + 150);
    child<QAbstractButton>(dialog, "proFormaPercent")->click();
    CHECK(dialog->height() == low);
    child<QLineEdit>(dialog, "depositPercent")->setText(QStringLiteral("20"));
    CHECK(child<QLabel>(dialog, "proFormaTotal")->text().contains(QStringLiteral("$110.34")));
    child<QAbstractButton>(dialog, "proFormaAmount")->click();
    child<QLineEdit>(dialog, "depositAmount")->setText(QStringLiteral("600"));
    CHECK_FALSE(child<QAbstractButton>(dialog, "makeProForma")->isEnabled());
    child<QLineEdit>(dialog, "depositAmount")->setText(QStringLiteral("100"));
    click(dialog, "makeProForma");
    bench.settleUntil([&] { return bench.editor().stored().kind == DocumentKind::ProForma; });
    CHECK(bench.editor().stored().totals.total == Money::whole(100));
    bench.run("bill-pro-forma");
    auto *bill = bench.dialog<QDialog>("billProFormaDialog");
    bench.settle();
    CHECK(bench.ask(Folder{bench.booked.appointment.id}).documents.size() == 2); // it asks first
    child<QAbstractButton>(bill, "keepAsDraft")->click();
    click(bill, "billProForma");
    bench.settleUntil([&] { return bench.editor().stored().kind == DocumentKind::Invoice; });
    CHECK(bench.editor().stored().totals.total == Money::whole(100));
    CHECK(bench.editor().stored().state == DocumentState::Draft);
}

TEST_CASE("A credit note by amount settles what is open and leaves the rest for other invoices")
{
    FolderBench bench;
    const Document quote = bench.newQuoteWithTwoLines();
    const Document invoice = bench.toInvoice();
    RecordPayment most;
    most.invoice = invoice.id;
    most.amount = Money::whole(500);
    bench.act(most);
    bench.settleUntil([&] { return bench.editor().stored().paid == Money::whole(500); });
    bench.run("credit");
    auto *dialog = bench.dialog<QDialog>("creditDialog");
    child<QAbstractButton>(dialog, "creditAmount")->click();
    child<QLineEdit>(dialog, "creditSum")->setText(QStringLiteral("60"));
    CHECK_FALSE(child<QAbstractButton>(dialog, "makeCredit")->isEnabled()); // no reason yet
    child<QLineEdit>(dialog, "creditReason")->setText(QStringLiteral("Came twice"));
    CHECK(child<QLabel>(dialog, "creditTotal")->text().contains(QStringLiteral("$60.00")));
    click(dialog, "makeCredit");
    bench.settleUntil([&] { return bench.editor().stored().kind == DocumentKind::CreditNote; });
    CHECK(bench.editor().stored().balance() == Money::fromUnits(831));
    CHECK(bench.ask(DocumentDetails{invoice.id}).document.state == DocumentState::Paid);
    CHECK(bench.ask(CreditsOf{invoice.customer}).size() == 1);
}
