// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpcall.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QNetworkCookieJar>

namespace truckroll {

namespace {

Q_LOGGING_CATEGORY(netLog, "truckroll.net", QtInfoMsg)

/// No service that we call answers with more; a longer answer is not read to its end.
constexpr qint64 longestAnswer = 32 * 1024 * 1024;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Network)
};

/// Nothing can have gone out when it ended like this, whatever Qt made of the request meanwhile.
bool neverConnected(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
        return true;
    default:
        return false;
    }
}

QString sentenceFor(QNetworkReply::NetworkError error, const QString &host)
{
    if (error == QNetworkReply::SslHandshakeFailedError)
        return Texts::tr("No safe connection to %1: its certificate was not trusted. Nothing was sent.")
            .arg(host);
    if (error == QNetworkReply::HostNotFoundError)
        return Texts::tr("%1 was not found. Nothing was sent; check the network and the address.").arg(host);
    return Texts::tr("%1 could not be reached. Nothing was sent; check the network and try again.").arg(host);
}

} // namespace

HttpCall::HttpCall(const HttpRequest &request, const QSslConfiguration &tls, QObject *receiver,
                   std::function<void(const Outcome &)> done)
    : m_request(request), m_tls(tls), m_receiver(receiver), m_done(std::move(done)), m_body(request.body)
{
    // Nobody waits any more: given up.
    connect(receiver, &QObject::destroyed, this, &QObject::deleteLater);
    m_connecting.setSingleShot(true);
    m_answering.setSingleShot(true);
    connect(&m_connecting, &QTimer::timeout, this, [this] {
        if (!anythingLeft())
            late();
    });
    connect(&m_answering, &QTimer::timeout, this, &HttpCall::late);
}

QNetworkRequest HttpCall::networkRequest() const
{
    QNetworkRequest request(m_request.url);
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    // Not packed, so that the length that was announced can be compared.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Connection", "close");
    for (const auto &[name, value] : m_request.headers)
        request.setRawHeader(name, value);
    for (const auto &[name, value] : m_request.secretHeaders)
        request.setRawHeader(name, value.reveal().toByteArray());
    if (!m_request.contentType.isEmpty())
        request.setRawHeader("Content-Type", m_request.contentType);
    if (m_request.changesSomething())
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    return request;
}

void HttpCall::start()
{
    m_connecting.start(m_request.connectMs);
    m_answering.start(m_request.answerMs);
    if (m_request.changesSomething())
        m_reply = m_manager.sendCustomRequest(networkRequest(), methodName(m_request.method), &m_body);
    else
        m_reply = m_manager.sendCustomRequest(networkRequest(), methodName(m_request.method));
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_requestLeft = true; });
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpCall::more);
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::finished);
}

/// Of a body the first byte is what counts: a head that announces a body and brings none is carried out by
/// nobody.
bool HttpCall::anythingLeft() const
{
    return m_request.changesSomething() && !m_request.body.isEmpty() ? m_body.wasRead() : m_requestLeft;
}

void HttpCall::late()
{
    m_tooLate = true;
    m_reply->abort();
}

void HttpCall::more()
{
    m_received += m_reply->readAll();
    if (m_received.size() <= longestAnswer)
        return;
    m_tooLong = true;
    m_reply->abort();
}

void HttpCall::finished()
{
    m_connecting.stop();
    m_answering.stop();
    if (!m_tooLong && m_reply->isOpen())
        m_received += m_reply->readAll();
    tell(outcome());
}

Outcome HttpCall::outcome() const
{
    const QString host = m_request.url.host();
    const auto error = m_reply->error();
    if (!anythingLeft() && (neverConnected(error) || m_tooLate || m_request.changesSomething()))
        return NotSent{
            {ErrorCode::NetworkDown, sentenceFor(error, host), QStringLiteral("error %1").arg(error)}};
    if (m_tooLate)
        return lost(QStringLiteral("no answer in time"));
    if (m_tooLong)
        return lost(QStringLiteral("answer too long"));
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Errors of the connection lie below 200; most above are statuses that Qt has names for. Not so the body
    // that it could not send again, which means that the answer never came, and broken HTTP.
    const bool connectionFailed =
        error != QNetworkReply::NoError &&
        (error < QNetworkReply::ContentAccessDenied || error == QNetworkReply::ContentReSendError ||
         error == QNetworkReply::ProtocolUnknownError || error == QNetworkReply::ProtocolFailure);
    if (status == 0 || connectionFailed)
        return lost(QStringLiteral("error %1").arg(error));
    return answered(status);
}

Outcome HttpCall::answered(int status) const
{
    HttpReply reply;
    reply.status = status;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        reply.headers[name.toLower()] = value;
    reply.body = m_received;
    // A body cut off in the middle comes as a success now and then.
    bool hasLength = false;
    const qint64 length = reply.header("content-length").trimmed().toLongLong(&hasLength);
    if (hasLength && length != reply.body.size())
        return lost(QStringLiteral("%1 of %2 bytes").arg(reply.body.size()).arg(length));
    return Answered{std::move(reply)};
}

Outcome HttpCall::lost(const QString &why) const
{
    return Unknown{{ErrorCode::OutcomeUnknown,
                    Texts::tr("%1 gave no whole answer. Whether it did what was asked is not known yet.")
                        .arg(m_request.url.host()),
                    why}};
}

void HttpCall::tell(const Outcome &outcome)
{
    qCDebug(netLog).noquote() << logLine(m_request, outcome);
    deleteLater();
    if (m_receiver)
        std::exchange(m_done, {})(outcome);
}

} // namespace truckroll
