// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetprinter.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrinter>
#include <algorithm>
#include <numeric>
#include <vector>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SheetPrinter)
};

PageSize layoutSizeOf(const QPrinter &printer)
{
    return printer.pageLayout().pageSize().id() == QPageSize::Letter ? PageSize::Letter : PageSize::A4;
}

/// The pages that were asked for, in the order in which they leave the printer; as often as there are copies
/// when the printer cannot make copies by itself.
std::vector<int> pagesToPrint(const Papers &papers, const QPrinter &printer)
{
    std::vector<int> pages(size_t(papers.pageCount()));
    std::iota(pages.begin(), pages.end(), 0);
    if (printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0) {
        const auto first = size_t(printer.fromPage() - 1);
        const auto last = size_t(std::max(printer.toPage(), printer.fromPage()));
        pages.resize(std::min(pages.size(), last));
        pages.erase(pages.begin(), pages.begin() + qsizetype(std::min(first, pages.size())));
    }
    if (printer.pageOrder() == QPrinter::LastPageFirst)
        std::reverse(pages.begin(), pages.end());
    const int copies = printer.supportsMultipleCopies() ? 1 : printer.copyCount();
    std::vector<int> all;
    if (printer.collateCopies()) {
        for (int copy = 0; copy < copies; ++copy)
            all.insert(all.end(), pages.begin(), pages.end());
    } else {
        for (const int page : pages)
            all.insert(all.end(), size_t(copies), page);
    }
    return all;
}

/// Each paper lies or stands as it was laid out, whatever the one before it did.
void turnPaper(QPrinter &printer, const QSizeF &drawn)
{
    printer.setPageOrientation(drawn.width() > drawn.height() ? QPageLayout::Landscape
                                                              : QPageLayout::Portrait);
}

void drawOn(QPainter &painter, const QPrinter &printer, const Papers &papers, int page)
{
    const QRectF paper = printer.pageLayout().fullRectPixels(printer.resolution());
    const QSizeF drawn = papers.paper(page);
    const qreal scale = std::min(paper.width() / drawn.width(), paper.height() / drawn.height());
    painter.save();
    painter.scale(scale, scale);
    papers.draw(painter, page);
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

void preparePrinter(QPrinter &printer, const Papers &papers)
{
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(papers.size() == PageSize::Letter ? QPageSize::Letter : QPageSize::A4));
    if (papers.pageCount() > 0)
        turnPaper(printer, papers.paper(0));
    printer.setDocName(papers.title());
    printer.setCreator(QStringLiteral("Truckroll " TRUCKROLL_VERSION));
}

Done printPapers(const LayOut &layOut, QPrinter &printer)
{
    const auto papers = layOut(layoutSizeOf(printer));
    const std::vector<int> pages = pagesToPrint(*papers, printer);
    if (pages.empty())
        return ruleBroken(Texts::tr("There is no page to print. Choose pages that the document has."));
    QPainter painter;
    turnPaper(printer, papers->paper(pages.front()));
    if (!painter.begin(&printer))
        return notPrinted();
    bool first = true;
    for (const int page : pages) {
        turnPaper(printer, papers->paper(page));
        if (!first && !printer.newPage())
            return notPrinted();
        drawOn(painter, printer, *papers, page);
        first = false;
    }
    if (!painter.end() || printer.printerState() == QPrinter::Error)
        return notPrinted();
    return Nothing{};
}

} // namespace truckroll
