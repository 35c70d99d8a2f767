// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

Result<RecordPayment> paymentFrom(CliContext &context, const Values &given)
{
    RecordPayment command;
    command.amount = given.amount<Money>(u"amount"_s);
    command.method = given.named<PaymentMethod>(u"method"_s, paymentMethodFromName, PaymentMethod::Cash);
    command.reference = given.text(u"reference"_s);
    command.date = given.date(u"date"_s);
    TRY(command.invoice, context.document(given.text(u"INVOICE"_s)));
    return command;
}

Result<CliOutput> addPayment(CliContext &context, const Values &values)
{
    return addRecords<RecordPayment>(
        context, values, paymentView(), paymentFrom,
        [](CliContext &, const RecordPayment::Reply &taken) -> Result<QJsonObject> {
            return paymentJson(taken.payment, taken.invoice.number);
        });
}

Result<CliOutput> listPayments(CliContext &context, const Values &values)
{
    PaymentList query;
    if (values.has(u"invoice"_s)) {
        TRY(query.invoice, context.document(values.text(u"invoice"_s)));
    }
    TRY(const auto rows, context.ask(query));
    QJsonArray list;
    for (const auto &row : rows)
        list.append(paymentJson(row.payment, row.invoiceNumber));
    return CliOutput{list, paymentView()};
}

Result<CliOutput> voidPayment(CliContext &context, const Values &values)
{
    const auto id = values.id<PaymentId>(u"ID"_s);
    TRY(const auto rows, context.ask(PaymentList{}));
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const PaymentList::Row &row) { return row.payment.id == id; });
    if (found == rows.end())
        return failure(ErrorCode::NotFound,
                       CliTexts::tr("There is no payment with the id %1.").arg(QString::number(id.value())));
    TRY(const auto undone, context.act(VoidPayment{id, found->payment.version, values.text(u"reason"_s)}));
    return CliOutput{paymentJson(undone.payment, undone.invoice.number), paymentView()};
}

} // namespace

void addPaymentCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    add(u"payment add INVOICE --amount A --method METHOD [--reference R] [--date D] [--from-json FILE]"_s,
        CliTexts::tr("Money received on an invoice, by cash or check; --reference is the check's number."),
        addPayment);
    add(u"payment list [--invoice NUMBER]"_s, CliTexts::tr("Payments, newest first."), listPayments);
    add(u"payment void ID [--reason R]"_s,
        CliTexts::tr("Takes a payment back that was not received; the invoice is open again."), voidPayment);
}

} // namespace truckroll
