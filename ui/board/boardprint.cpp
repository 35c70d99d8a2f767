// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardprint.h"
#include "ui/print/sheetpdf.h"
#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <memory>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardPrint)
};

constexpr double unitsPerInch = 96;

QPageLayout landscape()
{
    const bool letter = pageSizeFor(QLocale()) == PageSize::Letter;
    return {QPageSize(letter ? QPageSize::Letter : QPageSize::A4), QPageLayout::Landscape,
            QMarginsF(10, 10, 10, 10), QPageLayout::Millimeter};
}

QSize unitsOf(const QPageLayout &layout)
{
    return (layout.paintRect(QPageLayout::Inch).size() * unitsPerInch).toSize();
}

/// `newPage`: false when the device has no further one.
template <class NewPage>
bool paintAll(QPainter &painter, BoardPaper &paper, double scale, NewPage newPage)
{
    for (int page = 0; page < paper.pages(); ++page) {
        if (page > 0 && !newPage())
            return false;
        painter.save();
        painter.scale(scale, scale);
        paper.paint(&painter, page);
        painter.restore();
    }
    return true;
}

} // namespace

void showBoardPreview(QWidget *parent, const BoardContents &contents, const BoardPaperHead &head)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(landscape());
    printer->setDocName(head.period);
    auto *dialog = new QPrintPreviewDialog(printer.get(), parent);
    dialog->setObjectName(QStringLiteral("boardPreview"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Texts::tr("%1 on paper").arg(head.period));
    QObject::connect(
        dialog, &QPrintPreviewDialog::paintRequested, dialog, [contents, head, printer](QPrinter *to) {
            BoardPaper paper(contents, head, unitsOf(to->pageLayout()));
            QPainter painter(to);
            paintAll(painter, paper, to->resolution() / unitsPerInch, [to] { return to->newPage(); });
        });
    dialog->resize(1000, 720);
    dialog->open();
}

Done writeBoardPdf(const BoardContents &contents, const BoardPaperHead &head, const QString &path)
{
    QPdfWriter pdf(path);
    pdf.setPageLayout(landscape());
    pdf.setResolution(300);
    pdf.setTitle(head.period);
    BoardPaper paper(contents, head, unitsOf(pdf.pageLayout()));
    QPainter painter;
    const bool whole =
        painter.begin(&pdf) &&
        paintAll(painter, paper, pdf.resolution() / unitsPerInch, [&pdf] { return pdf.newPage(); }) &&
        painter.end();
    if (!whole)
        return failure(
            ErrorCode::StorageFailed,
            Texts::tr("“%1” could not be written. Choose another folder, or make room on the disk.")
                .arg(path));
    return Nothing{};
}

} // namespace truckroll
