// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookssender.h"
#include "core/base/localday.h"
#include "core/domain/billingacts.h"
#include "tests/backend/corrected.h"
#include "tests/backend/undecided.h"
#include "tests/testkit/acttrials.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;
using namespace truckroll::testkit::corrections;

// What is corrected of an issued invoice goes to QuickBooks: with the invoice when that is still to go, and
// as a change of these fields alone when it is there.

TEST_CASE("A correction of an invoice that is still to go goes with it")
{
    Corrected shop;
    shop.correctDueDate();
    shop.correctNotes();
    CHECK(shop.corrections().empty());
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Pending);
    const int before = shop.books.writes();
    shop.send();
    CHECK(shop.books.writes() - before == 4); // customer, two items, invoice
    shop.checkAllGone();
}

TEST_CASE("A correction of a sent invoice changes these fields there and nothing else, once")
{
    Corrected shop;
    shop.sendFirst();
    const QJsonObject before = shop.there();
    shop.correctDueDate();
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Pending);
    REQUIRE(shop.corrections().size() == 1);
    CHECK(shop.shop.ask(VoidingPreview{{shop.invoice.id}}).front().inBooks); // it stays there meanwhile
    shop.correctNotes();                                                     // goes with the one that waits
    REQUIRE(shop.corrections().size() == 1);
    const int writes = shop.books.writes();
    CHECK(shop.send().sent == 1);
    CHECK(shop.books.writes() == writes + 1);
    const QJsonObject body = QJsonDocument::fromJson(shop.corrections()[0].body).object();
    CHECK(body.keys() == QStringList{QStringLiteral("CustomerMemo"), QStringLiteral("DueDate"),
                                     QStringLiteral("Id"), QStringLiteral("SyncToken"),
                                     QStringLiteral("sparse")});
    CHECK(text(body, "SyncToken") == text(before, "SyncToken"));
    CHECK(shop.there().value(QStringLiteral("Line")) == before.value(QStringLiteral("Line")));
    shop.checkAllGone();
    CHECK(shop.findings() == 0); // ours is no change of somebody else
    shop.advance(600);
    shop.changeThere({{QStringLiteral("EmailStatus"), QStringLiteral("EmailSent")}});
    CHECK(shop.findings() == 0);

    shop.correctNotes({}); // taken out again
    CHECK(shop.send().sent == 1);
    shop.checkAllGone();
    const QJsonObject second = QJsonDocument::fromJson(shop.corrections()[1].body).object();
    CHECK_FALSE(second.contains(QStringLiteral("DueDate"))); // was not corrected this time
    CHECK(shop.findings() == 0);
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE("The title and the terms are not kept in QuickBooks, so their correction tells it nothing")
{
    Corrected shop;
    shop.sendFirst();
    CorrectInvoice command = shop.asItIs();
    command.title = QStringLiteral("Ovens");
    command.terms = QStringLiteral("Payable at once.");
    shop.shop.act(command);
    CHECK(shop.corrections().empty());
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Sent);
}

TEST_CASE("A mapped term goes with the due date, and a paid invoice is corrected like an open one")
{
    Corrected shop;
    const Payment payment = shop.pay(shop.invoice, shop.invoice.totals.total.units());
    Q_UNUSED(payment)
    shop.sendFirst();
    const QString net =
        shop.books.ledger().add(QStringLiteral("Term"), {{QStringLiteral("Name"), QStringLiteral("Net 21")}});
    REQUIRE(shop.readLists().has_value());
    shop.shop.act(SaveBooksChoice{{QStringLiteral("term.21"), net, QStringLiteral("Net 21")}});
    shop.correctDueDate(shop.invoice.date.addDays(21));
    CHECK(shop.send().sent == 1);
    CHECK(text(shop.there().value(QStringLiteral("SalesTermRef")).toObject(), "value") == net);
    CHECK(SimulatedLedger::cents(shop.there(), "Balance") == 0);
    shop.checkAllGone();
}

TEST_CASE("Corrected and corrected back before it was sent: nothing is sent")
{
    Corrected shop;
    shop.sendFirst();
    shop.correctDueDate();
    shop.correctDueDate(shop.invoice.dueDate);
    const int writes = shop.books.writes();
    shop.send();
    CHECK(shop.books.writes() == writes);
    CHECK(shop.last() == PostingState::Dropped);
    shop.checkAllGone();
}

TEST_CASE("A correction is neither lost nor sent twice while it is not known whether the invoice is there")
{
    Corrected shop;
    const bool arrived = GENERATE(true, false);
    INFO((arrived ? "it had arrived" : "it had not arrived"));
    shop.books.misbehave(arrived ? BooksTrouble::CloseAfter : BooksTrouble::CloseBefore,
                         QStringLiteral("Invoice"));
    SendingHooks hooks; // nobody waits
    CHECK(shop.trySend({}, hooks)->unknown == 1);
    shop.correctDueDate();
    REQUIRE(shop.corrections().size() == 1); // what left says the old day
    shop.advance(300);
    shop.send();
    CHECK(shop.last() == PostingState::Sent);
    shop.checkAllGone();
    CHECK(shop.findings() == 0);
}

TEST_CASE(
    "An invoice that was refused and is corrected then goes as it is by now, and nothing is left to change")
{
    Corrected shop;
    shop.books.ledger().company.ownNumbers = true;
    const QString theirs = shop.books.ledger().add(
        QStringLiteral("Customer"), {{QStringLiteral("DisplayName"), QStringLiteral("Somebody")}});
    shop.books.ledger().add(QStringLiteral("Invoice"),
                            {{QStringLiteral("DocNumber"), shop.invoice.number},
                             {QStringLiteral("CustomerRef"), QJsonObject{{QStringLiteral("value"), theirs}}},
                             {QStringLiteral("TotalAmt"), 12.5}});
    CHECK(shop.send().attention == 1);
    shop.correctDueDate();
    const Posting held = shop.postings(shop.invoice.id).back().posting;
    RetryPosting retry;
    retry.posting = held.id;
    retry.version = held.version;
    retry.number = QStringLiteral("INV-77");
    shop.shop.act(retry);
    const int writes = shop.books.writes();
    CHECK(shop.send().attention == 0);
    CHECK(shop.books.writes() == writes + 1);
    CHECK(text(shop.there(), "DueDate") == iso(later));
    CHECK(shop.last() == PostingState::Dropped);
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Sent);
}

TEST_CASE("A correction without an answer is looked for, and what others changed there since is told")
{
    Corrected shop;
    shop.sendFirst();
    shop.correctDueDate();
    const BooksTrouble trouble = GENERATE(BooksTrouble::CloseAfter, BooksTrouble::CloseBefore,
                                          BooksTrouble::Late, BooksTrouble::KeyForgotten);
    INFO(troubleName(trouble));
    shop.books.misbehave(trouble, QStringLiteral("Invoice"));
    CHECK(shop.trySend({}, SendingHooks{})->unknown == 1);
    CHECK(shop.findings() == 0); // ours, whether it arrived or not
    shop.correctNotes();         // what left is frozen: this is one of its own
    CHECK(shop.corrections().size() == 2);
    shop.advance(300);
    const bool changed = trouble == BooksTrouble::CloseAfter && GENERATE(true, false);
    if (changed)
        shop.changeThere({{QStringLiteral("TxnDate"), QStringLiteral("2026-02-27")}});
    CHECK(shop.settleAll() > 0);
    if (!changed) {
        shop.checkAllGone();
        CHECK(shop.findings() == 0);
        return;
    }
    // The first is known to have arrived; the second meets what nobody has seen.
    CHECK(shop.corrections()[0].state == PostingState::Sent);
    CHECK(shop.corrections()[1].state == PostingState::NeedsAttention);
    CHECK(shop.corrections()[1].reason.contains(QStringLiteral("its date")));
    CHECK(text(shop.there(), "TxnDate") == QStringLiteral("2026-02-27"));
}

TEST_CASE("What somebody changed there is shown before a correction goes, which a person sends all the same "
          "or leaves")
{
    Corrected shop;
    shop.sendFirst();
    shop.correctDueDate();
    shop.changeThere({{QStringLiteral("DueDate"), QStringLiteral("2026-12-24")}});
    CHECK(shop.send().attention == 1);
    Posting held = shop.corrections()[0];
    CHECK(held.advice == BooksAdvice::LeaveThere);
    CHECK(held.reason.contains(writtenDay(QDate(2026, 12, 24))));
    CHECK(held.reason.contains(writtenDay(later)));
    CHECK(text(shop.there(), "DueDate") == QStringLiteral("2026-12-24"));
    RetryPosting decision;
    decision.posting = held.id;
    decision.version = held.version;
    SECTION("again")
    {
        shop.shop.act(decision);
        CHECK(shop.send().sent == 1);
        shop.checkAllGone();
    }
    SECTION("leave, and a later correction of something else leaves it as well")
    {
        decision.leave = true;
        shop.shop.act(decision);
        CHECK(shop.send().sent == 0);
        CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Sent);
        shop.correctNotes();
        CHECK(shop.send().sent == 1);
        CHECK(text(shop.there(), "DueDate") == QStringLiteral("2026-12-24"));
        CHECK(memo(shop.there()) == order);
    }
    SECTION("corrected once more while a person is to decide: it goes with that decision")
    {
        shop.correctNotes();
        CHECK(shop.corrections().size() == 2); // of its own: the first may be left as it is there
        CHECK(shop.send().sent == 0);
        held = shop.corrections()[0];
        decision.version = held.version;
        shop.shop.act(decision);
        CHECK(shop.send().sent == 1);
        shop.checkAllGone();
    }
}

TEST_CASE(
    "Lines that somebody changed there are shown before a correction goes, and are not taken back by it")
{
    Corrected shop;
    shop.sendFirst();
    shop.correctDueDate();
    QJsonArray lines = shop.there().value(QStringLiteral("Line")).toArray();
    QJsonObject line = lines[0].toObject();
    line.insert(QStringLiteral("Description"), QStringLiteral("Written there"));
    lines[0] = line;
    shop.changeThere({{QStringLiteral("Line"), lines}});
    CHECK(shop.send().attention == 1);
    CHECK(shop.corrections()[0].reason.contains(QStringLiteral("its lines")));
    RetryPosting again;
    again.posting = shop.corrections()[0].id;
    again.version = shop.corrections()[0].version;
    shop.shop.act(again);
    CHECK(shop.send().sent == 1);
    CHECK(text(shop.there(), "DueDate") == iso(later));
    CHECK(QJsonDocument(shop.there()).toJson().contains("Written there"));
}

TEST_CASE("A payment that was applied there meanwhile is no conflict")
{
    Corrected shop;
    shop.sendFirst();
    shop.pay(shop.invoice, 1000);
    CHECK(shop.send().attention == 0); // it moves the token there
    shop.correctDueDate();
    CHECK(shop.send().attention == 0);
    CHECK(text(shop.there(), "DueDate") == iso(later));
    CHECK(shop.findings() == 0);
}

TEST_CASE("What becomes of a correction that waits when the invoice is voided, here or there, or left out")
{
    Corrected shop;
    SECTION("voided here")
    {
        shop.sendFirst();
        shop.correctDueDate();
        shop.shop.act(
            VoidDocument{shop.invoice.id, shop.now(shop.invoice.id).version, QStringLiteral("Twice")});
        CHECK(shop.last() == PostingState::Dropped);
        CHECK(shop.send().sent == 1);
        CHECK(SimulatedLedger::cents(shop.there(), "TotalAmt") == 0);
    }
    SECTION("voided there")
    {
        shop.sendFirst();
        shop.correctDueDate();
        shop.books.ledger().voided(QStringLiteral("Invoice"), shop.there());
        CHECK(shop.send().attention == 1);
        CHECK(shop.corrections()[0].reason.contains(QStringLiteral("was voided in QuickBooks")));
    }
    SECTION("closed books are foreseen")
    {
        shop.sendFirst();
        shop.books.ledger().company.closedUntil = shop.invoice.date;
        shop.correctDueDate();
        const int writes = shop.books.writes();
        CHECK(shop.send().attention == 1);
        CHECK(shop.corrections()[0].advice == BooksAdvice::ReopenBooks);
        CHECK(shop.books.writes() == writes);
        shop.books.ledger().company.closedUntil = {};
        shop.shop.act(RetryAllPostings{});
        CHECK(shop.send().attention == 0);
        shop.checkAllGone();
    }
}

TEST_CASE("An invoice that was left out of QuickBooks is corrected here alone, and goes corrected after all")
{
    Undecided shop;
    shop.advance(booksQuietSeconds + 1);
    shop.shop.act(shop.leaving());
    const Document paper = shop.now(shop.paper.id);
    shop.shop.act(CorrectInvoice{paper.id, paper.version, later, paper.title, order, paper.terms});
    CHECK(shop.shop.ask(PostingsToSend{}).empty());
    shop.stubborn(false);
    shop.shop.act(shop.decision());
    CHECK(shop.send().attention == 0);
    const auto all = shop.books.ledger().all(QStringLiteral("Invoice"));
    REQUIRE(all.size() == 2);
    CHECK(text(all.back(), "DueDate") == iso(later));
    CHECK(memo(all.back()) == order);
}

TEST_CASE("A correction is undone while it waits, and not any more when QuickBooks has it")
{
    Corrected shop;
    const bool waitsAlone = GENERATE(true, false); // else it goes with the invoice
    if (waitsAlone)
        shop.sendFirst();
    CorrectInvoice command = shop.asItIs();
    command.dueDate = later;
    const auto acted = thereAndBack(shop.shop, command);
    Q_UNUSED(acted)
    command = shop.asItIs();
    command.notesForCustomer = order;
    const auto second = shop.shop.report(command);
    shop.send();
    shop.checkAllGone();
    const auto undone =
        shop.shop.office().undo(shop.shop.owner(), second.report.changeset, second.report.text);
    REQUIRE_FALSE(undone.has_value());
    CHECK(undone.error().code == ErrorCode::Conflict);
    shop.checkAllGone();
}

TEST_CASE("Yesterday's backup, restored after a correction was sent, sends nothing of it over theirs unseen")
{
    Corrected shop;
    shop.sendFirst();
    const QString before = shop.backup();
    shop.correctDueDate();
    const QString waiting = shop.backup();
    shop.send();
    SECTION("from before the correction: both sides are shown")
    {
        shop.restore(before);
        shop.advance(600);
        CHECK(shop.findings() == 1);
        CHECK(text(shop.there(), "DueDate") == iso(later));
    }
    SECTION("from when it waited: it stands there, and nothing is asked")
    {
        shop.restore(waiting);
        shop.advance(600);
        CHECK(shop.findings() == 0);
        CHECK(shop.send().attention == 0);
        shop.checkAllGone();
        CHECK(shop.findings() == 0);
    }
}

TEST_CASE("The preview says which fields of the invoice become other there")
{
    Corrected shop;
    shop.sendFirst();
    shop.correctDueDate();
    shop.correctNotes();
    const auto rows = shop.preview();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].deed == BooksPreviewRow::Deed::Update);
    CHECK(rows[0].problems.isEmpty());
    CHECK(rows[0].totalThere == std::optional(shop.invoice.totals.total));
    CHECK(rows[0].note.contains(QStringLiteral("its due date (there %1, here %2)")
                                    .arg(writtenDay(shop.invoice.dueDate), writtenDay(later))));
    CHECK(rows[0].note.contains(QStringLiteral("its note for the customer")));
}
