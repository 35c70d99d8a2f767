// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/billingacts.h"
#include "core/domain/purchasingacts.h"
#include "tests/testkit/booksbench.h"
#include <array>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

// Each kind of record, with each thing that can go wrong on the way, with the program killed at each point of
// sending it: afterwards there is exactly one of it there, its id is stored here, amounts and balances are
// equal after every movement of money, and nothing is left to be sent.

namespace {

enum class Kind {
    Customer,
    Item,
    Invoice,
    NumberedThere, ///< an invoice that QuickBooks gives a number of its own
    Unwarned,      ///< an invoice, in a company that does not warn of numbers that are taken
    Payment,
    VoidedPayment,
    CreditNote,
    AppliedCredit,
    VoidedInvoice,
    ChangedInvoice, ///< somebody changed it there, and ours goes there once more
    Bill,
    Refund,      ///< a part; trouble with the expense
    Reopening,   ///< a part in two refunds; trouble with the payment, which pays them from then on
    WholeRefund, ///< trouble with the payment
};
const char *kindName(Kind kind)
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
                                            "bill",
                                            "refund",
                                            "reopening",
                                            "refund of all"};
    return names[int(kind)];
}

bool isRefund(Kind kind)
{
    return kind == Kind::Refund || kind == Kind::Reopening || kind == Kind::WholeRefund;
}
/// Something that waits in the backup, and can be void before it is known to be there.
bool canBeTakenOut(Kind kind)
{
    return kind == Kind::Invoice || kind == Kind::NumberedThere || kind == Kind::Unwarned ||
           kind == Kind::Payment || kind == Kind::CreditNote || kind == Kind::Bill;
}
bool hasPayment(Kind kind)
{
    return kind == Kind::Payment || kind == Kind::VoidedPayment || isRefund(kind);
}

QString tagOf(Kind kind)
{
    switch (kind) {
    case Kind::Customer:
        return QStringLiteral("Customer");
    case Kind::Item:
        return QStringLiteral("Item");
    case Kind::Invoice:
    case Kind::NumberedThere:
    case Kind::Unwarned:
    case Kind::VoidedInvoice:
    case Kind::ChangedInvoice:
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

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

/// What is sent in one case, and what is expected afterwards.
struct Sent
{
    CustomerId customer;
    ItemId item;
    Document invoice;
    std::optional<Document> creditNote;
    std::optional<Payment> payment;
    std::optional<Document> order; ///< a purchase order, and what came of it
    std::optional<Receipt> receipt;
    QString customerName;
    QString itemName;
};

constexpr qint64 paidCents = 1000;
constexpr qint64 refundedCents = 400;

std::vector<qint64> refundsOf(Kind kind)
{
    switch (kind) {
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

class Matrix
{
public:
    explicit Matrix(Kind kind)
        : m_bench([kind](SimulatedBooks &books) {
              books.ledger().company.ownNumbers = kind != Kind::NumberedThere;
              books.ledger().company.warnsOfDuplicates = kind != Kind::Unwarned;
          })
    {
        m_customer =
            m_bench.newCustomer(QStringLiteral("Kline Bakery"), QStringLiteral("rosa@kline.example"));
        m_item = m_bench.newItem(QStringLiteral("Labor"));
        m_valve = m_bench.newItem(QStringLiteral("Ball valve"), ItemType::Part);
        SaveVendor save;
        save.vendor.name = QStringLiteral("Prairie Supply");
        m_vendor = m_bench.shop.act(save);
        m_bench.newInvoice(m_customer, {{m_item, 1000, 9500, true}});
        m_bench.send();
    }

    Sent prepare(Kind kind)
    {
        ++m_count;
        Sent sent;
        sent.customer = m_customer;
        sent.item = m_item;
        if (kind == Kind::Customer) {
            sent.customerName = QStringLiteral("Customer O'Neil \\ %1").arg(m_count);
            sent.customer =
                m_bench.newCustomer(sent.customerName, QStringLiteral("c%1@example.com").arg(m_count));
        }
        if (kind == Kind::Item) {
            sent.itemName = QStringLiteral("Valve %1").arg(m_count);
            sent.item = m_bench.newItem(sent.itemName, ItemType::Part);
        }
        sent.invoice = m_bench.newInvoice(sent.customer, {{sent.item, 1500 + m_count, 3333, true}});
        if (kind == Kind::CreditNote || kind == Kind::AppliedCredit) {
            m_bench.send();
            sent.creditNote = m_bench.newCreditNote(sent.customer, 2500);
        }
        if (kind == Kind::AppliedCredit) {
            m_bench.send();
            ApplyCredit apply;
            apply.creditNote = sent.creditNote->id;
            apply.invoice = sent.invoice.id;
            apply.amount = Money::fromUnits(paidCents);
            sent.payment = m_bench.shop.act(apply).payment;
        }
        if (hasPayment(kind)) {
            m_bench.send();
            sent.payment = m_bench.pay(sent.invoice, paidCents);
        }
        if (kind == Kind::VoidedPayment) {
            m_bench.send();
            m_bench.shop.act(VoidPayment{sent.payment->id, sent.payment->version, QStringLiteral("Twice")});
        }
        for (const qint64 cents : refundsOf(kind)) {
            m_bench.send();
            m_bench.giveBack(*sent.payment, cents);
        }
        if (kind == Kind::Bill)
            receive(sent);
        if (kind == Kind::VoidedInvoice) {
            m_bench.send();
            m_bench.shop.act(
                VoidDocument{sent.invoice.id, m_bench.now(sent.invoice.id).version, QStringLiteral("Twice")});
        }
        if (kind == Kind::ChangedInvoice)
            changeThere(sent);
        return sent;
    }

    void check(Kind kind, const Sent &sent)
    {
        const SimulatedLedger &ledger = m_bench.books.ledger();
        const auto only = [&](const char *tag, const char *key, const QString &value) {
            QJsonObject found;
            int count = 0;
            for (const QJsonObject &object : ledger.all(QLatin1String(tag))) {
                if (text(object, key) != value)
                    continue;
                found = object;
                ++count;
            }
            CHECK(count == 1);
            return found;
        };
        if (kind == Kind::Customer) {
            const QJsonObject there = only("Customer", "DisplayName", sent.customerName);
            CHECK(linked(BookEntity::Customer, sent.customer.value()) == text(there, "Id"));
        }
        if (kind == Kind::Item) {
            const QJsonObject there = only("Item", "Name", sent.itemName);
            CHECK(linked(BookEntity::Item, sent.item.value()) == text(there, "Id"));
        }
        const Document invoice = m_bench.now(sent.invoice.id);
        const QJsonObject there =
            kind == Kind::NumberedThere ? noted(invoice) : only("Invoice", "DocNumber", invoice.number);
        CHECK(linked(BookEntity::Invoice, invoice.id.value()) == text(there, "Id"));
        const bool isVoid = invoice.state == DocumentState::Void;
        CHECK(SimulatedLedger::cents(there, "TotalAmt") == (isVoid ? 0 : invoice.totals.total.units()));
        CHECK(SimulatedLedger::cents(there, "Balance") == (isVoid ? 0 : invoice.balance().units()));
        CHECK(invoice.accounting == AccountingState::Sent);
        if (sent.receipt)
            checkBill(sent, only("Bill", "DocNumber", sent.receipt->vendorInvoice),
                      only("PurchaseOrder", "DocNumber", sent.order->number));
        if (isRefund(kind))
            checkRefunds(kind, invoice);
        if (sent.payment) {
            int count = 0;
            for (const QJsonObject &object : ledger.all(QStringLiteral("Payment")))
                count += text(object, "PrivateNote").contains(invoice.number + QLatin1Char(' ')) ? 1 : 0;
            CHECK(count == 1);
            CHECK(!linked(BookEntity::Payment, sent.payment->id.value()).isEmpty());
        }
        if (sent.creditNote) {
            const QJsonObject note = only("CreditMemo", "DocNumber", sent.creditNote->number);
            CHECK(linked(BookEntity::CreditNote, sent.creditNote->id.value()) == text(note, "Id"));
            CHECK(SimulatedLedger::cents(note, "TotalAmt") == sent.creditNote->totals.total.units());
            CHECK(SimulatedLedger::cents(note, "Balance") ==
                  m_bench.now(sent.creditNote->id).balance().units());
        }
        CHECK(m_bench.shop.ask(PostingsToSend{}).empty());
    }

    void takeOut(Kind kind, const Sent &sent)
    {
        const QString reason = QStringLiteral("Twice");
        const auto voidPaper = [&](DocumentId paper) {
            m_bench.shop.act(VoidDocument{paper, m_bench.now(paper).version, reason});
        };
        if (kind == Kind::Payment)
            m_bench.shop.act(VoidPayment{sent.payment->id, sent.payment->version, reason});
        else if (kind == Kind::Bill)
            m_bench.shop.act(TakeBackReceipt{sent.receipt->id, sent.receipt->version});
        else
            voidPaper(kind == Kind::CreditNote ? sent.creditNote->id : sent.invoice.id);
    }

    /// Void there as well, or deleted where there is no void; and nothing of it waits.
    void checkTakenOut(Kind kind, const Sent &sent)
    {
        int live = 0;
        int voided = 0;
        for (const QJsonObject &object : m_bench.books.ledger().all(tagOf(kind))) {
            const QString number = kind == Kind::CreditNote ? sent.creditNote->number : sent.invoice.number;
            const bool isIt = kind == Kind::Bill
                                  ? text(object, "DocNumber") == sent.receipt->vendorInvoice
                                  : text(object, "PrivateNote").contains(number + QLatin1Char(' '));
            if (!isIt)
                continue;
            (SimulatedLedger::cents(object, "TotalAmt") ? live : voided) += 1;
        }
        CHECK(live == 0);
        CHECK(voided == (kind == Kind::CreditNote || kind == Kind::Bill ? 0 : 1));
        CHECK(m_bench.shop.ask(PostingsToSend{}).empty());
        CHECK(m_bench.shop.ask(PostingList{{PostingState::NeedsAttention}, {}, {}, {}, 10}).empty());
    }

    BooksBench &bench() { return m_bench; }

private:
    /// The one invoice there that bears our mark.
    QJsonObject noted(const Document &invoice)
    {
        QJsonObject found;
        int count = 0;
        for (const QJsonObject &object : m_bench.books.ledger().all(QStringLiteral("Invoice"))) {
            if (!text(object, "PrivateNote").contains(invoice.number + QLatin1Char(' ')))
                continue;
            found = object;
            ++count;
        }
        CHECK(count == 1);
        return found;
    }

    QString linked(BookEntity entity, qint64 record)
    {
        const auto link = m_bench.link(entity, record);
        return link ? link->remoteId : QString();
    }

    void changeThere(const Sent &sent)
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
    void receive(Sent &sent)
    {
        Document work;
        work.kind = DocumentKind::WorkOrder;
        work.customer = m_customer;
        work.title = QStringLiteral("Kitchen tap");
        work.lines.resize(1);
        work.lines[0].item = m_valve;
        work.lines[0].description = QStringLiteral("Ball valve");
        work.lines[0].quantity = Quantity::whole(3);
        work.lines[0].unitPrice = UnitPrice::whole(40);
        work = m_bench.shop.act(SaveDocument{work});
        OrderParts parts;
        parts.workOrder = work.id;
        parts.lines = {{work.lines[0].id, m_valve, QStringLiteral("Ball valve"), Quantity::whole(3),
                        UnitPrice::whole(12), m_vendor.id}};
        Document order = m_bench.shop.act(parts).front();
        order = m_bench.shop.act(MarkDocument{order.id, order.version, DocumentState::Sent, {}});
        m_bench.send();
        ReceiveParts came;
        came.order = order.id;
        came.version = m_bench.now(order.id).version;
        came.lines = {
            {order.lines[0].id, Quantity::whole(m_count % 2 ? 1 : 3), UnitPrice::fromUnits(125'000)}};
        came.vendorInvoice = QStringLiteral("V-%1").arg(m_count);
        sent.receipt = m_bench.shop.act(came).receipt;
        sent.order = order;
    }

    void checkBill(const Sent &sent, const QJsonObject &bill, const QJsonObject &order)
    {
        CHECK(linked(BookEntity::Bill, sent.receipt->id.value()) == text(bill, "Id"));
        CHECK(linked(BookEntity::PurchaseOrder, sent.order->id.value()) == text(order, "Id"));
        CHECK(SimulatedLedger::cents(bill, "TotalAmt") == sent.receipt->cost().units());
        CHECK(SimulatedLedger::cents(bill, "Balance") == sent.receipt->cost().units());
        const Document now = m_bench.now(sent.order->id);
        CHECK(now.accounting == AccountingState::Sent);
        CHECK((text(order, "POStatus") == QStringLiteral("Closed")) ==
              (now.state == DocumentState::Received));
    }

    /// Each is an expense there, all of it paid by the payment that it was taken from; the money that came in
    /// stays as it was.
    void checkRefunds(Kind kind, const Document &invoice)
    {
        std::vector<qint64> there;
        QStringList ids;
        for (const QJsonObject &object : m_bench.books.ledger().all(QStringLiteral("Purchase"))) {
            if (!text(object, "PrivateNote").contains(invoice.number + QLatin1Char(' ')))
                continue;
            there.push_back(SimulatedLedger::cents(object, "TotalAmt"));
            ids += text(object, "Id");
            CHECK(SimulatedLedger::cents(object, "Balance") == 0);
        }
        CHECK(there == refundsOf(kind));
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

    qint64 paymentOf(const Document &invoice)
    {
        return m_bench.shop.ask(DocumentDetails{invoice.id}).payments.front().id.value();
    }

    BooksBench m_bench;
    CustomerId m_customer;
    ItemId m_item;
    ItemId m_valve;
    Vendor m_vendor;
    int m_count = 0;
};

} // namespace

namespace {

struct Prepared
{
    Sent sent;
    BooksBench::Moment moment;
    QString backup; ///< yesterday's
};

Prepared prepared(Matrix &matrix, Kind kind)
{
    Prepared made;
    made.sent = matrix.prepare(kind);
    made.moment = matrix.bench().moment();
    made.backup = matrix.bench().backup();
    matrix.bench().settleAll(); // the next one begins without it
    return made;
}

/// Queries show everything by then; no key is left in the backup that would be answered from memory.
SimulatedBooks::Moment minutesLater(BooksBench &bench)
{
    SimulatedBooks::Moment moment = bench.books.moment();
    moment.hidden.clear();
    return moment;
}

/// Each fault x each point of killing, and each of them once more with yesterday's backup restored after the
/// crash. All begin in the same office, so that it is made only once.
void sendThroughAll(Kind kind)
{
    Matrix matrix(kind);
    // Of bills: a part of what was ordered, and all of it.
    const std::array<Prepared, 2> begins{prepared(matrix, kind), prepared(matrix, kind)};
    BooksBench &bench = matrix.bench();
    int cases = 0;
    int restored = 0;
    int takenOut = 0;
    int runs = 0;
    for (int fault = 0; fault < booksTroubleCount; ++fault) {
        const auto trouble = BooksTrouble(fault);
        for (int point = 1; point <= killPoints; ++point) {
            const Prepared &begin = begins[size_t(point) % begins.size()];
            INFO(kindName(kind) << ", " << troubleName(trouble) << ", killed at point " << point);
            bench.goBackTo(begin.moment);
            bench.books.misbehave(trouble, tagOf(kind));
            bench.sendAndDie(KillPoint(point), tagOf(kind));
            const SimulatedBooks::Moment killed = minutesLater(bench);
            const auto secrets = bench.store.secrets;
            bench.shop.reopen();
            runs += bench.settleAll();
            matrix.check(kind, begin.sent);
            ++cases;
            INFO("yesterday's backup restored after that");
            bench.books.goBackTo(killed);
            bench.store.secrets = secrets;
            bench.advance(300);
            bench.restore(begin.backup);
            runs += bench.settleAll();
            matrix.check(kind, begin.sent);
            ++restored;
        }
        INFO(kindName(kind) << ", " << troubleName(trouble) << ", sent, then yesterday's backup restored");
        bench.goBackTo(begins[0].moment);
        bench.books.misbehave(trouble, tagOf(kind));
        bench.settleAll();
        const SimulatedBooks::Moment sent = minutesLater(bench);
        const auto secrets = bench.store.secrets;
        bench.books.goBackTo(sent);
        bench.restore(begins[0].backup);
        bench.settleAll();
        matrix.check(kind, begins[0].sent);
        ++restored;
        if (canBeTakenOut(kind)) {
            INFO("voided here before the restored office knew that it is there");
            bench.books.goBackTo(sent);
            bench.store.secrets = secrets;
            bench.restore(begins[0].backup);
            matrix.takeOut(kind, begins[0].sent);
            bench.books.misbehave(trouble, tagOf(kind));
            bench.settleAll();
            matrix.checkTakenOut(kind, begins[0].sent);
            ++takenOut;
        }
        CHECK(bench.shop.office().verify().isEmpty());
    }
    WARN(kindName(kind)
         << ": " << cases << " cases (" << booksTroubleCount << " faults x " << killPoints
         << " kill points), " << restored
         << " with yesterday's backup restored (each of them, and each fault after all was sent), "
         << takenOut << " voided after that"
         << ", runs until settled: " << runs
         << ", requests answered from memory: " << bench.books.keysRepeated());
    CHECK(cases >= 14 * 8);
    CHECK(restored >= 14 * 9);
}

} // namespace

// A test case for each kind, so that they run beside each other.
#define TRUCKROLL_MATRIX(name, kind)                                                                         \
    TEST_CASE("Every fault x every point of being killed, " name                                             \
              ": exactly one of each there, and after yesterday's backup as well",                           \
              "[matrix]")                                                                                    \
    {                                                                                                        \
        sendThroughAll(kind);                                                                                \
    }
TRUCKROLL_MATRIX("customers", Kind::Customer)
TRUCKROLL_MATRIX("items", Kind::Item)
TRUCKROLL_MATRIX("invoices", Kind::Invoice)
TRUCKROLL_MATRIX("invoices QuickBooks numbers", Kind::NumberedThere)
TRUCKROLL_MATRIX("invoices without warnings", Kind::Unwarned)
TRUCKROLL_MATRIX("payments", Kind::Payment)
TRUCKROLL_MATRIX("credit notes", Kind::CreditNote)
TRUCKROLL_MATRIX("voids of invoices", Kind::VoidedInvoice)
TRUCKROLL_MATRIX("changes of invoices", Kind::ChangedInvoice)
TRUCKROLL_MATRIX("bills of purchase orders", Kind::Bill)
TRUCKROLL_MATRIX("refunds", Kind::Refund)
TRUCKROLL_MATRIX("refunds that reopen", Kind::Reopening)
TRUCKROLL_MATRIX("whole refunds", Kind::WholeRefund)
TRUCKROLL_MATRIX("voids of payments", Kind::VoidedPayment)
TRUCKROLL_MATRIX("credits that pay", Kind::AppliedCredit)
#undef TRUCKROLL_MATRIX
