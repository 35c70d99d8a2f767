// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetpdf.h"

#include "ui/print/pdftext.h"
#include "ui/print/sheetpainter.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <optional>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SheetPdf)
};

Done notWritten(const QString &file, const QString &why)
{
    return failure(ErrorCode::StorageFailed,
                   Texts::tr("The PDF was not written to “%1”: %2 Nothing that was there has changed. Choose "
                             "another place or name and save again.")
                       .arg(QDir::toNativeSeparators(file), why),
                   QStringLiteral("pdf not written"));
}

void preparePdf(QPdfWriter &pdf, const std::vector<Sheet> &sheets, PageSize size)
{
    pdf.setResolution(720); // one device unit is a tenth of a point
    pdf.setPageSize(QPageSize(size == PageSize::Letter ? QPageSize::Letter : QPageSize::A4));
    pdf.setPageMargins(QMarginsF(0, 0, 0, 0));
    pdf.setTitle(sheetsTitle(sheets));
    pdf.setCreator(QStringLiteral("Truckroll " TRUCKROLL_VERSION));
}

QPageLayout::Orientation orientationOf(const Sheet &sheet)
{
    return sheet.landscape ? QPageLayout::Landscape : QPageLayout::Portrait;
}

bool drawPages(QPdfWriter &pdf, const std::vector<Sheet> &sheets, PageSize size)
{
    QPainter painter;
    pdf.setPageOrientation(orientationOf(sheets.front()));
    if (!painter.begin(&pdf))
        return false;
    bool first = true;
    for (const Sheet &sheet : sheets) {
        const SheetPainter paper(sheet, size);
        pdf.setPageOrientation(orientationOf(sheet)); // of the pages that begin from now on
        for (int page = 0; page < paper.pageCount(); ++page) {
            if (!first && !pdf.newPage())
                return false;
            paper.draw(painter, page);
            first = false;
        }
    }
    return painter.end();
}

} // namespace

QString sheetsTitle(const std::vector<Sheet> &sheets)
{
    if (sheets.size() == 1)
        return (sheets.front().title + QLatin1Char(' ') + sheets.front().number).trimmed();
    return Texts::tr("%n documents", nullptr, int(sheets.size()));
}

PageSize pageSizeFor(const QLocale &locale)
{
    switch (locale.territory()) {
    case QLocale::UnitedStates:
    case QLocale::Canada:
    case QLocale::Mexico:
    case QLocale::PuertoRico:
    case QLocale::Colombia:
    case QLocale::Chile:
    case QLocale::Venezuela:
    case QLocale::Philippines:
    case QLocale::CostaRica:
    case QLocale::Guatemala:
    case QLocale::Panama:
    case QLocale::DominicanRepublic:
    case QLocale::ElSalvador:
    case QLocale::Nicaragua:
    case QLocale::AnyTerritory: // the C locale: texts are US English
        return PageSize::Letter;
    default:
        return PageSize::A4;
    }
}

static std::optional<QByteArray> drawnPdf(const std::vector<Sheet> &sheets, PageSize size)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    bool drawn = false;
    {
        QPdfWriter pdf(&buffer);
        preparePdf(pdf, sheets, size);
        drawn = drawPages(pdf, sheets, size);
    }
    if (!drawn)
        return std::nullopt;
    QString typed;
    for (const Sheet &sheet : sheets)
        typed += sheet.toText();
    return withIdeographs(buffer.data(), typed);
}

/// An office or any other work of the user's is not replaced by paper, whatever name was typed.
static bool isPaperOrEmpty(const QString &path)
{
    QFile there(path);
    if (!there.exists() || there.size() == 0)
        return true;
    return there.open(QIODevice::ReadOnly) && there.read(5) == "%PDF-";
}

Done writePdf(const Sheet &sheet, const QString &file, PageSize size)
{
    return writePdf(std::vector<Sheet>{sheet}, file, size);
}

Done writePdf(const std::vector<Sheet> &sheets, const QString &file, PageSize size)
{
    if (sheets.empty())
        return ruleBroken(Texts::tr("There is no document to write. Choose one or more documents first."));
    const QFileInfo target(file);
    if (file.isEmpty() || target.isDir())
        return notWritten(file, Texts::tr("it is a folder."));
    if (target.exists() && !target.isFile())
        return notWritten(file, Texts::tr("it is not an ordinary file."));
    if (!isPaperOrEmpty(file))
        return notWritten(file,
                          Texts::tr("there is a file of that name which is no PDF. Choose another name."));
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return notWritten(file, out.errorString() + QLatin1Char('.'));
    const std::optional<QByteArray> pdf = drawnPdf(sheets, size);
    if (!pdf || out.write(*pdf) != pdf->size())
        out.cancelWriting();
    if (!out.commit())
        return notWritten(file, out.errorString() + QLatin1Char('.'));
    return Nothing{};
}

} // namespace truckroll
