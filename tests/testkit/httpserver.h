// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMutex>
#include <QSslCertificate>
#include <QThread>
#include <QUrl>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace truckroll::testkit {

struct ReceivedRequest
{
    QByteArray method;
    QByteArray target;                        ///< as sent: path and query
    std::map<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    QString path() const;                     ///< decoded, without the query
    QString query(const QString &name) const; ///< decoded
};

/// What the server does with a request that it has read whole.
struct ServerReply
{
    enum class How {
        Whole,     ///< as HTTP wants it
        Close,     ///< closes without a byte of an answer
        Reset,     ///< the same with a reset
        Hang,      ///< keeps the connection and says nothing
        HeadOnly,  ///< status and headers, then closes
        CutShort,  ///< half of the body, then closes
        TooLittle, ///< half of the body with the length of half of it: whole for HTTP, cut for JSON
    };
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    How how = How::Whole;
    int delayMs = 0; ///< before the answer
    /// Asked again and again, on the server's thread, until it has the answer; nothing else here counts then.
    std::function<std::optional<ServerReply>()> later{};

    static ServerReply json(const QByteArray &body, int status = 200)
    {
        return {status, "application/json", body, {}};
    }
    static ServerReply misbehaving(How how, const QByteArray &body = {})
    {
        return {200, "application/json", body, {}, how};
    }
};

/// A certificate for 127.0.0.1 and localhost, made by openssl when first asked for.
struct TestCertificate
{
    QByteArray certificatePem;
    QByteArray keyPem;
    QSslCertificate certificate() const;
    static const TestCertificate &shared();
};

/// A real HTTP/1.1 server on loopback, on a thread of its own, that does as it is told. It reads every
/// request whole (head and Content-Length), counts it, asks the handler, and misbehaves as that says.
/// The handler is called on the server's thread.
class HttpServer
{
public:
    using Handler = std::function<ServerReply(const ReceivedRequest &)>;
    enum class Kind { Plain, Tls };

    explicit HttpServer(Handler handler, Kind kind = Kind::Plain, quint16 port = 0);
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    quint16 port() const { return m_port; }
    /// "http://127.0.0.1:PORT" and the path.
    QUrl url(const QString &path = QStringLiteral("/")) const;

    /// Accepts nobody from now on: connections are refused. `listenAgain` takes the same port.
    void refuse();
    void listenAgain();

    /// How many requests came whole, and what they were.
    int requests() const;
    std::vector<ReceivedRequest> received() const;

private:
    struct Worker;

    quint16 m_port = 0;
    Kind m_kind;
    QThread m_thread;
    Worker *m_worker = nullptr; ///< lives on the thread
    mutable QMutex m_mutex;
    std::vector<ReceivedRequest> m_received;
};

} // namespace truckroll::testkit
