// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/recurrence.h"

#include "core/schedule/zonedday.h"

#include <QFile>
#include <QTimeZone>
#include <catch2/catch.hpp>
#include <set>

using namespace truckroll;

namespace {

QDate day(const char *text)
{
    return QDate::fromString(QLatin1String(text), Qt::ISODate);
}

QStringList texts(const std::vector<QDate> &dates)
{
    QStringList list;
    for (const QDate &date : dates)
        list << date.toString(Qt::ISODate);
    return list;
}

RecurrenceRule rule(const char *text)
{
    const auto parsed = parseRule(QLatin1String(text));
    REQUIRE(parsed);
    return *parsed;
}

QStringList expanded(const char *text, const char *first, const char *from, const char *to)
{
    return texts(expandRule(rule(text), day(first), day(from), day(to)));
}

/// A line of recurrence_cases.txt, which says how it was made.
struct Case
{
    QString rule;
    QDate first;
    QDate from;
    QDate to;
    QTimeZone zone{"UTC"};
    int minute = 0;
    std::vector<QDate> dates;
    std::vector<int> offsets; ///< of each date's wall time, minutes
};

Case readCase(const QByteArray &line)
{
    const QStringList parts = QString::fromUtf8(line).split(QLatin1Char('|'));
    REQUIRE(parts.size() == 8);
    const auto date = [&](int i) { return QDate::fromString(parts[i], Qt::ISODate); };
    const auto zone = findZone(parts[4].toLatin1());
    REQUIRE(zone);
    Case read{parts[0], date(1), date(2), date(3), *zone, parts[5].toInt(), {}, {}};
    QDate last = read.first;
    for (const QString &step : parts[6].split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        last = last.addDays(step.toInt());
        read.dates.push_back(last);
    }
    read.offsets.resize(read.dates.size());
    for (const QString &offset : parts[7].split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QStringList pair = offset.split(QLatin1Char(':'));
        std::fill(read.offsets.begin() + pair[0].toInt(), read.offsets.end(), pair[1].toInt());
    }
    return read;
}

std::vector<Case> referenceCases()
{
    QFile file(QStringLiteral(TRUCKROLL_TEST_DATA "/recurrence_cases.txt"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    std::vector<Case> cases;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (!line.isEmpty())
            cases.push_back(readCase(line));
    return cases;
}

} // namespace

TEST_CASE("A rule reads and writes back the same", "[recurrence]")
{
    for (const char *text : {"FREQ=DAILY", "FREQ=WEEKLY;COUNT=5", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
                             "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;UNTIL=20261231;BYMONTHDAY=1,-1",
                             "FREQ=YEARLY;BYMONTH=3,10;BYMONTHDAY=15",
                             "FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=-1", "FREQ=WEEKLY;BYDAY=SU;WKST=SU"}) {
        INFO(text);
        CHECK(rule(text).toText() == QLatin1String(text));
    }
    CHECK(rule("rrule:freq=weekly;wkst=mo").toText() == QLatin1String("FREQ=WEEKLY"));
}

TEST_CASE("A rule that cannot be carried out is refused with a sentence", "[recurrence]")
{
    for (const char *text : {"",
                             "COUNT=5",
                             "FREQ=SECONDLY",
                             "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
                             "FREQ=HOURLY",
                             "FREQ=WEEKLY;INTERVAL=0",
                             "FREQ=WEEKLY;INTERVAL=100",
                             "FREQ=WEEKLY;COUNT=0",
                             "FREQ=WEEKLY;COUNT=5001",
                             "FREQ=WEEKLY;COUNT=2;UNTIL=20260101",
                             "FREQ=WEEKLY;BYDAY=2MO",
                             "FREQ=MONTHLY;BYDAY=53MO",
                             "FREQ=WEEKLY;BYMONTHDAY=3",
                             "FREQ=MONTHLY;BYMONTHDAY=0",
                             "FREQ=MONTHLY;BYMONTHDAY=32",
                             "FREQ=YEARLY;BYMONTH=13",
                             "FREQ=YEARLY;BYWEEKNO=20",
                             "FREQ=YEARLY;BYYEARDAY=100",
                             "FREQ=WEEKLY;BYHOUR=3",
                             "FREQ=WEEKLY;UNTIL=tomorrow",
                             "FREQ=WEEKLY;FREQ=DAILY",
                             "FREQ=DAILY;BYSETPOS=1",
                             "FREQ=WEEKLY;BYDAY="}) {
        INFO(text);
        const auto parsed = parseRule(QLatin1String(text));
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error().code == ErrorCode::RuleBroken);
        CHECK_FALSE(parsed.error().forUser.isEmpty());
    }
}

TEST_CASE("Examples that can be checked on a paper calendar", "[recurrence]")
{
    CHECK(expanded("FREQ=WEEKLY;COUNT=3", "2026-03-02", "2026-01-01", "2026-12-31") ==
          QStringList{"2026-03-02", "2026-03-09", "2026-03-16"});
    CHECK(expanded("FREQ=MONTHLY;BYDAY=2TU;COUNT=2", "2026-03-02", "2026-03-01", "2027-01-01") ==
          QStringList{"2026-03-10", "2026-04-14"});
    CHECK(expanded("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3", "2026-01-31", "2026-01-01", "2027-01-01") ==
          QStringList{"2026-01-31", "2026-03-31", "2026-05-31"});
    // The rule for which libical 3.0.16 skips the first Sunday.
    CHECK(expanded("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;COUNT=2", "2026-03-04", "2026-03-01", "2027-01-01") ==
          QStringList{"2026-03-08", "2026-03-22"});
}

TEST_CASE("An impossible date ends at once and gives nothing", "[recurrence]")
{
    const auto none = [](const char *text) {
        return expanded(text, "2026-01-01", "2026-01-01", "2100-01-01").isEmpty();
    };
    CHECK(none("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"));
    CHECK(none("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31"));
}

TEST_CASE("A rule without an end stops after 20 years", "[recurrence]")
{
    const auto dates =
        expandRule(rule("FREQ=MONTHLY"), day("2026-01-15"), day("2026-01-01"), day("2200-01-01"));
    REQUIRE_FALSE(dates.empty());
    CHECK(dates.back() == day("2046-01-15"));
}

TEST_CASE("Rules in words", "[recurrence]")
{
    const QLocale us(QLocale::English, QLocale::UnitedStates);
    const auto words = [&](const char *text) { return ruleInWords(rule(text), day("2026-03-02"), us); };
    CHECK(words("FREQ=WEEKLY;BYDAY=MO;COUNT=5") == QLatin1String("Every Monday, 5 times"));
    CHECK(words("FREQ=WEEKLY") == QLatin1String("Every Monday"));
    CHECK(words("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH") ==
          QLatin1String("Every 2 weeks on Monday and Thursday"));
    CHECK(words("FREQ=DAILY;INTERVAL=3") == QLatin1String("Every 3 days"));
    CHECK(words("FREQ=MONTHLY;BYDAY=-1FR") == QLatin1String("Every month on the last Friday"));
    CHECK(words("FREQ=MONTHLY") == QLatin1String("Every month on day 2"));
    CHECK(words("FREQ=MONTHLY;BYMONTHDAY=-1") == QLatin1String("Every month on the last day"));
    CHECK(words("FREQ=YEARLY") == QLatin1String("Every year on March 2"));
    CHECK(words("FREQ=YEARLY;BYMONTH=4,10") == QLatin1String("Every year in April and October"));
    CHECK(words("FREQ=DAILY;UNTIL=20260401") == QLatin1String("Every day, until Apr 1, 2026"));
}

TEST_CASE("Each weekday of a year and of its end has its ordinal in words", "[recurrence]")
{
    const char *named[] = {"", "first", "second", "third", "fourth", "fifth"};
    const auto ordinal = [&](int number) -> std::string {
        if (number < 6)
            return named[number];
        const bool teen = number >= 11 && number <= 13;
        const char *ending = teen               ? "th"
                             : number % 10 == 1 ? "st"
                             : number % 10 == 2 ? "nd"
                             : number % 10 == 3 ? "rd"
                                                : "th";
        return std::to_string(number) + ending;
    };
    const QLocale us(QLocale::English, QLocale::UnitedStates);
    const auto words = [&](const std::string &number) {
        return ruleInWords(rule(("FREQ=YEARLY;BYDAY=" + number + "MO").c_str()), day("2026-03-02"), us);
    };
    for (int number = 1; number <= 53; ++number) {
        INFO(number);
        CHECK(words(std::to_string(number))
                  .contains(QString::fromStdString("the " + ordinal(number) + " Monday")));
        const std::string back = number == 1 ? "last" : ordinal(number) + " to last";
        CHECK(words(std::to_string(-number)).contains(QString::fromStdString("the " + back + " Monday")));
    }
}

TEST_CASE("Random rules (3,000) in 12 zones agree with python-dateutil: dates, gaps and overlaps",
          "[recurrence][reference]")
{
    int hits = 0;
    int withDates = 0;
    int gaps = 0;
    int overlaps = 0;
    std::set<QByteArray> zones;
    const std::vector<Case> cases = referenceCases();
    for (const Case &known : cases) {
        INFO(known.rule.toStdString() << " from " << known.first.toString(Qt::ISODate).toStdString());
        const auto parsed = parseRule(known.rule);
        REQUIRE(parsed);
        REQUIRE(texts(expandRule(*parsed, known.first, known.from, known.to)) == texts(known.dates));
        zones.insert(known.zone.id());
        withDates += known.dates.empty() ? 0 : 1;
        for (size_t i = 0; i < known.dates.size(); ++i) {
            const WallTime wall{known.dates[i], known.minute};
            const qint64 utc = ZonedDay::toUtc(wall, known.zone);
            const qint64 asUtc = wall.date.startOfDay(Qt::UTC).toSecsSinceEpoch() + wall.minute * 60;
            REQUIRE(utc == asUtc - known.offsets[i] * 60);
            ++hits;
            gaps += ZonedDay::toWall(utc, known.zone) != wall;
            overlaps += ZonedDay::toWall(utc + 3600, known.zone) == wall ||
                        ZonedDay::toWall(utc + 1800, known.zone) == wall;
        }
    }
    WARN(cases.size() << " rules, " << withDates << " with dates, " << hits << " dates, " << gaps
                      << " in gaps, " << overlaps << " in overlaps");
    CHECK(cases.size() == 3000);
    CHECK(withDates == 2900);
    CHECK(zones.size() == 12);
    CHECK(gaps > 10);
    CHECK(overlaps > 10);
}
