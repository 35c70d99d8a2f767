// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/quickbooks/oauth.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QUrlQuery>
#include <array>

namespace truckroll::quickbooks {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(QuickBooksOAuth)
};

constexpr auto scope = "com.intuit.quickbooks.accounting";
constexpr int tokenSeconds = 45;

QByteArray form(const QList<std::pair<QByteArray, QString>> &fields)
{
    QByteArrayList parts;
    for (const auto &[name, value] : fields)
        parts += name + '=' + QUrl::toPercentEncoding(value);
    return parts.join('&');
}

WireRequest tokenRequest(const Addresses &addresses, const QString &secret, const QByteArray &body)
{
    WireRequest request;
    request.method = "POST";
    request.url = QUrl(addresses.token);
    request.headers["Authorization"] = "Basic " + (addresses.clientId + u':' + secret).toUtf8().toBase64();
    request.headers["Accept"] = "application/json";
    request.headers["Content-Type"] = "application/x-www-form-urlencoded";
    request.headers["x-include-refresh-token-hard-expires-in"] = "true";
    request.body = body;
    request.seconds = tokenSeconds;
    return request;
}

bool sameSecret(const QString &one, const QString &other)
{
    if (one.size() != other.size() || one.isEmpty())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference |= one.at(i).unicode() ^ other.at(i).unicode();
    return difference == 0;
}

qint64 whenEnds(const QJsonObject &object, const char *key, qint64 now)
{
    const qint64 seconds = object.value(QLatin1String(key)).toVariant().toLongLong();
    return seconds > 0 ? now + seconds : 0;
}

tl::unexpected<Error> refused(const QString &error)
{
    if (error == u"invalid_grant")
        return failure(
            ErrorCode::Rejected,
            Texts::tr(
                "The connection to QuickBooks has ended: it was disconnected there, or not used for 100 "
                "days. Nothing was sent and everything stays pending; connect again."),
            error);
    if (error == u"invalid_client")
        return failure(
            ErrorCode::Rejected,
            Texts::tr("QuickBooks does not know this client id and secret; sandbox and production have "
                      "different ones. Nothing was sent; correct them in the settings, then connect again."),
            error);
    return failure(
        ErrorCode::Rejected,
        Texts::tr(
            "QuickBooks refused the sign-in (%1). Nothing was sent; connect again, and report it when it "
            "happens again.")
            .arg(error.left(60)),
        error);
}

} // namespace

QByteArray written(const Tokens &tokens)
{
    const QJsonObject object{{QStringLiteral("access"), tokens.access},
                             {QStringLiteral("refresh"), tokens.refresh},
                             {QStringLiteral("access_until"), tokens.accessUntil},
                             {QStringLiteral("refresh_until"), tokens.refreshUntil},
                             {QStringLiteral("hard_end"), tokens.hardEnd},
                             {QStringLiteral("origin"), tokens.origin}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Tokens> readTokens(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    Tokens tokens;
    tokens.access = object.value(u"access").toString();
    tokens.refresh = object.value(u"refresh").toString();
    tokens.accessUntil = object.value(u"access_until").toVariant().toLongLong();
    tokens.refreshUntil = object.value(u"refresh_until").toVariant().toLongLong();
    tokens.hardEnd = object.value(u"hard_end").toVariant().toLongLong();
    tokens.origin = object.value(u"origin").toString();
    return tokens.refresh.isEmpty() ? std::nullopt : std::optional(tokens);
}

QString newState()
{
    std::array<quint32, 4> bits{};
    QRandomGenerator::system()->fillRange(bits.data(), qsizetype(bits.size()));
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(bits.data()), int(sizeof bits))
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QUrl signInPage(const Addresses &addresses, const QString &state)
{
    QUrl url(addresses.authorize);
    url.setQuery(QString::fromLatin1(form({{"client_id", addresses.clientId},
                                           {"response_type", QStringLiteral("code")},
                                           {"scope", QLatin1String(scope)},
                                           {"redirect_uri", addresses.redirect},
                                           {"state", state}})));
    return url;
}

bool bearsState(const QUrl &address, const QString &state)
{
    return sameSecret(QUrlQuery(address).queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded), state);
}

Result<Redirect> readRedirect(const QUrl &address, const QString &state)
{
    const QUrlQuery query(address);
    const auto value = [&](const char *name) {
        return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    };
    if (!bearsState(address, state))
        return ruleBroken(
            Texts::tr("This answer does not belong to the sign-in that was begun here, so it was not used. "
                      "Nothing was connected; begin again."));
    if (!value("error").isEmpty())
        return failure(
            ErrorCode::Rejected,
            Texts::tr("The sign-in was refused in QuickBooks. Nothing was connected; begin again and choose "
                      "“Connect” there."),
            value("error").left(60));
    const Redirect redirect{value("code"), value("realmId")};
    if (redirect.code.isEmpty() || redirect.realm.isEmpty())
        return ruleBroken(
            Texts::tr("The address has no code or no company in it. Nothing was connected; copy all of it "
                      "from the browser, or begin again."));
    return redirect;
}

WireRequest codeRequest(const Addresses &addresses, const QString &secret, const QString &code)
{
    return tokenRequest(addresses, secret,
                        form({{"grant_type", QStringLiteral("authorization_code")},
                              {"code", code},
                              {"redirect_uri", addresses.redirect}}));
}

WireRequest refreshRequest(const Addresses &addresses, const QString &secret, const QString &refresh)
{
    return tokenRequest(addresses, secret,
                        form({{"grant_type", QStringLiteral("refresh_token")}, {"refresh_token", refresh}}));
}

WireRequest revokeRequest(const Addresses &addresses, const QString &secret, const QString &refresh)
{
    WireRequest request = tokenRequest(addresses, secret, {});
    request.url = QUrl(addresses.revoke);
    request.headers["Content-Type"] = "application/json";
    request.body =
        QJsonDocument(QJsonObject{{QStringLiteral("token"), refresh}}).toJson(QJsonDocument::Compact);
    return request;
}

Result<Tokens> readTokenAnswer(const WireAnswer &answer, qint64 now)
{
    if (answer.kind == WireAnswer::Kind::NotSent)
        return failure(
            ErrorCode::NetworkDown,
            Texts::tr(
                "QuickBooks could not be reached. Nothing was sent; check the internet connection, then "
                "try again."),
            answer.trouble);
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    constexpr int firstRefusal = 400;
    constexpr int firstServerError = 500;
    const QString error = object.value(u"error").toString();
    if (answer.kind == WireAnswer::Kind::Answered && answer.status >= firstRefusal &&
        answer.status < firstServerError && !error.isEmpty())
        return refused(error);
    Tokens tokens;
    tokens.access = object.value(u"access_token").toString();
    tokens.refresh = object.value(u"refresh_token").toString();
    if (answer.kind != WireAnswer::Kind::Answered || tokens.access.isEmpty() || tokens.refresh.isEmpty())
        return failure(
            ErrorCode::OutcomeUnknown,
            Texts::tr("QuickBooks did not answer the sign-in. Nothing was sent; it is tried again."),
            QStringLiteral("status %1 %2").arg(answer.status).arg(answer.trouble));
    tokens.accessUntil = whenEnds(object, "expires_in", now);
    tokens.refreshUntil = whenEnds(object, "x_refresh_token_expires_in", now);
    tokens.hardEnd = whenEnds(object, "x_refresh_token_hard_expires_in", now);
    return tokens;
}

} // namespace truckroll::quickbooks
