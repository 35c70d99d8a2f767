// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/payments/cardshop.h"
#include <algorithm>

using namespace truckroll;
using namespace truckroll::testkit;
using State = IntentState;

TEST_CASE("A stored card pays an invoice: booked with four digits, the processor's number and nothing more")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    const Payment payment = shop.paid(invoice);
    CHECK(payment.amount == Money::fromUnits(12550));
    CHECK(payment.method == PaymentMethod::Card);
    CHECK(payment.cardLast4 == "1111");
    CHECK_FALSE(payment.gatewayReference.isEmpty());
    CHECK(payment.orderId.startsWith(CardShop::prefix(invoice)));
    CHECK(shop.now(invoice.id).state == DocumentState::Paid);
    CHECK(shop.processor().movements() == 1);
    const CardDesk::Reply desk = shop.desk(invoice.id);
    CHECK_FALSE(desk.open);
    CHECK(desk.facts.front().authCode == "PPS044");
    CHECK_FALSE(desk.whyNot.isEmpty());
}

TEST_CASE("A declined card changes nothing and says why, and whether another try makes sense")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    PrepareCharge what = CardShop::saleOf(invoice);
    what.with.token = "9435885049491053";
    const auto reply = shop.charge(what);
    REQUIRE(reply.has_value());
    CHECK(reply->intent.state == State::Declined);
    CHECK(reply->intent.reason == "There is not enough money on the card.");
    CHECK(reply->intent.anotherTryMakesSense);
    CHECK(shop.now(invoice.id).state == DocumentState::Open);
    CHECK(shop.desk(invoice.id).whyNot.isEmpty());
    shop.paid(invoice); // another card
}

TEST_CASE("A bank that approves a part is booked with that part, and the invoice keeps a balance")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    PrepareCharge what = CardShop::saleOf(invoice);
    what.with.token = "9438775010100101";
    const auto reply = shop.charge(what);
    REQUIRE(reply.has_value());
    CHECK(reply->intent.state == State::Approved);
    CHECK(reply->payments.front().amount == Money::fromUnits(500));
    CHECK(shop.now(invoice.id).balance() == Money::fromUnits(12050));
}

TEST_CASE("While a charge is in doubt nothing else is taken, charged or voided on its invoice")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    shop.processor().failNext(CardFault::CloseAfter);
    const auto reply = shop.charge(CardShop::saleOf(invoice));
    REQUIRE(reply.has_value());
    REQUIRE(reply->intent.state == State::InDoubt);
    CHECK(shop.desk(invoice.id).whyNot.contains("do not charge again"));
    CHECK_FALSE(shop.charge(CardShop::saleOf(invoice)).has_value());
    CHECK_FALSE(shop.charge(CardShop::terminalSaleOf(invoice)).has_value());
    RecordPayment cash;
    cash.invoice = invoice.id;
    cash.amount = Money::fromUnits(100);
    CHECK(refusedCleanly(shop.office(), cash).code == ErrorCode::RuleBroken);
    VoidDocument gone;
    gone.document = invoice.id;
    gone.version = shop.now(invoice.id).version;
    gone.reason = "x";
    CHECK(refusedCleanly(shop.office(), gone).code == ErrorCode::RuleBroken);
    CHECK(shop.processor().movements() == 1);
    shop.settleDoubt();
    CHECK(shop.now(invoice.id).state == DocumentState::Paid);
    CHECK(shop.processor().movements() == 1);
}

TEST_CASE("A charge that is cancelled while in doubt is voided by its order and then looked up")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    shop.processor().failNext(CardFault::CloseAfter);
    const auto reply = shop.charge(CardShop::saleOf(invoice));
    REQUIRE(reply.has_value());
    const auto cancelled = waitForAnswer<Result<PaymentRunner::Reply>>(
        [&](QObject *receiver, auto done) { shop.runner().cancel(reply->intent.id, receiver, done); });
    REQUIRE(cancelled.has_value());
    CHECK(cancelled->intent.state == State::NotCharged);
    CHECK(shop.processor().standing(CardShop::prefix(invoice)) == 0);
    CHECK(shop.desk(invoice.id).whyNot.isEmpty());
}

TEST_CASE(
    "A charge that is cancelled while it is on its way is taken back, also when it was approved meanwhile")
{
    const CardFault fault = GENERATE(CardFault::None, CardFault::CloseAfter, CardFault::Status500Approved);
    CardShop shop;
    const Document invoice = shop.newInvoice();
    shop.processor().failNext(fault);
    QObject receiver;
    std::optional<Result<PaymentRunner::Reply>> answer;
    std::optional<Result<PaymentRunner::Reply>> cancelled;
    QObject::connect(&shop.runner(), &PaymentRunner::moved, &receiver, [&](const PaymentIntent &intent) {
        if (intent.state == State::Sent && !cancelled)
            shop.runner().cancel(intent.id, &receiver, [&](const auto &reply) { cancelled = reply; });
    });
    shop.runner().charge(CardShop::saleOf(invoice), &receiver, [&](const auto &reply) { answer = reply; });
    REQUIRE(waitUntil([&] { return answer && cancelled; }));
    REQUIRE(answer->has_value());
    CHECK((*answer)->intent.state == State::NotCharged);
    CHECK(shop.processor().movements() == 1);
    CHECK(shop.processor().standing(CardShop::prefix(invoice)) == 0);
    CHECK(shop.now(invoice.id).state == DocumentState::Open);
    CHECK(shop.booked(invoice.id) == 0);
}

TEST_CASE(
    "A terminal that another session holds is freed, and a payment that ran on it ends without a charge")
{
    CardShop shop;
    shop.processor().attendTerminal();
    const Document invoice = shop.newInvoice();
    QObject receiver;
    std::optional<Result<PaymentRunner::Reply>> waiting;
    shop.runner().charge(CardShop::terminalSaleOf(invoice), &receiver,
                         [&](const auto &reply) { waiting = reply; });
    REQUIRE(waitUntil([&] { return shop.processor().terminalShows() == "125.50"; }));
    const auto refused = shop.charge(CardShop::terminalSaleOf(shop.newInvoice()));
    REQUIRE(refused.has_value());
    CHECK(refused->intent.state == State::NotSent);
    CHECK(refused->intent.reason.contains("Another workstation"));
    const auto freed = waitForAnswer<Done>([&](QObject *target, auto done) {
        shop.service().freeTerminal(shop.company(), SimulatedCardPointe::terminal, target, done);
    });
    CHECK(freed.has_value());
    REQUIRE(waitUntil([&] { return waiting.has_value(); }));
    shop.settleDoubt();
    CHECK(shop.desk(invoice.id).intents.front().state == State::NotCharged);
    CHECK(shop.processor().movements() == 0);
    std::optional<Result<PaymentRunner::Reply>> next;
    shop.runner().charge(CardShop::terminalSaleOf(shop.newInvoice()), &receiver,
                         [&](const auto &reply) { next = reply; });
    REQUIRE(waitUntil([&] { return !shop.processor().terminalShows().isEmpty(); }));
    shop.processor().doAtTerminal(SimulatedCardPointe::Deed::Card);
    REQUIRE(waitUntil([&] { return next.has_value(); }));
    CHECK((*next)->intent.state == State::Approved);
}

TEST_CASE("When a charge at the terminal has ended, however it ended, nobody holds the terminal any more")
{
    const CardFault fault = GENERATE(CardFault::None, CardFault::Declined, CardFault::CloseAfter,
                                     CardFault::Status500, CardFault::CutShort);
    CardShop shop;
    shop.processor().failNext(fault);
    const auto reply = shop.charge(CardShop::terminalSaleOf(shop.newInvoice()));
    REQUIRE(reply.has_value());
    CHECK_FALSE(shop.processor().terminalIsHeld()); // told at once: the program may end now
    const auto next = shop.charge(CardShop::terminalSaleOf(shop.newInvoice()));
    REQUIRE(next.has_value());
    CHECK(next->intent.state == State::Approved);
}

TEST_CASE("A wait at the terminal that one part of the program began is ended by another")
{
    CardShop shop;
    shop.processor().attendTerminal();
    const Document invoice = shop.newInvoice();
    QObject receiver;
    std::optional<Result<PaymentRunner::Reply>> waiting;
    shop.runner().charge(CardShop::terminalSaleOf(invoice), &receiver,
                         [&](const auto &reply) { waiting = reply; });
    REQUIRE(waitUntil([&] { return shop.processor().terminalShows() == "125.50"; }));
    DirectDoor door(shop.office().office(), shop.office().owner());
    QtTransport wire;
    PaymentRunner other(door, wire, shop.secrets());
    const auto cancelled = waitForAnswer<Result<PaymentRunner::Reply>>(
        [&](QObject *target, auto done) { other.cancel(shop.open().front().id, target, done); });
    REQUIRE(cancelled.has_value());
    CHECK(shop.processor().terminalShows().isEmpty());
    REQUIRE(waitUntil([&] { return waiting.has_value(); }));
    shop.settleDoubt();
    CHECK(shop.desk(invoice.id).intents.front().state == State::NotCharged);
    CHECK(shop.processor().movements() == 0);
    CHECK_FALSE(shop.processor().terminalIsHeld());
}

TEST_CASE("Whoever stands at the terminal cancels there, or has no money on the card: nothing is charged")
{
    CardShop shop;
    shop.processor().attendTerminal();
    const auto deed = GENERATE(SimulatedCardPointe::Deed::CancelledThere, SimulatedCardPointe::Deed::BadCard);
    const Document invoice = shop.newInvoice();
    QObject receiver;
    std::optional<Result<PaymentRunner::Reply>> answer;
    shop.runner().charge(CardShop::terminalSaleOf(invoice), &receiver,
                         [&](const auto &reply) { answer = reply; });
    REQUIRE(waitUntil([&] { return !shop.processor().terminalShows().isEmpty(); }));
    shop.processor().doAtTerminal(deed);
    REQUIRE(waitUntil([&] { return answer.has_value(); }));
    shop.settleDoubt();
    const bool declined = deed == SimulatedCardPointe::Deed::BadCard;
    CHECK(shop.desk(invoice.id).intents.front().state == (declined ? State::Declined : State::NotCharged));
    CHECK(shop.processor().standing(CardShop::prefix(invoice)) == 0);
    CHECK(shop.now(invoice.id).state == DocumentState::Open);
}

TEST_CASE("Without an answer the looks go on, and a task tells somebody")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    shop.processor().failNext(CardFault::CloseAfter);
    REQUIRE(shop.charge(CardShop::saleOf(invoice)).has_value());
    shop.processor().silent(true);
    for (int look = 0; look < 7; ++look) {
        waitForAnswer<std::vector<Result<PaymentRunner::Reply>>>(
            [&](QObject *receiver, auto done) { shop.runner().lookUpAll(receiver, done); });
        shop.passTime(1000);
    }
    REQUIRE(shop.open().size() == 1);
    CHECK(shop.open().front().state == State::InDoubt);
    CHECK(shop.tasks().size() == 1);
    shop.processor().silent(false);
    shop.settleDoubt();
    CHECK(shop.tasks().empty());
    CHECK(shop.now(invoice.id).state == DocumentState::Paid);
}

TEST_CASE(
    "Money goes back by a void before the settlement and by refunds after it, never more than was taken")
{
    CardShop shop;
    const Document first = shop.newInvoice();
    const Payment early = shop.paid(first);
    CHECK_FALSE(shop.giveBack(early.id, Money::fromUnits(100)).has_value()); // a part of it: tomorrow
    const auto voided = shop.giveBack(early.id);
    REQUIRE(voided.has_value());
    CHECK(voided->intent.move == CardMove::Void);
    CHECK(voided->payments.front().state == PaymentState::Voided);
    CHECK(shop.now(first.id).state == DocumentState::Open);

    const Document second = shop.newInvoice();
    const Payment late = shop.paid(second);
    shop.processor().settle();
    const auto part = shop.giveBack(late.id, Money::fromUnits(2500));
    REQUIRE(part.has_value());
    CHECK(part->intent.move == CardMove::Refund);
    CHECK(part->payments.front().refunded == Money::fromUnits(2500));
    CHECK(shop.now(second.id).balance() == Money::fromUnits(2500));
    CHECK_FALSE(shop.giveBack(late.id, Money::fromUnits(10051)).has_value());
    const auto rest = shop.giveBack(late.id);
    REQUIRE(rest.has_value());
    CHECK(rest->payments.front().state == PaymentState::Refunded);
    CHECK_FALSE(shop.giveBack(late.id).has_value());
    CHECK(shop.processor().holds(CardShop::prefix(second)) == 0);
    CHECK(shop.office().office().verify().isEmpty());
}

TEST_CASE("A card payment is not voided by hand, cards are not recorded by hand, and numbers are no tokens")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    const Payment payment = shop.paid(invoice);
    CHECK(refusedCleanly(shop.office(), VoidPayment{payment.id, payment.version, "x"}).code ==
          ErrorCode::RuleBroken);
    const Document other = shop.newInvoice();
    PrepareCharge number = CardShop::saleOf(other);
    number.with.token = "4111111111111111";
    CHECK_FALSE(shop.charge(number).has_value());
    CHECK_FALSE(shop.charge(CardShop::saleOf(other, Money::fromUnits(12551))).has_value());
    CHECK(shop.processor().movements() == 1);
}

TEST_CASE("Without user and password nothing is sent, and the sentence says what is missing")
{
    CardShop shop;
    shop.secrets().secrets.clear();
    const auto reply = shop.charge(CardShop::saleOf(shop.newInvoice()));
    REQUIRE(reply.has_value());
    CHECK(reply->intent.state == State::NotSent);
    CHECK(reply->intent.reason.contains("user"));
    CHECK(shop.processor().server().requests() == 0);
}

TEST_CASE("What was stored and never sent is closed at the next start, and nothing is sent then")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    shop.office().act(CardShop::saleOf(invoice));
    REQUIRE(shop.open().size() == 1);
    shop.restart();
    shop.settleDoubt();
    CHECK(shop.desk(invoice.id).intents.front().state == State::NotSent);
    CHECK(shop.processor().server().requests() == 0);
}
