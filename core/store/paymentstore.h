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
/// By our name of its charge, or of the link that it came by: the oldest one.
std::optional<Payment> findPaymentByOrder(ReadScope &scope, const QString &orderId);
/// Of one invoice, oldest first, voided ones too.
std::vector<Payment> paymentsOf(ReadScope &scope, DocumentId invoice);
/// Of all invoices of a folder, oldest first.
std::vector<Payment> paymentsOfFolder(ReadScope &scope, AppointmentId folder);
/// What a credit note was used for, oldest first, voided ones too.
std::vector<Payment> paymentsByCredit(ReadScope &scope, DocumentId creditNote);
/// Newest first; of one invoice, or of all when there is none.
std::vector<PaymentList::Row> paymentRows(ReadScope &scope, DocumentId invoice);
/// Newest first, of all invoices of a customer.
std::vector<PaymentList::Row> paymentRowsOf(ReadScope &scope, CustomerId customer);

/// What the payments of the invoice come to that count: approved and pending ones, less what was refunded.
Money paidOf(ReadScope &scope, DocumentId invoice);
/// What of a credit note was used to pay invoices.
Money usedOf(ReadScope &scope, DocumentId creditNote);

/// The payment gets its id and the version of this transaction.
void insertPayment(WriteScope &scope, Payment &payment);
/// State, reason, the processor's name of it and what was refunded; what was taken, and when, is never
/// rewritten.
void updatePaymentState(WriteScope &scope, Payment &payment);

} // namespace truckroll
