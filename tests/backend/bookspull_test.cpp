// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookspull.h"

#include "tests/backend/withinvoice.h"
#include <QJsonArray>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Paid, voided and deleted there is found by the next look, and nothing is overwritten")
{
    WithInvoice shop;
    shop.send();
    const QString id = shop.link(BookEntity::Invoice, shop.invoice.id.value())->remoteId;
    const QString customer = shop.link(BookEntity::Customer, shop.customer.value())->remoteId;
    shop.advance(600);
    SECTION("paid")
    {
        const auto line =
            QJsonObject{{QStringLiteral("Amount"), double(shop.invoice.totals.total.units()) / 100},
                        {QStringLiteral("LinkedTxn"),
                         QJsonArray{QJsonObject{{QStringLiteral("TxnId"), id},
                                                {QStringLiteral("TxnType"), QStringLiteral("Invoice")}}}}};
        const auto made = shop.books.ledger().create(
            QStringLiteral("Payment"),
            {{QStringLiteral("CustomerRef"), QJsonObject{{QStringLiteral("value"), customer}}},
             {QStringLiteral("TotalAmt"), double(shop.invoice.totals.total.units()) / 100},
             {QStringLiteral("TxnDate"), QStringLiteral("2026-03-02")},
             {QStringLiteral("PaymentMethodRef"),
              QJsonObject{{QStringLiteral("value"), QStringLiteral("2")}}},
             {QStringLiteral("Line"), QJsonArray{line}}});
        REQUIRE(std::holds_alternative<QJsonObject>(made));
        CHECK(shop.pull().payments == 1);
        const Document paid = shop.now(shop.invoice.id);
        CHECK(paid.state == DocumentState::Paid);
        CHECK(paid.balance().isZero());
        CHECK(shop.pull().payments == 0); // twice is harmless
        CHECK(shop.send().sent == 0);     // and it is not sent back
        CHECK(shop.books.ledger().all(QStringLiteral("Payment")).size() == 1);
        CHECK(shop.shop.office().verify().isEmpty());
    }
    SECTION("voided")
    {
        shop.books.ledger().voided(QStringLiteral("Invoice"),
                                   *shop.books.ledger().find(QStringLiteral("Invoice"), id));
        CHECK(shop.pull().findings == 1);
        CHECK(shop.now(shop.invoice.id).state == DocumentState::Open);
        const auto found = shop.shop.ask(BooksFindings{});
        REQUIRE(found.size() == 1);
        CHECK(found[0].kind == BooksFinding::Kind::Voided);
        CHECK(shop.pull().findings == 0);
        shop.shop.act(
            SettleBooksFinding{found[0].id, found[0].version, SettleBooksFinding::Decision::TakeTheirs});
        CHECK(shop.now(shop.invoice.id).state == DocumentState::Void);
        CHECK(shop.send().sent == 0);
    }
    SECTION("deleted, and sent again")
    {
        shop.books.ledger().removed(QStringLiteral("Invoice"),
                                    *shop.books.ledger().find(QStringLiteral("Invoice"), id));
        CHECK(shop.pull().findings == 1);
        const auto found = shop.shop.ask(BooksFindings{});
        REQUIRE(found.size() == 1);
        CHECK(found[0].kind == BooksFinding::Kind::Deleted);
        shop.shop.act(
            SettleBooksFinding{found[0].id, found[0].version, SettleBooksFinding::Decision::SendOurs});
        CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Pending);
        CHECK(shop.send().attention == 0);
        CHECK(shop.books.ledger().all(QStringLiteral("Invoice")).size() == 1);
        CHECK(shop.link(BookEntity::Invoice, shop.invoice.id.value())->remoteId != id);
    }
}
