// SPDX-License-Identifier: GPL-3.0-or-later
// Payments by bank account that a bank sends back late.
#include "tests/payments/cardshop.h"
#include <QDateTime>
#include <limits>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

constexpr qint64 day = qint64(24) * 3600;

struct AccountShop : CardShop
{
    Payment collected(const Document &invoice)
    {
        const auto reply = charge(accountSaleOf(invoice));
        REQUIRE(reply.has_value());
        REQUIRE(reply->payments.size() == 1);
        return reply->payments.front();
    }
    void sendBack(const Payment &payment)
    {
        processor().with<int>([&](CardLedger &ledger) {
            ledger.byReference(payment.gatewayReference)->rejected = true;
            return 0;
        });
    }
    void fetch()
    {
        const QDate today = QDateTime::fromSecsSinceEpoch(office().clock().nowUtc(), Qt::UTC).date();
        fetchSettlement(today);
    }
    Result<int> look(size_t most = std::numeric_limits<size_t>::max())
    {
        return waitForAnswer<Result<int>>(
            [&](QObject *receiver, auto done) { service().lookForReturns(most, receiver, done); });
    }
    int requests() { return processor().server().requests(); }
};

} // namespace

TEST_CASE("A bank that sends a payment back weeks later is heard of: the invoice is open again, with a task")
{
    const int days = GENERATE(7, 20, 45, 61);
    AccountShop shop;
    const Document invoice = shop.newInvoice();
    const Payment payment = shop.collected(invoice);
    const Document other = shop.newInvoice();
    shop.collected(other);
    shop.processor().settle();
    shop.fetch();
    CHECK(shop.look().value() == 0);
    shop.passTime(days * day);
    shop.sendBack(payment);
    CHECK(shop.look().value() == 1);
    CHECK(shop.now(invoice.id).state == DocumentState::Open);
    CHECK(shop.now(other.id).state == DocumentState::Paid);
    CHECK(shop.desk(invoice.id).payments.front().state == PaymentState::Returned);
    REQUIRE(shop.tasks().size() == 1);
    CHECK(shop.tasks().front().task.kind == "card-returned");
    CHECK(shop.tasks().front().task.text.contains("the bank sent it back"));
    shop.passTime(8 * day);
    CHECK(shop.look().value() == 0); // once
    CHECK(shop.office().office().verify().isEmpty());
}

TEST_CASE("Whether an account has sent back is asked each day at first, then ever less, and not for ever")
{
    AccountShop shop;
    shop.collected(shop.newInvoice());
    const auto asked = [&] {
        const int before = shop.requests();
        REQUIRE(shop.look().has_value());
        return shop.requests() - before;
    };
    CHECK(asked() == 1);
    CHECK(asked() == 0);
    shop.passTime(day);
    CHECK(asked() == 1);
    shop.passTime(11 * day);
    CHECK(asked() == 1);
    shop.passTime(2 * day);
    CHECK(asked() == 0);
    shop.passTime(day);
    CHECK(asked() == 1);
    shop.passTime(20 * day);
    CHECK(asked() == 1);
    shop.passTime(6 * day);
    CHECK(asked() == 0);
    shop.passTime(day);
    CHECK(asked() == 1);
    shop.passTime(40 * day);
    CHECK(asked() == 0); // a bank may not send it back any more
}

TEST_CASE(
    "Few accounts are asked for at once, those first that were asked longest ago, and none is forgotten")
{
    AccountShop shop;
    Payment last;
    for (int i = 0; i < 5; ++i)
        last = shop.collected(shop.newInvoice());
    shop.sendBack(last);
    CHECK(shop.look(2).value() == 0);
    CHECK(shop.look(2).value() == 0);
    CHECK(shop.look(2).value() == 1);
    CHECK(shop.look(2).value() == 0);
}

TEST_CASE("A processor that does not answer about one account is asked again an hour later, and says so")
{
    AccountShop shop;
    const Document invoice = shop.newInvoice();
    shop.sendBack(shop.collected(invoice));
    shop.processor().silent(true);
    CHECK(shop.look().error().code == ErrorCode::NetworkDown);
    CHECK(shop.now(invoice.id).state == DocumentState::Paid);
    shop.processor().silent(false);
    CHECK(shop.look().value() == 0);
    shop.passTime(3600);
    CHECK(shop.look().value() == 1);
    CHECK(shop.now(invoice.id).state == DocumentState::Open);
}

TEST_CASE("A payment by account that never settles is somebody's to look at after ten days")
{
    AccountShop shop;
    const Payment payment = shop.collected(shop.newInvoice());
    shop.passTime(9 * day);
    shop.fetch();
    CHECK(shop.tasks().empty());
    shop.passTime(day);
    shop.fetch();
    REQUIRE(shop.tasks().size() == 1);
    CHECK(shop.tasks().front().task.kind == "card-missing");
    CHECK(shop.tasks().front().task.reference == payment.gatewayReference);
}

TEST_CASE("What came back before it settled is not waited for in a settlement")
{
    AccountShop shop;
    shop.sendBack(shop.collected(shop.newInvoice()));
    CardReconciliation question;
    question.company = shop.company();
    question.from = question.to = QDate(2026, 3, 2);
    CHECK(shop.office().ask(question).rows.size() == 1);
    CHECK(shop.look().value() == 1);
    CHECK(shop.office().ask(question).rows.empty());
}
