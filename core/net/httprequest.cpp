// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httprequest.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Network)
};

Secret authorization(QByteArrayView scheme, QByteArrayView bytes)
{
    QByteArray text = scheme.toByteArray();
    text += bytes;
    return Secret::takeFrom(text);
}

} // namespace

QByteArray methodName(HttpRequest::Method method)
{
    switch (method) {
    case HttpRequest::Method::Get:
        return QByteArrayLiteral("GET");
    case HttpRequest::Method::Post:
        return QByteArrayLiteral("POST");
    case HttpRequest::Method::Put:
        return QByteArrayLiteral("PUT");
    case HttpRequest::Method::Delete:
        return QByteArrayLiteral("DELETE");
    }
    Q_UNREACHABLE();
}

QByteArray HttpReply::header(const QByteArray &lowerCaseName) const
{
    const auto found = headers.find(lowerCaseName);
    return found == headers.end() ? QByteArray() : found->second;
}

std::optional<int> HttpReply::retryAfter() const
{
    for (const char *name : {"retry-after", "x-rate-limit-retry-after-seconds"}) {
        bool isNumber = false;
        const int seconds = header(name).trimmed().toInt(&isNumber);
        if (isNumber && seconds >= 0)
            return seconds;
    }
    return std::nullopt;
}

Secret basicAuthorization(const Secret &user, const Secret &password)
{
    QByteArray pair = user.reveal().toByteArray();
    pair += ':';
    pair += password.reveal();
    QByteArray encoded = pair.toBase64();
    wipe(pair.data(), pair.size());
    Secret made = authorization("Basic ", encoded);
    wipe(encoded.data(), encoded.size());
    return made;
}

Secret bearerAuthorization(const Secret &token)
{
    return authorization("Bearer ", token.reveal());
}

QByteArray percentEncoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

Done checkServiceUrl(const QUrl &url, const QString &what)
{
    if (!url.isValid() || url.host().isEmpty())
        return ruleBroken(Texts::tr("%1 is not an address of the web (https://...). Nothing was sent; "
                                    "correct it in the settings.")
                              .arg(what));
    if (url.scheme() != QLatin1String("https") && !(url.scheme() == QLatin1String("http") && isLoopback(url)))
        return ruleBroken(Texts::tr("%1 does not begin with https://, so what is sent there could be read on "
                                    "the way. Nothing was sent; correct it in the settings.")
                              .arg(what));
    if (!url.userInfo().isEmpty())
        return ruleBroken(Texts::tr("%1 holds a user name or a password; these belong in their own fields. "
                                    "Nothing was sent; correct it in the settings.")
                              .arg(what));
    return Nothing{};
}

} // namespace truckroll
