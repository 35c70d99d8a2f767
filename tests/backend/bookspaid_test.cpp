// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/findingways.h"
#include "tests/backend/paidthere.h"
#include <QLocale>
#include <algorithm>

using namespace truckroll;
using namespace truckroll::testkit;

// What is paid in QuickBooks is paid here, once.

namespace {

using K = BooksFinding::Kind;
using D = PaidThere::D;

/// A payment of $40.00 that got no answer and was left out; `left` is its body.
struct LeftOut : PaidThere
{
    LeftOut()
    {
        payment = pay(paper, 4000);
        books.failAlways(
            {QStringLiteral("Payment"), QStringLiteral("[TR-"), 0, BooksTrouble::Error500Before});
        send();
        advance(booksQuietSeconds + 1);
        send();
        advance(booksQuietSeconds + 1);
        const auto rows = shop.ask(PostingList{{PostingState::NeedsAttention}, {}, {}, {}, 10});
        REQUIRE(rows.size() == 1);
        left = QJsonDocument::fromJson(rows[0].posting.body).object();
        RetryPosting leaving;
        leaving.posting = rows[0].posting.id;
        leaving.version = rows[0].posting.version;
        leaving.leave = true;
        REQUIRE(decide(leaving).has_value());
        books.failAlways({});
    }

    void checkPaidOnce()
    {
        CHECK(openHere() == 6000);
        CHECK(openThere() == 6000);
        CHECK(payments().size() == 1);
        CHECK(books.ledger().all(QStringLiteral("Payment")).size() == 1);
        CHECK(link(BookEntity::Payment, payment.id.value()).has_value());
        CHECK(found().empty());
        CHECK(pullLater().findings == 0);
        CHECK(shop.office().verify().isEmpty());
    }

    Payment payment;
    QJsonObject left;
};

} // namespace

TEST_CASE("A payment that was left out and arrived after all is told as ours, and not booked a second time")
{
    LeftOut shop;
    REQUIRE(std::holds_alternative<QJsonObject>(
        shop.books.ledger().create(QStringLiteral("Payment"), shop.left)));
    const auto reply = shop.pull();
    CHECK(reply.payments == 0);
    CHECK(reply.findings == 1);
    const BooksFinding found = shop.only(K::Unknown);
    CHECK(found.record == shop.payment.id.value());
    shop.settle(found, D::SendOurs);
    CHECK(shop.send().attention == 0);
    shop.checkPaidOnce();
}

TEST_CASE("A payment that was left out and typed in there by a person is told, and linked with theirs")
{
    LeftOut shop;
    shop.payThere(4000);
    CHECK(shop.pull().payments == 0);
    CHECK(shop.openHere() == 6000);
    const BooksFinding found = shop.only(K::DoublePaid);
    CHECK(found.record == shop.payment.id.value());
    shop.settle(found, D::TakeTheirs);
    CHECK(shop.send().attention == 0);
    shop.checkPaidOnce();
}

TEST_CASE("A payment there for which there was no room here is taken over when ours is void")
{
    PaidThere shop;
    const Payment ours = shop.pay(shop.paper, 4000);
    shop.payThere(10'000);
    CHECK(shop.pull().payments == 0);
    const BooksFinding found = shop.only(K::DoublePaid);
    CHECK(shop.pullLater().findings == 0);
    const bool isLeft = GENERATE(true, false);
    if (isLeft)
        shop.settle(found, D::Leave);
    else // ours is in the way until it is void
        CHECK(shop.shop.refusal(SettleBooksFinding{found.id, found.version, D::TakeTheirs})
                  .forUser.contains(QStringLiteral("$40.00")));
    shop.voidPayment(ours);
    if (!isLeft)
        shop.settle(found, D::TakeTheirs);
    CHECK(shop.send().attention == 0);
    CHECK(shop.pullLater().payments == 1);
    CHECK(shop.openHere() == 0);
    CHECK(shop.now(shop.paper.id).state == DocumentState::Paid);
    CHECK(shop.found().empty());
    CHECK(shop.pullLater().payments == 0);
}

TEST_CASE("What was decided about a payment typed in on both sides is not asked once more")
{
    PaidThere shop;
    shop.pay(shop.paper, 4000);
    shop.payThere(4000);
    CHECK(shop.pull().findings == 1);
    shop.settle(shop.only(K::DoublePaid), D::Leave);
    shop.advance(600);
    shop.edit("Invoice", shop.id, "PrivateNote", QStringLiteral("Seen"));
    CHECK(shop.pull().findings == 0);
    CHECK(shop.found().empty());
}

TEST_CASE("A payment typed in on both sides is linked with theirs when a person takes that")
{
    PaidThere shop;
    const Payment ours = shop.pay(shop.paper, 4000);
    shop.payThere(4000);
    shop.pull();
    shop.settle(shop.only(K::DoublePaid), D::TakeTheirs);
    CHECK(shop.send().attention == 0);
    CHECK(shop.books.ledger().all(QStringLiteral("Payment")).size() == 1);
    CHECK(shop.link(BookEntity::Payment, ours.id.value()).has_value());
    CHECK(shop.pullLater().payments == 0);
    CHECK(shop.openHere() == 6000);
    CHECK(shop.openThere() == 6000);
}

TEST_CASE("With another total that was left so, paid there is paid here")
{
    PaidThere shop;
    shop.otherTotal(100.01);
    CHECK(shop.pull().findings == 1);
    const BooksFinding other = shop.only(K::Changed);
    shop.advance(600);
    const bool isPaidBefore = GENERATE(false, true); // before a person has decided
    if (isPaidBefore) {
        shop.payThere(10'001);
        CHECK(shop.pull().payments == 0);
    }
    shop.settle(other, D::Leave);
    if (!isPaidBefore)
        shop.payThere(10'001);
    CHECK(shop.pullLater().payments == 1);
    REQUIRE(shop.payments().size() == 1);
    CHECK(shop.payments()[0].amount == Money::fromUnits(10'000));
    CHECK(shop.now(shop.paper.id).state == DocumentState::Paid);
    CHECK(shop.found().empty());
    CHECK(shop.pullLater().findings == 0);
    shop.voidPayment(shop.payments()[0]); // all of what is there is ours, also the cent
    CHECK(shop.send().attention == 0);
    CHECK(shop.openThere() == 10'001);
}

TEST_CASE("Paid there with a smaller total leaves a difference here, which is credited and not sent")
{
    PaidThere shop;
    shop.otherTotal(99.99);
    shop.pull();
    shop.settle(shop.only(K::Changed), D::Leave);
    shop.payThere(9999);
    const auto reply = shop.pullLater();
    CHECK(reply.payments == 1);
    CHECK(reply.findings == 1);
    const BooksFinding found = shop.only(K::Balance);
    CHECK(found.here.contains(QStringLiteral("$0.01")));
    CHECK_FALSE(whyNotSettled(found, D::SendOurs).isEmpty());
    if (GENERATE(false, true)) {
        shop.settle(found, D::Leave);
        CHECK(shop.pullLater().findings == 0);
        return;
    }
    if (GENERATE(false, true)) { // somebody booked it meanwhile
        shop.pay(shop.paper, 1);
        const auto refused = shop.shop.refusal(SettleBooksFinding{found.id, found.version, D::TakeTheirs});
        CHECK(refused.forUser.contains(QStringLiteral("nothing is to be credited")));
        return;
    }
    shop.settle(found, D::TakeTheirs);
    CHECK(shop.now(shop.paper.id).state == DocumentState::Paid);
    const auto report = shop.send();
    CHECK(report.sent == 0);
    CHECK(report.attention == 0);
    CHECK(shop.books.ledger().all(QStringLiteral("CreditMemo")).empty());
    CHECK(shop.pullLater().findings == 0);
    CHECK(shop.found().empty());
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE("Another amount than was told is not credited: it is looked at once more")
{
    PaidThere shop;
    shop.otherTotal(60.0);
    shop.pull();
    shop.settle(shop.only(K::Changed), D::Leave);
    shop.payThere(6000);
    CHECK(shop.pullLater().findings == 1);
    const BooksFinding found = shop.only(K::Balance);
    CHECK(found.here.contains(QStringLiteral("$40.00")));
    shop.pay(shop.paper, 1000);
    const auto refused = shop.shop.refusal(SettleBooksFinding{found.id, found.version, D::TakeTheirs});
    CHECK(refused.forUser.contains(QStringLiteral("is not what it was")));
    CHECK(shop.openHere() == 3000);
}

TEST_CASE("A difference is told once, also when the next look writes its amounts in another language")
{
    PaidThere shop;
    shop.otherTotal(60.0);
    shop.pull();
    shop.settle(shop.only(K::Changed), D::Leave);
    shop.payThere(6000);
    CHECK(shop.pullLater().findings == 1);
    const BooksFinding found = shop.only(K::Balance);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const int again = shop.pullLater().findings;
    const BooksFinding now = shop.only(K::Balance);
    QLocale::setDefault(before);
    CHECK(again == 0);
    CHECK(now.version == found.version);
}

TEST_CASE("A credit that was applied there is no money here")
{
    PaidThere shop;
    shop.payThere(3000, 0);
    const auto reply = shop.pull();
    CHECK(reply.payments == 0);
    CHECK(reply.findings == 1);
    CHECK(shop.payments().empty());
    const BooksFinding found = shop.only(K::Balance);
    CHECK(found.there.contains(QStringLiteral("$70.00")));
    shop.settle(found, D::TakeTheirs);
    CHECK(shop.openHere() == 7000);
    CHECK(shop.payments()[0].method == PaymentMethod::Credit);
    CHECK(shop.send().sent == 0);
    CHECK(shop.pullLater().findings == 0);
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE("A payment and a credit that pay two invoices there are received here as far as they are money")
{
    PaidThere shop;
    const Document second = shop.newInvoice(shop.customer, {{shop.labor, 1000, 10'000, false}});
    CHECK(shop.send().attention == 0);
    const QString there = shop.link(BookEntity::Invoice, second.id.value())->remoteId;
    shop.advance(600);
    const QString paid = shop.payThere(10'000, 20'000, {}, PaidThere::line("Invoice", there, 10'000));
    shop.edit("Payment", paid, "TotalAmt", 150.0);
    const auto reply = shop.pull();
    CHECK(reply.payments == 2);
    CHECK(reply.findings == 1);
    CHECK(shop.openHere() == 0);
    CHECK(shop.now(second.id).balance() == Money::fromUnits(5000));
    const BooksFinding found = shop.only(K::Balance);
    CHECK(found.document == second.id);
    CHECK(found.here.contains(QStringLiteral("$50.00")));
    const auto again = shop.pullLater();
    CHECK(again.payments == 0);
    CHECK(again.findings == 0);
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE("A credit note of ours that was applied there is applied here")
{
    PaidThere shop;
    const Document credit = shop.newCreditNote(shop.customer, 3000);
    CHECK(shop.send().attention == 0);
    const QString there = shop.link(BookEntity::CreditNote, credit.id.value())->remoteId;
    shop.advance(600);
    shop.payThere(3000, 0, {}, PaidThere::line("CreditMemo", there, 3000));
    CHECK(shop.pull().payments == 1);
    REQUIRE(shop.payments().size() == 1);
    CHECK(shop.payments()[0].method == PaymentMethod::Credit);
    CHECK(shop.payments()[0].creditNote == credit.id);
    CHECK(shop.now(credit.id).balance().isZero());
    CHECK(shop.openHere() == 7000);
    CHECK(shop.found().empty());
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE("A payment without a method, or with one that is not known here, is not called cash")
{
    PaidThere shop;
    shop.payThere(3000);
    CHECK(shop.pull().payments == 1);
    REQUIRE(shop.payments().size() == 1);
    CHECK(shop.payments()[0].method == PaymentMethod::Other);
}
