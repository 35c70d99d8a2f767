// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookssender.h"

#include "core/domain/purchasingacts.h"
#include "tests/backend/corrected.h"
#include <QJsonArray>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

// What somebody changed in QuickBooks is not overwritten unseen.

namespace {

using D = SettleBooksFinding::Decision;

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

/// An invoice that was sent, with a number that somebody changed there, and ours about to go over it.
struct Changing : WithInvoice
{
    Changing()
    {
        send();
        id = link(BookEntity::Invoice, invoice.id.value())->remoteId;
        advance(600);
        edit({{QStringLiteral("DocNumber"), QStringLiteral("OTHER")}});
        REQUIRE(pull().findings == 1);
        settle(D::SendOurs);
    }

    void edit(const QJsonObject &change) { books.ledger().edit(QStringLiteral("Invoice"), id, change); }
    void settle(D decision)
    {
        for (const BooksFinding &finding : shop.ask(BooksFindings{}))
            shop.act(SettleBooksFinding{finding.id, finding.version, decision});
    }
    QJsonObject there() { return *books.ledger().find(QStringLiteral("Invoice"), id); }
    std::vector<PostingRow> held()
    {
        return shop.ask(PostingList{{PostingState::NeedsAttention}, {}, {}, {}, 10});
    }
    RetryPosting retry(bool leave)
    {
        RetryPosting command;
        command.posting = held().front().posting.id;
        command.version = held().front().posting.version;
        command.leave = leave;
        return command;
    }

    QString id;
};

QJsonArray otherLines(const QJsonObject &paper)
{
    QJsonArray lines = paper.value(QStringLiteral("Line")).toArray();
    QJsonObject line = lines[0].toObject();
    line.insert(QStringLiteral("Description"), QStringLiteral("Corrected by the bookkeeper"));
    lines[0] = line;
    return lines;
}

QJsonObject paymentThere(BooksBench &shop, const Payment &payment)
{
    const auto link = shop.link(BookEntity::Payment, payment.id.value());
    REQUIRE(link);
    return *shop.books.ledger().find(QStringLiteral("Payment"), link->remoteId);
}

/// Somebody lets it pay something else there; a part of it is given back here.
void checkShownBeforeRefund(BooksBench &shop, const Payment &payment, const QJsonArray &lines)
{
    QJsonObject changed = paymentThere(shop, payment);
    changed.insert(QStringLiteral("Line"), lines);
    REQUIRE(
        std::holds_alternative<QJsonObject>(shop.books.ledger().update(QStringLiteral("Payment"), changed)));
    shop.giveBack(payment, 4000);
    CHECK(shop.send().attention == 1);
    CHECK(paymentThere(shop, payment).value(QStringLiteral("Line")).toArray() == lines);
    const auto held = shop.shop.ask(PostingList{{PostingState::NeedsAttention}, {}, {}, {}, 10});
    REQUIRE(held.size() == 1);
    CHECK(held[0].posting.reason.contains(QStringLiteral("what it pays")));
}

} // namespace

TEST_CASE("A change there that nobody has seen yet stops ours, shows both, and a person decides which counts")
{
    Changing shop;
    struct Case
    {
        const char *word;
        QJsonObject change;
    };
    const std::vector<Case> cases{
        {"its due date", {{QStringLiteral("DueDate"), QStringLiteral("2026-12-24")}}},
        {"its lines", {{QStringLiteral("Line"), otherLines(shop.there())}}}, // with the same total
        {"its total", {{QStringLiteral("TotalAmt"), 1000.0}, {QStringLiteral("Balance"), 1000.0}}},
        {"its number", {{QStringLiteral("DocNumber"), QStringLiteral("THIRD")}}}};
    const Case &each = cases[size_t(GENERATE(range(0, 4)))];
    const bool leave = GENERATE(true, false);
    INFO(each.word);
    shop.edit(each.change);
    const QJsonObject before = shop.there();
    CHECK(shop.send().attention == 1);
    CHECK(shop.there() == before);
    REQUIRE(shop.held().size() == 1);
    const Posting posting = shop.held().front().posting;
    CHECK(posting.advice == BooksAdvice::LeaveThere);
    CHECK(posting.reason.contains(QLatin1String(each.word)));
    CHECK(posting.reason.contains(shop.invoice.number)); // ours
    CHECK(posting.reason.contains(text(before, "DocNumber")));
    CHECK(posting.reason.contains(QStringLiteral("Nothing was sent")));
    CHECK(shop.shop.act(RetryAllPostings{}) == 0); // not all at once
    CHECK(shop.there() == before);
    REQUIRE(shop.held().size() == 1);
    shop.shop.act(shop.retry(leave));
    CHECK(shop.send().attention == 0);
    CHECK(shop.held().empty());
    if (leave) {
        CHECK(shop.there() == before);
    } else {
        CHECK(text(shop.there(), "DocNumber") == shop.invoice.number);
        CHECK(SimulatedLedger::cents(shop.there(), "TotalAmt") == shop.invoice.totals.total.units());
    }
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE("After a person chose ours, the next unseen change there stops it again")
{
    Changing shop;
    shop.edit({{QStringLiteral("DueDate"), QStringLiteral("2026-12-24")}});
    CHECK(shop.send().attention == 1);
    shop.shop.act(shop.retry(false));
    shop.edit({{QStringLiteral("DueDate"), QStringLiteral("2026-12-31")}});
    CHECK(shop.send().attention == 1);
    CHECK(text(shop.there(), "DueDate") == QStringLiteral("2026-12-31"));
}

TEST_CASE("A change whose request was never carried out goes there, also where only the total differs")
{
    WithInvoice shop;
    shop.send();
    const QString id = shop.link(BookEntity::Invoice, shop.invoice.id.value())->remoteId;
    const auto there = [&] { return *shop.books.ledger().find(QStringLiteral("Invoice"), id); };
    shop.advance(600);
    shop.books.ledger().edit(QStringLiteral("Invoice"), id, {{QStringLiteral("TotalAmt"), 90.0}});
    REQUIRE(shop.pull().findings == 1);
    for (const BooksFinding &finding : shop.shop.ask(BooksFindings{}))
        shop.shop.act(SettleBooksFinding{finding.id, finding.version, D::SendOurs});
    shop.books.misbehave(GENERATE(BooksTrouble::CloseBefore, BooksTrouble::CloseAfter),
                         QStringLiteral("Invoice"));
    CHECK(shop.send().unknown == 1);
    shop.advance(900);
    CHECK(shop.send().attention == 0);
    CHECK(SimulatedLedger::cents(there(), "TotalAmt") == shop.invoice.totals.total.units());
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Sent);
    CHECK(shop.link(BookEntity::Invoice, shop.invoice.id.value())->total == shop.invoice.totals.total);
}

TEST_CASE("A payment there, a note or another e-mail status is no reason to stop, and stays as it is")
{
    Changing shop;
    shop.edit({{QStringLiteral("EmailStatus"), QStringLiteral("EmailSent")},
               {QStringLiteral("PrivateNote"),
                QStringLiteral("Called twice. ") + text(shop.there(), "PrivateNote")}});
    const QJsonObject paid{{QStringLiteral("TxnId"), shop.id},
                           {QStringLiteral("TxnType"), QStringLiteral("Invoice")}};
    const QJsonObject line{{QStringLiteral("Amount"), 50.0}, {QStringLiteral("LinkedTxn"), QJsonArray{paid}}};
    shop.books.ledger().create(
        QStringLiteral("Payment"),
        {{QStringLiteral("CustomerRef"), shop.there().value(QStringLiteral("CustomerRef"))},
         {QStringLiteral("TotalAmt"), 50.0},
         {QStringLiteral("TxnDate"), QStringLiteral("2026-03-02")},
         {QStringLiteral("Line"), QJsonArray{line}}});
    CHECK(shop.send().attention == 0);
    CHECK(text(shop.there(), "DocNumber") == shop.invoice.number);
    CHECK(text(shop.there(), "EmailStatus") == QStringLiteral("EmailSent"));
    CHECK(text(shop.there(), "PrivateNote").startsWith(QStringLiteral("Called twice.")));
    CHECK(SimulatedLedger::cents(shop.there(), "Balance") == shop.invoice.totals.total.units() - 5000);
}

TEST_CASE("Lines or days that were changed there are shown by the next look, once")
{
    WithInvoice shop;
    shop.send();
    const QString id = shop.link(BookEntity::Invoice, shop.invoice.id.value())->remoteId;
    const auto there = [&] { return *shop.books.ledger().find(QStringLiteral("Invoice"), id); };
    shop.advance(600);
    QJsonArray lines = there().value(QStringLiteral("Line")).toArray();
    QJsonObject first = lines[0].toObject();
    first.insert(QStringLiteral("Description"), QStringLiteral("Corrected"));
    lines[0] = first;
    shop.books.ledger().edit(QStringLiteral("Invoice"), id, {{QStringLiteral("Line"), lines}});
    CHECK(shop.pull().findings == 1);
    const auto found = shop.shop.ask(BooksFindings{});
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == BooksFinding::Kind::Changed);
    CHECK(found[0].there.contains(QStringLiteral("its lines")));
    CHECK(shop.pull().findings == 0);
    shop.shop.act(SettleBooksFinding{found[0].id, found[0].version, D::Leave});
    shop.advance(600);
    shop.books.ledger().edit(QStringLiteral("Invoice"), id,
                             {{QStringLiteral("EmailStatus"), QStringLiteral("EmailSent")}});
    CHECK(shop.pull().findings == 0); // it was decided
    shop.advance(600);
    shop.books.ledger().edit(QStringLiteral("Invoice"), id,
                             {{QStringLiteral("DueDate"), QStringLiteral("2026-12-24")}});
    CHECK(shop.pull().findings == 1);
}

TEST_CASE("A name of ours goes over the one there alone: what was corrected beside it stays")
{
    WithInvoice shop;
    shop.send();
    const QString id = shop.link(BookEntity::Customer, shop.customer.value())->remoteId;
    const auto there = [&] { return *shop.books.ledger().find(QStringLiteral("Customer"), id); };
    shop.advance(600);
    const QJsonObject email{{QStringLiteral("Address"), QStringLiteral("billing@kline.example")}};
    shop.books.ledger().edit(QStringLiteral("Customer"), id,
                             {{QStringLiteral("DisplayName"), QStringLiteral("Kline Bakery LLC")},
                              {QStringLiteral("PrimaryEmailAddr"), email}});
    REQUIRE(shop.pull().findings == 1);
    const BooksFinding found = shop.shop.ask(BooksFindings{}).front();
    shop.shop.act(SettleBooksFinding{found.id, found.version, D::SendOurs});
    SECTION("as it was seen")
    {
        const SendingReport report = shop.send();
        for (const PostingRow &row :
             shop.shop.ask(PostingList{{PostingState::NeedsAttention}, {}, {}, {}, 10}))
            UNSCOPED_INFO(row.posting.reason.toStdString());
        CHECK(report.attention == 0);
        CHECK(text(there(), "DisplayName") == QStringLiteral("Kline Bakery"));
        CHECK(there().value(QStringLiteral("PrimaryEmailAddr")).toObject() == email);
    }
    SECTION("renamed once more since")
    {
        shop.books.ledger().edit(QStringLiteral("Customer"), id,
                                 {{QStringLiteral("DisplayName"), QStringLiteral("Kline Group")}});
        CHECK(shop.send().attention == 1);
        CHECK(text(there(), "DisplayName") == QStringLiteral("Kline Group"));
    }
}

TEST_CASE("A payment that somebody changed there is not changed for its refund before a person has looked")
{
    WithInvoice shop;
    const Payment payment = shop.pay(shop.invoice, shop.invoice.totals.total.units());
    shop.send();
    QJsonArray lines = paymentThere(shop, payment).value(QStringLiteral("Line")).toArray();
    QJsonObject line = lines[0].toObject();
    line.insert(QStringLiteral("Amount"),
                double(payment.amount.units() - 3000) / 100); // the rest is a credit
    lines[0] = line;
    checkShownBeforeRefund(shop, payment, lines);
    CHECK(shop.books.ledger().all(QStringLiteral("Purchase")).size() == 1); // the refund is there
}

TEST_CASE("A corrected invoice was not made anew: what somebody did with its payment there is shown")
{
    corrections::Corrected shop;
    const Payment payment = shop.pay(shop.invoice, 10'000);
    shop.sendFirst();
    shop.correctDueDate();
    shop.sendFirst();
    QJsonArray lines;
    if (GENERATE(false, true)) { // the rest is a credit; or all of it
        QJsonObject line = paymentThere(shop, payment).value(QStringLiteral("Line")).toArray()[0].toObject();
        line.insert(QStringLiteral("Amount"), 60.0);
        lines.append(line);
    }
    checkShownBeforeRefund(shop, payment, lines);
}

TEST_CASE("An order that was changed here and there is shown with both sides before ours goes over it")
{
    BooksBench shop;
    const Vendor vendor = shop.newVendor(QStringLiteral("Prairie Supply"));
    const ItemId valve = shop.newItem(QStringLiteral("Valve"), ItemType::Part);
    const CustomerId customer = shop.newCustomer(QStringLiteral("Kline Bakery"));
    Document order = shop.newPurchaseOrder(customer, valve, vendor.id, 5);
    shop.send();
    const QString id = shop.link(BookEntity::PurchaseOrder, order.id.value())->remoteId;
    const auto there = [&] { return *shop.books.ledger().find(QStringLiteral("PurchaseOrder"), id); };
    QJsonArray lines = there().value(QStringLiteral("Line")).toArray();
    QJsonObject line = lines[0].toObject();
    line.insert(QStringLiteral("Amount"), 50.0);
    lines[0] = line;
    shop.books.ledger().edit(QStringLiteral("PurchaseOrder"), id,
                             {{QStringLiteral("Line"), lines}, {QStringLiteral("TotalAmt"), 50.0}});
    order = shop.now(order.id);
    order = shop.shop.act(MarkDocument{order.id, order.version, DocumentState::Draft, {}});
    order.lines[0].quantity = Quantity::whole(7);
    order = shop.shop.act(SaveDocument{order});
    shop.shop.act(MarkDocument{order.id, order.version, DocumentState::Sent, {}});
    CHECK(shop.send().attention == 1);
    CHECK(SimulatedLedger::cents(there(), "TotalAmt") == 5000);
    const auto held = shop.shop.ask(PostingList{{PostingState::NeedsAttention}, {}, {}, {}, 10});
    REQUIRE(held.size() == 1);
    CHECK(held[0].posting.reason.contains(QStringLiteral("$84.00")));
    CHECK(held[0].posting.reason.contains(QStringLiteral("$50.00")));
    RetryPosting retry;
    retry.posting = held[0].posting.id;
    retry.version = held[0].posting.version;
    shop.shop.act(retry);
    CHECK(shop.send().attention == 0);
    CHECK(SimulatedLedger::cents(there(), "TotalAmt") == 8400);
}
