// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shellbench.h"
#include "ui/shell/helpwindow.h"
#include <QTextBrowser>
#include <QTreeWidget>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

QTreeWidgetItem *rowOf(QTreeWidget *list, const QString &text)
{
    const auto found = list->findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? nullptr : found.first();
}

} // namespace

TEST_CASE("The page of keys lists every command of the catalogue with its keys, by where it acts")
{
    ShellBench bench;
    bench.open();
    bench.action("app.keys")->trigger();
    auto *window = child<HelpWindow>(&bench.window(), "helpWindow");
    CHECK(window->isVisible());
    auto *list = child<QTreeWidget>(window, "keysList");
    int rows = 0;
    for (int group = 0; group < list->topLevelItemCount(); ++group)
        rows += list->topLevelItem(group)->childCount();
    CHECK(rows == int(bench.catalog().all().size()) - 5); // four pages have a number, five numbers none
    CHECK(rowOf(list, QStringLiteral("Invoices")));
    QTreeWidgetItem *go = rowOf(list, QStringLiteral("Begin in customers"));
    REQUIRE(go);
    CHECK(go->parent()->text(0) == QStringLiteral("CUSTOMERS"));
    CHECK(go->text(1) == QKeySequence(QStringLiteral("Ctrl+N")).toString(QKeySequence::NativeText));
}

TEST_CASE("The keys can be searched by action, key and meaning")
{
    ShellBench bench;
    bench.open();
    bench.action("app.keys")->trigger();
    auto *window = child<HelpWindow>(&bench.window(), "helpWindow");
    auto *list = child<QTreeWidget>(window, "keysList");
    auto *search = window->findChild<QLineEdit *>();
    REQUIRE(search);
    QTest::keyClicks(search, QStringLiteral("ctrl+k"));
    QTest::keyClick(search, Qt::Key_Return);
    CHECK_FALSE(rowOf(list, QStringLiteral("Find anything"))->isHidden());
    CHECK(rowOf(list, QStringLiteral("Begin in customers"))->isHidden());
}

TEST_CASE("The help names the keys as they are")
{
    ShellBench bench;
    bench.open();
    bench.action("app.help")->trigger();
    const QString text = child<QTextBrowser>(&bench.window(), "helpText")->toPlainText();
    CHECK(text.contains(QKeySequence(QStringLiteral("Ctrl+K")).toString(QKeySequence::NativeText)));
    CHECK(text.contains(QStringLiteral("Ctrl+Z")));
    CHECK_FALSE(text.contains(QStringLiteral("app.")));
}
