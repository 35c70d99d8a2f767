// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/payments/cardpointe/replies.h"
#include "core/payments/cardpointe/terminal.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::cardpointe;

namespace {

Outcome answered(const QByteArray &body, int status = 200)
{
    return Answered{{status, {}, body}};
}

using Kind = CardAnswer::Kind;
using Verdict = CardRecord::Verdict;

} // namespace

TEST_CASE("Another try makes no sense where a card scheme forbids it, whatever the code says")
{
    const auto triesAgain = [](const QByteArray &more) {
        return readAnswer(
                   answered(
                       R"({"respstat":"C","respcode":"NU","resptext":"Funds","respproc":"FNOR","amount":"0.00")" +
                       more + "}"))
            .record.anotherTryMakesSense;
    };
    CHECK(triesAgain(""));
    CHECK(triesAgain(R"(,"declineCategory":"2")"));
    CHECK(triesAgain(R"(,"merchAdviceCode":"01")"));
    CHECK_FALSE(triesAgain(R"(,"declineCategory":"1")"));
    CHECK_FALSE(triesAgain(R"(,"merchAdviceCode":"03")"));
    CHECK_FALSE(triesAgain(R"(,"merchAdviceCode":"21")"));
}

TEST_CASE("A bank account is told from a card by who answers, and its token names no brand")
{
    const CardRecord record =
        readAnswer(answered(R"({"respstat":"A","respcode":"00","resptext":"Success","respproc":"PSTR",
 "retref":"353318135488","amount":"125.50","token":"9436412947515678","merchid":"800000000001","cvvresp":"M"})"))
            .record;
    CHECK(record.account);
    CHECK(record.checks.isEmpty());
    CHECK(record.brand.isEmpty());
    CHECK(record.last4 == "5678");
}

TEST_CASE("The gateway's examples are read as they mean: approval, decline, void, refund")
{
    const CardAnswer sale = readAnswer(answered(
        R"({"respstat":"A","respcode":"00","resptext":"Approval","respproc":"FNOR","retref":"005123400017",
 "amount":"125.50","authcode":"PPS044","token":"9418594164541111","account":"9418594164541111","expiry":"1228",
 "merchid":"800000000001","batchid":"1900940001","avsresp":"Y","cvvresp":"M","commcard":"N","orderId":"W0042317-A01"})"));
    REQUIRE(sale.kind == Kind::Record);
    CHECK(sale.record.verdict == Verdict::Approved);
    CHECK(sale.record.reference == "005123400017");
    CHECK(sale.record.amount == Money::fromUnits(12550));
    CHECK(sale.record.orderId == "W0042317-A01");
    CHECK(sale.record.last4 == "1111");
    CHECK(sale.record.brand == "Visa");
    CHECK(sale.record.code == "A FNOR 00");
    CHECK(sale.record.checks == "address and ZIP code match; the card's code matches");
    CHECK(sale.record.stands());

    const CardAnswer declined = readAnswer(answered(
        R"({"respstat":"C","respcode":"NU","resptext":"Insufficient funds","respproc":"FNOR","cardproc":"FNOR",
 "retref":"005123400018","amount":"0.00","merchid":"800000000001","token":"9435885049491053"})"));
    REQUIRE(declined.kind == Kind::Record);
    CHECK(declined.record.verdict == Verdict::Declined);
    CHECK(declined.record.text == "There is not enough money on the card.");
    CHECK(declined.record.anotherTryMakesSense);

    const CardAnswer voided = readAnswer(answered(
        R"({"respstat":"A","respcode":"00","resptext":"Approval","respproc":"FNOR","authcode":"REVERS","amount":"0.00",
 "currency":"USD","retref":"005123400017","merchid":"800000000001"})"));
    CHECK(voided.record.authCode == "REVERS");

    const CardAnswer refund = readAnswer(answered(
        R"({"respstat":"A","respcode":"00","resptext":"Approval","respproc":"PPS","authcode":"REFUND","amount":"25.00",
 "retref":"006123400031","merchid":"800000000001","orderId":"W0042317-R01"})"));
    CHECK(refund.record.reference == "006123400031");
    CHECK(refund.record.amount == Money::fromUnits(2500));
    CHECK(refund.record.refund);
    CHECK_FALSE(voided.record.refund);
}

TEST_CASE(
    "Only a whole JSON with A, B or C is an answer, and the rest is unknown, or says that nothing moved")
{
    const QByteArray approval =
        R"({"respstat":"A","respproc":"FNOR","respcode":"00","retref":"1","amount":"1.00"})";
    for (qsizetype length = 0; length < approval.size(); ++length)
        CHECK(readAnswer(answered(approval.left(length))).kind == Kind::Unknown);
    CHECK(readAnswer(answered("")).kind == Kind::Unknown);
    CHECK(readAnswer(answered("{}")).kind == Kind::Unknown);
    CHECK(readAnswer(answered("[]")).kind == Kind::Unknown);
    CHECK(readAnswer(answered("CardConnect REST Servlet.")).kind == Kind::Unknown);
    CHECK(readAnswer(answered(R"({"respstat":"X","retref":"1"})")).kind == Kind::Unknown);
    CHECK(readAnswer(answered(R"({"respcode":"00","resptext":"Approval"})")).kind == Kind::Unknown);
    for (const int status : {408, 500, 502, 503, 504, 302, 418})
        CHECK(readAnswer(answered(approval, status)).kind == Kind::Unknown);
    for (const int status : {400, 401, 404, 429})
        CHECK(readAnswer(answered("{}", status)).kind == Kind::NotSent);
    CHECK(readAnswer(NotSent{}).kind == Kind::NotSent);
    CHECK(readAnswer(Unknown{}).kind == Kind::Unknown);
}

TEST_CASE("An inquiry answers one record, several, or that there is none, and anything else is no answer")
{
    const QByteArray one =
        R"({"respstat":"A","respproc":"FNOR","respcode":"00","retref":"007","amount":"1.00",
        "setlstat":"queued for capture","voidable":"Y","refundable":"N","orderid":"INV1"})";
    const CardInquiry single = readInquiry(answered(one));
    REQUIRE(single.kind == CardInquiry::Kind::Found);
    CHECK(single.records.front().voidable);
    CHECK_FALSE(single.records.front().refundable);
    CHECK(single.records.front().stands());
    const CardInquiry several = readInquiry(answered("[" + one + "," + one + "]"));
    CHECK(several.records.size() == 2);
    const QByteArray none = R"({"respstat":"C","respproc":"PPS","respcode":"29","resptext":"Txn not found"})";
    CHECK(readInquiry(answered(none)).kind == CardInquiry::Kind::NotFound);
    CHECK(readInquiry(answered("[" + one + ",{}]")).kind == CardInquiry::Kind::NoAnswer);
    CHECK(readInquiry(answered("")).kind == CardInquiry::Kind::NoAnswer);
    CHECK(readInquiry(answered(one, 500)).kind == CardInquiry::Kind::NoAnswer);
    CHECK(readInquiry(answered(none, 404)).kind == CardInquiry::Kind::NoAnswer);
    QByteArray voided = one;
    CHECK_FALSE(
        readInquiry(answered(voided.replace("queued for capture", "Voided"))).records.front().stands());
}

TEST_CASE("An approval can stand inside a terminal's failure, and a cancelled one is not known")
{
    const QByteArray approval =
        R"({"respstat":"A","respproc":"FNOR","respcode":"00","retref":"1","amount":"1.00"})";
    const QByteArray inside =
        R"({"errorCode":8,"errorMessage":"Authorization Cancelled","authResponse":)" + approval + "}";
    CHECK(readTerminalAnswer(answered(inside, 500)).kind == Kind::Record);
    const QByteArray voided =
        R"({"errorCode":900,"errorMessage":"Authorization Voided","authResponse":)" + approval + "}";
    CHECK(readTerminalAnswer(answered(voided, 500)).record.isVoided());
    CHECK(readTerminalAnswer(answered(approval)).kind == Kind::Record);
    struct Row
    {
        int status;
        const char *body;
        Kind kind;
    };
    const Row rows[] = {
        {400, R"({"errorCode":4,"errorMessage":"required parameter missing"})", Kind::NotSent},
        {401, "", Kind::NotSent},
        {403, R"({"errorCode":1,"errorMessage":"hsn"})", Kind::NotSent},
        {500, R"({"errorCode":1,"errorMessage":"SessionKey header is required"})", Kind::NotSent},
        {500, R"({"errorCode":1,"errorMessage":"Session key for hsn 7 was not valid"})", Kind::NotSent},
        {500, R"({"errorCode":1,"errorMessage":"Terminal request timed out"})", Kind::Unknown},
        {500, R"({"errorCode":6,"errorMessage":"Terminal not connected"})", Kind::Unknown}, // not any more
        {500, R"({"errorCode":7,"errorMessage":"Terminal in use"})", Kind::Unknown}, // maybe by this charge
        {500, R"({"errorCode":8,"errorMessage":"Command Cancelled"})", Kind::Unknown},
        {500, R"({"errorCode":8,"errorMessage":"Operation Cancelled"})", Kind::Unknown},
        {500, R"({"errorCode":700,"errorMessage":"server"})", Kind::Unknown},
        {502, "<html>", Kind::Unknown},
        {200, "", Kind::Unknown},
        {200, "{}", Kind::Unknown},
    };
    for (const Row &row : rows) {
        INFO(row.status << " " << row.body);
        CHECK(readTerminalAnswer(answered(row.body, row.status)).kind == row.kind);
    }
}

TEST_CASE("A terminal's session key comes without its end time")
{
    HttpReply reply{200, {{"x-cardconnect-sessionkey", "9a0b;expires=2026-01-01T00:00:00Z"}}, ""};
    CHECK(*readTerminalSession(Answered{reply}) == Secret("9a0b"));
    CHECK_FALSE(readTerminalSession(answered("")).has_value());
    CHECK(readTerminalSession(answered(R"({"errorCode":1,"errorMessage":"Session exists for hsn 7"})", 500))
              .error()
              .code == ErrorCode::Conflict);
}

TEST_CASE("Settlements are read by batch, and a day without any is no failure")
{
    const auto none = readSettlement(answered("Null batches"));
    REQUIRE(none.has_value());
    CHECK(none->empty());
    const auto batches = readSettlement(answered(
        R"([{"batchid":"71742042","hostbatch":"9","hoststat":"GB","merchid":"800000000001","respproc":"FNOR",
        "txns":[{"retref":"005123400017","setlamount":"125.50","setlstat":"Y","salesdoc":"INV1","cardtype":"VI",
                 "interchangeunitfee":"0.30"},
                {"retref":"005123400018","setlamount":"-5.00","setlstat":"N","salesdoc":"INV2"},
                {"retref":"005123400019","setlamount":"-5.00","setlstat":"Y","salesdoc":"INV1"},
                {"retref":"005123400020","setlamount":"7.00","setlstat":"Y","authcode":"REFUND"}]}])"));
    REQUIRE(batches.has_value());
    REQUIRE(batches->size() == 1);
    const SettlementBatch &batch = batches->front();
    REQUIRE(batch.rows.size() == 4);
    CHECK(batch.rows[2].amount == Money::fromUnits(-500)); // it went back, by its sign or by its code
    CHECK(batch.rows[3].amount == Money::fromUnits(-700));
    CHECK(batch.rows[0].amount == Money::fromUnits(12550));
    CHECK(batch.rows[0].isAccepted());
    CHECK(batch.rows[0].fee == Money::fromUnits(30));
    CHECK(batch.rows[1].fee.isZero());
    CHECK(batch.rows[1].isRejected());
    CHECK(batch.total() == Money::fromUnits(11350));
    CHECK_FALSE(readSettlement(answered("{\"a\":")).has_value());
    const auto funding =
        readFunding(answered(R"({"txns":[{"retref":"9","parentretref":"353318135488","amount":"-10.00",
        "achreturncode":"R01"},{"retref":"8","amount":"1.00"}],
        "chargebacks":[{"retref":"005123400017","amount":"-125.50"},{"somethingElse":"7"}]})"));
    REQUIRE(funding.has_value());
    REQUIRE(funding->returns.size() == 1);
    CHECK(funding->returns.front().reference == "353318135488");
    REQUIRE(funding->chargebacks.size() == 2); // also one of which nothing is understood is told of
    CHECK(funding->chargebacks[0].reference == "005123400017");
    CHECK(funding->chargebacks[0].amount == Money::fromUnits(12550));
    CHECK(funding->chargebacks[1].reference.isEmpty());
}
