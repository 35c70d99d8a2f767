// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "core/store/scope.h"
#include <vector>

namespace truckroll {

/// The rows that fit all that the question names, newest first. Its search text is found in number, title,
/// customer and folder, word by word, whatever case and accents.
std::vector<DocumentRow> documentRows(ReadScope &scope, const DocumentList &question);
InvoiceCounts::Reply countInvoices(ReadScope &scope, const QDate &today);

} // namespace truckroll
