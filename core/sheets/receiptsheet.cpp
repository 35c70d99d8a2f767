// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/receiptsheet.h"

#include "core/base/localamount.h"
#include "core/sheets/sheetwords.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReceiptSheet)
};

/// What turned out otherwise than "received" stands across the paper.
QString stampOf(const Payment &payment)
{
    switch (payment.state) {
    case PaymentState::Approved:
        return payment.refunded.isZero() ? Texts::tr("RECEIVED") : Texts::tr("PARTLY REFUNDED");
    case PaymentState::Pending:
        return Texts::tr("PENDING");
    case PaymentState::Voided:
        return Texts::tr("VOID");
    case PaymentState::Returned:
        return Texts::tr("RETURNED");
    case PaymentState::Refunded:
        return Texts::tr("REFUNDED");
    }
    Q_UNREACHABLE();
}

QString paidBy(const Payment &payment)
{
    return payment.reference.isEmpty() ? paymentMethodText(payment.method)
                                       : Texts::tr("%1, %2", "a kind of payment and its number")
                                             .arg(paymentMethodText(payment.method), payment.reference);
}

void addFields(Sheet &sheet, const Payment &payment, const std::optional<CardFacts> &facts,
               const QLocale &locale)
{
    sheet.fields = {{Texts::tr("Date"), dayOnPaper(payment.date, locale)},
                    {Texts::tr("Paid by"), paidBy(payment)}};
    if (facts && !facts->authCode.isEmpty())
        sheet.fields.push_back({Texts::tr("Approval"), facts->authCode});
    if (!payment.gatewayReference.isEmpty())
        sheet.fields.push_back({Texts::tr("Transaction"), payment.gatewayReference});
}

} // namespace

Sheet receiptSheet(const DocumentDetails::Reply &invoice, const Payment &payment,
                   const std::optional<CardFacts> &facts, const QLocale &locale, const QString &currency)
{
    const QString symbol = currencySymbol(currency, locale);
    Sheet sheet = documentSheet(invoice, locale, currency); // its head: who to whom
    sheet.title = Texts::tr("Receipt");
    sheet.number = invoice.document.number;
    sheet.stamp = stampOf(payment);
    sheet.heading = Texts::tr("Payment on invoice %1").arg(invoice.document.number);
    addFields(sheet, payment, facts, locale);
    sheet.columns.clear();
    sheet.rows.clear();
    sheet.notes.clear();
    sheet.terms.clear();
    sheet.signatureLabel.clear();
    sheet.totals = {
        {Texts::tr("Invoice total"), moneyText(invoice.document.totals.total, locale, symbol), false},
        {Texts::tr("Received"), moneyText(payment.amount, locale, symbol), true}};
    if (!payment.refunded.isZero())
        for (const auto &[label, amount] :
             {std::pair(Texts::tr("Refunded"), payment.refunded),
              std::pair(Texts::tr("Remains paid"), payment.amount - payment.refunded)})
            sheet.totals.push_back({label, moneyText(amount, locale, symbol), false});
    sheet.totals.push_back(
        {Texts::tr("Balance due"), moneyText(invoice.document.balance(), locale, symbol), false});
    return sheet;
}

} // namespace truckroll
