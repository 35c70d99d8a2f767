// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/quickbooks/names.h"
#include "core/accounting/quickbooks/requests.h"
#include "core/base/localday.h"
#include "core/base/text.h"
#include "core/domain/bookmarks.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>

namespace truckroll::quickbooks {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(QuickBooksMatching)
};

using E = BookEntity;

/// When it was made here: with the id it tells a record from another one that got the same id after a
/// restore.
qint64 madeAt(const PostingGround &ground)
{
    switch (ground.posting.entity) {
    case E::Payment:
        return ground.payment ? ground.payment->takenAt : 0;
    case E::Invoice:
    case E::CreditNote:
    case E::PurchaseOrder:
        return ground.document ? ground.document->createdAt : 0;
    case E::Refund:
    case E::Bill:
        return ground.posting.madeAt;
    case E::Customer:
    case E::Item:
    case E::Vendor:
        return 0;
    }
    Q_UNREACHABLE();
}

bool isMarked(const PostingGround &ground, const RemoteRecord &record)
{
    return record.note.contains(markFor(ground));
}

/// The body of a request whose outcome is not known: the record there looks like that, whatever was changed
/// here since.
QJsonObject bodyInDoubt(const PostingGround &ground)
{
    return QJsonDocument::fromJson(ground.posting.body).object();
}

QString nameInDoubt(const PostingGround &ground)
{
    const QJsonObject body = bodyInDoubt(ground);
    for (const char *key : {"DisplayName", "Name", "DocNumber"})
        if (body.contains(QLatin1String(key)))
            return body.value(QLatin1String(key)).toString();
    return {};
}

bool sameText(const QString &one, const QString &other)
{
    return !one.isEmpty() && foldForSearch(one) == foldForSearch(other);
}

/// A name alone is not enough for people.
bool samePerson(const QString &email, const QString &phone, const Address &address,
                const RemoteRecord &record)
{
    const QString digits = phoneDigits(phone);
    return sameText(email, record.email) || (!digits.isEmpty() && digits == phoneDigits(record.phone)) ||
           sameText(address.oneLine(), record.address);
}

Likeness likenessOfPerson(const PostingGround &ground, const RemoteRecord &record)
{
    if (!bearsName(ground, record)) // renamed on one side since it was sent
        return isMarked(ground, record) && record.active ? Likeness::Ours : Likeness::Other;
    const bool known =
        isMarked(ground, record) ||
        (ground.posting.entity == E::Customer
             ? samePerson(ground.customer->email, ground.customer->phone, ground.customer->billing, record)
             : samePerson(ground.vendor->email, ground.vendor->phone, ground.vendor->address, record));
    return known && record.active ? Likeness::Ours : Likeness::Stranger;
}

Likeness likenessOfItem(const PostingGround &ground, const RemoteRecord &record)
{
    if (!bearsName(ground, record))
        return Likeness::Other;
    const bool isSold = record.type != QLatin1String("Category") && record.type != QLatin1String("Group");
    return record.active && isSold ? Likeness::Ours : Likeness::Stranger;
}

/// What it comes to here.
Money totalOf(const PostingGround &ground)
{
    const Posting &posting = ground.posting;
    if (posting.entity == E::Refund)
        return posting.amount;
    if (posting.entity == E::Payment)
        return ground.payment && ground.payment->method != PaymentMethod::Credit ? ground.payment->amount
                                                                                 : Money();
    return ground.document ? ground.document->totals.total : Money();
}

const BooksLink *partnerOf(const PostingGround &ground)
{
    const bool buys = ground.posting.entity == E::PurchaseOrder || ground.posting.entity == E::Bill;
    if (buys)
        return ground.vendor ? ground.link(E::Vendor, ground.vendor->id) : nullptr;
    return ground.customer ? ground.link(E::Customer, ground.customer->id.value()) : nullptr;
}

/// It was sent before this office was connected anew from an older backup: of the same customer, over the
/// same.
bool isOursFromBefore(const PostingGround &ground, const RemoteRecord &record)
{
    const BooksLink *partner = partnerOf(ground);
    return record.total == totalOf(ground) &&
           (!partner || record.customer.isEmpty() || partner->remoteId == record.customer);
}

/// A person was asked about what looks like it, and decided that this one goes under another number.
bool isDecided(const PostingGround &ground)
{
    return !ground.posting.name.isEmpty();
}

Likeness likenessOfPaper(const PostingGround &ground, const RemoteRecord &record)
{
    const bool marked = isMarked(ground, record);
    const bool copied = !marked && bearsMarkOfCopy(record.note, markFor(ground));
    if (!record.voided && (marked || (copied && isOursFromBefore(ground, record))))
        return Likeness::Ours;
    if (ground.isTakenOut) // whatever else is there: nothing of it goes
        return copied && !record.voided ? Likeness::Ours : Likeness::Other;
    // After a restore: it was sent since, and voided there, or changed.
    const bool mayBeSent = ground.posting.state == PostingState::Pending && ground.posting.leftAt != 0;
    if ((copied || (marked && mayBeSent)) && !isDecided(ground))
        return Likeness::Stranger;
    const bool numbered = ground.posting.entity != E::Payment;
    return numbered && bearsName(ground, record) ? Likeness::Stranger : Likeness::Other;
}

QString onDay(const PostingGround &ground, const QString &partner, const QString &date)
{
    const bool buys = ground.posting.entity == E::PurchaseOrder || ground.posting.entity == E::Bill;
    return QStringLiteral("select * from %1 where %2 = %3 and TxnDate = %4 maxresults 1000")
        .arg(entityTag(ground.posting.entity),
             buys ? QStringLiteral("VendorRef") : QStringLiteral("CustomerRef"), quoted(partner),
             quoted(date));
}

/// Of customers or vendors, on one day; of a request in doubt as it left.
QStringList byPartnerAndDate(const PostingGround &ground, const QDate &date)
{
    const BooksLink *partner = partnerOf(ground);
    const QString day = date.toString(Qt::ISODate);
    QStringList queries;
    if (partner && !partner->remoteId.isEmpty()) // nothing is there of whom it is not there
        queries += onDay(ground, partner->remoteId, day);
    const QJsonObject body = bodyInDoubt(ground);
    for (const char *key : {"CustomerRef", "VendorRef"})
        if (body.contains(QLatin1String(key)))
            queries += onDay(ground, body.value(QLatin1String(key)).toObject().value(u"value").toString(),
                             body.value(u"TxnDate").toString(day));
    queries.removeDuplicates();
    return queries;
}

QStringList byName(const PostingGround &ground, const char *field)
{
    QStringList queries;
    for (const QString &name : {nameFor(ground), nameInDoubt(ground)})
        if (!name.isEmpty() || queries.isEmpty())
            queries += QStringLiteral("select * from %1 where %2 = %3 and Active in (true, false)")
                           .arg(entityTag(ground.posting.entity), QLatin1String(field), quoted(name));
    queries.removeDuplicates();
    return queries;
}

/// A customer that has another name by now: after a restore the office does not know of it.
QStringList byEmail(const PostingGround &ground)
{
    const QString email = ground.customer ? ground.customer->email : QString();
    if (!looksLikeEmail(email))
        return {};
    return {QStringLiteral("select * from Customer where PrimaryEmailAddr = %1 and Active in (true, false)")
                .arg(quoted(email))};
}

QString byNumber(const PostingGround &ground, const QString &number)
{
    const BooksLink *vendor = ground.vendor ? ground.link(E::Vendor, ground.vendor->id) : nullptr;
    if (ground.posting.entity == E::Bill && vendor) // two vendors may well use the same number
        return QStringLiteral("select * from Bill where DocNumber = %1 and VendorRef = %2 maxresults 1000")
            .arg(quoted(number), quoted(vendor->remoteId));
    return QStringLiteral("select * from %1 where DocNumber = %2 maxresults 1000")
        .arg(entityTag(ground.posting.entity), quoted(number));
}

QStringList byNumbers(const PostingGround &ground)
{
    QStringList queries;
    for (const QString &number : {nameFor(ground), nameInDoubt(ground)})
        if (!number.isEmpty())
            queries += byNumber(ground, number);
    queries.removeDuplicates();
    return queries;
}

} // namespace

bool bearsName(const PostingGround &ground, const RemoteRecord &record)
{
    const QString now = nameFor(ground);
    const QString inDoubt = nameInDoubt(ground);
    return (!now.isEmpty() && sameName(now, record.name)) ||
           (!inDoubt.isEmpty() && sameName(inDoubt, record.name));
}

QString miscellaneousName()
{
    return QStringLiteral("Miscellaneous");
}

QString markFor(const PostingGround &ground)
{
    const Posting &posting = ground.posting;
    if (!posting.mark.isEmpty())
        return posting.mark;
    return bookMark(ground.connection.officeMark, posting.entity, posting.record, madeAt(ground));
}

QString nameFor(const PostingGround &ground)
{
    const Posting &posting = ground.posting;
    const BooksPreferences &preferences = ground.connection.preferences;
    const auto named = [&](const QString &own) { return posting.name.isEmpty() ? own : posting.name; };
    switch (posting.entity) {
    case E::Customer:
        return cleanDisplayName(named(ground.customer ? ground.customer->name : QString()));
    case E::Vendor:
        return cleanDisplayName(named(ground.vendor ? ground.vendor->name : QString()));
    case E::Item: {
        const auto item = ground.items.find(ItemId(posting.record));
        return cleanItemName(named(item == ground.items.end() ? miscellaneousName() : item->second.name));
    }
    case E::Invoice:
    case E::CreditNote:
        return preferences.ownNumbers && ground.document ? named(ground.document->number) : QString();
    case E::PurchaseOrder:
        return preferences.orderNumbers && ground.document ? named(ground.document->number) : QString();
    case E::Bill:
        return named(ground.document ? ground.document->vendorReference : QString());
    case E::Payment:
        return cut(named(ground.payment ? ground.payment->reference : QString()), Longest::number);
    case E::Refund: // a number of its own, so that QuickBooks itself refuses a second one
        return named(QStringLiteral("RF-%1").arg(posting.record));
    }
    Q_UNREACHABLE();
}

QStringList lookUpsFor(const PostingGround &ground)
{
    switch (ground.posting.entity) {
    case E::Customer:
        return byName(ground, "DisplayName") + byEmail(ground);
    case E::Vendor:
        return byName(ground, "DisplayName");
    case E::Item:
        return byName(ground, "Name");
    case E::Invoice:
    case E::CreditNote:
    case E::PurchaseOrder:
    case E::Bill:
        return byNumbers(ground) + byPartnerAndDate(ground, ground.document->date);
    case E::Payment:
        return byPartnerAndDate(ground, ground.payment->date);
    case E::Refund: // expenses are not told apart by whose they are
        return byNumbers(ground) +
               QStringList{QStringLiteral("select * from %1 where TxnDate = %2 maxresults 1000")
                               .arg(entityTag(E::Refund), quoted(ground.madeOn.toString(Qt::ISODate)))};
    }
    Q_UNREACHABLE();
}

QString lookedForText(const PostingGround &ground)
{
    const QLocale locale;
    const QString name = nameFor(ground);
    const auto dated = [&](const QDate &day) { return writtenDay(day, locale); };
    switch (ground.posting.entity) {
    case E::Customer:
        return byEmail(ground).isEmpty()
                   ? Texts::tr("by its name “%1”", "how a record was looked for").arg(name)
                   : Texts::tr("by its name “%1” and by its e-mail address", "how a record was looked for")
                         .arg(name);
    case E::Vendor:
    case E::Item:
        return Texts::tr("by its name “%1”", "how a record was looked for").arg(name);
    case E::Invoice:
    case E::CreditNote:
    case E::PurchaseOrder:
    case E::Bill:
        return name.isEmpty()
                   ? Texts::tr("among all that its customer or vendor has of %1",
                               "how a paper was looked for")
                         .arg(dated(ground.document->date))
                   : Texts::tr("by its number “%1” and among all that its customer or vendor has of %2",
                               "how a paper was looked for")
                         .arg(name, dated(ground.document->date));
    case E::Payment:
        return Texts::tr("among the payments of its customer of %1", "how a payment was looked for")
            .arg(dated(ground.payment->date));
    case E::Refund:
        return Texts::tr("by its number “%1” and among the expenses of %2", "how a refund was looked for")
            .arg(name, dated(ground.madeOn));
    }
    Q_UNREACHABLE();
}

QString queryByName(BookEntity entity, const QString &name)
{
    const bool isName = entity == E::Customer || entity == E::Vendor || entity == E::Item;
    const char *field = entity == E::Item      ? "Name"
                        : isName               ? "DisplayName"
                        : entity == E::Payment ? "PaymentRefNum"
                                               : "DocNumber";
    return QStringLiteral("select * from %1 where %2 = %3%4 maxresults 10")
        .arg(entityTag(entity), QLatin1String(field), quoted(name),
             isName ? QStringLiteral(" and Active in (true, false)") : QString());
}

Likeness likenessOf(const PostingGround &ground, const RemoteRecord &record)
{
    switch (ground.posting.entity) {
    case E::Customer:
    case E::Vendor:
        return likenessOfPerson(ground, record);
    case E::Item:
        return likenessOfItem(ground, record);
    default:
        return likenessOfPaper(ground, record);
    }
}

} // namespace truckroll::quickbooks
