// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/billingacts.h"
#include "core/domain/findingways.h"
#include "core/domain/purchasingacts.h"
#include "tests/backend/undecided.h"
#include <QJsonDocument>
#include <algorithm>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

// What a person left out of QuickBooks, and what becomes of it when it is to be there after all.

namespace {

/// An invoice that is there, and more of it that gets no answer until a person leaves it out.
struct LeavingOut : WithInvoice
{
    LeavingOut() { send(); }

    Posting creation(BookEntity entity, DocumentId document)
    {
        PostingList query;
        query.states = {PostingState::Pending, PostingState::Sending, PostingState::NeedsAttention,
                        PostingState::Sent, PostingState::Dropped};
        query.entities = {entity};
        query.document = document;
        for (const PostingRow &row : shop.ask(query)) { // the newest first
            if (row.posting.kind == PostingKind::Create)
                return row.posting;
        }
        FAIL("there is no such entry");
        return {};
    }
    /// Writes of `tag` fail until nobody knows, and the first request is over.
    void leaveOut(BookEntity entity, DocumentId document, const QString &tag)
    {
        books.failAlways({tag, QStringLiteral("[TR-"), 0, BooksTrouble::Internal});
        send();
        advance(booksQuietSeconds + 1);
        send();
        advance(booksQuietSeconds + 1);
        const Posting held = creation(entity, document);
        REQUIRE(held.isUndecided());
        left = QJsonDocument::fromJson(held.body).object();
        RetryPosting leaving;
        leaving.posting = held.id;
        leaving.version = held.version;
        leaving.leave = true;
        REQUIRE(decide(leaving).has_value());
        books.failAlways({});
        REQUIRE(creation(entity, document).isLeftOut());
    }
    QJsonObject left; ///< as it left for QuickBooks
    std::vector<BooksFinding> turnedUp()
    {
        auto found = shop.ask(BooksFindings{});
        std::erase_if(found,
                      [](const BooksFinding &each) { return each.kind != BooksFinding::Kind::Unknown; });
        return found;
    }
    RetryPosting afterAll(const Posting &left)
    {
        RetryPosting again;
        again.posting = left.id;
        again.version = left.version;
        return again;
    }
    void checkStaysOut(BookEntity entity, DocumentId document)
    {
        const Posting left = creation(entity, document);
        RetryPosting again = afterAll(left);
        if (GENERATE(false, true))
            again.linkTo = QStringLiteral("77");
        CHECK(shop.refusal(again).forUser.contains(QStringLiteral("does not count here any more")));
        CHECK(creation(entity, document).isLeftOut());
        CHECK(send().sent == 0);
    }
    size_t there(const char *tag) { return books.ledger().all(QLatin1String(tag)).size(); }
    qint64 balanceThere(size_t index)
    {
        return SimulatedLedger::cents(books.ledger().all(QStringLiteral("Invoice"))[index], "Balance");
    }
};

} // namespace

TEST_CASE("Left out and void, canceled or taken back since: it is not sent after all, and the reason is said")
{
    LeavingOut shop;
    SECTION("an invoice")
    {
        const Document paper = shop.newInvoice(shop.customer, {{shop.labor, 1000, 4000, false}});
        shop.leaveOut(BookEntity::Invoice, paper.id, QStringLiteral("Invoice"));
        shop.shop.act(VoidDocument{paper.id, shop.now(paper.id).version, QStringLiteral("Twice")});
        shop.checkStaysOut(BookEntity::Invoice, paper.id);
        CHECK(shop.there("Invoice") == 1);
    }
    SECTION("a payment, also when its invoice is sent after all")
    {
        const Payment payment = shop.pay(shop.invoice, 1000);
        shop.leaveOut(BookEntity::Payment, shop.invoice.id, QStringLiteral("Payment"));
        shop.shop.act(VoidPayment{payment.id, payment.version, QStringLiteral("Twice")});
        shop.checkStaysOut(BookEntity::Payment, shop.invoice.id);
        CHECK(shop.there("Payment") == 0);
    }
    SECTION("the bill of parts that were taken back")
    {
        const Vendor vendor = shop.newVendor(QStringLiteral("Plains Supply"));
        const ItemId valve = shop.newItem(QStringLiteral("Valve"), ItemType::Part);
        const Document order = shop.newPurchaseOrder(shop.customer, valve, vendor.id, 3);
        shop.send();
        ReceiveParts came;
        came.order = order.id;
        came.version = shop.now(order.id).version;
        came.lines = {{order.lines[0].id, Quantity::whole(1), UnitPrice::fromUnits(125'000)}};
        const Receipt receipt = shop.shop.act(came).receipt;
        shop.leaveOut(BookEntity::Bill, order.id, QStringLiteral("Bill"));
        shop.shop.act(TakeBackReceipt{receipt.id, receipt.version});
        shop.checkStaysOut(BookEntity::Bill, order.id);
        CHECK(shop.there("Bill") == 0);
    }
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE("An invoice that is sent after all takes along what was paid of it and what went back, not what is "
          "void")
{
    const bool wentBackBefore = GENERATE(false, true);
    LeavingOut shop;
    const Document paper = shop.newInvoice(shop.customer, {{shop.labor, 1000, 9000, false}});
    const Payment wrong = shop.pay(paper, 2000);
    const Payment payment = shop.pay(paper, 6000);
    shop.leaveOut(BookEntity::Invoice, paper.id, QStringLiteral("Invoice"));
    CHECK(shop.there("Payment") == 0);
    shop.shop.act(VoidPayment{wrong.id, wrong.version, QStringLiteral("Twice")});
    if (wentBackBefore) // while it is left out
        shop.giveBack(payment, 1500);
    shop.send();
    CHECK(shop.there("Purchase") == 0);
    shop.shop.act(shop.afterAll(shop.creation(BookEntity::Invoice, paper.id)));
    if (!wentBackBefore)
        shop.giveBack(payment, 1500);
    CHECK(shop.send().attention == 0);
    REQUIRE(shop.there("Invoice") == 2);
    CHECK(shop.there("Payment") == 1);
    CHECK(shop.there("Purchase") == 1);
    CHECK(shop.balanceThere(1) == 4500);
    CHECK(shop.now(paper.id).balance() == Money::fromUnits(4500));
    CHECK(shop.shop.ask(PostingsToSend{}).empty());
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE("What went back before an invoice was left out is booked when that is sent after all")
{
    const bool wentBefore = GENERATE(false, true);
    Undecided shop;
    const Payment payment = shop.pay(shop.paper, 4000);
    shop.giveBack(payment, 1500);
    shop.advance(booksQuietSeconds + 1);
    if (wentBefore) {
        shop.send(); // the expense stands on nothing
        shop.advance(booksQuietSeconds + 1);
    }
    REQUIRE(shop.decide(shop.leaving()).has_value());
    shop.stubborn(false);
    shop.send();
    CHECK(shop.books.ledger().all(QStringLiteral("Payment")).empty());
    const auto rows = shop.shop.ask(PostingList{{PostingState::Sent}, {BookEntity::Invoice}, {}, {}, 10});
    REQUIRE(rows.front().posting.isLeftOut());
    RetryPosting again;
    again.posting = rows.front().posting.id;
    again.version = rows.front().posting.version;
    shop.shop.act(again);
    CHECK(shop.send().attention == 0);
    REQUIRE(shop.there() == 2);
    CHECK(shop.books.ledger().all(QStringLiteral("Payment")).size() == 1);
    CHECK(shop.books.ledger().all(QStringLiteral("Purchase")).size() == 1);
    CHECK(SimulatedLedger::cents(shop.books.ledger().all(QStringLiteral("Invoice"))[1], "Balance") == 1500);
    CHECK(shop.now(shop.paper.id).balance() == Money::fromUnits(1500));
    CHECK(shop.shop.ask(PostingsToSend{}).empty());
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE("A payment that was left out by itself takes along what went back of it")
{
    LeavingOut shop;
    const Payment payment = shop.pay(shop.invoice, shop.invoice.totals.total.units());
    shop.leaveOut(BookEntity::Payment, shop.invoice.id, QStringLiteral("Payment"));
    shop.giveBack(payment, 4000);
    shop.send();
    CHECK(shop.there("Purchase") == 0);
    shop.shop.act(shop.afterAll(shop.creation(BookEntity::Payment, shop.invoice.id)));
    CHECK(shop.send().attention == 0);
    CHECK(shop.there("Payment") == 1);
    CHECK(shop.there("Purchase") == 1);
    CHECK(shop.balanceThere(0) == 4000);
    CHECK(shop.shop.ask(PostingsToSend{}).empty());
}

TEST_CASE("A credit note that was left out takes along what it was used for, before and since")
{
    LeavingOut shop;
    const Document note = shop.newCreditNote(shop.customer, 2500);
    const auto use = [&](qint64 cents) {
        ApplyCredit apply;
        apply.creditNote = note.id;
        apply.invoice = shop.invoice.id;
        apply.amount = Money::fromUnits(cents);
        return shop.shop.act(apply).payment;
    };
    const qint64 total = shop.invoice.totals.total.units();
    use(1000);
    shop.leaveOut(BookEntity::CreditNote, note.id, QStringLiteral("CreditMemo"));
    use(500);
    shop.send();
    CHECK(shop.there("Payment") == 0);
    CHECK(shop.shop.ask(PostingsToSend{}).empty());
    // Neither can go before the other: the use of it says why.
    const Posting used = shop.creation(BookEntity::Payment, shop.invoice.id);
    CHECK(shop.shop.refusal(shop.afterAll(used)).forUser.contains(note.number));
    shop.shop.act(shop.afterAll(shop.creation(BookEntity::CreditNote, note.id)));
    CHECK(shop.send().attention == 0);
    CHECK(shop.there("CreditMemo") == 1);
    CHECK(shop.there("Payment") == 2);
    CHECK(shop.balanceThere(0) == total - 1500);
    CHECK(shop.shop.ask(PostingsToSend{}).empty());
}

TEST_CASE("A refund that was left out opens the invoice there when it is sent after all")
{
    LeavingOut shop;
    const Payment payment = shop.pay(shop.invoice, shop.invoice.totals.total.units());
    shop.send();
    shop.giveBack(payment, 4000);
    shop.leaveOut(BookEntity::Refund, shop.invoice.id, QStringLiteral("Purchase"));
    shop.send(); // the change of the payment goes without it
    CHECK(shop.balanceThere(0) == 0);
    shop.shop.act(shop.afterAll(shop.creation(BookEntity::Refund, shop.invoice.id)));
    CHECK(shop.send().attention == 0);
    CHECK(shop.there("Purchase") == 1);
    CHECK(shop.balanceThere(0) == 4000);
    CHECK(shop.now(shop.invoice.id).balance() == Money::fromUnits(4000));
}

TEST_CASE("Of what is void here nothing asks for a decision any more")
{
    WithInvoice shop;
    shop.books.failAlways({QStringLiteral("Invoice"), QStringLiteral("[TR-"), 0, BooksTrouble::Internal});
    CHECK(shop.send().unknown == 1);
    shop.shop.act(VoidDocument{shop.invoice.id, shop.now(shop.invoice.id).version, QStringLiteral("Twice")});
    SettlePosting undecided;
    PostingList query;
    query.states = {PostingState::Sending};
    undecided.posting = shop.shop.ask(query).front().posting.id;
    undecided.outcome = SettlePosting::Outcome::Undecided;
    undecided.reason = QStringLiteral("Look for it yourself, then decide.");
    undecided.code = QStringLiteral("10000");
    undecided.hint = QStringLiteral("77");
    undecided.advice = BooksAdvice::DecideOutcome;
    const Posting posting = shop.shop.act(undecided);
    CHECK(posting.state == PostingState::Pending);
    CHECK(posting.advice == BooksAdvice::None);
    CHECK(posting.reason.isEmpty());
    CHECK(posting.code.isEmpty());
    CHECK(posting.hint.isEmpty());
}

TEST_CASE("A clock that was put back by a month holds nothing up")
{
    constexpr qint64 month = qint64(30) * 24 * 3600;
    SECTION("what has no answer is asked for again, and decided as soon as that is over")
    {
        Undecided shop;
        shop.advance(-month);
        const auto early = shop.decide(shop.asNew());
        REQUIRE_FALSE(early.has_value());
        CHECK(early.error().forUser.contains(QStringLiteral(" %1 second").arg(booksQuietSeconds)));
        shop.send();
        CHECK(shop.own().leftAt == shop.shop.clock().nowUtc());
        shop.advance(booksQuietSeconds + 1);
        shop.send();
        REQUIRE(shop.own().isUndecided());
        shop.advance(booksQuietSeconds + 1);
        REQUIRE(shop.decide(shop.asNew()).has_value());
        shop.stubborn(false);
        CHECK(shop.send().attention == 0);
        CHECK(shop.own().state == PostingState::Sent);
    }
    SECTION("what waited for a pause goes")
    {
        WithInvoice shop;
        SettlePosting pause;
        pause.posting = shop.postingOf(shop.invoice.id).id;
        pause.outcome = SettlePosting::Outcome::Waiting;
        pause.nextTryAt = shop.shop.clock().nowUtc() + 900;
        CHECK(shop.shop.act(pause).state == PostingState::Pending);
        CHECK(shop.send().sent == 0);
        shop.advance(-month);
        CHECK(shop.send().attention == 0);
        CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Sent);
    }
}

TEST_CASE(
    "An invoice that was left out and is in QuickBooks all the same is told once, and is linked when ours is "
    "sent")
{
    using Decision = SettleBooksFinding::Decision;
    Undecided shop;
    const QJsonObject left = QJsonDocument::fromJson(shop.own().body).object();
    shop.advance(booksQuietSeconds + 1);
    shop.shop.act(shop.leaving());
    CHECK(shop.shop.office().verify().isEmpty()); // not meant for the books, and nothing is wrong with it
    CHECK(shop.pull().findings == 0);
    REQUIRE(std::holds_alternative<QJsonObject>(
        shop.books.ledger().create(QStringLiteral("Invoice"), left))); // it had arrived
    CHECK(shop.pull().findings == 1);
    const auto found = shop.shop.ask(BooksFindings{});
    REQUIRE(found.size() == 1);
    if (GENERATE(false, true)) { // taken up among what was sent
        shop.shop.act(shop.decision());
        shop.stubborn(false);
        CHECK(shop.send().attention == 0);
        CHECK(shop.link(BookEntity::Invoice, shop.paper.id.value())->remoteId == found[0].remoteId);
        CHECK(shop.shop.ask(BooksFindings{}).empty());
        return;
    }
    CHECK(found[0].kind == BooksFinding::Kind::Unknown);
    CHECK(found[0].document == shop.paper.id);
    CHECK(found[0].here == QStringLiteral("left out of QuickBooks"));
    CHECK(found[0].there.contains(shop.paper.number));
    CHECK(shop.shop.refusal(SettleBooksFinding{found[0].id, found[0].version, Decision::TakeTheirs})
              .forUser.contains(QStringLiteral("Send ours")));
    const Decision decision = GENERATE(Decision::Leave, Decision::SendOurs);
    shop.shop.act(SettleBooksFinding{found[0].id, found[0].version, decision});
    shop.advance(600);
    shop.books.ledger().edit(QStringLiteral("Invoice"), found[0].remoteId,
                             {{QStringLiteral("EmailStatus"), QStringLiteral("EmailSent")}});
    CHECK(shop.pull().findings == 0);
    shop.stubborn(false);
    CHECK(shop.send().attention == 0);
    CHECK(shop.there() == 2);
    const auto link = shop.link(BookEntity::Invoice, shop.paper.id.value());
    CHECK(link.has_value() == (decision == Decision::SendOurs));
    CHECK((!link || link->remoteId == found[0].remoteId));
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE("What was left out, is void here and is in QuickBooks all the same is voided there or left")
{
    using Decision = SettleBooksFinding::Decision;
    Undecided shop;
    const QJsonObject left = QJsonDocument::fromJson(shop.own().body).object();
    shop.advance(booksQuietSeconds + 1);
    shop.shop.act(shop.leaving());
    const auto arrive = [&] {
        REQUIRE(
            std::holds_alternative<QJsonObject>(shop.books.ledger().create(QStringLiteral("Invoice"), left)));
        CHECK(shop.pull().findings == 1);
    };
    const auto voidHere = [&] {
        shop.shop.act(VoidDocument{shop.paper.id, shop.now(shop.paper.id).version, QStringLiteral("Twice")});
    };
    const bool foundFirst = GENERATE(true, false);
    INFO((foundFirst ? "voided after it was told" : "voided before"));
    if (foundFirst)
        arrive();
    voidHere();
    if (!foundFirst)
        arrive();
    shop.stubborn(false);
    const BooksFinding found = shop.shop.ask(BooksFindings{}).front();
    CHECK(found.isOutOfUse);
    CHECK((foundFirst || found.here.contains(QStringLiteral("void since"))));
    CHECK(whyNotSettled(found, Decision::SendOurs).isEmpty());
    CHECK(whyNotSettled(found, Decision::TakeTheirs).contains(QStringLiteral("Void it there")));
    const Decision decision = GENERATE(Decision::Leave, Decision::SendOurs);
    shop.shop.act(SettleBooksFinding{found.id, found.version, decision});
    CHECK(shop.send().attention == 0);
    const auto there = *shop.books.ledger().find(QStringLiteral("Invoice"), found.remoteId);
    CHECK((SimulatedLedger::cents(there, "TotalAmt") == 0) == (decision == Decision::SendOurs));
    CHECK(shop.there() == 2);
    CHECK(shop.shop.ask(PostingsToSend{}).empty());
    shop.advance(600);
    CHECK(shop.pull().findings == 0);
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE(
    "A refund that was left out and is in QuickBooks all the same is told once, and linked when ours is sent")
{
    using Decision = SettleBooksFinding::Decision;
    LeavingOut shop;
    const Payment payment = shop.pay(shop.invoice, shop.invoice.totals.total.units());
    shop.send();
    shop.giveBack(payment, 4000);
    shop.leaveOut(BookEntity::Refund, shop.invoice.id, QStringLiteral("Purchase"));
    shop.send();
    shop.pull();
    CHECK(shop.turnedUp().empty());
    REQUIRE(std::holds_alternative<QJsonObject>(
        shop.books.ledger().create(QStringLiteral("Purchase"), shop.left)));
    shop.books.ledger().add(QStringLiteral("Purchase"), {{QStringLiteral("TotalAmt"), 77.5}}); // none of ours
    shop.pull();
    REQUIRE(shop.turnedUp().size() == 1);
    const BooksFinding found = shop.turnedUp().front();
    CHECK(found.entity == BookEntity::Refund);
    CHECK(found.document == shop.invoice.id);
    CHECK(found.title.contains(shop.invoice.number));
    CHECK(found.here.contains(QStringLiteral("$40.00")));
    CHECK(found.there.contains(QStringLiteral("$40.00")));
    const Decision decision = GENERATE(Decision::Leave, Decision::SendOurs);
    shop.shop.act(SettleBooksFinding{found.id, found.version, decision});
    CHECK(shop.send().attention == 0);
    shop.advance(600);
    shop.books.ledger().edit(QStringLiteral("Purchase"), found.remoteId,
                             {{QStringLiteral("Memo"), QStringLiteral("Seen")}});
    shop.pull();
    CHECK(shop.turnedUp().empty());
    CHECK(shop.there("Purchase") == 2);
    const qint64 record = shop.creation(BookEntity::Refund, shop.invoice.id).record;
    const auto link = shop.link(BookEntity::Refund, record);
    CHECK(link.has_value() == (decision == Decision::SendOurs));
    CHECK((!link || link->remoteId == found.remoteId));
    CHECK(shop.balanceThere(0) == (link ? 4000 : 0));
    CHECK(shop.shop.office().verify().isEmpty());
}
