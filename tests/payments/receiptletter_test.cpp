// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mailacts.h"
#include "tests/payments/cardshop.h"

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE(
    "The letter with a receipt says what went back and what remains paid, before the office's own words")
{
    CardShop shop;
    MailTemplate own;
    own.purpose = "receipt";
    own.name = "Ours";
    own.subject = "Thanks";
    own.body = "Thank you for {paid}";
    shop.office().act(SaveMailTemplate{own});
    const Document invoice = shop.newInvoice();
    const Payment payment = shop.paid(invoice);
    ComposeMail query;
    query.document = invoice.id;
    query.payment = payment.id;
    CHECK(shop.office().ask(query).mail.subject == "Thanks");
    shop.processor().settle();
    REQUIRE(shop.giveBack(payment.id, Money::fromUnits(2000)).has_value());
    const auto part = shop.office().ask(query);
    for (const char *word : {"given back $20.00", "$105.50 remains paid", "the balance is $20.00"}) {
        INFO(word);
        CHECK(part.mail.body.contains(QLatin1String(word)));
    }
    CHECK(unknownPlaceholders(part.mail.body, part.values).isEmpty());
    CHECK(part.templates.size() == 3);
    REQUIRE(shop.giveBack(payment.id).has_value());
    CHECK(shop.office().ask(query).mail.body.contains("we have given back your payment of $125.50"));
}
