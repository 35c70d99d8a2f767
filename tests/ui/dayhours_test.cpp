// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dayhours.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

const QLocale american(QLocale::English, QLocale::UnitedStates);
const QLocale german(QLocale::German, QLocale::Germany);

/// "480-720 780-1020", or "?".
std::string read(const char *text, const QLocale &locale = american)
{
    const auto ranges = readDayHours(QString::fromUtf8(text), locale);
    if (!ranges)
        return "?";
    QStringList parts;
    for (const MinuteRange &range : *ranges)
        parts << QStringLiteral("%1-%2").arg(range.start).arg(range.end);
    return parts.join(u' ').toStdString();
}

} // namespace

TEST_CASE("hours of a day are read as people type them")
{
    const auto [typed, expected] = GENERATE(table<const char *, const char *>({
        {"", ""},
        {"  ", ""},
        {"8-17", "480-1020"},
        {"8-5", "480-1020"}, // five in the afternoon is meant
        {"8:30-12", "510-720"},
        {"8-12, 1-5", "480-720 780-1020"},
        {"8-12; 13:00 - 17:00", "480-720 780-1020"},
        {"0800-1200", "480-720"},
        {"7a-3p", "420-900"},
        {"7 am - 3 pm", "420-900"},
        {"8:00 AM \u2013 12:00 PM, 1:00 PM \u2013 5:00 PM", "480-720 780-1020"},
        {"12 am - 6 am", "0-360"},
        {"22-24", "1320-1440"},
        {"10 pm - 12 am", "1320-1440"},
        {"0-24", "0-1440"},
        {"8-12,12-5", "480-1020"}, // what touches is one range
    }));
    INFO(typed);
    CHECK(read(typed) == expected);
}

TEST_CASE("hours that mean nothing are not guessed at")
{
    const char *typed = GENERATE("8", "8-", "-8", "8-25", "8:60-9", "17-8", "8am-7am", "13-17, 8-12",
                                 "8-12, 11-15", "nine to five", "8-12-17", "13 pm - 14 pm");
    INFO(typed);
    CHECK(read(typed) == "?");
}

TEST_CASE("hours read back as they were shown, in every spelling")
{
    const QLocale &locale = GENERATE(as<const QLocale &>(), american, german);
    const std::vector<MinuteRange> week[] = {
        {}, {{480, 1020}}, {{0, 1440}}, {{0, 60}, {720, 721}, {1380, 1440}}, {{435, 750}, {785, 1075}}};
    for (const auto &ranges : week) {
        INFO(dayHoursText(ranges, locale).toStdString());
        CHECK(readDayHours(dayHoursText(ranges, locale), locale) == ranges);
    }
}
