// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/findingspanel.h"

#include "tests/ui/bookspagebench.h"
#include <QCheckBox>
#include <QPushButton>

using namespace truckroll;
using namespace truckroll::testkit;
using Tab = AccountingPage::Tab;

namespace {

/// One invoice that was sent, and what somebody does in QuickBooks afterwards.
struct Found : BooksPageBench
{
    Found()
    {
        invoice = newInvoice();
        sendAll();
    }
    SimulatedLedger &ledger() { return books.ledger(); }
    QString id() { return remoteOf(invoice.id); }
    QJsonObject paperThere() { return *ledger().find(QStringLiteral("Invoice"), id()); }
    /// Looks for changes later, and chooses the first.
    void look(int expected = 1)
    {
        clock().advance(600);
        books.setNow(clock().nowUtc());
        run("pull");
        waitFor("what was found", [&] { return rows(Tab::Findings) == expected; });
        choose(Tab::Findings);
    }
    /// A second invoice; the totals of both are changed there and found.
    Document withAnotherChanged()
    {
        const Document other = newInvoice(4000);
        sendAll();
        for (const DocumentId each : {invoice.id, other.id})
            ledger().edit(QStringLiteral("Invoice"), remoteOf(each), {{QStringLiteral("TotalAmt"), 7.0}});
        look(2);
        return other;
    }
    void decide(const char *button)
    {
        press(page.get(), button);
        waitFor("the decision", [&] { return rows(Tab::Findings) == 0; });
    }
    Payment pay()
    {
        RecordPayment record;
        record.invoice = invoice.id;
        record.amount = Money::fromUnits(1000);
        record.method = PaymentMethod::Check;
        const Payment payment = act(record).payment;
        settle();
        sendAll();
        return payment;
    }

    Document invoice;
};

} // namespace

TEST_CASE("Deleted there: ours is pending at once, is offered to be sent, and made there once more")
{
    Found bench;
    const QString before = bench.id();
    bench.ledger().removed(QStringLiteral("Invoice"), bench.paperThere());
    bench.look();
    CHECK(bench.part<QLabel>("findingThere")->text().contains(QStringLiteral("deleted")));
    bench.decide("findingOurs");
    bench.waitFor("the offer", [&] { return bench.banner().contains(QStringLiteral("is pending")); });
    CHECK(bench.now(bench.invoice.id).accounting == AccountingState::Pending);
    bench.sendAll();
    CHECK(bench.there("Invoice") == 1);
    CHECK(bench.id() != before);
    CHECK(bench.now(bench.invoice.id).accounting == AccountingState::Sent);
}

TEST_CASE("Changed there: ours is sent over it, or both are left as they are")
{
    Found bench;
    bench.ledger().edit(QStringLiteral("Invoice"), bench.id(), {{QStringLiteral("TotalAmt"), 300.0}});
    bench.look();
    CHECK(bench.part<QLabel>("findingHere")->text().contains(QStringLiteral("125.50")));
    CHECK(bench.part<QLabel>("findingThere")->text().contains(QStringLiteral("300.00")));
    const bool ours = GENERATE(true, false);
    bench.decide(ours ? "findingOurs" : "findingLeave");
    if (ours)
        bench.sendAll();
    CHECK(SimulatedLedger::cents(bench.paperThere(), "TotalAmt") == (ours ? 12550 : 30000));
    CHECK(bench.now(bench.invoice.id).totals.total == Money::fromUnits(12550));
}

TEST_CASE("A payment that was taken out there: theirs voids it here, and the invoice is open again")
{
    Found bench;
    const Payment payment = bench.pay();
    const auto payments = bench.ledger().all(QStringLiteral("Payment"));
    REQUIRE(payments.size() == 1);
    bench.ledger().removed(QStringLiteral("Payment"), payments[0]);
    bench.look();
    bench.pressAnswering(bench.page.get(), "findingTheirs", false);
    CHECK(bench.rows(Tab::Findings) == 1); // nothing was done
    CHECK(bench.now(bench.invoice.id).balance() != bench.invoice.totals.total);
    bench.choose(Tab::Findings);
    const QString asked = bench.pressAnswering(bench.page.get(), "findingTheirs", true);
    CHECK(asked.contains(QStringLiteral("Void the payment on ") + bench.invoice.number));
    CHECK(asked.contains(QStringLiteral("open again")));
    bench.waitFor("the decision", [&] { return bench.rows(Tab::Findings) == 0; });
    CHECK(bench.now(bench.invoice.id).balance() == bench.invoice.totals.total);
    CHECK(bench.ask(PaymentList{bench.invoice.id})[0].payment.state == PaymentState::Voided);
}

TEST_CASE("Renamed there: the name is taken over")
{
    Found bench;
    const auto customers = bench.ledger().all(QStringLiteral("Customer"));
    REQUIRE(customers.size() == 1);
    bench.ledger().edit(QStringLiteral("Customer"), customers[0].value(u"Id").toString(),
                        {{QStringLiteral("DisplayName"), QStringLiteral("Kline and Daughters")}});
    bench.look();
    bench.decide("findingTheirs");
    CHECK(bench.ask(CustomerDetails{bench.client}).customer.name == QStringLiteral("Kline and Daughters"));
}

TEST_CASE("After one is settled the next is chosen, and settled ones are shown with what was done")
{
    Found bench;
    const Document other = bench.withAnotherChanged();
    bench.press(bench.page.get(), "findingLeave");
    bench.waitFor("the decision", [&] { return bench.rows(Tab::Findings) == 1; });
    DataTable *table = bench.page->tableOf(Tab::Findings);
    bench.waitFor("the next", [&] { return table->currentKey() != 0; });
    CHECK(bench.part<QAbstractButton>("findingLeave")->isEnabled());
    bench.part<QCheckBox>("findingsSettled")->setChecked(true);
    bench.waitFor("both", [&] { return bench.rows(Tab::Findings) == 2; });
    int left = 0;
    for (int row = 0; row < 2; ++row)
        left += bench.cell(Tab::Findings, row, "decision").startsWith(QStringLiteral("left as it is"));
    CHECK(left == 1);
}

TEST_CASE("Several are left as they are at once, or ours of all are sent, and theirs is taken one by one")
{
    Found bench;
    const Document other = bench.withAnotherChanged();
    bench.page->tableOf(Tab::Findings)->view()->selectAll();
    bench.settle();
    CHECK(bench.part<QLabel>("findingHere")->text() == QStringLiteral("2 changes are chosen."));
    CHECK_FALSE(bench.part<QAbstractButton>("findingTheirs")->isEnabled());
    CHECK(bench.part<QAbstractButton>("findingTheirs")->toolTip().contains(QStringLiteral("one by one")));
    const bool ours = GENERATE(true, false);
    bench.part<QWidget>(ours ? "findingOurs" : "findingLeave")->setFocus();
    bench.press(bench.page.get(), ours ? "findingOurs" : "findingLeave");
    bench.waitFor("the decision", [&] { return bench.rows(Tab::Findings) == 0; });
    CHECK(bench.page->window()->focusWidget()->objectName() == QStringLiteral("tableSearch"));
    if (ours) {
        CHECK(bench.banner().contains(QStringLiteral("2 record(s) are pending")));
        bench.sendAll();
    }
    for (const QJsonObject &paper : bench.ledger().all(QStringLiteral("Invoice")))
        CHECK((SimulatedLedger::cents(paper, "TotalAmt") == 700) != ours);
}

TEST_CASE("Tab goes from the rows on to the decisions about the chosen one")
{
    Found bench;
    showActive(*bench.page);
    bench.ledger().edit(QStringLiteral("Invoice"), bench.id(), {{QStringLiteral("TotalAmt"), 7.0}});
    bench.look();
    QWidget *rows = bench.page->tableOf(Tab::Findings)->view();
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_Tab);
    CHECK(bench.page->window()->focusWidget()->objectName() == QStringLiteral("findingLeave"));
    QTest::keyClick(bench.page->window()->focusWidget(), Qt::Key_Tab);
    CHECK(bench.page->window()->focusWidget()->objectName() == QStringLiteral("findingOurs"));
}
