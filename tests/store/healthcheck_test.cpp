// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/healthcheck.h"

#include "core/store/database.h"
#include "core/store/officefile.h"
#include "tests/store/diary.h"
#include <QFile>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// An office with some folders, closed.
struct ClosedDiary : Diary
{
    ClosedDiary()
    {
        for (int i = 0; i < 10; ++i)
            newFolder(QStringLiteral("Tap repair %1").arg(i));
        file = path();
        close();
    }
    /// Overwrites a page in the middle.
    void damage() const
    {
        QFile office(file);
        REQUIRE(office.open(QIODevice::ReadWrite));
        const qint64 page = office.size() / 4096 / 2;
        REQUIRE(office.seek(page * 4096));
        REQUIRE(office.write(QByteArray(4096, 'x')) == 4096);
    }
    QString file;
};

Result<int> write(Database &database)
{
    return database.write<int>(TempDatabase::owner(), true, [](WriteScope &scope) -> Result<int> {
        Statement(scope.connection(), "INSERT INTO setting VALUES ('colour', 'red')").run();
        return 1;
    });
}

} // namespace

TEST_CASE("An office is there at once, and is written to as soon as it has been looked through")
{
    ClosedDiary diary;
    std::promise<bool> told;
    auto opened = openOfficeFileAtOnce(diary.file, {},
                                       [&](const Done &healthy) { told.set_value(healthy.has_value()); });
    REQUIRE(opened);
    REQUIRE(opened->health);
    Database database(std::move(opened->connection), diary.clock(), std::move(opened->health));
    CHECK(write(database) == 1);
    CHECK(told.get_future().get());
}

TEST_CASE("Nothing is written to an office that turns out to be damaged")
{
    ClosedDiary diary;
    diary.damage();
    QFile bytes(diary.file);
    REQUIRE(bytes.open(QIODevice::ReadOnly));
    const QByteArray before = bytes.readAll();
    std::promise<QString> told;
    {
        auto opened = openOfficeFileAtOnce(diary.file, {}, [&](const Done &healthy) {
            told.set_value(healthy ? QString() : healthy.error().forUser);
        });
        REQUIRE(opened);
        Database database(std::move(opened->connection), diary.clock(), std::move(opened->health));
        const auto refused = write(database);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::OfficeRefused);
        CHECK(told.get_future().get().contains(QStringLiteral("Restore a backup")));
        CHECK_FALSE(write(database)); // and stays so
    }
    bytes.seek(0);
    CHECK(bytes.readAll() == before);
}

TEST_CASE("An office that was not closed in order is looked through before it is opened")
{
    Diary diary;
    const QString copy = diary.folder() + QStringLiteral("/copy.truckroll");
    REQUIRE(QFile::copy(diary.path(), copy));
    REQUIRE(QFile::copy(diary.path() + QStringLiteral("-wal"), copy + QStringLiteral("-wal")));
    const auto opened = openOfficeFileAtOnce(copy, {}, {});
    REQUIRE(opened);
    CHECK_FALSE(opened->health);
}

TEST_CASE("A check that nobody waits for any more is broken off")
{
    ClosedDiary diary;
    for (int i = 0; i < 20; ++i)
        const HealthCheck check(diary.file, allMigrations(), {});
    HealthCheck last(diary.file, allMigrations(), {});
    CHECK(last.answer());
}
