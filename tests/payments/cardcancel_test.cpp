// SPDX-License-Identifier: GPL-3.0-or-later
// A charge that somebody cancelled, and that the processor does not take back.
#include "tests/payments/cardshop.h"
#include <algorithm>

using namespace truckroll;
using namespace truckroll::testkit;
using State = IntentState;

namespace {

/// A charge in doubt that was cancelled; its three voids find nothing, and it arrives after them.
struct CancelledShop : CardShop
{
    CancelledShop()
    {
        processor().failNext(CardFault::HangBefore);
        runner().world().answerMs = 150;
        const auto reply = charge(saleOf(invoice));
        REQUIRE(reply.has_value());
        runner().world().answerMs = 0;
        intent = reply->intent;
        const auto cancelled = cancel(intent.id);
        REQUIRE(cancelled.has_value());
        REQUIRE(cancelled->intent.state == State::InDoubt);
        REQUIRE(cancelled->intent.voidsSent == 3);
    }
    void arrives()
    {
        processor().with<int>([&](CardLedger &ledger) {
            ledger.sell(intent.orderId, intent.merchant, intent.with.token, intent.amount.units());
            return 0;
        });
    }

    Document invoice = newInvoice();
    PaymentIntent intent;
};

} // namespace

TEST_CASE(
    "When the voids of a cancelled charge are used up it is booked, and a task says that it has to go back")
{
    const bool restarted = GENERATE(false, true);
    CancelledShop shop;
    shop.arrives();
    if (restarted)
        shop.restart();
    shop.settleDoubt();
    const CardDesk::Reply desk = shop.desk(shop.invoice.id);
    CHECK(desk.intents.front().state == State::Approved);
    CHECK(desk.invoice.state == DocumentState::Paid);
    CHECK(shop.processor().holds(CardShop::prefix(shop.invoice)) == shop.booked(shop.invoice.id));
    REQUIRE(shop.tasks().size() == 1);
    const OfficeTask task = shop.tasks().front().task;
    CHECK(task.kind == "card-cancelled");
    CHECK(task.text.contains("did not take it back"));
    CHECK(task.payment == desk.payments.front().id);
    REQUIRE(shop.giveBack(task.payment).has_value());
    CHECK(shop.tasks().empty());
    CHECK(shop.now(shop.invoice.id).state == DocumentState::Open);
    CHECK(shop.processor().holds(CardShop::prefix(shop.invoice)) == 0);
}

TEST_CASE("Whoever cancels once more has it voided once more")
{
    CancelledShop shop;
    shop.arrives();
    const auto cancelled = shop.cancel(shop.intent.id);
    REQUIRE(cancelled.has_value());
    CHECK(cancelled->intent.state == State::NotCharged);
    CHECK(shop.booked(shop.invoice.id) == 0);
    CHECK(shop.processor().holds(CardShop::prefix(shop.invoice)) == 0);
    CHECK(shop.tasks().empty());
}

TEST_CASE("A cancelled charge that never arrives is free after the quiet time, and nothing is owed back")
{
    CancelledShop shop;
    shop.settleDoubt();
    CHECK(shop.desk(shop.invoice.id).intents.front().state == State::NotCharged);
    CHECK(shop.desk(shop.invoice.id).whyNot.isEmpty());
    CHECK(shop.tasks().empty());
}

TEST_CASE("Voids that do not reach the processor are no reason to say that the money is back")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    const PaymentIntent intent = shop.inDoubt(invoice);
    shop.processor().server().refuse();
    const auto cancelled = shop.cancel(intent.id);
    REQUIRE(cancelled.has_value());
    CHECK(cancelled->intent.isOpen());
    CHECK_FALSE(shop.charge(CardShop::saleOf(invoice)).has_value());
    shop.processor().server().listenAgain();
    shop.settleDoubt();
    CHECK(shop.processor().holds(CardShop::prefix(invoice)) == shop.booked(invoice.id));
    REQUIRE(shop.tasks().size() == 1);
    CHECK(shop.tasks().front().task.kind == "card-cancelled");
}

TEST_CASE("What a person has decided is not voided any more by a look that began before")
{
    CancelledShop shop;
    DecideIntent decide;
    decide.intent = shop.intent.id;
    decide.moneyMoved = true;
    decide.reference = "005123400099";
    shop.office().act(decide);
    CHECK(refusedCleanly(shop.office(), CountIntentVoid{shop.intent.id}).code == ErrorCode::RuleBroken);
    CHECK(shop.now(shop.invoice.id).state == DocumentState::Paid);
}
