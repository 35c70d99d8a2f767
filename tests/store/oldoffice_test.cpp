// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the promise that an office of any release opens in every later one, with every row.
#include "core/store/foldersearch.h"
#include "core/store/officefile.h"
#include "core/store/trigrams.h"
#include "tests/testkit/officedump.h"
#include "tests/testkit/rawsqlite.h"
#include "tests/testkit/tempdatabase.h"
#include <QDir>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

QStringList oldOffices()
{
    const QDir folder(QStringLiteral(TRUCKROLL_TEST_DATA));
    QStringList paths;
    for (const QString &name : folder.entryList({QStringLiteral("office_v*.truckroll")}, QDir::Files))
        paths += folder.filePath(name);
    return paths;
}

/// A copy that may be written, as somebody's own file.
QString copied(const QString &office, const QTemporaryDir &folder)
{
    const QString path = folder.filePath(QStringLiteral("shop.truckroll"));
    writeBytes(path, bytesOf(office));
    return path;
}

} // namespace

TEST_CASE("An office of each older schema is kept here")
{
    REQUIRE(oldOffices().size() == newestSchema() - 1);
    for (int version = 1; version < newestSchema(); ++version)
        CHECK(askRaw(oldOffices().at(version - 1), "PRAGMA user_version") == version);
}

TEST_CASE("An office of an older release opens with today's schema and every row it had")
{
    for (const QString &old : oldOffices()) {
        INFO(old.toStdString());
        const QTemporaryDir folder;
        const QString path = copied(old, folder);
        TableColumns columns;
        QString before;
        {
            const auto connection = Connection::open(path, Connection::Access::ReadOnly);
            REQUIRE(connection.has_value());
            columns = columnsOf(**connection);
            before = dumpOffice(**connection, columns);
        }
        CHECK(before.contains(QStringLiteral("Kline Bakery")));
        const int version = int(askRaw(path, "PRAGMA user_version"));
        const auto opened = openOfficeFile(path);
        if (!opened)
            FAIL(opened.error().forUser.toStdString() << opened.error().forLog.toStdString());
        CHECK(schemaOf(opened->connection->handle()) == expectedSchema(newestSchema()));
        const QStringList after = dumpOffice(*opened->connection, columns).split(QLatin1Char('\n'));
        for (const QString &row : before.split(QLatin1Char('\n')))
            CHECK(after.contains(row)); // a later schema may add rows, and lose none
        const QString backup =
            QStringLiteral("%1.before-v%2-from-v%3").arg(path).arg(newestSchema()).arg(version);
        CHECK(bytesOf(backup).size() == bytesOf(old).size());
    }
}

TEST_CASE("In an office of an older release a folder is found by the number of its contact")
{
    for (const QString &old : oldOffices()) {
        INFO(old.toStdString());
        const QTemporaryDir folder;
        const QString path = copied(old, folder);
        runRaw(path, "UPDATE appointment SET contact_phone = '(312) 555-0177' "
                     "WHERE id = (SELECT max(id) FROM appointment)");
        const qint64 changed = askRaw(path, "SELECT max(id) FROM appointment");
        const auto opened = openOfficeFile(path);
        REQUIRE(opened.has_value());
        ManualClock clock(mondayMorningUtc);
        ReadScope scope(*opened->connection, clock, TempDatabase::owner());
        for (const char *spelling : {"312 555 0177", "(312) 555-0177", "5550177"}) {
            CAPTURE(spelling);
            CHECK(searchFolders(scope, QString::fromLatin1(spelling), {}, -1) ==
                  std::vector{AppointmentId(changed)});
        }
        CHECK(searchIndexProblems(*opened->connection).isEmpty());
    }
}
