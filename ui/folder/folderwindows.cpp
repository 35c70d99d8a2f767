// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folder/folderwindows.h"
#include "core/backend/backend.h"
#include "ui/folder/folderwindow.h"
#include <algorithm>

namespace truckroll {

namespace {
constexpr int cascade = 28; ///< px: a second window does not hide the first
}

FolderWindows::FolderWindows(Backend &backend, CommandCatalog &catalog, QObject *parent, Cashier *cashier)
    : QObject(parent), m_backend(backend), m_catalog(catalog), m_cashier(cashier)
{
}

FolderWindows::~FolderWindows()
{
    for (const QPointer<FolderWindow> &window : m_windows)
        delete window.data();
}

std::vector<FolderWindow *> FolderWindows::windows() const
{
    std::vector<FolderWindow *> open;
    for (const QPointer<FolderWindow> &window : m_windows)
        if (window)
            open.push_back(window);
    return open;
}

FolderWindow *FolderWindows::make()
{
    std::erase_if(m_windows, [](const QPointer<FolderWindow> &window) { return window.isNull(); });
    auto *window = new FolderWindow(m_backend, m_catalog, nullptr, m_cashier);
    window->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_windows.empty())
        window->move(m_windows.back()->pos() + QPoint(cascade, cascade));
    m_windows.emplace_back(window);
    connect(window, &FolderWindow::nextRequested, this, [this, window](int step) { goOn(window, step); });
    connect(window, &FolderWindow::customerRequested, this, &FolderWindows::customerRequested);
    connect(window, &FolderWindow::folderRequested, this, [this](AppointmentId folder) { open(folder); });
    window->show();
    window->activateWindow();
    return window;
}

FolderWindow *FolderWindows::open(AppointmentId appointment, DocumentId document)
{
    for (FolderWindow *window : windows())
        if (window->appointment() == appointment) {
            window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
            window->raise();
            window->activateWindow();
            if (document)
                window->showDocument(document);
            return window;
        }
    FolderWindow *window = make();
    window->open(appointment, document);
    return window;
}

FolderWindow *FolderWindows::openVisit(AppointmentId appointment, VisitId visit)
{
    FolderWindow *window = open(appointment);
    window->showVisit(visit);
    return window;
}

void FolderWindows::openDocument(DocumentId document)
{
    m_backend.ask(
        this, DocumentDetails{document},
        std::function<void(Result<DocumentDetails::Reply>)>([this](Result<DocumentDetails::Reply> reply) {
            if (reply)
                open(reply->document.appointment, reply->document.id);
            else
                emit failed(reply.error().forUser);
        }));
}

FolderWindow *FolderWindows::openNew(DocumentKind kind, CustomerId customer)
{
    FolderWindow *window = make();
    window->openNew(kind, customer);
    return window;
}

FolderWindow *FolderWindows::openAndStart(AppointmentId appointment, VisitId visit, DocumentKind kind)
{
    FolderWindow *window = openVisit(appointment, visit);
    window->whenLoaded([window, kind] { window->newDocumentHere(kind); });
    return window;
}

FolderWindow *FolderWindows::openForNote(AppointmentId appointment)
{
    FolderWindow *window = open(appointment);
    window->whenLoaded([window] { window->startCallNote(); });
    return window;
}

void FolderWindows::goOn(FolderWindow *from, int step)
{
    const std::vector<FolderWindow *> open = windows();
    const auto at = std::find(open.begin(), open.end(), from);
    if (at == open.end() || open.size() < 2)
        return;
    const int count = int(open.size());
    FolderWindow *next = open[size_t((int(at - open.begin()) + step + count) % count)];
    next->raise();
    next->activateWindow();
}

bool FolderWindows::hasUnsavedText() const
{
    const std::vector<FolderWindow *> open = windows();
    return std::any_of(open.begin(), open.end(),
                       [](const FolderWindow *window) { return window->hasUnsavedText(); });
}

void FolderWindows::closeAll(std::function<void(bool)> done)
{
    const std::vector<FolderWindow *> open = windows();
    if (open.empty())
        return done(true);
    FolderWindow *first = open.front();
    first->leaveForGood([this, first = QPointer<FolderWindow>(first), done](bool stored) {
        if (!stored)
            return done(false);
        if (first) {
            first->hide();
            first->deleteLater(); // not at once: this is called from inside it
            std::erase(m_windows, first);
        }
        closeAll(done);
    });
}

} // namespace truckroll
