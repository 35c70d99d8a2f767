// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cliprogram.h"
#include "tests/testkit/rawsqlite.h"
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <catch2/catch.hpp>
#include <sys/stat.h>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// Bytes, times of change and names of everything in the folder.
QMap<QString, QByteArray> stateOf(const QString &folder)
{
    QMap<QString, QByteArray> state = filesIn(folder);
    for (auto it = state.begin(); it != state.end(); ++it) {
        const QFileInfo info(folder + u'/' + it.key());
        it.value() += info.lastModified().toString(Qt::ISODateWithMs).toUtf8();
    }
    return state;
}

/// Every kind of command is refused with a sentence and exit code 3, and nothing changes.
void checkRefused(CliProgram &cli, const QString &words)
{
    const auto before = stateOf(cli.folder());
    for (const QStringList &command :
         {QStringList{"office", "info"}, QStringList{"customer", "add", "--name", "Kline Bakery"},
          QStringList{"office", "verify"},
          QStringList{"daysheet", "--date", "2026-03-02", "--pdf", "day.pdf"}}) {
        INFO(command.join(u' ').toStdString());
        const CliAnswer answer = cli.run(QStringList{"--json"} + command);
        CHECK(answer.exitCode == CliAnswer::OfficeClosed);
        INFO(answer.err.toStdString());
        CHECK(answer.err.contains(words.toUtf8()));
        CHECK(answer.err.endsWith(".\n"));
        CHECK(answer.err.count('\n') == 1);
        const QJsonObject error = QJsonDocument::fromJson(answer.out).object().value("error").toObject();
        CHECK(error.value("code").toString() == "office_refused");
        CHECK(error.value("message").toString().toUtf8() + '\n' == answer.err);
        CHECK(stateOf(cli.folder()) == before);
    }
}

QByteArray officeBytes(CliProgram &cli)
{
    cli.object({"office", "create", "--zone", "America/Chicago"});
    for (int i = 0; i < 5; ++i)
        cli.object({"customer", "add", "--name", QString("Customer %1").arg(i)});
    const QByteArray bytes = bytesOf(cli.path());
    QFile::remove(cli.path());
    return bytes;
}

} // namespace

TEST_CASE("The command line refuses what is no office with exit code 3 and leaves it untouched")
{
    CliProgram cli;
    SECTION("a text file")
    {
        writeBytes(cli.path(), QByteArray("Dear diary, today I fixed a tap.\n").repeated(100));
        checkRefused(cli, "is not a Truckroll office");
    }
    SECTION("an empty file")
    {
        writeBytes(cli.path(), {});
        checkRefused(cli, "is empty");
    }
    SECTION("a folder")
    {
        REQUIRE(QDir().mkdir(cli.path()));
        checkRefused(cli, "is a folder");
    }
    SECTION("a pipe")
    {
        REQUIRE(::mkfifo(QFile::encodeName(cli.path()).constData(), 0600) == 0);
        checkRefused(cli, "is a device or pipe");
    }
    SECTION("another program's SQLite file")
    {
        runRaw(cli.path(),
               "PRAGMA journal_mode = WAL; CREATE TABLE song(title TEXT); INSERT INTO song VALUES ('a')");
        checkRefused(cli, "belongs to another program");
    }
    SECTION("an office of a newer version")
    {
        writeBytes(cli.path(), officeBytes(cli));
        runRaw(cli.path(), "PRAGMA user_version = 99");
        checkRefused(cli, "newer release");
    }
    SECTION("nothing at all")
    {
        checkRefused(cli, "There is no office");
    }
}

TEST_CASE("The command line refuses a truncated office with exit code 3, wherever it was cut")
{
    CliProgram cli;
    const QByteArray whole = officeBytes(cli);
    for (const int percent : {2, 30, 60, 99}) {
        INFO("cut to " << percent << "%");
        QFile::remove(cli.path());
        writeBytes(cli.path(), whole.left(whole.size() * percent / 100));
        checkRefused(cli, ".");
    }
}

TEST_CASE("office create and office restore leave a foreign file where it is")
{
    CliProgram cli;
    writeBytes(cli.path(), "Dear diary\n");
    writeBytes(cli.file("backup.truckroll"), "Dear diary\n");
    const auto before = stateOf(cli.folder());
    CHECK(cli.run({"office", "create"}).exitCode == CliAnswer::Refused);
    CHECK(cli.run({"office", "create", "--demo"}).exitCode == CliAnswer::Refused);
    CHECK(cli.run({"office", "restore", "backup.truckroll"}).exitCode != CliAnswer::Good);
    CHECK(stateOf(cli.folder()) == before);
}
