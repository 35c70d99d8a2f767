// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/cataloguecolumns.h"
#include "core/base/localamount.h"
#include "ui/catalogue/itemeditor.h"
#include <QCoreApplication>
#include <QLocale>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CatalogueColumns)
};
using Kind = TableColumn::Kind;

template <class Record>
ColumnOf<Record> column(const char *id, const QString &title, int width,
                        std::function<QString(const Record &)> text, Kind kind = Kind::Text)
{
    ColumnOf<Record> made;
    made.id = QString::fromLatin1(id);
    made.title = title;
    made.kind = kind;
    made.width = width;
    made.text = std::move(text);
    return made;
}

bool hasPrice(const Item &item)
{
    return item.type != ItemType::Bundle && !item.percent;
}

ColumnOf<Item> priceColumn(const std::shared_ptr<const QString> &currency)
{
    auto price = column<Item>(
        "price", Texts::tr("Price"), 84,
        [currency](const Item &item) {
            const QLocale locale;
            if (item.percent)
                return percentText(*item.percent, locale);
            return hasPrice(item) ? unitPriceText(item.price, locale, currencySymbol(*currency, locale))
                                  : QString();
        },
        Kind::Number);
    price.number = [](const Item &item) {
        return hasPrice(item) ? std::optional(item.price.units()) : std::nullopt;
    };
    return price;
}

std::vector<ColumnOf<Item>> costColumns(const std::shared_ptr<const QString> &currency)
{
    const auto costs = [](const Item &item) { return hasPrice(item) && item.type != ItemType::Discount; };
    auto cost = column<Item>(
        "cost", Texts::tr("Cost"), 100,
        [currency, costs](const Item &item) {
            const QLocale locale;
            return costs(item) ? unitPriceText(item.cost, locale, currencySymbol(*currency, locale))
                               : QString();
        },
        Kind::Number);
    cost.number = [costs](const Item &item) {
        return costs(item) ? std::optional(item.cost.units()) : std::nullopt;
    };
    cost.shown = false;
    auto margin = column<Item>(
        "margin", Texts::tr("Margin"), 140,
        [currency, costs](const Item &item) {
            return costs(item) ? itemMarginText(item.price, item.cost, *currency) : QString();
        },
        Kind::Number);
    margin.number = [costs](const Item &item) {
        return costs(item) ? std::optional((item.price - item.cost).units()) : std::nullopt;
    };
    margin.shown = false;
    return {cost, margin};
}

/// Of an item that stock is kept of; nothing for the others.
ColumnOf<Item> stockColumn(const char *id, const QString &title, const QString &hint,
                           std::shared_ptr<const CatalogueGround> ground, Quantity (*get)(const StockLevel &))
{
    auto made = column<Item>(
        id, title, 70,
        [ground, get](const Item &item) {
            const auto level = ground->stock.find(item.id);
            return level == ground->stock.end() ? QString() : quantityText(get(level->second), QLocale());
        },
        Kind::Number);
    made.number = [ground, get](const Item &item) {
        const auto level = ground->stock.find(item.id);
        return level == ground->stock.end() ? std::nullopt : std::optional(get(level->second).units());
    };
    made.hint = [hint](const Item &) { return hint; };
    return made;
}

} // namespace

std::vector<ColumnOf<Item>> itemColumns(std::shared_ptr<const QString> currency, bool withCost,
                                        std::shared_ptr<const CatalogueGround> ground)
{
    auto name = column<Item>("name", Texts::tr("Name"), 124, [](const Item &item) { return item.name; });
    name.bold = true;
    name.hint = [](const Item &item) { return item.description; };
    auto type = column<Item>(
        "type", Texts::tr("Type"), 92, [](const Item &item) { return itemTypeText(item.type); }, Kind::Chip);
    type.meaning = [](const Item &) { return Tone::Neutral; };
    std::vector<ColumnOf<Item>> columns{
        column<Item>("number", Texts::tr("Number"), 66, [](const Item &item) { return item.number; }), name,
        type, priceColumn(currency)};
    if (withCost)
        for (auto &each : costColumns(currency))
            columns.push_back(std::move(each));
    auto tax = column<Item>("tax", Texts::tr("Tax"), 60,
                            [](const Item &item) { return item.taxable ? Texts::tr("Taxed") : QString(); });
    tax.shown = false; // the names need the room
    columns.push_back(tax);
    auto description = column<Item>("description", Texts::tr("Description"), 60,
                                    [](const Item &item) { return item.description; });
    description.shown = false; // it is found all the same
    auto group = column<Item>(
        "group", Texts::tr("Group"), 110, [](const Item &item) { return item.group; }, Kind::Chip);
    group.meaning = [](const Item &) { return Tone::Neutral; };
    group.shown = false;
    columns.push_back(stockColumn("stock", Texts::tr("In stock"), Texts::tr("What lies on the shelf."),
                                  ground, [](const StockLevel &level) { return level.onHand; }));
    auto free = stockColumn("free", Texts::tr("Free"), Texts::tr("On the shelf and not reserved."), ground,
                            [](const StockLevel &level) { return level.free(); });
    free.shown = false;
    columns.push_back(free);
    columns.push_back(group);
    auto vendor = column<Item>("vendor", Texts::tr("Vendor"), 130, [ground](const Item &item) {
        const auto found = ground->vendors.find(item.vendor);
        return found == ground->vendors.end() ? QString() : found->second;
    });
    vendor.shown = false;
    columns.push_back(vendor);
    auto use = inUseColumn<Item>();
    use.shown = false; // those out of use are listed on request, faded
    columns.push_back(use);
    columns.push_back(description);
    return columns;
}

std::vector<ColumnOf<TaxRate>> taxRateColumns()
{
    auto name =
        column<TaxRate>("name", Texts::tr("Name"), 220, [](const TaxRate &rate) { return rate.name; });
    name.bold = true;
    auto percent = column<TaxRate>(
        "percent", Texts::tr("Percent"), 100,
        [](const TaxRate &rate) { return percentText(rate.percent, QLocale()); }, Kind::Number);
    percent.number = [](const TaxRate &rate) { return std::optional(rate.percent.units()); };
    return {name, percent, inUseColumn<TaxRate>()};
}

std::vector<ColumnOf<Category>> categoryColumns()
{
    auto name = column<Category>("name", Texts::tr("Name"), 220,
                                 [](const Category &category) { return category.name; });
    name.bold = true;
    name.swatch = [](const Category &category) { return category.color; };
    return {name, inUseColumn<Category>()};
}

} // namespace truckroll
