// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/billingacts.h"
#include "core/store/scope.h"
#include <vector>

namespace truckroll {

/// Credit notes of the customer with something left, oldest first.
std::vector<CreditsOf::Row> creditsOf(ReadScope &scope, CustomerId customer);
/// What live credit notes of the invoice come to, drafts too.
Money creditedOf(ReadScope &scope, DocumentId invoice);

/// All that was billed, paid and credited up to that day; balances are not computed yet. A payment by credit
/// is no entry: its credit note was one.
std::vector<StatementEntry> statementEntries(ReadScope &scope, CustomerId customer, const QDate &to);
/// Invoices with something open at the end of that day, the longest due first.
std::vector<OpenInvoice> openInvoicesOn(ReadScope &scope, CustomerId customer, const QDate &day);
/// What of the customer's credit notes was not used at the end of that day.
Money creditOn(ReadScope &scope, CustomerId customer, const QDate &day);

} // namespace truckroll
