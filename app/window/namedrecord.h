// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include <QObject>
#include <QSize>
#include <functional>

class QWidget;

namespace truckroll {

class Backend;
class FolderWindows;

/// The folder or paper that was asked for beside the pages, by number: "folder:A-1007", "paper:INV-1012".
class NamedRecord : public QObject
{
    Q_OBJECT

public:
    /// `name` as it stands behind --page.
    NamedRecord(Backend &backend, FolderWindows &folders, const QString &name, QObject *parent = nullptr);

    static bool isOne(const QString &name);
    /// Opens the folder, or the paper's print preview over `window`.
    void open(QWidget &window, std::function<void(Done)> done);
    /// Writes a picture of the folder's window, or of the paper's first page, as PNG. `size` may be empty; of
    /// a paper only the width counts.
    void picture(const QString &file, const QSize &size, std::function<void(Done)> done);

private:
    bool isFolder() const;
    void findFolder(std::function<void(Result<AppointmentId>)> found);
    void findPaper(std::function<void(Result<DocumentId>)> found);
    void drawFolder(AppointmentId folder, const QString &file, const QSize &size,
                    const std::function<void(Done)> &done);
    void drawPaper(DocumentId paper, const QString &file, int width, const std::function<void(Done)> &done);

    Backend &m_backend;
    FolderWindows &m_folders;
    QString m_kind;
    QString m_number;
};

} // namespace truckroll
