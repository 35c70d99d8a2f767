// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/folderbench.h"
#include "ui/folder/chainview.h"
#include <QContextMenuEvent>
#include <QMenu>
#include <QPointer>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// A right click on that row of the chain; the menu that opens.
QMenu *menuOf(FolderBench &bench, int row, QContextMenuEvent::Reason reason = QContextMenuEvent::Mouse)
{
    auto &chain = *child<ChainView>(bench.window, "folderChain");
    const QModelIndex index = chain.model()->index(row, 0);
    if (reason == QContextMenuEvent::Keyboard)
        chain.setCurrentIndex(index);
    const QPoint at = chain.visualRect(index).center();
    QContextMenuEvent event(reason, reason == QContextMenuEvent::Keyboard ? QPoint(-1, -1) : at,
                            chain.viewport()->mapToGlobal(at));
    QApplication::sendEvent(chain.viewport(), &event);
    bench.settleUntil([&] { return bench.window->findChild<QMenu *>(QStringLiteral("chainMenu")); });
    return child<QMenu>(bench.window, "chainMenu");
}

QAction *entry(QMenu *menu, const char *name)
{
    for (QAction *action : menu->actions())
        if (action->objectName() == QString::fromLatin1(name))
            return action;
    return nullptr;
}

} // namespace

TEST_CASE("A right click in the folder's chain offers what the document's own actions allow")
{
    FolderBench bench;
    bench.newQuoteWithTwoLines();
    QPointer<QMenu> menu = menuOf(bench, 0);
    REQUIRE(menu);
    for (const char *name : {"openEntry", "folder.to-work-order", "folder.to-invoice", "folder.preview",
                             "folder.print", "folder.pdf", "folder.pro-forma"}) {
        INFO(name);
        REQUIRE(entry(menu, name));
        CHECK(entry(menu, name)->isEnabled());
    }
    CHECK_FALSE(entry(menu, "folder.take-payment")->isEnabled());
    auto *states = child<QMenu>(menu, "markAs");
    CHECK(states->isEnabled());
    CHECK(states->actions().size() == bench.editor().stateMenu()->actions().size());
    entry(menu, "folder.to-work-order")->trigger();
    menu->close();
    auto *dialog = bench.dialog<QWidget>("convertDialog");
    CHECK(dialog->isVisible());
}

TEST_CASE("The menu key opens the chain's menu on the chosen document, and Open goes to it")
{
    FolderBench bench;
    bench.newQuoteWithTwoLines();
    QMenu *menu = menuOf(bench, 0, QContextMenuEvent::Keyboard);
    entry(menu, "openEntry")->trigger();
    menu->close();
    CHECK(bench.editor().isAncestorOf(bench.window->focusWidget()));
}

TEST_CASE("Every key of a folder does one thing")
{
    FolderBench bench;
    INFO(bench.catalog().clashes().join(u'\n').toStdString());
    CHECK(bench.catalog().clashes().isEmpty());
}
