// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/walltime.h"
#include <QByteArray>
#include <QTimeZone>
#include <optional>

namespace truckroll {

/// One day in one zone, midnight to midnight: the only place where wall time becomes an instant and back.
/// Days have 23, 24 or 25 hours. A wall time in the spring gap is shifted forward by the gap, one in the
/// autumn overlap is the first of the two (RFC 5545). All instants are UTC seconds.
class ZonedDay
{
public:
    ZonedDay(const QDate &date, const QTimeZone &zone);

    const QDate &date() const { return m_date; }
    const QTimeZone &zone() const { return m_zone; }
    qint64 startUtc() const { return m_startUtc; }
    qint64 endUtc() const { return m_endUtc; }
    int minutes() const { return int((m_endUtc - m_startUtc) / 60); }
    /// Elapsed minutes from midnight to the wall time of this day.
    int elapsedAt(int wallMinute) const;
    /// What the wall clock shows `elapsed` minutes after midnight (0 to 1439; past the end: clamped).
    int wallMinuteAt(int elapsed) const;

    static qint64 toUtc(const WallTime &wall, const QTimeZone &zone);
    static WallTime toWall(qint64 utc, const QTimeZone &zone);

private:
    QDate m_date;
    QTimeZone m_zone;
    qint64 m_startUtc = 0;
    qint64 m_endUtc = 0;
};

/// The zone of this name, or none when the system does not know it.
std::optional<QTimeZone> findZone(const QByteArray &ianaName);
/// The zone that somebody means by its name or a part of it: "America/Denver", "new york", "chicago". None
/// when there is no such zone, or the part fits several cities.
std::optional<QByteArray> zoneByName(const QString &typed);

} // namespace truckroll
