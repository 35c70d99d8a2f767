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

TEST_CASE("Who disconnects while others work ends it for all: what they learn afterwards brings nothing back")
{
    WithInvoice shop;
    shop.send();
    NoteAboutConnection note;
    note.realm = shop.books.realm;
    note.ends = NoteAboutConnection::Ends{1, 2, 3};
    note.trouble = QStringLiteral("Something stands still.");
    note.lookBackTo = 1;
    note.listsAt = shop.shop.clock().nowUtc() + 5;
    const BooksConnection before = shop.shop.ask(BooksStatus{}).connection;
    REQUIRE(shop.disconnect().has_value());
    const BooksConnection ended = shop.shop.ask(BooksStatus{}).connection;
    CHECK(shop.shop.act(note) == ended); // the last write of a pull that was under way
    CHECK(shop.shop.ask(BooksStatus{}).connection == ended);
    CHECK(ended.pulledUntil == before.pulledUntil);
    CHECK(ended.trouble.isEmpty());
    CHECK(shop.store.secrets.count(QStringLiteral("quickbooks.tokens")) == 0);
    // Whoever wrote the whole of it as it was before is refused, and no connection comes back.
    CHECK(shop.shop.refusal(SaveBooksConnection{before}).code == ErrorCode::Conflict);
    CHECK_FALSE(shop.shop.ask(BooksStatus{}).connection.isConnected());
    shop.connect();
    CHECK(shop.shop.act(note).trouble == note.trouble); // of whom is connected it is noted
    note.realm = QStringLiteral("777");
    note.trouble = QString();
    CHECK_FALSE(shop.shop.act(note).trouble.isEmpty()); // and not of another company
}

TEST_CASE("A disconnect while records are sent stops the rest, and leaves the office disconnected")
{
    WithInvoice shop;
    shop.send();
    for (int i = 0; i < 4; ++i)
        shop.newInvoice(shop.customer, {{shop.labor, 1000, 4000 + i, false}});
    bool done = false;
    SendingHooks hooks;
    hooks.progress = [&](const SendingProgress &progress) {
        if (done || progress.done < 2)
            return;
        done = true;
        CHECK(shop.disconnect().has_value());
    };
    const auto report = shop.trySend({}, hooks);
    REQUIRE(report.has_value());
    CHECK(done);
    CHECK(report->stopped);
    CHECK_FALSE(shop.shop.ask(BooksStatus{}).connection.isConnected());
    CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).size() < 5);
    CHECK(shop.store.secrets.count(QStringLiteral("quickbooks.tokens")) == 0);
    shop.connect();
    CHECK(shop.send().attention == 0);
    CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).size() == 5);
}

TEST_CASE("A sign-in that the credential store does not take is said, kept, and finished when it does")
{
    BooksBench shop({}, BooksBench::Begins::Unconnected);
    const QString code = shop.books.signIn();
    const auto finish = [&] { return shop.connectWithCode(code); };
    shop.store.failWrites = Error{ErrorCode::NotPermitted, QStringLiteral("Your keyring is locked."), {}};
    for (int i = 0; i < 2; ++i) { // the code is redeemed once, however often somebody tries
        const auto refused = finish();
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().forUser.contains(QStringLiteral("Your keyring is locked.")));
        CHECK(refused.error().forUser.contains(QStringLiteral("Nothing was connected")));
        CHECK_FALSE(shop.shop.ask(BooksStatus{}).connection.isConnected());
    }
    shop.store.failWrites.reset();
    REQUIRE(finish().has_value());
    CHECK(shop.shop.ask(BooksStatus{}).connection.isConnected());
    CHECK(shop.send().sent == 0);
    CHECK_FALSE(finish().has_value()); // a code is good once
}
