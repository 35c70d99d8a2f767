// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/testkit/httpserver.h"
#include "tests/testkit/simulatedledger.h"
#include <QMutex>
#include <deque>
#include <memory>

namespace truckroll::testkit {

/// What goes wrong with the next request that writes (or, where it says so, with another one).
enum class BooksTrouble {
    CloseBefore, ///< the connection closes and nothing was done
    CloseAfter,  ///< done, and no answer
    ResetAfter,  ///< the same with a reset
    HeadAfter,   ///< done, status and headers, no body
    CutAfter,    ///< done, and half of the answer
    ShortAfter,  ///< done, and half of the answer that says it is whole
    EmptyAfter,  ///< done, 200 with nothing in it
    HtmlAfter,   ///< done, 200 with a proxy's page
    OtherAfter,  ///< done, 200 with JSON that does not hold the record
    Error500Before,
    Error500After,
    Html503,      ///< not done
    Internal,     ///< not done: a Fault of code 10000
    TooFast,      ///< 429 of the gateway; not done
    Expired,      ///< 401: the access token is worth nothing any more; not done
    KeyForgotten, ///< done, no answer, and the request key is not known when it comes again
    SeenLate,     ///< done, no answer, and queries do not show it at first
    LookUpFails,  ///< the query before fails
    Late,         ///< no answer, and done after a while; the same key gets 600 meanwhile
};
inline constexpr int booksTroubleCount = 19;
const char *troubleName(BooksTrouble trouble);

/// A simulated QuickBooks Online over real HTTP on loopback: sign-in with rotation, the entities that
/// Truckroll writes with their checks, queries, batches, changes, request keys; behaves as the reference says
/// and misbehaves on request.
class SimulatedBooks
{
public:
    /// `port` 0: any.
    explicit SimulatedBooks(quint16 port = 0);

    QString realm = QStringLiteral("9130355377388");
    QString clientId = QStringLiteral("client");
    QString clientSecret = QStringLiteral("secret");
    int perMinute = 0;   ///< calls that are taken; 0: as many as come
    bool rotates = true; ///< each refresh gives another refresh token and the one before is dead

    QString base() const { return m_server->url(QString()).toString(); }
    HttpServer &server() { return *m_server; }

    /// The books, while nothing is on the way.
    SimulatedLedger &ledger() { return m_ledger; }
    /// Of the next request that writes a record of `tag` (empty: any).
    void misbehave(BooksTrouble trouble, const QString &tag = {});
    /// Every write and read is refused with this code from now on; 0: no more.
    void refuseAll(int code) { m_refuseAll = code; }
    /// Somebody in between answers what is asked, with 200 and JSON of their own.
    void answerReadsOtherwise(bool otherwise) { m_readsOtherwise = otherwise; }
    /// One record fails whenever it is written, until this is said anew: known by a text in its request.
    struct Stubborn
    {
        QString tag;
        QString text; ///< empty: none
        int code = 0; ///< refused with it; 0: `trouble` each time, with nothing done
        BooksTrouble trouble = BooksTrouble::Error500Before;
    };
    void failAlways(const Stubborn &record);
    /// The connection of the next write of `tag` breaks, and the service is at work for so long: the same
    /// key gets 600 meanwhile, and the record is there afterwards.
    void workLong(const QString &tag, qint64 seconds);
    bool isAtWork() const; ///< on a request whose connection broke
    /// Reading one record of `tag` by its id is refused with this code; 0: no more.
    void refuseReading(const QString &tag, int code);
    void setNow(qint64 utc);
    /// As if somebody had signed in: a code for `realm`.
    QString signIn();
    /// A refresh token as after a sign-in.
    QString freshRefreshToken();
    void expireAccess(); ///< the access token that was given out is worth nothing any more
    void disconnect();   ///< as somebody does in QuickBooks: all tokens are dead

    /// What the service is still at.
    struct LongWork
    {
        QString tag; ///< of the write that it is to be; empty: none is planned
        qint64 seconds = 0;
        std::optional<ReceivedRequest> request;
        QString path;
        qint64 until = 0;
    };
    /// All that it holds and knows, to go back to; not what it is to do wrong.
    struct Moment
    {
        SimulatedLedger ledger;
        std::map<QString, ServerReply> remembered; ///< by request key
        std::map<QString, int> hidden;             ///< ids that queries do not show so many times
        std::map<QString, QString> codes;
        QString access;
        QString refresh;
        LongWork work;
    };
    Moment moment() const;
    void goBackTo(const Moment &moment);

    int writes() const { return m_writes; }             ///< requests that wrote something
    int renewals() const { return m_renewals; }         ///< of tokens, by a refresh token
    int keysRepeated() const { return m_keysRepeated; } ///< answered from memory

private:
    struct Planned
    {
        BooksTrouble trouble;
        QString tag;
    };

    ServerReply answer(const ReceivedRequest &request);
    ServerReply control(const ReceivedRequest &request);
    ServerReply controlRecords(const ReceivedRequest &request, const QString &deed);
    ServerReply token(const ReceivedRequest &request);
    ServerReply authorize(const ReceivedRequest &request);
    ServerReply company(const ReceivedRequest &request);
    ServerReply write(const ReceivedRequest &request, const QString &path);
    std::optional<ServerReply> stillAtWork(const ReceivedRequest &request, const QString &path);
    void finishWork();
    std::optional<ServerReply> refusedBefore(BooksTrouble trouble);
    std::optional<ServerReply> refusedAlways(const ReceivedRequest &request, const QString &tag);
    ServerReply spoilt(ServerReply reply, BooksTrouble trouble);
    ServerReply carryOut(const ReceivedRequest &request, const QString &path, QString &madeId);
    std::optional<ServerReply> refusedForm(const ReceivedRequest &request, const QString &rest) const;
    bool isTooFast();
    ServerReply query(const QString &text);
    ServerReply changes(const ReceivedRequest &request);
    ServerReply batch(const ReceivedRequest &request);
    ServerReply newTokens();
    QJsonObject runQuery(const QString &text, int &faultCode);
    bool matches(const QJsonObject &object, const QString &condition, int &faultCode) const;
    std::optional<BooksTrouble> planned(const QString &tag);
    ServerReply good(QJsonObject object) const;
    ServerReply refused(const SimulatedFault &fault) const;
    static ServerReply gateway(int status, const char *code, const char *detail);
    static QString tagOf(const QString &path);
    /// A parameter of the address as servers read it: a plus is a space.
    static QString parameter(const ReceivedRequest &request, const QString &name);
    SimulatedLedger::Result runBatchItem(const QJsonObject &item);

    SimulatedLedger m_ledger;
    mutable QMutex m_mutex;
    std::deque<Planned> m_planned;
    LongWork m_longWork;
    Stubborn m_stubborn;
    std::pair<QString, int> m_refusedReading;
    std::map<QString, ServerReply> m_remembered; ///< by request key
    std::map<QString, int> m_hidden;             ///< ids that queries do not show so many times
    std::map<QString, QString> m_codes;          ///< with the redirect they were given for; empty: any
    std::deque<qint64> m_calls;                  ///< of the last minute
    QString m_access;
    QString m_refresh;
    int m_tokens = 0;
    int m_writes = 0;
    int m_renewals = 0;
    int m_keysRepeated = 0;
    int m_delayMs = 0;
    std::atomic<int> m_refuseAll = 0;
    std::atomic<bool> m_readsOtherwise = false;
    std::unique_ptr<HttpServer> m_server;
};

} // namespace truckroll::testkit
