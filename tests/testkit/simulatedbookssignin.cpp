// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/simulatedbooks.h"

#include "tests/testkit/simulatedreplies.h"
#include <QUrlQuery>

using namespace Qt::StringLiterals;

// Signing in there, and the tokens that come of it.
namespace truckroll::testkit {

QString SimulatedBooks::signIn()
{
    const QMutexLocker lock(&m_mutex);
    const QString code = u"AB11"_s + QString::number(++m_tokens);
    m_codes[code] = {};
    return code;
}

QString SimulatedBooks::freshRefreshToken()
{
    const QMutexLocker lock(&m_mutex);
    m_refresh = u"RT1-refresh-"_s + QString::number(++m_tokens);
    return m_refresh;
}

void SimulatedBooks::expireAccess()
{
    const QMutexLocker lock(&m_mutex);
    m_access.clear();
}

void SimulatedBooks::disconnect()
{
    const QMutexLocker lock(&m_mutex);
    m_access.clear();
    m_refresh.clear();
}

ServerReply SimulatedBooks::newTokens()
{
    if (rotates || m_refresh.isEmpty())
        m_refresh = u"RT1-refresh-"_s + QString::number(++m_tokens);
    m_access = u"eyJ-access-"_s + QString::number(++m_tokens);
    return simulated::json({{u"token_type"_s, u"bearer"_s},
                            {u"access_token"_s, m_access},
                            {u"expires_in"_s, 3600},
                            {u"refresh_token"_s, m_refresh},
                            {u"x_refresh_token_expires_in"_s, 8726400},
                            {u"x_refresh_token_hard_expires_in"_s, 157680000}});
}

ServerReply SimulatedBooks::token(const ReceivedRequest &request)
{
    const auto refuse = [](const char *error, int status) {
        return simulated::json({{u"error"_s, QString::fromLatin1(error)}}, status);
    };
    const QByteArray basic = "Basic " + (clientId + u':' + clientSecret).toUtf8().toBase64();
    const auto header = request.headers.find("authorization");
    if (header == request.headers.end() || header->second != basic)
        return refuse("invalid_client", 401);
    const auto accepts = request.headers.find("accept");
    if (accepts == request.headers.end() || accepts->second != "application/json")
        return refuse("invalid_request", 400);
    const auto type = request.headers.find("content-type");
    if (type == request.headers.end() || !type->second.startsWith("application/x-www-form-urlencoded"))
        return refuse("invalid_request", 400);
    const QUrlQuery form(QString::fromUtf8(request.body));
    const QString kind = form.queryItemValue(u"grant_type"_s);
    if (kind == u"authorization_code") {
        const QString redirect = form.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded);
        const auto given = m_codes.find(form.queryItemValue(u"code"_s, QUrl::FullyDecoded));
        if (given != m_codes.end() &&
            (redirect.isEmpty() || (!given->second.isEmpty() && redirect != given->second)))
            return refuse("invalid_grant", 400); // it must be the one that the code was asked with
        if (given != m_codes.end()) {
            m_codes.erase(given);
            return newTokens();
        }
        m_refresh.clear(); // a code that comes twice kills what the first one got
        return refuse("invalid_grant", 400);
    }
    if (kind != u"refresh_token")
        return refuse("unsupported_grant_type", 400);
    const QString given = form.queryItemValue(u"refresh_token"_s, QUrl::FullyDecoded);
    if (given.isEmpty() || given != m_refresh)
        return refuse("invalid_grant", 400);
    ++m_renewals;
    return newTokens();
}

/// The page where people sign in: everybody may, and comes back only to an address that is registered.
ServerReply SimulatedBooks::authorize(const ReceivedRequest &request)
{
    QUrl back(request.query(u"redirect_uri"_s));
    const bool isRegistered =
        back.scheme() == u"https" || (back.scheme() == u"http" && back.host() == u"localhost");
    if (!isRegistered || request.query(u"client_id"_s) != clientId ||
        request.query(u"response_type"_s) != u"code" ||
        !request.query(u"scope"_s).contains(u"com.intuit.quickbooks.accounting") ||
        request.query(u"state"_s).isEmpty())
        return simulated::page(400);
    const QString code = u"AB11"_s + QString::number(++m_tokens);
    m_codes[code] = request.query(u"redirect_uri"_s);
    QUrlQuery query;
    query.addQueryItem(u"code"_s, code);
    query.addQueryItem(u"state"_s, request.query(u"state"_s));
    query.addQueryItem(u"realmId"_s, realm);
    back.setQuery(query);
    ServerReply reply = ServerReply::json({}, 302);
    reply.headers.emplace_back("Location", back.toEncoded());
    return reply;
}

} // namespace truckroll::testkit
