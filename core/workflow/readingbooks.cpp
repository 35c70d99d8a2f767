// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bookslinkstore.h"
#include "core/store/booksstore.h"
#include "core/store/companystore.h"
#include "core/store/customerstore.h"
#include "core/store/postingstore.h"
#include "core/store/taxratestore.h"
#include "core/workflow/booksfindings.h"
#include "core/workflow/booksnames.h"
#include "core/workflow/perform.h"
#include "core/workflow/waitingpostings.h"
#include <QCoreApplication>
#include <algorithm>
#include <set>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReadingBooks)
};

bool fits(const BooksMappingKey &key, const BooksListEntry &entry)
{
    return entry.active && (key.types.isEmpty() || key.types.contains(entry.type));
}

/// The fixed keys, then one for each term and tax rate that the office uses.
std::vector<BooksMappingKey> keysOfOffice(ReadScope &scope)
{
    // What of them is asked for before a paper goes is up to how the company computes tax.
    const BooksTax tax = booksConnection(scope).preferences.tax;
    const bool byCodes = tax == BooksTax::Manual || tax == BooksTax::PerLine;
    std::vector<BooksMappingKey> keys = booksMappingKeys();
    for (BooksMappingKey &key : keys)
        key.required = key.required || (tax == BooksTax::PerLine && key.key == QLatin1String("tax.none"));
    const auto ofCustomers = paymentTerms(scope);
    std::set<int> terms(ofCustomers.begin(), ofCustomers.end());
    for (const Company &company : companies(scope))
        terms.insert(company.paymentTermDays);
    for (const int days : terms) {
        if (const auto key = booksMappingKey(QStringLiteral("term.%1").arg(days)))
            keys.push_back(*key);
    }
    for (const TaxRate &rate : taxRates(scope)) {
        auto key = booksMappingKey(QStringLiteral("tax.%1").arg(rate.id.value()));
        if (!key || !rate.active)
            continue;
        key->title = Texts::tr("Tax code of “%1”").arg(rate.name);
        key->required = byCodes;
        keys.push_back(*key);
    }
    return keys;
}

bool matchesSearch(const BooksLinks &query, const QString &name)
{
    return query.search.isEmpty() || name.contains(query.search, Qt::CaseInsensitive);
}

std::vector<BooksLinks::Row> onlyThere(ReadScope &scope, const BooksLinks &query)
{
    std::vector<BooksLinks::Row> rows;
    for (const BooksListEntry &entry : unlinkedEntries(scope, query.list)) {
        if (int(rows.size()) < query.limit && matchesSearch(query, entry.name))
            rows.push_back({0, {}, {}, std::nullopt, {}, entry});
    }
    return rows;
}

BooksLinks::Row rowOf(ReadScope &scope, const BooksLinks &query, const BooksName &name,
                      const LinkIndex &index)
{
    constexpr size_t mostProposals = 5;
    BooksLinks::Row row;
    row.record = name.record;
    row.name = name.subject.name;
    row.detail = name.subject.email;
    row.link = findLink(scope, entityOf(query.list), name.record);
    if (row.link) {
        row.there = findBooksEntry(scope, query.list, row.link->remoteId);
        return row;
    }
    for (const LinkProposal &proposal : proposalsFor(name, index)) {
        if (row.likely.size() < mostProposals)
            row.likely.push_back(proposal.entry);
    }
    return row;
}

} // namespace

Result<BooksStatus::Reply> answer(ReadScope &scope, const BooksStatus &)
{
    BooksStatus::Reply reply;
    reply.connection = booksConnection(scope);
    reply.lease = booksLease(scope);
    if (reply.lease.until <= scope.clock().nowUtc())
        reply.lease = {};
    countPostings(scope, reply);
    return reply;
}

Result<std::vector<PostingRow>> answer(ReadScope &scope, const PostingList &query)
{
    std::vector<PostingRow> rows = postingRows(scope, query);
    for (PostingRow &row : rows) {
        const auto names = namesInTheWay(scope, row.posting);
        row.waitsFor = names.empty() ? PostingId() : names.front().id;
        row.proposedName = proposedName(scope, row.posting);
    }
    return rows;
}

Result<std::vector<BooksLogEntry>> answer(ReadScope &scope, const BooksLog &query)
{
    return booksLog(scope, query);
}

Result<BooksMapping::Reply> answer(ReadScope &scope, const BooksMapping &)
{
    BooksMapping::Reply reply;
    reply.listsAt = booksConnection(scope).listsAt;
    std::map<QString, BooksChoice> chosen;
    for (const BooksChoice &choice : booksChoices(scope))
        chosen[choice.key] = choice;
    for (const BooksMappingKey &key : keysOfOffice(scope)) {
        BooksMapping::Row row{key, chosen[key.key], {}};
        row.choice.key = key.key;
        for (const BooksListEntry &entry : booksEntries(scope, key.list)) {
            if (fits(key, entry))
                row.choices.push_back(entry);
        }
        reply.rows.push_back(std::move(row));
    }
    return reply;
}

Result<std::vector<BooksLinks::Row>> answer(ReadScope &scope, const BooksLinks &query)
{
    if (query.onlyThere)
        return onlyThere(scope, query);
    const LinkIndex index(unlinkedEntries(scope, query.list));
    std::vector<BooksLinks::Row> rows;
    for (const BooksName &name : namesOf(scope, query.list)) {
        if (int(rows.size()) < query.limit && matchesSearch(query, name.subject.name))
            rows.push_back(rowOf(scope, query, name, index));
    }
    return rows;
}

Result<std::vector<BooksFinding>> answer(ReadScope &scope, const BooksFindings &query)
{
    auto findings = booksFindings(scope, query);
    for (BooksFinding &finding : findings)
        fillInStanding(scope, finding);
    return findings;
}

Result<std::vector<BooksLink>> answer(ReadScope &scope, const BooksLinksOf &query)
{
    std::vector<BooksLink> all;
    for (const BookEntity entity : query.entities) {
        const auto links = linksOf(scope, entity);
        all.insert(all.end(), links.begin(), links.end());
    }
    return all;
}

} // namespace truckroll
