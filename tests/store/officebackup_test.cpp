// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/officebackup.h"

#include "core/store/officecheck.h"
#include "tests/store/rows.h"
#include "tests/testkit/officedump.h"
#include "tests/testkit/rawsqlite.h"
#include "tests/testkit/tempdatabase.h"
#include <QFile>
#include <QFileInfo>
#include <catch2/catch.hpp>
#include <optional>
#include <sqlite3.h>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct Shop : TempDatabase
{
    QString backup = folder() + QStringLiteral("/copy.truckroll");
    Shop()
    {
        act(foundOffice);
        act([](WriteScope &scope) { bookRows(scope, QStringLiteral("Tap repair")); });
    }
};

/// As when the drive is full or fails at the end: closing says nothing of it.
void leaveInLog(const QString &file)
{
    sqlite3 *handle = nullptr;
    REQUIRE(sqlite3_open(QFile::encodeName(file).constData(), &handle) == SQLITE_OK);
    REQUIRE(sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr) == SQLITE_OK);
    CHECK(sqlite3_exec(handle, "PRAGMA journal_mode = WAL; UPDATE customer SET name = 'Doubtful'", nullptr,
                       nullptr, nullptr) == SQLITE_OK);
    CHECK(sqlite3_close(handle) == SQLITE_OK);
    REQUIRE(QFileInfo(file + QStringLiteral("-wal")).size() > 0);
}

} // namespace

TEST_CASE("A backup holds all rows, travels as one file, and is made while the office is open")
{
    Shop shop;
    REQUIRE(backupTo(shop.connection(), shop.backup).has_value());
    CHECK(bytesOf(shop.backup).mid(18, 2) ==
          QByteArray("\1\1", 2)); // not WAL: readable from a read-only folder
    CHECK(dumpOffice(shop.backup) == dumpOffice(shop.connection()));
    shop.close();
    const QStringList names{QStringLiteral("copy.truckroll"), QStringLiteral("shop.truckroll")};
    CHECK(filesIn(shop.folder()).keys() == names);
}

TEST_CASE("A backup is its owner's alone, also while it is written, and so is what is restored of it")
{
    Shop shop;
    const auto owners = QFile::ReadOwner | QFile::WriteOwner;
    const auto modeOf = [](const QString &path) {
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        return QFile::permissions(path) & (QFile::ReadOwner | QFile::WriteOwner | others);
    };
    // When the copying begins the file is there already.
    std::optional<QFile::Permissions> meanwhile;
    shop.connection().setHook([&](const char *sql) {
        const QStringList parts = filesIn(shop.folder()).keys().filter(QStringLiteral(".part"));
        if (QByteArray(sql).startsWith("VACUUM") && parts.size() == 1)
            meanwhile = modeOf(shop.folder() + QLatin1Char('/') + parts.first());
    });
    REQUIRE(backupTo(shop.connection(), shop.backup).has_value());
    shop.connection().setHook({});
    REQUIRE(meanwhile.has_value());
    CHECK(*meanwhile == owners);
    CHECK(modeOf(shop.backup) == owners);

    REQUIRE(QFile::setPermissions(shop.backup, owners | QFile::ReadGroup | QFile::ReadOther));
    const QString path = shop.path();
    shop.close();
    REQUIRE(restoreOver(shop.backup, path, QStringLiteral("x")).has_value());
    CHECK(modeOf(path) == owners);
}

TEST_CASE("A backup overwrites nothing and leaves nothing half done")
{
    Shop shop;
    SECTION("the name is taken")
    {
        writeBytes(shop.backup, "mine");
        const auto made = backupTo(shop.connection(), shop.backup);
        REQUIRE_FALSE(made.has_value());
        CHECK(made.error().forUser.contains(QStringLiteral("Nothing was overwritten")));
        CHECK(bytesOf(shop.backup) == "mine");
    }
    SECTION("the folder is not there")
    {
        const auto made = backupTo(shop.connection(), shop.folder() + QStringLiteral("/none/copy.truckroll"));
        REQUIRE_FALSE(made.has_value());
        CHECK(made.error().forUser.startsWith(QStringLiteral("There is no folder")));
        CHECK(made.error().forUser.contains(QStringLiteral("No backup was made and nothing was changed")));
    }
    SECTION("the name is longer than a file's may be")
    {
        const auto made =
            backupTo(shop.connection(), shop.folder() + QLatin1Char('/') + QString(250, QLatin1Char('n')));
        REQUIRE_FALSE(made.has_value());
        CHECK(made.error().forUser.contains(QStringLiteral("could not be written")));
    }
    SECTION("the office is damaged")
    {
        // A row that breaks a reference: the copy does not pass its check.
        shop.connection().execute("PRAGMA foreign_keys = OFF");
        shop.connection().execute("DELETE FROM customer");
        const auto made = backupTo(shop.connection(), shop.backup);
        REQUIRE_FALSE(made.has_value());
        CHECK(made.error().forUser.contains(QStringLiteral("did not pass its check")));
        CHECK_FALSE(QFile::exists(shop.backup));
    }
    shop.close();
    CHECK(filesIn(shop.folder()).keys().filter(QStringLiteral(".part")).isEmpty());
}

TEST_CASE("Restoring brings back every row and keeps the replaced office aside")
{
    Shop shop;
    const QString then = dumpOffice(shop.connection());
    REQUIRE(backupTo(shop.connection(), shop.backup).has_value());
    shop.act([](WriteScope &scope) { bookRows(scope, QStringLiteral("Later")); });
    const QString later = dumpOffice(shop.connection());
    const QString path = shop.path();
    shop.close();

    REQUIRE(restoreOver(shop.backup, path, QStringLiteral("20260302-080000")).has_value());
    CHECK(dumpOffice(path) == then);
    const QString aside = shop.folder() + QStringLiteral("/shop.replaced-20260302-080000.truckroll");
    CHECK(dumpOffice(aside) == later);
    shop.reopen();
    CHECK(verifyOffice(shop.connection()).isEmpty());
}

TEST_CASE("Two restores in the same second keep both offices that they replace")
{
    Shop shop;
    REQUIRE(backupTo(shop.connection(), shop.backup).has_value());
    shop.act([](WriteScope &scope) { bookRows(scope, QStringLiteral("Later")); });
    const QString later = dumpOffice(shop.connection());
    const QString path = shop.path();
    shop.close();
    for (int i = 0; i < 3; ++i)
        REQUIRE(restoreOver(shop.backup, path, QStringLiteral("x")).has_value());
    const QStringList names{QStringLiteral("copy.truckroll"), QStringLiteral("shop.replaced-x-2.truckroll"),
                            QStringLiteral("shop.replaced-x-3.truckroll"),
                            QStringLiteral("shop.replaced-x.truckroll"), QStringLiteral("shop.truckroll")};
    CHECK(filesIn(shop.folder()).keys() == names);
    CHECK(dumpOffice(shop.folder() + QStringLiteral("/shop.replaced-x.truckroll")) == later);
}

TEST_CASE("Restoring takes an office's log with it when it is put aside: a crash's last acts are not lost")
{
    Shop shop;
    REQUIRE(backupTo(shop.connection(), shop.backup).has_value());
    const QString crashed = shop.folder() + QStringLiteral("/crashed.truckroll");
    writeBytes(crashed, bytesOf(shop.path()));
    writeBytes(crashed + QStringLiteral("-wal"), bytesOf(shop.path() + QStringLiteral("-wal")));
    REQUIRE(restoreOver(shop.backup, crashed, QStringLiteral("x")).has_value());
    CHECK_FALSE(QFile::exists(crashed + QStringLiteral("-wal")));
    CHECK(dumpOffice(shop.folder() + QStringLiteral("/crashed.replaced-x.truckroll")) ==
          dumpOffice(shop.connection()));
}

TEST_CASE("A restore that cannot be finished puts the office back")
{
    Shop shop;
    REQUIRE(backupTo(shop.connection(), shop.backup).has_value());
    const QString path = shop.path();
    shop.close();
    const QByteArray before = bytesOf(path);
    // No file can have the name under which the office is to be put aside.
    CHECK_FALSE(restoreOver(shop.backup, path, QString(250, QLatin1Char('x'))).has_value());
    CHECK(bytesOf(path) == before);
    CHECK(filesIn(shop.folder()).keys().filter(QStringLiteral(".part")).isEmpty());
}

TEST_CASE(
    "A prepared copy whose last work is not in its file, or that was damaged, does not become the office")
{
    Shop shop;
    REQUIRE(backupTo(shop.connection(), shop.backup).has_value());
    const QString path = shop.path();
    shop.close();
    const auto before = filesIn(shop.folder());
    const bool damaged = GENERATE(false, true);
    const auto ready = [&](const QString &copy) -> Done {
        if (damaged)
            runRaw(copy, "PRAGMA foreign_keys = OFF; DELETE FROM customer");
        else
            leaveInLog(copy);
        return Nothing{};
    };
    const auto restored = restoreOver(shop.backup, path, QStringLiteral("x"), ready);
    REQUIRE_FALSE(restored.has_value());
    if (!damaged)
        CHECK(restored.error().forUser.contains(QStringLiteral("Nothing was replaced")));
    CHECK(filesIn(shop.folder()) == before);
}

TEST_CASE("What is no good backup is not restored")
{
    Shop shop;
    const QString path = shop.path();
    shop.close();
    const QByteArray before = bytesOf(path);
    writeBytes(shop.backup, GENERATE(QByteArray(), QByteArray("text").repeated(1000)));
    const auto restored = restoreOver(shop.backup, path, QStringLiteral("x"));
    REQUIRE_FALSE(restored.has_value());
    CHECK(restored.error().code == ErrorCode::OfficeRefused);
    CHECK(bytesOf(path) == before);
}
