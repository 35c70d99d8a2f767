// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/payments/cardshop.h"
#include <algorithm>
#include <optional>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

enum class Kind { Sale, TerminalSale, Account, Capture, Void, Refund };

struct Counts
{
    int cases = 0;
    int killed = 0;
    int persons = 0;
    int doubled = 0;
};

bool goAlways(CardPoint)
{
    return true;
}

/// What is done on an invoice of its own, and the way it ends: by itself, or killed at a point.
class Trial
{
public:
    Trial(CardShop &shop, Kind kind, CardFault fault, CardPoint point)
        : m_shop(shop), m_kind(kind), m_fault(fault), m_point(point), m_invoice(shop.newInvoice())
    {
        if (kind == Kind::Void || kind == Kind::Refund)
            m_payment = shop.paid(m_invoice).id;
        if (kind == Kind::Refund)
            shop.processor().settle();
        if (kind == Kind::Capture)
            reserve();
    }

    void run(Counts &counts)
    {
        begin();
        waitForEnd();
        if (m_killed) {
            ++counts.killed;
            m_shop.restart();
        }
        m_shop.runner().world().goOn = goAlways;
        m_shop.runner().world().answerMs = 0;
        m_shop.processor().server().listenAgain();
        m_shop.processor().failNext(CardFault::None);
        killWhileLookingUp(counts);
        m_shop.settleDoubt();
        decideRest(counts);
        if (m_kind == Kind::Capture)
            lookOnceMore();
        check();
        letGoOfTerminal();
        ++counts.cases;
    }

private:
    bool looksUp() const { return m_point == CardPoint::LookingUp || m_point == CardPoint::LookedUp; }
    bool isCharge() const { return m_kind != Kind::Void && m_kind != Kind::Refund; }

    /// Somebody pays on a page that reserves only.
    void reserve()
    {
        m_link = m_shop.newLink(m_invoice).link;
        m_shop.processor().pageReserves(true);
        m_shop.processor().payOnPage(m_link.orderId, m_invoice.balance().units());
    }
    /// As the program does by itself as long as the link is good.
    void lookOnceMore()
    {
        m_shop.lookForPayments(m_link);
        m_shop.settleDoubt();
    }

    void begin()
    {
        m_before = m_shop.processor().movements();
        if (m_fault != CardFault::Refuse)
            m_shop.processor().failNext(m_fault);
        m_shop.runner().world().goOn = [this](CardPoint point) { return goOn(point); };
        if (m_fault == CardFault::HangBefore || m_fault == CardFault::HangAfter || m_fault == CardFault::Late)
            m_shop.runner().world().answerMs = 150;
        const auto done = [this](const Result<PaymentRunner::Reply> &reply) { m_answer = reply; };
        if (m_kind == Kind::Sale)
            m_shop.runner().charge(CardShop::saleOf(m_invoice), &m_receiver, done);
        else if (m_kind == Kind::TerminalSale)
            m_shop.runner().charge(CardShop::terminalSaleOf(m_invoice), &m_receiver, done);
        else if (m_kind == Kind::Account)
            m_shop.runner().charge(CardShop::accountSaleOf(m_invoice), &m_receiver, done);
        else if (m_kind == Kind::Capture)
            m_shop.service().lookForPayments(m_link, &m_receiver, [this](const auto &found) {
                m_answer = found ? Result<PaymentRunner::Reply>(PaymentRunner::Reply())
                                 : tl::unexpected<Error>(found.error());
            });
        else
            m_shop.runner().giveBack(m_payment, {}, &m_receiver, done);
    }

    bool goOn(CardPoint point)
    {
        // Terminals and money back ask before they send; only the sending itself meets nobody.
        if (point == CardPoint::MarkedSent && m_fault == CardFault::Refuse)
            m_shop.processor().server().refuse();
        if (point != m_point || looksUp())
            return true;
        m_killed = true;
        return false;
    }

    /// Killed when the request is on its way means: when it has arrived, as far as anybody listens.
    void waitForEnd()
    {
        REQUIRE(waitUntil([&] {
            if (m_killed && m_point == CardPoint::HandedOver && m_fault != CardFault::Refuse)
                return m_shop.processor().movements() > m_before;
            return m_killed || m_answer.has_value();
        }));
    }

    void killWhileLookingUp(Counts &counts)
    {
        if (!looksUp() || m_shop.open().empty())
            return;
        bool stopped = false;
        m_shop.runner().world().goOn = [&](CardPoint point) {
            stopped = stopped || point == m_point;
            return !stopped;
        };
        bool ended = false;
        m_shop.runner().lookUpAll(&m_receiver, [&](const auto &) { ended = true; });
        REQUIRE(waitUntil([&] { return stopped || ended; }));
        counts.killed += stopped ? 1 : 0;
        m_shop.restart();
    }

    /// What a person does who looks at the processor's own site.
    void decideRest(Counts &counts)
    {
        for (const PaymentIntent &intent : m_shop.open()) {
            ++counts.persons;
            REQUIRE(hasTask(QStringLiteral("card-intent/%1").arg(intent.id.value())));
            DecideIntent decide;
            decide.intent = intent.id;
            decide.note = "looked up";
            for (const CardLedger::Entry &entry : entriesOf(intent))
                if (entry.approved() && !entry.voided) {
                    decide.moneyMoved = true;
                    decide.reference = entry.reference;
                    decide.amount += Money::fromUnits(entry.cents);
                }
            m_shop.office().act(decide);
        }
        giveBackDoubles(counts);
    }

    void giveBackDoubles(Counts &counts)
    {
        for (const OfficeTasks::Row &row : m_shop.tasks()) {
            if (row.task.kind != u"card-double" || row.task.invoice != m_invoice.id)
                continue;
            ++counts.doubled;
            if (isCharge())
                REQUIRE(m_shop.giveBack(row.task.payment).has_value());
        }
    }

    std::vector<CardLedger::Entry> entriesOf(const PaymentIntent &intent)
    {
        return m_shop.processor().with<std::vector<CardLedger::Entry>>([&](CardLedger &ledger) {
            std::vector<CardLedger::Entry> found;
            for (const CardLedger::Entry &entry : ledger.entries())
                if (entry.orderId == intent.orderId)
                    found.push_back(entry);
            return found;
        });
    }

    bool hasTask(const QString &key)
    {
        const auto tasks = m_shop.tasks();
        return std::any_of(tasks.begin(), tasks.end(),
                           [&](const OfficeTasks::Row &row) { return row.task.key == key; });
    }

    /// What the processor holds is what the office booked; a paid invoice has one standing charge.
    void check()
    {
        const Document invoice = m_shop.now(m_invoice.id);
        const QString prefix = CardShop::prefix(m_invoice);
        CHECK(m_shop.open().empty());
        CHECK(m_shop.processor().holds(prefix) == m_shop.booked(m_invoice.id));
        CHECK(invoice.paid.units() == m_shop.booked(m_invoice.id));
        const int standing = m_shop.processor().standing(prefix);
        CHECK(standing <= 1);
        if (invoice.state == DocumentState::Paid)
            CHECK(standing == 1);
        const int returned = m_fault == CardFault::Duplicate ? 1 : 0; // the second charge is voided
        const int again = m_kind == Kind::Capture ? 1 : 0; // what was not taken is tried at the next look
        CHECK(m_shop.processor().movements() - m_before <= 1 + returned + again);
        if (m_kind == Kind::Capture && standing == 0)
            CHECK(hasTask(QStringLiteral("card-reserved/") +
                          m_shop.desk(m_invoice.id).intents.front().ofReference));
    }

    /// Only a program that was killed, or met nobody, leaves the terminal in its session; that ends by
    /// itself.
    void letGoOfTerminal()
    {
        if (!m_shop.processor().terminalIsHeld())
            return;
        CHECK((m_killed || looksUp() || m_fault == CardFault::Refuse));
        m_shop.passTime(600);
    }

    CardShop &m_shop;
    Kind m_kind;
    CardFault m_fault;
    CardPoint m_point;
    Document m_invoice;
    PaymentId m_payment;
    PaymentLink m_link;
    QObject m_receiver;
    std::optional<Result<PaymentRunner::Reply>> m_answer;
    int m_before = 0;
    bool m_killed = false;
};

/// Every fault at every point; a test for each kind, so that they run beside each other.
void runAll(Kind kind)
{
    CardShop shop;
    Counts counts;
    for (int fault = 0; fault < cardFaultCount; ++fault)
        for (size_t point = 0; point < cardPointCount; ++point) {
            INFO("fault " << cardFaultName(CardFault(fault)) << ", ended at point " << point);
            Trial(shop, kind, CardFault(fault), CardPoint(point)).run(counts);
        }
    CHECK(shop.office().office().verify().isEmpty());
    WARN(counts.cases << " movements, " << counts.killed << " times the program was ended, " << counts.persons
                      << " decided by a person, " << counts.doubled << " doubled by the processor and seen");
}

} // namespace

TEST_CASE("Sales: whatever goes wrong, wherever the program ends, the processor holds what the office booked")
{
    runAll(Kind::Sale);
}

TEST_CASE("At the terminal: whatever goes wrong, the processor holds what the office booked")
{
    runAll(Kind::TerminalSale);
}

TEST_CASE("Bank accounts: whatever goes wrong, the processor holds what the office booked")
{
    runAll(Kind::Account);
}

TEST_CASE("What a page reserved: whatever goes wrong, the processor holds what the office booked")
{
    runAll(Kind::Capture);
}

TEST_CASE("Voids: whatever goes wrong, the processor holds what the office booked")
{
    runAll(Kind::Void);
}

TEST_CASE("Refunds: whatever goes wrong, the processor holds what the office booked")
{
    runAll(Kind::Refund);
}
