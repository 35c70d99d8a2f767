// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/localday.h"
#include "tests/testkit/monday.h"
#include "tests/ui/seriesbench.h"
#include "ui/series/seriesdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/timeedit.h"
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeWidget>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct DialogBench : SeriesBench
{
    SeriesDialog &open(VisitId chosen = {})
    {
        dialog = new SeriesDialog(backend(), context, folder(), details(), chosen);
        dialog->show();
        planned();
        return *dialog;
    }
    ~DialogBench()
    {
        delete dialog;
        settle();
    }
    void planned()
    {
        REQUIRE(waitUntil([&] { return dialog->isPlanned(); }));
    }
    void choose(const char *combo, int index)
    {
        child<QComboBox>(dialog, combo)->setCurrentIndex(index);
        planned();
    }
    QTreeWidget &steps() { return *child<QTreeWidget>(dialog, "planSteps"); }
    QString summary() { return child<QLabel>(dialog, "planSummary")->text(); }
    QPushButton &save() { return *child<QPushButton>(dialog, "seriesSave"); }
    void saved()
    {
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(waitUntil([&] { return dialog->result() == QDialog::Accepted; }));
    }

    QPointer<SeriesDialog> dialog;
};

QStringList shownTexts(const QWidget *window)
{
    QStringList texts;
    for (const QLabel *label : window->findChildren<QLabel *>())
        if (label->isVisible())
            texts << label->text();
    return texts;
}

} // namespace

TEST_CASE("A folder gets its pattern by the dialog: words, list of dates, then the visits")
{
    DialogBench bench;
    bench.open();
    CHECK(child<QLabel>(bench.dialog, "patternWords")->text() == QStringLiteral("Every Monday"));
    bench.choose("patternEnds", 1);
    child<QSpinBox>(bench.dialog, "patternCount")->setValue(3);
    bench.planned();
    CHECK(bench.summary() == QStringLiteral("Visits: 2 new, 1 kept. Nothing stands against it."));
    CHECK(bench.steps().topLevelItemCount() == 3);
    bench.saved();
    CHECK(bench.starts() == QStringList{QStringLiteral("2026-03-02T09:00"),
                                        QStringLiteral("2026-03-09T09:00"),
                                        QStringLiteral("2026-03-16T09:00")});
    CHECK(bench.details().series->parts.front().technicians == bench.booked.visit.technicians);
}

TEST_CASE("Conflicts of the whole series are seen before it is saved")
{
    DialogBench bench;
    BookVisit other;
    other.customer = bench.customer(QStringLiteral("Oak School"));
    other.title = QStringLiteral("Boiler");
    other.start = WallTime::at(monday.addDays(7), 10);
    other.technicians = bench.booked.visit.technicians;
    bench.act(other);
    bench.open();
    CHECK(bench.summary().contains(QStringLiteral("1 conflict")));
    CHECK(bench.steps().topLevelItem(1)->text(3).contains(QStringLiteral("Oak School")));
    CHECK(bench.save().isEnabled()); // an owner may book over another visit
}

TEST_CASE("A visit that was changed by hand can be ticked to go back to the pattern")
{
    DialogBench bench;
    bench.makeSeries("FREQ=WEEKLY;COUNT=3");
    const Visit visit = bench.visitOf(monday.addDays(7));
    bench.act(MoveVisit{visit.id, visit.version, WallTime::at(monday.addDays(8), 14), 90, visit.technicians});
    bench.open();
    child<QSpinBox>(bench.dialog, "patternLength")->setValue(60);
    bench.planned();
    QTreeWidgetItem *kept = bench.steps().topLevelItem(1);
    CHECK(kept->text(3).contains(QStringLiteral("changed by hand")));
    REQUIRE(kept->checkState(0) == Qt::Unchecked);
    kept->setCheckState(0, Qt::Checked);
    bench.planned();
    CHECK(bench.summary().startsWith(QStringLiteral("Visits: 3 changed.")));
    bench.saved();
    CHECK(bench.visitOf(monday.addDays(7)).start == WallTime::at(monday.addDays(7), 9));
    CHECK(bench.visitOf(monday.addDays(7)).minutes == 60);
}

TEST_CASE("A change holds from a day on, and a failed one leaves everything in the dialog")
{
    DialogBench bench;
    bench.makeSeries("FREQ=WEEKLY;COUNT=4");
    bench.open();
    CHECK(child<QComboBox>(bench.dialog, "seriesScope")->isVisible());
    bench.choose("seriesScope", 1);
    child<DayEdit>(bench.dialog, "seriesFrom")->setDate(monday.addDays(14));
    child<TimeEdit>(bench.dialog, "patternTime")->setTime({7, 0});
    bench.planned();
    bench.failWrites(true);
    QTest::mouseClick(&bench.save(), Qt::LeftButton);
    REQUIRE(waitUntil([&] { return bench.dialog->banner()->isShown(); }));
    bench.failWrites(false);
    CHECK(bench.save().isEnabled());
    bench.saved();
    CHECK(bench.starts() ==
          QStringList{QStringLiteral("2026-03-02T09:00"), QStringLiteral("2026-03-09T09:00"),
                      QStringLiteral("2026-03-16T07:00"), QStringLiteral("2026-03-23T07:00")});
}

TEST_CASE("A pattern that gives nothing cannot be saved, and says why")
{
    DialogBench bench;
    bench.open();
    bench.choose("patternEnds", 2);
    child<DayEdit>(bench.dialog, "patternUntil")->setDate(monday.addDays(-30));
    bench.planned();
    CHECK_FALSE(bench.save().isEnabled());
    CHECK(bench.save().toolTip().contains(QStringLiteral("gives no date")));
}

/// Mondays at 9:00, from the third week on at 13:00.
struct TwoPatterns : DialogBench
{
    TwoPatterns()
    {
        makeSeries("FREQ=WEEKLY;COUNT=5");
        const Visit third = visitOf(monday.addDays(14));
        act(MoveSeries{third.id,
                       third.version,
                       SeriesScope::Following,
                       WallTime::at(monday.addDays(14), 13),
                       90,
                       third.technicians,
                       {}});
    }
    TimeEdit &time() { return *child<TimeEdit>(dialog, "patternTime"); }
    void leaveOut(const QDate &date)
    {
        child<DayEdit>(dialog, "patternSkippedDate")->setDate(date);
        QTest::mouseClick(child<QToolButton>(dialog, "patternSkippedAdd"), Qt::LeftButton);
        planned();
    }
};

TEST_CASE(
    "A pattern that is changed for all that lies ahead is the one in force, and says what it takes along")
{
    TwoPatterns bench;
    bench.open();
    CHECK(bench.summary() == QStringLiteral("Visits: 5 kept. Nothing stands against it."));
    bench.time().setTime({8, 0});
    bench.planned();
    CHECK(bench.summary() ==
          QStringLiteral("Visits: 5 changed. It takes the place of the pattern that begins "
                         "on Mon, Mar 16, 2026. Nothing stands against it."));
    bench.saved();
    const QStringList starts{QStringLiteral("2026-03-02T08:00"), QStringLiteral("2026-03-09T08:00"),
                             QStringLiteral("2026-03-16T08:00"), QStringLiteral("2026-03-23T08:00"),
                             QStringLiteral("2026-03-30T08:00")};
    CHECK(bench.starts(9) == starts);
}

TEST_CASE("Opened from a visit of a later pattern the dialog is about that one, from that visit on")
{
    TwoPatterns bench;
    bench.open(bench.visitOf(monday.addDays(21)).id);
    CHECK(child<QLabel>(bench.dialog, "seriesPart")->text().startsWith(QStringLiteral("Pattern 2 of the 2")));
    CHECK(bench.time().time() == QTime(13, 0));
    CHECK(child<DayEdit>(bench.dialog, "seriesFrom")->isVisible());
    CHECK(child<DayEdit>(bench.dialog, "seriesFrom")->date() == monday.addDays(21));
    bench.time().setTime({15, 0});
    bench.planned();
    bench.saved();
    const QStringList starts{QStringLiteral("2026-03-02T09:00"), QStringLiteral("2026-03-09T09:00"),
                             QStringLiteral("2026-03-16T13:00"), QStringLiteral("2026-03-23T15:00"),
                             QStringLiteral("2026-03-30T15:00")};
    CHECK(bench.starts(9) == starts);
}

TEST_CASE("The day from which a change is to hold is proposed as that of the visit one comes from")
{
    DialogBench bench;
    bench.makeSeries("FREQ=WEEKLY;COUNT=4");
    const Visit visit = bench.visitOf(monday.addDays(14));
    bench.act(MoveVisit{visit.id, visit.version, WallTime::at(monday.addDays(16), 9), 90, visit.technicians});
    bench.open(visit.id);
    CHECK(child<QComboBox>(bench.dialog, "seriesScope")->currentIndex() == 0);
    bench.choose("seriesScope", 1);
    CHECK(child<DayEdit>(bench.dialog, "seriesFrom")->date() == monday.addDays(14));
}

TEST_CASE("A single date that was written and not added yet is not lost by saving")
{
    DialogBench bench;
    bench.makeSeries("FREQ=WEEKLY;COUNT=4");
    bench.open();
    showActive(*bench.dialog);
    auto *date = child<DayEdit>(bench.dialog, "patternSkippedDate");
    CHECK(date->text().isEmpty());
    date->setFocus();
    QTest::keyClicks(date, QStringLiteral("3/16/2026"));
    QTest::keyClick(date, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(bench.dialog->isVisible()); // what it does is shown first, and said
    CHECK(bench.dialog->findChild<Banner *>()->text().contains(QStringLiteral("Save once more")));
    bench.planned();
    CHECK(bench.summary().startsWith(QStringLiteral("Visits: 1 removed, 3 kept.")));
    bench.saved();
    CHECK(bench.details().series->skipped == std::set<QDate>{monday.addDays(14)});
}

TEST_CASE(
    "A click on Save behind a typed date says that the list comes first, and has the keys for the next one")
{
    DialogBench bench;
    bench.makeSeries("FREQ=WEEKLY;COUNT=4");
    bench.open();
    showActive(*bench.dialog);
    auto *date = child<DayEdit>(bench.dialog, "patternSkippedDate");
    auto *save = child<QPushButton>(bench.dialog, "seriesSave");
    REQUIRE(waitUntil([&] { return save->isEnabled(); }));
    date->setFocus();
    QTest::keyClicks(date, QStringLiteral("3/16/2026"));
    QTest::mouseMove(save);
    QTest::mouseClick(save, Qt::LeftButton);
    REQUIRE(bench.dialog->isVisible());
    CHECK(bench.dialog->findChild<Banner *>()->text().contains(QStringLiteral("Save once more")));
    bench.planned();
    CHECK(save->hasFocus());
    bench.saved();
    CHECK(bench.details().series->skipped == std::set<QDate>{monday.addDays(14)});
}

TEST_CASE("Visits that stay are judged as well: nothing is said to stand against it only where that is so")
{
    DialogBench bench;
    bench.makeSeries("FREQ=WEEKLY;COUNT=4");
    const Visit other = bench.visit(bench.customer()).visit;
    bench.act(MoveVisit{other.id, other.version, WallTime::at(monday.addDays(14), 9), 60, other.technicians});
    bench.open();
    CHECK(
        bench.summary().startsWith(QStringLiteral("Visits: 4 kept. Nothing new stands against it. What stays "
                                                  "has 1 conflict")));
    CHECK(bench.summary().endsWith(QStringLiteral("Mon, Mar 16, 2026.")));
    CHECK(bench.steps().topLevelItem(2)->text(3).startsWith(QStringLiteral("Overlaps ")));
    CHECK(child<QPushButton>(bench.dialog, "nextConflict")->isVisible());
}

TEST_CASE("Single dates alone leave the pattern that begins later as it is")
{
    TwoPatterns bench;
    bench.open();
    bench.leaveOut(monday.addDays(21));
    CHECK(bench.summary() == QStringLiteral("Visits: 1 removed, 4 kept. Nothing stands against it."));
    bench.saved();
    const QStringList starts{QStringLiteral("2026-03-02T09:00"), QStringLiteral("2026-03-09T09:00"),
                             QStringLiteral("2026-03-16T13:00"), QStringLiteral("2026-03-30T13:00")};
    CHECK(bench.starts(9) == starts);
}

TEST_CASE("The fields follow the day from which a change is to hold, until somebody changed them")
{
    TwoPatterns bench;
    bench.open();
    CHECK(bench.time().time() == QTime(9, 0));
    bench.choose("seriesScope", 1);
    child<DayEdit>(bench.dialog, "seriesFrom")->setDate(monday.addDays(21));
    bench.planned();
    CHECK(bench.time().time() == QTime(13, 0));
    bench.choose("seriesScope", 0);
    CHECK(bench.time().time() == QTime(9, 0));
    bench.choose("seriesScope", 1);
    bench.time().setTime({14, 0});
    child<DayEdit>(bench.dialog, "seriesFrom")->setDate(monday.addDays(20));
    bench.planned();
    CHECK(bench.time().time() == QTime(14, 0));
    bench.saved();
    const QStringList starts{QStringLiteral("2026-03-02T09:00"), QStringLiteral("2026-03-09T09:00"),
                             QStringLiteral("2026-03-16T13:00"), QStringLiteral("2026-03-23T14:00"),
                             QStringLiteral("2026-03-30T14:00")};
    CHECK(bench.starts(9) == starts);
}

TEST_CASE(
    "A field that was changed first stays, and all others follow the day from which the change is to hold")
{
    TwoPatterns bench;
    SetSeries later;
    later.appointment = bench.booked.appointment.id;
    later.version = bench.details().series->version;
    later.from = monday.addDays(15);
    later.pattern = {QStringLiteral("FREQ=WEEKLY;BYDAY=TU;COUNT=3"), monday.addDays(15), 13 * 60, 45, {}};
    bench.act(later);
    bench.open();
    QLabel &changes = *child<QLabel>(bench.dialog, "seriesChanges");
    CHECK_FALSE(changes.isVisible());
    bench.time().setTime({14, 0});
    bench.planned();
    CHECK(changes.text().startsWith(QStringLiteral("Changed: time.")));
    bench.choose("seriesScope", 1);
    child<DayEdit>(bench.dialog, "seriesFrom")->setDate(monday.addDays(20));
    bench.planned();
    CHECK(bench.time().time() == QTime(14, 0));
    CHECK(child<QSpinBox>(bench.dialog, "patternLength")->value() == 45);
    CHECK(child<QLabel>(bench.dialog, "patternWords")->text().startsWith(QStringLiteral("Every Tuesday")));
    CHECK(changes.isVisible());
    CHECK(changes.text() ==
          QStringLiteral("Changed: time. All else is as it would be from Sun, Mar 22, 2026 on."));
    bench.saved();
    const QStringList starts{QStringLiteral("2026-03-02T09:00"), QStringLiteral("2026-03-09T09:00"),
                             QStringLiteral("2026-03-16T13:00"), QStringLiteral("2026-03-17T13:00"),
                             QStringLiteral("2026-03-24T14:00"), QStringLiteral("2026-03-31T14:00")};
    CHECK(bench.starts(9) == starts);
}

TEST_CASE(
    "The days that somebody chose stay with their beginning when the end follows the day, and the other way")
{
    TwoPatterns bench;
    bench.open();
    bench.choose("patternEnds", 2);
    child<DayEdit>(bench.dialog, "patternUntil")->setDate(monday.addDays(22));
    bench.planned();
    bench.choose("seriesScope", 1);
    child<DayEdit>(bench.dialog, "seriesFrom")->setDate(monday.addDays(14));
    bench.planned();
    CHECK(bench.time().time() == QTime(13, 0));
    CHECK(child<DayEdit>(bench.dialog, "patternUntil")->date() == monday.addDays(22));
    child<QToolButton>(bench.dialog, "patternDay1")->setChecked(false);
    child<QToolButton>(bench.dialog, "patternDay2")->setChecked(true);
    bench.choose("seriesScope", 0);
    CHECK(bench.time().time() == QTime(9, 0));
    CHECK(child<QLabel>(bench.dialog, "patternWords")->text().startsWith(QStringLiteral("Every Tuesday")));
    CHECK(child<QLabel>(bench.dialog, "seriesChanges")
              ->text()
              .startsWith(QStringLiteral("Changed: days, end.")));
}

TEST_CASE("A date under both “Also on” and “Not on” is refused with a sentence")
{
    TwoPatterns bench;
    bench.open();
    bench.leaveOut(monday.addDays(23));
    child<DayEdit>(bench.dialog, "patternExtraDate")->setDate(monday.addDays(23));
    QTest::mouseClick(child<QToolButton>(bench.dialog, "patternExtraAdd"), Qt::LeftButton);
    bench.planned();
    CHECK_FALSE(bench.save().isEnabled());
    CHECK(bench.summary().contains(QStringLiteral("is named both as an extra date")));
}

TEST_CASE("The pattern's dialog says by which keys it is saved, as Enter ends a field only")
{
    DialogBench bench;
    bench.open();
    CHECK(shownTexts(bench.dialog).contains(QStringLiteral("Ctrl+Enter saves")));
}

TEST_CASE("A pattern without an end says after how many years it ends all the same")
{
    DialogBench bench;
    bench.open();
    CHECK(shownTexts(bench.dialog).contains(QStringLiteral("(20 years at most)")));
    bench.choose("patternEnds", 1);
    CHECK_FALSE(shownTexts(bench.dialog).contains(QStringLiteral("(20 years at most)")));
}

TEST_CASE("Of several patterns the dialog says which one stands in the fields, and writes every day alike")
{
    TwoPatterns bench;
    bench.open();
    QLabel &part = *child<QLabel>(bench.dialog, "seriesPart");
    CHECK(part.isVisible());
    CHECK(part.text() ==
          QStringLiteral("Pattern 1 of the 2 of this series, from Mon, Mar 2, 2026 to Sun, Mar 15, 2026."));
    bench.choose("seriesScope", 1);
    child<DayEdit>(bench.dialog, "seriesFrom")->setDate(monday.addDays(20));
    bench.planned();
    CHECK(part.text() == QStringLiteral("Pattern 2 of the 2 of this series, from Mon, Mar 16, 2026 on."));
    child<DayEdit>(bench.dialog, "patternExtraDate")->setDate(monday.addDays(5));
    for (const char *field : {"seriesFrom", "patternFirst", "patternUntil", "patternExtraDate"}) {
        const auto *day = child<DayEdit>(bench.dialog, field);
        INFO(field << ": " << day->text().toStdString());
        CHECK(day->text() == writtenWeekday(day->date()));
    }
}

TEST_CASE("A series with an end says how many conflicts it has, one without until when it was looked")
{
    DialogBench bench;
    const Visit other = bench.visit(bench.customer()).visit;
    bench.act(MoveVisit{other.id, other.version, WallTime::at(monday.addDays(7), 9), 60, other.technicians});
    bench.open();
    bench.choose("patternFrequency", 1);
    CHECK(bench.summary().contains(QStringLiteral(" until ")));
    bench.choose("patternEnds", 1);
    CHECK(bench.summary().contains(QStringLiteral("conflict")));
    CHECK_FALSE(bench.summary().contains(QStringLiteral(" until ")));
}

TEST_CASE("The first conflict is named by its date, and a key leads from one to the next")
{
    DialogBench bench;
    for (const int weeks : {20, 30}) {
        const Visit other = bench.visit(bench.customer()).visit;
        bench.act(MoveVisit{other.id, other.version, WallTime::at(monday.addDays(7 * weeks), 9), 60,
                            other.technicians});
    }
    bench.open();
    auto *next = child<QPushButton>(bench.dialog, "nextConflict");
    CHECK(bench.summary().endsWith(QStringLiteral("the first on Mon, Jul 20, 2026.")));
    REQUIRE(next->isVisible());
    QStringList dates;
    for (int i = 0; i < 3; ++i) {
        next->setFocus();
        QTest::keyClick(next, i == 1 ? Qt::Key_Return : Qt::Key_Space);
        REQUIRE(bench.steps().currentItem());
        dates << bench.steps().currentItem()->text(0);
    }
    CHECK(dates == QStringList{QStringLiteral("Mon, Jul 20, 2026"), QStringLiteral("Mon, Sep 28, 2026"),
                               QStringLiteral("Mon, Jul 20, 2026")});
    CHECK(bench.dialog->isVisible());
    CHECK_FALSE(bench.details().series); // Enter there saves nothing
    bench.choose("patternEnds", 1);
    child<QSpinBox>(bench.dialog, "patternCount")->setValue(2);
    bench.planned();
    CHECK_FALSE(next->isVisible());
}

TEST_CASE("Who ticks a visit in the list stands on it still when the list is made anew")
{
    DialogBench bench;
    bench.makeSeries("FREQ=WEEKLY;COUNT=4");
    for (const int weeks : {1, 2}) {
        const Visit visit = bench.visitOf(monday.addDays(7 * weeks));
        bench.act(
            MoveVisit{visit.id, visit.version, WallTime::at(visit.start->date, 15), 60, visit.technicians});
    }
    bench.open();
    child<TimeEdit>(bench.dialog, "patternTime")->setTime({13, 0});
    bench.planned();
    bench.steps().setFocus();
    for (const int row : {1, 2}) {
        QTest::keyClick(&bench.steps(), Qt::Key_Down);
        if (row == 1 && bench.steps().indexOfTopLevelItem(bench.steps().currentItem()) == 0)
            QTest::keyClick(&bench.steps(), Qt::Key_Down);
        REQUIRE(bench.steps().indexOfTopLevelItem(bench.steps().currentItem()) == row);
        QTest::keyClick(&bench.steps(), Qt::Key_Space);
        bench.planned();
        CHECK(bench.steps().indexOfTopLevelItem(bench.steps().currentItem()) == row);
    }
    CHECK(bench.summary().startsWith(QStringLiteral("Visits: 4 changed.")));
}

TEST_CASE("The list of single dates is in sight when the first one comes to it")
{
    DialogBench bench;
    bench.open();
    bench.dialog->resize(1120, 620);
    for (const char *name : {"patternExtra", "patternSkipped"}) {
        auto *date = child<DayEdit>(bench.dialog, (QByteArray(name) + "Date").constData());
        date->setFocus();
        date->setDate(monday.addDays(21));
        QTest::keyClick(date, Qt::Key_Return);
        auto *list = child<QListWidget>(bench.dialog, (QByteArray(name) + "List").constData());
        CHECK(waitUntil([&] { return list->visibleRegion().boundingRect().size() == list->size(); }));
    }
}
