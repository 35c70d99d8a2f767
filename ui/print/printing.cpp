// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printing.h"

#include "core/backend/backend.h"
#include "ui/print/daysheetloader.h"
#include "ui/print/previewdialog.h"
#include "ui/print/sheetloader.h"
#include "ui/print/sheetpapers.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QStandardPaths>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

void complain(QWidget *parent, const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    auto *box =
        new QMessageBox(QMessageBox::Warning, Texts::tr("Printing"), error.forUser, QMessageBox::Ok, parent);
    box->setObjectName(QStringLiteral("printingFailed"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

/// Reads the documents and hands them on; `parent` owns the reading, so that nothing comes back to a closed
/// window.
void load(QWidget *parent, Backend &backend, const std::vector<DocumentId> &documents,
          const std::function<void(const std::vector<Sheet> &)> &use)
{
    auto *loader = new SheetLoader(backend, documents, parent);
    QObject::connect(loader, &SheetLoader::loaded, parent, [loader, use](const std::vector<Sheet> &sheets) {
        loader->deleteLater();
        use(sheets);
    });
    QObject::connect(loader, &SheetLoader::failed, parent, [loader, parent](const Error &error) {
        loader->deleteLater();
        complain(parent, error);
    });
    loader->start();
}

/// Shows the preview, which fills when the loader, its child, has read the papers.
template <class Loader>
void showSheetsOf(Loader &loader, PreviewDialog &preview)
{
    preview.setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(&loader, &Loader::loaded, &preview, [&preview](const std::vector<Sheet> &sheets) {
        preview.setSheets(sheets, pageSizeFor(QLocale()));
    });
    QObject::connect(&loader, &Loader::failed, &preview,
                     [&preview](const Error &error) { preview.showError(error.forUser); });
    preview.show();
    loader.start();
}

void askAndWrite(QWidget *parent, const std::vector<Sheet> &sheets, const QString &proposedName)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(parent, Texts::tr("Save PDF"), folder, Texts::tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(proposedName);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [parent, sheets](const QString &file) {
        if (const Done done = writePdf(sheets, file, pageSizeFor(QLocale())); !done)
            complain(parent, done.error());
    });
    dialog->open();
}

} // namespace

void showPrintPreview(QWidget *parent, Backend &backend, DocumentId document)
{
    showPrintPreview(parent, backend, std::vector<DocumentId>{document});
}

void showPrintPreview(QWidget *parent, Backend &backend, const std::vector<DocumentId> &documents)
{
    auto *preview = new PreviewDialog(parent);
    showSheetsOf(*new SheetLoader(backend, documents, preview), *preview);
}

void showDaySheetPreview(QWidget *parent, Backend &backend, const QDate &day,
                         std::optional<TechnicianId> technician)
{
    auto *preview = new PreviewDialog(parent);
    showSheetsOf(*new DaySheetLoader(backend, day, technician, preview), *preview);
}

void showSheetsPreview(QWidget *parent, const std::vector<Sheet> &sheets)
{
    showPapersPreview(parent, layOutOf(sheets));
}

void showPapersPreview(QWidget *parent, const LayOut &layOut)
{
    auto *preview = new PreviewDialog(parent);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    preview->setPapers(layOut, pageSizeFor(QLocale()));
    preview->show();
}

void saveSheetsPdf(QWidget *parent, const std::vector<Sheet> &sheets, const QString &proposedName)
{
    askAndWrite(parent, sheets, proposedName);
}

void printDocument(QWidget *parent, Backend &backend, DocumentId document)
{
    printDocuments(parent, backend, {document});
}

void printDocuments(QWidget *parent, Backend &backend, const std::vector<DocumentId> &documents)
{
    load(parent, backend, documents, [parent](const std::vector<Sheet> &sheets) {
        printWithDialog(parent, layOutOf(sheets), pageSizeFor(QLocale()), 1, [parent](Done done) {
            if (!done)
                complain(parent, done.error());
        });
    });
}

void saveDocumentPdf(QWidget *parent, Backend &backend, DocumentId document)
{
    saveDocumentsPdf(parent, backend, {document});
}

void saveDocumentsPdf(QWidget *parent, Backend &backend, const std::vector<DocumentId> &documents)
{
    load(parent, backend, documents, [parent](const std::vector<Sheet> &sheets) {
        askAndWrite(parent, sheets, proposedFileName(sheets));
    });
}

} // namespace truckroll
