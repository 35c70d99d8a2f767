// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardsettlement.h"
#include "core/domain/document.h"
#include "core/domain/payment.h"
#include "core/store/scope.h"

namespace truckroll {

/// What the bookkeeper is told of the card processor's settlement, each thing once, whatever is fetched
/// again.

/// The processor moved money that nobody here knows of.
void raiseUnknown(WriteScope &scope, const SettlementBatch &batch, const SettledRow &row);
/// Another amount than is booked, or money that came in although it is void here.
void compareSettled(WriteScope &scope, const Payment &payment, const SettledRow &row);
/// The customer was told that money comes back, and the bank did not take it.
void raiseRejectedRefund(WriteScope &scope, const SettledRow &row);
/// A payment did not come in, and all of it was given back before.
void raiseLost(WriteScope &scope, const Payment &payment, const Document &invoice, const QString &why);
/// A customer's bank took a card payment back; `nth` of those of the day. Whether this is new.
bool raiseChargeback(WriteScope &scope, CompanyId company, const QDate &day,
                     const FundingChargeback &chargeback, int nth);
/// It was told of the payment that has this number at the processor.
bool isChargedBack(ReadScope &scope, const QString &reference);
/// What was charged some days ago and is in no settlement.
void raiseMissing(WriteScope &scope, CompanyId company);

} // namespace truckroll
