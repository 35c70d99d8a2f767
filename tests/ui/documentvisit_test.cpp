// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the choice for which visit of its folder a document is: in a series a new one is for the next,
// another can be chosen and is stored, undo takes it back.
#include "core/domain/seriesacts.h"
#include "tests/testkit/monday.h"
#include "tests/ui/folderbench.h"
#include "ui/documents/documentheadereditor.h"
#include <QComboBox>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct VisitBench : FolderBench
{
    QComboBox &chooser() { return *child<QComboBox>(window, "documentVisit"); }
    void repeat()
    {
        SetSeries set;
        set.appointment = booked.appointment.id;
        set.pattern = {QStringLiteral("FREQ=WEEKLY;COUNT=3"), monday, 9 * 60, 90, booked.visit.technicians};
        act(set);
        settle();
    }
    Visit visitOf(int week)
    {
        return ask(SeriesDetails{booked.appointment.id}).visits.at(size_t(week)).visit;
    }
};

} // namespace

TEST_CASE("A folder with one visit asks nobody for which visit a document is")
{
    VisitBench bench;
    bench.run("new-quote");
    CHECK_FALSE(bench.chooser().isVisible());
    bench.typeLine(QStringLiteral("kitchen tap"));
    bench.save();
    CHECK_FALSE(bench.editor().stored().visit);
}

TEST_CASE("In a series a new document is for the next visit, another is chosen by its day and time")
{
    VisitBench bench;
    bench.repeat();
    bench.run("new-quote");
    REQUIRE(bench.chooser().isVisible());
    CHECK(bench.chooser().count() == 3);
    CHECK(bench.chooser().currentText().startsWith(QStringLiteral("Mon, Mar 2, 2026, 9:00")));
    bench.typeLine(QStringLiteral("kitchen tap"));
    bench.save();
    const DocumentId id = bench.editor().stored().id;
    CHECK(bench.editor().stored().visit == bench.visitOf(0).id);
    bench.chooser().setCurrentIndex(2);
    CHECK(bench.editor().isDirty());
    bench.save();
    CHECK(bench.ask(DocumentDetails{id}).document.visit == bench.visitOf(2).id);
    bench.backend().undo();
    bench.settle();
    CHECK(bench.ask(DocumentDetails{id}).document.visit == bench.visitOf(0).id);
    CHECK(bench.chooser().currentIndex() == 0);
}

TEST_CASE("Of several visits without a pattern a document is for none in particular until one is chosen")
{
    VisitBench bench;
    bench.act(AddVisit{bench.booked.appointment.id, WallTime::at(monday.addDays(1), 9), 60, {}});
    bench.settle();
    bench.run("new-quote");
    REQUIRE(bench.chooser().isVisible());
    CHECK(bench.chooser().count() == 3);
    CHECK(bench.chooser().currentText() == QStringLiteral("No visit in particular"));
}
