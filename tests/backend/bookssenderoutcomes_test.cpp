// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookssender.h"

#include "tests/backend/withinvoice.h"
#include <algorithm>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// Waits as the window does, without the time.
SendingHooks patient(BooksBench &shop, std::vector<int> &waits)
{
    SendingHooks hooks;
    hooks.wait = [&shop, &waits](int seconds) {
        waits.push_back(seconds);
        shop.advance(seconds);
        return true;
    };
    return hooks;
}

size_t invoicesThere(BooksBench &shop)
{
    return shop.books.ledger().all(QStringLiteral("Invoice")).size();
}

} // namespace

TEST_CASE("An outcome that stays unknown holds nobody up, and is left to the next run after four looks")
{
    WithInvoice shop;
    constexpr qint64 never = 24 * 3600;
    shop.books.workLong(QStringLiteral("Invoice"), never); // answers 600 to each look
    const Payment waits = shop.pay(shop.invoice, 1000);    // stands on it
    const Document other = shop.newInvoice(shop.customer, {{shop.labor, 1000, 4000, false}});
    const Payment paid = shop.pay(other, 4000);
    std::vector<int> waited;
    SendingHooks hooks = patient(shop, waited);
    size_t thereAtTheFirstWait = 99;
    qint64 leftOfLease = 99'999;
    hooks.wait = [&, wait = hooks.wait](int seconds) {
        if (waited.empty())
            thereAtTheFirstWait = invoicesThere(shop);
        const bool on = wait(seconds);
        const BooksLease lease = shop.shop.ask(BooksStatus{}).lease;
        leftOfLease = std::min(leftOfLease, lease.until - shop.shop.clock().nowUtc());
        return on;
    };
    const auto report = shop.trySend({}, hooks);
    REQUIRE(report.has_value());
    CHECK(thereAtTheFirstWait == 1); // the other one did not wait
    CHECK(shop.now(other.id).accounting == AccountingState::Sent);
    CHECK(shop.link(BookEntity::Payment, paid.id.value()).has_value());
    CHECK_FALSE(shop.link(BookEntity::Payment, waits.id.value()).has_value());
    CHECK(waited == std::vector<int>{5, 15, 45, 60, 60});
    CHECK(report->unknown == 1);
    CHECK(report->waiting == 1);
    CHECK_FALSE(report->cancelled);
    CHECK(leftOfLease >= 500); // somebody else could not have begun meanwhile
    CHECK(shop.shop.ask(BooksStatus{}).lease.owner.isEmpty());
    CHECK(shop.postingOf(shop.invoice.id).state == PostingState::Sending);
    shop.books.workLong(QString(), 0); // it was never carried out
    shop.advance(900);
    CHECK(shop.send().attention == 0);
    CHECK(shop.books.ledger().all(QStringLiteral("Payment")).size() == 2);
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Sent);
}

TEST_CASE("A customer whose outcome is unknown holds up what names it and nothing else")
{
    WithInvoice shop;
    shop.books.workLong(QStringLiteral("Customer"), 24 * 3600);
    const Document second = shop.newInvoice(shop.customer, {{shop.labor, 1000, 4000, false}});
    const CustomerId diner =
        shop.newCustomer(QStringLiteral("Osage Diner"), QStringLiteral("pat@osage.example"));
    const Document other = shop.newInvoice(diner, {{shop.labor, 1000, 4000, false}});
    std::vector<int> waited;
    const auto report = shop.trySend({}, patient(shop, waited));
    REQUIRE(report.has_value());
    CHECK(shop.now(other.id).accounting == AccountingState::Sent);
    CHECK(shop.now(second.id).accounting == AccountingState::Pending);
    CHECK(report->unknown == 1);
    CHECK(report->waiting == 2);
    CHECK(waited.size() == 5);
}

TEST_CASE("Records whose outcome stays unknown, however many, keep nothing else from being sent")
{
    WithInvoice shop;
    shop.send();
    const Payment paid = shop.pay(shop.invoice, 1000);
    for (int i = 0; i < 3; ++i)
        shop.newInvoice(shop.customer, {{shop.labor, 1000, 4000 + i, false}});
    shop.books.workLong(QStringLiteral("Invoice"), 24 * 3600); // answers 600 to each look
    for (int run = 0; run < 3; ++run) {
        std::vector<int> waited;
        REQUIRE(shop.trySend({}, patient(shop, waited)).has_value());
        shop.advance(900);
    }
    CHECK(shop.link(BookEntity::Payment, paid.id.value()).has_value());
}

TEST_CASE("When nobody answers there any more, no further record is put in doubt")
{
    WithInvoice shop;
    shop.send();
    constexpr int count = 6;
    std::vector<Document> invoices;
    for (int i = 0; i < count; ++i) {
        invoices.push_back(shop.newInvoice(shop.customer, {{shop.labor, 1000, 4000 + i, false}}));
        shop.books.misbehave(BooksTrouble::CloseBefore, QStringLiteral("Invoice"));
    }
    const SendingReport report = shop.send();
    CHECK(report.unknown == 3);
    CHECK(report.waiting == 3);
    std::vector<int> waited;
    CHECK(shop.trySend({}, patient(shop, waited)).has_value());
    CHECK(invoicesThere(shop) == count + 1);
    for (const Document &invoice : invoices)
        CHECK(shop.now(invoice.id).accounting == AccountingState::Sent);
}

TEST_CASE("Who stops while nobody answers is told that it was stopped, and of one outcome alone that it is "
          "asked for")
{
    WithInvoice shop;
    shop.send();
    const int count = GENERATE(1, 4);
    for (int i = 0; i < count; ++i) {
        shop.newInvoice(shop.customer, {{shop.labor, 1000, 4000 + i, false}});
        shop.books.misbehave(BooksTrouble::CloseBefore, QStringLiteral("Invoice"));
    }
    bool stopped = false;
    SendingHooks hooks;
    hooks.wait = [&](int) {
        stopped = true;
        return false;
    };
    hooks.cancelled = [&] { return stopped; };
    const auto report = shop.trySend({}, hooks);
    REQUIRE(report.has_value());
    CHECK(report->cancelled == (count == 4));
    CHECK(report->unknown == std::min(count, 3));
}

TEST_CASE(
    "Refused while an earlier request may still be carried out, and void here then: it is looked for and "
    "voided there")
{
    WithInvoice shop([](SimulatedBooks &books) { books.ledger().company.warnsOfDuplicates = false; });
    shop.books.workLong(QStringLiteral("Invoice"), 100);
    CHECK(shop.send().unknown == 1);
    shop.advance(20);
    // Somebody uses the number there meanwhile, so the look ends with a question.
    const QString stranger = shop.books.ledger().add(
        QStringLiteral("Invoice"),
        {{QStringLiteral("DocNumber"), shop.invoice.number}, {QStringLiteral("TotalAmt"), 12.5}});
    CHECK(shop.send().attention == 1);
    shop.shop.act(VoidDocument{shop.invoice.id, shop.now(shop.invoice.id).version, QStringLiteral("Twice")});
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Pending);
    CHECK(shop.send().sent == 0); // too early: not found proves nothing
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Pending);
    const bool carriedOut = GENERATE(true, false);
    if (!carriedOut)
        shop.books.workLong(QString(), 0);
    shop.advance(160);
    CHECK(shop.send().attention == 0);
    CHECK(invoicesThere(shop) == (carriedOut ? 2 : 1));
    for (const QJsonObject &object : shop.books.ledger().all(QStringLiteral("Invoice")))
        CHECK(SimulatedLedger::cents(object, "TotalAmt") ==
              (object.value(QLatin1String("Id")).toString() == stranger ? 1250 : 0));
    CHECK(shop.now(shop.invoice.id).accounting ==
          (carriedOut ? AccountingState::Sent : AccountingState::NotApplicable));
    CHECK(shop.shop.ask(PostingsToSend{}).empty());
}

TEST_CASE("Refused for certain and void here: nothing of it is left to be sent")
{
    WithInvoice shop;
    shop.books.ledger().add(QStringLiteral("Invoice"), {{QStringLiteral("DocNumber"), shop.invoice.number},
                                                        {QStringLiteral("TotalAmt"), 12.5}});
    CHECK(shop.send().attention == 1);
    shop.shop.act(VoidDocument{shop.invoice.id, shop.now(shop.invoice.id).version, QStringLiteral("Twice")});
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::NotApplicable);
    CHECK(shop.shop.ask(PostingsToSend{}).empty());
}

TEST_CASE("What somebody voids while it is about to be sent is not sent, and the rest goes on")
{
    WithInvoice shop;
    shop.send();
    const Document first = shop.newInvoice(shop.customer, {{shop.labor, 1000, 4000, false}});
    const Document second = shop.newInvoice(shop.customer, {{shop.labor, 1000, 5000, false}});
    bool done = false;
    SendingHooks hooks;
    hooks.progress = [&](const SendingProgress &progress) {
        if (done || !progress.what.contains(first.number))
            return;
        done = true;
        shop.shop.act(VoidDocument{first.id, shop.now(first.id).version, QStringLiteral("Twice")});
    };
    const auto report = shop.trySend({}, hooks);
    REQUIRE(report.has_value());
    CHECK(done);
    CHECK(invoicesThere(shop) == 2);
    CHECK(shop.now(second.id).accounting == AccountingState::Sent);
    CHECK(shop.now(first.id).accounting == AccountingState::NotApplicable);
}

TEST_CASE("A customer that was renamed here while its outcome was unknown is found under the name that it "
          "left with")
{
    WithInvoice shop;
    shop.books.misbehave(BooksTrouble::KeyForgotten, QStringLiteral("Customer"));
    shop.send();
    SaveCustomer rename;
    rename.customer = shop.shop.ask(CustomerDetails{shop.customer}).customer;
    rename.customer.name = QStringLiteral("Kline and Sons");
    shop.shop.act(rename);
    shop.advance(300);
    CHECK(shop.send().attention == 0);
    CHECK(shop.books.ledger().all(QStringLiteral("Customer")).size() == 1);
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Sent);
}
