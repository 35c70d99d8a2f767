// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardpayment.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

std::optional<PaymentIntent> findIntent(ReadScope &scope, CardIntentId id);
/// The movement of the invoice that is open; there is one at most.
std::optional<PaymentIntent> openIntentOf(ReadScope &scope, DocumentId invoice);
/// Newest first.
std::vector<PaymentIntent> intentsOf(ReadScope &scope, DocumentId invoice);
/// Of what a page reserved under this reference: a capture that the processor refused.
std::optional<PaymentIntent> refusedCapture(ReadScope &scope, DocumentId invoice, const QString &reference);
/// Of the whole office, oldest first.
std::vector<PaymentIntent> openIntents(ReadScope &scope);

/// A token that must not be kept any more goes from every movement that has ended, with the date and the name
/// beside it.
void forgetToken(WriteScope &scope, const QString &token);

/// The intent gets its id and the version of this transaction.
void insertIntent(WriteScope &scope, PaymentIntent &intent);
/// All but what it is about (invoice, move, amount, order id), which is never rewritten.
void updateIntent(WriteScope &scope, PaymentIntent &intent);

} // namespace truckroll
