// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/simulatedbooks.h"

using namespace Qt::StringLiterals;

namespace truckroll::testkit {

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

void SimulatedBooks::failAlways(const Stubborn &record)
{
    const QMutexLocker lock(&m_mutex);
    m_stubborn = record;
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

} // namespace truckroll::testkit
