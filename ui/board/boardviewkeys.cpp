// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/snapping.h"
#include "ui/board/boardaccessible.h"
#include "ui/board/boardtimes.h"
#include "ui/board/boardview.h"
#include "ui/board/boardwalk.h"
#include "ui/shell/commandcatalog.h"
#include <QAction>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>

namespace truckroll {

namespace {

constexpr int minutesPerDay = 24 * 60;

bool isArrow(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

/// Shift is a part of how it is written, on one keyboard or another: "+", "/".
bool isSign(int key)
{
    return key > Qt::Key_Space && key <= Qt::Key_AsciiTilde && !QChar(key).isLetterOrNumber();
}

} // namespace

// ---- What is pointed at --------------------------------------------------------------------------------

void BoardView::touch(const CardKey &card)
{
    if (const BoardEntry *entry = m_frame.find(card))
        viewport()->update(m_frame.toViewport(m_frame.rectNow(*entry)).adjusted(-4, -4, 4, 4));
}

void BoardView::touch(VisitId visit)
{
    for (const int place : m_frame.cardsOf(visit))
        touch(m_frame.entries[size_t(place)].key());
}

/// One by one only as long as that is less than the whole.
void BoardView::touch(const std::set<VisitId> &visits)
{
    if (int(visits.size()) > mostRegions)
        return viewport()->update();
    for (const VisitId visit : visits)
        touch(visit);
}

void BoardView::select(std::set<VisitId> visits)
{
    if (visits == m_state.selection)
        return;
    touch(m_state.selection);
    touch(visits);
    const std::set<VisitId> before = std::exchange(m_state.selection, std::move(visits));
    m_frame.state = m_state;
    tellSelection(*this, before);
    updateActions();
    emit selectionChanged();
}

void BoardView::setFocusedCard(const CardKey &card)
{
    forgetWanted();
    m_dayMeant = m_dayMeant && !card;
    if (card == m_state.focus)
        return;
    touch(m_state.focus);
    m_state.focus = card;
    m_frame.state = m_state;
    if (card)
        setCursorPlace({});
    touch(card);
    if (const BoardEntry *entry = m_frame.find(card)) {
        if (!isHeldByMouse()) // else it moves away under the hand: it comes into sight when it is let go
            ensureVisible(entry->rect);
        tellFocus(*this, card);
    }
    updateActions();
    emit focusChanged(card.visit);
}

void BoardView::setCursorPlace(const std::optional<BoardPlace> &place)
{
    m_dayMeant = m_dayMeant && !place;
    if (place == m_state.cursor)
        return;
    const auto update = [this] {
        viewport()->update(m_frame.toViewport(m_frame.cursorRect()).adjusted(-3, -3, 3, 3));
    };
    update();
    m_state.cursor = place;
    m_frame.state = m_state;
    update();
    if (place)
        tellCursor(*this);
    updateActions();
}

/// The day, or the first beside it: a work week whose day is a Sunday does not show it.
QDate BoardView::shownOf(const QDate &day) const
{
    return viewShowsDay(m_frame.view, day)
               ? day
               : periodOf(m_frame.view, day, m_frame.settings.firstDayOfWeek).from;
}

BoardPlace BoardView::bookingPlace() const
{
    if (m_state.cursor)
        return *m_state.cursor;
    const auto onGrid = [this](const WallTime &time) {
        const int minute = (time.minute + m_frame.settings.stepMinutes - 1) / m_frame.settings.stepMinutes *
                           m_frame.settings.stepMinutes;
        return WallTime{time.date, std::min(minute, minutesPerDay - m_frame.settings.stepMinutes)};
    };
    if (const BoardEntry *entry = m_frame.find(m_state.focus)) {
        const bool inSight = m_frame.period.contains(entry->until.date);
        return {entry->card->technician,
                inSight ? onGrid(entry->until)
                        : WallTime{m_frame.period.to, minutesPerDay - m_frame.settings.stepMinutes},
                m_frame.settings.usualMinutes};
    }
    const TechnicianId technician = firstTechnician();
    const QDate date = shownOf(m_model.day().isValid() ? m_model.day() : m_model.today());
    if (date == m_model.today())
        return {technician, onGrid(ZonedDay::toWall(m_model.nowUtc(), m_model.zone())),
                m_frame.settings.usualMinutes};
    const auto &hours = m_model.people().hoursOf(technician).on(date);
    return {technician,
            {date, hours.empty() ? m_frame.settings.dayStartHour * 60 : hours.front().start},
            m_frame.settings.usualMinutes};
}

/// Of the first lane that is somebody; none where lanes are no people.
TechnicianId BoardView::firstTechnician() const
{
    for (const BoardLane &lane : m_frame.lanes) {
        if (lane.technician)
            return lane.technician;
    }
    return {};
}

std::set<VisitId> BoardView::actedOn() const
{
    std::set<VisitId> visits = m_state.selection;
    if (m_state.focus && !visits.contains(m_state.focus.visit))
        visits = {m_state.focus.visit};
    std::erase_if(visits, [this](VisitId visit) { return !m_frame.find(visit); });
    return visits;
}

// ---- Keys ----------------------------------------------------------------------------------------------

/// Keys that are ours although an action or the window would take them.
bool BoardView::wantsKey(const QKeyEvent &event) const
{
    if (m_interaction.isBusy() || m_heldLane || isTakingBack(event))
        return true;
    const bool plain = !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    return plain &&
           (isArrow(event.key()) || event.key() == Qt::Key_Home || event.key() == Qt::Key_End ||
            event.key() == Qt::Key_Space ||
            (event.key() == Qt::Key_Escape && (m_state.focus || m_state.cursor || m_frame.proposal)));
}

/// While things are tried out, undo takes the last try back and nothing that is stored.
bool BoardView::isTakingBack(const QKeyEvent &event) const
{
    return m_model.isWhatIf() && event.matches(QKeySequence::Undo);
}

bool BoardView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && wantsKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void BoardView::keyReleaseEvent(QKeyEvent *event)
{
    if (holdOtherwise(*event))
        return event->accept();
    QAbstractScrollArea::keyReleaseEvent(event);
}

void BoardView::keyPressEvent(QKeyEvent *event)
{
    if (holdOtherwise(*event))
        return event->accept();
    if (m_heldLane && event->key() == Qt::Key_Escape) {
        dropLane(false);
        return event->accept();
    }
    if (event->key() == Qt::Key_Escape && m_interaction.isBusy()) {
        leaveHeld();
        return event->accept();
    }
    const bool back = !m_interaction.isBusy() && isTakingBack(*event);
    if (back && !m_model.backWhatIf())
        say(tr("Nothing has been tried out yet."));
    if (back || m_interaction.key(event->key(), event->modifiers()) || boardKey(*event) || sayWhyNot(*event))
        event->accept();
    else
        event->ignore(); // not the scroll area's: page up and down are days
}

/// The key of an action that is off comes here, where somebody would wait in vain for what it does.
bool BoardView::sayWhyNot(const QKeyEvent &event)
{
    const auto with = [&event](Qt::KeyboardModifiers left) {
        return QKeySequence(event.key() | int(event.modifiers() & ~(left | Qt::KeypadModifier)));
    };
    const QKeySequence pressed = with({});
    const QKeySequence written = isSign(event.key()) ? with(Qt::ShiftModifier) : pressed;
    for (const QWidget *scope = this; scope; scope = scope->parentWidget()) {
        for (const QAction *action : scope->actions()) {
            const auto keys = action->shortcuts();
            if (action->isEnabled() || !(keys.contains(pressed) || keys.contains(written)))
                continue;
            if (const QString whyNot = CommandCatalog::whyNot(*action); !whyNot.isEmpty())
                say(whyNot);
            return true;
        }
    }
    return false;
}

bool BoardView::boardKey(const QKeyEvent &event)
{
    if (!m_frame.geometry || event.modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return false;
    if (event.key() == Qt::Key_Escape)
        return escape();
    if (event.key() == Qt::Key_Space) {
        toNearestCard();
        return true;
    }
    if (!isArrow(event.key()) && event.key() != Qt::Key_Home && event.key() != Qt::Key_End)
        return false;
    if (m_frame.find(m_state.focus))
        moveFocus(event.key(), event.modifiers());
    else if (m_state.cursor)
        moveCursor(event.key(), event.modifiers());
    else
        toNearestCard();
    return true;
}

/// From a card to the free time behind it, from there to nothing.
bool BoardView::escape()
{
    if (m_frame.proposal) {
        emit proposalLeft();
        return true;
    }
    if (m_state.focus) {
        const BoardPlace after = bookingPlace();
        setFocusedCard({});
        select({});
        setCursorPlace(after);
        ensureVisible(m_frame.cursorRect());
        return true;
    }
    const bool had = m_state.cursor.has_value() || !m_state.selection.empty();
    setCursorPlace({});
    select({});
    return had;
}

/// The first step of the keyboard, and the way from free time back to the cards.
void BoardView::toNearestCard()
{
    const BoardPlace place = bookingPlace();
    const int lane = m_state.cursor ? m_frame.laneOf(place.technician) : -1;
    const CardKey card = cardNear(m_frame, lane, m_frame.geometry->instantOf(place.start));
    if (!card) {
        setCursorPlace(place);
        ensureVisible(m_frame.cursorRect());
        return;
    }
    setFocusedCard(card);
    select({card.visit});
}

void BoardView::moveFocus(int key, Qt::KeyboardModifiers modifiers)
{
    const CardKey next = cardTowards(m_frame, m_state.focus, key);
    std::set<VisitId> visits{next.visit};
    if (modifiers & Qt::ShiftModifier)
        visits.insert(m_state.selection.begin(), m_state.selection.end());
    const BoardEntry *entry = m_frame.find(next);
    const bool hidden = entry && entry->rect.isEmpty();
    setFocusedCard(next);
    select(std::move(visits));
    if (hidden) // its day has no room for all, and shows the one that has the focus
        rebuild();
}

/// Along the time by the stride or by days, across it from lane to lane or week to week, as the view has
/// them.
void BoardView::moveAlong(BoardPlace &place, int &lane, int key, int stride) const
{
    const bool across = key == Qt::Key_Left || key == Qt::Key_Right;
    const int way = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
    const bool people = m_frame.geometry->tellsPeople();
    if (m_frame.geometry->isTimed()) {
        if (across != timeGoesAcross())
            lane = m_frame.laneBeside(lane, way);
        else if (const WallTime next = stepped(place.start, way * stride, m_frame.zone);
                 next.date == place.start.date)
            place.start.minute = next.minute;
        else
            place.start.minute = way < 0 ? 0 : minutesPerDay - m_frame.settings.stepMinutes;
    } else if (across != (m_frame.view == BoardViewKind::List)) {
        place.start.date = place.start.date.addDays(way);
    } else if (people) {
        lane = m_frame.laneBeside(lane, way);
    } else if (m_frame.view == BoardViewKind::Month) {
        place.start.date = place.start.date.addDays(7 * way);
    }
}

void BoardView::moveCursor(int key, Qt::KeyboardModifiers modifiers)
{
    BoardPlace place = *m_state.cursor;
    int lane = std::max(0, m_frame.laneOf(place.technician));
    const auto &hours = m_model.people().hoursOf(place.technician).on(place.start.date);
    const bool home = key == Qt::Key_Home;
    if (isArrow(key))
        moveAlong(place, lane, key, modifiers & Qt::ShiftModifier ? 60 : m_frame.settings.stepMinutes);
    else if (!m_frame.geometry->isTimed())
        place.start.date = home ? m_frame.period.from : m_frame.period.to;
    else if (home)
        place.start.minute = hours.empty() ? 0 : hours.front().start;
    else
        place.start.minute = (hours.empty() ? minutesPerDay : hours.back().end) - place.minutes;
    place.start.minute = std::clamp(place.start.minute, 0, minutesPerDay - m_frame.settings.stepMinutes);
    if (m_frame.geometry->tellsPeople())
        place.technician = m_frame.lanes[size_t(lane)].technician;
    if (!m_frame.period.contains(place.start.date)) { // over the edge to the days beside
        const int way = place.start.date < m_frame.period.from ? -1 : 1;
        place.start.date = nextShownDay(m_frame.view, place.start.date, way);
        return showPlace(place);
    }
    forgetWanted();
    setCursorPlace(place);
    ensureVisible(m_frame.cursorRect());
}

void BoardView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    m_state.hasFocus = m_frame.state.hasFocus = true;
    viewport()->update();
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) {
        if (m_frame.geometry && !m_state.focus && !m_state.cursor)
            toNearestCard();
    }
    if (m_state.focus)
        tellFocus(*this, m_state.focus);
}

void BoardView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_state.hasFocus = m_frame.state.hasFocus = false;
    if (event->reason() != Qt::PopupFocusReason &&
        m_interaction.state() == BoardInteraction::State::KeyMoving)
        m_interaction.cancel();
    dropLane(false);
    viewport()->update();
}

} // namespace truckroll
