// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardassembly.h"
#include "core/schedule/workinghours.h"
#include "ui/board/boardtimes.h"
#include <QCoreApplication>
#include <QHash>
#include <algorithm>

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

BoardLane laneOf(const Technician &technician, const BoardContents &contents, const ZonedDay &day)
{
    BoardLane lane;
    lane.technician = technician.id;
    lane.name = technician.name;
    lane.initials = technician.initials();
    lane.detail = detailOf(technician, contents.people.crews);
    lane.color = QColor(technician.color);
    const auto utc = [&](int minute) { return ZonedDay::toUtc({day.date(), minute}, day.zone()); };
    const auto &week = contents.people.hoursOf(technician.id);
    for (const MinuteRange &range : week.on(day.date()))
        lane.hours.emplace_back(utc(range.start), utc(range.end));
    for (const auto &[range, reason] : timeOffOn(contents.people.timeOff, technician.id, day.date()))
        lane.absences.push_back({utc(range.start), utc(range.end), reason});
    for (const MinuteRange &range : workingRanges(week, contents.people.timeOff, technician.id, day.date()))
        lane.workMinutes += range.end - range.start;
    return lane;
}

BoardLane unassignedLane(const BoardContents &contents, const ZonedDay &day)
{
    BoardLane lane;
    lane.name = Texts::tr("Unassigned");
    for (const MinuteRange &range : contents.people.officeHours.on(day.date()))
        lane.hours.emplace_back(ZonedDay::toUtc({day.date(), range.start}, day.zone()),
                                ZonedDay::toUtc({day.date(), range.end}, day.zone()));
    return lane;
}

void addLoad(std::vector<BoardLane> &lanes, const std::vector<BoardEntry> &entries, const ZonedDay &day)
{
    for (const BoardEntry &entry : entries) {
        BoardLane &lane = lanes[size_t(entry.lane)];
        const qint64 from = std::max(entry.card.startUtc, day.startUtc());
        lane.bookedMinutes += int((std::min(entry.card.endUtc(), day.endUtc()) - from) / 60);
        ++lane.visits;
    }
}

/// Which cards the checks speak of.
struct Marks
{
    std::set<CardKey> late;
    std::set<CardKey> conflict;
};

Marks marksOf(const std::vector<BoardCheck> &checks)
{
    using Kind = BoardCheck::Kind;
    Marks marks;
    for (const BoardCheck &check : checks) {
        const bool late = check.kind == Kind::Late || check.kind == Kind::Overrun;
        const bool conflict = check.kind == Kind::DoubleBooked || check.kind == Kind::TimeOff;
        for (const VisitId visit : check.visits) {
            if (late)
                marks.late.insert({visit, check.technician});
            if (conflict)
                marks.conflict.insert({visit, check.technician});
        }
    }
    return marks;
}

void addCategory(BoardEntry &entry, const std::vector<Category> &categories)
{
    const auto found = std::find_if(categories.begin(), categories.end(),
                                    [&](const Category &each) { return each.id == entry.card.category; });
    if (found == categories.end())
        return;
    entry.category = found->name;
    entry.categoryColor = QColor(found->color);
}

BoardEntry entryOf(const BoardCard &card, int lane, const BoardContents &contents, const Marks &marks)
{
    BoardEntry entry;
    entry.card = card;
    entry.lane = lane;
    entry.from = ZonedDay::toWall(card.startUtc, contents.zone);
    entry.until = ZonedDay::toWall(card.endUtc(), contents.zone);
    entry.time = boardtimes::range(entry.from.minute, entry.until.minute);
    entry.startTime = boardtimes::time(entry.from.minute);
    addCategory(entry, contents.categories);
    if (const auto it = contents.documents.find(card.appointment); it != contents.documents.end())
        entry.documents = it->second;
    entry.late = marks.late.contains(entry.key());
    entry.conflict = marks.conflict.contains(entry.key());
    entry.pending = contents.pending.contains(card.visit);
    entry.faded = contents.faded.contains(card.visit);
    return entry;
}

std::optional<QColor> groundOf(const BoardEntry &entry, const BoardLane &lane, BoardColours colours)
{
    if (colours == BoardColours::Category)
        return entry.categoryColor;
    if (colours == BoardColours::Technician)
        return lane.color;
    return std::nullopt;
}

QString cornerText(const BoardContents &contents, const std::vector<BoardLane> &lanes)
{
    std::set<VisitId> visits;
    for (const BoardCard &card : contents.cards)
        visits.insert(card.visit);
    const auto technicians = int(lanes.size()) - 1;
    return Texts::tr("%1 · %2").arg(boardtimes::technicians(technicians),
                                    boardtimes::visits(int(visits.size())));
}

} // namespace

std::vector<BoardLane> lanesOf(const BoardContents &contents)
{
    const ZonedDay day(contents.day, contents.zone);
    std::set<TechnicianId> busy;
    for (const BoardCard &card : contents.cards)
        busy.insert(card.technician);
    std::vector<BoardLane> lanes{unassignedLane(contents, day)};
    for (const Technician &technician : contents.people.technicians) {
        const bool wanted = technician.active || busy.contains(technician.id);
        if (wanted && !contents.hiddenLanes.contains(technician.id))
            lanes.push_back(laneOf(technician, contents, day));
    }
    return lanes;
}

/// The office's hours of a day on which nobody works.
static std::pair<qint64, qint64> usualDay(const BoardContents &contents)
{
    const auto at = [&](int hour) {
        return ZonedDay::toUtc(WallTime{contents.day, 0}.plusMinutes(hour * 60), contents.zone);
    };
    return {at(contents.settings.dayStartHour), at(contents.settings.dayEndHour)};
}

void assemble(BoardFrame &frame, const BoardContents &contents, double hourWidth, const LaneHeights &heights)
{
    const ZonedDay day(contents.day, contents.zone);
    frame.settings = contents.settings;
    frame.usualDay = usualDay(contents);
    frame.lanes = lanesOf(contents);
    frame.entries.clear();
    QHash<qint64, int> laneIndex;
    for (size_t i = 0; i < frame.lanes.size(); ++i)
        laneIndex.insert(frame.lanes[i].technician.value(), int(i));
    const Marks marks = marksOf(contents.checks);
    std::vector<BoardSpan> spans;
    for (const BoardCard &card : contents.cards) {
        const int lane = laneIndex.value(card.technician.value(), -1);
        if (lane < 0)
            continue;
        BoardEntry entry = entryOf(card, lane, contents, marks);
        entry.ground = groundOf(entry, frame.lanes[size_t(lane)], frame.colours);
        frame.entries.push_back(std::move(entry));
        spans.push_back({lane, card.startUtc, card.endUtc()});
    }
    const auto geometry =
        std::make_shared<DayGeometry>(day, hourWidth, heights, int(frame.lanes.size()), spans);
    for (size_t i = 0; i < frame.entries.size(); ++i)
        frame.entries[i].rect = geometry->cardRect(int(i));
    frame.geometry = geometry;
    addLoad(frame.lanes, frame.entries, day);
    frame.corner = cornerText(contents, frame.lanes);
}

} // namespace truckroll
