// SPDX-License-Identifier: GPL-3.0-or-later
// What comes again at the demo company: service plans, and a job of several days.
#include "core/workflow/demodiary.h"

#include <cstring>

namespace truckroll {

namespace {

struct Repeats
{
    const char *job;
    const char *rule;
    size_t technician;
    int firstDay; ///< days from today, then on to a working day
    int minute;
};

// Early hours, before the rest of the day is booked.
constexpr Repeats repeats[] = {
    {"Filter change and check", "FREQ=MONTHLY;BYDAY=2TU", 1, 3, 7 * 60},
    {"Grease line jetting", "FREQ=MONTHLY;INTERVAL=3", 6, 6, 6 * 60},
    {"Filter change and check", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", 2, 1, 7 * 60},
    {"Generator service", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=12", 11, 2, 7 * 60},
    {"Backflow test", "FREQ=YEARLY", 7, 9, 7 * 60},
    {"Furnace replacement", "FREQ=DAILY;COUNT=3", 0, 20, 8 * 60},
};

const DemoJob *jobNamed(const char *title)
{
    for (const DemoJob &job : demoJobs())
        if (std::strcmp(job.title, title) == 0)
            return &job;
    return nullptr;
}

/// From Monday to Wednesday at the latest, so that three days in a row are working days.
QDate workingDay(QDate date)
{
    while (date.dayOfWeek() > 3)
        date = date.addDays(1);
    return date;
}

Done makeSeries(DemoContext &demo, const DemoVisitPtr &visit, const char *rule, const WallTime &when)
{
    SetSeries set;
    set.appointment = visit->appointment;
    set.pattern.rule = QString::fromLatin1(rule);
    set.pattern.first = visit->start->date;
    set.pattern.startMinute = visit->start->minute;
    set.pattern.minutes = visit->minutes;
    for (const size_t technician : visit->technicians)
        set.pattern.technicians.push_back(demo.technicians[technician].id);
    CHECK_OK(demo.act(demo.dispatcher, when, set));
    return Nothing{};
}

} // namespace

void planDemoSeries(DemoContext &demo)
{
    DemoDiary diary(demo);
    for (const Repeats &row : repeats) {
        const DemoJob *job = jobNamed(row.job);
        Q_ASSERT(job);
        const QDate day = workingDay(demo.today().addDays(row.firstDay));
        const DemoVisitPtr visit = diary.planOver(*job, row.technician, {day, row.minute});
        visit->outcome = DemoVisit::Outcome::Unconfirmed;
        visit->bookedAt = demo.inHours(demo.present().plusMinutes(-3 * 1440 - int(row.technician) * 7));
        playDemoVisit(demo, visit);
        const WallTime when = visit->bookedAt.plusMinutes(1);
        demo.at(when, [&demo, visit, rule = row.rule, when] { return makeSeries(demo, visit, rule, when); });
    }
}

} // namespace truckroll
