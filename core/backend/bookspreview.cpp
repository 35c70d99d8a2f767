// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookspreview.h"

#include "core/accounting/quickbooks/comparing.h"
#include "core/accounting/quickbooks/names.h"
#include "core/accounting/quickbooks/papers.h"
#include "core/base/text.h"
#include "core/domain/postingpace.h"
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace truckroll {

using namespace quickbooks;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BooksPreview)
};

using Deed = BooksPreviewRow::Deed;
using Way = BooksVerdict::Way;

bool isName(BookEntity entity)
{
    return entity == BookEntity::Customer || entity == BookEntity::Item || entity == BookEntity::Vendor;
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
QString renamedNote(const PostingGround &ground, const QString &nameThere)
{
    const QString here = cleanLine(nameHere(ground));
    if (here.isEmpty() || !ground.posting.name.isEmpty() || here == nameThere)
        return {};
    return here.contains(QLatin1Char(':'))
               ? Texts::tr("QuickBooks takes no colon in a name: it is called “%1” there.").arg(nameThere)
               : Texts::tr("QuickBooks takes shorter names only: it is called “%1” there.").arg(nameThere);
}

Deed deedOf(const Posting &posting)
{
    return posting.isChange() ? Deed::Update : posting.kind == PostingKind::Void ? Deed::Void : Deed::Create;
}

Money totalOf(const PostingGround &ground)
{
    if (ground.posting.entity == BookEntity::Refund)
        return ground.posting.amount;
    if (ground.payment)
        return ground.payment->amount;
    return ground.document && ground.posting.document ? ground.document->totals.total : Money();
}

/// What of the invoice becomes other there: nothing else of it is sent.
QString correctionNote(const PostingGround &ground, const RemoteRecord &there)
{
    const QStringList changed = differences(there.object, requestOf(ground, there).body);
    return changed.isEmpty()
               ? Texts::tr("Only what was corrected is changed there.")
               : Texts::tr("Only this is changed there: %1.").arg(changed.join(QStringLiteral(", ")));
}

/// What of an invoice that is found there is other than it is here: a correction follows, and asks.
QString otherThere(const PostingGround &ground, const RemoteRecord &there)
{
    if (ground.posting.entity != BookEntity::Invoice || !ground.posting.body.isEmpty() || ground.isTakenOut ||
        !isFoundOtherwise(ground, there))
        return {};
    PostingGround correction = ground;
    correction.posting.kind = PostingKind::Correct;
    return Texts::tr("It is other there, and you decide which one counts: %1.")
        .arg(differences(there.object, requestFor(correction, there).body).join(QStringLiteral(", ")));
}

bool isCompared(BookEntity entity)
{
    return entity == BookEntity::Invoice || entity == BookEntity::CreditNote ||
           entity == BookEntity::PurchaseOrder || entity == BookEntity::Bill;
}

} // namespace

BooksPreview::BooksPreview(BooksDoor &office, Api &api, const Clock &clock, const SendingHooks &hooks)
    : m_office(office), m_clock(clock), m_hooks(hooks), m_looks(office, api, [] { return Done(Nothing{}); })
{
}

Result<std::vector<BooksPreviewRow>> BooksPreview::rows(const std::vector<DocumentId> &documents)
{
    TRY(auto left, m_office.ask(PostingsToSend{documents, false}));
    CHECK_OK(readNames());
    m_progress.total = int(left.size());
    for (bool last = false; !left.empty();) {
        TRY(const bool any, planPass(left, last));
        last = !any;
    }
    return std::move(m_rows);
}

/// Entries of customers, items and vendors that were made before and are not sent yet.
Done BooksPreview::readNames()
{
    PostingList query;
    query.states = {PostingState::Pending, PostingState::Sending, PostingState::NeedsAttention};
    query.entities = {BookEntity::Customer, BookEntity::Item, BookEntity::Vendor};
    query.limit = -1;
    TRY(const auto rows, m_office.ask(query));
    for (const PostingRow &row : rows) {
        if (row.posting.kind == PostingKind::Create)
            m_openNames[{row.posting.entity, row.posting.record}] = row.posting;
    }
    return Nothing{};
}

/// Whether any of them was planned; those are taken out of `left`.
Result<bool> BooksPreview::planPass(std::vector<Posting> &left, bool last)
{
    bool any = false;
    for (size_t i = 0; i < left.size();) {
        if (m_hooks.cancelled && m_hooks.cancelled())
            return failure(ErrorCode::Cancelled, Texts::tr("The preview was stopped. Nothing was sent."));
        const Posting posting = left[i];
        TRY(const bool planned, plan(posting, left, last));
        any = any || planned;
        if (planned)
            left.erase(left.begin() + qsizetype(i));
        else
            ++i;
    }
    return any;
}

bool BooksPreview::goes(PostingId posting) const
{
    const auto it = m_goes.find(posting);
    return it != m_goes.end() && it->second;
}

/// Of one that nobody decided about it is asked once more, as of one that is being sent.
void BooksPreview::takeUp(Posting &posting) const
{
    if (posting.isUndecided() && mayGo(posting, m_clock.nowUtc()))
        posting.state = PostingState::Sending;
}

void BooksPreview::asPlanned(PostingGround &ground) const
{
    const auto add = [&](BookEntity entity, qint64 record) {
        if (const auto it = m_links.find({entity, record}); it != m_links.end())
            ground.links[it->first] = it->second;
    };
    add(ground.posting.entity, ground.posting.record);
    add(BookEntity::Item, 0);
    if (ground.customer)
        add(BookEntity::Customer, ground.customer->id.value());
    if (ground.vendor)
        add(BookEntity::Vendor, ground.vendor->id);
    if (ground.payment) {
        add(BookEntity::Payment, ground.payment->id.value());
        add(BookEntity::Invoice, ground.payment->invoice.value());
        add(BookEntity::CreditNote, ground.payment->creditNote.value());
    }
    if (ground.order)
        add(BookEntity::PurchaseOrder, ground.order.value());
    for (const auto &[id, item] : ground.items)
        add(BookEntity::Item, id.value());
    if (const auto sent = m_sent.find({ground.posting.entity, ground.posting.record});
        sent != m_sent.end() && ground.posting.kind == PostingKind::Correct)
        ground.lastSent = sent->second;
    const auto &waits = ground.waitsFor;
    if (!waits.empty() && std::all_of(waits.begin(), waits.end(), [this](PostingId id) { return goes(id); }))
        ground.isReady = true;
}

Result<bool> BooksPreview::plan(const Posting &posting, const std::vector<Posting> &left, bool last)
{
    TRY(PostingGround ground, m_office.ask(GroundOfPosting{posting.id}));
    takeUp(ground.posting);
    asPlanned(ground);
    const bool comesLater = std::any_of(ground.waitsFor.begin(), ground.waitsFor.end(), [&](PostingId waits) {
        return std::any_of(left.begin(), left.end(), [&](const Posting &each) { return each.id == waits; });
    });
    if (!ground.isReady && comesLater && !last)
        return false;
    m_progress.what = Texts::tr("Comparing %1").arg(ground.what);
    ++m_progress.done;
    if (m_hooks.progress)
        m_hooks.progress(m_progress);
    for (const PostingId waits : ground.waitsFor) { // refunds that are found there, before what they reopen
        TRY(const PostingGround before, m_office.ask(GroundOfPosting{waits}));
        const auto link = m_links.find({before.posting.entity, before.posting.record});
        if (before.posting.entity == BookEntity::Refund && link != m_links.end() &&
            !link->second.remoteId.isEmpty())
            ground.refunds.push_back(link->second);
    }
    const Key own{posting.entity, posting.record};
    if (const auto told = m_names.find(own); told != m_names.end() && posting.kind == PostingKind::Create) {
        m_goes[posting.id] = told->second.goes; // it was told before what stands on it
        return true;
    }
    TRY(const BooksVerdict verdict, verdictOn(ground));
    TRY(BooksPreviewRow row, rowOf(ground, verdict));
    keepPlan(ground, verdict, row);
    if (isName(posting.entity) && posting.kind == PostingKind::Create) {
        m_names[own] = {row.problems.isEmpty(), ground.posting};
        m_names[own].posting.reason = row.problems.join(QLatin1Char(' '));
        m_names[own].posting.advice = verdict.advice;
    }
    if (!ground.isTakenOut) // only looked for; its void is told
        m_rows.push_back(std::move(row));
    return true;
}

Result<BooksVerdict> BooksPreview::verdictOn(PostingGround &ground)
{
    const Posting &posting = ground.posting;
    const Key own{posting.entity, posting.record};
    BooksVerdict verdict;
    if (posting.kind == PostingKind::Void && m_needless.contains(own)) {
        verdict.way = Way::Drop;
        return verdict;
    }
    verdict.way = Way::Wait;
    if (posting.state == PostingState::Pending && !mayGo(posting, m_clock.nowUtc()))
        return verdict;
    if (const auto early = BooksLooks::early(ground))
        return *early;
    if (posting.state != PostingState::Sending) {
        TRY(const auto missing, planNames(ground));
        if (missing)
            return *missing;
    }
    return lookPatiently(ground);
}

/// Customers, items and vendors go before what names them; the first that does not go holds it up.
Result<std::optional<BooksVerdict>> BooksPreview::planNames(PostingGround &ground)
{
    for (const Key &key : missingFor(ground)) {
        TRY(const Name name, planName(ground, key));
        if (name.goes)
            continue;
        BooksVerdict waits;
        waits.way = Way::Wait;
        return std::optional(name.posting.reason.isEmpty() ? waits
                                                           : BooksLooks::waitsForThis(ground, name.posting));
    }
    asPlanned(ground);
    return std::optional<BooksVerdict>();
}

/// Of what has to be made before `ground`, also when nothing was noted of it yet.
Result<PostingGround> BooksPreview::groundOfName(const PostingGround &ground, const Key &key)
{
    if (const auto name = m_openNames.find(key); name != m_openNames.end())
        return m_office.ask(GroundOfPosting{name->second.id});
    PostingGround before = ground;
    before.posting = {};
    before.posting.kind = PostingKind::Create;
    before.posting.entity = key.first;
    before.posting.record = key.second;
    before.payment.reset();
    before.waitsFor.clear();
    before.isReady = true;
    before.isTakenOut = false;
    before.what = Texts::tr("%1 %2", "a kind of record and its name")
                      .arg(bookEntityText(key.first),
                           key.second ? nameHere(before) : Texts::tr("for lines without one", "an item"));
    return before;
}

Result<BooksPreview::Name> BooksPreview::planName(const PostingGround &ground, const Key &key)
{
    if (const auto told = m_names.find(key); told != m_names.end())
        return told->second;
    TRY(PostingGround before, groundOfName(ground, key));
    takeUp(before.posting);
    asPlanned(before);
    BooksVerdict verdict;
    if (before.posting.state == PostingState::NeedsAttention) {
        verdict.way = Way::Ask;
        verdict.text = before.posting.reason;
        verdict.advice = before.posting.advice;
    } else {
        TRY(verdict, verdictOn(before));
    }
    TRY(BooksPreviewRow row, rowOf(before, verdict));
    keepPlan(before, verdict, row);
    Name name{row.problems.isEmpty(), before.posting};
    name.posting.reason = verdict.way == Way::Wait ? QString() : row.problems.join(QLatin1Char(' '));
    if (verdict.way == Way::Ask)
        name.posting.advice = verdict.advice;
    m_names[key] = name;
    row.posting = {};
    row.document = ground.posting.document;
    m_rows.push_back(std::move(row));
    return name;
}

// ---- What is told ----------------------------------------------------------------------------------------

Result<QStringList> BooksPreview::whatItWaitsFor(const PostingGround &ground)
{
    QStringList sentences;
    const qint64 now = m_clock.nowUtc();
    const qint64 left = ground.posting.nextTryAt - now;
    const bool isHeld = ground.posting.state == PostingState::Pending && !mayGo(ground.posting, now);
    if (isHeld && mayBeAtWork(ground.posting, now))
        return QStringList{
            Texts::tr("It is not sent before %n second(s): QuickBooks may still be at work on an "
                      "earlier request.",
                      nullptr, int(left))};
    if (isHeld)
        return QStringList{
            Texts::tr("It is not sent in the next %1 seconds: QuickBooks asked to wait, or did "
                      "not answer when it was last sent.")
                .arg(QLocale().toString(left))};
    for (const PostingId waits : ground.waitsFor) {
        if (goes(waits))
            continue;
        TRY(const PostingGround other, m_office.ask(GroundOfPosting{waits}));
        sentences += Texts::tr("It waits for %1.").arg(other.what);
    }
    sentences.removeDuplicates();
    if (sentences.isEmpty())
        sentences += Texts::tr("It waits for what it stands on.");
    return sentences;
}

/// What is there is taken over, unless it is another record's counterpart.
Done BooksPreview::tellAdoption(const PostingGround &ground, const BooksVerdict &verdict,
                                BooksPreviewRow &row)
{
    const Posting &posting = ground.posting;
    row.deed = posting.kind == PostingKind::Create ? Deed::LinkFound : Deed::Nothing;
    if (posting.kind != PostingKind::Create || ground.own() || posting.entity == BookEntity::Payment)
        return Nothing{};
    if (isCompared(posting.entity))
        row.totalThere = verdict.remote.total;
    row.note = (row.note + QLatin1Char(' ') + otherThere(ground, verdict.remote)).trimmed();
    TRY(const bool isTaken, m_looks.isLinked(posting.entity, verdict.remote.id));
    if (isTaken)
        row.problems +=
            Texts::tr("The record in QuickBooks that is the same is linked with another one here.");
    return Nothing{};
}

Result<BooksPreviewRow> BooksPreview::rowOf(const PostingGround &ground, const BooksVerdict &verdict)
{
    const Posting &posting = ground.posting;
    BooksPreviewRow row;
    row.posting = posting.id;
    row.document = posting.document;
    row.entity = posting.entity;
    row.number = ground.document ? ground.document->number : QString();
    row.what = ground.what;
    row.nameThere = nameFor(ground);
    row.deed = deedOf(posting);
    row.note = renamedNote(ground, row.nameThere);
    if (posting.state == PostingState::Sending)
        row.note = (row.note + QLatin1Char(' ') +
                    Texts::tr("It left before and had no answer: it is looked for, and not sent twice."))
                       .trimmed();
    row.total = totalOf(ground);
    const bool isSale = posting.entity == BookEntity::Invoice || posting.entity == BookEntity::CreditNote;
    row.totalThere = isSale && ground.document ? expectedTotal(ground) : std::optional<Money>();
    const bool isCorrection = posting.kind == PostingKind::Correct;
    if (isCorrection && ground.own() &&
        !ground.own()->remoteId.isEmpty()) // as it is there; nothing of it is computed anew
        row.totalThere = ground.own()->total;
    if (posting.kind == PostingKind::Void && ground.own()) // what is void there then
        row.totalThere = verdict.remote.id.isEmpty() ? ground.own()->total : verdict.remote.total;
    switch (verdict.way) {
    case Way::Send:
        if (isCorrection)
            row.note = (correctionNote(ground, verdict.remote) + QLatin1Char(' ') + row.note).trimmed();
        break;
    case Way::Adopt:
        CHECK_OK(tellAdoption(ground, verdict, row));
        break;
    case Way::Drop:
    case Way::TakenOut:
        row.deed = Deed::Nothing;
        break;
    case Way::Wait: {
        TRY(row.problems, whatItWaitsFor(ground));
        break;
    }
    case Way::Ask:
        if (verdict.code == QLatin1String("check")) {
            for (const Problem &problem : problemsOf(ground))
                row.problems += problem.sentence;
        } else {
            row.problems += verdict.text;
            row.note = Texts::tr("Sending puts it under “Needs attention”, where you decide.");
        }
        break;
    case Way::Failed:
        CHECK_OK(tellFailure(ground, verdict.answer, row));
        break;
    }
    row.problems.removeDuplicates();
    return row;
}

// ---- As if it had gone -----------------------------------------------------------------------------------

/// So much more or less is open of an invoice there.
void BooksPreview::planMoney(const PostingGround &ground, const RemoteRecord &there)
{
    const BooksLink *invoice =
        ground.payment ? ground.link(BookEntity::Invoice, ground.payment->invoice.value()) : nullptr;
    if (ground.posting.entity != BookEntity::Payment || !invoice || invoice->remoteId.isEmpty())
        return;
    if (ground.posting.kind == PostingKind::Create)
        return m_looks.planPaid(invoice->remoteId, ground.payment->amount);
    Money applied;
    for (const RemoteRecord::Applied &each : there.applied)
        applied += each.type == u"Invoice" && each.id == invoice->remoteId ? each.amount : Money();
    const Money stays = ground.posting.kind == PostingKind::Void
                            ? Money()
                            : ground.payment->amount - ground.payment->refunded;
    m_looks.planPaid(invoice->remoteId, stays - applied);
}

void BooksPreview::keepPlan(const PostingGround &ground, const BooksVerdict &verdict,
                            const BooksPreviewRow &row)
{
    const Posting &posting = ground.posting;
    const Key own{posting.entity, posting.record};
    const bool isDone = row.problems.isEmpty();
    // With another total it is there, and a person compares both before money follows.
    const bool isAsked = isCompared(posting.entity) && posting.kind == PostingKind::Create &&
                         row.totalThere && *row.totalThere != row.total && !ground.own();
    if (posting.id)
        m_goes[posting.id] = isDone && !isAsked;
    if (!isDone)
        return;
    const QByteArray body = verdict.way == Way::Send ? requestOf(ground, verdict.remote).body : posting.body;
    if (posting.kind == PostingKind::Create) // one that is being sent goes as it left
        m_sent[own] = body;
    else if (posting.isChange() && verdict.way != Way::Drop)
        m_sent[own] = sentInAll({ground.lastSent, body});
    if (posting.kind == PostingKind::Create && verdict.way == Way::Drop)
        m_needless.insert(own);
    if (posting.kind == PostingKind::Create && (verdict.way == Way::Send || verdict.way == Way::Adopt)) {
        BooksLink link;
        link.entity = posting.entity;
        link.record = posting.record;
        if (verdict.way == Way::Adopt) {
            link.remoteId = verdict.remote.id;
            link.syncToken = verdict.remote.syncToken;
            link.name = verdict.remote.name;
            link.total = verdict.remote.total;
            link.balance = verdict.remote.balance;
            m_looks.planLink(posting.entity, link.remoteId);
        }
        m_links[own] = link;
    }
    if (verdict.way == Way::Send)
        planMoney(ground, verdict.remote);
}

} // namespace truckroll
