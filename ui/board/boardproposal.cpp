// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardproposal.h"
#include "ui/board/boardcardpainter.h"
#include "ui/board/boardview.h"
#include "ui/board/previewroom.h"
#include <QPainter>
#include <algorithm>
#include <utility>

namespace truckroll {

namespace {

/// Where a day has no room for one more it stays beside what is written there, and within its day. Of a month
/// it takes the line that says how many more there are.
QRect beside(const QRect &rect, const QRect &day, const BoardGeometry &geometry, BoardViewKind view)
{
    if (view == BoardViewKind::Month) {
        const auto cells = geometry.cellsIn({day.center(), QSize(1, 1)});
        return cells.empty() || cells.front().hidden == 0 ? rect : cells.front().more;
    }
    QRect half = rect.adjusted(rect.width() / 2, 1, view == BoardViewKind::List ? -8 : 0, -2);
    if (view != BoardViewKind::List)
        half.moveBottom(std::min(half.bottom(), day.bottom() - 2));
    return half;
}

/// Visits of others on the board where it would stand, by place in `entries`. What is a row of its own or has
/// one beside it is in nobody's way.
std::vector<int> metBy(const BoardFrame &frame, const QRect &content)
{
    std::vector<int> met;
    if (!frame.geometry->isTimed())
        return met;
    for (int lane = 0; lane < int(frame.lanes.size()); ++lane) {
        if (!frame.geometry->laneRect(lane).intersects(content))
            continue;
        for (const int place : frame.cardsIn(lane)) {
            const BoardEntry &entry = frame.entries[size_t(place)];
            if (entry.card->visit != frame.proposal->card->visit && entry.rect.intersects(content))
                met.push_back(place);
        }
    }
    return met;
}

/// What of the place lies before the first of them.
QRect freeBefore(const std::vector<int> &met, const BoardFrame &frame, QRect content)
{
    const bool across = frame.geometry->timeAxis() == Qt::Horizontal;
    for (const int place : met) {
        const QRect &card = frame.entries[size_t(place)].rect;
        if (across)
            content.setRight(std::min(content.right(), card.left() - 1));
        else
            content.setBottom(std::min(content.bottom(), card.top() - 1));
    }
    return content;
}

/// Its words stand where nobody is before them.
void paintOver(QPainter *painter, const BoardFrame &frame, const BoardEntry &entry, CardLook look,
               const QRect &content, const std::vector<int> &met, BoardInk &ink, const Tokens &tokens)
{
    const QRect whole = frame.toViewport(content);
    const int from = std::exchange(look.wordsFrom, whole.right());
    paintCard(painter, whole, entry, look, frame.currency, ink, tokens);
    const QRect words = frame.toViewport(freeBefore(met, frame, content));
    if (words.isEmpty())
        return;
    const bool across = frame.geometry->timeAxis() == Qt::Horizontal;
    look.wordsFrom = from;
    painter->save();
    painter->setClipRect(words.adjusted(0, 0, across ? -3 : 0, across ? 0 : -3), Qt::IntersectClip);
    paintCard(painter, words, entry, look, frame.currency, ink, tokens);
    painter->restore();
}

/// They stay in sight before it, marked as the double booking that comes of it.
void paintMet(QPainter *painter, const BoardFrame &frame, const QRect &content, const std::vector<int> &met,
              BoardInk &ink, const Tokens &tokens)
{
    CardLook look;
    look.wordsFrom = frame.headerWidth + 6;
    for (const int place : met) {
        BoardEntry entry = frame.entries[size_t(place)];
        entry.conflict = entry.conflict || !visitIsClosed(entry.card->status);
        look.selected = frame.state.selection.contains(entry.card->visit);
        paintCard(painter, frame.toViewport(entry.rect), entry, look, frame.currency, ink, tokens);
    }
    BoardInk::dashes(painter, frame.toViewport(content), tokens.accent); // all of its length
}

} // namespace

QRect BoardFrame::proposalRect(int lane, TechnicianId technician) const
{
    const auto made =
        std::find_if(room.ghosts.begin(), room.ghosts.end(), [&](const PreviewRoom::Ghost &ghost) {
            return ghost.lane == lane && ghost.visit == proposal->card->visit;
        });
    if (!preview && made != room.ghosts.end())
        return made->rect;
    const QRect rect = placeRect(lane, {technician, proposal->from, proposal->card->minutes});
    if (geometry->isTimed() || rect.isEmpty())
        return rect;
    const qint64 start = geometry->instantOf(proposal->from);
    return beside(rect, geometry->spanRect(lane, start, start + 1), *geometry, view);
}

std::vector<QRect> BoardFrame::proposalRects() const
{
    std::vector<QRect> rects;
    if (!proposal || !geometry || !period.contains(proposal->from.date))
        return rects;
    std::vector<int> taken;
    std::vector<TechnicianId> people = proposal->card->technicians;
    if (people.empty())
        people.push_back({});
    for (const TechnicianId technician : people) {
        const int lane = laneOf(technician);
        if (lane < 0 || std::find(taken.begin(), taken.end(), lane) != taken.end())
            continue;
        taken.push_back(lane);
        if (const QRect rect = proposalRect(lane, technician); !rect.isEmpty())
            rects.push_back(rect);
    }
    return rects;
}

void paintProposal(QPainter *painter, const BoardFrame &frame, const QRect &clip, BoardInk &ink,
                   const Tokens &tokens)
{
    CardLook look;
    look.proposed = true;
    look.wordsFrom = frame.headerWidth + 6;
    BoardEntry entry = frame.proposal.value_or(BoardEntry());
    entry.brief = !showsHours(frame.view) && frame.view != BoardViewKind::List;
    for (const QRect &content : frame.proposalRects()) {
        const QRect rect = frame.toViewport(content);
        if (!rect.adjusted(-3, -3, 3, 3).intersects(clip))
            continue;
        const auto met = metBy(frame, content);
        if (met.empty()) {
            paintCard(painter, rect, entry, look, frame.currency, ink, tokens);
            continue;
        }
        paintOver(painter, frame, entry, look, content, met, ink, tokens);
        paintMet(painter, frame, content, met, ink, tokens);
    }
}

QString proposalWords(const BoardEntry &proposal)
{
    return BoardView::tr("%1 is only proposed here: the panel takes it, Escape leaves it.")
        .arg(proposal.card->customer);
}

void BoardView::propose(const std::optional<BoardCard> &card)
{
    if (m_frame.proposal && !card && m_state.cursor && m_state.cursor->start == m_frame.proposal->from)
        setCursorPlace({}); // it went there with the proposal
    m_frame.proposal.reset();
    if (card) {
        BoardEntry &entry = m_frame.proposal.emplace();
        entry.card = HeldCard(*card);
        entry.from = ZonedDay::toWall(card->startUtc, m_model.zone());
        entry.until = ZonedDay::toWall(card->endUtc(), m_model.zone());
        entry.category = m_model.categoryName(card->category);
        entry.categoryColor = m_model.categoryColor(card->category);
        entry.documents = m_model.documents(card->appointment);
        if (card->recurring)
            entry.documents = papersOfVisit(card->visit, entry.documents);
    }
    m_frame.room = roomFor(m_frame);
    viewport()->update();
}

} // namespace truckroll
