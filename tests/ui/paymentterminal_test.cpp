// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen in the payment window for a charge at a terminal.
#include "tests/ui/cardbench.h"
#include <QCheckBox>
#include <QSettings>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct TerminalBench : CardBench
{
    TerminalBench() { QSettings().remove(QStringLiteral("payments/terminal")); }

    void openAtTerminal(const Document &invoice)
    {
        open(invoice);
        choose(PayWay::Terminal);
    }
    QCheckBox *signature() { return field<QCheckBox>("signatureAtTerminal"); }
    void tick(const char *name) { QTest::mouseClick(field<QCheckBox>(name), Qt::LeftButton, {}, {8, 8}); }
    /// Charges, and says whether the terminal asked for a signature.
    bool chargeAsks(const Document &invoice)
    {
        click("takePayment");
        waitFor("the charge", [&] { return now(invoice.id).state == DocumentState::Paid; });
        return processor.with<bool>([](CardLedger &ledger) { return ledger.entries().back().signature; });
    }
};

} // namespace

TEST_CASE(
    "The window asks for a signature at the terminal where it is wanted: as the office says, or as chosen")
{
    TerminalBench bench;
    Document invoice = bench.newInvoice();
    bench.openAtTerminal(invoice);
    CHECK(bench.signature()->isChecked());
    CHECK(bench.chargeAsks(invoice));

    invoice = bench.newInvoice();
    bench.openAtTerminal(invoice);
    bench.tick("signatureAtTerminal");
    CHECK_FALSE(bench.signature()->isChecked());
    CHECK_FALSE(bench.chargeAsks(invoice));

    bench.act(SaveSetting{QStringLiteral("cardpointe.signature"), QStringLiteral("no")});
    invoice = bench.newInvoice();
    bench.openAtTerminal(invoice);
    bench.waitFor("the office's wish", [&] { return !bench.signature()->isChecked(); });
    bench.tick("signatureAtTerminal");
    CHECK(bench.chargeAsks(invoice));
}

TEST_CASE("Whoever orders by telephone is not asked to sign, and what was chosen before comes back")
{
    TerminalBench bench;
    const Document invoice = bench.newInvoice();
    bench.openAtTerminal(invoice);
    bench.tick("keyedAtTerminal");
    CHECK_FALSE(bench.signature()->isEnabled());
    CHECK_FALSE(bench.signature()->isChecked());
    CHECK(bench.signature()->toolTip().contains(QStringLiteral("telephone")));
    bench.tick("keyedAtTerminal");
    CHECK(bench.signature()->isEnabled());
    CHECK(bench.signature()->isChecked());
    bench.tick("keyedAtTerminal");
    CHECK_FALSE(bench.chargeAsks(invoice));
}

TEST_CASE("One of the company's terminals is chosen, is remembered on this machine, and says when it is off")
{
    TerminalBench bench;
    const Document invoice = bench.newInvoice();
    bench.openAtTerminal(invoice);
    auto *terminals = bench.field<QComboBox>("paymentTerminal");
    REQUIRE(terminals->count() == 2);
    CHECK(terminals->currentText() == QLatin1String(SimulatedCardPointe::terminal));
    terminals->setCurrentIndex(terminals->findData(QString::fromLatin1(SimulatedCardPointe::offTerminal)));
    bench.click("takePayment");
    bench.waitFor("the reason",
                  [&] { return bench.banner().contains(QStringLiteral("switched on and online")); });
    CHECK(bench.processor.movements() == 0);
    bench.openAtTerminal(invoice);
    terminals = bench.field<QComboBox>("paymentTerminal");
    CHECK(terminals->currentText() == QLatin1String(SimulatedCardPointe::offTerminal));
    terminals->setCurrentIndex(terminals->findData(QString::fromLatin1(SimulatedCardPointe::terminal)));
    CHECK(bench.chargeAsks(invoice));
}
