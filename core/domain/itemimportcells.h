// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/item.h"
#include "core/domain/vendor.h"
#include <QLocale>
#include <QMap>
#include <QStringList>
#include <vector>

namespace truckroll {

// The cells of a list of items (itemimport.h).

enum class ImportColumn {
    Number,
    Name,
    Type,
    Price,
    Percent,
    Cost,
    Tax,
    Group,
    Description,
    Vendor,
    VendorNumber,
    ReorderAt
};
/// Where each column stands.
using ImportHead = QMap<ImportColumn, qsizetype>;

/// By the columns' names in the catalogue, in any case, or those of the command line; others are left out.
ImportHead readHead(const QStringList &names);

/// The cells of one row.
class ImportCells
{
public:
    ImportCells(const ImportHead &head, const QStringList &cells) : m_head(head), m_cells(cells) {}
    /// Empty as well when there is no such column.
    QString text(ImportColumn column) const;
    bool has(ImportColumn column) const { return !text(column).isEmpty(); }

private:
    const ImportHead &m_head;
    const QStringList &m_cells;
};

/// What a row may name, and how amounts are written.
struct ImportGround
{
    const std::vector<Vendor> &vendors;
    QLocale locale;
};

/// Puts the cells into the item, which is as it was `before` (none: new). Answers why that cannot be; empty
/// when it can.
QString fillItem(Item &item, const ImportCells &cells, const Item *before, const ImportGround &ground);

/// "Price: 5.00 → 6.00".
QStringList itemChanges(const Item &before, const Item &item, const ImportGround &ground);

} // namespace truckroll
