// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardinteraction.h"
#include "core/schedule/snapping.h"
#include "ui/board/boardproposal.h"
#include <QCoreApplication>
#include <algorithm>
#include <cstdlib>
#include <utility>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardInteraction)
};

using What = BoardHit::What;
constexpr int minutesPerDay = 24 * 60;

PickMode pickMode(Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ControlModifier)
        return PickMode::Toggle;
    return modifiers & Qt::ShiftModifier ? PickMode::UpTo : PickMode::Only;
}

} // namespace

int BoardInteraction::step() const
{
    return m_host.frame().settings.stepMinutes;
}

/// Shift and Alt ask for finer steps than the board's.
int BoardInteraction::stepFor(Qt::KeyboardModifiers modifiers) const
{
    if (modifiers & Qt::AltModifier)
        return 1;
    return modifiers & Qt::ShiftModifier ? 5 : step();
}

bool BoardInteraction::isDragging() const
{
    return m_state == State::Moving || m_state == State::Bringing;
}

// ---- Mouse ---------------------------------------------------------------------------------------------

void BoardInteraction::press(const QPoint &pos, Qt::KeyboardModifiers modifiers)
{
    if (isBusy())
        cancel();
    const BoardFrame &frame = m_host.frame();
    m_pressed = hitBoard(frame, pos);
    m_pressPos = frame.toContent(pos);
    if (m_pressed.onCard()) {
        m_held = frame.entries[size_t(m_pressed.entry)].alone();
        m_card = m_held.key();
        m_grip = m_pressed.utc - m_held.card->startUtc;
        m_state = m_pressed.onEdge() ? State::PressedEdge : State::PressedCard;
        // One of several that are chosen may be about to take the others along, with Ctrl it may become a
        // copy, with Shift it may go by finer steps: decided on release.
        m_chosen = frame.state.selection.contains(m_card.visit) && modifiers == Qt::NoModifier;
        if (!(modifiers & (Qt::ControlModifier | Qt::ShiftModifier)))
            m_host.pickCard(m_card, m_chosen ? PickMode::Extend : PickMode::Only);
    } else if (m_pressed.what == What::Slot) {
        m_state = State::PressedSlot;
    } else if (m_pressed.what == What::Proposal) {
        m_host.say(proposalWords(*frame.proposal));
    }
}

void BoardInteraction::move(const QPoint &pos, Qt::KeyboardModifiers modifiers)
{
    switch (m_state) {
    case State::Idle:
    case State::KeyMoving:
    case State::Bringing:
        return;
    case State::PressedCard:
    case State::PressedEdge:
    case State::PressedSlot:
        if (!startDrag(pos, modifiers))
            return;
        break;
    case State::Moving:
    case State::Resizing:
    case State::Drawing:
        break;
    }
    dragTo(pos, modifiers);
}

void BoardInteraction::again(const QPoint &pos, Qt::KeyboardModifiers modifiers)
{
    if (m_fit)
        return; // it is on its way to another place
    switch (m_state) {
    case State::Idle:
    case State::PressedCard:
    case State::PressedEdge:
    case State::PressedSlot:
        return; // the hand has not moved: nothing becomes a drag by itself
    case State::Moving:
    case State::Resizing:
    case State::Drawing:
        return dragTo(pos, modifiers);
    case State::KeyMoving:
        return show(BoardPreview(*m_preview));
    case State::Bringing:
        return bringTo(DraggedVisit(m_brought), pos, modifiers);
    }
}

void BoardInteraction::follow(const QPoint &pos, Qt::KeyboardModifiers modifiers)
{
    if (m_state == State::Moving)
        moveTo(pos, modifiers);
}

bool BoardInteraction::startDrag(const QPoint &pos, Qt::KeyboardModifiers modifiers)
{
    const QPoint way = m_host.frame().toContent(pos) - m_pressPos;
    if (way.manhattanLength() < dragDistance)
        return false;
    QString whyNot;
    const bool onCard = m_state != State::PressedSlot;
    const bool copying = m_state == State::PressedCard && (modifiers & Qt::ControlModifier);
    if (!m_host.mayChange(onCard && !copying ? m_card.visit : VisitId(), &whyNot)) {
        m_host.say(whyNot);
        m_state = State::Idle;
        return false;
    }
    if (m_state == State::PressedCard) {
        if ((modifiers & Qt::ShiftModifier) && !m_host.frame().state.selection.contains(m_card.visit))
            m_host.pickCard(m_card, PickMode::Only); // what was chosen before stays where it is
        takeOthers();
        if (!copying && !m_staying.empty())
            m_host.say(staying());
        m_state = State::Moving;
    } else {
        m_state = m_state == State::PressedEdge ? State::Resizing : State::Drawing;
    }
    return true;
}

void BoardInteraction::dragTo(const QPoint &pos, Qt::KeyboardModifiers modifiers)
{
    if (m_state == State::Moving)
        moveTo(pos, modifiers);
    else if (m_state == State::Resizing)
        resizeTo(pos, modifiers);
    else
        drawTo(pos, modifiers);
}

/// Where lanes are no people, a card stays with its own.
std::vector<TechnicianId> BoardInteraction::heldTechniciansIn(int lane) const
{
    const BoardFrame &frame = m_host.frame();
    if (!frame.geometry->tellsPeople())
        return m_held.card->technicians;
    if (m_others.empty())
        return techniciansAfter(m_held.card, frame.lanes[size_t(lane)].technician);
    return techniciansAlong(m_held, lane);
}

std::vector<TechnicianId> techniciansAfter(const BoardCard &card, TechnicianId target)
{
    std::vector<TechnicianId> after;
    for (const TechnicianId each : card.technicians) {
        const TechnicianId kept = each == card.technician ? target : each;
        if (kept && std::find(after.begin(), after.end(), kept) == after.end())
            after.push_back(kept);
    }
    if (card.technician.isNone() && target && std::find(after.begin(), after.end(), target) == after.end())
        after.push_back(target);
    return after;
}

/// Where the card begins that hangs on the hand: the hand went `way`, and is at `spot` now.
WallTime BoardInteraction::startAt(const BoardSpot &spot, const QPoint &way, int grid) const
{
    const BoardGeometry &geometry = *m_host.frame().geometry;
    const qint64 days = m_pressed.time.date.daysTo(spot.time.date);
    if (!geometry.isTimed())
        return {m_held.from.date.addDays(days), m_held.from.minute};
    // A card that is only taken to another lane keeps its time, also one that is not on the grid.
    const bool across = geometry.timeAxis() == Qt::Horizontal;
    if (days == 0 && std::abs(across ? way.x() : way.y()) <= dragDistance)
        return m_held.from;
    WallTime start = geometry.wallTimeOf(spot.utc - m_grip);
    const bool wasTakenOnItsDay = m_pressed.time.date == m_held.from.date;
    if (wasTakenOnItsDay && start.date < spot.time.date)
        start = {spot.time.date, 0}; // the day that is shown is its end
    start.minute = snapMinute(start.minute, grid);
    return geometry.wallTimeOf(geometry.instantOf(start)); // no clock shows a time that is left out
}

void BoardInteraction::moveTo(const QPoint &pos, Qt::KeyboardModifiers modifiers)
{
    const BoardFrame &frame = m_host.frame();
    const auto swap = swapAt(pos);
    if (swap && (modifiers & Qt::ControlModifier) && (modifiers & Qt::ShiftModifier)) {
        m_copying = false;
        return show(*swap);
    }
    BoardPreview preview;
    preview.maySwap = swap && !(modifiers & Qt::ControlModifier);
    m_copying = modifiers & Qt::ControlModifier;
    preview.kind = m_copying ? BoardPreview::Kind::Copy : BoardPreview::Kind::Move;
    nameHeld(preview);
    preview.outside = !QRect({}, frame.viewport).contains(pos);
    preview.hand = pos;
    const QPoint way = frame.toContent(pos) - m_pressPos;
    const auto spot = frame.geometry->spotAt(frame.toContent(pos));
    preview.lane = spot && frame.takesVisits(spot->lane) ? spot->lane
                   : m_preview                           ? m_preview->lane
                                                         : m_held.lane;
    preview.lane = heldLane(preview.lane);
    const WallTime start = spot ? startAt(*spot, way, stepFor(modifiers)) : m_held.from;
    const TechnicianId technician =
        frame.geometry->tellsPeople() ? frame.lanes[size_t(preview.lane)].technician : m_card.technician;
    preview.place = {technician, start, m_held.card->minutes};
    preview.technicians = heldTechniciansIn(preview.lane);
    show(preview);
}

/// From one minute of the day to another a little before or after it.
static qint64 secondsBetween(int minute, int other)
{
    return qint64(other - minute) * 60;
}

/// Of an hour that comes twice a visit begins in the first (ZonedDay); its end stays where the hand has it.
static void spanTime(BoardPlace &place, qint64 startUtc, qint64 endUtc, const BoardGeometry &geometry)
{
    place.start = geometry.wallTimeOf(startUtc);
    place.minutes = std::min(int((endUtc - geometry.instantOf(place.start)) / 60), Visit::longest);
}

/// A length is of time that goes by, whatever the clocks do meanwhile.
int BoardInteraction::lengthWithin(qint64 startUtc, qint64 endUtc, int grid)
{
    return std::clamp(int((endUtc - startUtc) / 60), shortestFor(grid), Visit::longest);
}

void BoardInteraction::resizeTo(const QPoint &pos, Qt::KeyboardModifiers modifiers)
{
    const BoardFrame &frame = m_host.frame();
    const int grid = stepFor(modifiers);
    const auto spot = frame.geometry->spotAt(frame.toContent(pos));
    BoardPreview preview;
    preview.kind = BoardPreview::Kind::Resize;
    nameHeld(preview);
    preview.lane = m_held.lane;
    preview.technicians = m_held.card->technicians;
    preview.place = {m_card.technician, m_held.from, m_held.card->minutes};
    if (m_pressed.what == What::EndEdge) {
        // To the end of the day: no spot lies behind its last minute.
        const int at = spot->time.minute >= minutesPerDay - 1 ? minutesPerDay : spot->time.minute;
        const qint64 end = spot->utc + secondsBetween(spot->time.minute, (at + grid / 2) / grid * grid);
        preview.place.minutes = lengthWithin(m_held.card->startUtc, end, grid);
    } else {
        const qint64 start =
            spot->utc + secondsBetween(spot->time.minute, snapMinute(spot->time.minute, grid));
        const qint64 end = m_held.card->endUtc();
        const int length = lengthWithin(start, end, grid);
        spanTime(preview.place, end - qint64(length) * 60, end, *frame.geometry);
    }
    show(preview);
}

void BoardInteraction::drawTo(const QPoint &pos, Qt::KeyboardModifiers modifiers)
{
    const BoardFrame &frame = m_host.frame();
    const int grid = stepFor(modifiers);
    const auto spot = frame.geometry->spotAt(frame.toContent(pos));
    if (!frame.geometry->isTimed())
        return drawDay();
    const BoardSpot pressed{m_pressed.lane, m_pressed.time, m_pressed.utc};
    const BoardSpot &first = pressed.utc <= spot->utc ? pressed : *spot;
    const BoardSpot &last = pressed.utc <= spot->utc ? *spot : pressed;
    const qint64 start = first.utc + secondsBetween(first.time.minute, snapDown(first.time.minute, grid));
    const int end = std::min((last.time.minute + grid) / grid * grid, minutesPerDay);
    const int length = lengthWithin(start, last.utc + secondsBetween(last.time.minute, end), grid);
    BoardPreview preview;
    preview.kind = BoardPreview::Kind::New;
    preview.lane = m_pressed.lane;
    const TechnicianId technician = frame.lanes[size_t(preview.lane)].technician;
    preview.place.technician = technician;
    spanTime(preview.place, start, start + qint64(length) * 60, *frame.geometry);
    if (technician)
        preview.technicians = {technician};
    show(preview);
}

void BoardInteraction::release(const QPoint &pos, Qt::KeyboardModifiers modifiers)
{
    switch (m_state) {
    case State::Idle:
    case State::KeyMoving:
    case State::Bringing:
        return;
    case State::PressedCard:
    case State::PressedEdge:
        if (modifiers & (Qt::ControlModifier | Qt::ShiftModifier))
            m_host.pickCard(m_card, pickMode(modifiers));
        else if (m_chosen)
            m_host.pickCard(m_card, PickMode::Only);
        reset();
        return;
    case State::PressedSlot: {
        const BoardPlace place = placeOf(m_pressed);
        reset();
        m_host.pointAt(place);
        return;
    }
    case State::Moving:
    case State::Resizing:
    case State::Drawing:
        break;
    }
    dragTo(pos, modifiers);
    finish();
}

Qt::CursorShape BoardInteraction::cursorAt(const QPoint &pos) const
{
    if (m_state == State::Moving)
        return m_copying ? Qt::DragCopyCursor : Qt::ClosedHandCursor;
    const BoardHit hit = hitBoard(m_host.frame(), pos);
    if (m_state == State::Idle && hit.what == What::Proposal)
        return Qt::ForbiddenCursor;
    const bool edge = m_state == State::Resizing || m_state == State::PressedEdge ||
                      (m_state == State::Idle && hit.onEdge() &&
                       !visitIsClosed(m_host.frame().entries[size_t(hit.entry)].card->status));
    if (edge)
        return m_host.frame().geometry->timeAxis() == Qt::Horizontal ? Qt::SizeHorCursor : Qt::SizeVerCursor;
    return Qt::ArrowCursor;
}

// ---- The end of it -------------------------------------------------------------------------------------

void BoardInteraction::show(BoardPreview preview)
{
    m_fit.reset(); // the hand has gone on
    if (preview.kind == BoardPreview::Kind::Move || preview.kind == BoardPreview::Kind::Copy)
        takeAlong(preview);
    if (!preview.outside)
        addProblems(preview);
    preview.byKeys = m_state == State::KeyMoving;
    m_preview = std::move(preview);
    m_host.previewChanged();
}

void BoardInteraction::finish()
{
    const auto done = m_preview;
    const CardKey card = m_card;
    const auto parts = done ? allParts(*done) : std::vector<PreviewPart>();
    reset();
    if (!done || done->outside)
        return;
    if (parts.size() > 1)
        return done->kind == BoardPreview::Kind::Copy ? m_host.copyVisits(parts) : m_host.moveVisits(parts);
    switch (done->kind) {
    case BoardPreview::Kind::New:
        m_host.book(done->place);
        break;
    case BoardPreview::Kind::Copy:
        m_host.copyVisit(card.visit, done->place, done->technicians);
        break;
    case BoardPreview::Kind::Move:
    case BoardPreview::Kind::Resize:
        m_host.moveVisit(card.visit, done->place, done->technicians);
        break;
    case BoardPreview::Kind::Bring:
        m_host.bringVisit(m_brought, done->place, done->technicians);
        break;
    case BoardPreview::Kind::Swap:
        break; // always of two
    }
}

void BoardInteraction::reset()
{
    m_fit.reset();
    m_state = State::Idle;
    m_card = {};
    m_others.clear();
    m_staying.clear();
    m_copying = false;
    if (std::exchange(m_preview, {}))
        m_host.previewChanged();
}

void BoardInteraction::cancel()
{
    if (!isBusy())
        return;
    const bool byKeys = m_state == State::KeyMoving;
    reset();
    if (byKeys)
        m_host.say(Texts::tr("%1 stays where it was.").arg(m_held.card->customer));
}

} // namespace truckroll
