// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/previewroom.h"
#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace truckroll {

namespace {

/// A card or a ghost, in the order in which cards stand.
struct Row
{
    qint64 startUtc;
    TechnicianId technician;
    VisitId visit;
    int card = -1; ///< place of its entry; -1: a ghost
    VisitId held{};

    auto order() const { return std::tuple(startUtc, technician, visit); }
};

struct Day
{
    int lane = 0;
    BoardRows rows;
    std::vector<Row> ghosts;
};

class RoomMaker
{
public:
    RoomMaker(const BoardFrame &frame, const BoardPreview &preview) : m_frame(frame), m_preview(preview) {}

    void add(VisitId visit, int lane, const BoardPlace &place, const std::vector<TechnicianId> &technicians);
    PreviewRoom made();

private:
    bool isNew() const
    {
        return m_preview.kind == BoardPreview::Kind::Copy || m_preview.kind == BoardPreview::Kind::New;
    }
    void makeRoom(const Day &day);

    const BoardFrame &m_frame;
    const BoardPreview &m_preview;
    std::map<std::pair<int, int>, Day> m_days; ///< by where they are
    PreviewRoom m_room;
};

void RoomMaker::add(VisitId visit, int lane, const BoardPlace &place,
                    const std::vector<TechnicianId> &technicians)
{
    const BoardGeometry &geometry = *m_frame.geometry;
    const qint64 start = geometry.instantOf(place.start);
    const auto first = std::min_element(technicians.begin(), technicians.end());
    const VisitId newest(std::numeric_limits<qint64>::max());
    for (const int each : m_frame.lanesWith(lane, technicians)) {
        const auto rows = geometry.rowsAt(each, start, start + qint64(place.minutes) * 60);
        if (!rows)
            continue;
        const TechnicianId technician = geometry.tellsPeople()       ? m_frame.lanes[size_t(each)].technician
                                        : first == technicians.end() ? TechnicianId()
                                                                     : *first;
        Day &day = m_days[{rows->area.top(), rows->area.left()}];
        day.lane = each;
        day.rows = *rows;
        day.ghosts.push_back({start, technician, isNew() ? newest : visit, -1, visit});
    }
}

void RoomMaker::makeRoom(const Day &day)
{
    std::vector<Row> rows = day.ghosts;
    std::vector<int> replaced;
    for (const int place : m_frame.cardsIn(day.lane)) {
        const BoardEntry &entry = m_frame.entries[size_t(place)];
        if (!entry.rect.intersects(day.rows.area))
            continue;
        if (!isNew() && holds(m_preview, entry.card->visit))
            replaced.push_back(place);
        else
            rows.push_back({entry.card->startUtc, entry.card->technician, entry.card->visit, place});
    }
    const QRect &area = day.rows.area;
    const int pitch = std::min(day.rows.pitch, area.height() / int(rows.size()));
    if (pitch < day.rows.least)
        return;
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row &a, const Row &b) { return a.order() < b.order(); });
    QRect rect(area.left(), area.top(), area.width(), pitch - day.rows.gap);
    for (const Row &row : rows) {
        if (row.card >= 0)
            m_room.cards.emplace_back(row.card, rect);
        else
            m_room.ghosts.push_back({day.lane, row.held, rect});
        rect.translate(0, pitch);
    }
    for (const int place : replaced)
        m_room.cards.emplace_back(place, QRect());
    m_room.areas.push_back(area);
}

PreviewRoom RoomMaker::made()
{
    for (const auto &[place, day] : m_days)
        makeRoom(day);
    std::sort(m_room.cards.begin(), m_room.cards.end(),
              [](const auto &a, const auto &b) { return a.first < b.first; });
    return std::move(m_room);
}

/// A place that is proposed is seen as if the visit were moved there.
PreviewRoom roomForProposal(const BoardFrame &frame)
{
    const BoardCard &card = frame.proposal->card;
    BoardPreview move;
    move.visit = card.visit;
    std::vector<TechnicianId> people = card.technicians;
    if (people.empty())
        people.push_back({});
    std::erase_if(people, [&](TechnicianId each) { return frame.laneOf(each) < 0; });
    if (people.empty() || !frame.period.contains(frame.proposal->from.date))
        return {};
    RoomMaker maker(frame, move);
    maker.add(card.visit, frame.laneOf(people.front()), {people.front(), frame.proposal->from, card.minutes},
              card.technicians);
    return maker.made();
}

} // namespace

PreviewRoom roomFor(const BoardFrame &frame)
{
    if (!frame.geometry || frame.geometry->isTimed())
        return {};
    if (!frame.preview)
        return frame.proposal ? roomForProposal(frame) : PreviewRoom();
    const BoardPreview &preview = *frame.preview;
    const bool stands = !preview.outside && preview.kind != BoardPreview::Kind::Swap && preview.lane >= 0 &&
                        preview.lane < int(frame.lanes.size());
    if (!stands || preview.unjudged() > 0) // of very many nobody looks at each
        return {};
    RoomMaker maker(frame, preview);
    maker.add(preview.visit, preview.lane, preview.place, preview.technicians);
    for (const PreviewPart &part : preview.others)
        maker.add(part.card.visit, part.lane, part.place, part.technicians);
    return maker.made();
}

} // namespace truckroll
