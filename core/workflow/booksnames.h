// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/linkproposals.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

/// Customers, items and vendors as the links to QuickBooks see them.
namespace truckroll {

struct BooksName
{
    qint64 record = 0;
    LinkSubject subject;
    std::optional<Item> item;
};

/// Invoice for lists that no records here belong to.
BookEntity entityOf(BooksList list);
/// None for entities that no list holds.
std::optional<BooksList> listOfEntity(BookEntity entity);

std::vector<BooksName> namesOf(ReadScope &scope, BooksList list);
/// In use and without a counterpart.
std::vector<BooksName> unlinkedNames(ReadScope &scope, BooksList list);
/// In use there and linked with nothing here.
std::vector<BooksListEntry> unlinkedEntries(ReadScope &scope, BooksList list);
/// RuleBroken for what no line of a paper can be of: bundles and categories.
Done checkCanBeLinked(const BooksListEntry &entry);
std::vector<LinkProposal> proposalsFor(const BooksName &name, const LinkIndex &index);

} // namespace truckroll
