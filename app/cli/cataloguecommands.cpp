// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/linesyntax.h"
#include "app/cli/shapes.h"
#include "app/cli/taking.h"
#include "app/cli/texts.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

/// By its name, also one out of use, which is how it comes back. `notThere`: the sentence, with %1 for the
/// name.
template <class Record>
Result<const Record *> recordNamed(const std::vector<Record> &all, const QString &name,
                                   const QString &notThere)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const Record &record) {
        return record.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (found == all.end())
        return failure(ErrorCode::NotFound, notThere.arg(name));
    return &*found;
}

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
        return failure(ErrorCode::NotFound, CliTexts::tr("There is no item “%1”.").arg(text));
    return BundlePart{item->id, quantity};
}

Result<SaveItem> itemFrom(CliContext &context, const Values &given, Item item)
{
    takeText(given, u"number"_s, item.number);
    takeText(given, u"name"_s, item.name);
    takeText(given, u"description"_s, item.description);
    item.type = given.named<ItemType>(u"type"_s, itemTypeFromName, item.type);
    takeAmount(given, u"price"_s, item.price);
    takeAmount(given, u"cost"_s, item.cost);
    takeFlag(given, u"taxable"_s, u"not-taxable"_s, item.taxable);
    if (given.has(u"percent"_s))
        item.percent = given.amount<Percent>(u"percent"_s);
    takeText(given, u"group"_s, item.group);
    takeId(given, u"vendor"_s, item.vendor);
    takeText(given, u"vendor-number"_s, item.vendorNumber);
    takeAmount(given, u"reorder-at"_s, item.reorderAt);
    takeFlag(given, u"as-one"_s, u"in-group"_s, item.printsAsOne);
    takeFlag(given, u"in-use"_s, u"out-of-use"_s, item.active);
    if (given.has(u"part"_s))
        item.parts.clear();
    for (const QString &text : given.texts(u"part"_s)) {
        TRY(const BundlePart part, bundlePart(context, text));
        item.parts.push_back(part);
    }
    return SaveItem{item};
}

Result<CliOutput> addItem(CliContext &context, const Values &values)
{
    return addRecords<SaveItem>(
        context, values, itemView(),
        [](CliContext &here, const Values &given) { return itemFrom(here, given, Item()); },
        [](CliContext &, const Item &item) -> Result<QJsonObject> { return itemJson(item); });
}

Result<CliOutput> editItem(CliContext &context, const Values &values)
{
    TRY(const auto *book, context.priceBook());
    const QString named = values.text(u"ITEM"_s);
    const Item *item = findItem(*book, named);
    if (!item) {
        TRY(item, recordNamed(book->items, named, CliTexts::tr("There is no item “%1”.")));
    }
    TRY(const SaveItem command, itemFrom(context, values, *item));
    TRY(const Item stored, context.act(command));
    return CliOutput{itemJson(stored), itemView()};
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

Result<CliOutput> editTaxRate(CliContext &context, const Values &values)
{
    TRY(const auto *book, context.priceBook());
    TRY(const TaxRate *found, recordNamed(book->taxRates, values.text(u"RATE"_s),
                                          CliTexts::tr("There is no tax rate named “%1”.")));
    TaxRate rate = *found;
    takeText(values, u"name"_s, rate.name);
    takeAmount(values, u"percent"_s, rate.percent);
    takeFlag(values, u"in-use"_s, u"out-of-use"_s, rate.active);
    TRY(const TaxRate stored, context.act(SaveTaxRate{rate}));
    return CliOutput{taxRateJson(stored), taxRateView()};
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

Result<CliOutput> editCategory(CliContext &context, const Values &values)
{
    TRY(const auto *book, context.priceBook());
    TRY(const Category *found, recordNamed(book->categories, values.text(u"CATEGORY"_s),
                                           CliTexts::tr("There is no category named “%1”.")));
    Category category = *found;
    takeText(values, u"name"_s, category.name);
    takeText(values, u"color"_s, category.color);
    takeFlag(values, u"in-use"_s, u"out-of-use"_s, category.active);
    TRY(const Category stored, context.act(SaveCategory{category}));
    return CliOutput{categoryJson(stored), categoryView()};
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
    add(u"item edit ITEM [--name N] [--type TYPE] [--price P] [--cost C] [--taxable] [--not-taxable] "
        "[--number N] [--description T] [--percent P] [--part ITEM=QTY]... [--as-one] [--in-group] [--group "
        "G] "
        "[--vendor ID] [--vendor-number N] [--reorder-at QTY] [--in-use] [--out-of-use]"_s,
        CliTexts::tr("Changes what is given of an entry, named by its number or name."), editItem);
    add(u"item list"_s, CliTexts::tr("The price book."), listItems);
    add(u"taxrate add --name N --percent P [--from-json FILE]"_s,
        CliTexts::tr("Adds a tax rate, such as 8.25."), addTaxRate);
    add(u"taxrate edit RATE [--name N] [--percent P] [--in-use] [--out-of-use]"_s,
        CliTexts::tr("Changes what is given of a tax rate, named by its name."), editTaxRate);
    add(u"taxrate list"_s, CliTexts::tr("All tax rates."), listTaxRates);
    add(u"category add --name N --color COLOR [--from-json FILE]"_s,
        CliTexts::tr("Adds a label of appointments, whose color marks the cards."), addCategory);
    add(u"category edit CATEGORY [--name N] [--color COLOR] [--in-use] [--out-of-use]"_s,
        CliTexts::tr("Changes what is given of a category, named by its name."), editCategory);
    add(u"category list"_s, CliTexts::tr("All categories."), listCategories);
}

} // namespace truckroll
