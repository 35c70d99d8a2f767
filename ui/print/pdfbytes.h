// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/sheetpdf.h"
#include <QByteArray>

namespace truckroll {

/// The papers as the bytes of one PDF, for a letter's attachment.
Result<QByteArray> pdfBytes(const std::vector<Sheet> &sheets, PageSize size);

} // namespace truckroll
