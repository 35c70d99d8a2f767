// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/deposit.h"
#include "core/domain/totals.h"
#include "core/store/depositstore.h"
#include "core/store/documentstore.h"
#include "core/workflow/documentacts.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Depositing)
};

using Billed = BillProForma::Reply;

/// Exactly one of lines, percent and amount.
Done checkOneWay(const MakePartProForma &command)
{
    const int ways =
        int(!command.takes.empty()) + int(command.percent.has_value()) + int(command.amount.has_value());
    if (ways == 1)
        return Nothing{};
    return ruleBroken(
        Texts::tr("A pro forma is made of lines, of a percentage or of an amount, one of them at a "
                  "time. Nothing was made."));
}

Result<Document> planned(ReadScope &scope, const MakePartProForma &command, const Document &source)
{
    if (!command.takes.empty())
        return planLinesProForma(source, command.takes, takenSoFar(scope, source.id));
    if (!kindConvertsTo(source.kind, DocumentKind::ProForma))
        return ruleBroken(Texts::tr("A deposit is asked for on a quote or a work order. Nothing was made."));
    const Money total = source.totals.total;
    const Money amount =
        command.amount ? *command.amount : percentOf(*command.percent, total).value_or(Money());
    const QString text =
        command.percent ? Texts::tr("Deposit of %1% for %2 over %3")
                              .arg(toPlain(*command.percent), source.number, officeMoney(scope, total))
                        : Texts::tr("Deposit for %1 over %2").arg(source.number, officeMoney(scope, total));
    return planDeposit(source, amount, text, total - billedOf(scope, source.id));
}

std::optional<Document> liveInvoiceOf(ReadScope &scope, const std::optional<ProFormaMark> &mark)
{
    auto invoice = mark ? findDocument(scope, mark->invoice) : std::nullopt;
    return invoice && invoice->state != DocumentState::Void ? invoice : std::nullopt;
}

Done checkCanBeBilled(const Document &proForma)
{
    if (proForma.kind != DocumentKind::ProForma)
        return ruleBroken(Texts::tr("%1 is no pro forma. Nothing was made.").arg(proForma.number));
    if (proForma.state == DocumentState::Void)
        return ruleBroken(
            Texts::tr("%1 is void, so no invoice is made of it. Nothing was made; make a new pro forma.")
                .arg(proForma.number));
    return Nothing{};
}

/// A customer who paid a deposit has bought.
void markSold(WriteScope &scope, DocumentId id)
{
    auto quote = findDocument(scope, id);
    if (!quote || quote->kind != DocumentKind::Quote ||
        !documentMayBecome(quote->kind, quote->state, DocumentState::Sold, StateCause::Conversion))
        return;
    quote->state = DocumentState::Sold;
    updateDocumentHead(scope, *quote);
}

Result<Billed> billDeposit(WriteScope &scope, const Document &proForma, const BillProForma &command)
{
    TRY(const Document source, documentNamed(scope, proForma.source));
    CHECK_OK(
        planDeposit(source, proForma.totals.total, {}, source.totals.total - billedOf(scope, source.id)));
    Document invoice = depositInvoice(proForma);
    CHECK_OK(completeDocument(scope, invoice));
    if (!command.keepAsDraft) {
        invoice.state = invoiceStateFor(invoice.balance());
        invoice.accounting = AccountingState::Pending;
        leaveTheHouse(scope, invoice);
        scope.cannotBeUndone(insteadOfTakingBack(invoice));
    }
    insertDocument(scope, invoice);
    markSold(scope, source.id);
    return Billed{invoice, false, {}};
}

/// The lines it showed, or all that is left of its source. A pro forma of a quote that has become a work
/// order meanwhile is billed from that one.
Result<Billed> billWork(WriteScope &scope, const Document &proForma, const BillProForma &command)
{
    ConvertDocument convert;
    convert.source = proForma.source;
    convert.takes = takesOf(proForma);
    convert.keepAsDraft = command.keepAsDraft;
    const auto source = findDocument(scope, proForma.source);
    if (source && source->converted && convert.takes.empty()) {
        const auto order = firstLiveResult(scope, source->id, DocumentKind::WorkOrder);
        const auto made = order ? findDocument(scope, *order) : std::nullopt;
        if (made && made->kind == DocumentKind::WorkOrder)
            convert.source = made->id;
    }
    TRY(const ConvertDocument::Reply made, perform(scope, convert));
    return Billed{made.document, made.already, made.in};
}

} // namespace

Result<Document> perform(WriteScope &scope, const MakePartProForma &command)
{
    CHECK_OK(checkOneWay(command));
    TRY(const Document source, documentNamed(scope, command.source));
    TRY(Document made, planned(scope, command, source));
    CHECK_OK(completeDocument(scope, made));
    leaveTheHouse(scope, made);
    insertDocument(scope, made);
    storeProFormaMark(scope, made.id, {command.takes.empty(), {}});
    scope.describe(command.takes.empty()
                       ? Texts::tr("Asked for a deposit of %1 on %2 with %3")
                             .arg(officeMoney(scope, made.totals.total), source.number, made.number)
                       : Texts::tr("Made the pro forma %2 of a part of %1").arg(source.number, made.number),
                   made.appointment);
    return made;
}

Result<Billed> perform(WriteScope &scope, const BillProForma &command)
{
    TRY(const Document proForma, documentNamed(scope, command.proForma));
    CHECK_OK(checkCanBeBilled(proForma));
    const auto mark = proFormaMark(scope, proForma.id);
    if (const auto earlier = liveInvoiceOf(scope, mark))
        return Billed{*earlier, true, {earlier->number}};
    const bool deposit = mark && mark->deposit;
    TRY(Billed billed, deposit ? billDeposit(scope, proForma, command) : billWork(scope, proForma, command));
    storeProFormaMark(scope, proForma.id, {deposit, billed.document.id});
    if (!billed.already)
        scope.describe(Texts::tr("Billed %1 with %2").arg(proForma.number, billed.document.number),
                       proForma.appointment);
    return billed;
}

} // namespace truckroll
