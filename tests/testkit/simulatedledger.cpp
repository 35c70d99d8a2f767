// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/simulatedledger.h"

#include "tests/testkit/simulatedjson.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

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
