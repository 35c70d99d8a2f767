// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/snapping.h"
#include "ui/board/boardoverlaypainter.h"
#include "ui/board/boardview.h"
#include "ui/board/boardwalk.h"
#include "ui/shell/commandcatalog.h"
#include <algorithm>

namespace truckroll {

// ---- What the interaction asks for ---------------------------------------------------------------------

std::vector<PlaceProblem> BoardView::problemsAt(const ProposedPlace &place) const
{
    return problemsOf(place, m_model.cards(), m_model.people(), m_model.zone());
}

bool BoardView::mayChange(VisitId visit, QString *whyNot) const
{
    const auto no = [whyNot](const QString &why) {
        if (whyNot)
            *whyNot = why;
        return false;
    };
    if (!m_model.mayBook())
        return no(tr("Your role may look at the board but not change it."));
    const BoardCard *card = visit ? m_model.find(visit) : nullptr;
    if (card && visitIsClosed(card->status))
        return no(tr("%1 is %2 and stays where it is. Set it back to In progress first.")
                      .arg(card->customer, visitStatusText(card->status).toLower()));
    return true;
}

void BoardView::previewChanged()
{
    const auto regionOf = [this] {
        QRegion region;
        for (const QRect &rect : m_frame.previewRects())
            region += m_frame.toViewport(rect).adjusted(-2, -2, 2, 2);
        region += previewLabelRect(m_frame, m_ink);
        if (m_frame.preview && !m_frame.preview->outside && m_frame.preview->lane >= 0 &&
            m_frame.preview->lane < m_frame.geometry->laneCount()) {
            const QRect row = m_frame.toViewport(m_frame.geometry->laneRect(m_frame.preview->lane));
            region += QRect(0, row.top(), m_frame.headerWidth, row.height());
        }
        return region;
    };
    const VisitId before = m_frame.preview ? m_frame.preview->visit : VisitId();
    viewport()->update(m_previewRegion);
    m_frame.preview = m_interaction.preview();
    m_previewRegion = regionOf();
    viewport()->update(m_previewRegion);
    if (!m_frame.preview)
        outside(false);
    const VisitId now = m_frame.preview ? m_frame.preview->visit : VisitId();
    if (before != now) {
        touch(before);
        touch(now);
    }
    if (m_frame.preview && m_frame.preview->byKeys && !m_frame.previewRects().empty())
        ensureVisible(m_frame.previewRects().front());
}

void BoardView::moveVisit(VisitId visit, const BoardPlace &place,
                          const std::vector<TechnicianId> &technicians)
{
    m_state.focus = {visit, place.technician};
    m_model.move(visit, place.start, place.minutes, technicians);
    const BoardEntry *entry = m_frame.find(m_state.focus);
    if (!entry)
        entry = m_frame.find(visit);
    m_state.focus = entry ? entry->key() : CardKey{};
    m_frame.state = m_state;
    touch(visit);
    if (entry)
        ensureVisible(entry->rect);
}

void BoardView::copyVisit(VisitId visit, const BoardPlace &place,
                          const std::vector<TechnicianId> &technicians)
{
    m_model.duplicate(visit, place.start, technicians);
}

void BoardView::bringVisit(const DraggedVisit &visit, const BoardPlace &place)
{
    std::vector<TechnicianId> technicians;
    if (place.technician)
        technicians.push_back(place.technician);
    m_model.bring(visit, place.start, technicians);
    showVisit(visit.visit);
}

void BoardView::book(const BoardPlace &place)
{
    QString whyNot;
    if (!mayChange({}, &whyNot))
        return say(whyNot);
    pointAt(place);
    emit bookRequested(place, BookingKind::Appointment);
}

void BoardView::pointAt(const BoardPlace &place)
{
    setFocusedCard({});
    select({});
    setCursorPlace(place);
}

void BoardView::pickCard(const CardKey &card, PickMode mode)
{
    std::set<VisitId> visits = m_state.selection;
    switch (mode) {
    case PickMode::Only:
        visits = {card.visit};
        break;
    case PickMode::Toggle:
        if (visits.erase(card.visit) == 0)
            visits.insert(card.visit);
        break;
    case PickMode::Extend:
        visits.insert(card.visit);
        break;
    }
    setFocusedCard(card);
    select(std::move(visits));
}

void BoardView::say(const QString &sentence)
{
    emit said(sentence);
}

// ---- Acts of the commands ------------------------------------------------------------------------------

void BoardView::setStatus(VisitStatus status)
{
    const auto visits = actedOn();
    if (!visits.empty() && m_model.mayBook())
        m_model.setStatus(visits, status);
}

void BoardView::cancelSelected()
{
    setStatus(VisitStatus::Cancelled);
}

void BoardView::selectedToWaitingList()
{
    std::set<VisitId> visits = actedOn();
    for (auto it = visits.begin(); it != visits.end();) {
        QString whyNot;
        if (mayChange(*it, &whyNot)) {
            ++it;
            continue;
        }
        say(whyNot);
        it = visits.erase(it);
    }
    if (!visits.empty())
        m_model.toWaitingList(visits);
}

/// To the next free time of the same technician.
void BoardView::duplicateFocused()
{
    const BoardEntry *entry = m_frame.find(m_state.focus);
    QString whyNot;
    if (!entry)
        return;
    if (!mayChange({}, &whyNot))
        return say(whyNot);
    const ZonedDay day(m_model.shownDay(), m_model.zone());
    const qint64 free =
        freeFrom(m_frame, entry->lane, entry->card.endUtc(), entry->card.minutes, day.endUtc());
    const WallTime start = ZonedDay::toWall(free, m_model.zone());
    m_model.duplicate(entry->card.visit, start.date == day.date() ? start : entry->from,
                      entry->card.technicians);
}

void BoardView::beginMove()
{
    if (m_frame.find(m_state.focus))
        m_interaction.beginKeyMove(m_state.focus);
}

void BoardView::changeLength(int minutes)
{
    const BoardEntry *entry = m_frame.find(m_state.focus);
    if (!entry)
        return;
    QString whyNot;
    if (!mayChange(entry->card.visit, &whyNot))
        return say(whyNot);
    const int step = m_frame.settings.stepMinutes;
    const VisitId visit = entry->card.visit;
    m_model.move(visit, entry->from, snapLength(entry->card.minutes + minutes, step), entry->card.technicians,
                 QStringLiteral("visit-length:%1").arg(visit.value()));
}

void BoardView::openFocused()
{
    if (const BoardEntry *entry = m_frame.find(m_state.focus))
        emit openRequested(entry->card.appointment);
    else if (m_state.cursor)
        book(*m_state.cursor);
}

/// In the folder of a card, or with a new appointment on free time.
void BoardView::newDocument(DocumentKind kind, BookingKind booking)
{
    if (const BoardEntry *entry = m_frame.find(m_state.focus))
        emit documentRequested(entry->card.appointment, entry->card.visit, kind);
    else
        emit bookRequested(bookingPlace(), booking);
}

// ---- Commands ------------------------------------------------------------------------------------------

QAction *BoardView::addCommand(const char *name, const QString &text, const QString &hint, const char *icon,
                               const QList<QKeySequence> &keys, std::function<void()> run)
{
    CommandInfo info;
    info.id = QStringLiteral("board.") + QString::fromLatin1(name);
    info.text = text;
    info.hint = hint;
    info.icon = QString::fromLatin1(icon);
    info.keys = keys;
    return m_actions[QString::fromLatin1(name)] = m_catalog.add(info, this, std::move(run));
}

void BoardView::declareCommands()
{
    m_catalog.setContextTitle(QStringLiteral("board"), tr("Board"));
    const auto key = [](const char *text) { return QKeySequence(QString::fromLatin1(text)); };
    addCommand("open", tr("Open folder"),
               tr("Opens the folder of the visit; on free time it books an appointment there."), "folder",
               {key("Return"), key("Enter")}, [this] { openFocused(); });
    addCommand("new-visit", tr("New appointment"), tr("Books an appointment where the cursor is."), "plus",
               {key("N")}, [this] { book(bookingPlace()); });
    addCommand("new-quote", tr("New quote"),
               tr("Starts a quote in the folder of the visit, or with a new appointment on free time."),
               "quote", {key("Q")}, [this] { newDocument(DocumentKind::Quote, BookingKind::Quote); });
    addCommand("new-work-order", tr("New work order"),
               tr("Starts a work order in the folder of the visit, or with a new appointment on free time."),
               "workorder", {key("W")},
               [this] { newDocument(DocumentKind::WorkOrder, BookingKind::WorkOrder); });
    addCommand("call-note", tr("Call note"), tr("Writes down a call, stamped with time and user."), "phone",
               {key("C")}, [this] {
                   if (const BoardEntry *entry = m_frame.find(m_state.focus))
                       emit noteRequested(entry->card.appointment);
               });
    addCommand("status", tr("Status"), tr("Chooses the visit's status."), "check-circle", {key("S")}, [this] {
        if (m_state.focus)
            emit statusMenuRequested(m_state.focus.visit, menuPoint(m_state.focus.visit));
    });
    addCommand("move", tr("Move"),
               tr("Arrows move the visit by a step of the board (with Shift by an hour) and to other "
                  "technicians; Enter "
                  "drops it, Escape leaves it."),
               "swap", {key("M")}, [this] { beginMove(); });
    addCommand("longer", tr("Longer"), tr("Makes the visit longer by a step of the board."), "zoom-in",
               {key("+"), key("=")}, [this] { changeLength(m_frame.settings.stepMinutes); });
    addCommand("shorter", tr("Shorter"), tr("Makes the visit shorter by a step of the board."), "zoom-out",
               {key("-")}, [this] { changeLength(-m_frame.settings.stepMinutes); });
    addCommand("duplicate", tr("Duplicate"), tr("Books the same again in the technician's next free time."),
               "copy", {key("Ctrl+D")}, [this] { duplicateFocused(); });
    addCommand("to-waiting-list", tr("To the waiting list"),
               tr("Takes the visit off the board until a time is found."), "waiting", {key("U")},
               [this] { selectedToWaitingList(); });
    addCommand("cancel", tr("Cancel visit"), tr("Cancels the visit; undo brings it back."), "trash",
               {key("Del")}, [this] { cancelSelected(); });
    addCommand("select-all", tr("Select all visits"), tr("Selects every visit of the day."), "check",
               {key("Ctrl+A")}, [this] {
                   std::set<VisitId> all;
                   for (const BoardEntry &entry : m_frame.entries) {
                       if (!entry.faded)
                           all.insert(entry.card.visit);
                   }
                   select(std::move(all));
               });
    addCommand("zoom-in", tr("Hours wider"), tr("Shows fewer hours, wider (Ctrl+wheel)."), "zoom-in",
               {key("Ctrl++"), key("Ctrl+=")}, [this] { zoomIn(); });
    addCommand("zoom-out", tr("Hours narrower"), tr("Shows more hours, narrower (Ctrl+wheel)."), "zoom-out",
               {key("Ctrl+-")}, [this] { zoomOut(); });
    addCommand("zoom-fit", tr("Fit the working day"), tr("The working day fills the width."), "columns",
               {key("Ctrl+0")}, [this] { zoomToFit(); });
    for (const char *name : {"longer", "shorter", "zoom-in", "zoom-out"})
        m_actions.at(QString::fromLatin1(name))->setAutoRepeat(true);
}

/// Keys that the view reads itself: for the page of keys only.
void BoardView::declareKeys()
{
    const auto declare = [this](const char *name, const QString &text, const QString &hint,
                                const QStringList &keys) {
        CommandInfo info;
        info.id = QStringLiteral("board.") + QString::fromLatin1(name);
        info.text = text;
        info.hint = hint;
        for (const QString &key : keys)
            info.keys << QKeySequence(key);
        info.inPalette = false;
        m_catalog.declare(info);
    };
    declare(
        "walk", tr("Go from card to card"),
        tr("Left and right along the lane, up and down to the nearest visit of the next technician; on free "
           "time the arrows move the cursor by a step of the board."),
        {QStringLiteral("Left"), QStringLiteral("Right"), QStringLiteral("Up"), QStringLiteral("Down")});
    declare("walk-far", tr("Move the cursor by an hour, or select further"),
            tr("On free time by an hour; between cards it adds to the selection."),
            {QStringLiteral("Shift+Left"), QStringLiteral("Shift+Right")});
    declare("ends", tr("First and last"), tr("First and last visit of the lane, start and end of work."),
            {QStringLiteral("Home"), QStringLiteral("End")});
    declare("free-time", tr("Leave"),
            tr("Leaves everything as it was; from a card to the free time behind it."),
            {QStringLiteral("Esc")});
    declare("nearest", tr("Nearest card"), tr("From free time to the nearest visit."),
            {QStringLiteral("Space")});
}

void BoardView::updateActions()
{
    const BoardEntry *entry = m_frame.find(m_state.focus);
    const bool any = !actedOn().empty();
    const bool books = m_backend.may(Action::BookVisits);
    const QString choose = tr("Choose a visit first.");
    const QString role = tr("Your role may look at the board but not change it.");
    const auto allow = [this](const char *name, bool allowed, const QString &whyNot) {
        CommandCatalog::allow(m_actions.at(QString::fromLatin1(name)), allowed, whyNot);
    };
    for (const char *name : {"status", "move", "longer", "shorter", "duplicate"})
        allow(name, entry && books, books ? choose : role);
    for (const char *name : {"to-waiting-list", "cancel"})
        allow(name, any && books, books ? choose : role);
    if (entry && books && visitIsClosed(entry->card.status)) {
        QString whyNot;
        mayChange(entry->card.visit, &whyNot);
        for (const char *name : {"move", "longer", "shorter", "to-waiting-list", "cancel"})
            allow(name, false, whyNot);
    }
    allow("open", entry || m_state.cursor, tr("Choose a visit or a free time first."));
    allow("new-visit", books, role);
    allow("call-note", entry && m_backend.may(Action::WriteNotes),
          entry ? tr("Your role may not write notes.") : choose);
    allow("new-quote", m_backend.may(Action::MakeQuotes), tr("Your role may not write quotes."));
    allow("new-work-order", m_backend.may(Action::MakeWorkOrders),
          tr("Your role may not write work orders."));
}

} // namespace truckroll
