// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accounting.h"
#include "core/store/scope.h"
#include <vector>

/// Papers that wait for a customer, item or vendor of theirs (Posting::waitsForName), and what they wait for.
namespace truckroll {

/// The entries of customers, items and vendors that a person has to look at before this one can go.
std::vector<Posting> namesInTheWay(ReadScope &scope, const Posting &posting);
/// A name under which a customer or vendor can go whose own is another one's there; empty: that is not its
/// trouble.
QString proposedName(ReadScope &scope, const Posting &posting);
/// What waits for none of them any more may go again.
void releaseFreed(WriteScope &scope);
/// A customer, item or vendor was corrected here: what was refused of it may go again, and what waits for it.
void releaseCorrected(WriteScope &scope, BookEntity entity, qint64 record);

} // namespace truckroll
