// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/postingacts.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

std::optional<Posting> findPosting(ReadScope &scope, PostingId id);
/// Of one record, oldest first, dropped ones too.
std::vector<Posting> postingsOf(ReadScope &scope, BookEntity entity, qint64 record);
/// The one that makes it there; none when it was never to be made.
std::optional<Posting> creationOf(ReadScope &scope, BookEntity entity, qint64 record);
/// A person decided that it is not sent at all, and nothing else of it was written since.
bool isLeftOut(ReadScope &scope, BookEntity entity, qint64 record);
/// What went back of a payment, oldest first; without dropped ones.
std::vector<Posting> refundsOf(ReadScope &scope, PaymentId payment);
/// What went back of a payment and was left out of the books.
std::vector<Posting> refundsLeftOut(ReadScope &scope, PaymentId payment);
/// Sending and undecided, then pending ones in the order they were made; of these papers, or all when there
/// are none.
std::vector<Posting> openPostings(ReadScope &scope, const std::vector<DocumentId> &documents,
                                  bool interruptedOnly);
std::vector<Posting> postingsInState(ReadScope &scope, PostingState state);
/// Something of the paper is on its way; corrections bear no money.
bool hasOpenPostings(ReadScope &scope, DocumentId document);

/// The posting gets its id, the version and the time of this transaction.
void insertPosting(WriteScope &scope, Posting &posting);
/// Everything but what it is about; gives it the new version.
void updatePosting(WriteScope &scope, Posting &posting);
/// Of one that never left the house and that nobody needs to see.
void removePosting(WriteScope &scope, PostingId id);

/// For lists: see PostingList.
std::vector<PostingRow> postingRows(ReadScope &scope, const PostingList &query);
/// Counts of BooksStatus; the connection is not read here.
void countPostings(ReadScope &scope, BooksStatus::Reply &reply);
/// "Invoice INV-1042", "Payment of INV-1042", "Customer Kline Bakery".
QString whatIsPosted(ReadScope &scope, const Posting &posting);

} // namespace truckroll
