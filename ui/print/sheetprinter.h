// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sheets/sheet.h"
#include "ui/print/sheetpdf.h"
#include <vector>

class QPrinter;

namespace truckroll {

/// Sets the printer up for our papers: whole pages, the size of paper, the name of the job.
void preparePrinter(QPrinter &printer, const std::vector<Sheet> &sheets, PageSize size);
/// One print job of all sheets, with the range of pages, copies and order that the print dialog asked for. On
/// another size of paper than Letter the sheets are laid out for A4 and made to fit.
Done printSheets(const std::vector<Sheet> &sheets, QPrinter &printer);

/// "INV-1009.pdf": a proposal without anything that a file name may not have.
QString proposedFileName(const std::vector<Sheet> &sheets);

} // namespace truckroll
