// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/httpserver.h"

#include <QFile>
#include <QHostAddress>
#include <QPointer>
#include <QProcess>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrlQuery>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>

namespace truckroll::testkit {

using How = ServerReply::How;

QString ReceivedRequest::path() const
{
    return QUrl::fromEncoded(target).path(QUrl::FullyDecoded);
}

QString ReceivedRequest::query(const QString &name) const
{
    return QUrlQuery(QUrl::fromEncoded(target)).queryItemValue(name, QUrl::FullyDecoded);
}

QSslCertificate TestCertificate::certificate() const
{
    return QSslCertificate(certificatePem);
}

const TestCertificate &TestCertificate::shared()
{
    static const TestCertificate made = [] {
        QTemporaryDir folder;
        const QString certificate = folder.filePath(QStringLiteral("certificate.pem"));
        const QString key = folder.filePath(QStringLiteral("key.pem"));
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                       "-days", "7300", "-subj", "/CN=localhost", "-addext",
                       "subjectAltName=IP:127.0.0.1,DNS:localhost", "-keyout", key, "-out", certificate});
        if (!openssl.waitForFinished() || openssl.exitCode() != 0)
            throw std::runtime_error("openssl could not make a certificate (install openssl)");
        const auto contents = [](const QString &name) {
            QFile file(name);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        return TestCertificate{contents(certificate), contents(key)};
    }();
    return made;
}

namespace {

/// The request, once it is whole.
std::optional<ReceivedRequest> wholeRequest(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    ReceivedRequest request;
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers[line.left(colon).trimmed().toLower()] = line.mid(colon + 1).trimmed();
    }
    const qsizetype length = request.headers["content-length"].toLongLong();
    if (bytes.size() < end + 4 + length)
        return std::nullopt;
    request.body = bytes.mid(end + 4, length);
    return request;
}

QByteArray headOf(const ServerReply &reply, qsizetype length)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " \r\n";
    head += "Content-Type: " + reply.contentType + "\r\n";
    head += "Content-Length: " + QByteArray::number(length) + "\r\nConnection: close\r\n";
    for (const auto &[name, value] : reply.headers)
        head += name + ": " + value + "\r\n";
    return head + "\r\n";
}

QByteArray wireBytes(const ServerReply &reply)
{
    switch (reply.how) {
    case How::Whole:
        return headOf(reply, reply.body.size()) + reply.body;
    case How::HeadOnly:
        return headOf(reply, std::max<qsizetype>(reply.body.size(), 1));
    case How::CutShort:
        return headOf(reply, std::max<qsizetype>(reply.body.size(), 1)) +
               reply.body.left(reply.body.size() / 2);
    case How::TooLittle:
        return headOf(reply, reply.body.size() / 2) + reply.body.left(reply.body.size() / 2);
    case How::Close:
    case How::Reset:
    case How::Hang:
        break;
    }
    return {};
}

/// Closing with nothing to linger for makes the system send a reset.
void reset(QTcpSocket *socket)
{
    const linger now{1, 0};
    ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket->abort();
}

} // namespace

struct HttpServer::Worker final : QTcpServer
{
    HttpServer &owner;
    Handler handler;

    Worker(HttpServer &server, Handler work) : owner(server), handler(std::move(work)) {}

    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        if (!socket->setSocketDescriptor(descriptor)) {
            delete socket;
            return;
        }
        if (owner.m_kind == Kind::Tls) {
            const TestCertificate &made = TestCertificate::shared();
            socket->setLocalCertificate(made.certificate());
            socket->setPrivateKey(QSslKey(made.keyPem, QSsl::Ec));
            socket->startServerEncryption();
        }
        connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
        const auto buffer = std::make_shared<QByteArray>();
        connect(socket, &QSslSocket::readyRead, socket, [this, socket, buffer] {
            *buffer += socket->readAll();
            if (const auto request = wholeRequest(*buffer)) {
                buffer->clear();
                handle(socket, *request);
            }
        });
    }

    void handle(QSslSocket *socket, const ReceivedRequest &request)
    {
        {
            QMutexLocker lock(&owner.m_mutex);
            owner.m_received.push_back(request);
        }
        const ServerReply reply = handler(request);
        if (reply.later)
            return answerLater(socket, reply.later);
        const QPointer<QSslSocket> target(socket);
        QTimer::singleShot(reply.delayMs, this, [target, reply] {
            if (target)
                answer(target, reply);
        });
    }

    static void answerLater(QSslSocket *socket, const std::function<std::optional<ServerReply>()> &ready)
    {
        constexpr int pauseMs = 20;
        auto *timer = new QTimer(socket); // goes with the connection
        connect(timer, &QTimer::timeout, socket, [socket, timer, ready] {
            if (const auto reply = ready()) {
                timer->stop();
                answer(socket, *reply);
            }
        });
        timer->start(pauseMs);
    }

    static void answer(QSslSocket *socket, const ServerReply &reply)
    {
        if (reply.how == How::Hang)
            return;
        if (reply.how == How::Reset) {
            reset(socket);
            return;
        }
        socket->write(wireBytes(reply));
        socket->flush();
        socket->disconnectFromHost();
    }
};

HttpServer::HttpServer(Handler handler, Kind kind, quint16 port) : m_port(port), m_kind(kind)
{
    m_worker = new Worker(*this, std::move(handler));
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    listenAgain();
}

HttpServer::~HttpServer()
{
    refuse();
    m_thread.quit();
    m_thread.wait();
}

QUrl HttpServer::url(const QString &path) const
{
    const QString scheme = m_kind == Kind::Tls ? QStringLiteral("https") : QStringLiteral("http");
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(scheme).arg(m_port).arg(path));
}

void HttpServer::refuse()
{
    QMetaObject::invokeMethod(
        m_worker, [this] { m_worker->close(); }, Qt::BlockingQueuedConnection);
}

void HttpServer::listenAgain()
{
    bool listening = false;
    QMetaObject::invokeMethod(
        m_worker,
        [&] {
            listening = m_worker->isListening() || m_worker->listen(QHostAddress::LocalHost, m_port);
            m_port = m_worker->serverPort();
        },
        Qt::BlockingQueuedConnection);
    if (!listening)
        throw std::runtime_error("the test's server cannot listen");
}

int HttpServer::requests() const
{
    QMutexLocker lock(&m_mutex);
    return int(m_received.size());
}

std::vector<ReceivedRequest> HttpServer::received() const
{
    QMutexLocker lock(&m_mutex);
    return m_received;
}

} // namespace truckroll::testkit
