// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the main window: made late, shown, asked before they go.
#include "ui/documents/draftkeeper.h"
#include "ui/settings/preferences.h"
#include "ui/shell/commandcatalog.h"
#include "ui/shell/leavequestion.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/officecounts.h"
#include "ui/shell/page.h"
#include "ui/shell/palette.h"
#include "ui/shell/rail.h"
#include "ui/shell/statusline.h"
#include "ui/widgets/banner.h"
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QPointer>
#include <QStackedWidget>
#include <QTimer>

namespace truckroll {

namespace {
constexpr int idlePause = 60; ///< ms between two pages made ahead: what the user does goes first
}

void MainWindow::setPages(std::function<std::vector<PageSlot>()> makeSlots)
{
    m_makeSlots = std::move(makeSlots);
}

void MainWindow::takePages()
{
    for (const auto &[id, page] : m_pages) {
        m_work->removeWidget(page);
        page->hide();
        page->deleteLater(); // not at once: it may be the page that asked for this
    }
    m_pages.clear();
    m_slots.clear();
    m_rail->clearEntries();
    m_worker = {};
}

/// Somebody works from now on. Whoever comes back from switching finds the pages as they were.
void MainWindow::beginWork()
{
    const Actor &actor = m_parts.backend.actor();
    const bool same = m_worker == actor.user && !m_slots.empty();
    const QString before = currentPage();
    if (!same) {
        takePages();
        m_worker = actor.user;
        m_slots = m_makeSlots ? m_makeSlots() : std::vector<PageSlot>();
        m_errors.clear();
        m_banner->clear();
        m_parts.preferences.set(preference::lastUser, actor.name);
    }
    m_rail->clearEntries();
    int number = 1;
    for (const PageSlot &slot : m_slots) {
        RailButton *button = m_rail->addEntry(slot.id, slot.icon, slot.title, slot.atFoot);
        const QKeySequence key(Qt::CTRL | Qt::Key(Qt::Key_0 + number));
        button->setHint(number > 9 ? slot.title
                                   : tr("%1 (%2)").arg(slot.title, key.toString(QKeySequence::NativeText)));
        ++number;
    }
    m_stack->setCurrentWidget(m_work);
    const QString wanted = !m_firstPage.isEmpty() ? std::exchange(m_firstPage, QString())
                           : same                 ? before
                                                  : m_parts.preferences.text(preference::lastPage);
    if (!showPage(wanted) && !m_slots.empty())
        showPage(m_slots.front().id);
    m_counts->start();
    showCounts();
    QTimer::singleShot(idlePause, this, &MainWindow::makeNextPage);
}

Page *MainWindow::page(const QString &id)
{
    const auto made = m_pages.find(id);
    if (made != m_pages.end())
        return made->second;
    for (const PageSlot &slot : m_slots) {
        if (slot.id != id)
            continue;
        Page *page = slot.make(m_work);
        m_pages[id] = page;
        m_work->addWidget(page);
        connect(page, &Page::openRequested, this, &MainWindow::openRecord);
        connect(page, &Page::said, this, &MainWindow::say);
        connect(page, &Page::offered, m_status, &StatusLine::offer);
        connect(page, &Page::ownStepsChanged, this, &MainWindow::showHistory);
        connect(page, &Page::ownStepsChanged, this, [this] { leaveQuestion().follow(); });
        return page;
    }
    return nullptr;
}

void MainWindow::makeNextPage()
{
    for (const PageSlot &slot : m_slots) {
        if (m_pages.count(slot.id))
            continue;
        page(slot.id);
        QTimer::singleShot(idlePause, this, &MainWindow::makeNextPage);
        return;
    }
}

void MainWindow::makeAllPages()
{
    for (const PageSlot &slot : m_slots)
        page(slot.id);
}

QString MainWindow::currentPage() const
{
    const auto *page = qobject_cast<Page *>(m_work->currentWidget());
    return page ? page->id() : QString();
}

Page *MainWindow::showPage(const QString &id)
{
    if (m_parts.desk.state() != OfficeDesk::State::Working)
        return nullptr;
    Page *wanted = page(id);
    if (!wanted)
        return nullptr;
    if (isVisible() && !isActiveWindow() && QApplication::activeWindow())
        raiseToFront(); // asked for in a folder's window
    if (m_work->currentWidget() != wanted) {
        m_status->offer({}); // it speaks of what was on the page before
        leaveQuestion().forget();
    }
    m_work->setCurrentWidget(wanted);
    m_rail->setCurrent(id);
    showHistory();
    m_parts.preferences.set(preference::lastPage, id);
    wanted->activate();
    return wanted;
}

void MainWindow::focusPage()
{
    if (Page *shown = page(currentPage()))
        shown->activate();
}

void MainWindow::openRecord(EntityKind kind, qint64 id)
{
    const auto show = [&](const char *pageId) {
        if (Page *page = showPage(QLatin1String(pageId)))
            page->showEntity(kind, id);
    };
    switch (kind) {
    case EntityKind::Customer:
    case EntityKind::Site:
        return show("customers");
    case EntityKind::Technician:
    case EntityKind::Crew:
    case EntityKind::TimeOff:
        return show("people");
    case EntityKind::Item:
    case EntityKind::TaxRate:
    case EntityKind::Category:
    case EntityKind::PriceLevel:
    case EntityKind::Stock:
        return show("catalogue");
    case EntityKind::Vendor:
        return show("purchasing");
    case EntityKind::Company:
    case EntityKind::User:
    case EntityKind::Setting:
        return show("settings");
    default:
        emit recordRequested(kind, id);
    }
}

void MainWindow::showTime(const QDate &day, int minute)
{
    for (const PageSlot &slot : m_slots) {
        Page *candidate = page(slot.id);
        if (candidate && candidate->showTime(day, minute)) {
            showPage(slot.id);
            return;
        }
    }
}

bool MainWindow::runCommand(const QString &id)
{
    const CommandInfo *info = m_parts.catalog.find(id);
    if (!info)
        return false;
    if (page(info->context()))
        showPage(info->context());
    QAction *action = m_parts.catalog.actionIn(id, this);
    if (!action || !action->isEnabled())
        return false;
    action->trigger();
    return true;
}

void MainWindow::showPalette()
{
    QWidget *front = QApplication::activeWindow();
    if (!qobject_cast<QMainWindow *>(front))
        front = this;
    makeAllPages();
    m_palette->setPages(m_slots);
    m_palette->setToday(m_counts->today());
    m_palette->setCurrentPage(currentPage());
    m_palette->popUp(front);
}

// ---- Leaving --------------------------------------------------------------------------------------------

/// Saves text of the pages one after the other; the first that cannot be saved is shown.
void MainWindow::leavePages(size_t from, std::function<void(bool)> done)
{
    for (size_t at = from; at < m_slots.size(); ++at) {
        const auto made = m_pages.find(m_slots[at].id);
        if (made == m_pages.end() || !made->second->hasUnsavedText())
            continue;
        const QString id = m_slots[at].id;
        made->second->saveText([this, at, id, done](bool stored) {
            if (stored)
                return leavePages(at + 1, done);
            showPage(id);
            done(false);
        });
        return;
    }
    done(true);
}

void MainWindow::sayWhyNotLeft(const std::function<void()> &then)
{
    const QPointer<Page> shown = page(currentPage()); // the one that could not be left
    const QString why = shown ? shown->whyNotLeft() : QString();
    if (!why.isEmpty())
        return leaveQuestion().ask(why, tr("Leave anyway"), then,
                                   [shown, why] { return shown && shown->whyNotLeft() == why; });
    leaveQuestion().ask(
        tr("Not everything that was typed could be saved, so it stays open. Leave it now, "
           "and it is offered again as a draft."),
        tr("Leave it as a draft"), [this, then] { leaveAsDraft(then); }, [] { return true; });
}

LeaveQuestion &MainWindow::leaveQuestion()
{
    if (!m_leaveQuestion)
        m_leaveQuestion = new LeaveQuestion(*m_banner, this);
    return *m_leaveQuestion;
}

/// What the office cannot hold now, on a full disk say, would be gone: nobody is told otherwise.
void MainWindow::leaveAsDraft(const std::function<void()> &then)
{
    keepAllDrafts([this, then](const Result<Nothing> &kept) {
        if (kept)
            return then();
        m_banner->show(
            Tone::Danger,
            tr("What was typed cannot be kept as a draft either, and leaving now loses it. %1", "why")
                .arg(kept.error().forUser),
            tr("Leave and lose it"), then);
    });
}

void MainWindow::leave(std::function<void()> then)
{
    if (m_leaving)
        return;
    m_leaving = true;
    const auto finish = [this, then](bool stored) {
        m_leaving = false;
        if (stored)
            return then();
        sayWhyNotLeft(then);
    };
    leavePages(0, [this, finish](bool stored) {
        if (!stored || !m_leaveOthers)
            return finish(stored);
        m_leaveOthers(finish);
    });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closing) {
        // A close() inside of this event would do nothing: when all is stored at once, this event goes on.
        m_inCloseEvent = true;
        leave([this] {
            m_closing = true;
            if (!m_inCloseEvent)
                close();
        });
        m_inCloseEvent = false;
    }
    if (!m_closing)
        return event->ignore();
    m_parts.preferences.set(preference::windowPlace, saveGeometry());
    event->accept();
}

} // namespace truckroll
