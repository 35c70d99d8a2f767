// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/sheet.h"
#include <QLocale>

namespace truckroll {

/// A line of a document as a row of the paper.
Sheet::Row lineRow(const DocumentLine &line, const QLocale &locale, const QString &symbol);

/// The document as its paper shows it: of a quote that was sold or converted only what was agreed.
Document onPaper(const Document &document);
/// Rows and totals of a quote that offers a choice: what belongs to every option first, then each option with
/// its lines, and what each comes to with tax.
void writeOptions(Sheet &sheet, const Document &quote, const QLocale &locale, const QString &symbol);

} // namespace truckroll
