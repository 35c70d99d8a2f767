// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/call.h"

#include "app/cli/run.h"
#include <QTemporaryDir>
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

CliAnswer run(const QStringList &arguments)
{
    const QTemporaryDir folder;
    const SystemClock clock;
    return runAlone({arguments, folder.path(), {}, {}}, clock, 0);
}

/// A usage error: exit code 2, one sentence on the error stream, nothing on the output.
std::string usage(const QStringList &arguments)
{
    INFO(arguments.join(u' ').toStdString());
    const CliAnswer answer = run(arguments);
    CHECK(answer.exitCode == CliAnswer::Usage);
    CHECK(answer.out.isEmpty());
    CHECK(answer.err.count('\n') == 1);
    CHECK(answer.err.endsWith(".\n"));
    return answer.err.toStdString();
}

} // namespace

using Catch::Matchers::Contains;

TEST_CASE("What is no command is a usage error that says where to look")
{
    CHECK_THAT(usage({}), Contains("truckroll-cli help"));
    CHECK_THAT(usage({"dance"}), Contains("dance"));
    CHECK_THAT(usage({"customer"}), Contains("add"));
    CHECK_THAT(usage({"customer", "dance"}), Contains("merge"));
}

TEST_CASE("Commands of parts that are not here yet are usage errors and pretend nothing")
{
    const std::vector<QStringList> later{{"export", "csv", "out"},
                                         {"import", "customers", "list.csv"},
                                         {"report", "sales"},
                                         {"appointment", "repeat", "A-1001", "--rule", "FREQ=WEEKLY"},
                                         {"vendor", "add", "--name", "Pipes Inc"},
                                         {"vendor", "list"},
                                         {"equipment", "add", "--site", "1", "--name", "Boiler"},
                                         {"po", "add", "--workorder", "WO-1001"},
                                         {"card", "charge", "INV-1001"}};
    for (const QStringList &command : later)
        usage(command);
    usage({"visit", "move", "1", "--scope", "all"});
    CHECK_THAT(usage({"--office", "postgresql://office/shop", "office", "info"}), Contains("file"));
}

TEST_CASE("Wrong arguments are named")
{
    CHECK_THAT(usage({"--office"}), Contains("--office needs a value"));
    CHECK_THAT(usage({"--office=", "office", "info"}), Contains("--office needs a value"));
    CHECK_THAT(usage({"customer", "add", "--nmae", "Kline"}), Contains("nmae"));
    CHECK_THAT(usage({"customer", "add", "--name"}), Contains("--name needs a value"));
    CHECK_THAT(usage({"customer", "add", "--name", "A", "--name", "B"}), Contains("twice"));
    CHECK_THAT(usage({"customer", "show"}), Contains("ID is missing"));
    CHECK_THAT(usage({"customer", "show", "1", "2"}), Contains("one argument too many"));
    CHECK_THAT(usage({"office", "info"}), Contains("--office FILE"));
}

TEST_CASE("With --json a usage error is JSON as well")
{
    const CliAnswer answer = run({"customer", "dance", "--json"});
    CHECK(answer.exitCode == CliAnswer::Usage);
    CHECK(answer.out.startsWith("{\"error\":{\"code\":\"usage\",\"message\":\""));
    CHECK(run({"--json"}).out.startsWith("{\"error\":{\"code\":\"usage\""));
}

TEST_CASE("help lists every command with its arguments: help of a group lists that group")
{
    const CliAnswer all = run({"help"});
    CHECK(all.exitCode == CliAnswer::Good);
    for (const CliCommand &command : cliCommands()) {
        INFO(command.signature.text.toStdString());
        CHECK(all.out.contains(command.signature.text.toUtf8()));
        CHECK(command.help.endsWith(u'.'));
    }
    CHECK(run({"--help"}).out == all.out);
    const CliAnswer quotes = run({"help", "quote"});
    CHECK(quotes.out.contains("quote add"));
    CHECK_FALSE(quotes.out.contains("customer add"));
    for (const char *option : {"--help", "-h"}) {
        CHECK(run({"quote", option}).exitCode == CliAnswer::Good);
        CHECK(run({"quote", option}).out == quotes.out);
        CHECK_THAT(usage({"dance", option}), Contains("dance"));
    }
    CHECK(run({"quote", "add", "--help"}).out.contains("ITEM|QTY|PRICE|DESCRIPTION|tax"));
    CHECK(run({"--version"}).out.startsWith("truckroll-cli "));
    CHECK_THAT(usage({"help", "dance"}), Contains("dance"));
}

TEST_CASE("Global options may stand before or behind the command, with a blank or an equals sign")
{
    for (const QStringList &arguments :
         {QStringList{"--office", "a.truckroll", "--user", "Ann", "--json", "office", "info"},
          QStringList{"--office=a.truckroll", "--user=Ann", "office", "info", "--json"},
          QStringList{"office", "info", "--json", "--office", "a.truckroll", "--user", "Ann"}}) {
        const CliCall call = readCall(arguments);
        CHECK(call.office == "a.truckroll");
        CHECK(call.user == "Ann");
        CHECK(call.json);
        REQUIRE(call.command);
        CHECK(call.command->signature.words == QStringList{"office", "info"});
    }
    // An option of the command's own takes what follows it, whatever it looks like.
    const CliCall call = readCall({"customer", "add", "--name", "--json"});
    CHECK_FALSE(call.json);
    CHECK(call.values.text("name") == "--json");
}

TEST_CASE("Only papers ask for fonts, only lists and passwords for standard input")
{
    const auto fonts = [](const QStringList &arguments) { return needsFonts({arguments, {}, {}, {}}); };
    CHECK(fonts({"document", "print", "Q-1", "--pdf", "q.pdf"}));
    CHECK(fonts({"document", "proforma", "Q-1"}));
    CHECK(fonts({"daysheet", "--date", "2026-03-02", "--pdf", "d.pdf"}));
    CHECK(fonts({"office", "create", "--demo"})); // its letters take papers along
    CHECK_FALSE(fonts({"office", "create"}));
    CHECK(fonts({"report", "sales-by-month", "--pdf", "r.pdf"}));
    CHECK_FALSE(fonts({"report", "sales-by-month"}));
    CHECK_FALSE(fonts({"document", "show", "Q-1"}));
    CHECK_FALSE(fonts({"dance"}));
    CHECK(readsInput(readCall({"customer", "add", "--from-json", "-"})));
    CHECK(readsInput(readCall({"user", "add", "--name", "A", "--role", "owner", "--password-from", "-"})));
    CHECK_FALSE(readsInput(readCall({"customer", "add", "--from-json", "list.json"})));
}
