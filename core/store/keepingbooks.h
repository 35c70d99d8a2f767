// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accounting.h"
#include "core/domain/document.h"
#include "core/domain/payment.h"
#include "core/domain/receipt.h"
#include "core/store/scope.h"

/// The postings follow what is stored: whoever issues, voids or takes money writes the posting in the same
/// transaction, because the stores of papers and payments do it here. Nobody can forget it, and undo takes it
/// along.
namespace truckroll {

/// Called before the document's row is written; sets its accounting state.
void keepBooks(WriteScope &scope, Document &document);
/// Called after the payment's row was written.
void keepBooks(WriteScope &scope, const Payment &payment);
/// Called after the receipt's row was written: the vendor bills what came.
void keepBooks(WriteScope &scope, const Receipt &receipt);

/// The standing of a paper as its own postings say.
AccountingState standingInBooks(ReadScope &scope, BookEntity entity, qint64 record);
/// Writes it to the paper that the posting makes or changes. The paper's version stays: nothing of it was
/// edited.
void refreshStanding(WriteScope &scope, const Posting &posting);
/// The books are to take the record out, or never to get it.
void takeOutOfBooks(WriteScope &scope, BookEntity entity, qint64 record, DocumentId document,
                    PaymentId payment = {});
/// What went back of the payment may be missing from it there: it is changed once more, when it is in the
/// books.
void reopenInBooks(WriteScope &scope, const Payment &payment);
/// It is there, and is applied there once more: the paper that it pays was made anew.
void applyInBooks(WriteScope &scope, const Payment &payment);

} // namespace truckroll
