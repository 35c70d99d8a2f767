// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/paymentrunner.h"

#include <QDateTime>
#include <algorithm>

namespace truckroll {

namespace {

constexpr int secondMs = 1000;
/// The longest sleep of the timer; what another window stored meanwhile is seen then at the latest.
constexpr qint64 longestSleep = 60;
/// How long a cancelled movement that is sent elsewhere is waited for.
constexpr int answerTurns = 20;
constexpr int answerTurnMs = 500;

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
                         if (!target)
                             return;
                         if (!cancelled)
                             done(tl::unexpected<Error>(cancelled.error()));
                         else if (cancelled->isOpen() && !isUnderway(intent))
                             lookUpOnceAnswered(intent, answerTurns, target, done);
                         else
                             done(Reply{*cancelled, {}, {}});
                     });
}

/// Another part of the program may be sending it and cancels it there; voids that come before its answer take
/// back nothing.
void PaymentRunner::lookUpOnceAnswered(CardIntentId intent, int turns, QPointer<QObject> receiver,
                                       const Answer &done)
{
    IntentDetails query;
    query.intent = intent;
    m_world.door.ask(this, query, [=, this](const Result<PaymentIntent> &known) {
        if (!receiver)
            return;
        if (known && known->state == IntentState::Sent && turns > 0)
            QTimer::singleShot(answerTurnMs, this,
                               [=, this] { lookUpOnceAnswered(intent, turns - 1, receiver, done); });
        else
            lookUp(intent, receiver, done);
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

void PaymentRunner::schedule()
{
    if (!m_started)
        return;
    m_world.door.ask(this, OpenIntents{}, [this](const Result<OpenIntents::Reply> &open) {
        if (!open)
            return;
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        qint64 sleep = longestSleep;
        bool any = false;
        for (const PaymentIntent &intent : *open) {
            if (intent.state != IntentState::InDoubt || isUnderway(intent.id))
                continue;
            any = true;
            sleep = std::min(sleep, std::max<qint64>(1, intent.nextAskAt - now));
        }
        if (any)
            m_timer.start(int(sleep) * secondMs);
    });
}

void PaymentRunner::lookUpDue()
{
    m_world.door.ask(this, OpenIntents{}, [this](const Result<OpenIntents::Reply> &open) {
        if (!open)
            return;
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        std::vector<PaymentIntent> due;
        std::copy_if(open->begin(), open->end(), std::back_inserter(due), [&](const PaymentIntent &intent) {
            return intent.state == IntentState::InDoubt && intent.nextAskAt <= now;
        });
        lookUpRest(std::move(due), {}, this, [this](const auto &) { schedule(); });
    });
}

} // namespace truckroll
