// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/bookslooks.h"

/// What BooksLooks says: its verdicts, and the sentences in which a person reads them.
namespace truckroll::verdicts {

BooksVerdict failed(const quickbooks::Answer &answer);
/// `operation`: how it was found, for the log.
BooksVerdict adopted(const quickbooks::RemoteRecord &record, const char *operation,
                     const quickbooks::Answer &answer);
BooksVerdict dropped(const QString &text);
BooksVerdict asked(BooksAdvice advice, const QString &text, const char *code,
                   const quickbooks::Answer &answer = {}, const QString &hint = {});
/// The same name or number, and not ours as far as can be seen.
BooksVerdict alike(const PostingGround &ground, const quickbooks::RemoteRecord &record,
                   const quickbooks::Answer &answer);

/// The list in which it can be linked; none for papers and money.
std::optional<BooksList> listOf(BookEntity entity);

/// Why a record there cannot be this paper or payment; empty: it can. A total that differs is no reason: it
/// is flagged, and a person accepts it or not.
QString whyNotTheSame(const PostingGround &ground, const quickbooks::RemoteRecord &record);
/// What it stands on is not there any more, and nothing will bring it back by itself.
BooksVerdict stranded(const PostingGround &ground);
QString notLinked(const PostingGround &ground, const QString &whyNot);
QString notThere();
/// A correction that went with something else.
QString alreadySaid();
/// `changed`: "its lines", "its due date".
QString changedThere(const PostingGround &ground, const quickbooks::RemoteRecord &there,
                     const QStringList &changed);
/// A payment of as much on the same invoice.
QString likelyDouble(const PostingGround &ground, const quickbooks::RemoteRecord &record);
/// Why a payment does not fit onto what is open there.
QString tooLittleOpen(const PostingGround &ground, Money open);
/// Why so much of a credit note cannot be used any more.
QString tooLittleCredit(const PostingGround &ground, Money left);

} // namespace truckroll::verdicts
