// SPDX-License-Identifier: GPL-3.0-or-later
// Where things come when they are taken to a place: free time, days without hours, several visits at once.
#include "core/schedule/snapping.h"
#include "ui/board/boardinteraction.h"
#include <algorithm>

namespace truckroll {

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

void BoardInteraction::dropOnDay(const QDate &day)
{
    if (m_state != State::Moving || !m_preview)
        return cancel();
    BoardPreview preview = *m_preview;
    preview.outside = false;
    preview.lane = m_held.lane;
    preview.place = {m_card.technician, {day, m_held.from.minute}, m_held.card->minutes};
    preview.technicians = m_held.card->technicians;
    show(preview);
    finish();
}

/// The rest of the selection goes along when the card that is taken belongs to it; closed visits stay.
void BoardInteraction::takeOthers()
{
    m_others.clear();
    const BoardFrame &frame = m_host.frame();
    const auto &selection = frame.state.selection;
    if (!selection.contains(m_card.visit) || selection.size() < 2)
        return;
    std::set<VisitId> taken{m_card.visit};
    for (const BoardEntry &entry : frame.entries) {
        const VisitId visit = entry.card->visit;
        QString whyNot;
        if (selection.contains(visit) && m_host.mayChange(visit, &whyNot) && taken.insert(visit).second)
            m_others.push_back(entry.alone());
    }
}

std::vector<BoardCard> BoardInteraction::heldCards() const
{
    std::vector<BoardCard> cards{m_held.card};
    for (const BoardEntry &entry : m_others)
        cards.push_back(entry.card);
    return cards;
}

/// Each keeps its distance from the one that is held: in time, and in lanes as far as there are any.
std::vector<PreviewPart> BoardInteraction::othersAlong(const BoardPreview &preview) const
{
    const BoardFrame &frame = m_host.frame();
    const qint64 later = preview.place.start.minutesSince(m_held.from);
    const int lanes = frame.geometry->tellsPeople() ? preview.lane - m_held.lane : 0;
    std::vector<PreviewPart> parts;
    for (const BoardEntry &entry : m_others) {
        const int lane = frame.takesVisits(entry.lane + lanes) ? entry.lane + lanes : entry.lane;
        PreviewPart part{entry.key(),
                         lane,
                         {entry.card->technician, entry.from.plusMinutes(later), entry.card->minutes},
                         entry.card->technicians};
        if (lane != entry.lane) {
            part.place.technician = frame.lanes[size_t(lane)].technician;
            part.technicians = techniciansAfter(entry.card, part.place.technician);
        }
        parts.push_back(part);
    }
    return parts;
}

/// Visits that go along do not stand in each other's way where they were.
void BoardInteraction::addProblems(BoardPreview &preview) const
{
    const bool copy = preview.kind == BoardPreview::Kind::Copy;
    const auto add = [&](VisitId visit, const BoardPlace &place,
                         const std::vector<TechnicianId> &technicians) {
        for (PlaceProblem &problem :
             m_host.problemsAt({copy ? VisitId() : visit, place.start, place.minutes, technicians})) {
            const bool goesAlong = !copy && problem.with && holds(preview, problem.with);
            if (!goesAlong)
                preview.problems.push_back(std::move(problem));
        }
    };
    preview.problems.clear();
    add(preview.visit, preview.place, preview.technicians);
    for (const PreviewPart &part : preview.others)
        add(part.card.visit, part.place, part.technicians);
    preview.nearest.reset();
    if (!preview.problems.empty() && preview.others.empty())
        preview.nearest = m_host.nearestFreeAt({copy ? VisitId() : preview.visit, preview.place.start,
                                                preview.place.minutes, preview.technicians});
}

/// What hangs on mouse or keys goes to the free place that was named.
bool BoardInteraction::takeNearest()
{
    if (!m_preview || !m_preview->nearest)
        return false;
    const NearSlot nearest = *m_preview->nearest;
    BoardPreview preview = *m_preview;
    preview.outside = false;
    preview.place.start = nearest.start;
    preview.technicians = nearest.technicians;
    if (!nearest.technicians.empty())
        preview.place.technician = nearest.technicians.front();
    const int lane = m_host.frame().laneOf(preview.place.technician);
    preview.lane = lane < 0 ? preview.lane : lane;
    show(preview);
    finish();
    return true;
}

std::vector<PreviewPart> BoardInteraction::allParts(const BoardPreview &preview) const
{
    std::vector<PreviewPart> parts{{m_card, preview.lane, preview.place, preview.technicians}};
    parts.insert(parts.end(), preview.others.begin(), preview.others.end());
    return parts;
}

} // namespace truckroll
