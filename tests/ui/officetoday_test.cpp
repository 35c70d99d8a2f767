// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the promise that "today" is the day of the office, wherever the computer stands.
#include "tests/testkit/monday.h"
#include "tests/ui/folderbench.h"
#include "ui/accounting/bookshistorydialog.h"
#include "ui/accounting/journaldialog.h"
#include "ui/accounting/postingcolumns.h"
#include "ui/customers/accounttab.h"
#include "ui/documents/documentcontext.h"
#include "ui/people/closingdaypanel.h"
#include "ui/people/peoplepage.h"
#include "ui/people/timeoffdialog.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/dayedit.h"
#include <QTabWidget>
#include <QTableView>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

constexpr qint64 eveningUtc = 1772506800; ///< 21:00 on that Monday in Chicago, Tuesday already in Greenwich

QDate meant(QWidget *window, const char *field, const char *typed)
{
    auto *day = child<DayEdit>(window, field);
    day->selectAll();
    QTest::keyClicks(day, QString::fromLatin1(typed));
    INFO(field);
    CHECK(day->problem().isEmpty());
    return day->date();
}

} // namespace

TEST_CASE("Today, typed into a document, is the day of the office")
{
    FolderBench bench;
    bench.clock().set(eveningUtc);
    bench.run("new-quote");
    CHECK(meant(bench.window, "documentDate", "today") == monday);
    CHECK(meant(bench.window, "documentDueDate", "+30") == monday.addDays(30));
}

TEST_CASE("Today, typed into the dates of people and accounts, is the day of the office")
{
    OfficeBench bench;
    bench.clock().set(eveningUtc);
    TimeOff off;
    off.start = WallTime::at(monday.addDays(9), 13);
    off.end = WallTime::at(monday.addDays(9), 15);
    TimeOffDialog timeOff(bench.backend(), off, u"Ann Ruiz"_qs);
    CHECK(meant(&timeOff, "timeOffFrom", "today") == monday);
    CHECK(meant(&timeOff, "timeOffTo", "tomorrow") == monday.addDays(1));
    PeoplePage people(bench.backend(), bench.catalog());
    people.activate();
    bench.settle();
    people.closingDays()->startNew();
    CHECK(meant(people.closingDays(), "closingFirst", "+1") == monday.addDays(1));
    JournalDialog journal(bench.backend(), bench.ask(OfficeInfo{}).companies.front(), QStringLiteral("USD"),
                          bench.backend().today(), nullptr);
    CHECK(meant(&journal, "journalTo", "today") == monday);
    AccountTab account(bench.backend());
    auto *from = child<DayEdit>(&account, "accountFrom");
    from->setEnabled(true);
    CHECK(meant(&account, "accountFrom", "today") == monday);
}

TEST_CASE("Today, in the log of QuickBooks, finds what was sent on the office's day, in the office's time")
{
    const QByteArray zone = "America/Chicago";
    RowsModel<BooksLogEntry> log(booksLogColumns([zone] { return zone; }),
                                 [](const BooksLogEntry &entry) { return entry.seq; });
    log.setToday([] { return monday; });
    std::vector<BooksLogEntry> entries(3);
    constexpr qint64 day = 24 * 3600;
    for (int i = 0; i < 3; ++i) {
        entries[size_t(i)].seq = i + 1;
        entries[size_t(i)].at = eveningUtc - i * day;
    }
    log.setRows(entries);
    ColumnFilter today;
    today.preset = DatePreset::Today;
    log.setFilter(QStringLiteral("at"), today);
    REQUIRE(log.rowCount() == 1);
    CHECK(log.keyOf(0) == 1);
    CHECK(log.text(0, log.columnOf(QStringLiteral("at"))).contains(QStringLiteral("Mar 2, 2026")));
    CHECK(log.text(0, log.columnOf(QStringLiteral("at"))).contains(QStringLiteral("9:00")));
}

TEST_CASE("An invoice's history with QuickBooks filters by the office's day")
{
    OfficeBench bench;
    bench.clock().set(eveningUtc);
    const BooksHistoryDialog dialog(bench.backend(), DocumentId(1), u"INV-1001"_qs, nullptr);
    for (const DataTable *table : {dialog.postings(), dialog.log()})
        CHECK(static_cast<TableModel *>(table->view()->model())->today() == monday);
}

TEST_CASE("A time in a folder's chain leaves out the year in which the office is, and no other")
{
    const QByteArray zone = "America/Chicago";
    constexpr qint64 newYear = 1767247200; // 00:00 on 1 January 2026 in Chicago, 06:00 in Greenwich
    CHECK(briefOfficeTime(eveningUtc, zone, monday).startsWith(QStringLiteral("Mar 2 9:00")));
    CHECK(briefOfficeTime(newYear, zone, monday).startsWith(QStringLiteral("Jan 1 12:00")));
    CHECK(briefOfficeTime(newYear - 1, zone, monday).startsWith(QStringLiteral("Dec 31, 2025 11:59")));
    CHECK(
        briefOfficeTime(eveningUtc, zone, QDate(2027, 1, 4)).startsWith(QStringLiteral("Mar 2, 2026 9:00")));
}
