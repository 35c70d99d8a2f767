// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/typedday.h"
#include "tests/testkit/monday.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using testkit::monday;

namespace {

const QLocale american(QLocale::English, QLocale::UnitedStates);
const QLocale german(QLocale::German, QLocale::Germany);
const QLocale british(QLocale::English, QLocale::UnitedKingdom);
const QLocale swedish(QLocale::Swedish, QLocale::Sweden);

struct Case
{
    const char *typed;
    const char *meant;
};

std::string read(const QString &text, const QLocale &locale)
{
    const auto day = readTypedDay(text, monday, locale);
    return day ? day->toString(Qt::ISODate).toStdString() : "none";
}

template <size_t n>
void checkAll(const Case (&cases)[n], const QLocale &locale)
{
    for (const Case &each : cases) {
        INFO(each.typed);
        CHECK(read(QString::fromUtf8(each.typed), locale) == each.meant);
    }
}

} // namespace

TEST_CASE("A day is read in the ways that people write it")
{
    const Case cases[] = {
        {"3/4", "2026-03-04"},
        {"03/04", "2026-03-04"},
        {"3/4/26", "2026-03-04"},
        {"3/4/2026", "2026-03-04"},
        {"3-4", "2026-03-04"},
        {"3-4-26", "2026-03-04"},
        {"3.4", "2026-03-04"},
        {"304", "2026-03-04"},
        {"0304", "2026-03-04"},
        {"030426", "2026-03-04"},
        {"03042026", "2026-03-04"},
        {"20260304", "2026-03-04"},
        {"2026-03-04", "2026-03-04"},
        {"2026-3-4", "2026-03-04"},
        {"2026/3/4", "2026-03-04"},
        {"Mar 4", "2026-03-04"},
        {"mar 4", "2026-03-04"},
        {"4 mar", "2026-03-04"},
        {"4 mar 2026", "2026-03-04"},
        {"4 mar 26", "2026-03-04"},
        {"March 4, 2026", "2026-03-04"},
        {"March 4th", "2026-03-04"},
        {"4th of March", "2026-03-04"},
        {"mar. 4", "2026-03-04"},
        {"Sept 9", "2025-09-09"},
        {"Wed, Mar 4, 2026", "2026-03-04"},
        {"Wed 3/4", "2026-03-04"},
        {"Mon, Mar 4, 2026", "2026-03-04"},
        {"Wednesday, 4 March", "2026-03-04"},
        {"today", "2026-03-02"},
        {"Today", "2026-03-02"},
        {"tomorrow", "2026-03-03"},
        {"yesterday", "2026-03-01"},
        {"+3", "2026-03-05"},
        {"+ 3", "2026-03-05"},
        {"+0", "2026-03-02"},
        {"-1", "2026-03-01"},
        {"+2w", "2026-03-16"},
        {"in 3 days", "2026-03-05"},
        {"in 1 week", "2026-03-09"},
        {"mon", "2026-03-02"},
        {"tue", "2026-03-03"},
        {"Friday", "2026-03-06"},
        {"sun", "2026-03-08"},
        {"next fri", "2026-03-13"},
        {"15", "2026-03-15"},
        {"1", "2026-04-01"},
        {"2", "2026-03-02"},
        {"31", "2026-03-31"},
        {"15th", "2026-03-15"},
        {"12/30", "2025-12-30"},
        {"8/30", "2026-08-30"},
        {"feb 29", "2028-02-29"},
        {"2/29/28", "2028-02-29"},
        {"  3 / 4 ", "none"},
        {"1/5/27", "2027-01-05"},
    };
    checkAll(cases, american);
}

TEST_CASE("Numbers stand in the order of the language, and its names are understood")
{
    const Case ofGermany[] = {{"4.3.", "2026-03-04"},         {"4.3.26", "2026-03-04"},
                              {"4.3.2026", "2026-03-04"},     {"04.03", "2026-03-04"},
                              {"0403", "2026-03-04"},         {"040326", "2026-03-04"},
                              {"4. März", "2026-03-04"},      {"4. März 2026", "2026-03-04"},
                              {"Mittwoch", "2026-03-04"},     {"Mi", "2026-03-04"},
                              {"Mi., 4. März", "2026-03-04"}, {"2026-03-04", "2026-03-04"},
                              {"14/3", "2026-03-14"},         {"3/14", "none"}};
    checkAll(ofGermany, german);
    const Case ofBritain[] = {{"4/3", "2026-03-04"}, {"14/3/26", "2026-03-14"}, {"3/14", "none"}};
    checkAll(ofBritain, british);
    const Case ofSweden[] = {{"26-03-04", "2026-03-04"}, {"260304", "2026-03-04"}, {"3-4", "2026-03-04"}};
    checkAll(ofSweden, swedish);
    CHECK(read(QStringLiteral("4 de marzo de 2026"), QLocale(QLocale::Spanish, QLocale::Spain)) ==
          "2026-03-04");
}

TEST_CASE("What is no day is not guessed, and the sentence says how to write one")
{
    for (const char *text :
         {"",        " ",     "soon",    "13/1",  "2/30",    "feb 30",       "2026-02-30", "0/1",     "0",
          "32",      "3/4/5", "3/4/026", "12345", "1234567", "tomorrow fri", "fri fri",    "mar",     "in 3",
          "in days", "next",  "+",       "+x",    "3/4 9am", "mar 4 2026 x", "4:00 pm",    "20261301"}) {
        INFO(text);
        CHECK(read(QString::fromUtf8(text), american) == "none");
    }
    CHECK(typedDayProblem(QStringLiteral(" soon "), american) ==
          QStringLiteral("“soon” is no date. Type it such as 3/14/26, today, +3 or Friday."));
    CHECK(typedDayProblem(QString(), american).startsWith(QStringLiteral("A date is missing.")));
}

TEST_CASE("Every day as it is shown is read as the same day, in many languages")
{
    for (const QLocale &locale :
         {american, german, british, swedish, QLocale(QLocale::French, QLocale::Canada),
          QLocale(QLocale::Dutch), QLocale(QLocale::Spanish, QLocale::Mexico)})
        for (QDate day(2025, 1, 1); day < QDate(2029, 1, 1); day = day.addDays(1))
            for (const QString &form :
                 {locale.dateFormat(QLocale::ShortFormat), QStringLiteral("ddd, MMM d, yyyy")}) {
                const QString shown = locale.toString(day, form);
                INFO(locale.name().toStdString() << " " << shown.toStdString());
                REQUIRE(readTypedDay(shown, monday, locale) == day);
            }
}

TEST_CASE("The next day with a number skips months without it")
{
    CHECK(readTypedDay(QStringLiteral("31"), QDate(2026, 4, 1), american) == QDate(2026, 5, 31));
    CHECK(readTypedDay(QStringLiteral("30"), QDate(2027, 1, 31), american) == QDate(2027, 3, 30));
    CHECK(readTypedDay(QStringLiteral("1/5"), QDate(2026, 12, 20), american) == QDate(2027, 1, 5));
}
