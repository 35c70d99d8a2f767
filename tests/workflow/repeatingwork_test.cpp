// SPDX-License-Identifier: GPL-3.0-or-later
// For which visit of a recurring service a work order is.
#include "tests/workflow/seriesdesk.h"

#include "tests/testkit/acttrials.h"
#include "tests/testkit/monday.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("The work order of a recurring service is made again for the next visit from the last one")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=WEEKLY;COUNT=3"));
    CHECK(desk.refusal(RepeatWorkOrder{desk.folder.id, {}, {}}).code == ErrorCode::RuleBroken);
    SaveDocument order;
    order.document.kind = DocumentKind::WorkOrder;
    order.document.appointment = desk.folder.id;
    order.document.visit = desk.visit(monday).id;
    order.document.internalNotes = QStringLiteral("Filter 16x25, key at the bakery");
    DocumentLine line;
    line.description = QStringLiteral("Filter change");
    line.unitPrice = UnitPrice::fromUnits(450000);
    order.document.lines = {line};
    const Document first = desk.act(order);
    const Document second = thereAndBack(desk, RepeatWorkOrder{desk.folder.id, {}, {}});
    CHECK(second.kind == DocumentKind::WorkOrder);
    CHECK(second.state == DocumentState::Open);
    CHECK(second.number != first.number);
    CHECK(second.visit == desk.visit(week(1)).id);
    CHECK(second.totals == first.totals);
    CHECK(second.internalNotes == first.internalNotes);
    CHECK(second.lines.at(0).description == first.lines.at(0).description);
    CHECK(desk.act(RepeatWorkOrder{desk.folder.id, first.id, {}}).visit == desk.visit(week(2)).id);
    CHECK(desk.refusal(RepeatWorkOrder{desk.folder.id, {}, {}}).code ==
          ErrorCode::RuleBroken); // all have one
}

TEST_CASE(
    "An order that is written by hand in a recurring service is for its next visit, and the one after it too")
{
    SeriesDesk desk;
    SaveDocument order;
    order.document.kind = DocumentKind::WorkOrder;
    order.document.appointment = desk.folder.id;
    DocumentLine line;
    line.description = QStringLiteral("Filter change");
    line.unitPrice = UnitPrice::fromUnits(450000);
    order.document.lines = {line};
    SECTION("written in the series")
    {
        desk.act(desk.pattern("FREQ=WEEKLY;COUNT=3"));
        const Document first = desk.act(order);
        CHECK(first.visit == desk.visit(monday).id);
        ConvertDocument bill;
        bill.source = first.id;
        bill.to = DocumentKind::Invoice;
        desk.act(bill);
        CHECK(desk.act(RepeatWorkOrder{desk.folder.id, {}, {}}).visit == desk.visit(week(1)).id);
        SetSeries later = desk.pattern("FREQ=WEEKLY;COUNT=3");
        later.pattern.startMinute = 13 * 60;
        desk.act(later); // what is documented stays
        CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-09T09:00 2026-03-16T13:00"));
    }
    SECTION("written before there was a series")
    {
        CHECK_FALSE(desk.act(order).visit);
        desk.act(desk.pattern("FREQ=WEEKLY;COUNT=3"));
        CHECK(desk.act(RepeatWorkOrder{desk.folder.id, {}, {}}).visit == desk.visit(week(1)).id);
    }
}

TEST_CASE("The next visit of a service that comes once in many years is made however far ahead")
{
    SeriesDesk desk;
    desk.act(desk.pattern("FREQ=YEARLY;INTERVAL=10"));
    desk.clock().advance(86400);
    CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2036-03-02T09:00"));
    CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2036-03-02T09:00")); // and no more of them
    desk.clock().advance(3700LL * 86400);
    CHECK(desk.times().endsWith(QStringLiteral("2046-03-02T09:00")));
    desk.clock().advance(3700LL * 86400); // its rule is over
    CHECK(desk.times().endsWith(QStringLiteral("2046-03-02T09:00")));
    desk.checkSound();
}
