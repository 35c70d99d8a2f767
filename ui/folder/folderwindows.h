// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/documentkind.h"
#include "core/domain/ids.h"
#include <QObject>
#include <QPointer>
#include <functional>
#include <vector>

namespace truckroll {

class Backend;
class Cashier;
class CommandCatalog;
class FolderWindow;

/// All open folder windows: one for each folder, in the order in which Ctrl+Tab goes through them.
class FolderWindows : public QObject
{
    Q_OBJECT

public:
    FolderWindows(Backend &backend, CommandCatalog &catalog, QObject *parent = nullptr,
                  Cashier *cashier = nullptr);
    ~FolderWindows() override;

    /// Shows the folder (the window that has it already comes to the front), at that document.
    FolderWindow *open(AppointmentId appointment, DocumentId document = {});
    /// As the folder of this visit of it.
    FolderWindow *openVisit(AppointmentId appointment, VisitId visit);
    /// By a document alone, wherever it is.
    void openDocument(DocumentId document);
    /// An unsaved quote or work order; saving it makes the folder.
    FolderWindow *openNew(DocumentKind kind, CustomerId customer);
    /// Opens the folder and starts a document for that visit, or a note, in it.
    FolderWindow *openAndStart(AppointmentId appointment, VisitId visit, DocumentKind kind);
    FolderWindow *openForNote(AppointmentId appointment);

    bool hasUnsavedText() const;
    /// Saves and closes all; `done` gets whether all of them are closed.
    void closeAll(std::function<void(bool)> done);
    std::vector<FolderWindow *> windows() const;

signals:
    void customerRequested(truckroll::CustomerId customer);
    void failed(const QString &sentence);

private:
    FolderWindow *make();
    void goOn(FolderWindow *from, int step);

    Backend &m_backend;
    CommandCatalog &m_catalog;
    Cashier *m_cashier;
    std::vector<QPointer<FolderWindow>> m_windows;
};

} // namespace truckroll
