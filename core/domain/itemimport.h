// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/csvread.h"
#include "core/base/result.h"
#include "core/domain/item.h"
#include "core/domain/vendor.h"
#include <QLocale>
#include <vector>

namespace truckroll {

/// What one row of a list does to the price book.
struct ImportedItem
{
    enum class Fate { Added, Changed, Same, Refused };

    int line = 0; ///< of the file
    Fate fate = Fate::Refused;
    Item item;    ///< as it will be; of refused ones what could be read
    QString what; ///< each change; of refused ones the reason

    friend bool operator==(const ImportedItem &, const ImportedItem &) = default;
};

/// What a list of items (its first row names the columns, as the catalogue's own export does) would do to the
/// price book. A row is about the item with its number, else the one with its name; an empty cell leaves what
/// is there. Amounts are written as `locale` does. RuleBroken when the columns have no names that are known.
Result<std::vector<ImportedItem>> planItemImport(const std::vector<CsvRow> &rows,
                                                 const std::vector<Item> &items,
                                                 const std::vector<Vendor> &vendors,
                                                 const QLocale &locale = QLocale::c());

/// Those that are added or changed, in the order of the file.
std::vector<Item> itemsToSave(const std::vector<ImportedItem> &rows);

} // namespace truckroll
