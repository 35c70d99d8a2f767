// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardpage.h"
#include "core/backend/backend.h"
#include "core/domain/leadingvisit.h"
#include "core/schedule/zonedday.h"
#include "ui/board/boardcontext.h"
#include "ui/board/boardprint.h"
#include "ui/board/boardsearch.h"
#include "ui/board/boardsidepanel.h"
#include "ui/board/boardtoolbar.h"
#include "ui/board/boardview.h"
#include "ui/board/checkspanel.h"
#include "ui/board/coloursbutton.h"
#include "ui/board/detailspanel.h"
#include "ui/board/hovercard.h"
#include "ui/board/minicalendar.h"
#include "ui/board/waitingpanel.h"
#include "ui/settings/preferences.h"
#include "ui/shell/commandcatalog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datepopup.h"
#include "ui/widgets/searchfield.h"
#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QToolButton>

namespace truckroll {

void BoardPage::activate()
{
    if (!std::exchange(m_started, true)) {
        m_context->load();
        m_side->waiting()->load();
        readDrafts();
    }
    m_view->setFocus();
}

void BoardPage::readDrafts()
{
    m_backend.ask(this, Drafts{},
                  std::function<void(Result<Drafts::Reply>)>([this](Result<Drafts::Reply> drafts) {
                      if (drafts)
                          m_side->details()->offerDrafts(*drafts);
                  }));
}

QDate BoardPage::day() const
{
    return m_view->day();
}

void BoardPage::setDay(const QDate &day)
{
    m_hover->leave();
    m_view->setDay(day);
    m_side->checks()->wentTo(day);
    dayChosen();
}

/// The day itself, where something is that somebody goes to.
void BoardPage::showDay(const QDate &day)
{
    m_hover->leave();
    m_view->showDay(day);
    dayChosen();
}

/// At once; its cards follow.
void BoardPage::dayChosen()
{
    m_toolbar->showDay();
    m_calendar->setShown(m_view->model().period(), day());
}

void BoardPage::step(int pages)
{
    setDay(steppedDay(m_view->view(), day(), pages));
}

void BoardPage::showAs(BoardViewKind view)
{
    m_view->setView(view);
}

void BoardPage::setView(BoardViewKind view)
{
    m_hover->leave();
    m_view->setView(view);
    m_view->setFocus();
}

/// The view may also change by a double click on a day, or by zooming out of it.
void BoardPage::showView()
{
    const QString name = boardViewName(m_view->view());
    m_preferences.set(preference::boardView, name);
    m_actions.at(QStringLiteral("view-") + name)->setChecked(true);
    m_toolbar->showDay();
    m_calendar->setShown(m_view->model().period(), day());
}

/// Rules are tried on each card each time it is drawn anew: only while they are looked at.
void BoardPage::showLook()
{
    const BoardLook look = boardLookOf(m_preferences);
    m_view->model().setColourRules(look.colours == BoardColours::Rules
                                       ? rulesFromText(m_preferences.list(preference::boardColourRules))
                                       : std::vector<ColourRule>());
    m_view->setLook(look);
}

void BoardPage::chooseDay()
{
    auto *popup = new DatePopup(day(), m_view->model().today(), m_context->settings().firstDayOfWeek,
                                m_toolbar->dayButton());
    connect(popup, &DatePopup::chosen, this, [this](const QDate &chosen) {
        setDay(chosen);
        m_view->setFocus();
    });
    popup->showBelow(m_toolbar->dayButton());
}

void BoardPage::showSide(bool shown)
{
    const bool inside = m_sideColumn->isAncestorOf(focusWidget());
    m_sideColumn->setVisible(shown);
    m_view->setWaitingTarget(shown ? m_side : nullptr);
    m_actions.at(QStringLiteral("side-panel"))->setChecked(shown);
    m_preferences.set(preference::boardSidePanel, shown);
    if (!shown && inside)
        m_view->setFocus();
}

void BoardPage::goToSide(int tab)
{
    showSide(true);
    m_side->showTab(BoardSidePanel::Tab(tab));
    m_side->focusShown();
}

bool BoardPage::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::Wheel:
    case QEvent::MouseButtonPress:
    case QEvent::FocusOut:
    case QEvent::Leave:
        m_hover->leave();
        break;
    default:
        break;
    }
    return Page::eventFilter(watched, event);
}

void BoardPage::hideEvent(QHideEvent *event)
{
    m_hover->leave();
    Page::hideEvent(event);
}

/// What nobody else used Escape for: back from the search line and the side panel to the board, and there an
/// end of the search, which pales the cards on all days.
void BoardPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_view->hasFocus())
        return m_view->setFocus();
    if (event->key() == Qt::Key_Escape && !m_toolbar->search()->text().isEmpty()) {
        m_toolbar->search()->clear();
        return emit m_toolbar->search()->searched({});
    }
    Page::keyPressEvent(event);
}

void BoardPage::showHover()
{
    const VisitId visit = m_view->focusedVisit();
    const QRect card = m_view->cardRectOnScreen(visit);
    if (visit && !card.isEmpty())
        m_hover->toggle(visit, card);
}

void BoardPage::showSelection()
{
    const auto &selection = m_view->selection();
    if (const VisitId focused = m_view->focusedVisit())
        m_side->details()->setVisit(focused);
    else if (selection.size() == 1)
        m_side->details()->setVisit(*selection.begin());
    showActions();
}

void BoardPage::showActions()
{
    const BoardCard *card = m_view->model().find(m_view->focusedVisit());
    const auto allow = [this](const char *name, Action action, const QString &missing) {
        const QString whyNot = !m_backend.may(action) ? m_backend.whyNot(action) : missing;
        CommandCatalog::allow(m_actions.at(QString::fromLatin1(name)), whyNot.isEmpty(), whyNot);
    };
    const QString choose = card ? QString() : tr("Choose a card first.");
    const QString closed =
        card && visitIsClosed(card->status) ? tr("Done and canceled visits are not moved.") : choose;
    const QString held = m_view->model().whyNotInWhatIf();
    const auto orHeld = [&](const QString &missing) { return missing.isEmpty() ? held : missing; };
    allow(
        "next-status", Action::BookVisits,
        orHeld(card && visitIsClosed(card->status) ? tr("Done and canceled visits go no further.") : choose));
    for (const char *name : {"change", "assign", "wishes"})
        allow(name, Action::BookVisits, orHeld(closed));
    const QString alone = card && !card->recurring ? tr("This visit belongs to no series.") : closed;
    allow("move-following", Action::BookVisits, orHeld(alone));
    allow("repeat", Action::BookVisits, orHeld(choose));
    allow("add-visit", Action::BookVisits, orHeld(choose));
    allow("best-slots", Action::SeeBoard, closed);
    allow("show-card", Action::SeeBoard, choose);
    allow("customer", Action::SeeCustomers, choose);
    const bool trying = m_view->model().isWhatIf();
    allow("what-if", Action::BookVisits, trying ? tr("You are trying things out already.") : QString());
    for (const char *name : {"what-if-keep", "what-if-drop"})
        allow(name, Action::BookVisits, trying ? QString() : tr("Nothing is being tried out."));
    allow("book-waiting", Action::BookVisits, held);
    allow("place-waiting", Action::BookVisits,
          m_side->waiting()->current() ? QString() : tr("Choose a visit of the waiting list first."));
    allow("time-off", Action::ChangePeople,
          orHeld(m_view->bookingPlace().technician ? QString() : tr("Choose a technician's lane first.")));
}

void BoardPage::printBoard()
{
    const BoardModel &model = m_view->model();
    BoardPaperHead head;
    head.office = m_context->office().name;
    head.period = periodText(model.shownView(), model.shownDay(), model.shownPeriod(), false);
    head.currency = model.currency();
    head.colours = m_view->look().colours;
    head.density = m_view->look().density;
    QStringList remarks;
    if (model.hasTries())
        remarks << tr("Tried out, not kept: nobody is told of it yet");
    if (!model.contents().faded.isEmpty())
        remarks << tr("Pale: what the filter is not after");
    const auto &technicians = model.people().technicians;
    const auto hidden = std::count_if(technicians.begin(), technicians.end(), [&](const Technician &each) {
        return each.active && model.contents().hiddenLanes.contains(each.id);
    });
    if (hidden > 0)
        remarks << tr("%n lane(s) hidden", nullptr, int(hidden));
    head.remark = remarks.join(QStringLiteral(" \u00b7 "));
    showBoardPreview(this, model.contents(), head);
}

void BoardPage::focusFirstMatch()
{
    const BoardModel &model = m_view->model();
    for (const BoardCard &card : model.cards()) {
        const bool standsOut = !model.contents().faded.contains(card.visit);
        if (standsOut && m_view->frame().find(card.visit) && m_view->showVisit(card.visit))
            return m_view->setFocus();
    }
    if (!m_toolbar->search()->text().trimmed().isEmpty())
        emit said(tr("None of the cards shown fits the search."));
    m_view->setFocus();
}

// ---- Going to things -------------------------------------------------------------------------------------

void BoardPage::showError(const Error &error)
{
    m_banner->showError(error);
}

void BoardPage::withVisit(VisitId visit, std::function<void(const VisitDetails::Reply &)> then)
{
    if (visit.isNone())
        return;
    m_backend.ask(this, VisitDetails{visit},
                  std::function<void(Result<VisitDetails::Reply>)>(
                      [this, then = std::move(then)](Result<VisitDetails::Reply> reply) {
                          if (!reply)
                              return showError(reply.error());
                          m_context->whenLoaded([then, details = *reply] { then(details); });
                      }));
}

void BoardPage::showVisitOf(const Visit &visit)
{
    m_side->details()->setVisit(visit.id);
    if (!visit.start) {
        showSide(true);
        m_side->showTab(BoardSidePanel::Waiting);
        m_side->waiting()->select(visit.id);
        return m_side->focusShown();
    }
    showDay(ZonedDay::toWall(visit.startUtc, m_context->zone()).date);
    if (visit.status == VisitStatus::Cancelled)
        return showCancelled(visit);
    m_view->pointOut(visit.id);
    m_view->setFocus();
}

/// The board leaves it out: what is known of it stands beside the day it was on.
void BoardPage::showCancelled(const Visit &visit)
{
    goToSide(BoardSidePanel::Details);
    emit said(tr("This visit was canceled and is not on the board. It was on %1.")
                  .arg(QLocale().toString(ZonedDay::toWall(visit.startUtc, m_context->zone()).date,
                                          QLocale::LongFormat)));
}

void BoardPage::showFolder(AppointmentId appointment)
{
    m_backend.ask(this, Folder{appointment},
                  std::function<void(Result<Folder::Reply>)>([this](Result<Folder::Reply> reply) {
                      if (!reply)
                          return showError(reply.error());
                      if (const Visit *shown = leadingVisit(reply->visits, m_backend.clock().nowUtc()))
                          m_context->whenLoaded([this, visit = *shown] { showVisitOf(visit); });
                  }));
}

bool BoardPage::showEntity(EntityKind kind, qint64 id)
{
    switch (kind) {
    case EntityKind::Visit:
        withVisit(VisitId(id), [this](const VisitDetails::Reply &details) { showVisitOf(details.visit); });
        return true;
    case EntityKind::Appointment:
        showFolder(AppointmentId(id));
        return true;
    default:
        return false;
    }
}

bool BoardPage::showTime(const QDate &day, int minute)
{
    showDay(day);
    if (minute >= 0)
        m_view->showTime({day, minute});
    if (isVisible()) // or the page that is shown would lose the keyboard to it
        m_view->setFocus();
    return true;
}

bool BoardPage::showFiltered(const QString &filter)
{
    if (filter == u"waiting")
        goToSide(BoardSidePanel::Waiting);
    else if (filter == u"checks")
        goToSide(BoardSidePanel::Checks);
    else
        return false;
    return true;
}

bool BoardPage::hasUnsavedText() const
{
    return m_view->model().hasTries() || m_side->details()->hasUnsavedText();
}

void BoardPage::saveText(std::function<void(bool)> done)
{
    if (m_booking)
        m_booking->reject(); // what was typed is kept and offered again
    m_side->details()->saveAll(
        [this, done = std::move(done)](bool stored) { done(stored && !sayOfTries()); });
}

void BoardPage::goToCheck(const BoardCheck &check)
{
    showDay(check.day);
    const BoardModel &model = m_view->model();
    if (!check.visits.empty()) {
        const VisitId visit = check.visits.front();
        const bool shown = m_view->showVisit(visit);
        if (shown || !model.isLoaded() || model.find(visit)) // where it has no lane, that is told
            return;
    }
    const WallTime at = check.atUtc ? ZonedDay::toWall(check.atUtc, model.zone())
                                    : WallTime{check.day, m_view->bookingPlace().start.minute};
    m_view->showPlace({check.technician, at, 60});
}

void BoardPage::openDocument(const QString &number)
{
    m_backend.ask(this, FindDocument{number},
                  std::function<void(Result<DocumentId>)>([this](Result<DocumentId> found) {
                      if (!found)
                          return showError(found.error());
                      emit openRequested(EntityKind::Document, found->value());
                  }));
}

} // namespace truckroll
