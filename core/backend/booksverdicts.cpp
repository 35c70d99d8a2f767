// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/booksverdicts.h"

#include <QCoreApplication>
#include <QLocale>

namespace truckroll::verdicts {

using namespace quickbooks;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BooksSender)
};

using Way = BooksVerdict::Way;

/// What is there that looks like a paper or payment of ours.
QString likeThere(const PostingGround &ground, const RemoteRecord &record)
{
    const QString date = QLocale().toString(record.date, QLocale::ShortFormat);
    const QString total = record.date.isValid() // not everything there bears one
                              ? Texts::tr("%1, dated %2", "amount, day").arg(ground.money(record.total), date)
                              : ground.money(record.total);
    if (record.voided && !bearsName(ground, record))
        return Texts::tr(
                   "%1 was sent before and is void in QuickBooks (%2); this office was restored from a "
                   "backup and does not know of it. Nothing was sent; void it here as well, or send it once "
                   "more under another number.")
            .arg(ground.what, total);
    if (bearsName(ground, record))
        return Texts::tr(
                   "The number of %1 is used in QuickBooks already (%2). Nothing was sent; give it another "
                   "number there, or link it when it is the same.")
            .arg(ground.what, total);
    return Texts::
        tr("%1 is in QuickBooks already, it seems (%2). Nothing was sent; link it when it is the same, or "
           "send it under another number.")
            .arg(ground.what, total);
}

} // namespace

BooksVerdict failed(const Answer &answer)
{
    BooksVerdict verdict;
    verdict.way = Way::Failed;
    verdict.answer = answer;
    return verdict;
}

BooksVerdict adopted(const RemoteRecord &record, const char *operation, const Answer &answer)
{
    BooksVerdict verdict;
    verdict.way = Way::Adopt;
    verdict.remote = record;
    verdict.operation = QLatin1String(operation);
    verdict.answer = answer;
    return verdict;
}

BooksVerdict dropped(const QString &text)
{
    BooksVerdict verdict;
    verdict.way = Way::Drop;
    verdict.operation = QStringLiteral("drop");
    verdict.text = text;
    return verdict;
}

BooksVerdict asked(BooksAdvice advice, const QString &text, const char *code, const Answer &answer,
                   const QString &hint)
{
    BooksVerdict verdict;
    verdict.way = Way::Ask;
    verdict.advice = advice;
    verdict.text = text;
    verdict.code = QLatin1String(code);
    verdict.answer = answer;
    verdict.hint = hint;
    return verdict;
}

std::optional<BooksList> listOf(BookEntity entity)
{
    switch (entity) {
    case BookEntity::Customer:
        return BooksList::Customer;
    case BookEntity::Vendor:
        return BooksList::Vendor;
    case BookEntity::Item:
        return BooksList::Item;
    default:
        return std::nullopt;
    }
}

BooksVerdict alike(const PostingGround &ground, const RemoteRecord &record, const Answer &answer)
{
    const auto list = listOf(ground.posting.entity);
    if (!list)
        return asked(BooksAdvice::ChooseNumber, likeThere(ground, record), "6140", answer,
                     record.voided ? QString() : record.id);
    BooksVerdict verdict = asked(
        BooksAdvice::ChooseLink,
        record.active
            ? Texts::tr(
                  "%1 has the same name as a record in QuickBooks, and nothing else tells that they are "
                  "the same. Nothing was sent; link them, or send it under another name.")
                  .arg(ground.what)
            : Texts::tr(
                  "%1 has the same name as a record that is inactive in QuickBooks. Nothing was sent; make "
                  "that active and link them, or send it under another name.")
                  .arg(ground.what),
        "6240", answer, record.id);
    BooksListEntry entry;
    entry.list = *list;
    entry.remoteId = record.id;
    entry.name = record.name;
    entry.type = record.type;
    entry.detail = record.email;
    entry.phone = record.phone;
    entry.address = record.address;
    entry.notes = record.note;
    entry.active = record.active;
    verdict.entry = entry;
    return verdict;
}

QString notLinked(const PostingGround &ground, const QString &whyNot)
{
    return Texts::tr("%1 was not linked: %2 Nothing was changed there; give it another number in QuickBooks.")
        .arg(ground.what, whyNot);
}

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

QString alreadySaid()
{
    return Texts::tr("QuickBooks has it as it was corrected, so nothing more is sent.");
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

} // namespace truckroll::verdicts
