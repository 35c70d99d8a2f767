// SPDX-License-Identifier: GPL-3.0-or-later
// Payment links, and what comes in by them.
#include "tests/payments/cardshop.h"
#include <QUrlQuery>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("A link asks for the balance under a name of its own, and its payment is found and booked once")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    const auto link = shop.newLink(invoice);
    const QUrlQuery query(link.url);
    CHECK(query.queryItemValue("total") == "125.50");
    CHECK(query.queryItemValue("invoice") == link.link.orderId);
    CHECK(shop.lookForPayments().empty());
    CHECK(shop.lookForPayments().empty()); // not due yet: nobody was asked
    shop.processor().payOnPage(link.link.orderId, 12550);
    shop.passTime(61);
    REQUIRE(shop.lookForPayments().size() == 1);
    CHECK(shop.now(invoice.id).state == DocumentState::Paid);
    shop.passTime(3600);
    CHECK(shop.lookForPayments().empty());
    CHECK(shop.tasks().empty());
}

TEST_CASE("A payer who pays another amount, or twice, is booked as it is, and a task tells of the rest")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    const auto link = shop.newLink(invoice);
    shop.processor().payOnPage(link.link.orderId, 10000);
    shop.lookForPayments();
    CHECK(shop.now(invoice.id).balance() == Money::fromUnits(2550));
    shop.processor().payOnPage(link.link.orderId, 10000);
    shop.passTime(61);
    CHECK(shop.lookForPayments().size() == 1);
    CHECK(shop.now(invoice.id).paid == Money::fromUnits(20000));
    CHECK(shop.now(invoice.id).state == DocumentState::Paid);
    CHECK(shop.hasTask("card-overpaid"));
    CHECK(shop.office().office().verify().isEmpty());
}

TEST_CASE(
    "What a page only reserved is taken while the invoice owes it, and never after it was paid otherwise")
{
    const bool paidOtherwise = GENERATE(false, true);
    CardShop shop;
    const Document invoice = shop.newInvoice();
    const auto link = shop.newLink(invoice);
    const QString charge = shop.processor().payOnPage(link.link.orderId, 12550);
    const auto isTaken = [&] {
        return shop.processor().with<bool>(
            [&](CardLedger &ledger) { return ledger.byReference(charge)->captured; });
    };
    shop.processor().with<int>([&](CardLedger &ledger) {
        ledger.byReference(charge)->captured = false;
        return 0;
    });
    if (paidOtherwise) {
        RecordPayment cash;
        cash.invoice = invoice.id;
        cash.amount = invoice.balance();
        shop.office().act(cash);
    }
    for (int look = 0; look < 2; ++look) {
        shop.lookForPayments();
        shop.passTime(61);
    }
    CHECK(isTaken() == !paidOtherwise);
    CHECK(shop.now(invoice.id).paid == invoice.totals.total);
    CHECK(shop.hasTask("card-reserved") == paidOtherwise);
    if (!paidOtherwise)
        return;
    const CardRecord found = shop.found(charge);
    const AdoptCharge adopt{shop.company(), shop.newInvoice().id, found};
    CHECK(refusedCleanly(shop.office(), adopt).forUser.contains("only reserved"));
}

TEST_CASE("A company whose links cannot be looked for does not keep those of another from being found")
{
    const bool lockedSecrets = GENERATE(false, true); // or they are wrong
    CardShop shop;
    for (int i = 0; i < 12; ++i) // more than are looked for at once, and all due before the other company's
        shop.newLink(shop.newInvoice());
    shop.office().clock().advance(1);
    Company other;
    other.name = "Other Plumbing";
    other = shop.office().act(SaveCompany{other});
    const Document invoice = shop.newInvoice(12550, other.id);
    const PaymentLink link = shop.newLink(invoice).link;
    shop.processor().payOnPage(link.orderId, 12550);
    shop.secrets().put(cardSecretName(CardSecret::User, other.id), SimulatedCardPointe::user);
    shop.secrets().put(cardSecretName(CardSecret::Password, other.id), SimulatedCardPointe::password);
    if (lockedSecrets)
        shop.secrets().secrets.erase(cardSecretName(CardSecret::Password, shop.company()));
    else
        shop.secrets().put(cardSecretName(CardSecret::Password, shop.company()), "wrong");
    const auto looked = waitForAnswer<Result<std::vector<Payment>>>(
        [&](QObject *receiver, auto done) { shop.service().lookForPayments(receiver, done); });
    REQUIRE_FALSE(looked.has_value()); // what went wrong is told all the same
    CHECK_FALSE(looked.error().forUser.isEmpty());
    CHECK(shop.now(invoice.id).state == DocumentState::Paid);
}
