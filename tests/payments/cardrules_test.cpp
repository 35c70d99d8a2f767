// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/cardrules.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using State = IntentState;
using Verdict = CardRecord::Verdict;

namespace {

PaymentIntent sent(CardMove move = CardMove::Sale)
{
    PaymentIntent intent;
    intent.move = move;
    intent.state = State::Sent;
    intent.amount = Money::fromUnits(1000);
    intent.orderId = "INV1";
    intent.with.token = move == CardMove::Terminal ? QString() : QStringLiteral("9418594164541111");
    intent.sentAt = 10'000;
    return intent;
}

CardRecord record(qint64 cents, Verdict verdict = Verdict::Approved)
{
    CardRecord made;
    made.verdict = verdict;
    made.reference = "007";
    made.orderId = "INV1";
    made.amount = Money::fromUnits(cents);
    made.token = "9418594164541111";
    made.text = "said";
    return made;
}

State after(const PaymentIntent &intent, const CardRecord &said)
{
    return afterAnswer(intent, {CardAnswer::Kind::Record, said, {}}).state;
}

CardInquiry found(std::vector<CardRecord> records)
{
    return {CardInquiry::Kind::Found, std::move(records), {}};
}

} // namespace

TEST_CASE("What an answer makes of a charge")
{
    CHECK(after(sent(), record(1000)) == State::Approved);
    CHECK(after(sent(), record(500)) == State::Approved); // a part, as the bank approved it
    CHECK(after(sent(), record(1001)) == State::NeedsPerson);
    CHECK(after(sent(), record(0)) == State::InDoubt);
    PaymentIntent cancelled = sent();
    cancelled.cancelWanted = true;
    CHECK(after(cancelled, record(1000)) == State::InDoubt); // until it was taken back
    CHECK(after(sent(), record(0, Verdict::Declined)) == State::Declined);
    CHECK(after(sent(), record(0, Verdict::TryAgain)) == State::InDoubt);
    CardRecord other = record(1000);
    other.orderId = "SOMEBODYELSES";
    CHECK(after(sent(), other) == State::InDoubt);
    CHECK(afterAnswer(sent(), {CardAnswer::Kind::NotSent, {}, "x"}).state == State::NotSent);
    CHECK(afterAnswer(sent(), {CardAnswer::Kind::Unknown, {}, "x"}).state == State::InDoubt);
    CHECK(afterAnswer(sent(), {CardAnswer::Kind::Record, record(500), {}}).book.front().amount ==
          Money::fromUnits(500));
}

TEST_CASE("A void counts only when it says REVERS, or when the charge is looked up as voided")
{
    CardRecord reversed = record(0);
    reversed.authCode = "REVERS";
    CHECK(after(sent(CardMove::Void), reversed) == State::Approved);
    CHECK(after(sent(CardMove::Void), record(0)) == State::InDoubt); // 26, "settled", is an A as well
    const CardPace pace;
    CardRecord charge = record(1000);
    charge.settled = "Voided";
    CHECK(afterInquiry(sent(CardMove::Void), found({charge}), 10'010, pace).state == State::Approved);
    charge.settled = "Queued for Capture";
    charge.voidable = true;
    CHECK(afterInquiry(sent(CardMove::Void), found({charge}), 10'010, pace).state == State::InDoubt);
    CHECK(afterInquiry(sent(CardMove::Void), found({charge}), 10'090, pace).state == State::NotCharged);
    charge.settled = "Accepted";
    charge.voidable = false;
    CHECK(afterInquiry(sent(CardMove::Void), found({charge}), 10'010, pace).state == State::Declined);
}

TEST_CASE("What was reserved is taken when it is reserved no longer, and free to be tried again after the "
          "quiet time")
{
    PaymentIntent capture = sent(CardMove::Capture);
    capture.ofReference = "007";
    CardRecord taken = record(1000);
    taken.orderId = "THELINKS"; // its own order id never left the house
    CHECK(after(capture, taken) == State::Approved);
    taken.settled = "Authorized";
    CHECK(after(capture, taken) == State::InDoubt);
    CardRecord other = record(1000);
    other.reference = "008";
    CHECK(after(capture, other) == State::InDoubt);
    CHECK(after(capture, record(0, Verdict::Declined)) == State::Declined);
    const CardPace pace;
    const auto found = [&](const char *settled, qint64 now, qint64 cents = 1000) {
        CardRecord charge = record(cents);
        charge.settled = settled;
        return afterInquiry(capture, ::found({charge}), now, pace).state;
    };
    CHECK(found("Queued for Capture", 10'010) == State::Approved);
    CHECK(found("Authorized", 10'010) == State::InDoubt);
    CHECK(found("Authorized", 10'090) == State::NotCharged);
    CHECK(found("Voided", 10'010) == State::NotCharged);
    CHECK(found("Queued for Capture", 10'010, 1001) == State::NeedsPerson);
    CHECK(afterInquiry(capture, {CardInquiry::Kind::NotFound, {}, {}}, 10'500, pace).state ==
          State::NeedsPerson);
}

TEST_CASE(
    "A movement under a settled payment's name may be money that went back until it can be refunded itself")
{
    CardRecord charge = record(1000);
    charge.settled = "Accepted";
    charge.refundable = true;
    CardRecord second = record(500);
    second.reference = "008";
    second.settled = "Queued for Capture";
    CHECK(mayBeRefund(second, {charge, second}));
    second.settled = "Accepted";
    CHECK(mayBeRefund(second, {charge, second}));
    second.refundable = true;
    CHECK_FALSE(mayBeRefund(second, {charge, second}));
    second.refundable = false;
    second.amount = Money::fromUnits(1001); // more than could go back
    CHECK_FALSE(mayBeRefund(second, {charge, second}));
    second.amount = Money::fromUnits(500);
    second.token = "9411111111112222"; // another card
    CHECK_FALSE(mayBeRefund(second, {charge, second}));
    charge.settled = "Queued for Capture"; // nothing of it can go back yet
    second.token = charge.token;
    CHECK_FALSE(mayBeRefund(second, {charge, second}));
}

TEST_CASE("Not found counts when it was said twice, thirty seconds apart, after the quiet time")
{
    const CardPace pace;
    const CardInquiry none{CardInquiry::Kind::NotFound, {}, {}};
    PaymentIntent intent = sent();
    CHECK(afterInquiry(intent, none, 10'500, pace).state == State::InDoubt); // the first time never counts
    CHECK(afterInquiry(intent, none, 10'500, pace).foundNothing);
    intent.notFoundAt = 10'005;
    CHECK(afterInquiry(intent, none, 10'034, pace).state == State::InDoubt);
    CHECK(afterInquiry(intent, none, 10'089, pace).state == State::InDoubt);
    CHECK(afterInquiry(intent, none, 10'090, pace).state == State::NotCharged);
    intent.notFoundAt = 10'080;
    CHECK(afterInquiry(intent, none, 10'109, pace).state == State::InDoubt);
    CHECK(afterInquiry(intent, none, 10'110, pace).state == State::NotCharged);
    intent.move = CardMove::Terminal; // a person may still stand there
    CHECK(afterInquiry(intent, none, 10'200, pace).state == State::InDoubt);
    CHECK(afterInquiry(intent, none, 10'240, pace).state == State::NotCharged);
}

TEST_CASE("What looking a charge up makes of it")
{
    const CardPace pace;
    const auto state = [&](std::vector<CardRecord> records) {
        return afterInquiry(sent(), found(std::move(records)), 10'010, pace).state;
    };
    CardRecord voided = record(1000);
    voided.settled = "Voided";
    CardRecord stranger = record(1000);
    stranger.token = "9411111111112222";
    CHECK(state({record(1000)}) == State::Approved);
    CHECK(state({record(500)}) == State::Approved);
    CHECK(state({record(0, Verdict::Declined)}) == State::Declined);
    CHECK(state({record(0, Verdict::TryAgain)}) == State::Declined); // its own time-out: declined there
    CHECK(state({voided}) == State::NotCharged);
    CHECK(state({record(0, Verdict::Declined), record(1000)}) == State::Approved);
    CHECK(state({stranger}) == State::NeedsPerson);
    CHECK(state({record(2000)}) == State::NeedsPerson);
    CHECK(afterInquiry(sent(), found({record(1000), record(1000)}), 10'010, pace).book.size() == 2);
    CHECK(afterInquiry(sent(), {CardInquiry::Kind::NoAnswer, {}, "x"}, 99'999, pace).state == State::InDoubt);
}

TEST_CASE("Pauses between looks grow, and a quicker pace keeps their order")
{
    const CardPace pace;
    CHECK(pace.pauseAfter(1) == 5);
    CHECK(pace.pauseAfter(2) == 15);
    CHECK(pace.pauseAfter(5) == 300);
    CHECK(pace.pauseAfter(99) == 900);
    const CardPace quick = pace.quicker(300);
    CHECK(quick.answerMs == 150);
    CHECK(quick.quietSeconds == 1);
    CHECK(quick.betweenSeconds == 1);
    CHECK(pace.quicker(0).answerMs == 45'000);
}

TEST_CASE("A link is looked for each minute at first, then ever less")
{
    const CardPace pace;
    PaymentLink link;
    link.madeAt = 0;
    CHECK(nextLinkLook(link, 0, pace) == 60);
    CHECK(nextLinkLook(link, 700, pace) == 700 + 900);
    CHECK(nextLinkLook(link, 2 * 86'400, pace) == 2 * 86'400 + 3600);
    CHECK(nextLinkLook(link, 8 * 86'400, pace) == 9 * 86'400);
}

TEST_CASE("An answer to a refund that bears no number, or that of its charge, leaves it in doubt")
{
    PaymentIntent refund = sent(CardMove::Refund);
    refund.ofReference = "006";
    CHECK(after(refund, record(1000)) == State::Approved);
    CHECK(after(refund, record(999)) == State::NeedsPerson);
    CardRecord unnamed = record(1000);
    unnamed.reference.clear();
    CHECK(after(refund, unnamed) == State::InDoubt);
    CardRecord ofItsCharge = record(1000);
    ofItsCharge.reference = "006";
    CHECK(after(refund, ofItsCharge) == State::InDoubt);
}
