// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/postingacts.h"
#include "core/store/scope.h"
#include <optional>

/// What the acts on postings share.
namespace truckroll {

/// The reasons that are ours, not QuickBooks'.
inline constexpr auto codeOfCheck = "check";                        ///< found before anything left the house
inline constexpr auto codeOfBalance = "balance";                    ///< more money than is open there
inline constexpr auto codeOfLeft = booksCodeOfLeft;                 ///< a person left it as it is there
inline constexpr auto codeOfChanged = "changed";                    ///< a person changed it there
inline constexpr auto codeOfPrerequisite = booksCodeOfPrerequisite; ///< what it names could not be sent
inline constexpr auto codeOfGone = booksCodeOfGone; ///< what it stands on is not there any more

/// NotFound when there is none of the id.
Result<Posting> postingNamed(ReadScope &scope, PostingId id);
/// With what its document says of itself.
void storePosting(WriteScope &scope, Posting &posting);
/// It is at its end, by whoever acts; not stored yet.
void settlePosting(WriteScope &scope, Posting &posting, PostingState state);
/// Back to pending, with a new key the next time: nothing was made under the old one.
void putBack(WriteScope &scope, Posting &posting);
/// A record that others are made with: customer, item or vendor.
bool isBooksName(BookEntity entity);
/// RuleBroken when the record there is another one's counterpart.
Done keepPostingLink(WriteScope &scope, const Posting &posting, BooksLink link);
BooksLogEntry postingLogEntry(ReadScope &scope, const Posting &posting, BooksLogEntry entry);
/// A counterpart was found or made: postings that waited for a customer, item or vendor may go again.
void releaseWaiting(WriteScope &scope);
/// A choice was made: postings that lacked one may go again.
void releaseChecked(WriteScope &scope);
/// The last change of this payment for what went back of it, when a person left it as it is there.
std::optional<Posting> leftThere(ReadScope &scope, PaymentId payment);
/// RuleBroken when the record there is another one's counterpart.
Done checkLinkIsFree(ReadScope &scope, const BooksLink &link);

} // namespace truckroll
