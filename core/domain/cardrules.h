// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardanswer.h"
#include "core/domain/cardpayment.h"
#include <vector>

namespace truckroll {

/// How long things take at the card processor. Only tests are quicker.
struct CardPace
{
    /// Milliseconds until an answer is given up.
    int answerMs = 45'000;
    int terminalMs = 165'000;
    /// "Not found" counts when this many seconds have passed since sending: until then it may still be
    /// running.
    int quietSeconds = 90;
    int terminalQuietSeconds = 240;
    /// ... and when it was said twice, this many seconds apart.
    int betweenSeconds = 30;
    /// Seconds between two looks; the last for ever.
    std::vector<int> pauses{5, 15, 30, 60, 300, 900};
    int speed = 1; ///< how many times quicker than usual

    /// All times divided by this, and at least one.
    CardPace quicker(int times) const;
    qint64 quietFor(CardMove move) const;
    qint64 pauseAfter(int asks) const;
};

/// When a link's payments are looked for next: each minute at first, then ever less. UTC seconds.
qint64 nextLinkLook(const PaymentLink &link, qint64 now, const CardPace &pace);
/// Made at `now`, a link is looked for so long. Seconds.
inline constexpr qint64 linkLifetime = qint64(60) * 24 * 3600;

/// A bank may send a payment by account back for so many days: 60 after it settled, if its owner says that it
/// was not allowed.
inline constexpr int returnableDays = 65;
/// How long after a look the next one asks whether a payment by account was sent back; most are in the first
/// days. Seconds.
qint64 nextReturnLook(int daysSincePaid);

/// Money that went back by hand at the processor's own site inherits the order id of its charge, and not
/// every answer says that it is one. Until it has settled it looks like a second payment with the same card;
/// afterwards a payment can be refunded and such a one cannot. Of all that have the order id.
bool mayBeRefund(const CardRecord &record, const std::vector<CardRecord> &all);

/// Of what the processor holds under the order id of a refund, or of its charge: what stands and is not among
/// these numbers; under the charge's name only what may be money that went back.
std::vector<CardRecord> unknownReturns(const std::vector<CardRecord> &all, const std::vector<QString> &known,
                                       bool underCharge);

/// What follows from an answer: where the movement stands now, and what has to be booked with it.
struct CardStep
{
    IntentState state = IntentState::InDoubt;
    std::vector<CardRecord> book; ///< Approved: the charges that stand; more than one when it was doubled
    QString reason;               ///< for people
    bool foundNothing = false;    ///< the processor did not know it
    bool anotherTry = false;
    CardRecord seen; ///< what was said last
};

/// After sending it. `now`: UTC seconds.
CardStep afterAnswer(const PaymentIntent &intent, const CardAnswer &answer);
/// After looking it up.
CardStep afterInquiry(const PaymentIntent &intent, const CardInquiry &inquiry, qint64 now,
                      const CardPace &pace);

} // namespace truckroll
