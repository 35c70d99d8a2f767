// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/zonedday.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <memory>

namespace truckroll {

namespace {

constexpr qint64 secondsPerDay = 24 * 60 * 60;
constexpr int minutesPerDay = 24 * 60;

qint64 floorDivided(qint64 a, qint64 b)
{
    return a >= 0 ? a / b : -((-a + b - 1) / b);
}

/// What was asked of a zone: Qt takes a microsecond for each answer, and a board or a series of years asks
/// thousands of times. No zone has ever changed its clocks and changed them back within four days (all zones
/// of the tz database, 1900 to 2100), so where both ends of such a span agree it is the same in between.
class KnownOffsets
{
public:
    qint64 at(const QTimeZone &zone, qint64 utc)
    {
        if (zone != m_zone) {
            m_zone = zone;
            m_spans.fill({});
            m_moments.fill({});
        }
        const Span &span = spanOf(floorDivided(utc, spanLength));
        return span.isSame ? span.offset : atMoment(utc);
    }

private:
    static constexpr qint64 spanLength = 4 * secondsPerDay;

    struct Span
    {
        qint64 number = 0;
        int offset = 0;
        bool isSame = false; ///< the offset holds for all of it
        bool isKnown = false;
    };
    struct Moment
    {
        qint64 utc = 0;
        int offset = 0;
        bool isKnown = false;
    };

    /// Only this direction is asked of Qt: its way from local time to UTC is wrong in gaps and overlaps
    /// (Qt 6.4).
    int ask(qint64 utc) const { return m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(utc, Qt::UTC)); }
    const Span &spanOf(qint64 number)
    {
        Span &span = m_spans[quint64(number) % m_spans.size()];
        if (span.number != number || !span.isKnown) {
            const int first = ask(number * spanLength);
            span = {number, first, first == ask((number + 1) * spanLength), true};
        }
        return span;
    }
    int atMoment(qint64 utc)
    {
        Moment &moment = m_moments[size_t(quint64(utc / 60) * 0x9e3779b97f4a7c15ULL >> 54)];
        if (moment.utc != utc || !moment.isKnown)
            moment = {utc, ask(utc), true};
        return moment.offset;
    }

    QTimeZone m_zone;
    std::array<Span, 1024> m_spans; ///< eleven years
    std::array<Moment, 1024> m_moments;
};

qint64 offsetAt(const QTimeZone &zone, qint64 utc)
{
    thread_local const auto known = std::make_unique<KnownOffsets>();
    return known->at(zone, utc);
}

constexpr qint64 firstDay = 2'440'588; ///< Julian day of 1 January 1970

qint64 epochDay(const QDate &date)
{
    return date.toJulianDay() - firstDay;
}

QDate dateOfEpochDay(qint64 day)
{
    return QDate::fromJulianDay(day + firstDay);
}

} // namespace

ZonedDay::ZonedDay(const QDate &date, const QTimeZone &zone)
    : m_date(date), m_zone(zone), m_startUtc(toUtc({date, 0}, zone)),
      m_endUtc(toUtc({date, minutesPerDay}, zone))
{
}

int ZonedDay::elapsedAt(int wallMinute) const
{
    const auto elapsed = int((toUtc({m_date, wallMinute}, m_zone) - m_startUtc) / 60);
    return std::clamp(elapsed, 0, minutes());
}

int ZonedDay::wallMinuteAt(int elapsed) const
{
    if (minutes() <= 0) // a day that the zone left out
        return 0;
    return toWall(m_startUtc + qint64(std::clamp(elapsed, 0, minutes() - 1)) * 60, m_zone).minute;
}

qint64 ZonedDay::toUtc(const WallTime &wall, const QTimeZone &zone)
{
    Q_ASSERT(wall.date.isValid());
    const qint64 local = epochDay(wall.date) * secondsPerDay + qint64(wall.minute) * 60;
    // Offsets stay within 14 hours, so these are the offsets in force before and after any change nearby.
    const qint64 before = offsetAt(zone, local - secondsPerDay);
    const qint64 after = offsetAt(zone, local + secondsPerDay);
    const qint64 first = local - before;
    if (before == after || offsetAt(zone, first) == before)
        return first;
    const qint64 second = local - after;
    // In a gap neither holds: the offset before it moves the time forward by the gap.
    return offsetAt(zone, second) == after ? second : first;
}

WallTime ZonedDay::toWall(qint64 utc, const QTimeZone &zone)
{
    const qint64 local = utc + offsetAt(zone, utc);
    const qint64 day = floorDivided(local, secondsPerDay);
    return {dateOfEpochDay(day), int((local - day * secondsPerDay) / 60)};
}

namespace {

/// Qt lists the zones of zone.tab only: of others that the system has (US/Central, Etc/UTC) it knows the
/// rules, but also takes "ABC5" for a zone. So those count that look like a name of the tz database, and the
/// system's own.
bool isZoneName(const QByteArray &name)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)+$"));
    // What is listed is asked last: the list takes two megabytes.
    return pattern.match(QString::fromLatin1(name)).hasMatch() || name == QTimeZone::systemTimeZoneId() ||
           QTimeZone::isTimeZoneIdAvailable(name);
}

} // namespace

std::optional<QTimeZone> findZone(const QByteArray &ianaName)
{
    // Reading a zone is reading a file; a board asks for the same one hundreds of times.
    thread_local QHash<QByteArray, std::optional<QTimeZone>> known;
    const auto cached = known.constFind(ianaName);
    if (cached != known.constEnd())
        return *cached;
    std::optional<QTimeZone> found;
    if (isZoneName(ianaName)) {
        const QTimeZone zone(ianaName);
        if (zone.isValid())
            found = zone;
    }
    known.insert(ianaName, found);
    return found;
}

std::optional<QByteArray> zoneByName(const QString &typed)
{
    const auto plain = [](QString name) { return name.replace(u'_', u' ').simplified().toLower(); };
    const QString wanted = plain(typed);
    if (wanted.isEmpty())
        return std::nullopt;
    QByteArrayList cities;
    QByteArrayList parts;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        const QString name = plain(QString::fromLatin1(id));
        if (name == wanted)
            return id;
        if (name.section(u'/', -1) == wanted)
            cities << id;
        if (name.contains(wanted))
            parts << id;
    }
    // "America/Kentucky/Louisville" and "America/Louisville" are one city: its plainest name.
    const auto plainest = std::min_element(cities.begin(), cities.end(),
                                           [](const auto &a, const auto &b) { return a.size() < b.size(); });
    if (plainest != cities.end())
        return *plainest;
    return parts.size() == 1 ? std::optional(parts.front()) : std::nullopt;
}

} // namespace truckroll
