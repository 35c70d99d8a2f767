// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookssender.h"

#include "tests/backend/withinvoice.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Lost rights, an ended subscription and an expired connection stop the queue and leave all pending")
{
    WithInvoice shop;
    struct Case
    {
        int code;
        const char *sentence;
    };
    for (const Case &each : {Case{120, "no access"}, Case{6190, "subscription"}, Case{5020, "may not"}}) {
        shop.books.refuseAll(each.code);
        const SendingReport report = shop.send();
        REQUIRE(report.stopped);
        INFO(each.code);
        CHECK(report.stopped->forUser.contains(QLatin1String(each.sentence)));
        CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Pending);
        CHECK(shop.shop.ask(BooksStatus{}).connection.trouble.contains(QLatin1String(each.sentence)));
        shop.books.refuseAll(0);
    }
    shop.books.disconnect();
    const auto refused = shop.trySend();
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().forUser.contains(QStringLiteral("connect again")));
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Pending);
    shop.connect();
    CHECK(shop.send().attention == 0);
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Sent);
}

TEST_CASE("Another company than before is refused with the reason, the same one goes on")
{
    WithInvoice shop;
    shop.send();
    const auto other = shop.tryConnect(QStringLiteral("777"));
    REQUIRE_FALSE(other.has_value());
    CHECK(other.error().forUser.contains(QStringLiteral("another company")));
    REQUIRE(shop.disconnect().has_value());
    CHECK_FALSE(shop.shop.ask(BooksStatus{}).connection.isConnected());
    shop.connect();
    CHECK(shop.shop.ask(BooksStatus{}).connection.isConnected());
    CHECK(shop.link(BookEntity::Invoice, shop.invoice.id.value()).has_value());
}

TEST_CASE("A connection that could not be renewed leaves the one before as it is")
{
    WithInvoice shop;
    const BooksConnection before = shop.shop.ask(BooksStatus{}).connection;
    const QString client = shop.books.clientId;
    shop.books.clientId = QStringLiteral("another"); // the code is not redeemed
    const bool other = GENERATE(false, true);
    const auto refused = shop.tryConnect(other ? QStringLiteral("777") : shop.books.realm);
    REQUIRE_FALSE(refused.has_value());
    shop.books.clientId = client;
    CHECK(shop.shop.ask(BooksStatus{}).connection == before);
    CHECK(shop.send().attention == 0);
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Sent);
}

TEST_CASE("Another company, to which nothing was sent yet, is connected as the first one")
{
    BooksBench shop;
    const BooksConnection before = shop.shop.ask(BooksStatus{}).connection;
    CHECK(before.listsAt > 0);
    BooksListEntry old;
    old.remoteId = QStringLiteral("9001");
    old.name = QStringLiteral("Of the first company");
    shop.shop.act(KeepBooksList{BooksList::Account, {old}, false, false});
    shop.shop.act(SaveBooksChoice{{QStringLiteral("deposit.cash"), QStringLiteral("9001"), {}}});
    shop.advance(600);
    SECTION("another realm")
    {
        shop.books.realm = QStringLiteral("777");
        CHECK(shop.connect().realm == QStringLiteral("777"));
    }
    SECTION("the sandbox")
    {
        BooksConnection sandbox = before;
        sandbox.sandbox = true;
        const BooksConnection saved = shop.shop.act(SaveBooksConnection{sandbox});
        CHECK(saved.listsAt == 0);
        CHECK(saved.pulledUntil == 0);
    }
    const auto mapping = shop.shop.ask(BooksMapping{});
    for (const auto &row : mapping.rows) {
        CHECK(row.choice.remoteId != QStringLiteral("9001"));
        for (const BooksListEntry &entry : row.choices)
            CHECK(entry.remoteId != QStringLiteral("9001"));
    }
    CHECK(shop.shop.ask(BooksStatus{}).connection.pulledUntil != before.pulledUntil);
}
