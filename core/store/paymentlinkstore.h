// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardpayment.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

std::optional<PaymentLink> findPaymentLink(ReadScope &scope, PaymentLinkId id);
/// Newest first.
std::vector<PaymentLink> paymentLinksOf(ReadScope &scope, DocumentId invoice);
/// Those that have not ended at `now` and whose next look is due by then, the most overdue first.
std::vector<PaymentLink> linksToAsk(ReadScope &scope, qint64 now, qint64 dueBy);

void insertPaymentLink(WriteScope &scope, PaymentLink &link);
/// State and times; what it asks for is never rewritten.
void updatePaymentLink(WriteScope &scope, PaymentLink &link);

} // namespace truckroll
