// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/postings.h"

#include "core/domain/findingways.h"
#include "core/store/bookslinkstore.h"
#include "core/store/booksstore.h"
#include "core/store/conflict.h"
#include "core/store/keepingbooks.h"
#include "core/store/paymentstore.h"
#include "core/store/postingstore.h"
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

Result<Posting> postingNamed(ReadScope &scope, PostingId id)
{
    auto posting = findPosting(scope, id);
    if (!posting)
        return notThere(Texts::tr("entry for QuickBooks"));
    return std::move(*posting);
}

void store(WriteScope &scope, Posting &posting)
{
    updatePosting(scope, posting);
    refreshStanding(scope, posting);
}

/// Back to pending, with a new key the next time: nothing was made under the old one.
void putBack(WriteScope &scope, Posting &posting)
{
    posting.state = S::Pending;
    posting.requestKey.clear();
    posting.path.clear();
    posting.body.clear();
    // A request in doubt may still be at work there: nothing new goes before that is over.
    if (posting.nextTryAt <= scope.clock().nowUtc())
        posting.nextTryAt = 0;
    posting.reason.clear();
    posting.code.clear();
    posting.intuitTid.clear();
    posting.advice = BooksAdvice::None;
    posting.hint.clear();
    store(scope, posting);
}

void putBackAll(WriteScope &scope, const char *code)
{
    for (Posting &posting : postingsInState(scope, S::NeedsAttention)) {
        if (posting.code == QLatin1String(code))
            putBack(scope, posting);
    }
}

bool isName(BookEntity entity)
{
    return entity == BookEntity::Customer || entity == BookEntity::Item || entity == BookEntity::Vendor;
}

void settled(WriteScope &scope, Posting &posting, PostingState state)
{
    posting.state = state;
    posting.settledAt = scope.clock().nowUtc();
    posting.settledBy = scope.actor().name;
}

Done keepLink(WriteScope &scope, const Posting &posting, BooksLink link)
{
    link.entity = posting.entity;
    link.record = posting.record;
    link.linkedAt = scope.clock().nowUtc();
    CHECK_OK(checkLinkIsFree(scope, link));
    storeLink(scope, link);
    return Nothing{};
}

/// It is there: the link in the same transaction. With a total that differs a person decides before money
/// follows.
Done finish(WriteScope &scope, Posting &posting, const SettlePosting &command)
{
    if (command.link)
        CHECK_OK(keepLink(scope, posting, *command.link));
    settled(scope, posting, command.advice == BooksAdvice::None ? S::Sent : S::NeedsAttention);
    posting.nextTryAt = 0;
    if (posting.kind == PostingKind::Void) {
        // What still waited for the record is not needed any more.
        for (Posting &other : postingsOf(scope, posting.entity, posting.record)) {
            if (other.id != posting.id && other.isOpen() && other.state != S::Sending) {
                settled(scope, other, S::Dropped);
                updatePosting(scope, other);
            }
        }
    }
    return Nothing{};
}

Done take(WriteScope &scope, Posting &posting, const SettlePosting &command)
{
    using O = SettlePosting::Outcome;
    switch (command.outcome) {
    case O::Booked:
        return finish(scope, posting, command);
    case O::Refused:
        settled(scope, posting, S::NeedsAttention);
        posting.firstSentAt = 0;
        break;
    case O::Unknown:
        posting.state = S::Sending;
        break;
    case O::Waiting:
        posting.state = posting.firstSentAt ? S::Sending : S::Pending;
        break;
    case O::Refrozen:
        posting.state = S::Pending;
        posting.firstSentAt = 0;
        posting.requestKey.clear();
        posting.path.clear();
        posting.body.clear();
        break;
    case O::Dropped:
        settled(scope, posting, S::Dropped);
        break;
    }
    posting.nextTryAt = command.nextTryAt;
    return Nothing{};
}

/// It was voided here while it was sent, and is not there: nothing is left to be done.
void dropWithVoid(WriteScope &scope, Posting &creation)
{
    for (Posting &other : postingsOf(scope, creation.entity, creation.record)) {
        if (other.kind != PostingKind::Void || !other.isOpen())
            continue;
        settled(scope, other, S::Dropped);
        updatePosting(scope, other);
        settled(scope, creation, S::Dropped);
    }
}

BooksLogEntry logOf(ReadScope &scope, const Posting &posting, BooksLogEntry entry)
{
    entry.posting = posting.id;
    entry.document = posting.document;
    entry.requestKey = posting.requestKey;
    if (entry.what.isEmpty())
        entry.what = whatIsPosted(scope, posting);
    return entry;
}

void describe(WriteScope &scope, const Posting &posting)
{
    const QString what = whatIsPosted(scope, posting);
    if (posting.state == S::Sent)
        scope.describe(Texts::tr("%1 is in QuickBooks").arg(what));
    else if (posting.state == S::NeedsAttention)
        scope.describe(Texts::tr("%1 needs attention: %2").arg(what, posting.reason));
}

Done checkCanBeRetried(const Posting &posting)
{
    if (posting.isOpen())
        return Nothing{};
    return ruleBroken(
        posting.state == S::Sent
            ? Texts::tr("This is in QuickBooks already. Nothing was changed.")
            : Texts::tr("This is not needed any more and will not be sent. Nothing was changed."));
}

/// The paper keeps its number here, which may be printed; there it gets this one.
Done takeNumber(Posting &posting, const QString &wanted)
{
    constexpr int longestNumber = 21;
    posting.name = wanted;
    CHECK_OK(takeLine(posting.name, Texts::tr("number"), FieldLimit::name));
    if (posting.name.size() > longestNumber)
        return ruleBroken(
            Texts::tr("QuickBooks takes numbers of at most 21 characters. Nothing was changed; choose a "
                      "shorter one."));
    return Nothing{};
}

std::optional<BooksList> listOf(BookEntity entity)
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

/// What bears money counts as linked only when the sender has read what is there and compared both.
Done linkOnceCompared(WriteScope &scope, Posting &posting, const QString &remoteId)
{
    if (posting.state == S::Sending)
        return ruleBroken(Texts::tr("%1 left for QuickBooks and its outcome is not known yet. Nothing was "
                                    "changed; it is looked for there first.")
                              .arg(whatIsPosted(scope, posting)));
    BooksLink link;
    link.entity = posting.entity;
    link.record = posting.record;
    link.remoteId = remoteId;
    CHECK_OK(checkLinkIsFree(scope, link));
    putBack(scope, posting);
    posting.hint = remoteId;
    store(scope, posting);
    scope.describe(Texts::tr("%1 is compared with QuickBooks and linked at the next sending")
                       .arg(whatIsPosted(scope, posting)));
    return Nothing{};
}

/// "It is the same": no second one is made.
Done linkInstead(WriteScope &scope, Posting &posting, const QString &remoteId)
{
    if (!isName(posting.entity))
        return linkOnceCompared(scope, posting, remoteId);
    BooksLink link;
    link.remoteId = remoteId;
    link.origin = BooksLink::Origin::Linked;
    if (const auto list = listOf(posting.entity))
        link.name = findBooksEntry(scope, *list, remoteId).value_or(BooksListEntry()).name;
    CHECK_OK(keepLink(scope, posting, link));
    settled(scope, posting, S::Sent);
    posting.reason.clear();
    posting.code.clear();
    posting.advice = BooksAdvice::None;
    store(scope, posting);
    BooksLogEntry entry;
    entry.operation = QStringLiteral("link");
    entry.text = Texts::tr("Linked by hand with %1").arg(remoteId);
    writeBooksLog(scope, logOf(scope, posting, entry));
    if (isName(posting.entity))
        releaseWaiting(scope);
    scope.describe(Texts::tr("Linked %1 with QuickBooks").arg(whatIsPosted(scope, posting)));
    return Nothing{};
}

/// Money that was sent onto the record there would be lost from sight.
bool hasMoneyThere(ReadScope &scope, const Posting &posting)
{
    const std::vector<Payment> payments =
        posting.entity == BookEntity::Invoice      ? paymentsOf(scope, DocumentId(posting.record))
        : posting.entity == BookEntity::CreditNote ? paymentsByCredit(scope, DocumentId(posting.record))
                                                   : std::vector<Payment>();
    return std::any_of(payments.begin(), payments.end(), [&](const Payment &payment) {
        const auto link = findLink(scope, BookEntity::Payment, payment.id.value());
        return link && link->live;
    });
}

Done checkCanBeUnlinked(ReadScope &scope, const Posting &posting, const std::optional<BooksLink> &link)
{
    const QString what = whatIsPosted(scope, posting);
    if (const QString whyNot = whyNotUnlinked(posting, link); !whyNot.isEmpty())
        return ruleBroken(Texts::tr("%1 cannot be unlinked. %2 Nothing was changed.").arg(what, whyNot));
    if (hasMoneyThere(scope, posting))
        return ruleBroken(
            Texts::tr("%1 has payments in QuickBooks. Nothing was changed; void those first.").arg(what));
    const auto all = postingsOf(scope, posting.entity, posting.record);
    const bool leaves = std::any_of(all.begin(), all.end(), [](const Posting &each) {
        return each.kind == PostingKind::Void && each.state != S::Dropped;
    });
    if (leaves)
        return ruleBroken(
            Texts::tr("%1 is void and is taken out of QuickBooks. Nothing was changed.").arg(what));
    return Nothing{};
}

/// What QuickBooks holds fast stays as it is there; a person knows of it.
Done leaveAsItIs(WriteScope &scope, Posting &posting)
{
    const QString what = whatIsPosted(scope, posting);
    if (posting.state != S::NeedsAttention || posting.advice != BooksAdvice::LeaveThere)
        return ruleBroken(Texts::tr("%1 has to go to QuickBooks. Nothing was changed.").arg(what));
    settled(scope, posting, S::Sent);
    posting.advice = BooksAdvice::None;
    posting.reason.clear();
    posting.code = QLatin1String(codeOfLeft);
    posting.intuitTid.clear();
    store(scope, posting);
    BooksLogEntry entry;
    entry.operation = QStringLiteral("leave");
    entry.text = Texts::tr("Left as it is in QuickBooks, by hand.");
    writeBooksLog(scope, logOf(scope, posting, entry));
    scope.describe(Texts::tr("Left %1 as it is in QuickBooks").arg(what));
    return Nothing{};
}

/// A payment that found too little open there is to be tried again: what was left of an earlier one goes
/// first, since a person may have taken that out of its deposit meanwhile.
void putBackWhatWasLeft(WriteScope &scope, const Posting &posting)
{
    if (posting.entity != BookEntity::Payment || posting.code != QLatin1String(codeOfBalance))
        return;
    for (const Payment &payment : paymentsOf(scope, posting.document)) {
        if (auto left = leftThere(scope, payment.id))
            putBack(scope, *left);
    }
}

/// A name, a number, a link or a total is to be chosen first.
bool wantsDecision(const Posting &posting)
{
    using A = BooksAdvice;
    return posting.advice == A::ChooseLink || posting.advice == A::ChooseName ||
           posting.advice == A::ChooseNumber || posting.advice == A::CompareTotals;
}

/// The total was compared and found right as it stands there.
bool acceptsDifference(const Posting &posting)
{
    return posting.state == S::NeedsAttention && posting.advice == BooksAdvice::CompareTotals;
}

} // namespace

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

Result<Posting> perform(WriteScope &scope, const RetryPosting &command)
{
    TRY(Posting posting, postingNamed(scope, command.posting));
    CHECK_OK(checkVersion(scope, whatIsPosted(scope, posting), posting.version, command.version));
    CHECK_OK(checkCanBeRetried(posting));
    if (!command.linkTo.isEmpty()) {
        CHECK_OK(linkInstead(scope, posting, command.linkTo));
        return posting;
    }
    if (command.leave) {
        CHECK_OK(leaveAsItIs(scope, posting));
        return posting;
    }
    if (posting.state == S::Sending) { // the outcome is not known yet: only asked for sooner
        posting.nextTryAt = 0;
        store(scope, posting);
        return posting;
    }
    if (!command.number.isEmpty())
        CHECK_OK(takeNumber(posting, command.number));
    if (acceptsDifference(posting)) {
        settled(scope, posting, S::Sent);
        posting.advice = BooksAdvice::None;
        posting.reason.clear();
        store(scope, posting);
        scope.describe(Texts::tr("Accepted the total of %1").arg(whatIsPosted(scope, posting)));
        return posting;
    }
    if (!command.name.isEmpty()) {
        posting.name = command.name;
        CHECK_OK(takeLine(posting.name, Texts::tr("name")));
    }
    putBackWhatWasLeft(scope, posting);
    putBack(scope, posting);
    releaseWaiting(scope);
    scope.describe(Texts::tr("%1 is pending again").arg(whatIsPosted(scope, posting)));
    return posting;
}

Result<Posting> perform(WriteScope &scope, const UnlinkPosting &command)
{
    TRY(const Posting seen, postingNamed(scope, command.posting));
    CHECK_OK(checkVersion(scope, whatIsPosted(scope, seen), seen.version, command.version));
    const auto link = findLink(scope, seen.entity, seen.record);
    CHECK_OK(checkCanBeUnlinked(scope, seen, link));
    for (Posting &other : postingsOf(scope, seen.entity, seen.record)) {
        if (other.kind == PostingKind::Create || !other.isOpen())
            continue;
        settled(scope, other, S::Dropped); // a change of what is not there
        updatePosting(scope, other);
    }
    removeLink(scope, seen.entity, seen.record);
    auto creation = creationOf(scope, seen.entity, seen.record);
    if (!creation)
        return notThere(Texts::tr("entry for QuickBooks"));
    putBack(scope, *creation);
    BooksLogEntry entry;
    entry.operation = QStringLiteral("unlink");
    entry.text = Texts::tr("Unlinked by hand from %1; it is pending again.").arg(link->remoteId);
    writeBooksLog(scope, logOf(scope, *creation, entry));
    scope.describe(Texts::tr("Unlinked %1 from QuickBooks").arg(whatIsPosted(scope, *creation)));
    return *creation;
}

Result<int> perform(WriteScope &scope, const RetryAllPostings &command)
{
    const auto isMeant = [&](const Posting &posting) {
        const auto &chosen = command.postings;
        return chosen.empty() || std::find(chosen.begin(), chosen.end(), posting.id) != chosen.end();
    };
    int count = 0;
    for (Posting &posting : postingsInState(scope, S::NeedsAttention)) {
        if (!isMeant(posting) || wantsDecision(posting))
            continue;
        putBackWhatWasLeft(scope, posting);
        putBack(scope, posting);
        ++count;
    }
    for (Posting &posting : postingsInState(scope, S::Sending)) {
        if (!isMeant(posting))
            continue;
        posting.nextTryAt = 0;
        updatePosting(scope, posting);
        ++count;
    }
    if (count)
        scope.describe(Texts::tr("%n entries for QuickBooks are pending again", nullptr, count));
    return count;
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
    posting.state = S::Sending;
    posting.requestKey = command.requestKey;
    posting.mark = command.mark;
    posting.path = command.path;
    posting.body = command.body;
    posting.attempts += 1;
    if (!posting.firstSentAt)
        posting.firstSentAt = scope.clock().nowUtc();
    store(scope, posting);
    return posting;
}

Result<Posting> perform(WriteScope &scope, const SettlePosting &command)
{
    TRY(Posting posting, postingNamed(scope, command.posting));
    if (!posting.isOpen())
        return failure(ErrorCode::Conflict,
                       Texts::tr("%1 was settled in the meantime.").arg(whatIsPosted(scope, posting)));
    posting.reason = command.reason;
    posting.code = command.code;
    posting.intuitTid = command.intuitTid;
    posting.advice = command.advice;
    posting.hint = command.hint;
    writeBooksLog(scope, logOf(scope, posting, command.log));
    CHECK_OK(take(scope, posting, command));
    if (posting.state == S::NeedsAttention && posting.kind == PostingKind::Create && !command.link)
        dropWithVoid(scope, posting);
    store(scope, posting);
    if (posting.state == S::Sent && isName(posting.entity))
        releaseWaiting(scope);
    describe(scope, posting);
    return posting;
}

} // namespace truckroll
