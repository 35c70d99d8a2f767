// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/workinghours.h"
#include "ui/widgets/dayhoursbar.h"
#include "ui/widgets/workingweekedit.h"
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

struct WeekBench
{
    WeekBench()
    {
        edit.setWeek(usualWorkingWeek());
        edit.resize(720, 320);
        edit.show();
    }
    QLineEdit *line(int day) { return edit.findChild<QLineEdit *>(QStringLiteral("hours%1").arg(day)); }
    DayHoursBar *bar(int day) { return edit.findChild<DayHoursBar *>(QStringLiteral("hoursBar%1").arg(day)); }
    void type(int day, const char *text)
    {
        line(day)->selectAll();
        QTest::keyClicks(line(day), QString::fromLatin1(text));
    }

    WorkingWeekEdit edit;
};

} // namespace

TEST_CASE("the office says which day the week begins with, for the eye, for Tab and for copying down")
{
    WeekBench bench;
    bench.edit.setFirstDay(Qt::Saturday);
    bench.edit.layout()->activate();
    CHECK(bench.line(5)->y() < bench.line(6)->y());
    CHECK(bench.line(6)->y() < bench.line(0)->y());
    CHECK(bench.edit.week() == usualWorkingWeek());
    CHECK(bench.edit.focusProxy() == bench.line(5));
    bench.type(6, "10-2");
    bench.edit.findChild<QToolButton *>(QStringLiteral("copyHours6"))->click();
    CHECK(bench.line(0)->text() == bench.line(6)->text());
    CHECK(bench.edit.findChild<QToolButton *>(QStringLiteral("copyHours4"))->isHidden()); // the last line
}

TEST_CASE("a week that is shown and not touched is the same week")
{
    WeekBench bench;
    CHECK(bench.edit.week() == usualWorkingWeek());
    CHECK(bench.edit.problem().isEmpty());
    CHECK(bench.edit.findChild<QLabel *>(QStringLiteral("weekTotal"))->text().contains(QStringLiteral("45")));
}

TEST_CASE("typed hours show on the bar, drawn hours in the text")
{
    WeekBench bench;
    QSignalSpy edited(&bench.edit, &WorkingWeekEdit::edited);
    bench.type(5, "9-12, 1-3");
    CHECK(bench.bar(5)->ranges() == std::vector<MinuteRange>{{540, 720}, {780, 900}});
    CHECK(edited.count() > 0);

    DayHoursBar *bar = bench.bar(6);
    const auto at = [&](int minute) { return QPoint(bar->xOf(minute), bar->height() / 2); };
    QTest::mousePress(bar, Qt::LeftButton, {}, at(600));
    QTest::mouseMove(bar, at(700));
    QTest::mouseMove(bar, at(840));
    QTest::mouseRelease(bar, Qt::LeftButton, {}, at(840));
    REQUIRE(bench.edit.week());
    CHECK(bench.edit.week()->days[6] == std::vector<MinuteRange>{{600, 840}});

    QTest::mousePress(bar, Qt::LeftButton, {}, at(840)); // the edge
    QTest::mouseMove(bar, at(900));
    QTest::mouseRelease(bar, Qt::LeftButton, {}, at(900));
    CHECK(bench.edit.week()->days[6] == std::vector<MinuteRange>{{600, 900}});

    QTest::mouseDClick(bar, Qt::LeftButton, {}, at(700));
    CHECK(bench.edit.week()->days[6].empty());
    CHECK(bench.line(6)->text().isEmpty());
}

TEST_CASE("Escape leaves a bar as it was while it is drawn")
{
    WeekBench bench;
    DayHoursBar *bar = bench.bar(0);
    const auto at = [&](int minute) { return QPoint(bar->xOf(minute), bar->height() / 2); };
    QTest::mousePress(bar, Qt::LeftButton, {}, at(1080));
    QTest::mouseMove(bar, at(1200));
    QTest::keyClick(bar, Qt::Key_Escape);
    QTest::mouseRelease(bar, Qt::LeftButton, {}, at(1200));
    CHECK(bench.edit.week() == usualWorkingWeek());
}

TEST_CASE("a day that is not understood keeps its text and names itself")
{
    WeekBench bench;
    bench.type(1, "nine to five");
    CHECK_FALSE(bench.edit.week());
    CHECK(bench.edit.problem().contains(QLocale().standaloneDayName(2)));
    CHECK(bench.edit.problem().contains(QStringLiteral("nine to five")));
    bench.edit.focusProblem();
    CHECK(bench.line(1)->text() == QStringLiteral("nine to five"));
    bench.type(1, "9-5");
    CHECK(bench.edit.problem().isEmpty());
}

TEST_CASE("a day is copied to the next one")
{
    WeekBench bench;
    bench.type(4, "7-11");
    bench.edit.findChild<QToolButton *>(QStringLiteral("copyHours4"))->click();
    REQUIRE(bench.edit.week());
    CHECK(bench.edit.week()->days[5] == std::vector<MinuteRange>{{420, 660}});
}

TEST_CASE("a half typed week comes back from its text")
{
    WeekBench bench;
    bench.type(2, "8-12, 1");
    WorkingWeekEdit other;
    other.setText(bench.edit.text());
    CHECK(other.text() == bench.edit.text());
    CHECK_FALSE(other.week());
}

TEST_CASE("Two spans of a day stand whole in its field, from the first figure on")
{
    WeekBench bench;
    bench.type(0, "10:30-12:30, 10:15pm-11:30pm");
    QTest::keyClick(bench.line(0), Qt::Key_Return);
    const QLineEdit *line = bench.line(0);
    REQUIRE(line->text().size() > 30); // with AM and PM
    CHECK(line->width() >= line->fontMetrics().horizontalAdvance(line->text()) + 12);
    CHECK(line->cursorPosition() == 0);
}
