// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/postings.h"

#include "core/domain/postingpace.h"
#include "core/store/bookslinkstore.h"
#include "core/store/booksstore.h"
#include "core/store/conflict.h"
#include "core/store/keepingbooks.h"
#include "core/store/postingstore.h"
#include "core/workflow/booksfindings.h"
#include "core/workflow/perform.h"
#include "core/workflow/textfields.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Postings)
};

using S = PostingState;

void putBackAll(WriteScope &scope, const char *code)
{
    for (Posting &posting : postingsInState(scope, S::NeedsAttention)) {
        if (posting.code == QLatin1String(code))
            putBack(scope, posting);
    }
}

/// The paper was made there once more: what is paid of it or with it may go.
void releaseGone(WriteScope &scope, const Posting &paper)
{
    const bool isCredit = paper.entity == BookEntity::CreditNote;
    if (paper.entity != BookEntity::Invoice && !isCredit)
        return;
    for (Posting &posting : postingsInState(scope, S::NeedsAttention)) {
        if (posting.code == QLatin1String(codeOfGone) && (isCredit || posting.document == paper.document))
            putBack(scope, posting);
    }
}

/// It was told of as there although it was left out, and is linked by now: nothing is left to be decided.
void closeFound(WriteScope &scope, const BooksLink &link, const Posting &posting)
{
    for (const auto kind : {BooksFinding::Kind::Unknown, BooksFinding::Kind::DoublePaid}) {
        const auto found = openFinding(scope, kind, posting.entity, link.remoteId);
        if (found && found->record == posting.record)
            closeFinding(scope, *found, Texts::tr("linked with the next sending"));
    }
}

/// What was found there otherwise than it is here.
void correctThere(WriteScope &scope, const Posting &creation)
{
    const auto all = postingsOf(scope, creation.entity, creation.record);
    if (std::any_of(all.begin(), all.end(),
                    [](const Posting &each) { return each.kind == PostingKind::Correct && each.isOpen(); }))
        return;
    Posting posting;
    posting.kind = PostingKind::Correct;
    posting.entity = creation.entity;
    posting.record = creation.record;
    posting.document = creation.document;
    insertPosting(scope, posting);
}

/// It is there: the link in the same transaction. With a total that differs a person decides before money
/// follows.
Done finish(WriteScope &scope, Posting &posting, const SettlePosting &command)
{
    if (command.link)
        CHECK_OK(keepPostingLink(scope, posting, *command.link));
    if (command.link)
        closeFound(scope, *command.link, posting);
    if (command.isOther)
        correctThere(scope, posting);
    settlePosting(scope, posting, command.advice == BooksAdvice::None ? S::Sent : S::NeedsAttention);
    posting.nextTryAt = 0;
    if (posting.kind == PostingKind::Void) {
        // What still waited for the record is not needed any more.
        for (Posting &other : postingsOf(scope, posting.entity, posting.record)) {
            if (other.id != posting.id && other.isOpen() && other.state != S::Sending) {
                settlePosting(scope, other, S::Dropped);
                updatePosting(scope, other);
            }
        }
    }
    return Nothing{};
}

/// It was voided here while it was sent, and is not there: nothing is left to be done.
void dropWithVoid(WriteScope &scope, Posting &creation)
{
    for (Posting &other : postingsOf(scope, creation.entity, creation.record)) {
        if (other.kind != PostingKind::Void || !other.isOpen())
            continue;
        settlePosting(scope, other, S::Dropped);
        updatePosting(scope, other);
        settlePosting(scope, creation, S::Dropped);
    }
}

/// Of what is void here meanwhile nobody has to decide: it is looked for once more, taken out when it is
/// there then, and dropped with its void when it is not.
void holdUndecided(WriteScope &scope, Posting &posting)
{
    const auto all = postingsOf(scope, posting.entity, posting.record);
    const bool isTakenOut =
        posting.kind == PostingKind::Create && std::any_of(all.begin(), all.end(), [](const Posting &each) {
            return each.kind == PostingKind::Void && each.isOpen();
        });
    if (!isTakenOut)
        return settlePosting(scope, posting, S::NeedsAttention);
    posting.state = S::Pending;
    posting.requestKey.clear();
    posting.path.clear();
    posting.body.clear();
    posting.reason.clear();
    posting.code.clear();
    posting.intuitTid.clear();
    posting.advice = BooksAdvice::None;
    posting.hint.clear();
}

Done take(WriteScope &scope, Posting &posting, const SettlePosting &command)
{
    using O = SettlePosting::Outcome;
    switch (command.outcome) {
    case O::Booked:
        return finish(scope, posting, command);
    case O::Refused:
        settlePosting(scope, posting, S::NeedsAttention);
        if (!command.inDoubt)
            posting.leftAt = 0;
        if (!command.body.isEmpty())
            posting.body = command.body;
        if (command.link && posting.kind != PostingKind::Create)
            CHECK_OK(keepPostingLink(scope, posting, *command.link));
        break;
    case O::Unknown:
        posting.state = S::Sending;
        break;
    case O::Undecided:
        holdUndecided(scope, posting);
        break;
    case O::Waiting:
        posting.state = posting.requestKey.isEmpty() ? S::Pending : S::Sending;
        break;
    case O::Refrozen:
        posting.state = S::Pending;
        posting.leftAt = 0;
        posting.requestKey.clear();
        posting.path.clear();
        posting.body.clear();
        break;
    case O::Dropped:
        settlePosting(scope, posting, S::Dropped);
        if (posting.kind == PostingKind::Create)
            dropWithVoid(scope, posting);
        break;
    }
    posting.nextTryAt = command.nextTryAt;
    return Nothing{};
}

/// Somebody corrects it while the sender looks at QuickBooks: what is found out about the old one does not
/// count for it, and it is looked at anew.
Done checkAsSeen(ReadScope &scope, const Posting &posting, Version seen)
{
    if (posting.state != S::Pending || !seen || posting.version == seen)
        return Nothing{};
    return failure(
        ErrorCode::Conflict,
        Texts::tr("%1 was corrected in the meantime and was not sent.").arg(whatIsPosted(scope, posting)));
}

void describe(WriteScope &scope, const Posting &posting)
{
    const QString what = whatIsPosted(scope, posting);
    if (posting.state == S::Sent)
        scope.describe(Texts::tr("%1 is in QuickBooks").arg(what));
    else if (posting.state == S::NeedsAttention)
        scope.describe(Texts::tr("%1 needs attention: %2").arg(what, posting.reason));
}

} // namespace

Result<Posting> postingNamed(ReadScope &scope, PostingId id)
{
    auto posting = findPosting(scope, id);
    if (!posting)
        return notThere(Texts::tr("entry for QuickBooks"));
    return std::move(*posting);
}

void storePosting(WriteScope &scope, Posting &posting)
{
    updatePosting(scope, posting);
    refreshStanding(scope, posting);
}

void settlePosting(WriteScope &scope, Posting &posting, PostingState state)
{
    posting.state = state;
    posting.settledAt = scope.clock().nowUtc();
    posting.settledBy = scope.actor().name;
}

void putBack(WriteScope &scope, Posting &posting)
{
    posting.state = S::Pending;
    posting.requestKey.clear();
    posting.path.clear();
    posting.body.clear();
    // A request in doubt may still be at work there: nothing new goes before that is over.
    const qint64 now = scope.clock().nowUtc();
    if (mayGo(posting, now))
        posting.nextTryAt = 0;
    if (posting.leftAt && posting.attempts > 0 && quietUntil(posting, now) > now)
        posting.nextTryAt = std::max(posting.nextTryAt, quietUntil(posting, now));
    posting.reason.clear();
    posting.code.clear();
    posting.intuitTid.clear();
    posting.advice = BooksAdvice::None;
    posting.hint.clear();
    storePosting(scope, posting);
}

bool isBooksName(BookEntity entity)
{
    return entity == BookEntity::Customer || entity == BookEntity::Item || entity == BookEntity::Vendor;
}

Done keepPostingLink(WriteScope &scope, const Posting &posting, BooksLink link)
{
    link.entity = posting.entity;
    link.record = posting.record;
    link.linkedAt = scope.clock().nowUtc();
    CHECK_OK(checkLinkIsFree(scope, link));
    storeLink(scope, link);
    return Nothing{};
}

BooksLogEntry postingLogEntry(ReadScope &scope, const Posting &posting, BooksLogEntry entry)
{
    entry.posting = posting.id;
    entry.document = posting.document;
    entry.requestKey = posting.requestKey;
    if (entry.what.isEmpty())
        entry.what = whatIsPosted(scope, posting);
    return entry;
}

void releaseWaiting(WriteScope &scope)
{
    putBackAll(scope, codeOfPrerequisite);
}

void releaseChecked(WriteScope &scope)
{
    putBackAll(scope, codeOfCheck);
    putBackAll(scope, codeOfPrerequisite);
}

std::optional<Posting> leftThere(ReadScope &scope, PaymentId payment)
{
    std::optional<Posting> last;
    for (Posting &posting : postingsOf(scope, BookEntity::Payment, payment.value())) {
        if (posting.kind == PostingKind::Update && posting.state != S::Dropped)
            last = std::move(posting);
    }
    return last && last->state == S::Sent && last->code == QLatin1String(codeOfLeft) ? last : std::nullopt;
}

Done checkLinkIsFree(ReadScope &scope, const BooksLink &link)
{
    const auto other = findRemote(scope, link.entity, link.remoteId);
    if (!other || other->record == link.record || link.entity == BookEntity::Payment)
        return Nothing{};
    Posting named;
    named.entity = other->entity;
    named.record = other->record;
    named.document = DocumentId(other->record);
    return ruleBroken(
        Texts::tr("This record in QuickBooks is linked with %1 already. Nothing was changed; unlink that "
                  "first, or choose another one.")
            .arg(whatIsPosted(scope, named)));
}

Result<Posting> perform(WriteScope &scope, const MakePosting &command)
{
    auto before = command.kind == PostingKind::Create ? creationOf(scope, command.entity, command.record)
                                                      : std::optional<Posting>();
    if (before && before->state == S::Sent && !findLink(scope, command.entity, command.record)) {
        before->state = S::Dropped; // it was unlinked: looked for, and linked again or made
        updatePosting(scope, *before);
        before.reset();
    }
    if (before)
        return *before;
    Posting posting;
    posting.kind = command.kind;
    posting.entity = command.entity;
    posting.record = command.record;
    const bool isPaper = command.entity == BookEntity::Invoice || command.entity == BookEntity::CreditNote ||
                         command.entity == BookEntity::PurchaseOrder;
    if (isPaper)
        posting.document = DocumentId(command.record);
    insertPosting(scope, posting);
    refreshStanding(scope, posting);
    return posting;
}

Result<Posting> perform(WriteScope &scope, const BeginSending &command)
{
    TRY(Posting posting, postingNamed(scope, command.posting));
    CHECK_OK(checkAsSeen(scope, posting, command.seen));
    if (posting.state != S::Pending && posting.state != S::Sending)
        return failure(
            ErrorCode::Conflict,
            Texts::tr("%1 was settled in the meantime and was not sent.").arg(whatIsPosted(scope, posting)));
    const bool frozen = posting.state == S::Sending && !posting.requestKey.isEmpty();
    if (frozen && (posting.requestKey != command.requestKey || posting.body != command.body))
        return failure(ErrorCode::Conflict,
                       Texts::tr("%1 left the house before with another content and was not sent again.")
                           .arg(whatIsPosted(scope, posting)),
                       QStringLiteral("a body was changed under its request key"));
    posting.leftAt = scope.clock().nowUtc();
    posting.state = S::Sending;
    posting.requestKey = command.requestKey;
    posting.mark = command.mark;
    posting.path = command.path;
    posting.body = command.body;
    posting.attempts += 1;
    storePosting(scope, posting);
    return posting;
}

Result<Posting> perform(WriteScope &scope, const SettlePosting &command)
{
    TRY(Posting posting, postingNamed(scope, command.posting));
    if (!posting.isOpen())
        return failure(ErrorCode::Conflict,
                       Texts::tr("%1 was settled in the meantime.").arg(whatIsPosted(scope, posting)));
    if (command.outcome != SettlePosting::Outcome::Waiting) // which loses nothing
        CHECK_OK(checkAsSeen(scope, posting, command.seen));
    posting.reason = command.reason;
    posting.code = command.code;
    posting.intuitTid = command.intuitTid;
    posting.advice = command.advice;
    posting.hint = command.hint;
    writeBooksLog(scope, postingLogEntry(scope, posting, command.log));
    CHECK_OK(take(scope, posting, command));
    if (posting.state == S::NeedsAttention && posting.kind == PostingKind::Create && !command.link &&
        !command.inDoubt && !posting.isUndecided())
        dropWithVoid(scope, posting);
    storePosting(scope, posting);
    if (posting.state == S::Sent && isBooksName(posting.entity))
        releaseWaiting(scope);
    if (posting.state == S::Sent && posting.kind == PostingKind::Create)
        releaseGone(scope, posting);
    describe(scope, posting);
    return posting;
}

} // namespace truckroll
