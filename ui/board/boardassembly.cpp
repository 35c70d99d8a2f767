// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardassembly.h"
#include "ui/board/boardtimes.h"
#include "ui/board/columnsgeometry.h"
#include "ui/board/listgeometry.h"
#include "ui/board/monthgeometry.h"
#include "ui/board/weekgeometry.h"
#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardAssembly)
};

/// Which cards the checks speak of.
struct Marks
{
    QSet<std::pair<qint64, qint64>> late; ///< visit and technician
    QSet<std::pair<qint64, qint64>> conflict;
};

std::pair<qint64, qint64> markOf(VisitId visit, TechnicianId technician)
{
    return {visit.value(), technician.value()};
}

Marks marksOf(const std::vector<BoardCheck> &checks)
{
    using Kind = BoardCheck::Kind;
    Marks marks;
    for (const BoardCheck &check : checks) {
        const bool late = check.kind == Kind::Late || check.kind == Kind::Overrun;
        const bool conflict = check.kind == Kind::DoubleBooked || check.kind == Kind::TimeOff;
        for (const VisitId visit : check.visits) {
            if (late)
                marks.late.insert(markOf(visit, check.technician));
            if (conflict)
                marks.conflict.insert(markOf(visit, check.technician));
        }
    }
    return marks;
}

/// What all cards are made with, looked up once: colours are kept as text.
struct Dressing
{
    explicit Dressing(const BoardContents &contents) : marks(marksOf(contents.checks))
    {
        for (const Category &category : contents.categories)
            categories.insert(category.id.value(), {category.name, QColor(category.color)});
        for (const Technician &technician : contents.people.technicians)
            technicians.insert(technician.id.value(), QColor(technician.color));
    }

    Marks marks;
    QHash<qint64, std::pair<QString, QColor>> categories;
    QHash<qint64, QColor> technicians;
};

void addCategory(BoardEntry &entry, const Dressing &dressing)
{
    const auto found = dressing.categories.constFind(entry.card.category.value());
    if (found == dressing.categories.cend())
        return;
    entry.category = found->first;
    entry.categoryColor = found->second;
}

QString namesOf(const BoardCard &card, const People::Reply &people)
{
    QStringList names;
    for (const TechnicianId id : card.technicians) {
        if (const Technician *technician = people.find(id))
            names << technician->name;
    }
    return names.join(QStringLiteral(", "));
}

/// A card that stands for all people of its visit bears the marks of each of them.
bool isMarked(const QSet<std::pair<qint64, qint64>> &marked, const BoardCard &card, BoardViewKind view)
{
    if (marked.isEmpty())
        return false;
    if (marked.contains(markOf(card.visit, card.technician)))
        return true;
    return !showsLanes(view) &&
           std::any_of(card.technicians.begin(), card.technicians.end(),
                       [&](TechnicianId each) { return marked.contains(markOf(card.visit, each)); });
}

void addMarks(BoardEntry &entry, const Marks &marks, BoardViewKind view)
{
    entry.late = isMarked(marks.late, entry.card, view);
    entry.conflict = isMarked(marks.conflict, entry.card, view);
}

BoardEntry entryOf(const BoardCard &card, int lane, const BoardContents &contents, const Dressing &dressing)
{
    BoardEntry entry;
    entry.card = card;
    entry.lane = lane;
    entry.from = ZonedDay::toWall(card.startUtc, contents.zone);
    entry.until = ZonedDay::toWall(card.endUtc(), contents.zone);
    entry.startTime = boardtimes::time(entry.from.minute);
    entry.brief = !showsHours(contents.view) && contents.view != BoardViewKind::List;
    entry.time = entry.brief ? boardtimes::bare(entry.from.minute)
                             : boardtimes::range(entry.from.minute, entry.until.minute);
    if (!showsLanes(contents.view))
        entry.people = namesOf(card, contents.people);
    addCategory(entry, dressing);
    if (const auto it = contents.documents.find(card.appointment); it != contents.documents.end())
        entry.documents = it->second;
    addMarks(entry, dressing.marks, contents.view);
    entry.pending = contents.pending.contains(card.visit);
    entry.faded = contents.faded.contains(card.visit);
    return entry;
}

std::optional<QColor> groundOf(const BoardEntry &entry, const BoardContents &contents,
                               const Dressing &dressing, BoardColours colours)
{
    switch (colours) {
    case BoardColours::Category:
        return entry.categoryColor;
    case BoardColours::Technician:
        return dressing.technicians.value(entry.card.technician.value());
    case BoardColours::Rules: {
        const auto ruled = contents.ruleColours.find(entry.card.visit);
        return ruled == contents.ruleColours.end() ? QColor() : ruled->second;
    }
    case BoardColours::Status:
        break;
    }
    return std::nullopt;
}

/// A visit of several people is one.
int visitsOf(const BoardFrame &frame)
{
    int visits = 0;
    VisitId last;
    for (const int place : frame.byVisit) {
        const VisitId visit = frame.entries[size_t(place)].card.visit;
        visits += visit == last ? 0 : 1;
        last = visit;
    }
    return visits;
}

QString cornerText(const BoardFrame &frame)
{
    const QString visits = boardtimes::visits(visitsOf(frame));
    if (!showsLanes(frame.view))
        return visits;
    const auto technicians = int(std::count_if(frame.lanes.begin(), frame.lanes.end(),
                                               [](const BoardLane &lane) { return !lane.heading; })) -
                             1;
    return Texts::tr("%1 · %2").arg(boardtimes::technicians(technicians), visits);
}

} // namespace

/// The office's hours of a day on which nobody works.
static std::pair<qint64, qint64> usualDay(const BoardContents &contents)
{
    const auto at = [&](int hour) {
        return ZonedDay::toUtc(WallTime{contents.day, 0}.plusMinutes(hour * 60), contents.zone);
    };
    return {at(contents.settings.dayStartHour), at(contents.settings.dayEndHour)};
}

static std::shared_ptr<const BoardGeometry> geometryOf(const BoardFrame &frame, const BoardSizes &sizes,
                                                       const std::vector<BoardSpan> &spans, const QDate &day)
{
    std::vector<bool> headings;
    for (const BoardLane &lane : frame.lanes)
        headings.push_back(lane.heading);
    switch (frame.view) {
    case BoardViewKind::Day:
        return std::make_shared<DayGeometry>(ZonedDay(day, frame.zone), sizes.hour, sizes.heights, headings,
                                             spans);
    case BoardViewKind::DayColumns:
        return std::make_shared<ColumnsGeometry>(ZonedDay(day, frame.zone), sizes.hour, sizes.lane, headings,
                                                 spans);
    case BoardViewKind::WorkWeek:
    case BoardViewKind::Week:
        return std::make_shared<WeekGeometry>(frame.period, frame.zone, sizes.day, sizes.row,
                                              sizes.heights.single, headings, spans);
    case BoardViewKind::Month: {
        const int weeks = std::max(1, frame.period.days() / 7);
        const QSize cell(std::max(sizes.room.width() / 7, 60),
                         std::max(sizes.room.height() / weeks, sizes.heading + 3 * sizes.monthRow));
        return std::make_shared<MonthGeometry>(frame.period, frame.zone, cell, sizes.monthRow, sizes.heading,
                                               spans);
    }
    case BoardViewKind::List:
        return std::make_shared<ListGeometry>(frame.period, frame.zone, sizes.room.width(), sizes.listRow,
                                              sizes.heading + 4, spans);
    }
    return {};
}

/// Cards of lanes that are shown; where lanes are no people, one for each visit.
static void addEntries(BoardFrame &frame, const BoardContents &contents)
{
    QHash<qint64, int> laneIndex;
    for (size_t i = 0; i < frame.lanes.size(); ++i) {
        if (!frame.lanes[i].heading)
            laneIndex.insert(frame.lanes[i].technician.value(), int(i));
    }
    const Dressing dressing(contents);
    const bool people = showsLanes(contents.view);
    QSet<qint64> taken;
    frame.entries.clear();
    frame.entries.reserve(contents.cards.size());
    for (const BoardCard &card : contents.cards) {
        const int lane = people ? laneIndex.value(card.technician.value(), -1) : 0;
        const bool hidden = !people && card.technician && contents.hiddenLanes.contains(card.technician);
        if (lane < 0 || hidden || (!people && taken.contains(card.visit.value())))
            continue;
        if (!people)
            taken.insert(card.visit.value());
        frame.entries.push_back(entryOf(card, lane, contents, dressing));
        frame.entries.back().ground = groundOf(frame.entries.back(), contents, dressing, frame.colours);
    }
    frame.indexEntries();
}

void assemble(BoardFrame &frame, const BoardContents &contents, const BoardSizes &sizes)
{
    frame.view = contents.view;
    frame.period = contents.period;
    frame.today = contents.today;
    frame.zone = contents.zone;
    frame.settings = contents.settings;
    frame.usualDay = usualDay(contents);
    frame.lanes = lanesOf(contents);
    addEntries(frame, contents);
    std::vector<BoardSpan> spans;
    spans.reserve(frame.entries.size());
    for (const BoardEntry &entry : frame.entries)
        spans.push_back({entry.lane, entry.card.startUtc, entry.card.endUtc()});
    frame.geometry = geometryOf(frame, sizes, spans, contents.day);
    for (size_t i = 0; i < frame.entries.size(); ++i)
        frame.entries[i].rect = frame.geometry->cardRect(int(i));
    addLoad(frame.lanes, frame.entries, contents.period, contents.zone);
    frame.corner = cornerText(frame);
}

QRegion markChecked(BoardFrame &frame, const BoardContents &contents)
{
    const Marks marks = marksOf(contents.checks);
    const QRect seen({}, frame.viewport);
    QRegion changed;
    int count = 0;
    for (BoardEntry &entry : frame.entries) {
        const std::pair before(entry.late, entry.conflict);
        addMarks(entry, marks, frame.view);
        const QRect rect = frame.toViewport(entry.rect);
        if (before != std::pair(entry.late, entry.conflict) && rect.intersects(seen) &&
            ++count <= mostRegions)
            changed += rect;
    }
    return count > mostRegions ? QRegion(seen) : changed;
}

} // namespace truckroll
