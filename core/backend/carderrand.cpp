// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/carderrand.h"

#include "core/payments/cardpointe/replies.h"
#include "core/payments/cardpointe/requests.h"
#include "core/payments/cardpointe/terminal.h"
#include <QCoreApplication>
#include <algorithm>
#include <chrono>
#include <utility>

namespace truckroll {

using namespace cardpointe;

namespace {

constexpr int watchMs = 1000;
/// Ending a session is a courtesy to the next charge; an answer that is late is not waited for.
constexpr int closingMs = 5000;

} // namespace

qint64 steadySeconds()
{
    using namespace std::chrono;
    return duration_cast<seconds>(steady_clock::now().time_since_epoch()).count();
}

CardErrand::CardErrand(const CardWorld &world, QObject *parent, Answer done)
    : QObject(parent), m_world(world), m_done(std::move(done))
{
    m_watch.setInterval(watchMs);
    connect(&m_watch, &QTimer::timeout, this, &CardErrand::watchTerminal);
}

bool CardErrand::pass(CardPoint point)
{
    return m_world.goOn(point);
}

void CardErrand::take(const Account &account)
{
    m_account = account;
    if (m_world.answerMs > 0)
        m_account.pace.answerMs = m_account.pace.terminalMs = m_world.answerMs;
}

void CardErrand::finish(const Result<Reply> &reply)
{
    closeTerminal();
    if (m_closing) {
        m_end = reply;
        return;
    }
    setParent(nullptr); // not underway any more, for whoever looks before this is deleted
    deleteLater();
    if (m_done)
        std::exchange(m_done, {})(reply);
}

// ---- A movement
// --------------------------------------------------------------------------------------------

void CardErrand::charge(const PrepareCharge &what)
{
    m_signature = what.signature;
    if (pass(CardPoint::Begun))
        m_world.door.act(this, what, [this](const Result<PaymentIntent> &intent) { prepared(intent); });
}

void CardErrand::capture(const PrepareCapture &what)
{
    if (pass(CardPoint::Begun))
        m_world.door.act(this, what, [this](const Result<PaymentIntent> &intent) { prepared(intent); });
}

void CardErrand::prepared(const Result<PaymentIntent> &intent)
{
    if (!intent) {
        fail(intent.error());
        return;
    }
    m_intent = *intent;
    emit stepped(m_intent);
    if (pass(CardPoint::Prepared))
        m_world.accounts.load(m_intent.company, m_intent.move == CardMove::Terminal, this,
                              [this](const Result<Account> &account) { accountReady(account); });
}

void CardErrand::accountReady(const Result<Account> &account)
{
    if (!account) {
        notSent(account.error().forUser);
        return;
    }
    take(*account);
    if (m_intent.move == CardMove::Terminal)
        openTerminal();
    else
        send();
}

/// Before anything counts as sent: opening a session moves no money.
void CardErrand::openTerminal()
{
    m_world.wire.send(terminalConnectRequest(m_account, m_intent.terminal, false), this,
                      [this](const Outcome &outcome) {
                          const auto session = readTerminalSession(outcome);
                          if (!session) {
                              notSent(session.error().forUser);
                              return;
                          }
                          m_session = *session;
                          send();
                      });
}

void CardErrand::send()
{
    MarkIntentSent mark;
    mark.intent = m_intent.id;
    m_world.door.act(this, mark, [this](const Result<PaymentIntent> &sent) {
        if (!sent) {
            fail(sent.error());
            return;
        }
        m_intent = *sent;
        emit stepped(m_intent);
        if (!pass(CardPoint::MarkedSent))
            return;
        (*m_world.sent)[m_intent.id.value()] = m_world.steady();
        m_world.wire.send(request(), this, [this](const Outcome &outcome) { answered(outcome); });
        if (!m_session.isEmpty())
            m_watch.start();
        pass(CardPoint::HandedOver);
    });
}

HttpRequest CardErrand::request() const
{
    switch (m_intent.move) {
    case CardMove::Sale:
    case CardMove::Ach:
        return saleRequest(m_account, m_intent);
    case CardMove::Terminal:
        return terminalSaleRequest(m_account, m_intent, m_session, m_signature.value_or(m_account.signature));
    case CardMove::Void:
        return voidRequest(m_account, m_intent);
    case CardMove::Refund:
        return refundRequest(m_account, m_intent);
    case CardMove::Capture:
        return captureRequest(m_account, m_intent);
    }
    Q_UNREACHABLE();
}

void CardErrand::answered(const Outcome &outcome)
{
    if (!pass(CardPoint::Answered))
        return;
    const bool terminal = m_intent.move == CardMove::Terminal;
    const CardAnswer answer = terminal ? readTerminalAnswer(outcome) : readAnswer(outcome);
    closeTerminal();
    m_justAnswered = true;
    record(answer, CardPoint::Recorded);
}

/// The cancel may be stored by another part of the program, such as a command that a window carries out, or
/// have come before the terminal listened.
void CardErrand::watchTerminal()
{
    IntentDetails query;
    query.intent = m_intent.id;
    m_world.door.ask(this, query, [this](const Result<PaymentIntent> &known) {
        if (known && known->cancelWanted)
            cancelAtTerminal();
    });
}

/// Beside the storing of the answer. The end is told when the session is closed: a program that ends before
/// would leave it open, and the next charge would be refused for ten minutes.
void CardErrand::closeTerminal()
{
    m_watch.stop();
    if (m_session.isEmpty())
        return;
    HttpRequest request = terminalDisconnectRequest(m_account, m_intent.terminal, m_session);
    request.answerMs = std::min(request.answerMs, closingMs);
    m_session = {};
    m_closing = true;
    m_world.wire.send(request, this, [this](const Outcome &) {
        m_closing = false;
        if (m_end)
            finish(*std::exchange(m_end, std::nullopt));
    });
}

void CardErrand::cancelAtTerminal()
{
    if (!m_session.isEmpty())
        m_world.wire.send(terminalCancelRequest(m_account, m_intent.terminal, m_session), parent(),
                          [](const Outcome &) {});
}

void CardErrand::notSent(const QString &why)
{
    record(CardAnswer{CardAnswer::Kind::NotSent, {}, why}, CardPoint::Recorded);
}

void CardErrand::record(const std::variant<CardAnswer, CardInquiry> &said, CardPoint point)
{
    RecordCardAnswer command;
    command.intent = m_intent.id;
    command.said = said;
    command.pace = m_account.pace;
    m_world.door.act(this, command, [this, point](const Result<Reply> &reply) { recorded(reply, point); });
}

void CardErrand::recorded(const Result<Reply> &reply, CardPoint point)
{
    if (reply) {
        m_intent = reply->intent;
        emit stepped(m_intent);
    }
    if (!pass(point))
        return;
    // Cancelled while it was on its way: what was charged is taken back now, not at the next look.
    if (std::exchange(m_justAnswered, false) && reply && m_intent.isOpen() && m_intent.cancelWanted) {
        voidThenInquire();
        return;
    }
    finish(reply);
}

// ---- Looking up
// --------------------------------------------------------------------------------------------

void CardErrand::lookUp(const PaymentIntent &intent)
{
    m_intent = intent;
    if (intent.state == IntentState::Prepared) {
        // Another part of the program may be sending it since it was read; the row as it stands decides.
        record(CardInquiry{CardInquiry::Kind::NoAnswer, {}, tr("It is being sent by another window.")},
               CardPoint::Recorded);
        return;
    }
    m_world.accounts.load(intent.company, false, this, [this](const Result<Account> &account) {
        if (!account) {
            record(CardInquiry{CardInquiry::Kind::NoAnswer, {}, account.error().forUser},
                   CardPoint::Recorded);
            return;
        }
        take(*account);
        voidThenInquire();
    });
}

/// The documents ask for three voids: one can cross the charge on its way, and only what is looked up
/// afterwards decides.
void CardErrand::voidThenInquire()
{
    constexpr int voids = 3;
    if (!m_intent.cancelWanted || m_intent.voidsSent >= voids || m_intent.state == IntentState::NeedsPerson) {
        inquire();
        return;
    }
    CountIntentVoid count;
    count.intent = m_intent.id;
    m_world.door.act(this, count, [this](const Result<PaymentIntent> &counted) {
        if (!counted) {
            fail(counted.error());
            return;
        }
        m_intent = *counted;
        m_world.wire.send(voidByOrderRequest(m_account, m_intent), this,
                          [this](const Outcome &) { voidThenInquire(); });
    });
}

void CardErrand::inquire()
{
    if (!pass(CardPoint::LookingUp))
        return;
    const HttpRequest question = isOfKnownCharge(m_intent.move)
                                     ? inquireRequest(m_account, m_intent.ofReference, m_intent.merchant)
                                     : inquireByOrderRequest(m_account, m_intent.orderId, m_intent.merchant);
    m_world.wire.send(question, this, [this](const Outcome &outcome) {
        if (!pass(CardPoint::LookedUp))
            return;
        CardInquiry found = readInquiry(outcome);
        if (found.kind == CardInquiry::Kind::NotFound && isTooEarly())
            found = {CardInquiry::Kind::NoAnswer, {}, tr("The card processor does not know of it yet.")};
        record(found, CardPoint::Recorded);
    });
}

/// The clock was put forward since it was sent: it says that the quiet time is over, and it is not. What was
/// sent may still be running.
bool CardErrand::isTooEarly() const
{
    const auto sent = m_world.sent->find(m_intent.id.value());
    const qint64 quiet = m_account.pace.quietFor(m_intent.move);
    return sent != m_world.sent->end() && m_world.steady() < sent->second + quiet &&
           m_world.door.nowUtc() >= m_intent.sentAt + quiet;
}

} // namespace truckroll
