// SPDX-License-Identifier: GPL-3.0-or-later
// Protects who drags a visit of a series: no question stops the work, what was done is said, and those that
// follow are one key away.
#include "tests/ui/boardpagebench.h"
#include "ui/series/scopedialog.h"
#include "ui/series/seriesdialog.h"
#include "ui/widgets/banner.h"
#include <QPointer>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// Ann's visit is the first of four, on Mondays.
struct SeriesBoard : BoardPageBench
{
    SeriesBoard()
    {
        SetSeries set;
        set.appointment = booked.appointment;
        set.pattern = {u"FREQ=WEEKLY;COUNT=4"_qs, monday, 9 * 60, 90, {ann}};
        act(set);
        REQUIRE(waitUntil([&] { return model().find(booked.id) && model().find(booked.id)->recurring; }));
        settle();
        QObject::connect(page.get(), &Page::offered, [this](const Offer &made) { offers.push_back(made); });
        QObject::connect(&backend(), &Backend::said, [this](const QString &text) { sayings << text; });
        before = hours();
        REQUIRE(page->view()->showVisit(booked.id));
        page->view()->setFocus();
    }
    void drop(int hour, int minutes = 90)
    {
        model().move(booked.id, WallTime::at(monday, hour), minutes, {bob});
        settle();
    }
    QPointer<ScopeDialog> asked()
    {
        QPointer<ScopeDialog> dialog;
        REQUIRE(waitUntil([&] {
            dialog = page->findChild<ScopeDialog *>();
            return dialog && dialog->isPlanned();
        }));
        settle();
        return dialog;
    }
    void carryOut(const QPointer<ScopeDialog> &dialog)
    {
        QTest::keyClick(dialog, Qt::Key_Return);
        REQUIRE(waitUntil([&] { return !dialog; }));
        settle();
    }
    /// Of March, on which each stands.
    QString days()
    {
        QStringList texts;
        for (const SeriesVisit &known : ask(SeriesDetails{booked.appointment}).visits)
            texts << QString::number(known.visit.start->date.day());
        return texts.join(u' ');
    }
    /// "9+90 9+90 9+90 9+90": when each begins and how long it takes.
    QString hours()
    {
        QStringList texts;
        for (const SeriesVisit &known : ask(SeriesDetails{booked.appointment}).visits)
            texts << QStringLiteral("%1+%2").arg(known.visit.start->minute / 60).arg(known.visit.minutes);
        return texts.join(u' ');
    }

    std::vector<Offer> offers;
    QStringList sayings;
    QString before;
};

} // namespace

TEST_CASE("A visit of a series that is dragged moves alone, says so, and offers those that follow")
{
    SeriesBoard bench;
    bench.drop(13);
    CHECK(bench.hours() == u"13+90 9+90 9+90 9+90"_qs);
    REQUIRE_FALSE(bench.sayings.isEmpty());
    CHECK(bench.sayings.last().contains(u"this visit only"_qs));
    CHECK_FALSE(bench.page->findChild<ScopeDialog *>()); // nobody is asked
    REQUIRE(bench.offers.size() == 1);
    bench.offers.front().take();
    const auto dialog = bench.asked();
    CHECK(dialog->scope() == SeriesScope::Following);
    CHECK_FALSE(dialog->findChild<QRadioButton *>(u"scope-this"_qs)); // that is done
    bench.carryOut(dialog);
    CHECK(bench.hours() == u"13+90 13+90 13+90 13+90"_qs);
    CHECK_FALSE(bench.stored().edited);
    CHECK(bench.offers.size() == 1);

    bench.backend().undo(); // both at once
    bench.settle();
    CHECK(bench.hours() == bench.before);
}

TEST_CASE("The key moves those that follow a visit that keys have moved, and Escape leaves them")
{
    SeriesBoard bench;
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers with = {}) {
        QTest::keyClick(bench.page->view(), key, with);
        bench.settle();
    };
    press(Qt::Key_M);
    press(Qt::Key_Right, Qt::ShiftModifier); // an hour
    press(Qt::Key_Return);
    CHECK(bench.hours() == u"10+90 9+90 9+90 9+90"_qs);
    press(Qt::Key_M, Qt::ShiftModifier);
    auto dialog = bench.asked();
    QTest::keyClick(dialog, Qt::Key_Escape);
    REQUIRE(waitUntil([&] { return !dialog; }));
    CHECK(bench.hours() == u"10+90 9+90 9+90 9+90"_qs);
    bench.page->activateWindow(); // as a window manager does
    REQUIRE(waitUntil([&] { return bench.page->view()->hasFocus(); }));
    press(Qt::Key_M, Qt::ShiftModifier);
    bench.carryOut(bench.asked());
    CHECK(bench.hours() == u"10+90 10+90 10+90 10+90"_qs);
}

TEST_CASE("A visit of a series that is canceled offers those that follow, as one step of undo")
{
    SeriesBoard bench;
    QTest::keyClick(bench.page->view(), Qt::Key_Delete);
    bench.settle();
    CHECK(bench.ask(VisitDetails{bench.booked.id}).visit.status == VisitStatus::Cancelled);
    CHECK_FALSE(bench.page->findChild<ScopeDialog *>()); // nobody is asked
    REQUIRE(bench.offers.size() == 1);
    CHECK(bench.offers.front().text == u"Remove the following too\u2026"_qs); // as the list calls it
    bench.offers.front().take();
    const auto dialog = bench.asked();
    CHECK(dialog->scope() == SeriesScope::Following);
    CHECK_FALSE(dialog->findChild<QRadioButton *>(u"scope-this"_qs)); // that is done
    const auto *list = child<QTreeWidget>(dialog, "planSteps");
    REQUIRE(list->topLevelItemCount() == 4);
    CHECK(list->topLevelItem(0)->text(3).contains(u"was canceled"_qs));
    CHECK(list->topLevelItem(1)->text(3) == u"is removed"_qs);
    bench.carryOut(dialog);
    CHECK(bench.hours() == u"9+90"_qs);
    CHECK_FALSE(bench.ask(SeriesDetails{bench.booked.appointment}).series);

    bench.backend().undo(); // both at once
    bench.settle();
    CHECK(bench.hours() == bench.before);
    CHECK(bench.ask(VisitDetails{bench.booked.id}).visit.status == VisitStatus::Scheduled);
}

TEST_CASE("Of a visit moved twice it is known where it stood before, also on days that were left meanwhile")
{
    SeriesBoard bench;
    bench.page->showAs(BoardViewKind::Week);
    REQUIRE(waitUntil([&] { return bench.model().shownView() == BoardViewKind::Week; }));
    bench.settle();
    QSignalSpy moved(&bench.model(), &BoardModel::movedAlone);
    QSemaphore gate;
    bench.holdLane(gate);
    bench.page->view()->setDay(monday.addDays(70)); // is read before the first move is answered
    bench.model().move(bench.booked.id, WallTime::at(monday.addDays(1), 9), 90, {bench.ann});
    bench.model().move(bench.booked.id, WallTime::at(monday.addDays(2), 9), 90, {bench.ann});
    QSignalSpy refused(&bench.model(), &BoardModel::refused);
    gate.release();
    waitUntil([&] { return moved.size() == 2; }, 5000);
    for (const auto &each : refused)
        UNSCOPED_INFO(each.first().toString().toStdString());
    REQUIRE(moved.size() == 2);
    CHECK(moved[0].last().toDate() == monday);
    CHECK(moved[1].last().toDate() == monday.addDays(1));
}

TEST_CASE("Where no others follow a visit that is canceled, none are offered")
{
    SeriesBoard bench;
    const Series series = *bench.ask(SeriesDetails{bench.booked.appointment}).series;
    SECTION("it is the last one")
    {
        bench.act(EndSeries{bench.booked.appointment, series.version, monday.addDays(7), {}, {}});
    }
    SECTION("the pattern has left it")
    {
        const Visit stays = bench.stored();
        bench.act(SaveVisitNotes{stays.id, stays.version, u"Key"_qs});
        SetSeries other;
        other.appointment = bench.booked.appointment;
        other.version = bench.ask(SeriesDetails{bench.booked.appointment}).series->version;
        other.pattern = {u"FREQ=DAILY;INTERVAL=2;COUNT=4"_qs, monday.addDays(2), 9 * 60, 90, {}};
        bench.act(other);
    }
    bench.settle();
    QTest::keyClick(bench.page->view(), Qt::Key_Delete);
    REQUIRE(waitUntil([&] { return bench.stored().status == VisitStatus::Cancelled; }));
    bench.settle();
    CHECK(bench.offers.empty());
}

TEST_CASE("Who cancels one visit of a series and leaves the offer alone has canceled that one")
{
    SeriesBoard bench;
    QTest::keyClick(bench.page->view(), Qt::Key_Delete);
    bench.settle();
    CHECK(bench.hours() == bench.before);
    CHECK(bench.ask(SeriesDetails{bench.booked.appointment}).series);
    bench.backend().undo();
    bench.settle();
    CHECK(bench.ask(VisitDetails{bench.booked.id}).visit.status == VisitStatus::Scheduled);
}

TEST_CASE("A key on the card leads to the pattern of its folder, and back to the card")
{
    SeriesBoard bench;
    QTest::keyClick(bench.page->view(), Qt::Key_R);
    QPointer<SeriesDialog> dialog;
    REQUIRE(waitUntil([&] {
        dialog = bench.page->findChild<SeriesDialog *>();
        return dialog && dialog->isVisible() && dialog->isPlanned();
    }));
    QTest::keyClick(dialog, Qt::Key_Escape);
    REQUIRE(waitUntil([&] { return !dialog; }));
    bench.page->activateWindow(); // as a window manager does
    CHECK(waitUntil([&] { return bench.page->view()->hasFocus(); }));
    CHECK(bench.hours() == bench.before);
}

TEST_CASE("Another length of a visit that was moved some other day leaves the others on their weekday")
{
    SeriesBoard bench;
    const QDate wednesday = monday.addDays(2);
    const Visit before = bench.stored();
    bench.act(MoveVisit{before.id, before.version, WallTime::at(wednesday, 9), 90, before.technicians});
    bench.page->setDay(wednesday);
    REQUIRE(waitUntil([&] { return bench.model().find(before.id); }));
    bench.settle();
    REQUIRE(bench.page->view()->showVisit(before.id));
    SECTION("on the same day")
    {
        bench.model().move(before.id, WallTime::at(wednesday, 9), 120, {bench.ann});
        bench.settle();
        REQUIRE(bench.offers.size() == 1);
        bench.offers.back().take();
        bench.carryOut(bench.asked());
        CHECK(bench.days() == u"4 9 16 23"_qs);
        CHECK(bench.hours() == u"9+120 9+120 9+120 9+120"_qs);
    }
    SECTION("moved by another day now")
    {
        bench.model().move(before.id, WallTime::at(wednesday.addDays(1), 9), 90, {bench.ann});
        bench.settle();
        REQUIRE(bench.offers.size() == 1);
        bench.offers.back().take();
        bench.carryOut(bench.asked());
        CHECK(bench.days() == u"5 10 17 24"_qs);
    }
    SECTION("not moved just now: the others are given where it stands")
    {
        bench.action("move-following")->trigger();
        bench.carryOut(bench.asked());
        CHECK(bench.days() == u"4 11 18 25"_qs);
    }
}

TEST_CASE("Another length is offered to those that follow, and what is done after that is a step of its own")
{
    SeriesBoard bench;
    const int step = bench.page->view()->frame().settings.stepMinutes;
    const QString longer = QStringLiteral("9+%1").arg(90 + 2 * step);
    bench.page->view()->changeLength(step);
    bench.page->view()->changeLength(step);
    bench.settle();
    REQUIRE_FALSE(bench.offers.empty());
    bench.offers.back().take();
    bench.carryOut(bench.asked());
    const QString all = QStringList{longer, longer, longer, longer}.join(u' ');
    CHECK(bench.hours() == all);
    bench.page->view()->changeLength(step);
    bench.settle();
    CHECK(bench.hours() != all);
    bench.backend().undo();
    bench.settle();
    CHECK(bench.hours() == all);
    bench.backend().undo();
    bench.settle();
    CHECK(bench.hours() == bench.before);
}

TEST_CASE("What was changed by hand stays when those that follow are moved, and stands in the list")
{
    SeriesBoard bench;
    const auto visits = bench.ask(SeriesDetails{bench.booked.appointment}).visits;
    const Visit third = visits[2].visit;
    bench.act(
        MoveVisit{third.id, third.version, WallTime::at(monday.addDays(14), 16), 90, third.technicians});
    bench.settle();
    bench.drop(13);
    bench.offers.back().take();
    const auto dialog = bench.asked();
    CHECK(child<QTreeWidget>(dialog, "planSteps")->topLevelItemCount() >= 3);
    bench.carryOut(dialog);
    CHECK(bench.hours() == u"13+90 13+90 16+90 13+90"_qs);
}

TEST_CASE("Nothing is offered for a visit of no series, while things are tried out, or beside the pattern")
{
    SECTION("of no series")
    {
        BoardPageBench bench;
        int offers = 0;
        QObject::connect(bench.page.get(), &Page::offered, [&] { ++offers; });
        REQUIRE(bench.page->view()->showVisit(bench.booked.id));
        bench.model().move(bench.booked.id, WallTime::at(monday, 13), 90, {bench.bob});
        bench.settle();
        CHECK(offers == 0);
        CHECK_FALSE(bench.action("move-following")->isEnabled());
    }
    SECTION("tried out")
    {
        SeriesBoard bench;
        CHECK(bench.action("move-following")->isEnabled());
        bench.model().beginWhatIf();
        bench.drop(13);
        CHECK(bench.offers.empty());
        CHECK_FALSE(bench.action("move-following")->isEnabled());
    }
    SECTION("beside the pattern")
    {
        SeriesBoard bench;
        AddVisit add;
        add.appointment = bench.booked.appointment;
        add.start = WallTime::at(monday, 15);
        add.technicians = {bench.bob};
        const Visit beside = bench.act(add);
        REQUIRE(waitUntil([&] { return bench.model().find(beside.id); }));
        REQUIRE(bench.page->view()->showVisit(beside.id));
        bench.settle();
        bench.action("move-following")->trigger();
        bench.settle();
        CHECK_FALSE(bench.page->findChild<ScopeDialog *>());
        CHECK(child<Banner>(bench.page.get(), "boardBanner")->isShown());
    }
}
