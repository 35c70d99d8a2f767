// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/timewords.h"
#include "core/schedule/typedtime.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

const QLocale american(QLocale::English, QLocale::UnitedStates);
const QLocale german(QLocale::German, QLocale::Germany);

struct Case
{
    const char *typed;
    const char *meant;
};

std::string read(const QString &text, const QLocale &locale)
{
    const auto minute = readTypedTime(text, locale);
    return minute ? QStringLiteral("%1:%2")
                        .arg(*minute / 60)
                        .arg(*minute % 60, 2, 10, QLatin1Char('0'))
                        .toStdString()
                  : "none";
}

} // namespace

TEST_CASE("A time of day is read in the ways that people write it")
{
    const Case cases[] = {
        {"4:00 PM", "16:00"}, {"4:00 pm", "16:00"},     {"4:00pm", "16:00"},   {"4pm", "16:00"},
        {"4 pm", "16:00"},    {"4p", "16:00"},          {"4 p.m.", "16:00"},   {"4 P. M.", "16:00"},
        {"4:00 AM", "4:00"},  {"4a", "4:00"},           {"4 a.m.", "4:00"},    {"pm 4", "16:00"},
        {"4", "16:00"},       {"4:30", "16:30"},        {"1", "13:00"},        {"6:59", "18:59"},
        {"7", "7:00"},        {"7:15", "7:15"},         {"11", "11:00"},       {"12", "12:00"},
        {"12:30", "12:30"},   {"12 am", "0:00"},        {"12 pm", "12:00"},    {"12:05a", "0:05"},
        {"0", "0:00"},        {"0:30", "0:30"},         {"00:00", "0:00"},     {"04:00", "4:00"},
        {"04", "4:00"},       {"0400", "4:00"},         {"16:00", "16:00"},    {"16", "16:00"},
        {"1630", "16:30"},    {"930", "9:30"},          {"430", "16:30"},      {"0930", "9:30"},
        {"430p", "16:30"},    {"1200", "12:00"},        {"16.30", "16:30"},    {"4.30pm", "16:30"},
        {"16h", "16:00"},     {"16h30", "16:30"},       {"16:30:00", "16:30"}, {"noon", "12:00"},
        {"Noon", "12:00"},    {"midday", "12:00"},      {"midnight", "0:00"},  {"24:00", "24:00"},
        {"2400", "24:00"},    {" 9 : 15  am ", "9:15"}, {"9 o'clock", "9:00"}, {"4:00\u202FPM", "16:00"},
    };
    for (const Case &each : cases) {
        INFO(each.typed);
        CHECK(read(QString::fromUtf8(each.typed), american) == each.meant);
    }
}

TEST_CASE("Where the language counts to 24, a bare hour is that hour")
{
    const Case cases[] = {{"4", "4:00"},          {"16", "16:00"},    {"4:30", "4:30"},  {"16 Uhr", "16:00"},
                          {"16:30 Uhr", "16:30"}, {"16.30", "16:30"}, {"4 pm", "16:00"}, {"1630", "16:30"}};
    for (const Case &each : cases) {
        INFO(each.typed);
        CHECK(read(QString::fromUtf8(each.typed), german) == each.meant);
    }
    const QLocale japanese(QLocale::Japanese, QLocale::Japan);
    CHECK(read(QStringLiteral("午後4:00"), japanese) == "16:00");
    CHECK(read(QStringLiteral("4 p. m."), QLocale(QLocale::Spanish, QLocale::Mexico)) == "16:00");
}

TEST_CASE("What is no time is not guessed, and the sentence says how to write one")
{
    for (const char *text :
         {"",         " ",    "soon",  "25:00", "9:61",     "961", "24:01", "13 am",   "16:00 am",
          "16:00 pm", "0 pm", "4:",    ":30",   "4:5",      "-4",  "+4",    "4 pm pm", "a",
          "p",        "pm",   "12345", "4/5",   "16:30:12", "99",  "1e3",   "four"}) {
        INFO(text);
        CHECK(read(QString::fromUtf8(text), american) == "none");
    }
    CHECK(typedTimeProblem(QStringLiteral(" soon "), german) ==
          QStringLiteral("“soon” is no time. Type it such as 16:00, 1630 or noon."));
    CHECK(typedTimeProblem(QString(), german).startsWith(QStringLiteral("A time is missing.")));
}

TEST_CASE("Every time as it is shown is read as the same time, in many languages")
{
    for (const QLocale &locale :
         {american, german, QLocale(QLocale::English, QLocale::Canada),
          QLocale(QLocale::English, QLocale::Australia), QLocale(QLocale::Spanish, QLocale::UnitedStates),
          QLocale(QLocale::French, QLocale::Canada), QLocale(QLocale::Japanese), QLocale::c()})
        for (int minute = 0; minute < endOfDay; ++minute) {
            const QString shown = timeInWords(minute, locale);
            INFO(locale.name().toStdString() << " " << shown.toStdString());
            REQUIRE(readTypedTime(shown, locale) == minute);
        }
}
