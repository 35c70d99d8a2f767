// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/appointment.h"
#include "core/store/scope.h"
#include <QString>

namespace truckroll {

/// A stored visit and what sentences call it.
struct KnownVisit
{
    Visit visit;
    QString customer; ///< "Kline Bakery"
};

/// NotFound when it is gone.
Result<KnownVisit> knownVisit(ReadScope &scope, VisitId visit);
/// The same, and Conflict when it is not as the sender saw it: the sentence says who changed it, when the
/// audit knows, and how it is now.
Result<KnownVisit> visitAsSeen(ReadScope &scope, VisitId visit, Version seen);
/// Stores the changed visit; it was read in this transaction.
Result<Visit> storeVisit(WriteScope &scope, const KnownVisit &changed);

} // namespace truckroll
