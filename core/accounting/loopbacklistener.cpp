// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/loopbacklistener.h"

#include "core/accounting/quickbooks/oauth.h"
#include <QCoreApplication>
#include <QTcpSocket>
#include <utility>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(LoopbackListener)
};

constexpr int fiveMinutes = 5 * 60 * 1000; // ms
constexpr qsizetype longestRequest = 16384;

QByteArray page(int status, const QString &text)
{
    const QByteArray body =
        "<!doctype html><meta charset=\"utf-8\"><title>Truckroll</title><p>" + text.toUtf8() + "</p>";
    return "HTTP/1.1 " + QByteArray::number(status) + (status == 200 ? " OK" : " Not Found") +
           "\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\nCache-Control: "
           "no-store\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

LoopbackListener::LoopbackListener(QObject *parent) : QObject(parent)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_server.close();
        if (const auto arrived = std::exchange(m_arrived, {}))
            arrived(failure(
                ErrorCode::Cancelled,
                Texts::tr("Nobody signed in to QuickBooks within five minutes. Nothing was connected; begin "
                          "again.")));
    });
    connect(&m_server, &QTcpServer::newConnection, this, [this] { greet(); });
}

Done LoopbackListener::listen(const QUrl &redirect, const QString &state, Arrived arrived)
{
    stop();
    const bool here =
        redirect.scheme() == QLatin1String("http") &&
        (redirect.host() == QLatin1String("localhost") || QHostAddress(redirect.host()).isLoopback());
    if (!here || redirect.port() <= 0)
        return ruleBroken(
            Texts::tr("The browser does not come back to this machine. Paste the address that it shows after "
                      "signing in."));
    if (!m_server.listen(QHostAddress::LocalHost, quint16(redirect.port())))
        return failure(
            ErrorCode::StorageBusy,
            Texts::tr("Another program uses port %1 of this machine. Close it, or paste the address that the "
                      "browser shows after signing in.")
                .arg(redirect.port()));
    m_redirect = redirect;
    m_state = state;
    m_arrived = std::move(arrived);
    m_patience.start(fiveMinutes);
    return Nothing{};
}

void LoopbackListener::stop()
{
    m_server.close();
    m_patience.stop();
    m_arrived = {};
}

void LoopbackListener::greet()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    }
}

void LoopbackListener::read(QTcpSocket *socket)
{
    const QByteArray head = socket->peek(longestRequest);
    if (!head.contains("\r\n\r\n") && head.size() < longestRequest)
        return; // more will come
    const QList<QByteArray> line = head.left(head.indexOf("\r\n")).split(' ');
    const QUrl target = QUrl::fromEncoded(line.value(1));
    const bool fits = line.value(0) == "GET" && target.path() == m_redirect.path() &&
                      quickbooks::bearsState(target, m_state);
    socket->write(fits ? page(200, Texts::tr("Truckroll has the answer. You can close this window."))
                       : page(404, Texts::tr("There is nothing here.")));
    socket->disconnectFromHost();
    if (!fits)
        return;
    QUrl address = m_redirect;
    address.setQuery(target.query(QUrl::FullyEncoded));
    m_server.close();
    m_patience.stop();
    if (const auto arrived = std::exchange(m_arrived, {}))
        arrived(address);
}

} // namespace truckroll
