// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/documentbench.h"
#include <random>

using namespace truckroll;
using namespace truckroll::testkit;
using K = DocumentKind;
using S = DocumentState;

namespace {

RecordPayment paymentOn(DocumentId invoice, qint64 cents)
{
    RecordPayment record;
    record.invoice = invoice;
    record.amount = Money::fromUnits(cents);
    return record;
}

} // namespace

TEST_CASE("rule 12: Open or Paid follows the balance through part payments and voided payments")
{
    DocumentBench shop;
    const Document invoice = shop.issued();
    const qint64 total = invoice.totals.total.units();
    auto paid = shop.pay(invoice, total - 1);
    CHECK(paid.invoice.state == S::Open);
    CHECK(paid.invoice.balance() == Money::fromUnits(1));
    const auto last = shop.pay(invoice, 1);
    CHECK(last.invoice.state == S::Paid);
    CHECK(last.invoice.paid == invoice.totals.total);
    CHECK(last.invoice.accounting == AccountingState::Pending);
    CHECK(shop.now(invoice) == last.invoice);
    const auto voided =
        shop.act(VoidPayment{paid.payment.id, paid.payment.version, QStringLiteral("Check returned")});
    CHECK(voided.payment.state == PaymentState::Voided);
    CHECK(voided.payment.voidReason == QStringLiteral("Check returned"));
    CHECK(voided.invoice.state == S::Open);
    CHECK(voided.invoice.paid == Money::fromUnits(1));
    CHECK(shop.pay(invoice, total - 1).invoice.state == S::Paid);
    shop.checkOffice();
}

TEST_CASE("rule 14: money taken in person, cash or check, counts at once and says who took it")
{
    DocumentBench shop;
    for (const PaymentMethod method : {PaymentMethod::Cash, PaymentMethod::Check}) {
        const Document invoice = shop.issued();
        RecordPayment record = paymentOn(invoice.id, invoice.totals.total.units());
        record.method = method;
        record.reference = QStringLiteral("2041");
        const auto taken = shop.act(record);
        CHECK(taken.payment.state == PaymentState::Approved);
        CHECK(taken.payment.method == method);
        CHECK(taken.payment.reference == record.reference);
        CHECK(taken.payment.date == QDate(2026, 3, 2));
        CHECK(taken.payment.takenBy == shop.owner().user);
        CHECK(taken.payment.takenAt == mondayMorningUtc);
        CHECK(taken.invoice.state == S::Paid);
        CHECK(shop.ask(DocumentDetails{invoice.id}).payments == std::vector<Payment>{taken.payment});
    }
    shop.checkOffice();
}

TEST_CASE("rule 13: money is taken on issued invoices and on nothing else")
{
    DocumentBench shop;
    const auto refused = [&](const Document &document) {
        const QString before = dumpOffice(shop.connection());
        const Error error = shop.refusal(paymentOn(document.id, 100));
        CHECK(error.code == ErrorCode::RuleBroken);
        CHECK(error.forUser.contains(document.number));
        CHECK(dumpOffice(shop.connection()) == before);
    };
    refused(shop.quote());
    refused(shop.workOrder());
    refused(shop.draftInvoice());
    refused(shop.act(MakeProForma{shop.quote().id}).document);
    refused(shop.voided(shop.issued()));
    const Document invoice = shop.issued();
    shop.pay(invoice, invoice.totals.total.units());
    refused(invoice);
    CHECK(shop.refusal(paymentOn(DocumentId(999999), 100)).code == ErrorCode::NotFound);
}

TEST_CASE("a payment is more than nothing and at most the balance, which the refusal names")
{
    DocumentBench shop;
    const Document invoice = shop.issued(); // 551.69
    shop.pay(invoice, 50000);
    const Error error = shop.refusal(paymentOn(invoice.id, 5170));
    CHECK(error.forUser.contains(QStringLiteral("$51.69")));
    CHECK(error.forUser.contains(invoice.number));
    shop.refusal(paymentOn(invoice.id, 0));
    shop.refusal(paymentOn(invoice.id, -1));
    CHECK(shop.pay(invoice, 5169).invoice.state == S::Paid);
}

TEST_CASE("a payment keeps what was received, when and by whom, and never a card number")
{
    DocumentBench shop;
    const Document invoice = shop.issued();
    RecordPayment record = paymentOn(invoice.id, 10000);
    record.method = PaymentMethod::Check;
    record.reference = QStringLiteral(" 4711 ");
    const Payment today = shop.act(record).payment;
    CHECK(today.reference == QStringLiteral("4711"));
    CHECK(today.date == QDate(2026, 3, 2));
    CHECK(today.takenBy == shop.owner().user);
    CHECK(today.takenAt == mondayMorningUtc);
    record.date = QDate(2026, 2, 27);
    const Payment before = shop.act(record).payment;
    CHECK(before.date == QDate(2026, 2, 27));
    const auto rows = shop.ask(PaymentList{invoice.id});
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].payment == today); // newest first, by the day it was received
    CHECK(rows[1].payment == before);
    CHECK(rows[0].invoiceNumber == invoice.number);
    CHECK(rows[0].customerName == QStringLiteral("Kline Bakery"));
    CHECK(shop.ask(PaymentList{}).size() == 2);
    record.reference = QStringLiteral("4111111111111111");
    CHECK(shop.refusal(record).forUser.contains(QStringLiteral("card number")));
    record.reference.clear();
    record.date = QDate(1969, 12, 31);
    CHECK(shop.refusal(record).code == ErrorCode::RuleBroken);
}

TEST_CASE("a payment is not dated in the future, by the office's own day")
{
    DocumentBench shop;
    RecordPayment record = paymentOn(shop.issued().id, 100);
    for (const QDate &date : {QDate(2026, 3, 3), QDate(9999, 1, 1)}) {
        record.date = date;
        const Error error = shop.refusal(record);
        CHECK(error.code == ErrorCode::RuleBroken);
        CHECK(error.forUser.contains(QStringLiteral("still to come")));
    }
    // 03:30 UTC on Tuesday, still Monday evening in Chicago; three hours later it is Tuesday there as well.
    shop.clock().set(mondayMorningUtc + 13 * 3600 + 1800);
    record.date = QDate(2026, 3, 3);
    shop.refusal(record);
    shop.clock().advance(3 * 3600);
    CHECK(shop.act(record).payment.date == QDate(2026, 3, 3));
    record.date = QDate(2011, 1, 1); // an old check that was found again
    CHECK(shop.act(record).payment.date == QDate(2011, 1, 1));
}

TEST_CASE("a payment is voided once, as it was seen")
{
    DocumentBench shop;
    const auto paid = shop.pay(shop.issued(), 100);
    CHECK(shop.refusal(VoidPayment{paid.payment.id, paid.payment.version - 1, {}}).code ==
          ErrorCode::Conflict);
    const auto voided = shop.act(VoidPayment{paid.payment.id, paid.payment.version, {}});
    CHECK(shop.refusal(VoidPayment{paid.payment.id, voided.payment.version, {}}).code ==
          ErrorCode::RuleBroken);
    CHECK(shop.refusal(VoidPayment{PaymentId(999999), 1, {}}).code == ErrorCode::NotFound);
}

TEST_CASE("random payments and voids never come to more than the invoice")
{
    DocumentBench shop;
    const Document invoice = shop.issued();
    std::mt19937 engine(20260302);
    std::vector<Payment> live;
    int taken = 0;
    int refused = 0;
    for (int i = 0; i < 150; ++i) {
        if (engine() % 3 == 0 && !live.empty()) {
            const size_t which = engine() % live.size();
            shop.act(VoidPayment{live[which].id, live[which].version, {}});
            live.erase(live.begin() + qsizetype(which));
        } else {
            const auto acted =
                shop.office().act(shop.owner(), paymentOn(invoice.id, 1 + qint64(engine() % 20000)));
            if (acted)
                live.push_back(acted->reply.payment);
            ++(acted ? taken : refused);
        }
        Money sum;
        for (const Payment &payment : live)
            sum += payment.amount;
        const Document now = shop.now(invoice);
        REQUIRE(now.paid == sum);
        REQUIRE(sum <= invoice.totals.total);
        REQUIRE(now.state == (sum == invoice.totals.total ? S::Paid : S::Open));
    }
    CHECK(taken > 30);
    CHECK(refused > 10);
    shop.checkOffice();
}

TEST_CASE("whichever statement of a payment fails, nothing is changed: payments are not undone")
{
    DocumentBench shop;
    int tried = 0;
    const Document invoice = shop.issued();
    const auto paid = failEveryStatement(shop, paymentOn(invoice.id, 1000), tried);
    failEveryStatement(shop, VoidPayment{paid.payment.id, paid.payment.version, {}}, tried);
    CHECK(tried > 15);
    WARN("statements made to fail: " << tried);
    const auto acted = shop.report(paymentOn(invoice.id, 1000));
    CHECK_FALSE(acted.report.undoable);
    CHECK(acted.report.text.contains(QStringLiteral("$10.00")));
    CHECK(acted.report.changes.touches(EntityKind::Payment));
    CHECK(acted.report.changes.touches(EntityKind::Document));
}
