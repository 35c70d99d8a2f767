// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookscenter.h"

#include "core/accounting/quickbooks/names.h"
#include "core/accounting/quickbooks/papers.h"
#include "core/base/text.h"
#include <QCoreApplication>
#include <map>
#include <set>

// What sending would do, without sending anything.
namespace truckroll {

using namespace quickbooks;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BooksCenter)
};

using Key = PostingGround::Key;

/// Entries of customers, items and vendors that were made before and are not sent yet.
Result<std::map<Key, Posting>> openNames(BooksDoor &office)
{
    PostingList query;
    query.states = {PostingState::Pending, PostingState::Sending, PostingState::NeedsAttention};
    query.entities = {BookEntity::Customer, BookEntity::Item, BookEntity::Vendor};
    query.limit = -1;
    TRY(const auto rows, office.ask(query));
    std::map<Key, Posting> names;
    for (const PostingRow &row : rows) {
        if (row.posting.kind == PostingKind::Create)
            names[{row.posting.entity, row.posting.record}] = row.posting;
    }
    return names;
}

/// Of what has to be made before `ground`, also when nothing was noted of it yet.
Result<PostingGround> groundOfName(BooksDoor &office, const std::map<Key, Posting> &names,
                                   const PostingGround &ground, const Key &key)
{
    if (const auto name = names.find(key); name != names.end())
        return office.ask(GroundOfPosting{name->second.id});
    PostingGround before = ground;
    before.posting = {};
    before.posting.kind = PostingKind::Create;
    before.posting.entity = key.first;
    before.posting.record = key.second;
    return before;
}

/// The name as it is here; empty for what has none.
QString nameHere(const PostingGround &ground)
{
    switch (ground.posting.entity) {
    case BookEntity::Customer:
        return ground.customer ? ground.customer->name : QString();
    case BookEntity::Vendor:
        return ground.vendor ? ground.vendor->name : QString();
    case BookEntity::Item: {
        const auto item = ground.items.find(ItemId(ground.posting.record));
        return item == ground.items.end() ? QString() : item->second.name;
    }
    default:
        return {};
    }
}

/// Whoever looks for it there has to know what it is called.
QString noteOf(const PostingGround &ground, const QString &nameThere)
{
    const QString here = cleanLine(nameHere(ground));
    if (here.isEmpty() || !ground.posting.name.isEmpty() || here == nameThere)
        return {};
    return here.contains(QLatin1Char(':'))
               ? Texts::tr("QuickBooks takes no colon in a name: it is called “%1” there.").arg(nameThere)
               : Texts::tr("QuickBooks takes shorter names only: it is called “%1” there.").arg(nameThere);
}

/// What has to be there before: names, and for money its invoice.
std::vector<Key> standsOn(const PostingGround &ground, std::vector<Key> missing)
{
    if (ground.payment)
        missing.emplace_back(BookEntity::Invoice, ground.payment->invoice.value());
    return missing;
}

/// The rows as they come, each name once, and what stays here because something else does.
class Plan
{
public:
    bool isNew(const Key &key) { return m_told.insert(key).second; }
    void addName(const Key &key, const Posting &name, const Posting &dependent, BooksPreviewRow row)
    {
        if (name.state == PostingState::NeedsAttention)
            row.problems += name.reason;
        row.posting = {};
        row.document = dependent.document;
        add(key, std::move(row), {});
    }
    void add(const Key &key, BooksPreviewRow row, const std::vector<Key> &before)
    {
        for (const Key &each : before) {
            if (const auto waits = m_held.find(each); waits != m_held.end())
                row.problems += Texts::tr("It waits for %1.").arg(waits->second);
        }
        if (!row.problems.isEmpty())
            m_held[key] = row.what;
        m_rows.push_back(std::move(row));
    }

    std::vector<BooksPreviewRow> finish() { return std::move(m_rows); }

private:
    std::vector<BooksPreviewRow> m_rows;
    std::set<Key> m_told;
    std::map<Key, QString> m_held;
};

} // namespace

Result<std::vector<BooksPreviewRow>> BooksCenter::preview(const std::vector<DocumentId> &documents,
                                                          const SendingHooks &hooks)
{
    CHECK_OK(refreshCompany()); // books that were closed or opened since, taxes that were switched on
    TRY(const auto postings, m_office.ask(PostingsToSend{documents, false}));
    TRY(const auto names, openNames(m_office));
    Plan plan;
    SendingProgress progress;
    progress.total = int(postings.size());
    for (const Posting &posting : postings) {
        if (hooks.cancelled && hooks.cancelled())
            return failure(ErrorCode::Cancelled, Texts::tr("The preview was stopped. Nothing was sent."));
        TRY(const PostingGround ground, m_office.ask(GroundOfPosting{posting.id}));
        if (ground.isTakenOut) // only looked for; its void is told
            continue;
        progress.what = Texts::tr("Comparing %1").arg(ground.what);
        ++progress.done;
        if (hooks.progress)
            hooks.progress(progress);
        // Nothing is made for what cannot go.
        const auto missing = problemsOf(ground).empty() ? missingFor(ground) : std::vector<Key>();
        for (const Key &key : missing) {
            if (!plan.isNew(key))
                continue;
            TRY(const PostingGround before, groundOfName(m_office, names, ground, key));
            TRY(BooksPreviewRow row, previewRow(before));
            plan.addName(key, before.posting, posting, std::move(row));
        }
        const Key own{posting.entity, posting.record};
        if (names.contains(own) && !plan.isNew(own))
            continue; // it was told before what stands on it
        TRY(BooksPreviewRow row, previewRow(ground));
        plan.add(own, std::move(row), standsOn(ground, missing));
    }
    return plan.finish();
}

Result<BooksPreviewRow> BooksCenter::previewRow(const PostingGround &ground)
{
    const Posting &posting = ground.posting;
    BooksPreviewRow row;
    row.posting = posting.id;
    row.document = posting.document;
    row.entity = posting.entity;
    row.number = ground.document ? ground.document->number : QString();
    row.what = posting.id ? ground.what
                          : Texts::tr("%1 %2", "a kind of record and its name")
                                .arg(bookEntityText(posting.entity), nameFor(ground));
    row.nameThere = nameFor(ground);
    row.note = noteOf(ground, row.nameThere);
    row.deed = posting.kind == PostingKind::Update ? BooksPreviewRow::Deed::Update
               : posting.kind == PostingKind::Void ? BooksPreviewRow::Deed::Void
                                                   : BooksPreviewRow::Deed::Create;
    if (ground.payment)
        row.total = posting.entity == BookEntity::Refund ? posting.amount : ground.payment->amount;
    else if (ground.document && posting.document)
        row.total = ground.document->totals.total;
    const bool isSale = posting.entity == BookEntity::Invoice || posting.entity == BookEntity::CreditNote;
    row.totalThere = isSale && ground.document ? expectedTotal(ground) : std::optional<Money>();
    for (const Problem &problem : problemsOf(ground))
        row.problems += problem.sentence;
    if (posting.kind != PostingKind::Create || !ground.connection.isConnected())
        return row;
    if (posting.state == PostingState::Pending && !posting.hint.isEmpty()) { // somebody chose what it is
        row.deed = BooksPreviewRow::Deed::LinkFound;
        return row;
    }
    // What is there already is linked, not made: only read, nothing is sent.
    Api api(m_wire, m_tokens, m_addresses, ground.connection.realm);
    for (const QString &query : lookUpsFor(ground)) {
        const Answer answer = api.query(query);
        if (!answer.isGood())
            return tl::unexpected<Error>(failed(answer));
        for (const QJsonObject &each : rowsIn(answer, entityTag(posting.entity))) {
            const Likeness likeness = likenessOf(ground, readRecord(posting.entity, each));
            if (likeness == Likeness::Ours)
                row.deed = BooksPreviewRow::Deed::LinkFound;
            else if (likeness == Likeness::Stranger)
                row.problems +=
                    Texts::tr("“%1” is there already, and it is not known whether it is the same.")
                        .arg(row.nameThere);
        }
    }
    row.problems.removeDuplicates();
    return row;
}

} // namespace truckroll
