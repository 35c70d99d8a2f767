// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/billingacts.h"
#include "tests/payments/cardshop.h"
#include <QTemporaryDir>
#include <QTimer>
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

TEST_CASE("Over TLS as well a card pays, and a connection that breaks after it charges nothing twice")
{
    CardShop shop(HttpServer::Kind::Tls);
    shop.paid(shop.newInvoice());
    const Document invoice = shop.newInvoice();
    const auto fault = GENERATE(CardFault::CloseAfter, CardFault::ResetAfter, CardFault::CutShort);
    shop.processor().failNext(fault);
    const auto reply = shop.charge(CardShop::saleOf(invoice));
    REQUIRE(reply.has_value());
    CHECK(reply->intent.state == State::InDoubt);
    shop.settleDoubt();
    CHECK(shop.now(invoice.id).state == DocumentState::Paid);
    CHECK(shop.processor().standing(CardShop::prefix(invoice)) == 1);
    CHECK(shop.processor().movements() == 2);
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
    shop.inDoubt(invoice);
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
    MakeCreditNote credit; // it would be paid once more by the charge
    credit.invoice = invoice.id;
    credit.amount = Money::fromUnits(2500);
    credit.reason = "x";
    CHECK(refusedCleanly(shop.office(), credit).forUser.contains("do not charge again"));
    credit.apply = false;
    const Document note = shop.office().act(credit);
    CHECK(refusedCleanly(shop.office(), ApplyCredit{note.id, invoice.id, {}}).code == ErrorCode::RuleBroken);
    credit.apply = true;
    credit.keepAsDraft = true;
    const Document draft = shop.office().act(credit);
    CHECK(refusedCleanly(shop.office(), IssueCreditNote{draft.id, draft.version, true}).code ==
          ErrorCode::RuleBroken);
    CHECK(shop.now(invoice.id).paid.isZero());
    CHECK(shop.processor().movements() == 1);
    shop.settleDoubt();
    CHECK(shop.now(invoice.id).state == DocumentState::Paid);
    CHECK(shop.processor().movements() == 1);
}

TEST_CASE("A clock that is put forward does not free an invoice whose charge is still running")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    shop.processor().failNext(CardFault::Late); // nobody finds it for a minute
    shop.runner().world().answerMs = 150;
    const auto reply = shop.charge(CardShop::saleOf(invoice));
    REQUIRE(reply.has_value());
    REQUIRE(reply->intent.state == State::InDoubt);
    const auto look = [&] {
        return waitForAnswer<Result<PaymentRunner::Reply>>(
            [&](QObject *receiver, auto done) { shop.runner().lookUp(reply->intent.id, receiver, done); });
    };
    CHECK(look()->intent.state == State::InDoubt);
    for (int time = 0; time < 3; ++time) {
        shop.putClockForward(3600);
        CHECK(look()->intent.state == State::InDoubt);
        CHECK_FALSE(shop.charge(CardShop::saleOf(invoice)).has_value());
    }
    shop.processor().setTime(shop.office().clock().nowUtc()); // now it is there
    CHECK(look()->intent.state == State::Approved);
    CHECK(shop.processor().standing(CardShop::prefix(invoice)) == 1);
}

TEST_CASE("A look that began before a charge was sent never says of it that nothing was sent")
{
    const bool sent = GENERATE(false, true);
    CardShop shop;
    const Document invoice = shop.newInvoice();
    const PaymentIntent read = shop.office().act(CardShop::saleOf(invoice));
    if (sent) // by another part of the program, since
        shop.office().act(MarkIntentSent{read.id});
    const auto looked = waitForAnswer<Result<PaymentRunner::Reply>>([&](QObject *receiver, auto done) {
        (new CardErrand(shop.runner().world(), receiver, done))->lookUp(read);
    });
    REQUIRE(looked.has_value());
    CHECK(looked->intent.isOpen() == sent);
    if (!sent) {
        CHECK(looked->intent.state == State::NotSent);
        CHECK(looked->intent.reason == "The program ended before anything was sent.");
        return;
    }
    CHECK_FALSE(shop.charge(CardShop::saleOf(invoice)).has_value());
    CardRecord approved;
    approved.verdict = CardRecord::Verdict::Approved;
    approved.reference = "005123400099";
    approved.orderId = read.orderId;
    approved.amount = read.amount;
    RecordCardAnswer answer;
    answer.intent = read.id;
    answer.said = CardAnswer{CardAnswer::Kind::Record, approved, {}};
    CHECK(shop.office().act(answer).intent.state == State::Approved);
    CHECK(shop.now(invoice.id).state == DocumentState::Paid);
}

TEST_CASE("A charge that is cancelled while in doubt is voided by its order and then looked up")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    const PaymentIntent intent = shop.inDoubt(invoice);
    const auto cancelled = shop.cancel(intent.id);
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
    WaitingAtTerminal waiting(shop, invoice);
    const auto refused = shop.charge(CardShop::terminalSaleOf(shop.newInvoice()));
    REQUIRE(refused.has_value());
    CHECK(refused->intent.state == State::NotSent);
    CHECK(refused->intent.reason.contains("Another workstation"));
    const auto freed = waitForAnswer<Done>([&](QObject *target, auto done) {
        shop.service().freeTerminal(shop.company(), SimulatedCardPointe::terminal, target, done);
    });
    CHECK(freed.has_value());
    waiting.waitForAnswer();
    shop.settleDoubt();
    CHECK(shop.desk(invoice.id).intents.front().state == State::NotCharged);
    CHECK(shop.processor().movements() == 0);
    WaitingAtTerminal next(shop, shop.newInvoice());
    shop.processor().doAtTerminal(SimulatedCardPointe::Deed::Card);
    next.waitForAnswer();
    CHECK((*next.answer)->intent.state == State::Approved);
}

TEST_CASE("Without an answer the looks go on, and a task tells somebody")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    shop.inDoubt(invoice);
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
    const bool issuersCode = GENERATE(false, true); // by the bank, or approved by the processor alone
    CardShop shop;
    shop.processor().refundsBearBanksCode(issuersCode);
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

namespace {

/// As stored by another part of the program, which is gone before it says what became of it.
PaymentIntent begunElsewhere(CardShop &shop, const Document &invoice, bool sent)
{
    const PaymentIntent intent = shop.office().act(CardShop::saleOf(invoice));
    return sent ? shop.office().act(MarkIntentSent{intent.id}) : intent;
}

/// Time enough for whatever is done by itself.
void restAWhile()
{
    waitForAnswer<int>(
        [](QObject *receiver, const auto &done) { QTimer::singleShot(50, receiver, [done] { done(0); }); });
}

} // namespace

TEST_CASE("What another part of the program began and nobody brings to an end is looked up while it goes on")
{
    const bool sent = GENERATE(true, false);
    CardShop shop;
    shop.runner().world().restMs = 10;
    shop.runner().start();
    const Document invoice = shop.newInvoice();
    const PaymentIntent intent = begunElsewhere(shop, invoice, sent);
    if (sent)
        shop.processor().with<int>([&](CardLedger &ledger) {
            ledger.sell(intent.orderId, intent.merchant, intent.with.token, intent.amount.units());
            return 0;
        });
    restAWhile();
    CHECK(shop.open().front().state == (sent ? State::Sent : State::Prepared)); // it may still be at work
    shop.passTime(301);
    const State end = sent ? State::Approved : State::NotSent;
    REQUIRE(waitUntil([&] { return shop.desk(invoice.id).intents.front().state == end; }));
    CHECK(shop.processor().movements() == 0); // asked, never sent
    CHECK(shop.booked(invoice.id) == (sent ? 12550 : 0));
}

TEST_CASE("A cancel keeps its three voids for the time when the charge that another part sends is answered")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    const PaymentIntent intent = begunElsewhere(shop, invoice, true);
    shop.runner().world().restMs = 2;
    const auto cancel = [&] { return shop.cancel(intent.id); };
    const auto early = cancel();
    REQUIRE(early.has_value());
    CHECK(early->intent.state == State::Sent);
    CHECK(early->intent.cancelWanted);
    CHECK(shop.open().front().voidsSent == 0);
    CHECK(shop.processor().server().requests() == 0);
    shop.processor().with<int>([&](CardLedger &ledger) {
        ledger.sell(intent.orderId, intent.merchant, intent.with.token, intent.amount.units());
        return 0;
    });
    shop.passTime(301); // whoever sent it is gone
    const auto late = cancel();
    REQUIRE(late.has_value());
    CHECK(late->intent.state == State::NotCharged);
    CHECK(shop.processor().standing(CardShop::prefix(invoice)) == 0);
}

TEST_CASE(
    "What was about to be sent when a backup was made is looked up after a restore, not taken as not sent")
{
    const bool charged = GENERATE(true, false);
    CardShop shop;
    const Document invoice = shop.newInvoice();
    const PaymentIntent intent = begunElsewhere(shop, invoice, false);
    const QTemporaryDir folder;
    const QString backup = folder.filePath("backup.truckroll");
    REQUIRE(shop.office().office().backup(shop.office().owner(), backup).has_value());
    if (charged) // after the backup, so that the restored office knows nothing of it
        shop.processor().with<int>([&](CardLedger &ledger) {
            ledger.sell(intent.orderId, intent.merchant, intent.with.token, intent.amount.units());
            return 0;
        });
    shop.end();
    REQUIRE(Office::restore(backup, shop.office().path()).has_value());
    shop.office().reopen();
    shop.start();
    REQUIRE(shop.open().size() == 1);
    CHECK(shop.open().front().state == State::InDoubt);
    CHECK_FALSE(shop.charge(CardShop::saleOf(invoice)).has_value());
    // Restored by the clock of this computer; the office's stands at its own.
    shop.passTime(std::max<qint64>(0, QDateTime::currentSecsSinceEpoch() - shop.office().clock().nowUtc()));
    shop.settleDoubt();
    CHECK(shop.processor().holds(CardShop::prefix(invoice)) == shop.booked(invoice.id));
    CHECK(shop.now(invoice.id).state == (charged ? DocumentState::Paid : DocumentState::Open));
    REQUIRE(shop.tasks().size() == 1);
    CHECK(shop.tasks().front().task.kind == "card-restored");
    CHECK(shop.tasks().front().task.text.contains("backup.truckroll"));
    CHECK(shop.office().office().verify().isEmpty());
}

TEST_CASE("An approval that comes after a charge was taken as not made is a task, and can be booked")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    const PaymentIntent intent = begunElsewhere(shop, invoice, true);
    RecordCardAnswer record;
    record.intent = intent.id;
    record.said = CardInquiry{CardInquiry::Kind::NotFound, {}, {}};
    for (int look = 0; look < 2; ++look) {
        shop.passTime(100);
        shop.office().act(record);
    }
    REQUIRE(shop.desk(invoice.id).intents.front().state == State::NotCharged);
    CardRecord late;
    late.verdict = CardRecord::Verdict::Approved;
    late.reference = "005123400099";
    late.orderId = intent.orderId;
    late.merchant = intent.merchant;
    late.amount = intent.amount;
    record.said = CardAnswer{CardAnswer::Kind::Record, late, {}};
    for (int time = 0; time < 2; ++time)
        CHECK(shop.office().act(record).payments.empty());
    REQUIRE(shop.tasks().size() == 1);
    CHECK(shop.tasks().front().task.reference == late.reference);
    CHECK(shop.tasks().front().task.text.contains("$125.50"));
    CHECK(shop.booked(invoice.id) == 0);
    shop.office().act(AdoptCharge{shop.company(), invoice.id, late, AdoptCharge::SeenAs::Charge});
    CHECK(shop.now(invoice.id).state == DocumentState::Paid);
    CHECK(shop.tasks().empty());
    shop.office().act(record); // once more, and it is known
    CHECK(shop.tasks().empty());
}

TEST_CASE("Who decides a doubtful charge names an amount above zero and a number that is no other charge's")
{
    CardShop shop;
    const Payment other = shop.paid(shop.newInvoice());
    const Document invoice = shop.newInvoice();
    const PaymentIntent doubt = shop.inDoubt(invoice);
    DecideIntent decide;
    decide.intent = doubt.id;
    CHECK(refusedCleanly(shop.office(), decide).forUser.contains("how you know"));
    decide.moneyMoved = true;
    decide.reference = other.gatewayReference;
    CHECK(refusedCleanly(shop.office(), decide).forUser.contains("booked on INV-"));
    decide.reference = "0051234000991234567890";
    CHECK(refusedCleanly(shop.office(), decide).forUser.contains("retref"));
    decide.reference = "005123400099";
    decide.amount = Money::fromUnits(-100);
    CHECK(refusedCleanly(shop.office(), decide).forUser.contains("above zero"));
    decide.amount = {};
    const RecordCardAnswer::Reply decided = shop.office().act(decide);
    CHECK(decided.payments.front().amount == Money::fromUnits(12550));
    CHECK(decided.intent.answered == Money::fromUnits(12550)); // what is said of it afterwards
    CHECK(shop.now(invoice.id).state == DocumentState::Paid);
}
