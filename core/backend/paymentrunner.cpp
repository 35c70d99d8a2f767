// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/paymentrunner.h"

#include <algorithm>

namespace truckroll {

namespace {

constexpr int secondMs = 1000;
/// How long a cancelled movement that is sent elsewhere is waited for.
constexpr int answerTurns = 20;
constexpr int answerTurnMs = 500;
/// Longer than the longest wait for an answer, and than the time until "not found" counts.
constexpr qint64 givenUpAfter = 300;
/// Cancelling at a terminal and taking back what was charged takes some requests.
constexpr int leavingMs = 15'000;
constexpr int leavingTurnMs = 50;

/// When a movement that is not underway here is looked at, UTC seconds; none: not by itself. What was sent,
/// or stored to be sent, is somebody's for a while: a command that a window carries out, say. After that its
/// answer could not be stored, or whoever waited for it is gone. When the clock was put back since, it is due
/// now: nothing that was done in a time to come says how long it takes yet.
std::optional<qint64> dueAt(const PaymentIntent &intent, qint64 now)
{
    const auto after = [now](qint64 done, qint64 due) { return done > now ? now : due; };
    switch (intent.state) {
    case IntentState::InDoubt:
        return after(std::max(intent.askedAt, intent.sentAt), intent.nextAskAt);
    case IntentState::Sent:
        return after(intent.sentAt, intent.sentAt + givenUpAfter);
    case IntentState::Prepared:
        return after(intent.madeAt, intent.madeAt + givenUpAfter);
    default:
        return std::nullopt;
    }
}

} // namespace

PaymentRunner::PaymentRunner(OfficeDoor &door, Transport &wire, CredentialStore &secrets, QObject *parent)
    : QObject(parent), m_accounts(door, secrets), m_world{door, wire, m_accounts}
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PaymentRunner::lookUpDue);
}

CardErrand *PaymentRunner::newErrand(QObject *receiver, const Answer &done)
{
    auto *errand =
        new CardErrand(m_world, this, [this, target = QPointer<QObject>(receiver), done](const auto &reply) {
            if (target && done)
                done(reply);
            schedule();
        });
    connect(errand, &CardErrand::stepped, this, &PaymentRunner::moved);
    return errand;
}

bool PaymentRunner::isUnderway(CardIntentId intent) const
{
    const auto errands = findChildren<CardErrand *>(QString(), Qt::FindDirectChildrenOnly);
    return std::any_of(errands.begin(), errands.end(),
                       [&](const CardErrand *errand) { return errand->intent() == intent; });
}

void PaymentRunner::charge(const PrepareCharge &what, QObject *receiver, const Answer &done)
{
    m_accounts.askAgain();
    newErrand(receiver, done)->charge(what);
}

/// Nobody asked for it: a keyring that was locked before is not asked again.
void PaymentRunner::capture(const PrepareCapture &what, QObject *receiver, const Answer &done)
{
    newErrand(receiver, done)->capture(what);
}

void PaymentRunner::giveBack(PaymentId payment, Money amount, QObject *receiver, const Answer &done)
{
    m_accounts.askAgain();
    newErrand(receiver, done)->giveBack(payment, amount);
}

void PaymentRunner::cancel(CardIntentId intent, QObject *receiver, const Answer &done)
{
    for (CardErrand *errand : findChildren<CardErrand *>(QString(), Qt::FindDirectChildrenOnly))
        if (errand->intent() == intent && errand->waitsAtTerminal())
            errand->cancelAtTerminal();
    CancelIntent command;
    command.intent = intent;
    m_world.door.act(this, command,
                     [=, this, target = QPointer<QObject>(receiver)](const Result<PaymentIntent> &cancelled) {
                         if (cancelled && cancelled->isOpen() && !isUnderway(intent))
                             lookUpOnceAnswered(intent, answerTurns, target, done); // also when nobody waits
                         else if (target)
                             done(cancelled ? Result<Reply>(Reply{*cancelled, {}, {}})
                                            : tl::unexpected<Error>(cancelled.error()));
                     });
}

/// Another part of the program may be sending it and cancels it there; voids that come before its answer take
/// back nothing, and there are only three of them.
void PaymentRunner::lookUpOnceAnswered(CardIntentId intent, int turns, QPointer<QObject> receiver,
                                       const Answer &done)
{
    IntentDetails query;
    query.intent = intent;
    m_world.door.ask(this, query, [=, this](const Result<PaymentIntent> &known) {
        const qint64 now = m_world.door.nowUtc();
        const bool isOnItsWay = known && known->state == IntentState::Sent;
        if (isOnItsWay && turns > 0)
            QTimer::singleShot(std::min(answerTurnMs, m_world.restMs), this,
                               [=, this] { lookUpOnceAnswered(intent, turns - 1, receiver, done); });
        else if (!isOnItsWay || now >= dueAt(*known, now).value_or(0))
            lookUp(intent, receiver, done);
        else if (receiver)
            done(Reply{*known, {}, {}});
    });
}

void PaymentRunner::lookUp(CardIntentId intent, QObject *receiver, const Answer &done)
{
    m_accounts.askAgain();
    lookUpOne(intent, receiver, done);
}

void PaymentRunner::lookUpOne(CardIntentId intent, QObject *receiver, const Answer &done)
{
    IntentDetails query;
    query.intent = intent;
    m_world.door.ask(this, query,
                     [=, this, target = QPointer<QObject>(receiver)](const Result<PaymentIntent> &known) {
                         if (!known && target)
                             done(tl::unexpected<Error>(known.error()));
                         else if (known && known->isOpen() && !isUnderway(intent))
                             newErrand(target, done)->lookUp(*known);
                         else if (known && target)
                             done(Reply{*known, {}, {}});
                     });
}

void PaymentRunner::lookUpAll(QObject *receiver,
                              const std::function<void(const std::vector<Result<Reply>> &)> &done)
{
    m_world.door.ask(this, OpenIntents{},
                     [=, this, target = QPointer<QObject>(receiver)](const Result<OpenIntents::Reply> &open) {
                         if (!open && target)
                             done({tl::unexpected<Error>(open.error())});
                         else if (open)
                             lookUpRest(*open, {}, target, done);
                     });
}

void PaymentRunner::lookUpRest(std::vector<PaymentIntent> rest, std::vector<Result<Reply>> known,
                               QPointer<QObject> receiver,
                               const std::function<void(const std::vector<Result<Reply>> &)> &done)
{
    if (rest.empty()) {
        if (receiver && done)
            done(known);
        return;
    }
    const CardIntentId next = rest.front().id;
    rest.erase(rest.begin());
    lookUpOne(next, this, [=, this](const Result<Reply> &reply) mutable {
        known.push_back(reply);
        lookUpRest(std::move(rest), std::move(known), receiver, done);
    });
}

void PaymentRunner::start()
{
    m_started = true;
    lookUpAll(this, [this](const auto &) { schedule(); });
}

std::vector<PaymentIntent> PaymentRunner::atTerminals() const
{
    std::vector<PaymentIntent> waiting;
    for (const CardErrand *errand : findChildren<CardErrand *>(QString(), Qt::FindDirectChildrenOnly))
        if (errand->movement().move == CardMove::Terminal)
            waiting.push_back(errand->movement());
    return waiting;
}

void PaymentRunner::leaveTerminals(QObject *receiver, const std::function<void()> &done)
{
    for (const PaymentIntent &intent : atTerminals())
        cancel(intent.id, this, [](const auto &) {});
    waitForTerminals(QDeadlineTimer(leavingMs), receiver, done);
}

void PaymentRunner::waitForTerminals(const QDeadlineTimer &until, QPointer<QObject> receiver,
                                     const std::function<void()> &done)
{
    if (!receiver)
        return;
    if (atTerminals().empty() || until.hasExpired())
        return done();
    QTimer::singleShot(leavingTurnMs, this, [=, this] { waitForTerminals(until, receiver, done); });
}

/// Also when nothing is open: what a command of truckroll-cli leaves behind in this window's office tells
/// nobody here.
void PaymentRunner::schedule()
{
    if (!m_started)
        return;
    m_world.door.ask(this, OpenIntents{}, [this](const Result<OpenIntents::Reply> &open) {
        const qint64 now = m_world.door.nowUtc();
        qint64 sleep = m_world.restMs;
        for (const PaymentIntent &intent : open ? *open : OpenIntents::Reply()) {
            const auto due = dueAt(intent, now);
            if (due && !isUnderway(intent.id))
                sleep = std::min(sleep, std::max<qint64>(1, *due - now) * secondMs);
        }
        m_timer.start(int(sleep));
    });
}

void PaymentRunner::lookUpDue()
{
    m_world.door.ask(this, OpenIntents{}, [this](const Result<OpenIntents::Reply> &open) {
        const qint64 now = m_world.door.nowUtc();
        std::vector<PaymentIntent> due;
        for (const PaymentIntent &intent : open ? *open : OpenIntents::Reply()) {
            const auto at = dueAt(intent, now);
            if (at && *at <= now)
                due.push_back(intent);
        }
        lookUpRest(std::move(due), {}, this, [this](const auto &known) {
            // What could not be stored is due at once again, and would be asked about every second.
            if (std::all_of(known.begin(), known.end(), [](const auto &reply) { return reply.has_value(); }))
                schedule();
            else
                m_timer.start(m_world.restMs);
        });
    });
}

} // namespace truckroll
