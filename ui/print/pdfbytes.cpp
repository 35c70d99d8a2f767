// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdfbytes.h"
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

namespace truckroll {

Result<QByteArray> pdfBytes(const std::vector<Sheet> &sheets, PageSize size)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("paper.pdf"));
    CHECK_OK(writePdf(sheets, path, size));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::StorageFailed,
            QCoreApplication::translate("truckroll::PdfBytes",
                                        "The PDF could not be read back. Nothing was sent; try again."),
            file.errorString());
    return file.readAll();
}

Result<QByteArray> paperPdf(const DocumentDetails::Reply &document, const QString &currency)
{
    return pdfBytes({documentSheet(document, QLocale(), currency)}, pageSizeFor(QLocale()));
}

} // namespace truckroll
