// SPDX-License-Identifier: GPL-3.0-or-later
// Protects going to a day: what is typed is read as in every other field for a day, and a mistyped one leads
// nowhere.
#include "tests/testkit/monday.h"
#include "tests/ui/officebench.h"
#include "ui/widgets/datepopup.h"
#include <QCalendarWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

using namespace truckroll;
using testkit::child;
using testkit::monday;
using testkit::showActive;

namespace {

struct Bench
{
    QWidget window;
    QPushButton *button = new QPushButton(QStringLiteral("Day"), &window);
    QPointer<DatePopup> popup;
    std::vector<QDate> chosen;

    Bench()
    {
        showActive(window);
        popup = new DatePopup(monday, monday, Qt::Sunday, button);
        QObject::connect(popup, &DatePopup::chosen, &window,
                         [this](const QDate &day) { chosen.push_back(day); });
        popup->showBelow(button);
    }
    QLineEdit *line() const { return child<QLineEdit>(popup, "dateLine"); }
    QString sentence() const { return child<QLabel>(popup, "dateSentence")->text(); }
    /// As keys arrive: wherever the focus is.
    void key(int key, const QString &text = {}, Qt::KeyboardModifiers modifiers = {})
    {
        QKeyEvent press(QEvent::KeyPress, key, modifiers, text);
        QApplication::sendEvent(popup->focusWidget(), &press);
    }
    void type(const char *text)
    {
        for (const QChar letter : QString::fromUtf8(text))
            key(letter.toUpper().unicode(), letter);
    }
};

} // namespace

TEST_CASE("A day typed into the calendar is the one that a field for a day would read")
{
    const auto [typed, day] = GENERATE(table<const char *, QDate>({{"12/24/2026", {2026, 12, 24}},
                                                                   {"3/8/26", {2026, 3, 8}},
                                                                   {"+3", {2026, 3, 5}},
                                                                   {"-2w", {2026, 2, 16}},
                                                                   {"tomorrow", {2026, 3, 3}},
                                                                   {"fri", {2026, 3, 6}}}));
    INFO(typed);
    Bench bench;
    bench.type(typed); // the focus is in the calendar
    CHECK(bench.line()->text() == typed);
    CHECK(bench.line()->hasFocus());
    CHECK(bench.popup->calendar()->selectedDate() == day);
    CHECK(bench.chosen.empty());
    bench.key(Qt::Key_Return, QStringLiteral("\r"));
    CHECK(bench.chosen == std::vector{day});
    CHECK((!bench.popup || !bench.popup->isVisible()));
}

TEST_CASE("What is no day, or lies beyond all reason, is said and the calendar stays")
{
    const auto [typed, words] =
        GENERATE(table<const char *, const char *>({{"xyz", "no date"},
                                                    {"13/45/2026", "no date"},
                                                    {"1/1/0001", "cannot lie before Monday, January 1, 1900"},
                                                    {"12/24/9999", "cannot lie after"}}));
    INFO(typed);
    Bench bench;
    const int high = bench.popup->calendar()->height();
    bench.type(typed);
    bench.key(Qt::Key_Return, QStringLiteral("\r"));
    CHECK(bench.chosen.empty());
    REQUIRE(bench.popup);
    CHECK(bench.popup->calendar()->height() == high); // no week is cut for the sentence
    CHECK(bench.popup->rect().contains(child<QPushButton>(bench.popup, "dateToday")->geometry()));
    CHECK(bench.popup->isVisible());
    CHECK(bench.sentence().contains(words));
    CHECK(bench.line()->accessibleDescription() == bench.sentence());
    bench.type("3/8/26"); // over what was wrong
    CHECK(bench.sentence().isEmpty());
    bench.key(Qt::Key_Return, QStringLiteral("\r"));
    CHECK(bench.chosen == std::vector{QDate(2026, 3, 8)});
}

TEST_CASE("The calendar has a least and a last date, those of the field where it has some")
{
    Bench bench;
    QCalendarWidget *calendar = bench.popup->calendar();
    CHECK_FALSE(calendar->isDateEditEnabled());
    CHECK(calendar->minimumDate() == QDate(1900, 1, 1));
    CHECK(calendar->maximumDate() == QDate(2999, 12, 31));
    bench.popup->setRange(monday, {});
    CHECK(calendar->minimumDate() == monday);
    CHECK(calendar->maximumDate() == QDate(2999, 12, 31));
    bench.type("3/1/26");
    bench.key(Qt::Key_Return, QStringLiteral("\r"));
    CHECK(bench.chosen.empty());
    CHECK(bench.sentence() == "The day cannot lie before 3/2/26.");
}

TEST_CASE("Arrows go through the calendar, from the line too, and Enter takes the day")
{
    Bench bench;
    bench.key(Qt::Key_Right);
    CHECK(bench.popup->calendar()->selectedDate() == monday.addDays(1));
    bench.type("3/10/26");
    bench.key(Qt::Key_Down);
    CHECK_FALSE(bench.line()->hasFocus());
    CHECK(bench.popup->calendar()->selectedDate() == QDate(2026, 3, 17));
    bench.key(Qt::Key_Return, QStringLiteral("\r"));
    CHECK(bench.chosen == std::vector{QDate(2026, 3, 17)});
}

TEST_CASE("Letters typed into the calendar are no keys of the window behind it")
{
    Bench bench;
    const QShortcut behind(QKeySequence(Qt::Key_T), &bench.window);
    const QSignalSpy meant(&behind, &QShortcut::activated);
    QTest::keyClicks(bench.popup->focusWidget(), QStringLiteral("t"));
    QTest::keyClicks(bench.popup->focusWidget(), QStringLiteral("omorrow"));
    CHECK(meant.isEmpty());
    CHECK(bench.line()->text() == "tomorrow");
    CHECK(bench.line()->accessibleName() == "Date");
    QTest::keyClick(bench.popup->focusWidget(), Qt::Key_Escape);
    CHECK((!bench.popup || !bench.popup->isVisible()));
    CHECK(bench.chosen.empty());
}
