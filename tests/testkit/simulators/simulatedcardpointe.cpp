// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/simulators/simulatedcardpointe.h"

#include "tests/testkit/simulators/terminalerror.h"
#include <QJsonDocument>
#include <QUrlQuery>

namespace truckroll::testkit {

namespace {

using namespace Qt::StringLiterals;
using How = ServerReply::How;
using Fault = CardFault;

constexpr const char *names[cardFaultCount] = {
    "none",      "refuse",    "close-before", "close-after", "reset-after",   "hang-before", "hang-after",
    "head-only", "cut-short", "too-little",   "wrong-type",  "empty",         "408",         "429",
    "401",       "500",       "500-approved", "500-nothing", "retry-nothing", "retry-done",  "other-order",
    "partial",   "duplicate", "late",         "declined",    "too-much",      "gone"};

constexpr qint64 lateSeconds = 60;

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

ServerReply json(const QJsonObject &object, int status = 200)
{
    return ServerReply::json(bytesOf(object), status);
}

ServerReply html(const QByteArray &body)
{
    return {200, "text/html; charset=utf-8", "<!doctype html><title>Payment</title>" + body, {}};
}

bool doesNothing(Fault fault)
{
    return fault == Fault::CloseBefore || fault == Fault::HangBefore || fault == Fault::Status429 ||
           fault == Fault::Status401 || fault == Fault::Status500Nothing || fault == Fault::RetryNothing ||
           fault == Fault::Declined;
}

QString moreThan(const QString &asked, bool atTerminal)
{
    constexpr qint64 tenMore = 1000;
    const qint64 cents = centsOf(asked) + tenMore;
    return atTerminal ? QString::number(cents) : plainCents(cents);
}

QJsonObject retryAnswer(const QJsonObject &done)
{
    QJsonObject object{{u"respstat"_s, u"B"_s},
                       {u"respcode"_s, u"62"_s},
                       {u"resptext"_s, u"Timed out"_s},
                       {u"respproc"_s, u"PPS"_s},
                       {u"amount"_s, u"0.00"_s}};
    if (done.contains(u"retref"_s))
        object[u"retref"_s] = done[u"retref"_s];
    return object;
}

QJsonObject declinedAnswer()
{
    return {{u"respstat"_s, u"C"_s},
            {u"respcode"_s, u"05"_s},
            {u"resptext"_s, u"Do not honor"_s},
            {u"respproc"_s, u"FNOR"_s},
            {u"amount"_s, u"0.00"_s}};
}

ServerReply faulty(Fault fault, const QJsonObject &done, bool atTerminal)
{
    const QByteArray body = bytesOf(done);
    switch (fault) {
    case Fault::CloseBefore:
    case Fault::CloseAfter:
    case Fault::Partial:
    case Fault::Duplicate:
    case Fault::TooMuch:
        return ServerReply::misbehaving(How::Close);
    case Fault::ResetAfter:
        return ServerReply::misbehaving(How::Reset);
    case Fault::HangBefore:
    case Fault::HangAfter:
    case Fault::Late:
        return ServerReply::misbehaving(How::Hang);
    case Fault::HeadOnly:
        return ServerReply::misbehaving(How::HeadOnly, body);
    case Fault::CutShort:
        return ServerReply::misbehaving(How::CutShort, body);
    case Fault::TooLittle:
        return ServerReply::misbehaving(How::TooLittle, body);
    case Fault::WrongType:
        return html("<h1>Good morning</h1>");
    case Fault::Empty:
        return ServerReply::json({});
    case Fault::Status408:
        return ServerReply::json("{}", 408);
    case Fault::Status429:
        return {429, "application/json", "{}", {{"X-Rate-Limit-Retry-After-Seconds", "20"}}};
    case Fault::Status401:
        return ServerReply::json("", 401);
    case Fault::Status500:
    case Fault::Status500Nothing:
        return atTerminal ? terminalError(500, 1, "Terminal request timed out")
                          : ServerReply::json("{}", 500);
    case Fault::Status500Approved:
        return atTerminal ? json({{u"errorCode"_s, 8},
                                  {u"errorMessage"_s, u"Authorization Cancelled"_s},
                                  {u"authResponse"_s, done}},
                                 500)
                          : json(done, 500);
    case Fault::RetryNothing:
    case Fault::RetryDone:
        return json(retryAnswer(done));
    case Fault::Gone:
        return atTerminal ? terminalError(500, 6, "Terminal not connected") : ServerReply::json("", 502);
    case Fault::OtherOrder: {
        QJsonObject other = done;
        other[u"orderId"_s] = u"SOMEBODYELSES"_s;
        return json(other);
    }
    case Fault::Declined:
        return json(declinedAnswer());
    case Fault::None:
    case Fault::Refuse:
        break;
    }
    return json(done);
}

} // namespace

const char *cardFaultName(CardFault fault)
{
    return names[int(fault)];
}

SimulatedCardPointe::SimulatedCardPointe(HttpServer::Kind kind, quint16 port)
    : m_server([this](const ReceivedRequest &request) { return handle(request); }, kind, port)
{
}

void SimulatedCardPointe::failNext(CardFault fault)
{
    QMutexLocker lock(&m_mutex);
    m_fault = fault;
}

int SimulatedCardPointe::movements() const
{
    QMutexLocker lock(&m_mutex);
    return m_movements;
}

void SimulatedCardPointe::silent(bool on)
{
    QMutexLocker lock(&m_mutex);
    m_silent = on;
}

void SimulatedCardPointe::silentAfter(int inquiries)
{
    QMutexLocker lock(&m_mutex);
    m_answersLeft = inquiries;
}

void SimulatedCardPointe::setTime(qint64 utc)
{
    QMutexLocker lock(&m_mutex);
    m_ledger.now = utc;
}

qint64 SimulatedCardPointe::holds(const QString &orderPrefix)
{
    QMutexLocker lock(&m_mutex);
    return m_ledger.holds(orderPrefix);
}

int SimulatedCardPointe::standing(const QString &orderPrefix)
{
    QMutexLocker lock(&m_mutex);
    return m_ledger.standing(orderPrefix);
}

void SimulatedCardPointe::settle()
{
    QMutexLocker lock(&m_mutex);
    m_ledger.settle();
}

void SimulatedCardPointe::refundsBearBanksCode(bool they)
{
    QMutexLocker lock(&m_mutex);
    m_ledger.issuersCode = they;
}

QString SimulatedCardPointe::payOnPage(const QString &invoice, qint64 cents)
{
    QMutexLocker lock(&m_mutex);
    return sellOnPage(invoice, cents).reference;
}

void SimulatedCardPointe::pageReserves(bool only)
{
    QMutexLocker lock(&m_mutex);
    m_reserves = only;
}

CardLedger::Entry &SimulatedCardPointe::sellOnPage(const QString &invoice, qint64 cents)
{
    CardLedger::Entry &entry =
        m_ledger.sell(invoice, QString::fromLatin1(merchant), u"9418594164541111"_s, cents);
    entry.captured = !m_reserves;
    return entry;
}

// ---- Requests --------------------------------------------------------------------------------------------

ServerReply SimulatedCardPointe::handle(const ReceivedRequest &request)
{
    QMutexLocker lock(&m_mutex);
    const QString path = request.path();
    if (path.startsWith(u"/cardconnect/rest/"))
        return gateway(path.mid(18), request);
    if (path.startsWith(u"/api/"))
        return terminals(path.mid(5), request);
    if (path == u"/pay")
        return page(request);
    if (path == u"/")
        return startPage();
    if (path.startsWith(u"/simulator/"))
        return control(path.mid(11), request);
    return ServerReply::json("{\"status\":404,\"error\":\"Not Found\"}", 404);
}

ServerReply SimulatedCardPointe::gateway(const QString &name, const ReceivedRequest &request)
{
    const QByteArray login = QByteArray(user) + ':' + password;
    const auto given = request.headers.find("authorization");
    if (given == request.headers.end() || given->second != "Basic " + login.toBase64())
        return ServerReply::json("", 401);
    const QStringList parts = name.split(u'/');
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (name.isEmpty())
        return html("CardConnect REST Servlet.");
    if (parts[0] == u"inquire" || parts[0] == u"inquireByOrderid") {
        m_silent = m_silent || m_answersLeft == 0;
        m_answersLeft -= m_answersLeft > 0 ? 1 : 0;
        return m_silent ? ServerReply::misbehaving(How::Close) : inquiry(parts);
    }
    if (parts[0] == u"inquireMerchant")
        return parts.value(1) == QLatin1String(merchant)
                   ? ServerReply::json(
                         "{\"enabled\":true,\"site\":\"sim\",\"cardproc\":\"FNOR\",\"echeck\":\"Y\"}")
                   : ServerReply::json("{}");
    if (parts[0] == u"settlestat") {
        const QJsonArray batches = m_ledger.batches(request.query(u"merchid"_s), request.query(u"date"_s));
        return batches.isEmpty() ? ServerReply{200, "text/plain", "Null batches", {}}
                                 : ServerReply::json(QJsonDocument(batches).toJson());
    }
    if (const QJsonArray back = m_ledger.chargebacks(); parts[0] == u"funding" && !back.isEmpty())
        return ServerReply::json(
            QJsonDocument(QJsonObject{{u"txns"_s, QJsonArray()}, {u"chargebacks"_s, back}}).toJson());
    if (parts[0] == u"funding")
        return ServerReply::json("{\"errormsg\":\"No deposits match your request\"}");
    static const QStringList moving{u"auth"_s, u"capture"_s, u"void"_s, u"voidByOrderId"_s, u"refund"_s};
    if (moving.contains(parts[0]))
        return movement(parts[0], body, false);
    return ServerReply::json("{\"status\":404,\"error\":\"Not Found\"}", 404);
}

ServerReply SimulatedCardPointe::inquiry(const QStringList &parts)
{
    std::vector<CardLedger::Entry *> found;
    if (parts[0] == u"inquireByOrderid")
        found = m_ledger.byOrder(parts.value(1));
    else if (auto *entry = m_ledger.byReference(parts.value(1)))
        found = {entry};
    QJsonArray records;
    for (const auto *entry : found)
        if (entry->visibleFrom <= m_ledger.now && entry->merchant == parts.value(2))
            records.append(m_ledger.inquiry(*entry));
    if (records.isEmpty())
        return json(CardLedger::notFound());
    return records.size() == 1 ? json(records[0].toObject())
                               : ServerReply::json(QJsonDocument(records).toJson());
}

ServerReply SimulatedCardPointe::movement(const QString &name, const QJsonObject &body, bool atTerminal)
{
    if (name != u"voidByOrderId")
        ++m_movements;
    const Fault fault = std::exchange(m_fault, Fault::None);
    if (doesNothing(fault))
        return faulty(fault, {}, atTerminal);
    QJsonObject changed = body;
    if (fault == Fault::Partial && name != u"void")
        changed[u"amount"_s] = atTerminal ? u"500"_s : u"5.00"_s;
    if (fault == Fault::TooMuch && changed.contains(u"amount"_s))
        changed[u"amount"_s] = moreThan(body[u"amount"_s].toString(), atTerminal);
    const QJsonObject done = carryOut(name, changed, atTerminal);
    if (fault == Fault::Duplicate)
        carryOut(name, changed, atTerminal);
    if (fault == Fault::Late)
        for (auto *entry : m_ledger.byOrder(body[atTerminal ? u"orderId"_s : u"orderid"_s].toString()))
            entry->visibleFrom = m_ledger.now + lateSeconds;
    return faulty(fault, done, atTerminal);
}

QJsonObject SimulatedCardPointe::carryOut(const QString &name, const QJsonObject &body, bool atTerminal)
{
    if (name == u"void")
        return m_ledger.voidCharge(m_ledger.byReference(body[u"retref"_s].toString()));
    if (name == u"voidByOrderId") {
        for (auto *entry : m_ledger.byOrder(body[u"orderid"_s].toString()))
            if (entry->approved() && !entry->voided && entry->refundOf.isEmpty())
                return m_ledger.voidCharge(entry);
        return CardLedger::notFound();
    }
    if (name == u"capture")
        return m_ledger.capture(m_ledger.byReference(body[u"retref"_s].toString()),
                                body.contains(u"amount"_s) ? centsOf(body[u"amount"_s].toString()) : -1);
    if (name == u"refund")
        return m_ledger.refund(body[u"retref"_s].toString(), body[u"orderid"_s].toString(),
                               centsOf(body[u"amount"_s].toString()));
    return sale(body, atTerminal);
}

QJsonObject SimulatedCardPointe::sale(const QJsonObject &body, bool atTerminal)
{
    const QString order = body[atTerminal ? u"orderId"_s : u"orderid"_s].toString();
    const QString token = atTerminal ? m_cardHeld : body[u"account"_s].toString();
    const QString mid = body[atTerminal ? u"merchantId"_s : u"merchid"_s].toString();
    auto &entry = m_ledger.sell(order, mid, token, centsOf(body[u"amount"_s].toString()));
    entry.account = body.contains(u"accttype"_s);
    if (entry.account)
        entry.processor = u"PSTR"_s;
    if (!atTerminal)
        entry.captured = body[u"capture"_s].toString() == u"Y";
    entry.signature = atTerminal && body[u"includeSignature"_s].toBool();
    return CardLedger::answer(entry);
}

// ---- Payment page and control ----------------------------------------------------------------------------

ServerReply SimulatedCardPointe::page(const ReceivedRequest &request)
{
    const QString total = request.query(u"total"_s);
    const QString invoice = request.query(u"invoice"_s);
    if (request.query(u"pay"_s) != u"1")
        return html("<h1>Simulated payment page</h1><p>" + invoice.toUtf8() +
                    "</p><form><input type=hidden name=pay value=1><input type=hidden name=invoice value=\"" +
                    invoice.toHtmlEscaped().toUtf8() + "\"><input name=total value=\"" +
                    total.toHtmlEscaped().toUtf8() + "\"><button>Pay</button></form>");
    sellOnPage(invoice, centsOf(total));
    return html("<h1>Thank you</h1>");
}

/// For trying by hand: /simulator/charges, /simulator/settle, /simulator/return?retref=005123400004 (the bank
/// sends it back), /simulator/fault?name=close-after,
/// /simulator/terminal?do=card (or decline, cancel), /simulator/tokens?number=4111111111111111 (a test card's
/// token).
ServerReply SimulatedCardPointe::control(const QString &name, const ReceivedRequest &request)
{
    if (name == u"settle")
        m_ledger.settle();
    if (name == u"return")
        if (CardLedger::Entry *entry = m_ledger.byReference(request.query(u"retref"_s)))
            entry->rejected = true;
    if (name == u"page") {
        m_reserves = request.query(u"only"_s) == u"reserves";
        return startPage();
    }
    if (name == u"fault")
        for (int i = 0; i < cardFaultCount; ++i)
            if (request.query(u"name"_s) == QLatin1String(names[i]))
                m_fault = Fault(i);
    if (name == u"terminal")
        return deedAtTerminal(request.query(u"do"_s));
    if (name == u"tokens")
        return ServerReply::json("{\"token\":\"" + tokenFor(request.query(u"number"_s)).toLatin1() + "\"}");
    QJsonArray list;
    for (const auto &entry : m_ledger.entries())
        list.append(m_ledger.inquiry(entry));
    return ServerReply::json(QJsonDocument(list).toJson());
}

} // namespace truckroll::testkit
