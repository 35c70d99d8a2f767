// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/demodiary.h"

#include <cstring>

namespace truckroll {

namespace {

using Outcome = DemoVisit::Outcome;

const DemoJob &jobNamed(const char *title)
{
    for (const DemoJob &job : demoJobs()) {
        if (std::strcmp(job.title, title) == 0)
            return job;
    }
    Q_UNREACHABLE();
}

/// The quarter of an hour before now, so many minutes away.
WallTime quarter(const DemoContext &demo, int minutes)
{
    WallTime wall = demo.present().plusMinutes(minutes);
    wall.minute -= wall.minute % 15;
    return wall;
}

struct Shown
{
    size_t technician;
    const char *job;
    int fromNow; ///< minutes
    Outcome outcome;
};

// One visit for each thing that a board can say about a visit, with technicians whom no absence keeps away.
constexpr Shown today[] = {
    {0, "No heat", -30, Outcome::Normal},              // running
    {1, "Thermostat blank", -45, Outcome::Late},       // late
    {2, "Water at the furnace", -60, Outcome::OnHold}, // waiting for a part
    {4, "Furnace tune-up", 14, Outcome::Normal},       // on the way
    {4, "Furnace short cycling", 44, Outcome::Normal}, // over the one before
    {6, "Clogged main drain", -60, Outcome::Normal},   // running
    {9, "Leak under sink", -80, Outcome::Cancelled},
    {11, "Breaker trips", -90, Outcome::Normal},         // done
    {0, "Filter change and check", 75, Outcome::Normal}, // confirmed
    {6, "Running toilet", 75, Outcome::Unconfirmed},     // scheduled
};

/// Two visits of one technician at one time: what Conflicts has to show.
struct Clash
{
    size_t technician;
    const char *job;
    int fromToday; ///< working days
    int minute;
};
constexpr Clash clashes[] = {{6, "Tap repair, kitchen", 1, 9 * 60},
                             {11, "Lights flicker", 2, 10 * 60 + 30},
                             {0, "No heat", 3, 13 * 60},
                             {5, "Furnace tune-up", 4, 9 * 60}};

struct Waiting
{
    const char *job;
    int hours; ///< on the list since
};
constexpr Waiting waiting[] = {{"Tap repair, kitchen", 2},
                               {"No heat", 3},
                               {"Breaker trips", 20},
                               {"Estimate, heat pump", 22},
                               {"Running toilet", 27},
                               {"Furnace tune-up", 44},
                               {"Backflow test", 51},
                               {"Humidifier", 70},
                               {"EV charger", 75},
                               {"Leak search, ceiling stain", 98},
                               {"AC tune-up, two systems", 120},
                               {"Estimate, standby generator", 146},
                               {"Faucets and toilet", 170},
                               {"Generator service", 200},
                               {"Sewer camera, home sale", 215},
                               {"Smoke and CO alarms", 260}};

QDate workingDay(const DemoContext &demo, int ahead)
{
    QDate date = demo.today();
    while (ahead > 0) {
        date = date.addDays(1);
        if (date.dayOfWeek() <= 5)
            --ahead;
    }
    return date;
}

} // namespace

void planDemoToday(DemoContext &demo, DemoDiary &diary)
{
    for (const Shown &row : today) {
        const DemoVisitPtr visit =
            diary.planOver(jobNamed(row.job), row.technician, quarter(demo, row.fromNow));
        visit->outcome = row.outcome;
        visit->bookedAt = {demo.today().addDays(-2), 9 * 60 + 10 + int(row.technician)};
        playDemoVisit(demo, visit);
    }
}

void planDemoShowcase(DemoContext &demo)
{
    DemoDiary diary(demo);
    for (const Clash &clash : clashes) {
        const WallTime start{workingDay(demo, clash.fromToday), clash.minute};
        const DemoVisitPtr visit = diary.planOver(jobNamed(clash.job), clash.technician, start);
        visit->outcome = Outcome::Normal;
        visit->bookedAt = demo.present().plusMinutes(-100 - int(clash.technician));
        playDemoVisit(demo, visit);
    }
    for (const Waiting &row : waiting) {
        auto visit = std::make_shared<DemoVisit>();
        visit->job = &jobNamed(row.job);
        visit->minutes = visit->job->minutes;
        visit->bookedAt = demo.present().plusMinutes(-60 * row.hours);
        chooseDemoCaller(demo, *visit);
        playDemoVisit(demo, visit);
    }
}

} // namespace truckroll
