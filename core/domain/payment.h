// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/ids.h"
#include <QDate>
#include <QString>
#include <optional>

namespace truckroll {

enum class PaymentMethod { Cash, Check };
QString paymentMethodName(PaymentMethod method);
std::optional<PaymentMethod> paymentMethodFromName(const QString &name);
QString paymentMethodText(PaymentMethod method);

enum class PaymentState { Approved, Voided };
/// "approved", "voided".
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
    QString reference; ///< check number
    QString voidReason;
    UserId takenBy;
    qint64 takenAt = 0; ///< UTC seconds

    friend bool operator==(const Payment &, const Payment &) = default;
};

} // namespace truckroll
