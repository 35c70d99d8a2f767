// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/dayclock.h"

namespace truckroll {

void DayClock::turnTo(qint64 utc)
{
    constexpr qint64 plainDay = qint64(24) * 60 * 60;
    const ZonedDay day(ZonedDay::toWall(utc, m_zone).date, m_zone);
    m_date = day.date();
    m_startUtc = day.startUtc();
    m_endUtc = day.endUtc();
    // A clock that goes forward and back on one day is unheard of.
    m_plain = m_endUtc - m_startUtc == plainDay;
}

} // namespace truckroll
