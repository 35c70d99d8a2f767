// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/officebench.h"
#include "ui/series/patternedit.h"
#include "ui/widgets/dayedit.h"
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QSpinBox>
#include <QToolButton>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

const QDate lastMonday(2026, 3, 30); // the fifth and last Monday of its month

struct Edit : PatternEdit
{
    explicit Edit(const char *rule, const QDate &first = lastMonday)
    {
        setPattern({QString::fromLatin1(rule), first, 8 * 60, 45, {}});
        show();
    }
    QString ruleText() const { return pattern().rule; }
    void choose(const char *combo, int index)
    {
        auto *box = child<QComboBox>(this, combo);
        box->setFocus();
        box->setCurrentIndex(index);
    }
};

} // namespace

TEST_CASE("Patterns that the fields know are shown in them and come out as they went in")
{
    for (const char *rule : {"FREQ=DAILY", "FREQ=DAILY;INTERVAL=3;COUNT=5", "FREQ=WEEKLY;BYDAY=MO",
                             "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "FREQ=WEEKLY;UNTIL=20261231;BYDAY=MO,FR",
                             "FREQ=MONTHLY;BYMONTHDAY=30", "FREQ=MONTHLY;BYDAY=-1MO", "FREQ=YEARLY",
                             "FREQ=YEARLY;INTERVAL=2;COUNT=3", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1MO"}) {
        INFO(rule);
        CHECK(Edit(rule).ruleText() == QLatin1String(rule));
    }
    CHECK(Edit("FREQ=WEEKLY").ruleText() == QStringLiteral("FREQ=WEEKLY;BYDAY=MO")); // the same in more words
    CHECK(Edit("FREQ=MONTHLY").ruleText() == QStringLiteral("FREQ=MONTHLY;BYMONTHDAY=30"));
    CHECK(Edit("FREQ=MONTHLY;BYDAY=2TU", QDate(2026, 3, 10)).ruleText() ==
          QStringLiteral("FREQ=MONTHLY;BYDAY=2TU"));
    CHECK(Edit("FREQ=MONTHLY;BYMONTHDAY=-1", QDate(2026, 3, 31)).ruleText() ==
          QStringLiteral("FREQ=MONTHLY;BYMONTHDAY=-1"));
}

TEST_CASE("A pattern that has more to it stays as it is until its frequency is changed")
{
    Edit edit("FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=-1");
    CHECK(edit.ruleText() == QStringLiteral("FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=-1"));
    CHECK(child<QComboBox>(&edit, "patternFrequency")->currentText() == QStringLiteral("As it is"));
    edit.choose("patternEnds", 1);
    CHECK(edit.ruleText() == QStringLiteral("FREQ=MONTHLY;COUNT=10;BYDAY=MO,TU,WE;BYSETPOS=-1"));
    edit.choose("patternFrequency", 0);
    CHECK(edit.ruleText() == QStringLiteral("FREQ=DAILY;COUNT=10"));
}

TEST_CASE("The words follow each field, and every field has a name")
{
    Edit edit("FREQ=WEEKLY;BYDAY=MO");
    const auto words = [&] { return child<QLabel>(&edit, "patternWords")->text(); };
    CHECK(words() == QStringLiteral("Every Monday"));
    QTest::mouseClick(child<QToolButton>(&edit, "patternDay4"), Qt::LeftButton);
    CHECK(words() == QStringLiteral("Every Monday and Thursday"));
    child<QSpinBox>(&edit, "patternInterval")->setValue(2);
    CHECK(words() == QStringLiteral("Every 2 weeks on Monday and Thursday"));
    edit.choose("patternEnds", 1);
    child<QSpinBox>(&edit, "patternCount")->setValue(5);
    CHECK(words().endsWith(QStringLiteral("5 times")));
    edit.choose("patternFrequency", 2);
    auto *days = child<QComboBox>(&edit, "patternDayOfMonth");
    CHECK(days->isVisible());
    CHECK(days->count() == 2); // there is no fifth Monday in most months
    for (const QWidget *field : edit.findChildren<QWidget *>())
        if (field->focusPolicy() != Qt::NoFocus && !field->objectName().isEmpty() &&
            field->objectName().startsWith(QStringLiteral("pattern"))) {
            INFO(field->objectName().toStdString());
            const QWidget *named = field->focusProxy() ? field->focusProxy() : field;
            CHECK_FALSE((field->accessibleName() + named->accessibleName()).isEmpty());
        }
}

TEST_CASE("Extra and left out dates are added and taken out by keys")
{
    Edit edit("FREQ=WEEKLY;BYDAY=MO");
    auto *date = child<DayEdit>(&edit, "patternExtraDate");
    date->setDate(lastMonday.addDays(2));
    QTest::keyClick(child<QToolButton>(&edit, "patternExtraAdd"), Qt::Key_Space);
    CHECK(edit.extra() == std::set<QDate>{lastMonday.addDays(2)});
    CHECK(edit.skipped().empty());
    auto *list = child<QListWidget>(&edit, "patternExtraList");
    list->setCurrentRow(0);
    QTest::mouseClick(child<QToolButton>(&edit, "patternExtraRemove"), Qt::LeftButton);
    CHECK(edit.extra().empty());
}

TEST_CASE("A date that is typed is added by Enter, what is no date is not")
{
    Edit edit("FREQ=WEEKLY;BYDAY=MO");
    edit.setToday(lastMonday);
    auto *date = child<DayEdit>(&edit, "patternSkippedDate");
    const auto type = [&](const char *text) {
        date->selectAll();
        QTest::keyClicks(date, QString::fromLatin1(text));
        QTest::keyClick(date, Qt::Key_Return);
    };
    showActive(edit);
    date->setFocus();
    type("+2");
    CHECK(edit.skipped() == std::set<QDate>{lastMonday.addDays(2)});
    type("someday");
    CHECK(edit.skipped().size() == 1);
    CHECK_FALSE(date->problem().isEmpty());
    type("+9");
    CHECK(edit.skipped() == std::set<QDate>{lastMonday.addDays(2), lastMonday.addDays(9)});
}

TEST_CASE(
    "The fields for single dates are empty until somebody writes, and leaving one adds what was written")
{
    Edit edit("FREQ=WEEKLY;BYDAY=MO");
    edit.setToday(lastMonday);
    edit.setDates({}, {});
    showActive(edit);
    auto *date = child<DayEdit>(&edit, "patternSkippedDate");
    auto *other = child<DayEdit>(&edit, "patternExtraDate");
    CHECK(date->text().isEmpty());
    CHECK(other->text().isEmpty());
    date->setFocus();
    QTest::keyClick(date, Qt::Key_Tab);
    CHECK(edit.skipped().empty());
    date->setFocus();
    QTest::keyClick(date, Qt::Key_Up);
    CHECK(date->date() == lastMonday); // the first that the keys come to is the one at hand
    CHECK(edit.skipped().empty());
    other->setFocus();
    CHECK(edit.skipped() == std::set<QDate>{lastMonday});
    CHECK(date->text().isEmpty());
    QTest::keyClicks(other, QStringLiteral("someday"));
    date->setFocus();
    CHECK(edit.extra().empty());
    CHECK_FALSE(other->problem().isEmpty());
}

TEST_CASE("Tab goes through the fields as they stand, and the key of each label leads to its field")
{
    Edit edit("FREQ=WEEKLY;BYDAY=MO");
    edit.setFirstDayOfWeek(Qt::Sunday);
    showActive(edit);
    const auto focused = [] {
        const QWidget *widget = QApplication::focusWidget();
        return widget ? widget->objectName() : QString();
    };
    const auto tabbed = [&] {
        child<DayEdit>(&edit, "patternFirst")->setFocus();
        QStringList names{focused()};
        while (names.last() != QStringLiteral("patternSkippedDate") && names.size() < 30) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            names << focused();
        }
        return names.filter(QStringLiteral("pattern"))
            .join(u' ')
            .remove(QStringLiteral("pattern"))
            .toStdString();
    };
    CHECK(tabbed() ==
          "First Frequency Interval Day7 Day1 Day2 Day3 Day4 Day5 Day6 Ends Time Length ExtraDate "
          "ExtraAdd SkippedDate");
    edit.choose("patternFrequency", 2);
    CHECK(tabbed() == "First Frequency Interval DayOfMonth Ends Time Length ExtraDate ExtraAdd SkippedDate");
    edit.choose("patternFrequency", 1);
    const std::pair<Qt::Key, const char *> keys[] = {
        {Qt::Key_B, "patternFirst"},      {Qt::Key_R, "patternFrequency"}, {Qt::Key_N, "patternDay7"},
        {Qt::Key_E, "patternEnds"},       {Qt::Key_T, "patternTime"},      {Qt::Key_A, "patternExtraDate"},
        {Qt::Key_O, "patternSkippedDate"}};
    for (const auto &[key, field] : keys) {
        QTest::keyClick(&edit, key, Qt::AltModifier);
        CHECK(focused() == QLatin1String(field));
    }
}

TEST_CASE("Another unit begins with every one: of two weeks nobody comes to two months")
{
    Edit edit("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO");
    edit.choose("patternFrequency", 2);
    CHECK(child<QSpinBox>(&edit, "patternInterval")->value() == 1);
    CHECK(edit.ruleText() == QStringLiteral("FREQ=MONTHLY;BYMONTHDAY=30"));
    edit.choose("patternFrequency", 1); // it was only looked at
    CHECK(child<QSpinBox>(&edit, "patternInterval")->value() == 2);
    Edit shown("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=30"); // what is there is shown as it is
    CHECK(child<QSpinBox>(&shown, "patternInterval")->value() == 3);
}

TEST_CASE("The ways to name the day of the month tell every how many months it comes")
{
    Edit edit("FREQ=MONTHLY;BYMONTHDAY=30");
    child<QSpinBox>(&edit, "patternInterval")->setValue(3);
    const auto *days = child<QComboBox>(&edit, "patternDayOfMonth");
    for (int i = 0; i < days->count(); ++i)
        CHECK(days->itemText(i).contains(u'3'));
    CHECK(days->currentText() == child<QLabel>(&edit, "patternWords")->text());
}
