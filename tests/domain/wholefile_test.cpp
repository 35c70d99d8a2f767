// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wholefile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

QByteArray bytesAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
}

} // namespace

TEST_CASE("A file is written whole, over what was there")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("list.csv");
    REQUIRE(writeWholeFile(path, "a long first line"));
    REQUIRE(writeWholeFile(path, "short"));
    CHECK(bytesAt(path) == "short");
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
}

TEST_CASE("An office or another database is replaced by nothing")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("list.csv");
    const QByteArray database("SQLite format 3\0and its pages", 30);
    REQUIRE(writeWholeFile(path, database));
    const Done done = writeWholeFile(path, "a list");
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::RuleBroken);
    CHECK(done.error().forUser.contains("Nothing was written"));
    CHECK(bytesAt(path) == database);
}

TEST_CASE("What cannot be written is said with the reason, and a folder is no file")
{
    const QTemporaryDir folder;
    const Done nowhere = writeWholeFile(folder.filePath("no/such/folder.csv"), "a list");
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().code == ErrorCode::StorageFailed);
    CHECK(nowhere.error().forUser.contains("could not be written: "));
    CHECK(nowhere.error().forUser.contains(". Nothing was changed there; choose another place."));
    CHECK_FALSE(writeWholeFile(folder.path(), "a list"));
}
