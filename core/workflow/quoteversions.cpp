// SPDX-License-Identifier: GPL-3.0-or-later
// The same document once more: as another one, or as a newer version.
#include "core/store/documentstore.h"
#include "core/store/quotelists.h"
#include "core/workflow/documentacts.h"
#include "core/workflow/perform.h"
#include "core/workflow/permitted.h"
#include "core/workflow/quotework.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(QuoteVersions)
};

using S = DocumentState;

/// The lines and words again, with dates of today and no past of its own.
Document copyOf(const Document &document)
{
    Document copy = document;
    copy.id = {};
    copy.version = 0;
    copy.number.clear();
    copy.date = {};
    copy.dueDate = {};
    copy.followUp = {};
    copy.chosenOption = 0;
    copy.stage = {};
    return copy;
}

/// Q-1001, Q-1001-2, Q-1001-3 ... The series does not move on: it is the same offer.
QString nextVersionNumber(ReadScope &scope, const Document &quote)
{
    Document first = quote;
    while (const auto before = findDocument(scope, first.revisionOf))
        first = *before;
    for (int version = 2;; ++version) {
        const QString number = QStringLiteral("%1-%2").arg(first.number).arg(version);
        if (!numberIsTaken(scope, quote.company, number))
            return number;
    }
}

Done checkRevisable(ReadScope &scope, const Document &quote)
{
    if (quote.state == S::Draft)
        return ruleBroken(Texts::tr("%1 is a draft still, and can be changed as it is. Nothing was saved.")
                              .arg(quote.number));
    if (quote.state == S::Void)
        return ruleBroken(
            Texts::tr("%1 is void. Nothing was saved; duplicate it instead.").arg(quote.number));
    return checkNothingMade(scope, quote);
}

} // namespace

Result<Document> perform(WriteScope &scope, const DuplicateDocument &command)
{
    TRY(const Document source, documentNamed(scope, command.document));
    CHECK_OK(checkPermitted(scope, kindAction(source.kind)));
    if (source.kind != DocumentKind::Quote && source.kind != DocumentKind::WorkOrder)
        return ruleBroken(Texts::tr("%1 cannot be duplicated: only quotes and work orders can. Nothing was "
                                    "saved.")
                              .arg(source.number));
    Document copy = copyOf(source);
    if (command.appointment && command.appointment != source.appointment) {
        copy.appointment = command.appointment;
        copy.site = {};
        copy.visit = {};
        copy.company = {};
    }
    TRY(const Document made, perform(scope, SaveDocument{copy}));
    scope.describe(Texts::tr("Duplicated %1 as %2").arg(source.number, made.number), made.appointment);
    return made;
}

Result<Document> perform(WriteScope &scope, const ReviseQuote &command)
{
    TRY(Document old, quoteSeen(scope, command.quote));
    CHECK_OK(checkRevisable(scope, old));
    Document next = copyOf(old);
    next.revisionOf = old.id;
    next.chosenOption = old.chosenOption;
    TRY(const Document made, saveVersion(scope, next, nextVersionNumber(scope, old)));
    old.state = S::Void;
    old.stateReason = Texts::tr("Replaced by %1").arg(made.number);
    old.followUp = {};
    updateDocumentHead(scope, old);
    scope.describe(Texts::tr("Revised %1 as %2").arg(old.number, made.number), made.appointment);
    return made;
}

} // namespace truckroll
