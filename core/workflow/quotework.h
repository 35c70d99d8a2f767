// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pipelineacts.h"
#include "core/store/scope.h"

/// What the acts on quotes share.
namespace truckroll {

/// The quote as it was seen: NotFound, Conflict; RuleBroken when it is another kind of document.
Result<Document> quoteSeen(ReadScope &scope, const QuoteSeen &seen);
/// RuleBroken when something that counts was made from it.
Done checkNothingMade(ReadScope &scope, const Document &quote);

/// An open quote stands in a stage that fits its state: its own, or the first that does.
void settleStage(ReadScope &scope, Document &quote);

/// RuleBroken when there are options and the customer has chosen none: selling asks which.
Done checkOptionChosen(const Document &quote);
/// Another option counts; the totals follow. Not stored yet.
Done takeOption(ReadScope &scope, Document &quote, int option);

/// Stores a new version of a quote (`revisionOf` is set) under this number, checked as SaveDocument checks a
/// new one; stands beside it in documents.cpp.
Result<Document> saveVersion(WriteScope &scope, const Document &wanted, const QString &number);

/// RuleBroken when a quote becomes lost without a word why: the figures count lost quotes by it.
Done checkLostReason(DocumentState to, const QString &reason);

/// "Q-1001", or "3 quotes".
QString calledTogether(const std::vector<Document> &quotes);

} // namespace truckroll
