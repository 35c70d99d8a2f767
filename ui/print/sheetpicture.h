// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/sheetpdf.h"
#include <QImage>

namespace truckroll {

/// A page of a sheet as it comes out of the printer, `width` pixels wide. Page from 0.
QImage sheetPicture(const Sheet &sheet, PageSize size, int page, int width);

} // namespace truckroll
