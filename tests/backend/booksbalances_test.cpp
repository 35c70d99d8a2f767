// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/findingways.h"
#include "tests/backend/paidthere.h"
#include <algorithm>

using namespace truckroll;
using namespace truckroll::testkit;

// What is open of an invoice there and here, and what was changed of it besides.

namespace {

using K = BooksFinding::Kind;
using D = PaidThere::D;

constexpr qint64 day = 24 * 3600;

BooksFinding ofKind(const std::vector<BooksFinding> &all, K kind)
{
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const BooksFinding &each) { return each.kind == kind; });
    REQUIRE(found != all.end());
    return *found;
}

/// The invoice is paid from here.
struct Paid : PaidThere
{
    Paid()
    {
        payment = pay(paper, 10'000);
        CHECK(send().attention == 0);
        there = link(BookEntity::Payment, payment.id.value())->remoteId;
        CHECK(pullLater().findings == 0);
        advance(600);
    }
    QString idNow() { return link(BookEntity::Invoice, paper.id.value())->remoteId; }

    Payment payment;
    QString there; ///< its id
};

} // namespace

TEST_CASE(
    "Another amount that is open there and a change of the invoice are told apart, and neither hides the "
    "other")
{
    PaidThere shop;
    shop.edit("Invoice", shop.id, "DocNumber", QStringLiteral("OTHER-9"));
    shop.edit("Invoice", shop.id, "DueDate", QStringLiteral("2027-03-01"));
    shop.edit("Invoice", shop.id, "Balance", 70.0);
    CHECK(shop.pull().findings == 2);
    const auto all = shop.found();
    REQUIRE(all.size() == 2);
    const BooksFinding changed = ofKind(all, K::Changed);
    const BooksFinding balance = ofKind(all, K::Balance);
    CHECK(changed.there.contains(QStringLiteral("OTHER-9")));
    CHECK(balance.there.contains(QStringLiteral("$70.00")));
    CHECK_FALSE(whyNotSettled(balance, D::SendOurs).isEmpty()); // an invoice brings no balance along
    shop.settle(changed, D::SendOurs);
    CHECK(shop.send().sent == 1);
    shop.advance(600);
    CHECK(shop.pull().findings == 0);
    shop.only(K::Balance);
    shop.edit("Invoice", shop.id, "Balance", 100.0);
    CHECK(shop.pullLater().findings == 0);
    CHECK(shop.found().empty()); // both agree again
    shop.advance(600);
    shop.edit("Invoice", shop.id, "Balance", 70.0); // nobody left it so before
    CHECK(shop.pull().findings == 1);
    shop.only(K::Balance);
}

TEST_CASE("A difference that was told is not read once more, and does not keep other changes from being seen")
{
    PaidThere shop;
    shop.edit("Invoice", shop.id, "Balance", 70.0);
    CHECK(shop.pull().findings == 1);
    shop.advance(600);
    shop.books.refuseReading(QStringLiteral("Invoice"), 10000);
    CHECK(shop.pull().findings == 0);
    shop.only(K::Balance);
}

TEST_CASE("A balance that was left is told again only when it is another one")
{
    PaidThere shop;
    shop.edit("Invoice", shop.id, "Balance", 70.0);
    CHECK(shop.pull().findings == 1);
    shop.settle(shop.only(K::Balance), D::Leave);
    shop.advance(600);
    shop.edit("Invoice", shop.id, "PrivateNote", QStringLiteral("Seen"));
    CHECK(shop.pull().findings == 0);
    shop.advance(600);
    shop.edit("Invoice", shop.id, "Balance", 60.0);
    CHECK(shop.pull().findings == 1);
}

TEST_CASE("An invoice that was deleted there and sent again is paid there by the payments that are there")
{
    Paid shop;
    shop.books.ledger().removed(QStringLiteral("Invoice"),
                                *shop.books.ledger().find(QStringLiteral("Invoice"), shop.id));
    CHECK(shop.pull().findings == 1);
    shop.settle(shop.only(K::Deleted), D::SendOurs);
    shop.advance(600);
    const auto foreseen = shop.preview();
    CHECK(foreseen.size() == 2);
    for (const BooksPreviewRow &row : foreseen)
        CHECK(row.problems.isEmpty());
    CHECK(shop.send().attention == 0);
    CHECK(shop.idNow() != shop.id);
    CHECK(shop.thereOf("Invoice", shop.idNow(), "Balance") == 0);
    CHECK(shop.books.ledger().all(QStringLiteral("Payment")).size() == 1);
    CHECK(shop.thereOf("Payment", shop.there, "TotalAmt") == 10'000);
    CHECK(shop.pullLater().findings == 0);
    CHECK(shop.found().empty());
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE("A payment that was taken off its invoice there is applied once more when a person says so")
{
    Paid shop;
    QJsonObject freed = *shop.books.ledger().find(QStringLiteral("Payment"), shop.there);
    freed.insert(QStringLiteral("Line"), QJsonArray());
    REQUIRE(
        std::holds_alternative<QJsonObject>(shop.books.ledger().update(QStringLiteral("Payment"), freed)));
    CHECK(shop.pull().findings == 1);
    const BooksFinding found = shop.only(K::Reopened);
    CHECK(found.entity == BookEntity::Invoice);
    shop.settle(found, D::SendOurs);
    CHECK(shop.send().attention == 1); // what somebody did there is shown first
    const auto rows = shop.shop.ask(PostingList{{PostingState::NeedsAttention}, {}, {}, {}, 10});
    REQUIRE(rows.size() == 1);
    RetryPosting again;
    again.posting = rows[0].posting.id;
    again.version = rows[0].posting.version;
    REQUIRE(shop.decide(again).has_value());
    CHECK(shop.send().sent == 1);
    CHECK(shop.openThere() == 0);
    CHECK(shop.pullLater().findings == 0);
}

TEST_CASE("A payment that was deleted there so long ago that it is not told is found by its invoice")
{
    Paid shop;
    shop.books.ledger().removed(QStringLiteral("Payment"),
                                *shop.books.ledger().find(QStringLiteral("Payment"), shop.there));
    shop.advance(40 * day);
    shop.edit("Invoice", shop.id, "PrivateNote", QStringLiteral("Seen"));
    CHECK(shop.pull().findings == 1);
    const BooksFinding found = shop.only(K::Reopened);
    CHECK(found.entity == BookEntity::Payment);
    shop.settle(found, D::SendOurs);
    CHECK(shop.send().attention == 0);
    CHECK(shop.openThere() == 0);
    CHECK(shop.pullLater().findings == 0);
}
