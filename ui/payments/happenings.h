// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardacts.h"
#include "ui/models/tablemodel.h"

namespace truckroll {

/// One line of what has happened with an invoice's money: a payment with the movement that made it, or a
/// movement that made none.
struct Happening
{
    qint64 key = 0;
    qint64 at = 0; ///< UTC seconds
    QString what;  ///< "Card at a terminal, Visa ending in 1111"
    Money amount;
    QString state;
    Tone tone = Tone::Neutral;
    QString details; ///< in plain words: why it was declined, what the bank said
    std::optional<Payment> payment;
    std::optional<PaymentIntent> movement;

    /// Of a payment: what can still go back.
    Money left() const;
    bool isCard() const { return payment && !payment->gatewayReference.isEmpty(); }
};

/// Newest first.
std::vector<Happening> happeningsOf(const CardDesk::Reply &desk, const QString &currency);
/// Times in the office's zone, amounts in its currency.
std::vector<ColumnOf<Happening>> happeningColumns(const QString &currency, const QByteArray &zone);

/// The chip of a movement's state; short.
QString movementStateText(IntentState state);
Tone movementTone(IntentState state);
/// What is going on, as a sentence that stands above a form; empty for movements that are over.
QString movementSentence(const PaymentIntent &intent, const QByteArray &zone, qint64 nowUtc);
/// What came of a movement, in plain words.
QString outcomeSentence(const PaymentIntent &intent, const QString &currency);

} // namespace truckroll
