// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/carderrand.h"

#include "core/payments/cardpointe/replies.h"
#include "core/payments/cardpointe/requests.h"
#include <algorithm>

// How money goes back: which way the processor leaves open, and what went back before.
namespace truckroll {

using namespace cardpointe;

void CardErrand::giveBack(PaymentId payment, Money amount)
{
    if (!pass(CardPoint::Begun))
        return;
    CardPaymentDetails query;
    query.payment = payment;
    m_world.door.ask(this, query, [this, amount](const Result<CardPaymentDetails::Reply> &details) {
        if (!details) {
            fail(details.error());
            return;
        }
        m_world.accounts.load(
            details->invoice.company, false, this, [this, amount, details = *details](const auto &account) {
                if (!account) {
                    fail(account.error());
                    return;
                }
                take(*account);
                m_world.wire.send(
                    inquireRequest(m_account, details.payment.gatewayReference, details.facts.merchant), this,
                    [=, this](const Outcome &outcome) {
                        chooseWayBack(details, amount, readInquiry(outcome));
                    });
            });
    });
}

/// The processor knows best what can still be voided and what is to be refunded.
void CardErrand::chooseWayBack(const CardPaymentDetails::Reply &details, Money amount,
                               const CardInquiry &inquiry)
{
    if (inquiry.kind == CardInquiry::Kind::NoAnswer) {
        nothingWentBack(inquiry.why);
        return;
    }
    if (inquiry.kind == CardInquiry::Kind::NotFound) {
        fail({ErrorCode::Rejected,
              tr("The card processor does not know this charge. Nothing was given back."),
              {}});
        return;
    }
    const CardRecord &charge = inquiry.records.front();
    const Money wanted = amount.isZero() || charge.isVoided() ? details.left : amount;
    const bool whole = wanted == details.payment.amount && details.payment.refunded.isZero();
    if (charge.isVoided())
        m_known = inquiry; // somebody voided it at the processor: only to be booked
    if (charge.isVoided() || (charge.voidable && whole))
        prepareReturn(details, CardMove::Void, wanted);
    else if (charge.voidable && !charge.refundable)
        fail({ErrorCode::Rejected,
              tr("A part can be given back when the charge has settled, mostly the next day. Nothing was "
                 "given "
                 "back; give back all of it now, or the part tomorrow."),
              {}});
    else {
        WayBack back{details, wanted, charge.refundable, {}, {}};
        back.orders.assign(details.refundOrders.begin(), details.refundOrders.end());
        if (!details.payment.orderId.isEmpty())
            back.orders.push_front({details.payment.orderId, false});
        lookForRefunds(back);
    }
}

void CardErrand::nothingWentBack(const QString &why)
{
    fail({ErrorCode::NetworkDown, tr("%1 Nothing was given back; try again.").arg(why), {}});
}

/// An office that was restored from a backup has forgotten refunds, and others are made by hand at the
/// processor's own site, under the name of their charge. Neither may be made a second time.
void CardErrand::lookForRefunds(const WayBack &back)
{
    if (back.orders.empty()) {
        refund(back);
        return;
    }
    WayBack rest = back;
    const auto order = rest.orders.front();
    rest.orders.pop_front();
    m_world.wire.send(inquireByOrderRequest(m_account, order.id, back.details.facts.merchant), this,
                      [=, this](const Outcome &outcome) { foundUnder(order, readInquiry(outcome), rest); });
}

void CardErrand::foundUnder(const CardPaymentDetails::Reply::RefundOrder &order, const CardInquiry &found,
                            WayBack back)
{
    if (found.kind == CardInquiry::Kind::NoAnswer) {
        nothingWentBack(found.why);
        return;
    }
    const bool underCharge = order.id == back.details.payment.orderId;
    auto unknown = unknownReturns(found.records, back.details.known, underCharge);
    if (unknown.empty()) {
        if (order.unused && back.order.isEmpty() && found.kind == CardInquiry::Kind::NotFound)
            back.order = order.id;
        lookForRefunds(back);
        return;
    }
    if (underCharge && !unknown.front().refund) {
        fail(
            {ErrorCode::Rejected,
             tr("The card processor holds another movement under the name of this payment (number %1): a "
                "second payment, or money that went back at its own site. Nothing was given back; look it up "
                "there and book it first.")
                 .arg(unknown.front().reference),
             {}});
        return;
    }
    if (underCharge) // each is a refund of its own
        unknown.resize(1);
    takeForgotten(back, order.unused ? order.id : QString(), unknown);
}

/// It is booked as what was looked up, and nothing is sent.
void CardErrand::takeForgotten(const WayBack &back, const QString &order,
                               const std::vector<CardRecord> &records)
{
    Money most;
    for (const CardRecord &record : records)
        most = std::max(most, record.amount);
    m_known = CardInquiry{CardInquiry::Kind::Found, records, {}};
    prepareReturn(back.details, CardMove::Refund, std::min(most, back.details.left), order);
}

void CardErrand::refund(const WayBack &back)
{
    if (back.refundable)
        prepareReturn(back.details, CardMove::Refund, back.amount, back.order);
    else
        fail(
            {ErrorCode::Rejected,
             tr("The charge is being settled just now and can be given back afterwards, mostly the next day. "
                "Nothing was given back."),
             {}});
}

void CardErrand::prepareReturn(const CardPaymentDetails::Reply &details, CardMove move, Money amount,
                               const QString &order)
{
    PrepareReturn command;
    command.payment = details.payment.id;
    command.move = move;
    command.amount = amount;
    command.orderId = order;
    m_world.door.act(this, command, [this](const Result<PaymentIntent> &intent) {
        if (!intent || !m_known) {
            prepared(intent);
            return;
        }
        m_intent = *intent;
        record(*m_known, CardPoint::Recorded);
    });
}

} // namespace truckroll
