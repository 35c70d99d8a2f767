// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accountingacts.h"
#include "ui/models/tablemodel.h"

namespace truckroll {

/// What a posting's state looks like.
Meaning meaningOf(PostingState state);

/// The tables of the accounting page. `reasons`: with the column that says why something waits.
std::vector<ColumnOf<PostingRow>> postingColumns(bool reasons);
std::vector<ColumnOf<BooksFinding>> findingColumns();
std::vector<ColumnOf<BooksLogEntry>> booksLogColumns();

} // namespace truckroll
