// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookspull.h"

#include "tests/backend/withinvoice.h"
#include <QJsonArray>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// An invoice that was sent, and what somebody does in QuickBooks afterwards.
struct Pulled : WithInvoice
{
    Pulled()
    {
        send();
        id = link(BookEntity::Invoice, invoice.id.value())->remoteId;
        theirs = link(BookEntity::Customer, customer.value())->remoteId;
        advance(600);
    }
    void payThere(qint64 cents)
    {
        const auto reference = [](const QString &value) {
            return QJsonObject{{QStringLiteral("value"), value}};
        };
        const QJsonObject paid{{QStringLiteral("TxnId"), id},
                               {QStringLiteral("TxnType"), QStringLiteral("Invoice")}};
        const QJsonObject line{{QStringLiteral("Amount"), double(cents) / 100},
                               {QStringLiteral("LinkedTxn"), QJsonArray{paid}}};
        const auto made = books.ledger().create(
            QStringLiteral("Payment"), {{QStringLiteral("CustomerRef"), reference(theirs)},
                                        {QStringLiteral("TotalAmt"), double(cents) / 100},
                                        {QStringLiteral("TxnDate"), QStringLiteral("2026-03-02")},
                                        {QStringLiteral("PaymentRefNum"), QStringLiteral("778")},
                                        {QStringLiteral("PaymentMethodRef"), reference(QStringLiteral("2"))},
                                        {QStringLiteral("Line"), QJsonArray{line}}});
        REQUIRE(std::holds_alternative<QJsonObject>(made));
    }
    QJsonObject paperThere() { return *books.ledger().find(QStringLiteral("Invoice"), id); }
    std::vector<BooksFinding> found() { return shop.ask(BooksFindings{}); }
    std::vector<Payment> payments() { return shop.ask(DocumentDetails{invoice.id}).payments; }

    QString id;
    QString theirs;
};

constexpr qint64 day = 24 * 3600;

} // namespace

TEST_CASE("Paid there becomes paid here, with the payment as it was entered there, and is not sent back")
{
    Pulled shop;
    shop.payThere(shop.invoice.totals.total.units());
    CHECK(shop.pull().payments == 1);
    const Document paid = shop.now(shop.invoice.id);
    CHECK(paid.state == DocumentState::Paid);
    CHECK(paid.balance().isZero());
    REQUIRE(shop.payments().size() == 1);
    const Payment payment = shop.payments().front();
    CHECK(payment.method == PaymentMethod::Check);
    CHECK(payment.reference == QStringLiteral("778"));
    CHECK(payment.date == QDate(2026, 3, 2));
    CHECK(shop.pull().payments == 0); // twice is harmless
    CHECK(shop.send().sent == 0);
    CHECK(shop.books.ledger().all(QStringLiteral("Payment")).size() == 1);
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE("A part that was paid there leaves the rest open on both sides")
{
    Pulled shop;
    shop.payThere(5000);
    CHECK(shop.pull().payments == 1);
    CHECK(shop.now(shop.invoice.id).balance() == shop.invoice.totals.total - Money::fromUnits(5000));
    CHECK(shop.now(shop.invoice.id).balance().units() ==
          SimulatedLedger::cents(shop.paperThere(), "Balance"));
    CHECK(shop.found().empty());
}

TEST_CASE("A payment that was entered on both sides is shown, and neither is booked a second time")
{
    Pulled shop;
    shop.payThere(shop.invoice.totals.total.units());
    shop.pay(shop.invoice, shop.invoice.totals.total.units()); // before anybody looked
    CHECK(shop.pull().payments == 0);
    REQUIRE(shop.found().size() == 1);
    CHECK(shop.found()[0].kind == BooksFinding::Kind::DoublePaid);
    CHECK(shop.payments().size() == 1);
    const auto report = shop.send(); // ours finds nothing open there
    CHECK(report.attention == 1);
    CHECK(shop.books.ledger().all(QStringLiteral("Payment")).size() == 1);
}

TEST_CASE("Voided there is shown with both sides, and theirs is taken when a person says so")
{
    Pulled shop;
    shop.books.ledger().voided(QStringLiteral("Invoice"), shop.paperThere());
    CHECK(shop.pull().findings == 1);
    CHECK(shop.now(shop.invoice.id).state == DocumentState::Open);
    const auto found = shop.found();
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == BooksFinding::Kind::Voided);
    CHECK(shop.pull().findings == 0);
    shop.shop.act(
        SettleBooksFinding{found[0].id, found[0].version, SettleBooksFinding::Decision::TakeTheirs});
    CHECK(shop.now(shop.invoice.id).state == DocumentState::Void);
    CHECK(shop.send().sent == 0);
}

TEST_CASE("Deleted there is shown, and ours is made there once more when a person says so")
{
    Pulled shop;
    shop.books.ledger().removed(QStringLiteral("Invoice"), shop.paperThere());
    CHECK(shop.pull().findings == 1);
    const auto found = shop.found();
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == BooksFinding::Kind::Deleted);
    shop.shop.act(SettleBooksFinding{found[0].id, found[0].version, SettleBooksFinding::Decision::SendOurs});
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Pending);
    CHECK(shop.send().attention == 0);
    CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).size() == 1);
    CHECK(shop.link(BookEntity::Invoice, shop.invoice.id.value())->remoteId != shop.id);
}

TEST_CASE("Changed there: ours goes there as an update of the same record, on top of what was read again")
{
    Pulled shop;
    shop.books.ledger().edit(QStringLiteral("Invoice"), shop.id,
                             {{QStringLiteral("DocNumber"), QStringLiteral("OTHER")}});
    CHECK(shop.pull().findings == 1);
    const auto found = shop.found();
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == BooksFinding::Kind::Changed);
    CHECK(found[0].there.contains(QStringLiteral("OTHER")));
    shop.shop.act(SettleBooksFinding{found[0].id, found[0].version, SettleBooksFinding::Decision::SendOurs});
    // Once more by somebody, after the look: the token that was read is not the newest.
    shop.books.ledger().edit(QStringLiteral("Invoice"), shop.id,
                             {{QStringLiteral("CustomerMemo"), QJsonObject{}}});
    CHECK(shop.send().sent == 1);
    REQUIRE(shop.books.ledger().all(QStringLiteral("Invoice")).size() == 1);
    CHECK(shop.paperThere().value(QLatin1String("DocNumber")).toString() == shop.invoice.number);
    CHECK(SimulatedLedger::cents(shop.paperThere(), "TotalAmt") == shop.invoice.totals.total.units());
    shop.advance(600);
    CHECK(shop.pull().findings == 0);
}

TEST_CASE("A customer that was renamed or made inactive there is shown, also after a month without a look")
{
    Pulled shop;
    const bool longAgo = GENERATE(false, true);
    const bool renamed = GENERATE(false, true);
    INFO("after a month: " << longAgo << ", renamed: " << renamed);
    shop.advance(longAgo ? 40 * day : 600);
    const QJsonObject change =
        renamed ? QJsonObject{{QStringLiteral("DisplayName"), QStringLiteral("Kline and Sons")}}
                : QJsonObject{{QStringLiteral("Active"), false}};
    shop.books.ledger().edit(QStringLiteral("Customer"), shop.theirs, change);
    CHECK(shop.pull().findings == 1);
    REQUIRE(shop.found().size() == 1);
    CHECK(shop.found()[0].kind == (renamed ? BooksFinding::Kind::Renamed : BooksFinding::Kind::Inactive));
    CHECK(shop.pull().findings == 0);
}

TEST_CASE("After more than 30 days, of which nothing is told, open invoices are asked for one by one")
{
    Pulled shop;
    const Document other = shop.newInvoice(shop.customer, {{shop.labor, 1000, 4000, false}});
    shop.send();
    shop.advance(20 * day);
    shop.books.ledger().removed(QStringLiteral("Invoice"), shop.paperThere());
    shop.advance(20 * day);
    CHECK(shop.pull().findings == 1);
    REQUIRE(shop.found().size() == 1);
    CHECK(shop.found()[0].kind == BooksFinding::Kind::Deleted);
    CHECK(shop.found()[0].document == shop.invoice.id);
    CHECK(shop.now(other.id).state == DocumentState::Open);
}

TEST_CASE("More changes than one answer holds are read in pages, and none is missed")
{
    Pulled shop;
    constexpr int strangers = 1200; // customers of the company that are not ours
    for (int i = 0; i < strangers; ++i)
        shop.books.ledger().add(
            QStringLiteral("Customer"),
            {{QStringLiteral("DisplayName"), QStringLiteral("Stranger %1").arg(i, 4, 10, QLatin1Char('0'))}});
    shop.books.ledger().edit(QStringLiteral("Customer"), shop.theirs,
                             {{QStringLiteral("DisplayName"), QStringLiteral("Kline and Sons")}});
    shop.payThere(5000);
    const auto reply = shop.pull();
    CHECK(reply.payments == 1);
    CHECK(reply.findings == 1);
}

TEST_CASE("A payment that could not be read is read with the next look, and only what is gone is passed over")
{
    Pulled shop;
    shop.payThere(5000);
    shop.advance(600);
    BooksConnection connection = shop.shop.ask(BooksStatus{}).connection;
    connection.pulledUntil = shop.shop.clock().nowUtc(); // only the invoice is told of from now on
    shop.shop.act(SaveBooksConnection{connection});
    shop.books.ledger().edit(QStringLiteral("Invoice"), shop.id,
                             {{QStringLiteral("CustomerMemo"), QJsonObject{}}});
    for (const int code : {3001, 10000, 5020}) {
        INFO(code);
        shop.books.refuseReading(QStringLiteral("Payment"), code);
        CHECK_FALSE(shop.tryPull().has_value());
        CHECK(shop.shop.ask(BooksStatus{}).connection.pulledUntil == connection.pulledUntil);
    }
    const bool gone = GENERATE(false, true);
    shop.books.refuseReading(QStringLiteral("Payment"), gone ? 610 : 0);
    const auto reply = shop.tryPull();
    REQUIRE(reply.has_value());
    CHECK(reply->payments == (gone ? 0 : 1));
}

TEST_CASE("JSON that did not come from QuickBooks is no answer: nothing is missed, and nothing made twice")
{
    Pulled shop;
    shop.payThere(5000);
    shop.books.answerReadsOtherwise(true);
    const auto reply = shop.tryPull();
    REQUIRE_FALSE(reply);
    CHECK(reply.error().forLog.contains(QStringLiteral("did not come from QuickBooks")));
    shop.advance(600); // by then the payment would be too long ago
    CHECK_FALSE(shop.tryPull());
    shop.books.answerReadsOtherwise(false);
    CHECK(shop.pull().payments == 1);

    const Document another = shop.newInvoice(shop.customer, {{{}, 1000, 9500, false}});
    shop.books.answerReadsOtherwise(true);
    CHECK_FALSE(shop.trySend());
    shop.books.answerReadsOtherwise(false);
    shop.settleAll();
    CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).size() == 2);
    CHECK(shop.postingOf(another.id).state == PostingState::Sent);
}

TEST_CASE("After a backup is restored, what is there under our mark and not here any more is shown")
{
    Pulled shop;
    const QString backup = shop.shop.folder() + QStringLiteral("/yesterday");
    REQUIRE(shop.shop.office().backup(shop.shop.owner(), backup).has_value());
    const Document lost = shop.newInvoice(shop.customer, {{shop.labor, 1000, 4000, false}});
    shop.send();
    shop.shop.close();
    REQUIRE(Office::restore(backup, shop.shop.path()).has_value());
    shop.shop.reopen();
    shop.advance(600);
    CHECK(shop.pull().findings == 1);
    REQUIRE(shop.found().size() == 1);
    CHECK(shop.found()[0].kind == BooksFinding::Kind::Unknown);
    CHECK(shop.found()[0].title.contains(lost.number));
    CHECK(shop.send().sent == 0); // and nothing is sent over it
}

TEST_CASE("Theirs taken of what is void there leaves no change of ours behind, neither pending nor refused")
{
    Pulled shop;
    shop.shop.act(MakePosting{BookEntity::Invoice, shop.invoice.id.value(), PostingKind::Update});
    shop.books.ledger().voided(QStringLiteral("Invoice"), shop.paperThere());
    if (GENERATE(false, true))
        CHECK(shop.send().attention == 1); // it is void there, so ours does not go over it
    CHECK(shop.pull().findings == 1);
    const BooksFinding found = shop.found().front();
    shop.shop.act(SettleBooksFinding{found.id, found.version, SettleBooksFinding::Decision::TakeTheirs});
    CHECK(shop.now(shop.invoice.id).state == DocumentState::Void);
    CHECK(shop.shop.ask(PostingsToSend{}).empty());
    CHECK(shop.shop.ask(PostingList{{PostingState::NeedsAttention}, {}, {}, {}, 10}).empty());
    CHECK(shop.now(shop.invoice.id).accounting != AccountingState::NeedsAttention);
    CHECK(shop.send().sent == 0);
}
