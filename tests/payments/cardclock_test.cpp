// SPDX-License-Identifier: GPL-3.0-or-later
// This computer's clock is put back: nothing that is looked for stands still until the time comes again.
#include "tests/payments/cardshop.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

constexpr qint64 day = qint64(24) * 3600;

} // namespace

TEST_CASE("Links go on being looked for when the clock was put back, also before their first look")
{
    const bool lookedBefore = GENERATE(false, true);
    CardShop shop;
    const Document invoice = shop.newInvoice();
    const PaymentLink link = shop.newLink(invoice).link;
    if (lookedBefore)
        CHECK(shop.lookForPayments().empty());
    shop.putClockForward(-30 * day);
    shop.processor().payOnPage(link.orderId, 12550);
    CHECK(shop.lookForPayments().size() == 1);
    CHECK(shop.now(invoice.id).state == DocumentState::Paid);
    const int before = shop.processor().server().requests();
    CHECK(shop.lookForPayments().empty());
    CHECK(shop.processor().server().requests() == before); // not again at once
}

TEST_CASE("A doubtful charge goes on being looked up when the clock was put back")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    shop.inDoubt(invoice);
    shop.putClockForward(-30 * day);
    shop.processor().silent(true);
    shop.runner().world().answerMs = 150;
    shop.runner().world().restMs = 20;
    shop.runner().start(); // looks once, without an answer
    REQUIRE(waitUntil([&] { return shop.open().front().asks == 1; }));
    shop.putClockForward(-30 * day);
    shop.processor().silent(false);
    CHECK(waitUntil([&] { return shop.open().empty(); }));
    CHECK(shop.now(invoice.id).state == DocumentState::Paid);
}

TEST_CASE(
    "What never arrived is known as not charged when the clock was put back: the quiet time begins anew")
{
    const bool before = GENERATE(true, false); // the first look, or between the two
    CardShop shop;
    const Document invoice = shop.newInvoice();
    shop.processor().failNext(CardFault::CloseBefore);
    REQUIRE(shop.charge(CardShop::saleOf(invoice)).has_value());
    const CardIntentId intent = shop.open().front().id;
    const auto look = [&] {
        const auto looked = waitForAnswer<Result<PaymentRunner::Reply>>(
            [&](QObject *receiver, auto done) { shop.runner().lookUp(intent, receiver, done); });
        REQUIRE(looked.has_value());
    };
    if (before)
        shop.putClockForward(-30 * day);
    shop.passTime(100);
    look();
    if (!before)
        shop.putClockForward(-30 * day);
    look();
    REQUIRE(shop.open().size() == 1); // not yet
    shop.settleDoubt();
    CHECK(shop.desk(invoice.id).intents.front().state == IntentState::NotCharged);
}

TEST_CASE("Whether accounts have sent back is asked when the clock was put back")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    REQUIRE(shop.charge(CardShop::accountSaleOf(invoice)).has_value());
    const auto look = [&] {
        return waitForAnswer<Result<int>>(
            [&](QObject *receiver, auto done) { shop.service().lookForReturns(5, receiver, done); });
    };
    shop.passTime(40 * day);
    CHECK(look().value() == 0);
    shop.processor().with<int>([&](CardLedger &ledger) {
        ledger.byReference(shop.desk(invoice.id).payments.front().gatewayReference)->rejected = true;
        return 0;
    });
    shop.putClockForward(-39 * day);
    CHECK(look().value() == 1);
}

TEST_CASE("A processor that refuses is not asked for each account, and those not asked for are asked soon")
{
    CardShop shop;
    for (int i = 0; i < 6; ++i)
        REQUIRE(shop.charge(CardShop::accountSaleOf(shop.newInvoice())).has_value());
    const QString name = cardSecretName(CardSecret::Password, shop.company());
    shop.secrets().put(name, "wrong");
    const auto look = [&] {
        return waitForAnswer<Result<int>>(
            [&](QObject *receiver, auto done) { shop.service().lookForReturns(1000, receiver, done); });
    };
    const auto asked = [&](const auto &does) {
        const int before = shop.processor().server().requests();
        does();
        return shop.processor().server().requests() - before;
    };
    CHECK(asked([&] { CHECK_FALSE(look().has_value()); }) == 2);
    shop.secrets().put(name, SimulatedCardPointe::password);
    shop.passTime(3600);
    CHECK(asked([&] { CHECK(look().has_value()); }) == 6);
}
