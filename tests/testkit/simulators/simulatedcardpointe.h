// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/testkit/httpserver.h"
#include "tests/testkit/simulators/cardledger.h"
#include <QMutex>
#include <functional>

namespace truckroll::testkit {

/// What goes wrong with the next request that moves money.
enum class CardFault {
    None,
    Refuse,            ///< nobody listens
    CloseBefore,       ///< closes before anything is done
    CloseAfter,        ///< does it, then closes without an answer
    ResetAfter,        ///< the same with a reset
    HangBefore,        ///< says nothing and does nothing
    HangAfter,         ///< does it and says nothing
    HeadOnly,          ///< does it; the answer ends behind its head
    CutShort,          ///< does it; the answer is cut, and shorter than it says
    TooLittle,         ///< does it; the answer is cut, and says so
    WrongType,         ///< does it and answers a web page
    Empty,             ///< does it and answers an empty body
    Status408,         ///< does it and answers 408
    Status429,         ///< does nothing and answers 429
    Status401,         ///< does nothing and answers 401
    Status500,         ///< does it and answers 500
    Status500Approved, ///< does it and answers 500 with the approval inside
    Status500Nothing,  ///< does nothing and answers 500
    RetryNothing,      ///< does nothing and answers "retry" (B), as after its own time-out
    RetryDone,         ///< does it and answers "retry" (B)
    OtherOrder,        ///< does it and answers about another order
    Partial,           ///< approves 5.00 only, and closes without an answer
    Duplicate,         ///< does it twice and closes without an answer
    Late,              ///< says nothing; does it, but nobody finds it for 60 s
    Declined,          ///< answers no
    TooMuch,           ///< moves 10.00 more than was asked, and closes without an answer
    Gone,              ///< does it and answers 502; a terminal says that it is not connected
};
inline constexpr int cardFaultCount = 27;
const char *cardFaultName(CardFault fault);

/// The card processor, simulated: gateway, terminals, payment page and settlement on one address, as the
/// reference describes them. A real HTTP server on loopback, plain or TLS.
class SimulatedCardPointe
{
public:
    explicit SimulatedCardPointe(HttpServer::Kind kind = HttpServer::Kind::Plain, quint16 port = 0);

    HttpServer &server() { return m_server; }
    QString gatewayUrl() const { return m_server.url("/cardconnect/rest/").toString(); }
    QString terminalUrl() const { return m_server.url("/api/").toString(); }
    QString pageUrl() const { return m_server.url("/pay").toString(); }

    static constexpr const char *merchant = "800000000001";
    static constexpr const char *user = "testing";
    static constexpr const char *password = "testing123";
    static constexpr const char *terminalKey = "terminal-key-7";
    static constexpr const char *terminal = "C032UQ03960675";
    static constexpr const char *offTerminal =
        "C032UQ03960676"; ///< the company's second one, not switched on

    /// Of the next movement (auth, authCard, authManual, void, refund); then all is well again.
    void failNext(CardFault fault);
    /// How many requests moved money, or tried to.
    int movements() const;
    /// From now on a person stands before the terminal: it waits for a deed of theirs. Without that a good
    /// card is held to it at once. It takes one session at a time, which ends by itself after ten minutes of
    /// the simulated time.
    void attendTerminal();
    /// A session holds the terminal.
    bool terminalIsHeld() const;
    enum class Deed {
        None,
        Card,           ///< a good card is held to it
        BadCard,        ///< one without money
        CancelledThere, ///< the red key
        CancelledByUs,  ///< the command, or a session that was taken over
    };
    void doAtTerminal(Deed deed);
    /// What the terminal waits for: "125.50"; empty: nothing.
    QString terminalShows() const;
    /// Nothing is answered to inquiries while this is set.
    void silent(bool on);
    /// So many inquiries are answered yet, then it is silent.
    void silentAfter(int inquiries);
    /// The simulated time; charges can become visible with it.
    void setTime(qint64 utc);

    /// Looks at or changes what the processor holds, safe from other threads.
    template <class T>
    T with(const std::function<T(CardLedger &)> &work)
    {
        QMutexLocker lock(&m_mutex);
        return work(m_ledger);
    }
    qint64 holds(const QString &orderPrefix);
    int standing(const QString &orderPrefix);
    void settle();
    /// Refunds bear the code of the bank from now on, and nothing in them says that they are some.
    void refundsBearBanksCode(bool they = true);
    /// The page is set to reserve only; what it reserved waits to be captured.
    void pageReserves(bool only);
    /// Somebody pays on the page, as much as they like.
    QString payOnPage(const QString &invoice, qint64 cents);

private:
    ServerReply handle(const ReceivedRequest &request);
    ServerReply gateway(const QString &name, const ReceivedRequest &request);
    ServerReply terminals(const QString &name, const ReceivedRequest &request);
    ServerReply openSession(bool force);
    bool hasSession() const;
    ServerReply waitAtTerminal(const QString &name, const QJsonObject &body);
    std::optional<ServerReply> afterDeed(const QString &name, const QJsonObject &body);
    ServerReply deedAtTerminal(const QString &deed);
    CardLedger::Entry &sellOnPage(const QString &invoice, qint64 cents);
    ServerReply startPage() const;
    ServerReply page(const ReceivedRequest &request);
    ServerReply control(const QString &name, const ReceivedRequest &request);
    ServerReply movement(const QString &name, const QJsonObject &body, bool atTerminal);
    QJsonObject carryOut(const QString &name, const QJsonObject &body, bool atTerminal);
    QJsonObject sale(const QJsonObject &body, bool atTerminal);
    ServerReply inquiry(const QStringList &parts);

    mutable QMutex m_mutex;
    CardLedger m_ledger;
    CardFault m_fault = CardFault::None;
    int m_movements = 0;
    bool m_silent = false;
    int m_answersLeft = -1; ///< to inquiries; below zero: all
    bool m_attended = false;
    bool m_reserves = false;
    bool m_signs = false; ///< the terminal asks for a signature, too
    QByteArray m_session; ///< of the terminal; empty: nobody holds it
    int m_sessions = 0;   ///< so far
    qint64 m_sessionEnds = 0;
    Deed m_deed = Deed::None; ///< since the terminal waits
    QString m_shown;          ///< on the terminal
    QString m_cardHeld = QStringLiteral("9418594164541111");
    HttpServer m_server; ///< last: its thread uses the others
};

} // namespace truckroll::testkit
