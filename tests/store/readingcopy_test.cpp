// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the promise that an office which cannot be written is shown whole and left as it is.
#include "core/store/readingcopy.h"

#include "core/store/officebackup.h"
#include "core/store/officefile.h"
#include "core/store/statement.h"
#include "tests/store/rows.h"
#include "tests/testkit/rawsqlite.h"
#include "tests/testkit/readersonly.h"
#include "tests/testkit/tempdatabase.h"
#include <QCoreApplication>
#include <QTemporaryDir>
#include <catch2/catch.hpp>
#include <sqlite3.h>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

using What = ReadersOnly::What;

/// Of a crash: the newest visit is in the log only.
QString officeWithLog(const QTemporaryDir &folder)
{
    TempDatabase shop;
    shop.act(foundOffice);
    shop.act([](WriteScope &scope) { bookRows(scope, QStringLiteral("Tap repair")); });
    const QString path = folder.filePath(QStringLiteral("shop.truckroll"));
    writeBytes(path, bytesOf(shop.path()));
    writeBytes(path + QStringLiteral("-wal"), bytesOf(shop.path() + QStringLiteral("-wal")));
    REQUIRE(bytesOf(path + QStringLiteral("-wal")).size() > 0);
    return path;
}

qint64 visitsIn(Connection &connection)
{
    Statement count(connection, "SELECT count(*) FROM visit");
    REQUIRE(count.step());
    return count.number(0);
}

} // namespace

TEST_CASE("An office that cannot be written is read whole, and nothing in its folder changes")
{
    const QTemporaryDir folder;
    const QString path = officeWithLog(folder);
    const auto before = filesIn(folder.path());
    const What what = GENERATE(What::Folder, What::Files);
    const bool atOnce = GENERATE(false, true);
    QString copy;
    {
        const ReadersOnly readers(folder.path(), what);
        const auto file = atOnce ? openOfficeFileAtOnce(path, {}, {}) : openOfficeFile(path);
        if (!file)
            FAIL(file.error().forUser.toStdString() << " / " << file.error().forLog.toStdString());
        CHECK(file->whyReadOnly.contains(what == What::Folder ? QStringLiteral("into its folder")
                                                              : QStringLiteral("its file")));
        CHECK(file->whyReadOnly.endsWith(QLatin1Char('.')));
        CHECK_FALSE(file->lock);
        CHECK(file->connection->path() == file->path);
        CHECK(visitsIn(*file->connection) == 1);
        copy = QString::fromUtf8(sqlite3_db_filename(file->connection->handle(), "main"));
        CHECK(copy != path);
        CHECK_FALSE(QFile::exists(copy)); // nothing stays behind, whatever ends the program
        CHECK_THROWS(file->connection->execute("DELETE FROM visit"));
        CHECK(visitsIn(*file->connection) == 1);
    }
    CHECK(filesIn(folder.path()) == before);
}

TEST_CASE("What is done to an office that is only read is refused with the reason, and a copy can be saved")
{
    const QTemporaryDir folder;
    const QTemporaryDir elsewhere;
    const QString path = officeWithLog(folder);
    REQUIRE(QFile::setPermissions(elsewhere.path(), QFile::Permissions(0x7777)));
    const ReadersOnly readers(folder.path(), What::Folder);
    auto file = openOfficeFile(path);
    REQUIRE(file.has_value());
    const QString why = file->whyReadOnly;
    ManualClock clock(mondayMorningUtc);
    Database database(std::move(file->connection), clock);
    database.keepFromWriting(why);
    const Done done = database.write<Nothing>(TempDatabase::owner(), true, [](WriteScope &) -> Done {
        FAIL("this must not be begun");
        return Nothing{};
    });
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().code == ErrorCode::NotPermitted);
    CHECK(done.error().forUser == QStringLiteral("Nothing was changed. ") + why);
    CHECK(database.fileIsStillThere().has_value());

    const QString copy = elsewhere.filePath(QStringLiteral("copy.truckroll"));
    REQUIRE(backupTo(database.connection(), copy).has_value());
    const auto opened = openOfficeFile(copy);
    REQUIRE(opened.has_value());
    CHECK(opened->whyReadOnly.isEmpty());
    CHECK(visitsIn(*opened->connection) == 1);
    CHECK_THROWS(database.connection().execute("DELETE FROM visit")); // as before the backup
}

TEST_CASE("An office of an older release that cannot be written is read in today's schema and stays old")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("old.truckroll"));
    writeBytes(path, bytesOf(QStringLiteral(TRUCKROLL_TEST_DATA "/office_v1.truckroll")));
    const auto before = filesIn(folder.path());
    {
        const ReadersOnly readers(folder.path(), What::Folder);
        const auto file = openOfficeFile(path);
        if (!file)
            FAIL(file.error().forUser.toStdString() << " / " << file.error().forLog.toStdString());
        CHECK(schemaVersion(file->connection->handle()) == newestSchema());
        Statement names(*file->connection, "SELECT count(*) FROM customer WHERE name = 'Kline Bakery'");
        REQUIRE(names.step());
        CHECK(names.number(0) > 0);
    }
    CHECK(filesIn(folder.path()) == before);
}

TEST_CASE("An office that somebody works in is not read by those who may not write it either")
{
    const QTemporaryDir folder;
    const QString path = officeWithLog(folder);
    const auto lock = lockOffice(path);
    REQUIRE(lock.has_value());
    const ReadersOnly readers(folder.path(), What::Folder);
    const auto file = openOfficeFile(path);
    REQUIRE_FALSE(file.has_value());
    CHECK(file.error().code == ErrorCode::StorageBusy);
    CHECK(file.error().forUser.contains(QString::number(QCoreApplication::applicationPid())));
}

TEST_CASE("What is no office is refused as ever where it cannot be written")
{
    const QTemporaryDir folder;
    const QString path = officeWithLog(folder);
    QByteArray bytes = bytesOf(path);
    bytes.replace(4096, 4096, QByteArray(4096, 'x'));
    writeBytes(path, bytes);
    QFile::remove(path + QStringLiteral("-wal"));
    const auto before = filesIn(folder.path());
    {
        const ReadersOnly readers(folder.path(), What::Files);
        const auto file = openOfficeFile(path);
        REQUIRE_FALSE(file.has_value());
        CHECK(file.error().code == ErrorCode::OfficeRefused);
        CHECK(file.error().forUser.contains(path));
    }
    CHECK(filesIn(folder.path()) == before);
}
