// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include "core/domain/item.h"
#include <vector>

namespace truckroll {

/// Cells of text copied from a spreadsheet: tabs between cells, line ends between rows, cells with either of
/// them in quotation marks. Rows of blanks only are left out.
std::vector<QStringList> spreadsheetCells(const QString &text);

/// Lines of such cells. In each row the first cell is the item (number or name of the price book, or free
/// text), words after it are the description, the first number is the quantity and the second the unit price.
/// A first row of headings is left out. Bundles open to their parts.
std::vector<DocumentLine> linesFromSpreadsheet(const QString &text, const std::vector<Item> &items);

} // namespace truckroll
