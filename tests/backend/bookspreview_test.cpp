// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookspreview.h"

#include "core/domain/billingacts.h"
#include "core/domain/bookmarks.h"
#include "tests/backend/withinvoice.h"
#include <QJsonArray>
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <set>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("The preview names what would be made and sends nothing")
{
    WithInvoice shop;
    const int writes = shop.books.writes();
    const auto rows = shop.preview();
    QStringList what;
    for (const BooksPreviewRow &row : rows)
        what += row.what;
    CHECK(what.join(QLatin1Char('|')).contains(QStringLiteral("Customer Kline Bakery")));
    CHECK(what.join(QLatin1Char('|')).contains(shop.invoice.number));
    CHECK(rows.back().totalThere == std::optional(shop.invoice.totals.total));
    CHECK(shop.books.writes() == writes);
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Pending);
}

TEST_CASE("What cannot go holds back in the preview what stands on it, and each name is told once")
{
    BooksBench shop;
    shop.books.ledger().add(QStringLiteral("Customer"),
                            {{QStringLiteral("DisplayName"), QStringLiteral("Ann Vance")}});
    const CustomerId ann = shop.newCustomer(QStringLiteral("Ann Vance"));
    const Document invoice = shop.newInvoice(ann, {{}});
    shop.pay(invoice, 1000);
    const auto check = [&](int expected) {
        int customers = 0;
        for (const BooksPreviewRow &row : shop.preview()) {
            customers += row.entity == BookEntity::Customer;
            if (row.entity == BookEntity::Invoice || row.entity == BookEntity::Payment) {
                INFO(row.what.toStdString());
                CHECK(row.problems.join(u' ').contains(QStringLiteral("waits for")));
            }
        }
        CHECK(customers == expected);
    };
    check(1);
    shop.send(); // now there is an entry of the customer that needs attention, and of the invoice
    shop.shop.act(RetryAllPostings{});
    check(0);
}

// ---- The preview against what sending does ---------------------------------------------------------------

namespace {

using Deed = BooksPreviewRow::Deed;

std::map<PostingId, Posting> allPostings(BooksBench &shop)
{
    PostingList query;
    query.states = {PostingState::Pending, PostingState::Sending, PostingState::Sent,
                    PostingState::NeedsAttention, PostingState::Dropped};
    query.limit = -1;
    std::map<PostingId, Posting> all;
    for (const PostingRow &row : shop.shop.ask(query))
        all[row.posting.id] = row.posting;
    return all;
}

void checkHeld(const BooksPreviewRow &row, const Posting &after)
{
    CHECK((after.state == PostingState::NeedsAttention || after.state == PostingState::Pending));
    if (after.state != PostingState::NeedsAttention)
        return;
    for (const QString &problem : row.problems) {
        INFO(problem.toStdString() << "\n" << after.reason.toStdString());
        CHECK(after.reason.contains(problem));
    }
}

void checkGone(BooksBench &shop, const BooksPreviewRow &row, const Posting &before, const Posting &after)
{
    const bool left = after.attempts > before.attempts;
    const bool otherTotal = row.totalThere && *row.totalThere != row.total;
    const bool isSent =
        after.state == PostingState::Sent || (otherTotal && after.advice == BooksAdvice::CompareTotals);
    switch (row.deed) {
    case Deed::Create:
        CHECK(isSent);
        CHECK(left);
        CHECK(shop.link(after.entity, after.record).has_value());
        break;
    case Deed::LinkFound:
        CHECK(isSent);
        CHECK_FALSE(left);
        CHECK(shop.link(after.entity, after.record).has_value());
        break;
    case Deed::Update:
    case Deed::Void:
        CHECK(after.state == PostingState::Sent);
        CHECK(left);
        break;
    case Deed::Nothing:
        CHECK((after.state == PostingState::Sent || after.state == PostingState::Dropped));
        CHECK_FALSE(left);
        break;
    }
}

int comparisons = 0;

/// Each row says what sending does with it, and what is done stood in a row.
void compare(BooksBench &shop, const char *name)
{
    INFO(name);
    const auto before = allPostings(shop);
    const int writes = shop.books.writes();
    const auto rows = shop.preview();
    CHECK(shop.books.writes() == writes);
    CHECK(allPostings(shop) == before);
    shop.send();
    const auto after = allPostings(shop);
    std::set<PostingId> told;
    for (const BooksPreviewRow &row : rows) {
        INFO(row.what.toStdString() << ": " << int(row.deed) << " " << row.problems.join(u' ').toStdString());
        ++comparisons;
        if (!row.posting)
            continue;
        told.insert(row.posting);
        const Posting &then = after.at(row.posting);
        INFO(postingStateName(then.state).toStdString() << " " << then.reason.toStdString());
        if (row.problems.isEmpty())
            checkGone(shop, row, before.at(row.posting), then);
        else
            checkHeld(row, then);
    }
    for (const auto &each : after) {
        const PostingId id = each.first;
        const Posting &then = each.second;
        const auto was = before.find(id);
        const bool isName = then.entity == BookEntity::Customer || then.entity == BookEntity::Item ||
                            then.entity == BookEntity::Vendor;
        if (was == before.end() || was->second == then || isName)
            continue;
        INFO("settled without a row: " << bookEntityName(then.entity).toStdString() << " "
                                       << postingKindName(then.kind).toStdString());
        const bool takenOut =
            then.kind == PostingKind::Create &&
            std::any_of(after.begin(), after.end(), [&](const auto &other) {
                return other.second.kind == PostingKind::Void && other.second.record == then.record;
            });
        CHECK((told.contains(id) || takenOut));
    }
}

QJsonObject reference(const QString &id)
{
    return {{QStringLiteral("value"), id}};
}

QString addInvoice(BooksBench &shop, const QString &number, const QString &customer, double total,
                   const QString &note = {})
{
    return shop.books.ledger().add(QStringLiteral("Invoice"),
                                   {{QStringLiteral("DocNumber"), number},
                                    {QStringLiteral("CustomerRef"), reference(customer)},
                                    {QStringLiteral("TxnDate"), QStringLiteral("2026-03-02")},
                                    {QStringLiteral("PrivateNote"), note},
                                    {QStringLiteral("TotalAmt"), total},
                                    {QStringLiteral("Balance"), total}});
}

QString markOf(BooksBench &shop, const Document &invoice)
{
    return bookMark(shop.shop.ask(BooksStatus{}).connection.officeMark, BookEntity::Invoice,
                    invoice.id.value(), invoice.createdAt);
}

void payThere(BooksBench &shop, const QString &invoice, qint64 cents)
{
    const QJsonObject paper = *shop.books.ledger().find(QStringLiteral("Invoice"), invoice);
    const QJsonObject paid{{QStringLiteral("TxnId"), invoice},
                           {QStringLiteral("TxnType"), QStringLiteral("Invoice")}};
    const QJsonObject line{{QStringLiteral("Amount"), double(cents) / 100},
                           {QStringLiteral("LinkedTxn"), QJsonArray{paid}}};
    const auto made = shop.books.ledger().create(
        QStringLiteral("Payment"),
        {{QStringLiteral("CustomerRef"), paper.value(QStringLiteral("CustomerRef"))},
         {QStringLiteral("TotalAmt"), double(cents) / 100},
         {QStringLiteral("TxnDate"), QStringLiteral("2026-03-02")},
         {QStringLiteral("Line"), QJsonArray{line}}});
    REQUIRE(std::holds_alternative<QJsonObject>(made));
}

/// An invoice that is there, with its customer.
struct Sent : WithInvoice
{
    Sent()
    {
        send();
        id = link(BookEntity::Invoice, invoice.id.value())->remoteId;
        theirs = link(BookEntity::Customer, customer.value())->remoteId;
        advance(600);
    }
    Document another(qint64 cents = 4000) { return newInvoice(customer, {{labor, 1000, cents, false}}); }
    void voidHere(const Document &paper)
    {
        shop.act(VoidDocument{paper.id, now(paper.id).version, QStringLiteral("Twice")});
    }
    void change(const QJsonObject &object) { books.ledger().edit(QStringLiteral("Invoice"), id, object); }
    void correct(QDate due = {})
    {
        const Document paper = now(invoice.id);
        shop.act(CorrectInvoice{paper.id, paper.version, due.isValid() ? due : paper.dueDate.addDays(7),
                                paper.title, paper.notesForCustomer, paper.terms});
    }
    void plan(PostingKind kind) { shop.act(MakePosting{BookEntity::Invoice, invoice.id.value(), kind}); }

    QString id;
    QString theirs;
};

} // namespace

TEST_CASE("What the preview says of names is what sending does: new, found, alike, inactive")
{
    for (int state = 0; state < 5; ++state) {
        BooksBench shop;
        QJsonObject there{{QStringLiteral("DisplayName"), QStringLiteral("Osage Diner")}};
        if (state == 1 || state == 3)
            there.insert(QStringLiteral("PrimaryEmailAddr"),
                         QJsonObject{{QStringLiteral("Address"), QStringLiteral("pat@osage.example")}});
        if (state == 3)
            there.insert(QStringLiteral("Active"), false);
        if (state > 0 && state < 4)
            shop.books.ledger().add(QStringLiteral("Customer"), there);
        if (state == 4)
            shop.books.ledger().add(QStringLiteral("Item"),
                                    {{QStringLiteral("Name"), QStringLiteral("Valve")},
                                     {QStringLiteral("Type"), QStringLiteral("Category")}});
        const CustomerId diner =
            shop.newCustomer(QStringLiteral("Osage Diner"), QStringLiteral("pat@osage.example"));
        const ItemId valve = shop.newItem(QStringLiteral("Valve"), ItemType::Part);
        const Document invoice = shop.newInvoice(diner, {{valve, 1000, 4000, false}});
        shop.pay(invoice, 1000);
        compare(shop, (QByteArray("names ") + QByteArray::number(state)).constData());
    }
}

TEST_CASE("What the preview says of new papers is what sending does, in every state")
{
    const std::vector<std::pair<const char *, std::function<void(Sent &)>>> states{
        {"new", [](Sent &shop) { shop.pay(shop.another(), 1000); }},
        {"number taken",
         [](Sent &shop) { addInvoice(shop, shop.another().number, QStringLiteral("1"), 12.5); }},
        {"there under our mark",
         [](Sent &shop) {
             const Document paper = shop.another();
             addInvoice(shop, paper.number, shop.theirs, 40.0, markOf(shop, paper));
             shop.pay(paper, 1000);
         }},
        {"there with another total",
         [](Sent &shop) {
             const Document paper = shop.another();
             addInvoice(shop, paper.number, shop.theirs, 41.0, markOf(shop, paper));
             shop.pay(paper, 1000);
         }},
        {"lost with a restore",
         [](Sent &shop) {
             const QString backup = shop.backup();
             shop.another();
             shop.send();
             shop.restore(backup);
             shop.advance(600);
             shop.another();
         }},
        {"sent and void since the backup",
         [](Sent &shop) {
             const Document paper = shop.another();
             const QString backup = shop.backup();
             shop.send();
             shop.voidHere(paper);
             shop.send();
             shop.restore(backup);
         }},
        {"void here after a restore, and there",
         [](Sent &shop) {
             const Document paper = shop.another();
             const QString backup = shop.backup();
             shop.send();
             shop.restore(backup);
             shop.voidHere(paper);
         }},
        {"void here after a restore, and not there",
         [](Sent &shop) {
             const Document paper = shop.another();
             shop.restore(shop.backup());
             shop.voidHere(paper);
         }},
        {"closed books",
         [](Sent &shop) {
             shop.books.ledger().company.closedUntil = QDate(2026, 12, 31);
             shop.pay(shop.another(), 1000);
         }},
        {"on its way, there",
         [](Sent &shop) {
             shop.another();
             shop.books.misbehave(BooksTrouble::CloseAfter, QStringLiteral("Invoice"));
             shop.send();
             shop.advance(300);
         }},
        {"on its way, not there",
         [](Sent &shop) {
             shop.another();
             shop.books.misbehave(BooksTrouble::CloseBefore, QStringLiteral("Invoice"));
             shop.send();
             shop.advance(300);
         }},
        {"linked by hand with somebody else's",
         [](Sent &shop) {
             const Document paper = shop.another();
             const QString other = addInvoice(shop, QStringLiteral("S-1"), QStringLiteral("1"), 40.0);
             addInvoice(shop, paper.number, QStringLiteral("1"), 40.0);
             shop.send();
             RetryPosting link;
             link.posting = shop.postingOf(paper.id).id;
             link.version = shop.postingOf(paper.id).version;
             link.linkTo = other;
             shop.shop.act(link);
         }},
        {"a credit note", [](Sent &shop) { shop.newCreditNote(shop.customer, 2500); }}};
    for (const auto &[name, prepare] : states) {
        Sent shop;
        prepare(shop);
        compare(shop, name);
    }
}

TEST_CASE("What the preview says of money is what sending does, in every state")
{
    const std::vector<std::pair<const char *, std::function<void(Sent &)>>> states{
        {"a payment", [](Sent &shop) { shop.pay(shop.invoice, 5000); }},
        {"as much was paid there",
         [](Sent &shop) {
             payThere(shop, shop.id, 5000);
             shop.pay(shop.invoice, 5000);
         }},
        {"more than is open there",
         [](Sent &shop) {
             payThere(shop, shop.id, shop.invoice.totals.total.units() - 100);
             shop.pay(shop.invoice, 5000);
         }},
        {"two of which one fits",
         [](Sent &shop) {
             payThere(shop, shop.id, shop.invoice.totals.total.units() - 6000);
             shop.pay(shop.invoice, 5000);
             shop.pay(shop.invoice, 5000);
         }},
        {"one void and one new",
         [](Sent &shop) {
             const Payment first = shop.pay(shop.invoice, shop.invoice.totals.total.units());
             shop.send();
             shop.shop.act(VoidPayment{first.id, first.version, QStringLiteral("Returned")});
             shop.pay(shop.invoice, shop.invoice.totals.total.units());
         }},
        {"a refund and what it reopens",
         [](Sent &shop) {
             const Payment paid = shop.pay(shop.invoice, shop.invoice.totals.total.units());
             shop.send();
             shop.giveBack(paid, 4000);
         }},
        {"two refunds and a payment after them",
         [](Sent &shop) {
             const Payment paid = shop.pay(shop.invoice, shop.invoice.totals.total.units());
             shop.send();
             shop.giveBack(paid, 4000);
             shop.giveBack(paid, 1000);
             shop.pay(shop.invoice, 5000);
         }},
        {"a refund that is there already",
         [](Sent &shop) {
             const Payment paid = shop.pay(shop.invoice, shop.invoice.totals.total.units());
             shop.send();
             const QString backup = shop.backup();
             shop.advance(600);
             shop.giveBack(paid, 4000);
             shop.send();
             shop.restore(backup);
             shop.advance(600);
             shop.giveBack(paid, 4000);
         }},
        {"void before its invoice",
         [](Sent &shop) {
             const Payment paid = shop.pay(shop.invoice, 5000);
             shop.send();
             shop.shop.act(VoidPayment{paid.id, paid.version, QStringLiteral("Returned")});
             shop.voidHere(shop.invoice);
         }},
        {"a credit that pays", [](Sent &shop) {
             const Document note = shop.newCreditNote(shop.customer, 2500);
             ApplyCredit apply;
             apply.creditNote = note.id;
             apply.invoice = shop.invoice.id;
             apply.amount = Money::fromUnits(1000);
             shop.shop.act(apply);
         }}};
    for (const auto &[name, prepare] : states) {
        Sent shop;
        prepare(shop);
        compare(shop, name);
    }
}

TEST_CASE("What the preview says of changes and voids is what sending does, in every state")
{
    const QJsonObject otherDate{{QStringLiteral("DueDate"), QStringLiteral("2026-12-24")}};
    const std::vector<std::pair<const char *, std::function<void(Sent &)>>> states{
        {"a change", [](Sent &shop) { shop.plan(PostingKind::Update); }},
        {"a change over one there",
         [&](Sent &shop) {
             shop.plan(PostingKind::Update);
             shop.change(otherDate);
         }},
        {"a change of what is void there",
         [](Sent &shop) {
             shop.plan(PostingKind::Update);
             shop.books.ledger().voided(QStringLiteral("Invoice"),
                                        *shop.books.ledger().find(QStringLiteral("Invoice"), shop.id));
         }},
        {"a change that was carried out",
         [](Sent &shop) {
             shop.change({{QStringLiteral("DocNumber"), QStringLiteral("OTHER")}});
             shop.pull();
             for (const BooksFinding &finding : shop.shop.ask(BooksFindings{}))
                 shop.shop.act(
                     SettleBooksFinding{finding.id, finding.version, SettleBooksFinding::Decision::SendOurs});
             shop.books.misbehave(BooksTrouble::CloseAfter, QStringLiteral("Invoice"));
             shop.send();
             shop.advance(300);
         }},
        {"a correction", [](Sent &shop) { shop.correct(); }},
        {"a correction that went back to what it was",
         [](Sent &shop) {
             const QDate before = shop.now(shop.invoice.id).dueDate;
             shop.correct();
             shop.correct(before);
         }},
        {"a correction over a change there",
         [&](Sent &shop) {
             shop.correct();
             shop.change(otherDate);
         }},
        {"a correction that waits for its invoice, which goes as it is by now",
         [](Sent &shop) {
             shop.id = shop.books.ledger().add(
                 QStringLiteral("Invoice"),
                 {{QStringLiteral("DocNumber"), QStringLiteral("INV-1002")},
                  {QStringLiteral("CustomerRef"), QJsonObject{{QStringLiteral("value"), shop.theirs}}}});
             shop.invoice = shop.another();
             shop.send();
             shop.correct();
             RetryPosting retry;
             retry.posting = shop.postings(shop.invoice.id).back().posting.id;
             retry.version = shop.postings(shop.invoice.id).back().posting.version;
             retry.number = QStringLiteral("INV-77");
             shop.shop.act(retry);
         }},
        {"a correction that waits for an invoice that left before",
         [](Sent &shop) {
             shop.invoice = shop.another();
             shop.books.misbehave(BooksTrouble::CloseAfter, QStringLiteral("Invoice"));
             shop.send();
             shop.correct();
             shop.advance(300);
         }},
        {"a correction that was carried out",
         [](Sent &shop) {
             shop.correct();
             shop.books.misbehave(BooksTrouble::CloseAfter, QStringLiteral("Invoice"));
             shop.send();
             shop.advance(300);
         }},
        {"a void", [](Sent &shop) { shop.voidHere(shop.invoice); }},
        {"a void of what was paid there",
         [](Sent &shop) {
             payThere(shop, shop.id, 5000);
             shop.voidHere(shop.invoice);
         }},
        {"a void of what was paid here, and a part of it there as well",
         [](Sent &shop) {
             const Payment paid = shop.pay(shop.invoice, 5000);
             shop.send();
             payThere(shop, shop.id, 2500);
             shop.shop.act(VoidPayment{paid.id, paid.version, QStringLiteral("Returned")});
             shop.voidHere(shop.invoice);
         }},
        {"a void of what was paid and given back",
         [](Sent &shop) {
             const Payment paid = shop.pay(shop.invoice, 5000);
             shop.send();
             shop.shop.act(VoidPayment{paid.id, paid.version, QStringLiteral("Returned")});
             shop.voidHere(shop.invoice);
         }},
        {"a void of what is void there",
         [](Sent &shop) {
             shop.voidHere(shop.invoice);
             shop.books.ledger().voided(QStringLiteral("Invoice"),
                                        *shop.books.ledger().find(QStringLiteral("Invoice"), shop.id));
         }},
        {"a void of what is deleted there", [](Sent &shop) {
             shop.voidHere(shop.invoice);
             shop.books.ledger().removed(QStringLiteral("Invoice"),
                                         *shop.books.ledger().find(QStringLiteral("Invoice"), shop.id));
         }}};
    for (const auto &[name, prepare] : states) {
        Sent shop;
        prepare(shop);
        compare(shop, name);
    }
    WARN(comparisons << " rows of the preview compared with what sending did");
}

TEST_CASE("A void that QuickBooks would refuse because the invoice is paid there is foreseen, and not sent")
{
    Sent shop;
    payThere(shop, shop.id, 5000);
    shop.voidHere(shop.invoice);
    const auto rows = shop.preview();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].problems.join(u' ').contains(QStringLiteral("$50.00 of it is paid in QuickBooks")));
    const int writes = shop.books.writes();
    CHECK(shop.send().attention == 1);
    CHECK(shop.books.writes() == writes);
    const auto held = shop.shop.ask(PostingList{{PostingState::NeedsAttention}, {}, {}, {}, 10});
    REQUIRE(held.size() == 1);
    CHECK(held[0].posting.advice == BooksAdvice::UndoThere);
    CHECK(held[0].posting.attempts == 0);
    const auto payments = shop.books.ledger().all(QStringLiteral("Payment"));
    shop.books.ledger().removed(QStringLiteral("Payment"), payments.front());
    shop.shop.act(RetryAllPostings{});
    CHECK(shop.send().attention == 0);
    CHECK(SimulatedLedger::cents(*shop.books.ledger().find(QStringLiteral("Invoice"), shop.id), "TotalAmt") ==
          0);
}
