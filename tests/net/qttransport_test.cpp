// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/qttransport.h"
#include "tests/testkit/httpserver.h"
#include "tests/testkit/waiting.h"
#include <QThread>
#include <catch2/catch.hpp>
#include <memory>
#include <optional>

using namespace truckroll;
using namespace truckroll::testkit;
using How = ServerReply::How;

namespace {

HttpRequest put(const QUrl &url, const QByteArray &body = "{\"amount\":\"125.50\"}")
{
    HttpRequest request;
    request.method = HttpRequest::Method::Put;
    request.url = url;
    request.contentType = "application/json";
    request.body = body;
    request.answerMs = 4000;
    return request;
}

HttpServer::Handler always(const ServerReply &reply)
{
    return [reply](const ReceivedRequest &) { return reply; };
}

bool isUnknown(const Outcome &outcome)
{
    return std::holds_alternative<Unknown>(outcome);
}

bool isNotSent(const Outcome &outcome)
{
    return std::holds_alternative<NotSent>(outcome);
}

} // namespace

TEST_CASE("A whole answer comes with its status, headers and body, whatever the status")
{
    HttpServer server([](const ReceivedRequest &request) {
        ServerReply reply =
            ServerReply::json("{\"seen\":\"" + request.method + "\"}", request.path().mid(1).toInt());
        reply.headers = {{"X-Mark", "7"}, {"WWW-Authenticate", "Basic realm=\"cards\""}};
        return reply;
    });
    QtTransport transport;
    for (const int status : {200, 201, 302, 400, 401, 403, 404, 408, 409, 429, 500, 502, 503, 504}) {
        INFO(status);
        const Outcome outcome = sendAndWait(transport, put(server.url(u'/' + QString::number(status))));
        const auto *answered = std::get_if<Answered>(&outcome);
        REQUIRE(answered);
        CHECK(answered->reply.status == status);
        CHECK(answered->reply.body == "{\"seen\":\"PUT\"}");
        CHECK(answered->reply.header("x-mark") == "7");
    }
    CHECK(server.requests() == 14);
}

TEST_CASE("A request that changes something is sent once, whatever the server does, and then it is unknown")
{
    const auto how = GENERATE(How::Close, How::Reset, How::Hang, How::HeadOnly, How::CutShort);
    const auto method = GENERATE(HttpRequest::Method::Put, HttpRequest::Method::Post);
    const auto kind = GENERATE(HttpServer::Kind::Plain, HttpServer::Kind::Tls);
    HttpServer server(always(ServerReply::misbehaving(how, "{\"respstat\":\"A\"}")), kind);
    QtTransport transport({TestCertificate::shared().certificate()});
    HttpRequest request = put(server.url("/auth"));
    request.method = method;
    request.answerMs = how == How::Hang ? 300 : 4000;
    const Outcome outcome = sendAndWait(transport, request);
    INFO(logLine(request, outcome).toStdString() << " " << int(how) << int(kind));
    CHECK(isUnknown(outcome));
    CHECK(server.requests() == 1);
}

TEST_CASE("Headers, secrets among them, and the body arrive as they were given")
{
    HttpServer server(always(ServerReply::json("{}")));
    QtTransport transport;
    HttpRequest request = put(server.url("/x?merchid=8&date=0102"), "{\"a\":\"b\"}");
    request.headers = {{"X-Plain", "p"}};
    request.secretHeaders = {{"Authorization", basicAuthorization(Secret("user"), Secret("pass"))}};
    REQUIRE(std::holds_alternative<Answered>(sendAndWait(transport, request)));
    const ReceivedRequest seen = server.received().front();
    CHECK(seen.headers.at("authorization") == "Basic dXNlcjpwYXNz");
    CHECK(seen.headers.at("x-plain") == "p");
    CHECK(seen.headers.at("content-type") == "application/json");
    CHECK(seen.body == "{\"a\":\"b\"}");
    CHECK(seen.query("merchid") == "8");
    CHECK(seen.path() == "/x");
}

TEST_CASE("Refused, not found and not trusted: nothing was sent")
{
    HttpServer plain(always(ServerReply::json("{}")));
    HttpServer tls(always(ServerReply::json("{}")), HttpServer::Kind::Tls);
    QtTransport transport; // does not know the server's certificate
    plain.refuse();
    CHECK(isNotSent(sendAndWait(transport, put(plain.url()))));
    CHECK(isNotSent(sendAndWait(transport, put(tls.url()))));
    CHECK(isNotSent(sendAndWait(transport, put(QUrl("https://nowhere.invalid/")))));
    CHECK(tls.requests() == 0);
    plain.listenAgain();
    CHECK(std::holds_alternative<Answered>(sendAndWait(transport, put(plain.url()))));
}

TEST_CASE("Plain http goes to this machine only, and addresses hold no passwords")
{
    CHECK(checkServiceUrl(QUrl("https://site.cardconnect.com/cardconnect/rest/"), "It").has_value());
    CHECK(checkServiceUrl(QUrl("http://127.0.0.1:8080/"), "It").has_value());
    CHECK(checkServiceUrl(QUrl("http://localhost/"), "It").has_value());
    CHECK(checkServiceUrl(QUrl("http://[::1]:9/"), "It").has_value());
    CHECK_FALSE(checkServiceUrl(QUrl("http://site.cardconnect.com/"), "It").has_value());
    CHECK_FALSE(checkServiceUrl(QUrl("http://127.0.0.1.example.com/"), "It").has_value());
    CHECK_FALSE(checkServiceUrl(QUrl("ftp://127.0.0.1/"), "It").has_value());
    CHECK_FALSE(checkServiceUrl(QUrl("https://u:p@site.com/"), "It").has_value());
    CHECK_FALSE(checkServiceUrl(QUrl("nothing"), "It").has_value());
    QtTransport transport;
    CHECK(isNotSent(sendAndWait(transport, put(QUrl("http://site.example.com/")))));
}

TEST_CASE("Who waits no more is not told, and the request is given up")
{
    HttpServer server(always(ServerReply::misbehaving(How::Hang)));
    QtTransport transport;
    bool told = false;
    {
        QObject receiver;
        transport.send(put(server.url()), &receiver, [&](const Outcome &) { told = true; });
        REQUIRE(waitUntil([&] { return server.requests() == 1; }));
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK_FALSE(told);
}

TEST_CASE("A thread that is told to end while it waits for an answer goes on: what it sent is unknown")
{
    HttpServer server(always(ServerReply::misbehaving(How::Hang)));
    std::optional<Outcome> outcome;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        QtTransport transport;
        outcome = sendAndWait(transport, put(server.url()));
    }));
    thread->start();
    REQUIRE(waitUntil([&] { return server.requests() == 1; }));
    thread->quit();
    thread->wait();
    REQUIRE(outcome.has_value());
    REQUIRE(isUnknown(*outcome));
    CHECK(std::get<Unknown>(*outcome).error.code == ErrorCode::OutcomeUnknown);
}

TEST_CASE("A log line names verb, address and status, and nothing that was sent")
{
    HttpRequest request = put(QUrl("https://h.example.com/a/b?token=9418594164541111"), "{\"secret\":1}");
    request.secretHeaders = {{"Authorization", Secret("hush")}};
    const QString line = logLine(request, Answered{{200, {}, "{\"token\":\"9418594164541111\"}"}});
    CHECK(line == "PUT https://h.example.com/a/b 200");
}
