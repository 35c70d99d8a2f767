// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/monday.h"
#include "tests/ui/seriesbench.h"
#include "ui/board/placeedit.h"
#include "ui/board/visitdialog.h"
#include "ui/series/scopedialog.h"
#include "ui/widgets/timeedit.h"
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct ScopeBench : SeriesBench
{
    TechnicianId newTechnician(const QString &name)
    {
        SaveTechnician save;
        save.technician.name = name;
        return act(save).id;
    }
    ScopeBench() { makeSeries("FREQ=WEEKLY;COUNT=4"); }
    ~ScopeBench()
    {
        delete dialog;
        settle();
    }
    void open(SeriesDeed::Kind kind, int week, int hour = 13)
    {
        const Visit visit = visitOf(monday.addDays(7 * week));
        SeriesDeed deed{kind, WallTime::at(visit.start->date, hour), visit.minutes, visit.technicians};
        dialog = new ScopeDialog(backend(), visit, QStringLiteral("Kline Bakery"), deed);
        showActive(*dialog);
    }
    void choose(const char *scope)
    {
        settle();                                    // the version of the series has been read
        child<QRadioButton>(dialog, scope)->click(); // the middle of a wide one is beside its words
        REQUIRE(waitUntil([&] { return dialog->isPlanned(); }));
    }
    void carryOut()
    {
        QTest::keyClick(dialog, Qt::Key_Return);
        REQUIRE(waitUntil([&] { return dialog->result() == QDialog::Accepted; }));
    }
    QString hours()
    {
        QStringList texts;
        for (const SeriesVisit &known : details().visits)
            texts << QString::number(known.visit.start ? known.visit.start->minute / 60 : -1);
        return texts.join(u' ');
    }

    QPointer<ScopeDialog> dialog;
};

} // namespace

TEST_CASE("Moving a visit of a series: this, this and following, all")
{
    ScopeBench bench;
    bench.open(SeriesDeed::Kind::Move, 1);
    SECTION("this is what Enter does")
    {
        bench.carryOut();
        CHECK(bench.hours() == QStringLiteral("9 13 9 9"));
        CHECK(bench.visitOf(monday.addDays(7)).edited);
    }
    SECTION("following, with the list of what changes before")
    {
        bench.choose("scope-following");
        CHECK(child<QTreeWidget>(bench.dialog, "planSteps")->topLevelItemCount() == 3);
        CHECK(child<QLabel>(bench.dialog, "planSummary")
                  ->text()
                  .startsWith(QStringLiteral("Visits: 3 changed.")));
        bench.carryOut();
        CHECK(bench.hours() == QStringLiteral("9 13 13 13"));
    }
    SECTION("all")
    {
        bench.choose("scope-all");
        bench.carryOut();
        CHECK(bench.hours() == QStringLiteral("13 13 13 13"));
        bench.backend().undo();
        bench.settle();
        CHECK(bench.hours() == QStringLiteral("9 9 9 9"));
    }
    SECTION("Escape changes nothing")
    {
        QTest::keyClick(bench.dialog, Qt::Key_Escape);
        bench.settle();
        CHECK(bench.hours() == QStringLiteral("9 9 9 9"));
    }
}

TEST_CASE("Deleting a visit of a series: this, this and following, all")
{
    ScopeBench bench;
    bench.open(SeriesDeed::Kind::Delete, 1);
    SECTION("this")
    {
        bench.carryOut();
        CHECK(bench.hours() == QStringLiteral("9 9 9"));
        CHECK(bench.details().series->skipped == std::set<QDate>{monday.addDays(7)});
    }
    SECTION("following")
    {
        bench.choose("scope-following");
        bench.carryOut();
        CHECK(bench.hours() == QStringLiteral("9"));
    }
    SECTION("all")
    {
        bench.choose("scope-all");
        CHECK(child<QTreeWidget>(bench.dialog, "planSteps")
                  ->topLevelItem(0)
                  ->text(3)
                  .contains(QStringLiteral("canceled")));
        bench.carryOut();
        CHECK(bench.details().visits.size() == 1);
        CHECK_FALSE(bench.details().series);
    }
}

TEST_CASE("The list says who goes and who comes where a visit changes hands, and what becomes of its length")
{
    ScopeBench bench;
    const Visit visit = bench.visitOf(monday.addDays(7));
    const TechnicianId frank = bench.newTechnician(QStringLiteral("Frank Dow"));
    SeriesDeed deed{SeriesDeed::Kind::Move, WallTime::at(visit.start->date, 13), 60, {frank}};
    bench.dialog = new ScopeDialog(bench.backend(), visit, QStringLiteral("Kline Bakery"), deed);
    showActive(*bench.dialog);
    bench.choose("scope-following");
    bench.settle();
    const QTreeWidgetItem *row = child<QTreeWidget>(bench.dialog, "planSteps")->topLevelItem(1);
    CHECK(row->text(0) == QStringLiteral("Mon, Mar 16, 2026"));
    CHECK(row->text(1).endsWith(QStringLiteral("AM, 1 h 30 min, Ann Ruiz")));
    CHECK(row->text(2).endsWith(QStringLiteral("PM, 1 h, Frank Dow")));
    CHECK(row->text(3) == QStringLiteral("moves, another length, other technicians"));
}

TEST_CASE("A visit that was moved twice stays where it is when those that follow go as far as the last time")
{
    ScopeBench bench;
    const Visit first = bench.visitOf(monday.addDays(7));
    const auto to = [&](const Visit &visit, int days) {
        return MoveVisit{visit.id, visit.version, WallTime::at(monday.addDays(days), 9), visit.minutes,
                         visit.technicians};
    };
    const Visit moved = bench.act(to(bench.act(to(first, 8)), 9));
    SeriesDeed deed{SeriesDeed::Kind::Move, *moved.start, moved.minutes, moved.technicians};
    deed.isDone = true;
    deed.stood = monday.addDays(8);
    bench.dialog = new ScopeDialog(bench.backend(), moved, QStringLiteral("Kline Bakery"), deed);
    showActive(*bench.dialog);
    bench.settle();
    const auto *list = child<QTreeWidget>(bench.dialog, "planSteps");
    REQUIRE(list->topLevelItemCount() > 1);
    CHECK(list->topLevelItem(0)->text(3) == QStringLiteral("stays"));
    CHECK(list->topLevelItem(1)->text(3) == QStringLiteral("moves"));
}

TEST_CASE("Deleting from a visit on that the pattern has left behind is not offered")
{
    ScopeBench bench;
    const Visit kept = bench.visitOf(monday.addDays(7));
    bench.act(SaveVisitNotes{kept.id, kept.version, QStringLiteral("Key")});
    SetSeries other;
    other.appointment = kept.appointment;
    other.version = bench.details().series->version;
    other.pattern = {QStringLiteral("FREQ=DAILY;INTERVAL=2;COUNT=4"), monday.addDays(2), 9 * 60, 90, {}};
    bench.act(other);
    bench.open(SeriesDeed::Kind::Delete, 1);
    bench.settle();
    CHECK_FALSE(child<QRadioButton>(bench.dialog, "scope-following")->isEnabled());
    CHECK_FALSE(child<QRadioButton>(bench.dialog, "scope-following")->toolTip().isEmpty());
    bench.carryOut(); // this one alone
    CHECK(bench.details().series->skipped.empty());
}

TEST_CASE("The question says which visit it is about, and of one that moves where it goes")
{
    ScopeBench bench;
    const auto which = [&bench] {
        return child<QLabel>(bench.dialog, "scopeVisit")->text().replace(QChar(0x202f), u' ');
    };
    bench.open(SeriesDeed::Kind::Delete, 1);
    CHECK(which() == QStringLiteral("Mon, Mar 9, 2026, 9:00 AM"));
    CHECK_FALSE(child<QTreeWidget>(bench.dialog, "planSteps")->isVisible()); // nothing to list of one
    bench.choose("scope-following");
    CHECK(child<QTreeWidget>(bench.dialog, "planSteps")->isVisible());
    delete bench.dialog;
    bench.open(SeriesDeed::Kind::Move, 1);
    CHECK(which() == QStringLiteral("Mon, Mar 9, 2026, 9:00 AM, to Mon, Mar 9, 2026, 1:00 PM"));
}

TEST_CASE("The dialog of a visit asks when the visit belongs to a series, and only then")
{
    ScopeBench bench;
    const Visit visit = bench.visitOf(monday.addDays(7));
    VisitDetails::Reply details = bench.ask(VisitDetails{visit.id});
    auto *dialog = new VisitDialog(bench.backend(), bench.context, details,
                                   {visit.start, visit.minutes, visit.technicians}, VisitDialog::Start::Time);
    QPointer<VisitDialog> held(dialog);
    dialog->show();
    child<TimeEdit>(dialog, "placeTime")->setTime({11, 0});
    bench.settle();
    REQUIRE(waitUntil([&] { return child<QPushButton>(dialog, "visitSave")->isEnabled(); }));
    child<QPushButton>(dialog, "visitSave")->click();
    auto *scope = child<ScopeDialog>(dialog, "scopeDialog");
    bench.settle();
    child<QRadioButton>(scope, "scope-following")->click();
    REQUIRE(waitUntil([&] { return scope->isPlanned(); }));
    child<QPushButton>(scope, "scopeDo")->click();
    REQUIRE(waitUntil([&] { return dialog->result() == QDialog::Accepted; }));
    CHECK(bench.hours() == QStringLiteral("9 11 11 11"));
    delete held;
    bench.settle();
}
