// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookscenter.h"

#include "tests/testkit/booksbench.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

// The table of what somebody reads: what is the matter, and the whole sentence, at the place where it is read
// in the program. Each row happens to a real office and a simulated QuickBooks.

namespace {

enum class Where {
    Saving,  ///< refused while the record is written here
    Preview, ///< the remark before anything is sent
    Reason,  ///< beside the record that needs attention
    Head,    ///< why the sending stands still
    Nothing, ///< there is nothing to read: it goes, and is there under `sentence`
};

struct Row
{
    const char *matter;
    QString customer;
    std::function<void(BooksBench &, const Document &)> happens;
    Where where;
    QString sentence;
};

void nothing(BooksBench &, const Document &) {}

std::function<void(BooksBench &, const Document &)> refusing(int code)
{
    return [code](BooksBench &bench, const Document &) { bench.books.refuseAll(code); };
}

void sameNameAsVendor(BooksBench &bench, const Document &)
{
    bench.books.ledger().add(QStringLiteral("Vendor"),
                             {{QStringLiteral("DisplayName"), QStringLiteral("Kline Bakery")}});
}

void sameNameAsCustomer(BooksBench &bench, const Document &)
{
    bench.books.ledger().add(QStringLiteral("Customer"),
                             {{QStringLiteral("DisplayName"), QStringLiteral("Kline Bakery")}});
}

void takeNumber(BooksBench &bench, const Document &invoice, const QString &day)
{
    const QString other = bench.books.ledger().add(
        QStringLiteral("Customer"), {{QStringLiteral("DisplayName"), QStringLiteral("Somebody")}});
    QJsonObject taken{{QStringLiteral("DocNumber"), invoice.number},
                      {QStringLiteral("CustomerRef"), QJsonObject{{QStringLiteral("value"), other}}},
                      {QStringLiteral("TotalAmt"), 12.5}};
    if (!day.isEmpty())
        taken.insert(QStringLiteral("TxnDate"), day);
    bench.books.ledger().add(QStringLiteral("Invoice"), taken);
}

void numberTaken(BooksBench &bench, const Document &invoice)
{
    takeNumber(bench, invoice, QStringLiteral("2026-02-27"));
}

void numberTakenWithoutDate(BooksBench &bench, const Document &invoice)
{
    takeNumber(bench, invoice, {});
}

void booksClosed(BooksBench &bench, const Document &)
{
    bench.books.ledger().company.closedUntil = QDate(2026, 3, 31);
}

/// After the look at the preferences: only the write meets it.
void rightsLost(BooksBench &bench, const Document &)
{
    bench.books.ledger().company.noAccess = true;
}

void connectionEnded(BooksBench &bench, const Document &)
{
    bench.books.disconnect();
}

const QString kline = QStringLiteral("Kline Bakery");

std::vector<Row> table()
{
    return {
        {"a name with an apostrophe", QStringLiteral("O'Brien & Sons"), nothing, Where::Nothing,
         QStringLiteral("O'Brien & Sons")},
        {"a name with a tab", QStringLiteral("Kline\tBakery"), nothing, Where::Nothing,
         QStringLiteral("Kline Bakery")},
        {"a name with a colon", QStringLiteral("Kline: Bakery"), nothing, Where::Preview,
         QStringLiteral(
             "QuickBooks takes no colon in a name: it is called \u201cKline - Bakery\u201d there.")},
        {"a name of 600 letters", QString(600, QLatin1Char('x')), nothing, Where::Saving,
         QStringLiteral(
             "The customer's name takes at most 200 character(s); this one has 600. Nothing was saved; "
             "shorten it.")},
        {"the same name as a vendor", kline, sameNameAsVendor, Where::Reason,
         QStringLiteral(
             "Invoice INV-1001 waits for this: The name \u201cKline Bakery\u201d is a vendor's or an "
             "employee's in QuickBooks, which keeps one list of the names of all. Nothing was sent; send "
             "the customer under another name, such as \u201cKline Bakery (customer)\u201d. Here it keeps "
             "its own. QuickBooks says: \u201cThe name supplied already exists.\u201d (code 6240, "
             "intuit_tid 1-refused)")},
        {"the same name as a customer", kline, sameNameAsCustomer, Where::Reason,
         QStringLiteral(
             "Invoice INV-1001 waits for this: Customer Kline Bakery has the same name as a record "
             "in QuickBooks, and nothing else tells that they are the same. Nothing was sent; link "
             "them, or send it under another name.")},
        {"a number that is taken", kline, numberTaken, Where::Reason,
         QStringLiteral(
             "The number of Invoice INV-1001 is used in QuickBooks already ($12.50, dated Feb 27, 2026). "
             "Nothing was sent; give it another number there, or link it when it is the same.")},
        {"a number that is taken by what bears no date", kline, numberTakenWithoutDate, Where::Reason,
         QStringLiteral("The number of Invoice INV-1001 is used in QuickBooks already ($12.50). Nothing was "
                        "sent; give it another number there, or link it when it is the same.")},
        {"closed books", kline, booksClosed, Where::Reason,
         QStringLiteral(
             "Invoice INV-1001 was not sent. The books are closed up to Mar 31, 2026, and it is dated "
             "Mar 2, 2026. Give it another date, or reopen the period in QuickBooks, then try again.")},
        {"lost rights", kline, rightsLost, Where::Head,
         QStringLiteral("The QuickBooks user who made the connection has no access to the company any more. "
                        "Nothing was sent; an administrator must connect again. QuickBooks says: "
                        "\u201cAuthorization Failure\u201d (code 120, intuit_tid 1-refused)")},
        {"an expired connection", kline, connectionEnded, Where::Head,
         QStringLiteral(
             "The connection to QuickBooks has ended: it was disconnected there, or not used for 100 days. "
             "Nothing was sent and everything stays pending; connect again.")},
        {"a subscription that ended", kline, refusing(6190), Where::Head,
         QStringLiteral(
             "QuickBooks says that the subscription is not active, so the company can only be read. "
             "Nothing was sent; renew the subscription, then try again.")},
        {"throttling", kline, refusing(3001), Where::Head,
         QStringLiteral("QuickBooks asks to go slower. Nothing was lost; wait a minute, then try again.")},
    };
}

/// What is read at that place.
QString readAt(BooksBench &bench, const Row &row, const Document &invoice)
{
    if (row.where == Where::Preview) {
        for (const BooksPreviewRow &each : bench.preview())
            if (each.entity == BookEntity::Customer)
                return each.note;
        return {};
    }
    SendingHooks hooks;
    hooks.wait = [](int) { return false; };
    const auto report = bench.trySend({}, hooks);
    if (row.where == Where::Head)
        return !report ? report.error().forUser : report->stopped ? report->stopped->forUser : QString();
    if (row.where == Where::Reason)
        return bench.postingOf(invoice.id).reason;
    const auto there = bench.books.ledger().all(QStringLiteral("Customer"));
    REQUIRE(there.size() == 1);
    CHECK(bench.now(invoice.id).accounting == AccountingState::Sent);
    return there.front().value(QLatin1String("DisplayName")).toString();
}

} // namespace

TEST_CASE(
    "The table of sentences: names, numbers, closed books, lost rights, an ended connection, throttling")
{
    for (const Row &row : table()) {
        INFO(row.matter);
        BooksBench bench;
        if (row.where == Where::Saving) {
            SaveCustomer save;
            save.customer.name = row.customer;
            CHECK(bench.shop.refusal(save).forUser.toStdString() == row.sentence.toStdString());
            continue;
        }
        const Document invoice = bench.newInvoice(bench.newCustomer(row.customer), {{}});
        row.happens(bench, invoice);
        CHECK(readAt(bench, row, invoice).toStdString() == row.sentence.toStdString());
        if (row.where != Where::Nothing)
            CHECK(bench.now(invoice.id).accounting != AccountingState::Sent);
        bench.books.refuseAll(0);
    }
}

TEST_CASE("A preview that QuickBooks asks to wait is not told of a sending that goes on")
{
    BooksBench bench;
    bench.newInvoice(bench.newCustomer(QStringLiteral("Kline Bakery")), {{{}, 1000, 9500, false}});
    bench.books.refuseAll(3001);
    const auto rows = bench.tryPreview();
    REQUIRE_FALSE(rows.has_value());
    CHECK(rows.error().code == ErrorCode::NetworkDown);
    CHECK(rows.error().forUser ==
          QStringLiteral("QuickBooks asks to go slower, so the preview is not complete and is not shown. "
                         "Nothing was sent and nothing was changed; make it again in 60 second(s)."));
    const auto pending =
        bench.shop.ask(PostingList{{PostingState::Pending}, {BookEntity::Invoice}, {}, {}, 10});
    REQUIRE(pending.size() == 1);
    CHECK(pending[0].posting.nextTryAt == 0); // nothing of it waits
    CHECK(pending[0].posting.reason.isEmpty());
    bench.books.refuseAll(0);
    CHECK(bench.preview().back().problems.isEmpty());
}
