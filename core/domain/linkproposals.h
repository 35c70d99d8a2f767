// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accounting.h"
#include "core/domain/customer.h"
#include "core/domain/item.h"
#include <QStringList>
#include <map>
#include <vector>

/// Which record in QuickBooks is probably the same as one here. Two real customers may share a name, so a
/// name alone is never enough for people; it is for items.
namespace truckroll {

/// What of a customer or vendor is compared.
struct LinkSubject
{
    QString name;
    QString email;
    QString phone;
    Address address;
};

struct LinkProposal
{
    BooksListEntry entry;
    bool exact = false; ///< the same name and one more field that is the same: may be linked without asking
    int weight = 0;     ///< the higher, the likelier
};

/// A line of a paper can be of it: it is no category and no bundle.
bool isSellable(const BooksListEntry &item);

/// The best first; nothing for who is like nobody. Entries out of use are left out.
std::vector<LinkProposal> proposeLinks(const LinkSubject &subject,
                                       const std::vector<BooksListEntry> &entries);
std::vector<LinkProposal> proposeLinks(const Item &item, const std::vector<BooksListEntry> &entries);

/// The same among very many entries: only those are compared that share a field or the beginning of the name.
class LinkIndex
{
public:
    explicit LinkIndex(std::vector<BooksListEntry> entries);

    std::vector<LinkProposal> propose(const LinkSubject &subject) const;
    std::vector<LinkProposal> propose(const Item &item) const;

private:
    std::vector<BooksListEntry> sharing(const QStringList &keys) const;

    std::vector<BooksListEntry> m_entries;
    std::map<QString, std::vector<size_t>> m_byKey;
};

} // namespace truckroll
