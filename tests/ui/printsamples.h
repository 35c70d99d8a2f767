// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/sheet.h"
#include "ui/print/sheetpdf.h"
#include <QByteArray>
#include <QTemporaryDir>

/// Papers made by hand and the tools, not ours, that read PDFs.
namespace truckroll::printsamples {

/// An invoice with so many rows, each "Line 001 of work" and so on with an amount of its own.
Sheet invoice(int rows);
QByteArray lakesideLogo();

/// What pdftotext -layout reads, one text for each page.
QStringList pdfPages(const QString &file);
/// pdfinfo's value for a name ("Pages", "Title", "Page size").
QString pdfInfo(const QString &file, const QString &name);
/// The names of fonts that are not embedded, by pdffonts.
QStringList fontsNotEmbedded(const QString &file);

/// A PDF of the sheet in a folder that goes with this object.
class Written
{
public:
    explicit Written(const Sheet &sheet, PageSize size = PageSize::Letter);
    explicit Written(const std::vector<Sheet> &sheets, PageSize size = PageSize::Letter);
    QString file() const { return m_folder.filePath(QStringLiteral("paper.pdf")); }
    QStringList pages() const { return pdfPages(file()); }

private:
    QTemporaryDir m_folder;
};

} // namespace truckroll::printsamples
