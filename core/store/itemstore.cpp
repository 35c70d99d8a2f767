// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/itemstore.h"

#include "core/store/statement.h"
#include <map>

namespace truckroll {

namespace {

#define TRUCKROLL_ITEM_COLUMNS                                                                               \
    "SELECT id, version, number, name, description, type, price, cost, percent, taxable, active, "           \
    "item_group, prints_as_one, vendor_id, vendor_number, reorder_at FROM item "

Item readItem(const Statement &statement)
{
    Item item;
    item.id = statement.id<ItemId>(0);
    item.version = statement.number(1);
    item.number = statement.text(2);
    item.name = statement.text(3);
    item.description = statement.text(4);
    // A type of a later release is shown as the most harmless one.
    item.type = itemTypeFromName(statement.text(5)).value_or(ItemType::Service);
    item.price = statement.amount<UnitPrice>(6);
    item.cost = statement.amount<UnitPrice>(7);
    if (!statement.isNull(8))
        item.percent = statement.amount<Percent>(8);
    item.taxable = statement.flag(9);
    item.active = statement.flag(10);
    item.group = statement.text(11);
    item.printsAsOne = statement.flag(12);
    item.vendor = statement.id<VendorId>(13);
    item.vendorNumber = statement.text(14);
    item.reorderAt = statement.amount<Quantity>(15);
    return item;
}

std::vector<BundlePart> partsOf(ReadScope &scope, ItemId bundle)
{
    Statement statement(scope.connection(),
                        "SELECT item_id, quantity FROM bundle_part WHERE bundle_id = ? ORDER BY position");
    statement.bind(bundle);
    std::vector<BundlePart> parts;
    while (statement.step())
        parts.push_back({statement.id<ItemId>(0), statement.amount<Quantity>(1)});
    return parts;
}

std::map<ItemId, std::vector<BundlePart>> allParts(ReadScope &scope)
{
    Statement statement(scope.connection(),
                        "SELECT bundle_id, item_id, quantity FROM bundle_part ORDER BY bundle_id, position");
    std::map<ItemId, std::vector<BundlePart>> parts;
    while (statement.step())
        parts[statement.id<ItemId>(0)].push_back({statement.id<ItemId>(1), statement.amount<Quantity>(2)});
    return parts;
}

void bindItem(Statement &statement, const Item &item)
{
    statement.bindAll(item.version, item.number, item.name, item.description, itemTypeName(item.type),
                      item.price, item.cost, item.taxable, item.active, item.group, item.printsAsOne,
                      item.vendor, item.vendorNumber, item.reorderAt);
    if (item.percent)
        statement.bind(*item.percent);
    else
        statement.bindNull();
    statement.bind(item.id);
}

void storeParts(WriteScope &scope, const Item &item)
{
    Statement(scope.connection(), "DELETE FROM bundle_part WHERE bundle_id = ?").bind(item.id).run();
    int position = 0;
    for (const BundlePart &part : item.parts)
        Statement(scope.connection(),
                  "INSERT INTO bundle_part(bundle_id, position, item_id, quantity) VALUES (?, ?, ?, ?)")
            .bindAll(item.id, position++, part.item, part.quantity)
            .run();
}

ItemId idBy(ReadScope &scope, const char *sql, const QString &text)
{
    Statement statement(scope.connection(), sql);
    statement.bind(text);
    return statement.step() ? statement.id<ItemId>(0) : ItemId();
}

} // namespace

std::optional<Item> findItem(ReadScope &scope, ItemId id)
{
    Statement statement(scope.connection(), TRUCKROLL_ITEM_COLUMNS "WHERE id = ?");
    statement.bind(id);
    if (!statement.step())
        return std::nullopt;
    Item item = readItem(statement);
    item.parts = partsOf(scope, id);
    return item;
}

std::vector<Item> items(ReadScope &scope)
{
    const auto parts = allParts(scope);
    Statement statement(scope.connection(), TRUCKROLL_ITEM_COLUMNS "ORDER BY name COLLATE NOCASE");
    std::vector<Item> all;
    while (statement.step()) {
        all.push_back(readItem(statement));
        if (const auto own = parts.find(all.back().id); own != parts.end())
            all.back().parts = own->second;
    }
    return all;
}

ItemId itemNamed(ReadScope &scope, const QString &name)
{
    return idBy(scope, "SELECT id FROM item WHERE name = ? COLLATE NOCASE", name);
}

ItemId itemNumbered(ReadScope &scope, const QString &number)
{
    return idBy(scope, "SELECT id FROM item WHERE number <> '' AND number = ? COLLATE NOCASE", number);
}

std::vector<Item> bundlesWith(ReadScope &scope, ItemId part)
{
    Statement statement(scope.connection(), TRUCKROLL_ITEM_COLUMNS
                        "WHERE id IN (SELECT bundle_id FROM bundle_part WHERE item_id = ?) "
                        "ORDER BY name COLLATE NOCASE");
    statement.bind(part);
    std::vector<Item> bundles;
    while (statement.step())
        bundles.push_back(readItem(statement));
    return bundles;
}

void insertItem(WriteScope &scope, Item &item)
{
    item.id = scope.newId<ItemId>();
    item.version = scope.version();
    Statement statement(scope.connection(),
                        "INSERT INTO item(version, number, name, description, type, price, cost, taxable, "
                        "active, item_group, prints_as_one, vendor_id, vendor_number, reorder_at, percent, "
                        "id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bindItem(statement, item);
    statement.run();
    storeParts(scope, item);
}

void updateItem(WriteScope &scope, Item &item)
{
    item.version = scope.version();
    Statement statement(scope.connection(),
                        "UPDATE item SET version = ?, number = ?, name = ?, description = ?, type = ?, "
                        "price = ?, cost = ?, taxable = ?, active = ?, item_group = ?, prints_as_one = ?, "
                        "vendor_id = ?, vendor_number = ?, reorder_at = ?, percent = ? WHERE id = ?");
    bindItem(statement, item);
    statement.run();
    storeParts(scope, item);
}

} // namespace truckroll
