// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accounting.h"
#include "core/domain/document.h"
#include "core/store/scope.h"

namespace truckroll {

/// How it can be settled by now, when it is about something that was left out.
void fillInStanding(ReadScope &scope, BooksFinding &finding);
/// Both tell of the same, whoever wrote their amounts and days.
bool saysTheSame(const BooksFinding &one, const BooksFinding &other);
/// Keeps an open finding; false when the same was found before and says the same. Of what is looked at each
/// time, payments and balances, a person decides once.
bool noteFinding(WriteScope &scope, BooksFinding &finding);
/// A person left the last one of this kind about the same as it is, and it said the same.
bool isDecided(ReadScope &scope, const BooksFinding &finding);
/// An open one of this kind about the same says the same.
bool isTold(ReadScope &scope, const BooksFinding &finding);
/// Nothing of it is left to be decided: `how` says why.
void closeFinding(WriteScope &scope, BooksFinding finding, const QString &how);

} // namespace truckroll
