// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookssender.h"

#include "core/base/localday.h"
#include "tests/backend/latecorrections.h"
#include "tests/backend/undecided.h"
#include <QJsonDocument>
#include <QLocale>

using namespace truckroll;
using namespace truckroll::testkit;
using namespace truckroll::testkit::corrections;

// Corrections that meet something: the sender at work, one before them in doubt, what somebody wrote there.

TEST_CASE("A correction that is made while the sender is at work on the invoice is not lost")
{
    Late shop;
    SECTION("the invoice goes with it")
    {
        shop.sendAndMeanwhile(2, [&] { shop.correctDueDate(); }); // once more read after its names
        shop.checkAllGone();
    }
    SECTION("with a correction that is about to go")
    {
        shop.sendFirst();
        shop.correctDueDate();
        shop.sendAndMeanwhile(1, [&] { shop.correctNotes(); });
        shop.checkAllGone();
        CHECK(shop.corrections().size() == 1);
    }
    SECTION("with one that is about to be dropped")
    {
        shop.sendFirst();
        shop.correctDueDate();
        shop.correctDueDate(shop.invoice.dueDate); // nothing is left of it
        shop.sendAndMeanwhile(1, [&] { shop.correctNotes(); });
        shop.checkAllGone();
    }
    SECTION("with ours as a whole that is about to go")
    {
        shop.sendFirst();
        shop.dateThere("2026-02-27");
        CHECK(shop.findings() == 1);
        shop.settleFinding(Decision::SendOurs);
        const int writes = shop.books.writes();
        shop.sendAndMeanwhile(1, [&] { shop.correctNotes(); });
        CHECK(shop.books.writes() == writes + 1);
        CHECK(shop.last() == PostingState::Dropped);
        shop.checkAllGone();
    }
    SECTION("the invoice is found there")
    {
        shop.sendAndForget();
        const auto report = shop.sendAndMeanwhile(1, [&] { shop.correctDueDate(); });
        CHECK(report.attention == 1); // theirs is shown before
        shop.shop.act(shop.retry(shop.held()));
        shop.send();
        shop.checkAllGone();
    }
}

TEST_CASE("A correction that is corrected back while it is in doubt arrives, and is taken back there")
{
    Late shop;
    shop.sendFirst();
    shop.correctDueDate();
    shop.books.failAlways({QStringLiteral("Invoice"), iso(later)});
    CHECK(shop.trySend({}, SendingHooks{})->unknown == 1);
    shop.correctDueDate(shop.invoice.dueDate);
    REQUIRE(shop.corrections().size() == 2);
    CHECK(shop.trySend({}, SendingHooks{})->sent == 0);
    CHECK(shop.last() == PostingState::Pending); // waits for the first
    shop.books.failAlways({});
    shop.advance(300);
    const auto rows = shop.preview();
    REQUIRE(rows.size() == 2);
    for (const BooksPreviewRow &row : rows) {
        CHECK(row.deed == BooksPreviewRow::Deed::Update);
        CHECK(row.problems.isEmpty());
    }
    const int writes = shop.books.writes();
    shop.send();
    CHECK(shop.books.writes() == writes + 2);
    shop.checkAllGone();
    CHECK(shop.findings() == 0);
}

TEST_CASE("Left as it is there, a correction takes none along that came later, and brings nothing back")
{
    Late shop;
    shop.sendFirst();
    shop.correctDueDate();
    shop.dueThere(theirDay);
    CHECK(shop.send().attention == 1);
    const Posting first = shop.held();
    SECTION("another field was corrected meanwhile")
    {
        shop.correctNotes();
        shop.shop.act(shop.retry(shop.held(), true));
        CHECK(shop.send().sent == 1);
        CHECK(memo(shop.there()) == order);
    }
    SECTION("the same field was corrected meanwhile")
    {
        shop.correctDueDate(later.addDays(5));
        shop.shop.act(shop.retry(shop.held(), true));
        CHECK(shop.send().attention == 0);
        shop.correctNotes();
        CHECK(shop.send().sent == 1);
        CHECK(memo(shop.there()) == order);
    }
    SECTION("sent all the same, nothing is left of the later one but what it says")
    {
        shop.correctNotes();
        shop.shop.act(shop.retry(first));
        CHECK(shop.send().attention == 0);
        shop.checkAllGone();
        return;
    }
    CHECK(text(shop.there(), "DueDate") == iso(theirDay));
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Sent);
}

TEST_CASE("A correction outlives that ours was left to what somebody changed there")
{
    Late shop;
    shop.sendFirst();
    shop.dateThere("2026-02-27");
    CHECK(shop.findings() == 1);
    shop.settleFinding(Decision::SendOurs);
    const bool before = GENERATE(true, false);
    INFO((before ? "corrected before" : "corrected while a person is to decide"));
    if (before)
        shop.correctDueDate();
    shop.dateThere("2026-02-26");
    CHECK(shop.send().attention == 1);
    if (!before)
        shop.correctDueDate();
    shop.shop.act(shop.retry(shop.held(), true));
    CHECK(shop.send().attention == 0);
    CHECK(text(shop.there(), "DueDate") == iso(later));
    CHECK(text(shop.there(), "TxnDate") == QStringLiteral("2026-02-26"));
}

TEST_CASE("A note that is taken out goes with a change that waits")
{
    Late shop;
    shop.correctNotes();
    shop.sendFirst();
    CHECK(memo(shop.there()) == order);
    shop.dateThere("2026-02-27");
    CHECK(shop.findings() == 1);
    shop.settleFinding(Decision::SendOurs);
    shop.correctNotes({});
    const int writes = shop.books.writes();
    CHECK(shop.send().attention == 0);
    CHECK(shop.books.writes() == writes + 1);
    CHECK(shop.last() == PostingState::Dropped); // nothing was left of it
    shop.checkAllGone();
}

TEST_CASE("A message that somebody wrote there is shown before ours goes over it")
{
    const QString message = QStringLiteral("Thank you!");
    Late shop;
    shop.sendFirst();
    SECTION("before a correction goes")
    {
        shop.noteThere(message);
        shop.correctDueDate();
        CHECK(shop.send().attention == 1);
        CHECK(shop.held().reason.contains(QStringLiteral("its note for the customer")));
    }
    SECTION("when changes are looked for, also with something else")
    {
        if (GENERATE(true, false))
            shop.dueThere(theirDay);
        shop.noteThere(message);
        CHECK(shop.findings() == 1);
        CHECK(shop.finding().there.contains(QStringLiteral("its note for the customer")));
    }
    CHECK(memo(shop.there()) == message);
}

TEST_CASE(
    "What is found there otherwise than it is here is shown, and ours goes over it when a person says so")
{
    Late shop;
    shop.correctDueDate();
    shop.sendAndForget();
    const auto rows = shop.preview();
    REQUIRE(!rows.empty());
    CHECK(rows.back().deed == BooksPreviewRow::Deed::LinkFound);
    CHECK(rows.back().note.contains(writtenDay(later)));
    CHECK(shop.send().attention == 1);
    const Posting held = shop.held();
    CHECK(held.kind == PostingKind::Correct);
    CHECK(held.reason.contains(writtenDay(later)));
    CHECK(held.reason.contains(writtenDay(shop.invoice.dueDate)));
    CHECK(text(shop.there(), "DueDate") == iso(later));
    SECTION("ours")
    {
        shop.shop.act(shop.retry(held));
        CHECK(shop.send().sent == 1);
        shop.checkAllGone();
    }
    SECTION("ours, which is the same by then: nothing is sent")
    {
        shop.correctDueDate();
        shop.shop.act(shop.retry(held));
        const int writes = shop.books.writes();
        CHECK(shop.send().attention == 0);
        CHECK(shop.books.writes() == writes);
        shop.checkAllGone();
    }
    SECTION("theirs, and a later correction of something else leaves it")
    {
        shop.shop.act(shop.retry(held, true));
        shop.correctNotes();
        CHECK(shop.send().sent == 1);
        CHECK(text(shop.there(), "DueDate") == iso(later));
        CHECK(memo(shop.there()) == order);
    }
}

TEST_CASE(
    "What was left out, corrected then and found there all the same is not linked with the old day unseen")
{
    Undecided shop;
    const QJsonObject left = QJsonDocument::fromJson(shop.own().body).object();
    shop.advance(booksQuietSeconds + 1);
    shop.shop.act(shop.leaving());
    const Document paper = shop.now(shop.paper.id);
    shop.shop.act(CorrectInvoice{paper.id, paper.version, later, paper.title, {}, paper.terms});
    REQUIRE(std::holds_alternative<QJsonObject>(shop.books.ledger().create(QStringLiteral("Invoice"), left)));
    CHECK(shop.pull().findings == 1);
    const auto found = shop.shop.ask(BooksFindings{});
    REQUIRE(found.size() == 1);
    shop.shop.act(SettleBooksFinding{found[0].id, found[0].version, Decision::SendOurs});
    shop.stubborn(false);
    CHECK(shop.send().attention == 1);
    const auto held = shop.shop.ask(PostingList{{PostingState::NeedsAttention}, {}, {}, {}, 10});
    REQUIRE(held.size() == 1);
    RetryPosting ours;
    ours.posting = held[0].posting.id;
    ours.version = held[0].posting.version;
    shop.shop.act(ours);
    CHECK(shop.send().sent == 1);
    const auto there = shop.books.ledger().find(QStringLiteral("Invoice"), found[0].remoteId);
    REQUIRE(there.has_value());
    CHECK(text(*there, "DueDate") == iso(later));
}

TEST_CASE("What was sent of an earlier paper there says nothing of the one that is there now")
{
    Late shop;
    SECTION("made anew after it was deleted there")
    {
        shop.sendFirst();
        shop.correctNotes();
        CHECK(shop.send().sent == 1);
        shop.advance(600);
        shop.books.ledger().removed(QStringLiteral("Invoice"), shop.there());
        CHECK(shop.findings() == 1);
        const bool before = GENERATE(true, false);
        INFO((before ? "corrected before" : "corrected when it is to be made anew"));
        if (before)
            shop.correctNotes({});
        shop.settleFinding(Decision::SendOurs);
        if (!before)
            shop.correctNotes({});
        CHECK(shop.send().attention == 0);
        shop.advance(600);
        shop.correctNotes();
    }
    SECTION("made anew after it was unlinked")
    {
        shop.linkByHand();
        shop.correctDueDate();
        CHECK(shop.send().sent == 1);
        shop.advance(600);
        const QJsonObject old = shop.there();
        const auto rows = shop.postings(shop.invoice.id);
        const Posting creation = rows.back().posting;
        REQUIRE(creation.kind == PostingKind::Create);
        shop.shop.act(UnlinkPosting{creation.id, creation.version});
        shop.books.ledger().removed(QStringLiteral("Invoice"), old);
        shop.correctDueDate(later.addDays(5));
        shop.advance(600);
        CHECK(shop.send().attention == 0);
        CHECK(text(shop.there(), "DueDate") == iso(later.addDays(5)));
        CHECK(shop.last() == PostingState::Dropped); // it went with the new one
        shop.advance(600);
        shop.correctDueDate(later);
    }
    CHECK(shop.send().sent == 1);
    shop.checkAllGone();
    CHECK(shop.findings() == 0);
}

namespace {

/// QuickBooks says yes to all and does not take a note out.
class KeepsNotes final : public quickbooks::Wire
{
public:
    explicit KeepsNotes(quickbooks::Wire &wire) : m_wire(wire) {}

    quickbooks::WireAnswer call(const quickbooks::WireRequest &request) override
    {
        quickbooks::WireRequest heard = request;
        heard.body.replace(R"(,"CustomerMemo":{"value":""})", "");
        return m_wire.call(heard);
    }

private:
    quickbooks::Wire &m_wire;
};

} // namespace

TEST_CASE("What somebody changed before an invoice without an answer was found is told")
{
    Late shop;
    shop.books.misbehave(BooksTrouble::CloseAfter, QStringLiteral("Invoice"));
    CHECK(shop.trySend({}, SendingHooks{})->unknown == 1);
    shop.advance(300);
    const auto arrived = shop.books.ledger().all(QStringLiteral("Invoice"));
    REQUIRE(arrived.size() == 1);
    shop.books.ledger().edit(QStringLiteral("Invoice"), text(arrived[0], "Id"),
                             {{QStringLiteral("DueDate"), iso(theirDay)}});
    CHECK(shop.send().attention == 0);
    CHECK(shop.findings() == 1);
    CHECK(shop.finding().there.contains(writtenDay(theirDay)));
}

TEST_CASE("A correction that QuickBooks says yes to and does not carry out is told")
{
    Late shop;
    shop.correctNotes();
    shop.sendFirst();
    shop.correctNotes({});
    StraightDoor door(shop.shop.office(), shop.shop.owner());
    QtTransport transport;
    quickbooks::TransportWire wire(transport);
    KeepsNotes deaf(wire);
    const auto addresses = BooksCenter::addresses(door);
    REQUIRE(addresses.has_value());
    BooksCenter center(door, deaf, shop.store, shop.shop.clock(), *addresses);
    const auto report = center.send({}, SendingHooks());
    REQUIRE(report.has_value());
    CHECK(report->attention == 1);
    CHECK(memo(shop.there()) == order);
    const Posting held = shop.held();
    CHECK(held.reason.contains(QStringLiteral("its note for the customer")));
    SECTION("tried again")
    {
        shop.shop.act(shop.retry(held));
        CHECK(shop.send().sent == 1);
        shop.checkAllGone();
    }
    SECTION("left")
    {
        shop.shop.act(shop.retry(held, true));
        CHECK(shop.send().sent == 0);
        CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Sent);
    }
}
