// SPDX-License-Identifier: GPL-3.0-or-later
// A service that comes once a year: its next visit lies beyond what is made ahead.
#include "tests/workflow/seriesdesk.h"

#include "tests/testkit/acttrials.h"
#include "tests/testkit/monday.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

const QDate june2027(2027, 6, 1);

/// Each year on the first of June, made up to July 2028, with a work order for the first; it is the day after
/// the second.
struct YearlyDesk : SeriesDesk
{
    explicit YearlyDesk(const char *rule)
    {
        act(pattern(rule, june2027));
        SaveDocument order;
        order.document.kind = DocumentKind::WorkOrder;
        order.document.appointment = folder.id;
        order.document.visit = visit(june2027).id;
        act(order);
        clock().advance(qint64(monday.daysTo(june2027.addYears(1).addDays(1))) * 86400);
    }
    QStringList dates()
    {
        QStringList dates;
        for (const SeriesVisit &known : details().visits)
            dates << known.visit.start->date.toString(Qt::ISODate);
        return dates;
    }
};

} // namespace

TEST_CASE("A work order is repeated for the next visit of a yearly service, which is not made yet")
{
    YearlyDesk desk("FREQ=YEARLY");
    const auto made = desk.report(RepeatWorkOrder{desk.folder.id, {}, {}});
    CHECK(desk.visit(QDate(2029, 6, 1)).id == made.reply.visit);
    REQUIRE(desk.office().undo(desk.owner(), made.report.changeset, made.report.text).has_value());
    CHECK(desk.visit(QDate(2029, 6, 1)).id == made.reply.visit); // only the work order is taken back
    CHECK(desk.office().verify().isEmpty());
}

TEST_CASE("A folder of a yearly service is shown with its next visit")
{
    YearlyDesk desk("FREQ=YEARLY");
    CHECK(desk.dates() == QStringList{QStringLiteral("2026-03-02"), QStringLiteral("2027-06-01"),
                                      QStringLiteral("2028-06-01"), QStringLiteral("2029-06-01")});
    CHECK(desk.office().verify().isEmpty());
}

TEST_CASE("Where the series is over there is no next visit to repeat a work order for")
{
    YearlyDesk desk("FREQ=YEARLY;COUNT=2");
    CHECK(refusedCleanly(desk, RepeatWorkOrder{desk.folder.id, {}, {}}).code == ErrorCode::RuleBroken);
    CHECK(desk.dates().size() == 3);
}
