// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stockstore.h"

#include "core/store/statement.h"
#include <algorithm>
#include <sqlite3.h>

namespace truckroll {

namespace {

#define TRUCKROLL_ON_ORDER                                                                                   \
    "SELECT l.item_id, SUM(MAX(0, l.quantity - (SELECT COALESCE(SUM(x.quantity), 0) FROM receipt_line x "    \
    "JOIN receipt r ON r.id = x.receipt_id WHERE x.line_id = l.id AND r.taken_back = 0))) FROM document d "  \
    "JOIN document_line l ON l.document_id = d.id WHERE d.kind = 'purchaseorder' "                           \
    "AND d.state IN ('draft', 'sent', 'partly-received') AND l.kind = 'item' AND l.item_id "

StockMovement readMovement(const Statement &row)
{
    const auto reason = stockReasonFromName(row.text(3));
    if (!reason)
        throw StorageFailure(SQLITE_CORRUPT, "a movement of stock has no known reason");
    StockMovement movement;
    movement.id = row.id<StockMovementId>(0);
    movement.item = row.id<ItemId>(1);
    movement.at = row.number(2);
    movement.reason = *reason;
    movement.onHand = row.amount<Quantity>(4);
    movement.reserved = row.amount<Quantity>(5);
    movement.document = row.id<DocumentId>(6);
    movement.note = row.text(7);
    movement.byName = row.text(8);
    return movement;
}

ReorderList::Row readReorder(const Statement &row)
{
    ReorderList::Row out;
    out.item = row.id<ItemId>(0);
    out.number = row.text(1);
    out.name = row.text(2);
    out.vendor = row.id<VendorId>(3);
    out.vendorName = row.text(4);
    out.vendorNumber = row.text(5);
    out.reorderPoint = row.amount<Quantity>(6);
    out.cost = row.amount<UnitPrice>(7);
    return out;
}

/// Numbers of the work orders that reserve it now.
QStringList neededBy(ReadScope &scope, ItemId item)
{
    Statement statement(scope.connection(),
                        "SELECT d.number FROM stock_movement m JOIN document d ON d.id = m.document_id "
                        "WHERE m.item_id = ? AND d.kind = 'workorder' GROUP BY d.id "
                        "HAVING SUM(m.reserved) > 0 ORDER BY d.id");
    statement.bind(item);
    QStringList numbers;
    while (statement.step())
        numbers += statement.text(0);
    return numbers;
}

} // namespace

void insertMovement(WriteScope &scope, StockMovement &movement)
{
    movement.id = scope.newId<StockMovementId>();
    movement.at = scope.clock().nowUtc();
    movement.byName = scope.actor().name;
    Statement(scope.connection(),
              "INSERT INTO stock_movement(id, item_id, at_utc, reason, on_hand, reserved, document_id, note, "
              "user_id, user_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bindAll(movement.id, movement.item, movement.at, stockReasonName(movement.reason), movement.onHand,
                 movement.reserved, movement.document, movement.note, scope.actor().user, movement.byName)
        .run();
}

StockLevel stockOf(ReadScope &scope, ItemId item)
{
    StockLevel level;
    Statement sums(scope.connection(), "SELECT COALESCE(SUM(on_hand), 0), COALESCE(SUM(reserved), 0) "
                                       "FROM stock_movement WHERE item_id = ?");
    sums.bind(item);
    if (sums.step()) {
        level.onHand = sums.amount<Quantity>(0);
        level.reserved = sums.amount<Quantity>(1);
    }
    Statement coming(scope.connection(), TRUCKROLL_ON_ORDER "= ? GROUP BY l.item_id");
    coming.bind(item);
    if (coming.step())
        level.onOrder = coming.amount<Quantity>(1);
    return level;
}

std::map<ItemId, StockLevel> stockLevels(ReadScope &scope)
{
    std::map<ItemId, StockLevel> levels;
    Statement kept(scope.connection(), "SELECT id FROM item WHERE type = 'inventory'");
    while (kept.step())
        levels[kept.id<ItemId>(0)];
    Statement sums(scope.connection(),
                   "SELECT item_id, SUM(on_hand), SUM(reserved) FROM stock_movement GROUP BY item_id");
    while (sums.step()) {
        const auto level = levels.find(sums.id<ItemId>(0));
        if (level == levels.end())
            continue;
        level->second.onHand = sums.amount<Quantity>(1);
        level->second.reserved = sums.amount<Quantity>(2);
    }
    Statement coming(scope.connection(), TRUCKROLL_ON_ORDER "IS NOT NULL GROUP BY l.item_id");
    while (coming.step()) {
        const auto level = levels.find(coming.id<ItemId>(0));
        if (level != levels.end())
            level->second.onOrder = coming.amount<Quantity>(1);
    }
    return levels;
}

std::vector<StockMovements::Row> movementsOf(ReadScope &scope, ItemId item)
{
    Statement statement(scope.connection(),
                        "SELECT m.id, m.item_id, m.at_utc, m.reason, m.on_hand, m.reserved, m.document_id, "
                        "m.note, m.user_name, COALESCE(d.number, '') FROM stock_movement m "
                        "LEFT JOIN document d ON d.id = m.document_id WHERE m.item_id = ? ORDER BY m.id");
    statement.bind(item);
    std::vector<StockMovements::Row> rows;
    Quantity onHand;
    Quantity reserved;
    while (statement.step()) {
        StockMovements::Row row{readMovement(statement), statement.text(9), {}, {}};
        onHand += row.movement.onHand;
        reserved += row.movement.reserved;
        row.onHandAfter = onHand;
        row.reservedAfter = reserved;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ReorderList::Row> reorderRows(ReadScope &scope)
{
    const auto levels = stockLevels(scope);
    std::vector<ReorderList::Row> rows;
    Statement statement(scope.connection(),
                        "SELECT i.id, i.number, i.name, i.vendor_id, COALESCE(v.name, ''), i.vendor_number, "
                        "i.reorder_at, i.cost FROM item i LEFT JOIN vendor v ON v.id = i.vendor_id "
                        "WHERE i.type = 'inventory' AND i.active = 1 ORDER BY i.name COLLATE NOCASE");
    while (statement.step()) {
        ReorderList::Row row = readReorder(statement);
        row.stock = levels.at(row.item);
        row.missing = row.reorderPoint - row.stock.coming();
        if (row.missing > Quantity())
            rows.push_back(std::move(row));
    }
    for (ReorderList::Row &row : rows)
        row.neededBy = neededBy(scope, row.item);
    std::stable_sort(rows.begin(), rows.end(), [](const ReorderList::Row &a, const ReorderList::Row &b) {
        return a.missing > b.missing;
    });
    return rows;
}

} // namespace truckroll
