// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/workinghours.h"

#include <QTime>
#include <algorithm>

namespace truckroll {

namespace {

constexpr int minutesPerDay = 24 * 60;
using Ranges = std::vector<MinuteRange>;

Ranges joined(Ranges ranges)
{
    std::sort(ranges.begin(), ranges.end(),
              [](const MinuteRange &a, const MinuteRange &b) { return a.start < b.start; });
    Ranges out;
    for (const MinuteRange &range : ranges) {
        if (range.end <= range.start)
            continue;
        if (!out.empty() && range.start <= out.back().end)
            out.back().end = std::max(out.back().end, range.end);
        else
            out.push_back(range);
    }
    return out;
}

Ranges without(const Ranges &ranges, const MinuteRange &hole)
{
    Ranges out;
    for (const MinuteRange &range : ranges) {
        const MinuteRange before{range.start, std::min(range.end, hole.start)};
        const MinuteRange after{std::max(range.start, hole.end), range.end};
        if (before.start < before.end)
            out.push_back(before);
        if (after.start < after.end)
            out.push_back(after);
    }
    return out;
}

} // namespace

std::vector<MinuteRange> workingRanges(const WorkingWeek &week, const std::vector<TimeOff> &timeOff,
                                       TechnicianId technician, const QDate &date)
{
    Ranges ranges = joined(week.on(date));
    for (const auto &[hole, reason] : timeOffOn(timeOff, technician, date))
        ranges = without(ranges, hole);
    return ranges;
}

std::vector<MinuteRange> workingRanges(const People::Reply &people, TechnicianId technician,
                                       const QDate &date)
{
    if (closingOn(people.closingDays, date))
        return {};
    return workingRanges(people.hoursOf(technician), people.timeOff, technician, date);
}

std::vector<std::pair<MinuteRange, QString>> timeOffOn(const std::vector<TimeOff> &timeOff,
                                                       TechnicianId technician, const QDate &date)
{
    const WallTime midnight{date, 0};
    std::vector<std::pair<MinuteRange, QString>> found;
    for (const TimeOff &off : timeOff) {
        if (off.technician != technician)
            continue;
        const qint64 start = std::max<qint64>(0, off.start.minutesSince(midnight));
        const qint64 end = std::min<qint64>(minutesPerDay, off.end.minutesSince(midnight));
        if (start < end)
            found.emplace_back(MinuteRange{int(start), int(end)}, off.reason);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first.start < b.first.start; });
    return found;
}

WorkingWeek usualWorkingWeek()
{
    WorkingWeek week;
    for (size_t day = 0; day < 5; ++day)
        week.days[day] = {{8 * 60, 17 * 60}};
    return week;
}

} // namespace truckroll
