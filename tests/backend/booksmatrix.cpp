// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backend/booksmatrix.h"

#include "core/domain/billingacts.h"
#include "core/domain/purchasingacts.h"
#include <catch2/catch.hpp>

namespace truckroll::testkit {

namespace {

constexpr qint64 refundedCents = 400;

} // namespace

BooksMatrix::BooksMatrix(Kind kind)
    : m_kind(kind), m_bench([kind](SimulatedBooks &books) {
          books.ledger().company.ownNumbers = kind != Kind::NumberedThere;
          books.ledger().company.warnsOfDuplicates = kind != Kind::Unwarned;
      })
{
    m_customer = m_bench.newCustomer(QStringLiteral("Kline Bakery"), QStringLiteral("rosa@kline.example"));
    m_item = m_bench.newItem(QStringLiteral("Labor"));
    m_valve = m_bench.newItem(QStringLiteral("Ball valve"), ItemType::Part);
    m_vendor = m_bench.newVendor(QStringLiteral("Prairie Supply"));
    m_bench.newInvoice(m_customer, {{m_item, 1000, 9500, true}});
    m_bench.send();
}

// ---- The kinds -------------------------------------------------------------------------------------------

const char *BooksMatrix::name() const
{
    static constexpr const char *names[] = {"customer",
                                            "item",
                                            "invoice",
                                            "invoice numbered by QuickBooks",
                                            "invoice without a warning of taken numbers",
                                            "payment",
                                            "void of a payment",
                                            "credit note",
                                            "applied credit",
                                            "void of an invoice",
                                            "change of an invoice",
                                            "correction of an invoice",
                                            "bill",
                                            "refund",
                                            "reopening",
                                            "refund of all"};
    return names[int(m_kind)];
}

QString BooksMatrix::tag() const
{
    switch (m_kind) {
    case Kind::Customer:
        return QStringLiteral("Customer");
    case Kind::Item:
        return QStringLiteral("Item");
    case Kind::Invoice:
    case Kind::NumberedThere:
    case Kind::Unwarned:
    case Kind::VoidedInvoice:
    case Kind::ChangedInvoice:
    case Kind::CorrectedInvoice:
        return QStringLiteral("Invoice");
    case Kind::Payment:
    case Kind::VoidedPayment:
    case Kind::AppliedCredit:
    case Kind::Reopening:
    case Kind::WholeRefund:
        return QStringLiteral("Payment");
    case Kind::CreditNote:
        return QStringLiteral("CreditMemo");
    case Kind::Bill:
        return QStringLiteral("Bill");
    case Kind::Refund:
        return QStringLiteral("Purchase");
    }
    return {};
}

bool BooksMatrix::canBeTakenOut() const
{
    return m_kind == Kind::Invoice || m_kind == Kind::NumberedThere || m_kind == Kind::Unwarned ||
           m_kind == Kind::Payment || m_kind == Kind::CreditNote || m_kind == Kind::Bill;
}

bool BooksMatrix::isRefund() const
{
    return m_kind == Kind::Refund || m_kind == Kind::Reopening || m_kind == Kind::WholeRefund;
}

bool BooksMatrix::hasPayment() const
{
    return m_kind == Kind::Payment || m_kind == Kind::VoidedPayment || isRefund();
}

std::vector<qint64> BooksMatrix::refunds() const
{
    switch (m_kind) {
    case Kind::Refund:
        return {refundedCents};
    case Kind::Reopening:
        return {refundedCents / 2, refundedCents};
    case Kind::WholeRefund:
        return {paidCents};
    default:
        return {};
    }
}

// ---- What is sent ----------------------------------------------------------------------------------------

BooksMatrix::Sent BooksMatrix::prepare()
{
    ++m_count;
    Sent sent;
    sent.customer = m_customer;
    sent.item = m_item;
    if (m_kind == Kind::Customer) {
        sent.customerName = QStringLiteral("Customer O'Neil \\ %1").arg(m_count);
        sent.customer =
            m_bench.newCustomer(sent.customerName, QStringLiteral("c%1@example.com").arg(m_count));
    }
    if (m_kind == Kind::Item) {
        sent.itemName = QStringLiteral("Valve %1").arg(m_count);
        sent.item = m_bench.newItem(sent.itemName, ItemType::Part);
    }
    sent.invoice = m_bench.newInvoice(sent.customer, {{sent.item, 1500 + m_count, 3333, true}});
    if (m_kind == Kind::CreditNote || m_kind == Kind::AppliedCredit)
        prepareCredit(sent);
    if (hasPayment())
        preparePayment(sent);
    if (m_kind == Kind::Bill)
        receive(sent);
    if (m_kind == Kind::VoidedInvoice) {
        m_bench.send();
        voidInvoice(sent.invoice);
    }
    if (m_kind == Kind::ChangedInvoice)
        changeThere(sent);
    if (m_kind == Kind::CorrectedInvoice) {
        m_bench.send();
        correct(sent.invoice);
    }
    return sent;
}

void BooksMatrix::prepareCredit(Sent &sent)
{
    m_bench.send();
    sent.creditNote = m_bench.newCreditNote(sent.customer, 2500);
    if (m_kind != Kind::AppliedCredit)
        return;
    m_bench.send();
    ApplyCredit apply;
    apply.creditNote = sent.creditNote->id;
    apply.invoice = sent.invoice.id;
    apply.amount = Money::fromUnits(paidCents);
    sent.payment = m_bench.shop.act(apply).payment;
}

void BooksMatrix::preparePayment(Sent &sent)
{
    m_bench.send();
    sent.payment = m_bench.pay(sent.invoice, paidCents);
    if (m_kind == Kind::VoidedPayment) {
        m_bench.send();
        m_bench.shop.act(VoidPayment{sent.payment->id, sent.payment->version, QStringLiteral("Twice")});
    }
    for (const qint64 cents : refunds()) {
        m_bench.send();
        m_bench.giveBack(*sent.payment, cents);
    }
}

void BooksMatrix::voidInvoice(const Document &invoice)
{
    m_bench.shop.act(VoidDocument{invoice.id, m_bench.now(invoice.id).version, QStringLiteral("Twice")});
}

void BooksMatrix::correct(const Document &invoice)
{
    const Document now = m_bench.now(invoice.id);
    m_bench.shop.act(CorrectInvoice{now.id, now.version, now.dueDate.addDays(7), now.title,
                                    QStringLiteral("Your order %1").arg(m_count), now.terms});
}

void BooksMatrix::changeThere(const Sent &sent)
{
    m_bench.send();
    m_bench.advance(600);
    m_bench.books.ledger().edit(QStringLiteral("Invoice"),
                                linked(BookEntity::Invoice, sent.invoice.id.value()),
                                {{QStringLiteral("DocNumber"), QStringLiteral("OTHER-%1").arg(m_count)}});
    CHECK(m_bench.pull().findings == 1);
    for (const BooksFinding &finding : m_bench.shop.ask(BooksFindings{}))
        m_bench.shop.act(
            SettleBooksFinding{finding.id, finding.version, SettleBooksFinding::Decision::SendOurs});
}

/// The order is there already; of every other one all comes at once, which closes it there.
void BooksMatrix::receive(Sent &sent)
{
    const Document order = m_bench.newPurchaseOrder(m_customer, m_valve, m_vendor.id, 3);
    m_bench.send();
    ReceiveParts came;
    came.order = order.id;
    came.version = m_bench.now(order.id).version;
    came.lines = {{order.lines[0].id, Quantity::whole(m_count % 2 ? 1 : 3), UnitPrice::fromUnits(125'000)}};
    came.vendorInvoice = QStringLiteral("V-%1").arg(m_count);
    sent.receipt = m_bench.shop.act(came).receipt;
    sent.order = order;
}

} // namespace truckroll::testkit
