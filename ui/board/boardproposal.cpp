// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardproposal.h"
#include "ui/board/boardcardpainter.h"
#include "ui/board/boardview.h"
#include <QPainter>
#include <algorithm>

namespace truckroll {

namespace {

constexpr int monthRow = 20; ///< at the foot of a day, whose cards stay in sight

/// Where the place is all of a day, or the line with its date, it stays beside what is written there.
QRect beside(const QRect &rect, BoardViewKind view)
{
    if (view == BoardViewKind::Month)
        return rect.adjusted(0, std::max(0, rect.height() - monthRow), 0, 0);
    return view == BoardViewKind::List ? rect.adjusted(rect.width() / 2, 1, -8, -2) : rect;
}

} // namespace

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
        const BoardPlace place{technician, proposal->from, proposal->card->minutes};
        if (const QRect rect = beside(placeRect(lane, place), view); !rect.isEmpty())
            rects.push_back(rect);
    }
    return rects;
}

void paintProposal(QPainter *painter, const BoardFrame &frame, const QRect &clip, BoardInk &ink,
                   const Tokens &tokens)
{
    CardLook look;
    look.ghost = true;
    look.wordsFrom = frame.headerWidth + 6;
    BoardEntry entry = frame.proposal.value_or(BoardEntry());
    entry.brief = !showsHours(frame.view) && frame.view != BoardViewKind::List;
    for (const QRect &content : frame.proposalRects()) {
        const QRect rect = frame.toViewport(content);
        if (!rect.adjusted(-3, -3, 3, 3).intersects(clip))
            continue;
        paintCard(painter, rect, entry, look, frame.currency, ink, tokens);
    }
}

void BoardView::propose(const std::optional<BoardCard> &card)
{
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
    viewport()->update();
}

} // namespace truckroll
