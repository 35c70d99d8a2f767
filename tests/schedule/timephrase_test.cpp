// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/timephrase.h"
#include "tests/testkit/monday.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using testkit::monday;

namespace {

const QLocale american(QLocale::English, QLocale::UnitedStates);

std::string read(const char *text, const QLocale &locale = american)
{
    const auto phrase = readTimePhrase(QString::fromUtf8(text), monday, locale);
    if (!phrase)
        return "none";
    std::string shown = phrase->day.toString(Qt::ISODate).toStdString();
    if (phrase->minute >= 0)
        shown += QStringLiteral(" %1:%2")
                     .arg(phrase->minute / 60)
                     .arg(phrase->minute % 60, 2, 10, QLatin1Char('0'))
                     .toStdString();
    return shown;
}

} // namespace

TEST_CASE("A weekday is the next one, today included: next week's when it says next")
{
    CHECK(read("tue 14:00") == "2026-03-03 14:00");
    CHECK(read("Tuesday at 2pm") == "2026-03-03 14:00");
    CHECK(read("mon") == "2026-03-02");
    CHECK(read("sun 9") == "2026-03-08 9:00");
    CHECK(read("next tue") == "2026-03-10");
    CHECK(read("next mon 8:30") == "2026-03-09 8:30");
}

TEST_CASE("A day without a year is the one nearest to today")
{
    CHECK(read("march 3") == "2026-03-03");
    CHECK(read("3 march") == "2026-03-03");
    CHECK(read("Mar 3rd, 2027") == "2027-03-03");
    CHECK(read("mar 3rd 2027") == "2027-03-03");
    CHECK(read("dec 24") == "2025-12-24");
    CHECK(read("3/14") == "2026-03-14");
    CHECK(read("3/14/2026 9am") == "2026-03-14 9:00");
    CHECK(read("2026-03-09 12:15 pm") == "2026-03-09 12:15");
}

TEST_CASE("Days that are counted from today")
{
    CHECK(read("today 16:30") == "2026-03-02 16:30");
    CHECK(read("tomorrow") == "2026-03-03");
    CHECK(read("yesterday") == "2026-03-01");
    CHECK(read("in 3 days") == "2026-03-05");
    CHECK(read("in 2 weeks 10:00") == "2026-03-16 10:00");
    CHECK(read("14:00") == "2026-03-02 14:00");
    CHECK(read("12 am") == "2026-03-02 0:00");
    CHECK(read("12am") == "2026-03-02 0:00");
}

TEST_CASE("Names and orders of the user's language are understood beside the English ones")
{
    const QLocale german(QLocale::German, QLocale::Germany);
    CHECK(read("dienstag 14:00", german) == "2026-03-03 14:00");
    CHECK(read("3. märz", german) == "2026-03-03");
    CHECK(read("14.3.", german) == "2026-03-14");
    CHECK(read("14.3.2026", german) == "2026-03-14");
    CHECK(read("tue", german) == "2026-03-03");
}

TEST_CASE("What is not all about time is no time")
{
    for (const char *text : {"", "kline", "INV-1009", "217 555 0144", "tue kline", "14", "25:00", "9:61",
                             "2.50", "feb 30", "next", "in", "in 3", "tue tue", "13pm", "at"})
        CHECK(read(text) == "none");
}
