// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/visitcalendar.h"

#include "core/schedule/visittime.h"
#include <QTimeZone>
#include <catch2/catch.hpp>
#include <libical/ical.h>
#include <memory>

using namespace truckroll;

namespace {

CalendarEntry kline(const WallTime &start = WallTime::at(QDate(2026, 3, 9), 9))
{
    CalendarEntry entry;
    entry.visit.id = VisitId(42);
    entry.visit.version = 7;
    entry.visit.minutes = 90;
    setVisitTime(entry.visit, start, QTimeZone("America/Chicago"), 100);
    entry.number = "A-1007";
    entry.customer = "Kline Bakery";
    entry.title = "Tap repair";
    entry.place = "12 Long Street, Springfield, IL 62701";
    entry.technicians = QStringList{"Ann Ruiz", "Bob Meyer"};
    return entry;
}

QByteArray written(const std::vector<CalendarEntry> &entries)
{
    return calendarOf(entries, {1'700'000'000, 1'772'000'000});
}

struct Freed
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Parsed = std::unique_ptr<icalcomponent, Freed>;

} // namespace

TEST_CASE("A visit is an event in UTC with place, technicians and a UID that stays")
{
    const QByteArray text = written({kline()});
    for (const char *line : {"BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:PUBLISH", "BEGIN:VEVENT",
                             "UID:visit-42-1700000000@truckroll", "SEQUENCE:7",
                             "DTSTART:20260309T140000Z", // the clock went forward the day before
                             "DTEND:20260309T153000Z", "SUMMARY:Kline Bakery: Tap repair",
                             "LOCATION:12 Long Street\\, Springfield\\, IL 62701", "STATUS:TENTATIVE"}) {
        INFO(line << " in\n" << text.toStdString());
        CHECK(text.contains(QByteArray(line) + "\r\n"));
    }
    CHECK(text.contains("Ann Ruiz"));
    CalendarEntry later = kline(WallTime::at(QDate(2026, 3, 4), 8));
    later.visit.status = VisitStatus::Cancelled;
    const QByteArray moved = written({later});
    CHECK(moved.contains("UID:visit-42-1700000000@truckroll\r\n"));
    CHECK(moved.contains("DTSTART:20260304T140000Z\r\n"));
    CHECK(moved.contains("STATUS:CANCELLED\r\n"));
}

TEST_CASE(
    "Texts come back as they were: commas, semicolons, backslashes, line ends, and long ones in any script")
{
    CalendarEntry entry = kline();
    entry.title = "Pipes; \"old\", C:\\new";
    entry.visit.notes = QStringLiteral("Tor\nHund: bissig, groß; ") + QString(200, QChar(0x6f22)) + "end";
    const QByteArray text = written({entry, kline()});
    for (const QByteArray &line : text.split('\n')) {
        INFO(line.toStdString());
        CHECK(line.size() <= 76); // 75 bytes and CR
        CHECK((line.isEmpty() || line.endsWith('\r')));
        CHECK(QString::fromUtf8(line).toUtf8() == line); // no letter is cut in two
    }
    const Parsed calendar(icalparser_parse_string(text.constData()));
    REQUIRE(calendar);
    CHECK(icalcomponent_count_errors(calendar.get()) == 0);
    CHECK(icalcomponent_count_components(calendar.get(), ICAL_VEVENT_COMPONENT) == 2);
    icalcomponent *event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
    CHECK(QString::fromUtf8(icalcomponent_get_summary(event)) == "Kline Bakery: " + entry.title);
    CHECK(QString::fromUtf8(icalcomponent_get_description(event)).endsWith(entry.visit.notes));
}

TEST_CASE("What has no time is not in a calendar")
{
    CalendarEntry waiting = kline();
    waiting.visit.start.reset();
    CHECK_FALSE(written({waiting}).contains("VEVENT"));
    CHECK(written({}).contains("END:VCALENDAR"));
}
