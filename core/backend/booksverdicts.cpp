// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/booksverdicts.h"
#include "core/base/localday.h"

#include <QCoreApplication>
#include <algorithm>

namespace truckroll::verdicts {

using namespace quickbooks;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BooksSender)
};

using Way = BooksVerdict::Way;

bool isMoney(const PostingGround &ground)
{
    return ground.posting.entity == BookEntity::Payment || ground.posting.entity == BookEntity::Refund;
}

/// A part of it, of a check over several invoices, is what was paid of ours here.
bool paysAsMuch(const PostingGround &ground, const RemoteRecord &record)
{
    const BooksLink *invoice = ground.posting.entity == BookEntity::Payment && ground.payment
                                   ? ground.link(BookEntity::Invoice, ground.payment->invoice.value())
                                   : nullptr;
    return invoice && std::any_of(record.invoices.begin(), record.invoices.end(), [&](const auto &paid) {
               return paid.first == invoice->remoteId && paid.second == ground.payment->amount;
           });
}

/// What is there that looks like a paper or payment of ours.
QString likeThere(const PostingGround &ground, const RemoteRecord &record)
{
    const QString date = writtenDay(record.date);
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
    verdict.entry = readEntry(*list, record.object);
    return verdict;
}

BooksVerdict stranded(const PostingGround &ground)
{
    const Posting &posting = ground.posting;
    if (posting.entity != BookEntity::Payment || posting.kind != PostingKind::Create)
        return asked(BooksAdvice::LeaveThere,
                     Texts::tr("%1 was not sent: it is not in QuickBooks any more, so nothing of it can be "
                               "changed there. Leave it as it is.")
                         .arg(ground.what),
                     booksCodeOfGone);
    const BooksLink *invoice =
        ground.payment ? ground.link(BookEntity::Invoice, ground.payment->invoice.value()) : nullptr;
    if (invoice && invoice->live)
        return asked(BooksAdvice::UndoThere,
                     Texts::tr("%1 was not sent: the credit note that it uses is not in QuickBooks any more. "
                               "Void the credit note here as well, or leave the payment out of QuickBooks.")
                         .arg(ground.what),
                     booksCodeOfGone);
    return asked(BooksAdvice::UndoThere,
                 Texts::tr("%1 was not sent: its invoice is void or deleted in QuickBooks, so nothing can be "
                           "paid of it there. Void the payment and the invoice here as well, or leave the "
                           "payment out of QuickBooks.")
                     .arg(ground.what),
                 booksCodeOfGone);
}

QString notLinked(const PostingGround &ground, const QString &whyNot)
{
    if (isMoney(ground))
        return Texts::tr("%1 was not linked: %2 Nothing was changed there; compare both, then link another "
                         "record, or leave it out of QuickBooks.")
            .arg(ground.what, whyNot);
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
    const Money amount = ground.posting.entity == BookEntity::Refund ? ground.posting.amount
                         : ground.payment && ground.payment->method != PaymentMethod::Credit
                             ? ground.payment->amount
                             : Money();
    if (!isMoney(ground) || record.total == amount || paysAsMuch(ground, record))
        return {};
    if (ground.posting.entity == BookEntity::Refund)
        return Texts::tr("what is there is over %1 instead of %2.")
            .arg(ground.money(record.total), ground.money(amount));
    return Texts::tr(
               "what is there is over %1 instead of %2, and no part of it pays as much of this invoice.")
        .arg(ground.money(record.total), ground.money(amount));
}

QString notThere()
{
    return Texts::tr("It is void here and not there, so nothing of it is sent.");
}

QString alreadySaid()
{
    return Texts::tr(
        "Nothing of it is left to be sent: QuickBooks has it as it was corrected, or it was left "
        "as it is there.");
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
    const QString then = ground.posting.kind == PostingKind::Correct
                             ? Texts::tr("try again to send what was corrected here, and nothing else of it, "
                                         "or leave what is there.")
                             : Texts::tr("try again to send ours over it, or leave what is there.");
    return Texts::tr(
               "%1 was changed in QuickBooks in the meantime: %2. Here: %3. There: %4. Nothing was sent "
               "and nothing was overwritten. Compare both; %5")
        .arg(ground.what, changed.join(QStringLiteral(", ")), ours, theirs, then);
}

QString likelyDouble(const PostingGround &ground, const RemoteRecord &record)
{
    return Texts::tr(
               "%1 is %2, and QuickBooks has a payment of the same amount on this invoice (dated %3%4) that "
               "is not known here. Nothing was sent. Link it when it is the same; when it is another one, "
               "send ours under another reference number.")
        .arg(ground.what, ground.money(ground.payment->amount), writtenDay(record.date),
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

QString tooLittleCredit(const PostingGround &ground, Money left)
{
    const QString amounts = Texts::tr("%1 is %2, and only %3 of its credit note is left in QuickBooks.")
                                .arg(ground.what, ground.money(ground.payment->amount), ground.money(left));
    return amounts + QLatin1Char(' ') +
           (ground.connection.preferences.appliesCredits
                ? Texts::tr(
                      "QuickBooks applies credits to open invoices by itself (a setting of the company). "
                      "Nothing was sent; take the credit off the other invoice there, then try again.")
                : Texts::tr(
                      "Nothing was sent; take the credit off what it was used for there, then try again."));
}

} // namespace truckroll::verdicts
