// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/creditcommands.h"

#include "app/cli/context.h"
#include "app/cli/shapes.h"
#include "app/cli/takes.h"
#include "app/cli/texts.h"
#include "core/domain/billingacts.h"
#include <QLocale>

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

Result<CliOutput> documentShown(CliContext &context, DocumentId id)
{
    TRY(const auto details, context.ask(DocumentDetails{id}));
    return CliOutput{documentJson(details), documentView()};
}

Result<CliOutput> billProForma(CliContext &context, const Values &values)
{
    TRY(const DocumentId id, context.document(values.text(u"PROFORMA"_s)));
    TRY(const auto billed, context.act(BillProForma{id, values.has(u"draft"_s)}));
    TRY(CliOutput output, documentShown(context, billed.document.id));
    QJsonObject shown = output.value.toObject();
    shown.insert(u"already"_s, billed.already);
    shown.insert(u"already_in"_s, QJsonArray::fromStringList(billed.in));
    output.value = shown;
    if (billed.already)
        output.note = CliTexts::tr("%1 had already become %2.", "two numbers of documents")
                          .arg(values.text(u"PROFORMA"_s), QLocale().createSeparatedList(billed.in));
    return output;
}

Result<CliOutput> addCreditNote(CliContext &context, const Values &values)
{
    MakeCreditNote command;
    TRY(command.invoice, context.document(values.text(u"INVOICE"_s)));
    if (values.has(u"lines"_s) || values.has(u"quantity"_s)) {
        TRY(const auto details, context.ask(DocumentDetails{command.invoice}));
        command.takes = takesFrom(values, details);
    }
    if (values.has(u"amount"_s))
        command.amount = values.amount<Money>(u"amount"_s);
    command.reason = values.text(u"reason"_s);
    command.keepAsDraft = values.has(u"draft"_s);
    command.apply = !values.has(u"keep"_s);
    TRY(const Document made, context.act(command));
    return documentShown(context, made.id);
}

Result<CliOutput> applyCredit(CliContext &context, const Values &values)
{
    ApplyCredit command;
    TRY(command.creditNote, context.document(values.text(u"CREDITNOTE"_s)));
    TRY(command.invoice, context.document(values.text(u"INVOICE"_s)));
    command.amount = values.amount<Money>(u"amount"_s);
    TRY(const auto applied, context.act(command));
    return CliOutput{paymentJson(applied.payment, applied.invoice.number), paymentView()};
}

Result<CliOutput> listCredits(CliContext &context, const Values &values)
{
    TRY(const auto rows, context.ask(CreditsOf{values.id<CustomerId>(u"CUSTOMER"_s)}));
    QJsonArray list;
    for (const CreditsOf::Row &row : rows)
        list.append(QJsonObject{{u"number"_s, row.number},
                                {u"date"_s, jsonDate(row.date)},
                                {u"total"_s, toPlain(row.total)},
                                {u"left"_s, toPlain(row.left)}});
    return CliOutput{list,
                     {{{CliTexts::tr("Number"), u"number"_s},
                       {CliTexts::tr("Date"), u"date"_s},
                       {CliTexts::tr("Total"), u"total"_s, true},
                       {CliTexts::tr("Left"), u"left"_s, true}},
                      {}}};
}

} // namespace

void addCreditCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    add(u"document bill PROFORMA [--draft]"_s,
        CliTexts::tr("Makes the invoice of what a pro forma asked for; a second time it shows the first."),
        billProForma);
    add(u"creditnote add INVOICE [--lines LIST]... [--quantity LINE=QTY]... [--amount A] [--reason R] "
        u"[--draft] "
        u"[--keep]"_s,
        CliTexts::tr(
            "Credits an issued invoice, whole or in part; --keep leaves the credit for other invoices."),
        addCreditNote);
    add(u"credit apply CREDITNOTE INVOICE [--amount A]"_s,
        CliTexts::tr("Pays an invoice with a credit of the same customer."), applyCredit);
    add(u"credit list CUSTOMER"_s, CliTexts::tr("What is left of a customer's credit notes."), listCredits);
}

} // namespace truckroll
