// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardproposal.h"
#include "ui/board/boardtimes.h"
#include "ui/board/boardview.h"
#include "ui/board/previewwords.h"
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScreen>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <utility>

namespace truckroll {

namespace {

constexpr int outwards = 8;    ///< a hand that goes so far to the edge means it
constexpr int scrollEdge = 36; ///< from here to the edge a held card makes the board scroll

int speed(int distanceToEdge)
{
    return std::clamp((scrollEdge - distanceToEdge) / 2, 2, 28);
}

} // namespace

// ---- Mouse ---------------------------------------------------------------------------------------------

void BoardView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_frame.geometry) {
        if (event->button() == Qt::RightButton && m_interaction.isBusy())
            leaveHeld();
        return;
    }
    setFocus(Qt::MouseFocusReason);
    const BoardHit hit = hitBoard(m_frame, event->pos());
    m_pressedCard = hit.onCard() ? m_frame.entries[size_t(hit.entry)].key() : CardKey{};
    m_pressOpenedDay = hit.what == BoardHit::What::More;
    if (m_pressOpenedDay)
        return openDay(hit.time.date);
    if (takeLane(event->pos()))
        return;
    m_lastPos = event->pos();
    m_lastModifiers = event->modifiers();
    m_furthestIn = fromEdges(m_lastPos);
    m_interaction.press(event->pos(), event->modifiers());
    if (m_hovered)
        hover(QPoint(-1, -1)); // no hover card while something is held
}

void BoardView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_frame.geometry)
        return;
    if (!(event->buttons() & Qt::LeftButton))
        letGo();
    if (m_heldLane)
        return dragLane(event->pos());
    if (event->buttons() & Qt::LeftButton)
        return holdAt(event->pos(), event->modifiers());
    hover(event->pos());
    viewport()->setCursor(m_interaction.cursorAt(event->pos()));
}

void BoardView::holdAt(const QPoint &viewportPos, Qt::KeyboardModifiers modifiers)
{
    followHand(viewportPos, modifiers);
    const bool moving = m_interaction.state() == BoardInteraction::State::Moving;
    const QPoint global = viewport()->mapToGlobal(viewportPos);
    if (moving)
        emit held(global);
    overDay(moving ? dayTargetAt(global) : QDate());
    outside(moving && !m_overDay.isValid() && isOverTarget(global));
    const bool toList = m_overTarget && !m_interaction.isCopying();
    viewport()->setCursor(toList ? Qt::DragMoveCursor : m_interaction.cursorAt(viewportPos));
}

/// Ctrl, Shift and Alt say what becomes of what is held, also while the hand keeps still.
bool BoardView::holdOtherwise(const QKeyEvent &event)
{
    const bool modifier =
        event.key() == Qt::Key_Control || event.key() == Qt::Key_Shift || event.key() == Qt::Key_Alt;
    if (!modifier || event.isAutoRepeat() || !isHeldByMouse() || !m_interaction.preview())
        return false;
    holdAt(m_lastPos, event.modifiers());
    return true;
}

/// The button was let go where nobody told us, over a dialog that opened meanwhile for instance.
void BoardView::letGo()
{
    dropLane(false);
    if (!isHeldByMouse())
        return;
    m_scrollTimer.stop();
    m_interaction.cancel();
    outside(false);
    overDay({});
}

bool BoardView::isHeldByMouse() const
{
    return m_interaction.isBusy() && m_interaction.state() != BoardInteraction::State::KeyMoving &&
           m_interaction.state() != BoardInteraction::State::Bringing;
}

QMargins BoardView::fromEdges(const QPoint &viewportPos) const
{
    const QRect area = m_frame.contentArea();
    return {viewportPos.x() - area.left(), viewportPos.y() - area.top(), area.right() - viewportPos.x(),
            area.bottom() - viewportPos.y()};
}

void BoardView::followHand(const QPoint &viewportPos, Qt::KeyboardModifiers modifiers)
{
    m_lastPos = viewportPos;
    m_furthestIn = m_furthestIn | fromEdges(viewportPos);
    m_lastModifiers = modifiers;
    m_interaction.move(viewportPos, modifiers);
    const bool scrolls = m_interaction.preview().has_value();
    if (scrolls && !m_scrollTimer.isActive())
        m_scrollTimer.start();
}

void BoardView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_frame.geometry)
        return;
    if (m_heldLane)
        return dropLane(true);
    m_scrollTimer.stop();
    if (m_overTarget || m_overDay.isValid()) // with Ctrl or without, as it is let go
        m_interaction.follow(event->pos(), event->modifiers());
    const bool toList = m_interaction.state() == BoardInteraction::State::Moving && m_overTarget;
    const bool copying = m_interaction.isCopying();
    const QDate onDay = m_overDay;
    std::set<VisitId> visits;
    for (const BoardCard &card : m_interaction.heldCards())
        visits.insert(card.visit);
    outside(false);
    overDay({});
    if (toList) {
        m_interaction.cancel();
        if (copying)
            m_model.copyToWaitingList(visits);
        else
            sendToWaitingList(visits);
    } else if (onDay.isValid() && m_interaction.isDragging()) {
        m_interaction.dropOnDay(onDay);
    } else {
        using State = BoardInteraction::State;
        const State state = m_interaction.state();
        m_interaction.release(event->pos(), event->modifiers());
        const bool clicked = state == State::PressedCard || state == State::PressedEdge;
        if (const BoardEntry *entry = clicked ? m_frame.find(m_state.focus) : nullptr)
            ensureVisible(entry->rect);
    }
    viewport()->setCursor(m_interaction.cursorAt(event->pos()));
}

void BoardView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_frame.geometry)
        return;
    if (std::exchange(m_pressOpenedDay, false))
        return; // what lies there now was not meant
    m_interaction.cancel();
    const BoardHit hit = hitBoard(m_frame, event->pos());
    if (hit.what == BoardHit::What::Scale && m_frame.period.days() > 1 &&
        m_frame.view != BoardViewKind::Month)
        return openDay(hit.time.date);
    const bool isThere = m_frame.find(m_pressedCard); // the first click may have scrolled it from the hand
    if (isThere || hit.onCard()) {
        pickCard(isThere ? m_pressedCard : m_frame.entries[size_t(hit.entry)].key(), PickMode::Only);
        openFocused();
    } else if (hit.what == BoardHit::What::Slot && m_state.cursor) {
        book(*m_state.cursor);
    }
}

void BoardView::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_interaction.isBusy() || !m_frame.geometry) {
        m_interaction.cancel();
        return;
    }
    if (event->reason() == QContextMenuEvent::Keyboard) {
        if (m_state.focus)
            emit visitMenuRequested(m_state.focus.visit, menuPoint(m_state.focus.visit));
        else if (m_state.cursor)
            emit slotMenuRequested(
                *m_state.cursor, viewport()->mapToGlobal(m_frame.toViewport(m_frame.cursorRect()).center()));
        return;
    }
    const BoardHit hit = hitBoard(m_frame, event->pos());
    if (hit.onCard()) {
        const CardKey card = m_frame.entries[size_t(hit.entry)].key();
        if (!m_state.selection.contains(card.visit))
            select({card.visit});
        setFocusedCard(card);
        emit visitMenuRequested(card.visit, event->globalPos());
    } else if (hit.what == BoardHit::What::Slot) {
        m_interaction.press(event->pos(), {});
        m_interaction.release(event->pos(), {});
        emit slotMenuRequested(*m_state.cursor, event->globalPos());
    } else if (hit.what == BoardHit::What::LaneHeader) {
        emit laneMenuRequested(m_frame.lanes[size_t(hit.lane)].technician, event->globalPos());
    } else if (hit.what == BoardHit::What::Corner || hit.what == BoardHit::What::GroupHeader ||
               hit.what == BoardHit::What::Scale) {
        emit cornerMenuRequested(event->globalPos());
    }
}

QPoint BoardView::menuPoint(VisitId visit) const
{
    const QRect card = cardRectOnScreen(visit);
    return card.isEmpty() ? viewport()->mapToGlobal(m_frame.contentArea().center())
                          : QPoint(card.left() + 8, card.bottom());
}

/// Up and down through the lanes, with Shift (or where all lanes are in sight) along the hours, with Ctrl
/// zoom.
void BoardView::wheelEvent(QWheelEvent *event)
{
    const QPoint way = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        if (event->angleDelta().y() != 0 && !m_interaction.isBusy() && m_frame.geometry)
            zoomByWheel(event->angleDelta().y() > 0, event->position().toPoint());
    } else {
        const bool along = event->modifiers() & Qt::ShiftModifier || verticalScrollBar()->maximum() == 0 ||
                           event->position().y() < m_frame.scaleHeight;
        const QPoint far(way.x() + (along ? way.y() : 0), along ? 0 : way.y());
        if (event->pixelDelta().isNull()) { // a wheel with notches; a touchpad is smooth by itself
            m_glideAcross->by(-far.x());
            m_glideDown->by(-far.y());
        } else {
            horizontalScrollBar()->setValue(horizontalScrollBar()->value() - far.x());
            verticalScrollBar()->setValue(verticalScrollBar()->value() - far.y());
        }
    }
    if (m_interaction.isBusy())
        followHand(m_lastPos, m_lastModifiers);
    else
        hover(event->position().toPoint());
    event->accept();
}

/// While something is held near an edge the board scrolls below it. What was taken at the edge has to be
/// taken further out for that, or in and out again: else nobody could move it along the edge.
void BoardView::autoScroll()
{
    if (!m_interaction.preview() || m_interaction.preview()->byKeys)
        return m_scrollTimer.stop();
    const bool inside = QRect({}, m_frame.viewport).contains(m_lastPos);
    if (!inside && m_interaction.isDragging())
        return;
    const QPoint before = m_frame.scroll;
    const QMargins at = fromEdges(m_lastPos);
    const auto push = [](QScrollBar *bar, int way, int distance, int furthest) {
        if (distance < scrollEdge && (furthest >= scrollEdge || distance <= furthest - outwards))
            bar->setValue(bar->value() + way * speed(std::max(0, distance)));
    };
    push(horizontalScrollBar(), -1, at.left(), m_furthestIn.left());
    push(horizontalScrollBar(), 1, at.right(), m_furthestIn.right());
    push(verticalScrollBar(), -1, at.top(), m_furthestIn.top());
    push(verticalScrollBar(), 1, at.bottom(), m_furthestIn.bottom());
    if (before == m_frame.scroll)
        return void(pageWhileHeld());
    m_edgeTicks = 0;
}

/// -1 and 1 at the sides beyond which the days before and after are: above and below where days follow each
/// other downwards, in a month at all four.
int BoardView::wayOverEdge() const
{
    const auto way = [](int before, int after) {
        return before < scrollEdge / 2 ? -1 : after < scrollEdge / 2 ? 1 : 0;
    };
    const QMargins at = fromEdges(m_lastPos);
    const BoardViewKind view = m_model.shownView();
    const bool down = view == BoardViewKind::DayColumns || view == BoardViewKind::List;
    const int across = down ? 0 : way(at.left(), at.right());
    return across == 0 && (down || view == BoardViewKind::Month) ? way(at.top(), at.bottom()) : across;
}

/// Where the board scrolls no further, what is held goes on to the days beside after a while.
bool BoardView::pageWhileHeld()
{
    constexpr int patience = 26; // ticks of the timer: about two thirds of a second
    const int way = wayOverEdge();
    if (way == 0 || !m_interaction.isDragging()) {
        m_edgeTicks = 0;
        return false;
    }
    if (++m_edgeTicks < patience)
        return false;
    m_edgeTicks = 0;
    showDayOfHeld(steppedDay(m_model.view(), m_model.day(), way));
    QScrollBar *bar = m_model.view() == BoardViewKind::List ? verticalScrollBar() : timeBar();
    bar->setValue(way > 0 ? 0 : bar->maximum());
    return true;
}

QDate BoardView::dayTargetAt(const QPoint &globalPos) const
{
    return m_dayAt ? m_dayAt(globalPos) : QDate();
}

void BoardView::overDay(const QDate &day)
{
    if (day == m_overDay)
        return;
    m_overDay = day;
    emit dayTargetHovered(day);
    if (day.isValid())
        tellDay(day);
    else
        QToolTip::hideText();
}

/// Beside the hand stands what would stand on the board: when, how long, whose, and what speaks against it.
void BoardView::tellDay(const QDate &day)
{
    m_model.lookAtDay(day, [this, day](const PlaceGround &ground) {
        auto preview = day == m_overDay ? m_interaction.onDay(day) : std::nullopt;
        if (!preview)
            return; // it was taken on meanwhile
        preview->problems = problemsOfAll(
            *preview, [&](const ProposedPlace &place) { return problemsOf(withNeeds(place), ground); });
        const QString words = previewLines(m_frame, *preview).join(u'\n');
        QToolTip::showText(besideCalendar(words), words, this);
    });
}

/// Left of the calendar, none of whose days is hidden by them; at the hand where there is no room.
QPoint BoardView::besideCalendar(const QString &words) const
{
    constexpr int aside = 2, below = 24; // how far from its point a tooltip stands, about
    const QPoint hand = QCursor::pos();
    if (!m_calendar)
        return hand;
    constexpr int frames = 2 * 12;
    const QFontMetrics font(QToolTip::font());
    const int width = font.boundingRect(QRect(0, 0, 1000, 1000), 0, words).width() + frames;
    const int x = m_calendar->mapToGlobal(QPoint()).x() - width - aside;
    const QRect screen = window()->screen()->availableGeometry();
    return x < screen.left() ? hand : QPoint(x, hand.y() - below);
}

// ---- Hover ---------------------------------------------------------------------------------------------

void BoardView::hover(const QPoint &viewportPos)
{
    const BoardHit hit = hitBoard(m_frame, viewportPos);
    const CardKey card = hit.onCard() ? m_frame.entries[size_t(hit.entry)].key() : CardKey{};
    if (card == m_hovered)
        return;
    touch(m_hovered);
    m_hovered = m_frame.hovered = card;
    touch(card);
    QRect rect;
    if (const BoardEntry *entry = m_frame.find(card)) {
        const QRect seen = m_frame.toViewport(m_frame.rectNow(*entry)) & m_frame.contentArea();
        rect = QRect(viewport()->mapToGlobal(seen.topLeft()), seen.size());
    }
    emit hoverChanged(card.visit, rect);
}

bool BoardView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave && !m_interaction.isBusy())
        hover(QPoint(-1, -1));
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        return showTip(help->pos(), help->globalPos());
    }
    return QAbstractScrollArea::viewportEvent(event);
}

/// All of what a lane's head has no room for, and what a proposed place is.
bool BoardView::showTip(const QPoint &viewportPos, const QPoint &globalPos)
{
    const BoardHit hit = hitBoard(m_frame, viewportPos);
    if (hit.what == BoardHit::What::Proposal) {
        QToolTip::showText(globalPos, proposalWords(*m_frame.proposal), viewport());
        return true;
    }
    if (hit.what != BoardHit::What::LaneHeader || m_frame.lanes[size_t(hit.lane)].heading) {
        QToolTip::hideText();
        return true;
    }
    const BoardLane &lane = m_frame.lanes[size_t(hit.lane)];
    QStringList lines{lane.name};
    if (!lane.detail.isEmpty())
        lines << lane.detail;
    if (lane.technician)
        lines << tr("%1, %2", "load, visits")
                     .arg(boardtimes::load(lane.bookedMinutes, lane.workMinutes),
                          boardtimes::visits(lane.visits));
    QToolTip::showText(globalPos, lines.join(u'\n'), viewport());
    return true;
}

// ---- From and to the waiting list ----------------------------------------------------------------------

bool BoardView::isOverTarget(const QPoint &globalPos) const
{
    return m_waitingTarget && m_waitingTarget->isVisible() &&
           m_waitingTarget->rect().contains(m_waitingTarget->mapFromGlobal(globalPos));
}

void BoardView::outside(bool over)
{
    if (over == m_overTarget)
        return;
    m_overTarget = over;
    emit waitingTargetHovered(over);
}

void BoardView::dragEnterEvent(QDragEnterEvent *event)
{
    m_furthestIn =
        fromEdges(event->position().toPoint()); // over the edge it comes from it is only on its way
    const auto visit = broughtIn(event->mimeData());
    if (!m_frame.geometry || !visit || !m_model.mayBook())
        return event->ignore();
    event->acceptProposedAction();
    m_model.learnWishes(visit->bookFor, [this] {
        m_freeNearby.forget();
        m_interaction.again(m_lastPos, m_lastModifiers);
    });
}

void BoardView::dragMoveEvent(QDragMoveEvent *event)
{
    const auto visit = broughtIn(event->mimeData());
    if (!visit)
        return event->ignore();
    m_lastPos = event->position().toPoint();
    m_furthestIn = m_furthestIn | fromEdges(m_lastPos);
    m_lastModifiers = event->modifiers();
    m_interaction.bringTo(*visit, m_lastPos, m_lastModifiers);
    if (!m_scrollTimer.isActive())
        m_scrollTimer.start();
    if (m_interaction.preview())
        event->acceptProposedAction();
    else
        event->ignore();
}

void BoardView::dragLeaveEvent(QDragLeaveEvent *)
{
    m_scrollTimer.stop();
    m_interaction.cancel();
}

void BoardView::dropEvent(QDropEvent *event)
{
    m_scrollTimer.stop();
    m_lastPos = event->position().toPoint();
    m_lastModifiers = event->modifiers();
    m_interaction.again(m_lastPos, m_lastModifiers);
    if (m_interaction.bringDrop()) {
        setFocus(Qt::MouseFocusReason);
        event->acceptProposedAction();
    } else {
        m_interaction.cancel();
        event->ignore();
    }
}

} // namespace truckroll
