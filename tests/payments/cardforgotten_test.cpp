// SPDX-License-Identifier: GPL-3.0-or-later
// Money that went back without the office knowing: it was restored from a backup, or somebody did it at the
// processor's own site.
#include "tests/payments/cardshop.h"
#include <QFile>
#include <QTemporaryDir>
#include <algorithm>

using namespace truckroll;
using namespace truckroll::testkit;
using State = IntentState;

namespace {

/// A card payment that has settled, with a backup of the office as it was then.
struct SettledShop : CardShop
{
    SettledShop()
    {
        payment = paid(invoice);
        processor().settle();
        REQUIRE(office().office().backup(office().owner(), backup()).has_value());
    }
    QString backup() const { return folder.filePath("backup.truckroll"); }
    void restore()
    {
        end();
        REQUIRE(Office::restore(backup(), office().path()).has_value());
        office().reopen();
        start();
    }
    PaymentRunner::Reply back(qint64 cents = 0)
    {
        const auto reply = giveBack(payment.id, Money::fromUnits(cents));
        INFO((reply ? QString() : reply.error().forUser).toStdString());
        REQUIRE(reply.has_value());
        CHECK(reply->intent.state == State::Approved);
        return *reply;
    }
    /// What the customer has of it, by the processor and by the office.
    qint64 gone() { return 12550 - processor().holds(prefix(invoice)); }
    qint64 goneHere()
    {
        const auto payments = desk(invoice.id).payments;
        return payments.front().refunded.units();
    }

    QTemporaryDir folder;
    Document invoice = newInvoice();
    Payment payment;
};

} // namespace

TEST_CASE("A refund that a restored office has forgotten is found and booked, not made a second time")
{
    const qint64 part = GENERATE(0, 2000); // all of it, or twenty dollars
    SettledShop shop;
    shop.back(part);
    shop.restore();
    CHECK(shop.goneHere() == 0);
    const int before = shop.processor().movements();
    const PaymentRunner::Reply again = shop.back(part);
    CHECK(shop.processor().movements() == before);
    CHECK(again.intent.amount == Money::fromUnits(part == 0 ? 12550 : part));
    CHECK(again.intent.reason.contains("not known here"));
    CHECK(shop.gone() == shop.goneHere());
    CHECK(shop.office().office().verify().isEmpty());
    if (part == 0) {
        CHECK_FALSE(shop.giveBack(shop.payment.id).has_value());
        return;
    }
    shop.back(part); // another one, as wished
    CHECK(shop.gone() == 2 * part);
    CHECK(shop.gone() == shop.goneHere());
}

TEST_CASE("Several forgotten refunds are found one after the other, however often the office is restored")
{
    SettledShop shop;
    shop.back(1000);
    shop.back(2000);
    for (int time = 0; time < 2; ++time) {
        shop.restore();
        const int before = shop.processor().movements();
        CHECK(shop.back(12550).intent.amount == Money::fromUnits(1000));
        CHECK(shop.back(2500).intent.amount == Money::fromUnits(2000));
        CHECK(shop.processor().movements() == before);
        CHECK(shop.gone() == shop.goneHere());
    }
    shop.back();
    CHECK(shop.gone() == 12550);
    CHECK(shop.gone() == shop.goneHere());
    shop.processor().settle();
    CHECK(shop.fetchSettlement().unknown == 0); // each bears the processor's number
}

TEST_CASE(
    "A forgotten refund that the processor had declined, or that never arrived, does not hide a later one")
{
    SettledShop shop;
    shop.processor().failNext(GENERATE(CardFault::Declined, CardFault::Status401));
    REQUIRE(shop.giveBack(shop.payment.id).has_value());
    shop.back(2000);
    shop.restore();
    const int before = shop.processor().movements();
    shop.back(2000);
    CHECK(shop.processor().movements() == before);
    CHECK(shop.gone() == 2000);
    CHECK(shop.gone() == shop.goneHere());
}

TEST_CASE(
    "Whatever goes wrong with a refund, an office that is restored afterwards gives no cent back unknown")
{
    int found = 0;
    for (int i = 1; i < cardFaultCount; ++i) {
        const auto fault = CardFault(i);
        if (fault == CardFault::Refuse)
            continue;
        INFO(cardFaultName(fault));
        SettledShop shop;
        shop.processor().failNext(fault);
        shop.runner().world().answerMs = 150;
        REQUIRE(shop.giveBack(shop.payment.id, Money::fromUnits(2000)).has_value());
        const qint64 before = shop.gone();
        shop.restore();
        shop.passTime(120); // what runs late is there
        REQUIRE(shop.giveBack(shop.payment.id, Money::fromUnits(2000)).has_value());
        CHECK(shop.gone() == (before > 0 ? before : 2000));
        CHECK(shop.gone() == shop.goneHere());
        found += before > 0 ? 1 : 0;
    }
    CHECK(found >= 14);
    WARN(found << " refunds were found that the restored office had forgotten");
}

TEST_CASE("A refund that went through after it was taken as not made is found before the next one")
{
    SettledShop shop;
    shop.processor().failNext(CardFault::HangBefore);
    shop.runner().world().answerMs = 150;
    REQUIRE(shop.giveBack(shop.payment.id, Money::fromUnits(2000)).has_value());
    shop.runner().world().answerMs = 0;
    const PaymentIntent lost = shop.open().front();
    shop.settleDoubt();
    REQUIRE(shop.desk(shop.invoice.id).intents.front().state == State::NotCharged);
    shop.processor().with<int>([&](CardLedger &ledger) {
        ledger.refund(shop.payment.gatewayReference, lost.orderId, 2000);
        return 0;
    });
    const int before = shop.processor().movements();
    CHECK(shop.back(2000).intent.amount == Money::fromUnits(2000));
    CHECK(shop.processor().movements() == before);
    CHECK(shop.gone() == shop.goneHere());
}

TEST_CASE("What somebody gave back at the processor's own site is not given back once more")
{
    const bool bankCode = GENERATE(false, true); // then nothing says that it is a refund
    SettledShop shop;
    shop.processor().with<int>([&](CardLedger &ledger) {
        ledger.issuersCode = bankCode;
        ledger.refund(shop.payment.gatewayReference, {}, 2000); // under the name of its charge
        return 0;
    });
    const int before = shop.processor().movements();
    if (!bankCode) {
        CHECK(shop.back().intent.amount == Money::fromUnits(2000));
        CHECK(shop.gone() == shop.goneHere());
    } else {
        const auto refused = shop.giveBack(shop.payment.id);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().forUser.contains("Nothing was given back"));
        CHECK(shop.open().empty());
    }
    CHECK(shop.processor().movements() == before);
}

TEST_CASE("A processor that does not say what went back before gives nothing back")
{
    const int answered = GENERATE(0, 1, 2, 4); // of the inquiries about the charge and its refunds
    SettledShop shop;
    shop.processor().silentAfter(answered);
    const auto reply = shop.giveBack(shop.payment.id);
    REQUIRE_FALSE(reply.has_value());
    CHECK(reply.error().forUser.contains("Nothing was given back; try again"));
    CHECK(shop.open().empty());
    CHECK(shop.gone() == 0);
}

TEST_CASE("A forgotten refund of more than is left here is for a person to decide")
{
    SettledShop shop;
    shop.back(10000);
    shop.restore();
    shop.processor().with<int>([&](CardLedger &ledger) {
        for (const CardLedger::Entry &entry : ledger.entries())
            if (!entry.refundOf.isEmpty())
                ledger.byReference(entry.reference)->cents = 13000;
        return 0;
    });
    const auto reply = shop.giveBack(shop.payment.id);
    REQUIRE(reply.has_value());
    CHECK(reply->intent.state == State::NeedsPerson);
    const auto tasks = shop.tasks();
    CHECK(std::any_of(tasks.begin(), tasks.end(),
                      [&](const OfficeTasks::Row &row) { return row.task.intent == reply->intent.id; }));
}

TEST_CASE(
    "After a restore no invoice is charged that may have been paid since the backup, until somebody looked")
{
    SettledShop shop;
    shop.restore();
    const Document invoice = shop.invoice;
    CHECK(shop.desk(invoice.id).whyNoCard.contains("restored from a backup"));
    REQUIRE(shop.giveBack(shop.payment.id).has_value()); // so that it owes something
    CHECK_FALSE(shop.charge(CardShop::saleOf(invoice)).has_value());
    CHECK_FALSE(shop.charge(CardShop::terminalSaleOf(invoice)).has_value());
    MakePaymentLink link;
    link.invoice = invoice.id;
    CHECK(refusedCleanly(shop.office(), link).code == ErrorCode::RuleBroken);
    RecordPayment cash; // that is nobody's doubt
    cash.invoice = invoice.id;
    cash.amount = Money::fromUnits(100);
    shop.office().act(cash);
    for (const OfficeTasks::Row &row : shop.tasks())
        if (row.task.kind == u"card-restored")
            shop.office().act(CloseOfficeTask{row.task.id, "Looked through the processor's list"});
    CHECK(shop.desk(invoice.id).whyNoCard.isEmpty());
    CHECK(shop.charge(CardShop::saleOf(invoice)).has_value());
}

TEST_CASE("What was billed and paid since the backup is not billed and charged once more after a restore")
{
    SettledShop shop;
    Document order;
    order.kind = DocumentKind::WorkOrder;
    order.customer = shop.invoice.customer;
    DocumentLine line;
    line.description = "Boiler service";
    line.unitPrice = UnitPrice::fromUnits(900'000);
    order.lines = {line};
    ConvertDocument bill;
    bill.source = shop.office().act(SaveDocument{order}).id;
    bill.to = DocumentKind::Invoice;
    QFile::remove(shop.backup());
    REQUIRE(shop.office().office().backup(shop.office().owner(), shop.backup()).has_value());
    shop.paid(shop.office().act(bill).document);
    const int before = shop.processor().movements();

    shop.restore();
    shop.office().clock().advance(GENERATE(-86'400, 0, 86'400)); // the clock of the machine may be put back
    const Document again = shop.office().act(bill).document;
    CHECK(shop.desk(again.id).whyNoCard.contains("restored from a backup"));
    CHECK_FALSE(shop.charge(CardShop::saleOf(again)).has_value());
    CHECK(shop.processor().movements() == before);
    CHECK(shop.charge(CardShop::saleOf(shop.newInvoice())).has_value()); // of a call that came in since
}

TEST_CASE("What a page has reserved is not taken after a restore either, until somebody looked")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    const PaymentLink link = shop.newLink(invoice).link;
    shop.processor().pageReserves(true);
    shop.processor().payOnPage(link.orderId, 12550);
    const QTemporaryDir folder;
    const QString backup = folder.filePath("backup.truckroll");
    REQUIRE(shop.office().office().backup(shop.office().owner(), backup).has_value());
    shop.end();
    REQUIRE(Office::restore(backup, shop.office().path()).has_value());
    shop.office().reopen();
    shop.start();
    CHECK(shop.lookForPayments(link).size() == 0);
    CHECK(shop.processor().movements() == 0);
    REQUIRE(shop.tasks().size() == 1);
    shop.office().act(CloseOfficeTask{shop.tasks().front().task.id, "Looked through their list"});
    CHECK(shop.lookForPayments(link).size() == 1);
    CHECK(shop.now(invoice.id).state == DocumentState::Paid);
}
