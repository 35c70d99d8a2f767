// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/payment.h"
#include "core/domain/queries.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

std::optional<Payment> findPayment(ReadScope &scope, PaymentId id);
/// By the card processor's name of it; nothing for an empty one.
std::optional<Payment> findPaymentByReference(ReadScope &scope, const QString &gatewayReference);
/// Of one invoice, oldest first, voided ones too.
std::vector<Payment> paymentsOf(ReadScope &scope, DocumentId invoice);
/// Of all invoices of a folder, oldest first.
std::vector<Payment> paymentsOfFolder(ReadScope &scope, AppointmentId folder);
/// Newest first; of one invoice, or of all when there is none.
std::vector<PaymentList::Row> paymentRows(ReadScope &scope, DocumentId invoice);

/// What live payments of the invoice come to, less what went back of them. Pending ones count.
Money paidOf(ReadScope &scope, DocumentId invoice);

/// The payment gets its id and the version of this transaction.
void insertPayment(WriteScope &scope, Payment &payment);
/// State, reason and what went back; what was taken, and when, is never rewritten.
void updatePaymentState(WriteScope &scope, Payment &payment);

} // namespace truckroll
