// SPDX-License-Identifier: GPL-3.0-or-later
// Where things come when they are taken to a place: free time, days without hours, several visits at once.
#include "core/schedule/snapping.h"
#include "ui/board/boardinteraction.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardInteraction)
};

} // namespace

/// When work begins on that day in that lane; the office's day where nobody works.
static int startOfWork(const BoardFrame &frame, const BoardLane &lane, const QDate &day)
{
    for (const auto &[from, until] : lane.hours) {
        const WallTime start = frame.geometry->wallTimeOf(from);
        if (start.date == day)
            return start.minute;
    }
    return frame.settings.dayStartHour * 60;
}

BoardPlace BoardInteraction::placeOf(const BoardHit &hit) const
{
    const BoardFrame &frame = m_host.frame();
    const bool timed = frame.geometry->isTimed();
    const WallTime start{hit.time.date,
                         timed ? snapDown(hit.time.minute, step())
                               : startOfWork(frame, frame.lanes[size_t(hit.lane)], hit.time.date)};
    return {frame.geometry->tellsPeople() ? frame.lanes[size_t(hit.lane)].technician : TechnicianId(), start,
            frame.settings.usualMinutes};
}

/// Where days have no hours, a booking begins with the working day.
void BoardInteraction::drawDay()
{
    BoardPreview preview;
    preview.kind = BoardPreview::Kind::New;
    preview.lane = m_pressed.lane;
    preview.place = placeOf(m_pressed);
    if (preview.place.technician)
        preview.technicians = {preview.place.technician};
    show(preview);
}

std::optional<BoardPreview> BoardInteraction::onDay(const QDate &day) const
{
    if (m_state != State::Moving || !m_preview)
        return {};
    BoardPreview preview = *m_preview;
    if (preview.kind == BoardPreview::Kind::Swap)
        preview.kind = BoardPreview::Kind::Move;
    preview.outside = false;
    preview.lane = m_held.lane;
    preview.place = {m_card.technician, {day, m_held.from.minute}, m_held.card->minutes};
    preview.technicians = m_held.card->technicians;
    preview.others = othersAlong(preview);
    preview.problems.clear();
    preview.nearest.reset();
    preview.mayFitTogether = preview.maySwap = false;
    return preview;
}

bool BoardInteraction::findLanes(const BoardFrame &before)
{
    m_fit.reset(); // it was looked for in the lanes of before
    const BoardFrame &frame = m_host.frame();
    const auto find = [&](int &lane) {
        const bool was = lane >= 0 && lane < int(before.lanes.size());
        lane = was ? frame.laneOf(before.lanes[size_t(lane)].technician) : -1;
        return lane >= 0;
    };
    const auto findAll = [&](std::vector<BoardEntry> &entries) {
        return std::all_of(entries.begin(), entries.end(),
                           [&](BoardEntry &entry) { return find(entry.lane); });
    };
    return m_preview && find(m_held.lane) && find(m_preview->lane) && findAll(m_others) && findAll(m_staying);
}

void BoardInteraction::dropOnDay(const QDate &day)
{
    const auto preview = onDay(day);
    if (!preview)
        return cancel();
    show(*preview);
    finish();
}

std::vector<TechnicianId> techniciansIn(std::vector<TechnicianId> people, TechnicianId target)
{
    if (!target)
        return {};
    if (people.empty())
        return {target};
    if (std::find(people.begin(), people.end(), target) == people.end())
        people.front() = target;
    return people;
}

/// The rest of the selection goes along when the card that is taken belongs to it. Closed visits stay, but
/// may be copied.
void BoardInteraction::takeOthers()
{
    m_others.clear();
    m_staying.clear();
    const BoardFrame &frame = m_host.frame();
    const auto &selection = frame.state.selection;
    if (!selection.contains(m_card.visit) || selection.size() < 2)
        return;
    std::set<VisitId> taken{m_card.visit};
    for (const BoardEntry &entry : frame.entries) {
        const VisitId visit = entry.card->visit;
        QString whyNot;
        if (selection.contains(visit) && taken.insert(visit).second)
            (m_host.mayChange(visit, &whyNot) ? m_others : m_staying).push_back(entry.alone());
    }
    if (m_others.size() > size_t(BoardPreview::mostJudged))
        sortBySight(m_others);
}

/// Of very many those are judged that somebody sees.
void BoardInteraction::sortBySight(std::vector<BoardEntry> &entries) const
{
    const BoardFrame &frame = m_host.frame();
    const QRect area = frame.contentArea();
    const QRect sight(frame.toContent(area.topLeft()), area.size());
    std::stable_partition(entries.begin(), entries.end(),
                          [&](const BoardEntry &entry) { return entry.rect.intersects(sight); });
}

QString BoardInteraction::staying() const
{
    QString whyNot;
    m_host.mayChange(m_staying.front().card->visit, &whyNot);
    return Texts::tr("%n of those that are chosen stay(s): %1", "%1 is a sentence", int(m_staying.size()))
        .arg(whyNot);
}

std::vector<BoardCard> BoardInteraction::heldCards() const
{
    std::vector<BoardCard> cards{m_held.card};
    for (const BoardEntry &entry : m_others)
        cards.push_back(entry.card);
    if (m_copying) {
        for (const BoardEntry &entry : m_staying)
            cards.push_back(entry.card);
    }
    return cards;
}

namespace {

/// The lane so many further down, or up, among those that take visits: headings between them are no step. The
/// same where there are not so many.
class LanesBeside
{
public:
    explicit LanesBeside(const BoardFrame &frame)
    {
        for (int lane = 0; lane < int(frame.lanes.size()); ++lane) {
            if (frame.takesVisits(lane))
                m_lanes.push_back(lane);
        }
    }
    int between(int from, int to) const { return placeOf(to) - placeOf(from); }
    int beside(int lane, int way) const
    {
        const int place = placeOf(lane) + way;
        return place < 0 || place >= int(m_lanes.size()) ? lane : m_lanes[size_t(place)];
    }

private:
    int placeOf(int lane) const
    {
        return int(std::lower_bound(m_lanes.begin(), m_lanes.end(), lane) - m_lanes.begin());
    }

    std::vector<int> m_lanes;
};

} // namespace

/// A visit that is taken along with others from its card's lane to that one. All of a crew go as far, or none
/// of them where somebody has no such lane: else one of them would be lost where two meet.
std::vector<TechnicianId> BoardInteraction::techniciansAlong(const BoardEntry &entry, int lane) const
{
    const BoardFrame &frame = m_host.frame();
    const std::vector<TechnicianId> &crew = entry.card->technicians;
    if (crew.size() < 2)
        return techniciansAfter(entry.card, frame.lanes[size_t(lane)].technician);
    const LanesBeside lanes(frame);
    const int way = lanes.between(entry.lane, lane);
    std::vector<TechnicianId> after;
    for (const TechnicianId each : crew) {
        const int from = frame.laneOf(each);
        const int to = from < 0 ? from : lanes.beside(from, way);
        const bool goes = to >= 0 && (to != from || way == 0) && frame.lanes[size_t(to)].technician;
        if (!goes)
            return crew;
        after.push_back(frame.lanes[size_t(to)].technician);
    }
    return after;
}

/// With others a crew that cannot go to that lane as a whole stays in its own, and all of them with it.
int BoardInteraction::heldLane(int lane) const
{
    const auto &crew = m_held.card->technicians;
    const bool asOne = m_host.frame().geometry->tellsPeople() && !m_others.empty() && crew.size() > 1;
    return asOne && techniciansAlong(m_held, lane) == crew ? m_held.lane : lane;
}

PreviewPart BoardInteraction::partAlong(const BoardEntry &entry, int lane, qint64 later) const
{
    PreviewPart part{entry.key(),
                     entry.lane,
                     {entry.card->technician, entry.from.plusMinutes(later), entry.card->minutes},
                     entry.card->technicians};
    if (lane != entry.lane)
        part.technicians = techniciansAlong(entry, lane);
    if (part.technicians != entry.card->technicians) {
        part.lane = lane;
        part.place.technician = m_host.frame().lanes[size_t(lane)].technician;
    }
    part.customer = entry.card->customer;
    part.title = entry.card->title;
    return part;
}

/// Each keeps its distance from the one that is held: in time, and in lanes as far as there are any.
std::vector<PreviewPart> BoardInteraction::othersAlong(const BoardPreview &preview) const
{
    const BoardFrame &frame = m_host.frame();
    const qint64 later = preview.place.start.minutesSince(m_held.from);
    const LanesBeside lanes(frame);
    const int way = frame.geometry->tellsPeople() ? lanes.between(m_held.lane, preview.lane) : 0;
    std::vector<PreviewPart> parts;
    for (const BoardEntry &entry : m_others)
        parts.push_back(partAlong(entry, lanes.beside(entry.lane, way), later));
    if (preview.kind != BoardPreview::Kind::Copy)
        return parts;
    for (const BoardEntry &entry : m_staying)
        parts.push_back(partAlong(entry, lanes.beside(entry.lane, way), later));
    for (size_t each = 0; each < parts.size(); ++each)
        parts[each].needs = needsOfCopy(each < m_others.size() ? m_others[each].card
                                                               : m_staying[each - m_others.size()].card);
    return parts;
}

/// Its card may not be on the days that are shown.
static void nameIn(BoardPreview &preview, const BoardEntry &held)
{
    preview.visit = held.card->visit;
    preview.customer = held.card->customer;
    preview.title = held.card->title;
    preview.card = std::make_shared<const BoardEntry>(held);
}

void BoardInteraction::nameHeld(BoardPreview &preview) const
{
    nameIn(preview, m_held);
}

BoardPreview swapOf(const BoardEntry &held, const BoardEntry &other)
{
    BoardPreview preview;
    preview.kind = BoardPreview::Kind::Swap;
    nameIn(preview, held);
    preview.lane = other.lane;
    preview.place = {other.card->technician, other.from, held.card->minutes};
    preview.technicians = other.card->technicians;
    preview.others = {{other.key(),
                       held.lane,
                       {held.card->technician, held.from, other.card->minutes},
                       held.card->technicians,
                       {},
                       other.card->customer,
                       other.card->title}};
    return preview;
}

/// A copy of what is held may go where the first one could not.
void BoardInteraction::takeAlong(BoardPreview &preview) const
{
    if (preview.kind == BoardPreview::Kind::Copy)
        preview.needs = needsOfCopy(m_held.card);
    preview.others = othersAlong(preview);
}

std::optional<BoardPreview> BoardInteraction::swapAt(const QPoint &pos) const
{
    const BoardFrame &frame = m_host.frame();
    const BoardHit hit = hitBoard(frame, pos);
    if (!hit.onCard())
        return {};
    const BoardEntry &other = frame.entries[size_t(hit.entry)];
    const bool more = std::any_of(m_others.begin(), m_others.end(), [&](const BoardEntry &each) {
        return each.card->visit != other.card->visit;
    });
    if (more || !m_staying.empty())
        return {};
    QString whyNot;
    if (other.card->visit == m_card.visit || !m_host.mayChange(m_card.visit, &whyNot) ||
        !m_host.mayChange(other.card->visit, &whyNot))
        return {};
    return swapOf(m_held, other);
}

std::vector<PreviewPart> BoardInteraction::allParts(const BoardPreview &preview) const
{
    std::vector<PreviewPart> parts{{m_card, preview.lane, preview.place, preview.technicians}};
    parts.insert(parts.end(), preview.others.begin(), preview.others.end());
    return parts;
}

} // namespace truckroll
