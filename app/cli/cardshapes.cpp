// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cardshapes.h"

#include "app/cli/columns.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

/// The words of the command line's contract; a movement that was not sent did not charge.
QString movementStatus(const PaymentIntent &intent)
{
    switch (intent.state) {
    case IntentState::Prepared:
    case IntentState::Sent:
    case IntentState::InDoubt:
        return u"in-doubt"_s;
    case IntentState::Declined:
        return u"declined"_s;
    case IntentState::NotSent:
    case IntentState::NotCharged:
        return u"not-charged"_s;
    case IntentState::NeedsPerson:
        return u"needs-a-person"_s;
    case IntentState::Approved:
        break;
    }
    if (intent.move == CardMove::Void)
        return u"voided"_s;
    if (intent.move == CardMove::Refund)
        return u"refunded"_s;
    return intent.move == CardMove::Ach ? u"pending"_s : u"approved"_s;
}

QJsonObject rowJson(const CardReconciliation::Row &row)
{
    const SettledRow &settled = row.settled;
    return {{u"match"_s, settlementMatchName(row.match)},
            {u"day"_s, jsonDate(row.day)},
            {u"batch"_s, jsonText(row.batch)},
            {u"gateway_reference"_s,
             jsonText(settled.reference.isEmpty() && row.payment ? row.payment->gatewayReference
                                                                 : settled.reference)},
            {u"order_id"_s, jsonText(settled.orderId)},
            {u"amount"_s,
             toPlain(settled.reference.isEmpty() && row.payment ? row.payment->amount : settled.amount)},
            {u"fee"_s, toPlain(settled.fee)},
            {u"payment"_s, row.payment ? QJsonValue(jsonId(row.payment->id)) : QJsonValue()},
            {u"invoice"_s, jsonText(row.invoiceNumber)},
            {u"customer"_s, jsonText(row.customer)}};
}

} // namespace

QJsonObject movementJson(const RecordCardAnswer::Reply &reply)
{
    const PaymentIntent &intent = reply.intent;
    const Payment *payment = reply.payments.empty() ? nullptr : &reply.payments.front();
    return {{u"id"_s, intent.payment ? QJsonValue(jsonId(intent.payment)) : QJsonValue()},
            {u"movement"_s, jsonId(intent.id)},
            {u"kind"_s, cardMoveName(intent.move)},
            {u"invoice"_s, jsonText(reply.invoice.number)},
            {u"amount"_s, toPlain(payment && isCharge(intent.move) ? payment->amount : intent.amount)},
            {u"asked"_s, toPlain(intent.amount)},
            {u"method"_s, intent.move == CardMove::Ach ? u"ach"_s : u"card"_s},
            {u"status"_s, movementStatus(intent)},
            {u"reference"_s, jsonText(payment ? payment->reference : QString())},
            {u"order_id"_s, intent.knownAs()},
            {u"gateway_reference"_s, jsonText(intent.reference)},
            {u"auth_code"_s, jsonText(intent.authCode)},
            {u"reason"_s, jsonText(intent.reason)},
            {u"another_try"_s, intent.anotherTryMakesSense}};
}

int movementExitCode(IntentState state)
{
    if (state == IntentState::Approved)
        return CliAnswer::Good;
    return isOpen(state) ? CliAnswer::Unknown : CliAnswer::Refused;
}

QJsonObject linkJson(const PaymentLink &link, const QUrl &url, const QString &invoiceNumber)
{
    return {{u"id"_s, jsonId(link.id)},
            {u"invoice"_s, invoiceNumber},
            {u"amount"_s, toPlain(link.amount)},
            {u"method"_s, u"card"_s},
            {u"status"_s, linkStateName(link.state)},
            {u"reference"_s, QJsonValue()},
            {u"order_id"_s, link.orderId},
            {u"gateway_reference"_s, QJsonValue()},
            {u"url"_s, url.toString(QUrl::FullyEncoded)}};
}

QJsonObject taskJson(const OfficeTasks::Row &row)
{
    return {{u"id"_s, jsonId(row.task.id)},
            {u"kind"_s, row.task.kind},
            {u"text"_s, row.task.text},
            {u"invoice"_s, jsonText(row.invoiceNumber)},
            {u"customer"_s, jsonText(row.customer)},
            {u"amount"_s, toPlain(row.task.amount)},
            {u"gateway_reference"_s, jsonText(row.task.reference)},
            {u"movement"_s, row.task.intent ? QJsonValue(jsonId(row.task.intent)) : QJsonValue()},
            {u"payment"_s, row.task.payment ? QJsonValue(jsonId(row.task.payment)) : QJsonValue()},
            {u"open"_s, row.task.isOpen()},
            {u"note"_s, jsonText(row.task.note)}};
}

QJsonObject profileJson(const CardProfile &profile)
{
    return {{u"id"_s, jsonId(profile.id)},
            {u"customer"_s, jsonId(profile.customer)},
            {u"card"_s, paidWithText(profile.with)},
            {u"expiry"_s, jsonText(profile.with.expiry)},
            {u"consent"_s, profile.consent}};
}

QJsonObject reconciliationJson(const CardReconciliation::Reply &reply)
{
    QJsonArray rows;
    for (const CardReconciliation::Row &row : reply.rows)
        rows.append(rowJson(row));
    QJsonArray deposits;
    for (const CardReconciliation::Deposit &deposit : reply.deposits)
        deposits.append(QJsonObject{{u"batch"_s, deposit.batch},
                                    {u"day"_s, jsonDate(deposit.day)},
                                    {u"total"_s, toPlain(deposit.total)},
                                    {u"fees"_s, toPlain(deposit.fees)},
                                    {u"rows"_s, QString::number(deposit.rows)}});
    return {{u"rows"_s, rows}, {u"deposits"_s, deposits}};
}

const CliView &cardView()
{
    static const CliView view{
        {column(CliTexts::tr("Id"), u"id"_s), column(CliTexts::tr("Invoice"), u"invoice"_s),
         column(CliTexts::tr("Kind"), u"kind"_s), figures(CliTexts::tr("Amount"), u"amount"_s),
         column(CliTexts::tr("Status"), u"status"_s), column(CliTexts::tr("Our number"), u"order_id"_s),
         column(CliTexts::tr("Processor's number"), u"gateway_reference"_s)},
        {}};
    return view;
}

const CliView &linkView()
{
    static const CliView view{
        {column(CliTexts::tr("Invoice"), u"invoice"_s), figures(CliTexts::tr("Amount"), u"amount"_s),
         column(CliTexts::tr("Our number"), u"order_id"_s), column(CliTexts::tr("Link"), u"url"_s)},
        {}};
    return view;
}

const CliView &taskView()
{
    static const CliView view{
        {column(CliTexts::tr("Id"), u"id"_s), column(CliTexts::tr("Invoice"), u"invoice"_s),
         figures(CliTexts::tr("Amount"), u"amount"_s), column(CliTexts::tr("What"), u"text"_s)},
        {}};
    return view;
}

const CliView &profileView()
{
    static const CliView view{{column(CliTexts::tr("Id"), u"id"_s), column(CliTexts::tr("Card"), u"card"_s),
                               column(CliTexts::tr("Until"), u"expiry"_s),
                               column(CliTexts::tr("Agreed"), u"consent"_s)},
                              {}};
    return view;
}

const CliView &reconciliationView()
{
    static const std::vector<CliColumn> rows{
        column(CliTexts::tr("Day"), u"day"_s),
        column(CliTexts::tr("Standing"), u"match"_s),
        column(CliTexts::tr("Processor's number"), u"gateway_reference"_s),
        figures(CliTexts::tr("Amount"), u"amount"_s),
        column(CliTexts::tr("Invoice"), u"invoice"_s),
        column(CliTexts::tr("Customer"), u"customer"_s)};
    static const std::vector<CliColumn> deposits{
        column(CliTexts::tr("Day"), u"day"_s), column(CliTexts::tr("Batch"), u"batch"_s),
        figures(CliTexts::tr("Total"), u"total"_s), figures(CliTexts::tr("Fees"), u"fees"_s)};
    static const CliView view{
        {},
        {{CliTexts::tr("Payments"), u"rows"_s, rows}, {CliTexts::tr("Deposits"), u"deposits"_s, deposits}}};
    return view;
}

const CliView &merchantView()
{
    static const CliView view{{column(CliTexts::tr("Switched on"), u"enabled"_s),
                               column(CliTexts::tr("Site"), u"site"_s),
                               column(CliTexts::tr("Processor"), u"processor"_s),
                               column(CliTexts::tr("Takes bank accounts"), u"takes_accounts"_s)},
                              {}};
    return view;
}

const CliView &terminalView()
{
    static const CliView view{{column(CliTexts::tr("Terminal"), u"hsn"_s)}, {}};
    return view;
}

} // namespace truckroll
