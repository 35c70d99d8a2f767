// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/previewdialog.h"

#include "tests/ui/printsamples.h"
#include "ui/print/sheetpapers.h"
#include "ui/print/sheetprinter.h"
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPrinter>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::printsamples;

namespace {

struct Shown
{
    PreviewDialog dialog;
    PageView *pages = dialog.findChild<PageView *>(QStringLiteral("pageView"));

    explicit Shown(int rows)
    {
        dialog.resize(900, 800);
        dialog.show();
        dialog.setSheets({invoice(rows)}, PageSize::Letter);
        QCoreApplication::processEvents();
        pages->setFocus();
    }
    template <class W>
    W *find(const char *name) const
    {
        return dialog.findChild<W *>(QString::fromLatin1(name));
    }
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(pages, Qt::Key(code), modifiers);
    }
};

int darkPixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qGray(image.pixel(x, y)) < 100 ? 1 : 0;
    }
    return count;
}

} // namespace

TEST_CASE("preview: pages are gone through by keyboard, the number follows", "[print]")
{
    const Shown shown(90);
    REQUIRE(shown.pages->pageCount() >= 3);
    const int last = shown.pages->pageCount();
    auto *number = shown.find<QSpinBox>("pageNumber");
    CHECK(number->value() == 1);
    CHECK(number->maximum() == last);
    CHECK_FALSE(shown.find<QToolButton>("previousPage")->isEnabled());
    QTest::keyClick(shown.pages, Qt::Key_PageDown);
    CHECK(number->value() == 2);
    CHECK(shown.pages->accessibleName() == QStringLiteral("Page 2 of %1").arg(last));
    CHECK(shown.pages->accessibleDescription().contains(QStringLiteral("Line 090 of work")));
    QTest::keyClick(shown.pages, Qt::Key_End);
    CHECK(number->value() == last);
    CHECK_FALSE(shown.find<QToolButton>("nextPage")->isEnabled());
    QTest::keyClick(shown.pages, Qt::Key_Home);
    CHECK(number->value() == 1);
    number->setValue(2);
    CHECK(shown.pages->currentPage() == 1);
    shown.find<QToolButton>("previousPage")->click();
    CHECK(shown.pages->currentPage() == 0);
}

TEST_CASE("preview: it opens at the beginning, and a window of another size shows the same", "[print]")
{
    PreviewDialog dialog;
    dialog.setSheets({invoice(90)}, PageSize::Letter);
    const auto *pages = dialog.findChild<PageView *>(QStringLiteral("pageView"));
    REQUIRE(pages->pageCount() >= 3);
    for (const int height : {500, 800, 400, 900}) {
        dialog.resize(900, height);
        dialog.show();
        QCoreApplication::processEvents();
        INFO(height);
        CHECK(pages->currentPage() == 0);
        CHECK(pages->pageRect(0).top() >= 0);
    }
}

TEST_CASE("preview: zoom by key, by list and to fit, the page stays crisp", "[print]")
{
    Shown shown(3);
    CHECK(shown.pages->fit() == PageView::Fit::Page);
    const QRect whole = shown.pages->pageRect(0);
    CHECK(shown.pages->viewport()->rect().contains(whole));
    const int fitted = shown.pages->zoom();
    shown.key(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(shown.pages->zoom() > fitted);
    CHECK(shown.pages->fit() == PageView::Fit::None);
    shown.key(Qt::Key_0, Qt::ControlModifier);
    CHECK(shown.pages->zoom() == fitted);
    auto *list = shown.find<QComboBox>("zoom");
    CHECK(list->currentIndex() == 0);
    const int index = list->findData(200);
    REQUIRE(index > 0);
    list->setCurrentIndex(index);
    emit list->activated(index);
    CHECK(shown.pages->zoom() == 200);
    CHECK(shown.pages->pageRect(0).width() == qRound(612 * 2 * shown.pages->logicalDpiX() / 72.0));
    for (int i = 0; i < 20; ++i)
        shown.key(Qt::Key_Minus, Qt::ControlModifier);
    CHECK(shown.pages->zoom() == PageView::smallestZoom);
}

TEST_CASE("preview: the page is drawn", "[print]")
{
    const Shown shown(5);
    const QImage image = shown.pages->viewport()->grab(shown.pages->pageRect(0)).toImage();
    CHECK(darkPixels(image) > 500);
}

TEST_CASE("preview: a PDF is saved, and when that fails the reason is said", "[print]")
{
    Shown shown(2);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("saved.pdf"));
    shown.dialog.savePdf(file);
    auto *message = shown.find<QLabel>("previewMessage");
    CHECK(message->isVisible());
    CHECK(message->text().contains(QStringLiteral("saved.pdf")));
    CHECK(pdfPages(file).value(0).contains(QStringLiteral("INV-1009")));
    shown.dialog.savePdf(folder.path());
    CHECK(message->text().contains(QStringLiteral("not written")));
}

TEST_CASE("preview: without a document there is nothing to print and the reason stands there", "[print]")
{
    PreviewDialog dialog;
    dialog.show();
    dialog.showError(QStringLiteral("The document is gone."));
    CHECK_FALSE(dialog.findChild<QToolButton *>(QStringLiteral("printButton"))->isEnabled());
    CHECK_FALSE(dialog.findChild<QToolButton *>(QStringLiteral("savePdfButton"))->isEnabled());
    CHECK(dialog.findChild<QLabel *>(QStringLiteral("previewMessage"))->text() ==
          QStringLiteral("The document is gone."));
}

TEST_CASE("printer: many documents are one job, a range and copies are kept", "[print]")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("job.pdf"));
    const LayOut sheets = layOutOf({invoice(1), invoice(60), invoice(2)});
    const auto pagesOf = [&](auto change) {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(file);
        preparePrinter(printer, *sheets(PageSize::A4));
        change(printer);
        const Done done = printPapers(sheets, printer);
        REQUIRE(done);
        return pdfPages(file);
    };
    const QStringList all = pagesOf([](QPrinter &) {});
    REQUIRE(all.size() >= 4);
    CHECK(all.first().contains(QStringLiteral("Balance due")));
    CHECK(pdfInfo(file, QStringLiteral("Page size")).startsWith(QStringLiteral("595")));
    CHECK(pdfInfo(file, QStringLiteral("Title")) == QStringLiteral("3 documents"));
    const QStringList some = pagesOf([](QPrinter &printer) {
        printer.setPrintRange(QPrinter::PageRange);
        printer.setFromTo(2, 3);
    });
    REQUIRE(some.size() == 2);
    CHECK(some.first().contains(QStringLiteral("page 1 of")));
    QPrinter beyond(QPrinter::HighResolution);
    beyond.setOutputFormat(QPrinter::PdfFormat);
    beyond.setOutputFileName(file);
    preparePrinter(beyond, *sheets(PageSize::A4));
    beyond.setPrintRange(QPrinter::PageRange);
    beyond.setFromTo(50, 60);
    CHECK_FALSE(printPapers(sheets, beyond));
}

TEST_CASE("printer: the proposed file name holds nothing that a file name may not", "[print]")
{
    Sheet sheet = invoice(1);
    CHECK(proposedFileName({sheet}) == QStringLiteral("INV-1009.pdf"));
    CHECK(proposedFileName({sheet, sheet}) == QStringLiteral("2 documents.pdf"));
    sheet.number = QStringLiteral("../A:1\\2");
    CHECK(proposedFileName({sheet}) == QStringLiteral("---A-1-2.pdf"));
}
