// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cardstore.h"
#include "core/store/companystore.h"
#include "core/store/conflict.h"
#include "core/store/customerstore.h"
#include "core/store/documentstore.h"
#include "core/store/intentstore.h"
#include "core/store/officestore.h"
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
#include "core/workflow/settlementtasks.h"
#include <QCoreApplication>
#include <algorithm>
#include <limits>
#include <map>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReadingCards)
};

/// Only a simulated processor on this very computer is quicker than the real one: a real one that is asked
/// too early would say "not found" of what is still running.
CardPace paceFor(const CardAddresses &addresses, const std::map<QString, QString> &settings)
{
    const QString host = addresses.gateway.host();
    const bool here = host == u"localhost" || host == u"127.0.0.1" || host == u"::1";
    const auto speed = settings.find(QStringLiteral("cardpointe.test_speed"));
    return here && speed != settings.end() ? CardPace().quicker(speed->second.toInt()) : CardPace();
}

bool wantsSignature(const std::map<QString, QString> &settings)
{
    return settings.at(QStringLiteral("cardpointe.signature")) == u"yes";
}

QString whyNotCharged(ReadScope &scope, const CardDesk::Reply &desk)
{
    for (const Done &may : {checkTakesMoney(desk.invoice), checkNothingOpen(scope, desk.invoice),
                            checkNoSecondPayment(scope, desk.invoice)})
        if (!may)
            return may.error().forUser;
    return {};
}

/// So many refunds may follow a forgotten one without having reached the processor.
constexpr int forgottenInRow = 3;

/// Those that are known to have been made are left out; what was taken as not made is asked for once more.
void takeRefunds(ReadScope &scope, CardPaymentDetails::Reply &reply)
{
    std::map<QString, IntentState> states;
    for (const PaymentIntent &intent : intentsOf(scope, reply.invoice.id)) {
        states.emplace(intent.orderId, intent.state);
        if (intent.move == CardMove::Refund && intent.state == IntentState::Approved)
            reply.known.push_back(intent.reference);
    }
    for (const Payment &payment : paymentsOf(scope, reply.invoice.id))
        reply.known.push_back(payment.gatewayReference);
    for (int nth = 0, unused = 0; unused < forgottenInRow; ++nth) {
        const QString order = refundOrderOf(reply.payment, nth);
        const auto same = states.find(order);
        unused += same == states.end() ? 1 : 0;
        if (same == states.end() || same->second != IntentState::Approved)
            reply.refundOrders.push_back({order, same == states.end()});
    }
}

void takeLinks(ReadScope &scope, CardDesk::Reply &desk, const std::map<QString, QString> &settings)
{
    desk.links = paymentLinksOf(scope, desk.invoice.id);
    const auto addresses = cardAddresses(desk.setup, settings);
    for (const PaymentLink &link : desk.links)
        desk.linkUrls.push_back(addresses ? paymentPageUrl(addresses->page, link, desk.invoice.customer)
                                          : QUrl());
}

SettlementMatch matchOf(const SettledRow &row, const std::optional<Payment> &payment, bool ownRefund)
{
    if (row.isRejected())
        return SettlementMatch::Rejected;
    if (!payment)
        return ownRefund ? SettlementMatch::Matched : SettlementMatch::MissingHere;
    if (payment->state == PaymentState::Voided)
        return SettlementMatch::Differing;
    return row.amount == payment->amount ? SettlementMatch::Matched : SettlementMatch::Differing;
}

/// What went back stands beside the payment that it was taken from, and lessens both sides.
void takeRefund(ReadScope &scope, CardReconciliation::Row &row)
{
    if (!row.settled.amount.isNegative()) // not every answer says that it is one
        row.settled.amount = -row.settled.amount;
    row.payment = findPayment(scope, paymentOfRefund(scope, row.settled.reference));
    if (row.payment)
        row.payment->amount = row.settled.amount;
}

void nameInvoice(ReadScope &scope, CardReconciliation::Row &row)
{
    if (!row.payment)
        return;
    if (const auto invoice = findDocument(scope, row.payment->invoice)) {
        row.invoiceNumber = invoice->number;
        if (const auto customer = findCustomer(scope, invoice->customer))
            row.customer = customer->name;
    }
}

void takeBatch(ReadScope &scope, const SettlementBatch &batch, CardReconciliation::Reply &reply)
{
    CardReconciliation::Deposit deposit{batch.batch, batch.hostState, batch.day,
                                        Money(),     Money(),         int(batch.rows.size())};
    for (const SettledRow &settled : batch.rows) {
        deposit.fees += settled.fee;
        CardReconciliation::Row row;
        row.settled = settled;
        row.batch = batch.batch;
        row.day = batch.day;
        row.payment = settled.payment ? findPayment(scope, settled.payment) : std::nullopt;
        const bool ownRefund = !row.payment && isOwnRefund(scope, settled.reference);
        if (ownRefund)
            takeRefund(scope, row);
        row.match = matchOf(row.settled, row.payment, ownRefund);
        if (row.match == SettlementMatch::Matched && isChargedBack(scope, settled.reference))
            row.match = SettlementMatch::Differing;
        if (!settled.isRejected())
            deposit.total += row.settled.amount;
        nameInvoice(scope, row);
        reply.rows.push_back(row);
    }
    reply.deposits.push_back(deposit);
}

} // namespace

Result<CardDesk::Reply> answer(ReadScope &scope, const CardDesk &query)
{
    CardDesk::Reply desk;
    TRY(desk.invoice, documentNamed(scope, query.invoice));
    const auto settings = settingValues(scope);
    desk.customer = desk.invoice.customer;
    desk.setup = withSettings(cardSetupOf(scope, desk.invoice.company), settings);
    desk.ready = takesCards(desk.setup, settings);
    desk.signature = wantsSignature(settings);
    desk.open = openIntentOf(scope, desk.invoice.id);
    desk.intents = intentsOf(scope, desk.invoice.id);
    desk.whyNot = whyNotCharged(scope, desk);
    if (const Done may = checkNotForgotten(scope, desk.invoice); !may)
        desk.whyNoCard = may.error().forUser;
    if (const Done may = checkNoSecondPayment(scope, desk.invoice); !may)
        desk.second = may.error().forUser;
    takeLinks(scope, desk, settings);
    for (CardProfile &profile : cardProfilesOf(scope, desk.invoice.customer))
        if (profile.company == desk.invoice.company)
            desk.profiles.push_back(std::move(profile));
    desk.payments = paymentsOf(scope, desk.invoice.id);
    for (const Payment &payment : desk.payments)
        if (auto facts = findCardFacts(scope, payment.id))
            desk.facts.push_back(std::move(*facts));
    return desk;
}

Result<OpenIntents::Reply> answer(ReadScope &scope, const OpenIntents &)
{
    return openIntents(scope);
}

Result<PaymentIntent> answer(ReadScope &scope, const IntentDetails &query)
{
    const auto intent = findIntent(scope, query.intent);
    if (!intent)
        return notFound(Texts::tr("charge"));
    return *intent;
}

Result<OpenPaymentLinks::Reply> answer(ReadScope &scope, const OpenPaymentLinks &query)
{
    constexpr qint64 always = std::numeric_limits<qint64>::max();
    const qint64 now = scope.clock().nowUtc();
    std::vector<PaymentLink> links = linksToAsk(scope, now, query.dueOnly ? now : always);
    return links;
}

Result<CardPaymentDetails::Reply> answer(ReadScope &scope, const CardPaymentDetails &query)
{
    const auto payment = findPayment(scope, query.payment);
    if (!payment)
        return notFound(Texts::tr("payment"));
    CardPaymentDetails::Reply reply;
    reply.payment = *payment;
    reply.facts = findCardFacts(scope, payment->id).value_or(CardFacts());
    TRY(reply.invoice, documentNamed(scope, payment->invoice));
    const bool counts = payment->state == PaymentState::Approved || payment->state == PaymentState::Pending;
    reply.left = counts ? payment->amount - payment->refunded : Money();
    takeRefunds(scope, reply);
    return reply;
}

Result<ReturnableAccounts::Reply> answer(ReadScope &scope, const ReturnableAccounts &)
{
    ReturnableAccounts::Reply rows;
    for (const auto &[payment, company] :
         accountPaymentsSince(scope, officeToday(scope).addDays(-returnableDays)))
        rows.push_back({payment, findCardFacts(scope, payment.id).value_or(CardFacts()).merchant, company});
    return rows;
}

Result<CardAccount::Reply> answer(ReadScope &scope, const CardAccount &query)
{
    const auto settings = settingValues(scope);
    CardAccount::Reply reply;
    reply.setup = withSettings(cardSetupOf(scope, query.company), settings);
    TRY(reply.addresses, cardAddresses(reply.setup, settings));
    reply.pace = paceFor(reply.addresses, settings);
    reply.currency = officeBasics(scope).currency;
    reply.signature = wantsSignature(settings);
    return reply;
}

Result<CardSetups::Reply> answer(ReadScope &scope, const CardSetups &)
{
    CardSetups::Reply setups;
    for (const Company &company : companies(scope))
        setups.push_back(cardSetupOf(scope, company.id));
    return setups;
}

Result<OfficeTasks::Reply> answer(ReadScope &scope, const OfficeTasks &query)
{
    OfficeTasks::Reply rows;
    for (OfficeTask &task : officeTasks(scope, query.closedToo)) {
        OfficeTasks::Row row;
        if (const auto invoice = task.invoice ? findDocument(scope, task.invoice) : std::nullopt) {
            row.invoiceNumber = invoice->number;
            if (const auto customer = findCustomer(scope, invoice->customer))
                row.customer = customer->name;
        }
        row.task = std::move(task);
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<CardReconciliation::Reply> answer(ReadScope &scope, const CardReconciliation &query)
{
    CardReconciliation::Reply reply;
    for (const SettlementBatch &batch : settlementBatches(scope, query.company, query.from, query.to))
        takeBatch(scope, batch, reply);
    for (const Payment &payment : unsettledPayments(scope, query.company, query.from, query.to)) {
        CardReconciliation::Row row;
        row.match = SettlementMatch::MissingThere;
        row.payment = payment;
        row.day = payment.date;
        nameInvoice(scope, row);
        reply.rows.push_back(row);
    }
    return reply;
}

} // namespace truckroll
