// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/loopbacklistener.h"

#include "tests/testkit/waiting.h"
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// A browser that is sent back to this machine.
struct Sent
{
    LoopbackListener listener;
    std::vector<QUrl> arrived;
    QUrl redirect;

    Sent()
    {
        QTcpServer free; // a port that nobody uses
        REQUIRE(free.listen(QHostAddress::LocalHost));
        redirect = QUrl(QStringLiteral("http://localhost:%1/callback").arg(free.serverPort()));
        free.close();
    }
    Done listen()
    {
        return listener.listen(redirect, QStringLiteral("x/y"), [this](const Result<QUrl> &address) {
            if (address)
                arrived.push_back(*address);
        });
    }
    /// What the browser gets; empty: nobody was there.
    QByteArray get(const QByteArray &target)
    {
        QTcpSocket socket;
        QByteArray answer;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(redirect.port()));
        if (!waitUntil([&] {
                return socket.state() != QAbstractSocket::ConnectingState &&
                       socket.state() != QAbstractSocket::HostLookupState;
            }) ||
            socket.state() != QAbstractSocket::ConnectedState)
            return {};
        socket.write("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        REQUIRE(waitUntil([&] {
            answer += socket.readAll();
            return socket.state() == QAbstractSocket::UnconnectedState;
        }));
        return answer + socket.readAll();
    }
};

} // namespace

TEST_CASE("The listener waits for the browser's answer, takes one, and is gone then")
{
    Sent sent;
    REQUIRE(sent.listen());
    CHECK(sent.get("/favicon.ico").startsWith("HTTP/1.1 404"));
    CHECK(sent.get("/callback").startsWith("HTTP/1.1 404")); // without an answer
    CHECK(sent.get("/callback?code=EVIL&state=guessed&realmId=1").startsWith("HTTP/1.1 404"));
    CHECK(sent.arrived.empty());
    const QByteArray page = sent.get("/callback?code=AB11&state=x%2Fy&realmId=913");
    CHECK(page.startsWith("HTTP/1.1 200"));
    CHECK(page.contains("You can close this window"));
    CHECK_FALSE(page.contains("AB11")); // nothing of the answer stands in the page
    REQUIRE(sent.arrived.size() == 1);
    CHECK(sent.arrived[0].toString(QUrl::FullyEncoded) ==
          sent.redirect.toString() + QStringLiteral("?code=AB11&state=x%2Fy&realmId=913"));
    // A browser that loads the page once more: the code is not redeemed twice.
    CHECK(sent.get("/callback?code=AB11&state=x%2Fy&realmId=913").isEmpty());
    CHECK(sent.arrived.size() == 1);
}

TEST_CASE("Where the browser cannot come back to, or the port is taken, the address is to be pasted")
{
    Sent sent;
    const QUrl here = sent.redirect;
    sent.redirect = QUrl(QStringLiteral("https://landing.example/back"));
    const Done elsewhere = sent.listen();
    REQUIRE_FALSE(elsewhere);
    CHECK(elsewhere.error().forUser.contains(QStringLiteral("Paste the address")));
    QTcpServer other;
    REQUIRE(other.listen(QHostAddress::LocalHost, quint16(here.port())));
    sent.redirect = here;
    const Done taken = sent.listen();
    REQUIRE_FALSE(taken);
    CHECK(taken.error().forUser.contains(QString::number(here.port())));
    CHECK(taken.error().forUser.contains(QStringLiteral("paste the address")));
}

TEST_CASE("A sign-in that was given up is not waited for any more")
{
    Sent sent;
    REQUIRE(sent.listen());
    sent.listener.stop();
    CHECK(sent.get("/callback?code=AB11&state=x&realmId=913").isEmpty());
    CHECK(sent.arrived.empty());
}
