// SPDX-License-Identifier: GPL-3.0-or-later
// Where one looks, and going to things: days, places and visits, now or as soon as they have been read.
#include "ui/board/boardpinned.h"
#include "ui/board/boardview.h"
#include <QScrollBar>
#include <algorithm>
#include <iterator>
#include <utility>

namespace truckroll {

void BoardView::setDay(const QDate &day)
{
    m_interaction.cancel();
    forgetWanted();
    m_dayMeant = true;
    m_model.setDay(day);
    if (m_frame.view == BoardViewKind::List && m_frame.period.from == day)
        verticalScrollBar()->setValue(0); // the list begins with it already
}

void BoardView::showDay(const QDate &day)
{
    if (viewShowsDay(view(), day))
        setDay(day);
    else
        openDay(day);
}

void BoardView::setView(BoardViewKind view)
{
    if (view == m_model.view())
        return;
    m_interaction.cancel();
    forgetWanted();
    const bool ofSeveral = showsHours(view) && !showsHours(m_model.view()) && !m_dayMeant;
    m_model.show(view, ofSeveral ? pointedDay() : m_model.day());
    emit viewChanged();
    emit zoomChanged(zoomNow());
}

void BoardView::openDay(const QDate &day)
{
    m_interaction.cancel();
    forgetWanted();
    m_model.show(BoardViewKind::Day, day);
    emit viewChanged();
}

void BoardView::scrollToStart()
{
    fitDay();
    horizontalScrollBar()->setValue(0);
    verticalScrollBar()->setValue(0);
    showNow();
    if (const BoardEntry *entry = m_frame.find(m_state.focus))
        ensureVisible(entry->rect);
}

void BoardView::showTime(const WallTime &time)
{
    TechnicianId technician = m_state.cursor ? m_state.cursor->technician : firstTechnician();
    if (const BoardEntry *entry = m_frame.find(m_state.focus))
        technician = entry->card->technician;
    showPlace({technician, time, m_frame.settings.usualMinutes});
}

void BoardView::showPlace(const BoardPlace &place)
{
    showDay(place.start.date);
    if (!m_model.isLoaded() || !m_frame.geometry) {
        m_wantedPlace = place;
        return;
    }
    if (m_frame.laneOf(place.technician) < 0)
        return sayHasNoLane(place.technician);
    setFocusedCard({});
    setCursorPlace(place);
    ensureVisible(m_frame.cursorRect());
}

bool BoardView::showVisit(VisitId visit)
{
    return goTo(visit, true);
}

bool BoardView::pointOut(VisitId visit)
{
    return goTo(visit, false);
}

void BoardView::pointOutAll(const std::vector<VisitId> &visits)
{
    if (visits.empty())
        return;
    if (pointOut(visits.front()))
        chooseToo(visits);
    else if (m_wantedVisit)
        m_wantedWith = visits;
}

void BoardView::chooseToo(const std::vector<VisitId> &visits)
{
    std::set<VisitId> chosen = m_state.selection;
    std::copy_if(visits.begin(), visits.end(), std::inserter(chosen, chosen.end()),
                 [this](VisitId visit) { return m_frame.find(visit); });
    select(std::move(chosen));
}

bool BoardView::goTo(VisitId visit, bool mayLeaveView)
{
    const BoardEntry *entry = m_model.isLoaded() ? m_frame.find(visit) : nullptr;
    if (entry && entry->rect.isEmpty() && mayLeaveView) {
        openDay(entry->from.date); // often the day is read already, as part of its month
        entry = m_model.isLoaded() ? m_frame.find(visit) : nullptr;
    }
    if (entry) {
        focusOnCrowdedDay(*entry);
        return true;
    }
    forgetWanted();
    if (const BoardCard *card = m_model.isLoaded() ? m_model.find(visit) : nullptr) {
        sayHasNoLane(card->technician);
    } else {
        m_wantedVisit = visit;
        m_mayLeaveView = mayLeaveView;
    }
    return false;
}

void BoardView::sayHasNoLane(TechnicianId technician)
{
    if (const Technician *known = m_model.people().find(technician))
        say(tr("%1 has no lane on your board now: the lane is hidden, or the filter leaves it out.")
                .arg(known->name));
}

void BoardView::focusVisit(const BoardEntry &entry)
{
    const CardKey key = entry.key();
    setFocusedCard(key);
    select({key.visit});
}

/// A day without room for all shows the card that has the focus.
void BoardView::focusOnCrowdedDay(const BoardEntry &entry)
{
    const CardKey key = entry.key();
    const bool hidden = entry.rect.isEmpty();
    focusVisit(entry);
    if (hidden)
        rebuild();
    else if (isHeldByMouse())
        return;
    if (const BoardEntry *shown = m_frame.find(key))
        ensureVisible(shown->rect);
}

void BoardView::ensureVisible(const QRect &content)
{
    if (content.isEmpty())
        return;
    const QSize room = m_frame.contentArea().size();
    const auto fit = [](QScrollBar *bar, int from, int until, int shown, int margin) {
        if (from - margin < bar->value() || until - from > shown)
            bar->setValue(from - margin);
        else if (until + margin > bar->value() + shown)
            bar->setValue(until + margin - shown);
    };
    fit(horizontalScrollBar(), content.left(), content.right(), room.width(), 16);
    fit(verticalScrollBar(), content.top() - pinnedHeight(m_frame), content.bottom(), room.height(), 4);
}

QRect BoardView::cardRectOnScreen(VisitId visit) const
{
    const BoardEntry *entry = m_state.focus.visit == visit && m_frame.find(m_state.focus)
                                  ? m_frame.find(m_state.focus)
                                  : m_frame.find(visit);
    if (!entry)
        return {};
    const QRect seen = m_frame.toViewport(m_frame.rectNow(*entry)) & m_frame.contentArea();
    return seen.isEmpty() ? QRect() : QRect(viewport()->mapToGlobal(seen.topLeft()), seen.size());
}

/// What was asked for while its days were being read.
void BoardView::goToWanted()
{
    if (!m_model.isLoaded())
        return;
    if (m_wantedVisit && m_model.find(m_wantedVisit)) {
        const std::vector<VisitId> with = std::exchange(m_wantedWith, {});
        if (goTo(std::exchange(m_wantedVisit, {}), m_mayLeaveView))
            chooseToo(with);
    } else if (m_wantedVisit && m_model.isUpToDate()) {
        m_wantedVisit = {}; // it is not on these days: coming here later it is nobody's wish any more
        const std::vector<VisitId> with = std::exchange(m_wantedWith, {});
        const auto here =
            std::find_if(with.begin(), with.end(), [this](VisitId each) { return m_model.find(each); });
        if (here != with.end() && goTo(*here, m_mayLeaveView))
            chooseToo(with);
    }
    if (m_wantedPlace)
        showPlace(*std::exchange(m_wantedPlace, {}));
}

/// Somebody has gone elsewhere meanwhile: a late answer must not take them away from there.
void BoardView::forgetWanted()
{
    m_wantedVisit = {};
    m_wantedWith.clear();
    m_wantedPlace.reset();
}

} // namespace truckroll
