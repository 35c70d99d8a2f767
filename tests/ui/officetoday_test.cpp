// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the promise that "today" is the day of the office, wherever the computer stands.
#include "tests/testkit/monday.h"
#include "tests/ui/folderbench.h"
#include "ui/accounting/journaldialog.h"
#include "ui/customers/accounttab.h"
#include "ui/people/closingdaypanel.h"
#include "ui/people/peoplepage.h"
#include "ui/people/timeoffdialog.h"
#include "ui/widgets/dayedit.h"
#include <QTabWidget>

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
    JournalDialog journal(bench.backend(), bench.ask(OfficeInfo{}).companies.front(), bench.backend().today(),
                          nullptr);
    CHECK(meant(&journal, "journalTo", "today") == monday);
    AccountTab account(bench.backend());
    auto *from = child<DayEdit>(&account, "accountFrom");
    from->setEnabled(true);
    CHECK(meant(&account, "accountFrom", "today") == monday);
}
