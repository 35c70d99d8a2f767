// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookspull.h"

#include "core/base/localday.h"
#include "tests/backend/latecorrections.h"
#include <QJsonArray>
#include <QJsonDocument>

using namespace truckroll;
using namespace truckroll::testkit;
using namespace truckroll::testkit::corrections;

// What a person was told of and left as it is in QuickBooks is told once, until it is another one there.

namespace {

const QString dueDate = QStringLiteral("its due date");
const QString note = QStringLiteral("its note for the customer");

struct Told : Late
{
    Told() { sendFirst(); }

    /// Moves the invoice there, as any payment does.
    void payThere(qint64 cents)
    {
        const auto reference = [](const QString &value) {
            return QJsonObject{{QStringLiteral("value"), value}};
        };
        const QJsonObject paid{{QStringLiteral("TxnId"), id()},
                               {QStringLiteral("TxnType"), QStringLiteral("Invoice")}};
        const QJsonObject line{{QStringLiteral("Amount"), double(cents) / 100},
                               {QStringLiteral("LinkedTxn"), QJsonArray{paid}}};
        const QString theirs = link(BookEntity::Customer, customer.value())->remoteId;
        REQUIRE(std::holds_alternative<QJsonObject>(books.ledger().create(
            QStringLiteral("Payment"), {{QStringLiteral("CustomerRef"), reference(theirs)},
                                        {QStringLiteral("TotalAmt"), double(cents) / 100},
                                        {QStringLiteral("TxnDate"), iso(invoice.date)},
                                        {QStringLiteral("Line"), QJsonArray{line}}})));
    }
    void later600() { advance(600); }
    /// The due date that somebody chose there, left as it is: as a finding, or as what held a correction up.
    void leaveTheirDay(bool asFinding)
    {
        if (!asFinding)
            correctDueDate();
        dueThere(theirDay);
        if (asFinding) {
            CHECK(findings() == 1);
            settleFinding(Decision::Leave);
        } else {
            CHECK(send().attention == 1);
            shop.act(retry(held(), true));
        }
        later600();
    }
    QString there() { return finding().there; }
    QStringList lastBody() { return QJsonDocument::fromJson(corrections().back().body).object().keys(); }
    bool wentWith(const char *field) { return lastBody().contains(QLatin1String(field)); }
    QString dueDayThere() { return text(Late::there(), "DueDate"); }
};

} // namespace

TEST_CASE("A due date that was left as it is there is not told once more because of something else")
{
    Told shop;
    shop.leaveTheirDay(GENERATE(true, false));
    SECTION("a payment there")
    {
        shop.payThere(1000);
        const auto reply = shop.pull();
        CHECK(reply.payments == 1);
        CHECK(reply.findings == 0);
    }
    SECTION("another field: only that is told")
    {
        shop.noteThere(QStringLiteral("Thank you!"));
        CHECK(shop.findings() == 1);
        CHECK(shop.there().contains(note));
        CHECK_FALSE(shop.there().contains(dueDate));
        SECTION("and stays when a third comes")
        {
            shop.later600();
            shop.dateThere("2026-02-27");
            CHECK(shop.findings() == 1);
            CHECK(shop.there().contains(note));
            CHECK(shop.there().contains(QStringLiteral("its date")));
            CHECK_FALSE(shop.there().contains(dueDate));
        }
    }
    SECTION("it is another one there")
    {
        shop.dueThere(theirDay.addDays(1));
        CHECK(shop.findings() == 1);
        CHECK(shop.there().contains(writtenDay(theirDay.addDays(1))));
    }
    SECTION("it was ours again meanwhile")
    {
        shop.dueThere(shop.now(shop.invoice.id).dueDate);
        CHECK(shop.findings() == 0);
        shop.later600();
        shop.dueThere(theirDay);
        CHECK(shop.findings() == 1);
    }
    SECTION("a correction of something else goes and is not held up by it")
    {
        shop.payThere(1000);
        shop.correctNotes();
        CHECK(shop.send().sent == 1);
        CHECK(memo(shop.Late::there()) == order);
        CHECK_FALSE(shop.wentWith("DueDate"));
        shop.later600();
        shop.payThere(1000);
        CHECK(shop.findings() == 0);
    }
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE("What somebody decided to send over what is there is told again when it comes back")
{
    Told shop;
    shop.dueThere(theirDay);
    CHECK(shop.findings() == 1);
    shop.payThere(1000); // moves it: the due date was seen all the same
    shop.settleFinding(Decision::SendOurs);
    CHECK(shop.send().attention == 0);
    CHECK(shop.dueDayThere() == iso(shop.invoice.dueDate));
    shop.later600();
    shop.dueThere(theirDay);
    CHECK(shop.findings() == 1);
}

TEST_CASE("What is not decided yet stays beside what is new")
{
    Told shop;
    shop.dueThere(theirDay);
    CHECK(shop.findings() == 1);
    shop.later600();
    shop.noteThere(QStringLiteral("Thank you!"));
    CHECK(shop.findings() == 1);
    CHECK(shop.there().contains(dueDate));
    CHECK(shop.there().contains(note));
}

TEST_CASE("Corrected here, changed there, left, and corrected again: that goes, and over nothing unseen")
{
    const QDate again = later.addDays(7);
    Told shop;
    shop.correctDueDate();
    shop.dueThere(theirDay);
    const auto rows = shop.preview();
    REQUIRE(rows.size() == 1);
    const QString problem = rows[0].problems.join(u' ');
    CHECK(problem.contains(writtenDay(later)));
    CHECK(problem.contains(writtenDay(theirDay)));
    CHECK(shop.send().attention == 1);
    const QString held = shop.backup();
    shop.shop.act(shop.retry(shop.held(), true));
    CHECK(shop.send().attention == 0);
    CHECK(shop.dueDayThere() == iso(theirDay));
    const QString left = shop.backup();
    shop.correctDueDate(again);
    const QString waits = shop.backup();
    SECTION("and goes")
    {
        CHECK(shop.send().sent == 1);
        shop.checkAllGone();
        SECTION("after which nothing is told")
        {
            shop.later600();
            shop.payThere(1000);
            CHECK(shop.findings() == 0);
        }
        SECTION("restored from before the decision: theirs is what went since, and is shown")
        {
            shop.restore(held);
            shop.later600();
            shop.shop.act(shop.retry(shop.held()));
            CHECK(shop.send().attention == 1);
            CHECK(shop.held().reason.contains(writtenDay(again)));
        }
        SECTION("restored from after it")
        {
            shop.restore(left);
            shop.later600();
            CHECK(shop.findings() == 1);
            CHECK(shop.there().contains(writtenDay(again)));
        }
        SECTION("restored from when it waited: it is there")
        {
            shop.restore(waits);
            shop.later600();
            CHECK(shop.findings() == 0);
            CHECK(shop.send().attention == 0);
        }
        CHECK(shop.dueDayThere() == iso(again));
    }
    SECTION("and meets another change there")
    {
        shop.dueThere(theirDay.addDays(1));
        CHECK(shop.send().attention == 1);
        CHECK(shop.held().reason.contains(writtenDay(theirDay.addDays(1))));
        CHECK(shop.dueDayThere() == iso(theirDay.addDays(1)));
    }
}

TEST_CASE("Ours as a whole waits until a correction before it is decided, and does not go over what was left")
{
    Told shop;
    shop.dateThere("2026-02-27");
    CHECK(shop.findings() == 1);
    shop.correctDueDate();
    shop.settleFinding(Decision::SendOurs);
    shop.dueThere(theirDay);
    CHECK(shop.send().attention == 1);
    CHECK(shop.dueDayThere() == iso(theirDay));
    const auto foreseen = shop.preview();
    REQUIRE(!foreseen.empty());
    CHECK_FALSE(foreseen.back().problems.isEmpty());
    shop.shop.act(shop.retry(shop.held(), true));
    CHECK(shop.send().sent == 0);
    CHECK(shop.dueDayThere() == iso(theirDay));
    const Posting whole = shop.held();
    CHECK(whole.kind == PostingKind::Update);
    SECTION("sent all the same")
    {
        shop.shop.act(shop.retry(whole));
        CHECK(shop.send().sent == 1);
        shop.checkAllGone();
        CHECK(text(shop.Late::there(), "TxnDate") == iso(shop.invoice.date));
    }
    SECTION("left as well")
    {
        shop.shop.act(shop.retry(whole, true));
        CHECK(shop.send().sent == 0);
        CHECK(shop.dueDayThere() == iso(theirDay));
        shop.later600();
        shop.payThere(1000);
        CHECK(shop.findings() == 0);
    }
}

TEST_CASE(
    "A due date that was changed there and left with ours as a whole is not sent by a correction behind")
{
    Told shop;
    shop.dateThere("2026-02-27");
    CHECK(shop.findings() == 1);
    shop.settleFinding(Decision::SendOurs);
    shop.correctDueDate();
    shop.dueThere(theirDay);
    CHECK(shop.send().attention == 1);
    const Posting whole = shop.held();
    CHECK(whole.kind == PostingKind::Update);
    CHECK(whole.reason.contains(writtenDay(theirDay)));
    shop.shop.act(shop.retry(whole, true));
    CHECK(shop.send().attention == 0);
    CHECK(shop.dueDayThere() == iso(theirDay));
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Sent);
    if (GENERATE(true, false)) {
        shop.correctDueDate(later.addDays(7));
        CHECK(shop.send().sent == 1);
        shop.checkAllGone();
    } else {
        shop.correctNotes();
        CHECK(shop.send().sent == 1);
        CHECK(shop.dueDayThere() == iso(theirDay));
        CHECK(memo(shop.Late::there()) == order);
    }
}

namespace {

/// Linked by a release that took what was there as seen, and remembered nothing of it.
struct LinkedBefore : Late
{
    explicit LinkedBefore(const QDate &dayThere)
    {
        sendFirst();
        const QString remote = id();
        if (dayThere.isValid())
            dueThere(dayThere);
        const QJsonObject there = *books.ledger().find(QStringLiteral("Invoice"), remote);
        restore(unsent);
        advance(600);
        SettlePosting linked;
        linked.posting = postingOf(invoice.id).id;
        linked.link = BooksLink();
        linked.link->remoteId = remote;
        linked.link->syncToken = text(there, "SyncToken");
        linked.link->name = text(there, "DocNumber");
        linked.link->total = invoice.totals.total;
        linked.link->balance = invoice.totals.total;
        linked.link->origin = BooksLink::Origin::Linked;
        shop.act(linked);
        REQUIRE(postingOf(invoice.id).state == PostingState::Sent);
    }
    QStringList lastBody() { return QJsonDocument::fromJson(corrections().back().body).object().keys(); }
};

} // namespace

TEST_CASE("A correction of what an earlier release linked carries only what was corrected")
{
    SECTION("the same there: nothing is asked")
    {
        LinkedBefore shop{QDate()};
        shop.correctNotes();
        CHECK(shop.send().sent == 1);
        CHECK_FALSE(shop.lastBody().contains(QStringLiteral("DueDate")));
        shop.checkAllGone();
        shop.advance(600);
        shop.correctDueDate();
        CHECK(shop.send().sent == 1);
        CHECK_FALSE(shop.lastBody().contains(QStringLiteral("CustomerMemo")));
        shop.checkAllGone();
    }
    SECTION("another due date there is shown, and not set back by a note")
    {
        LinkedBefore shop(theirDay);
        shop.correctNotes();
        CHECK(shop.send().attention == 1);
        CHECK(shop.held().reason.contains(writtenDay(theirDay)));
        shop.shop.act(shop.retry(shop.held()));
        CHECK(shop.send().sent == 1);
        CHECK(memo(shop.there()) == order);
        CHECK(text(shop.there(), "DueDate") == iso(theirDay));
        CHECK_FALSE(shop.lastBody().contains(QStringLiteral("DueDate")));
        shop.advance(600);
        shop.changeThere({{QStringLiteral("EmailStatus"), QStringLiteral("EmailSent")}});
        CHECK(shop.findings() == 0); // it was shown
    }
    SECTION("a correction of the due date asks before it goes over another one")
    {
        LinkedBefore shop(theirDay);
        shop.correctDueDate();
        CHECK(shop.send().attention == 1);
        CHECK(text(shop.there(), "DueDate") == iso(theirDay));
        shop.shop.act(shop.retry(shop.held()));
        CHECK(shop.send().sent == 1);
        shop.checkAllGone();
    }
    SECTION("one that waited already asks as well")
    {
        LinkedBefore shop(theirDay);
        shop.shop.act(MakePosting{BookEntity::Invoice, shop.invoice.id.value(), PostingKind::Correct});
        CHECK(shop.send().attention == 1);
        CHECK(text(shop.there(), "DueDate") == iso(theirDay));
    }
    SECTION("undone, it is as it was")
    {
        LinkedBefore shop(theirDay);
        CorrectInvoice command = shop.asItIs();
        command.notesForCustomer = order;
        const auto acted = shop.shop.report(command);
        REQUIRE(shop.shop.office().undo(shop.shop.owner(), acted.report.changeset, acted.report.text));
        CHECK(shop.send().sent == 0);
        CHECK(shop.postingOf(shop.invoice.id).body.isEmpty());
    }
}
