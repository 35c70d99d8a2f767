// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/snapping.h"
#include "ui/board/boardinteraction.h"
#include <QCoreApplication>
#include <algorithm>

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
    m_held = *entry;
    m_card = card;
    m_state = State::KeyMoving;
    BoardPreview preview;
    preview.kind = BoardPreview::Kind::Move;
    preview.visit = card.visit;
    preview.lane = m_held.lane;
    preview.place = {card.technician, m_held.from, m_held.card.minutes};
    preview.technicians = m_held.card.technicians;
    show(preview);
    m_host.say(Texts::tr("Moving %1: arrows move it, Enter drops it, Escape leaves it where it was.")
                   .arg(m_held.card.customer));
    return true;
}

/// The place moves along the wall clock and stays within the day that is shown.
void BoardInteraction::keyMoveTo(int lane, int minutesLater)
{
    const BoardFrame &frame = m_host.frame();
    BoardPreview preview = *m_preview;
    preview.lane = std::clamp(lane, 0, int(frame.lanes.size()) - 1);
    int minute = preview.place.start.minute + minutesLater;
    if (minutesLater != 0 && preview.place.start.minute % step() != 0) // first onto the grid
        minute = snapDown(preview.place.start.minute, step()) + (minutesLater > 0 ? minutesLater : 0);
    preview.place.start.minute = std::clamp(minute, 0, minutesPerDay - step());
    preview.place.technician = frame.lanes[size_t(preview.lane)].technician;
    preview.technicians = techniciansIn(preview.lane);
    show(preview);
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
    if (m_state != State::KeyMoving)
        return isBusy(); // nothing else is done while something hangs on the mouse
    const int stride = modifiers & Qt::ShiftModifier ? 60 : step();
    switch (key) {
    case Qt::Key_Left:
        keyMoveTo(m_preview->lane, -stride);
        break;
    case Qt::Key_Right:
        keyMoveTo(m_preview->lane, stride);
        break;
    case Qt::Key_Up:
        keyMoveTo(m_preview->lane - 1, 0);
        break;
    case Qt::Key_Down:
        keyMoveTo(m_preview->lane + 1, 0);
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
    if (hit.what != BoardHit::What::Slot && !hit.onCard()) {
        if (std::exchange(m_preview, {}))
            m_host.previewChanged();
        return;
    }
    const int grid = modifiers & Qt::AltModifier ? 1 : modifiers & Qt::ShiftModifier ? 5 : step();
    BoardPreview preview;
    preview.kind = BoardPreview::Kind::Bring;
    preview.visit = visit.visit;
    preview.lane = hit.lane;
    preview.customer = visit.customer;
    preview.title = visit.title;
    const TechnicianId technician = frame.lanes[size_t(hit.lane)].technician;
    preview.place = {technician, {hit.time.date, snapDown(hit.time.minute, grid)}, visit.minutes};
    if (technician)
        preview.technicians = {technician};
    show(preview);
}

bool BoardInteraction::bringDrop()
{
    if (m_state != State::Bringing || !m_preview)
        return false;
    finish();
    return true;
}

} // namespace truckroll
