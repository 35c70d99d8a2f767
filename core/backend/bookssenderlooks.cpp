// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookssender.h"

#include "core/accounting/quickbooks/comparing.h"
#include "core/domain/bookmarks.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <algorithm>

// What is there already, before anything is sent.
namespace truckroll {

using namespace quickbooks;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BooksSender)
};

bool isLinkChosen(const PostingGround &ground)
{
    return ground.posting.state == PostingState::Pending && !ground.posting.hint.isEmpty();
}

QString notLinked(const PostingGround &ground, const QString &whyNot)
{
    return Texts::tr("%1 was not linked: %2 Nothing was changed there; give it another number in QuickBooks.")
        .arg(ground.what, whyNot);
}

/// Why a record there cannot be this paper or payment; empty: it can. A total that differs is no reason: it
/// is flagged, and a person accepts it or not.
QString whyNotTheSame(const PostingGround &ground, const RemoteRecord &record)
{
    if (record.voided || record.deleted)
        return Texts::tr("what is there was voided.");
    const BooksLink *partner = ground.vendor ? ground.link(BookEntity::Vendor, ground.vendor->id)
                               : ground.customer
                                   ? ground.link(BookEntity::Customer, ground.customer->id.value())
                                   : nullptr;
    if (partner && record.customer != partner->remoteId)
        return Texts::tr("what is there (%1 over %2) is of somebody else.")
            .arg(record.name, ground.money(record.total));
    const bool isMoney =
        ground.posting.entity == BookEntity::Payment || ground.posting.entity == BookEntity::Refund;
    const Money amount = ground.posting.entity == BookEntity::Refund ? ground.posting.amount
                         : ground.payment && ground.payment->method != PaymentMethod::Credit
                             ? ground.payment->amount
                             : Money();
    return isMoney && record.total != amount ? Texts::tr("what is there is over %1 instead of %2.")
                                                   .arg(ground.money(record.total), ground.money(amount))
                                             : QString();
}

QString notThere()
{
    return Texts::tr("It is void here and not there, so nothing of it is sent.");
}

/// What a person is shown of a record there stands in the link: ours may go over that, and over nothing
/// newer.
BooksLink seenNow(BooksLink link, const RemoteRecord &there)
{
    link.syncToken = there.syncToken;
    link.name = there.name;
    link.total = there.total;
    link.balance = there.balance;
    return link;
}

QString changedThere(const PostingGround &ground, const RemoteRecord &there, const QStringList &changed)
{
    const bool isPaper = ground.document && ground.posting.entity != BookEntity::Payment;
    const QString ours = isPaper
                             ? Texts::tr("%1 over %2", "a paper's number and total")
                                   .arg(ground.document->number, ground.money(ground.document->totals.total))
                         : ground.payment ? ground.money(ground.payment->amount)
                                          : nameFor(ground);
    const QString theirs =
        isPaper
            ? Texts::tr("%1 over %2", "a paper's number and total").arg(there.name, ground.money(there.total))
        : ground.payment ? ground.money(there.total)
                         : there.name;
    return Texts::
        tr("%1 was changed in QuickBooks in the meantime: %2. Here: %3. There: %4. Nothing was sent and "
           "nothing was overwritten. Compare both; try again to send ours over it, or leave what is there.")
            .arg(ground.what, changed.join(QStringLiteral(", ")), ours, theirs);
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
    const bool isPaper = ground.document && ground.posting.entity != BookEntity::Payment;
    return ground.posting.state == PostingState::Sending && !isUntouched(ground, there) &&
           (!isPaper || there.total == ground.document->totals.total) && stands(there.object, body);
}

QString likelyDouble(const PostingGround &ground, const RemoteRecord &record)
{
    return Texts::tr(
               "%1 is %2, and QuickBooks has a payment of the same amount on this invoice (dated %3%4) that "
               "is not known here. Nothing was sent. Link it when it is the same; when it is another one, "
               "send ours under another reference number.")
        .arg(ground.what, ground.money(ground.payment->amount),
             QLocale().toString(record.date, QLocale::ShortFormat),
             record.reference.isEmpty() ? QString()
                                        : Texts::tr(", reference %1", "of a payment").arg(record.reference));
}

/// Why a payment does not fit onto what is open there.
QString tooLittleOpen(const PostingGround &ground, Money open)
{
    const Money amount = ground.payment->amount;
    if (!ground.leftBack.isZero() && amount <= open + ground.leftBack)
        return Texts::tr("%1 is %2, and only %3 of the invoice is open in QuickBooks: %4 went back to the "
                         "customer, and the payment that it came from was left in its bank deposit there. "
                         "Nothing was sent. Take that payment out of the deposit in QuickBooks, then try "
                         "again: the refund is linked with it, and this payment follows.")
            .arg(ground.what, ground.money(amount), ground.money(open), ground.money(ground.leftBack));
    return Texts::tr(
               "%1 is %2, and only %3 of the invoice is open in QuickBooks. It was perhaps entered there "
               "as well, so it was not sent; compare both, then void one of them.")
        .arg(ground.what, ground.money(amount), ground.money(open));
}

} // namespace

/// It was void before it was known whether it had been sent, and is not there: nothing of it goes. What is
/// under a request that may still be answered is sent and voided then.
Result<std::optional<BooksSender::Went>> BooksSender::outOfUse(const PostingGround &ground)
{
    if (!ground.isTakenOut || ground.posting.state == PostingState::Sending)
        return std::optional<Went>();
    const bool asksInvoice = ground.posting.entity == BookEntity::Payment && ground.payment &&
                             ground.link(BookEntity::Invoice, ground.payment->invoice.value());
    return asksInvoice ? Result<std::optional<Went>>(std::optional<Went>()) // that names its payments
                       : some(drop(ground, notThere()));
}

/// Always, not only after a doubt: a restored backup or another program may have been faster, and QuickBooks
/// itself does not keep numbers apart. What somebody chose to link it with is read and compared instead.
Result<std::optional<BooksSender::Went>> BooksSender::lookUp(const PostingGround &ground)
{
    if (isLinkChosen(ground) && !ground.isTakenOut) {
        CHECK_OK(keepLease());
        const Answer chosen = m_api.read(ground.posting.entity, ground.posting.hint);
        if (!chosen.isGood())
            return some(readFailed(ground, chosen));
        const RemoteRecord record =
            readRecord(ground.posting.entity, objectIn(chosen, entityTag(ground.posting.entity)));
        const QString whyNot = whyNotTheSame(ground, record);
        return some(whyNot.isEmpty() ? adopt(ground, record, QStringLiteral("link"), chosen)
                                     : refuse(ground, BooksAdvice::ChooseNumber, notLinked(ground, whyNot),
                                              QStringLiteral("6140"), chosen));
    }
    std::optional<RemoteRecord> stranger;
    Answer answer;
    for (const QString &query : lookUpsFor(ground)) {
        CHECK_OK(keepLease());
        answer = m_api.query(query);
        if (!answer.isGood()) {
            TRY(const Went failed, readFailed(ground, answer));
            return std::optional(failed);
        }
        for (const QJsonObject &row : rowsIn(answer, entityTag(ground.posting.entity))) {
            const RemoteRecord record = readRecord(ground.posting.entity, row);
            const Likeness likeness = likenessOf(ground, record);
            if (likeness == Likeness::Ours)
                return some(adopt(ground, record, QStringLiteral("look up"), answer));
            if (stranger)
                continue;
            TRY(const bool lost, isLost(ground, record));
            if (likeness == Likeness::Stranger || lost)
                stranger = record;
        }
    }
    if (!stranger)
        return std::optional<Went>();
    TRY(const auto refunded, checkRefunds(ground)); // its number may be that of one that was lost
    return refunded ? Result<std::optional<Went>>(refunded) : some(ask(ground, *stranger, answer));
}

/// The record itself for updates and voids; for a payment its invoice, which says whose it is and what is
/// open.
Result<std::optional<BooksSender::Went>> BooksSender::readThere(const PostingGround &ground,
                                                                RemoteRecord &remote)
{
    const Posting &posting = ground.posting;
    const bool isCreation = posting.kind == PostingKind::Create;
    if (isCreation && (posting.entity != BookEntity::Payment || posting.state == PostingState::Sending))
        return std::optional<Went>();
    const BookEntity entity = isCreation ? BookEntity::Invoice : posting.entity;
    const BooksLink *link = isCreation ? ground.link(entity, ground.payment->invoice.value()) : ground.own();
    if (!link)
        return std::optional(Went::Waiting);
    CHECK_OK(keepLease());
    const Answer answer = m_api.read(entity, link->remoteId);
    const bool gone = answer.kind == Answer::Kind::Fault && answer.fault.code == QLatin1String("610");
    if (!answer.isGood() && !(gone && posting.kind == PostingKind::Void)) {
        TRY(const Went failed, readFailed(ground, answer));
        return std::optional(failed);
    }
    remote = readRecord(entity, objectIn(answer, entityTag(entity)));
    if (isCreation)
        return checkInvoiceThere(ground, remote);
    if (posting.kind == PostingKind::Update)
        return checkChange(ground, remote, answer);
    if (!gone && !remote.voided && !remote.deleted)
        return std::optional<Went>();
    SettlePosting done;
    done.posting = posting.id;
    BooksLink out = *link;
    out.live = false;
    done.link = out;
    TRY(const Went settled,
        settle(ground, done, QStringLiteral("look up"), answer, Texts::tr("It is taken out there.")));
    return std::optional(settled);
}

/// Nobody's change there is overwritten that no person has seen.
Result<std::optional<BooksSender::Went>>
BooksSender::checkChange(const PostingGround &ground, const RemoteRecord &there, const Answer &answer)
{
    const Posting &posting = ground.posting;
    const bool isName = posting.entity == BookEntity::Customer || posting.entity == BookEntity::Item ||
                        posting.entity == BookEntity::Vendor; // a note of theirs may say anything
    if (!isName && (there.voided || there.deleted))
        return some(refuse(ground, BooksAdvice::UndoThere,
                           Texts::tr("%1 was voided in QuickBooks and is in force here. The change "
                                     "was not sent, so it stays void there; void it here as well "
                                     "and write it again.")
                               .arg(ground.what),
                           QStringLiteral("voided"), answer));
    const QByteArray body = requestOf(ground, there).body;
    if (wasCarriedOut(ground, there, body))
        return some(adopt(ground, there, QStringLiteral("look up"), answer));
    const QStringList changed = overwritten(ground, there, body);
    if (changed.isEmpty())
        return std::optional<Went>();
    SettlePosting asked;
    asked.link = seenNow(*ground.own(), there);
    return some(refuse(ground, BooksAdvice::LeaveThere, changedThere(ground, there, changed),
                       QStringLiteral("changed"), answer, {}, asked));
}

/// Whatever somebody changed of it there, our payment is one of those that its invoice names.
Result<std::optional<BooksSender::Went>> BooksSender::checkInvoiceThere(const PostingGround &ground,
                                                                        const RemoteRecord &invoice)
{
    for (const QString &id : invoice.payments) {
        CHECK_OK(keepLease());
        const Answer answer = m_api.read(BookEntity::Payment, id);
        if (!answer.isGood())
            return some(readFailed(ground, answer));
        const RemoteRecord record =
            readRecord(BookEntity::Payment, objectIn(answer, entityTag(BookEntity::Payment)));
        if (likenessOf(ground, record) == Likeness::Ours)
            return some(adopt(ground, record, QStringLiteral("look up"), answer));
        TRY(const bool isDouble, isLikelyDouble(ground, invoice, record));
        if (isDouble)
            return some(refuse(ground, BooksAdvice::ChooseNumber, likelyDouble(ground, record),
                               QStringLiteral("double"), answer, record.id));
    }
    if (ground.isTakenOut)
        return some(drop(ground, notThere()));
    if (ground.payment->amount <= invoice.balance)
        return std::optional<Went>();
    TRY(const Went refused, refuse(ground, BooksAdvice::UndoThere, tooLittleOpen(ground, invoice.balance),
                                   QStringLiteral("balance")));
    return std::optional(refused);
}

/// As much of the same invoice, and nobody's payment here: typed in once more after a backup was restored, or
/// on both sides. A person who has decided gave ours another number.
Result<bool> BooksSender::isLikelyDouble(const PostingGround &ground, const RemoteRecord &invoice,
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

Result<bool> BooksSender::isLinked(BookEntity entity, const QString &remoteId)
{
    TRY(const auto links, m_office.ask(BooksLinksOf{{entity}}));
    return std::any_of(links.begin(), links.end(),
                       [&](const BooksLink &link) { return link.remoteId == remoteId; });
}

Result<bool> BooksSender::isLost(const PostingGround &ground, const RemoteRecord &record)
{
    const BookEntity entity = ground.posting.entity;
    const bool isPaper = entity == BookEntity::Invoice || entity == BookEntity::CreditNote ||
                         entity == BookEntity::PurchaseOrder;
    const QString mark = bookMarkIn(record.note, ground.connection.officeMark);
    if (!isPaper || mark.isEmpty() || record.voided || ground.isTakenOut || !ground.posting.name.isEmpty() ||
        record.total != ground.document->totals.total)
        return false;
    const qint64 id = mark.section(QLatin1Char('-'), 3, 3).toLongLong();
    const auto here = m_office.ask(DocumentDetails{DocumentId(id)});
    if (!here && here.error().code != ErrorCode::NotFound)
        return tl::unexpected<Error>(here.error());
    const bool isHere =
        here && bookMark(ground.connection.officeMark, entity, id, here->document.createdAt) == mark;
    if (isHere)
        return false;
    TRY(const bool linked, isLinked(entity, record.id));
    return !linked;
}

/// As much went back of the same payment, and is nobody's refund here: it was given back before a backup was
/// restored, and is booked once more, or a person entered it there.
Result<std::optional<BooksSender::Went>> BooksSender::checkRefunds(const PostingGround &ground)
{
    const BooksLink *link =
        ground.payment ? ground.link(BookEntity::Payment, ground.payment->id.value()) : nullptr;
    if (ground.posting.entity != BookEntity::Refund || ground.posting.state != PostingState::Pending ||
        !link || !ground.posting.name.isEmpty())
        return std::optional<Went>();
    CHECK_OK(keepLease());
    const Answer answer = m_api.read(BookEntity::Payment, link->remoteId);
    if (!answer.isGood())
        return some(readFailed(ground, answer));
    const RemoteRecord payment =
        readRecord(BookEntity::Payment, objectIn(answer, entityTag(BookEntity::Payment)));
    for (const RemoteRecord::Applied &each : payment.applied) {
        if (each.type != u"Expense" || each.amount != ground.posting.amount)
            continue;
        TRY(const bool linked, isLinked(BookEntity::Refund, each.id));
        if (linked)
            continue;
        CHECK_OK(keepLease());
        const Answer expense = m_api.read(BookEntity::Refund, each.id);
        if (!expense.isGood())
            return some(readFailed(ground, expense));
        const RemoteRecord record =
            readRecord(BookEntity::Refund, objectIn(expense, entityTag(BookEntity::Refund)));
        const bool isOurs = !bookMarkIn(record.note, ground.connection.officeMark).isEmpty();
        return some(isOurs ? adopt(ground, record, QStringLiteral("look up"), expense)
                           : ask(ground, record, expense));
    }
    return std::optional<Went>();
}

} // namespace truckroll
