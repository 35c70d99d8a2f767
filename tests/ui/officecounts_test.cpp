// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mailacts.h"
#include "core/domain/postingacts.h"
#include "tests/ui/officebench.h"
#include "ui/shell/officecounts.h"

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("What waits, is overdue or not in the books is counted again after each act")
{
    OfficeBench bench;
    OfficeCounts counts(bench.backend());
    counts.setZone(QByteArrayLiteral("America/Chicago"));
    CHECK(counts.today() == QDate(2026, 3, 2));
    counts.start();

    const CustomerId customer = bench.customer();
    Document order;
    order.kind = DocumentKind::WorkOrder;
    order.customer = customer;
    order.company = bench.ask(OfficeInfo{}).companies.front().id;
    order.date = QDate(2026, 3, 2);
    DocumentLine line;
    line.description = QStringLiteral("Labor");
    line.quantity = Quantity::whole(1);
    line.unitPrice = UnitPrice::fromUnits(950000);
    order.lines = {line};
    order = bench.act(SaveDocument{order}); // its folder's visit waits for a time
    REQUIRE(waitUntil([&] { return counts.counts().waiting == 1; }));
    ConvertDocument bill;
    bill.source = order.id;
    bill.to = DocumentKind::Invoice;
    const Document invoice = bench.act(bill).document;
    REQUIRE(waitUntil([&] { return counts.counts().pending == 1; }));
    CHECK(counts.counts().overdue == 0);

    bench.clock().advance(qint64(24) * 3600 * (invoice.date.daysTo(invoice.dueDate) + 1));
    bench.visit(bench.customer(QStringLiteral("Another"))); // no invoice has changed, but the day has
    REQUIRE(waitUntil([&] { return counts.counts().overdue == 1; }));
    RecordPayment pay;
    pay.invoice = invoice.id;
    pay.amount = invoice.totals.total;
    bench.act(pay);
    REQUIRE(waitUntil([&] { return counts.counts().overdue == 0; }));
    CHECK(counts.counts().pending == 1);
    counts.stop();
    CHECK(counts.counts() == OfficeCounts::Counts{});
}

TEST_CASE("From 30 days before the connection with QuickBooks ends for good the day is told")
{
    OfficeBench bench;
    OfficeCounts counts(bench.backend());
    counts.setZone(QByteArrayLiteral("America/Chicago"));
    counts.start();
    constexpr qint64 day = 24 * 3600;
    BooksConnection connection = bench.ask(BooksStatus{}).connection;
    connection.realm = QStringLiteral("9130355377388");
    connection.connected = true;
    connection.refreshUntil = bench.clock().nowUtc() + 20 * day; // each use moves this one
    connection.hardEnd = bench.clock().nowUtc() + 31 * day;
    CHECK_FALSE(connection.isToBeRenewed(bench.clock().nowUtc()));
    connection.hardEnd = bench.clock().nowUtc() + 29 * day;
    bench.act(SaveBooksConnection{connection});
    REQUIRE(waitUntil([&] { return counts.counts().booksEnd == QDate(2026, 3, 31); }));
}

TEST_CASE("A letter that could not be sent is counted until somebody takes care of it")
{
    OfficeBench bench;
    OfficeCounts counts(bench.backend());
    counts.start();
    QueueMail letter;
    letter.mail.recipients = QStringLiteral("a@kline.example");
    letter.mail.subject = QStringLiteral("Hello");
    const Mail mail = bench.act(letter);
    bench.act(TakeDueMail{});
    const Mail failed = bench.act(MailWasTried{mail.id, false, false, QStringLiteral("No such mailbox.")});
    REQUIRE(waitUntil([&] { return counts.counts().unsent == 1; }));
    bench.act(CancelMail{failed.id, failed.version});
    REQUIRE(waitUntil([&] { return counts.counts().unsent == 0; }));
}
