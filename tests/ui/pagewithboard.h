// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/boardpagebench.h"
#include "ui/widgets/recorddrag.h"
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>

namespace truckroll::testkit {

/// The page of the board as somebody works with it: keys that go where the keyboard is, menus, dialogs, rows
/// that are dropped.
struct PageWithBoard : BoardPageBench
{
    PageWithBoard()
    {
        QObject::connect(page.get(), &Page::openRequested, page.get(),
                         [this](EntityKind kind, qint64 id) { opened.emplace_back(kind, id); });
    }

    BoardView &view() { return *page->view(); }
    Visit stored(VisitId visit) { return ask(VisitDetails{visit}).visit; }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++presses;
        QWidget *at = QApplication::activeWindow() ? QApplication::activeWindow()->focusWidget() : nullptr;
        REQUIRE(at);
        QTest::keyClick(at, Qt::Key(key), modifiers);
    }
    void focusCard()
    {
        REQUIRE(view().showVisit(booked.id));
        settle();
        view().setFocus();
    }
    QMenu *menu(const char *name)
    {
        QMenu *found = nullptr;
        REQUIRE(waitUntil([&] {
            found = page->findChild<QMenu *>(QString::fromLatin1(name));
            return found != nullptr;
        }));
        return found;
    }
    template <class Dialog>
    Dialog *dialog()
    {
        Dialog *found = nullptr;
        REQUIRE(waitUntil([&] {
            found = page->findChild<Dialog *>();
            return found && found->isVisible();
        }));
        QApplication::setActiveWindow(found);
        return found;
    }
    /// Onto the lane of the booked card, that far from its middle.
    void dropRecord(const DraggedRecord &record, const QPoint &beside)
    {
        QWidget *board = view().viewport();
        const QPoint place = board->mapFromGlobal(view().cardRectOnScreen(booked.id).center()) + beside;
        const std::unique_ptr<QMimeData> mime(mimeOf(record));
        QDragEnterEvent enter(place, Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QDragMoveEvent over(place, Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QDropEvent drop(place, Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        for (QEvent *event : std::initializer_list<QEvent *>{&enter, &over, &drop})
            QApplication::sendEvent(board, event);
    }

    std::vector<std::pair<EntityKind, qint64>> opened;
    int presses = 0;
};

} // namespace truckroll::testkit
