// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/monday.h"
#include "tests/ui/officebench.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/timeedit.h"
#include <QCalendarWidget>
#include <QDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <catch2/catch.hpp>

using namespace truckroll;
using testkit::monday;
using testkit::showActive;

namespace {

/// A dialog as they all are: a day, a time, a button that Enter presses.
struct Bench
{
    QDialog dialog;
    Form *form = new Form(&dialog);
    DayEdit *day = new DayEdit(form);
    TimeEdit *time = new TimeEdit(form);
    QPushButton *save = new QPushButton(&dialog);
    int saved = 0;

    Bench()
    {
        form->addRow(QStringLiteral("&Day"), day);
        form->addRow(QStringLiteral("&Time"), time);
        auto *all = new QVBoxLayout(&dialog);
        all->addWidget(form);
        all->addWidget(save);
        save->setDefault(true);
        QObject::connect(save, &QPushButton::clicked, &dialog, [this] {
            if (!WrittenEdit::stops(dialog))
                ++saved;
        });
        day->setToday(monday);
        day->setDate(monday);
        time->setTime({9, 0});
        showActive(dialog);
        day->setFocus(Qt::TabFocusReason);
    }
    static void type(QWidget *field, const char *text) { QTest::keyClicks(field, QString::fromUtf8(text)); }
};

} // namespace

TEST_CASE("What is typed over a time is the time, and Enter saves with it")
{
    Bench bench;
    bench.time->setFocus(Qt::TabFocusReason);
    CHECK(bench.time->selectedText() == bench.time->text());
    Bench::type(bench.time, "4:00 PM");
    CHECK(bench.time->time() == QTime(16, 0)); // before it is taken, too
    QTest::keyClick(bench.time, Qt::Key_Return);
    CHECK(bench.saved == 1);
    CHECK(bench.time->time() == QTime(16, 0));
    for (const auto &[typed, meant] : {std::pair{"4", QTime(16, 0)}, std::pair{"4a", QTime(4, 0)},
                                       std::pair{"1630", QTime(16, 30)}, std::pair{"noon", QTime(12, 0)}}) {
        bench.time->selectAll();
        Bench::type(bench.time, typed);
        QTest::keyClick(bench.time, Qt::Key_Tab);
        CHECK(bench.time->time() == meant);
        bench.time->setFocus(Qt::TabFocusReason);
    }
}

TEST_CASE("A day is typed as people write it, told once, and shown in full")
{
    Bench bench;
    const QSignalSpy told(bench.day, &DayEdit::dateChanged);
    Bench::type(bench.day, "3/14");
    CHECK(told.isEmpty()); // "3" and "3/1" were no days that anybody meant
    QTest::keyClick(bench.day, Qt::Key_Tab);
    CHECK(told.count() == 1);
    CHECK(bench.day->date() == QDate(2026, 3, 14));
    CHECK(bench.day->text() == QStringLiteral("3/14/2026"));
    for (const auto &[typed, meant] :
         {std::pair{"fri", QDate(2026, 3, 6)}, std::pair{"tomorrow", QDate(2026, 3, 3)},
          std::pair{"+3", QDate(2026, 3, 5)}, std::pair{"4 mar 2027", QDate(2027, 3, 4)}}) {
        bench.day->setFocus(Qt::TabFocusReason);
        Bench::type(bench.day, typed);
        QTest::keyClick(bench.day, Qt::Key_Tab);
        CHECK(bench.day->date() == meant);
    }
}

TEST_CASE("What is no time keeps the old one, says so at the field and saves nothing")
{
    Bench bench;
    bench.time->setFocus(Qt::TabFocusReason);
    Bench::type(bench.time, "soon");
    QTest::keyClick(bench.time, Qt::Key_Return);
    CHECK(bench.saved == 0);
    CHECK(bench.time->time() == QTime(9, 0));
    CHECK(bench.form->problemOf(bench.time).startsWith(QStringLiteral("“soon” is no time.")));
    CHECK(bench.time->property("wrong").toBool());
    QTest::mouseClick(bench.save, Qt::LeftButton); // nor by the button
    CHECK(bench.saved == 0);
    CHECK(bench.time->text() == QStringLiteral("soon"));
    CHECK(QApplication::focusWidget() == bench.time);
    Bench::type(bench.time, "5p"); // it was selected
    CHECK(bench.form->problemOf(bench.time).isEmpty());
    QTest::keyClick(bench.time, Qt::Key_Return);
    CHECK(bench.saved == 1);
    CHECK(bench.time->time() == QTime(17, 0));
}

TEST_CASE("Escape brings back what stood there and leaves the window the second time")
{
    Bench bench;
    Bench::type(bench.day, "xyz");
    QTest::keyClick(bench.day, Qt::Key_Escape);
    CHECK(bench.dialog.isVisible());
    CHECK(bench.day->text() == QStringLiteral("3/2/2026"));
    QTest::keyClick(bench.day, Qt::Key_Escape);
    CHECK_FALSE(bench.dialog.isVisible());
}

TEST_CASE("Arrows step: days, weeks, quarters of an hour, hours")
{
    Bench bench;
    const auto after = [](WrittenEdit *field, std::initializer_list<Qt::Key> keys) {
        for (const Qt::Key key : keys)
            QTest::keyClick(field, key);
    };
    after(bench.day, {Qt::Key_Up, Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp});
    CHECK(bench.day->date() == QDate(2026, 3, 10));
    bench.time->setTime({9, 10});
    after(bench.time, {Qt::Key_Up});
    CHECK(bench.time->time() == QTime(9, 15));
    after(bench.time, {Qt::Key_Down, Qt::Key_Down, Qt::Key_PageDown});
    CHECK(bench.time->time() == QTime(8, 0));
    bench.time->setTime({0, 0});
    after(bench.time, {Qt::Key_Down});
    CHECK(bench.time->time() == QTime(0, 0)); // the day is not left
    bench.day->selectAll();
    Bench::type(bench.day, "3/14");
    after(bench.day, {Qt::Key_Up}); // from what was typed
    CHECK(bench.day->date() == QDate(2026, 3, 15));
}

TEST_CASE("A day beyond the bounds is refused with the bound named")
{
    Bench bench;
    bench.day->setMaximumDate(monday);
    Bench::type(bench.day, "tomorrow");
    QTest::keyClick(bench.day, Qt::Key_Return);
    CHECK(bench.saved == 0);
    CHECK(bench.day->date() == monday);
    CHECK(bench.form->problemOf(bench.day) == QStringLiteral("The day cannot lie after 3/2/26."));
    QTest::keyClick(bench.day, Qt::Key_Escape);
    QTest::keyClick(bench.day, Qt::Key_Up);
    CHECK(bench.day->date() == monday);
}

TEST_CASE("The end of a day can be typed where it is one")
{
    TimeEdit end;
    end.selectAll();
    QTest::keyClicks(&end, QStringLiteral("24:00"));
    CHECK_FALSE(end.takeTyped());
    end.setEndsDay(true);
    CHECK(end.takeTyped());
    CHECK(end.time() == QTime(23, 59));
}

TEST_CASE("The calendar drops down by key and gives the day that is chosen in it")
{
    Bench bench;
    QTest::keyClick(bench.day, Qt::Key_Down, Qt::AltModifier);
    auto *calendar = bench.day->findChild<QCalendarWidget *>(QStringLiteral("dateCalendar"));
    REQUIRE(calendar);
    emit calendar->activated(monday.addDays(1)); // Enter on a day
    CHECK(bench.day->date() == monday.addDays(1));
}
