// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/testkit/tempdatabase.h"
#include "ui/payments/happenings.h"
#include <QLocale>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

PaymentIntent intentOf(qint64 id, CardMove move, IntentState state)
{
    PaymentIntent intent;
    intent.id = CardIntentId(id);
    intent.move = move;
    intent.state = state;
    intent.amount = Money::fromUnits(12550);
    intent.madeAt = 1'000'000 + id;
    return intent;
}

QString told(const PaymentIntent &intent)
{
    return movementSentence(intent, "America/Chicago", mondayMorningUtc);
}

CardDesk::Reply paidByAccount()
{
    Payment account;
    account.id = PaymentId(3);
    account.method = PaymentMethod::Ach;
    account.amount = Money::whole(20);
    CardDesk::Reply desk;
    desk.payments = {account};
    return desk;
}

} // namespace

TEST_CASE("What has happened is told newest first, a payment and its movement as one line")
{
    CardDesk::Reply desk;
    Payment cash;
    cash.id = PaymentId(1);
    cash.amount = Money::whole(20);
    cash.takenAt = 1'000'000;
    Payment card = cash;
    card.id = PaymentId(2);
    card.method = PaymentMethod::Card;
    card.gatewayReference = QStringLiteral("005");
    card.cardLast4 = QStringLiteral("1111");
    card.takenAt = 1'000'010;
    desk.payments = {cash, card};
    PaymentIntent sale = intentOf(7, CardMove::Terminal, IntentState::Approved);
    sale.payment = card.id;
    PaymentIntent refund = intentOf(30, CardMove::Refund, IntentState::Approved);
    refund.payment = card.id;
    desk.intents = {refund, sale, intentOf(20, CardMove::Sale, IntentState::Declined)};
    const auto rows = happeningsOf(desk, QStringLiteral("USD"));
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].what == QStringLiteral("Refund"));
    CHECK(rows[0].amount == -refund.amount);
    CHECK(rows[1].tone == Tone::Danger);
    CHECK(rows[2].what == QStringLiteral("Card at a terminal, Card ending in 1111"));
    CHECK(rows[2].movement->id == sale.id);
    CHECK(rows[2].left() == Money::whole(20));
    CHECK(rows[3].what == QStringLiteral("Cash"));
    CHECK_FALSE(rows[3].isCard());
}

TEST_CASE("What goes back to a bank account is told as of the account, not of a card")
{
    CardDesk::Reply desk = paidByAccount();
    PaymentIntent back = intentOf(30, CardMove::Void, IntentState::Approved);
    back.payment = desk.payments.front().id;
    back.with.last4 = QStringLiteral("6789");
    desk.intents = {back};
    const auto what = [&] { return happeningsOf(desk, QStringLiteral("USD")).front().what; };
    CHECK(what() == QStringLiteral("Void, Account ending in 6789"));
    desk.payments.front().method = PaymentMethod::Card;
    CHECK(what() == QStringLiteral("Void, Card ending in 6789"));
}

TEST_CASE("Nothing of a card is told of a payment by bank account")
{
    CardDesk::Reply desk = paidByAccount();
    CardFacts facts; // as offices have it from before
    facts.payment = desk.payments.front().id;
    facts.checks = QStringLiteral("the card's code matches");
    desk.facts = {facts};
    const auto details = [&] { return happeningsOf(desk, QStringLiteral("USD")).front().details; };
    CHECK_FALSE(details().contains(QStringLiteral("code")));
    desk.payments.front().method = PaymentMethod::Card;
    CHECK(details().contains(QStringLiteral("The card's code matches.")));
}

TEST_CASE(
    "Every movement that is not over says that nothing may be charged, and those that are over say nothing")
{
    for (size_t i = 0; i < intentStateCount; ++i) {
        PaymentIntent intent = intentOf(1, CardMove::Sale, IntentState(i));
        INFO(intentStateName(intent.state).toStdString());
        const QString sentence = told(intent);
        CHECK(sentence.isEmpty() == !intent.isOpen());
        if (intent.isOpen())
            CHECK(sentence.contains(QStringLiteral("do not charge again")));
        CHECK_FALSE(movementStateText(intent.state).isEmpty());
    }
    PaymentIntent doubt = intentOf(1, CardMove::Sale, IntentState::InDoubt);
    doubt.nextAskAt = mondayMorningUtc + 3600;
    CHECK(told(doubt).endsWith(
        QStringLiteral("looked up again at %1.").arg(QLocale().toString(QTime(9, 0), QLocale::ShortFormat))));
    doubt.nextAskAt += 86400; // another day is named
    CHECK(told(doubt).contains(QStringLiteral("looked up again at Mar 3, 2026 ")));
    PaymentIntent waits = intentOf(1, CardMove::Terminal, IntentState::Sent);
    waits.terminal = QStringLiteral("C032");
    CHECK(told(waits).contains(QStringLiteral("C032")));
    waits.manualEntry = true;
    CHECK(told(waits).contains(QStringLiteral("key in")));
}

TEST_CASE("A part that was approved, a refusal and what was not sent are told in plain words")
{
    PaymentIntent intent = intentOf(1, CardMove::Sale, IntentState::Approved);
    intent.answered = Money::whole(5);
    CHECK(outcomeSentence(intent, QStringLiteral("USD")).startsWith(QStringLiteral("Only $5.00 of $125.50")));
    intent.cancelWanted = true;
    CHECK(outcomeSentence(intent, QStringLiteral("USD"))
              .startsWith(QStringLiteral("It was canceled too late: $5.00 was charged")));
    intent.cancelWanted = false;
    intent.state = IntentState::Declined;
    intent.reason = QStringLiteral("The card has expired.");
    CHECK(outcomeSentence(intent, QStringLiteral("USD")).contains(QStringLiteral("will not help")));
    intent.anotherTryMakesSense = true;
    CHECK(outcomeSentence(intent, QStringLiteral("USD")).contains(QStringLiteral("makes sense")));
    intent.state = IntentState::NotSent;
    CHECK(outcomeSentence(intent, QStringLiteral("USD")).contains(QStringLiteral("nothing charged")));
}
