// SPDX-License-Identifier: GPL-3.0-or-later
// Charges and refunds that a restored office has forgotten, and somebody finds at the processor's own site.
#include "tests/payments/cardshop.h"
#include <QTemporaryDir>
#include <algorithm>

using namespace truckroll;
using namespace truckroll::testkit;
using SeenAs = AdoptCharge::SeenAs;

namespace {

/// Two invoices that are in the backup. What is paid afterwards is forgotten by `restore`.
struct RestoredShop : CardShop
{
    void makeBackup() { REQUIRE(office().office().backup(office().owner(), backup()).has_value()); }
    void restore()
    {
        end();
        REQUIRE(Office::restore(backup(), office().path()).has_value());
        office().reopen();
        start();
    }
    AdoptCharge adoptOf(const Document &invoice, const QString &reference, SeenAs seenAs)
    {
        return {company(), invoice.id, found(reference), seenAs};
    }
    QString refundOf(const Payment &payment, qint64 cents)
    {
        const auto reply = giveBack(payment.id, Money::fromUnits(cents));
        REQUIRE(reply.has_value());
        REQUIRE(reply->intent.state == IntentState::Approved);
        return reply->intent.reference;
    }
    Payment paymentOn(const Document &invoice) { return desk(invoice.id).payments.front(); }
    /// What a restored office is told to look for.
    OfficeTask restoredTask()
    {
        for (const OfficeTasks::Row &row : tasks())
            if (row.task.kind == u"card-restored")
                return row.task;
        FAIL("no task");
        return {};
    }

    QTemporaryDir folder;
    Document invoice = newInvoice();
    Document other = newInvoice();

private:
    QString backup() const { return folder.filePath("backup.truckroll"); }
};

} // namespace

TEST_CASE("A backup from before cards were set up is in doubt as well: they may have been charged since")
{
    RestoredShop shop;
    shop.office().act(SaveSetting{"cardpointe.merchant_id", QString()});
    shop.makeBackup();
    const auto setUp = [&] {
        shop.office().act(SaveSetting{"cardpointe.merchant_id", SimulatedCardPointe::merchant});
    };
    setUp();
    const Payment payment = shop.paid(shop.invoice);
    shop.restore();
    setUp();
    CHECK(shop.desk(shop.invoice.id).whyNoCard.contains("restored from a backup"));
    const int before = shop.processor().movements();
    CHECK_FALSE(shop.charge(CardShop::saleOf(shop.invoice)).has_value());
    CHECK(shop.processor().movements() == before);
    CHECK(shop.restoredTask().text.contains("cards are not set up"));
    shop.office().act(shop.adoptOf(shop.invoice, payment.gatewayReference, SeenAs::Charge));
    shop.office().act(CloseOfficeTask{shop.restoredTask().id, "Looked through their list"});
    CHECK(shop.now(shop.invoice.id).state == DocumentState::Paid);
    CHECK(shop.charge(CardShop::saleOf(shop.other)).has_value());
}

TEST_CASE("A forgotten refund is found also when its charge was booked on another invoice")
{
    RestoredShop shop;
    shop.makeBackup();
    const Payment payment = shop.paid(shop.invoice);
    shop.processor().settle();
    shop.refundOf(payment, 2000);
    shop.restore();
    shop.office().act(shop.adoptOf(shop.other, payment.gatewayReference, SeenAs::Charge));
    const int before = shop.processor().movements();
    const auto again = shop.giveBack(shop.paymentOn(shop.other).id, Money::fromUnits(2000));
    REQUIRE(again.has_value());
    CHECK(shop.processor().movements() == before);
    CHECK(again->intent.reason.contains("not known here"));
    CHECK(shop.paymentOn(shop.other).refunded == Money::fromUnits(2000));
    CHECK(shop.processor().holds(CardShop::prefix(shop.invoice)) == 10550);
}

TEST_CASE("A forgotten charge is booked by its number before it has settled, once")
{
    RestoredShop shop;
    shop.makeBackup();
    const Payment payment = shop.paid(shop.invoice);
    const int before = shop.processor().movements();
    shop.restore();
    const AdoptCharge adopt = shop.adoptOf(shop.invoice, payment.gatewayReference, SeenAs::Charge);
    REQUIRE(adopt.record.settled == "Queued for Capture");
    CHECK(shop.office().act(adopt).amount == payment.amount);
    CHECK(shop.now(shop.invoice.id).state == DocumentState::Paid);
    CHECK(refusedCleanly(shop.office(), adopt).forUser.contains("booked already"));
    CHECK(shop.restoredTask().isOpen()); // there may be more
    shop.processor().settle();
    CHECK(shop.fetchSettlement().unknown == 0);
    CHECK(shop.processor().movements() == before);
    CHECK(shop.office().office().verify().isEmpty());
}

TEST_CASE("A forgotten refund is never booked as a payment, whatever the processor's answer tells of it")
{
    const bool bankCode = GENERATE(false, true); // then nothing in it says that it is a refund
    const bool settled = GENERATE(false, true);
    const SeenAs seenAs = GENERATE(SeenAs::Unsaid, SeenAs::Charge, SeenAs::Refund);
    RestoredShop shop;
    const Payment payment = shop.paid(shop.invoice);
    shop.processor().settle();
    shop.makeBackup();
    shop.processor().refundsBearBanksCode(bankCode);
    const QString refund = shop.refundOf(payment, 2000);
    shop.restore();
    if (settled)
        shop.processor().settle();
    const AdoptCharge adopt = shop.adoptOf(shop.invoice, refund, seenAs);
    if (seenAs == SeenAs::Charge && !bankCode) {
        CHECK(refusedCleanly(shop.office(), adopt).forUser.contains("so it is a refund"));
        return;
    }
    CHECK(shop.office().act(adopt).refunded == Money::fromUnits(2000));
    CHECK(shop.now(shop.invoice.id).balance() == Money::fromUnits(2000));
    CHECK(shop.desk(shop.invoice.id).payments.size() == 1);
    shop.refundOf(shop.paymentOn(shop.invoice), 1000); // another one, as wished
    CHECK(shop.processor().holds(CardShop::prefix(shop.invoice)) == 9550);
    CHECK(shop.paymentOn(shop.invoice).refunded == Money::fromUnits(3000));
    CHECK(shop.office().office().verify().isEmpty());
}

TEST_CASE("Of a charge and its refund that are both forgotten, the refund waits for its charge")
{
    const bool settled = GENERATE(false, true);
    RestoredShop shop;
    shop.makeBackup();
    shop.processor().refundsBearBanksCode();
    const Payment payment = shop.paid(shop.invoice);
    shop.processor().settle();
    const QString refund = shop.refundOf(payment, 2000);
    shop.restore();
    if (settled)
        shop.processor().settle();
    AdoptCharge adopt = shop.adoptOf(shop.invoice, refund, SeenAs::Refund);
    CHECK(refusedCleanly(shop.office(), adopt).forUser.contains("book the charge first"));
    adopt.seenAs = SeenAs::Unsaid;
    const QString refusal = refusedCleanly(shop.office(), adopt).forUser;
    CHECK(refusal.contains("say here what it is: a charge or a refund"));
    CHECK_FALSE(refusal.contains("booked by itself")); // nobody looks for it
    AdoptCharge charge = shop.adoptOf(shop.invoice, payment.gatewayReference, SeenAs::Refund);
    CHECK(refusedCleanly(shop.office(), charge).forUser.contains("so it is a charge"));
    charge.seenAs = SeenAs::Charge;
    shop.office().act(charge);
    adopt.seenAs = SeenAs::Refund;
    CHECK(shop.office().act(adopt).refunded == Money::fromUnits(2000));
    CHECK(shop.now(shop.invoice.id).balance() == Money::fromUnits(2000));
}

TEST_CASE(
    "A forgotten charge that has not settled may be a refund as well: somebody has to say that it is none")
{
    RestoredShop shop;
    shop.makeBackup();
    const Payment payment = shop.paid(shop.invoice);
    shop.restore();
    AdoptCharge adopt = shop.adoptOf(shop.invoice, payment.gatewayReference, SeenAs::Unsaid);
    CHECK(refusedCleanly(shop.office(), adopt).forUser.contains("say here what it is: a charge or a refund"));
    adopt.seenAs = SeenAs::Charge;
    CHECK(shop.office().act(adopt).amount == payment.amount);
    CHECK(shop.now(shop.invoice.id).state == DocumentState::Paid);
}

TEST_CASE("A refund that is booked already is no payment of another invoice, whatever somebody says it is")
{
    const bool settled = GENERATE(false, true);
    const SeenAs seenAs = GENERATE(SeenAs::Unsaid, SeenAs::Charge, SeenAs::Refund);
    RestoredShop shop;
    shop.processor().refundsBearBanksCode();
    const Payment payment = shop.paid(shop.invoice);
    shop.processor().settle();
    const QString refund = shop.refundOf(payment, 2000);
    if (settled)
        shop.processor().settle();
    for (const Document &invoice : {shop.other, shop.invoice})
        CHECK(refusedCleanly(shop.office(), shop.adoptOf(invoice, refund, seenAs))
                  .forUser.contains("refund is booked already"));
    CHECK(shop.booked(shop.other.id) == 0);
    CHECK(shop.booked(shop.invoice.id) == 10550);
}

TEST_CASE("Who has seen at the processor what came in by a link books it before it has settled")
{
    RestoredShop shop;
    const PaymentLink link = shop.newLink(shop.invoice).link;
    shop.processor().payOnPage(link.orderId, 12550);
    REQUIRE(shop.lookForPayments().size() == 1);
    shop.processor().settle();
    shop.fetchSettlement();
    const QString second = shop.processor().payOnPage(link.orderId, 12550);
    AdoptCharge adopt = shop.adoptOf(shop.invoice, second, SeenAs::Unsaid);
    CHECK(refusedCleanly(shop.office(), adopt).forUser.contains("when it has settled, mostly the next day"));
    adopt.seenAs = SeenAs::Charge;
    CHECK(shop.office().act(adopt).gatewayReference == second);
    CHECK(shop.hasTask("card-overpaid"));
}

TEST_CASE("A chargeback is a task, once, and its payment differs in the reconciliation")
{
    RestoredShop shop;
    const Payment payment = shop.paid(shop.invoice);
    shop.processor().settle();
    shop.fetchSettlement();
    REQUIRE(shop.reconciliation().rows.front().match == SettlementMatch::Matched);
    shop.processor().with<int>([&](CardLedger &ledger) {
        ledger.byReference(payment.gatewayReference)->chargedBack = true;
        return 0;
    });
    shop.fetchSettlement();
    REQUIRE(shop.tasks().size() == 1);
    const OfficeTask task = shop.tasks().front().task;
    CHECK(task.text.contains("$125.50 on " + shop.invoice.number));
    CHECK(task.amount == payment.amount);
    CHECK(shop.reconciliation().rows.front().match == SettlementMatch::Differing);
    CHECK(shop.now(shop.invoice.id).state == DocumentState::Paid); // what becomes of it is for people
    shop.office().act(CloseOfficeTask{task.id, "Answered there"});
    shop.fetchSettlement();
    CHECK(shop.tasks().empty());
}

TEST_CASE("A chargeback of which nothing can be read is a task as well")
{
    RestoredShop shop;
    RecordSettlement funding;
    funding.company = shop.company();
    funding.day = CardShop::firstDay();
    funding.chargebacks = {{{}, {}}, {"005123400099", {}}};
    CHECK(shop.office().act(funding).chargebacks == 2);
    const auto tasks = shop.tasks();
    REQUIRE(tasks.size() == 2);
    CHECK(tasks[0].task.text.contains("chargeback on Mar 2, 2026"));
    CHECK(tasks[1].task.text.contains("005123400099"));
    CHECK(shop.office().act(funding).chargebacks == 0);
}
