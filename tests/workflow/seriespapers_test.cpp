// SPDX-License-Identifier: GPL-3.0-or-later
// Protects papers that were written before a folder had a pattern: they are for the visit that it was about,
// and that visit is not rewritten without a word.
#include "core/domain/seriesacts.h"
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

TEST_CASE("Of several visits the papers are for the next one, and what names a visit keeps it")
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
    const Document open = desk.write(desk.folder.id);
    desk.clock().advance(2 * 24 * 3600); // the first one lies behind
    desk.act(AddVisit{desk.folder.id, WallTime{week(2), 9 * 60}, 60, {desk.ann}});
    desk.act(desk.weeklyAt(9 * 60));
    CHECK(desk.stored(named.id).visit == second.id);
    CHECK(desk.stored(named.id).version == named.version);
    CHECK(desk.stored(open.id).visit == second.id);
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
