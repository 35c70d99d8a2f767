// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardassembly.h"
#include "core/schedule/dayclock.h"
#include "ui/board/boardtimes.h"
#include "ui/board/columnsgeometry.h"
#include "ui/board/listgeometry.h"
#include "ui/board/monthgeometry.h"
#include "ui/board/weekgeometry.h"
#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <algorithm>
#include <span>
#include <tuple>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardAssembly)
};

/// What all cards are made with, looked up once: colours are kept as text.
struct Dressing
{
    /// `few` cards are made with it: their papers are looked for one by one.
    Dressing(const BoardContents &contents, bool few) : marks(contents.checks.marks()), clock(contents.zone)
    {
        for (const Category &category : contents.categories)
            categories.insert(category.id.value(), {category.name, QColor(category.color)});
        for (const Technician &technician : contents.people.technicians)
            technicians.insert(technician.id.value(), QColor(technician.color));
        if (few || contents.documents.size() > 2 * contents.cards.size())
            return; // of other days, mostly
        documents.reserve(qsizetype(contents.documents.size()));
        for (const auto &[appointment, papers] : contents.documents)
            documents.insert(appointment.value(), &papers);
    }

    /// Null: there are none in the folder.
    const std::vector<CardDocument> *papersIn(AppointmentId folder, const BoardContents &contents) const
    {
        if (!documents.isEmpty())
            return documents.value(folder.value());
        const auto found = contents.documents.find(folder);
        return found == contents.documents.end() ? nullptr : &found->second;
    }

    const CheckMarks &marks;
    DayClock clock;
    QHash<qint64, std::pair<QString, QColor>> categories;
    QHash<qint64, QColor> technicians;
    QHash<qint64, const std::vector<CardDocument> *> documents; ///< by folder
};

void addCategory(BoardEntry &entry, const Dressing &dressing)
{
    const auto found = dressing.categories.constFind(entry.card->category.value());
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
bool isMarked(const CardMarks &marked, const BoardCard &card, BoardViewKind view)
{
    if (marked.isEmpty())
        return false;
    if (marked.contains(card.visit, card.technician))
        return true;
    return !showsLanes(view) &&
           std::any_of(card.technicians.begin(), card.technicians.end(),
                       [&](TechnicianId each) { return marked.contains(card.visit, each); });
}

void addMarks(BoardEntry &entry, const CheckMarks &marks, BoardViewKind view)
{
    entry.late = isMarked(marks.late, entry.card, view);
    entry.conflict = isMarked(marks.conflict, entry.card, view) || marks.closed.contains(entry.card->visit);
}

/// Filled in where it will stand: there are thousands.
void fill(BoardEntry &entry, size_t place, int lane, const BoardContents &contents, Dressing &dressing)
{
    const BoardCard &card = contents.cards[place];
    entry.card = contents.cards.held(place);
    entry.lane = lane;
    entry.from = dressing.clock.at(card.startUtc);
    entry.until = dressing.clock.at(card.endUtc());
    entry.brief = !showsHours(contents.view) && contents.view != BoardViewKind::List;
    const bool isCrew = card.technicians.size() > 1; // some of whom may have no lane
    if (isCrew || !showsLanes(contents.view))
        entry.people = namesOf(card, contents.people);
    addCategory(entry, dressing);
    if (const auto *papers = dressing.papersIn(card.appointment, contents))
        entry.documents = card.recurring ? papersOfVisit(card.visit, *papers) : *papers;
    addMarks(entry, dressing.marks, contents.view);
}

std::optional<QColor> groundOf(const BoardEntry &entry, const BoardContents &contents,
                               const Dressing &dressing, BoardColours colours)
{
    switch (colours) {
    case BoardColours::Category:
        return entry.categoryColor;
    case BoardColours::Technician:
        return dressing.technicians.value(entry.card->technician.value());
    case BoardColours::Rules:
        return contents.ruleColours.value(entry.card->visit);
    case BoardColours::Status:
        break;
    }
    return std::nullopt;
}

bool isSameRow(const BoardCard &a, const BoardCard &b)
{
    return a.visit == b.visit && a.technician == b.technician;
}

/// All of a card that its entry repeats in other words.
bool isSaidTheSame(const BoardCard &a, const BoardCard &b)
{
    return a.startUtc == b.startUtc && a.minutes == b.minutes && a.category == b.category &&
           a.appointment == b.appointment && a.technicians == b.technicians;
}

/// The entries of before, gone through beside the cards: both are by start, technician, visit.
class EntriesBefore
{
public:
    explicit EntriesBefore(const BoardFrame *before)
    {
        if (!before)
            return;
        m_rest = before->entries;
        m_now.assign(m_rest.size(), -1);
    }
    bool any() const { return !m_now.empty(); }
    /// Where each of them is now; -1: gone, or told otherwise.
    const std::vector<int> &now() const { return m_now; }
    /// Null: the card is new, stands elsewhere, or is another one now.
    const BoardEntry *of(const BoardCard &card, size_t placeNow)
    {
        const auto place = [](const BoardCard &each) {
            return std::tuple(each.startUtc, each.technician, each.visit);
        };
        while (!m_rest.empty() && place(m_rest.front().card) < place(card))
            m_rest = m_rest.subspan(1);
        const bool known = !m_rest.empty() && isSameRow(m_rest.front().card, card) &&
                           isSaidTheSame(m_rest.front().card, card);
        if (!known)
            return nullptr;
        m_now[m_now.size() - m_rest.size()] = int(placeNow);
        return &m_rest.front();
    }

private:
    std::span<const BoardEntry> m_rest;
    std::vector<int> m_now;
};

QString cornerText(const BoardFrame &frame)
{
    const QString visits = boardtimes::visits(frame.visits);
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
        return std::make_shared<WeekGeometry>(
            frame.period, frame.zone,
            WeekSizes{sizes.day, sizes.row, sizes.heights.single, sizes.cursorFoot, sizes.days}, headings,
            spans);
    case BoardViewKind::Month: {
        const int weeks = std::max(1, frame.period.days() / 7);
        const QSize cell(std::max(sizes.room.width() / 7, 60),
                         std::max(sizes.room.height() / weeks, sizes.heading + 3 * sizes.monthRow));
        const BoardEntry *focused = frame.find(frame.state.focus.visit);
        return std::make_shared<MonthGeometry>(frame.period, frame.zone, cell, sizes.monthRow, sizes.heading,
                                               spans, focused ? int(focused - frame.entries.data()) : -1);
    }
    case BoardViewKind::List:
        return std::make_shared<ListGeometry>(frame.period, frame.zone, sizes.room.width(), sizes.listRow,
                                              sizes.heading + 4, spans);
    }
    return {};
}

/// Cards of lanes that are shown; where lanes are no people, one for each visit.
static void addEntries(BoardFrame &frame, const BoardContents &contents, const BoardFrame *before)
{
    QHash<qint64, int> laneIndex;
    for (size_t i = 0; i < frame.lanes.size(); ++i) {
        if (!frame.lanes[i].heading)
            laneIndex.insert(frame.lanes[i].technician.value(), int(i));
    }
    EntriesBefore known(before);
    Dressing dressing(contents, known.any());
    const bool sameChecks = before && before->checksTurn == contents.checks.turn();
    const bool people = showsLanes(contents.view);
    QSet<qint64> taken;
    frame.entries.clear();
    frame.entries.reserve(contents.cards.size());
    frame.checksTurn = contents.checks.turn();
    for (size_t place = 0; place < contents.cards.size(); ++place) {
        const BoardCard &card = contents.cards[place];
        const int lane = people ? laneIndex.value(card.technician.value(), -1) : 0;
        const bool hidden = !people && card.technician && contents.hiddenLanes.contains(card.technician);
        if (lane < 0 || hidden || (!people && taken.contains(card.visit.value())))
            continue;
        if (!people)
            taken.insert(card.visit.value());
        BoardEntry &entry = frame.entries.emplace_back();
        if (const BoardEntry *was = known.of(card, frame.entries.size() - 1)) {
            entry = *was;
            entry.card = contents.cards.held(place);
            entry.lane = lane;
            if (!sameChecks)
                addMarks(entry, dressing.marks, contents.view);
        } else {
            fill(entry, place, lane, contents, dressing);
        }
        entry.pending = !contents.pending.empty() && contents.pending.contains(card.visit);
        entry.tried = !contents.tried.empty() && contents.tried.contains(card.visit);
        entry.faded = contents.faded.contains(card.visit);
        entry.ground = groundOf(entry, contents, dressing, frame.colours);
    }
    if (known.any())
        frame.indexEntries(*before, known.now());
    else
        frame.indexEntries();
}

/// Who is out of use has a lane only while visits are theirs: that depends on the cards.
static bool areLanesTheSame(const BoardContents &contents)
{
    const auto &people = contents.people.technicians;
    return std::all_of(people.begin(), people.end(), [](const Technician &each) { return each.active; });
}

static void addLanes(BoardFrame &frame, const BoardContents &contents, const BoardFrame *before)
{
    if (!before || !areLanesTheSame(contents)) {
        frame.lanes = lanesOf(contents);
        return;
    }
    frame.lanes = before->lanes;
    for (BoardLane &lane : frame.lanes) {
        lane.bookedMinutes = lane.visits = 0;
        for (LaneDay &day : lane.days)
            day.bookedMinutes = day.visits = 0;
    }
}

void assemble(BoardFrame &frame, const BoardContents &contents, const BoardSizes &sizes,
              const BoardFrame *before)
{
    const std::pair with(contents.turn, frame.colours);
    if (before && (contents.turn == 0 || before->filledWith != with))
        before = nullptr;
    frame.filledWith = with;
    frame.view = contents.view;
    frame.period = contents.period;
    frame.today = contents.today;
    frame.zone = contents.zone;
    frame.settings = contents.settings;
    if (!before)
        frame.usualDay = usualDay(contents);
    addLanes(frame, contents, before);
    addEntries(frame, contents, before);
    std::vector<BoardSpan> spans;
    spans.reserve(frame.entries.size());
    for (const BoardEntry &entry : frame.entries)
        spans.push_back({entry.lane, entry.card->startUtc, entry.card->endUtc()});
    frame.geometry = geometryOf(frame, sizes, spans, contents.day);
    for (size_t i = 0; i < frame.entries.size(); ++i)
        frame.entries[i].rect = frame.geometry->cardRect(int(i));
    addLoad(frame.lanes, frame.entries, contents.period, contents.zone);
    frame.corner = cornerText(frame);
}

QRegion markCards(BoardFrame &frame, const BoardContents &contents)
{
    const CheckMarks &marks = contents.checks.marks();
    const bool sameChecks = frame.checksTurn == contents.checks.turn();
    frame.checksTurn = contents.checks.turn();
    const auto look = [](const BoardEntry &entry) {
        return std::tuple(entry.late, entry.conflict, entry.pending, entry.tried, entry.faded);
    };
    const QRect seen({}, frame.viewport);
    QRegion changed;
    int count = 0;
    size_t place = 0; // both are in the same order, but for the cards that are not shown
    for (BoardEntry &entry : frame.entries) {
        while (place < contents.cards.size() && !isSameRow(contents.cards[place], *entry.card))
            ++place;
        if (place == contents.cards.size())
            break; // about to be put together anew
        const auto before = look(entry);
        const auto groundBefore = entry.ground;
        if (&*entry.card != &contents.cards[place])
            entry.card = contents.cards.held(place);
        const VisitId visit = entry.card->visit;
        if (!sameChecks)
            addMarks(entry, marks, frame.view);
        entry.pending = !contents.pending.empty() && contents.pending.contains(visit);
        entry.tried = !contents.tried.empty() && contents.tried.contains(visit);
        entry.faded = contents.faded.contains(visit);
        if (frame.colours == BoardColours::Rules)
            entry.ground = contents.ruleColours.value(visit);
        if (before == look(entry) && groundBefore == entry.ground)
            continue;
        const QRect rect = frame.toViewport(frame.rectNow(entry));
        if (rect.intersects(seen) && ++count <= mostRegions)
            changed += rect;
    }
    return count > mostRegions ? QRegion(seen) : changed;
}

} // namespace truckroll
