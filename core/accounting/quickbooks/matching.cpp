// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/quickbooks/names.h"
#include "core/accounting/quickbooks/requests.h"
#include "core/base/text.h"
#include "core/domain/bookmarks.h"

namespace truckroll::quickbooks {

namespace {

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
    if (!sameName(nameFor(ground), record.name))
        return Likeness::Other;
    const bool known =
        isMarked(ground, record) ||
        (ground.posting.entity == E::Customer
             ? samePerson(ground.customer->email, ground.customer->phone, ground.customer->billing, record)
             : samePerson(ground.vendor->email, ground.vendor->phone, ground.vendor->address, record));
    return known && record.active ? Likeness::Ours : Likeness::Stranger;
}

Likeness likenessOfItem(const PostingGround &ground, const RemoteRecord &record)
{
    if (!sameName(nameFor(ground), record.name))
        return Likeness::Other;
    return record.active && record.type != QLatin1String("Category") ? Likeness::Ours : Likeness::Stranger;
}

Likeness likenessOfPaper(const PostingGround &ground, const RemoteRecord &record)
{
    if (isMarked(ground, record) && !record.voided)
        return Likeness::Ours;
    const QString number = nameFor(ground);
    const bool numbered = ground.posting.entity != E::Payment;
    return numbered && !number.isEmpty() && sameName(number, record.name) ? Likeness::Stranger
                                                                          : Likeness::Other;
}

/// Of customers or vendors, on one day.
QString partnerAndDate(const PostingGround &ground, const QDate &date)
{
    const bool buys = ground.posting.entity == E::PurchaseOrder || ground.posting.entity == E::Bill;
    const BooksLink *partner = nullptr;
    if (buys && ground.vendor)
        partner = ground.link(E::Vendor, ground.vendor->id);
    else if (!buys && ground.customer)
        partner = ground.link(E::Customer, ground.customer->id.value());
    return QStringLiteral("select * from %1 where %2 = %3 and TxnDate = %4 maxresults 1000")
        .arg(entityTag(ground.posting.entity),
             buys ? QStringLiteral("VendorRef") : QStringLiteral("CustomerRef"),
             quoted(partner ? partner->remoteId : QString()), quoted(date.toString(Qt::ISODate)));
}

QString byName(const PostingGround &ground, const char *field)
{
    return QStringLiteral("select * from %1 where %2 = %3 and Active in (true, false)")
        .arg(entityTag(ground.posting.entity), QLatin1String(field), quoted(nameFor(ground)));
}

QString byNumber(const PostingGround &ground)
{
    const BooksLink *vendor = ground.vendor ? ground.link(E::Vendor, ground.vendor->id) : nullptr;
    if (ground.posting.entity == E::Bill && vendor) // two vendors may well use the same number
        return QStringLiteral("select * from Bill where DocNumber = %1 and VendorRef = %2 maxresults 1000")
            .arg(quoted(nameFor(ground)), quoted(vendor->remoteId));
    return QStringLiteral("select * from %1 where DocNumber = %2 maxresults 1000")
        .arg(entityTag(ground.posting.entity), quoted(nameFor(ground)));
}

} // namespace

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
        return ground.payment ? cut(ground.payment->reference, Longest::number) : QString();
    case E::Refund: // a number of its own, so that QuickBooks itself refuses a second one
        return named(QStringLiteral("RF-%1").arg(posting.record));
    }
    Q_UNREACHABLE();
}

QStringList lookUpsFor(const PostingGround &ground)
{
    switch (ground.posting.entity) {
    case E::Customer:
    case E::Vendor:
        return {byName(ground, "DisplayName")};
    case E::Item:
        return {byName(ground, "Name")};
    case E::Invoice:
    case E::CreditNote:
    case E::PurchaseOrder:
    case E::Bill: {
        const QString byDay = partnerAndDate(ground, ground.document->date);
        return nameFor(ground).isEmpty() ? QStringList{byDay} : QStringList{byNumber(ground), byDay};
    }
    case E::Payment:
        return {partnerAndDate(ground, ground.payment->date)};
    case E::Refund: // expenses are not told apart by whose they are
        return {byNumber(ground),
                QStringLiteral("select * from %1 where TxnDate = %2 maxresults 1000")
                    .arg(entityTag(E::Refund), quoted(ground.madeOn.toString(Qt::ISODate)))};
    }
    Q_UNREACHABLE();
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
