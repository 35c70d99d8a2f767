// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/seriesacts.h"
#include "tests/testkit/monday.h"
#include "tests/ui/folderbench.h"
#include "ui/widgets/datatable.h"
#include <QAbstractButton>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// The folder is a series of four Mondays.
struct SeriesFolder : FolderBench
{
    SeriesFolder()
    {
        SetSeries weekly;
        weekly.appointment = booked.appointment.id;
        weekly.pattern = {QStringLiteral("FREQ=WEEKLY;COUNT=4"), monday, 9 * 60, 90,
                          booked.visit.technicians};
        act(weekly);
        settle();
    }
    Visit visitOf(const QDate &date)
    {
        for (const SeriesVisit &known : ask(SeriesDetails{booked.appointment.id}).visits)
            if (known.visit.originalDate == date)
                return known.visit;
        FAIL("no visit of that date");
        return {};
    }
    QString when() { return child<QLabel>(window, "folderWhen")->text(); }
};

} // namespace

TEST_CASE("The folder of a series that is opened from a later visit is about that one")
{
    SeriesFolder bench;
    CHECK(bench.when().startsWith(QStringLiteral("Mon, Mar 2, 2026")));
    const Visit third = bench.visitOf(monday.addDays(14));
    CHECK(bench.folders->openVisit(bench.booked.appointment.id, third.id) == bench.window);
    CHECK(bench.when().startsWith(QStringLiteral("This visit: Mon, Mar 16, 2026")));
    CHECK(child<DataTable>(bench.window, "folderVisits")->currentKey() == third.id.value());
    SECTION("its state is set, and the head stays with it")
    {
        child<QAbstractButton>(bench.window, "status-done")->click();
        REQUIRE(waitUntil([&] { return bench.visitOf(third.originalDate).status == VisitStatus::Done; }));
        bench.settle();
        CHECK(bench.visitOf(monday).status == VisitStatus::Scheduled);
        CHECK(bench.when().startsWith(QStringLiteral("This visit: Mon, Mar 16, 2026")));
    }
    SECTION("a paper that is written is for it")
    {
        bench.window->newDocumentHere(DocumentKind::WorkOrder);
        REQUIRE(waitUntil([&] { return bench.editor().isNew(); }));
        CHECK(bench.editor().stored().visit == third.id);
    }
}

TEST_CASE("A paper that is begun on a card is for the visit of that card, whichever the folder was about")
{
    SeriesFolder bench;
    const AppointmentId folder = bench.booked.appointment.id;
    const auto begun = [&](const QDate &date) {
        bench.folders->openAndStart(folder, bench.visitOf(date).id, DocumentKind::WorkOrder);
        REQUIRE(waitUntil([&] { return bench.editor().isNew(); }));
        return bench.editor().stored().visit;
    };
    CHECK(begun(monday.addDays(14)) == bench.visitOf(monday.addDays(14)).id);
    CHECK(begun(monday.addDays(7)) == bench.visitOf(monday.addDays(7)).id);
    bench.window->close();
    REQUIRE(waitUntil([&] { return bench.folders->windows().empty(); }));
    bench.window =
        bench.folders->openAndStart(folder, bench.visitOf(monday.addDays(14)).id, DocumentKind::Quote);
    const VisitId third = bench.visitOf(monday.addDays(14)).id;
    CHECK(waitUntil([&] { return bench.editor().stored().visit == third; }));
}

TEST_CASE("A folder that is opened anew from a card is about its visit as soon as it is read")
{
    SeriesFolder bench;
    bench.window->close();
    REQUIRE(waitUntil([&] { return bench.folders->windows().empty(); }));
    const Visit second = bench.visitOf(monday.addDays(7));
    bench.window = bench.folders->openVisit(bench.booked.appointment.id, second.id);
    REQUIRE(
        waitUntil([&] { return bench.when().startsWith(QStringLiteral("This visit: Mon, Mar 9, 2026")); }));
    CHECK(waitUntil(
        [&] { return child<DataTable>(bench.window, "folderVisits")->currentKey() == second.id.value(); }));
}
