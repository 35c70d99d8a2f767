// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/store/scope.h"
#include <QString>

namespace truckroll {

/// Conflict when the row has another version than the one that was seen; the sentence names the record
/// (`what`: "Kline Bakery") and, when the audit knows, who changed it and how.
Done checkVersion(ReadScope &scope, const QString &what, Version stored, Version seen);

/// NotFound: "There is no such customer any more ...". `kind`: "customer", in the user's language.
tl::unexpected<Error> notThere(const QString &kind);
/// The same for a question, with which nothing was to be saved.
tl::unexpected<Error> notFound(const QString &kind);

} // namespace truckroll
