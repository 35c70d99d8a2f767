// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookssender.h"

#include "core/accounting/quickbooks/comparing.h"
#include "core/domain/attentionways.h"
#include "core/domain/postingpace.h"
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

// What becomes of a posting after QuickBooks said something, or nothing.
namespace truckroll {

using namespace quickbooks;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BooksSender)
};

constexpr int mostRounds = 2; // of stale tokens, before a person is asked
constexpr int slowDown = 60;  // seconds after "too fast" when nothing else is said

bool isListed(BookEntity entity)
{
    return entity == BookEntity::Customer || entity == BookEntity::Item || entity == BookEntity::Vendor;
}

bool hasTotal(BookEntity entity)
{
    return entity == BookEntity::Invoice || entity == BookEntity::CreditNote ||
           entity == BookEntity::PurchaseOrder || entity == BookEntity::Bill;
}

/// A payment of which money went back is to pay the refund there; QuickBooks changes none that is deposited.
bool isHeldFast(const PostingGround &ground, const FaultError &fault)
{
    static const QStringList codes{QStringLiteral("6450"), QStringLiteral("6480"), QStringLiteral("6540")};
    return ground.posting.entity == BookEntity::Payment && ground.posting.kind == PostingKind::Update &&
           codes.contains(fault.code);
}

FaultMeaning heldFast(const PostingGround &ground)
{
    if (ground.refunds.empty()) // its invoice was made there anew
        return {
            FaultClass::Refused, BooksAdvice::LeaveThere,
            Texts::tr("%1 is in a bank deposit in QuickBooks, or matched with the bank feed, so it cannot "
                      "be applied to the invoice that was made there anew. Take the payment out of the "
                      "deposit there and try again, or leave it as it is.")
                .arg(ground.what)};
    return {FaultClass::Refused, BooksAdvice::LeaveThere,
            Texts::tr("%1 is in a bank deposit in QuickBooks, or matched with the bank feed, so it cannot be "
                      "linked with the refund. The refund is there and what the customer owes is right; only "
                      "the invoice looks paid there. Take the payment out of the deposit there and try "
                      "again, or leave it as it is.")
                .arg(ground.what)};
}

/// Customers, vendors and employees have one list of names there, and it is none of the same kind that has
/// this one.
QString nameOfOthers(const PostingGround &ground)
{
    const QString name = nameFor(ground);
    const QString other = nameBesideOthers(ground.posting.entity, name);
    if (other.isEmpty())
        return {};
    return ground.posting.entity == BookEntity::Customer
               ? Texts::tr(
                     "The name “%1” is a vendor's or an employee's in QuickBooks, which keeps one list "
                     "of the names of all. Nothing was sent; send the customer under another name, such "
                     "as “%2”. Here it keeps its own.")
                     .arg(name, other)
               : Texts::tr(
                     "The name “%1” is a customer's or an employee's in QuickBooks, which keeps one list "
                     "of the names of all. Nothing was sent; send the vendor under another name, such "
                     "as “%2”. Here it keeps its own.")
                     .arg(name, other);
}

BooksLink linkTo(const RemoteRecord &record, BooksLink::Origin origin)
{
    BooksLink link;
    link.remoteId = record.id;
    link.syncToken = record.syncToken;
    link.name = record.name;
    link.total = record.total;
    link.balance = record.balance;
    link.live = !record.voided && !record.deleted;
    link.origin = origin;
    return link;
}

/// An invoice that turned up there is other than it is here, or than it left.
bool isOtherThere(const PostingGround &ground, const RemoteRecord &record, bool sentNow)
{
    const Posting &posting = ground.posting;
    if (sentNow || posting.kind != PostingKind::Create || posting.entity != BookEntity::Invoice ||
        ground.own() || ground.isTakenOut || !ground.document)
        return false;
    return posting.body.isEmpty() ? isFoundOtherwise(ground, record)
                                  : !changedSince(record.object, posting.body).isEmpty();
}

/// Nobody knows, and nothing that the program can do will tell.
QString undecided(const PostingGround &ground)
{
    const QString looked =
        ground.posting.kind == PostingKind::Create
            ? Texts::tr("It was looked for there %1, and not found").arg(lookedForText(ground))
            : Texts::tr("The record there was read and is as it was before");
    const bool isName = isListed(ground.posting.entity);
    return Texts::tr(
               "%1 left for QuickBooks, and it is not known whether it arrived: there was no answer. %2; the "
               "same request was repeated and had no answer again. Look for it in QuickBooks yourself, then "
               "decide: %3. Until then it is asked for from time to time, under the same key.")
        .arg(ground.what, looked,
             ground.posting.kind != PostingKind::Create
                 ? Texts::tr("send it as new when it was not done there, or leave it as it is")
             : isName
                 ? Texts::tr("send it as new when it is not there, or link it when it is")
                 : Texts::tr("send it as new when it is not there, link it when it is, or leave it out"));
}

} // namespace

/// QuickBooks said yes, and left something as it was: a person looks there, or leaves it.
Result<BooksSender::Went> BooksSender::tellIgnored(const PostingGround &ground, const RemoteRecord &record,
                                                   const Answer &answer, const QByteArray &body,
                                                   const QStringList &ignored)
{
    PostingGround answered = ground;
    answered.posting.state = PostingState::Pending; // nothing of it is in doubt any more
    SettlePosting refused;
    refused.link = linkTo(record, ground.own()->origin);
    refused.link->told.last = standingOtherwise(record.object, sentInAll({ground.lastSent, body}));
    refused.link->told.decided = ground.own()->told.decided;
    const QString reason =
        Texts::tr(
            "QuickBooks took the change of %1 and left this as it was: %2. Change it there and leave it "
            "here as it is, or try again.")
            .arg(ground.what, ignored.join(QStringLiteral(", ")));
    return refuse(answered, BooksAdvice::LeaveThere, reason, QStringLiteral("ignored"), answer, {}, refused);
}

Result<BooksSender::Went> BooksSender::takeAnswer(const PostingGround &ground, const Answer &answer,
                                                  const QByteArray &body)
{
    const QString tag = entityTag(ground.posting.entity);
    const RemoteRecord record = readRecord(ground.posting.entity, objectIn(answer, tag));
    if (answer.isGood() && !record.id.isEmpty()) {
        const bool isCorrection = ground.posting.kind == PostingKind::Correct && ground.own();
        const QStringList left = isCorrection ? ignored(record.object, body) : QStringList();
        return left.isEmpty() ? adopt(ground, record, postingKindName(ground.posting.kind), answer, body)
                              : tellIgnored(ground, record, answer, body, left);
    }
    if (answer.kind == Answer::Kind::Fault)
        return takeFault(ground, answer);
    if (answer.kind == Answer::Kind::NotSent || answer.kind == Answer::Kind::NoToken)
        return readFailed(ground, answer);
    const FaultMeaning meaning = answer.fault.code.isEmpty() ? meaningOfStatus(answer.status, ground.what)
                                                             : internalFailure(ground.what);
    return leaveUnknown(ground, answer, meaning, m_clock.nowUtc() + pauseFor(ground.posting.attempts));
}

/// A person decides when it left long enough ago, was looked for and not found, and has no answer once more.
Result<BooksSender::Went> BooksSender::leaveUnknown(const PostingGround &ground, const Answer &answer,
                                                    const FaultMeaning &meaning, qint64 nextTryAt)
{
    const bool inVain = ground.posting.state == PostingState::Sending && !isInDoubt(ground);
    const QString details = withDetails(meaning, answer.fault, answer.intuitTid);
    SettlePosting unknown;
    unknown.posting = ground.posting.id;
    unknown.outcome = inVain ? SettlePosting::Outcome::Undecided : SettlePosting::Outcome::Unknown;
    unknown.nextTryAt = inVain ? m_clock.nowUtc() + booksQuietSeconds : nextTryAt;
    unknown.reason = inVain ? undecided(ground) : details;
    unknown.code = answer.fault.code;
    unknown.intuitTid = answer.intuitTid;
    unknown.advice = inVain ? BooksAdvice::DecideOutcome : BooksAdvice::Retry;
    return settle(ground, unknown, postingKindName(ground.posting.kind), answer, details);
}

tl::unexpected<Error> BooksSender::notLookedFor(const PostingGround &ground, const Answer &answer)
{
    const FaultMeaning meaning = meaningOf(answer, ground.what);
    return failure(
        answer.kind == Answer::Kind::Fault ? ErrorCode::Rejected : ErrorCode::NetworkDown,
        Texts::tr("%1 could not be looked for in QuickBooks, so nothing was decided and nothing was "
                  "sent. %2")
            .arg(ground.what, withDetails(meaning, answer.fault, answer.intuitTid)),
        answer.trouble);
}

bool BooksSender::isInDoubt(const PostingGround &ground) const
{
    return ground.posting.state == PostingState::Sending &&
           m_clock.nowUtc() < quietUntil(ground.posting, m_clock.nowUtc());
}

Result<BooksSender::Went> BooksSender::takeFault(const PostingGround &ground, const Answer &answer)
{
    const FaultMeaning meaning =
        isHeldFast(ground, answer.fault) ? heldFast(ground) : meaningOf(answer, ground.what);
    switch (meaning.kind) {
    case FaultClass::LookUp:
        return afterConflict(ground, answer, meaning);
    case FaultClass::Refused:
        return refuse(ground, meaning.advice, withDetails(meaning, answer.fault, answer.intuitTid),
                      answer.fault.code, answer);
    case FaultClass::Unknown:
        return leaveUnknown(ground, answer, meaning, m_clock.nowUtc() + pauseFor(ground.posting.attempts));
    case FaultClass::Token:
    case FaultClass::Wait:
        return readFailed(ground, answer);
    case FaultClass::StopAll:
        return stopAfterRefusal(ground, answer, meaning);
    }
    Q_UNREACHABLE();
}

/// Nothing was made and nothing more can be; the next attempt is a new request, unless an earlier one is in
/// doubt.
Result<BooksSender::Went> BooksSender::stopAfterRefusal(const PostingGround &ground, const Answer &answer,
                                                        const FaultMeaning &meaning)
{
    SettlePosting back;
    back.posting = ground.posting.id;
    const bool inDoubt = ground.posting.state == PostingState::Sending;
    back.outcome = inDoubt ? SettlePosting::Outcome::Waiting : SettlePosting::Outcome::Refrozen;
    back.reason = meaning.sentence;
    back.code = answer.fault.code;
    back.intuitTid = answer.intuitTid;
    back.advice = meaning.advice;
    stop(meaning);
    TRY(const Went settled,
        settle(ground, back, postingKindName(ground.posting.kind), answer, meaning.sentence));
    Q_UNUSED(settled)
    return Went::Waiting;
}

/// It may be there: a number or name is taken, a key is used, a token is stale.
Result<BooksSender::Went> BooksSender::afterConflict(const PostingGround &ground, const Answer &answer,
                                                     const FaultMeaning &meaning)
{
    const bool stale =
        answer.fault.code == QLatin1String("5010") || answer.fault.code == QLatin1String("600");
    if (ground.posting.kind == PostingKind::Create) {
        TRY(const auto found, m_looks.lookUp(ground));
        if (found)
            return carryOut(ground, *found);
    }
    // The first request is still at work there: under another key the record would be made twice.
    const qint64 isOver = quietUntil(ground.posting, m_clock.nowUtc());
    const bool atWork = answer.fault.code == QLatin1String("600") && isInDoubt(ground);
    if (atWork)
        return leaveUnknown(ground, answer, meaning, isOver);
    if (!stale || ++m_rounds[ground.posting.id] > mostRounds) {
        const QString hint = idInDetail(answer.fault.detail);
        const bool isOthers = answer.fault.code == QLatin1String("6240") && hint.isEmpty();
        FaultMeaning told = meaning;
        if (const QString others = isOthers ? nameOfOthers(ground) : QString(); !others.isEmpty())
            told.sentence = others;
        return refuse(ground, told.advice, withDetails(told, answer.fault, answer.intuitTid),
                      answer.fault.code, answer, hint);
    }
    SettlePosting again;
    again.posting = ground.posting.id;
    again.outcome = SettlePosting::Outcome::Refrozen;
    again.code = answer.fault.code;
    again.intuitTid = answer.intuitTid;
    TRY(const Went settled,
        settle(ground, again, postingKindName(ground.posting.kind), answer, meaning.sentence));
    Q_UNUSED(settled)
    return Went::Again;
}

Result<BooksSender::Went> BooksSender::adopt(const PostingGround &ground, const RemoteRecord &record,
                                             const QString &operation, const Answer &answer,
                                             const QByteArray &body)
{
    const Posting &posting = ground.posting;
    SettlePosting done;
    done.posting = posting.id;
    done.intuitTid = answer.intuitTid;
    const bool sentNow = operation == postingKindName(posting.kind);
    const bool chosen = operation == QLatin1String("link");
    BooksLink link = linkTo(record, sentNow  ? BooksLink::Origin::Sent
                                    : chosen ? BooksLink::Origin::Linked
                                             : BooksLink::Origin::Adopted);
    if (posting.kind != PostingKind::Create && ground.own()) {
        link.origin = ground.own()->origin;
        link.live = posting.kind != PostingKind::Void;
    }
    if (posting.kind == PostingKind::Correct && !sentNow && ground.own()) {
        // It was carried out, and what else was changed there since nobody has seen: it is told as a change.
        link = *ground.own();
        link.balance = record.balance;
    }
    if (posting.isChange() && ground.own())
        link.told = toldAfter(ground.own()->told, sentNow ? body : posting.body);
    if (isOtherThere(ground, record, sentNow)) {
        link.syncToken.clear(); // nobody has seen it
        done.isOther = posting.body.isEmpty();
    }
    done.link = link;
    QString text = sentNow  ? Texts::tr("It is there as %1.").arg(record.id)
                   : chosen ? Texts::tr("Linked by hand with %1, after both were compared.").arg(record.id)
                            : Texts::tr("It was there already as %1 and was taken over.").arg(record.id);
    const bool comparable = posting.kind == PostingKind::Create && ground.document &&
                            hasTotal(posting.entity) && ground.own() == nullptr;
    if (comparable && record.total != ground.document->totals.total) {
        const Money difference = record.total - ground.document->totals.total;
        done.advice = BooksAdvice::CompareTotals;
        done.code = QStringLiteral("total");
        done.reason =
            Texts::tr(
                "%1 is in QuickBooks with %2 instead of %3: a difference of %4, with a tax of %5 here. Its "
                "payments wait until you have compared both; change it in one of the places, or accept "
                "the difference.")
                .arg(ground.what, ground.money(record.total), ground.money(ground.document->totals.total),
                     ground.money(difference), ground.money(ground.document->totals.tax));
        text = done.reason;
    }
    TRY(const Went went, settle(ground, done, operation, answer, text));
    const bool isFound =
        posting.entity == BookEntity::Invoice && posting.kind == PostingKind::Create && !sentNow;
    if (isFound && record.balance != record.total)
        CHECK_OK(lookBackTo(ground, record));
    return went;
}

/// What was paid of it there was told while it was nobody's here: the next look begins before that.
Done BooksSender::lookBackTo(const PostingGround &ground, const RemoteRecord &invoice)
{
    m_lookBack = true;
    NoteAboutConnection note;
    note.realm = ground.connection.realm;
    note.lookBackTo =
        readTime(invoice.object.value(u"MetaData").toObject().value(u"LastUpdatedTime").toString());
    CHECK_OK(m_office.act(note));
    return Nothing{};
}

/// Nothing was made by this call. What is being sent stays so; the rest waits.
Result<BooksSender::Went> BooksSender::readFailed(const PostingGround &ground, const Answer &answer)
{
    const FaultMeaning meaning = meaningOf(answer, ground.what);
    const bool tooFast = answer.fault.code == QLatin1String("3001");
    SettlePosting waiting;
    waiting.posting = ground.posting.id;
    waiting.outcome = SettlePosting::Outcome::Waiting;
    waiting.reason = meaning.sentence;
    waiting.code = answer.fault.code;
    waiting.intuitTid = answer.intuitTid;
    waiting.advice = meaning.advice;
    if (ground.posting.state == PostingState::Pending)
        waiting.hint = ground.posting.hint; // what somebody chose to link it with
    // A look that is refused says nothing about what was sent before.
    const bool inDoubt = ground.posting.state == PostingState::Sending;
    switch (meaning.kind) {
    case FaultClass::Refused:
    case FaultClass::LookUp:
        if (!inDoubt)
            return refuse(ground, meaning.advice, withDetails(meaning, answer.fault, answer.intuitTid),
                          answer.fault.code, answer);
        waiting.reason = withDetails(meaning, answer.fault, answer.intuitTid);
        break;
    case FaultClass::Unknown:
        waiting.nextTryAt = m_clock.nowUtc() + pauseFor(1);
        break;
    case FaultClass::Wait: {
        const int pause = std::min(answer.retryAfter > 0 ? answer.retryAfter : slowDown, longestBooksPause);
        // Without a network, or while the company is locked, somebody may try again at any time.
        waiting.nextTryAt = tooFast ? m_clock.nowUtc() + pause : 0;
        TRY(const Went settled, settle(ground, waiting, QStringLiteral("wait"), answer, meaning.sentence));
        Q_UNUSED(settled)
        if (tooFast) {
            tellProgress(Texts::tr("QuickBooks asks to go slower; going on in %n second(s)", nullptr, pause));
            TRY(const bool rested, rest(pause));
            if (rested)
                return Went::Again;
            if (isCancelled()) // by a person: nothing is wrong with the connection
                return Went::Waiting;
        }
        stop(meaning);
        return Went::Waiting;
    }
    case FaultClass::Token:
    case FaultClass::StopAll:
        stop(meaning);
        break;
    }
    TRY(const Went settled, settle(ground, waiting, QStringLiteral("read"), answer, meaning.sentence));
    Q_UNUSED(settled)
    return meaning.kind == FaultClass::Unknown || inDoubt ? Went::Unknown : Went::Waiting;
}

Result<BooksSender::Went> BooksSender::refuse(const PostingGround &ground, BooksAdvice advice,
                                              const QString &reason, const QString &code,
                                              const Answer &answer, const QString &hint,
                                              SettlePosting refused)
{
    refused.posting = ground.posting.id;
    refused.outcome = SettlePosting::Outcome::Refused;
    refused.advice = advice;
    refused.reason = reason;
    refused.code = code;
    refused.intuitTid = answer.intuitTid;
    refused.hint = hint;
    // An earlier request without an answer may still be at work there; nothing new goes before that is over.
    refused.inDoubt = isInDoubt(ground);
    if (refused.inDoubt)
        refused.nextTryAt = m_clock.nowUtc() + booksQuietSeconds;
    // What somebody chose to link it with was compared, and nothing was looked for.
    const bool isChosen = ground.posting.state == PostingState::Pending && !ground.posting.hint.isEmpty();
    if (isChosen && ground.posting.leftAt) {
        refused.inDoubt = true;
        refused.nextTryAt = quietUntil(ground.posting, m_clock.nowUtc());
    } else if (refused.inDoubt && ground.isTakenOut) // nobody is to decide about what is void here
        refused.outcome = SettlePosting::Outcome::Waiting;
    return settle(ground, refused, postingKindName(ground.posting.kind), answer, reason);
}

Result<BooksSender::Went> BooksSender::settle(const PostingGround &ground, SettlePosting command,
                                              const QString &operation, const Answer &answer,
                                              const QString &text)
{
    command.log.what = ground.what;
    command.log.operation = operation;
    command.log.httpStatus = answer.status;
    command.log.code = answer.fault.code;
    command.log.intuitTid = answer.intuitTid;
    command.log.text = text;
    command.seen = ground.posting.version;
    auto settled = m_office.act(command);
    if (!settled && settled.error().code == ErrorCode::RuleBroken &&
        command.outcome == SettlePosting::Outcome::Booked) {
        // The counterpart is another record's: a person decides.
        command.outcome = SettlePosting::Outcome::Refused;
        command.link.reset();
        command.advice = BooksAdvice::ChooseLink;
        command.reason = settled.error().forUser;
        settled = m_office.act(command);
    }
    if (!settled && settled.error().code == ErrorCode::Conflict)
        return Went::Again; // it was corrected meanwhile, or somebody settled it: looked at anew
    if (!settled)
        return tl::unexpected<Error>(settled.error());
    switch (settled->state) {
    case PostingState::Sent:
        return Went::Sent;
    case PostingState::Dropped:
        return Went::Dropped;
    case PostingState::NeedsAttention:
        return Went::Attention;
    case PostingState::Sending:
        return Went::Unknown;
    case PostingState::Pending:
        return Went::Waiting;
    }
    Q_UNREACHABLE();
}

void BooksSender::stop(const FaultMeaning &meaning)
{
    m_stopped = Error{meaning.kind == FaultClass::Wait ? ErrorCode::NetworkDown : ErrorCode::Rejected,
                      meaning.sentence,
                      {}};
}

} // namespace truckroll
