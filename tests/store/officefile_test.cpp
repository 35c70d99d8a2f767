// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/officefile.h"

#include "core/store/pragmas.h"
#include "tests/store/helper.h"
#include "tests/store/rows.h"
#include "tests/testkit/officedump.h"
#include "tests/testkit/rawsqlite.h"
#include "tests/testkit/tempdatabase.h"
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <catch2/catch.hpp>
#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// A closed office with some visits in it, as bytes.
QByteArray officeBytes(int visits = 40)
{
    TempDatabase shop;
    shop.act(foundOffice);
    for (int i = 0; i < visits; ++i)
        shop.act([&](WriteScope &scope) { bookRows(scope, QStringLiteral("Visit %1").arg(i)); });
    shop.close();
    return bytesOf(shop.path());
}

const QByteArray &sampleOffice()
{
    static const QByteArray bytes = officeBytes();
    return bytes;
}

/// Opening answers OfficeRefused with a sentence, at once, and leaves every byte and name of the folder.
void checkRefused(const QString &folder, const QString &path, const QString &words)
{
    const auto before = filesIn(folder);
    QElapsedTimer timer;
    timer.start();
    const auto opened = openOfficeFile(path);
    REQUIRE_FALSE(opened.has_value());
    INFO(opened.error().forUser.toStdString());
    CHECK(opened.error().code == ErrorCode::OfficeRefused);
    CHECK(opened.error().forUser.contains(words));
    CHECK(opened.error().forUser.endsWith(QLatin1Char('.')));
    CHECK(timer.elapsed() < 5000); // a pipe would wait for ever
    CHECK(filesIn(folder) == before);
}

struct OfficeFolder
{
    QTemporaryDir dir;
    QString file(const QByteArray &bytes) const
    {
        const QString path = dir.filePath(QStringLiteral("shop.truckroll"));
        QFile::remove(path);
        writeBytes(path, bytes);
        return path;
    }
};

/// The file under its name, and behind a link to it.
void checkRefusedBothWays(const OfficeFolder &folder, const QString &path, const QString &words)
{
    checkRefused(folder.dir.path(), path, words);
    const QString link = folder.dir.filePath(QStringLiteral("link.truckroll"));
    REQUIRE(QFile::link(path, link));
    checkRefused(folder.dir.path(), link, words);
    QFile::remove(link);
}

} // namespace

TEST_CASE("A new office can be opened again, is ours, and has nothing beside it when closed")
{
    TempDatabase shop;
    CHECK(readPragma(shop.connection(), "application_id").toUInt() == officeApplicationId);
    CHECK(readPragma(shop.connection(), "user_version").toInt() == newestSchema());
    shop.act(foundOffice);
    shop.reopen();
    CHECK(shop.number("SELECT count(*) FROM company") == 1);
    shop.close();
    CHECK(filesIn(shop.folder()).keys() == QStringList{QStringLiteral("shop.truckroll")});
}

TEST_CASE("What is no office is refused with a sentence and untouched")
{
    const OfficeFolder folder;
    SECTION("a text file")
    {
        checkRefusedBothWays(folder,
                             folder.file(QByteArray("Dear diary, today I fixed a tap.\n").repeated(100)),
                             QStringLiteral("is not a Truckroll office"));
    }
    SECTION("a short text file")
    {
        checkRefusedBothWays(folder, folder.file("tap"), QStringLiteral("is not a Truckroll office"));
    }
    SECTION("an empty file")
    {
        checkRefusedBothWays(folder, folder.file({}), QStringLiteral("is empty"));
    }
    SECTION("a folder")
    {
        const QString path = folder.dir.filePath(QStringLiteral("shop.truckroll"));
        REQUIRE(QDir().mkdir(path));
        checkRefusedBothWays(folder, path, QStringLiteral("is a folder"));
    }
    SECTION("a pipe")
    {
        const QString path = folder.dir.filePath(QStringLiteral("shop.truckroll"));
        REQUIRE(::mkfifo(QFile::encodeName(path).constData(), 0600) == 0);
        checkRefusedBothWays(folder, path, QStringLiteral("is a device or pipe"));
    }
    SECTION("a device")
    {
        const QString link = folder.dir.filePath(QStringLiteral("shop.truckroll"));
        REQUIRE(QFile::link(QStringLiteral("/dev/zero"), link));
        checkRefused(folder.dir.path(), link, QStringLiteral("is a device or pipe"));
        checkRefused(folder.dir.path(), QStringLiteral("/dev/zero"), QStringLiteral("is a device or pipe"));
    }
    SECTION("nothing")
    {
        checkRefused(folder.dir.path(), folder.dir.filePath(QStringLiteral("none.truckroll")),
                     QStringLiteral("There is no office"));
    }
    SECTION("another program's file")
    {
        const QString path = folder.dir.filePath(QStringLiteral("shop.truckroll"));
        runRaw(path,
               "PRAGMA journal_mode = WAL; CREATE TABLE song(title TEXT); INSERT INTO song VALUES ('a')");
        checkRefusedBothWays(folder, path, QStringLiteral("belongs to another program"));
    }
    SECTION("an office of a newer release")
    {
        const QString path = folder.file(sampleOffice());
        runRaw(path, "PRAGMA user_version = 99");
        checkRefusedBothWays(folder, path, QStringLiteral("newer release"));
    }
    SECTION("an office of no release")
    {
        const QString path = folder.file(sampleOffice());
        runRaw(path, "PRAGMA user_version = 0");
        checkRefusedBothWays(folder, path, QStringLiteral("damaged"));
    }
    SECTION("an office with a trigger that is not ours")
    {
        const QString path = folder.file(sampleOffice());
        runRaw(path, "CREATE TRIGGER spy AFTER INSERT ON payment BEGIN DELETE FROM customer; END");
        checkRefusedBothWays(folder, path, QStringLiteral("trigger spy"));
    }
    SECTION("an office with a trigger that bears a name of SQLite's own")
    {
        const QString path = folder.file(sampleOffice());
        runRaw(path,
               "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_spy', "
               "'payment', 0, 'CREATE TRIGGER sqlite_spy AFTER INSERT ON payment BEGIN DELETE FROM "
               "customer; END')");
        checkRefusedBothWays(folder, path, QStringLiteral("trigger sqlite_spy"));
    }
    SECTION("an office with a view that is not ours")
    {
        const QString path = folder.file(sampleOffice());
        runRaw(path, "CREATE VIEW spy AS SELECT * FROM customer");
        checkRefusedBothWays(folder, path, QStringLiteral("view spy"));
    }
    SECTION("an office without one of its indexes")
    {
        const QString path = folder.file(sampleOffice());
        runRaw(path, "DROP INDEX customer_by_phone");
        checkRefusedBothWays(folder, path, QStringLiteral("index customer_by_phone"));
    }
    SECTION("an office with a broken reference")
    {
        const QString path = folder.file(sampleOffice());
        runRaw(path,
               "PRAGMA foreign_keys = OFF; DELETE FROM customer WHERE id = (SELECT min(id) FROM customer)");
        checkRefusedBothWays(folder, path, QStringLiteral("that is not there"));
    }
}

TEST_CASE("A truncated office is refused and untouched, wherever it was cut")
{
    const OfficeFolder folder;
    const QByteArray whole = sampleOffice();
    int tried = 0;
    for (qsizetype size = whole.size() - 1; size > 0; size = size * 9 / 10 - 1) {
        checkRefused(folder.dir.path(), folder.file(whole.left(size)), QStringLiteral("."));
        ++tried;
    }
    CHECK(tried > 30);
    WARN("cuts refused: " << tried);
}

TEST_CASE("An office with a page of garbage is refused and untouched, 200 times over")
{
    const OfficeFolder folder;
    const QByteArray whole = sampleOffice();
    const qsizetype pages = whole.size() / 4096;
    QRandomGenerator random(2026);
    for (int variant = 0; variant < 200; ++variant) {
        QByteArray damaged = whole;
        const qsizetype page = 1 + random.bounded(int(pages) - 1);
        for (qsizetype i = 0; i < 4096; ++i)
            damaged[page * 4096 + i] = variant % 5 == 0 ? '\0' : char(random.bounded(256));
        INFO("page " << page << " variant " << variant);
        checkRefused(folder.dir.path(), folder.file(damaged), QStringLiteral("."));
    }
}

TEST_CASE("Single wrong bytes never crash: the office is refused untouched, or opens and can be read")
{
    const OfficeFolder folder;
    const QByteArray whole = sampleOffice();
    QRandomGenerator random(7);
    int refusals = 0;
    for (int variant = 0; variant < 200; ++variant) {
        QByteArray damaged = whole;
        const qsizetype at = variant < 100 ? variant : random.bounded(int(whole.size()));
        damaged[at] = char(damaged[at] ^ char(1 << random.bounded(8)));
        const QString path = folder.file(damaged);
        const auto opened = openOfficeFile(path);
        if (opened)
            continue;
        ++refusals;
        CHECK(opened.error().code == ErrorCode::OfficeRefused);
        CHECK(bytesOf(path) == damaged);
    }
    CHECK(refusals > 20);
    WARN("refused: " << refusals << " of 200");
}

TEST_CASE("An office left by a crash opens with all that was committed: a damaged one is still untouched")
{
    TempDatabase shop;
    shop.act(foundOffice);
    const OfficeFolder folder;
    shop.act([](WriteScope &scope) { bookRows(scope, QStringLiteral("Tap repair")); });
    // What lies on the disk while the office is open is what a crash leaves.
    const QString path = folder.file(bytesOf(shop.path()));
    writeBytes(path + QStringLiteral("-wal"), bytesOf(shop.path() + QStringLiteral("-wal")));
    REQUIRE(bytesOf(path + QStringLiteral("-wal")).size() > 0);
    SECTION("whole")
    {
        const auto opened = openOfficeFile(path);
        REQUIRE(opened.has_value());
        Statement count(*opened->connection, "SELECT count(*) FROM visit");
        REQUIRE(count.step());
        CHECK(count.number(0) == 1);
    }
    SECTION("with a foreign trigger that is in the log only")
    {
        shop.connection().execute(
            "CREATE TRIGGER spy AFTER INSERT ON payment BEGIN DELETE FROM customer; END");
        writeBytes(path + QStringLiteral("-wal"), bytesOf(shop.path() + QStringLiteral("-wal")));
        checkRefused(folder.dir.path(), path, QStringLiteral("trigger spy"));
    }
}

TEST_CASE("Strange names are names of files, not addresses")
{
    const QTemporaryDir folder;
    const QString name =
        GENERATE(QStringLiteral("file:x?mode=memory"), QStringLiteral("a b%20c#d?e&f.truckroll"),
                 QStringLiteral("Büro — 東京.truckroll"), QStringLiteral("100%.truckroll"));
    const QString path = folder.filePath(name);
    REQUIRE(createOfficeFile(path).has_value());
    CHECK(filesIn(folder.path()).keys() == QStringList{name});
    CHECK(openOfficeFile(path).has_value());
}

TEST_CASE("A new office overwrites nothing and leaves nothing when it fails")
{
    const OfficeFolder folder;
    const QString path = folder.dir.filePath(QStringLiteral("shop.truckroll"));
    SECTION("the name is taken")
    {
        folder.file("mine");
        const auto before = filesIn(folder.dir.path());
        const auto made = createOfficeFile(path);
        REQUIRE_FALSE(made.has_value());
        CHECK(made.error().code == ErrorCode::RuleBroken);
        CHECK(filesIn(folder.dir.path()) == before);
    }
    SECTION("the log of another office lies there")
    {
        writeBytes(path + QStringLiteral("-wal"), "log");
        CHECK_FALSE(createOfficeFile(path).has_value());
        CHECK(bytesOf(path + QStringLiteral("-wal")) == "log");
        CHECK_FALSE(QFile::exists(path));
    }
    SECTION("the folder is not there")
    {
        const auto made = createOfficeFile(folder.dir.filePath(QStringLiteral("none/shop.truckroll")));
        REQUIRE_FALSE(made.has_value());
        CHECK(made.error().forUser.contains(QStringLiteral("There is no folder")));
    }
    SECTION("filling it fails")
    {
        const auto made = createOfficeFile(
            path, [](std::unique_ptr<Connection>) { return Done(ruleBroken(QStringLiteral("no"))); });
        CHECK_FALSE(made.has_value());
        CHECK(filesIn(folder.dir.path()).isEmpty());
    }
}

TEST_CASE(
    "An office that is open elsewhere is refused naming the holder, and taken over when that was killed")
{
    TempDatabase shop;
    shop.act(foundOffice);
    const QString path = shop.path();
    shop.close();
    const auto holder = startHelper(QStringLiteral("hold"), path);
    REQUIRE(holder->waitForReadyRead(20000));
    REQUIRE(holder->readLine() == "held\n");

    const auto refusedNow = openOfficeFile(path);
    REQUIRE_FALSE(refusedNow.has_value());
    CHECK(refusedNow.error().code == ErrorCode::StorageBusy);
    CHECK(refusedNow.error().forUser.contains(QString::number(holder->processId())));
    CHECK(refusedNow.error().forUser.contains(QStringLiteral("test_store")));
    const auto named = lockHolder(path);
    REQUIRE(named.has_value());
    CHECK(named->pid == holder->processId());

    // Another name of the same file is the same office.
    const QString link = shop.folder() + QStringLiteral("/link.truckroll");
    REQUIRE(QFile::link(path, link));
    CHECK_FALSE(openOfficeFile(link).has_value());

    ::kill(pid_t(holder->processId()), SIGKILL);
    REQUIRE(holder->waitForFinished());
    CHECK_FALSE(lockHolder(path).has_value());
    CHECK(openOfficeFile(path).has_value());
}

TEST_CASE("One program cannot open the same office twice")
{
    TempDatabase shop;
    const auto again = openOfficeFile(shop.path());
    REQUIRE_FALSE(again.has_value());
    CHECK(again.error().code == ErrorCode::StorageBusy);
}

namespace {

Migrations withNext(const QByteArray &sql)
{
    Migrations migrations = allMigrations();
    migrations.push_back({newestSchema() + 1, sql});
    return migrations;
}

} // namespace

TEST_CASE("An older office is backed up, then brought up to date, with every row kept")
{
    TempDatabase shop;
    shop.act(foundOffice);
    shop.act([](WriteScope &scope) { bookRows(scope, QStringLiteral("Tap repair")); });
    const QString path = shop.path();
    shop.close();
    const Migrations next = withNext("CREATE TABLE truck(id INTEGER NOT NULL PRIMARY KEY) STRICT;\n"
                                     "ALTER TABLE visit ADD COLUMN truck_id INTEGER REFERENCES truck(id);\n");
    QStringList told;
    {
        const auto opened = openOfficeFile(
            path, [&](const QString &what) { told += what; }, next);
        REQUIRE(opened.has_value());
        CHECK(readPragma(*opened->connection, "user_version").toInt() == newestSchema(next));
    }
    CHECK(told.size() == 3);
    CHECK(askRaw(path, "SELECT count(*) FROM visit") == 1);
    const QString backup =
        path + QStringLiteral(".before-v%1-from-v%2").arg(newestSchema(next)).arg(newestSchema());
    CHECK(askRaw(backup, "SELECT count(*) FROM visit") == 1);
    CHECK(askRaw(backup, "PRAGMA user_version") == newestSchema());
    CHECK_FALSE(openOfficeFile(path).has_value()); // this release now finds a newer office
    CHECK(openOfficeFile(path, {}, next).has_value());
}

TEST_CASE("A failing update leaves the office as it was")
{
    TempDatabase shop;
    shop.act(foundOffice);
    const QString path = shop.path();
    shop.close();
    const QString before = dumpOffice(path);
    const auto opened = openOfficeFile(
        path, {},
        withNext("CREATE TABLE truck(id INTEGER NOT NULL PRIMARY KEY) STRICT; INSERT INTO gone VALUES (1)"));
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error().forUser.contains(QStringLiteral("not changed")));
    CHECK(askRaw(path, "PRAGMA user_version") == newestSchema());
    CHECK(dumpOffice(path) == before);
    CHECK(openOfficeFile(path).has_value());
}

TEST_CASE("A lock that its maker was killed over before it signed keeps nobody out, one that is held does")
{
    const OfficeFolder folder;
    const QString path = folder.file(sampleOffice());
    const QString name = path + QStringLiteral(".lock");
    const int made = ::open(QFile::encodeName(name).constData(), O_CREAT | O_RDWR | O_CLOEXEC, 0644);
    REQUIRE(made >= 0);
    REQUIRE(::flock(made, LOCK_EX | LOCK_NB) == 0); // its maker lives
    const auto busy = openOfficeFile(path);
    REQUIRE_FALSE(busy.has_value());
    CHECK(busy.error().code == ErrorCode::StorageBusy);
    CHECK(QFile::exists(name));
    ::close(made); // it is killed
    const auto opened = openOfficeFile(path);
    INFO((opened ? QString() : opened.error().forUser).toStdString());
    CHECK(opened.has_value());
}
