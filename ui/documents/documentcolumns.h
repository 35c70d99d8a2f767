// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/presetbar.h"
#include <functional>

class QAbstractItemView;

namespace truckroll {

/// The columns of the tables of quotes, work orders and invoices. `isChecked`: of invoices, whether a card is
/// being checked for one.
using IsChecked = std::function<bool(DocumentId)>;
std::vector<ColumnOf<DocumentRow>> documentColumns(DocumentKind kind, const IsChecked &isChecked = {});

/// What is owed on it, or left of a credit note: nothing but bills that were issued owe anything.
std::optional<Money> owedOn(const DocumentRow &row);

/// Lets the rows be dragged onto the board, where each becomes another visit of its folder.
void letRowsBeDragged(QAbstractItemView *view, const RowsModel<DocumentRow> &model);

std::vector<FilterPreset> documentPresets(DocumentKind kind);

} // namespace truckroll
