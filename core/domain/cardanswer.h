// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include <QString>
#include <vector>

namespace truckroll {

/// What the processor says of one movement, as read from its answer (core/payments/cardpointe/replies.h).
struct CardRecord
{
    enum class Verdict { Approved, Declined, TryAgain };

    Verdict verdict = Verdict::Declined;
    QString reference; ///< the processor's name of it
    QString orderId;   ///< ours; empty when it does not say
    QString merchant;
    Money amount; ///< approved; zero when declined; never below zero
    /// Money that went back, also by hand at the processor's own site: such a one inherits the order id of
    /// the charge and is no second charge.
    bool refund = false;
    QString authCode;
    QString code; ///< "A FNOR 00"
    QString text; ///< in plain words, for people
    bool anotherTryMakesSense = false;
    QString token;
    QString last4;
    QString brand;
    QString expiry;
    bool account = false; ///< of a bank account: approved means accepted for collection, not paid
    QString checks;       ///< what the bank said of address and code, in words
    QString batch;
    QString settled; ///< "Queued for Capture", "Voided", "Accepted" ... as the processor writes it
    bool voidable = false;
    bool refundable = false;

    bool isVoided() const { return settled.compare(u"Voided", Qt::CaseInsensitive) == 0; }
    bool isRejected() const { return settled.compare(u"Rejected", Qt::CaseInsensitive) == 0; }
    bool isAccepted() const { return settled.compare(u"Accepted", Qt::CaseInsensitive) == 0; }
    /// Approved, and nothing has taken it back: money of the customer's, or of a refund, what went back.
    bool stands() const { return verdict == Verdict::Approved && !isVoided() && !isRejected(); }
    /// Held on the card and not taken: a page can be set to reserve only.
    bool isReserved() const { return stands() && settled.compare(u"Authorized", Qt::CaseInsensitive) == 0; }

    friend bool operator==(const CardRecord &, const CardRecord &) = default;
};

/// What came of sending a movement.
struct CardAnswer
{
    enum class Kind {
        NotSent, ///< nothing left the house
        Unknown, ///< anything that is not one of the others
        Record,  ///< the processor said what it did
    };
    Kind kind = Kind::Unknown;
    CardRecord record;
    QString why; ///< of NotSent and Unknown, for people

    friend bool operator==(const CardAnswer &, const CardAnswer &) = default;
};

/// What came of looking a movement up.
struct CardInquiry
{
    enum class Kind { NoAnswer, NotFound, Found };
    Kind kind = Kind::NoAnswer;
    std::vector<CardRecord> records;
    QString why; ///< of NoAnswer

    friend bool operator==(const CardInquiry &, const CardInquiry &) = default;
};

} // namespace truckroll
