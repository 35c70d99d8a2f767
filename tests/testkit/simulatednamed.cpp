// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/simulatedjson.h"
#include "tests/testkit/simulatedledger.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

// What a record names has to be there, and to be of the right kind.
namespace truckroll::testkit {

using namespace simulated;
using Fault = SimulatedFault;

namespace {

const std::map<QString, QString> &listsNamed()
{
    static const std::map<QString, QString> lists{{u"SalesTermRef"_s, u"Term"_s},
                                                  {u"PaymentMethodRef"_s, u"PaymentMethod"_s},
                                                  {u"ClassRef"_s, u"Class"_s},
                                                  {u"DepartmentRef"_s, u"Department"_s}};
    return lists;
}

} // namespace

std::optional<Fault> SimulatedLedger::checkAccount(const QJsonObject &object, const char *key,
                                                   const QStringList &types, bool required) const
{
    if (auto problem = checkReference(u"Account"_s, object, key, required))
        return problem;
    const QString id = reference(object, key);
    if (!id.isEmpty() && !types.contains(text(*find(u"Account"_s, id), "AccountType")))
        return fault(6430, "Invalid account type used", {}, key);
    return std::nullopt;
}

std::optional<Fault> SimulatedLedger::checkNamed(const QJsonObject &object) const
{
    for (const auto &[key, tag] : listsNamed()) {
        if (auto problem = checkReference(tag, object, key.toLatin1().constData(), false))
            return problem;
    }
    if (auto problem =
            checkAccount(object, "DepositToAccountRef", {u"Bank"_s, u"Other Current Asset"_s}, false))
        return problem;
    if (auto problem = checkAccount(object, "APAccountRef", {u"Accounts Payable"_s}, false))
        return problem;
    const QString currency = reference(object, "CurrencyRef");
    if (!currency.isEmpty() && currency != company.currency)
        return fault(6000, "A business validation error has occurred", u"Multicurrency is not enabled"_s);
    return std::nullopt;
}

/// In the United States one code for a paper, elsewhere one for each line; of purchases as of sales.
std::optional<Fault> SimulatedLedger::checkTax(const QString &tag, const QJsonObject &object) const
{
    const QString told = reference(object.value(u"TxnTaxDetail").toObject(), "TxnTaxCodeRef");
    const auto code = told.isEmpty() ? std::nullopt : find(u"TaxCode"_s, told);
    if (!told.isEmpty() && (!code || !code->value(u"TaxGroup").toBool()))
        return fault(2500, "Invalid Reference Id", u"TaxCode "_s + told, "TxnTaxCodeRef");
    if (company.country == u"US")
        return std::nullopt;
    static const QStringList ways{u"TaxExcluded"_s, u"TaxInclusive"_s, u"NotApplicable"_s};
    const QString way = text(object, "GlobalTaxCalculation");
    if (!ways.contains(way))
        return fault(2020, "Required param missing, need to supply the required value for the API", way,
                     "GlobalTaxCalculation");
    if (way == u"NotApplicable" || company.tax == SimulatedCompany::Tax::Off)
        return std::nullopt;
    for (const QJsonValue &value : object.value(u"Line").toArray()) {
        const QString type = text(value.toObject(), "DetailType");
        const QJsonObject detail = value.toObject().value(type).toObject();
        const bool isTaxed = type != u"DescriptionOnly" && type != u"DiscountLineDetail";
        if (isTaxed && reference(detail, "TaxCodeRef").isEmpty())
            return fault(6000, "A business validation error has occurred",
                         u"Make sure all your transactions have a tax code before you save: "_s + tag);
        if (auto problem = checkReference(u"TaxCode"_s, detail, "TaxCodeRef", false))
            return problem;
    }
    return std::nullopt;
}

std::optional<Fault> SimulatedLedger::checkItemOf(const QString &tag, const QJsonObject &detail) const
{
    if (auto problem = checkReference(u"Item"_s, detail, "ItemRef", true))
        return problem;
    const QJsonObject item = *find(u"Item"_s, reference(detail, "ItemRef"));
    const QString type = text(item, "Type");
    if (type == u"Category" || type == u"Group")
        return fault(2500, "Invalid Reference Id", u"No line is of a "_s + type, "ItemRef");
    if (isPurchase(tag) && reference(item, "ExpenseAccountRef").isEmpty())
        return fault(6000, "A business validation error has occurred",
                     u"You need an expense account for what you buy: "_s + text(item, "Name"), "ItemRef");
    if (auto problem = checkReference(u"Class"_s, detail, "ClassRef", false))
        return problem;
    const QString code = reference(detail, "TaxCodeRef");
    if (isSale(tag) && company.country == u"US" && !code.isEmpty() && code != u"TAX" && code != u"NON")
        return fault(6100, "Invalid Tax Code", u"US lines take TAX or NON"_s);
    return std::nullopt;
}

} // namespace truckroll::testkit
