// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookscenter.h"
#include "core/backend/sendingtext.h"
#include "tests/backend/withinvoice.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

// Looks that fail, and services that ask to wait: what is said is true, and nobody waits for what does not
// come.

namespace {

void failLooks(WithInvoice &shop, const QString &tag, int times)
{
    for (int i = 0; i < times; ++i)
        shop.books.misbehave(BooksTrouble::LookUpFails, tag);
}

QString trouble(BooksBench &shop)
{
    return shop.shop.ask(BooksStatus{}).connection.trouble;
}

} // namespace

TEST_CASE("A look that fails once is made again, and the preview is whole")
{
    WithInvoice shop;
    failLooks(shop, QStringLiteral("Invoice"), 2);
    const auto rows = shop.tryPreview();
    REQUIRE(rows.has_value());
    for (const BooksPreviewRow &row : *rows)
        CHECK(row.problems.isEmpty());
}

TEST_CASE("A look that goes on failing is told in its row, and the other rows are there")
{
    WithInvoice shop;
    const Document other =
        shop.newInvoice(shop.newCustomer(QStringLiteral("Osage Diner")), {{shop.labor, 1000, 4000, false}});
    const int writes = shop.books.writes();
    failLooks(shop, QStringLiteral("Invoice"), 3);
    const auto rows = shop.tryPreview();
    REQUIRE(rows.has_value());
    for (const BooksPreviewRow &row : *rows) {
        INFO(row.what.toStdString() << ": " << row.problems.join(u' ').toStdString());
        if (row.number != shop.invoice.number || row.entity != BookEntity::Invoice) {
            CHECK(row.problems.isEmpty());
            continue;
        }
        const QString told = row.problems.join(u' ');
        CHECK(told ==
              QStringLiteral("Invoice %1 could not be compared with QuickBooks, which did not answer. "
                             "Nothing was sent; make the preview again.")
                  .arg(shop.invoice.number));
    }
    CHECK(rows->back().number == other.number);
    CHECK(shop.books.writes() == writes);
}

TEST_CASE("A preview without a network ends, and says what is true of it")
{
    WithInvoice shop;
    for (const char *name : {"Osage Diner", "Prairie Clinic", "Route 66 Motel"})
        shop.newInvoice(shop.newCustomer(QLatin1String(name)), {{shop.labor, 1000, 4000, false}});
    shop.send({shop.invoice.id});
    failLooks(shop, {}, 40);
    const auto rows = shop.tryPreview();
    REQUIRE_FALSE(rows.has_value());
    CHECK(
        rows.error().forUser.startsWith(QStringLiteral("QuickBooks does not answer, so the preview is not")));
}

TEST_CASE("A preview that is asked to go slower waits and goes on")
{
    WithInvoice shop;
    shop.books.refuseAll(3001);
    QStringList told;
    SendingHooks hooks;
    hooks.progress = [&](const SendingProgress &progress) { told += progress.what; };
    int waited = 0;
    hooks.wait = [&](int seconds) {
        waited += seconds;
        shop.books.refuseAll(0);
        return true;
    };
    const auto rows = shop.tryPreview(hooks);
    REQUIRE(rows.has_value());
    CHECK(rows->back().problems.isEmpty());
    CHECK(waited == 60);
    CHECK(told.join(u'|').contains(QStringLiteral("go slower; going on in 60 seconds")));
}

TEST_CASE("While the company is locked nothing is held back: whoever tries again is answered at once")
{
    WithInvoice shop;
    const int code = GENERATE(130, 140, 150);
    const bool left = GENERATE(false, true);
    if (left) // the look is answered, and the write is not carried out
        shop.books.failAlways({QStringLiteral("Invoice"), shop.invoice.number, code});
    else
        shop.books.refuseAll(code);
    const SendingReport locked = shop.send();
    REQUIRE(locked.stopped.has_value());
    CHECK_FALSE(sendingText(locked).contains(QStringLiteral("goes on")));
    CHECK(trouble(shop).contains(QStringLiteral("locked for maintenance")));
    shop.books.refuseAll(0);
    shop.books.failAlways({});
    for (const BooksPreviewRow &row : shop.preview())
        CHECK(row.problems.isEmpty());
    CHECK(shop.send().waiting == 0);
    CHECK(shop.postingOf(shop.invoice.id).state == PostingState::Sent);
    CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).size() == 1);
}

TEST_CASE("What is held back says why and for how long, and that is true")
{
    WithInvoice shop;
    shop.send();
    const Document paper = shop.newInvoice(shop.customer, {{shop.labor, 1000, 4000, false}});
    shop.books.refuseAll(3001);
    CHECK(shop.send().stopped.has_value());
    shop.books.refuseAll(0);
    const SendingReport held = shop.send();
    CHECK(held.sent == 0);
    CHECK(sendingText(held) == QStringLiteral("0 sent. Held back: 1. QuickBooks asked to wait, or did not "
                                              "answer; send again in 60 seconds."));
    const auto rows = shop.preview();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].problems.join(u' ').contains(QStringLiteral("QuickBooks asked to wait")));
    CHECK_FALSE(rows[0].problems.join(u' ').contains(QStringLiteral("at work")));
    shop.advance(61);
    CHECK(shop.send().sent == 1);
    CHECK(shop.postingOf(paper.id).state == PostingState::Sent);
}

TEST_CASE("A look for changes that is answered ends what stood in red, unless only a write meets it")
{
    WithInvoice shop;
    const bool isReadOnly = GENERATE(false, true);
    if (isReadOnly)
        shop.books.ledger().company.readOnly = true;
    else
        shop.books.refuseAll(GENERATE(130, 120));
    const SendingReport stopped = shop.send();
    REQUIRE(stopped.stopped.has_value());
    CHECK_FALSE(trouble(shop).isEmpty());
    shop.books.refuseAll(0);
    shop.pull();
    CHECK(trouble(shop).isEmpty() != isReadOnly);
}

TEST_CASE("Whoever waits for an answer reads that it is asked for again, and when")
{
    WithInvoice shop;
    shop.books.misbehave(BooksTrouble::Error500Before, QStringLiteral("Invoice"));
    QStringList told;
    SendingHooks hooks;
    hooks.progress = [&](const SendingProgress &progress) { told += progress.what; };
    hooks.wait = [&](int seconds) {
        shop.advance(seconds);
        return true;
    };
    REQUIRE(shop.trySend({}, hooks).has_value());
    CHECK(told.join(u'|').contains(QStringLiteral("Without an answer yet: 1. Asking again in 5 seconds")));
}
