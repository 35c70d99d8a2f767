// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "ui/print/papers.h"
#include <QDate>
#include <optional>
#include <vector>

class QWidget;

namespace truckroll {

class Backend;

// What the windows call. All of them come back at once: the documents are read by the backend, and a window
// (child of `parent`'s window, deleted when closed) shows them or says why they cannot be shown. The office's
// locale (QLocale()) gives dates, amounts and the size of the page.

/// The pages as they will be printed, with Print, Save PDF, copies, zoom and page navigation.
void showPrintPreview(QWidget *parent, Backend &backend, DocumentId document);
/// Many documents in one preview and one print job, in the order given.
void showPrintPreview(QWidget *parent, Backend &backend, const std::vector<DocumentId> &documents);

/// What the technicians take along on that day, each on a page of their own; with `technician` one of them.
void showDaySheetPreview(QWidget *parent, Backend &backend, const QDate &day,
                         std::optional<TechnicianId> technician = {});

/// Papers that are ready: statements, reports.
void showSheetsPreview(QWidget *parent, const std::vector<Sheet> &sheets);
void showPapersPreview(QWidget *parent, const LayOut &layOut);
void saveSheetsPdf(QWidget *parent, const std::vector<Sheet> &sheets, const QString &proposedName);

/// Straight to the system's print dialog.
void printDocument(QWidget *parent, Backend &backend, DocumentId document);
void printDocuments(QWidget *parent, Backend &backend, const std::vector<DocumentId> &documents);

/// Asks for a file name ("INV-1009.pdf" is proposed) and writes the PDF there.
void saveDocumentPdf(QWidget *parent, Backend &backend, DocumentId document);
void saveDocumentsPdf(QWidget *parent, Backend &backend, const std::vector<DocumentId> &documents);

} // namespace truckroll
