// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/postingacts.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

/// Links, the lists of the company there, and the choices of the mapping.
namespace truckroll {

std::optional<BooksLink> findLink(ReadScope &scope, BookEntity entity, qint64 record);
/// The first; a payment there may have several here.
std::optional<BooksLink> findRemote(ReadScope &scope, BookEntity entity, const QString &remoteId);
std::vector<BooksLink> linksWithRemote(ReadScope &scope, BookEntity entity, const QString &remoteId);
std::vector<BooksLink> linksOf(ReadScope &scope, BookEntity entity);
/// Of live invoices of which, as last seen, another amount is open there than here, or than what is linked
/// with them explains. Rough: what was refunded is looked at by itself.
std::vector<BooksLink> linksOutOfBalance(ReadScope &scope);
/// Inserts or replaces; the caller has seen that the counterpart is nobody else's.
void storeLink(WriteScope &scope, const BooksLink &link);
void removeLink(WriteScope &scope, BookEntity entity, qint64 record);

std::vector<BooksListEntry> booksEntries(ReadScope &scope, BooksList list);
std::optional<BooksListEntry> findBooksEntry(ReadScope &scope, BooksList list, const QString &remoteId);
void storeBooksEntry(WriteScope &scope, const BooksListEntry &entry);
/// All of the list become inactive; those that are still there are stored again afterwards.
void deactivateBooksEntries(WriteScope &scope, BooksList list);

/// Of another company: its ids mean something else there.
void forgetBooksLists(WriteScope &scope);

std::vector<BooksChoice> booksChoices(ReadScope &scope);
void storeBooksChoice(WriteScope &scope, const BooksChoice &choice);

QString vendorNameOf(ReadScope &scope, qint64 vendor);

} // namespace truckroll
