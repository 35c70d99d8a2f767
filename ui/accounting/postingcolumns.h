// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accountingacts.h"
#include "ui/models/tablemodel.h"

namespace truckroll {

/// What a posting's state looks like.
Meaning meaningOf(PostingState state);

/// QuickBooks' own code; empty for ours, which say nothing to a reader.
QString briefReason(const PostingRow &row);
QString shownCode(const Posting &posting);

enum class PostingTable {
    Pending,
    Sent,      ///< with the number there
    Attention, ///< with the reason; the state is the same for all
    Payments,
    History, ///< of one paper: everything
};
std::vector<ColumnOf<PostingRow>> postingColumns(PostingTable table);
/// Moments are written in the time of the office, whose zone may be known later than the columns.
using ZoneNow = std::function<QByteArray()>;
std::vector<ColumnOf<BooksFinding>> findingColumns(const ZoneNow &zone);
std::vector<ColumnOf<BooksLogEntry>> booksLogColumns(const ZoneNow &zone);

} // namespace truckroll
