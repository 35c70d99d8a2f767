// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/newdocument.h"
#include "core/store/companystore.h"
#include "core/store/customerstore.h"
#include "core/store/documentstore.h"
#include "core/workflow/documentacts.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include "core/workflow/permitted.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Conversions)
};

/// Rule 9: what was converted before is shown, not made a second time.
std::optional<Document> earlierResult(ReadScope &scope, const Document &source, DocumentKind to)
{
    const bool closed = source.converted || source.state == DocumentState::Invoiced;
    if (!closed || !kindConvertsTo(source.kind, to))
        return std::nullopt;
    const auto result = firstLiveResult(scope, source.id, to);
    return result ? findDocument(scope, *result) : std::nullopt;
}

/// What the plan leaves to the workflow: number, dates, who and when.
Done complete(WriteScope &scope, Document &document)
{
    document.date = officeToday(scope);
    const auto customer = findCustomer(scope, document.customer);
    const auto company = findCompany(scope, document.company);
    if (customer && company)
        document.dueDate = usualDueDate(document.kind, document.date, *customer, *company);
    return beginDocument(scope, document);
}

QString sentenceFor(const Document &source, const Document &made)
{
    if (made.kind != DocumentKind::Invoice)
        return Texts::tr("Turned %1 into %2").arg(source.number, made.number);
    return made.state == DocumentState::Draft
               ? Texts::tr("Drafted %2 from %1").arg(source.number, made.number)
               : Texts::tr("Billed %1 with %2").arg(source.number, made.number);
}

} // namespace

Result<ConvertDocument::Reply> perform(WriteScope &scope, const ConvertDocument &command)
{
    CHECK_OK(checkPermitted(scope, kindAction(command.to)));
    if (command.to == DocumentKind::ProForma)
        return ruleBroken(Texts::tr("A pro forma takes nothing from its source and so is no conversion. "
                                    "Nothing was changed; make it as a pro forma."));
    TRY(const Document source, documentNamed(scope, command.source));
    if (const auto earlier = earlierResult(scope, source, command.to))
        return ConvertDocument::Reply{*earlier, true};
    TRY(Document made, planConversion(source, command.to, command.takes, takenSoFar(scope, command.source)));
    CHECK_OK(complete(scope, made));
    if (command.to == DocumentKind::Invoice && !command.keepAsDraft) {
        made.state = invoiceStateFor(made.balance());
        made.accounting = AccountingState::Pending;
        leaveTheHouse(scope, made);
        scope.cannotBeUndone();
    }
    insertDocument(scope, made);
    settleSource(scope, source.id);
    scope.describe(sentenceFor(source, made), made.appointment);
    return ConvertDocument::Reply{made, false};
}

Result<Document> perform(WriteScope &scope, const MakeProForma &command)
{
    TRY(const Document source, documentNamed(scope, command.source));
    TRY(Document made, planConversion(source, DocumentKind::ProForma, {}, {}));
    CHECK_OK(complete(scope, made));
    leaveTheHouse(scope, made);
    insertDocument(scope, made);
    scope.describe(Texts::tr("Made the pro forma %2 of %1").arg(source.number, made.number),
                   made.appointment);
    return made;
}

} // namespace truckroll
