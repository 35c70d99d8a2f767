// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/linesyntax.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

/// "Tap, chrome=2": the item and how many of it are in the bundle.
Result<BundlePart> bundlePart(CliContext &context, const QString &text)
{
    const qsizetype equals = text.lastIndexOf(u'=');
    const auto quantity =
        equals < 0 ? Quantity::whole(1) : fromPlain<Quantity>(text.mid(equals + 1)).value_or(Quantity());
    if (quantity <= Quantity())
        Values::refuse(u"part"_s, text);
    TRY(const auto *book, context.priceBook());
    const Item *item = findItem(*book, text.left(equals < 0 ? text.size() : equals));
    if (!item)
        return failure(ErrorCode::NotFound, CliTexts::tr("There is no item \"%1\".").arg(text));
    return BundlePart{item->id, quantity};
}

Result<SaveItem> itemFrom(CliContext &context, const Values &given)
{
    Item item;
    item.number = given.text(u"number"_s);
    item.name = given.text(u"name"_s);
    item.description = given.text(u"description"_s);
    item.type = given.named<ItemType>(u"type"_s, itemTypeFromName, ItemType::Service);
    item.price = given.amount<UnitPrice>(u"price"_s);
    item.cost = given.amount<UnitPrice>(u"cost"_s);
    item.taxable = given.has(u"taxable"_s);
    if (given.has(u"percent"_s))
        item.percent = given.amount<Percent>(u"percent"_s);
    item.group = given.text(u"group"_s);
    item.vendor = given.id<VendorId>(u"vendor"_s);
    item.vendorNumber = given.text(u"vendor-number"_s);
    item.reorderAt = given.amount<Quantity>(u"reorder-at"_s);
    item.printsAsOne = given.has(u"as-one"_s);
    for (const QString &text : given.texts(u"part"_s)) {
        TRY(const BundlePart part, bundlePart(context, text));
        item.parts.push_back(part);
    }
    return SaveItem{item};
}

Result<CliOutput> addItem(CliContext &context, const Values &values)
{
    return addRecords<SaveItem>(
        context, values, itemView(), itemFrom,
        [](CliContext &, const Item &item) -> Result<QJsonObject> { return itemJson(item); });
}

Result<CliOutput> listItems(CliContext &context, const Values &)
{
    TRY(const auto *book, context.priceBook());
    QJsonArray list;
    for (const Item &item : book->items)
        list.append(itemJson(item));
    return CliOutput{list, itemView()};
}

Result<CliOutput> addTaxRate(CliContext &context, const Values &values)
{
    return addRecords<SaveTaxRate>(
        context, values, taxRateView(),
        [](CliContext &, const Values &given) -> Result<SaveTaxRate> {
            TaxRate rate;
            rate.name = given.text(u"name"_s);
            rate.percent = given.amount<Percent>(u"percent"_s);
            return SaveTaxRate{rate};
        },
        [](CliContext &, const TaxRate &rate) -> Result<QJsonObject> { return taxRateJson(rate); });
}

Result<CliOutput> listTaxRates(CliContext &context, const Values &)
{
    TRY(const auto *book, context.priceBook());
    QJsonArray list;
    for (const TaxRate &rate : book->taxRates)
        list.append(taxRateJson(rate));
    return CliOutput{list, taxRateView()};
}

Result<CliOutput> addCategory(CliContext &context, const Values &values)
{
    return addRecords<SaveCategory>(
        context, values, categoryView(),
        [](CliContext &, const Values &given) -> Result<SaveCategory> {
            Category category;
            category.name = given.text(u"name"_s);
            category.color = given.text(u"color"_s);
            return SaveCategory{category};
        },
        [](CliContext &, const Category &category) -> Result<QJsonObject> { return categoryJson(category); });
}

Result<CliOutput> listCategories(CliContext &context, const Values &)
{
    TRY(const auto *book, context.priceBook());
    QJsonArray list;
    for (const Category &category : book->categories)
        list.append(categoryJson(category));
    return CliOutput{list, categoryView()};
}

} // namespace

void addCatalogueCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    add(u"item add --name N --type TYPE [--price P] [--cost C] [--taxable] [--number N] [--description T] "
        "[--percent P] [--part ITEM=QTY]... [--as-one] [--group G] [--vendor ID] [--vendor-number N] "
        "[--reorder-at QTY] [--from-json FILE]"_s,
        CliTexts::tr("Adds to the price book: service, labor, part, inventory, discount or bundle."),
        addItem);
    add(u"item list"_s, CliTexts::tr("The price book."), listItems);
    add(u"taxrate add --name N --percent P [--from-json FILE]"_s,
        CliTexts::tr("Adds a tax rate, such as 8.25."), addTaxRate);
    add(u"taxrate list"_s, CliTexts::tr("All tax rates."), listTaxRates);
    add(u"category add --name N --color COLOR [--from-json FILE]"_s,
        CliTexts::tr("Adds a label of appointments, whose color marks the cards."), addCategory);
    add(u"category list"_s, CliTexts::tr("All categories."), listCategories);
}

} // namespace truckroll
