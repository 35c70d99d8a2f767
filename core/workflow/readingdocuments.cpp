// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/store/appointmentstore.h"
#include "core/store/callnotestore.h"
#include "core/store/companystore.h"
#include "core/store/conflict.h"
#include "core/store/customerstore.h"
#include "core/store/depositstore.h"
#include "core/store/documentlists.h"
#include "core/store/documentstore.h"
#include "core/store/folderground.h"
#include "core/store/paymentstore.h"
#include "core/store/receiptstore.h"
#include "core/store/seriesstore.h"
#include "core/store/sitestore.h"
#include "core/store/vendorstore.h"
#include "core/store/visitstore.h"
#include "core/workflow/perform.h"
#include "core/workflow/seriespapers.h"
#include "core/workflow/serieswork.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReadingDocuments)
};

QStringList technicianNames(ReadScope &scope, const std::vector<TechnicianId> &technicians)
{
    QStringList names;
    for (const TechnicianId id : technicians)
        if (const auto technician = technicianInShort(scope, id))
            names.append(technician->name);
    return names;
}

/// Of a series, that of a paper which a release wrote that named no visit.
std::optional<Visit> visitNotNamed(ReadScope &scope, const Document &document)
{
    if (!hasSeries(scope, document.appointment))
        return firstVisitOf(scope, document.appointment);
    const auto papers = visitsOfPapers(scope, document.appointment, visitsOf(scope, document.appointment));
    const auto writtenFor = papers.find(document.id);
    return writtenFor == papers.end() ? std::nullopt : findVisit(scope, writtenFor->second);
}

/// Its own visit, or the one that the folder is about; none when all of the folder's are cancelled.
std::optional<Visit> visitFor(ReadScope &scope, const Document &document)
{
    if (document.visit)
        return findVisit(scope, document.visit);
    auto visit = visitNotNamed(scope, document);
    return visit && visit->status == VisitStatus::Cancelled ? std::nullopt : visit;
}

QString numberOf(ReadScope &scope, DocumentId id)
{
    const auto document = id ? findDocument(scope, id) : std::nullopt;
    return document ? document->number : QString();
}

} // namespace

Result<Folder::Reply> answer(ReadScope &scope, const Folder &query)
{
    auto appointment = findAppointment(scope, query.appointment);
    if (!appointment)
        return notFound(Texts::tr("appointment"));
    Folder::Reply reply;
    reply.appointment = std::move(*appointment);
    nameRuleInForce(scope, reply.appointment);
    reply.customer = findCustomer(scope, reply.appointment.customer).value_or(Customer());
    reply.sites = sitesOf(scope, reply.appointment.customer);
    reply.visits = visitsOf(scope, query.appointment);
    reply.notes = callNotesOf(scope, query.appointment);
    reply.documents = documentsOfFolder(scope, query.appointment);
    reply.payments = paymentsOfFolder(scope, query.appointment);
    for (const Document &document : reply.documents)
        if (document.kind == DocumentKind::PurchaseOrder)
            reply.orders.push_back(progressOf(document, receiptsOf(scope, document.id)));
    return reply;
}

Result<DocumentDetails::Reply> answer(ReadScope &scope, const DocumentDetails &query)
{
    DocumentDetails::Reply reply;
    auto found = findDocument(scope, query.document);
    if (!found)
        return notFound(Texts::tr("document"));
    reply.document = std::move(*found);
    const Document &document = reply.document;
    reply.customer = findCustomer(scope, document.customer).value_or(Customer());
    reply.site = findSite(scope, document.site).value_or(Site());
    reply.company = findCompany(scope, document.company).value_or(Company());
    reply.appointment = findAppointment(scope, document.appointment).value_or(Appointment());
    reply.appointmentNumber = reply.appointment.number;
    reply.visit = visitFor(scope, document);
    if (reply.visit)
        reply.technicians = technicianNames(scope, reply.visit->technicians);
    reply.sourceNumber = numberOf(scope, document.source);
    reply.results = cardResultsOf(scope, document.id);
    reply.taken = takenSoFar(scope, document.id);
    if (kindConvertsTo(document.kind, DocumentKind::Invoice))
        reply.deposits = openDepositsFor(scope, document.id);
    if (document.kind == DocumentKind::Invoice || document.kind == DocumentKind::CreditNote)
        reply.depositLines = depositLinesOf(scope, document.id);
    reply.payments = paymentsOf(scope, document.id);
    reply.vendor = findVendor(scope, document.vendor).value_or(Vendor());
    return reply;
}

Result<DocumentId> answer(ReadScope &scope, const FindDocument &query)
{
    const QString number = cleanLine(query.number);
    const auto found = documentsByNumber(scope, number);
    if (found.empty())
        return failure(ErrorCode::NotFound,
                       Texts::tr("There is no document with the number “%1”. Check the number; it looks like "
                                 "WO-1042.")
                           .arg(number));
    if (found.size() > 1)
        return ruleBroken(Texts::tr("More than one company or kind of document uses the number “%1”. Give "
                                    "their series different prefixes, and open the document from its list.")
                              .arg(number));
    return found.front();
}

Result<DocumentList::Reply> answer(ReadScope &scope, const DocumentList &query)
{
    return documentRows(scope, query);
}

Result<InvoiceCounts::Reply> answer(ReadScope &scope, const InvoiceCounts &query)
{
    return countInvoices(scope, query.today);
}

Result<PaymentList::Reply> answer(ReadScope &scope, const PaymentList &query)
{
    return paymentRows(scope, query.invoice);
}

} // namespace truckroll
