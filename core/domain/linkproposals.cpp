// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/linkproposals.h"

#include "core/base/text.h"
#include <algorithm>
#include <set>

namespace truckroll {

namespace {

constexpr int sameName = 4;
constexpr int sameField = 3;
constexpr int likeName = 2;

bool same(const QString &one, const QString &other)
{
    return !one.isEmpty() && foldForSearch(one) == foldForSearch(other);
}

bool samePhone(const QString &one, const QString &other)
{
    const QString digits = phoneDigits(one);
    return digits.size() >= 7 && digits == phoneDigits(other);
}

/// "Kline Bakery" and "Kline Bakery LLC"; a short name is no beginning of another one.
bool alike(const QString &one, const QString &other)
{
    const QString a = foldForSearch(one);
    const QString b = foldForSearch(other);
    constexpr int shortest = 5;
    const QString &shorter = a.size() < b.size() ? a : b;
    const QString &longer = a.size() < b.size() ? b : a;
    return shorter.size() >= shortest && longer.startsWith(shorter);
}

/// What two records that are alike have in common, at least one of these.
QStringList keysOf(const QString &name, const QString &detail, const QString &phone, const QString &address)
{
    constexpr int beginning = 5;
    QStringList keys;
    const auto add = [&keys](const char *kind, const QString &text) {
        if (!text.isEmpty())
            keys += QLatin1String(kind) + text;
    };
    add("name ", foldForSearch(name));
    add("begin ", foldForSearch(name).left(beginning));
    add("detail ", foldForSearch(detail));
    add("phone ", phoneDigits(phone));
    add("address ", foldForSearch(address));
    return keys;
}

LinkProposal weighed(const LinkSubject &subject, const BooksListEntry &entry)
{
    LinkProposal proposal{entry, false, 0};
    const bool name = same(subject.name, entry.name);
    const int fields = int(same(subject.email, entry.detail)) + int(samePhone(subject.phone, entry.phone)) +
                       int(same(subject.address.oneLine(), entry.address.oneLine()));
    proposal.weight = fields * sameField + (name ? sameName : alike(subject.name, entry.name) ? likeName : 0);
    proposal.exact = cleanLine(subject.name) == cleanLine(entry.name) && fields > 0;
    return proposal;
}

void sortBest(std::vector<LinkProposal> &proposals)
{
    std::stable_sort(proposals.begin(), proposals.end(), [](const LinkProposal &a, const LinkProposal &b) {
        return a.exact != b.exact ? a.exact : a.weight > b.weight;
    });
}

} // namespace

bool isSellable(const BooksListEntry &item)
{
    return item.type != QLatin1String("Category") && item.type != QLatin1String("Group");
}

std::vector<LinkProposal> proposeLinks(const LinkSubject &subject, const std::vector<BooksListEntry> &entries)
{
    std::vector<LinkProposal> proposals;
    for (const BooksListEntry &entry : entries) {
        const LinkProposal proposal = weighed(subject, entry);
        if (entry.active && proposal.weight > 0)
            proposals.push_back(proposal);
    }
    sortBest(proposals);
    return proposals;
}

std::vector<LinkProposal> proposeLinks(const Item &item, const std::vector<BooksListEntry> &entries)
{
    std::vector<LinkProposal> proposals;
    for (const BooksListEntry &entry : entries) {
        if (!entry.active || !isSellable(entry))
            continue;
        LinkProposal proposal{entry, false, 0};
        proposal.exact = cleanLine(item.name) == cleanLine(entry.name);
        proposal.weight = (same(item.name, entry.name)    ? sameName
                           : alike(item.name, entry.name) ? likeName
                                                          : 0) +
                          (same(item.number, entry.detail) ? sameField : 0);
        if (proposal.weight > 0)
            proposals.push_back(proposal);
    }
    sortBest(proposals);
    return proposals;
}

LinkIndex::LinkIndex(std::vector<BooksListEntry> entries) : m_entries(std::move(entries))
{
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const BooksListEntry &entry = m_entries[i];
        for (const QString &key : keysOf(entry.name, entry.detail, entry.phone, entry.address.oneLine()))
            m_byKey[key].push_back(i);
    }
}

std::vector<BooksListEntry> LinkIndex::sharing(const QStringList &keys) const
{
    std::set<size_t> found;
    for (const QString &key : keys) {
        if (const auto it = m_byKey.find(key); it != m_byKey.end())
            found.insert(it->second.begin(), it->second.end());
    }
    std::vector<BooksListEntry> entries;
    for (const size_t i : found)
        entries.push_back(m_entries[i]);
    return entries;
}

std::vector<LinkProposal> LinkIndex::propose(const LinkSubject &subject) const
{
    return proposeLinks(
        subject, sharing(keysOf(subject.name, subject.email, subject.phone, subject.address.oneLine())));
}

std::vector<LinkProposal> LinkIndex::propose(const Item &item) const
{
    return proposeLinks(item, sharing(keysOf(item.name, item.number, {}, {})));
}

} // namespace truckroll
