// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookslooks.h"

#include "core/accounting/quickbooks/comparing.h"
#include "core/backend/booksverdicts.h"
#include "core/backend/booksvoids.h"
#include "core/domain/bookmarks.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <algorithm>

namespace truckroll {

using namespace quickbooks;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BooksSender)
};

using namespace verdicts;
using Way = BooksVerdict::Way;
using Found = BooksLooks::Found;

std::optional<BooksVerdict> nothing()
{
    return std::nullopt;
}

QString problemText(const std::vector<Problem> &problems)
{
    QStringList sentences;
    for (const Problem &problem : problems)
        sentences += problem.sentence;
    return sentences.join(QLatin1Char(' '));
}

RemoteRecord recordOf(const BooksLink &link)
{
    RemoteRecord record;
    record.id = link.remoteId;
    record.syncToken = link.syncToken;
    record.name = link.name;
    record.total = link.total;
    record.balance = link.balance;
    return record;
}

/// Nothing of it is there yet: it is made on the way.
bool isPlanned(const BooksLink &link)
{
    return link.remoteId.isEmpty();
}

bool isLinkChosen(const PostingGround &ground)
{
    return ground.posting.state == PostingState::Pending && !ground.posting.hint.isEmpty();
}

/// What a person is shown of a record there stands in the link: ours may go over that, and over nothing
/// newer.
BooksLink seenNow(const PostingGround &ground, const RemoteRecord &there, const QByteArray &body)
{
    BooksLink link = *ground.own();
    const bool isPaper = ground.document && ground.posting.entity != BookEntity::Payment;
    if (isPaper)
        link.told.last = standingOtherwise(there.object, sentInAll({ground.lastSent, body}));
    link.syncToken = there.syncToken;
    link.name = there.name;
    link.total = there.total;
    link.balance = there.balance;
    return link;
}

/// Each change moves the token: while it is the one that our request names, nothing of it was carried out.
bool isUntouched(const PostingGround &ground, const RemoteRecord &there)
{
    const QJsonObject said = QJsonDocument::fromJson(ground.posting.body).object();
    return there.syncToken == said.value(QStringLiteral("SyncToken")).toString();
}

/// What our request wanted is what is there: its answer was lost. A payment may have moved the token alone.
bool wasCarriedOut(const PostingGround &ground, const RemoteRecord &there, const QByteArray &body)
{
    // A correction leaves the total alone, which may be another one there that a person accepted.
    const bool hasTotal = ground.document && ground.posting.entity != BookEntity::Payment &&
                          ground.posting.kind != PostingKind::Correct;
    return ground.posting.state == PostingState::Sending && !isUntouched(ground, there) &&
           (!hasTotal || there.total == ground.document->totals.total) && stands(there.object, body);
}

} // namespace

Request requestOf(const PostingGround &ground, const RemoteRecord &remote)
{
    const Posting &posting = ground.posting;
    const bool frozen = posting.state == PostingState::Sending && !posting.requestKey.isEmpty();
    return frozen ? Request{posting.path, posting.body} : requestFor(ground, remote);
}

std::optional<BooksVerdict> BooksLooks::early(const PostingGround &ground)
{
    const Posting &posting = ground.posting;
    const BooksLink *own = ground.own();
    if (posting.kind == PostingKind::Create && own && own->live)
        return adopted(recordOf(*own), "linked", {});
    if (posting.isChange() && own && !own->live)
        return dropped(Texts::tr("It is taken out there, so nothing of it is changed."));
    BooksVerdict verdict;
    if (posting.kind == PostingKind::Void && own && !own->live) {
        verdict.way = Way::TakenOut;
        verdict.operation = QStringLiteral("void");
        verdict.text = Texts::tr("It is taken out there already.");
        return verdict;
    }
    if (posting.state == PostingState::Sending) // what became of it is asked for whatever else waits
        return std::nullopt;
    verdict.way = Way::Wait;
    if (!ground.isReady) // with nothing to come that it could wait for, it would wait for good
        return ground.waitsFor.empty() ? stranded(ground) : verdict;
    if (ground.isTakenOut) // only looked for
        return std::nullopt;
    if (posting.kind == PostingKind::Correct && ground.document && !ground.lastSent.isEmpty() &&
        isCorrectionDone(ground))
        return dropped(alreadySaid());
    const auto problems = problemsOf(ground);
    if (problems.empty()) // nothing is made for what cannot go
        return std::nullopt;
    return asked(problems.front().advice,
                 Texts::tr("%1 was not sent. %2").arg(ground.what, problemText(problems)), "check");
}

BooksVerdict BooksLooks::waitsForThis(const PostingGround &ground, const Posting &before)
{
    BooksVerdict verdict;
    if (ground.isTakenOut) { // it is not known yet where to look
        verdict.way = Way::Wait;
        return verdict;
    }
    // What is to be decided is decided there: of a paper no name can be chosen.
    return asked(BooksAdvice::Retry, Texts::tr("%1 waits for this: %2").arg(ground.what, before.reason),
                 booksCodeOfPrerequisite);
}

Result<BooksVerdict> BooksLooks::there(const PostingGround &ground)
{
    if (ground.posting.kind == PostingKind::Create) {
        TRY(const auto found, lookUp(ground));
        if (found)
            return *found;
        if (const auto needless = outOfUse(ground))
            return *needless;
        TRY(const auto refunded, checkRefunds(ground));
        if (refunded)
            return *refunded;
    }
    TRY(const auto unfit, checkNamed(ground));
    if (unfit)
        return *unfit;
    return readThere(ground);
}

/// It was void before it was known whether it had been sent, and is not there: nothing of it goes. What is
/// under a request that may still be answered is sent and voided then.
std::optional<BooksVerdict> BooksLooks::outOfUse(const PostingGround &ground)
{
    if (!ground.isTakenOut || ground.posting.state == PostingState::Sending)
        return std::nullopt;
    const bool asksInvoice = ground.posting.entity == BookEntity::Payment && ground.payment &&
                             ground.link(BookEntity::Invoice, ground.payment->invoice.value());
    return asksInvoice ? nothing() : dropped(notThere()); // the invoice names its payments
}

/// What somebody chose to link it with is read and compared, not looked for.
Found BooksLooks::compareChosen(const PostingGround &ground)
{
    CHECK_OK(m_beforeCall());
    const Answer chosen = m_api.read(ground.posting.entity, ground.posting.hint);
    if (!chosen.isGood())
        return failed(chosen);
    const RemoteRecord record =
        readRecord(ground.posting.entity, objectIn(chosen, entityTag(ground.posting.entity)));
    const QString whyNot = whyNotTheSame(ground, record);
    return whyNot.isEmpty() ? adopted(record, "link", chosen)
                            : asked(BooksAdvice::ChooseNumber, notLinked(ground, whyNot), "6140", chosen);
}

/// Always, not only after a doubt: a restored backup or another program may have been faster, and QuickBooks
/// itself does not keep numbers apart.
Found BooksLooks::lookUp(const PostingGround &ground)
{
    if (isLinkChosen(ground) && !ground.isTakenOut)
        return compareChosen(ground);
    std::optional<RemoteRecord> stranger;
    Answer answer;
    for (const QString &query : lookUpsFor(ground)) {
        CHECK_OK(m_beforeCall());
        answer = m_api.query(query);
        if (!answer.isGood())
            return failed(answer);
        for (const QJsonObject &row : rowsIn(answer, entityTag(ground.posting.entity))) {
            const RemoteRecord record = readRecord(ground.posting.entity, row);
            const Likeness likeness = likenessOf(ground, record);
            if (likeness == Likeness::Ours)
                return adopted(record, "look up", answer);
            if (stranger)
                continue;
            TRY(const bool lost, isLost(ground, record));
            if (likeness == Likeness::Stranger || lost)
                stranger = record;
        }
    }
    if (!stranger)
        return nothing();
    TRY(const auto refunded, checkRefunds(ground)); // its number may be that of one that was lost
    return refunded ? refunded : alike(ground, *stranger, answer);
}

Result<QString> BooksLooks::idThere(const PostingGround &ground, const QString &named)
{
    const BookEntity entity = ground.posting.entity;
    CHECK_OK(m_beforeCall());
    const Answer answer = m_api.query(queryByName(entity, named));
    const auto rows = answer.isGood() ? rowsIn(answer, entityTag(entity)) : std::vector<QJsonObject>();
    if (rows.size() == 1)
        return readRecord(entity, rows.front()).id;
    CHECK_OK(m_beforeCall());
    const Answer byId = m_api.read(entity, named);
    if (byId.isGood())
        return readRecord(entity, objectIn(byId, entityTag(entity))).id;
    if (!answer.isGood())
        return failure(ErrorCode::NetworkDown, meaningOf(answer, ground.what).sentence, answer.trouble);
    if (rows.empty())
        return failure(ErrorCode::NotFound,
                       Texts::tr("QuickBooks has no record “%1” of this kind. Nothing was changed; look for "
                                 "its number there, or for the id in its address.")
                           .arg(named));
    return ruleBroken(Texts::tr("QuickBooks has several records “%1”. Nothing was changed; name the one by "
                                "its id, which stands in its address there.")
                          .arg(named));
}

/// The record itself for updates and voids; for a payment its invoice, which says whose it is and what is
/// open.
Result<BooksVerdict> BooksLooks::readThere(const PostingGround &ground)
{
    const Posting &posting = ground.posting;
    BooksVerdict verdict;
    const bool isCreation = posting.kind == PostingKind::Create;
    if (isCreation && (posting.entity != BookEntity::Payment || posting.state == PostingState::Sending))
        return verdict;
    const BookEntity entity = isCreation ? BookEntity::Invoice : posting.entity;
    const BooksLink *link = isCreation ? ground.link(entity, ground.payment->invoice.value()) : ground.own();
    verdict.way = link ? Way::Send : Way::Wait;
    if (!link || isPlanned(*link))
        return verdict;
    CHECK_OK(m_beforeCall());
    verdict.answer = m_api.read(entity, link->remoteId);
    const Answer &answer = verdict.answer;
    const bool gone = answer.kind == Answer::Kind::Fault && answer.fault.code == QLatin1String("610");
    if (!answer.isGood() && !(gone && posting.kind == PostingKind::Void))
        return failed(answer);
    verdict.remote = readRecord(entity, objectIn(answer, entityTag(entity)));
    Found other = isCreation           ? checkInvoice(ground, verdict.remote)
                  : posting.isChange() ? checkChange(ground, verdict.remote, answer)
                                       : Found(nothing());
    if (!other || *other)
        return other ? Result<BooksVerdict>(**other) : tl::unexpected<Error>(other.error());
    const bool isThere =
        !gone && !verdict.remote.voided && !verdict.remote.deleted && !isOthersAlone(ground, verdict.remote);
    if (posting.kind == PostingKind::Void && isThere) {
        const auto against = againstVoid(ground, verdict.remote, m_paid[verdict.remote.id], answer);
        return against ? *against : verdict;
    }
    if (posting.kind != PostingKind::Void)
        return verdict;
    verdict.way = Way::TakenOut;
    verdict.operation = QStringLiteral("look up");
    verdict.text = Texts::tr("It is taken out there.");
    verdict.link = *link;
    verdict.link->live = false;
    return verdict;
}

/// Nobody's change there is overwritten that no person has seen.
Found BooksLooks::checkChange(const PostingGround &ground, const RemoteRecord &there, const Answer &answer)
{
    const bool isName = listOf(ground.posting.entity).has_value(); // a note of theirs may say anything
    if (!isName && (there.voided || there.deleted))
        return asked(BooksAdvice::UndoThere,
                     Texts::tr("%1 was voided in QuickBooks and is in force here. The change "
                               "was not sent, so it stays void there; void it here as well "
                               "and write it again.")
                         .arg(ground.what),
                     "voided", answer);
    const QByteArray body = requestOf(ground, there).body;
    const bool isInvoice = ground.posting.entity == BookEntity::Invoice;
    if (wasCarriedOut(ground, there, body))
        return adopted(there, "look up", answer);
    const QStringList changed = overwritten(ground, there, body);
    if (changed.isEmpty() && ground.posting.kind == PostingKind::Correct &&
        ground.posting.state == PostingState::Pending && isCorrectionDone(ground, there))
        return dropped(alreadySaid()); // never sent from here, and nothing is other there
    if (changed.isEmpty())
        return nothing();
    BooksVerdict verdict =
        asked(BooksAdvice::LeaveThere, changedThere(ground, there, changed), "changed", answer);
    verdict.link = seenNow(ground, there, body);
    verdict.contested = isInvoice ? contested(ground, there, body) : QByteArray();
    return verdict;
}

/// Whatever somebody changed of it there, our payment is one of those that its invoice names.
Found BooksLooks::checkInvoice(const PostingGround &ground, const RemoteRecord &invoice)
{
    for (const QString &id : invoice.payments) {
        CHECK_OK(m_beforeCall());
        const Answer answer = m_api.read(BookEntity::Payment, id);
        if (!answer.isGood())
            return failed(answer);
        const RemoteRecord record =
            readRecord(BookEntity::Payment, objectIn(answer, entityTag(BookEntity::Payment)));
        if (likenessOf(ground, record) == Likeness::Ours)
            return adopted(record, "look up", answer);
        TRY(const bool isApplied, isCreditAppliedThere(ground, invoice, record));
        if (isApplied)
            return adopted(record, "look up", answer);
        TRY(const bool isDouble, isLikelyDouble(ground, invoice, record));
        if (isDouble)
            return asked(BooksAdvice::ChooseNumber, likelyDouble(ground, record), "double", answer,
                         record.id);
    }
    if (ground.isTakenOut)
        return dropped(notThere());
    const Money open = invoice.balance - m_paid[invoice.id];
    if (ground.payment->amount <= open)
        return checkCredit(ground);
    return asked(BooksAdvice::UndoThere, tooLittleOpen(ground, open), "balance");
}

/// As much of the same invoice, and nobody's payment here: typed in once more after a backup was restored, or
/// on both sides. A person who has decided gave ours another number.
Result<bool> BooksLooks::isLikelyDouble(const PostingGround &ground, const RemoteRecord &invoice,
                                        const RemoteRecord &payment)
{
    const bool isAlike = std::any_of(payment.invoices.begin(), payment.invoices.end(), [&](const auto &paid) {
        return paid.first == invoice.id && paid.second == ground.payment->amount;
    });
    if (!isAlike || payment.voided || ground.isTakenOut || !ground.posting.name.isEmpty())
        return false;
    TRY(const bool linked, isLinked(BookEntity::Payment, payment.id));
    if (linked)
        return false;
    // Another part of the same amount, whose answer is still to be found.
    TRY(const auto invoiceHere, m_office.ask(DocumentDetails{ground.payment->invoice}));
    return std::none_of(invoiceHere.payments.begin(), invoiceHere.payments.end(), [&](const Payment &each) {
        return bearsMarkOfCopy(payment.note, bookMark(ground.connection.officeMark, BookEntity::Payment,
                                                      each.id.value(), each.takenAt));
    });
}

Result<bool> BooksLooks::isLinked(BookEntity entity, const QString &remoteId)
{
    if (m_planned.contains({entity, remoteId}))
        return true;
    TRY(const auto links, m_office.ask(BooksLinksOf{{entity}}));
    return std::any_of(links.begin(), links.end(),
                       [&](const BooksLink &link) { return link.remoteId == remoteId; });
}

/// The record of that mark is here, and only has no link.
Result<bool> BooksLooks::isMadeHere(const PostingGround &ground, const QString &mark)
{
    const BookEntity entity = ground.posting.entity;
    const qint64 id = mark.section(QLatin1Char('-'), 3, 3).toLongLong();
    const auto bears = [&](qint64 madeAt) {
        return bookMark(ground.connection.officeMark, entity, id, madeAt) == mark;
    };
    if (entity == BookEntity::Bill) { // of a receipt, under the time of its entry
        PostingList query;
        query.entities = {entity};
        query.limit = -1;
        TRY(const auto rows, m_office.ask(query));
        return std::any_of(rows.begin(), rows.end(), [&](const PostingRow &row) {
            return row.posting.record == id && bears(row.posting.madeAt);
        });
    }
    const auto here = m_office.ask(DocumentDetails{DocumentId(id)});
    if (!here && here.error().code != ErrorCode::NotFound)
        return tl::unexpected<Error>(here.error());
    return here && bears(here->document.createdAt);
}

Result<bool> BooksLooks::isLost(const PostingGround &ground, const RemoteRecord &record)
{
    const BookEntity entity = ground.posting.entity;
    const bool isPaper = entity == BookEntity::Invoice || entity == BookEntity::CreditNote ||
                         entity == BookEntity::PurchaseOrder || entity == BookEntity::Bill;
    const QString mark = bookMarkIn(record.note, ground.connection.officeMark);
    if (!isPaper || mark.isEmpty() || record.voided || ground.isTakenOut || !ground.posting.name.isEmpty() ||
        record.total != ground.document->totals.total)
        return false;
    TRY(const bool isHere, isMadeHere(ground, mark));
    if (isHere)
        return false;
    TRY(const bool linked, isLinked(entity, record.id));
    return !linked;
}

/// As much went back of the same payment, and is nobody's refund here: it was given back before a backup was
/// restored, and is booked once more, or a person entered it there.
Found BooksLooks::checkRefunds(const PostingGround &ground)
{
    const BooksLink *link =
        ground.payment ? ground.link(BookEntity::Payment, ground.payment->id.value()) : nullptr;
    if (ground.posting.entity != BookEntity::Refund || ground.posting.state != PostingState::Pending ||
        !link || isPlanned(*link) || !ground.posting.name.isEmpty())
        return nothing();
    CHECK_OK(m_beforeCall());
    const Answer answer = m_api.read(BookEntity::Payment, link->remoteId);
    if (!answer.isGood())
        return failed(answer);
    const RemoteRecord payment =
        readRecord(BookEntity::Payment, objectIn(answer, entityTag(BookEntity::Payment)));
    for (const RemoteRecord::Applied &each : payment.applied) {
        if (each.type != u"Expense" || each.amount != ground.posting.amount)
            continue;
        TRY(const bool linked, isLinked(BookEntity::Refund, each.id));
        if (linked)
            continue;
        CHECK_OK(m_beforeCall());
        const Answer expense = m_api.read(BookEntity::Refund, each.id);
        if (!expense.isGood())
            return failed(expense);
        const RemoteRecord record =
            readRecord(BookEntity::Refund, objectIn(expense, entityTag(BookEntity::Refund)));
        const bool isOurs = !bookMarkIn(record.note, ground.connection.officeMark).isEmpty();
        return isOurs ? adopted(record, "look up", expense) : alike(ground, record, expense);
    }
    return nothing();
}

} // namespace truckroll
