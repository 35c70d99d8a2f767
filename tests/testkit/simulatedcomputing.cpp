// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/simulatedjson.h"
#include "tests/testkit/simulatedledger.h"
#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

// What QuickBooks computes and does by itself: totals, taxes, what is open.
namespace truckroll::testkit {

using namespace simulated;

/// Thousandths of a percent.
qint64 SimulatedLedger::rateOf(const QString &code) const
{
    if (code == u"2")
        return company.manualRate;
    const auto found = find(QStringLiteral("TaxCode"), code);
    qint64 sum = 0;
    if (found)
        for (const QJsonValue &each :
             found->value(u"SalesTaxRateList").toObject().value(u"TaxRateDetail").toArray())
            if (const auto rate = find(QStringLiteral("TaxRate"), reference(each.toObject(), "TaxRateRef")))
                sum += qRound64(rate->value(u"RateValue").toDouble() * 1000);
    return sum;
}

/// Discounts come off first, or the tax is computed as if there were none.
qint64 SimulatedLedger::taxOf(const QJsonObject &object) const
{
    using Tax = SimulatedCompany::Tax;
    std::map<QString, qint64> taxable; // by code
    qint64 sold = 0;
    qint64 off = 0;
    for (const QJsonValue &value : object.value(u"Line").toArray()) {
        const QJsonObject line = value.toObject();
        const QString type = text(line, "DetailType");
        const qint64 cents = rounded(line.value(u"Amount").toDouble());
        (type == u"DiscountLineDetail" ? off : sold) += type == u"DescriptionOnly" ? 0 : cents;
        const QString code = reference(line.value(type).toObject(), "TaxCodeRef");
        if (!code.isEmpty() && code != u"NON")
            taxable[code] += cents;
    }
    const QJsonObject told = object.value(u"TxnTaxDetail").toObject();
    const auto taxed = [&](qint64 cents, qint64 rate) {
        if (object.value(u"ApplyTaxAfterDiscount").toBool() && sold)
            cents -= (cents * off + sold / 2) / sold;
        return (cents * rate + 50000) / 100000;
    };
    if (company.tax == Tax::Off)
        return 0;
    if (company.country != u"US") {
        qint64 sum = 0;
        for (const auto &[code, cents] : taxable)
            sum += text(object, "GlobalTaxCalculation") == u"TaxExcluded" ? taxed(cents, rateOf(code)) : 0;
        return sum;
    }
    if (company.tax == Tax::Automated && company.overridesTax && told.contains(u"TotalTax"))
        return rounded(told.value(u"TotalTax").toDouble());
    const QString code = reference(told, "TxnTaxCodeRef");
    if (company.tax == Tax::Manual && code.isEmpty())
        return 0;
    return taxed(taxable[QStringLiteral("TAX")],
                 company.tax == Tax::Manual ? rateOf(code) : company.manualRate);
}

void SimulatedLedger::compute(const QString &tag, QJsonObject &object)
{
    if (tag == u"Payment" || tag == u"Item" || isName(tag))
        return;
    qint64 net = 0;
    for (const QJsonValue &value : object.value(u"Line").toArray()) {
        const QString type = text(value.toObject(), "DetailType");
        const qint64 cents = rounded(value.toObject().value(u"Amount").toDouble());
        if (type != u"DescriptionOnly")
            net += type == u"DiscountLineDetail" ? -cents : cents;
    }
    const qint64 tax = isSale(tag) ? taxOf(object) : 0;
    if (company.tax == SimulatedCompany::Tax::Off)
        object.remove(u"TxnTaxDetail");
    object.insert(u"TotalAmt", amount(net + tax));
    if (!object.contains(u"DocNumber") && !company.ownNumbers && isSale(tag))
        object.insert(u"DocNumber", QString::number(m_nextNumber++));
}

void SimulatedLedger::settle(const QString &tag, const QString &id, qint64 cents, const QString &payment,
                             bool link)
{
    Entry &paper = entry(tag, id);
    paper.object.insert(u"Balance", amount(SimulatedLedger::cents(paper.object, "Balance") - cents));
    QJsonArray linked;
    for (const QJsonValue &each : paper.object.value(u"LinkedTxn").toArray()) {
        if (text(each.toObject(), "TxnId") != payment)
            linked.append(each);
    }
    if (link)
        linked.append(QJsonObject{{u"TxnId"_s, payment}, {u"TxnType"_s, QStringLiteral("Payment")}});
    paper.object.insert(u"LinkedTxn", linked);
    touch(paper);
}

void SimulatedLedger::applyPayment(const QJsonObject &payment, int sign)
{
    for (const QJsonValue &line : payment.value(u"Line").toArray()) {
        const QJsonObject linked = line.toObject().value(u"LinkedTxn").toArray().first().toObject();
        const qint64 cents = rounded(line.toObject().value(u"Amount").toDouble());
        settle(tagOfLinked(text(linked, "TxnType")), text(linked, "TxnId"), sign * cents, text(payment, "Id"),
               sign > 0);
    }
}

/// As the company does it by itself: the oldest open invoice first.
void SimulatedLedger::applyCreditsOf(const QString &customer)
{
    const auto line = [](qint64 cents, const QString &id, const QString &type) {
        const QJsonObject linked{{u"TxnId"_s, id}, {u"TxnType"_s, type}};
        return QJsonObject{{u"Amount"_s, amount(cents)}, {u"LinkedTxn"_s, QJsonArray{linked}}};
    };
    for (const QJsonObject &note : all(QStringLiteral("CreditMemo"))) {
        for (const QJsonObject &invoice : all(QStringLiteral("Invoice"))) {
            const QString noteId = text(note, "Id");
            const qint64 left = cents(*find(QStringLiteral("CreditMemo"), noteId), "Balance");
            const qint64 used = std::min(left, cents(invoice, "Balance"));
            if (used <= 0 || reference(note, "CustomerRef") != customer ||
                reference(invoice, "CustomerRef") != customer)
                continue;
            const QJsonArray lines{line(used, text(invoice, "Id"), QStringLiteral("Invoice")),
                                   line(used, noteId, QStringLiteral("CreditMemo"))};
            create(QStringLiteral("Payment"), {{u"CustomerRef"_s, note.value(u"CustomerRef")},
                                               {u"TotalAmt"_s, 0.0},
                                               {u"TxnDate"_s, note.value(u"TxnDate")},
                                               {u"Line"_s, lines}});
        }
    }
}

/// What was applied to it is the customer's again: payments stay, without it.
void SimulatedLedger::unapply(const QString &tag, const QString &id)
{
    for (auto &[paymentId, payment] : m_entries[QStringLiteral("Payment")]) {
        QJsonArray left;
        const QJsonArray lines = payment.object.value(u"Line").toArray();
        for (const QJsonValue &line : lines) {
            const QJsonObject linked = line.toObject().value(u"LinkedTxn").toArray().first().toObject();
            if (tagOfLinked(text(linked, "TxnType")) != tag || text(linked, "TxnId") != id)
                left.append(line);
        }
        if (payment.deleted || left.size() == lines.size())
            continue;
        payment.object.insert(u"Line", left);
        touch(payment);
    }
}

} // namespace truckroll::testkit
