// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/itemimportcells.h"

#include "core/base/localamount.h"
#include "core/base/text.h"
#include <QCoreApplication>
#include <algorithm>
#include <functional>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ItemImport)
};
using C = ImportColumn;

/// What a column is called: in the catalogue, then in the command line's lists.
const std::vector<std::pair<C, QStringList>> &columnNames()
{
    static const std::vector<std::pair<C, QStringList>> names{
        {C::Number, {Texts::tr("Number"), QStringLiteral("SKU")}},
        {C::Name, {Texts::tr("Name"), QStringLiteral("Item")}},
        {C::Type, {Texts::tr("Type")}},
        {C::Price, {Texts::tr("Price")}},
        {C::Percent, {Texts::tr("Percent")}},
        {C::Cost, {Texts::tr("Cost")}},
        {C::Tax, {Texts::tr("Tax"), QStringLiteral("Taxable"), QStringLiteral("Taxed")}},
        {C::Group, {Texts::tr("Group")}},
        {C::Description, {Texts::tr("Description")}},
        {C::Vendor, {Texts::tr("Vendor")}},
        {C::VendorNumber, {Texts::tr("Vendor's number"), QStringLiteral("vendor_number")}},
        {C::ReorderAt, {Texts::tr("Reorder at"), QStringLiteral("reorder_at")}}};
    return names;
}

QString nameOf(C column)
{
    for (const auto &[each, names] : columnNames())
        if (each == column)
            return names.front();
    return {};
}

QString wrong(const ImportCells &cells, C column, const QString &why)
{
    return Texts::tr("%1 “%2”: %3").arg(nameOf(column), cells.text(column), why);
}

QString takeLine(QString &value, const ImportCells &cells, C column, int limit = FieldLimit::name)
{
    if (!cells.has(column))
        return {};
    value = column == C::Description ? cleanText(cells.text(column)) : cleanLine(cells.text(column));
    if (value.size() > limit)
        return Texts::tr("%1 is longer than %2 characters.").arg(nameOf(column), QString::number(limit));
    if (containsCardNumber(value))
        return Texts::tr("%1 holds what looks like a card number, which is kept nowhere.")
            .arg(nameOf(column));
    return {};
}

/// "$5.00", "5"; not below zero.
template <class F>
QString takeAmount(F &value, const ImportCells &cells, C column, std::optional<F> read)
{
    if (!cells.has(column))
        return {};
    if (!read || read->isNegative())
        return wrong(cells, column, Texts::tr("this is no amount of zero or more, such as 12.50."));
    value = *read;
    return {};
}

QString takeType(Item &item, const ImportCells &cells, const Item *before)
{
    const QString word = cells.text(C::Type);
    if (word.isEmpty())
        return before ? QString()
                      : Texts::tr("A new entry needs a type: Service, Labor, Part, Inventory or Discount.");
    for (const ItemType type : {ItemType::Service, ItemType::Labor, ItemType::Part, ItemType::Inventory,
                                ItemType::Discount, ItemType::Bundle}) {
        if (word.compare(itemTypeText(type), Qt::CaseInsensitive) == 0 ||
            word.compare(itemTypeName(type), Qt::CaseInsensitive) == 0) {
            item.type = type;
            return {};
        }
    }
    return wrong(cells, C::Type, Texts::tr("this is no type of entry."));
}

QString takeTax(Item &item, const ImportCells &cells)
{
    const QString word = cells.text(C::Tax).toLower();
    const QStringList yes{QStringLiteral("yes"),       QStringLiteral("true"), QStringLiteral("1"),
                          QStringLiteral("x"),         QStringLiteral("y"),    QStringLiteral("taxed"),
                          Texts::tr("Taxed").toLower()};
    const QStringList no{QStringLiteral("no"), QStringLiteral("false"), QStringLiteral("0"),
                         QStringLiteral("n")};
    if (word.isEmpty())
        return {};
    if (!yes.contains(word) && !no.contains(word))
        return wrong(cells, C::Tax, Texts::tr("write yes or no."));
    item.taxable = yes.contains(word);
    return {};
}

/// The exported list shows a discount's percentage in the column of prices.
QString takePrice(Item &item, const ImportCells &cells, const Item *before, const QLocale &locale)
{
    const QString price = cells.text(C::Price);
    if (item.type == ItemType::Bundle)
        return {};
    if (item.type != ItemType::Discount) {
        if (cells.has(C::Percent))
            return Texts::tr("Only a discount has a percentage.");
        if (price.contains(QLatin1Char('%')))
            return wrong(cells, C::Price, Texts::tr("only a discount has a percentage."));
        if (!before && price.isEmpty())
            return Texts::tr("What does one cost the customer? Write 0 when it costs nothing.");
        return takeAmount<UnitPrice>(item.price, cells, C::Price, readUnitPrice(price, locale));
    }
    const bool inPrice = price.contains(QLatin1Char('%'));
    const QString percent = inPrice ? price : cells.text(C::Percent);
    if (percent.isEmpty() && !price.isEmpty())
        item.percent.reset();
    if (percent.isEmpty()) {
        const QString why = takeAmount<UnitPrice>(item.price, cells, C::Price, readUnitPrice(price, locale));
        return !why.isEmpty() || item.percent || item.price > UnitPrice()
                   ? why
                   : Texts::tr("A discount takes a percentage or an amount off.");
    }
    const auto read = readPercent(percent, locale);
    if (!read || *read <= Percent() || *read > Percent::whole(100))
        return wrong(cells, inPrice ? C::Price : C::Percent,
                     Texts::tr("a discount lies above 0 and takes at most 100 percent off."));
    item.percent = read;
    item.price = {};
    return {};
}

QString takeVendor(Item &item, const ImportCells &cells, const std::vector<Vendor> &vendors)
{
    const QString name = cleanLine(cells.text(C::Vendor));
    if (name.isEmpty())
        return {};
    const Vendor *idle = nullptr;
    for (const Vendor &vendor : vendors) {
        if (vendor.name.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (vendor.active || vendor.id == item.vendor) {
            item.vendor = vendor.id;
            return {};
        }
        idle = &vendor;
    }
    return wrong(cells, C::Vendor,
                 idle ? Texts::tr("this vendor is out of use.")
                      : Texts::tr("there is no such vendor. Add it on the page Purchasing first."));
}

QString vendorName(VendorId id, const std::vector<Vendor> &vendors)
{
    const auto found =
        std::find_if(vendors.begin(), vendors.end(), [id](const Vendor &each) { return each.id == id; });
    return found == vendors.end() ? QString() : found->name;
}

QString yesOrNo(bool value)
{
    return value ? Texts::tr("yes") : Texts::tr("no");
}

QString priceText(const Item &item, const QLocale &locale)
{
    return item.percent ? percentText(*item.percent, locale) : unitPriceText(item.price, locale);
}

} // namespace

ImportHead readHead(const QStringList &names)
{
    ImportHead head;
    for (qsizetype at = 0; at < names.size(); ++at) {
        const QString name = cleanLine(names[at]);
        const auto &known = columnNames();
        const auto found = std::find_if(known.begin(), known.end(), [&](const auto &each) {
            return each.second.contains(name, Qt::CaseInsensitive);
        });
        if (found != known.end() && !head.contains(found->first))
            head.insert(found->first, at);
    }
    return head;
}

QString ImportCells::text(ImportColumn column) const
{
    const auto at = m_head.find(column);
    return at == m_head.end() ? QString() : m_cells.value(*at).trimmed();
}

QString fillItem(Item &item, const ImportCells &cells, const Item *before, const ImportGround &ground)
{
    const QLocale &locale = ground.locale;
    for (const auto &take : std::initializer_list<std::function<QString()>>{
             [&] { return takeLine(item.name, cells, C::Name); },
             [&] { return item.name.isEmpty() ? Texts::tr("It has no name.") : QString(); },
             [&] { return takeLine(item.number, cells, C::Number); },
             [&] { return takeLine(item.description, cells, C::Description, FieldLimit::description); },
             [&] { return takeLine(item.group, cells, C::Group); },
             [&] { return takeLine(item.vendorNumber, cells, C::VendorNumber); },
             [&] { return takeType(item, cells, before); },
             [&] { return takePrice(item, cells, before, locale); },
             [&] {
                 return takeAmount(item.cost, cells, C::Cost, readUnitPrice(cells.text(C::Cost), locale));
             },
             [&] {
                 return takeAmount(item.reorderAt, cells, C::ReorderAt,
                                   readQuantity(cells.text(C::ReorderAt), locale));
             },
             [&] { return takeTax(item, cells); }, [&] { return takeVendor(item, cells, ground.vendors); }}) {
        if (const QString why = take(); !why.isEmpty())
            return why;
    }
    if (item.type != ItemType::Inventory)
        item.reorderAt = {};
    return {};
}

QStringList itemChanges(const Item &before, const Item &item, const ImportGround &ground)
{
    QStringList says;
    const auto compare = [&says](C column, const QString &was, const QString &is) {
        if (was != is)
            says << (was.isEmpty() ? Texts::tr("%1: %2").arg(nameOf(column), is)
                                   : Texts::tr("%1: %2 \u2192 %3").arg(nameOf(column), was, is));
    };
    const QLocale &locale = ground.locale;
    compare(C::Name, before.name, item.name);
    compare(C::Number, before.number, item.number);
    compare(C::Type, itemTypeText(before.type), itemTypeText(item.type));
    compare(C::Price, priceText(before, locale), priceText(item, locale));
    compare(C::Cost, unitPriceText(before.cost, locale), unitPriceText(item.cost, locale));
    compare(C::Tax, yesOrNo(before.taxable), yesOrNo(item.taxable));
    compare(C::Group, before.group, item.group);
    compare(C::Vendor, vendorName(before.vendor, ground.vendors), vendorName(item.vendor, ground.vendors));
    compare(C::VendorNumber, before.vendorNumber, item.vendorNumber);
    compare(C::ReorderAt, quantityText(before.reorderAt, locale), quantityText(item.reorderAt, locale));
    compare(C::Description, before.description, item.description);
    return says;
}

} // namespace truckroll
