// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/zonedday.h"

namespace truckroll {

/// ZonedDay::toWall() for many instants of which most follow each other: thousands of cards by start. The day
/// of the last one is remembered, so that the zone is asked once for a day instead of once for each card.
class DayClock
{
public:
    explicit DayClock(const QTimeZone &zone) : m_zone(zone) {}

    WallTime at(qint64 utc)
    {
        if (utc < m_startUtc || utc >= m_endUtc)
            turnTo(utc);
        return m_plain ? WallTime{m_date, int((utc - m_startUtc) / 60)} : ZonedDay::toWall(utc, m_zone);
    }
    QDate dateOf(qint64 utc)
    {
        if (utc < m_startUtc || utc >= m_endUtc)
            turnTo(utc);
        return m_date;
    }

private:
    void turnTo(qint64 utc);

    QTimeZone m_zone;
    QDate m_date;
    qint64 m_startUtc = 0;
    qint64 m_endUtc = 0;  ///< of the remembered day; nothing lies in it at first
    bool m_plain = false; ///< 24 hours, on which the clock is not changed
};

} // namespace truckroll
