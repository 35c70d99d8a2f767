// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/print/sheetpdf.h"
#include <QByteArray>

namespace truckroll {

/// The papers as the bytes of one PDF, for a letter's attachment.
Result<QByteArray> pdfBytes(const std::vector<Sheet> &sheets, PageSize size);

/// One document as it is printed in the user's locale: what the demo office's letters take along
/// (NewOffice::drawPaper).
Result<QByteArray> paperPdf(const DocumentDetails::Reply &document, const QString &currency);

} // namespace truckroll
