// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardview.h"
#include "ui/shell/commandcatalog.h"
#include <QAction>

namespace truckroll {

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
                       emit noteRequested(entry->card->appointment);
               });
    addCommand("status", tr("Status"), tr("Chooses the visit's status."), "check-circle", {key("S")}, [this] {
        const std::set<VisitId> visits = actedOn(); // the focus is among them
        const VisitId visit = m_state.focus || visits.empty() ? m_state.focus.visit : *visits.begin();
        if (visit)
            emit statusMenuRequested(visit, menuPoint(visit));
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
    addCommand("duplicate", tr("Duplicate"),
               tr("Books the same again at the next time at which its people are free."), "copy",
               {key("Ctrl+D")}, [this] { duplicateFocused(); });
    addCommand("to-waiting-list", tr("To the waiting list"),
               tr("Takes the visit off the board until a time is found."), "waiting", {key("U")},
               [this] { selectedToWaitingList(); });
    addCommand("cancel", tr("Cancel visit"), tr("Cancels the visit; undo brings it back."), "trash",
               {key("Del")}, [this] { cancelSelected(); });
    addCommand("swap", tr("Swap two visits"),
               tr("The two visits that are chosen take each other's time and technicians."), "swap",
               {key("X")}, [this] { swapSelected(); });
    addCommand("select-all", tr("Select all visits"), tr("Selects every visit that is shown."), "check",
               {key("Ctrl+A")}, [this] {
                   std::set<VisitId> all;
                   for (const BoardEntry &entry : m_frame.entries) {
                       if (!entry.faded)
                           all.insert(entry.card->visit);
                   }
                   select(std::move(all));
               });
    declareViewCommands();
    for (const char *name : {"longer", "shorter", "zoom-in", "zoom-out"})
        m_actions.at(QString::fromLatin1(name))->setAutoRepeat(true);
}

void BoardView::declareViewCommands()
{
    const auto key = [](const char *text) { return QKeySequence(QString::fromLatin1(text)); };
    addCommand("zoom-in", tr("Closer"), tr("Shows fewer hours or days, wider (Ctrl+wheel)."), "zoom-in",
               {key("Ctrl++"), key("Ctrl+=")}, [this] { zoomIn(); });
    addCommand("zoom-out", tr("Farther"), tr("Shows more hours or days, narrower (Ctrl+wheel)."), "zoom-out",
               {key("Ctrl+-")}, [this] { zoomOut(); });
    addCommand("zoom-fit", tr("Fit the working day"), tr("The working day fills the width."), "columns",
               {key("Ctrl+0")}, [this] { zoomToFit(); });
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
    const QString role = m_backend.whyReadOnly().isEmpty()
                             ? tr("Your role may look at the board but not change it.")
                             : m_backend.whyNot(Action::BookVisits);
    const auto allow = [this](const char *name, bool allowed, const QString &whyNot) {
        CommandCatalog::allow(m_actions.at(QString::fromLatin1(name)), allowed, whyNot);
    };
    for (const char *name : {"move", "longer", "shorter"})
        allow(name, entry && books, books ? choose : role);
    allow("to-waiting-list", any && books, books ? choose : role);
    const QString held = m_model.whyNotInWhatIf(); // these and a booking would be stored at once
    for (const char *name : {"status", "cancel", "duplicate"})
        allow(name, any && books && held.isEmpty(), !books ? role : any ? held : choose);
    const bool many = m_state.selection.size() > 2;
    allow("swap", books && m_state.selection.size() == 2,
          !books ? role
          : many ? tr("Two visits take each other's place; more than two are chosen.")
                 : tr("Choose two visits first: Ctrl+click chooses a second one."));
    if (entry && books && visitIsClosed(entry->card->status)) {
        QString whyNot;
        mayChange(entry->card->visit, &whyNot);
        for (const char *name : {"move", "longer", "shorter", "to-waiting-list", "cancel"})
            allow(name, false, whyNot);
    }
    allow("open", entry || m_state.cursor, tr("Choose a visit or a free time first."));
    allow("new-visit", books && held.isEmpty(), books ? held : role);
    allow("call-note", entry && m_backend.may(Action::WriteNotes),
          entry ? m_backend.whyNot(Action::WriteNotes) : choose);
    const auto paper = [&](const char *name, Action needed) { // on free time with a new appointment
        const bool may = m_backend.may(needed);
        allow(name, may && (entry || held.isEmpty()), may ? held : m_backend.whyNot(needed));
    };
    paper("new-quote", Action::MakeQuotes);
    paper("new-work-order", Action::MakeWorkOrders);
    const bool lanes = showsLanes(m_frame.view);
    const QString fills = tr("Month and list always fill the window.");
    const bool allDays = lanes && !showsHours(m_frame.view) && m_dayZoom <= 100;
    allow("zoom-out", lanes && !allDays, lanes ? tr("All days are in sight.") : fills);
    allow("zoom-fit", lanes, fills);
}

} // namespace truckroll
