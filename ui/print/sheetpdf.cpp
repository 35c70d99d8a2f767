// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetpdf.h"

#include "ui/print/pdftext.h"
#include "ui/print/sheetpapers.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <algorithm>
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

void preparePdf(QPdfWriter &pdf, const Papers &papers)
{
    pdf.setResolution(720); // one device unit is a tenth of a point
    pdf.setPageSize(QPageSize(papers.size() == PageSize::Letter ? QPageSize::Letter : QPageSize::A4));
    pdf.setPageMargins(QMarginsF(0, 0, 0, 0));
    pdf.setTitle(papers.title());
    pdf.setCreator(QStringLiteral("Truckroll " TRUCKROLL_VERSION));
}

QPageLayout::Orientation orientationOf(const QSizeF &paper)
{
    return paper.width() > paper.height() ? QPageLayout::Landscape : QPageLayout::Portrait;
}

bool drawPages(QPdfWriter &pdf, const Papers &papers)
{
    QPainter painter;
    pdf.setPageOrientation(orientationOf(papers.paper(0)));
    if (!painter.begin(&pdf))
        return false;
    for (int page = 0; page < papers.pageCount(); ++page) {
        pdf.setPageOrientation(orientationOf(papers.paper(page))); // of the pages that begin from now on
        if (page > 0 && !pdf.newPage())
            return false;
        papers.draw(painter, page);
    }
    return painter.end();
}

} // namespace

QString sheetsTitle(const std::vector<Sheet> &sheets)
{
    if (sheets.size() == 1)
        return (sheets.front().title + QLatin1Char(' ') + sheets.front().number).trimmed();
    const bool alike = !sheets.empty() && std::all_of(sheets.begin(), sheets.end(), [&](const Sheet &each) {
        return each.together == sheets.front().together;
    });
    if (alike && !sheets.front().together.isEmpty())
        return sheets.front().together;
    return Texts::tr("%n documents", nullptr, int(sheets.size()));
}

QString proposedFileName(const std::vector<Sheet> &sheets)
{
    return proposedFileName(sheets.size() == 1 ? sheets.front().number : sheetsTitle(sheets));
}

QString proposedFileName(const QString &title)
{
    QString name;
    for (const QChar c : title) {
        const bool plain = c.isLetterOrNumber() || QStringView(u"-_, ").contains(c);
        name += plain ? c : QLatin1Char('-');
    }
    return name.left(80).trimmed() + QStringLiteral(".pdf");
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

static std::optional<QByteArray> drawnPdf(const Papers &papers)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    bool drawn = false;
    {
        QPdfWriter pdf(&buffer);
        preparePdf(pdf, papers);
        drawn = drawPages(pdf, papers);
    }
    if (!drawn)
        return std::nullopt;
    return withIdeographs(buffer.data(), papers.allText());
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
    return writePdf(SheetPapers(sheets, size), file);
}

Done writePdf(const Papers &papers, const QString &file)
{
    if (papers.pageCount() == 0)
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
    const std::optional<QByteArray> pdf = drawnPdf(papers);
    if (!pdf || out.write(*pdf) != pdf->size())
        out.cancelWriting();
    if (!out.commit())
        return notWritten(file, out.errorString() + QLatin1Char('.'));
    return Nothing{};
}

} // namespace truckroll
