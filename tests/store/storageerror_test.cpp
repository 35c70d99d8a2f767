// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storageerror.h"

#include "tests/store/rows.h"
#include "tests/testkit/officedump.h"
#include "tests/testkit/tempdatabase.h"
#include <catch2/catch.hpp>
#include <sqlite3.h>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Each failure of the storage says what was not saved and what to do next")
{
    struct Case
    {
        int code;
        ErrorCode expected;
        const char *words;
    };
    const Case cases[] = {{SQLITE_FULL, ErrorCode::StorageFailed, "disk is full"},
                          {SQLITE_READONLY_DBMOVED, ErrorCode::StorageFailed, "write-protected"},
                          {SQLITE_BUSY, ErrorCode::StorageBusy, "Another program"},
                          {SQLITE_CORRUPT_INDEX, ErrorCode::StorageFailed, "restore a backup"},
                          {SQLITE_IOERR_FSYNC, ErrorCode::StorageFailed, "drive reported a fault"},
                          {SQLITE_CANTOPEN, ErrorCode::StorageFailed, "could not be opened"},
                          {SQLITE_CONSTRAINT_UNIQUE, ErrorCode::StorageFailed, "contradicts"},
                          {SQLITE_ERROR, ErrorCode::StorageFailed, "could not be used"}};
    for (const Case &c : cases) {
        const Error error = storageError(StorageFailure(c.code, "detail"), Deed::Writing);
        INFO(error.forUser.toStdString());
        CHECK(error.code == c.expected);
        CHECK(error.forUser.contains(QLatin1String(c.words)));
        CHECK(error.forUser.contains(QStringLiteral("not saved")));
        CHECK_FALSE(error.forUser.contains(QLatin1Char('%')));
        CHECK(error.forLog.contains(QStringLiteral("detail")));
    }
}

TEST_CASE("A full disk loses only the act that did not fit: after it, writing works again")
{
    TempDatabase shop;
    shop.act(foundOffice);
    shop.act([](WriteScope &scope) { bookRows(scope, QStringLiteral("Tap repair")); });
    const QString before = dumpOffice(shop.connection());
    // SQLite answers "full" by itself when the file may not grow.
    const QByteArray pages = QByteArray::number(shop.number("PRAGMA page_count") + 2);
    shop.connection().execute(("PRAGMA max_page_count = " + pages).constData());
    int fitted = 0;
    Done done = Nothing{};
    while (done) {
        done = shop.database().write<Nothing>(TempDatabase::owner(), true, [&](WriteScope &scope) -> Done {
            for (int i = 0; i < 20; ++i)
                bookRows(scope, QStringLiteral("A long title for a visit %1").arg(i));
            return Nothing{};
        });
        fitted += done ? 1 : 0;
    }
    CHECK(done.error().code == ErrorCode::StorageFailed);
    CHECK(done.error().forUser.contains(QStringLiteral("disk is full")));
    CHECK(shop.number("SELECT count(*) FROM visit") == 1 + 20 * fitted);
    if (fitted == 0)
        CHECK(dumpOffice(shop.connection()) == before);
    shop.connection().execute("PRAGMA max_page_count = 1000000");
    shop.act([](WriteScope &scope) { bookRows(scope, QStringLiteral("Boiler")); });
    CHECK(shop.number("SELECT count(*) FROM visit") == 2 + 20 * fitted);
}
