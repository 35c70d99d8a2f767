// SPDX-License-Identifier: GPL-3.0-or-later
// The card processor is asked each minute about links that may still be paid, and not about the others.
#include "tests/ui/cardbench.h"
#include "ui/payments/linkpanel.h"
#include <QTimer>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct LinkBench : CardBench
{
    int askedIn(int milliseconds)
    {
        field<QWidget>("linkPanel")->findChild<QTimer *>(QStringLiteral("linkMinute"))->setInterval(10);
        const int before = processor.server().requests();
        QTest::qWait(milliseconds);
        return processor.server().requests() - before;
    }
};

} // namespace

TEST_CASE(
    "A link that was paid is looked at as the window opens and not each minute, one that has ended never")
{
    const bool ended = GENERATE(false, true);
    LinkBench bench;
    const Document invoice = bench.newInvoice();
    const PaymentLink link = ended ? bench.newLink(invoice) : bench.paidLink(invoice);
    if (ended)
        bench.passTime(linkLifetime + 1);
    bench.open(invoice);
    if (!ended) {
        bench.waitFor("the payment", [&] { return bench.now(invoice.id).state == DocumentState::Paid; });
        bench.waitFor("the link to be paid", [&] {
            return bench.field<QComboBox>("paymentLinks")->currentText().contains(QStringLiteral("Paid"));
        });
    }
    CHECK(bench.askedIn(80) == 0);
    bench.processor.payOnPage(link.orderId, 500); // a second time
    bench.open(invoice);
    if (!ended)
        bench.waitFor("the second", [&] { return bench.desk(invoice.id).payments.size() == 2; });
    CHECK(bench.askedIn(80) == 0);
    CHECK(bench.desk(invoice.id).payments.size() == (ended ? 0 : 2));
}
