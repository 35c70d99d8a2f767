// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/booksbench.h"
#include <QFile>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

// Each kind of record, with each thing that can go wrong on the way, with the program killed at each point of
// sending it: afterwards there is exactly one of it there, its id is stored here, amounts and balances are
// equal, and nothing is left to be sent.

namespace {

enum class Kind { Customer, Item, Invoice, Payment, CreditNote, VoidedInvoice };
const char *kindName(Kind kind)
{
    static constexpr const char *names[] = {"customer", "item",        "invoice",
                                            "payment",  "credit note", "void of an invoice"};
    return names[int(kind)];
}

QString tagOf(Kind kind)
{
    switch (kind) {
    case Kind::Customer:
        return QStringLiteral("Customer");
    case Kind::Item:
        return QStringLiteral("Item");
    case Kind::Invoice:
    case Kind::VoidedInvoice:
        return QStringLiteral("Invoice");
    case Kind::Payment:
        return QStringLiteral("Payment");
    case Kind::CreditNote:
        return QStringLiteral("CreditMemo");
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
    QString customerName;
    QString itemName;
};

class Matrix
{
public:
    Matrix()
    {
        m_customer =
            m_bench.newCustomer(QStringLiteral("Kline Bakery"), QStringLiteral("rosa@kline.example"));
        m_item = m_bench.newItem(QStringLiteral("Labor"));
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
        if (kind == Kind::CreditNote) {
            m_bench.send();
            sent.creditNote = m_bench.newCreditNote(sent.customer, 2500);
        }
        if (kind == Kind::Payment) {
            m_bench.send();
            sent.payment = m_bench.pay(sent.invoice, 1000);
        }
        if (kind == Kind::VoidedInvoice) {
            m_bench.send();
            m_bench.shop.act(
                VoidDocument{sent.invoice.id, m_bench.now(sent.invoice.id).version, QStringLiteral("Twice")});
        }
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
        const QJsonObject there = only("Invoice", "DocNumber", invoice.number);
        CHECK(linked(BookEntity::Invoice, invoice.id.value()) == text(there, "Id"));
        const bool isVoid = invoice.state == DocumentState::Void;
        CHECK(SimulatedLedger::cents(there, "TotalAmt") == (isVoid ? 0 : invoice.totals.total.units()));
        CHECK(SimulatedLedger::cents(there, "Balance") == invoice.balance().units());
        CHECK(invoice.accounting == AccountingState::Sent);
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
        }
        CHECK(m_bench.shop.ask(PostingsToSend{}).empty());
    }

    BooksBench &bench() { return m_bench; }

private:
    QString linked(BookEntity entity, qint64 record)
    {
        const auto link = m_bench.link(entity, record);
        return link ? link->remoteId : QString();
    }

    BooksBench m_bench;
    CustomerId m_customer;
    ItemId m_item;
    int m_count = 0;
};

} // namespace

namespace {

/// Each fault x each point of killing; answers how many there were.
void sendThroughAll(Kind kind)
{
    Matrix matrix;
    int cases = 0;
    int runs = 0;
    for (int fault = 0; fault < booksTroubleCount; ++fault) {
        for (int point = 1; point <= killPoints; ++point) {
            const auto trouble = BooksTrouble(fault);
            INFO(kindName(kind) << ", " << troubleName(trouble) << ", killed at point " << point);
            const Sent sent = matrix.prepare(kind);
            matrix.bench().books.misbehave(trouble, tagOf(kind));
            matrix.bench().sendAndDie(KillPoint(point), tagOf(kind));
            runs += matrix.bench().settleAll();
            matrix.check(kind, sent);
            ++cases;
        }
    }
    WARN(kindName(kind) << ": " << cases << " cases (" << booksTroubleCount << " faults x " << killPoints
                        << " kill points), runs until settled: " << runs
                        << ", requests answered from memory: " << matrix.bench().books.keysRepeated());
    CHECK(cases >= 14 * 8);
    CHECK(matrix.bench().shop.office().verify().isEmpty());
}

void restoreAfterAll(Kind kind)
{
    Matrix matrix;
    int cases = 0;
    for (int fault = 0; fault < booksTroubleCount; ++fault) {
        const auto trouble = BooksTrouble(fault);
        INFO(kindName(kind) << ", " << troubleName(trouble));
        const Sent sent = matrix.prepare(kind);
        TempOffice &shop = matrix.bench().shop;
        const QString backup = shop.folder() + QStringLiteral("/yesterday-%1").arg(fault);
        REQUIRE(shop.office().backup(shop.owner(), backup).has_value());
        // Today: it was sent, with a fault on the way.
        matrix.bench().books.misbehave(trouble, tagOf(kind));
        matrix.bench().settleAll();
        shop.close();
        REQUIRE(Office::restore(backup, shop.path()).has_value());
        shop.reopen();
        QFile::remove(backup);
        matrix.bench().settleAll();
        matrix.check(kind, sent);
        ++cases;
    }
    WARN(kindName(kind) << ": " << cases << " times yesterday's backup restored");
    CHECK(cases >= 14);
}

} // namespace

// A test case for each kind, so that they run beside each other.
#define TRUCKROLL_MATRIX(name, kind)                                                                         \
    TEST_CASE("Every fault x every point of being killed, " name ": exactly one of each there", "[matrix]")  \
    {                                                                                                        \
        sendThroughAll(kind);                                                                                \
    }                                                                                                        \
    TEST_CASE("Yesterday's backup restored after every fault, " name ": nothing is there twice", "[matrix]") \
    {                                                                                                        \
        restoreAfterAll(kind);                                                                               \
    }
TRUCKROLL_MATRIX("customers", Kind::Customer)
TRUCKROLL_MATRIX("items", Kind::Item)
TRUCKROLL_MATRIX("invoices", Kind::Invoice)
TRUCKROLL_MATRIX("payments", Kind::Payment)
TRUCKROLL_MATRIX("credit notes", Kind::CreditNote)
TRUCKROLL_MATRIX("voids of invoices", Kind::VoidedInvoice)
#undef TRUCKROLL_MATRIX
