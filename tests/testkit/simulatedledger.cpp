// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/simulatedledger.h"

#include "tests/testkit/simulatedjson.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace truckroll::testkit {

using namespace simulated;
using Fault = SimulatedFault;

namespace {

bool isReadOnly(const QString &key)
{
    static const QStringList keys{
        u"Id"_s,        u"SyncToken"_s, u"MetaData"_s, u"domain"_s, u"Balance"_s,     u"RemainingCredit"_s,
        u"LinkedTxn"_s, u"TotalAmt"_s,  u"Active"_s,   u"Type"_s,   u"UnappliedAmt"_s};
    return keys.contains(key);
}

} // namespace

SimulatedLedger::SimulatedLedger()
{
    const auto list = [this](const char *tag, const char *id, QJsonObject object) {
        object.insert(u"Id", QLatin1String(id));
        object.insert(u"Active", true);
        object.insert(u"SyncToken", QStringLiteral("0"));
        m_entries[QLatin1String(tag)][QLatin1String(id)] = {object, now, false};
    };
    const auto account = [&](const char *id, const char *name, const char *type) {
        list("Account", id, {{u"Name"_s, QLatin1String(name)}, {u"AccountType"_s, QLatin1String(type)}});
    };
    account("79", "Services", "Income");
    account("80", "Sales of Product Income", "Income");
    account("81", "Cost of Goods Sold", "Cost of Goods Sold");
    account("84", "Accounts Receivable (A/R)", "Accounts Receivable");
    account("33", "Accounts Payable (A/P)", "Accounts Payable");
    account("35", "Checking", "Bank");
    account("4", "Undeposited Funds", "Other Current Asset");
    list("Term", "3", {{u"Name"_s, QStringLiteral("Net 30")}, {u"DueDays"_s, 30}});
    list("Term", "1", {{u"Name"_s, QStringLiteral("Due on receipt")}, {u"DueDays"_s, 0}});
    list("PaymentMethod", "1",
         {{u"Name"_s, QStringLiteral("Cash")}, {u"Type"_s, QStringLiteral("NON_CREDIT_CARD")}});
    list("PaymentMethod", "2",
         {{u"Name"_s, QStringLiteral("Check")}, {u"Type"_s, QStringLiteral("NON_CREDIT_CARD")}});
    list("PaymentMethod", "5",
         {{u"Name"_s, QStringLiteral("Credit Card")}, {u"Type"_s, QStringLiteral("CREDIT_CARD")}});
    list("TaxRate", "9", {{u"Name"_s, QStringLiteral("City")}, {u"RateValue"_s, 8.25}});
    const QJsonObject detail{{u"TaxRateRef"_s, QJsonObject{{u"value"_s, QStringLiteral("9")}}}};
    list("TaxCode", "2",
         {{u"Name"_s, QStringLiteral("City tax")},
          {u"TaxGroup"_s, true},
          {u"SalesTaxRateList"_s, QJsonObject{{u"TaxRateDetail"_s, QJsonArray{detail}}}}});
}

qint64 SimulatedLedger::cents(const QJsonObject &object, const char *key)
{
    return rounded(object.value(QLatin1String(key)).toDouble());
}

QString SimulatedLedger::timeText(qint64 utc) const
{
    return QDateTime::fromSecsSinceEpoch(utc, Qt::OffsetFromUTC, -8 * 3600)
        .toString(u"yyyy-MM-ddTHH:mm:ss-08:00");
}

void SimulatedLedger::touch(Entry &entry)
{
    entry.changedAt = now;
    entry.object.insert(u"MetaData", QJsonObject{{u"LastUpdatedTime"_s, timeText(now)}});
    entry.object.insert(u"SyncToken", QString::number(text(entry.object, "SyncToken").toInt() + 1));
}

QString SimulatedLedger::add(const QString &tag, QJsonObject object)
{
    const QString id = QString::number(m_nextId++);
    object.insert(u"Id", id);
    object.insert(u"SyncToken", QStringLiteral("0"));
    object.insert(u"MetaData", QJsonObject{{u"LastUpdatedTime"_s, timeText(now)}});
    if (!object.contains(u"Active") && !isSale(tag) && !isPurchase(tag) && tag != u"Payment" &&
        tag != u"Purchase")
        object.insert(u"Active", true);
    m_entries[tag][id] = {object, now, false};
    return id;
}

std::optional<QJsonObject> SimulatedLedger::find(const QString &tag, const QString &id) const
{
    const auto list = m_entries.find(tag);
    if (list == m_entries.end())
        return std::nullopt;
    const auto it = list->second.find(id);
    if (it == list->second.end() || it->second.deleted)
        return std::nullopt;
    return it->second.object;
}

std::vector<QJsonObject> SimulatedLedger::all(const QString &tag) const
{
    std::vector<QJsonObject> objects;
    const auto list = m_entries.find(tag);
    if (list == m_entries.end())
        return objects;
    for (const auto &[id, each] : list->second) {
        if (!each.deleted)
            objects.push_back(each.object);
    }
    return objects;
}

std::vector<QJsonObject> SimulatedLedger::changedSince(const QString &tag, qint64 since) const
{
    std::vector<QJsonObject> objects;
    const auto list = m_entries.find(tag);
    if (list == m_entries.end())
        return objects;
    for (const auto &[id, each] : list->second) {
        if (each.changedAt < since)
            continue;
        if (!each.deleted)
            objects.push_back(each.object);
        else
            objects.push_back({{u"Id"_s, id},
                               {u"status"_s, QStringLiteral("Deleted")},
                               {u"domain"_s, QStringLiteral("QBO")}});
    }
    return objects;
}

// ---- What is computed ------------------------------------------------------------------------------------

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

// ---- Acts ------------------------------------------------------------------------------------------------

SimulatedLedger::Result SimulatedLedger::create(const QString &tag, const QJsonObject &object)
{
    if (auto problem = check(tag, object, {}))
        return *problem;
    QJsonObject made = object;
    compute(tag, made);
    if (isSale(tag) || tag == u"Bill" || tag == u"Purchase")
        made.insert(u"Balance", tag == u"RefundReceipt" ? 0.0 : made.value(u"TotalAmt").toDouble());
    const QString id = add(tag, made);
    if (tag == u"Payment")
        applyPayment(*find(tag, id), 1);
    if (company.appliesCredits && (tag == u"Invoice" || tag == u"CreditMemo"))
        applyCreditsOf(reference(object, "CustomerRef"));
    for (const QJsonValue &each : object.value(u"LinkedTxn").toArray()) {
        if (tag == u"Bill" && text(each.toObject(), "TxnType") == u"PurchaseOrder")
            edit(QStringLiteral("PurchaseOrder"), text(each.toObject(), "TxnId"),
                 {{u"POStatus"_s, QStringLiteral("Closed")}});
    }
    return *find(tag, id);
}

SimulatedLedger::Result SimulatedLedger::update(const QString &tag, const QJsonObject &object)
{
    if (auto problem = checkToken(tag, object))
        return *problem;
    const QString id = text(object, "Id");
    QJsonObject merged = *find(tag, id);
    const qint64 paid = cents(merged, "TotalAmt") - cents(merged, "Balance");
    if (!object.value(u"sparse").toBool()) // what is not said is cleared
        for (const QString &key : merged.keys())
            if (!isReadOnly(key))
                merged.remove(key);
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() != u"SyncToken" && it.key() != u"sparse")
            merged.insert(it.key(), it.value());
    }
    // What a payment is linked with is free while it is linked anew.
    if (tag == u"Payment")
        applyPayment(*find(tag, id), -1);
    if (auto problem = check(tag, merged, id)) {
        if (tag == u"Payment")
            applyPayment(*find(tag, id), 1);
        return *problem;
    }
    compute(tag, merged);
    if (isSale(tag))
        merged.insert(u"Balance", amount(cents(merged, "TotalAmt") - paid));
    entry(tag, id).object = merged;
    touch(entry(tag, id));
    if (tag == u"Payment")
        applyPayment(merged, 1);
    return *find(tag, id);
}

SimulatedLedger::Result SimulatedLedger::voided(const QString &tag, const QJsonObject &object)
{
    if (auto problem = checkToken(tag, object))
        return *problem;
    const QString id = text(object, "Id");
    const QJsonObject before = *find(tag, id);
    if (tag == u"Invoice" && cents(before, "Balance") != cents(before, "TotalAmt"))
        return fault(6000, "A business validation error has occurred",
                     QStringLiteral("A payment is applied to it"));
    if (tag == u"Payment")
        applyPayment(before, -1);
    Entry &gone = entry(tag, id);
    gone.object.insert(u"TotalAmt", 0.0);
    gone.object.insert(u"Balance", 0.0);
    gone.object.insert(u"Line", QJsonArray());
    gone.object.insert(u"PrivateNote", QStringLiteral("Voided - ") + text(before, "PrivateNote"));
    touch(gone);
    return gone.object;
}

SimulatedLedger::Result SimulatedLedger::removed(const QString &tag, const QJsonObject &object)
{
    if (auto problem = checkToken(tag, object))
        return *problem;
    const QString id = text(object, "Id");
    if (tag == u"Payment")
        applyPayment(*find(tag, id), -1);
    else
        unapply(tag, id);
    Entry &gone = entry(tag, id);
    gone.deleted = true;
    touch(gone);
    return QJsonObject{
        {u"Id"_s, id}, {u"status"_s, QStringLiteral("Deleted")}, {u"domain"_s, QStringLiteral("QBO")}};
}

SimulatedLedger::Result SimulatedLedger::read(const QString &tag, const QString &id) const
{
    const auto found = find(tag, id);
    if (!found)
        return fault(610, "Object Not Found", QStringLiteral("Object Not Found : %1").arg(id));
    return *found;
}

void SimulatedLedger::deposit(const QString &payment, bool in)
{
    entry(QStringLiteral("Payment"), payment).deposited = in;
}

void SimulatedLedger::edit(const QString &tag, const QString &id, const QJsonObject &object)
{
    Entry &edited = entry(tag, id);
    for (auto it = object.begin(); it != object.end(); ++it)
        edited.object.insert(it.key(), it.value());
    touch(edited);
}

QJsonObject SimulatedLedger::preferences() const
{
    QJsonObject accounting{{u"ClassTrackingPerTxn"_s, false}, {u"TrackDepartments"_s, false}};
    if (company.closedUntil.isValid())
        accounting.insert(u"BookCloseDate", company.closedUntil.toString(Qt::ISODate));
    QJsonObject tax{{u"UsingSalesTax"_s, company.tax != SimulatedCompany::Tax::Off}};
    if (company.tax == SimulatedCompany::Tax::Automated)
        tax.insert(u"PartnerTaxEnabled", company.isTaxSetUp);
    const QJsonObject orders{{u"Name"_s, QStringLiteral("VendorAndPurchasesPrefs.UseCustomTxnNumbers")},
                             {u"Value"_s, QStringLiteral("true")}};
    return {
        {u"SalesFormsPrefs"_s, QJsonObject{{u"CustomTxnNumbers"_s, company.ownNumbers},
                                           {u"AllowDiscount"_s, company.discounts},
                                           {u"AutoApplyCredit"_s, company.appliesCredits},
                                           {u"AllowServiceDate"_s, true}}},
        {u"TaxPrefs"_s, tax},
        {u"AccountingInfoPrefs"_s, accounting},
        {u"CurrencyPrefs"_s, QJsonObject{{u"MultiCurrencyEnabled"_s, false},
                                         {u"HomeCurrency"_s, QJsonObject{{u"value"_s, company.currency}}}}},
        {u"OtherPrefs"_s, QJsonObject{{u"NameValue"_s, QJsonArray{orders}}}}};
}

QJsonObject SimulatedLedger::companyInfo() const
{
    return {{u"CompanyName"_s, QStringLiteral("Prairie Plumbing")}, {u"Country"_s, company.country}};
}

} // namespace truckroll::testkit
