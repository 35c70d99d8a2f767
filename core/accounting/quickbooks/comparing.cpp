// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/quickbooks/comparing.h"

#include "core/accounting/quickbooks/names.h"
#include "core/accounting/quickbooks/requests.h"
#include "core/base/localday.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace truckroll::quickbooks {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(QuickBooksComparing)
};

using E = BookEntity;

/// What matters to people; the rest QuickBooks fills in and rewrites by itself.
const QStringList &compared()
{
    static const QStringList keys{
        QStringLiteral("DisplayName"), QStringLiteral("Name"),      QStringLiteral("CustomerRef"),
        QStringLiteral("VendorRef"),   QStringLiteral("DocNumber"), QStringLiteral("TxnDate"),
        QStringLiteral("DueDate"),     QStringLiteral("Line"),      QStringLiteral("CustomerMemo"),
        QStringLiteral("BillEmail"),   QStringLiteral("TotalAmt")};
    return keys;
}

bool isLeftOut(const QString &key)
{
    static const QStringList keys{QStringLiteral("TaxCodeRef"), QStringLiteral("ClassRef"),
                                  QStringLiteral("DiscountAccountRef"), QStringLiteral("PercentBased"),
                                  QStringLiteral("BillableStatus")};
    return keys.contains(key);
}

QString word(const QString &key)
{
    if (key == u"CustomerRef")
        return Texts::tr("its customer", "of a paper in QuickBooks");
    if (key == u"VendorRef")
        return Texts::tr("its vendor", "of a paper in QuickBooks");
    if (key == u"DocNumber")
        return Texts::tr("its number", "of a paper in QuickBooks");
    if (key == u"TxnDate")
        return Texts::tr("its date", "of a paper in QuickBooks");
    if (key == u"DueDate")
        return Texts::tr("its due date", "of a paper in QuickBooks");
    if (key == u"Line")
        return Texts::tr("its lines", "of a paper in QuickBooks");
    if (key == u"CustomerMemo")
        return Texts::tr("its note for the customer", "of a paper in QuickBooks");
    if (key == u"BillEmail")
        return Texts::tr("its e-mail address", "of a paper in QuickBooks");
    return key == u"TotalAmt" ? Texts::tr("its total", "of a paper in QuickBooks")
                              : Texts::tr("its name", "of a record in QuickBooks");
}

/// A day or a text as people read it; empty: it is neither.
QString readable(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const QString text = value.isString()              ? value.toString()
                         : object.contains(u"Address") ? object.value(u"Address").toString()
                                                       : QString();
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() ? writtenDay(day) : text;
}

/// With both sides where they are short.
QString difference(const QString &key, const QJsonValue &there, const QJsonValue &said)
{
    const QString theirs = readable(there);
    const QString ours = readable(said);
    return theirs.isEmpty() || ours.isEmpty()
               ? word(key)
               : Texts::tr("%1 (there %2, here %3)", "a field of a paper, its value in QuickBooks and here")
                     .arg(word(key), theirs, ours);
}

bool same(const QJsonValue &there, const QJsonValue &said);

/// What was sent stands there; QuickBooks adds more.
bool sameObject(const QJsonObject &there, const QJsonObject &said)
{
    if (said.contains(u"value")) // a reference, whose name says nothing; or a note, which may be empty
        return same(there.value(u"value"), said.value(u"value"));
    for (auto it = said.begin(); it != said.end(); ++it)
        if (!isLeftOut(it.key()) && !same(there.value(it.key()), it.value()))
            return false;
    return true;
}

/// In any order, without the subtotals that QuickBooks adds.
bool sameList(const QJsonArray &there, const QJsonArray &said)
{
    QList<QJsonValue> left;
    for (const QJsonValue &each : there)
        if (each.toObject().value(u"DetailType") != QStringLiteral("SubTotalLineDetail"))
            left.append(each);
    if (left.size() != said.size())
        return false;
    return std::all_of(said.begin(), said.end(), [&](const QJsonValue &each) {
        const auto match =
            std::find_if(left.begin(), left.end(), [&](const QJsonValue &one) { return same(one, each); });
        const bool found = match != left.end();
        if (found)
            left.erase(match);
        return found;
    });
}

bool same(const QJsonValue &there, const QJsonValue &said)
{
    if (said.isObject())
        return sameObject(there.toObject(), said.toObject());
    if (said.isArray())
        return sameList(there.toArray(), said.toArray());
    const bool isEmptyText = said.isString() && said.toString().isEmpty();
    return there == said || (isEmptyText && there.isUndefined());
}

QJsonObject parsed(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).object();
}

/// Only of a paper that was sent whole is what does not stand there taken out: one that was linked by hand
/// may never have had a due date.
bool wasSentWhole(const QJsonObject &said)
{
    return said.contains(u"Line");
}

/// What a person was told of a field stands there still.
bool isAsTold(const QJsonObject &told, const QString &key, const QJsonValue &there)
{
    const QJsonValue then = told.value(key);
    if (there.isUndefined() || then.isNull())
        return there.isUndefined() && then.isNull();
    return told.contains(key) && same(there, then);
}

/// Of a paper that was made from here no note for the customer is one as well: any that stands there is
/// somebody's.
QByteArray withMemo(const QByteArray &sent)
{
    QJsonObject said = parsed(sent);
    if (!wasSentWhole(said) || said.contains(u"CustomerMemo"))
        return sent;
    said.insert(QStringLiteral("CustomerMemo"), QJsonObject{{QStringLiteral("value"), QString()}});
    return QJsonDocument(said).toJson(QJsonDocument::Compact);
}

bool isRefundOfOurs(const PostingGround &ground, const QString &id)
{
    return std::any_of(ground.refunds.begin(), ground.refunds.end(),
                       [&](const BooksLink &refund) { return refund.remoteId == id; });
}

bool isCredit(const PostingGround &ground)
{
    return ground.payment->method == PaymentMethod::Credit;
}

QString whatItPays()
{
    return Texts::tr("what it pays", "of a payment in QuickBooks");
}

/// The invoices that the payment paid as it was last sent.
QStringList lastPaid(const PostingGround &ground)
{
    QStringList ids;
    for (const QJsonValue &line : parsed(ground.lastSent).value(u"Line").toArray()) {
        for (const QJsonValue &each : line.toObject().value(u"LinkedTxn").toArray()) {
            const QJsonObject linked = each.toObject();
            if (linked.value(u"TxnType") == QStringLiteral("Invoice"))
                ids += linked.value(u"TxnId").toString();
        }
    }
    return ids;
}

/// The invoice was made there anew since, so nothing of the payment can be applied to that one yet. Of a
/// payment that was never sent nobody knows which one it paid.
bool isToBeApplied(const PostingGround &ground, const RemoteRecord &there)
{
    const BooksLink *invoice = ground.link(E::Invoice, ground.payment->invoice.value());
    const QStringList paid = lastPaid(ground);
    const bool isNew = invoice && !paid.isEmpty() && !paid.contains(invoice->remoteId);
    return isNew && std::all_of(there.applied.begin(), there.applied.end(), [&](const auto &line) {
               return line.type != u"Invoice" && isOurs(ground, line);
           });
}

/// Somebody applied it otherwise, or changed its amount. What pays our refunds is ours.
QStringList changesOfPayment(const PostingGround &ground, const RemoteRecord &there)
{
    QStringList changed;
    if (there.total != ground.own()->total)
        changed += word(QStringLiteral("TotalAmt"));
    const Money applied = appliedToOurs(ground, there);
    const bool isWhole = !isCredit(ground) && applied == there.total; // more, where the totals differ
    if (applied != ground.payment->amount && !isWhole && !isToBeApplied(ground, there))
        changed += whatItPays();
    return changed;
}

QStringList takenWithPayment(const PostingGround &ground, const RemoteRecord &there)
{
    if (ground.own()->told.last == paymentThere(there))
        return {};
    QStringList along;
    const Money ours = isCredit(ground) ? Money() : ground.payment->amount;
    if (there.total != ground.own()->total && there.total != ours)
        along += word(QStringLiteral("TotalAmt"));
    const Money whole = isCredit(ground) ? ground.payment->amount : there.total;
    const bool isAllOurs =
        std::all_of(there.applied.begin(), there.applied.end(),
                    [&](const RemoteRecord::Applied &line) { return isOurs(ground, line); });
    if (!isAllOurs || appliedToOurs(ground, there) != whole)
        along += whatItPays();
    return along;
}

/// The fields of `said` that somebody changed there, and nobody was told of as they are now.
QStringList fieldsChanged(const PostingGround &ground, const RemoteRecord &there, const QJsonObject &said)
{
    const QJsonObject before = parsed(ground.lastSent);
    const QJsonObject told = parsed(ground.own()->told.last);
    QStringList changed;
    for (const QString &key : compared()) {
        const QJsonValue now = there.object.value(key);
        if (!said.contains(key) || same(now, said.value(key)) || isAsTold(told, key, now))
            continue;
        const bool isMissing = !before.isEmpty() && now.isUndefined();
        const bool asSeen = key == u"DocNumber" ? there.name == ground.own()->name
                            : before.contains(key)
                                ? same(now, before.value(key)) || (isMissing && !wasSentWhole(before))
                                : isMissing;
        if (!asSeen)
            changed += key;
    }
    return changed;
}

QStringList changesOfPaper(const PostingGround &ground, const RemoteRecord &there, const QByteArray &body)
{
    const QJsonObject said = parsed(body);
    QStringList changed;
    for (const QString &key : fieldsChanged(ground, there, said))
        changed += difference(key, there.object.value(key), said.value(key));
    if (there.total != ground.own()->total)
        changed += word(QStringLiteral("TotalAmt"));
    return changed;
}

/// Which of them are told of when changes are looked for: number and total are looked at by themselves.
bool saysOtherwise(const QJsonObject &there, const QJsonObject &said, const QString &key)
{
    const QJsonValue now = there.value(key);
    return said.contains(key) && !same(now, said.value(key)) && (wasSentWhole(said) || !now.isUndefined());
}

} // namespace

bool stands(const QJsonObject &there, const QByteArray &body)
{
    const QJsonObject said = parsed(body);
    return std::all_of(compared().begin(), compared().end(), [&](const QString &key) {
        return !said.contains(key) || same(there.value(key), said.value(key));
    });
}

QStringList overwritten(const PostingGround &ground, const RemoteRecord &there, const QByteArray &body)
{
    switch (ground.posting.entity) {
    case E::Customer:
    case E::Vendor:
    case E::Item:
        // Its token is not kept while changes are looked for: the name is what a person saw.
        return there.name == ground.own()->name || sameName(there.name, nameFor(ground))
                   ? QStringList()
                   : QStringList{word(QStringLiteral("Name"))};
    default:
        break;
    }
    // Of what was linked by an earlier release nobody knows how it stood there then.
    const bool isUnknown = ground.posting.kind == PostingKind::Correct && ground.lastSent.isEmpty() &&
                           ground.posting.settledAt == 0;
    if (there.syncToken == ground.own()->syncToken && !isUnknown)
        return {};
    // A correction says little, and after it the paper counts as seen: whatever else of it was changed there
    // is shown before, or nobody would hear of it.
    if (ground.posting.kind == PostingKind::Correct)
        return changesOfPaper(ground, there, withMemo(sentInAll({ground.lastSent, body})));
    if (stands(there.object, body))
        return {};
    return ground.posting.entity == E::Payment ? changesOfPayment(ground, there)
                                               : changesOfPaper(ground, there, body);
}

QStringList takenAlong(const PostingGround &ground, const RemoteRecord &there)
{
    switch (ground.posting.entity) {
    case E::Payment:
        return takenWithPayment(ground, there);
    case E::Customer:
    case E::Vendor:
    case E::Item:
        return {};
    default:
        break;
    }
    QStringList along = changedSince(there.object, ground.lastSent, ground.own()->told.last);
    if (there.syncToken == ground.own()->syncToken)
        along.clear();
    const bool isAsHere = ground.document && there.total == ground.document->totals.total;
    if (there.total != ground.own()->total && !isAsHere)
        along += word(QStringLiteral("TotalAmt"));
    return along;
}

bool isOurs(const PostingGround &ground, const RemoteRecord::Applied &line)
{
    const BooksLink *link = nullptr;
    if (line.type == u"Invoice")
        link = ground.link(E::Invoice, ground.payment->invoice.value());
    else if (line.type == u"CreditMemo")
        link = ground.link(E::CreditNote, ground.payment->creditNote.value());
    else
        return isRefundOfOurs(ground, line.id);
    return link && link->remoteId == line.id;
}

Money appliedToOurs(const PostingGround &ground, const RemoteRecord &there)
{
    Money applied;
    for (const RemoteRecord::Applied &line : there.applied)
        if (line.type != u"CreditMemo" && isOurs(ground, line))
            applied += line.amount;
    return applied;
}

QByteArray paymentThere(const RemoteRecord &there)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("TotalAmt"), there.object.value(u"TotalAmt")},
                                     {QStringLiteral("Line"), there.object.value(u"Line")}})
        .toJson(QJsonDocument::Compact);
}

QStringList differences(const QJsonObject &there, const QByteArray &body)
{
    const QJsonObject said = parsed(body);
    QStringList changed;
    for (const QString &key : compared())
        if (said.contains(key) && !same(there.value(key), said.value(key)))
            changed += difference(key, there.value(key), said.value(key));
    return changed;
}

QStringList ignored(const QJsonObject &answer, const QByteArray &body)
{
    const auto note = [](const QJsonObject &object) {
        return object.value(u"CustomerMemo").toObject().value(u"value").toString();
    };
    QJsonObject said = parsed(body);
    if (said.contains(u"CustomerMemo") && note(said).isEmpty() == note(answer).isEmpty())
        said.remove(QStringLiteral("CustomerMemo"));
    return differences(answer, QJsonDocument(said).toJson(QJsonDocument::Compact));
}

QStringList changedSince(const QJsonObject &there, const QByteArray &sent, const QByteArray &told)
{
    const QJsonObject said = parsed(withMemo(sent));
    const QJsonObject known = parsed(told);
    QStringList changed;
    for (const char *key : {"CustomerRef", "TxnDate", "DueDate", "CustomerMemo", "Line"}) {
        const QString name = QLatin1String(key);
        if (saysOtherwise(there, said, name) && !isAsTold(known, name, there.value(name)))
            changed += difference(name, there.value(name), said.value(name));
    }
    return changed;
}

QByteArray standingOtherwise(const QJsonObject &there, const QByteArray &sent)
{
    const QJsonObject said = parsed(withMemo(sent));
    QJsonObject otherwise;
    for (const QString &key : compared())
        if (key != u"DocNumber" && key != u"TotalAmt" && saysOtherwise(there, said, key))
            otherwise.insert(key, there.contains(key) ? there.value(key) : QJsonValue(QJsonValue::Null));
    return otherwise.isEmpty() ? QByteArray() : QJsonDocument(otherwise).toJson(QJsonDocument::Compact);
}

BooksTold toldAfter(const BooksTold &told, const QByteArray &body)
{
    const QJsonObject said = parsed(body);
    const auto rest = [&](const QByteArray &fields) {
        QJsonObject left = parsed(fields);
        for (const QString &key : said.keys())
            left.remove(key);
        return left.isEmpty() ? QByteArray() : QJsonDocument(left).toJson(QJsonDocument::Compact);
    };
    return {rest(told.last), rest(told.decided)};
}

QByteArray contested(const PostingGround &ground, const RemoteRecord &there, const QByteArray &body)
{
    const QJsonObject said = parsed(body);
    const QStringList changed = fieldsChanged(ground, there, said);
    QJsonObject ours;
    for (const char *key : {"DueDate", "CustomerMemo"})
        if (changed.contains(QLatin1String(key)))
            ours.insert(QLatin1String(key), said.value(QLatin1String(key)));
    return ours.isEmpty() ? QByteArray() : QJsonDocument(ours).toJson(QJsonDocument::Compact);
}

} // namespace truckroll::quickbooks
