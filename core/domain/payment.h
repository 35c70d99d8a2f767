// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/ids.h"
#include <QDate>
#include <QString>
#include <optional>

namespace truckroll {

enum class PaymentMethod {
    Cash,
    Check,
    Card,
    Ach,
    Credit, ///< of a credit note; no money moved
    Other,  ///< entered in QuickBooks without saying how, or in a way that is not known here
};
inline constexpr size_t paymentMethodCount = 6;
QString paymentMethodName(PaymentMethod method);
std::optional<PaymentMethod> paymentMethodFromName(const QString &name);
QString paymentMethodText(PaymentMethod method);

enum class PaymentState {
    Approved,
    Voided,
    Pending,  ///< ACH: counts, but the bank may still return it
    Returned, ///< ACH: the bank took it back
    Refunded, ///< all of it went back
};
inline constexpr size_t paymentStateCount = 5;
/// "approved", "voided", ...
QString paymentStateName(PaymentState state);
std::optional<PaymentState> paymentStateFromName(const QString &name);
/// Cash and checks are "Received" for people.
QString paymentStateText(PaymentState state);

/// Money taken on an invoice; at most its balance.
struct Payment
{
    PaymentId id;
    Version version = 0;
    DocumentId invoice;
    Money amount;
    PaymentMethod method = PaymentMethod::Cash;
    PaymentState state = PaymentState::Approved;
    QDate date;
    QString reference;        ///< check number; credit note's number
    DocumentId creditNote;    ///< Credit only
    QString orderId;          ///< cards: our own name of the charge at the processor
    QString gatewayReference; ///< cards: the processor's name of it
    QString cardLast4;        ///< cards and accounts: all that is kept of the number
    Money refunded;           ///< what went back; at most the amount
    QString voidReason;
    UserId takenBy;
    qint64 takenAt = 0; ///< UTC seconds

    friend bool operator==(const Payment &, const Payment &) = default;
};

} // namespace truckroll
