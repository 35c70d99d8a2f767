// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/simulatedbooks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>
#include <utility>

using namespace Qt::StringLiterals;

namespace truckroll::testkit {

namespace {

using T = BooksTrouble;
using How = ServerReply::How;

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

bool isDone(T trouble)
{
    switch (trouble) {
    case T::CloseAfter:
    case T::ResetAfter:
    case T::HeadAfter:
    case T::CutAfter:
    case T::ShortAfter:
    case T::EmptyAfter:
    case T::HtmlAfter:
    case T::OtherAfter:
    case T::Error500After:
    case T::KeyForgotten:
    case T::SeenLate:
        return true;
    default:
        return false;
    }
}

ServerReply page(int status)
{
    ServerReply reply = ServerReply::json("<html><body>Service Unavailable</body></html>", status);
    reply.contentType = "text/html";
    return reply;
}

} // namespace

const char *troubleName(BooksTrouble trouble)
{
    static constexpr const char *names[booksTroubleCount] = {
        "close before",  "close after", "reset after",    "head after",  "cut after",
        "short after",   "empty after", "html after",     "other after", "500 before",
        "500 after",     "503 page",    "internal fault", "too fast",    "expired",
        "key forgotten", "seen late",   "look-up fails",  "late"};
    return names[int(trouble)];
}

SimulatedBooks::SimulatedBooks(quint16 port)
    : m_server(std::make_unique<HttpServer>(
          [this](const ReceivedRequest &request) { return answer(request); }, HttpServer::Kind::Plain, port))
{
}

void SimulatedBooks::misbehave(BooksTrouble trouble, const QString &tag)
{
    const QMutexLocker lock(&m_mutex);
    m_planned.push_back({trouble, tag});
}

void SimulatedBooks::workLong(const QString &tag, qint64 seconds)
{
    const QMutexLocker lock(&m_mutex);
    m_longWork = {};
    m_longWork.tag = tag;
    m_longWork.seconds = seconds;
}

bool SimulatedBooks::isAtWork() const
{
    const QMutexLocker lock(&m_mutex);
    return m_longWork.request.has_value();
}

void SimulatedBooks::refuseReading(const QString &tag, int code)
{
    const QMutexLocker lock(&m_mutex);
    m_refusedReading = {tag, code};
}

void SimulatedBooks::setNow(qint64 utc)
{
    const QMutexLocker lock(&m_mutex);
    m_ledger.now = utc;
    finishWork();
}

QString SimulatedBooks::signIn()
{
    const QMutexLocker lock(&m_mutex);
    const QString code = u"AB11"_s + QString::number(++m_tokens);
    m_codes.insert(code);
    return code;
}

QString SimulatedBooks::freshRefreshToken()
{
    const QMutexLocker lock(&m_mutex);
    m_refresh = u"RT1-refresh-"_s + QString::number(++m_tokens);
    return m_refresh;
}

SimulatedBooks::Moment SimulatedBooks::moment() const
{
    const QMutexLocker lock(&m_mutex);
    return {m_ledger, m_remembered, m_hidden, m_codes, m_access, m_refresh, m_longWork};
}

void SimulatedBooks::goBackTo(const Moment &moment)
{
    const QMutexLocker lock(&m_mutex);
    m_ledger = moment.ledger;
    m_remembered = moment.remembered;
    m_hidden = moment.hidden;
    m_codes = moment.codes;
    m_access = moment.access;
    m_refresh = moment.refresh;
    m_longWork = moment.work;
    m_planned.clear();
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

ServerReply SimulatedBooks::answer(const ReceivedRequest &request)
{
    const QMutexLocker lock(&m_mutex);
    const QString path = request.path();
    if (path == u"/oauth2/v1/tokens/bearer")
        return token(request);
    if (path == u"/connect/oauth2")
        return authorize(request);
    if (path == u"/v2/oauth2/tokens/revoke") {
        m_access.clear();
        m_refresh.clear();
        return ServerReply::json({});
    }
    if (path.startsWith(u"/v3/company/"_s)) {
        ServerReply reply = company(request);
        reply.delayMs = m_delayMs;
        return reply;
    }
    if (path.startsWith(u"/simulator"_s))
        return control(request);
    return ServerReply::json("{}", 404);
}

// ---- Sign-in ---------------------------------------------------------------------------------------------

ServerReply SimulatedBooks::newTokens()
{
    if (rotates || m_refresh.isEmpty())
        m_refresh = u"RT1-refresh-"_s + QString::number(++m_tokens);
    m_access = u"eyJ-access-"_s + QString::number(++m_tokens);
    return ServerReply::json(bytesOf({{u"token_type"_s, u"bearer"_s},
                                      {u"access_token"_s, m_access},
                                      {u"expires_in"_s, 3600},
                                      {u"refresh_token"_s, m_refresh},
                                      {u"x_refresh_token_expires_in"_s, 8726400},
                                      {u"x_refresh_token_hard_expires_in"_s, 157680000}}));
}

ServerReply SimulatedBooks::token(const ReceivedRequest &request)
{
    const auto refuse = [](const char *error, int status) {
        return ServerReply::json(bytesOf({{u"error"_s, QString::fromLatin1(error)}}), status);
    };
    const QByteArray basic = "Basic " + (clientId + u':' + clientSecret).toUtf8().toBase64();
    const auto header = request.headers.find("authorization");
    if (header == request.headers.end() || header->second != basic)
        return refuse("invalid_client", 401);
    const QUrlQuery form(QString::fromUtf8(request.body));
    const QString kind = form.queryItemValue(u"grant_type"_s);
    if (kind == u"authorization_code") {
        if (m_codes.remove(form.queryItemValue(u"code"_s, QUrl::FullyDecoded)))
            return newTokens();
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

/// The page where people sign in: everybody may.
ServerReply SimulatedBooks::authorize(const ReceivedRequest &request)
{
    const QString code = u"AB11"_s + QString::number(++m_tokens);
    m_codes.insert(code);
    QUrl back(request.query(u"redirect_uri"_s));
    QUrlQuery query;
    query.addQueryItem(u"code"_s, code);
    query.addQueryItem(u"state"_s, request.query(u"state"_s));
    query.addQueryItem(u"realmId"_s, realm);
    back.setQuery(query);
    ServerReply reply = ServerReply::json({}, 302);
    reply.headers.emplace_back("Location", back.toEncoded());
    return reply;
}

// ---- Calls of the company
// ----------------------------------------------------------------------------------

ServerReply SimulatedBooks::good(QJsonObject object) const
{
    object.insert(u"time"_s, m_ledger.timeText(m_ledger.now));
    ServerReply reply = ServerReply::json(bytesOf(object));
    reply.headers.emplace_back("intuit_tid", "1-good");
    return reply;
}

ServerReply SimulatedBooks::refused(const SimulatedFault &fault) const
{
    const QJsonObject error{{u"Message"_s, fault.message},
                            {u"Detail"_s, fault.detail},
                            {u"code"_s, fault.code},
                            {u"element"_s, fault.element}};
    ServerReply reply = ServerReply::json(
        bytesOf(
            {{u"Fault"_s, QJsonObject{{u"Error"_s, QJsonArray{error}}, {u"type"_s, u"ValidationFault"_s}}}}),
        fault.status);
    reply.headers.emplace_back("intuit_tid", "1-refused");
    return reply;
}

ServerReply SimulatedBooks::gateway(int status, const char *code, const char *detail)
{
    const QJsonObject error{{u"message"_s, u"message=%1; errorCode=00%2"_s.arg(QString::fromLatin1(detail),
                                                                               QString::fromLatin1(code))},
                            {u"detail"_s, QString::fromLatin1(detail)},
                            {u"code"_s, QString::fromLatin1(code)},
                            {u"element"_s, QJsonValue()}};
    return ServerReply::json(bytesOf({{u"fault"_s, QJsonObject{{u"error"_s, QJsonArray{error}},
                                                               {u"type"_s, u"AUTHENTICATION"_s}}}}),
                             status);
}

QString SimulatedBooks::tagOf(const QString &path)
{
    static const std::map<QString, QString> tags{{u"customer"_s, u"Customer"_s},
                                                 {u"vendor"_s, u"Vendor"_s},
                                                 {u"item"_s, u"Item"_s},
                                                 {u"invoice"_s, u"Invoice"_s},
                                                 {u"payment"_s, u"Payment"_s},
                                                 {u"creditmemo"_s, u"CreditMemo"_s},
                                                 {u"refundreceipt"_s, u"RefundReceipt"_s},
                                                 {u"purchase"_s, u"Purchase"_s},
                                                 {u"purchaseorder"_s, u"PurchaseOrder"_s},
                                                 {u"bill"_s, u"Bill"_s}};
    const auto it = tags.find(path.section(u'/', 0, 0));
    return it == tags.end() ? QString() : it->second;
}

std::optional<BooksTrouble> SimulatedBooks::planned(const QString &tag)
{
    if (m_planned.empty() || (!m_planned.front().tag.isEmpty() && m_planned.front().tag != tag))
        return std::nullopt;
    const T trouble = m_planned.front().trouble;
    m_planned.pop_front();
    return trouble;
}

ServerReply SimulatedBooks::company(const ReceivedRequest &request)
{
    const QString rest = request.path().section(u'/', 4);
    if (request.path().section(u'/', 3, 3) != realm)
        return gateway(403, "3100", "ApplicationAuthorizationFailed");
    const auto header = request.headers.find("authorization");
    if (m_access.isEmpty() || header == request.headers.end() ||
        header->second != "Bearer " + m_access.toUtf8())
        return gateway(401, "3200", "Token expired");
    if (m_ledger.company.noAccess)
        return refused({401, u"120"_s, u"Authorization Failure"_s, {}, {}});
    if (m_refuseAll && rest != u"preferences")
        return m_refuseAll == 3001
                   ? gateway(429, "3001", "ThrottleExceeded")
                   : refused({400, QString::number(m_refuseAll), u"Refused"_s, u"Refused on request"_s, {}});
    if (rest == u"query")
        return query(request.method == "POST" ? QString::fromUtf8(request.body) : request.query(u"query"_s));
    if (rest == u"cdc")
        return changes(request);
    if (rest == u"batch")
        return batch(request);
    if (rest == u"preferences")
        return good({{u"Preferences"_s, m_ledger.preferences()}});
    if (rest.startsWith(u"companyinfo"))
        return good({{u"CompanyInfo"_s, m_ledger.companyInfo()}});
    const QString tag = tagOf(rest);
    if (tag.isEmpty())
        return refused({400, u"500"_s, u"Unsupported Operation"_s, rest, {}});
    if (request.method == "POST")
        return write(request, rest);
    if (m_refusedReading.second && m_refusedReading.first == tag)
        return m_refusedReading.second == 3001
                   ? gateway(429, "3001", "ThrottleExceeded")
                   : refused(
                         {400, QString::number(m_refusedReading.second), u"Refused"_s, u"On request"_s, {}});
    const auto read = m_ledger.read(tag, rest.section(u'/', 1));
    if (const auto *fault = std::get_if<SimulatedFault>(&read))
        return refused(*fault);
    return good({{tag, std::get<QJsonObject>(read)}});
}

ServerReply SimulatedBooks::carryOut(const ReceivedRequest &request, const QString &path, QString &madeId)
{
    const QString tag = tagOf(path);
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject())
        return refused(
            {400, u"2010"_s, u"Request has invalid or unsupported property"_s, u"broken JSON"_s, {}});
    const QJsonObject object = document.object();
    const QString operation = request.query(u"operation"_s);
    const bool voids = operation == u"void" || request.query(u"include"_s) == u"void";
    const auto done = operation == u"delete"   ? m_ledger.removed(tag, object)
                      : voids                  ? m_ledger.voided(tag, object)
                      : object.contains(u"Id") ? m_ledger.update(tag, object)
                                               : m_ledger.create(tag, object);
    if (const auto *fault = std::get_if<SimulatedFault>(&done))
        return refused(*fault);
    ++m_writes;
    madeId = std::get<QJsonObject>(done).value(u"Id").toString();
    return good({{tag, std::get<QJsonObject>(done)}});
}

void SimulatedBooks::finishWork()
{
    if (!m_longWork.request || m_ledger.now < m_longWork.until)
        return;
    const LongWork work = std::exchange(m_longWork, {});
    QString madeId;
    const ServerReply reply = carryOut(*work.request, work.path, madeId);
    if (reply.status == 200)
        m_remembered[work.request->query(u"requestid"_s)] = reply;
}

std::optional<ServerReply> SimulatedBooks::stillAtWork(const ReceivedRequest &request, const QString &path)
{
    const bool same =
        m_longWork.request && m_longWork.request->query(u"requestid"_s) == request.query(u"requestid"_s);
    if (same)
        return refused({400, u"600"_s, u"Duplicate request"_s, u"The request is still processed"_s, {}});
    if (m_longWork.tag.isEmpty() || m_longWork.tag != tagOf(path))
        return std::nullopt;
    m_longWork.tag.clear();
    m_longWork.request = request;
    m_longWork.path = path;
    m_longWork.until = m_ledger.now + m_longWork.seconds;
    return ServerReply::misbehaving(How::Close);
}

/// The same key is answered as it was the first time; refusals are not remembered.
ServerReply SimulatedBooks::write(const ReceivedRequest &request, const QString &path)
{
    const QString key = request.query(u"requestid"_s);
    const auto remembered = m_remembered.find(key);
    if (!key.isEmpty() && remembered != m_remembered.end()) {
        ++m_keysRepeated;
        return remembered->second;
    }
    if (auto reply = stillAtWork(request, path))
        return *std::move(reply);
    const auto trouble = planned(tagOf(path));
    if (trouble == T::Late) {
        constexpr qint64 whileNobodyWaits = 100; // seconds; the service gives up after 120
        m_longWork = {{}, 0, request, path, m_ledger.now + whileNobodyWaits};
        return ServerReply::misbehaving(How::Close);
    }
    if (trouble && !isDone(*trouble)) {
        if (auto refusal = refusedBefore(*trouble))
            return *std::move(refusal);
    }
    QString madeId;
    ServerReply reply = carryOut(request, path, madeId);
    if (!key.isEmpty() && reply.status == 200 && trouble != T::KeyForgotten)
        m_remembered[key] = reply;
    if (trouble == T::SeenLate)
        m_hidden[madeId] = 2;
    return trouble ? spoilt(std::move(reply), *trouble) : reply;
}

/// The trouble comes before anything is done; none: nothing stands in the way.
std::optional<ServerReply> SimulatedBooks::refusedBefore(BooksTrouble trouble)
{
    switch (trouble) {
    case T::CloseBefore:
        return ServerReply::misbehaving(How::Close);
    case T::Error500Before:
        return page(500);
    case T::Html503:
        return page(503);
    case T::Internal:
        return refused({200, u"10000"_s, u"An application error has occurred"_s, {}, {}});
    case T::TooFast:
        return gateway(429, "3001", "ThrottleExceeded");
    case T::Expired:
        m_access.clear();
        return gateway(401, "3200", "Token expired");
    default:
        return std::nullopt;
    }
}

/// It is done, and the answer does not say so.
ServerReply SimulatedBooks::spoilt(ServerReply reply, BooksTrouble trouble)
{
    switch (trouble) {
    case T::CloseAfter:
    case T::KeyForgotten:
    case T::SeenLate:
        reply.how = How::Close;
        break;
    case T::ResetAfter:
        reply.how = How::Reset;
        break;
    case T::HeadAfter:
        reply.how = How::HeadOnly;
        break;
    case T::CutAfter:
        reply.how = How::CutShort;
        break;
    case T::ShortAfter:
        reply.how = How::TooLittle;
        break;
    case T::EmptyAfter:
        return ServerReply::json({});
    case T::HtmlAfter:
        return page(200);
    case T::OtherAfter:
        return good({{u"Term"_s, QJsonObject{{u"Id"_s, u"3"_s}}}});
    case T::Error500After:
        return page(500);
    default:
        break;
    }
    return reply;
}

ServerReply SimulatedBooks::query(const QString &text)
{
    if (!m_planned.empty() && m_planned.front().trouble == T::LookUpFails &&
        (m_planned.front().tag.isEmpty() || text.contains(u" from "_s + m_planned.front().tag + u' '))) {
        m_planned.pop_front();
        return page(502);
    }
    int faultCode = 0;
    const QJsonObject found = runQuery(text, faultCode);
    if (faultCode)
        return refused({400, QString::number(faultCode), u"Query error"_s, text, {}});
    return good({{u"QueryResponse"_s, found}});
}

ServerReply SimulatedBooks::changes(const ReceivedRequest &request)
{
    const QDateTime since = QDateTime::fromString(request.query(u"changedSince"_s), Qt::ISODate);
    constexpr int most = 1000; // in the whole answer, without a word that there are more
    int left = since.secsTo(QDateTime::fromSecsSinceEpoch(m_ledger.now)) > 30 * 24 * 3600 ? 0 : most;
    QJsonArray responses;
    for (const QString &tag : request.query(u"entities"_s).split(u',')) {
        QJsonArray objects;
        for (const QJsonObject &object : m_ledger.changedSince(tag, since.toSecsSinceEpoch())) {
            if (left-- > 0)
                objects.append(object);
        }
        responses.append(objects.isEmpty() ? QJsonObject() : QJsonObject{{tag, objects}});
    }
    return good({{u"CDCResponse"_s, QJsonArray{QJsonObject{{u"QueryResponse"_s, responses}}}}});
}

ServerReply SimulatedBooks::batch(const ReceivedRequest &request)
{
    const QJsonArray items =
        QJsonDocument::fromJson(request.body).object().value(u"BatchItemRequest").toArray();
    if (items.size() > 30)
        return refused({400, u"1040"_s, u"Batch Size Exceeded"_s, {}, {}});
    QJsonArray responses;
    for (const QJsonValue &value : items) {
        const QJsonObject item = value.toObject();
        QJsonObject response{{u"bId"_s, item.value(u"bId")}};
        int faultCode = 0;
        if (item.contains(u"Query"))
            response.insert(u"QueryResponse"_s, runQuery(item.value(u"Query").toString(), faultCode));
        responses.append(response);
    }
    return good({{u"BatchItemResponse"_s, responses}});
}

} // namespace truckroll::testkit
