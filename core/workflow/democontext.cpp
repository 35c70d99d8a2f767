// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/democontext.h"

#include <algorithm>

namespace truckroll {

namespace {

constexpr int officeOpens = 6 * 60 + 30;
constexpr int officeCloses = 17 * 60;

WallTime intoWorkingDay(WallTime wall)
{
    wall.minute = std::clamp(wall.minute, 9 * 60 + 30, 16 * 60);
    return wall;
}

} // namespace

DemoContext::DemoContext(WriteScope &scope, const QTimeZone &zone)
    : random(2026), owner(scope.actor()), dispatcher(scope.actor()), bookkeeper(scope.actor()),
      m_scope(scope), m_zone(zone), m_now(scope.clock().nowUtc()),
      m_present(intoWorkingDay(ZonedDay::toWall(m_now, m_zone)))
{
}

qint64 DemoContext::utcOf(const WallTime &when) const
{
    return std::min(ZonedDay::toUtc(when, m_zone), m_now);
}

QDate DemoContext::firstDay() const
{
    const QDate monday = today().addDays(1 - today().dayOfWeek());
    return monday.addDays(-28);
}

WallTime DemoContext::inHours(const WallTime &when) const
{
    WallTime call = std::min(when, ZonedDay::toWall(m_now, m_zone));
    if (call.minute < officeOpens || call.minute >= officeCloses) {
        if (call.minute < officeOpens)
            call.date = call.date.addDays(-1);
        call.minute = officeCloses - 30 - call.minute % 240; // some time of that afternoon
    }
    while (call.date.dayOfWeek() > 5)
        call.date = call.date.addDays(-1);
    return call;
}

void DemoContext::at(const WallTime &when, std::function<Done()> event)
{
    if (when <= m_present)
        m_events.emplace(when, std::move(event));
}

Done DemoContext::play()
{
    while (!m_events.empty()) {
        const auto event = m_events.extract(m_events.begin());
        CHECK_OK(event.mapped()());
    }
    return Nothing{};
}

} // namespace truckroll
