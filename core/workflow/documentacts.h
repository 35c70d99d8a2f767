// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/document.h"
#include "core/store/scope.h"

/// What the acts on documents share.
namespace truckroll {

/// The document that an act is about: NotFound when it is gone, Conflict (naming what happened) when it is
/// not as the sender saw it.
Result<Document> documentSeen(ReadScope &scope, DocumentId id, Version seen);
/// The same for acts that do not depend on what was seen.
Result<Document> documentNamed(ReadScope &scope, DocumentId id);

/// Draws the number and stamps user and time.
Done beginDocument(WriteScope &scope, Document &document);
/// The same for what was made from another document: dated today, due as is usual.
Done completeDocument(WriteScope &scope, Document &document);
/// Without an item line there is nothing to sell, bill or issue; `act`: what was wanted, for the sentence.
Done checkHasItems(const Document &document, const QString &act);

/// What corrects an issued document, as a sentence: it went out and is not undone.
QString insteadOfTakingBack(const Document &issued);
/// The paper is final now: it keeps who and where it names (paperaddress.h), and its terms.
void leaveTheHouse(ReadScope &scope, Document &document);

/// After something was made from a document, changed in a draft, cancelled or voided: closes the document
/// when all of it is taken, reopens it when something is left. Does nothing when it is as it should be.
void settleSource(WriteScope &scope, DocumentId source);

} // namespace truckroll
