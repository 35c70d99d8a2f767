// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/simulatedjson.h"
#include "tests/testkit/simulatedledger.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

// What QuickBooks refuses.
namespace truckroll::testkit {

using namespace simulated;
using Fault = SimulatedFault;

namespace {

std::optional<Fault> tooLong(const QJsonObject &object, const char *key, int longest)
{
    const int supplied = int(text(object, key).size());
    if (supplied <= longest)
        return std::nullopt;
    return fault(2050, "String length is either shorter or longer than supported by specification",
                 QStringLiteral("Min:0 Max:%1 supplied:%2").arg(longest).arg(supplied), key);
}

const QStringList &knownKeys(const QString &tag)
{
    static const QStringList common{QStringLiteral("Id"),     QStringLiteral("SyncToken"),
                                    QStringLiteral("sparse"), QStringLiteral("MetaData"),
                                    QStringLiteral("domain"), QStringLiteral("Active")};
    static const auto with = [](const char *keys) { return common + QString::fromLatin1(keys).split(u' '); };
    static const std::map<QString, QStringList> keys{
        {QStringLiteral("Customer"), with("DisplayName CompanyName GivenName FamilyName PrimaryEmailAddr "
                                          "PrimaryPhone BillAddr ShipAddr Notes "
                                          "Taxable SalesTermRef Job ParentRef BillWithParent Balance")},
        {QStringLiteral("Vendor"),
         with("DisplayName CompanyName PrimaryEmailAddr PrimaryPhone BillAddr AcctNum Notes TermRef")},
        {QStringLiteral("Item"),
         with("Name Type UnitPrice Taxable IncomeAccountRef ExpenseAccountRef PurchaseCost "
              "Description PurchaseDesc Sku SubItem ParentRef")},
        {QStringLiteral("Payment"), with("CustomerRef TotalAmt TxnDate PaymentMethodRef PaymentRefNum "
                                         "DepositToAccountRef PrivateNote Line "
                                         "CurrencyRef UnappliedAmt")},
        {QStringLiteral("Purchase"),
         with("PaymentType AccountRef EntityRef TxnDate DocNumber PaymentMethodRef PrivateNote "
              "DepartmentRef CurrencyRef GlobalTaxCalculation Line LinkedTxn TotalAmt Balance")},
    };
    static const QStringList paper = with(
        "CustomerRef VendorRef APAccountRef Line DocNumber TxnDate DueDate SalesTermRef BillEmail "
        "EmailStatus "
        "CustomerMemo PrivateNote BillAddr ShipAddr ClassRef DepartmentRef CurrencyRef TxnTaxDetail "
        "GlobalTaxCalculation DepositToAccountRef PaymentMethodRef PaymentRefNum LinkedTxn TotalAmt Balance "
        "RemainingCredit POStatus Memo ApplyTaxAfterDiscount");
    const auto it = keys.find(tag);
    return it == keys.end() ? paper : it->second;
}

} // namespace

// ---- Checks ----------------------------------------------------------------------------------------------

std::optional<Fault> SimulatedLedger::checkReference(const QString &tag, const QJsonObject &object,
                                                     const char *key, bool required) const
{
    const QString id = reference(object, key);
    if (id.isEmpty())
        return required ? std::optional(fault(
                              2020, "Required param missing, need to supply the required value for the API",
                              QStringLiteral("Required parameter %1 is missing in the request")
                                  .arg(QLatin1String(key)),
                              key))
                        : std::nullopt;
    const auto found = find(tag, id);
    if (!found)
        return fault(2500, "Invalid Reference Id",
                     QStringLiteral("Invalid Reference Id : %1 not found: %2").arg(tag, id), key);
    if (!found->value(u"Active").toBool(true))
        return fault(610, "Object Not Found",
                     QStringLiteral("Object Not Found : %1 was made inactive").arg(tag), key);
    return std::nullopt;
}

std::optional<Fault> SimulatedLedger::checkName(const QString &tag, const QJsonObject &object,
                                                const QString &id) const
{
    const char *key = tag == u"Item" ? "Name" : "DisplayName";
    const QString name = text(object, key);
    if (name.isEmpty())
        return fault(tag == u"Item" ? 2020 : 6080, "Customer name is required", {}, key);
    if (name.contains(u':') || name.contains(u'\t') || name.contains(u'\n'))
        return fault(2040, "Invalid String", QStringLiteral("Invalid characters in name"), key);
    if (auto problem = tooLong(object, key, tag == u"Item" ? 100 : 500))
        return problem;
    if (auto problem = tooLong(object, "Notes", 2000))
        return problem;
    const QString email = text(object.value(u"PrimaryEmailAddr").toObject(), "Address");
    if (!email.isEmpty() && (!email.contains(u'@') || !email.contains(u'.') || email.size() > 100))
        return fault(2210, "Invalid Email Address format", email, "PrimaryEmailAddr");
    const QStringList kinds =
        tag == u"Item"
            ? QStringList{tag}
            : QStringList{QStringLiteral("Customer"), QStringLiteral("Vendor"), QStringLiteral("Employee")};
    for (const QString &kind : kinds) {
        for (const QJsonObject &other : all(kind)) {
            if ((kind == tag && text(other, "Id") == id) ||
                text(other, key).compare(name, Qt::CaseInsensitive) != 0)
                continue;
            const QString hint = kind == tag ? QStringLiteral(" : Id=%1").arg(text(other, "Id")) : QString();
            return fault(6240, "Duplicate Name Exists Error",
                         QStringLiteral("The name supplied already exists.") + hint);
        }
    }
    return std::nullopt;
}

std::optional<Fault> SimulatedLedger::checkItem(const QJsonObject &object) const
{
    if (auto problem = checkReference(QStringLiteral("Account"), object, "IncomeAccountRef", true))
        return problem;
    const auto account = find(QStringLiteral("Account"), reference(object, "IncomeAccountRef"));
    if (text(*account, "AccountType") != u"Income")
        return fault(6430, "Invalid account type used", {}, "IncomeAccountRef");
    static const QStringList types{QStringLiteral("Service"), QStringLiteral("NonInventory"),
                                   QStringLiteral("Category")};
    if (!types.contains(text(object, "Type")))
        return fault(2170, "Invalid Enumeration", text(object, "Type"), "Type");
    const bool isBought = object.contains(u"PurchaseCost") || object.contains(u"PurchaseDesc");
    return checkAccount(object, "ExpenseAccountRef",
                        {QStringLiteral("Cost of Goods Sold"), QStringLiteral("Expense")}, isBought);
}

std::optional<Fault> SimulatedLedger::checkLine(const QString &tag, const QJsonObject &line) const
{
    const QString type = text(line, "DetailType");
    const QJsonObject detail = line.value(type).toObject();
    if (auto problem = tooLong(line, "Description", 4000))
        return problem;
    if (type == u"DescriptionOnly")
        return std::nullopt;
    const qint64 cents = rounded(line.value(u"Amount").toDouble());
    if (cents < 0)
        return fault(2290, "Line amount is negative", {}, "Line.Amount");
    if (type == u"DiscountLineDetail" && !company.discounts)
        return fault(6000, "A business validation error has occurred",
                     QStringLiteral("Discounts are switched off"));
    if (type == u"DiscountLineDetail")
        return checkAccount(detail, "DiscountAccountRef", {QStringLiteral("Income")}, false);
    if (detail.contains(u"Qty") && detail.contains(u"UnitPrice")) {
        const double product = detail.value(u"Qty").toDouble() * detail.value(u"UnitPrice").toDouble();
        if (rounded(product) != cents)
            return fault(6070, "Amount is not equal to UnitPrice * Qty",
                         QStringLiteral("Amount %1 is not equal to UnitPrice * Qty. Supplied value:%2")
                             .arg(amount(rounded(product)))
                             .arg(amount(cents)));
    }
    if (type == u"AccountBasedExpenseLineDetail")
        return checkReference(QStringLiteral("Account"), detail, "AccountRef", true);
    return checkItemOf(tag, detail);
}

std::optional<Fault> SimulatedLedger::checkPaper(const QString &tag, const QJsonObject &object,
                                                 const QString &id) const
{
    if (isPurchase(tag)) {
        if (company.noPurchasing)
            return fault(5030, "Feature Not Supported", QStringLiteral("Purchase orders need the Plus plan"));
        if (auto problem = checkReference(QStringLiteral("Vendor"), object, "VendorRef", true))
            return problem;
        if (tag == u"PurchaseOrder")
            if (auto problem = checkReference(QStringLiteral("Account"), object, "APAccountRef", true))
                return problem;
    } else if (auto problem = checkReference(QStringLiteral("Customer"), object, "CustomerRef", true)) {
        return problem;
    }
    if (tag == u"RefundReceipt")
        if (auto problem = checkReference(QStringLiteral("Account"), object, "DepositToAccountRef", true))
            return problem;
    const QDate date = QDate::fromString(text(object, "TxnDate"), Qt::ISODate);
    if (company.closedUntil.isValid() && date <= company.closedUntil && tag != u"PurchaseOrder")
        return fault(6210, "Account Period Closed, Cannot Update Through Services API",
                     QStringLiteral("The account period has closed"));
    if (auto problem = tooLong(object, "DocNumber", 21))
        return problem;
    if (auto problem = tooLong(object, "PrivateNote", 4000))
        return problem;
    if (auto problem = checkNamed(object))
        return problem;
    if (auto problem = checkTax(tag, object))
        return problem;
    const QJsonArray lines = object.value(u"Line").toArray();
    bool any = false;
    for (const QJsonValue &line : lines) {
        if (auto problem = checkLine(tag, line.toObject()))
            return problem;
        any = any || text(line.toObject(), "DetailType") != u"DescriptionOnly";
    }
    if (!any)
        return fault(2020, "Required param missing, need to supply the required value for the API", {},
                     "Line");
    return checkNumber(tag, object, id);
}

std::optional<Fault> SimulatedLedger::checkNumber(const QString &tag, const QJsonObject &object,
                                                  const QString &id) const
{
    const QString number = text(object, "DocNumber");
    if (number.isEmpty() || !company.warnsOfDuplicates)
        return std::nullopt;
    for (const QJsonObject &other : all(tag)) {
        if (text(other, "Id") != id && text(other, "DocNumber") == number)
            return fault(6140, "Duplicate Document Number Error",
                         QStringLiteral("DocNumber=%1 is assigned to TxnType=%2 with TxnId=%3")
                             .arg(number, tag, text(other, "Id")));
    }
    return std::nullopt;
}

/// Money that goes out; in the account of open invoices it needs the customer whose they are.
std::optional<Fault> SimulatedLedger::checkExpense(const QJsonObject &object, const QString &id) const
{
    static const QStringList types{QStringLiteral("Cash"), QStringLiteral("Check"),
                                   QStringLiteral("CreditCard")};
    if (!types.contains(text(object, "PaymentType")))
        return fault(2020, "Required param missing, need to supply the required value for the API", {},
                     "PaymentType");
    if (auto problem = checkReference(QStringLiteral("Account"), object, "AccountRef", true))
        return problem;
    const QDate date = QDate::fromString(text(object, "TxnDate"), Qt::ISODate);
    if (company.closedUntil.isValid() && date <= company.closedUntil)
        return fault(6210, "Account Period Closed", {});
    if (auto problem = checkNamed(object))
        return problem;
    if (auto problem = checkTax(QStringLiteral("Purchase"), object))
        return problem;
    const bool isOfCustomer = text(object.value(u"EntityRef").toObject(), "type") == u"Customer";
    if (isOfCustomer)
        if (auto problem = checkReference(QStringLiteral("Customer"), object, "EntityRef", true))
            return problem;
    for (const QJsonValue &line : object.value(u"Line").toArray()) {
        if (auto problem = checkLine(QStringLiteral("Purchase"), line.toObject()))
            return problem;
        const QJsonObject detail = line.toObject().value(u"AccountBasedExpenseLineDetail").toObject();
        const auto account = find(QStringLiteral("Account"), reference(detail, "AccountRef"));
        if (account && text(*account, "AccountType") == u"Accounts Receivable" && !isOfCustomer)
            return fault(6000, "A business validation error has occurred",
                         QStringLiteral("When you use Accounts Receivable, you must choose a customer"));
    }
    if (auto problem = tooLong(object, "DocNumber", 21))
        return problem;
    return checkNumber(QStringLiteral("Purchase"), object, id);
}

std::optional<Fault> SimulatedLedger::checkPayment(const QJsonObject &object) const
{
    if (auto problem = checkReference(QStringLiteral("Customer"), object, "CustomerRef", true))
        return problem;
    if (!object.contains(u"TotalAmt"))
        return fault(6000, "A business validation error has occurred", QStringLiteral("TotalAmt is missing"));
    const QDate date = QDate::fromString(text(object, "TxnDate"), Qt::ISODate);
    if (company.closedUntil.isValid() && date <= company.closedUntil)
        return fault(6210, "Account Period Closed", {});
    if (auto problem = tooLong(object, "PaymentRefNum", 21))
        return problem;
    if (auto problem = checkNamed(object))
        return problem;
    qint64 left = cents(object, "TotalAmt");
    for (const QJsonValue &line : object.value(u"Line").toArray()) {
        const QJsonObject linked = line.toObject().value(u"LinkedTxn").toArray().first().toObject();
        const QString tag = tagOfLinked(text(linked, "TxnType"));
        const auto paper = find(tag, text(linked, "TxnId"));
        if (!paper)
            return fault(610, "Object Not Found",
                         QStringLiteral("Object Not Found : %1").arg(text(linked, "TxnId")));
        if (reference(*paper, tag == u"Purchase" ? "EntityRef" : "CustomerRef") !=
            reference(object, "CustomerRef"))
            return fault(620, "Transaction cannot be linked", {});
        const qint64 cents = rounded(line.toObject().value(u"Amount").toDouble());
        if (cents > SimulatedLedger::cents(*paper, "Balance"))
            return fault(6000, "A business validation error has occurred",
                         QStringLiteral("The amount is more than the balance"));
        left += tag == u"CreditMemo" ? cents : -cents;
    }
    if (left < 0)
        return fault(6000, "A business validation error has occurred",
                     QStringLiteral("The lines are more than the total"));
    return std::nullopt;
}

std::optional<Fault> SimulatedLedger::check(const QString &tag, const QJsonObject &object,
                                            const QString &id) const
{
    if (company.readOnly)
        return fault(6190, "Subscription has ended", {});
    for (const QString &key : object.keys()) {
        if (!knownKeys(tag).contains(key))
            return fault(2010, "Request has invalid or unsupported property",
                         QStringLiteral("Property Name:%1").arg(key));
    }
    if (isName(tag) || tag == u"Item") {
        if (auto problem = checkName(tag, object, id))
            return problem;
        if (auto problem = checkNamed(object))
            return problem;
        return tag == u"Item" ? checkItem(object) : std::nullopt;
    }
    if (tag == u"Purchase")
        return checkExpense(object, id);
    return tag == u"Payment" ? checkPayment(object) : checkPaper(tag, object, id);
}

std::optional<Fault> SimulatedLedger::checkToken(const QString &tag, const QJsonObject &object) const
{
    const auto stored = find(tag, text(object, "Id"));
    if (!stored)
        return fault(610, "Object Not Found",
                     QStringLiteral("Object Not Found : Something you're trying to use has been "
                                    "made inactive"));
    if (text(*stored, "SyncToken") != text(object, "SyncToken"))
        return fault(5010, "Stale Object Error", QStringLiteral("You and another user were working on this"));
    const auto kept = m_entries.at(tag).find(text(object, "Id"));
    if (kept->second.deposited)
        return fault(6540, "Deposited Transaction cannot be changed",
                     QStringLiteral("Deposited Transaction cannot be changed: If you need to make changes, "
                                    "remove it from the deposit first"));
    return std::nullopt;
}

} // namespace truckroll::testkit
