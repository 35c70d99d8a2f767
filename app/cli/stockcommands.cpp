// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/linesyntax.h"
#include "app/cli/purchasecommands.h"
#include "app/cli/shapes.h"
#include "app/cli/taking.h"
#include "app/cli/texts.h"
#include "core/domain/priceacts.h"
#include "core/domain/stockacts.h"
#include "core/domain/worktasks.h"

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

CliColumn column(const QString &title, const QString &path, bool number = false)
{
    return {title, path, number};
}

Result<const Item *> itemNamed(CliContext &context, const QString &text)
{
    TRY(const auto *book, context.priceBook());
    if (const Item *item = findItem(*book, text))
        return item;
    return failure(ErrorCode::NotFound, CliTexts::tr("There is no item “%1”.").arg(text));
}

QJsonObject levelJson(const Item &item, const StockLevel &level)
{
    return {{u"item"_s, jsonId(item.id)},
            {u"number"_s, jsonText(item.number)},
            {u"name"_s, item.name},
            {u"on_hand"_s, toPlain(level.onHand)},
            {u"reserved"_s, toPlain(level.reserved)},
            {u"free"_s, toPlain(level.free())},
            {u"on_order"_s, toPlain(level.onOrder)},
            {u"reorder_at"_s, toPlain(item.reorderAt)}};
}

const CliView &stockView()
{
    static const CliView view{
        {column(CliTexts::tr("Number"), u"number"_s), column(CliTexts::tr("Name"), u"name"_s),
         column(CliTexts::tr("On hand"), u"on_hand"_s, true),
         column(CliTexts::tr("Reserved"), u"reserved"_s, true), column(CliTexts::tr("Free"), u"free"_s, true),
         column(CliTexts::tr("On order"), u"on_order"_s, true),
         column(CliTexts::tr("Reorder at"), u"reorder_at"_s, true)},
        {}};
    return view;
}

Result<CliOutput> listStock(CliContext &context, const Values &)
{
    TRY(const auto *book, context.priceBook());
    TRY(const auto levels, context.ask(StockLevels{}));
    QJsonArray list;
    for (const Item &item : book->items) {
        if (const auto level = levels.find(item.id); level != levels.end())
            list.append(levelJson(item, level->second));
    }
    return CliOutput{list, stockView()};
}

Result<CliOutput> countStock(CliContext &context, const Values &values)
{
    TRY(const Item *item, itemNamed(context, values.text(u"ITEM"_s)));
    TRY(const StockLevel level,
        context.act(CountStock{item->id, values.amount<Quantity>(u"counted"_s), values.text(u"note"_s)}));
    return CliOutput{levelJson(*item, level), stockView()};
}

Result<CliOutput> listMovements(CliContext &context, const Values &values)
{
    TRY(const Item *item, itemNamed(context, values.text(u"ITEM"_s)));
    TRY(const auto movements, context.ask(StockMovements{item->id}));
    TRY(const QTimeZone zone, context.zone());
    QJsonArray list;
    for (const StockMovements::Row &row : movements.rows)
        list.append(QJsonObject{{u"at"_s, jsonInstant(row.movement.at, zone)},
                                {u"reason"_s, stockReasonName(row.movement.reason)},
                                {u"document"_s, jsonText(row.documentNumber)},
                                {u"on_hand"_s, toPlain(row.movement.onHand)},
                                {u"reserved"_s, toPlain(row.movement.reserved)},
                                {u"on_hand_after"_s, toPlain(row.onHandAfter)},
                                {u"reserved_after"_s, toPlain(row.reservedAfter)},
                                {u"by"_s, row.movement.byName},
                                {u"note"_s, jsonText(row.movement.note)}});
    return CliOutput{list,
                     {{column(CliTexts::tr("At"), u"at"_s), column(CliTexts::tr("Reason"), u"reason"_s),
                       column(CliTexts::tr("Document"), u"document"_s),
                       column(CliTexts::tr("On hand"), u"on_hand"_s, true),
                       column(CliTexts::tr("Reserved"), u"reserved"_s, true),
                       column(CliTexts::tr("On hand after"), u"on_hand_after"_s, true),
                       column(CliTexts::tr("Reserved after"), u"reserved_after"_s, true),
                       column(CliTexts::tr("By"), u"by"_s)},
                      {}}};
}

Result<CliOutput> listReorder(CliContext &context, const Values &)
{
    TRY(const auto rows, context.ask(ReorderList{}));
    QJsonArray list;
    for (const ReorderList::Row &row : rows)
        list.append(QJsonObject{{u"item"_s, jsonId(row.item)},
                                {u"number"_s, jsonText(row.number)},
                                {u"name"_s, row.name},
                                {u"vendor"_s, jsonText(row.vendorName)},
                                {u"vendor_number"_s, jsonText(row.vendorNumber)},
                                {u"on_hand"_s, toPlain(row.stock.onHand)},
                                {u"reserved"_s, toPlain(row.stock.reserved)},
                                {u"on_order"_s, toPlain(row.stock.onOrder)},
                                {u"reorder_at"_s, toPlain(row.reorderPoint)},
                                {u"missing"_s, toPlain(row.missing)},
                                {u"needed_by"_s, QJsonArray::fromStringList(row.neededBy)}});
    return CliOutput{list,
                     {{column(CliTexts::tr("Name"), u"name"_s), column(CliTexts::tr("Vendor"), u"vendor"_s),
                       column(CliTexts::tr("On hand"), u"on_hand"_s, true),
                       column(CliTexts::tr("Reserved"), u"reserved"_s, true),
                       column(CliTexts::tr("On order"), u"on_order"_s, true),
                       column(CliTexts::tr("Missing"), u"missing"_s, true)},
                      {}}};
}

// ---- Prices --------------------------------------------------------------------------------------------

QJsonObject priceLevelJson(const PriceLevel &level)
{
    QJsonArray prices;
    for (const LevelPrice &price : level.prices)
        prices.append(QJsonObject{{u"item"_s, jsonId(price.item)}, {u"price"_s, toPlain(price.price)}});
    return {{u"id"_s, jsonId(level.id)},
            {u"name"_s, level.name},
            {u"percent"_s, toPlain(level.change)},
            {u"active"_s, level.active},
            {u"prices"_s, prices}};
}

const CliView &priceLevelView()
{
    static const CliView view{{column(CliTexts::tr("Id"), u"id"_s), column(CliTexts::tr("Name"), u"name"_s),
                               column(CliTexts::tr("Percent"), u"percent"_s, true)},
                              {}};
    return view;
}

/// "Tap, chrome=24.50": what one of it costs on the level.
Result<LevelPrice> levelPrice(CliContext &context, const QString &text)
{
    const qsizetype equals = text.lastIndexOf(u'=');
    const auto price = equals < 0 ? std::nullopt : fromPlain<UnitPrice>(text.mid(equals + 1));
    if (!price)
        Values::refuse(u"price"_s, text);
    TRY(const Item *item, itemNamed(context, text.left(equals)));
    return LevelPrice{item->id, *price};
}

/// A price that is given takes the place of the item's own one there; the others stay.
Done takePriceLevel(CliContext &here, const Values &given, PriceLevel &level)
{
    takeText(given, u"name"_s, level.name);
    takeAmount(given, u"percent"_s, level.change);
    takeFlag(given, u"in-use"_s, u"out-of-use"_s, level.active);
    for (const QString &text : given.texts(u"price"_s)) {
        TRY(const LevelPrice price, levelPrice(here, text));
        std::erase_if(level.prices, [&](const LevelPrice &each) { return each.item == price.item; });
        level.prices.push_back(price);
    }
    return Nothing{};
}

Result<CliOutput> addPriceLevel(CliContext &context, const Values &values)
{
    return addRecords<SavePriceLevel>(
        context, values, priceLevelView(),
        [](CliContext &here, const Values &given) -> Result<SavePriceLevel> {
            PriceLevel level;
            CHECK_OK(takePriceLevel(here, given, level));
            return SavePriceLevel{level};
        },
        [](CliContext &, const PriceLevel &level) -> Result<QJsonObject> { return priceLevelJson(level); });
}

Result<CliOutput> editPriceLevel(CliContext &context, const Values &values)
{
    const auto wanted = values.id<PriceLevelId>(u"ID"_s);
    TRY(const auto levels, context.ask(PriceLevels{}));
    for (PriceLevel level : levels) {
        if (level.id != wanted)
            continue;
        CHECK_OK(takePriceLevel(context, values, level));
        TRY(const PriceLevel stored, context.act(SavePriceLevel{level}));
        return CliOutput{priceLevelJson(stored), priceLevelView()};
    }
    return failure(ErrorCode::NotFound, CliTexts::tr("There is no such price level. Nothing was changed."));
}

Result<CliOutput> listPriceLevels(CliContext &context, const Values &)
{
    TRY(const auto levels, context.ask(PriceLevels{}));
    QJsonArray list;
    for (const PriceLevel &level : levels)
        list.append(priceLevelJson(level));
    return CliOutput{list, priceLevelView()};
}

Result<CliOutput> setPriceLevel(CliContext &context, const Values &values)
{
    TRY(auto details, context.ask(CustomerDetails{values.id<CustomerId>(u"ID"_s)}));
    details.customer.priceLevel = values.id<PriceLevelId>(u"level"_s);
    CHECK_OK(context.act(SaveCustomer{details.customer}));
    TRY(const auto now, context.ask(CustomerDetails{details.customer.id}));
    TRY(QJsonObject shown, customerJson(context, now));
    shown.insert(u"price_level"_s, jsonId(now.customer.priceLevel));
    return CliOutput{shown, customerView()};
}

PriceRule ruleFrom(const Values &values)
{
    PriceRule rule;
    const QString base = values.text(u"base"_s, u"price"_s);
    if (base == u"cost")
        rule.base = PriceRule::Base::Cost;
    else if (base == u"markup")
        rule.base = PriceRule::Base::Markup;
    else if (base != u"price")
        Values::refuse(u"base"_s, base);
    rule.percent = values.amount<Percent>(u"percent"_s);
    if (rule.percent < Percent::whole(-100) || rule.percent > Percent::whole(10'000))
        Values::refuse(u"percent"_s, values.text(u"percent"_s));
    rule.amount = values.amount<UnitPrice>(u"amount"_s);
    rule.roundTo = values.amount<UnitPrice>(u"round"_s, rule.roundTo);
    return rule;
}

/// Items of the group, type and vendor that are named; all when none is.
Result<std::vector<Item>> chosenItems(CliContext &context, const Values &values)
{
    TRY(const auto *book, context.priceBook());
    const auto type = values.named<ItemType>(u"type"_s, itemTypeFromName, ItemType::Service);
    const auto vendor = values.id<VendorId>(u"vendor"_s);
    std::vector<Item> chosen;
    for (const Item &item : book->items) {
        const bool fits = (!values.has(u"type"_s) || item.type == type) &&
                          (!values.has(u"vendor"_s) || item.vendor == vendor) &&
                          (!values.has(u"group"_s) ||
                           item.group.compare(values.text(u"group"_s), Qt::CaseInsensitive) == 0);
        if (fits)
            chosen.push_back(item);
    }
    return chosen;
}

Result<CliOutput> changePrices(CliContext &context, const Values &values)
{
    TRY(const std::vector<Item> items, chosenItems(context, values));
    const auto plan = planPrices(items, ruleFrom(values));
    QJsonArray list;
    for (const NewPrice &next : plan) {
        for (const Item &item : items) {
            if (item.id == next.item)
                list.append(QJsonObject{{u"item"_s, jsonId(item.id)},
                                        {u"name"_s, item.name},
                                        {u"price"_s, toPlain(item.price)},
                                        {u"new_price"_s, toPlain(next.price)},
                                        {u"cost"_s, toPlain(item.cost)},
                                        {u"new_cost"_s, toPlain(next.cost)}});
        }
    }
    if (!values.has(u"dry-run"_s))
        CHECK_OK(context.act(ChangePrices{plan}));
    return CliOutput{
        list,
        {{column(CliTexts::tr("Name"), u"name"_s), column(CliTexts::tr("Price"), u"price"_s, true),
          column(CliTexts::tr("New price"), u"new_price"_s, true),
          column(CliTexts::tr("Cost"), u"cost"_s, true),
          column(CliTexts::tr("New cost"), u"new_cost"_s, true)},
         {}}};
}

// ---- Checklists ----------------------------------------------------------------------------------------

CliOutput tasksOutput(const WorkTaskList &list)
{
    QJsonArray shown;
    for (const WorkTask &task : list.tasks)
        shown.append(QJsonObject{{u"id"_s, jsonId(task.id)},
                                 {u"text"_s, task.text},
                                 {u"done"_s, task.done},
                                 {u"by"_s, jsonText(task.doneBy)}});
    return {shown,
            {{column(CliTexts::tr("Id"), u"id"_s), column(CliTexts::tr("Task"), u"text"_s),
              column(CliTexts::tr("Done"), u"done"_s), column(CliTexts::tr("By"), u"by"_s)},
             {}}};
}

Result<CliOutput> listTasks(CliContext &context, const Values &values)
{
    TRY(const DocumentId id, context.document(values.text(u"NUMBER"_s)));
    TRY(const auto list, context.ask(WorkTasks{id}));
    return tasksOutput(list);
}

Result<CliOutput> addTasks(CliContext &context, const Values &values)
{
    TRY(const DocumentId id, context.document(values.text(u"NUMBER"_s)));
    TRY(auto list, context.ask(WorkTasks{id}));
    for (const QString &text : values.texts(u"text"_s))
        list.tasks.push_back({{}, text, false, 0, {}});
    TRY(const auto stored, context.act(SaveWorkTasks{id, list}));
    return tasksOutput(stored);
}

Result<CliOutput> markTask(CliContext &context, const Values &values)
{
    TRY(const DocumentId id, context.document(values.text(u"NUMBER"_s)));
    TRY(auto list, context.ask(WorkTasks{id}));
    const auto wanted = values.id<WorkTaskId>(u"ID"_s);
    bool found = false;
    for (WorkTask &task : list.tasks) {
        if (task.id != wanted)
            continue;
        task.done = !values.has(u"open"_s);
        found = true;
    }
    if (!found)
        return failure(ErrorCode::NotFound,
                       CliTexts::tr("There is no such task on %1.").arg(values.text(u"NUMBER"_s)));
    TRY(const auto stored, context.act(SaveWorkTasks{id, list}));
    return tasksOutput(stored);
}

} // namespace

void addStockCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    add(u"stock list"_s, CliTexts::tr("What is there, reserved, free and on order of items with stock."),
        listStock);
    add(u"stock count ITEM --counted QTY [--note T]"_s,
        CliTexts::tr("Notes what was found on the shelf, by the item's number or name."), countStock);
    add(u"stock movements ITEM"_s,
        CliTexts::tr("The ledger of one item; its entries add up to what is there."), listMovements);
    add(u"stock reorder"_s, CliTexts::tr("Items of which less is there than wanted, with who sells them."),
        listReorder);
    add(u"pricelevel add --name N [--percent P] [--price ITEM=PRICE]... [--from-json FILE]"_s,
        CliTexts::tr("Adds what some customers pay: a percentage such as -10, and prices of their own."),
        addPriceLevel);
    add(u"pricelevel edit ID [--name N] [--percent P] [--price ITEM=PRICE]... [--in-use] [--out-of-use]"_s,
        CliTexts::tr("Changes what is given of a price level; its other prices stay."), editPriceLevel);
    add(u"pricelevel list"_s, CliTexts::tr("All price levels."), listPriceLevels);
    add(u"customer pricelevel ID [--level ID]"_s,
        CliTexts::tr("Gives a customer a price level; without --level the price book's own prices."),
        setPriceLevel);
    add(u"price change [--base BASE] [--percent P] [--amount A] [--round A] [--group G] [--type TYPE] "
        "[--vendor ID] [--dry-run]"_s,
        CliTexts::tr("Changes many prices at once: price, cost, or price as a markup on the cost; --dry-run "
                     "only shows them."),
        changePrices);
    add(u"task add NUMBER [--text T]..."_s, CliTexts::tr("Adds to the checklist of a work order."), addTasks);
    add(u"task list NUMBER"_s, CliTexts::tr("The checklist of a work order."), listTasks);
    add(u"task done NUMBER ID [--open]"_s, CliTexts::tr("Marks a task as done, with --open as to be done."),
        markTask);
}

} // namespace truckroll
