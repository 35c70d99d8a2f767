// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cardstore.h"
#include "core/store/conflict.h"
#include "core/store/intentstore.h"
#include "core/store/paymentlinkstore.h"
#include "core/store/paymentstore.h"
#include "core/store/settingstore.h"
#include "core/store/settlementstore.h"
#include "core/store/taskstore.h"
#include "core/workflow/balance.h"
#include "core/workflow/cardbooking.h"
#include "core/workflow/documentacts.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include <QCoreApplication>
#include <QRandomGenerator>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CardLinks)
};

using State = PaymentLink::State;

Result<PaymentLink> linkNamed(ReadScope &scope, PaymentLinkId id)
{
    const auto link = findPaymentLink(scope, id);
    if (!link)
        return notThere(Texts::tr("payment link"));
    return *link;
}

/// What the processor holds of an invoice, and nobody books by itself.
OfficeTask strayTask(const Document &invoice, const CardRecord &record, const QString &text)
{
    OfficeTask task;
    task.text = text;
    task.invoice = invoice.id;
    task.reference = record.reference;
    task.amount = record.amount;
    return task;
}

/// It is not booked, somebody has to look.
OfficeTask unknownTask(const Document &invoice, const CardRecord &record, const QString &text)
{
    OfficeTask task = strayTask(invoice, record, text);
    task.kind = QStringLiteral("card-unknown");
    task.key = unknownChargeKey(record.reference);
    return task;
}

void raiseStrayTask(WriteScope &scope, const Document &invoice, const CardRecord &record)
{
    raiseTaskOnce(scope,
                  unknownTask(invoice, record,
                              Texts::tr("%1 was paid by a link for %2, which is %3. Give the money back, or "
                                        "book it on another invoice.")
                                  .arg(officeMoney(scope, record.amount), invoice.number,
                                       documentStateText(invoice.state).toLower())));
}

/// It has settled and cannot be refunded, so it is no payment; somebody books what it was taken from.
void raiseGivenBackTask(WriteScope &scope, const Document &invoice, const CardRecord &record)
{
    OfficeTask task = unknownTask(
        invoice, record,
        Texts::tr("The card processor gave back %1 of a payment by a link for %2 that nobody here asked it "
                  "for. Look it up there, and book it on the invoice.")
            .arg(officeMoney(scope, record.amount), invoice.number));
    task.amount = -record.amount;
    raiseTaskOnce(scope, task);
    settleTask(scope, secondChargeKey(record.reference), Texts::tr("It has settled"));
}

/// It shows when it settles which of the two it is; until then nobody may take it for nothing.
void raiseSecondTask(WriteScope &scope, const Document &invoice, const CardRecord &record)
{
    OfficeTask task = strayTask(
        invoice, record,
        Texts::tr(
            "The card processor holds another %1 under the link of %2 (number %3): a second payment, or "
            "money that went back at its own site. Look it up there before the invoice is charged; a "
            "payment is booked by itself when it has settled.")
            .arg(officeMoney(scope, record.amount), invoice.number, record.reference));
    task.kind = QStringLiteral("card-second");
    task.key = secondChargeKey(record.reference);
    raiseTaskOnce(scope, task);
}

/// Why the program does not take what is reserved; empty when the next look does, while the invoice owes it.
QString whyNotTaken(ReadScope &scope, const Document &invoice, const CardRecord &record)
{
    const QString amount = officeMoney(scope, record.amount);
    if (invoice.state != DocumentState::Open)
        return Texts::tr("%1 is reserved on a card by a link for %2, which is %3. It is not taken and lapses "
                         "by itself; cancel it at the card processor's own site to free it sooner.")
            .arg(amount, invoice.number, documentStateText(invoice.state).toLower());
    if (const auto refused = refusedCapture(scope, invoice.id, record.reference))
        return Texts::tr("%1 is reserved on a card by a link for %2, and the card processor refused to take "
                         "it. Take it at the card processor's own site, or ask for another payment. %3")
            .arg(amount, invoice.number, refused->reason)
            .trimmed();
    if (isLeftByPerson(scope, invoice.id, record.reference)) // who shall not have to remember that it lapses
        return Texts::tr("%1 is reserved on a card by a link for %2 and is not taken, as was decided. It "
                         "lapses by itself; take it at the card processor's own site, or ask for another "
                         "payment.")
            .arg(amount, invoice.number);
    return {};
}

void noticeReserved(WriteScope &scope, const Document &invoice, const CardRecord &record)
{
    const QString why = whyNotTaken(scope, invoice, record);
    if (why.isEmpty())
        return;
    OfficeTask task = strayTask(invoice, record, why);
    task.kind = QStringLiteral("card-reserved");
    task.key = reservedChargeKey(record.reference);
    raiseTaskOnce(scope, task);
}

ChargeSource sourceOf(const PaymentLink &link)
{
    ChargeSource source;
    source.entry = QStringLiteral("link");
    source.orderId = link.orderId;
    source.merchant = link.merchant;
    return source;
}

void bookFound(WriteScope &scope, PaymentLink &link, const CardInquiry &said, Document &invoice,
               RecordLinkAnswer::Reply &reply)
{
    const bool takesMoney = invoice.state == DocumentState::Open || invoice.state == DocumentState::Paid;
    for (const CardRecord &record : said.records) {
        if (!record.stands())
            settleTask(scope, secondChargeKey(record.reference),
                       Texts::tr("The card processor has taken it back"));
        if (!record.stands() || record.refund || record.amount <= Money() || record.reference.isEmpty() ||
            findPaymentByReference(scope, record.reference))
            continue;
        if (mayBeRefund(record, said.records)) {
            // Booked as a payment it would be given back a second time; it is known for sure when it settles.
            if (isOwnRefund(scope, record.reference))
                continue;
            if (record.isAccepted())
                raiseGivenBackTask(scope, invoice, record);
            else
                raiseSecondTask(scope, invoice, record);
        } else if (record.isReserved())
            noticeReserved(scope, invoice, record);
        else if (takesMoney)
            reply.payments.push_back(bookCharge(scope, invoice, record, sourceOf(link)));
        else
            raiseStrayTask(scope, invoice, record);
    }
    if (!reply.payments.empty())
        link.state = State::Paid;
}

} // namespace

Result<MakePaymentLink::Reply> perform(WriteScope &scope, const MakePaymentLink &command)
{
    TRY(const Document invoice, documentNamed(scope, command.invoice));
    CHECK_OK(checkTakesMoney(invoice));
    CHECK_OK(checkNothingOpen(scope, invoice));
    CHECK_OK(checkNoSecondPayment(scope, invoice));
    CHECK_OK(checkNotForgotten(scope, invoice));
    const auto settings = settingValues(scope);
    const CardSetup setup = withSettings(cardSetupOf(scope, invoice.company), settings);
    TRY(const CardAddresses addresses, cardAddresses(setup, settings));
    if (addresses.page.isEmpty() || setup.merchant.isEmpty())
        return ruleBroken(
            Texts::tr("There is no payment page yet. No link was made; enter the page's name in "
                      "the settings for cards."));
    MakePaymentLink::Reply reply;
    PaymentLink &link = reply.link;
    link.invoice = invoice.id;
    link.company = invoice.company;
    link.amount = command.amount.isZero() ? invoice.balance() : command.amount;
    if (link.amount <= Money() || link.amount > invoice.balance())
        return ruleBroken(
            Texts::tr("A link asks for at most the balance of %1. No link was made.").arg(invoice.number));
    link.orderId = newOrderId(invoice.number,
                              command.random ? *command.random : QRandomGenerator::system()->generate64());
    link.merchant = setup.merchant;
    link.madeBy = scope.actor().user;
    link.madeAt = scope.clock().nowUtc();
    link.endsAt = link.madeAt + linkLifetime;
    link.nextAskAt = link.madeAt;
    insertPaymentLink(scope, link);
    reply.url = paymentPageUrl(addresses.page, link, invoice.customer);
    scope.describe(
        Texts::tr("Made a payment link of %1 for %2").arg(officeMoney(scope, link.amount), invoice.number),
        invoice.appointment);
    return reply;
}

Result<PaymentLink> perform(WriteScope &scope, const ClosePaymentLink &command)
{
    TRY(PaymentLink link, linkNamed(scope, command.link));
    if (link.state != State::Open)
        return link;
    link.state = State::Closed;
    updatePaymentLink(scope, link);
    return link;
}

/// A link stays looked for after it was paid: a payer can pay twice.
Result<RecordLinkAnswer::Reply> perform(WriteScope &scope, const RecordLinkAnswer &command)
{
    RecordLinkAnswer::Reply reply;
    TRY(reply.link, linkNamed(scope, command.link));
    TRY(Document invoice, documentNamed(scope, reply.link.invoice));
    const qint64 now = scope.clock().nowUtc();
    bookFound(scope, reply.link, command.said, invoice, reply);
    reply.link.askedAt = now;
    ++reply.link.asks;
    reply.link.nextAskAt = nextLinkLook(reply.link, now, command.pace);
    if (now >= reply.link.endsAt && reply.link.state == State::Open)
        reply.link.state = State::Closed;
    updatePaymentLink(scope, reply.link);
    if (!reply.payments.empty())
        scope.describe(Texts::tr("%1 was paid by a link").arg(invoice.number), invoice.appointment);
    return reply;
}

} // namespace truckroll
