// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/accounting.h"
#include "core/domain/document.h"
#include "core/store/scope.h"

/// Whether QuickBooks asks the customer for as much of an invoice as this office does.
namespace truckroll {

/// Told of each invoice once, until it is another amount on one of the sides; what agrees by now is settled.
/// Of `unread`, remote ids, nothing is told yet. How many were told.
int compareBalances(WriteScope &scope, const std::vector<QString> &unread);
/// By so much more the invoice comes to there, which a person knows of and left so: what is paid of that is
/// nothing that is owed here.
Money differenceLeft(ReadScope &scope, const BooksLink &invoice, const Document &document);
/// What is open here and settled there is credited here, with a credit note that is not sent. RuleBroken: it
/// is not what `told` says any more.
Done creditAsThere(WriteScope &scope, const BooksLink &invoice, const BooksFinding &told);

} // namespace truckroll
