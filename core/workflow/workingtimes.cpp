// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/localday.h"
#include "core/store/conflict.h"
#include "core/store/technicianstore.h"
#include "core/store/timeoffstore.h"
#include "core/store/workinghoursstore.h"
#include "core/workflow/perform.h"
#include "core/workflow/recordfields.h"
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(WorkingTimes)
};

constexpr int minutesPerDay = 24 * 60;

bool isSound(const MinuteRange &range)
{
    return range.start >= 0 && range.start < range.end && range.end <= minutesPerDay;
}

/// In order; each range within the day, none over another one.
Done takeDay(std::vector<MinuteRange> &day, int weekday)
{
    std::sort(day.begin(), day.end(),
              [](const MinuteRange &a, const MinuteRange &b) { return a.start < b.start; });
    for (auto it = day.begin(); it != day.end(); ++it) {
        const bool overlaps = it != day.begin() && std::prev(it)->end > it->start;
        if (!isSound(*it) || overlaps)
            return ruleBroken(Texts::tr("The working hours of %1 do not fit: each begins before it ends, "
                                        "and none begins before the one above has ended. Nothing was saved; "
                                        "correct them.")
                                  .arg(QLocale().dayName(weekday)));
    }
    return Nothing{};
}

Done takeWeek(WorkingWeek &week)
{
    for (size_t day = 0; day < week.days.size(); ++day)
        CHECK_OK(takeDay(week.days[day], int(day) + 1));
    return Nothing{};
}

Result<Technician> absentee(ReadScope &scope, TechnicianId id)
{
    auto technician = findTechnician(scope, id);
    if (!technician)
        return notThere(Texts::tr("technician"));
    return std::move(*technician);
}

QString dayText(const TimeOff &timeOff)
{
    return writtenDay(timeOff.start.date);
}

bool isTime(const WallTime &wall)
{
    return wall.date.isValid() && wall.minute >= 0 && wall.minute < minutesPerDay;
}

Done takeFields(TimeOff &timeOff)
{
    CHECK_OK(takeLine(timeOff.reason, Texts::tr("reason")));
    if (!isTime(timeOff.start) || !isTime(timeOff.end))
        return ruleBroken(Texts::tr("Time off needs a day and time to begin and to end. Nothing was saved."));
    if (timeOff.end <= timeOff.start)
        return ruleBroken(
            Texts::tr("Time off must end after it begins. Nothing was saved; correct its end."));
    return Nothing{};
}

Result<TimeOff> storedTimeOff(ReadScope &scope, TimeOffId id, Version seen)
{
    const auto stored = findTimeOff(scope, id);
    if (!stored)
        return notThere(Texts::tr("time off"));
    TRY(const Technician technician, absentee(scope, stored->technician));
    CHECK_OK(checkVersion(scope, Texts::tr("Time off of %1").arg(technician.name), stored->version, seen));
    return *stored;
}

} // namespace

Result<WorkingWeek> perform(WriteScope &scope, const SaveWorkingWeek &command)
{
    auto weeks = workingWeeks(scope);
    const auto before = weeks.find(command.technician);
    auto week = command.week;
    if (week)
        CHECK_OK(takeWeek(*week));
    else if (!command.technician)
        return ruleBroken(Texts::tr("The office's own hours cannot be taken away. Nothing was saved; leave "
                                    "the days empty on which nobody works."));
    QString whose = Texts::tr("the office");
    if (command.technician) {
        TRY(const Technician technician, absentee(scope, command.technician));
        whose = technician.name;
    }
    const bool same = before == weeks.end() ? !week : week && *week == before->second;
    if (!same) {
        storeWorkingWeek(scope, command.technician, week);
        scope.describe(week ? Texts::tr("Changed the working hours of %1").arg(whose)
                            : Texts::tr("Gave %1 the office's working hours").arg(whose));
    }
    return week ? *week : weeks[TechnicianId()];
}

Result<TimeOff> perform(WriteScope &scope, const SaveTimeOff &command)
{
    TimeOff timeOff = command.timeOff;
    CHECK_OK(takeFields(timeOff));
    TRY(const Technician technician, absentee(scope, timeOff.technician));
    if (timeOff.id) {
        TRY(const TimeOff before, storedTimeOff(scope, timeOff.id, timeOff.version));
        if (timeOff == before)
            return timeOff;
        updateTimeOff(scope, timeOff);
        scope.describe(Texts::tr("Changed the time off of %1 to %2").arg(technician.name, dayText(timeOff)));
        return timeOff;
    }
    if (!technician.active)
        return ruleBroken(
            Texts::tr("%1 is out of use. Nothing was saved; choose somebody else.").arg(technician.name));
    insertTimeOff(scope, timeOff);
    scope.describe(Texts::tr("Noted time off of %1 on %2").arg(technician.name, dayText(timeOff)));
    return timeOff;
}

Result<Nothing> perform(WriteScope &scope, const RemoveTimeOff &command)
{
    TRY(const TimeOff before, storedTimeOff(scope, command.timeOff, command.version));
    TRY(const Technician technician, absentee(scope, before.technician));
    removeTimeOff(scope, before.id);
    scope.describe(Texts::tr("Removed the time off of %1 on %2").arg(technician.name, dayText(before)));
    return Nothing{};
}

} // namespace truckroll
