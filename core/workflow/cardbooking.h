// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardanswer.h"
#include "core/domain/cardpayment.h"
#include "core/domain/document.h"
#include "core/domain/payment.h"
#include "core/store/scope.h"
#include <optional>

namespace truckroll {

/// Where a charge came from.
struct ChargeSource
{
    PaymentMethod method = PaymentMethod::Card;
    QString entry; ///< "terminal", "profile", "link", "ach"
    QString orderId;
    QString merchant;
    PaidWith with; ///< what was known before the processor answered
    CardIntentId intent;
};

/// Books a charge of the processor's on the invoice, once: the payment that has its reference already is
/// answered as it is.
Payment bookCharge(WriteScope &scope, Document &invoice, const CardRecord &record,
                   const ChargeSource &source);
/// The processor has voided it.
void bookVoid(WriteScope &scope, Document &invoice, Payment &payment);
/// The processor has given back that much of it.
void bookRefund(WriteScope &scope, Document &invoice, Payment &payment, Money amount);
/// The bank or the processor did not pay it after all; a task tells the bookkeeper.
void bookReturn(WriteScope &scope, Document &invoice, Payment &payment, const QString &why);

/// What the nth refund (from 0) of a payment is called at the processor. By the name that its charge has
/// there, so that an office which has booked the charge on another invoice finds it as well.
QString refundOrderOf(const Payment &payment, int nth);

/// A task when more was paid on the invoice than it asks for.
void noticeOverpayment(WriteScope &scope, const Document &invoice);
/// "card-unknown/006123400031": the task of a charge that nobody here knows.
QString unknownChargeKey(const QString &reference);
/// "card-reserved/006123400031": of what a page reserved on a card and is not taken.
QString reservedChargeKey(const QString &reference);
/// "card-second/006123400031": of what may be a second payment by a link, or money that went back.
QString secondChargeKey(const QString &reference);
/// Of what a page reserved under this reference: a person has decided that it was not taken.
bool isLeftByPerson(ReadScope &scope, DocumentId invoice, const QString &reference);

} // namespace truckroll
