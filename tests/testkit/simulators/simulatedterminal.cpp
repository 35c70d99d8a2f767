// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/simulators/simulatedcardpointe.h"

#include "tests/testkit/simulators/terminalerror.h"
#include <QJsonDocument>

// The simulated processor's terminals, and the page that shows one to whoever tries the program by hand.
namespace truckroll::testkit {

using namespace Qt::StringLiterals;

namespace {

constexpr auto goodCard = "9418594164541111";
constexpr auto emptyCard = "9435885049491053";
constexpr qint64 sessionSeconds = 600;

} // namespace

void SimulatedCardPointe::attendTerminal()
{
    QMutexLocker lock(&m_mutex);
    m_attended = true;
}

void SimulatedCardPointe::doAtTerminal(Deed deed)
{
    QMutexLocker lock(&m_mutex);
    m_deed = deed;
}

QString SimulatedCardPointe::terminalShows() const
{
    QMutexLocker lock(&m_mutex);
    return m_shown;
}

ServerReply SimulatedCardPointe::terminals(const QString &name, const ReceivedRequest &request)
{
    const auto key = request.headers.find("authorization");
    if (key == request.headers.end() || key->second != terminalKey)
        return terminalError(401, 1, "Unauthorized");
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (name == u"v2/listTerminals")
        return ServerReply::json("{\"terminals\":[\"" + QByteArray(terminal) + "\",\"" + offTerminal +
                                 "\"]}");
    if (body[u"hsn"_s].toString() == QLatin1String(offTerminal))
        return terminalError(500, 6, "Terminal not connected");
    if (body[u"hsn"_s].toString() != QLatin1String(terminal))
        return terminalError(403, 1, "hsn does not belong to the merchantId");
    if (name == u"v2/connect")
        return openSession(body[u"force"_s].toBool());
    const auto session = request.headers.find("x-cardconnect-sessionkey");
    if (session == request.headers.end())
        return terminalError(400, 1, "SessionKey header is required");
    if (!hasSession() || session->second != m_session)
        return terminalError(500, 1, "Session key for hsn " + QByteArray(terminal) + " was not valid");
    if (name == u"v3/authCard" || name == u"v3/authManual")
        return m_attended ? waitAtTerminal(name, body) : movement(name, body, true);
    if (name == u"v2/cancel" && !m_shown.isEmpty())
        m_deed = Deed::CancelledByUs;
    if (name == u"v2/disconnect")
        m_session.clear();
    return ServerReply::json("");
}

ServerReply SimulatedCardPointe::openSession(bool force)
{
    if (hasSession() && !force)
        return terminalError(500, 1, "Session exists for hsn " + QByteArray(terminal));
    if (!m_shown.isEmpty())
        m_deed = Deed::CancelledByUs;
    m_shown.clear(); // also of a program that is gone and hears nothing of it
    m_session = "session-key-9-" + QByteArray::number(++m_sessions);
    m_sessionEnds = m_ledger.now + sessionSeconds;
    ServerReply reply = ServerReply::json("");
    reply.headers = {{"X-CardConnect-SessionKey", m_session + ";expires=2030-01-01T00:00:00Z"}};
    return reply;
}

bool SimulatedCardPointe::hasSession() const
{
    return !m_session.isEmpty() && m_ledger.now < m_sessionEnds;
}

bool SimulatedCardPointe::terminalIsHeld() const
{
    QMutexLocker lock(&m_mutex);
    return hasSession();
}

ServerReply SimulatedCardPointe::waitAtTerminal(const QString &name, const QJsonObject &body)
{
    m_deed = Deed::None;
    m_shown = plainCents(body[u"amount"_s].toString().toLongLong());
    m_signs = body[u"includeSignature"_s].toBool();
    ServerReply reply;
    reply.later = [this, name, body] { return afterDeed(name, body); };
    return reply;
}

std::optional<ServerReply> SimulatedCardPointe::afterDeed(const QString &name, const QJsonObject &body)
{
    QMutexLocker lock(&m_mutex);
    const Deed deed = std::exchange(m_deed, Deed::None);
    if (deed == Deed::None)
        return std::nullopt;
    m_shown.clear();
    if (deed == Deed::CancelledThere)
        return terminalError(500, 8, "Operation Cancelled");
    if (deed == Deed::CancelledByUs)
        return terminalError(500, 8, "Command Cancelled");
    m_cardHeld = QLatin1String(deed == Deed::Card ? goodCard : emptyCard);
    const ServerReply reply = movement(name, body, true);
    m_cardHeld = QLatin1String(goodCard);
    return reply;
}

ServerReply SimulatedCardPointe::deedAtTerminal(const QString &deed)
{
    if (!m_shown.isEmpty())
        m_deed = deed == u"card"      ? Deed::Card
                 : deed == u"decline" ? Deed::BadCard
                 : deed == u"cancel"  ? Deed::CancelledThere
                                      : m_deed;
    return startPage();
}

/// Looks again by itself, since the terminal may begin to wait at any moment.
ServerReply SimulatedCardPointe::startPage() const
{
    QByteArray body = "<!doctype html><title>Simulated card processor</title>"
                      "<meta http-equiv=refresh content='1;url=/'><h1>Simulated card processor</h1>";
    if (m_shown.isEmpty())
        body += "<p>The terminal is idle.";
    else
        body += "<p>The terminal asks for <b>$" + m_shown.toUtf8() +
                (m_signs ? "</b> and a signature" : "</b>") +
                ": <a href=/simulator/terminal?do=card>hold a card to it</a>, "
                "<a href=/simulator/terminal?do=decline>one without money</a>, "
                "<a href=/simulator/terminal?do=cancel>press its red key</a>";
    body += "<p><a href=/simulator/charges>What it holds</a>, <a href=/simulator/settle>close the batch</a>, "
            "the payment page <a href=/simulator/page?only=reserves>only reserves</a> or "
            "<a href=/simulator/page>takes the money</a>"
            "<p>The next movement goes wrong:";
    for (int i = 1; i < cardFaultCount; ++i) {
        const QByteArray fault = cardFaultName(CardFault(i));
        body += " <a href='/simulator/fault?name=" + fault + "'>" + fault + "</a>";
    }
    return {200, "text/html; charset=utf-8", body, {}};
}

} // namespace truckroll::testkit
