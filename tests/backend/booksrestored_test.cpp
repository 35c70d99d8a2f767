// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/restored.h"

#include "core/domain/billingacts.h"
#include "tests/backend/withinvoice.h"
#include "tests/testkit/rawsqlite.h"
#include <QJsonArray>
#include <algorithm>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

// A restored office is in the past: QuickBooks knows more than it does.

namespace {

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

struct Books
{
    const char *name;
    bool ownNumbers;
    bool warns;
};
constexpr Books companies[] = {{"numbers of ours", true, true},
                               {"numbers of QuickBooks", false, true},
                               {"numbers of ours without a warning", true, false}};

std::function<void(SimulatedBooks &)> setUp(const Books &company)
{
    return [&company](SimulatedBooks &books) {
        books.ledger().company.ownNumbers = company.ownNumbers;
        books.ledger().company.warnsOfDuplicates = company.warns;
    };
}

/// An office that was never connected, with something of each kind that goes to QuickBooks by itself.
struct Unconnected : BooksBench
{
    explicit Unconnected(const Books &company) : BooksBench(setUp(company), Begins::Unconnected)
    {
        const CustomerId customer =
            newCustomer(QStringLiteral("Kline Bakery"), QStringLiteral("rosa@kline.example"));
        const CustomerId unnamed =
            newCustomer(QStringLiteral("Osage Diner")); // known again by its mark alone
        const ItemId labor = newItem(QStringLiteral("Labor"));
        first = newInvoice(customer, {{labor, 2000, 9500, true}});
        second = newInvoice(customer, {{labor, 1000, 9500, true}});
        third = newInvoice(unnamed, {{labor, 1000, 4000, false}});
        note = newCreditNote(customer, 2500);
        pay(first, 1000); // two parts that look alike
        pay(first, 1000);
        pay(second, second.totals.total.units());
    }

    size_t count(const char *tag) { return books.ledger().all(QLatin1String(tag)).size(); }

    void checkOnce()
    {
        CHECK(count("Customer") == 2);
        CHECK(count("Invoice") == 4); // with the one that the credit note was written like
        CHECK(count("CreditMemo") == 1);
        CHECK(count("Payment") == 3);
        CHECK(shop.ask(PostingsToSend{}).empty());
        CHECK(shop.ask(PostingList{{PostingState::NeedsAttention}, {}, {}, {}, 10}).empty());
        for (const Document &paper : {first, second, third}) {
            const auto there = link(BookEntity::Invoice, paper.id.value());
            REQUIRE(there.has_value());
            const auto object = books.ledger().find(QStringLiteral("Invoice"), there->remoteId);
            REQUIRE(object.has_value());
            CHECK(SimulatedLedger::cents(*object, "TotalAmt") == paper.totals.total.units());
            CHECK(SimulatedLedger::cents(*object, "Balance") == now(paper.id).balance().units());
        }
    }

    Document first;
    Document second;
    Document third;
    Document note;
};

void forgetMark(BooksBench &shop)
{
    shop.shop.close();
    runRaw(shop.shop.path(), "UPDATE books_connection SET office_mark = '0123abcd'");
    shop.shop.reopen();
}

std::vector<PostingRow> held(BooksBench &shop)
{
    return shop.shop.ask(PostingList{{PostingState::NeedsAttention}, {}, {}, {}, 10});
}

/// Money that somebody took there, as much of each invoice.
void payThere(BooksBench &shop, const QStringList &invoices, qint64 cents)
{
    const QJsonObject paper = *shop.books.ledger().find(QStringLiteral("Invoice"), invoices[0]);
    const qint64 all = cents * invoices.size();
    QJsonArray lines;
    for (const QString &invoice : invoices) {
        const QJsonObject paid{{QStringLiteral("TxnId"), invoice},
                               {QStringLiteral("TxnType"), QStringLiteral("Invoice")}};
        lines.append(QJsonObject{{QStringLiteral("Amount"), double(cents) / 100},
                                 {QStringLiteral("LinkedTxn"), QJsonArray{paid}}});
    }
    const auto made = shop.books.ledger().create(
        QStringLiteral("Payment"),
        {{QStringLiteral("CustomerRef"), paper.value(QStringLiteral("CustomerRef"))},
         {QStringLiteral("TotalAmt"), double(all) / 100},
         {QStringLiteral("TxnDate"), QStringLiteral("2026-03-02")},
         {QStringLiteral("Line"), lines}});
    REQUIRE(std::holds_alternative<QJsonObject>(made));
}

} // namespace

TEST_CASE("A backup from before the first connection: connected again, nothing is made a second time")
{
    int cases = 0;
    for (const Books &company : companies) {
        Unconnected shop(company);
        const BooksBench::Moment begin = shop.moment();
        const QString backup = shop.backup();
        for (int fault = 0; fault < booksTroubleCount; ++fault) {
            const char *tag = cases % 2 ? "Payment" : "Invoice";
            INFO(company.name << ", " << troubleName(BooksTrouble(fault)) << ", " << tag);
            shop.goBackTo(begin);
            shop.connect();
            shop.books.misbehave(BooksTrouble(fault), QLatin1String(tag));
            shop.settleAll();
            shop.checkOnce();
            shop.advance(300);
            shop.restore(backup);
            CHECK(shop.shop.ask(BooksStatus{}).connection.realm.isEmpty());
            shop.connect();
            shop.books.misbehave(BooksTrouble(fault), QLatin1String(tag));
            shop.settleAll();
            shop.checkOnce();
            ++cases;
        }
        CHECK(shop.shop.office().verify().isEmpty());
    }
    WARN(cases << " times restored from before the first connection and connected again");
    CHECK(cases == 3 * booksTroubleCount);
}

TEST_CASE("What was sent under another mark of the office is known again by record, customer and total")
{
    for (const Books &company : companies) {
        INFO(company.name);
        Unconnected shop(company);
        const QString backup = shop.backup();
        shop.connect();
        forgetMark(shop); // as releases made it: at random
        shop.settleAll();
        REQUIRE(text(shop.books.ledger().all(QStringLiteral("Invoice"))[0], "PrivateNote")
                    .contains(QStringLiteral("[TR-0123abcd-")));
        shop.advance(300);
        shop.restore(backup);
        shop.connect();
        CHECK(shop.shop.ask(BooksStatus{}).connection.officeMark != QStringLiteral("0123abcd"));
        shop.send();
        // Whose name alone is the same is asked; everything else of it waits.
        const auto asked = held(shop);
        for (const PostingRow &row : asked)
            if (row.posting.entity == BookEntity::Customer)
                shop.shop.act(SaveBooksLink{BookEntity::Customer, row.posting.record, row.posting.hint});
        shop.settleAll();
        shop.checkOnce();
    }
}

TEST_CASE("A changed total under the mark of before is a person's matter, not a second invoice")
{
    Unconnected shop(companies[1]);
    const QString backup = shop.backup();
    shop.connect();
    forgetMark(shop);
    shop.settleAll();
    const QString id = shop.link(BookEntity::Invoice, shop.third.id.value())->remoteId;
    shop.books.ledger().edit(QStringLiteral("Invoice"), id,
                             {{QStringLiteral("TotalAmt"), 41.0}, {QStringLiteral("Balance"), 41.0}});
    shop.restore(backup);
    shop.connect();
    shop.send();
    shop.shop.act(SaveBooksLink{BookEntity::Customer, shop.third.customer.value(),
                                text(shop.books.ledger()
                                         .find(QStringLiteral("Invoice"), id)
                                         ->value(QStringLiteral("CustomerRef"))
                                         .toObject(),
                                     "value")});
    shop.send();
    CHECK(shop.count("Invoice") == 4);
    const Posting posting = shop.postingOf(shop.third.id);
    CHECK(posting.state == PostingState::NeedsAttention);
    CHECK(posting.hint == id);
    CHECK(posting.reason.contains(QStringLiteral("in QuickBooks already, it seems")));
}

TEST_CASE("An invoice that was sent after the backup is void there as well when it is voided in the restored "
          "office")
{
    for (const Books &company : companies) {
        INFO(company.name);
        WithInvoice shop(setUp(company));
        const bool paid = company.warns; // with money on it, or without
        const Payment payment = paid ? shop.pay(shop.invoice, 1000) : Payment();
        const QString backup = shop.backup();
        shop.send();
        shop.restore(backup);
        if (paid)
            shop.shop.act(VoidPayment{payment.id, payment.version, QStringLiteral("Twice")});
        shop.shop.act(
            VoidDocument{shop.invoice.id, shop.now(shop.invoice.id).version, QStringLiteral("Twice")});
        CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Pending);
        for (const BooksPreviewRow &row : shop.preview()) // its customer is found there first
            CHECK(row.deed == (row.entity == BookEntity::Customer ? BooksPreviewRow::Deed::LinkFound
                                                                  : BooksPreviewRow::Deed::Void));
        CHECK(shop.send().attention == 0);
        for (const char *tag : {"Invoice", "Payment"}) {
            const auto there = shop.books.ledger().all(QLatin1String(tag));
            REQUIRE(there.size() == (paid || QLatin1String(tag) == u"Invoice" ? 1 : 0));
            for (const QJsonObject &object : there)
                CHECK(SimulatedLedger::cents(object, "TotalAmt") == 0);
        }
        CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Sent);
        CHECK(shop.shop.ask(PostingsToSend{}).empty());
        CHECK(shop.shop.office().verify().isEmpty());
    }
}

TEST_CASE("Voided in the restored office and never sent: it is looked for, and nothing of it goes")
{
    for (const Books &company : companies) {
        INFO(company.name);
        WithInvoice shop(setUp(company));
        const Payment payment = shop.pay(shop.invoice, 1000);
        shop.restore(shop.backup());
        shop.shop.act(VoidPayment{payment.id, payment.version, QStringLiteral("Twice")});
        shop.shop.act(
            VoidDocument{shop.invoice.id, shop.now(shop.invoice.id).version, QStringLiteral("Twice")});
        const SendingReport report = shop.send();
        CHECK(report.attention == 0);
        CHECK(report.waiting == 0);
        CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).empty());
        CHECK(shop.books.ledger().all(QStringLiteral("Payment")).empty());
        CHECK(shop.books.ledger().all(QStringLiteral("Item")).empty());
        CHECK(shop.now(shop.invoice.id).accounting == AccountingState::NotApplicable);
        CHECK(shop.shop.ask(PostingsToSend{}).empty());
    }
}

TEST_CASE("Sent and voided after the backup, it is not sent once more unless a person says so")
{
    for (const Books &company : companies) {
        INFO(company.name);
        WithInvoice shop(setUp(company));
        const QString backup = shop.backup();
        shop.send();
        shop.shop.act(
            VoidDocument{shop.invoice.id, shop.now(shop.invoice.id).version, QStringLiteral("Twice")});
        shop.send();
        shop.restore(backup);
        CHECK(shop.now(shop.invoice.id).state == DocumentState::Open);
        CHECK(shop.send().attention == 1);
        CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).size() == 1);
        const Posting posting = shop.postingOf(shop.invoice.id);
        CHECK(posting.advice == BooksAdvice::ChooseNumber);
        CHECK(posting.hint.isEmpty());
        if (!company.ownNumbers)
            CHECK(posting.reason.contains(QStringLiteral("is void in QuickBooks")));
        const bool again = company.warns;
        if (again) {
            RetryPosting retry;
            retry.posting = posting.id;
            retry.version = posting.version;
            retry.number = QStringLiteral("AGAIN-1");
            shop.shop.act(retry);
        } else {
            shop.shop.act(
                VoidDocument{shop.invoice.id, shop.now(shop.invoice.id).version, QStringLiteral("Twice")});
        }
        CHECK(shop.send().attention == 0);
        CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).size() == (again ? 2 : 1));
        CHECK(shop.shop.ask(PostingsToSend{}).empty());
    }
}

TEST_CASE("A part payment that is typed in once more after a restore is asked about, not sent twice")
{
    WithInvoice shop;
    shop.send();
    const QString backup = shop.backup();
    shop.pay(shop.invoice, 5000);
    shop.send();
    shop.restore(backup);
    shop.advance(600);
    const Payment again = shop.pay(shop.invoice, 5000); // it is not here, so somebody enters it
    CHECK(shop.send().attention == 1);
    const auto there = shop.books.ledger().all(QStringLiteral("Payment"));
    REQUIRE(there.size() == 1);
    REQUIRE(held(shop).size() == 1);
    const Posting posting = held(shop).front().posting;
    CHECK(posting.entity == BookEntity::Payment);
    CHECK(posting.hint == text(there[0], "Id"));
    CHECK(posting.reason.contains(QStringLiteral("a payment of the same amount on this invoice")));
    CHECK(shop.shop.act(RetryAllPostings{}) == 0); // a person decides
    // The next look does not write it down here a second time either.
    CHECK(shop.pull().payments == 0);
    const auto found = shop.shop.ask(BooksFindings{});
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == BooksFinding::Kind::DoublePaid);
    CHECK(shop.shop.ask(DocumentDetails{shop.invoice.id}).payments.size() == 1);

    RetryPosting retry;
    retry.posting = posting.id;
    retry.version = posting.version;
    const bool same = GENERATE(true, false);
    if (same)
        retry.linkTo = posting.hint;
    else
        retry.number = QStringLiteral("4322");
    shop.shop.act(retry);
    CHECK(shop.send().attention == 0);
    const auto after = shop.books.ledger().all(QStringLiteral("Payment"));
    CHECK(after.size() == (same ? 1 : 2));
    if (same)
        CHECK(shop.link(BookEntity::Payment, again.id.value())->remoteId == posting.hint);
    else
        CHECK(text(after[1], "PaymentRefNum") == QStringLiteral("4322"));
}

TEST_CASE("What was paid there of an invoice that is found there is taken over, also when a look came before")
{
    WithInvoice shop;
    const QString backup = shop.backup();
    shop.send();
    const QString id = shop.link(BookEntity::Invoice, shop.invoice.id.value())->remoteId;
    shop.advance(600);
    payThere(shop, {id}, shop.invoice.totals.total.units());
    shop.advance(600);
    shop.restore(backup);
    const bool looked = GENERATE(false, true);
    if (looked)
        CHECK(shop.pull().payments == 0); // whose it is was not known yet
    shop.advance(600);
    CHECK(shop.send().attention == 0);
    CHECK(shop.now(shop.invoice.id).state == DocumentState::Paid);
    CHECK(shop.shop.ask(DocumentDetails{shop.invoice.id}).payments.size() == 1);
    CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).size() == 1);
    CHECK(shop.books.ledger().all(QStringLiteral("Payment")).size() == 1);
    CHECK(shop.send().sent == 0);
}

TEST_CASE("A customer that was renamed and sent after the backup is found by its e-mail and mark")
{
    WithInvoice shop;
    const QString backup = shop.backup();
    SaveCustomer rename;
    rename.customer = shop.shop.ask(CustomerDetails{shop.customer}).customer;
    rename.customer.name = QStringLiteral("Kline and Sons");
    shop.shop.act(rename);
    shop.send();
    shop.restore(backup);
    CHECK(shop.send().attention == 0);
    const auto customers = shop.books.ledger().all(QStringLiteral("Customer"));
    REQUIRE(customers.size() == 1);
    CHECK(shop.link(BookEntity::Customer, shop.customer.value())->remoteId == text(customers[0], "Id"));
    CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).size() == 1);
}

TEST_CASE("An invoice that was lost with a restore and written once more is asked about, whoever numbers it")
{
    for (const Books &company : companies) {
        INFO(company.name);
        WithInvoice shop(setUp(company));
        shop.send();
        const QString backup = shop.backup();
        shop.advance(600);
        shop.newInvoice(shop.customer, {{shop.labor, 1000, 4000, false}});
        shop.send();
        shop.restore(backup);
        shop.advance(600);
        const Document again = shop.newInvoice(shop.customer, {{shop.labor, 1000, 4000, false}});
        CHECK(shop.send().attention == 1);
        const auto there = shop.books.ledger().all(QStringLiteral("Invoice"));
        REQUIRE(there.size() == 2);
        const Posting posting = shop.postingOf(again.id);
        CHECK(posting.state == PostingState::NeedsAttention);
        CHECK(posting.hint == text(there[1], "Id"));
        RetryPosting retry;
        retry.posting = posting.id;
        retry.version = posting.version;
        retry.linkTo = posting.hint;
        shop.shop.act(retry);
        CHECK(shop.send().attention == 0);
        CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).size() == 2);
        CHECK(shop.now(again.id).accounting == AccountingState::Sent);
        // Two that are alike on one day are two.
        shop.newInvoice(shop.customer, {{shop.labor, 1000, 4000, false}});
        CHECK(shop.send().attention == 0);
        CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).size() == 3);
    }
}

TEST_CASE("A refund that is booked once more after a restore is the one that is there already")
{
    WithInvoice shop;
    const Payment payment = shop.pay(shop.invoice, shop.invoice.totals.total.units());
    shop.send();
    const QString backup = shop.backup();
    shop.advance(600);
    shop.giveBack(payment, 4000);
    shop.send();
    REQUIRE(shop.books.ledger().all(QStringLiteral("Purchase")).size() == 1);
    shop.restore(backup);
    shop.advance(600);
    if (GENERATE(false, true)) // the refund's own id, or another one
        shop.newCustomer(QStringLiteral("Osage Diner"));
    shop.giveBack(payment, 4000);
    CHECK(shop.send().attention == 0);
    CHECK(shop.books.ledger().all(QStringLiteral("Purchase")).size() == 1);
    CHECK(SimulatedLedger::cents(shop.books.ledger().all(QStringLiteral("Invoice"))[0], "Balance") == 4000);
    shop.giveBack(payment, 4000); // as much once more is another one
    CHECK(shop.send().attention == 0);
    CHECK(shop.books.ledger().all(QStringLiteral("Purchase")).size() == 2);
    CHECK(SimulatedLedger::cents(shop.books.ledger().all(QStringLiteral("Invoice"))[0], "Balance") == 8000);
    CHECK(shop.shop.ask(PostingsToSend{}).empty());
}

TEST_CASE("One payment there of two invoices is taken over for both, also for the one that is found later")
{
    WithInvoice shop;
    shop.send();
    const Document second = shop.newInvoice(shop.customer, {{shop.labor, 1000, 4000, false}});
    const QString backup = shop.backup();
    shop.send();
    const auto idOf = [&](DocumentId paper) {
        return shop.link(BookEntity::Invoice, paper.value())->remoteId;
    };
    shop.advance(600);
    payThere(shop, {idOf(shop.invoice.id), idOf(second.id)}, 4000);
    shop.restore(backup);
    shop.advance(600);
    CHECK(shop.pull().payments == 1);
    CHECK(shop.now(second.id).balance() == second.totals.total);
    shop.advance(600);
    CHECK(shop.send().attention == 0);
    CHECK(shop.now(second.id).state == DocumentState::Paid);
    CHECK(shop.now(shop.invoice.id).balance() == shop.invoice.totals.total - Money::fromUnits(4000));
    shop.advance(600);
    CHECK(shop.pull().payments == 0);
    CHECK(shop.shop.ask(BooksFindings{}).empty());
    CHECK(shop.books.ledger().all(QStringLiteral("Payment")).size() == 1);
}
