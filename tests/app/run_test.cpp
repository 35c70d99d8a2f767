// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run.h"

#include "tests/app/cliprogram.h"
#include "tests/app/holdinghelper.h"
#include "tests/testkit/rawsqlite.h"
#include <QDir>
#include <QJsonDocument>
#include <QSettings>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

const QStringList create{"office", "create", "--zone", "America/Chicago"};

} // namespace

TEST_CASE("The program answers on its streams: tables, JSON, errors, exit codes")
{
    CliProgram cli;
    const CliAnswer made = cli.run(create);
    CHECK(made.exitCode == 0);
    CHECK(made.err.isEmpty());
    CHECK(made.out.contains("America/Chicago"));
    const CliAnswer table = cli.run({"customer", "add", "--name", "Kline Bäckerei 東京"});
    CHECK(table.exitCode == 0);
    CHECK(table.out.contains("Kline Bäckerei 東京"));
    const CliAnswer refused = cli.run({"--json", "customer", "show", "77"});
    CHECK(refused.exitCode == 1);
    CHECK(refused.err.endsWith(".\n"));
    CHECK(QJsonDocument::fromJson(refused.out).object().value("error").toObject().value("code").toString() ==
          "not_found");
    const CliAnswer usage = cli.run({"customer", "show"});
    CHECK(usage.exitCode == 2);
    CHECK(usage.out.isEmpty());
    CHECK(usage.err.contains("ID is missing"));
    CHECK(cli.run({"--office", "none.truckroll", "office", "info"}).exitCode == 3);
    CHECK(cli.run({"help"}).out.contains("daysheet"));
}

TEST_CASE("The program says nothing but its answer when no language is set")
{
    CliProgram cli;
    for (const char *name : {"LC_ALL", "LANG", "LC_CTYPE", "LANGUAGE"})
        cli.environment().remove(name);
    const CliAnswer made = cli.run(create);
    CHECK(made.exitCode == 0);
    CHECK(made.err == "");
    const CliAnswer named = cli.run({"customer", "add", "--name", "Müller"});
    CHECK(named.err == "");
    CHECK(named.out.contains("Müller"));
    CHECK(cli.run({"customer", "show", "77"}).err.count('\n') == 1);
    CHECK(cli.run({"daysheet", "--date", "2026-03-02", "--pdf", "day.pdf"}).err == "");
}

TEST_CASE("Papers are written for people when no language is set: amounts, times and days as in the window")
{
    CliProgram cli;
    for (const char *name : {"LC_ALL", "LANG", "LC_CTYPE", "LANGUAGE"})
        cli.environment().remove(name);
    const char *locale = GENERATE("", "C", "C.UTF-8");
    if (*locale)
        cli.environment().insert("LC_ALL", locale);
    cli.object(create);
    const QString kline = cli.object({"customer", "add", "--name", "Kline Bakery"}).value("id").toString();
    const QString quote = cli.object({"quote", "add", "--customer", kline, "--title", "Tap", "--line",
                                      "|1|1603.41|Kitchen tap"})
                              .value("number")
                              .toString();
    cli.object({"document", "print", quote, "--pdf", "quote.pdf"});
    CHECK(pdfText(cli.file("quote.pdf")).contains("$1,603.41"));
    const QString ann = cli.object({"technician", "add", "--name", "Ann Ruiz"}).value("id").toString();
    cli.object({"appointment", "add", "--customer", kline, "--title", "Tap", "--start", "2026-03-02T08:30",
                "--technician", ann});
    cli.object({"daysheet", "--date", "2026-03-02", "--pdf", "day.pdf"});
    const QString sheet = pdfText(cli.file("day.pdf"));
    CHECK(sheet.contains("8:30"));
    CHECK_FALSE(sheet.contains("08:30"));
}

TEST_CASE(
    "The office is the one of --office, else of TRUCKROLL_OFFICE, else the one last opened in the window")
{
    CliProgram cli;
    for (const char *name : {"one", "two", "three"})
        cli.object({"--office", QString(name) + ".truckroll", "office", "create", "--name", name});
    const auto shown = [&](const QStringList &more) {
        return QString::fromUtf8(cli.run(more + QStringList{"office", "info"}).out);
    };
    QSettings(cli.environment().value("XDG_CONFIG_HOME") + "/Truckroll/Truckroll.ini", QSettings::IniFormat)
        .setValue("office/last", cli.file("three.truckroll"));
    cli.environment().insert("TRUCKROLL_OFFICE", "two.truckroll");
    CHECK(shown({"--office", "one.truckroll"}).contains("one.truckroll"));
    CHECK(shown({}).contains("two.truckroll"));
    cli.environment().remove("TRUCKROLL_OFFICE");
    CHECK(shown({}).contains("three.truckroll"));
    // A new office is never made where the last one is.
    CHECK(cli.run(create).exitCode == CliAnswer::Usage);
}

TEST_CASE("The user's password comes from TRUCKROLL_PASSWORD")
{
    CliProgram cli;
    cli.object(create);
    CHECK(cli.run({"user", "add", "--name", "Maria", "--role", "dispatcher", "--password-from", "-"},
                  "let me in\n")
              .exitCode == CliAnswer::Good);
    const QStringList list{"--user", "Maria", "customer", "list"};
    CHECK(cli.run(list).exitCode == CliAnswer::Refused);
    cli.environment().insert("TRUCKROLL_PASSWORD", "let me out");
    CHECK(cli.run(list).exitCode == CliAnswer::Refused);
    cli.environment().insert("TRUCKROLL_PASSWORD", "let me in");
    CHECK(cli.run(list).exitCode == CliAnswer::Good);
    cli.object({"--user", "Maria", "appointment", "list"});
}

TEST_CASE("A list comes by standard input, and an answer that cannot be written is no success")
{
    CliProgram cli;
    cli.object(create);
    CHECK(cli.run({"customer", "add", "--from-json", "-"}, R"([{"name":"A"},{"name":"B"}])").exitCode == 0);
    CHECK(cli.array({"customer", "list"}).size() == 2);

    QProcess full;
    full.setProcessEnvironment(cli.environment());
    full.setStandardOutputFile("/dev/full");
    full.start(QStringLiteral(TRUCKROLL_CLI), {"customer", "list"});
    REQUIRE(full.waitForFinished(60000));
    CHECK(full.exitCode() == CliAnswer::Refused);
}

TEST_CASE("An office held by another program is waited for, then refused naming the holder")
{
    CliProgram cli;
    cli.object(create);
    const auto holder = startHoldingHelper(cli.path());
    REQUIRE(holder->waitForReadyRead(60000));
    REQUIRE(holder->readLine() == "held\n");
    const SystemClock clock;
    const CliRequest info{{"--json", "--office", cli.path(), "office", "info"}, cli.folder(), {}, {}};

    const CliAnswer refused = runAlone(info, clock, 100);
    CHECK(refused.exitCode == CliAnswer::OfficeClosed);
    CHECK(refused.err.contains(QByteArray::number(holder->processId())));
    CHECK(refused.out.contains("\"storage_busy\""));
    CHECK(cli.run({"office", "restore", "x.truckroll"}).exitCode == CliAnswer::OfficeClosed);

    // The program that waits is answered as soon as the holder has closed the office.
    const auto waiting = cli.start({"office", "info"});
    holder->closeWriteChannel();
    REQUIRE(holder->waitForFinished(60000));
    REQUIRE(waiting->waitForFinished(60000));
    CHECK(waiting->exitCode() == CliAnswer::Good);
}
