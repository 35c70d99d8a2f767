// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/zonedday.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

QTimeZone zone(const char *name)
{
    const auto found = findZone(name);
    REQUIRE(found);
    return *found;
}

qint64 utc(const QDate &date, int hour, int minute = 0)
{
    return QDateTime(date, QTime(hour, minute), Qt::UTC).toSecsSinceEpoch();
}

WallTime at(int year, int month, int day, int hour, int minute = 0)
{
    return WallTime::at(QDate(year, month, day), hour, minute);
}

struct DayLength
{
    const char *zone;
    QDate date;
    int minutes;
};

} // namespace

TEST_CASE("days have the length that the zone gives them", "[zonedday]")
{
    const DayLength days[] = {
        {"America/Chicago", {2026, 3, 7}, 24 * 60},
        {"America/Chicago", {2026, 3, 8}, 23 * 60},
        {"America/Chicago", {2026, 11, 1}, 25 * 60},
        {"Europe/Berlin", {2026, 3, 29}, 23 * 60},
        {"Europe/Berlin", {2026, 10, 25}, 25 * 60},
        {"Australia/Lord_Howe", {2026, 10, 4}, 23 * 60 + 30},
        {"Australia/Lord_Howe", {2026, 4, 5}, 24 * 60 + 30},
        {"America/Sao_Paulo", {2018, 11, 4}, 23 * 60},
        {"America/Sao_Paulo", {2018, 2, 17}, 25 * 60},
        {"America/Sao_Paulo", {2026, 11, 1}, 24 * 60},
        {"Asia/Kolkata", {2026, 3, 29}, 24 * 60},
        {"Asia/Kathmandu", {2026, 6, 1}, 24 * 60},
        {"Pacific/Apia", {2011, 12, 30}, 0},
        {"UTC", {2026, 3, 8}, 24 * 60},
    };
    for (const DayLength &day : days) {
        CAPTURE(day.zone, day.date.toString(Qt::ISODate).toStdString());
        const ZonedDay zoned(day.date, zone(day.zone));
        CHECK(zoned.minutes() == day.minutes);
        CHECK(zoned.endUtc() == ZonedDay(day.date.addDays(1), zone(day.zone)).startUtc());
    }
}

TEST_CASE("a wall time in the spring gap moves forward by the gap", "[zonedday]")
{
    const QTimeZone chicago = zone("America/Chicago");
    CHECK(ZonedDay::toUtc(at(2026, 3, 8, 2, 30), chicago) == utc({2026, 3, 8}, 8, 30));
    CHECK(ZonedDay::toWall(ZonedDay::toUtc(at(2026, 3, 8, 2, 30), chicago), chicago) ==
          at(2026, 3, 8, 3, 30));
    CHECK(ZonedDay::toUtc(at(2026, 3, 8, 1, 59), chicago) == utc({2026, 3, 8}, 7, 59));
    CHECK(ZonedDay::toUtc(at(2026, 3, 8, 3, 0), chicago) == utc({2026, 3, 8}, 8, 0));
    const QTimeZone lordHowe = zone("Australia/Lord_Howe");
    CHECK(ZonedDay::toWall(ZonedDay::toUtc(at(2026, 10, 4, 2, 15), lordHowe), lordHowe) ==
          at(2026, 10, 4, 2, 45));
    const QTimeZone saoPaulo = zone("America/Sao_Paulo");
    CHECK(ZonedDay(QDate(2018, 11, 4), saoPaulo).startUtc() ==
          utc({2018, 11, 4}, 3)); // midnight is in the gap
    CHECK(ZonedDay(QDate(2018, 11, 4), saoPaulo).wallMinuteAt(0) == 60);
    const QTimeZone apia = zone("Pacific/Apia"); // a whole day is in the gap
    CHECK(ZonedDay::toWall(ZonedDay::toUtc(at(2011, 12, 30, 12), apia), apia) == at(2011, 12, 31, 12));
}

TEST_CASE("a wall time in the autumn overlap is the first of the two", "[zonedday]")
{
    const QTimeZone chicago = zone("America/Chicago");
    CHECK(ZonedDay::toUtc(at(2026, 11, 1, 1, 30), chicago) == utc({2026, 11, 1}, 6, 30));
    CHECK(ZonedDay::toUtc(at(2026, 11, 1, 2, 0), chicago) == utc({2026, 11, 1}, 8, 0));
    CHECK(ZonedDay::toWall(utc({2026, 11, 1}, 7, 30), chicago) == at(2026, 11, 1, 1, 30));
    const QTimeZone berlin = zone("Europe/Berlin");
    CHECK(ZonedDay::toUtc(at(2026, 10, 25, 2, 0), berlin) == utc({2026, 10, 25}, 0, 0));
    const QTimeZone saoPaulo = zone("America/Sao_Paulo"); // midnight comes twice
    CHECK(ZonedDay::toUtc(at(2018, 2, 17, 23, 30), saoPaulo) == utc({2018, 2, 18}, 1, 30));
    CHECK(ZonedDay(QDate(2018, 2, 18), saoPaulo).startUtc() == utc({2018, 2, 18}, 3));
}

TEST_CASE("elapsed and wall minutes of a day go both ways", "[zonedday]")
{
    const ZonedDay spring(QDate(2026, 3, 8), zone("America/Chicago"));
    CHECK(spring.elapsedAt(9 * 60) == 8 * 60);
    CHECK(spring.elapsedAt(2 * 60 + 30) == 2 * 60 + 30);
    CHECK(spring.wallMinuteAt(2 * 60) == 3 * 60);
    CHECK(spring.elapsedAt(24 * 60) == 23 * 60);
    const ZonedDay autumn(QDate(2026, 11, 1), zone("America/Chicago"));
    CHECK(autumn.elapsedAt(9 * 60) == 10 * 60);
    CHECK(autumn.wallMinuteAt(90) == 90);
    CHECK(autumn.wallMinuteAt(150) == 90); // once more 01:30
    CHECK(autumn.wallMinuteAt(180) == 120);
    CHECK(autumn.wallMinuteAt(-5) == 0);
    CHECK(autumn.wallMinuteAt(99'999) == 1439);
    CHECK(ZonedDay(QDate(2011, 12, 30), zone("Pacific/Apia")).wallMinuteAt(10) == 0);
}

TEST_CASE("every wall time outside gaps comes back from UTC, and days join without holes", "[zonedday]")
{
    for (const char *name : {"America/Chicago", "Europe/Berlin", "Australia/Lord_Howe", "America/Sao_Paulo",
                             "Asia/Kolkata", "America/St_Johns", "Pacific/Kiritimati"}) {
        const QTimeZone where = zone(name);
        for (QDate date(2018, 1, 1); date < QDate(2018, 12, 31); date = date.addDays(1)) {
            const ZonedDay day(date, where);
            int lastElapsed = -1;
            for (int minute = 0; minute < 24 * 60; minute += 37) {
                const WallTime wall{date, minute};
                const WallTime back = ZonedDay::toWall(ZonedDay::toUtc(wall, where), where);
                const bool isGap = back != wall;
                CHECK((!isGap || (day.minutes() < 24 * 60 && back > wall)));
                CHECK(day.elapsedAt(minute) >= lastElapsed - 60);
                lastElapsed = day.elapsedAt(minute);
            }
            for (int elapsed = 0; elapsed < day.minutes(); elapsed += 41) {
                const qint64 instant = day.startUtc() + elapsed * 60;
                CHECK(ZonedDay::toWall(instant, where).date == date);
                CHECK(day.wallMinuteAt(elapsed) == ZonedDay::toWall(instant, where).minute);
            }
        }
    }
}

TEST_CASE("seconds of an instant are cut off, also before 1970", "[zonedday]")
{
    const QTimeZone utcZone = zone("UTC");
    CHECK(ZonedDay::toWall(59, utcZone) == at(1970, 1, 1, 0, 0));
    CHECK(ZonedDay::toWall(-1, utcZone) == at(1969, 12, 31, 23, 59));
    CHECK(ZonedDay::toUtc(at(1969, 12, 31, 23, 59), utcZone) == -60);
}

TEST_CASE("zones are found by their name, others are not", "[zonedday]")
{
    CHECK(findZone("America/Chicago"));
    CHECK(findZone("America/Chicago")->id() == QByteArray("America/Chicago"));
    CHECK(findZone("US/Central")); // not in zone.tab, but the system's zone in many offices
    CHECK(findZone("Etc/UTC"));
    for (const char *name :
         {"", "ABC5", "Mars/Olympus", "Chicago", "America/Springfield", "../etc/passwd", "america chicago"}) {
        CAPTURE(name);
        CHECK_FALSE(findZone(name));
        CHECK_FALSE(findZone(name)); // and not from the cache either
    }
}

TEST_CASE("A zone is found by its name or a part of it, and not guessed among several")
{
    const auto found = [](const char *typed) {
        return zoneByName(QString::fromLatin1(typed)).value_or("none").toStdString();
    };
    CHECK(found("America/Chicago") == "America/Chicago");
    CHECK(found("america/new_york") == "America/New_York");
    CHECK(found(" new york ") == "America/New_York");
    CHECK(found("chicago") == "America/Chicago");
    CHECK(found("louisville").find("/Louisville") != std::string::npos); // one city under two names
    CHECK(found("honol") == "Pacific/Honolulu");
    CHECK(found("america") == "none");
    CHECK(found("Mars/Olympus") == "none");
    CHECK(found("") == "none");
}

TEST_CASE("what is remembered of a zone is what the zone says", "[zonedday]")
{
    for (const char *name : {"America/Chicago", "Europe/Dublin", "Australia/Lord_Howe", "Africa/Casablanca",
                             "Asia/Tehran", "America/Sao_Paulo", "Pacific/Apia", "America/Nuuk", "UTC"}) {
        const QTimeZone asked = zone(name);
        int differing = 0;
        for (qint64 moment = utc({2006, 1, 1}, 0); moment < utc({2040, 1, 1}, 0); moment += 7 * 3600 + 1800) {
            const int offset = asked.offsetFromUtc(QDateTime::fromSecsSinceEpoch(moment, Qt::UTC));
            const QDateTime clock = QDateTime::fromSecsSinceEpoch(moment + offset, Qt::UTC);
            const WallTime wall{clock.date(), clock.time().hour() * 60 + clock.time().minute()};
            differing += ZonedDay::toWall(moment, asked) != wall;
        }
        CAPTURE(name);
        CHECK(differing == 0);
    }
}
