// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does to visits by dialogs; moving and statuses are the view's own.
#include "core/backend/backend.h"
#include "core/schedule/zonedday.h"
#include "ui/board/boardcontext.h"
#include "ui/board/boardmime.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardsidepanel.h"
#include "ui/board/boardview.h"
#include "ui/board/hovercard.h"
#include "ui/board/visitdialog.h"
#include "ui/board/waitingpanel.h"
#include "ui/board/wishesdialog.h"
#include "ui/people/timeoffdialog.h"
#include "ui/series/scopedialog.h"
#include "ui/widgets/banner.h"
#include <QAction>
#include <QLocale>
#include <algorithm>

namespace truckroll {

void BoardPage::book(const BookingStart &start)
{
    m_hover->leave();
    if (m_view->model().refusedInWhatIf())
        return;
    if (m_booking) {
        m_booking->raise();
        return m_booking->activateWindow();
    }
    m_context->whenLoaded([this, start = start]() mutable {
        if (!start.place.start)
            start.place.minutes = m_context->settings().usualMinutes;
        m_booking = new BookingDialog(m_backend, *m_context, start, this);
        m_booking->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_booking, &BookingDialog::booked, this, &BoardPage::wasBooked);
        connect(m_booking, &BookingDialog::folderRequested, this, [this](AppointmentId folder) {
            emit openRequested(EntityKind::Appointment, folder.value());
        });
        m_booking->open();
    });
}

void BoardPage::bookAt(const BoardPlace &place, BookingKind kind)
{
    BookingStart start;
    start.place.start = place.start;
    start.place.minutes = place.minutes;
    if (place.technician)
        start.place.technicians = {place.technician};
    if (kind == BookingKind::Quote)
        start.also = DocumentKind::Quote;
    else if (kind == BookingKind::WorkOrder)
        start.also = DocumentKind::WorkOrder;
    book(start);
}

void BoardPage::bookFor(CustomerId customer)
{
    m_context->whenLoaded([this, customer] {
        const BoardPlace place = m_view->bookingPlace();
        BookingStart start;
        start.customer = customer;
        start.place.start = place.start;
        start.place.minutes = place.minutes;
        if (place.technician)
            start.place.technicians = {place.technician};
        book(start);
    });
}

void BoardPage::bookBrought(const DraggedVisit &record, const BoardPlace &place)
{
    if (m_view->model().refusedInWhatIf())
        return;
    if (record.bookIn)
        return bookInFolder(record.bookIn, place);
    BookingStart start;
    start.customer = record.bookFor;
    start.place.start = place.start;
    start.place.minutes = place.minutes;
    if (place.technician)
        start.place.technicians = {place.technician};
    book(start);
}

/// Another visit of a folder that is there: nothing has to be asked, and undo takes it back.
void BoardPage::bookInFolder(AppointmentId folder, const BoardPlace &place)
{
    AddVisit command;
    command.appointment = folder;
    command.start = place.start;
    command.minutes = place.minutes;
    if (place.technician)
        command.technicians = {place.technician};
    m_backend.act(this, command, std::function<void(Result<Visit>)>([this](Result<Visit> reply) {
                      if (!reply)
                          return showError(reply.error());
                      m_view->pointOut(reply->id);
                      m_view->setFocus();
                  }));
}

void BoardPage::wasBooked(const BookVisit::Reply &reply, bool open)
{
    showVisitOf(reply.visit);
    if (!open)
        return;
    if (reply.document)
        emit openRequested(EntityKind::Document, reply.document->id.value());
    else
        emit openRequested(EntityKind::Appointment, reply.appointment.id.value());
}

static QStringList textsOf(const std::vector<PlaceProblem> &problems)
{
    QStringList texts;
    for (const PlaceProblem &problem : problems) {
        if (!texts.contains(problem.text))
            texts << problem.text;
    }
    return texts;
}

void BoardPage::placeWaiting(const WaitingVisit &visit)
{
    const BoardPlace place = m_view->bookingPlace();
    std::vector<TechnicianId> technicians = visit.visit.technicians;
    if (m_view->frame().geometry && m_view->frame().geometry->tellsPeople())
        technicians = techniciansIn(technicians, place.technician);
    BoardModel &model = m_view->model();
    const VisitId id = visit.visit.id;
    const QStringList problems = textsOf(
        problemsOf({id, place.start, visit.visit.minutes, technicians, model.needsOf(id)}, model.ground()));
    model.bring(draggedVisit(visit), place.start, technicians);
    if (!problems.isEmpty()) // by a key nobody sees them beforehand
        model.whenStored(id, [this, id, problems] {
            if (m_view->model().find(id)) // else it was refused
                offerChecks(problems);
        });
    m_view->pointOut(id);
    m_view->setFocus();
}

static QString noPlaceText(const QString &customer, const QDate &day, const QString &why)
{
    const QString text = BoardPage::tr("%1 has no free place on %2, and waits on.", "customer, day")
                             .arg(customer, QLocale().toString(day, QLocale::LongFormat));
    return why.isEmpty() ? text : QStringLiteral("%1 %2").arg(text, why);
}

/// A waiting visit that is dropped on a day of the calendar goes to the best free place of it.
void BoardPage::placeOnDay(const DraggedVisit &visit, const QDate &day)
{
    if (!m_view->model().mayBook())
        return showError({ErrorCode::NotPermitted, m_backend.whyNot(Action::BookVisits), {}});
    showDay(day);
    BestSlots query;
    query.visit = visit.visit;
    query.from = day;
    query.days = 1;
    query.count = 1;
    query.tried = m_view->model().tries();
    m_backend.ask(this, query,
                  std::function<void(Result<BestSlots::Reply>)>([this, visit,
                                                                 day](const Result<BestSlots::Reply> &reply) {
                      if (!reply)
                          return showError(reply.error());
                      if (reply->proposals.empty())
                          return m_banner->show(Tone::Warning, noPlaceText(visit.customer, day, reply->note));
                      const SlotProposal &place = reply->proposals.front();
                      m_view->model().bring(visit, place.start, place.technicians);
                      m_view->pointOut(visit.visit);
                      m_view->setFocus();
                  }));
}

void BoardPage::changeVisit(VisitId visit, bool technicians)
{
    if (m_view->model().refusedInWhatIf())
        return;
    m_hover->leave();
    withVisit(visit, [this, technicians](const VisitDetails::Reply &details) {
        VisitPlace place;
        if (details.visit.start)
            place.start = ZonedDay::toWall(details.visit.startUtc, m_context->zone());
        place.minutes = details.visit.minutes;
        place.technicians = details.visit.technicians;
        auto *dialog =
            new VisitDialog(m_backend, *m_context, details, place,
                            technicians ? VisitDialog::Start::Technicians : VisitDialog::Start::Time, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::finished, m_view, [this] { m_view->setFocus(); });
        dialog->open();
    });
}

/// No question comes between two drags: who means the others, too, takes what is offered.
void BoardPage::offerFollowing(VisitId visit, Version version, const QString &mergeKey, const QDate &stood)
{
    m_movedAlone = {visit, version, mergeKey, stood};
    const QString keys =
        m_actions.at(QStringLiteral("move-following"))->shortcut().toString(QKeySequence::NativeText);
    emit offered({tr("Move the following too…"),
                  tr("Shows what it comes to for the visits that follow in the series, and moves them the "
                     "same way (%1 on the card).")
                      .arg(keys),
                  [this, visit] { moveFollowing(visit); }});
}

/// What a key has done is done; what speaks against it stands beside its sentence, and the ways out in the
/// checks.
void BoardPage::offerChecks(const QStringList &problems)
{
    emit offered({problems.size() == 1
                      ? problems.front()
                      : tr("%1 (%n more)", nullptr, int(problems.size()) - 1).arg(problems.front()),
                  tr("%1\nShows the checks, which know ways out.").arg(problems.join(u'\n')),
                  [this] { goToSide(BoardSidePanel::Checks); }});
}

/// The others are moved as the visit was just now. Was it moved some other time, they are given where it
/// stands.
void BoardPage::moveFollowing(VisitId visit)
{
    if (m_view->model().refusedInWhatIf())
        return;
    m_hover->leave();
    const auto ask = [this](const VisitDetails::Reply &details) {
        const Visit &moved = details.visit;
        if (!moved.start || !details.ofSeries)
            return m_banner->show(Tone::Info, tr("This visit stands beside the pattern of its folder, so no "
                                                 "others follow it."));
        SeriesDeed deed{SeriesDeed::Kind::Move, *moved.start, moved.minutes, moved.technicians};
        deed.isDone = true;
        if (m_movedAlone.visit == moved.id && m_movedAlone.version == moved.version) {
            deed.mergeKey = m_movedAlone.mergeKey;
            deed.stood = m_movedAlone.stood;
        }
        auto *dialog = new ScopeDialog(m_backend, moved, details.customer.name, deed, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this] {
            m_movedAlone = {}; // that step is over
            m_view->model().endStep();
        });
        connect(dialog, &QDialog::finished, m_view, [this] { m_view->setFocus(); });
        dialog->open();
    };
    m_view->model().whenStored(visit, [this, visit, ask] { withVisit(visit, ask); });
}

void BoardPage::addVisit(VisitId visit)
{
    if (m_view->model().refusedInWhatIf())
        return;
    withVisit(visit, [this](const VisitDetails::Reply &details) {
        AddVisit command;
        command.appointment = details.appointment.id;
        command.minutes = details.visit.minutes;
        command.technicians = details.visit.technicians;
        m_backend.act(this, command, std::function<void(Result<Visit>)>([this](Result<Visit> reply) {
                          if (!reply)
                              return showError(reply.error());
                          showSide(true);
                          m_side->showTab(BoardSidePanel::Waiting);
                          m_side->waiting()->select(reply->id);
                      }));
    });
}

void BoardPage::addTimeOff(const BoardPlace &place)
{
    if (m_view->model().refusedInWhatIf())
        return;
    m_context->whenLoaded([this, place] {
        const Technician *technician = m_context->people().find(place.technician);
        if (!technician)
            return;
        TimeOff off;
        off.technician = technician->id;
        off.start = place.start;
        off.end = place.start.plusMinutes(place.minutes);
        auto *dialog = new TimeOffDialog(m_backend, off, technician->name, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::finished, m_view, [this] { m_view->setFocus(); });
        dialog->open();
    });
}

void BoardPage::changeWishes(VisitId visit)
{
    if (m_view->model().refusedInWhatIf())
        return;
    m_hover->leave();
    withVisit(visit, [this](const VisitDetails::Reply &details) {
        auto *dialog = new WishesDialog(m_backend, *m_context, details, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

/// In the side panel, also for a visit that stands on the board.
void BoardPage::findSlots(VisitId visit)
{
    m_hover->leave();
    withVisit(visit, [this](const VisitDetails::Reply &details) {
        showSide(true);
        m_side->showTab(BoardSidePanel::Waiting);
        m_side->waiting()->findSlots(details.visit, details.customer.name, details.appointment.title);
    });
}

/// The card of the visit as the board would show it there.
static BoardCard cardAt(const VisitDetails::Reply &details, qint64 startUtc, int minutes,
                        const std::vector<TechnicianId> &technicians)
{
    BoardCard card = cardOf(details);
    card.technicians = technicians;
    card.startUtc = startUtc;
    card.minutes = minutes;
    return card;
}

/// Where a proposal leads; nothing is changed yet. The visit is shown there beforehand.
void BoardPage::showProposed(VisitId visit, const std::vector<TechnicianId> &technicians,
                             const WallTime &start, int minutes)
{
    leaveProposed();
    showDay(start.date);
    m_view->showPlace({technicians.empty() ? TechnicianId() : technicians.front(), start, minutes});
    const qint64 startUtc = ZonedDay::toUtc(start, m_context->zone());
    withVisit(visit, [=, this, number = m_proposed](const VisitDetails::Reply &details) {
        if (number == m_proposed)
            m_view->propose(cardAt(details, startUtc, minutes, technicians));
    });
}

void BoardPage::leaveProposed()
{
    ++m_proposed;
    m_view->propose({});
}

void BoardPage::setWaitingStatus(const WaitingVisit &visit, VisitStatus status)
{
    if (m_view->model().refusedInWhatIf())
        return;
    m_backend.act(this, SetVisitStatus{visit.visit.id, visit.visit.version, status},
                  std::function<void(Result<Visit>)>([this](Result<Visit> reply) {
                      if (!reply)
                          showError(reply.error());
                  }));
}

} // namespace truckroll
