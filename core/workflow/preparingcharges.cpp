// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/store/cardstore.h"
#include "core/store/conflict.h"
#include "core/store/intentstore.h"
#include "core/store/officestore.h"
#include "core/store/paymentlinkstore.h"
#include "core/store/paymentstore.h"
#include "core/store/settingstore.h"
#include "core/store/taskstore.h"
#include "core/workflow/balance.h"
#include "core/workflow/cardbooking.h"
#include "core/workflow/documentacts.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include "core/workflow/textfields.h"
#include <QCoreApplication>
#include <QRandomGenerator>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PreparingCharges)
};

quint64 chance(const std::optional<quint64> &given)
{
    return given ? *given : QRandomGenerator::system()->generate64();
}

Done checkAmount(ReadScope &scope, const Document &invoice, Money amount)
{
    if (amount > Money() && amount <= invoice.balance())
        return Nothing{};
    return ruleBroken(
        Texts::tr("%1 cannot be charged on %2, whose balance is %3. Nothing was charged; charge "
                  "at most the balance.")
            .arg(officeMoney(scope, amount), invoice.number, officeMoney(scope, invoice.balance())));
}

/// A token and what belongs to it; never a card number.
Done checkPaidWith(PaidWith &with, CardMove move)
{
    if (!looksLikeToken(with.token) || containsCardNumber(with.token))
        return ruleBroken(
            Texts::tr("This is not a token of the card processor, and card numbers are never "
                      "typed in here. Nothing was charged; use the terminal or a payment link."));
    const bool goodExpiry = with.expiry.size() == 4 && with.expiry.toInt() > 0 &&
                            with.expiry.left(2).toInt() >= 1 && with.expiry.left(2).toInt() <= 12;
    if (move == CardMove::Sale && !goodExpiry)
        return ruleBroken(Texts::tr("A card is good until a month and a year (MMYY, as 1228). Nothing was "
                                    "charged; correct it."));
    CHECK_OK(takeLine(with.holder, Texts::tr("name"), FieldLimit::name));
    if (move == CardMove::Ach && (with.holder.isEmpty() || with.accountType.isEmpty()))
        return ruleBroken(
            Texts::tr("A bank account needs its kind and its owner's name. Nothing was charged; "
                      "enter them."));
    if (with.last4.isEmpty())
        with.last4 = with.token.right(4);
    if (with.brand.isEmpty() && move == CardMove::Sale)
        with.brand = brandOfToken(with.token);
    return Nothing{};
}

Result<PaidWith> meansOf(ReadScope &scope, const PrepareCharge &command, const Document &invoice)
{
    if (command.move == CardMove::Terminal) {
        if (command.terminal.isEmpty())
            return ruleBroken(Texts::tr("Which terminal? Nothing was charged; choose one."));
        return PaidWith{};
    }
    PaidWith with = command.with;
    if (command.profile) {
        const auto profile = findCardProfile(scope, command.profile);
        if (!profile || !profile->active || profile->customer != invoice.customer ||
            profile->company != invoice.company)
            return ruleBroken(Texts::tr("This stored card is not there any more. Nothing was charged; choose "
                                        "another way to pay."));
        with = profile->with;
    }
    CHECK_OK(checkPaidWith(with, command.move));
    return with;
}

PaymentIntent newIntent(WriteScope &scope, const Document &invoice, CardMove move, quint64 random)
{
    PaymentIntent intent;
    intent.invoice = invoice.id;
    intent.company = invoice.company;
    intent.move = move;
    intent.currency = officeBasics(scope).currency;
    intent.orderId = newOrderId(invoice.number, random);
    intent.madeBy = scope.actor().user;
    intent.madeAt = scope.clock().nowUtc();
    return intent;
}

Done checkCanGoBack(ReadScope &scope, const Payment &payment, CardMove move, Money amount)
{
    if (payment.gatewayReference.isEmpty())
        return ruleBroken(Texts::tr("This payment was not taken by the card processor. Nothing was changed; "
                                    "void it instead."));
    if (payment.state != PaymentState::Approved && payment.state != PaymentState::Pending)
        return ruleBroken(Texts::tr("This payment is “%1” already. Nothing was changed.")
                              .arg(paymentStateText(payment.state)));
    const Money left = payment.amount - payment.refunded;
    if (amount <= Money() || amount > left)
        return ruleBroken(Texts::tr("%1 cannot go back; %2 of this payment is left. Nothing was changed.")
                              .arg(officeMoney(scope, amount), officeMoney(scope, left)));
    if (move == CardMove::Void && amount != payment.amount)
        return ruleBroken(Texts::tr("A charge is voided as a whole. Nothing was changed; refund a part of it "
                                    "once it has settled."));
    return Nothing{};
}

Done checkNewOrder(ReadScope &scope, const Document &invoice, const QString &orderId)
{
    const auto before = intentsOf(scope, invoice.id);
    if (std::any_of(before.begin(), before.end(),
                    [&](const PaymentIntent &intent) { return intent.orderId == orderId; }))
        return ruleBroken(Texts::tr("Money was just given back by another window. Nothing was changed; look "
                                    "what is left."));
    return Nothing{};
}

Done checkReserved(ReadScope &scope, const CardRecord &record)
{
    if (!record.isReserved() || record.amount <= Money() || record.reference.isEmpty())
        return ruleBroken(Texts::tr("Nothing is reserved on the card any more. Nothing was taken."));
    if (findPaymentByReference(scope, record.reference))
        return ruleBroken(Texts::tr("This charge is booked already. Nothing was changed."));
    return Nothing{};
}

/// What the processor refused to take is somebody's to look at, and not asked for at every look.
Done checkNotRefused(ReadScope &scope, const Document &invoice, const CardRecord &record)
{
    if (const auto refused = refusedCapture(scope, invoice.id, record.reference))
        return ruleBroken(
            Texts::tr("The card processor refused to take what is reserved. %1").arg(refused->reason));
    return Nothing{};
}

/// Somebody was told that it is not taken, or has decided so; that holds when the invoice owes it again.
Done checkNotLeft(ReadScope &scope, const Document &invoice, const CardRecord &record)
{
    if (wasTaskRaised(scope, reservedChargeKey(record.reference)) ||
        isLeftByPerson(scope, invoice.id, record.reference))
        return ruleBroken(
            Texts::tr("What is reserved on the card is left alone, as was said before. Nothing was taken."));
    return Nothing{};
}

} // namespace

Result<PaymentIntent> perform(WriteScope &scope, const PrepareCharge &command)
{
    if (!canBeCancelled(command.move))
        return ruleBroken(Texts::tr("Nothing was charged."));
    TRY(const Document invoice, documentNamed(scope, command.invoice));
    CHECK_OK(checkTakesMoney(invoice));
    CHECK_OK(checkNothingOpen(scope, invoice));
    CHECK_OK(checkNoSecondPayment(scope, invoice));
    CHECK_OK(checkNotForgotten(scope, invoice));
    const auto settings = settingValues(scope);
    const CardSetup setup = withSettings(cardSetupOf(scope, invoice.company), settings);
    CHECK_OK(cardAddresses(setup, settings));
    if (setup.merchant.isEmpty())
        return ruleBroken(
            Texts::tr("Taking cards is not set up: there is no merchant id. Nothing was charged."));
    PaymentIntent intent = newIntent(scope, invoice, command.move, chance(command.random));
    intent.amount = command.amount.isZero() ? invoice.balance() : command.amount;
    CHECK_OK(checkAmount(scope, invoice, intent.amount));
    TRY(intent.with, meansOf(scope, command, invoice));
    intent.profile = command.profile;
    intent.merchant = setup.merchant;
    intent.terminal = command.terminal;
    CHECK_OK(takeLine(intent.terminal, Texts::tr("terminal"), FieldLimit::name));
    intent.manualEntry = command.manualEntry;
    insertIntent(scope, intent);
    scope.describe(
        Texts::tr("Began to charge %1 on %2 (%3)")
            .arg(officeMoney(scope, intent.amount), invoice.number, cardMoveText(intent.move).toLower()),
        invoice.appointment);
    return intent;
}

Result<PaymentIntent> perform(WriteScope &scope, const PrepareReturn &command)
{
    if (isCharge(command.move))
        return ruleBroken(Texts::tr("Nothing was changed."));
    const auto payment = findPayment(scope, command.payment);
    if (!payment)
        return notThere(Texts::tr("payment"));
    TRY(const Document invoice, documentNamed(scope, payment->invoice));
    CHECK_OK(checkNothingOpen(scope, invoice));
    const Money amount = command.amount.isZero() ? payment->amount - payment->refunded : command.amount;
    CHECK_OK(checkCanGoBack(scope, *payment, command.move, amount));
    const auto facts = findCardFacts(scope, payment->id);
    PaymentIntent intent = newIntent(scope, invoice, command.move, chance(std::nullopt));
    if (!command.orderId.isEmpty()) {
        CHECK_OK(checkNewOrder(scope, invoice, command.orderId));
        intent.orderId = command.orderId;
    }
    intent.amount = amount;
    intent.payment = payment->id;
    intent.ofReference = payment->gatewayReference;
    intent.merchant = facts ? facts->merchant : QString();
    intent.with.last4 = payment->cardLast4;
    insertIntent(scope, intent);
    scope.describe(Texts::tr("Began to give back %1 of %2").arg(officeMoney(scope, amount), invoice.number),
                   invoice.appointment);
    return intent;
}

Result<PaymentIntent> perform(WriteScope &scope, const PrepareCapture &command)
{
    const auto link = findPaymentLink(scope, command.link);
    if (!link)
        return notThere(Texts::tr("payment link"));
    TRY(const Document invoice, documentNamed(scope, link->invoice));
    CHECK_OK(checkTakesMoney(invoice));
    CHECK_OK(checkNothingOpen(scope, invoice));
    CHECK_OK(checkNotForgotten(scope, invoice));
    CHECK_OK(checkNoSecondPayment(scope, invoice));
    CHECK_OK(checkReserved(scope, command.record));
    CHECK_OK(checkNotRefused(scope, invoice, command.record));
    CHECK_OK(checkNotLeft(scope, invoice, command.record));
    PaymentIntent intent = newIntent(scope, invoice, CardMove::Capture, chance(std::nullopt));
    intent.amount = std::min(command.record.amount, invoice.balance()); // the rest of it lapses
    intent.ofReference = command.record.reference;
    intent.linkOrder = link->orderId;
    intent.merchant = link->merchant;
    intent.with.brand = command.record.brand;
    intent.with.last4 = command.record.last4;
    insertIntent(scope, intent);
    scope.describe(Texts::tr("Began to take %1 that a link for %2 has reserved")
                       .arg(officeMoney(scope, intent.amount), invoice.number),
                   invoice.appointment);
    return intent;
}

} // namespace truckroll
