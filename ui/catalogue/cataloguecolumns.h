// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/item.h"
#include "core/domain/stock.h"
#include "ui/models/tablemodel.h"
#include <map>
#include <memory>

namespace truckroll {

/// What the columns of the price book tell beside the items.
struct CatalogueGround
{
    std::map<ItemId, StockLevel> stock;
    std::map<VendorId, QString> vendors;
};

/// Columns of the price book; the currency may become known later. Cost and margin only for those who may see
/// them.
/// `stock`: what is there of the items that stock is kept of; follows as it is read anew.
std::vector<ColumnOf<Item>> itemColumns(std::shared_ptr<const QString> currency, bool withCost,
                                        std::shared_ptr<const CatalogueGround> ground);
std::vector<ColumnOf<TaxRate>> taxRateColumns();
std::vector<ColumnOf<Category>> categoryColumns();

/// "In use", "Out of use" as a chip.
template <class Record>
ColumnOf<Record> inUseColumn()
{
    ColumnOf<Record> made;
    made.id = QStringLiteral("use");
    made.title = QObject::tr("State");
    made.kind = TableColumn::Kind::Chip;
    made.width = 110;
    made.text = [](const Record &record) {
        return record.active ? QObject::tr("In use") : QObject::tr("Out of use");
    };
    made.meaning = [](const Record &record) { return record.active ? Tone::Success : Tone::Neutral; };
    return made;
}

} // namespace truckroll
