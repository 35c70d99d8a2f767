// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/ids.h"
#include <QDate>
#include <QString>
#include <optional>

namespace truckroll {

/// What moves money at the card processor.
enum class CardMove {
    Sale,     ///< a stored card, by its token
    Terminal, ///< a card held to a terminal, or keyed in on it
    Ach,      ///< a bank account, by its token
    Void,     ///< takes a charge back whole, before it is settled
    Refund,   ///< gives back all or a part of a settled charge
    Capture,  ///< takes what a payment page only reserved on a card
};
inline constexpr size_t cardMoveCount = 6;
QString cardMoveName(CardMove move);
std::optional<CardMove> cardMoveFromName(const QString &name);
QString cardMoveText(CardMove move);
/// It brings money in.
constexpr bool isCharge(CardMove move)
{
    return move == CardMove::Sale || move == CardMove::Terminal || move == CardMove::Ach ||
           move == CardMove::Capture;
}
/// It is about a charge that the processor holds already, and is looked up by that one's reference: its own
/// order id never leaves the house.
constexpr bool isOfKnownCharge(CardMove move)
{
    return move == CardMove::Void || move == CardMove::Capture;
}
/// A charge that is taken back by its order id when the customer leaves.
constexpr bool canBeCancelled(CardMove move)
{
    return isCharge(move) && !isOfKnownCharge(move);
}

/// Where a movement stands. A row of it is stored before anything is sent, so that a charge cannot be
/// forgotten; what was sent and not answered is looked up at the processor, never sent again.
enum class IntentState {
    Prepared,    ///< stored; nothing was sent yet
    Sent,        ///< the next thing is the wire, or the answer
    Approved,    ///< done and booked
    Declined,    ///< the processor said no; no money moved
    InDoubt,     ///< no clear answer: being looked up
    NotSent,     ///< nothing left the house
    NotCharged,  ///< looked up: the processor knows nothing of it, or has taken it back
    NeedsPerson, ///< looked up, and what was found has to be judged by somebody
};
inline constexpr size_t intentStateCount = 8;
/// "in-doubt", "needs-a-person", ...
QString intentStateName(IntentState state);
std::optional<IntentState> intentStateFromName(const QString &name);
QString intentStateText(IntentState state);
/// Nothing else may be charged on the invoice meanwhile.
constexpr bool isOpen(IntentState state)
{
    return state == IntentState::Prepared || state == IntentState::Sent || state == IntentState::InDoubt ||
           state == IntentState::NeedsPerson;
}

/// How a payment was paid with: never more of a card than this.
struct PaidWith
{
    QString token;  ///< the processor's stand-in for the number; begins with 9
    QString expiry; ///< "1228"; empty for accounts
    QString brand;  ///< "Visa"
    QString last4;
    QString accountType; ///< accounts: "ECHK" or "ESAV"
    QString holder;      ///< name on it; accounts need one

    friend bool operator==(const PaidWith &, const PaidWith &) = default;
};

/// One movement of money, from before it was sent until it is known what became of it.
struct PaymentIntent
{
    CardIntentId id;
    Version version = 0;
    DocumentId invoice;
    CompanyId company;
    CardMove move = CardMove::Sale;
    IntentState state = IntentState::Prepared;
    Money amount;     ///< asked for
    QString currency; ///< ISO 4217
    QString orderId;  ///< ours, never used twice; at most 19 letters and digits
    QString merchant; ///< the account at the processor; of Void and Refund: the charge's
    PaidWith with;
    CardProfileId profile;
    QString terminal;         ///< its serial number
    QString linkOrder;        ///< Capture: the order id of the link that it was reserved by
    bool manualEntry = false; ///< Terminal: the number is keyed in there (telephone)
    PaymentId payment;        ///< what it became; of Void and Refund: what is given back
    QString ofReference;      ///< Void, Refund, Capture: the processor's name of the charge
    QString reference;        ///< the processor's name of this movement
    QString authCode;
    QString answerCode; ///< "A FNOR 00": status, who said it, code
    Money answered;     ///< the amount that was approved
    QString batch;
    QString reason;                    ///< in plain words: why it was declined, is in doubt, needs a person
    bool anotherTryMakesSense = false; ///< of a declined one
    qint64 madeAt = 0;                 ///< UTC seconds, as all times here
    qint64 sentAt = 0;
    qint64 askedAt = 0;    ///< when it was last looked up
    qint64 notFoundAt = 0; ///< when the processor first did not know it
    qint64 nextAskAt = 0;
    int asks = 0;
    bool cancelWanted = false; ///< the customer left: void it by its order id, then look it up
    int voidsSent = 0;
    UserId madeBy;
    UserId resolvedBy; ///< a person who decided it
    qint64 resolvedAt = 0;

    bool isOpen() const { return truckroll::isOpen(state); }
    /// What people search for at the processor.
    const QString &knownAs() const { return move == CardMove::Capture ? linkOrder : orderId; }

    friend bool operator==(const PaymentIntent &, const PaymentIntent &) = default;
};

/// What is kept of a card payment beside the payment itself.
struct CardFacts
{
    PaymentId payment;
    QString merchant;
    QString authCode;
    QString brand;
    QString entry; ///< "terminal", "profile", "link", "ach"
    QString batch;
    QString settled; ///< as the processor says: "", "Accepted", "Rejected" ...
    QDate settledOn;
    QString checks;      ///< what the bank said of address and code, in words
    CardIntentId intent; ///< none: paid on a hosted page, which took the money by itself

    friend bool operator==(const CardFacts &, const CardFacts &) = default;
};

/// A card or account of a customer that may be charged again.
struct CardProfile
{
    CardProfileId id;
    Version version = 0;
    CustomerId customer;
    CompanyId company; ///< a token is good at one company's processor account only
    PaidWith with;
    QString consent; ///< how and to whom the customer agreed: "signed form of 3 March"
    qint64 consentAt = 0;
    UserId consentBy;
    bool active = true;

    friend bool operator==(const CardProfile &, const CardProfile &) = default;
};

/// A link to the processor's own page on which an invoice can be paid.
struct PaymentLink
{
    enum class State { Open, Paid, Closed };

    PaymentLinkId id;
    Version version = 0;
    DocumentId invoice;
    CompanyId company;
    QString orderId; ///< the page calls it the invoice
    QString merchant;
    Money amount; ///< what was asked for; the payer can change it
    State state = State::Open;
    UserId madeBy;
    qint64 madeAt = 0;
    qint64 endsAt = 0; ///< not looked for any more after this
    qint64 askedAt = 0;
    qint64 nextAskAt = 0;
    int asks = 0;

    friend bool operator==(const PaymentLink &, const PaymentLink &) = default;
};
QString linkStateName(PaymentLink::State state);
std::optional<PaymentLink::State> linkStateFromName(const QString &name);
QString linkStateText(PaymentLink::State state);

/// Of a token: "Visa"; empty when it says nothing.
QString brandOfToken(const QString &token);
/// "Visa ending in 1111".
QString paidWithText(const PaidWith &with);
/// A token as the processor makes them: begins with 9, at most 19 letters and digits, never a card number.
bool looksLikeToken(const QString &token);
/// Letters, then chance: "INV1009KXQWZBNMRT". `random`: as many bits as there are.
QString newOrderId(const QString &number, quint64 random);
/// "INV1009" of "INV1009KXQWZBNMRT", whatever the invoice is called now; empty when it is none of ours.
QString orderIdBeginning(const QString &orderId);
/// Of the nth refund (from 0) of a charge, by the processor's name of it. Always the same, so that an office
/// that has forgotten a refund, since it was restored from a backup, can look for it.
QString refundOrderId(const QString &number, const QString &charge, int nth);

} // namespace truckroll
