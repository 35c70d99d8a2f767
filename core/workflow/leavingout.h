// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accounting.h"
#include "core/store/scope.h"
#include <optional>

/// What a person leaves out of the books, and has sent after all.
namespace truckroll {

/// It is in force here. What is void, canceled, a draft again or taken back is not made there any more.
bool countsHere(ReadScope &scope, const Posting &posting);
/// What a payment or refund stands on and was left out itself.
std::optional<Posting> leftOutBelow(ReadScope &scope, const Posting &posting);
/// Nothing of it may go by itself any more: what was refused, or has no answer, is not kept either.
void forgetRequest(Posting &posting);
/// A line of the log about what a person decided.
void logDecision(WriteScope &scope, const Posting &posting, const char *operation, const QString &text);
/// It is not sent at all, and neither is what stands on it. Whoever changes their mind tries it again.
Done leaveOut(WriteScope &scope, Posting &posting);
/// RuleBroken when what was left out does not count here any more, or stands on what is left out itself.
Done checkCanBeTakenUp(WriteScope &scope, const Posting &posting);
/// It was left out and is pending again: what was paid of it, and what went back, goes with it.
void takeUpWhatStandsOn(WriteScope &scope, const Posting &posting);

} // namespace truckroll
