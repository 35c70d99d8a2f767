// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardlanes.h"
#include "core/schedule/workinghours.h"
#include "ui/board/boardassembly.h"
#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardAssembly)
};

QString detailOf(const Technician &technician, const std::vector<Crew> &crews)
{
    QStringList parts;
    for (const Crew &crew : crews) {
        if (std::find(crew.members.begin(), crew.members.end(), technician.id) != crew.members.end())
            parts << crew.name;
    }
    if (!technician.active)
        parts.prepend(Texts::tr("Not active"));
    for (const QString &skill : technician.skills) {
        if (!parts.contains(skill, Qt::CaseInsensitive))
            parts << skill;
    }
    return parts.join(QStringLiteral(" · "));
}

int minutesOf(const std::vector<MinuteRange> &ranges)
{
    int minutes = 0;
    for (const MinuteRange &range : ranges)
        minutes += range.end - range.start;
    return minutes;
}

QString nameOf(const ClosingDay &closed)
{
    return closed.name.isEmpty() ? Texts::tr("Closed") : closed.name;
}

void addDay(BoardLane &lane, const BoardContents &contents, const QDate &date)
{
    const auto utc = [&](int minute) { return ZonedDay::toUtc({date, minute}, contents.zone); };
    const auto &week = contents.people.hoursOf(lane.technician);
    LaneDay day;
    if (const ClosingDay *closed = closingOn(contents.people.closingDays, date)) {
        day.absence = nameOf(*closed);
        lane.absences.push_back({utc(0), ZonedDay(date, contents.zone).endUtc(), day.absence});
        lane.days.push_back(day);
        return;
    }
    for (const MinuteRange &range : week.on(date))
        lane.hours.emplace_back(utc(range.start), utc(range.end));
    QString reason;
    for (const auto &[range, why] : timeOffOn(contents.people.timeOff, lane.technician, date)) {
        lane.absences.push_back({utc(range.start), utc(range.end), why});
        reason = why.isEmpty() ? Texts::tr("Away") : why;
    }
    day.workMinutes = minutesOf(workingRanges(week, contents.people.timeOff, lane.technician, date));
    if (day.workMinutes == 0)
        day.absence = reason;
    lane.workMinutes += day.workMinutes;
    lane.days.push_back(day);
}

BoardLane laneOf(const Technician &technician, const BoardContents &contents)
{
    BoardLane lane;
    lane.technician = technician.id;
    lane.name = technician.name;
    lane.initials = technician.initials();
    lane.detail = detailOf(technician, contents.people.crews);
    lane.color = QColor(technician.color);
    for (QDate date = contents.period.from; date <= contents.period.to; date = date.addDays(1))
        addDay(lane, contents, date);
    return lane;
}

/// Of the office: visits nobody is sent to, or everybody's.
BoardLane officeLane(const BoardContents &contents, const QString &name)
{
    BoardLane lane;
    lane.name = name;
    for (QDate date = contents.period.from; date <= contents.period.to; date = date.addDays(1)) {
        LaneDay day;
        const ClosingDay *closed = closingOn(contents.people.closingDays, date);
        if (closed)
            day.absence = nameOf(*closed);
        const auto hours = closed ? std::vector<MinuteRange>() : contents.people.officeHours.on(date);
        for (const MinuteRange &range : hours)
            lane.hours.emplace_back(ZonedDay::toUtc({date, range.start}, contents.zone),
                                    ZonedDay::toUtc({date, range.end}, contents.zone));
        day.workMinutes = minutesOf(hours);
        lane.days.push_back(day);
    }
    return lane;
}

/// Those ordered by hand first, as they were ordered.
std::vector<const Technician *> inOrder(const BoardContents &contents)
{
    const auto &people = contents.people.technicians;
    std::set<TechnicianId> busy = contents.carriedFrom; // asked only about those who are out of use
    if (std::any_of(people.begin(), people.end(), [](const Technician &each) { return !each.active; })) {
        for (const BoardCard &card : contents.cards)
            busy.insert(card.technician);
    }
    std::vector<const Technician *> all;
    for (const Technician &technician : people) {
        const bool wanted = technician.active || busy.contains(technician.id);
        if (wanted && !contents.hiddenLanes.contains(technician.id))
            all.push_back(&technician);
    }
    const auto &order = contents.lanes.order;
    const auto place = [&order](const Technician *technician) {
        return std::find(order.begin(), order.end(), technician->id) - order.begin();
    };
    std::stable_sort(all.begin(), all.end(),
                     [&place](const Technician *a, const Technician *b) { return place(a) < place(b); });
    return all;
}

/// The group somebody stands in: the first crew, the department, the first skill.
QString groupOf(const Technician &technician, const BoardContents &contents)
{
    switch (contents.lanes.groups) {
    case LaneGroups::None:
        break;
    case LaneGroups::Crew:
        for (const Crew &crew : contents.people.crews) {
            if (std::find(crew.members.begin(), crew.members.end(), technician.id) != crew.members.end())
                return crew.name;
        }
        return Texts::tr("No crew");
    case LaneGroups::Department:
        return technician.department.isEmpty() ? Texts::tr("No department") : technician.department;
    case LaneGroups::Skill:
        return technician.skills.isEmpty() ? Texts::tr("No skill named") : technician.skills.front();
    }
    return {};
}

BoardLane headingLane(const QString &name)
{
    BoardLane lane;
    lane.name = name;
    lane.heading = true;
    return lane;
}

/// Groups in the order of their first lane.
void addGrouped(std::vector<BoardLane> &lanes, const BoardContents &contents)
{
    std::vector<QString> groups;
    std::map<QString, std::vector<const Technician *>> members;
    for (const Technician *technician : inOrder(contents)) {
        const QString group = groupOf(*technician, contents);
        if (!members.contains(group))
            groups.push_back(group);
        members[group].push_back(technician);
    }
    for (const QString &group : groups) {
        lanes.push_back(headingLane(group));
        for (const Technician *technician : members.at(group))
            lanes.push_back(laneOf(*technician, contents));
    }
}

} // namespace

std::vector<TechnicianId> orderWith(const std::vector<TechnicianId> &shown, const LaneArrangement &lanes,
                                    const std::vector<Technician> &technicians)
{
    std::vector<TechnicianId> order = lanes.order;
    for (const Technician &technician : technicians) {
        if (std::find(order.begin(), order.end(), technician.id) == order.end())
            order.push_back(technician.id);
    }
    const std::set<TechnicianId> moved(shown.begin(), shown.end());
    auto next = shown.begin();
    for (TechnicianId &place : order) {
        if (moved.contains(place) && next != shown.end())
            place = *next++;
    }
    order.insert(order.end(), next, shown.end());
    return order;
}

std::vector<BoardLane> lanesOf(const BoardContents &contents)
{
    if (!showsLanes(contents.view))
        return {officeLane(contents, Texts::tr("Everybody"))};
    std::vector<BoardLane> lanes{officeLane(contents, Texts::tr("Unassigned"))};
    if (contents.lanes.groups != LaneGroups::None) {
        addGrouped(lanes, contents);
        return lanes;
    }
    for (const Technician *technician : inOrder(contents))
        lanes.push_back(laneOf(*technician, contents));
    return lanes;
}

void addLoad(std::vector<BoardLane> &lanes, const std::vector<BoardEntry> &entries, const BoardPeriod &period,
             const QTimeZone &zone)
{
    const qint64 first = ZonedDay(period.from, zone).startUtc();
    const qint64 last = ZonedDay(period.to, zone).endUtc();
    for (const BoardEntry &entry : entries) {
        BoardLane &lane = lanes[size_t(entry.lane)];
        const qint64 from = std::max(entry.card->startUtc, first);
        const auto minutes = int((std::min(entry.card->endUtc(), last) - from) / 60);
        lane.bookedMinutes += minutes;
        ++lane.visits;
        const auto day = std::max<qint64>(0, period.from.daysTo(entry.from.date));
        if (size_t(day) < lane.days.size()) {
            lane.days[size_t(day)].bookedMinutes += minutes;
            ++lane.days[size_t(day)].visits;
        }
    }
}

} // namespace truckroll
