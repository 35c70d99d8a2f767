// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrator.h"

#include "core/store/trigrams.h"

#include "core/store/pragmas.h"
#include "core/store/statement.h"
#include <catch2/catch.hpp>
#include <memory>
#include <sqlite3.h>

using namespace truckroll;

namespace {

using Memory = std::unique_ptr<sqlite3, decltype(&sqlite3_close_v2)>;

Memory inMemory()
{
    sqlite3 *handle = nullptr;
    REQUIRE(sqlite3_open(":memory:", &handle) == SQLITE_OK);
    return Memory(handle, sqlite3_close_v2);
}

const Migrations &three()
{
    static const Migrations migrations{
        {1,
         "CREATE TABLE a(x INTEGER NOT NULL PRIMARY KEY) STRICT;\nINSERT INTO a VALUES (1);\n-- a remark\n"},
        {2, "CREATE TABLE b(y TEXT NOT NULL) STRICT;\nINSERT INTO b SELECT 'from ' || x FROM a;\nDROP TABLE "
            "a;\n"},
        {3, "ALTER TABLE b ADD COLUMN z INTEGER;\nUPDATE b SET z = 7;\n"},
    };
    return migrations;
}

int migrateFailingAt(sqlite3 *handle, int failAt)
{
    int count = 0;
    const auto hook = [&](const char *) {
        if (++count == failAt)
            throw StorageFailure(SQLITE_FULL, "injected");
    };
    try {
        migrate(handle, 3, hook, three());
    } catch (const StorageFailure &) {
        return -1;
    }
    return count;
}

} // namespace

TEST_CASE("Each migration is applied whole or not at all, whichever statement fails")
{
    int failed = 0;
    for (int n = 1;; ++n) {
        const Memory memory = inMemory();
        if (migrateFailingAt(memory.get(), n) >= 0)
            break;
        ++failed;
        const int version = schemaVersion(memory.get());
        INFO("statement " << n << " version " << version);
        CHECK(schemaOf(memory.get()) ==
              (version == 0 ? std::vector<SchemaEntry>{} : expectedSchema(version, three())));
        migrate(memory.get(), 3, {}, three()); // the next start goes on from there
        CHECK(schemaOf(memory.get()) == expectedSchema(3, three()));
    }
    CHECK(failed ==
          3 * 4 + 7); // BEGIN, application_id, user_version, COMMIT for each, and their 7 statements
    WARN("statements made to fail: " << failed);
}

TEST_CASE("Migrating stops at the version asked for and is not done twice")
{
    const Memory memory = inMemory();
    migrate(memory.get(), 2, {}, three());
    CHECK(schemaVersion(memory.get()) == 2);
    migrate(memory.get(), 2, {}, three());
    CHECK(schemaVersion(memory.get()) == 2);
    CHECK(schemaOf(memory.get()).size() == 1);
}

TEST_CASE("The migrations of this release are numbered without a gap, and every table is strict")
{
    for (size_t i = 0; i < allMigrations().size(); ++i)
        CHECK(allMigrations()[i].version == int(i) + 1);
    const Memory memory = inMemory();
    migrate(memory.get(), newestSchema());
    for (const SchemaEntry &entry : schemaOf(memory.get())) {
        INFO(entry.name.toStdString());
        if (entry.type == "table" && !isSearchIndex(entry.name.constData())) // those make their own tables
            CHECK(entry.sql.contains("STRICT"));
        CHECK_FALSE(entry.sql.contains("CASCADE")); // undo replays recorded rows one by one
    }
}
