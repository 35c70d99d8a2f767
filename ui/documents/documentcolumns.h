// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/models/tablemodel.h"

namespace truckroll {

/// The columns of the tables of quotes, work orders and invoices.
std::vector<ColumnOf<DocumentRow>> documentColumns(DocumentKind kind);

/// A ready-made filter over one table, offered as a button.
struct DocumentPreset
{
    QString id; ///< "pending"; Page::showFiltered knows it
    QString text;
    QString hint;
    std::map<QString, ColumnFilter> filters;
};
std::vector<DocumentPreset> documentPresets(DocumentKind kind);

} // namespace truckroll
