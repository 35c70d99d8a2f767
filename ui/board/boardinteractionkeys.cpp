// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/snapping.h"
#include "ui/board/boardinteraction.h"
#include <QCoreApplication>
#include <algorithm>
#include <cstdlib>

namespace truckroll {

namespace {

constexpr int minutesPerDay = 24 * 60;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardInteraction)
};

} // namespace

int BoardInteraction::shortestFor(int step)
{
    return snapLength(0, step);
}

// ---- Move mode -----------------------------------------------------------------------------------------

bool BoardInteraction::beginKeyMove(const CardKey &card)
{
    cancel();
    const BoardEntry *entry = m_host.frame().find(card);
    if (!entry)
        return false;
    QString whyNot;
    if (!m_host.mayChange(card.visit, &whyNot)) {
        m_host.say(whyNot);
        return false;
    }
    m_held = entry->alone();
    m_card = card;
    takeOthers();
    m_state = State::KeyMoving;
    BoardPreview preview;
    preview.kind = BoardPreview::Kind::Move;
    nameHeld(preview);
    preview.lane = m_held.lane;
    preview.place = {card.technician, m_held.from, m_held.card->minutes};
    preview.technicians = m_held.card->technicians;
    show(preview);
    const QString keys =
        Texts::tr("Arrows move %1, Enter drops it, Escape leaves it.").arg(m_held.card->customer);
    m_host.say(m_staying.empty() ? keys : QStringLiteral("%1 %2").arg(staying(), keys));
    return true;
}

/// The place moves along the wall clock, over midnight to the days beside as well.
void BoardInteraction::keyMoveTo(int lane, int minutesLater)
{
    const BoardFrame &frame = m_host.frame();
    const bool inTime = minutesLater != 0;
    BoardPreview preview = *m_preview;
    preview.lane = heldLane(lane);
    WallTime &start = preview.place.start;
    if (inTime && std::abs(minutesLater) < minutesPerDay &&
        start.minute % step() != 0) { // first onto the grid
        start.minute = snapDown(start.minute, step());
        minutesLater = minutesLater > 0 ? minutesLater : 0;
    }
    if (minutesLater != 0) {
        start = stepped(start, minutesLater, frame.zone);
        start.date =
            nextShownDay(frame.view, start.date, minutesLater > 0 ? 1 : -1); // over a weekend left out
    }
    if (frame.geometry->tellsPeople())
        preview.place.technician = frame.lanes[size_t(preview.lane)].technician;
    preview.technicians = heldTechniciansIn(preview.lane);
    const QDate day = start.date;
    show(preview);
    // One from the day before that only changes lanes stays in sight.
    if (inTime && !frame.period.contains(day))
        m_host.showDayOfHeld(day);
}

void BoardInteraction::keyMoveDays(int days)
{
    keyMoveTo(m_preview->lane, days * minutesPerDay);
}

/// Along the time by steps or days, across it from lane to lane, as the view has them.
void BoardInteraction::moveByKey(int key, bool shift)
{
    const BoardFrame &frame = m_host.frame();
    const bool across = key == Qt::Key_Left || key == Qt::Key_Right;
    const int way = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
    const int lane = m_preview->lane;
    if (frame.geometry->isTimed()) {
        const bool alongTime = across == (frame.geometry->timeAxis() == Qt::Horizontal);
        return alongTime ? keyMoveTo(lane, way * (shift ? 60 : step()))
                         : keyMoveTo(frame.laneBeside(lane, way), 0);
    }
    const bool list = frame.view == BoardViewKind::List;
    if (across && (shift || list))
        return keyMoveTo(lane, way * step());
    if (across || list)
        return keyMoveDays(way);
    return frame.geometry->tellsPeople() ? keyMoveTo(frame.laneBeside(lane, way), 0) : keyMoveDays(7 * way);
}

void BoardInteraction::keyResize(int longer)
{
    BoardPreview preview = *m_preview;
    preview.place.minutes = snapLength(preview.place.minutes + longer, step());
    show(preview);
}

bool BoardInteraction::key(int key, Qt::KeyboardModifiers modifiers)
{
    if (key == Qt::Key_Escape) {
        const bool busy = isBusy();
        cancel();
        return busy;
    }
    if (key == Qt::Key_F && takeNearest())
        return true;
    if (m_state != State::KeyMoving)
        return isBusy(); // nothing else is done while something hangs on the mouse
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        moveByKey(key, modifiers & Qt::ShiftModifier);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        keyResize(step());
        break;
    case Qt::Key_Minus:
        keyResize(-step());
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        finish();
        break;
    default:
        break;
    }
    return true;
}

// ---- From the waiting list -----------------------------------------------------------------------------

void BoardInteraction::bringTo(const DraggedVisit &visit, const QPoint &pos, Qt::KeyboardModifiers modifiers)
{
    const BoardFrame &frame = m_host.frame();
    const BoardHit hit = hitBoard(frame, pos);
    m_state = State::Bringing;
    m_brought = visit;
    if (hit.what != BoardHit::What::Slot && hit.what != BoardHit::What::Proposal && !hit.onCard()) {
        if (std::exchange(m_preview, {}))
            m_host.previewChanged();
        return;
    }
    const int grid = modifiers & Qt::AltModifier ? 1 : modifiers & Qt::ShiftModifier ? 5 : step();
    BoardPreview preview;
    preview.kind = BoardPreview::Kind::Bring;
    preview.visit = visit.visit;
    preview.hand = pos;
    preview.lane = hit.lane;
    preview.customer = visit.customer;
    preview.title = visit.title;
    const TechnicianId technician = frame.lanes[size_t(hit.lane)].technician;
    if (!visit.visit)
        preview.needs = VisitNeeds{visit.bookFor, {}};
    preview.place = placeOf(hit);
    preview.place.minutes = visit.minutes;
    if (frame.geometry->isTimed())
        preview.place.start.minute = snapDown(hit.time.minute, grid);
    preview.technicians =
        frame.geometry->tellsPeople() ? techniciansIn(visit.technicians, technician) : visit.technicians;
    show(preview);
    if (m_preview->nearest && (modifiers & Qt::ControlModifier))
        show(atNearest(*m_preview));
}

bool BoardInteraction::bringDrop()
{
    if (m_state != State::Bringing || !m_preview)
        return false;
    finish();
    return true;
}

} // namespace truckroll
