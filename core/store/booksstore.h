// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/postingacts.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

/// The connection to the books, who sends, what was found there, and the log.
namespace truckroll {

/// A default one before the first connection.
BooksConnection booksConnection(ReadScope &scope);
/// Gives it the version of this transaction.
void storeBooksConnection(WriteScope &scope, BooksConnection &connection);

/// Nobody's when there is none.
BooksLease booksLease(ReadScope &scope);
void storeBooksLease(WriteScope &scope, const BooksLease &lease);

std::optional<BooksFinding> findBooksFinding(ReadScope &scope, qint64 id);
/// Newest first.
std::vector<BooksFinding> booksFindings(ReadScope &scope, const BooksFindings &query);
/// The open one of this kind about this record there.
std::optional<BooksFinding> openFinding(ReadScope &scope, BooksFinding::Kind kind, BookEntity entity,
                                        const QString &remoteId);
/// Inserts (id 0: gets one) or replaces.
void storeBooksFinding(WriteScope &scope, BooksFinding &finding);

/// User and time are filled in.
void writeBooksLog(WriteScope &scope, BooksLogEntry entry);
std::vector<BooksLogEntry> booksLog(ReadScope &scope, const BooksLog &query);

} // namespace truckroll
