// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/demodiary.h"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace truckroll {

namespace {

constexpr int dayStart = 8 * 60;
constexpr int lastStart = 16 * 60;
constexpr int dayEnd = 17 * 60 + 15;

/// How full the books are so many days ahead, in percent.
int fullness(int daysAhead)
{
    if (daysAhead <= 4)
        return 100;
    if (daysAhead <= 11)
        return 82;
    return daysAhead <= 18 ? 55 : 32;
}

const DemoJob *jobThatFits(DemoContext &demo, DemoTrade trade, int minutesLeft)
{
    const std::vector<const DemoJob *> jobs = demoJobsOf(trade);
    for (int tries = 0; tries < 12; ++tries) {
        const DemoJob *job = demo.random.oneOf(jobs);
        const bool seldom = job->minutes >= 240 || std::strcmp(job->category, "Emergency") == 0;
        if (job->minutes <= minutesLeft && (!seldom || demo.random.percent(35)))
            return job;
    }
    return nullptr;
}

void planWorkday(DemoContext &demo, DemoDiary &diary, const QDate &date, size_t technician)
{
    const int full = fullness(int(demo.today().daysTo(date)));
    int minute = dayStart + 15 * demo.random.below(3);
    while (minute <= lastStart) {
        if (minute >= 11 * 60 + 45 && minute < 12 * 60 + 30)
            minute = 12 * 60 + 30;
        const DemoJob *job = jobThatFits(demo, demo.technicians[technician].trade, dayEnd - minute);
        const int length = job ? job->minutes : 60;
        if (job && demo.random.percent(full) && diary.isFree(technician, {date, minute}, length)) {
            if (const DemoVisitPtr visit = diary.plan(*job, technician, {date, minute}))
                playDemoVisit(demo, visit);
        }
        minute += length + 15 * demo.random.between(1, 2);
    }
}

/// Somebody on call where the office is shown at a weekend; else whoever came out.
size_t calledOut(DemoContext &demo)
{
    if (!demo.isWeekend())
        return size_t(demo.random.below(int(demo.technicians.size())));
    return DemoContext::onCall[demo.random.below(int(std::size(DemoContext::onCall)))];
}

/// Nobody is called out for everything.
void planWeekendDay(DemoContext &demo, DemoDiary &diary, const QDate &date)
{
    const bool saturday = date.dayOfWeek() == 6;
    for (int i = 0; i < (saturday ? 4 : 2); ++i) {
        const size_t technician = calledOut(demo);
        const DemoTrade trade = demo.technicians[technician].trade;
        const auto jobs = demoJobsOf(trade, saturday && i > 1 ? "Maintenance" : "Emergency");
        const WallTime start{date, 9 * 60 + 90 * demo.random.below(5)};
        if (const DemoVisitPtr visit = diary.plan(*demo.random.oneOf(jobs), technician, start))
            playDemoVisit(demo, visit);
    }
}

} // namespace

bool DemoVisit::isEstimate() const
{
    return std::strcmp(job->category, "Estimate") == 0;
}

bool DemoDiary::isFree(size_t technician, const WallTime &start, int minutes) const
{
    const WallTime end = start.plusMinutes(minutes);
    for (const TimeOff &off : m_demo.timeOff) {
        if (off.technician == m_demo.technicians[technician].id && start < off.end && off.start < end)
            return false;
    }
    const auto day = m_taken.find({technician, start.date});
    if (day == m_taken.end())
        return true;
    return std::none_of(day->second.begin(), day->second.end(), [&](const MinuteRange &range) {
        return start.minute < range.end && range.start < start.minute + minutes;
    });
}

std::optional<size_t> DemoDiary::colleague(size_t technician, const WallTime &start, int minutes) const
{
    for (size_t i = 0; i < m_demo.technicians.size(); ++i) {
        if (i != technician && m_demo.technicians[i].trade == m_demo.technicians[technician].trade &&
            isFree(i, start, minutes))
            return i;
    }
    return std::nullopt;
}

DemoVisitPtr DemoDiary::enter(const DemoJob &job, std::vector<size_t> technicians, const WallTime &start)
{
    auto visit = std::make_shared<DemoVisit>();
    visit->job = &job;
    visit->start = start;
    visit->minutes = job.minutes;
    visit->technicians = std::move(technicians);
    for (const size_t technician : visit->technicians)
        m_taken[{technician, start.date}].push_back({start.minute, start.minute + job.minutes});
    chooseDemoCaller(m_demo, *visit);
    return visit;
}

DemoVisitPtr DemoDiary::plan(const DemoJob &job, size_t technician, const WallTime &start)
{
    if (!isFree(technician, start, job.minutes))
        return nullptr;
    std::vector<size_t> technicians{technician};
    if (job.people > 1) {
        const auto second = colleague(technician, start, job.minutes);
        if (!second)
            return nullptr;
        technicians.push_back(*second);
    }
    return enter(job, std::move(technicians), start);
}

DemoVisitPtr DemoDiary::planOver(const DemoJob &job, size_t technician, const WallTime &start)
{
    return enter(job, {technician}, start);
}

void planDemoVisits(DemoContext &demo)
{
    DemoDiary diary(demo);
    planDemoToday(demo, diary);
    for (int day = 0; day < 56; ++day) {
        const QDate date = demo.firstDay().addDays(day);
        if (closingOn(demo.closingDays, date))
            continue;
        if (date.dayOfWeek() > 5) {
            planWeekendDay(demo, diary, date);
            continue;
        }
        for (size_t technician = 0; technician < demo.technicians.size(); ++technician)
            planWorkday(demo, diary, date, technician);
    }
}

} // namespace truckroll
