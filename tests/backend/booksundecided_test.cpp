// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookscenter.h"
#include "core/backend/sendingtext.h"
#include "tests/backend/undecided.h"
#include <algorithm>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

// A record that left, is not found there and never gets an answer: a person decides, and it is never made
// twice.

TEST_CASE("What left, is not found there and has no answer needs a person, with what was looked for in words")
{
    Undecided shop;
    const Posting posting = shop.own();
    CHECK(posting.isUndecided());
    CHECK(shop.now(shop.paper.id).accounting == AccountingState::NeedsAttention);
    CHECK(posting.reason.contains(QStringLiteral("it is not known whether it arrived")));
    CHECK(posting.reason.contains(QStringLiteral("by its number “%1”").arg(shop.paper.number)));
    CHECK(posting.reason.contains(QStringLiteral("link it when it is, or leave it out")));
    CHECK(posting.code == QStringLiteral("10000"));
    CHECK_FALSE(posting.requestKey.isEmpty());
    const BooksStatus::Reply status = shop.shop.ask(BooksStatus{});
    CHECK(status.needsAttention == 1);
    CHECK(status.undecided == 1);
    CHECK(shop.there() == 1);
    // It is asked for all the same, under its key, and comes to its end by itself when there is an answer.
    const SendingReport early = shop.send();
    CHECK(early.undecided == 1);
    CHECK(early.attention == 0);
    CHECK(sendingText(early).contains(QStringLiteral("want")));
    shop.advance(booksQuietSeconds + 1);
    CHECK(shop.send().undecided == 1);
    CHECK(shop.own().requestKey == posting.requestKey);
    shop.stubborn(false);
    shop.advance(booksQuietSeconds + 1);
    CHECK(shop.send().undecided == 0);
    CHECK(shop.own().state == PostingState::Sent);
    CHECK(shop.there() == 2);
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE("Sent as new only when the first request is over, and not without a look")
{
    Undecided shop;
    CHECK(shop.decide(shop.asNew()).error().forUser.contains(QStringLiteral("may still be at work")));
    CHECK(shop.own().isUndecided());
    shop.advance(booksQuietSeconds + 1);
    SECTION("without a network nothing is decided, and the reason is said")
    {
        shop.books.server().refuse();
        const auto refused = shop.decide(shop.asNew());
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().forUser.contains(QStringLiteral("QuickBooks did not answer")));
        CHECK(shop.own().isUndecided());
        shop.books.server().listenAgain();
    }
    SECTION("a look that fails decides nothing either")
    {
        shop.books.misbehave(BooksTrouble::LookUpFails, QStringLiteral("Invoice"));
        const auto refused = shop.decide(shop.asNew());
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().forUser.contains(QStringLiteral("could not be looked for in QuickBooks")));
        CHECK(shop.own().isUndecided());
    }
    SECTION("not there: a new request, once")
    {
        const QString key = shop.own().requestKey;
        REQUIRE(shop.decide(shop.asNew()).has_value());
        CHECK(shop.own().state == PostingState::Pending);
        shop.stubborn(false);
        CHECK(shop.send().attention == 0);
        CHECK(shop.own().state == PostingState::Sent);
        CHECK(shop.own().requestKey != key);
        CHECK(shop.there() == 2);
    }
    SECTION("there after all: taken over, whatever was decided")
    {
        const QString mark = shop.own().mark;
        const QString id = shop.books.ledger().add(
            QStringLiteral("Invoice"),
            {{QStringLiteral("DocNumber"), shop.paper.number},
             {QStringLiteral("PrivateNote"), mark},
             {QStringLiteral("CustomerRef"),
              QJsonObject{{QStringLiteral("value"),
                           shop.link(BookEntity::Customer, shop.customer.value())->remoteId}}},
             {QStringLiteral("TotalAmt"), 40.0},
             {QStringLiteral("Balance"), 40.0}});
        const bool leaves = GENERATE(false, true);
        const auto decided = shop.decide(leaves ? shop.leaving() : shop.asNew());
        REQUIRE(decided.has_value());
        CHECK(decided->state == PostingState::Sent);
        CHECK(shop.link(BookEntity::Invoice, shop.paper.id.value())->remoteId == id);
        shop.stubborn(false);
        shop.send();
        CHECK(shop.there() == 2);
    }
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE("Linked by the number that it has there, and refused in words when there is none")
{
    Undecided shop;
    const QString customer = shop.link(BookEntity::Customer, shop.customer.value())->remoteId;
    RetryPosting link = shop.decision();
    link.linkTo = QStringLiteral("SALE-77");
    const auto refused = shop.decide(link);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().forUser.contains(QStringLiteral("no record “SALE-77”")));
    CHECK(shop.own().isUndecided());
    const QString id = shop.books.ledger().add(
        QStringLiteral("Invoice"),
        {{QStringLiteral("DocNumber"), QStringLiteral("SALE-77")},
         {QStringLiteral("CustomerRef"), QJsonObject{{QStringLiteral("value"), customer}}},
         {QStringLiteral("TotalAmt"), 40.0},
         {QStringLiteral("Balance"), 40.0}});
    if (GENERATE(false, true)) // by its id as well
        link.linkTo = id;
    const auto linked = shop.decide(link);
    REQUIRE(linked.has_value());
    CHECK(linked->state == PostingState::Pending);
    CHECK(shop.send().attention == 0);
    CHECK(shop.own().state == PostingState::Sent);
    CHECK(shop.link(BookEntity::Invoice, shop.paper.id.value())->remoteId == id);
    CHECK(shop.there() == 2);
}

TEST_CASE("Left out, nothing of it goes any more, also when it is paid or stored again, and is sent after "
          "all on a wish")
{
    Undecided shop;
    const Payment before = shop.pay(shop.paper, 1000);
    const auto early = shop.decide(shop.leaving());
    CHECK(early.error().forUser.contains(QStringLiteral("may still be at work")));
    REQUIRE(shop.own().isUndecided());
    shop.advance(booksQuietSeconds + 1);
    const auto left = shop.decide(shop.leaving());
    REQUIRE(left.has_value());
    CHECK(left->isLeftOut());
    CHECK(shop.now(shop.paper.id).accounting == AccountingState::NotApplicable);
    shop.pay(shop.paper, 500); // stores the invoice once more
    shop.stubborn(false);
    shop.advance(900);
    const SendingReport report = shop.send();
    CHECK(report.sent == 0);
    CHECK(sendingText(report).contains(QStringLiteral("nothing to send")));
    CHECK(shop.there() == 1);
    CHECK(shop.books.ledger().all(QStringLiteral("Payment")).empty());
    CHECK(shop.shop.ask(PostingsToSend{}).empty());
    const auto rows = shop.shop.ask(PostingList{{PostingState::Sent}, {BookEntity::Invoice}, {}, {}, 10});
    REQUIRE(rows.front().posting.isLeftOut()); // among what was sent, so that it can be found
    CHECK(rows.front().posting.body.isEmpty());
    RetryPosting again;
    again.posting = rows.front().posting.id;
    again.version = rows.front().posting.version;
    shop.shop.act(again);
    CHECK(shop.send().attention == 0);
    CHECK(shop.there() == 2);
    CHECK(shop.books.ledger().all(QStringLiteral("Payment")).size() == 2);
    CHECK(shop.link(BookEntity::Payment, before.id.value()).has_value());
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE("Void here while nobody knows: nothing is decided by a person and nothing of it stays")
{
    Undecided shop;
    shop.shop.act(VoidDocument{shop.paper.id, shop.now(shop.paper.id).version, QStringLiteral("Twice")});
    shop.stubborn(false);
    shop.advance(booksQuietSeconds + 1);
    CHECK(shop.send().attention == 0);
    CHECK(shop.there() == 1);
    CHECK(shop.shop.ask(PostingsToSend{}).empty());
    CHECK(shop.now(shop.paper.id).accounting == AccountingState::NotApplicable);
}

TEST_CASE("A customer without an answer: its papers wait for the decision and go after it, and it cannot be "
          "left out")
{
    BooksBench shop;
    const CustomerId diner = shop.newCustomer(QStringLiteral("Osage Diner"));
    const Document invoice = shop.newInvoice(diner, {{}});
    shop.books.failAlways(
        {QStringLiteral("Customer"), QStringLiteral("Osage Diner"), 0, BooksTrouble::Internal});
    shop.send();
    shop.advance(booksQuietSeconds + 1);
    shop.send();
    const auto held =
        shop.shop.ask(PostingList{{PostingState::NeedsAttention}, {BookEntity::Customer}, {}, {}, 10});
    REQUIRE(held.size() == 1);
    REQUIRE(held[0].posting.isUndecided());
    CHECK_FALSE(shop.postingOf(invoice.id).isUndecided());
    shop.advance(booksQuietSeconds + 1);
    RetryPosting decision;
    decision.posting = held[0].posting.id;
    decision.version = held[0].posting.version;
    decision.leave = true;
    CHECK(shop.decide(decision).error().forUser.contains(QStringLiteral("has to be there")));
    decision.leave = false;
    decision.asNew = true;
    REQUIRE(shop.decide(decision).has_value());
    shop.books.failAlways({});
    CHECK(shop.send().attention == 0);
    CHECK(shop.now(invoice.id).accounting == AccountingState::Sent);
    CHECK(shop.books.ledger().all(QStringLiteral("Customer")).size() == 1);
}

TEST_CASE("One record that fails each time holds up nothing but itself, whatever the failure")
{
    int counted = 0;
    const auto fails = [](int code, BooksTrouble trouble) {
        return SimulatedBooks::Stubborn{QStringLiteral("Invoice"), {}, code, trouble};
    };
    for (const auto &failure :
         {fails(6000, {}), fails(10000, {}), fails(2020, {}), fails(6070, {}), fails(99, {}),
          fails(0, BooksTrouble::Internal), fails(0, BooksTrouble::Error500Before),
          fails(0, BooksTrouble::Html503), fails(0, BooksTrouble::CloseBefore)}) {
        INFO(failure.code << " " << troubleName(failure.trouble));
        WithInvoice shop;
        std::vector<Document> others;
        for (int i = 0; i < 12; ++i)
            others.push_back(shop.newInvoice(shop.customer, {{shop.labor, 1000, 4000 + i, false}}));
        auto stubborn = failure;
        stubborn.text = others[4].number;
        shop.books.failAlways(stubborn);
        for (int run = 0; run < 3; ++run) {
            shop.send();
            shop.advance(booksQuietSeconds + 1);
        }
        for (size_t i = 0; i < others.size(); ++i) {
            const bool isSent = shop.now(others[i].id).accounting == AccountingState::Sent;
            CHECK(isSent == (i != 4));
            counted += isSent ? 1 : 0;
        }
        const Posting held = shop.postingOf(others[4].id);
        CHECK(held.state == PostingState::NeedsAttention);
        CHECK_FALSE(held.reason.isEmpty());
        CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).size() == others.size());
    }
    WARN(counted << " invoices sent beside one that fails each time");
    CHECK(counted == 9 * 11);
}
