// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/quickbooks/entities.h"

#include <QDateTime>
#include <map>

namespace truckroll::quickbooks {

namespace {

using E = BookEntity;

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QJsonObject part(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toObject();
}

QString reference(const QJsonObject &object, const char *key)
{
    return text(part(object, key), "value");
}

bool flag(const QJsonObject &object, const char *key, bool otherwise = false)
{
    return object.value(QLatin1String(key)).toBool(otherwise);
}

Money amount(const QJsonObject &object, const char *key)
{
    return readAmount(object.value(QLatin1String(key))).value_or(Money());
}

Address address(const QJsonObject &object)
{
    Address read;
    QStringList street;
    for (const char *line : {"Line1", "Line2", "Line3", "Line4", "Line5"}) {
        if (!text(object, line).isEmpty())
            street += text(object, line);
    }
    read.street = street.join(QLatin1Char('\n'));
    read.city = text(object, "City");
    read.state = text(object, "CountrySubDivisionCode");
    read.zip = text(object, "PostalCode");
    return read;
}

bool isName(E entity)
{
    return entity == E::Customer || entity == E::Vendor || entity == E::Item;
}

void readName(RemoteRecord &record, E entity, const QJsonObject &object)
{
    record.name = entity == E::Item ? text(object, "Name") : text(object, "DisplayName");
    record.type = text(object, "Type");
    record.note = text(object, "Notes");
    record.email = text(part(object, "PrimaryEmailAddr"), "Address");
    record.phone = text(part(object, "PrimaryPhone"), "FreeFormNumber");
    record.address = address(part(object, "BillAddr")).oneLine();
    record.active = flag(object, "Active", true);
}

void readLinks(RemoteRecord &record, const QJsonObject &object)
{
    for (const QJsonValue &line : object.value(QLatin1String("Line")).toArray()) {
        for (const QJsonValue &each : line.toObject().value(QLatin1String("LinkedTxn")).toArray()) {
            const QJsonObject linked = each.toObject();
            record.applied.push_back(
                {text(linked, "TxnType"), text(linked, "TxnId"), amount(line.toObject(), "Amount")});
            if (record.applied.back().type == QLatin1String("Invoice"))
                record.invoices.emplace_back(record.applied.back().id, record.applied.back().amount);
        }
    }
    for (const QJsonValue &each : object.value(QLatin1String("LinkedTxn")).toArray()) {
        if (text(each.toObject(), "TxnType") == QLatin1String("Payment"))
            record.payments.push_back(text(each.toObject(), "TxnId"));
    }
}

void readPaper(RemoteRecord &record, E entity, const QJsonObject &object)
{
    record.name = text(object, "DocNumber");
    record.note = text(object, "PrivateNote");
    record.customer = reference(object, "CustomerRef");
    if (record.customer.isEmpty())
        record.customer = reference(object, "VendorRef");
    if (record.customer.isEmpty())
        record.customer = reference(object, "EntityRef");
    record.date = QDate::fromString(text(object, "TxnDate"), Qt::ISODate);
    record.total = amount(object, "TotalAmt");
    record.balance = amount(object, "Balance");
    record.voided = record.total.isZero() && record.note.startsWith(QLatin1String("Voided"));
    record.method = reference(object, "PaymentMethodRef");
    record.reference = entity == E::Payment ? text(object, "PaymentRefNum") : record.name;
    readLinks(record, object);
}

QString typeOf(BooksList list, const QJsonObject &object)
{
    switch (list) {
    case BooksList::Account:
        return text(object, "AccountType");
    case BooksList::Term:
        return object.value(QLatin1String("DueDays")).toVariant().toString();
    case BooksList::PaymentMethod:
    case BooksList::Item:
        return text(object, "Type");
    case BooksList::TaxCode:
    case BooksList::Class:
    case BooksList::Location:
    case BooksList::Customer:
    case BooksList::Vendor:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QString entityTag(BookEntity entity)
{
    switch (entity) {
    case E::Customer:
        return QStringLiteral("Customer");
    case E::Item:
        return QStringLiteral("Item");
    case E::Vendor:
        return QStringLiteral("Vendor");
    case E::Invoice:
        return QStringLiteral("Invoice");
    case E::Payment:
        return QStringLiteral("Payment");
    case E::CreditNote:
        return QStringLiteral("CreditMemo");
    case E::Refund:
        return QStringLiteral("Purchase"); // an expense, which opens the invoice again
    case E::PurchaseOrder:
        return QStringLiteral("PurchaseOrder");
    case E::Bill:
        return QStringLiteral("Bill");
    }
    Q_UNREACHABLE();
}

QString entityPath(BookEntity entity)
{
    return entityTag(entity).toLower();
}

std::optional<BookEntity> entityOfTag(const QString &tag)
{
    for (size_t i = 0; i < bookEntityCount; ++i) {
        if (entityTag(BookEntity(i)) == tag)
            return BookEntity(i);
    }
    return std::nullopt;
}

QString listTag(BooksList list)
{
    switch (list) {
    case BooksList::Account:
        return QStringLiteral("Account");
    case BooksList::Term:
        return QStringLiteral("Term");
    case BooksList::PaymentMethod:
        return QStringLiteral("PaymentMethod");
    case BooksList::TaxCode:
        return QStringLiteral("TaxCode");
    case BooksList::Class:
        return QStringLiteral("Class");
    case BooksList::Location:
        return QStringLiteral("Department");
    case BooksList::Item:
        return QStringLiteral("Item");
    case BooksList::Customer:
        return QStringLiteral("Customer");
    case BooksList::Vendor:
        return QStringLiteral("Vendor");
    }
    Q_UNREACHABLE();
}

RemoteRecord readRecord(BookEntity entity, const QJsonObject &object)
{
    RemoteRecord record;
    record.id = text(object, "Id");
    record.syncToken = text(object, "SyncToken");
    record.object = object;
    record.deleted = text(object, "status") == QLatin1String("Deleted");
    if (isName(entity))
        readName(record, entity, object);
    else
        readPaper(record, entity, object);
    return record;
}

BooksListEntry readEntry(BooksList list, const QJsonObject &object)
{
    BooksListEntry entry;
    entry.list = list;
    entry.remoteId = text(object, "Id");
    entry.name = list == BooksList::Customer || list == BooksList::Vendor ? text(object, "DisplayName")
                                                                          : text(object, "Name");
    entry.type = typeOf(list, object);
    entry.detail =
        list == BooksList::Item ? text(object, "Sku") : text(part(object, "PrimaryEmailAddr"), "Address");
    entry.phone = text(part(object, "PrimaryPhone"), "FreeFormNumber");
    entry.address = address(part(object, "BillAddr"));
    entry.notes = list == BooksList::Item ? text(object, "Description") : text(object, "Notes");
    const QString price = object.value(QLatin1String("UnitPrice")).toVariant().toString();
    entry.price = fromPlain<UnitPrice>(price).value_or(UnitPrice());
    entry.taxable = flag(object, "Taxable", list == BooksList::Customer); // customers are, unless it is said
    entry.active = flag(object, "Active", true);
    return entry;
}

std::vector<BooksListEntry> readTaxCodes(const QJsonArray &codes, const QJsonArray &rates)
{
    std::map<QString, Percent> percents;
    for (const QJsonValue &each : rates) {
        const QString rate = each.toObject().value(QLatin1String("RateValue")).toVariant().toString();
        if (const auto percent = fromPlain<Percent>(rate))
            percents[text(each.toObject(), "Id")] = *percent;
    }
    std::vector<BooksListEntry> entries;
    for (const QJsonValue &each : codes) {
        BooksListEntry entry = readEntry(BooksList::TaxCode, each.toObject());
        Percent sum;
        bool known = true;
        for (const QJsonValue &detail :
             part(each.toObject(), "SalesTaxRateList").value(QLatin1String("TaxRateDetail")).toArray()) {
            const auto percent = percents.find(reference(detail.toObject(), "TaxRateRef"));
            known = known && percent != percents.end();
            sum += percent == percents.end() ? Percent() : percent->second;
        }
        if (known)
            entry.type = QString::number(sum.units());
        entry.taxable = flag(each.toObject(), "TaxGroup");
        entries.push_back(entry);
    }
    return entries;
}

BooksPreferences readPreferences(const QJsonObject &object, const QString &country)
{
    BooksPreferences read;
    const QJsonObject sales = part(object, "SalesFormsPrefs");
    const QJsonObject tax = part(object, "TaxPrefs");
    const QJsonObject accounting = part(object, "AccountingInfoPrefs");
    const QJsonObject currency = part(object, "CurrencyPrefs");
    read.ownNumbers = flag(sales, "CustomTxnNumbers");
    read.discounts = flag(sales, "AllowDiscount");
    read.serviceDates = flag(sales, "AllowServiceDate");
    read.appliesCredits = flag(sales, "AutoApplyCredit");
    for (const QJsonValue &each : part(object, "OtherPrefs").value(QLatin1String("NameValue")).toArray()) {
        if (text(each.toObject(), "Name") == QLatin1String("VendorAndPurchasesPrefs.UseCustomTxnNumbers"))
            read.orderNumbers = text(each.toObject(), "Value") == QLatin1String("true");
    }
    const bool isAmerican = country.isEmpty() || country == QLatin1String("US");
    // Said to be false, automated sales tax is there and not set up: no tax is charged and there are no
    // codes.
    const bool isNotSetUp =
        isAmerican && tax.contains(u"PartnerTaxEnabled") && !flag(tax, "PartnerTaxEnabled");
    if (!flag(tax, "UsingSalesTax") || isNotSetUp)
        read.tax = BooksTax::Off;
    else if (!isAmerican)
        read.tax = BooksTax::PerLine;
    else
        read.tax = flag(tax, "PartnerTaxEnabled") ? BooksTax::Automated : BooksTax::Manual;
    read.classes = flag(accounting, "ClassTrackingPerTxn");
    read.lineClasses = flag(accounting, "ClassTrackingPerTxnLine");
    read.locations = flag(accounting, "TrackDepartments");
    read.closedUntil = QDate::fromString(text(accounting, "BookCloseDate"), Qt::ISODate);
    read.currencies = flag(currency, "MultiCurrencyEnabled");
    read.homeCurrency = reference(currency, "HomeCurrency");
    return read;
}

std::optional<Money> readAmount(const QJsonValue &value)
{
    return fromPlain<Money>(value.toVariant().toString());
}

qint64 readTime(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? time.toSecsSinceEpoch() : 0;
}

QString writeTime(qint64 utc)
{
    return QDateTime::fromSecsSinceEpoch(utc, Qt::UTC).toString(Qt::ISODate);
}

} // namespace truckroll::quickbooks
