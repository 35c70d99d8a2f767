// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include <QByteArray>
#include <QUrl>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace truckroll {

/// One call of a service on the network.
struct HttpRequest
{
    enum class Method { Get, Post, Put, Delete };

    Method method = Method::Get;
    QUrl url; ///< passes checkServiceUrl
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    std::vector<std::pair<QByteArray, Secret>> secretHeaders; ///< "Authorization" and the like
    QByteArray contentType;
    QByteArray body; ///< of Post and Put; never logged
    /// How long until the other side takes the request, and until the whole answer is there. Milliseconds.
    int connectMs = 10'000;
    int answerMs = 45'000;

    /// Sent once and never again by anybody below us (transport.h).
    bool changesSomething() const { return method == Method::Post || method == Method::Put; }
};

QByteArray methodName(HttpRequest::Method method);

/// A whole answer, of any status.
struct HttpReply
{
    int status = 0;
    std::map<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    QByteArray header(const QByteArray &lowerCaseName) const;
    bool isGood() const { return status >= 200 && status < 300; }
    /// Seconds of a Retry-After (or `X-Rate-Limit-Retry-After-Seconds`) header, when it names seconds.
    std::optional<int> retryAfter() const;
};

/// "Basic dXNlcjpwYXNz" for an Authorization header.
Secret basicAuthorization(const Secret &user, const Secret &password);
Secret bearerAuthorization(const Secret &token);

/// Text made fit for one part of a path or query: everything but letters, digits and -._~ is escaped.
QByteArray percentEncoded(const QString &text);

/// https, or http to this very machine (a simulator); a host, no user and password in it. RuleBroken names
/// `what` ("The gateway's address").
Done checkServiceUrl(const QUrl &url, const QString &what);
bool isLoopback(const QUrl &url);

} // namespace truckroll
