// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookssender.h"

#include "tests/backend/withinvoice.h"
#include "tests/testkit/acttrials.h"
#include <algorithm>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

} // namespace

TEST_CASE(
    "An issued invoice waits for QuickBooks and is sent with its customer, items and payments, in order")
{
    WithInvoice shop;
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Pending);
    const Payment payment = shop.pay(shop.invoice, shop.invoice.totals.total.units());
    const SendingReport report = shop.send();
    INFO((report.stopped ? report.stopped->forUser : QString()).toStdString());
    CHECK(report.attention == 0);
    CHECK(report.unknown == 0);
    CHECK(report.waiting == 0);
    const auto customers = shop.books.ledger().all(QStringLiteral("Customer"));
    const auto invoices = shop.books.ledger().all(QStringLiteral("Invoice"));
    const auto payments = shop.books.ledger().all(QStringLiteral("Payment"));
    REQUIRE(customers.size() == 1);
    REQUIRE(invoices.size() == 1);
    REQUIRE(payments.size() == 1);
    CHECK(text(customers[0], "DisplayName") == QStringLiteral("Kline Bakery"));
    CHECK(text(invoices[0], "DocNumber") == shop.invoice.number);
    CHECK(SimulatedLedger::cents(invoices[0], "TotalAmt") == shop.invoice.totals.total.units());
    CHECK(SimulatedLedger::cents(invoices[0], "Balance") == 0);
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Sent);
    CHECK(shop.link(BookEntity::Invoice, shop.invoice.id.value())->remoteId == text(invoices[0], "Id"));
    CHECK(shop.link(BookEntity::Payment, payment.id.value())->remoteId == text(payments[0], "Id"));
    CHECK(shop.send().sent == 0); // nothing more to do
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE("Voiding takes the invoice and its payment out there: the payment first")
{
    WithInvoice shop;
    const Payment payment = shop.pay(shop.invoice, shop.invoice.totals.total.units());
    shop.send();
    shop.shop.act(VoidPayment{payment.id, payment.version, QStringLiteral("Returned")});
    shop.shop.act(VoidDocument{shop.invoice.id, shop.now(shop.invoice.id).version, QStringLiteral("Twice")});
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Pending);
    const SendingReport report = shop.send();
    CHECK(report.attention == 0);
    CHECK(report.waiting == 0);
    for (const char *tag : {"Invoice", "Payment"}) {
        const auto there = shop.books.ledger().all(QLatin1String(tag));
        REQUIRE(there.size() == 1);
        CHECK(SimulatedLedger::cents(there[0], "TotalAmt") == 0);
        CHECK(text(there[0], "PrivateNote").startsWith(QStringLiteral("Voided")));
    }
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Sent);
}

TEST_CASE("What was voided before it was sent never gets there")
{
    WithInvoice shop;
    shop.shop.act(VoidDocument{shop.invoice.id, shop.now(shop.invoice.id).version, QStringLiteral("Twice")});
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::NotApplicable);
    CHECK(shop.send().sent == 0);
    CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).empty());
}

TEST_CASE("A number that is taken there is not sent: another number there, or the link, are the ways out")
{
    WithInvoice shop;
    const QString other = shop.books.ledger().add(
        QStringLiteral("Customer"), {{QStringLiteral("DisplayName"), QStringLiteral("Somebody")}});
    const QString stranger = shop.books.ledger().add(
        QStringLiteral("Invoice"),
        {{QStringLiteral("DocNumber"), shop.invoice.number},
         {QStringLiteral("CustomerRef"), QJsonObject{{QStringLiteral("value"), other}}},
         {QStringLiteral("TotalAmt"), 12.5}});
    CHECK(shop.send().attention == 1);
    const Posting posting = shop.postingOf(shop.invoice.id);
    CHECK(posting.state == PostingState::NeedsAttention);
    CHECK(posting.advice == BooksAdvice::ChooseNumber);
    CHECK(posting.hint == stranger);
    CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).size() == 1);

    RetryPosting retry;
    retry.posting = posting.id;
    retry.version = posting.version;
    SECTION("another number")
    {
        retry.number = shop.invoice.number + QStringLiteral("-2");
        shop.shop.act(retry);
        CHECK(shop.send().attention == 0);
        CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).size() == 2);
        CHECK(shop.now(shop.invoice.id).number == shop.invoice.number);
    }
    SECTION("a link with somebody else's paper is refused, and nothing is overwritten there")
    {
        retry.linkTo = stranger;
        shop.shop.act(retry);
        CHECK(shop.send().attention == 1);
        const Posting refused = shop.postingOf(shop.invoice.id);
        CHECK(refused.reason.contains(QStringLiteral("somebody else")));
        CHECK(refused.hint.isEmpty());
        CHECK_FALSE(shop.link(BookEntity::Invoice, shop.invoice.id.value()).has_value());
        CHECK(SimulatedLedger::cents(*shop.books.ledger().find(QStringLiteral("Invoice"), stranger),
                                     "TotalAmt") == 1250);
    }
}

TEST_CASE("A paper that somebody entered there is linked by hand only after both were compared")
{
    WithInvoice shop;
    shop.send(); // the customer is there
    const Document invoice = shop.newInvoice(shop.customer, {{}});
    const double there = GENERATE(95.0, 90.0);
    const QString id = shop.books.ledger().add(
        QStringLiteral("Invoice"),
        {{QStringLiteral("DocNumber"), invoice.number},
         {QStringLiteral("CustomerRef"),
          QJsonObject{
              {QStringLiteral("value"), shop.link(BookEntity::Customer, shop.customer.value())->remoteId}}},
         {QStringLiteral("TotalAmt"), there},
         {QStringLiteral("Balance"), there}});
    CHECK(shop.send().attention == 1);
    Posting posting = shop.postingOf(invoice.id);
    RetryPosting link;
    link.posting = posting.id;
    link.version = posting.version;
    link.linkTo = id;
    shop.shop.act(link);
    CHECK(shop.now(invoice.id).accounting == AccountingState::Pending);
    const auto rows = shop.preview();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].deed == BooksPreviewRow::Deed::LinkFound);
    CHECK(rows[0].problems.isEmpty());
    shop.send();
    posting = shop.postingOf(invoice.id);
    CHECK(shop.link(BookEntity::Invoice, invoice.id.value())->remoteId == id);
    if (there == 95.0) {
        CHECK(posting.state == PostingState::Sent);
    } else {
        CHECK(posting.state == PostingState::NeedsAttention);
        CHECK(posting.advice == BooksAdvice::CompareTotals);
    }
    CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).size() == 2);

    // It was the wrong one after all: nothing is changed there, and this one goes under another number.
    const auto unlink = [&](DocumentId paper) {
        const Posting own = shop.postingOf(paper);
        return UnlinkPosting{own.id, own.version};
    };
    CHECK(thereAndBack(shop.shop, unlink(invoice.id)).state == PostingState::Pending);
    CHECK_FALSE(shop.link(BookEntity::Invoice, invoice.id.value()).has_value());
    CHECK(shop.now(invoice.id).accounting == AccountingState::Pending);
    CHECK(shop.shop.refusal(unlink(invoice.id)).forUser.contains(QStringLiteral("linked with nothing")));
    CHECK(shop.shop.refusal(unlink(shop.invoice.id)).forUser.contains(QStringLiteral("sent from here")));
    CHECK(shop.send().attention == 1); // the number is taken as before
    RetryPosting other;
    other.posting = posting.id;
    other.version = shop.postingOf(invoice.id).version;
    other.number = QStringLiteral("OTHER-1");
    shop.shop.act(other);
    CHECK(shop.send().sent >= 1);
    CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).size() == 3);
    CHECK(SimulatedLedger::cents(*shop.books.ledger().find(QStringLiteral("Invoice"), id), "TotalAmt") ==
          qint64(there * 100));
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE("Money that was paid onto a linked paper keeps it linked until the payment is void")
{
    WithInvoice shop;
    shop.send();
    const Document invoice = shop.newInvoice(shop.customer, {{}});
    const QString id = shop.books.ledger().add(
        QStringLiteral("Invoice"),
        {{QStringLiteral("DocNumber"), invoice.number},
         {QStringLiteral("CustomerRef"),
          QJsonObject{
              {QStringLiteral("value"), shop.link(BookEntity::Customer, shop.customer.value())->remoteId}}},
         {QStringLiteral("TotalAmt"), 95.0},
         {QStringLiteral("Balance"), 95.0}});
    CHECK(shop.send().attention == 1);
    Posting posting = shop.postingOf(invoice.id);
    RetryPosting link;
    link.posting = posting.id;
    link.version = posting.version;
    link.linkTo = id;
    shop.shop.act(link);
    const Payment payment = shop.pay(invoice, 1000);
    shop.send();
    posting = shop.postingOf(invoice.id);
    CHECK(shop.shop.refusal(UnlinkPosting{posting.id, posting.version})
              .forUser.contains(QStringLiteral("has payments in QuickBooks")));
    shop.shop.act(VoidPayment{payment.id, payment.version, QStringLiteral("Twice")});
    shop.send();
    posting = shop.postingOf(invoice.id);
    CHECK(shop.shop.act(UnlinkPosting{posting.id, posting.version}).state == PostingState::Pending);
}

TEST_CASE("After a refund both sides ask for the same, and the next look finds nothing to tell")
{
    WithInvoice shop;
    const Payment payment = shop.pay(shop.invoice, shop.invoice.totals.total.units());
    shop.send();
    shop.giveBack(payment, 4000);
    CHECK(shop.preview().size() == 2); // the refund, and the payment that pays it from now on
    CHECK(shop.send().attention == 0);
    const auto balanceThere = [&] {
        return SimulatedLedger::cents(shop.books.ledger().all(QStringLiteral("Invoice"))[0], "Balance");
    };
    CHECK(balanceThere() == 4000);
    CHECK(shop.now(shop.invoice.id).balance() == Money::fromUnits(4000));
    shop.advance(600);
    CHECK(shop.pull().findings == 0);
    // The rest as well, and the invoice is void on both sides afterwards.
    shop.giveBack(payment, payment.amount.units() - 4000);
    shop.send();
    CHECK(balanceThere() == shop.invoice.totals.total.units());
    shop.shop.act(
        VoidDocument{shop.invoice.id, shop.now(shop.invoice.id).version, QStringLiteral("Cancelled")});
    CHECK(shop.send().attention == 0);
    CHECK(balanceThere() == 0);
    shop.advance(600);
    CHECK(shop.pull().findings == 0);
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE(
    "A refund of a payment that is in a deposit there: taken out of it, or left as it is, in plain words")
{
    WithInvoice shop;
    const Payment payment = shop.pay(shop.invoice, shop.invoice.totals.total.units());
    shop.send();
    const QString there = shop.link(BookEntity::Payment, payment.id.value())->remoteId;
    shop.books.ledger().deposit(there, true);
    shop.giveBack(payment, 4000);
    CHECK(shop.send().attention == 1);
    CHECK(shop.books.ledger().all(QStringLiteral("Purchase")).size() == 1);
    const auto held = [&] {
        PostingList query;
        query.states = {PostingState::NeedsAttention};
        return shop.shop.ask(query);
    };
    REQUIRE(held().size() == 1);
    const Posting posting = held().front().posting;
    CHECK(posting.advice == BooksAdvice::LeaveThere);
    CHECK(posting.reason.contains(QStringLiteral("bank deposit")));
    CHECK(posting.reason.contains(QStringLiteral("try again, or leave it")));
    CHECK(posting.code == QStringLiteral("6540"));
    RetryPosting retry;
    retry.posting = posting.id;
    retry.version = posting.version;
    SECTION("taken out of the deposit, it is linked")
    {
        shop.books.ledger().deposit(there, false);
        shop.shop.act(retry);
        CHECK(shop.send().attention == 0);
        CHECK(SimulatedLedger::cents(shop.books.ledger().all(QStringLiteral("Invoice"))[0], "Balance") ==
              4000);
    }
    SECTION("left, nothing of it is sent any more")
    {
        retry.leave = true;
        CHECK(shop.shop.act(retry).state == PostingState::Sent);
        CHECK(held().empty());
        CHECK(shop.send().sent == 0);
        BooksLog log;
        log.document = shop.invoice.id;
        const auto lines = shop.shop.ask(log);
        CHECK(std::any_of(lines.begin(), lines.end(),
                          [](const BooksLogEntry &line) { return line.operation == u"leave"; }));
        for (const PostingRow &row : shop.shop.ask(PostingList{}))
            if (row.posting.id == posting.id)
                retry.version = row.posting.version;
        CHECK(shop.shop.refusal(retry).code == ErrorCode::RuleBroken); // it is done
        shop.advance(600);
        CHECK(shop.pull().findings == 0); // a person knows of it
    }
    SECTION("left, and paid again: the sentence says what stands in the way, and trying again goes on")
    {
        retry.leave = true;
        shop.shop.act(retry);
        shop.pay(shop.invoice, 4000);
        CHECK(shop.send().attention == 1);
        REQUIRE(held().size() == 1);
        const Posting second = held().front().posting;
        CHECK(second.reason.contains(QStringLiteral("is $40.00, and only $0.00 of the invoice is open")));
        CHECK(second.reason.contains(QStringLiteral("$40.00 went back to the customer")));
        CHECK(second.reason.contains(QStringLiteral("Take that payment out of the deposit")));
        CHECK(second.advice == BooksAdvice::UndoThere);
        RetryPosting again;
        again.posting = second.id;
        again.version = second.version;
        shop.shop.act(again);
        CHECK(shop.send().attention == 2); // it is in the deposit still: both say so again
        shop.books.ledger().deposit(there, false);
        shop.shop.act(RetryAllPostings{});
        CHECK(shop.send().attention == 0);
        CHECK(SimulatedLedger::cents(shop.books.ledger().all(QStringLiteral("Invoice"))[0], "Balance") == 0);
        CHECK(shop.books.ledger().all(QStringLiteral("Payment")).size() == 2);
        shop.advance(600);
        CHECK(shop.pull().findings == 0);
    }
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE("A customer of the same name is linked only when one more thing is the same, and never made twice")
{
    BooksBench shop;
    QJsonObject there{{QStringLiteral("DisplayName"), QStringLiteral("O'Brien & Sons")}};
    SECTION("the same e-mail: linked")
    {
        there.insert(QStringLiteral("PrimaryEmailAddr"),
                     QJsonObject{{QStringLiteral("Address"), QStringLiteral("pat@obrien.example")}});
        const QString id = shop.books.ledger().add(QStringLiteral("Customer"), there);
        const CustomerId customer =
            shop.newCustomer(QStringLiteral("O'Brien & Sons"), QStringLiteral("pat@obrien.example"));
        shop.newInvoice(customer, {{}});
        CHECK(shop.send().attention == 0);
        CHECK(shop.books.ledger().all(QStringLiteral("Customer")).size() == 1);
        CHECK(shop.link(BookEntity::Customer, customer.value())->remoteId == id);
    }
    SECTION("nothing else: asked, and the invoice waits")
    {
        const QString id = shop.books.ledger().add(QStringLiteral("Customer"), there);
        const CustomerId customer = shop.newCustomer(QStringLiteral("O'Brien & Sons"));
        const Document invoice = shop.newInvoice(customer, {{}});
        CHECK(shop.send().attention >= 1);
        CHECK(shop.postingOf(invoice.id).state == PostingState::NeedsAttention);
        CHECK(shop.books.ledger().all(QStringLiteral("Customer")).size() == 1);
        CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).empty());
        shop.shop.act(SaveBooksLink{BookEntity::Customer, customer.value(), id});
        CHECK(shop.send().attention == 0);
        CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).size() == 1);
        CHECK(shop.now(invoice.id).accounting == AccountingState::Sent);
    }
}

TEST_CASE("A total that came out otherwise there is flagged, and no money follows before somebody decided")
{
    WithInvoice shop(
        [](SimulatedBooks &books) { books.ledger().company.tax = SimulatedCompany::Tax::Automated; });
    shop.books.misbehave(BooksTrouble::CloseAfter, QStringLiteral("Invoice"));
    const Payment payment = shop.pay(shop.invoice, 1000);
    shop.send();
    // Somebody changes it there before we look again.
    const auto there = shop.books.ledger().all(QStringLiteral("Invoice"));
    REQUIRE(there.size() == 1);
    shop.books.ledger().edit(QStringLiteral("Invoice"), text(there[0], "Id"),
                             {{QStringLiteral("TotalAmt"), 1000.0}, {QStringLiteral("Balance"), 1000.0}});
    shop.advance(400);
    shop.send();
    const Posting posting = shop.postingOf(shop.invoice.id);
    CHECK(posting.state == PostingState::NeedsAttention);
    CHECK(posting.advice == BooksAdvice::CompareTotals);
    CHECK(shop.books.ledger().all(QStringLiteral("Payment")).empty());
    RetryPosting accept;
    accept.posting = posting.id;
    accept.version = posting.version;
    shop.shop.act(accept);
    shop.send();
    CHECK(shop.books.ledger().all(QStringLiteral("Payment")).size() == 1);
    CHECK(shop.link(BookEntity::Payment, payment.id.value()).has_value());
}

TEST_CASE("Only one sends at a time, and a lease that a crash left behind runs out")
{
    WithInvoice shop;
    shop.shop.act(TakeBooksLease{booksOwner() + QStringLiteral("/somebody"), 300});
    const auto busy = shop.trySend();
    REQUIRE_FALSE(busy.has_value());
    CHECK(busy.error().code == ErrorCode::StorageBusy);
    CHECK(busy.error().forUser.contains(shop.shop.owner().name));
    shop.advance(301);
    CHECK(shop.send().sent > 0);
    shop.shop.act(TakeBooksLease{QStringLiteral("another process/1"), 300});
    CHECK(shop.trySend().has_value());
}

TEST_CASE("While QuickBooks is still at work on a request, nothing goes under another key")
{
    WithInvoice shop([](SimulatedBooks &books) { books.ledger().company.warnsOfDuplicates = false; });
    shop.books.workLong(QStringLiteral("Invoice"), 100);
    CHECK(shop.send().unknown == 1);
    const QString key = shop.postingOf(shop.invoice.id).requestKey;
    shop.advance(20);
    CHECK(shop.send().unknown == 1); // "a request with this key is being processed"
    const Posting waiting = shop.postingOf(shop.invoice.id);
    CHECK(waiting.state == PostingState::Sending);
    CHECK(waiting.code == QStringLiteral("600"));
    CHECK(waiting.requestKey == key);
    CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).empty());
    shop.advance(120);
    CHECK(shop.send().attention == 0);
    CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).size() == 1);
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Sent);
}

TEST_CASE("A request that QuickBooks says it had and never carried out goes again after a while")
{
    WithInvoice shop;
    shop.books.workLong(QStringLiteral("Invoice"), 24 * 3600);
    shop.send();
    shop.advance(131);
    CHECK(shop.send().attention == 0);
    CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).size() == 1);
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Sent);
}

TEST_CASE("What was voided there is not brought back by a change that was still to go")
{
    WithInvoice shop;
    shop.send();
    const QString id = shop.link(BookEntity::Invoice, shop.invoice.id.value())->remoteId;
    shop.shop.act(MakePosting{BookEntity::Invoice, shop.invoice.id.value(), PostingKind::Update});
    shop.books.ledger().voided(QStringLiteral("Invoice"),
                               *shop.books.ledger().find(QStringLiteral("Invoice"), id));
    CHECK(shop.send().attention == 1);
    const auto there = *shop.books.ledger().find(QStringLiteral("Invoice"), id);
    CHECK(SimulatedLedger::cents(there, "TotalAmt") == 0);
    CHECK(text(there, "PrivateNote").startsWith(QStringLiteral("Voided")));
    const auto held = shop.shop.ask(PostingList{{PostingState::NeedsAttention}, {}, {}, {}, 10});
    REQUIRE(held.size() == 1);
    CHECK(held[0].posting.reason.contains(QStringLiteral("was voided in QuickBooks")));
}

TEST_CASE("While QuickBooks asks to go slower that is said, and who stops then is not told of a fault")
{
    WithInvoice shop;
    shop.books.misbehave(BooksTrouble::TooFast);
    QStringList told;
    bool stopped = false;
    SendingHooks hooks;
    hooks.progress = [&](const SendingProgress &progress) { told += progress.what; };
    hooks.wait = [&](int) {
        stopped = true;
        return false;
    };
    hooks.cancelled = [&] { return stopped; };
    const auto report = shop.trySend({}, hooks);
    REQUIRE(report.has_value());
    CHECK(told.join(u'|').contains(QStringLiteral("go slower")));
    CHECK(report->cancelled);
    CHECK_FALSE(report->stopped);
    CHECK(shop.shop.ask(BooksStatus{}).connection.trouble.isEmpty());
    shop.advance(61);
    CHECK(shop.send().attention == 0);
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Sent);
}
