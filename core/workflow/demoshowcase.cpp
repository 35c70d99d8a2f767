// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/demodiary.h"

#include <algorithm>
#include <cstring>
#include <iterator>

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

/// Two visits of one technician at one time: what Conflicts has to show; some customers want it otherwise
/// too.
struct Clash
{
    enum class Wish { None, SomebodyElse, Afternoon };
    size_t technician;
    const char *job;
    int fromToday; ///< working days
    int minute;
    Wish wish = Wish::None;
};
constexpr Clash clashes[] = {{6, "Tap repair, kitchen", 1, 9 * 60, Clash::Wish::SomebodyElse},
                             {11, "Lights flicker", 2, 10 * 60 + 30, Clash::Wish::Afternoon},
                             {0, "No heat", 3, 13 * 60},
                             {5, "Furnace tune-up", 4, 9 * 60}};

struct Waiting
{
    const char *job;
    int hours; ///< on the list since
    VisitPriority priority = VisitPriority::Usual;
    const char *skill = "";
    int fromDays = -1;      ///< from today; -1: any
    int untilDays = -1;     ///< from today; -1: any
    MinuteRange time{0, 0}; ///< of the day; none when it is empty
};
constexpr VisitPriority usual = VisitPriority::Usual;
constexpr VisitPriority high = VisitPriority::High;
constexpr MinuteRange morning{8 * 60, 12 * 60};
constexpr MinuteRange afternoon{13 * 60, 17 * 60};
constexpr Waiting waiting[] = {{"Tap repair, kitchen", 2, usual, "Plumbing", 0, 3, morning},
                               {"No heat", 3, VisitPriority::Urgent, "HVAC", -1, 0},
                               {"Breaker trips", 20, high, "Electrical", -1, 1},
                               {"Estimate, heat pump", 22, usual, "Heat pumps", 2, 9, afternoon},
                               {"Running toilet", 27},
                               {"Furnace tune-up", 44, VisitPriority::Low},
                               {"Backflow test", 51, usual, "Backflow", -1, 6},
                               {"Humidifier", 70, VisitPriority::Low, "HVAC"},
                               {"EV charger", 75, usual, "Panels", 1, 12},
                               {"Leak search, ceiling stain", 98, high, "Plumbing"},
                               {"AC tune-up, two systems", 120, usual, "HVAC", 7, 20},
                               {"Estimate, standby generator", 146, usual, "Generators", -1, -1, morning},
                               {"Faucets and toilet", 170},
                               {"Generator service", 200, usual, "Generators"},
                               {"Sewer camera, home sale", 215, high, "Drains", -1, 4},
                               {"Smoke and CO alarms", 260, usual, "Electrical"}};

VisitWishes wishesOf(const DemoContext &demo, const Waiting &row)
{
    VisitWishes wishes;
    wishes.priority = row.priority;
    wishes.skill = QString::fromLatin1(row.skill);
    if (row.fromDays >= 0)
        wishes.from = demo.today().addDays(row.fromDays);
    if (row.untilDays >= 0)
        wishes.until = demo.today().addDays(row.untilDays);
    if (row.time.start < row.time.end)
        wishes.hours = row.time;
    return wishes;
}

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

bool isOnCall(size_t technician)
{
    return std::find(std::begin(DemoContext::onCall), std::end(DemoContext::onCall), technician) !=
           std::end(DemoContext::onCall);
}

/// On the first day that the office is closed and work is booked all the same.
void planOnClosedDay(DemoContext &demo, DemoDiary &diary)
{
    for (const ClosingDay &day : demo.closingDays) {
        if (day.yearly)
            continue;
        const DemoVisitPtr visit = diary.planOver(jobNamed("Furnace tune-up"), 2, {day.first, 10 * 60});
        visit->outcome = Outcome::Normal;
        visit->bookedAt = demo.inHours(demo.present().plusMinutes(-200));
        playDemoVisit(demo, visit);
    }
}

/// The customer wants somebody else, or another part of the day.
void wishAgainst(DemoContext &demo, const DemoVisit &visit, Clash::Wish wish)
{
    const WallTime when = visit.bookedAt.plusMinutes(2);
    CustomerWishes wishes;
    wishes.customer = demo.customers[visit.customer].id;
    if (wish == Clash::Wish::SomebodyElse) {
        wishes.refused = {demo.technicians[visit.technicians.front()].id};
        wishes.note = QStringLiteral("Asked for somebody else next time.");
    } else {
        wishes.hours = {13 * 60, 17 * 60};
    }
    demo.at(when, [&demo, when, wishes]() -> Done {
        TRY(const auto details, demo.ask(CustomerDetails{wishes.customer}));
        SaveCustomerWishes save{wishes};
        save.wishes.version = details.wishes.version;
        CHECK_OK(demo.act(demo.dispatcher, when, save));
        return Nothing{};
    });
}

} // namespace

void planDemoToday(DemoContext &demo, DemoDiary &diary)
{
    for (const Shown &row : today) {
        if (demo.isWeekend() && !isOnCall(row.technician))
            continue;
        const DemoVisitPtr visit =
            diary.planOver(jobNamed(row.job), row.technician, quarter(demo, row.fromNow));
        visit->outcome = row.outcome;
        if (row.outcome == Outcome::Unconfirmed)
            visit->wishes.skill = QStringLiteral("Drains"); // which this technician has not
        visit->bookedAt = demo.inHours({demo.today().addDays(-2), 9 * 60 + 10 + int(row.technician)});
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
        visit->bookedAt = demo.inHours(demo.present().plusMinutes(-100 - int(clash.technician)));
        playDemoVisit(demo, visit);
        if (clash.wish != Clash::Wish::None)
            wishAgainst(demo, *visit, clash.wish);
    }
    planOnClosedDay(demo, diary);
    for (const Waiting &row : waiting) {
        auto visit = std::make_shared<DemoVisit>();
        visit->job = &jobNamed(row.job);
        visit->minutes = visit->job->minutes;
        visit->bookedAt = demo.inHours(demo.present().plusMinutes(-60 * row.hours));
        visit->wishes = wishesOf(demo, row);
        chooseDemoCaller(demo, *visit);
        playDemoVisit(demo, visit);
    }
}

} // namespace truckroll
