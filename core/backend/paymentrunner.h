// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/carderrand.h"
#include <QDeadlineTimer>
#include <QPointer>
#include <QTimer>
#include <map>

namespace truckroll {

/// Moves money at the card processor and never twice: every movement is stored before it is sent, sent once,
/// and looked up when the answer is missing, with growing pauses and across restarts. What a window and the
/// command line call; both give it the ways to the office, the network and the secrets.
class PaymentRunner : public QObject
{
    Q_OBJECT

public:
    using Reply = CardErrand::Reply;
    /// Approved, declined, in doubt and all other ends are good answers; an error means that nothing was
    /// begun.
    using Answer = CardErrand::Answer;

    /// All of them outlive the runner.
    PaymentRunner(OfficeDoor &door, Transport &wire, CredentialStore &secrets, QObject *parent = nullptr);

    void charge(const PrepareCharge &what, QObject *receiver, const Answer &done);
    /// Takes what a payment page only reserved.
    void capture(const PrepareCapture &what, QObject *receiver, const Answer &done);
    /// Voids or refunds, as the processor allows. Amount zero: all that is left.
    void giveBack(PaymentId payment, Money amount, QObject *receiver, const Answer &done);
    /// The customer left: cancelled on the terminal if it waits there, voided by its order id otherwise.
    void cancel(CardIntentId intent, QObject *receiver, const Answer &done);
    /// Looks up one movement now.
    void lookUp(CardIntentId intent, QObject *receiver, const Answer &done);
    /// Looks up all that are open, one after the other; those that this runner is just sending are left
    /// alone. The answers, in the order of the intents.
    void lookUpAll(QObject *receiver, const std::function<void(const std::vector<Result<Reply>> &)> &done);

    /// Looks up what an earlier start of the program left open, and from then on whatever becomes due: also
    /// what another part of the program began and did not bring to an end.
    void start();

    /// What a customer stands at a terminal for, as far as this runner began it.
    std::vector<PaymentIntent> atTerminals() const;
    /// Before the program ends: cancels what waits at terminals, takes back what was charged all the same,
    /// and lets go of the terminals. Answers when that is done, or when the terminals' service says nothing
    /// for long.
    void leaveTerminals(QObject *receiver, const std::function<void()> &done);

    CardWorld &world() { return m_world; }
    CardAccounts &accounts() { return m_accounts; }

signals:
    /// A step of a movement was stored: for a window that shows what happens.
    void moved(const truckroll::PaymentIntent &intent);

private:
    void lookUpOne(CardIntentId intent, QObject *receiver, const Answer &done);
    CardErrand *newErrand(QObject *receiver, const Answer &done);
    bool isUnderway(CardIntentId intent) const;
    void lookUpOnceAnswered(CardIntentId intent, int turns, QPointer<QObject> receiver, const Answer &done);
    void lookUpRest(std::vector<PaymentIntent> rest, std::vector<Result<Reply>> known,
                    QPointer<QObject> receiver,
                    const std::function<void(const std::vector<Result<Reply>> &)> &done);
    void waitForTerminals(const QDeadlineTimer &until, QPointer<QObject> receiver,
                          const std::function<void()> &done);
    void schedule();
    void lookUpDue();

    CardAccounts m_accounts;
    CardWorld m_world;
    QTimer m_timer;
    bool m_started = false;
};

} // namespace truckroll
