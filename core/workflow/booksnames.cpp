// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/booksnames.h"

#include "core/domain/queries.h"
#include "core/store/bookslinkstore.h"
#include "core/store/customerstore.h"
#include "core/store/itemstore.h"
#include "core/workflow/booksvendors.h"
#include "core/workflow/perform.h"
#include <QCoreApplication>
#include <set>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BooksNames)
};

std::vector<BooksName> customerNames(ReadScope &scope)
{
    std::vector<BooksName> names;
    const auto rows = answer(scope, CustomerList{});
    if (!rows)
        return names;
    for (const CustomerRow &row : *rows) {
        const auto customer = findCustomer(scope, row.id);
        names.push_back({row.id.value(),
                         {row.name, row.email, row.phone, customer ? customer->billing : Address()},
                         std::nullopt});
    }
    return names;
}

std::vector<BooksName> itemNames(ReadScope &scope)
{
    std::vector<BooksName> names;
    for (const Item &item : items(scope)) {
        if (item.active && item.type != ItemType::Discount && item.type != ItemType::Bundle)
            names.push_back({item.id.value(), {item.name, item.number, {}, {}}, item});
    }
    return names;
}

std::vector<BooksName> vendorNames(ReadScope &scope)
{
    std::vector<BooksName> names;
    for (const BooksVendor &vendor : booksVendors(scope))
        names.push_back({vendor.id, {vendor.name, vendor.email, vendor.phone, vendor.address}, std::nullopt});
    return names;
}

} // namespace

BookEntity entityOf(BooksList list)
{
    switch (list) {
    case BooksList::Customer:
        return BookEntity::Customer;
    case BooksList::Item:
        return BookEntity::Item;
    case BooksList::Vendor:
        return BookEntity::Vendor;
    default:
        return BookEntity::Invoice;
    }
}

std::optional<BooksList> listOfEntity(BookEntity entity)
{
    switch (entity) {
    case BookEntity::Customer:
        return BooksList::Customer;
    case BookEntity::Item:
        return BooksList::Item;
    case BookEntity::Vendor:
        return BooksList::Vendor;
    default:
        return std::nullopt;
    }
}

std::vector<BooksName> namesOf(ReadScope &scope, BooksList list)
{
    switch (list) {
    case BooksList::Customer:
        return customerNames(scope);
    case BooksList::Item:
        return itemNames(scope);
    case BooksList::Vendor:
        return vendorNames(scope);
    default:
        return {};
    }
}

std::vector<BooksName> unlinkedNames(ReadScope &scope, BooksList list)
{
    std::set<qint64> linked;
    for (const BooksLink &link : linksOf(scope, entityOf(list)))
        linked.insert(link.record);
    std::vector<BooksName> names = namesOf(scope, list);
    std::erase_if(names, [&](const BooksName &name) { return linked.contains(name.record); });
    return names;
}

std::vector<BooksListEntry> unlinkedEntries(ReadScope &scope, BooksList list)
{
    std::set<QString> linked;
    for (const BooksLink &link : linksOf(scope, entityOf(list)))
        linked.insert(link.remoteId);
    std::vector<BooksListEntry> entries = booksEntries(scope, list);
    std::erase_if(entries, [&](const BooksListEntry &entry) {
        return !entry.active || linked.contains(entry.remoteId);
    });
    return entries;
}

Done checkCanBeLinked(const BooksListEntry &entry)
{
    if (entry.list != BooksList::Item || isSellable(entry))
        return Nothing{};
    return ruleBroken(Texts::tr("“%1” is a bundle or a category in QuickBooks, and no line can be of it. "
                                "Nothing was linked; choose a product or service.")
                          .arg(entry.name));
}

std::vector<LinkProposal> proposalsFor(const BooksName &name, const LinkIndex &index)
{
    return name.item ? index.propose(*name.item) : index.propose(name.subject);
}

} // namespace truckroll
