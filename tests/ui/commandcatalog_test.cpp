// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandcatalog.h"
#include <QWidget>
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

CommandInfo command(const QString &id, const QString &key)
{
    return {id,
            QStringLiteral("Do it"),
            QStringLiteral("Does it."),
            QStringLiteral("plus"),
            {QKeySequence(key)},
            {},
            true};
}

} // namespace

TEST_CASE("A command is declared once and every window makes its own action of it")
{
    CommandCatalog catalog;
    int runs = 0;
    QWidget first;
    auto second = std::make_unique<QWidget>();
    QAction *one = catalog.add(command(u"folder.note"_qs, u"C"_qs), &first, [&] { ++runs; });
    QAction *two = catalog.add(command(u"folder.note"_qs, u"C"_qs), second.get(), [&] { runs += 10; });
    CHECK(catalog.all().size() == 1);
    CHECK(catalog.action(u"folder.note"_qs) == two);
    two->trigger();
    CHECK(runs == 10);
    second.reset();
    CHECK(catalog.action(u"folder.note"_qs) == one);
    CHECK(one->toolTip() == u"Does it. (C)");
}

TEST_CASE("Two commands of one context cannot have the same key, nor one and a command of the whole program")
{
    CommandCatalog catalog;
    catalog.declare(command(u"board.new"_qs, u"N"_qs));
    catalog.declare(command(u"folder.note"_qs, u"N"_qs));
    CHECK(catalog.clashes().isEmpty());
    catalog.declare(command(u"board.other"_qs, u"N"_qs));
    CHECK(catalog.clashes().size() == 1);
    catalog.declare(command(u"app.undo"_qs, u"Ctrl+Z"_qs));
    catalog.declare(command(u"folder.zap"_qs, u"Ctrl+Z"_qs));
    CHECK(catalog.clashes().size() == 2);
}

TEST_CASE("A disabled action says what is missing and finds its hint again")
{
    CommandCatalog catalog;
    QWidget window;
    QAction *action = catalog.add(command(u"board.new"_qs, u"N"_qs), &window, [] {});
    CommandCatalog::allow(action, false, u"Choose a visit first."_qs);
    CHECK_FALSE(action->isEnabled());
    CHECK(action->toolTip() == u"Choose a visit first.");
    CommandCatalog::allow(action, true);
    CHECK(action->toolTip() == u"Does it. (N)");
}
