// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conflict.h"
#include "core/store/itemstore.h"
#include "core/store/stockstore.h"
#include "core/workflow/perform.h"
#include "core/workflow/textfields.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Stock)
};

} // namespace

Result<StockLevel> perform(WriteScope &scope, const CountStock &command)
{
    const auto item = findItem(scope, command.item);
    if (!item)
        return notThere(Texts::tr("item"));
    if (item->type != ItemType::Inventory)
        return ruleBroken(Texts::tr("No stock is kept of %1. Nothing was counted; make it an item with stock "
                                    "first.")
                              .arg(item->name));
    if (command.counted.isNegative() || command.counted.units() > Quantity::limit)
        return ruleBroken(
            Texts::tr("What lies on the shelf is zero or more. Nothing was counted; correct the "
                      "number."));
    StockMovement movement;
    movement.item = item->id;
    movement.reason = StockReason::Counted;
    movement.note = command.note;
    CHECK_OK(takeLine(movement.note, Texts::tr("note")));
    movement.onHand = command.counted - stockOf(scope, item->id).onHand;
    insertMovement(scope, movement);
    scope.describe(Texts::tr("Counted %1: %2").arg(item->name, toPlain(command.counted)));
    return stockOf(scope, item->id);
}

Result<StockLevels::Reply> answer(ReadScope &scope, const StockLevels &)
{
    return stockLevels(scope);
}

Result<StockMovements::Reply> answer(ReadScope &scope, const StockMovements &query)
{
    if (!findItem(scope, query.item))
        return notFound(Texts::tr("item"));
    return StockMovements::Reply{stockOf(scope, query.item), movementsOf(scope, query.item)};
}

Result<ReorderList::Reply> answer(ReadScope &scope, const ReorderList &)
{
    return reorderRows(scope);
}

} // namespace truckroll
