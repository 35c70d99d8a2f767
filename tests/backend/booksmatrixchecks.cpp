// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backend/booksmatrix.h"

#include "core/domain/billingacts.h"
#include "core/domain/purchasingacts.h"
#include <catch2/catch.hpp>

// What stands there, and here, after all was sent.
namespace truckroll::testkit {

namespace {

QString valueOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

/// It bears our mark of that paper.
bool isNoted(const QJsonObject &object, const QString &number)
{
    return valueOf(object, "PrivateNote").contains(number + QLatin1Char(' '));
}

} // namespace

void BooksMatrix::check(const Sent &sent)
{
    checkNames(sent);
    const Document invoice = m_bench.now(sent.invoice.id);
    checkInvoice(invoice);
    if (sent.receipt)
        checkBill(sent);
    if (isRefund())
        checkRefunds(invoice);
    if (sent.payment)
        checkPayment(*sent.payment, invoice);
    if (sent.creditNote)
        checkCreditNote(*sent.creditNote);
    CHECK(m_bench.shop.ask(PostingsToSend{}).empty());
}

void BooksMatrix::checkNames(const Sent &sent)
{
    if (m_kind == Kind::Customer) {
        const QJsonObject there = only("Customer", "DisplayName", sent.customerName);
        CHECK(linked(BookEntity::Customer, sent.customer.value()) == valueOf(there, "Id"));
    }
    if (m_kind == Kind::Item) {
        const QJsonObject there = only("Item", "Name", sent.itemName);
        CHECK(linked(BookEntity::Item, sent.item.value()) == valueOf(there, "Id"));
    }
}

void BooksMatrix::checkInvoice(const Document &invoice)
{
    const auto ours = [&](const QJsonObject &object) { return isNoted(object, invoice.number); };
    const QJsonObject there =
        m_kind == Kind::NumberedThere ? only("Invoice", ours) : only("Invoice", "DocNumber", invoice.number);
    CHECK(linked(BookEntity::Invoice, invoice.id.value()) == valueOf(there, "Id"));
    const bool isVoid = invoice.state == DocumentState::Void;
    CHECK(SimulatedLedger::cents(there, "TotalAmt") == (isVoid ? 0 : invoice.totals.total.units()));
    CHECK(SimulatedLedger::cents(there, "Balance") == (isVoid ? 0 : invoice.balance().units()));
    CHECK(invoice.accounting == AccountingState::Sent);
    if (m_kind != Kind::CorrectedInvoice)
        return;
    CHECK(valueOf(there, "DueDate") == invoice.dueDate.toString(Qt::ISODate));
    CHECK(valueOf(there.value(QStringLiteral("CustomerMemo")).toObject(), "value") ==
          invoice.notesForCustomer);
}

void BooksMatrix::checkBill(const Sent &sent)
{
    const QJsonObject bill = only("Bill", "DocNumber", sent.receipt->vendorInvoice);
    const QJsonObject order = only("PurchaseOrder", "DocNumber", sent.order->number);
    CHECK(linked(BookEntity::Bill, sent.receipt->id.value()) == valueOf(bill, "Id"));
    CHECK(linked(BookEntity::PurchaseOrder, sent.order->id.value()) == valueOf(order, "Id"));
    CHECK(SimulatedLedger::cents(bill, "TotalAmt") == sent.receipt->cost().units());
    CHECK(SimulatedLedger::cents(bill, "Balance") == sent.receipt->cost().units());
    const Document now = m_bench.now(sent.order->id);
    CHECK(now.accounting == AccountingState::Sent);
    CHECK((valueOf(order, "POStatus") == QStringLiteral("Closed")) == (now.state == DocumentState::Received));
}

/// Each is an expense there, all of it paid by the payment that it was taken from; the money that came in
/// stays as it was.
void BooksMatrix::checkRefunds(const Document &invoice)
{
    std::vector<qint64> there;
    QStringList ids;
    for (const QJsonObject &object : m_bench.books.ledger().all(QStringLiteral("Purchase"))) {
        if (!isNoted(object, invoice.number))
            continue;
        there.push_back(SimulatedLedger::cents(object, "TotalAmt"));
        ids += valueOf(object, "Id");
        CHECK(SimulatedLedger::cents(object, "Balance") == 0);
    }
    CHECK(there == refunds());
    PostingList query;
    query.document = invoice.id;
    query.entities = {BookEntity::Refund};
    const auto postings = m_bench.shop.ask(query);
    CHECK(postings.size() == there.size());
    for (const PostingRow &row : postings) {
        CHECK(row.posting.state == PostingState::Sent);
        CHECK(ids.contains(linked(BookEntity::Refund, row.posting.record)));
    }
    const auto payment = m_bench.books.ledger().find(QStringLiteral("Payment"),
                                                     linked(BookEntity::Payment, paymentOf(invoice)));
    REQUIRE(payment.has_value());
    CHECK(SimulatedLedger::cents(*payment, "TotalAmt") == paidCents);
}

void BooksMatrix::checkPayment(const Payment &payment, const Document &invoice)
{
    only("Payment", [&](const QJsonObject &object) { return isNoted(object, invoice.number); });
    CHECK(!linked(BookEntity::Payment, payment.id.value()).isEmpty());
}

void BooksMatrix::checkCreditNote(const Document &note)
{
    const QJsonObject there = only("CreditMemo", "DocNumber", note.number);
    CHECK(linked(BookEntity::CreditNote, note.id.value()) == valueOf(there, "Id"));
    CHECK(SimulatedLedger::cents(there, "TotalAmt") == note.totals.total.units());
    CHECK(SimulatedLedger::cents(there, "Balance") == m_bench.now(note.id).balance().units());
}

// ---- What is taken out again -----------------------------------------------------------------------------

void BooksMatrix::takeOut(const Sent &sent)
{
    if (m_kind == Kind::Payment)
        m_bench.shop.act(VoidPayment{sent.payment->id, sent.payment->version, QStringLiteral("Twice")});
    else if (m_kind == Kind::Bill)
        m_bench.shop.act(TakeBackReceipt{sent.receipt->id, sent.receipt->version});
    else
        voidInvoice(m_kind == Kind::CreditNote ? *sent.creditNote : sent.invoice);
}

void BooksMatrix::checkTakenOut(const Sent &sent)
{
    int live = 0;
    int voided = 0;
    for (const QJsonObject &object : m_bench.books.ledger().all(tag())) {
        const QString number = m_kind == Kind::CreditNote ? sent.creditNote->number : sent.invoice.number;
        const bool isIt = m_kind == Kind::Bill ? valueOf(object, "DocNumber") == sent.receipt->vendorInvoice
                                               : isNoted(object, number);
        if (!isIt)
            continue;
        (SimulatedLedger::cents(object, "TotalAmt") ? live : voided) += 1;
    }
    CHECK(live == 0);
    CHECK(voided == (m_kind == Kind::CreditNote || m_kind == Kind::Bill ? 0 : 1));
    CHECK(m_bench.shop.ask(PostingsToSend{}).empty());
    CHECK(m_bench.shop.ask(PostingList{{PostingState::NeedsAttention}, {}, {}, {}, 10}).empty());
}

// ---- What they share -------------------------------------------------------------------------------------

/// Checks that there is one and no other.
QJsonObject BooksMatrix::only(const char *tag, const Condition &isIt)
{
    QJsonObject found;
    int count = 0;
    for (const QJsonObject &object : m_bench.books.ledger().all(QLatin1String(tag))) {
        if (!isIt(object))
            continue;
        found = object;
        ++count;
    }
    CHECK(count == 1);
    return found;
}

QJsonObject BooksMatrix::only(const char *tag, const char *key, const QString &value)
{
    return only(tag, [&](const QJsonObject &object) { return valueOf(object, key) == value; });
}

QString BooksMatrix::linked(BookEntity entity, qint64 record)
{
    const auto link = m_bench.link(entity, record);
    return link ? link->remoteId : QString();
}

qint64 BooksMatrix::paymentOf(const Document &invoice)
{
    return m_bench.shop.ask(DocumentDetails{invoice.id}).payments.front().id.value();
}

} // namespace truckroll::testkit
