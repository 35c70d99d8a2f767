// SPDX-License-Identifier: GPL-3.0-or-later
// What the board, the waiting list and lists of visits show.
#include "core/schedule/seriesplan.h"
#include "core/schedule/zonedday.h"
#include "core/store/appointmentstore.h"
#include "core/store/boardneeds.h"
#include "core/store/boardslots.h"
#include "core/store/callnotestore.h"
#include "core/store/conflict.h"
#include "core/store/customerstore.h"
#include "core/store/customerwishstore.h"
#include "core/store/documentstore.h"
#include "core/store/seriesstore.h"
#include "core/store/sitestore.h"
#include "core/store/visitlists.h"
#include "core/store/visitstore.h"
#include "core/workflow/newfolder.h"
#include "core/workflow/perform.h"
#include <QCoreApplication>
#include <QTimeZone>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReadingBoard)
};

struct Span
{
    qint64 fromUtc = 0;
    qint64 toUtc = 0;
};

/// Whole days of the office's zone, both included.
Result<Span> spanOf(ReadScope &scope, const QDate &from, const QDate &to)
{
    if (!from.isValid() || !to.isValid() || to < from)
        return ruleBroken(
            Texts::tr("Name the first and the last day; the last may not be before the first."));
    TRY(const QTimeZone zone, bookingZone(scope, {}));
    return Span{ZonedDay::toUtc({from, 0}, zone), ZonedDay::toUtc({to.addDays(1), 0}, zone)};
}

} // namespace

Result<BoardRange::Reply> answer(ReadScope &scope, const BoardRange &query)
{
    TRY(const Span span, spanOf(scope, query.from, query.to));
    BoardRange::Reply reply;
    reply.cards = cardsBetween(scope, span.fromUtc, span.toUtc);
    std::vector<AppointmentId> folders;
    folders.reserve(reply.cards.size());
    for (const BoardCard &card : reply.cards)
        folders.push_back(card.appointment);
    reply.documents = cardDocumentsOf(scope, std::move(folders));
    reply.needs = boardNeeds(scope, reply.cards, span.fromUtc, span.toUtc);
    return reply;
}

Result<WaitingList::Reply> answer(ReadScope &scope, const WaitingList &)
{
    return waitingVisits(scope);
}

Result<VisitList::Reply> answer(ReadScope &scope, const VisitList &query)
{
    if (query.waiting)
        return waitingRows(scope, query.technician);
    TRY(const Span span, spanOf(scope, query.from, query.to));
    return visitRowsBetween(scope, span.fromUtc, span.toUtc, query.technician);
}

Result<VisitDetails::Reply> answer(ReadScope &scope, const VisitDetails &query)
{
    auto visit = findVisit(scope, query.visit);
    if (!visit)
        return notFound(Texts::tr("visit"));
    VisitDetails::Reply reply;
    reply.visit = std::move(*visit);
    reply.appointment = findAppointment(scope, reply.visit.appointment).value_or(Appointment());
    reply.customer = findCustomer(scope, reply.appointment.customer).value_or(Customer());
    reply.site = findSite(scope, reply.appointment.site).value_or(Site());
    reply.documents = cardDocumentsOf(scope, reply.appointment.id);
    reply.customerWishes = customerWishes(scope, reply.appointment.customer);
    reply.lastNote = lastCallNote(scope, reply.appointment.id);
    const auto series = findSeries(scope, reply.appointment.id);
    reply.ofSeries =
        series && reply.visit.originalDate.isValid() && isDateOf(*series, reply.visit.originalDate);
    if (series)
        reply.documents = papersOfVisit(reply.visit.id, reply.documents);
    return reply;
}

} // namespace truckroll
