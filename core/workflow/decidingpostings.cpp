// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/postings.h"

#include "core/domain/findingways.h"
#include "core/domain/postingpace.h"
#include "core/store/bookslinkstore.h"
#include "core/store/booksstore.h"
#include "core/store/conflict.h"
#include "core/store/documentstore.h"
#include "core/store/paymentstore.h"
#include "core/store/postingstore.h"
#include "core/workflow/booksnames.h"
#include "core/workflow/leavingout.h"
#include "core/workflow/perform.h"
#include "core/workflow/textfields.h"
#include "core/workflow/waitingpostings.h"
#include <QCoreApplication>
#include <algorithm>
#include <set>

/// What a person decides about entries for QuickBooks.
namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DecidingPostings)
};

using S = PostingState;

Done checkCanBeRetried(const Posting &posting)
{
    if (posting.isOpen() || posting.isLeftOut())
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

/// What it is to be called there has to be something that it can be called.
Done checkNameFits(ReadScope &scope, const Posting &posting, const RetryPosting &command)
{
    const QString what = whatIsPosted(scope, posting);
    if (!command.name.isEmpty() && !posting.isName())
        return ruleBroken(Texts::tr("%1 goes to QuickBooks under a number and has no name there. Nothing was "
                                    "changed; give it another number, or decide about what it waits for.")
                              .arg(what));
    if (!command.number.isEmpty() && posting.isName())
        return ruleBroken(Texts::tr("%1 goes to QuickBooks under a name and has no number there. Nothing was "
                                    "changed; give it another name.")
                              .arg(what));
    if (!command.name.isEmpty() && posting.isUndecided())
        return ruleBroken(Texts::tr("%1 left under its name, and it is not known whether it arrived: under "
                                    "another one it could be there twice. Nothing was changed; look for it "
                                    "in QuickBooks, then link it or send it as new.")
                              .arg(what));
    return Nothing{};
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
    const bool nothingNewGoes = posting.isUndecided() || posting.isLeftOut(); // it is only compared
    putBack(scope, posting);
    if (nothingNewGoes)
        posting.nextTryAt = 0;
    posting.hint = remoteId;
    storePosting(scope, posting);
    scope.describe(Texts::tr("%1 is compared with QuickBooks and linked at the next sending")
                       .arg(whatIsPosted(scope, posting)));
    return Nothing{};
}

/// "It is the same": no second one is made.
Done linkInstead(WriteScope &scope, Posting &posting, const QString &remoteId)
{
    if (!isBooksName(posting.entity))
        return linkOnceCompared(scope, posting, remoteId);
    BooksLink link;
    link.remoteId = remoteId;
    link.origin = BooksLink::Origin::Linked;
    if (const auto list = listOfEntity(posting.entity)) {
        const auto entry = findBooksEntry(scope, *list, remoteId).value_or(BooksListEntry());
        CHECK_OK(checkCanBeLinked(entry));
        link.name = entry.name;
    }
    CHECK_OK(keepPostingLink(scope, posting, link));
    settlePosting(scope, posting, S::Sent);
    posting.reason.clear();
    posting.code.clear();
    posting.advice = BooksAdvice::None;
    storePosting(scope, posting);
    BooksLogEntry entry;
    entry.operation = QStringLiteral("link");
    entry.text = Texts::tr("Linked by hand with %1").arg(remoteId);
    writeBooksLog(scope, postingLogEntry(scope, posting, entry));
    if (isBooksName(posting.entity))
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

/// What of a paper counts as sent with what is here, so that a later correction of something else does not
/// bring it back: of a correction all its fields, of a whole change those that were changed there.
QByteArray saidWhenLeft(ReadScope &scope, const Posting &posting)
{
    const bool isPaper = posting.kind == PostingKind::Correct ||
                         (posting.kind == PostingKind::Update && posting.entity == BookEntity::Invoice &&
                          !posting.isUndecided() && !saysWholePaper(posting.body));
    const auto document = findDocument(scope, posting.document);
    if (!isPaper || posting.body.isEmpty() || posting.isUndecided() || !document)
        return isPaper ? posting.body : QByteArray();
    return correctedToday(posting.body, *document); // what came later of the same fields is left with it
}

/// A whole change of it that waits behind would go over what was just left: a person is asked about it again.
void holdWholeChanges(WriteScope &scope, const Posting &left)
{
    for (Posting &other : postingsOf(scope, left.entity, left.record)) {
        if (left.kind != PostingKind::Correct || other.kind != PostingKind::Update ||
            other.state != S::Pending)
            continue;
        settlePosting(scope, other, S::NeedsAttention);
        other.code = QLatin1String(codeOfChanged);
        other.advice = BooksAdvice::LeaveThere;
        other.body = left.body;
        other.reason =
            Texts::tr("A correction of %1 was left as it is in QuickBooks, and this sends all of ours "
                      "over it. Nothing was sent. Try again to send it all the same, or leave what "
                      "is there.")
                .arg(whatIsPosted(scope, left));
        updatePosting(scope, other);
    }
}

/// What QuickBooks holds fast stays as it is there; a person knows of it.
Done leaveAsItIs(WriteScope &scope, Posting &posting)
{
    const QString what = whatIsPosted(scope, posting);
    const bool canBeLeft = posting.advice == BooksAdvice::LeaveThere || posting.isUndecided();
    if (posting.state != S::NeedsAttention || !canBeLeft)
        return ruleBroken(Texts::tr("%1 has to go to QuickBooks. Nothing was changed.").arg(what));
    logDecision(scope, posting, "leave", Texts::tr("Left as it is in QuickBooks, by hand."));
    const QByteArray said = saidWhenLeft(scope, posting);
    settlePosting(scope, posting, S::Sent);
    forgetRequest(posting);
    posting.body = said;
    holdWholeChanges(scope, posting);
    storePosting(scope, posting);
    scope.describe(Texts::tr("Left %1 as it is in QuickBooks").arg(what));
    return Nothing{};
}

/// Not while the first request may still be carried out there: it would be made twice, or be there although
/// it was left out.
Done checkQuietIsOver(WriteScope &scope, const Posting &posting)
{
    const qint64 now = scope.clock().nowUtc();
    const int left = int(quietUntil(posting, now) - now);
    if (left <= 0)
        return Nothing{};
    return ruleBroken(Texts::tr("QuickBooks may still be at work on %1, so it is too early to decide. "
                                "Nothing was changed; decide again in %n second(s).",
                                nullptr, left)
                          .arg(whatIsPosted(scope, posting)));
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

/// It left, was looked for and not found, and is not answered: what a person says of it. It is looked for
/// once more right before (BooksCenter::decide), and again before anything goes.
Done decideOutcome(WriteScope &scope, Posting &posting, const RetryPosting &command)
{
    if (command.leave) {
        CHECK_OK(checkQuietIsOver(scope, posting));
        return posting.kind == PostingKind::Create ? leaveOut(scope, posting) : leaveAsItIs(scope, posting);
    }
    if (!command.asNew) { // under its key, sooner
        posting.state = S::Sending;
        posting.nextTryAt = 0;
        storePosting(scope, posting);
        return Nothing{};
    }
    CHECK_OK(checkQuietIsOver(scope, posting));
    if (!command.number.isEmpty())
        CHECK_OK(takeNumber(posting, command.number));
    logDecision(scope, posting, "as new", Texts::tr("To be sent as new, by hand; it was not found there."));
    posting.nextTryAt = 0;
    putBack(scope, posting);
    scope.describe(Texts::tr("%1 is sent as new").arg(whatIsPosted(scope, posting)));
    return Nothing{};
}

/// It was left out, and is to be there after all, or is there under that id.
Done takeUpAgain(WriteScope &scope, Posting &posting, const RetryPosting &command)
{
    const QString what = whatIsPosted(scope, posting);
    if (command.leave || command.asNew)
        return ruleBroken(Texts::tr("%1 was left out already. Nothing was changed.").arg(what));
    CHECK_OK(checkCanBeTakenUp(scope, posting));
    if (command.linkTo.isEmpty()) {
        putBack(scope, posting);
        scope.describe(Texts::tr("%1 is pending again").arg(what));
    } else {
        CHECK_OK(linkInstead(scope, posting, command.linkTo));
    }
    takeUpWhatStandsOn(scope, posting);
    return Nothing{};
}

/// A name, a number, a link or a total is to be chosen first, or whose change counts.
bool wantsDecision(const Posting &posting)
{
    using A = BooksAdvice;
    if (posting.waitsForName()) // about that somebody decides where it stands
        return false;
    return posting.advice == A::ChooseLink || posting.advice == A::ChooseName ||
           posting.advice == A::ChooseNumber || posting.advice == A::CompareTotals ||
           posting.code == QLatin1String(codeOfChanged);
}

/// The total was compared and found right as it stands there.
bool acceptsDifference(const Posting &posting)
{
    return posting.state == S::NeedsAttention && posting.advice == BooksAdvice::CompareTotals;
}

void tryAgain(WriteScope &scope, Posting &posting)
{
    if (!posting.isUndecided()) {
        putBackWhatWasLeft(scope, posting);
        return putBack(scope, posting);
    }
    posting.state = S::Sending;
    posting.nextTryAt = 0;
    storePosting(scope, posting);
}

/// The customer, items and vendor that it waits for go with it.
Done tryNamesAgain(WriteScope &scope, const Posting &posting)
{
    std::vector<Posting> names = namesInTheWay(scope, posting);
    const auto held = std::find_if(names.begin(), names.end(), wantsDecision);
    if (held != names.end())
        return ruleBroken(Texts::tr("%1 waits for %2, and somebody has to decide about that first. Nothing "
                                    "was changed; it is among what needs attention, with what can be done.")
                              .arg(whatIsPosted(scope, posting), whatIsPosted(scope, *held)));
    for (Posting &name : names)
        tryAgain(scope, name);
    return Nothing{};
}

/// Those that can go without a decision, each with the names that it waits for.
std::set<PostingId> withoutDecision(ReadScope &scope, const std::vector<PostingId> &chosen)
{
    std::set<PostingId> ids;
    for (const Posting &posting : postingsInState(scope, S::NeedsAttention)) {
        const bool isMeant =
            chosen.empty() || std::find(chosen.begin(), chosen.end(), posting.id) != chosen.end();
        const std::vector<Posting> names = namesInTheWay(scope, posting);
        if (!isMeant || wantsDecision(posting) || std::any_of(names.begin(), names.end(), wantsDecision))
            continue;
        ids.insert(posting.id);
        for (const Posting &name : names)
            ids.insert(name.id);
    }
    return ids;
}

} // namespace

Result<Posting> perform(WriteScope &scope, const RetryPosting &command)
{
    TRY(Posting posting, postingNamed(scope, command.posting));
    CHECK_OK(checkVersion(scope, whatIsPosted(scope, posting), posting.version, command.version));
    CHECK_OK(checkCanBeRetried(posting));
    CHECK_OK(checkNameFits(scope, posting, command));
    if (posting.isLeftOut()) {
        CHECK_OK(takeUpAgain(scope, posting, command));
        return posting;
    }
    if (!command.linkTo.isEmpty()) {
        CHECK_OK(linkInstead(scope, posting, command.linkTo));
        return posting;
    }
    if (posting.isUndecided()) {
        CHECK_OK(decideOutcome(scope, posting, command));
        return posting;
    }
    if (command.asNew)
        return ruleBroken(Texts::tr("%1 does not wait for this decision. Nothing was changed.")
                              .arg(whatIsPosted(scope, posting)));
    if (command.leave) {
        if (posting.canBeLeftOut())
            CHECK_OK(checkQuietIsOver(scope, posting));
        CHECK_OK(posting.canBeLeftOut() ? leaveOut(scope, posting) : leaveAsItIs(scope, posting));
        return posting;
    }
    if (posting.state == S::Sending) { // the outcome is not known yet: only asked for sooner
        posting.nextTryAt = 0;
        storePosting(scope, posting);
        return posting;
    }
    if (!command.number.isEmpty())
        CHECK_OK(takeNumber(posting, command.number));
    if (acceptsDifference(posting)) {
        settlePosting(scope, posting, S::Sent);
        posting.advice = BooksAdvice::None;
        posting.reason.clear();
        storePosting(scope, posting);
        scope.describe(Texts::tr("Accepted the total of %1").arg(whatIsPosted(scope, posting)));
        return posting;
    }
    if (!command.name.isEmpty()) {
        posting.name = command.name;
        CHECK_OK(takeLine(posting.name, Texts::tr("name")));
    }
    CHECK_OK(tryNamesAgain(scope, posting));
    tryAgain(scope, posting);
    releaseFreed(scope);
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
        settlePosting(scope, other, S::Dropped); // a change of what is not there
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
    writeBooksLog(scope, postingLogEntry(scope, *creation, entry));
    scope.describe(Texts::tr("Unlinked %1 from QuickBooks").arg(whatIsPosted(scope, *creation)));
    return *creation;
}

Result<int> perform(WriteScope &scope, const RetryAllPostings &command)
{
    int count = 0;
    std::vector<Posting> onTheWay = postingsInState(scope, S::Sending);
    for (const PostingId id : withoutDecision(scope, command.postings)) {
        TRY(Posting posting, postingNamed(scope, id));
        tryAgain(scope, posting);
        ++count;
    }
    for (Posting &posting : onTheWay) {
        const auto &chosen = command.postings;
        if (!chosen.empty() && std::find(chosen.begin(), chosen.end(), posting.id) == chosen.end())
            continue;
        posting.nextTryAt = 0;
        updatePosting(scope, posting);
        ++count;
    }
    if (count)
        scope.describe(Texts::tr("%n entries for QuickBooks are pending again", nullptr, count));
    return count;
}

} // namespace truckroll
