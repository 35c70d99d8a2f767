// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetprinter.h"

#include "ui/print/sheetpainter.h"
#include <QCoreApplication>
#include <QPainter>
#include <QPrinter>
#include <algorithm>
#include <memory>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SheetPrinter)
};

struct PrintPage
{
    const SheetPainter *sheet = nullptr;
    int index = 0;
};

PageSize layoutSizeOf(const QPrinter &printer)
{
    return printer.pageLayout().pageSize().id() == QPageSize::Letter ? PageSize::Letter : PageSize::A4;
}

/// The pages that were asked for, in the order in which they leave the printer; as often as there are copies
/// when the printer cannot make copies by itself.
std::vector<PrintPage> pagesToPrint(const std::vector<std::unique_ptr<SheetPainter>> &papers,
                                    const QPrinter &printer)
{
    std::vector<PrintPage> pages;
    for (const auto &paper : papers) {
        for (int i = 0; i < paper->pageCount(); ++i)
            pages.push_back({paper.get(), i});
    }
    if (printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0) {
        const auto first = size_t(printer.fromPage() - 1);
        const auto last = size_t(std::max(printer.toPage(), printer.fromPage()));
        pages.resize(std::min(pages.size(), last));
        pages.erase(pages.begin(), pages.begin() + qsizetype(std::min(first, pages.size())));
    }
    if (printer.pageOrder() == QPrinter::LastPageFirst)
        std::reverse(pages.begin(), pages.end());
    const int copies = printer.supportsMultipleCopies() ? 1 : printer.copyCount();
    std::vector<PrintPage> all;
    if (printer.collateCopies()) {
        for (int copy = 0; copy < copies; ++copy)
            all.insert(all.end(), pages.begin(), pages.end());
    } else {
        for (const PrintPage &page : pages)
            all.insert(all.end(), size_t(copies), page);
    }
    return all;
}

/// Each paper lies or stands as it was laid out, whatever the one before it did.
void turnPaper(QPrinter &printer, const PrintPage &page)
{
    const QSizeF drawn = page.sheet->paper();
    printer.setPageOrientation(drawn.width() > drawn.height() ? QPageLayout::Landscape
                                                              : QPageLayout::Portrait);
}

void drawOn(QPainter &painter, const QPrinter &printer, const PrintPage &page)
{
    const QRectF paper = printer.pageLayout().fullRectPixels(printer.resolution());
    const QSizeF drawn = page.sheet->paper();
    const qreal scale = std::min(paper.width() / drawn.width(), paper.height() / drawn.height());
    painter.save();
    painter.scale(scale, scale);
    page.sheet->draw(painter, page.index);
    painter.restore();
}

tl::unexpected<Error> notPrinted()
{
    return failure(
        ErrorCode::StorageFailed,
        Texts::tr("The printer did not take the document. Nothing was printed after the page it has "
                  "begun; check the printer and print again, or save a PDF."),
        QStringLiteral("printer refused the job"));
}

} // namespace

void preparePrinter(QPrinter &printer, const std::vector<Sheet> &sheets, PageSize size)
{
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(size == PageSize::Letter ? QPageSize::Letter : QPageSize::A4));
    printer.setDocName(sheetsTitle(sheets));
    printer.setCreator(QStringLiteral("Truckroll " TRUCKROLL_VERSION));
}

Done printSheets(const std::vector<Sheet> &sheets, QPrinter &printer)
{
    std::vector<std::unique_ptr<SheetPainter>> papers;
    papers.reserve(sheets.size());
    for (const Sheet &sheet : sheets)
        papers.push_back(std::make_unique<SheetPainter>(sheet, layoutSizeOf(printer)));
    const std::vector<PrintPage> pages = pagesToPrint(papers, printer);
    if (pages.empty())
        return ruleBroken(Texts::tr("There is no page to print. Choose pages that the document has."));
    QPainter painter;
    turnPaper(printer, pages.front());
    if (!painter.begin(&printer))
        return notPrinted();
    bool first = true;
    for (const PrintPage &page : pages) {
        turnPaper(printer, page);
        if (!first && !printer.newPage())
            return notPrinted();
        drawOn(painter, printer, page);
        first = false;
    }
    if (!painter.end() || printer.printerState() == QPrinter::Error)
        return notPrinted();
    return Nothing{};
}

QString proposedFileName(const std::vector<Sheet> &sheets)
{
    QString name;
    const QString wanted = sheets.size() == 1 ? sheets.front().number : sheetsTitle(sheets);
    for (const QChar c : wanted) {
        const bool plain = c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_');
        name += plain ? c : QLatin1Char('-');
    }
    return name.left(80) + QStringLiteral(".pdf");
}

} // namespace truckroll
