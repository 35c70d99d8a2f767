// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/simulatedbooks.h"

#include "tests/testkit/simulatedreplies.h"
#include <QJsonArray>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

// Calls of the company, and those of them that read.
namespace truckroll::testkit {

ServerReply SimulatedBooks::good(QJsonObject object) const
{
    object.insert(u"time"_s, m_ledger.timeText(m_ledger.now));
    ServerReply reply = simulated::json(object);
    reply.headers.emplace_back("intuit_tid", "1-good");
    return reply;
}

static QJsonObject faultObject(const SimulatedFault &fault)
{
    const QJsonObject error{{u"Message"_s, fault.message},
                            {u"Detail"_s, fault.detail},
                            {u"code"_s, fault.code},
                            {u"element"_s, fault.element}};
    return {{u"Error"_s, QJsonArray{error}}, {u"type"_s, u"ValidationFault"_s}};
}

ServerReply SimulatedBooks::refused(const SimulatedFault &fault) const
{
    ServerReply reply = simulated::json({{u"Fault"_s, faultObject(fault)}}, fault.status);
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
    return simulated::json(
        {{u"fault"_s, QJsonObject{{u"error"_s, QJsonArray{error}}, {u"type"_s, u"AUTHENTICATION"_s}}}},
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

QString SimulatedBooks::parameter(const ReceivedRequest &request, const QString &name)
{
    QByteArray query = request.target.mid(request.target.indexOf('?') + 1);
    query.replace('+', "%20");
    return QUrlQuery(QString::fromUtf8(query)).queryItemValue(name, QUrl::FullyDecoded);
}

/// What has to come with each call. The service itself forgives some of it; a program that counts on that
/// breaks one day.
std::optional<ServerReply> SimulatedBooks::refusedForm(const ReceivedRequest &request,
                                                       const QString &rest) const
{
    const auto header = [&](const char *name) {
        const auto it = request.headers.find(name);
        return it == request.headers.end() ? QByteArray() : it->second;
    };
    const auto missing = [&](const char *what) {
        return refused(
            {400, u"500"_s, u"Unsupported Operation"_s, QLatin1String(what) + u" is missing"_s, {}});
    };
    if (header("accept") != "application/json")
        return ServerReply{200, "application/xml", "<?xml version=\"1.0\"?><IntuitResponse/>", {}};
    if (!header("user-agent").contains('/'))
        return missing("User-Agent");
    if (parameter(request, u"minorversion"_s) != u"75")
        return missing("minorversion=75");
    if (request.method != "POST" || rest == u"query")
        return std::nullopt;
    if (!header("content-type").startsWith("application/json"))
        return missing("Content-Type: application/json");
    const qsizetype longest = rest == u"batch" ? 36 : 50;
    const QString key = parameter(request, u"requestid"_s);
    if (key.isEmpty())
        return missing("requestid");
    return key.size() > longest ? std::optional(refused({400, u"2130"_s, u"Invalid request id"_s, key, {}}))
                                : std::nullopt;
}

bool SimulatedBooks::isTooFast()
{
    constexpr qint64 minute = 60;
    while (!m_calls.empty() && m_calls.front() <= m_ledger.now - minute)
        m_calls.pop_front();
    if (perMinute && int(m_calls.size()) >= perMinute)
        return true;
    if (perMinute)
        m_calls.push_back(m_ledger.now);
    return false;
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
    if (m_readsOtherwise && request.method == "GET")
        return good({{u"status"_s, u"ok"_s}});
    if (auto form = refusedForm(request, rest))
        return *std::move(form);
    if (isTooFast())
        return gateway(429, "3001", "ThrottleExceeded");
    if (m_ledger.company.noAccess)
        return refused({401, u"120"_s, u"Authorization Failure"_s, {}, {}});
    if (m_refuseAll && rest != u"preferences")
        return m_refuseAll == 3001
                   ? gateway(429, "3001", "ThrottleExceeded")
                   : refused({400, QString::number(m_refuseAll), u"Refused"_s, u"Refused on request"_s, {}});
    if (rest == u"query")
        return query(request.method == "POST" ? QString::fromUtf8(request.body)
                                              : parameter(request, u"query"_s));
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

ServerReply SimulatedBooks::query(const QString &text)
{
    if (!m_planned.empty() && m_planned.front().trouble == BooksTrouble::LookUpFails &&
        (m_planned.front().tag.isEmpty() || text.contains(u" from "_s + m_planned.front().tag + u' '))) {
        m_planned.pop_front();
        return simulated::page(502);
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

/// What stands in its response beside its bId.
SimulatedLedger::Result SimulatedBooks::runBatchItem(const QJsonObject &item)
{
    if (item.contains(u"Query")) {
        int faultCode = 0;
        const QJsonObject found = runQuery(item.value(u"Query").toString(), faultCode);
        if (faultCode)
            return SimulatedFault{400, QString::number(faultCode), u"Query error"_s, {}, {}};
        return QJsonObject{{u"QueryResponse"_s, found}};
    }
    for (const QString &key : item.keys()) {
        const QString tag = tagOf(key.toLower());
        if (tag.isEmpty() || !item.value(key).isObject())
            continue;
        const QJsonObject object = item.value(key).toObject();
        const QString operation = item.value(u"operation").toString();
        const auto done = operation == u"create"   ? m_ledger.create(tag, object)
                          : operation == u"update" ? m_ledger.update(tag, object)
                          : operation == u"delete"
                              ? m_ledger.removed(tag, object)
                              : SimulatedFault{400, u"500"_s, u"Unsupported Operation"_s, {}, {}};
        if (const auto *made = std::get_if<QJsonObject>(&done)) {
            ++m_writes;
            return QJsonObject{{tag, *made}};
        }
        return done;
    }
    return SimulatedFault{400, u"2010"_s, u"Request has invalid or unsupported property"_s, {}, {}};
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
        const auto done = runBatchItem(item);
        if (const auto *fault = std::get_if<SimulatedFault>(&done)) {
            response.insert(u"Fault"_s, faultObject(*fault));
        } else {
            const QJsonObject &made = std::get<QJsonObject>(done);
            for (auto it = made.begin(); it != made.end(); ++it)
                response.insert(it.key(), it.value());
        }
        responses.append(response);
    }
    return good({{u"BatchItemResponse"_s, responses}});
}

} // namespace truckroll::testkit
