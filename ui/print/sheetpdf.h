// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sheets/sheet.h"
#include <QLocale>
#include <QString>
#include <vector>

namespace truckroll {

/// What the paper in the printer's tray is.
enum class PageSize { Letter, A4 };

/// Letter where people write on it (North America and a few others), A4 elsewhere.
PageSize pageSizeFor(const QLocale &locale);

/// "Invoice INV-1009", "Day sheets, March 2, 2026" or "3 documents": the title of a PDF, of a print job or of
/// a window.
QString sheetsTitle(const std::vector<Sheet> &sheets);
/// "INV-1009.pdf": a proposal without anything that a file name may not have.
QString proposedFileName(const std::vector<Sheet> &sheets);
QString proposedFileName(const QString &title);

/// Writes the sheet as a PDF: fonts embedded, text that other programs can read and search, title and creator
/// in its properties. The file is replaced only when everything was written; a failure (StorageFailed) leaves
/// the old one as it was, and something that is no file (a folder, a pipe) is refused. Needs a
/// QGuiApplication, no window and no screen: the command line uses it with the offscreen platform.
Done writePdf(const Sheet &sheet, const QString &file, PageSize size);
/// Many papers in one file, each with pages counted from 1. No sheet at all is RuleBroken.
Done writePdf(const std::vector<Sheet> &sheets, const QString &file, PageSize size);

} // namespace truckroll
