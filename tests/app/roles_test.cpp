// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what a role may not see, in the program's own windows.
#include "tests/app/journeybench.h"
#include <QAbstractButton>
#include <QApplication>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// The rail's pages, by name, in order.
QStringList pagesOf(QWidget *window)
{
    QStringList pages;
    for (const char *name : {"board", "customers", "quotes", "workorders", "purchasing", "invoices",
                             "catalogue", "people", "settings"}) {
        auto *button = window->findChild<QAbstractButton *>(QStringLiteral("rail-") + QLatin1String(name));
        if (button && button->isVisible())
            pages << QLatin1String(name);
    }
    return pages;
}

void addUser(JourneyBench &bench, const QString &name, Role role)
{
    SaveUser save;
    save.user.name = name;
    save.user.role = role;
    bool saved = false;
    bench.backend().act(&bench.receiver(), save,
                        std::function<void(Result<SaveUser::Reply>)>(
                            [&](const Result<SaveUser::Reply> &reply) { saved = reply.has_value(); }));
    REQUIRE(waitUntil([&] { return saved; }));
}

void signIn(JourneyBench &bench, const QString &name)
{
    bool signedIn = false;
    bench.backend().signIn(name, {}, &bench.receiver(), [&](Done done) { signedIn = done.has_value(); });
    REQUIRE(waitUntil([&] { return signedIn; }));
    bench.settle();
}

} // namespace

TEST_CASE("rule 20: a page that the role may not see is not in the window")
{
    JourneyBench bench;
    QWidget *window = bench.front();
    REQUIRE(window->objectName() == QStringLiteral("mainWindow"));
    const QStringList all = pagesOf(window);
    CHECK(all.size() == 9);
    addUser(bench, QStringLiteral("Tom"), Role::Technician);
    addUser(bench, QStringLiteral("Dora"), Role::Dispatcher);
    signIn(bench, QStringLiteral("Tom"));
    REQUIRE(waitUntil([&] { return pagesOf(window).size() < 9; }));
    CHECK(pagesOf(window) == QStringList{QStringLiteral("board"), QStringLiteral("settings")});
    signIn(bench, QStringLiteral("Dora"));
    REQUIRE(waitUntil([&] { return pagesOf(window) == all; }));
}
