// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include "core/store/statement.h"
#include "tests/testkit/rawsqlite.h"
#include "tests/testkit/tempdatabase.h"
#include <QTemporaryDir>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Opening a name that is not there makes no file")
{
    const QTemporaryDir folder;
    CHECK_FALSE(
        Connection::open(folder.filePath(QStringLiteral("none.truckroll")), Connection::Access::ReadWrite));
    CHECK(filesIn(folder.path()).isEmpty());
}

TEST_CASE("Creating refuses a name that is taken and leaves what is there")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("shop.truckroll"));
    writeBytes(path, "mine");
    CHECK_FALSE(Connection::create(path));
    CHECK(bytesOf(path) == "mine");
}

TEST_CASE("Statements come back from the cache clean")
{
    TempDatabase shop;
    const auto ask = [&](qint64 a) {
        Statement statement(shop.connection(), "SELECT ?, ?");
        statement.bindAll(a, QStringLiteral("text"));
        REQUIRE(statement.step());
        return statement.number(0);
    };
    CHECK(ask(1) == 1);
    CHECK(ask(2) == 2);
    Statement outer(shop.connection(), "SELECT ?, ?"); // twice at once: two statements
    outer.bindAll(qint64(3), QStringLiteral("x"));
    REQUIRE(outer.step());
    CHECK(ask(4) == 4);
    CHECK(outer.number(0) == 3);
}

TEST_CASE("Looking at a file leaves nothing beside it, also when it is in WAL mode")
{
    TempDatabase shop;
    const QString path = shop.path();
    shop.close();
    const auto before = filesIn(shop.folder());
    {
        const auto look = Connection::open(path, Connection::Access::Look);
        REQUIRE(look.has_value());
        Statement count(**look, "SELECT count(*) FROM counter");
        REQUIRE(count.step());
        CHECK(count.number(0) == 2);
        CHECK(filesIn(shop.folder()) == before);
    }
    CHECK(filesIn(shop.folder()) == before);
}
