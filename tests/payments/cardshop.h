// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/cardservice.h"
#include "core/backend/paymentrunner.h"
#include "core/net/qttransport.h"
#include "tests/testkit/acttrials.h"
#include "tests/testkit/memorycredentials.h"
#include "tests/testkit/simulators/simulatedcardpointe.h"
#include "tests/testkit/waiting.h"

namespace truckroll::testkit {

/// Waits for what `begin(receiver, done)` answers.
template <class Reply>
Reply waitForAnswer(const std::function<void(QObject *, std::function<void(const Reply &)>)> &begin)
{
    QObject receiver;
    std::optional<Reply> answer;
    begin(&receiver, [&](const Reply &reply) { answer = reply; });
    REQUIRE(waitUntil([&] { return answer.has_value(); }));
    return *answer;
}

/// An office that takes cards at a simulated processor. `start` and `end` are starts and ends of the program:
/// what is in memory goes, the office's file stays.
class CardShop
{
public:
    explicit CardShop(HttpServer::Kind kind = HttpServer::Kind::Plain);

    TempOffice &office() { return m_office; }
    SimulatedCardPointe &processor() { return m_processor; }
    PaymentRunner &runner() { return *m_runner; }
    CardService &service() { return *m_service; }
    CompanyId company() const { return m_company; }
    CustomerId customer() const { return m_customer; }
    MemoryCredentials &secrets() { return m_secrets; }

    void start();
    /// As if the process was killed: requests are given up, nothing more is stored.
    void end();
    void restart();
    /// The office's time and the processor's.
    void passTime(qint64 seconds);
    /// Somebody sets this computer's clock; no time passes.
    void putClockForward(qint64 seconds);

    /// `company` none: the office's first.
    Document newInvoice(qint64 cents = 12550, CompanyId company = {});
    Document now(DocumentId invoice) { return m_office.ask(DocumentDetails{invoice}).document; }
    CardDesk::Reply desk(DocumentId invoice) { return m_office.ask(CardDesk{invoice}); }
    static PrepareCharge saleOf(const Document &invoice, Money amount = {});
    static PrepareCharge terminalSaleOf(const Document &invoice);
    static PrepareCharge accountSaleOf(const Document &invoice);

    /// Waits for the answer.
    Result<PaymentRunner::Reply> charge(const PrepareCharge &what);
    Result<PaymentRunner::Reply> giveBack(PaymentId payment, Money amount = {});
    /// A payment of all of the invoice, the short way; fails the test when it is not made.
    Payment paid(const Document &invoice);
    /// Looks up all that is open, again and again with time passing, until nothing is left to look up.
    void settleDoubt();
    std::vector<PaymentIntent> open() { return m_office.ask(OpenIntents{}); }
    std::vector<OfficeTasks::Row> tasks() { return m_office.ask(OfficeTasks{}); }

    bool hasTask(const QString &kind);

    /// A charge that the processor made and never answered.
    PaymentIntent inDoubt(const Document &invoice);
    /// Waits for the answer.
    Result<PaymentRunner::Reply> cancel(CardIntentId intent);
    /// To what the invoice owes.
    MakePaymentLink::Reply newLink(const Document &invoice);
    /// What the links that are due, or this one, have brought.
    std::vector<Payment> lookForPayments();
    std::vector<Payment> lookForPayments(const PaymentLink &link);
    /// A charge by the processor's number of it, as it is there.
    CardRecord found(const QString &reference);
    static QDate firstDay() { return {2026, 3, 2}; }
    CardService::Settled fetchSettlement(QDate day = firstDay());
    /// Of the first day, as it was fetched.
    CardReconciliation::Reply reconciliation();

    /// What the office has booked of the invoice, in cents.
    qint64 booked(DocumentId invoice);
    /// The beginning of the invoice's order ids.
    static QString prefix(const Document &invoice) { return QString(invoice.number).remove(u'-'); }

private:
    TempOffice m_office;
    SimulatedCardPointe m_processor;
    MemoryCredentials m_secrets;
    QtTransport m_wire;
    CompanyId m_company;
    CustomerId m_customer;
    qint64 m_clockPutForward = 0;
    std::unique_ptr<DirectDoor> m_door;
    std::unique_ptr<PaymentRunner> m_runner;
    std::unique_ptr<CardService> m_service;
};

/// A charge of an invoice of 125.50 that waits at the terminal for a card.
struct WaitingAtTerminal
{
    WaitingAtTerminal(CardShop &shop, const Document &invoice);
    void waitForAnswer();

    QObject receiver;
    std::optional<Result<PaymentRunner::Reply>> answer;
};

} // namespace truckroll::testkit
