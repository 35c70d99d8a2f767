// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardsettlement.h"
#include "core/domain/payment.h"
#include "core/store/scope.h"
#include <utility>
#include <vector>

namespace truckroll {

/// The batch as it stands now: what was stored of it before is replaced.
void storeBatch(WriteScope &scope, const SettlementBatch &batch);
/// Of these days, newest first; each row knows our payment, if there is one.
std::vector<SettlementBatch> settlementBatches(ReadScope &scope, CompanyId company, const QDate &from,
                                               const QDate &to);
/// Card payments taken in these days that no settlement names, oldest first. Voided ones are none.
std::vector<Payment> unsettledPayments(ReadScope &scope, CompanyId company, const QDate &from,
                                       const QDate &to);
/// Payments by bank account since that day that count, oldest first, with the company each is of.
std::vector<std::pair<Payment, CompanyId>> accountPaymentsSince(ReadScope &scope, const QDate &day);
/// A refund that the office itself asked for is known, although it is no payment.
bool isOwnRefund(ReadScope &scope, const QString &reference);
/// The payment that such a refund gave back, or a part of it.
PaymentId paymentOfRefund(ReadScope &scope, const QString &reference);

} // namespace truckroll
