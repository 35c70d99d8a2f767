// SPDX-License-Identifier: GPL-3.0-or-later
// What the processor has settled, compared with what is booked here.
#include "tests/payments/cardshop.h"
#include <algorithm>
#include <map>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Settled charges are matched, and what nobody knows becomes a task, and can be booked")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    shop.paid(invoice);
    const QString stray = shop.processor().payOnPage("SOMETHINGELSE", 700);
    shop.processor().settle();
    const auto first = shop.fetchSettlement();
    CHECK(first.rows == 2);
    CHECK(first.unknown == 1);
    CHECK(shop.fetchSettlement().unknown == 1);
    REQUIRE(shop.tasks().size() == 1); // once
    CHECK(shop.tasks().front().task.reference == stray);
    const auto page = shop.reconciliation();
    CHECK(page.rows.size() == 2);
    REQUIRE(page.deposits.size() == 1);
    CHECK(page.deposits.front().total == Money::fromUnits(13250));

    const CardRecord found = shop.found(stray);
    const Document owed = shop.newInvoice(700);
    AdoptCharge adopt;
    adopt.company = shop.company();
    adopt.invoice = owed.id;
    adopt.record = found;
    shop.office().act(adopt);
    CHECK(shop.now(owed.id).state == DocumentState::Paid);
    CHECK(shop.tasks().empty());
    CHECK(refusedCleanly(shop.office(), adopt).code == ErrorCode::RuleBroken);
}

TEST_CASE("What went back lessens the deposit, and stands beside the payment that it was taken from")
{
    const bool issuersCode = GENERATE(false, true); // of the refund; then only we know that it is one
    CardShop shop;
    shop.processor().refundsBearBanksCode(issuersCode);
    const Payment payment = shop.paid(shop.newInvoice());
    shop.processor().settle();
    REQUIRE(shop.giveBack(payment.id, Money::fromUnits(2000)).has_value());
    shop.processor().settle();
    CHECK(shop.fetchSettlement().unknown == 0);
    const auto page = shop.reconciliation();
    REQUIRE(page.deposits.size() == 2);
    CHECK(page.deposits[0].total + page.deposits[1].total == Money::fromUnits(10550));
    REQUIRE(page.rows.size() == 2);
    Money settled;
    Money booked;
    for (const CardReconciliation::Row &row : page.rows) {
        CHECK(row.match == SettlementMatch::Matched);
        REQUIRE(row.payment.has_value());
        CHECK(row.payment->id == payment.id);
        CHECK_FALSE(row.customer.isEmpty());
        settled += row.settled.amount;
        booked += row.payment->amount;
    }
    CHECK(settled == Money::fromUnits(10550));
    CHECK(booked == settled);
}

TEST_CASE(
    "A refund made at the processor's own site is a refund here: never a charge, and booked as what it is")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    const auto link = shop.newLink(invoice);
    const QString charge = shop.processor().payOnPage(link.link.orderId, 12550);
    REQUIRE(shop.lookForPayments().size() == 1);
    shop.processor().settle();
    // By hand, without an order id: it inherits the charge's, and is found under the link's name from now on.
    const QString back = shop.processor().with<QString>([&](CardLedger &ledger) {
        ledger.refund(charge, {}, 2000);
        return ledger.entries().back().reference;
    });
    shop.processor().settle();
    shop.passTime(61);
    CHECK(shop.lookForPayments().empty());
    CHECK(shop.now(invoice.id).paid == Money::fromUnits(12550));
    CHECK(shop.fetchSettlement().unknown == 1);
    REQUIRE(shop.tasks().size() == 1);
    CHECK(shop.tasks().front().task.amount == Money::fromUnits(-2000));
    CHECK(shop.tasks().front().task.text.contains("gave back $20.00"));
    const auto rowOf = [&] {
        const auto rows = shop.reconciliation().rows;
        const auto row = std::find_if(rows.begin(), rows.end(),
                                      [&](const auto &each) { return each.settled.reference == back; });
        REQUIRE(row != rows.end());
        return *row;
    };
    CHECK(rowOf().settled.amount == Money::fromUnits(-2000));
    CHECK(rowOf().match == SettlementMatch::MissingHere);

    const CardRecord found = shop.found(back);
    AdoptCharge adopt;
    adopt.company = shop.company();
    adopt.invoice = shop.newInvoice(2000).id; // nothing of it was paid by card
    adopt.record = found;
    CHECK(refusedCleanly(shop.office(), adopt).code == ErrorCode::RuleBroken);
    adopt.invoice = invoice.id;
    CHECK(shop.office().act(adopt).refunded == Money::fromUnits(2000));
    CHECK(shop.now(invoice.id).balance() == Money::fromUnits(2000));
    CHECK(shop.processor().holds(link.link.orderId) == shop.booked(invoice.id));
    CHECK(shop.tasks().empty());
    CHECK(rowOf().match == SettlementMatch::Matched);
    CHECK(rowOf().settled.amount == Money::fromUnits(-2000));
    CHECK(refusedCleanly(shop.office(), adopt).code == ErrorCode::RuleBroken);
    CHECK(shop.fetchSettlement().unknown == 0);
    CHECK(shop.office().office().verify().isEmpty());
}

TEST_CASE(
    "A task that somebody closed with a note is not brought up again by the next look at the settlement")
{
    CardShop shop;
    shop.processor().payOnPage("SOMETHINGELSE", 700);
    shop.processor().settle();
    shop.fetchSettlement();
    REQUIRE(shop.tasks().size() == 1);
    shop.office().act(CloseOfficeTask{shop.tasks().front().task.id, "Belongs to the other shop"});
    CHECK(shop.fetchSettlement().unknown == 1);
    CHECK(shop.tasks().empty());
}

TEST_CASE(
    "An account is pending until it has settled for five banking days, and a rejection reopens the invoice")
{
    CardShop shop;
    const Document good = shop.newInvoice();
    const Document bad = shop.newInvoice();
    const auto first = shop.charge(CardShop::accountSaleOf(good));
    const auto second = shop.charge(CardShop::accountSaleOf(bad));
    REQUIRE(first.has_value());
    REQUIRE(second.has_value());
    REQUIRE(first->payments.size() == 1);
    CHECK(first->payments.front().state == PaymentState::Pending);
    CHECK(shop.now(good.id).state == DocumentState::Paid);
    shop.processor().settle();
    shop.processor().with<int>([&](CardLedger &ledger) {
        ledger.byReference(second->payments.front().gatewayReference)->rejected = true;
        return 0;
    });
    shop.fetchSettlement();
    CHECK(shop.now(bad.id).state == DocumentState::Open);
    CHECK(shop.hasTask("card-returned"));
    const auto stateOf = [&](const Document &invoice) {
        return shop.office().ask(DocumentDetails{invoice.id}).payments.front().state;
    };
    CHECK(stateOf(bad) == PaymentState::Returned);
    CHECK(stateOf(good) == PaymentState::Pending);
    shop.passTime(qint64(8) * 24 * 3600);
    shop.fetchSettlement();
    CHECK(stateOf(good) == PaymentState::Approved);
    CHECK(shop.office().office().verify().isEmpty());
}

TEST_CASE("What the bank sends back after it was refunded is a task: the customer has the money twice")
{
    const bool whole = GENERATE(false, true);
    CardShop shop;
    const Document invoice = shop.newInvoice();
    const auto charged = shop.charge(CardShop::accountSaleOf(invoice));
    REQUIRE(charged.has_value());
    const Payment payment = charged->payments.front();
    shop.processor().settle();
    REQUIRE(shop.giveBack(payment.id, whole ? Money() : Money::fromUnits(2000)).has_value());
    RecordSettlement record;
    record.company = shop.company();
    record.day = CardShop::firstDay();
    record.returns = {{payment.gatewayReference, "R01", payment.amount}};
    for (int time = 0; time < 2; ++time)
        shop.office().act(record);
    REQUIRE(shop.tasks().size() == 1);
    CHECK(shop.tasks().front().task.text.contains(whole ? "has the money twice"
                                                        : "$20.00 of it was given back"));
    CHECK(shop.now(invoice.id).balance() == invoice.totals.total);
    CHECK(shop.now(invoice.id).state == DocumentState::Open);
}

TEST_CASE("What settled otherwise than it is booked is a task: another amount, a void payment, a lost refund")
{
    CardShop shop;
    const Payment differing = shop.paid(shop.newInvoice());
    const Payment kept = shop.paid(shop.newInvoice());
    const Payment back = shop.paid(shop.newInvoice());
    REQUIRE(shop.giveBack(kept.id).has_value());
    const auto change = [&](const QString &reference, const std::function<void(CardLedger::Entry &)> &what) {
        shop.processor().with<int>([&](CardLedger &ledger) {
            what(*ledger.byReference(reference));
            return 0;
        });
    };
    change(differing.gatewayReference, [](CardLedger::Entry &entry) { entry.cents = 12500; });
    change(kept.gatewayReference, [](CardLedger::Entry &entry) { entry.voided = false; });
    shop.processor().settle();
    REQUIRE(shop.giveBack(back.id, Money::fromUnits(2000)).has_value());
    shop.processor().settle();
    shop.processor().with<int>([&](CardLedger &ledger) {
        ledger.byReference(ledger.entries().back().reference)->rejected = true;
        return 0;
    });
    for (int time = 0; time < 2; ++time)
        CHECK(shop.fetchSettlement().unknown == 0);
    REQUIRE(shop.tasks().size() == 3); // once each
    QString texts;
    for (const OfficeTasks::Row &row : shop.tasks())
        texts += row.task.text + u'\n';
    CHECK(texts.contains("settled $125.00"));
    CHECK(texts.contains("is void here"));
    CHECK(texts.contains("The refund of $20.00"));
    std::map<SettlementMatch, int> matches;
    for (const CardReconciliation::Row &row : shop.reconciliation().rows)
        ++matches[row.match];
    CHECK(matches == std::map<SettlementMatch, int>{{SettlementMatch::Matched, 1},
                                                    {SettlementMatch::Differing, 2},
                                                    {SettlementMatch::Rejected, 1}});
}

TEST_CASE("Days are named without a year there: neither those of a year ago nor those to come are asked for")
{
    CardShop shop;
    shop.paid(shop.newInvoice());
    shop.processor().settle();
    const QDate today = CardShop::firstDay();
    const auto fetch = [&](const QDate &from, const QDate &to) {
        return waitForAnswer<Result<CardService::Settled>>([&](QObject *receiver, auto done) {
            shop.service().fetchSettlements(shop.company(), from, to, receiver, done);
        });
    };
    const int before = shop.processor().server().requests();
    const auto tooOld = fetch(today.addYears(-1), today);
    REQUIRE_FALSE(tooOld.has_value());
    CHECK(tooOld.error().forUser.contains("without their year"));
    CHECK(shop.processor().server().requests() == before);
    const QDate future = std::max(today, QDate::currentDate()).addDays(2);
    CHECK(fetch(future, future.addYears(1)).value().days == 0);
    CHECK(shop.processor().server().requests() == before);
    CHECK(fetch(today, today).value().rows == 1);
}
