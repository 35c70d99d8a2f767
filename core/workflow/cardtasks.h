// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardpayment.h"
#include "core/domain/document.h"
#include "core/domain/payment.h"
#include "core/store/scope.h"

namespace truckroll {

/// What somebody has to look at after a movement at the card processor.

/// Of the task about a movement that is not known.
QString intentTaskKey(const PaymentIntent &intent);
/// It was looked up often without an answer, or what was found has to be judged.
void raiseIntentTask(WriteScope &scope, const PaymentIntent &intent, const Document &invoice);
/// The processor holds more than one charge of one name. Both are booked, since the customer paid both; one
/// has to go back.
void raiseDoubleTask(WriteScope &scope, const PaymentIntent &intent, const Document &invoice,
                     const Payment &second);
/// The customer left and was told that it is cancelled, and the processor charged it all the same and did not
/// take it back. Its money is here, so it is booked; that it has to go back must not depend on anybody's
/// memory.
void raiseCancelledTask(WriteScope &scope, const PaymentIntent &intent, const Document &invoice);

} // namespace truckroll
