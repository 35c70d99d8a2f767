// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/pragmas.h"

#include "core/store/statement.h"
#include "tests/testkit/tempdatabase.h"
#include <catch2/catch.hpp>
#include <sqlite3.h>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

int config(Connection &connection, int name)
{
    int value = -1;
    sqlite3_db_config(connection.handle(), name, -1, &value);
    return value;
}

} // namespace

TEST_CASE("The writer's connection has every setting it relies on")
{
    TempDatabase shop;
    for (const Pragma &pragma : pragmasFor(Connection::Access::ReadWrite)) {
        INFO(pragma.name);
        // Trusted once the schema has been compared: its triggers keep the search indexes.
        const bool isTrust = QByteArray(pragma.name) == "trusted_schema";
        CHECK(readPragma(shop.connection(), pragma.name) == QByteArray(isTrust ? "1" : pragma.answer));
    }
    CHECK(readPragma(shop.connection(), "journal_mode") == "wal");
    CHECK(readPragma(shop.connection(), "synchronous") == "2");
    CHECK(readPragma(shop.connection(), "foreign_keys") == "1");
    CHECK(config(shop.connection(), SQLITE_DBCONFIG_DEFENSIVE) == 1);
    CHECK(config(shop.connection(), SQLITE_DBCONFIG_TRUSTED_SCHEMA) == 1);
    CHECK(config(shop.connection(), SQLITE_DBCONFIG_DQS_DML) == 0);
    CHECK(config(shop.connection(), SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION) == 0);
}

TEST_CASE("A file that nobody has looked through is not trusted")
{
    TempDatabase shop;
    shop.close();
    const auto unknown = Connection::open(shop.path(), Connection::Access::ReadWrite);
    REQUIRE(unknown.has_value());
    CHECK(config(**unknown, SQLITE_DBCONFIG_TRUSTED_SCHEMA) == 0);
}

TEST_CASE("A reading connection cannot write and does not checkpoint")
{
    TempDatabase shop;
    const auto reader = Connection::open(shop.path(), Connection::Access::ReadOnly);
    REQUIRE(reader.has_value());
    CHECK(readPragma(**reader, "query_only") == "1");
    CHECK(readPragma(**reader, "wal_autocheckpoint") == "0");
    CHECK_THROWS_AS((*reader)->execute("DELETE FROM setting"), StorageFailure);
}

TEST_CASE("A mistyped column is an error, not a text")
{
    TempDatabase shop;
    CHECK_THROWS_AS(Statement(shop.connection(), "SELECT \"typo\" FROM setting"), StorageFailure);
}
