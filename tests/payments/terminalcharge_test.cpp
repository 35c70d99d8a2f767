// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/payments/cardshop.h"

using namespace truckroll;
using namespace truckroll::testkit;
using State = IntentState;

TEST_CASE("A signature is asked for at the terminal as the setting says, unless the charge says otherwise")
{
    const std::optional<bool> wish =
        GENERATE(std::optional<bool>(), std::optional(true), std::optional(false));
    const std::string setting =
        GENERATE(as<std::string>(), "", "yes", "no"); // nobody set it, or somebody did
    const bool byTelephone = GENERATE(false, true);
    CardShop shop;
    if (!setting.empty())
        shop.office().act(SaveSetting{"cardpointe.signature", QString::fromStdString(setting)});
    PrepareCharge what = CardShop::terminalSaleOf(shop.newInvoice());
    what.signature = wish;
    what.manualEntry = byTelephone;
    const auto reply = shop.charge(what);
    REQUIRE(reply.has_value());
    CHECK(reply->intent.state == State::Approved);
    const bool asked =
        shop.processor().with<bool>([](CardLedger &ledger) { return ledger.entries().back().signature; });
    CHECK(asked == (!byTelephone && wish.value_or(setting != "no")));
}

TEST_CASE("Of the company's terminals the chosen one is asked, and one that is switched off says so")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    PrepareCharge what = CardShop::terminalSaleOf(invoice);
    what.terminal = SimulatedCardPointe::offTerminal;
    const auto off = shop.charge(what);
    REQUIRE(off.has_value());
    CHECK(off->intent.state == State::NotSent);
    CHECK(off->intent.reason.contains("switched on"));
    CHECK(shop.processor().movements() == 0);
    const auto on = shop.charge(CardShop::terminalSaleOf(invoice));
    REQUIRE(on.has_value());
    CHECK(on->intent.state == State::Approved);
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
    WaitingAtTerminal waiting(shop, invoice);
    DirectDoor door(shop.office().office(), shop.office().owner(), shop.office().clock());
    QtTransport wire;
    PaymentRunner other(door, wire, shop.secrets());
    const auto cancelled = waitForAnswer<Result<PaymentRunner::Reply>>(
        [&](QObject *target, auto done) { other.cancel(shop.open().front().id, target, done); });
    REQUIRE(cancelled.has_value());
    CHECK(shop.processor().terminalShows().isEmpty());
    waiting.waitForAnswer();
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
    WaitingAtTerminal waiting(shop, invoice);
    shop.processor().doAtTerminal(deed);
    waiting.waitForAnswer();
    shop.settleDoubt();
    const bool declined = deed == SimulatedCardPointe::Deed::BadCard;
    CHECK(shop.desk(invoice.id).intents.front().state == (declined ? State::Declined : State::NotCharged));
    CHECK(shop.processor().standing(CardShop::prefix(invoice)) == 0);
    CHECK(shop.now(invoice.id).state == DocumentState::Open);
}

TEST_CASE("A program that ends while a customer stands at the terminal cancels there and lets go of it")
{
    const bool cardIsHeld = GENERATE(false, true);
    CardShop shop;
    shop.processor().attendTerminal();
    const Document invoice = shop.newInvoice();
    QObject receiver;
    shop.runner().charge(CardShop::terminalSaleOf(invoice), &receiver, [](const auto &) {});
    REQUIRE(waitUntil([&] { return !shop.processor().terminalShows().isEmpty(); }));
    REQUIRE(shop.runner().atTerminals().size() == 1);
    CHECK(shop.runner().atTerminals().front().amount == Money::fromUnits(12550));
    if (cardIsHeld)
        shop.processor().doAtTerminal(SimulatedCardPointe::Deed::Card);
    waitForAnswer<int>(
        [&](QObject *waiting, auto done) { shop.runner().leaveTerminals(waiting, [done] { done(0); }); });
    CHECK(shop.runner().atTerminals().empty());
    CHECK_FALSE(shop.processor().terminalIsHeld());
    CHECK(shop.processor().terminalShows().isEmpty());
    shop.restart();
    shop.settleDoubt();
    CHECK(shop.processor().holds(CardShop::prefix(invoice)) == shop.booked(invoice.id));
    CHECK(shop.desk(invoice.id).intents.front().state != State::NeedsPerson);
    if (!cardIsHeld)
        CHECK(shop.desk(invoice.id).intents.front().state == State::NotCharged);
}

TEST_CASE(
    "A terminal that is gone while the card is in it may have charged it: it is looked up, not tried again")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    shop.processor().failNext(CardFault::Gone);
    const auto reply = shop.charge(CardShop::terminalSaleOf(invoice));
    REQUIRE(reply.has_value());
    CHECK(reply->intent.state == State::InDoubt);
    CHECK(reply->intent.reason.contains("not connected"));
    CHECK_FALSE(shop.charge(CardShop::terminalSaleOf(invoice)).has_value());
    shop.settleDoubt();
    CHECK(shop.now(invoice.id).state == DocumentState::Paid);
    CHECK(shop.processor().standing(CardShop::prefix(invoice)) == 1);
    CHECK(shop.processor().movements() == 1);
}
