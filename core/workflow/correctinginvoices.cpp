// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/localday.h"
#include "core/store/documentstore.h"
#include "core/workflow/documentacts.h"
#include "core/workflow/documentfields.h"
#include "core/workflow/perform.h"
#include "core/workflow/textfields.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CorrectingInvoices)
};

using S = DocumentState;

Done checkCanBeCorrected(const Document &document)
{
    if (document.kind != DocumentKind::Invoice)
        return ruleBroken(Texts::tr("%1 is no invoice, and only issued invoices are corrected. Nothing was "
                                    "changed.")
                              .arg(document.number));
    if (document.state == S::Draft)
        return ruleBroken(Texts::tr("%1 was not issued yet. Nothing was changed; all of it can be edited, so "
                                    "edit the draft.")
                              .arg(document.number));
    if (document.state == S::Void)
        return ruleBroken(Texts::tr("%1 is void and stays as it is. Nothing was changed; bill its work order "
                                    "or quote again.")
                              .arg(document.number));
    return Nothing{};
}

QString dayText(const QDate &day)
{
    return day.isValid() ? writtenDay(day) : Texts::tr("none", "a due date that an invoice does not have");
}

Done checkDueDate(const Document &stored, const QDate &due)
{
    if (due == stored.dueDate)
        return Nothing{};
    if (!due.isValid())
        return ruleBroken(Texts::tr("%1 needs a day on which it is due. Nothing was changed; choose one.")
                              .arg(stored.number));
    if (due < stored.date)
        return ruleBroken(Texts::tr("%1 is dated %2, so it cannot be due on %3. Nothing was changed; choose "
                                    "that day or a later one.")
                              .arg(stored.number, dayText(stored.date), dayText(due)));
    return Nothing{};
}

/// Its own words where it has any: of papers that were issued before those were kept, the company's print.
Done takeTerms(Document &corrected, const Document &stored)
{
    CHECK_OK(takeText(corrected.terms, Texts::tr("terms")));
    if (corrected.terms == stored.terms || stored.isKeptPaper())
        return Nothing{};
    return ruleBroken(Texts::tr("%1 is from before invoices kept their own terms: those of the company are "
                                "printed on it. Nothing was changed; change them in the settings.")
                          .arg(stored.number));
}

/// The stored invoice with the fields that may be corrected, as they are to be.
Result<Document> correctedInvoice(ReadScope &scope, const Document &stored, const CorrectInvoice &command)
{
    Document wanted = stored;
    wanted.dueDate = command.dueDate;
    wanted.title = command.title;
    wanted.notesForCustomer = command.notesForCustomer;
    wanted.terms = command.terms;
    CHECK_OK(checkDueDate(stored, wanted.dueDate));
    CHECK_OK(takeFields(scope, wanted));
    CHECK_OK(takeTerms(wanted, stored));
    Document corrected = stored; // lines, tax and totals as they went out
    corrected.dueDate = wanted.dueDate;
    corrected.title = wanted.title;
    corrected.notesForCustomer = wanted.notesForCustomer;
    corrected.terms = wanted.terms;
    return corrected;
}

QString quotedText(const QString &text)
{
    constexpr int longest = 300; // of a whole letter its beginning tells which one it was
    const QString line = cleanLine(text);
    if (line.isEmpty())
        return Texts::tr("nothing", "what stood on an invoice, or stands there now");
    return Texts::tr("“%1”", "a text of an invoice")
        .arg(line.size() > longest ? line.left(longest) + QChar(0x2026) : line);
}

/// What was corrected, with both values: nobody has the old paper at hand when the customer asks.
QString corrections(const Document &before, const Document &now)
{
    QStringList all;
    const auto add = [&all](const QString &field, const QString &newValue, const QString &oldValue) {
        if (newValue != oldValue)
            all += Texts::tr("%1 %2 instead of %3", "a field of an invoice, its new and its old value")
                       .arg(field, newValue, oldValue);
    };
    const auto addText = [&add](const QString &field, const QString &newText, const QString &oldText) {
        if (newText != oldText)
            add(field, quotedText(newText), quotedText(oldText));
    };
    add(Texts::tr("due date"), dayText(now.dueDate), dayText(before.dueDate));
    addText(Texts::tr("title"), now.title, before.title);
    addText(Texts::tr("notes"), now.notesForCustomer, before.notesForCustomer);
    addText(Texts::tr("terms"), now.terms, before.terms);
    return all.join(QStringLiteral("; "));
}

} // namespace

Result<Document> perform(WriteScope &scope, const CorrectInvoice &command)
{
    TRY(const Document stored, documentSeen(scope, command.invoice, command.version));
    CHECK_OK(checkCanBeCorrected(stored));
    TRY(Document corrected, correctedInvoice(scope, stored, command));
    if (corrected == stored)
        return corrected;
    updateDocumentHead(scope, corrected);
    scope.describe(Texts::tr("Corrected %1: %2", "an invoice and what of it")
                       .arg(corrected.number, corrections(stored, corrected)),
                   corrected.appointment);
    return corrected;
}

} // namespace truckroll
