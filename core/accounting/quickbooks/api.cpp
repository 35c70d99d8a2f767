// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/quickbooks/api.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>

namespace truckroll::quickbooks {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(QuickBooksApi)
};

constexpr auto minorVersion = "75";
constexpr int readSeconds = 60;
constexpr int writeSeconds = 130; // the server cuts at 120
constexpr int pageSize = 1000;

constexpr int firstGood = 200;
constexpr int firstRedirect = 300;
constexpr int firstRefusal = 400;
constexpr int firstServerError = 500;
constexpr int requestTimeout = 408;

/// Leading zeros go ("003200"); both cases of the keys are read.
FaultError readFault(const QJsonObject &object)
{
    const QJsonObject fault =
        object.contains(u"Fault") ? object.value(u"Fault").toObject() : object.value(u"fault").toObject();
    const bool upper = object.contains(u"Fault");
    const QJsonArray errors = fault.value(upper ? u"Error" : u"error").toArray();
    const QJsonObject first = errors.isEmpty() ? QJsonObject() : errors.first().toObject();
    const auto text = [&](const char *large, const char *small) {
        return first.value(QLatin1String(upper ? large : small)).toVariant().toString();
    };
    FaultError error{text("code", "code"), text("Message", "message"), text("Detail", "detail"),
                     text("element", "element")};
    while (error.code.size() > 1 && error.code.startsWith(u'0'))
        error.code.remove(0, 1);
    return error;
}

bool isFault(const QJsonObject &object)
{
    return object.contains(u"Fault") || object.contains(u"fault");
}

bool isHere(const QUrl &url)
{
    return url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
}

Done checkAddress(const QString &address, const QString &name)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool safe = url.scheme() == u"https" || (url.scheme() == u"http" && isHere(url));
    if (url.isValid() && safe && !url.host().isEmpty())
        return Nothing{};
    return ruleBroken(
        Texts::tr("“%1” is no address that may be used for %2: it must begin with https. Nothing was "
                  "sent; correct it in the settings.")
            .arg(address, name));
}

constexpr auto queryEnvelope = "QueryResponse";
constexpr auto changesEnvelope = "CDCResponse";

} // namespace

Done checkAddresses(const Addresses &addresses)
{
    CHECK_OK(checkAddress(addresses.api, QStringLiteral("quickbooks.api_url")));
    CHECK_OK(checkAddress(addresses.authorize, QStringLiteral("quickbooks.authorize_url")));
    CHECK_OK(checkAddress(addresses.token, QStringLiteral("quickbooks.token_url")));
    return checkAddress(addresses.revoke, QStringLiteral("quickbooks.revoke_url"));
}

QString companyPages(const Addresses &addresses)
{
    return addresses.sandbox ? QStringLiteral("https://sandbox.qbo.intuit.com/app/")
                             : QStringLiteral("https://qbo.intuit.com/app/");
}

FaultMeaning meaningOf(const Answer &answer, const QString &what)
{
    switch (answer.kind) {
    case Answer::Kind::Fault:
        return meaningOf(answer.fault, what);
    case Answer::Kind::NotSent:
        return {
            FaultClass::Wait, BooksAdvice::Retry,
            Texts::tr(
                "QuickBooks could not be reached, and %1 was not sent. It is tried again; check the internet "
                "connection.")
                .arg(what)};
    case Answer::Kind::NoToken:
        return {FaultClass::StopAll, BooksAdvice::Reconnect, answer.problem.forUser};
    case Answer::Kind::Good:
    case Answer::Kind::Unknown:
        return meaningOfStatus(answer.status, what);
    }
    Q_UNREACHABLE();
}

Answer readAnswer(const WireAnswer &wire)
{
    Answer answer;
    answer.status = wire.status;
    answer.trouble = wire.trouble;
    answer.intuitTid = QString::fromLatin1(wire.headers.value("intuit_tid"));
    answer.retryAfter = wire.headers.value("retry-after").toInt();
    if (wire.kind == WireAnswer::Kind::NotSent) {
        answer.kind = Answer::Kind::NotSent;
        return answer;
    }
    const QJsonDocument document = QJsonDocument::fromJson(wire.body);
    if (wire.kind != WireAnswer::Kind::Answered || !document.isObject()) {
        // Some refusals of the gateway come without a body that could be read; the status says enough.
        constexpr int unauthorized = 401;
        constexpr int tooMany = 429;
        if (wire.kind == WireAnswer::Kind::Answered &&
            (wire.status == unauthorized || wire.status == tooMany)) {
            answer.kind = Answer::Kind::Fault;
            answer.fault.code = wire.status == tooMany ? QStringLiteral("3001") : QStringLiteral("3200");
        }
        return answer;
    }
    answer.object = document.object();
    answer.time = readTime(answer.object.value(u"time").toString());
    if (isFault(answer.object)) {
        answer.fault = readFault(answer.object);
        const bool definite =
            wire.status < firstServerError && wire.status != requestTimeout && !answer.fault.code.isEmpty();
        answer.kind = definite ? Answer::Kind::Fault : Answer::Kind::Unknown;
        return answer;
    }
    if (wire.status >= firstGood && wire.status < firstRedirect)
        answer.kind = Answer::Kind::Good;
    else if (wire.status >= firstRefusal && wire.status < firstServerError && wire.status != requestTimeout)
        answer.kind = Answer::Kind::Unknown;
    return answer;
}

/// JSON of somebody else (a proxy, a page that asks to sign in) is no answer either: read as one it would say
/// that nothing is there.
static Answer withEnvelope(Answer answer, const QString &envelope)
{
    const QJsonValue inside = answer.object.value(envelope);
    if (!answer.isGood() || inside.isObject() || inside.isArray())
        return answer;
    answer.kind = Answer::Kind::Unknown;
    answer.trouble =
        Texts::tr("The answer has no “%1” in it; it did not come from QuickBooks.").arg(envelope);
    return answer;
}

QUrl Api::address(const QString &path, const QList<std::pair<QString, QString>> &parameters) const
{
    QString base = m_addresses.api;
    while (base.endsWith(u'/'))
        base.chop(1);
    QString text = base + QStringLiteral("/v3/company/") +
                   QString::fromLatin1(QUrl::toPercentEncoding(m_realm)) + u'/' + path;
    QChar separator = path.contains(u'?') ? u'&' : u'?';
    for (const auto &[name, value] : parameters) {
        text += separator + name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value));
        separator = u'&';
    }
    return QUrl::fromEncoded(text.toUtf8());
}

Answer Api::call(WireRequest request, const QString &envelope)
{
    auto token = m_tokens.access();
    for (int attempt = 0;; ++attempt) {
        Answer answer;
        if (!token) {
            const ErrorCode code = token.error().code;
            const bool later = code == ErrorCode::OutcomeUnknown || code == ErrorCode::NetworkDown;
            answer.kind = later ? Answer::Kind::NotSent : Answer::Kind::NoToken;
            answer.problem = token.error();
            return answer;
        }
        request.headers["Authorization"] = "Bearer " + token->toUtf8();
        request.headers["Accept"] = "application/json";
        request.headers["User-Agent"] = "Truckroll/" TRUCKROLL_VERSION;
        answer = withEnvelope(readAnswer(m_wire.call(request)), envelope);
        const bool stale = answer.kind == Answer::Kind::Fault &&
                           meaningOf(answer.fault, QString()).kind == FaultClass::Token;
        if (!stale || attempt > 0)
            return answer;
        token = m_tokens.renewed(*token);
    }
}

Answer Api::post(BookEntity entity, const QString &path, const QByteArray &body, const QString &requestKey)
{
    WireRequest request;
    request.method = "POST";
    request.url = address(path, {{QStringLiteral("requestid"), requestKey},
                                 {QStringLiteral("minorversion"), QLatin1String(minorVersion)}});
    request.headers["Content-Type"] = "application/json; charset=utf-8";
    request.body = body;
    request.seconds = writeSeconds;
    return call(request, entityTag(entity));
}

Answer Api::read(BookEntity entity, const QString &id)
{
    WireRequest request;
    request.method = "GET";
    request.url = address(entityPath(entity) + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(id)),
                          {{QStringLiteral("minorversion"), QLatin1String(minorVersion)}});
    request.seconds = readSeconds;
    return call(request, entityTag(entity));
}

Answer Api::company()
{
    WireRequest request;
    request.method = "GET";
    request.url =
        address(QStringLiteral("companyinfo/") + QString::fromLatin1(QUrl::toPercentEncoding(m_realm)),
                {{QStringLiteral("minorversion"), QLatin1String(minorVersion)}});
    request.seconds = readSeconds;
    return call(request, QStringLiteral("CompanyInfo"));
}

Answer Api::preferences()
{
    WireRequest request;
    request.method = "GET";
    request.url = address(QStringLiteral("preferences"),
                          {{QStringLiteral("minorversion"), QLatin1String(minorVersion)}});
    request.seconds = readSeconds;
    return call(request, QStringLiteral("Preferences"));
}

Answer Api::query(const QString &text)
{
    WireRequest request;
    request.method = "GET";
    request.url =
        address(QStringLiteral("query"), {{QStringLiteral("query"), text},
                                          {QStringLiteral("minorversion"), QLatin1String(minorVersion)}});
    request.seconds = readSeconds;
    return call(request, QLatin1String(queryEnvelope));
}

Answer Api::queryAll(const QString &text, const QString &tag, std::vector<QJsonObject> &rows)
{
    for (int start = 1;; start += pageSize) {
        Answer answer =
            query(QStringLiteral("%1 startposition %2 maxresults %3").arg(text).arg(start).arg(pageSize));
        if (!answer.isGood())
            return answer;
        const auto page = rowsIn(answer, tag);
        rows.insert(rows.end(), page.begin(), page.end());
        if (int(page.size()) < pageSize)
            return answer;
    }
}

Answer Api::changes(const std::vector<QString> &tags, qint64 since)
{
    QStringList names;
    for (const QString &tag : tags)
        names += tag;
    WireRequest request;
    request.method = "GET";
    request.url =
        address(QStringLiteral("cdc"), {{QStringLiteral("entities"), names.join(u',')},
                                        {QStringLiteral("changedSince"), writeTime(since)},
                                        {QStringLiteral("minorversion"), QLatin1String(minorVersion)}});
    request.seconds = readSeconds;
    return call(request, QLatin1String(changesEnvelope));
}

QJsonObject objectIn(const Answer &answer, const QString &tag)
{
    return answer.object.value(tag).toObject();
}

std::vector<QJsonObject> rowsIn(const Answer &answer, const QString &tag)
{
    std::vector<QJsonObject> rows;
    for (const QJsonValue &row :
         answer.object.value(QLatin1String(queryEnvelope)).toObject().value(tag).toArray())
        rows.push_back(row.toObject());
    return rows;
}

} // namespace truckroll::quickbooks
