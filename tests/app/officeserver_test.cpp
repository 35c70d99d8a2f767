// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/officeserver.h"

#include "app/cli/officeclient.h"
#include "app/cli/run.h"
#include "tests/app/cliprogram.h"
#include "tests/testkit/tempoffice.h"
#include "tests/testkit/waiting.h"
#include <QFile>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QThread>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// An office that a window holds, in this process.
struct HeldOffice
{
    HeldOffice()
        : server([this](const CliRequest &request, const std::function<void(CliAnswer)> &answer) {
              ++handed;
              answer(runOnOffice(shop.office(), shop.clock(), request));
          })
    {
        REQUIRE(server.listen(shop.path()));
        cli.environment().insert("TRUCKROLL_OFFICE", shop.path());
    }

    TempOffice shop;
    int handed = 0;
    OfficeServer server;
    CliProgram cli;
};

} // namespace

TEST_CASE("While a window holds the office, the window does the command and sees what it did")
{
    HeldOffice window;
    const QJsonObject added = window.cli.object({"customer", "add", "--name", "Kline Bakery"});
    CHECK(window.handed == 1);
    CHECK(added.value("name").toString() == "Kline Bakery");
    CHECK(window.shop.ask(CustomerList{}).size() == 1);
    const CliAnswer refused = window.cli.run({"--json", "customer", "show", "77"});
    CHECK(refused.exitCode == CliAnswer::Refused);
    CHECK(refused.err.endsWith(".\n"));
    CHECK(refused.out.contains("not_found"));
    CHECK(window.handed == 2);
    CHECK(window.cli.run({"customer", "show"}).exitCode == CliAnswer::Usage);
}

TEST_CASE("Paths, standard input and password go to the window as the caller meant them")
{
    HeldOffice window;
    CHECK(window.cli.run({"customer", "add", "--from-json", "-"}, R"([{"name":"Kline Bakery"}])").exitCode ==
          0);
    window.cli.object({"office", "backup", "copy.truckroll"});
    CHECK(QFile::exists(window.cli.file("copy.truckroll")));
    window.cli.object({"daysheet", "--date", "2026-03-02", "--pdf", "day.pdf"});
    CHECK(pdfText(window.cli.file("day.pdf")).contains("No visits"));
    SaveUser maria;
    maria.user.name = "Maria";
    maria.user.role = Role::Dispatcher;
    maria.password = "let me in";
    window.shop.act(maria);
    CHECK(window.cli.run({"--user", "Maria", "customer", "list"}).exitCode == CliAnswer::Refused);
    window.cli.environment().insert("TRUCKROLL_PASSWORD", "let me in");
    CHECK(window.cli.run({"--user", "Maria", "customer", "list"}).exitCode == CliAnswer::Good);
}

TEST_CASE("Papers are drawn on the office's thread as well, which is not the window's")
{
    TempOffice shop;
    shop.newVisit(shop.newCustomer(), shop.newTechnician(), 9);
    shop.close();
    CliAnswer answer;
    const std::unique_ptr<QThread> lane(QThread::create([&] {
        const auto office = Office::open(shop.path(), shop.clock());
        if (office)
            answer = runOnOffice(
                **office, shop.clock(),
                {{"daysheet", "--date", "2026-03-02", "--pdf", "day.pdf"}, shop.folder(), {}, {}});
    }));
    lane->start();
    REQUIRE(waitUntil([&] { return lane->isFinished(); }));
    CHECK(answer.exitCode == CliAnswer::Good);
    CHECK(answer.out.contains("day.pdf"));
    CHECK(pdfText(shop.folder() + "/day.pdf").contains("Tap repair"));
}

TEST_CASE("The file of an office that a window holds is neither made anew nor replaced")
{
    HeldOffice window;
    window.cli.object({"office", "backup", "copy.truckroll"});
    CHECK(window.cli.run({"office", "create"}).exitCode == CliAnswer::Refused); // there is one
    CHECK(window.cli.run({"office", "restore", "copy.truckroll"}).exitCode == CliAnswer::OfficeClosed);
    const CliRequest restore{{"office", "restore", "copy.truckroll"}, window.cli.folder(), {}, {}};
    CHECK(runOnOffice(window.shop.office(), window.shop.clock(), restore).exitCode ==
          CliAnswer::OfficeClosed);
}

TEST_CASE("A window that ends before it answered leaves the outcome unknown: exit code 4")
{
    TempOffice shop;
    CliProgram cli;
    cli.environment().insert("TRUCKROLL_OFFICE", shop.path());
    std::unique_ptr<OfficeServer> server;
    server = std::make_unique<OfficeServer>([&](const CliRequest &, const std::function<void(CliAnswer)> &) {
        QMetaObject::invokeMethod(
            qApp, [&] { server.reset(); }, Qt::QueuedConnection);
    });
    REQUIRE(server->listen(shop.path()));
    const CliAnswer answer = cli.run({"--json", "customer", "add", "--name", "Kline Bakery"});
    CHECK(answer.exitCode == CliAnswer::Unknown);
    CHECK(answer.out.contains("outcome_unknown"));
}

TEST_CASE("A socket left by a crash is taken over, strangers' bytes are hung up on, a second start raises "
          "the window")
{
    HeldOffice window;
    QSignalSpy raised(&window.server, &OfficeServer::raiseRequested);
    bool answered = false;
    const std::unique_ptr<QThread> second(
        QThread::create([&] { answered = raiseWindow(window.shop.path()); }));
    second->start();
    REQUIRE(waitUntil([&] { return second->isFinished(); }));
    CHECK(answered);
    CHECK(raised.count() == 1);

    QLocalSocket stranger;
    stranger.connectToServer(officeSocket(window.shop.path()));
    REQUIRE(waitUntil([&] { return stranger.state() == QLocalSocket::ConnectedState; }));
    stranger.write(QByteArray(64, '\xff'));
    CHECK(waitUntil([&] { return stranger.state() == QLocalSocket::UnconnectedState; }));

    OfficeServer next([](const CliRequest &, const std::function<void(CliAnswer)> &) {});
    CHECK(next.listen(window.shop.path()));
    CHECK_FALSE(raiseWindow(window.shop.folder() + "/none.truckroll"));
}
