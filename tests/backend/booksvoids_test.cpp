// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/billingacts.h"
#include "tests/backend/paidthere.h"

using namespace truckroll;
using namespace truckroll::testkit;

// Nothing is void there with a void of ours that nobody has seen.

namespace {

using D = PaidThere::D;

struct Voiding : PaidThere
{
    Posting held()
    {
        const auto rows = shop.ask(PostingList{{PostingState::NeedsAttention}, {}, {}, {}, 10});
        REQUIRE(rows.size() == 1);
        return rows[0].posting;
    }
    RetryPosting decision()
    {
        RetryPosting made;
        made.posting = held().id;
        made.version = held().version;
        return made;
    }
    void applyTo(const QString &payment, const QJsonArray &lines)
    {
        QJsonObject object = *books.ledger().find(QStringLiteral("Payment"), payment);
        object.insert(QStringLiteral("Line"), lines);
        REQUIRE(
            std::holds_alternative<QJsonObject>(books.ledger().update(QStringLiteral("Payment"), object)));
    }
    /// Of the same customer, and nobody's here.
    QString foreignInvoice()
    {
        const QString theirs = link(BookEntity::Customer, customer.value())->remoteId;
        return books.ledger().add(
            QStringLiteral("Invoice"),
            {{QStringLiteral("DocNumber"), QStringLiteral("SALE-77")},
             {QStringLiteral("CustomerRef"), QJsonObject{{QStringLiteral("value"), theirs}}},
             {QStringLiteral("TotalAmt"), 100.0},
             {QStringLiteral("Balance"), 100.0}});
    }
    /// It is shown with both sides, and goes, or stays, as a person says.
    void checkAsked(const QString &there, const char *tag, const QString &record, qint64 cents)
    {
        const auto rows = preview();
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].totalThere == Money::fromUnits(cents));
        CHECK_FALSE(rows[0].problems.isEmpty());
        CHECK(send().attention == 1);
        CHECK(held().reason.contains(there));
        CHECK(thereOf(tag, record, "TotalAmt") == cents);
        RetryPosting decided = decision();
        decided.leave = GENERATE(false, true);
        REQUIRE(decide(decided).has_value());
        CHECK(send().attention == 0);
        CHECK(thereOf(tag, record, "TotalAmt") == (decided.leave ? cents : 0));
        CHECK(pullLater().findings == 0);
        CHECK(shop.ask(PostingsToSend{}).empty());
    }
};

} // namespace

TEST_CASE("A payment there of which only a part is ours is not void with ours unseen")
{
    Voiding shop;
    const QString there = shop.payThere(10'000, 30'000);
    CHECK(shop.pull().payments == 1);
    REQUIRE(shop.payments().size() == 1);
    CHECK(shop.payments()[0].amount == Money::fromUnits(10'000));
    shop.voidPayment(shop.payments()[0]);
    SECTION("it is asked about")
    {
        shop.checkAsked(QStringLiteral("$300.00, of which $100.00"), "Payment", there, 30'000);
    }
    SECTION("or our invoice is taken out of it there")
    {
        CHECK(shop.send().attention == 1);
        shop.applyTo(there, QJsonArray{PaidThere::line("Invoice", shop.foreignInvoice(), 10'000)});
        REQUIRE(shop.decide(shop.decision()).has_value());
        CHECK(shop.send().attention == 0);
        CHECK(shop.thereOf("Payment", there, "TotalAmt") == 30'000);
        CHECK(shop.openThere() == 10'000);
        CHECK(shop.pullLater().findings == 0);
    }
    SECTION("and asked about again when it pays nothing any more")
    {
        CHECK(shop.send().attention == 1);
        shop.applyTo(there, {});
        REQUIRE(shop.decide(shop.decision()).has_value());
        shop.checkAsked(QStringLiteral("$300.00, of which $0.00"), "Payment", there, 30'000);
    }
}

TEST_CASE("A payment of ours that was raised there is not void with ours unseen")
{
    Voiding shop;
    const Payment payment = shop.pay(shop.paper, 10'000);
    CHECK(shop.send().attention == 0);
    const QString there = shop.link(BookEntity::Payment, payment.id.value())->remoteId;
    shop.advance(600);
    shop.edit("Payment", there, "TotalAmt", 300.0);
    if (GENERATE(false, true))
        shop.pull();
    shop.voidPayment(payment);
    shop.checkAsked(QStringLiteral("$300.00"), "Payment", there, 30'000);
}

TEST_CASE("An invoice that was changed there is not void with ours unseen")
{
    Voiding shop;
    shop.otherTotal(500.0);
    const bool isTold = GENERATE(false, true);
    if (isTold)
        CHECK(shop.pull().findings == 1);
    shop.shop.act(VoidDocument{shop.paper.id, shop.now(shop.paper.id).version, QStringLiteral("Twice")});
    if (!isTold)
        return shop.checkAsked(QStringLiteral("$500.00"), "Invoice", shop.id, 50'000);
    const auto rows = shop.preview();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].totalThere == Money::fromUnits(50'000));
    CHECK(shop.send().sent == 1);
    CHECK(shop.thereOf("Invoice", shop.id, "TotalAmt") == 0);
}

TEST_CASE("A due date that was changed there is asked about before the invoice is void there")
{
    Voiding shop;
    shop.edit("Invoice", shop.id, "DueDate", QStringLiteral("2027-03-01"));
    shop.shop.act(VoidDocument{shop.paper.id, shop.now(shop.paper.id).version, QStringLiteral("Twice")});
    CHECK(shop.send().attention == 1);
    CHECK(shop.held().reason.contains(QStringLiteral("its due date")));
    CHECK(shop.thereOf("Invoice", shop.id, "TotalAmt") == 10'000);
}
