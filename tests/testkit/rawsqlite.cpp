// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/rawsqlite.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <catch2/catch.hpp>
#include <sqlite3.h>

namespace truckroll::testkit {

namespace {

sqlite3 *openRaw(const QString &path)
{
    sqlite3 *handle = nullptr;
    REQUIRE(sqlite3_open_v2(QFile::encodeName(path).constData(), &handle,
                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr) == SQLITE_OK);
    return handle;
}

} // namespace

void runRaw(const QString &path, const char *sql)
{
    sqlite3 *handle = openRaw(path);
    char *message = nullptr;
    const int code = sqlite3_exec(handle, sql, nullptr, nullptr, &message);
    INFO((message ? message : ""));
    CHECK(code == SQLITE_OK);
    sqlite3_free(message);
    sqlite3_close(handle);
}

qint64 askRaw(const QString &path, const char *sql)
{
    sqlite3 *handle = openRaw(path);
    sqlite3_stmt *statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_step(statement) == SQLITE_ROW);
    const qint64 number = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return number;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("unreadable");
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QMap<QString, QByteArray> filesIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    const auto entries =
        QDir(folder).entryInfoList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (entry.isSymLink())
            files.insert(entry.fileName(), "-> " + entry.symLinkTarget().toUtf8());
        else
            files.insert(entry.fileName(),
                         entry.isFile() ? bytesOf(entry.filePath()) : QByteArrayLiteral("no file"));
    }
    return files;
}

} // namespace truckroll::testkit
