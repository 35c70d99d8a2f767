// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/payments/cardshop.h"

#include <algorithm>

namespace truckroll::testkit {

namespace {

/// Of the simulated processor, which no authority has signed.
QList<QSslCertificate> trusted(HttpServer::Kind kind)
{
    if (kind == HttpServer::Kind::Plain)
        return {};
    return {TestCertificate::shared().certificate()};
}

} // namespace

CardShop::CardShop(HttpServer::Kind kind) : m_processor(kind), m_wire(trusted(kind))
{
    const auto set = [&](const char *key, const QString &value) {
        m_office.act(SaveSetting{QString::fromLatin1(key), value});
    };
    set("cardpointe.gateway_url", m_processor.gatewayUrl());
    set("cardpointe.terminal_url", m_processor.terminalUrl());
    set("cardpointe.page_url", m_processor.pageUrl());
    set("cardpointe.merchant_id", QString::fromLatin1(SimulatedCardPointe::merchant));
    m_company = m_office.ask(OfficeInfo{}).companies.front().id;
    m_secrets.put(cardSecretName(CardSecret::User, m_company), SimulatedCardPointe::user);
    m_secrets.put(cardSecretName(CardSecret::Password, m_company), SimulatedCardPointe::password);
    m_secrets.put(cardSecretName(CardSecret::TerminalKey, m_company), SimulatedCardPointe::terminalKey);
    m_customer = m_office.newCustomer();
    m_processor.setTime(m_office.clock().nowUtc());
    start();
}

void CardShop::start()
{
    m_door = std::make_unique<DirectDoor>(m_office.office(), m_office.owner(), m_office.clock());
    m_runner = std::make_unique<PaymentRunner>(*m_door, m_wire, m_secrets);
    m_runner->world().steady = [this] { return m_office.clock().nowUtc() - m_clockPutForward; };
    m_service = std::make_unique<CardService>(*m_runner, m_secrets);
}

void CardShop::end()
{
    m_service.reset();
    m_runner.reset();
    m_door.reset();
    m_office.close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void CardShop::restart()
{
    end();
    m_office.reopen();
    start();
}

void CardShop::passTime(qint64 seconds)
{
    m_office.clock().advance(seconds);
    m_processor.setTime(m_office.clock().nowUtc());
}

void CardShop::putClockForward(qint64 seconds)
{
    m_office.clock().advance(seconds);
    m_clockPutForward += seconds;
}

Document CardShop::newInvoice(qint64 cents, CompanyId company)
{
    Document quote;
    quote.kind = DocumentKind::Quote;
    quote.customer = m_customer;
    quote.company = company;
    DocumentLine line;
    line.description = QStringLiteral("Tap repair");
    line.unitPrice = UnitPrice::fromUnits(cents * 100);
    quote.lines = {line};
    ConvertDocument convert;
    convert.source = m_office.act(SaveDocument{quote}).id;
    convert.to = DocumentKind::Invoice;
    const Document invoice = m_office.act(convert).document;
    REQUIRE(invoice.state == DocumentState::Open);
    REQUIRE(invoice.balance() == Money::fromUnits(cents));
    return invoice;
}

PrepareCharge CardShop::saleOf(const Document &invoice, Money amount)
{
    PrepareCharge what;
    what.invoice = invoice.id;
    what.amount = amount;
    what.with.token = QStringLiteral("9418594164541111");
    what.with.expiry = QStringLiteral("1228");
    return what;
}

PrepareCharge CardShop::terminalSaleOf(const Document &invoice)
{
    PrepareCharge what;
    what.invoice = invoice.id;
    what.move = CardMove::Terminal;
    what.terminal = QString::fromLatin1(SimulatedCardPointe::terminal);
    return what;
}

PrepareCharge CardShop::accountSaleOf(const Document &invoice)
{
    PrepareCharge what;
    what.invoice = invoice.id;
    what.move = CardMove::Ach;
    what.with.token = QStringLiteral("9036412947515678");
    what.with.accountType = QStringLiteral("ECHK");
    what.with.holder = QStringLiteral("Jané Muñoz");
    return what;
}

Result<PaymentRunner::Reply> CardShop::charge(const PrepareCharge &what)
{
    return waitForAnswer<Result<PaymentRunner::Reply>>(
        [&](QObject *receiver, auto done) { m_runner->charge(what, receiver, done); });
}

Result<PaymentRunner::Reply> CardShop::giveBack(PaymentId payment, Money amount)
{
    return waitForAnswer<Result<PaymentRunner::Reply>>(
        [&](QObject *receiver, auto done) { m_runner->giveBack(payment, amount, receiver, done); });
}

Payment CardShop::paid(const Document &invoice)
{
    const auto reply = charge(saleOf(invoice));
    REQUIRE(reply.has_value());
    INFO(reply->intent.reason.toStdString());
    REQUIRE(reply->intent.state == IntentState::Approved);
    return reply->payments.front();
}

void CardShop::settleDoubt()
{
    constexpr int mostLooks = 12;
    for (int look = 0; look < mostLooks; ++look) {
        const auto intents = open();
        if (std::all_of(intents.begin(), intents.end(),
                        [](const PaymentIntent &intent) { return intent.state == IntentState::NeedsPerson; }))
            return;
        waitForAnswer<std::vector<Result<PaymentRunner::Reply>>>(
            [&](QObject *receiver, auto done) { m_runner->lookUpAll(receiver, done); });
        passTime(35);
    }
    FAIL("still in doubt");
}

bool CardShop::hasTask(const QString &kind)
{
    const auto rows = tasks();
    return std::any_of(rows.begin(), rows.end(),
                       [&](const OfficeTasks::Row &row) { return row.task.kind == kind; });
}

PaymentIntent CardShop::inDoubt(const Document &invoice)
{
    m_processor.failNext(CardFault::CloseAfter);
    const auto reply = charge(saleOf(invoice));
    REQUIRE(reply.has_value());
    REQUIRE(reply->intent.state == IntentState::InDoubt);
    return reply->intent;
}

Result<PaymentRunner::Reply> CardShop::cancel(CardIntentId intent)
{
    return waitForAnswer<Result<PaymentRunner::Reply>>(
        [&](QObject *receiver, auto done) { m_runner->cancel(intent, receiver, done); });
}

MakePaymentLink::Reply CardShop::newLink(const Document &invoice)
{
    MakePaymentLink make;
    make.invoice = invoice.id;
    return m_office.act(make);
}

std::vector<Payment> CardShop::lookForPayments()
{
    const auto booked = waitForAnswer<Result<std::vector<Payment>>>(
        [&](QObject *receiver, auto done) { m_service->lookForPayments(receiver, done); });
    REQUIRE(booked.has_value());
    return *booked;
}

std::vector<Payment> CardShop::lookForPayments(const PaymentLink &link)
{
    const auto booked = waitForAnswer<Result<std::vector<Payment>>>(
        [&](QObject *receiver, auto done) { m_service->lookForPayments(link, receiver, done); });
    REQUIRE(booked.has_value());
    return *booked;
}

CardRecord CardShop::found(const QString &reference)
{
    const auto record = waitForAnswer<Result<CardRecord>>(
        [&](QObject *receiver, auto done) { m_service->find(m_company, reference, receiver, done); });
    REQUIRE(record.has_value());
    return *record;
}

CardService::Settled CardShop::fetchSettlement(QDate day)
{
    const auto fetched = waitForAnswer<Result<CardService::Settled>>([&](QObject *receiver, auto done) {
        m_service->fetchSettlements(m_company, day, day, receiver, done);
    });
    REQUIRE(fetched.has_value());
    return *fetched;
}

CardReconciliation::Reply CardShop::reconciliation()
{
    return m_office.ask(CardReconciliation{m_company, firstDay(), firstDay()});
}

qint64 CardShop::booked(DocumentId invoice)
{
    qint64 cents = 0;
    for (const Payment &payment : m_office.ask(DocumentDetails{invoice}).payments)
        if (payment.state == PaymentState::Approved || payment.state == PaymentState::Pending)
            cents += (payment.amount - payment.refunded).units();
    return cents;
}

WaitingAtTerminal::WaitingAtTerminal(CardShop &shop, const Document &invoice)
{
    shop.runner().charge(CardShop::terminalSaleOf(invoice), &receiver,
                         [this](const auto &reply) { answer = reply; });
    REQUIRE(waitUntil([&] { return shop.processor().terminalShows() == QStringLiteral("125.50"); }));
}

void WaitingAtTerminal::waitForAnswer()
{
    REQUIRE(waitUntil([&] { return answer.has_value(); }));
}

} // namespace truckroll::testkit
