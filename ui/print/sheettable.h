// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/sheetblocks.h"

namespace truckroll {

/// Left edge and width of each column of the table.
struct ColumnPlace
{
    qreal x = 0;
    qreal width = 0;
};

/// Columns of figures are as wide as their widest figure (within reason), the wide columns share the rest.
std::vector<ColumnPlace> placeColumns(const Sheet &sheet, qreal width);
/// The headings, as each page with rows shows them. Empty without columns.
SheetBlock columnHeadBlock(const Sheet &sheet, qreal width);
/// One block for each row.
std::vector<SheetBlock> rowBlocks(const Sheet &sheet, qreal width);

} // namespace truckroll
