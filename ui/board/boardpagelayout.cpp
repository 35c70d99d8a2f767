// SPDX-License-Identifier: GPL-3.0-or-later
// How the page is put together, its commands and who tells what to whom.
#include "core/backend/backend.h"
#include "ui/board/boardcontext.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardsearch.h"
#include "ui/board/boardsidepanel.h"
#include "ui/board/boardtoolbar.h"
#include "ui/board/boardview.h"
#include "ui/board/checkspanel.h"
#include "ui/board/coloursbutton.h"
#include "ui/board/detailspanel.h"
#include "ui/board/hovercard.h"
#include "ui/board/minicalendar.h"
#include "ui/board/slotspanel.h"
#include "ui/board/waitingpanel.h"
#include "ui/board/whatifbar.h"
#include "ui/board/whatifkeys.h"
#include "ui/print/printing.h"
#include "ui/settings/preferences.h"
#include "ui/shell/commandcatalog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/searchfield.h"
#include <QActionGroup>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace truckroll {

BoardPage::BoardPage(Backend &backend, CommandCatalog &catalog, Preferences &preferences, QWidget *parent)
    : Page(parent), m_backend(backend), m_catalog(catalog), m_preferences(preferences),
      m_context(new BoardContext(backend, this))
{
    setObjectName(QStringLiteral("boardPage"));
    m_catalog.setContextTitle(id(), title());
    m_view = new BoardView(backend, catalog, this);
    m_side = new BoardSidePanel(backend, *m_context, this);
    m_hover = new HoverCard(backend, *m_context, this);
    declareCommands();
    build();
    listen();
    showActions();
}

void BoardPage::build()
{
    m_toolbar = new BoardToolbar(m_catalog, m_view->model(), m_preferences, this);
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("boardBanner"));
    m_whatIf = new WhatIfBar(m_actions.at(QStringLiteral("what-if-keep")),
                             m_actions.at(QStringLiteral("what-if-drop")), this);
    m_whatIfKeys = new WhatIfKeys(this);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(QStringLiteral("boardSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_view);
    m_sideColumn = new QWidget(this);
    m_sideColumn->setMinimumWidth(m_side->minimumWidth());
    m_calendar = new MiniCalendar(m_sideColumn);
    auto *column = new QVBoxLayout(m_sideColumn);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_side, 1);
    column->addWidget(m_calendar);
    m_splitter->addWidget(m_sideColumn);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    if (!m_splitter->restoreState(m_preferences.bytes(preference::boardSplit)))
        m_splitter->setSizes({100000, m_side->sizeHint().width()});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_toolbar);
    all->addWidget(m_banner);
    all->addWidget(m_whatIf);
    all->addWidget(m_splitter, 1);
    m_view->setWaitingTarget(m_side);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    showSide(m_preferences.yes(preference::boardSidePanel));
    m_view->setDayTarget([this](const QPoint &at) { return m_calendar->dayAt(at); }, m_calendar);
    m_search = new BoardSearch(m_backend, m_view->model(), m_toolbar->search(), this);
    showLook();
    readLanes();
    m_view->setView(
        boardViewFromName(m_preferences.text(preference::boardView)).value_or(BoardViewKind::Day));
    showView();
}

QAction *BoardPage::declare(const char *name, const QString &text, const QString &hint, const char *icon,
                            const QList<QKeySequence> &keys, QWidget *scope, std::function<void()> run)
{
    CommandInfo info;
    info.id = QStringLiteral("board.") + QString::fromLatin1(name);
    info.text = text;
    info.hint = hint;
    info.icon = QString::fromLatin1(icon);
    info.keys = keys;
    QAction *action = m_catalog.add(info, scope, std::move(run));
    m_actions[QString::fromLatin1(name)] = action;
    return action;
}

void BoardPage::declareCommands()
{
    declareDayCommands();
    declareVisitCommands();
}

void BoardPage::declareDayCommands()
{
    const auto key = [](auto keys) { return QKeySequence(keys); };
    declare("today", tr("Today"), tr("Goes to the present moment."), "today", {key(Qt::Key_T)}, this, [this] {
        setDay(m_view->model().today());
        m_view->showNow();
    });
    declare("previous-day", tr("Back"), tr("Goes to the day, week or month before."), "chevron-left",
            {key(Qt::Key_PageUp)}, m_view, [this] { step(-1); });
    declare("next-day", tr("On"), tr("Goes to the day, week or month after."), "chevron-right",
            {key(Qt::Key_PageDown)}, m_view, [this] { step(1); });
    declare("go-to-date", tr("Go to a day"), tr("Opens the calendar."), "calendar", {key(Qt::Key_G)}, this,
            [this] { chooseDay(); });
    declareViewCommands();
    declareLaneCommands();
    declare("search", tr("Search the board"), tr("Lets the cards with these words stand out."), "search",
            {key(Qt::Key_Slash), key(Qt::CTRL | Qt::Key_F)}, this, [this] {
                m_toolbar->search()->setFocus();
                m_toolbar->search()->selectAll();
            });
    declare("filter", tr("Filter the board"), tr("Shows some lanes, or lets some cards stand out."), "filter",
            {}, this, [this] { m_toolbar->openFilters(); });
    QAction *side =
        declare("side-panel", tr("Side panel"), tr("Shows or hides what stands beside the board."), "sidebar",
                {key(Qt::Key_F9)}, this, [this] { showSide(!m_side->isVisibleTo(this)); });
    side->setCheckable(true);
    declare("waiting-list", tr("Waiting list"), tr("Goes to the visits without a time."), "waiting",
            {key(Qt::Key_L)}, this, [this] { goToSide(BoardSidePanel::Waiting); });
    declare("details", tr("Details"), tr("Shows the chosen visit beside the board."), "info",
            {key(Qt::Key_D)}, this, [this] { goToSide(BoardSidePanel::Details); });
    declare("checks", tr("Checks"), tr("Shows what to look at on this day."), "check-circle",
            {key(Qt::Key_K)}, this, [this] { goToSide(BoardSidePanel::Checks); });
    declare("day-sheets", tr("Day sheets"),
            tr("Shows what the technicians take along on this day, to print."), "print",
            {key(Qt::CTRL | Qt::Key_P)}, this, [this] { showDaySheetPreview(this, m_backend, day()); });
    declare("print-board", tr("Print the board"),
            tr("Shows what the board looks like on paper, to print or save."), "print",
            {key(Qt::CTRL | Qt::SHIFT | Qt::Key_P)}, this, [this] { printBoard(); });
    declareWhatIf();
    for (const char *name : {"previous-day", "next-day"})
        m_actions.at(QString::fromLatin1(name))->setAutoRepeat(true); // to leaf through
    declare("book-waiting", tr("New on the waiting list"), tr("Books a visit that has no time yet."),
            "waiting", {key(Qt::SHIFT | Qt::Key_N)}, this, [this] { book({}); });
}

void BoardPage::declareViewCommands()
{
    auto *group = new QActionGroup(this);
    const auto view = [&](BoardViewKind kind, int number, const QString &hint, const char *icon) {
        const QByteArray name = QByteArray("view-") + boardViewName(kind).toLatin1();
        QAction *action = declare(name.constData(), boardViewText(kind), hint, icon,
                                  {QKeySequence(Qt::Key_0 + number)}, this, [this, kind] { setView(kind); });
        action->setCheckable(true);
        group->addAction(action);
    };
    view(BoardViewKind::Day, 1, tr("Technicians as rows, the hours of one day across."), "board");
    view(BoardViewKind::WorkWeek, 2, tr("Technicians by days, Monday to Friday."), "calendar");
    view(BoardViewKind::Week, 3, tr("Technicians by days, a whole week."), "calendar");
    view(BoardViewKind::Month, 4, tr("The days of a month with everybody's visits."), "calendar");
    view(BoardViewKind::List, 5, tr("Everybody's visits below each other, two weeks of them."), "columns");
    view(BoardViewKind::DayColumns, 6, tr("Technicians as columns, the hours of one day downwards."),
         "columns");
}

void BoardPage::declareVisitCommands()
{
    const auto key = [](auto keys) { return QKeySequence(keys); };
    declare("change", tr("Change time and people"),
            tr("Gives the visit another time, length or technicians."), "edit", {key(Qt::Key_E)}, m_view,
            [this] { changeVisit(m_view->focusedVisit(), false); });
    declare("next-status", tr("Next status"),
            tr("One step on: scheduled, confirmed, dispatched, in progress, done."), "check-circle",
            {key(Qt::SHIFT | Qt::Key_S)}, m_view, [this] { stepStatus(); });
    declare("assign", tr("Assign technicians"), tr("Chooses who is sent, with who is free then."), "people",
            {key(Qt::Key_A)}, m_view, [this] { changeVisit(m_view->focusedVisit(), true); });
    declare(
        "move-following", tr("Move the following too"),
        tr("Moves those that follow in the series as this visit was moved, after a list of what changes."),
        "recurrence", {key(Qt::SHIFT | Qt::Key_M)}, m_view,
        [this] { moveFollowing(m_view->focusedVisit()); });
    declare("repeat", tr("Repeat…"),
            tr("Makes a pattern of the visits of this folder, or changes the one it has."), "recurrence",
            {key(Qt::Key_R)}, m_view, [this] { repeatVisit(m_view->focusedVisit()); });
    declare("best-slots", tr("Best places"), tr("Lists the best free places for the visit, with reasons."),
            "check-circle", {key(Qt::Key_B)}, m_view, [this] { findSlots(m_view->focusedVisit()); });
    declare("wishes", tr("What it wants"), tr("Priority, skill, days and hours that the visit wants."), "tag",
            {key(Qt::SHIFT | Qt::Key_W)}, m_view, [this] { changeWishes(m_view->focusedVisit()); });
    declare("add-visit", tr("Another visit"), tr("Puts a further visit of this folder on the waiting list."),
            "plus", {key(Qt::SHIFT | Qt::Key_V)}, m_view, [this] { addVisit(m_view->focusedVisit()); });
    declare("show-card", tr("Show all of the card"), tr("Phone, address, documents and the last note."),
            "eye", {key(Qt::Key_F2)}, m_view, [this] { showHover(); });
    declare("customer", tr("Customer"), tr("Shows the customer of the visit."), "customers", {}, m_view,
            [this] {
                withVisit(m_view->focusedVisit(), [this](const VisitDetails::Reply &visit) {
                    emit openRequested(EntityKind::Customer, visit.customer.id.value());
                });
            });
    declare("time-off", tr("Add time off"), tr("The technician of this lane is away for a while."), "clock",
            {key(Qt::Key_O)}, m_view, [this] { addTimeOff(m_view->bookingPlace()); });
    declare("place-waiting", tr("Place the waiting visit here"),
            tr("Puts the chosen visit of the waiting list where the cursor is."), "today", {key(Qt::Key_P)},
            m_view, [this] {
                if (const auto visit = m_side->waiting()->current())
                    placeWaiting(*visit);
            });
}

void BoardPage::listen()
{
    connect(m_toolbar, &BoardToolbar::dayRequested, this, &BoardPage::chooseDay);
    connect(m_toolbar, &BoardToolbar::told, this, &BoardPage::said);
    connect(m_toolbar, &BoardToolbar::arranged, this, &BoardPage::keepLanes);
    connect(m_toolbar, &BoardToolbar::searchLeft, m_search, &BoardSearch::goDown);
    connect(m_toolbar, &BoardToolbar::zoomFitRequested, this, [this] { m_view->zoomToFit(); });
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_preferences.set(preference::boardSplit, m_splitter->saveState()); });
    connect(&m_preferences, &Preferences::changed, this, &BoardPage::showLook);
    const auto goOn = [this] { // what was refused or left out is behind whoever has gone on
        if (m_banner->tone() == Tone::Danger || m_banner->tone() == Tone::Warning)
            m_banner->clear();
    };
    connect(&m_backend, &Backend::said, m_banner, [this, goOn](const QString &, bool undoable) {
        if (undoable && m_sentBefore > 0)
            --m_sentBefore;
        else if (undoable)
            goOn();
    });
    connect(&m_backend, &Backend::tookBack, m_banner, goOn);
    connect(m_search, &BoardSearch::chosen, this, &BoardPage::showFolder);
    connect(m_search, &BoardSearch::cardsWanted, this, &BoardPage::focusFirstMatch);
    connect(m_calendar, &MiniCalendar::chosen, this, [this](const QDate &chosen) {
        setDay(chosen);
        m_view->setFocus();
    });
    connect(m_calendar, &MiniCalendar::rested, this, &BoardPage::setDay);
    connect(m_calendar, &MiniCalendar::dropped, this, &BoardPage::placeOnDay);
    connect(m_context, &BoardContext::changed, this, [this] {
        m_calendar->setFirstDayOfWeek(m_context->settings().firstDayOfWeek);
        m_calendar->setToday(m_view->model().today());
    });
    connect(m_context, &BoardContext::failed, this, &BoardPage::showError);
    connect(&m_backend, &Backend::actorChanged, this, &BoardPage::showActions);
    connect(&m_backend, &Backend::tookBack, this, &BoardPage::showTakenBack);
    listenToView();
    listenToModel();
    listenToSide();
}

void BoardPage::listenToView()
{
    connect(m_view, &BoardView::bookRequested, this, &BoardPage::bookAt);
    connect(m_view, &BoardView::recordBrought, this, &BoardPage::bookBrought);
    connect(m_view, &BoardView::openRequested, this, &BoardPage::visitRequested);
    connect(m_view, &BoardView::documentRequested, this, &BoardPage::documentRequested);
    connect(m_view, &BoardView::noteRequested, this, &BoardPage::noteRequested);
    connect(m_view, &BoardView::visitMenuRequested, this, &BoardPage::visitMenu);
    connect(m_view, &BoardView::slotMenuRequested, this, &BoardPage::slotMenu);
    connect(m_view, &BoardView::laneMenuRequested, this, &BoardPage::laneMenu);
    connect(m_view, &BoardView::statusMenuRequested, this,
            [this](VisitId, const QPoint &at) { statusMenu(at); });
    connect(m_view, &BoardView::hoverChanged, m_hover, &HoverCard::rest);
    connect(m_view, &BoardView::focusChanged, this, [this] {
        m_hover->leave();
        showSelection();
    });
    connect(m_view, &BoardView::selectionChanged, this, &BoardPage::showSelection);
    connect(m_view, &BoardView::viewChanged, this, &BoardPage::showView);
    connect(m_view, &BoardView::lanesOrdered, this, [this](const std::vector<TechnicianId> &order) {
        LaneArrangement lanes = m_view->model().lanes();
        lanes.order = order;
        keepLanes(lanes);
    });
    connect(m_view, &BoardView::swappedDespite, this, &BoardPage::offerChecks);
    connect(m_view, &BoardView::waitsAgain, m_side->waiting(), &WaitingPanel::pointOut);
    connect(m_side->waiting(), &WaitingPanel::cardWanted, m_view, [this](VisitId visit) {
        m_view->pointOut(visit);
        m_view->setFocus();
    });
    connect(m_view, &BoardView::dayTargetHovered, m_calendar, &MiniCalendar::setDropDay);
    connect(m_view, &BoardView::held, m_calendar, &MiniCalendar::hold);
    connect(m_view, &BoardView::heldNoMore, m_calendar, &MiniCalendar::letGo);
    connect(m_view, &BoardView::cornerMenuRequested, this, &BoardPage::cornerMenu);
    connect(m_view, &BoardView::zoomChanged, m_toolbar, &BoardToolbar::setZoom);
    connect(m_view, &BoardView::waitingTargetHovered, m_side, &BoardSidePanel::setDropShown);
    connect(m_view, &BoardView::said, this, &Page::said);
}

void BoardPage::listenToModel()
{
    BoardModel &model = m_view->model();
    const auto showChecks = [this] {
        if (m_view->model().isChecked()) // else more is about to come
            m_side->checks()->setChecks(m_view->model().checks(), m_view->model().nowUtc());
    };
    connect(m_side->checks(), &ChecksPanel::asked, this, showChecks);
    connect(&model, &BoardModel::passed, this,
            [this] { m_side->checks()->setNow(m_view->model().nowUtc()); });
    connect(&model, &BoardModel::checked, this, showChecks);
    connect(&model, &BoardModel::marked, this, showChecks);
    connect(&model, &BoardModel::changed, this, [this, showChecks] {
        const BoardModel &board = m_view->model();
        showChecks();
        m_calendar->setToday(board.today()); // midnight may have passed
        // The first day, or one that was leafed to with a card in hand.
        if (m_calendar->shown() != board.period())
            m_calendar->setShown(board.period(), board.day());
        showActions();
    });
    connect(&model, &BoardModel::movedAlone, this, &BoardPage::offerFollowing);
    connect(&model, &BoardModel::canceledAlone, this, &BoardPage::offerEnding);
    connect(&model, &BoardModel::whatIfChanged, this, &BoardPage::showWhatIf);
    connect(&model, &BoardModel::triedOut, this,
            [this] { emit said(tr("Only tried out: nothing is stored until you keep it.")); });
    connect(m_whatIfKeys, &WhatIfKeys::undoPressed, this, &BoardPage::takeBackTry);
    connect(m_whatIfKeys, &WhatIfKeys::redoPressed, this, &BoardPage::tryAgain);
    connect(&model, &BoardModel::leftOut, this, &BoardPage::showLeftOut);
    connect(&model, &BoardModel::steppedInWhatIf, this,
            [this](const QString &sentence, const std::vector<VisitId> &visits) {
                emit said(sentence);
                m_view->pointOutAll(visits);
            });
    connect(&model, &BoardModel::refused, this, &BoardPage::showRefused);
}

void BoardPage::listenToSide()
{
    WaitingPanel *waiting = m_side->waiting();
    connect(waiting, &WaitingPanel::openRequested, this, &BoardPage::visitRequested);
    connect(waiting, &WaitingPanel::placeRequested, this, &BoardPage::placeWaiting);
    connect(waiting, &WaitingPanel::bookRequested, this, [this] { book({}); });
    connect(waiting, &WaitingPanel::menuRequested, this, &BoardPage::waitingMenu);
    connect(waiting, &WaitingPanel::selected, this, [this](VisitId visit) {
        m_side->details()->setVisit(visit);
        showActions();
    });
    connect(waiting, &WaitingPanel::wishesRequested, this, &BoardPage::changeWishes);
    connect(waiting->slotsPanel(), &SlotsPanel::tryWanted, this, &BoardPage::tryMoves);
    connect(m_side->checks(), &ChecksPanel::tryWanted, this, &BoardPage::tryMoves);
    connect(waiting->slotsPanel(), &SlotsPanel::placeShown, this, [this](const SlotProposal &place) {
        showProposed(m_side->waiting()->slotsPanel()->visit(), place.technicians, place.start, place.minutes);
    });
    connect(waiting->slotsPanel(), &SlotsPanel::placeLeft, m_view, [this] { leaveProposed(); });
    connect(waiting->slotsPanel(), &SlotsPanel::booked, this,
            [this](VisitId visit) { showEntity(EntityKind::Visit, visit.value()); });
    connect(m_side->checks(), &ChecksPanel::fixShown, this, [this](const CheckFix &fix) {
        if (fix.start)
            showProposed(fix.moves.front().visit, fix.technicians, *fix.start, fix.minutes);
    });
    connect(m_side->checks(), &ChecksPanel::fixLeft, m_view, [this] { leaveProposed(); });
    connect(m_view, &BoardView::proposalLeft, this, [this] {
        m_side->checks()->endLook();
        m_side->waiting()->slotsPanel()->leavePlace();
        leaveProposed();
    });
    DetailsPanel *details = m_side->details();
    connect(details, &DetailsPanel::openRequested, this, &BoardPage::visitRequested);
    connect(details, &DetailsPanel::customerRequested, this,
            [this](CustomerId customer) { emit openRequested(EntityKind::Customer, customer.value()); });
    connect(details, &DetailsPanel::documentRequested, this, &BoardPage::openDocument);
    connect(details, &DetailsPanel::noteRequested, this, &BoardPage::noteRequested);
    connect(details, &DetailsPanel::changeRequested, this,
            [this](VisitId visit) { changeVisit(visit, false); });
    connect(m_side->checks(), &ChecksPanel::chosen, this, [this](const BoardCheck &check) {
        goToCheck(check);
        m_view->setFocus();
    });
    connect(m_side->checks(), &ChecksPanel::pointedAt, this, &BoardPage::goToCheck);
    connect(m_side->checks(), &ChecksPanel::said, this, &Page::said);
}

} // namespace truckroll
