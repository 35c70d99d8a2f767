// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/conversion.h"
#include "core/domain/document.h"
#include <optional>
#include <vector>

namespace truckroll {

/// A pro forma that asks for money before the work: one untaxed line of `amount`, nothing taken of the
/// source. `text` says what the deposit is of. Tax falls due with the invoices of the work itself. RuleBroken
/// when the source can bear no invoice, or `amount` is nothing or more than `unbilled`.
Result<Document> planDeposit(const Document &source, Money amount, const QString &text, Money unbilled);

/// The pro forma of some lines: what an invoice of these would be now. Its lines keep their sources, so that
/// the invoice can be made of the same.
Result<Document> planLinesProForma(const Document &source, const std::vector<LineTake> &takes,
                                   const TakenSoFar &taken);
/// What such a pro forma took.
std::vector<LineTake> takesOf(const Document &proForma);

/// The invoice of a deposit that a pro forma asked for.
Document depositInvoice(const Document &proForma);

/// A deposit that was billed and not wholly taken off yet.
struct OpenDeposit
{
    DocumentId invoice;
    QString number;
    Money left;
};

/// A line that takes a deposit off an invoice, and of which one.
struct DepositUse
{
    size_t line = 0; ///< place among the invoice's lines
    DocumentId deposit;
};

/// Takes deposits off the new invoice, the oldest first and never more than its total; its totals are
/// computed again.
Result<std::vector<DepositUse>> takeDepositsOff(Document &invoice, const std::vector<OpenDeposit> &deposits);

} // namespace truckroll
