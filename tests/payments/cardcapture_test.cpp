// SPDX-License-Identifier: GPL-3.0-or-later
// What a payment page only reserved, and what else can stand under the name of a link.
#include "tests/payments/cardshop.h"
#include <algorithm>

using namespace truckroll;
using namespace truckroll::testkit;
using State = IntentState;

namespace {

struct ReservedShop : CardShop
{
    ReservedShop()
    {
        link = newLink(invoice).link;
        processor().pageReserves(true);
        reserved = processor().payOnPage(link.orderId, 12550);
    }

    std::vector<Payment> look() { return lookForPayments(link); }
    bool isTaken()
    {
        return processor().with<bool>(
            [&](CardLedger &ledger) { return ledger.byReference(reserved)->captured; });
    }
    PaymentLink::State linkState() { return desk(invoice.id).links.front().state; }
    std::vector<PaymentIntent> intents() { return desk(invoice.id).intents; }

    Document invoice = newInvoice();
    PaymentLink link;
    QString reserved; ///< the processor's number of it
};

} // namespace

TEST_CASE(
    "What a page reserved is taken by a movement that is stored before it is sent, and booked as the link's")
{
    ReservedShop shop;
    std::vector<State> steps;
    QObject receiver;
    QObject::connect(&shop.runner(), &PaymentRunner::moved, &receiver, [&](const PaymentIntent &intent) {
        CHECK(intent.move == CardMove::Capture);
        steps.push_back(intent.state);
        // Stored, as a second program would see it, before the processor hears of it.
        CHECK(shop.open().size() == (intent.state == State::Approved ? 0 : 1));
        if (intent.state != State::Approved)
            CHECK(shop.processor().movements() == 0);
    });
    const auto booked = shop.look();
    CHECK(steps == std::vector<State>{State::Prepared, State::Sent, State::Approved});
    REQUIRE(booked.size() == 1);
    CHECK(booked.front().gatewayReference == shop.reserved);
    CHECK(booked.front().orderId == shop.link.orderId);
    CHECK(booked.front().cardLast4 == "1111");
    CHECK(shop.desk(shop.invoice.id).facts.front().entry == "link");
    CHECK(shop.desk(shop.invoice.id).facts.front().brand == "Visa");
    CHECK(shop.linkState() == PaymentLink::State::Paid);
    CHECK(shop.now(shop.invoice.id).state == DocumentState::Paid);
    CHECK(shop.look().empty());
    CHECK(shop.processor().movements() == 1);
    CHECK(shop.tasks().empty());
    CHECK(shop.office().office().verify().isEmpty());
}

TEST_CASE("While it is not known whether what was reserved is taken, nothing else is charged on the invoice")
{
    ReservedShop shop;
    shop.processor().failNext(CardFault::CloseAfter);
    CHECK(shop.look().empty());
    REQUIRE(shop.open().size() == 1);
    CHECK(shop.open().front().state == State::InDoubt);
    CHECK_FALSE(shop.charge(CardShop::saleOf(shop.invoice)).has_value());
    CHECK(refusedCleanly(shop.office(), CancelIntent{shop.open().front().id}).code == ErrorCode::RuleBroken);
    shop.settleDoubt();
    CHECK(shop.now(shop.invoice.id).state == DocumentState::Paid);
    CHECK(shop.linkState() == PaymentLink::State::Paid);
    CHECK(shop.processor().movements() == 1);
}

TEST_CASE("While a charge is under way what a page reserved is left alone, and afterwards it is not needed")
{
    ReservedShop shop;
    shop.processor().failNext(CardFault::CloseAfter);
    REQUIRE(shop.charge(CardShop::saleOf(shop.invoice)).has_value());
    CHECK(shop.look().empty());
    CHECK_FALSE(shop.isTaken());
    shop.settleDoubt();
    CHECK(shop.look().empty());
    CHECK_FALSE(shop.isTaken());
    CHECK(shop.processor().standing(CardShop::prefix(shop.invoice)) == 1);
    REQUIRE(shop.tasks().size() == 1);
    CHECK(shop.tasks().front().task.kind == "card-reserved");
}

TEST_CASE("What the processor refused to take is somebody's to look at, and not asked for at every look")
{
    ReservedShop shop;
    shop.processor().failNext(CardFault::Declined);
    for (int look = 0; look < 3; ++look)
        CHECK(shop.look().empty());
    CHECK(shop.processor().movements() == 1);
    CHECK(shop.intents().size() == 1);
    REQUIRE(shop.tasks().size() == 1);
    CHECK(shop.tasks().front().task.text.contains("refused to take it"));
    CHECK(shop.tasks().front().task.text.contains("declined the card"));
    // Taken by hand at the processor's own site it is found, booked, and the task is done.
    shop.processor().with<int>([&](CardLedger &ledger) {
        ledger.capture(ledger.byReference(shop.reserved));
        return 0;
    });
    CHECK(shop.look().size() == 1);
    CHECK(shop.tasks().empty());
    CHECK(shop.now(shop.invoice.id).state == DocumentState::Paid);
}

TEST_CASE("What somebody was told is not taken is left alone, also when the invoice owes it again")
{
    const bool closed = GENERATE(false, true); // the task, by somebody who read it
    ReservedShop shop;
    const auto charged = shop.charge(CardShop::terminalSaleOf(shop.invoice));
    REQUIRE(charged.has_value());
    REQUIRE(charged->intent.state == State::Approved);
    CHECK(shop.look().empty());
    REQUIRE(shop.tasks().size() == 1);
    CHECK(shop.tasks().front().task.text.contains("not taken"));
    if (closed)
        shop.office().act(CloseOfficeTask{shop.tasks().front().task.id, "Told the customer"});
    REQUIRE(shop.giveBack(charged->payments.front().id).has_value());
    REQUIRE(shop.now(shop.invoice.id).state == DocumentState::Open);
    CHECK(shop.look().empty());
    CHECK_FALSE(shop.isTaken());
    CHECK(shop.tasks().size() == (closed ? 0 : 1));
}

TEST_CASE("What a person decided was not taken is not taken by the next look, and a task tells of it")
{
    ReservedShop shop;
    shop.processor().failNext(CardFault::CloseBefore);
    CHECK(shop.look().empty());
    REQUIRE(shop.open().size() == 1);
    DecideIntent decide;
    decide.intent = shop.open().front().id;
    decide.note = "The customer changed her mind";
    shop.office().act(decide);
    for (int look = 0; look < 2; ++look)
        CHECK(shop.look().empty());
    CHECK_FALSE(shop.isTaken());
    CHECK(shop.intents().size() == 1);
    REQUIRE(shop.tasks().size() == 1);
    CHECK(shop.tasks().front().task.text.contains("as was decided"));
}

TEST_CASE("Of what a page reserved no more is taken than the invoice still owes by then")
{
    const bool unanswered = GENERATE(false, true);
    ReservedShop shop;
    RecordPayment cash;
    cash.invoice = shop.invoice.id;
    cash.amount = Money::fromUnits(10000);
    shop.office().act(cash);
    if (unanswered)
        shop.processor().failNext(CardFault::CloseAfter);
    shop.look();
    shop.settleDoubt();
    CHECK(shop.isTaken());
    CHECK(shop.processor().holds(shop.link.orderId) == 2550);
    const Document after = shop.now(shop.invoice.id);
    CHECK(after.state == DocumentState::Paid);
    CHECK(after.balance().isZero());
    CHECK(shop.intents().front().amount == Money::fromUnits(2550));
    CHECK(shop.tasks().empty());
}

TEST_CASE("Who decides what became of a reservation names its own number, also when the link was paid twice")
{
    ReservedShop shop;
    shop.processor().pageReserves(false);
    const QString other = shop.processor().payOnPage(shop.link.orderId, 5000); // booked by the same look
    shop.processor().failNext(CardFault::CloseAfter);
    REQUIRE(shop.look().size() == 1);
    REQUIRE(shop.open().size() == 1);
    DecideIntent decide;
    decide.intent = shop.open().front().id;
    decide.moneyMoved = true;
    decide.reference = other;
    CHECK(refusedCleanly(shop.office(), decide).forUser.contains(shop.reserved));
    decide.reference = "005123400099";
    CHECK(refusedCleanly(shop.office(), decide).forUser.contains(shop.reserved));
    decide.reference = GENERATE(true, false) ? shop.reserved : QString(); // nobody has to type what is known
    const auto decided = shop.office().act(decide);
    REQUIRE(decided.payments.size() == 1);
    CHECK(decided.payments.front().gatewayReference == shop.reserved);
    CHECK(shop.processor().holds(shop.link.orderId) == shop.booked(shop.invoice.id));
}

TEST_CASE("What was taken by hand there while it was not known is the link's payment, and can be decided so")
{
    ReservedShop shop;
    shop.processor().failNext(CardFault::CloseAfter);
    CHECK(shop.look().empty());
    REQUIRE(shop.look().size() == 1); // it stands under the link's name as well
    REQUIRE(shop.open().size() == 1);
    DecideIntent decide;
    decide.intent = shop.open().front().id;
    decide.moneyMoved = true;
    decide.reference = shop.reserved;
    CHECK(shop.office().act(decide).intent.state == State::Approved);
    CHECK(shop.booked(shop.invoice.id) == 12550);
    CHECK(shop.desk(shop.invoice.id).payments.size() == 1);
}

TEST_CASE("A reservation that the processor refused to give does not hide a later one of the same link")
{
    ReservedShop shop;
    shop.processor().failNext(CardFault::Declined);
    CHECK(shop.look().empty());
    const QString second = shop.processor().payOnPage(shop.link.orderId, 12550);
    const auto booked = shop.look();
    REQUIRE(booked.size() == 1);
    CHECK(booked.front().gatewayReference == second);
    CHECK_FALSE(shop.isTaken());
    CHECK(shop.now(shop.invoice.id).state == DocumentState::Paid);
    REQUIRE(shop.tasks().size() == 1);
    CHECK(shop.tasks().front().task.reference == shop.reserved);
}

TEST_CASE("What was not taken is tried again at a later look, by a movement of its own")
{
    ReservedShop shop;
    shop.processor().failNext(CardFault::CloseBefore);
    CHECK(shop.look().empty());
    shop.settleDoubt();
    REQUIRE(shop.intents().size() == 1);
    CHECK(shop.intents().front().state == State::NotCharged);
    CHECK(shop.look().size() == 1);
    CHECK(shop.intents().size() == 2);
    CHECK(shop.processor().standing(shop.link.orderId) == 1);
}

TEST_CASE("A page that takes bank accounts: pending until it has settled, as an account by its token")
{
    ReservedShop shop;
    shop.processor().with<int>([&](CardLedger &ledger) {
        CardLedger::Entry &entry = *ledger.byReference(shop.reserved);
        entry.captured = entry.account = true;
        entry.processor = "PSTR";
        entry.token = "9436412947515678";
        return 0;
    });
    const auto booked = shop.look();
    REQUIRE(booked.size() == 1);
    CHECK(booked.front().method == PaymentMethod::Ach);
    CHECK(booked.front().state == PaymentState::Pending);
    CHECK(booked.front().reference == "Account ending in 5678");
    CHECK(shop.desk(shop.invoice.id).facts.front().brand.isEmpty());
}

namespace {

/// A link that was paid, and a part of it given back by hand at the processor's own site under the bank's
/// code, whose answers say nothing of a refund.
struct GivenBackShop : ReservedShop
{
    GivenBackShop()
    {
        processor().with<int>([&](CardLedger &ledger) {
            ledger.capture(ledger.byReference(reserved));
            return 0;
        });
        REQUIRE(look().size() == 1);
        processor().settle();
        back = processor().with<QString>([&](CardLedger &ledger) {
            ledger.issuersCode = true;
            ledger.refund(reserved, {}, 2000);
            return ledger.entries().back().reference;
        });
    }

    QString back;
};

} // namespace

TEST_CASE("A refund by hand that bears the bank's code and no sign is never booked as a second payment")
{
    const bool settlementFirst = GENERATE(false, true);
    GivenBackShop shop;
    CHECK(shop.look().empty()); // it may be either yet, and somebody hears of it
    REQUIRE(shop.tasks().size() == 1);
    CHECK(shop.tasks().front().task.kind == "card-second");
    shop.processor().settle();
    if (settlementFirst)
        CHECK(shop.fetchSettlement().unknown == 1);
    CHECK(shop.look().empty());
    shop.fetchSettlement();
    CHECK(shop.now(shop.invoice.id).paid == Money::fromUnits(12550));
    REQUIRE(shop.tasks().size() == 1);
    CHECK(shop.tasks().front().task.reference == shop.back);
    CHECK(shop.tasks().front().task.text.contains(settlementFirst ? "money that went back"
                                                                  : "gave back $20.00"));

    const CardRecord found = shop.found(shop.back);
    CHECK_FALSE(found.refund);
    CHECK(shop.office().act(AdoptCharge{shop.company(), shop.invoice.id, found}).refunded ==
          Money::fromUnits(2000));
    CHECK(shop.tasks().empty());
    CHECK(shop.processor().holds(shop.link.orderId) == shop.booked(shop.invoice.id));
    CHECK(shop.fetchSettlement().unknown == 0);
    CHECK(shop.office().office().verify().isEmpty());
}

TEST_CASE("A second payment by the same link and card is told of at once, and booked when it has settled")
{
    GivenBackShop shop;
    shop.processor().pageReserves(false);
    const QString second = shop.processor().payOnPage(shop.link.orderId, 3000);
    for (int look = 0; look < 2; ++look)
        CHECK(shop.look().empty());
    const auto tasks = shop.tasks();
    const auto task = std::find_if(tasks.begin(), tasks.end(),
                                   [&](const OfficeTasks::Row &row) { return row.task.reference == second; });
    REQUIRE(task != tasks.end());
    CHECK(task->task.text.contains("$30.00"));
    CHECK(task->task.text.contains("a second payment"));
    shop.fetchSettlement(); // now it is known here that the first has settled
    const CardRecord found = shop.found(second);
    CHECK(refusedCleanly(shop.office(), AdoptCharge{shop.company(), shop.invoice.id, found})
              .forUser.contains("booked by itself"));
    shop.processor().settle();
    const auto booked = shop.look();
    REQUIRE(booked.size() == 1);
    CHECK(booked.front().gatewayReference == second);
    for (const OfficeTasks::Row &row : shop.tasks())
        CHECK(row.task.kind != "card-second"); // the other has settled as money that went back
}

TEST_CASE("While a second payment by a link may have come in, the rest of the invoice is not charged")
{
    ReservedShop shop;
    shop.processor().pageReserves(false);
    shop.processor().with<int>([&](CardLedger &ledger) {
        CardLedger::Entry &first = *ledger.byReference(shop.reserved);
        first.captured = true;
        first.cents = 10000;
        return 0;
    });
    REQUIRE(shop.look().size() == 1);
    shop.processor().settle();
    shop.processor().payOnPage(shop.link.orderId, 2550); // the rest, the next day
    CHECK(shop.look().empty());
    REQUIRE(shop.now(shop.invoice.id).state == DocumentState::Open);
    CHECK(shop.desk(shop.invoice.id).whyNot.contains("$25.50 may have come in"));
    CHECK_FALSE(shop.charge(CardShop::saleOf(shop.invoice)).has_value());
    RecordPayment cash;
    cash.invoice = shop.invoice.id;
    cash.amount = Money::fromUnits(2550);
    CHECK(refusedCleanly(shop.office(), cash).code == ErrorCode::RuleBroken);
    MakePaymentLink link;
    link.invoice = shop.invoice.id;
    CHECK(refusedCleanly(shop.office(), link).code == ErrorCode::RuleBroken);
    CHECK(shop.processor().movements() == 0);
    const int end = GENERATE(0, 1, 2);
    if (end == 0) {
        shop.processor().settle();
        CHECK(shop.look().size() == 1);
        CHECK(shop.now(shop.invoice.id).state == DocumentState::Paid);
        CHECK(shop.tasks().empty());
    } else if (end == 1) { // taken back there
        shop.processor().with<int>([](CardLedger &ledger) {
            ledger.voidCharge(ledger.byReference(ledger.entries().back().reference));
            return 0;
        });
        CHECK(shop.look().empty());
        CHECK(shop.tasks().empty());
        CHECK(shop.desk(shop.invoice.id).whyNot.isEmpty());
    } else { // somebody has looked it up
        shop.office().act(CloseOfficeTask{shop.tasks().front().task.id, "A refund by hand"});
        CHECK(shop.desk(shop.invoice.id).whyNot.isEmpty());
        CHECK(shop.look().empty());
        CHECK(shop.tasks().empty());
    }
}
