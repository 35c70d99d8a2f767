// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/namedrecord.h"

#include "app/window/screenshot.h"
#include "core/backend/backend.h"
#include "ui/folder/folderwindow.h"
#include "ui/folder/folderwindows.h"
#include "ui/print/printing.h"
#include "ui/print/sheetloader.h"
#include "ui/print/sheetpicture.h"

namespace truckroll {

namespace {

constexpr QSize folderSize{1280, 800};
constexpr int paperWidth = 1000;

QString kindOf(const QString &name)
{
    return name.section(u':', 0, 0);
}

} // namespace

NamedRecord::NamedRecord(Backend &backend, FolderWindows &folders, const QString &name, QObject *parent)
    : QObject(parent), m_backend(backend), m_folders(folders), m_kind(kindOf(name)),
      m_number(name.section(u':', 1))
{
}

bool NamedRecord::isOne(const QString &name)
{
    const QString kind = kindOf(name);
    return (kind == u"folder" || kind == u"paper") && !name.section(u':', 1).isEmpty();
}

bool NamedRecord::isFolder() const
{
    return m_kind == u"folder";
}

void NamedRecord::findFolder(std::function<void(Result<AppointmentId>)> found)
{
    m_backend.ask(this, FindAppointment{m_number}, std::move(found));
}

void NamedRecord::findPaper(std::function<void(Result<DocumentId>)> found)
{
    m_backend.ask(this, FindDocument{m_number}, std::move(found));
}

void NamedRecord::open(QWidget &window, std::function<void(Done)> done)
{
    if (isFolder())
        return findFolder([this, done](const Result<AppointmentId> &folder) {
            if (!folder)
                return done(tl::unexpected<Error>(folder.error()));
            m_folders.open(*folder);
            done(Nothing{});
        });
    findPaper([this, done, &window](const Result<DocumentId> &paper) {
        if (!paper)
            return done(tl::unexpected<Error>(paper.error()));
        showPrintPreview(&window, m_backend, *paper);
        done(Nothing{});
    });
}

void NamedRecord::picture(const QString &file, const QSize &size, std::function<void(Done)> done)
{
    if (isFolder())
        return findFolder([this, file, size, done](const Result<AppointmentId> &folder) {
            folder ? drawFolder(*folder, file, size, done) : done(tl::unexpected<Error>(folder.error()));
        });
    findPaper([this, file, size, done](const Result<DocumentId> &paper) {
        paper ? drawPaper(*paper, file, size.isEmpty() ? paperWidth : size.width(), done)
              : done(tl::unexpected<Error>(paper.error()));
    });
}

void NamedRecord::drawFolder(AppointmentId folder, const QString &file, const QSize &size,
                             const std::function<void(Done)> &done)
{
    FolderWindow *window = m_folders.open(folder);
    window->resize(size.isEmpty() ? folderSize : size);
    window->whenLoaded([this, window, file, done] {
        // Not from inside of what is being read: the window asks for more first.
        QMetaObject::invokeMethod(
            this, [this, window, file, done] { done(takeScreenshot(*window, m_backend, file)); },
            Qt::QueuedConnection);
    });
}

void NamedRecord::drawPaper(DocumentId paper, const QString &file, int width,
                            const std::function<void(Done)> &done)
{
    auto *loader = new SheetLoader(m_backend, {paper}, this);
    connect(loader, &SheetLoader::loaded, this, [file, width, done](const std::vector<Sheet> &sheets) {
        done(savePicture(sheetPicture(sheets.front(), pageSizeFor(QLocale()), 0, width), file));
    });
    connect(loader, &SheetLoader::failed, this,
            [done](const Error &error) { done(tl::unexpected<Error>(error)); });
    loader->start();
}

} // namespace truckroll
