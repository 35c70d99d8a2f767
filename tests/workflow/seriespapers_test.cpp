// SPDX-License-Identifier: GPL-3.0-or-later
// Protects papers that name no visit, written before a folder had a pattern or by a release that named none:
// they are for the visit that the folder was about then, and that visit is not rewritten without a word.
#include "core/domain/seriesacts.h"
#include "core/store/statement.h"
#include "tests/testkit/officedump.h"
#include "tests/workflow/seriesdesk.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct PaperDesk : SeriesDesk
{
    Document write(AppointmentId where)
    {
        SaveDocument save;
        save.document.kind = DocumentKind::Quote;
        save.document.appointment = where;
        DocumentLine line;
        line.description = QStringLiteral("Filter change");
        line.unitPrice = UnitPrice::fromUnits(450000);
        save.document.lines = {line};
        return act(save);
    }
    Document stored(DocumentId id) { return ask(DocumentDetails{id}).document; }
    /// As a release left it that named no visit on its papers.
    void forgetVisits() { Statement(connection(), "UPDATE document SET visit_id = NULL").run(); }
    SetSeries weeklyAt(int minute)
    {
        SetSeries set = pattern("FREQ=WEEKLY;COUNT=3");
        set.pattern.startMinute = minute;
        return set;
    }
};

} // namespace

TEST_CASE("A paper from before there was a pattern is for the visit that the folder was about")
{
    PaperDesk desk;
    const Document quote = desk.write(desk.folder.id);
    REQUIRE_FALSE(quote.visit);
    const SetSeries set = desk.weeklyAt(13 * 60);
    const SeriesPlan plan = desk.ask(PlanSeries{set});
    REQUIRE(inShort(plan) == QStringLiteral("=++"));
    CHECK(plan.steps[0].why == QStringLiteral("has documents"));
    CHECK_FALSE(plan.steps[0].mayReset);
    desk.act(set);
    CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-09T13:00 2026-03-16T13:00"));
    CHECK(desk.known(monday).documented);
    CHECK(desk.stored(quote.id).visit == desk.visit(monday).id);
    CHECK(desk.stored(quote.id).version > quote.version); // who has it open is told
    desk.act(desk.end());
    CHECK(desk.times() == QStringLiteral("2026-03-02T09:00"));
    desk.checkSound();
}

TEST_CASE("Undo of a first pattern gives the papers back as they were")
{
    PaperDesk desk;
    desk.write(desk.folder.id);
    const QString before = dumpOffice(desk.connection(), DumpPart::UserTables);
    const auto done = desk.report(desk.weeklyAt(13 * 60));
    const QString after = dumpOffice(desk.connection(), DumpPart::UserTables);
    REQUIRE(desk.office().undo(desk.owner(), done.report.changeset, done.report.text));
    CHECK((dumpOffice(desk.connection(), DumpPart::UserTables) == before));
    REQUIRE(desk.office().redo(desk.owner(), done.report.changeset, done.report.text));
    CHECK((dumpOffice(desk.connection(), DumpPart::UserTables) == after));
}

TEST_CASE("Of several visits a paper is for the next one as it was written, and what names a visit keeps it")
{
    PaperDesk desk;
    AddVisit more;
    more.appointment = desk.folder.id;
    more.start = WallTime{week(1), 9 * 60};
    more.technicians = {desk.ann};
    const Visit second = desk.act(more);
    Document named = desk.write(desk.folder.id);
    named.visit = second.id;
    named = desk.act(SaveDocument{named});
    const Document early = desk.write(desk.folder.id);
    desk.clock().advance(2 * 24 * 3600); // the first one lies behind
    const Document late = desk.write(desk.folder.id);
    desk.act(AddVisit{desk.folder.id, WallTime{monday.addDays(3), 9 * 60}, 60, {desk.ann}});
    const VisitId first = desk.visit(monday).id;
    desk.act(desk.weeklyAt(9 * 60));
    CHECK(desk.stored(named.id).visit == second.id);
    CHECK(desk.stored(named.id).version == named.version);
    CHECK(desk.stored(early.id).visit == first);
    CHECK(desk.stored(late.id).visit == second.id); // the one before it was booked later
}

TEST_CASE(
    "What was made out of another paper is for the same visit, and a canceled one's for that instead of it")
{
    PaperDesk desk;
    const Document quote = desk.write(desk.folder.id);
    desk.act(AddVisit{desk.folder.id, WallTime{week(1), 9 * 60}, 60, {desk.ann}});
    const Visit first = desk.visit(monday);
    SECTION("made out of it when the next visit was ahead")
    {
        desk.clock().advance(2 * 24 * 3600);
        const Document order = desk.act(ConvertDocument{quote.id, DocumentKind::WorkOrder, {}}).document;
        desk.act(desk.weeklyAt(9 * 60));
        CHECK(desk.stored(order.id).visit == first.id);
    }
    SECTION("the visit that it was written for was canceled")
    {
        desk.act(SetVisitStatus{first.id, first.version, VisitStatus::Cancelled});
        desk.act(desk.weeklyAt(9 * 60));
        CHECK(desk.stored(quote.id).visit == desk.visit(week(1)).id);
    }
}

TEST_CASE("In an office of an earlier release a series leaves the visits of papers alone that name none")
{
    PaperDesk desk;
    desk.act(desk.weeklyAt(9 * 60));
    const Document first = desk.write(desk.folder.id);
    desk.clock().advance(7 * 24 * 3600);
    const Document second = desk.write(desk.folder.id);
    const VisitId visits[] = {first.visit, second.visit};
    REQUIRE(visits[0] == desk.visit(monday).id);
    REQUIRE(visits[1] == desk.visit(week(1)).id);
    desk.forgetVisits();
    CHECK(desk.known(week(1)).why == QStringLiteral("has documents"));
    CHECK(desk.ask(DocumentDetails{second.id}).visit->id == visits[1]); // on paper, too
    SECTION("another pattern")
    {
        const auto before = dumpOffice(desk.connection(), DumpPart::UserTables);
        const SetSeries set = desk.weeklyAt(13 * 60);
        CHECK(inShort(desk.ask(PlanSeries{set})) == QStringLiteral("=~"));
        const auto done = desk.report(set);
        CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-09T09:00 2026-03-16T13:00"));
        CHECK(desk.stored(first.id).visit == visits[0]);
        CHECK(desk.stored(second.id).visit == visits[1]);
        REQUIRE(desk.office().undo(desk.owner(), done.report.changeset, done.report.text));
        CHECK((dumpOffice(desk.connection(), DumpPart::UserTables) == before));
    }
    SECTION("an end")
    {
        desk.act(desk.end());
        CHECK(desk.times() == QStringLiteral("2026-03-02T09:00 2026-03-09T09:00"));
        CHECK(desk.stored(second.id).visit == visits[1]);
    }
    SECTION("a move of all that follow, or leaving that date out")
    {
        CHECK(desk.refusal(desk.moveSeries(week(1), SeriesScope::Following, WallTime::at(week(1), 15)))
                  .forUser.contains(QStringLiteral("has documents")));
        CHECK(desk.refusal(desk.skip(week(1))).forUser.contains(QStringLiteral("has documents")));
    }
    SECTION("leaving another date out names the visits, too")
    {
        desk.act(desk.skip(week(2)));
        CHECK(desk.stored(second.id).visit == visits[1]);
    }
    desk.checkSound();
}

TEST_CASE("In an office of an earlier release the next visit without a work order is told as in any other")
{
    PaperDesk desk;
    desk.act(desk.weeklyAt(9 * 60));
    desk.clock().advance(7 * 24 * 3600);
    SaveDocument order;
    order.document.kind = DocumentKind::WorkOrder;
    order.document.appointment = desk.folder.id;
    order.document.title = QStringLiteral("Filters");
    desk.act(order);
    desk.forgetVisits();
    CHECK(desk.act(RepeatWorkOrder{desk.folder.id, {}, {}}).visit == desk.visit(week(2)).id);
}

TEST_CASE("A visit that waits with a quote becomes the first of the pattern all the same")
{
    PaperDesk desk;
    SaveDocument save;
    save.document.kind = DocumentKind::Quote;
    save.document.customer = desk.customer;
    const Document quote = desk.act(save);
    SetSeries set = desk.weeklyAt(9 * 60);
    set.appointment = quote.appointment;
    set.version = 0;
    desk.act(set);
    const auto details = desk.ask(SeriesDetails{quote.appointment});
    REQUIRE(details.visits.size() == 3);
    CHECK(details.visits[0].visit.start == WallTime{monday, 9 * 60});
    CHECK(details.visits[0].documented);
    CHECK(desk.stored(quote.id).visit == details.visits[0].visit.id);
}

TEST_CASE("A visit that waits becomes the first that is not left out, and is not lost with its papers")
{
    PaperDesk desk;
    SaveDocument save;
    save.document.kind = DocumentKind::Quote;
    save.document.customer = desk.customer;
    const Document quote = desk.act(save);
    const VisitId waits = desk.ask(Folder{quote.appointment}).visits.front().id;
    SetSeries set = desk.weeklyAt(9 * 60);
    set.appointment = quote.appointment;
    set.version = 0;
    set.skipped = {monday};
    const SeriesPlan plan = desk.ask(PlanSeries{set});
    CHECK(inShort(plan).count(u'-') == 0);
    desk.act(set);
    const auto details = desk.ask(SeriesDetails{quote.appointment});
    REQUIRE(details.visits.size() == 2);
    CHECK(details.visits[0].visit.id == waits);
    CHECK(details.visits[0].visit.start == WallTime{week(1), 9 * 60});
    CHECK(desk.stored(quote.id).visit == waits);
    desk.checkSound();
}

TEST_CASE("A folder without papers gets its pattern as before")
{
    PaperDesk desk;
    desk.write(desk.newVisit(desk.customer, desk.bob, 13).appointment.id);
    desk.act(desk.weeklyAt(13 * 60));
    CHECK(desk.times() == QStringLiteral("2026-03-02T13:00 2026-03-09T13:00 2026-03-16T13:00"));
}

TEST_CASE("A visit of a series is told with its own papers, one of a folder without a pattern with all")
{
    PaperDesk desk;
    const auto papersOf = [&desk](VisitId visit) {
        QStringList numbers;
        for (const CardDocument &each : desk.ask(VisitDetails{visit}).documents)
            numbers << each.number;
        return numbers;
    };
    const Document first = desk.write(desk.folder.id);
    desk.act(desk.weeklyAt(9 * 60));
    const VisitId next = desk.visit(monday.addDays(7)).id;
    SaveDocument save;
    save.document = desk.stored(desk.write(desk.folder.id).id);
    save.document.visit = next;
    const Document later = desk.act(save);
    CHECK(papersOf(desk.visit(monday).id) == QStringList{first.number});
    CHECK(papersOf(next) == QStringList{later.number});
    desk.act(desk.end());
    CHECK(papersOf(next) == QStringList{first.number, later.number});
}
