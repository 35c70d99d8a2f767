// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/deposit.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

/// What is known of a pro forma beside the document.
struct ProFormaMark
{
    bool deposit = false;
    DocumentId invoice; ///< what was made of it, whatever became of that
};
/// Nothing: a copy of its whole source that was never billed.
std::optional<ProFormaMark> proFormaMark(ReadScope &scope, DocumentId proForma);
void storeProFormaMark(WriteScope &scope, DocumentId proForma, const ProFormaMark &mark);

bool isDepositInvoice(ReadScope &scope, DocumentId invoice);
/// Issued deposits for this document or for what it was made from, with something left, oldest first.
std::vector<OpenDeposit> openDepositsFor(ReadScope &scope, DocumentId source);
/// The live invoice that takes this deposit off; none when there is none.
DocumentId invoiceUsing(ReadScope &scope, DocumentId deposit);
void storeDepositUses(WriteScope &scope, const Document &invoice, const std::vector<DepositUse> &uses);

/// The lines of an invoice or a credit note that ask for a deposit or take one off. They are no work and bear
/// no margin (reportsql.h counts them in the same way).
std::vector<LineId> depositLinesOf(ReadScope &scope, DocumentId document);

/// What live invoices of a document come to, deposits too.
Money billedOf(ReadScope &scope, DocumentId source);

} // namespace truckroll
