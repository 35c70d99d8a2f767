// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/walltime.h"
#include "core/domain/ids.h"
#include "core/domain/minuterange.h"
#include <QString>
#include <QStringList>
#include <array>
#include <vector>

namespace truckroll {

/// Somebody who is sent to customers.
struct Technician
{
    TechnicianId id;
    Version version = 0;
    QString name;
    QString phone;
    QString email;
    QString color; ///< "#rrggbb", the lane's mark
    QStringList skills;
    QString department;
    bool active = true;
    int position = 0; ///< order of lanes on the board

    /// "AR" for Ann Ruiz.
    QString initials() const;
    /// In any spelling of capitals; everybody has the empty one.
    bool hasSkill(const QString &skill) const;

    friend bool operator==(const Technician &, const Technician &) = default;
};

struct Crew
{
    CrewId id;
    Version version = 0;
    QString name;
    QString color;
    std::vector<TechnicianId> members; ///< the first leads

    friend bool operator==(const Crew &, const Crew &) = default;
};

/// Working hours by weekday; index 0 is Monday. A day without ranges is free.
struct WorkingWeek
{
    std::array<std::vector<MinuteRange>, 7> days;

    const std::vector<MinuteRange> &on(const QDate &date) const { return days[size_t(date.dayOfWeek() - 1)]; }

    friend bool operator==(const WorkingWeek &, const WorkingWeek &) = default;
};

/// A technician is away from start (inclusive) to end (exclusive), office wall clock.
struct TimeOff
{
    TimeOffId id;
    Version version = 0;
    TechnicianId technician;
    WallTime start;
    WallTime end;
    QString reason;

    friend bool operator==(const TimeOff &, const TimeOff &) = default;
};

} // namespace truckroll
