// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/domain/documentedit.h"
#include "core/domain/leadingvisit.h"
#include "core/domain/newdocument.h"
#include "core/store/appointmentstore.h"
#include "core/store/companystore.h"
#include "core/store/customerstore.h"
#include "core/store/documentstore.h"
#include "core/store/seriesstore.h"
#include "core/store/visitstore.h"
#include "core/workflow/documentacts.h"
#include "core/workflow/documentfields.h"
#include "core/workflow/newfolder.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include "core/workflow/permitted.h"
#include "core/workflow/quotework.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Documents)
};

/// "quote Q-1001", for what an act is called.
QString called(const Document &document)
{
    return Texts::tr("%1 %2", "kind and number of a document")
        .arg(documentKindText(document.kind).toLower(), document.number);
}

/// Of the many visits of a series a paper is for the one that the folder is about now: what it documents is
/// never rewritten by the pattern, and the next order is for the next visit.
void takeVisitOfSeries(ReadScope &scope, Document &document)
{
    if (document.visit || !hasSeries(scope, document.appointment))
        return;
    const auto visits = visitsOf(scope, document.appointment);
    if (const Visit *visit = leadingVisit(visits, scope.clock().nowUtc()))
        document.visit = visit->id;
}

/// Puts a new document into the folder that it names.
Done joinFolder(ReadScope &scope, Document &document)
{
    const auto folder = findAppointment(scope, document.appointment);
    if (!folder)
        return failure(ErrorCode::NotFound, Texts::tr("The appointment of this document is not there any "
                                                      "more. Nothing was saved; choose another one."));
    if (document.customer && document.customer != folder->customer)
        return ruleBroken(Texts::tr("%1 is another customer's appointment. Nothing was saved; choose one of "
                                    "this customer's, or none to make a new one.")
                              .arg(folder->number));
    document.customer = folder->customer;
    if (!document.company)
        document.company = folder->company;
    if (!document.site)
        document.site = folder->site;
    if (document.title.trimmed().isEmpty())
        document.title = folder->title;
    takeVisitOfSeries(scope, document);
    return Nothing{};
}

/// What a folder that was made for a document is called.
QString folderTitle(const Document &document)
{
    if (!document.title.trimmed().isEmpty())
        return document.title;
    for (const DocumentLine &line : document.lines) {
        const QString name =
            line.itemName.isEmpty() ? line.description.section(QLatin1Char('\n'), 0, 0) : line.itemName;
        if (!name.trimmed().isEmpty())
            return name.left(FieldLimit::name);
    }
    return documentKindText(document.kind);
}

/// Rule 1: exactly one folder, on the waiting list, in this transaction.
Done makeFolder(WriteScope &scope, Document &document)
{
    if (document.visit)
        return ruleBroken(Texts::tr("A document that names a visit must name its appointment as well. "
                                    "Nothing was saved."));
    NewFolder folder;
    folder.appointment.company = document.company;
    folder.appointment.customer = document.customer;
    folder.appointment.site = document.site;
    folder.appointment.title = folderTitle(document);
    TRY(const MadeFolder made, makeAppointment(scope, folder));
    document.appointment = made.appointment.id;
    document.company = made.appointment.company;
    document.site = made.appointment.site;
    if (document.title.trimmed().isEmpty())
        document.title = made.appointment.title;
    return Nothing{};
}

/// Dates that were left out are the usual ones.
Done fillDates(ReadScope &scope, Document &document)
{
    if (!document.date.isValid())
        document.date = officeToday(scope);
    const auto customer = findCustomer(scope, document.customer);
    const auto company = findCompany(scope, document.company);
    if (!customer || !company)
        return failure(ErrorCode::NotFound, Texts::tr("The customer or the company of this document is not "
                                                      "there any more. Nothing was saved; choose another "
                                                      "one."));
    if (!document.dueDate.isValid())
        document.dueDate = usualDueDate(document.kind, document.date, *customer, *company);
    return Nothing{};
}

/// Nothing but what a person wrote comes from outside.
Document freshDocument(Document document)
{
    document.state = firstState(document.kind);
    document.converted = false;
    document.source = {};
    document.accounting = AccountingState::NotApplicable;
    document.stateReason.clear();
    document.billTo.clear();
    document.serviceAt.clear();
    document.sender.clear();
    document.senderContact.clear();
    document.terms.clear();
    document.paid = {};
    document.taxes.clear();
    for (DocumentLine &line : document.lines) {
        line.id = {};
        line.sourceLine = {};
        line.roundingCarry = {};
        line.discountCarry = {};
        line.billed = {};
    }
    return document;
}

/// A new quote is sold by who writes it, when nobody else is named.
void beginSelling(ReadScope &scope, Document &document)
{
    if (document.kind != DocumentKind::Quote)
        return;
    if (!document.salesperson)
        document.salesperson = scope.actor().user;
    settleStage(scope, document);
}

/// All but the number of a document that is stored for the first time.
Result<Document> newDraft(WriteScope &scope, Document document)
{
    if (document.kind != DocumentKind::Quote && document.kind != DocumentKind::WorkOrder)
        return ruleBroken(Texts::tr("A %1 is made from a quote or a work order, never on its own. Nothing "
                                    "was saved; convert one instead.")
                              .arg(documentKindText(document.kind).toLower()));
    document = freshDocument(std::move(document));
    CHECK_OK(document.appointment ? joinFolder(scope, document) : makeFolder(scope, document));
    CHECK_OK(fillDates(scope, document));
    CHECK_OK(takeFields(scope, document));
    CHECK_OK(computeStoredTotals(scope, document));
    beginSelling(scope, document);
    return document;
}

Result<Document> saveNew(WriteScope &scope, const Document &wanted)
{
    TRY(Document document, newDraft(scope, wanted));
    document.revisionOf = {};
    CHECK_OK(beginDocument(scope, document));
    insertDocument(scope, document);
    scope.describe(Texts::tr("Wrote %1").arg(called(document)), document.appointment);
    return document;
}

tl::unexpected<Error> frozen(const Document &document)
{
    if (document.converted || document.state == DocumentState::Invoiced)
        return ruleBroken(Texts::tr("%1 was converted and stays as it is. Nothing was saved; make the change "
                                    "on what was made from it.")
                              .arg(document.number));
    if (document.kind == DocumentKind::Invoice && document.state != DocumentState::Void)
        return ruleBroken(
            Texts::tr("%1 was issued and stays as it is. Nothing was saved; its due date, title, "
                      "notes and terms can be corrected, and to bill something else, void it "
                      "and convert again.")
                .arg(document.number));
    return ruleBroken(Texts::tr("%1 is marked “%2” and stays as it is. Nothing was saved.")
                          .arg(document.number, documentStateText(document.state)));
}

/// What changed of a draft invoice changes what is left of its source; a work order closes when the lines
/// that were not billed yet are taken out.
void settleAfter(WriteScope &scope, const Document &document)
{
    if (document.kind == DocumentKind::WorkOrder)
        settleSource(scope, document.id);
    if (document.kind == DocumentKind::Invoice && document.source)
        settleSource(scope, document.source);
}

Result<Document> saveChanged(WriteScope &scope, const Document &wanted)
{
    TRY(const Document stored, documentSeen(scope, wanted.id, wanted.version));
    CHECK_OK(checkPermitted(scope, kindAction(stored.kind)));
    const bool editable = documentIsEditable(stored.kind, stored.state, stored.converted);
    if (!editable && !onlyInternalsDiffer(stored, wanted))
        return frozen(stored);
    Document document = editedDocument(stored, wanted);
    CHECK_OK(fillDates(scope, document));
    CHECK_OK(takeFields(scope, document));
    if (editable) {
        CHECK_OK(checkBilledLines(stored, document, takenSoFar(scope, stored.id)));
        CHECK_OK(computeStoredTotals(scope, document));
    }
    if (document == stored)
        return document;
    updateDocument(scope, document);
    settleAfter(scope, document);
    scope.describe(Texts::tr("Changed %1").arg(called(document)), document.appointment);
    return documentNamed(scope, document.id);
}

} // namespace

Result<Document> saveVersion(WriteScope &scope, const Document &wanted, const QString &number)
{
    TRY(Document document, newDraft(scope, wanted));
    document.number = number;
    document.createdBy = scope.actor().user;
    document.createdAt = scope.clock().nowUtc();
    insertDocument(scope, document);
    return document;
}

Result<Document> perform(WriteScope &scope, const SaveDocument &command)
{
    if (command.document.id)
        return saveChanged(scope, command.document);
    CHECK_OK(checkPermitted(scope, kindAction(command.document.kind)));
    return saveNew(scope, command.document);
}

} // namespace truckroll
