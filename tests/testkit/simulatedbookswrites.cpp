// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/simulatedbooks.h"

#include "tests/testkit/simulatedreplies.h"
#include <utility>

using namespace Qt::StringLiterals;

// Calls of the company that write, and what goes wrong with them.
namespace truckroll::testkit {

namespace {

using T = BooksTrouble;
using How = ServerReply::How;

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

} // namespace

std::optional<BooksTrouble> SimulatedBooks::planned(const QString &tag)
{
    if (m_planned.empty() || (!m_planned.front().tag.isEmpty() && m_planned.front().tag != tag))
        return std::nullopt;
    const T trouble = m_planned.front().trouble;
    m_planned.pop_front();
    return trouble;
}

ServerReply SimulatedBooks::carryOut(const ReceivedRequest &request, const QString &path, QString &madeId)
{
    const QString tag = tagOf(path);
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject())
        return refused(
            {400, u"2010"_s, u"Request has invalid or unsupported property"_s, u"broken JSON"_s, {}});
    const QJsonObject object = document.object();
    const QString operation = parameter(request, u"operation"_s);
    const QString include = parameter(request, u"include"_s);
    const bool voids = (operation == u"void" && tag == u"Invoice") ||
                       (operation == u"update" && include == u"void" && tag == u"Payment");
    if (!voids && ((!operation.isEmpty() && operation != u"delete") || include == u"void"))
        return refused({400, u"500"_s, u"Unsupported Operation"_s, operation + u' ' + tag, {}});
    const bool isTransaction = tag != u"Customer" && tag != u"Vendor" && tag != u"Item";
    if (operation == u"delete" && (!isTransaction || object.keys() != QStringList{u"Id"_s, u"SyncToken"_s}))
        return refused({400, u"2010"_s, u"Request has invalid or unsupported property"_s, tag, {}});
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
    if (auto refusal = refusedAlways(request, tagOf(path)))
        return *std::move(refusal);
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

std::optional<ServerReply> SimulatedBooks::refusedAlways(const ReceivedRequest &request, const QString &tag)
{
    const bool isMeant = !m_stubborn.text.isEmpty() && m_stubborn.tag == tag &&
                         QString::fromUtf8(request.body).contains(m_stubborn.text);
    if (!isMeant)
        return std::nullopt;
    return m_stubborn.code
               ? refused({400, QString::number(m_stubborn.code), u"Refused"_s, u"Each time"_s, {}})
               : refusedBefore(m_stubborn.trouble);
}

/// The trouble comes before anything is done; none: nothing stands in the way.
std::optional<ServerReply> SimulatedBooks::refusedBefore(BooksTrouble trouble)
{
    switch (trouble) {
    case T::CloseBefore:
        return ServerReply::misbehaving(How::Close);
    case T::Error500Before:
        return simulated::page(500);
    case T::Html503:
        return simulated::page(503);
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
        return simulated::page(200);
    case T::OtherAfter:
        return good({{u"Term"_s, QJsonObject{{u"Id"_s, u"3"_s}}}});
    case T::Error500After:
        return simulated::page(500);
    default:
        break;
    }
    return reply;
}

} // namespace truckroll::testkit
