// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/payments/cardpointe/requests.h"
#include "core/payments/cardpointe/terminal.h"
#include <QJsonDocument>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::cardpointe;

namespace {

Account account()
{
    Account made;
    made.addresses.gateway = QUrl("https://site-uat.cardconnect.com/cardconnect/rest/");
    made.addresses.terminal = QUrl("https://bolt-uat.cardpointe.com/api/");
    made.merchant = "800000000001";
    made.currency = "USD";
    made.user = Secret("testing");
    made.password = Secret("testing123");
    made.terminalKey = Secret("key");
    return made;
}

PaymentIntent intent(CardMove move)
{
    PaymentIntent made;
    made.move = move;
    made.amount = Money::fromUnits(1000);
    made.currency = "USD";
    made.orderId = "INV1009KXQWZBNMRTF";
    made.merchant = "800000000001";
    made.with.token = "9418594164541111";
    made.with.expiry = "1228";
    made.with.holder = QString::fromUtf8("Jané Muñoz");
    made.ofReference = "005123400017";
    made.terminal = "C032UQ03960675";
    return made;
}

QJsonObject bodyOf(const HttpRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

TEST_CASE("A sale names its order, two decimals, capture and consent, all as US-ASCII texts")
{
    const HttpRequest request = saleRequest(account(), intent(CardMove::Sale));
    CHECK(request.method == HttpRequest::Method::Put);
    CHECK(request.url == QUrl("https://site-uat.cardconnect.com/cardconnect/rest/auth"));
    CHECK(request.answerMs == 45'000);
    REQUIRE(request.secretHeaders.size() == 1);
    CHECK(request.secretHeaders[0].second == Secret("Basic dGVzdGluZzp0ZXN0aW5nMTIz"));
    const QJsonObject body = bodyOf(request);
    CHECK(body["amount"].toString() == "10.00");
    CHECK(body["capture"].toString() == "Y");
    CHECK(body["orderid"].toString() == "INV1009KXQWZBNMRTF");
    CHECK(body["name"].toString() == "Jane Munoz");
    CHECK(body["expiry"].toString() == "1228");
    for (const QJsonValue &value : body)
        CHECK(value.isString());
}

TEST_CASE("An account is charged with its kind and owner, and without a date")
{
    PaymentIntent ach = intent(CardMove::Ach);
    ach.with.accountType = "ECHK";
    const QJsonObject body = bodyOf(saleRequest(account(), ach));
    CHECK(body["accttype"].toString() == "ECHK");
    CHECK_FALSE(body.contains("expiry"));
}

TEST_CASE("Voids, refunds and questions go where the reference says, in its own spelling")
{
    CHECK(voidRequest(account(), intent(CardMove::Void)).url.path() == "/cardconnect/rest/void");
    CHECK(voidByOrderRequest(account(), intent(CardMove::Sale)).url.path() ==
          "/cardconnect/rest/voidByOrderId");
    const QJsonObject refund = bodyOf(refundRequest(account(), intent(CardMove::Refund)));
    CHECK(refund["retref"].toString() == "005123400017");
    CHECK(refund["orderid"].toString() == "INV1009KXQWZBNMRTF");
    CHECK(refund["amount"].toString() == "10.00");
    CHECK(inquireByOrderRequest(account(), "A B/1", {}).url.toEncoded() ==
          "https://site-uat.cardconnect.com/cardconnect/rest/inquireByOrderid/A%20B%2F1/800000000001/1");
    CHECK(inquireRequest(account(), "005", "8").url.path() == "/cardconnect/rest/inquire/005/8");
    CHECK(settlementRequest(account(), QDate(2026, 3, 2))
              .url.toEncoded()
              .endsWith("settlestat?merchid=800000000001&date=0302"));
}

TEST_CASE("Of what was reserved so much is taken as is asked for, never all of it unsaid")
{
    const HttpRequest request = captureRequest(account(), intent(CardMove::Capture));
    CHECK(request.url.path() == "/cardconnect/rest/capture");
    CHECK(bodyOf(request)["retref"].toString() == "005123400017");
    CHECK(bodyOf(request)["amount"].toString() == "10.00");
}

TEST_CASE("A terminal is told cents without a point, and has the time that a person needs")
{
    const HttpRequest request = terminalSaleRequest(account(), intent(CardMove::Terminal), Secret("s"), true);
    CHECK(request.url.path() == "/api/v3/authCard");
    CHECK(request.answerMs == 165'000);
    CHECK(bodyOf(request)["amount"].toString() == "1000");
    CHECK(bodyOf(request)["orderId"].toString() == "INV1009KXQWZBNMRTF");
    PaymentIntent manual = intent(CardMove::Terminal);
    manual.manualEntry = true;
    CHECK(terminalSaleRequest(account(), manual, Secret("s"), true).url.path() == "/api/v3/authManual");
}

TEST_CASE("A signature is asked for where it is wanted, and never of somebody who is on the telephone")
{
    const auto asks = [](const PaymentIntent &charge, bool wanted) {
        const QJsonObject body = bodyOf(terminalSaleRequest(account(), charge, Secret("s"), wanted));
        REQUIRE(body["includeSignature"].isBool()); // left out it would mean yes
        return body["includeSignature"].toBool();
    };
    PaymentIntent charge = intent(CardMove::Terminal);
    CHECK(asks(charge, true));
    CHECK_FALSE(asks(charge, false));
    charge.manualEntry = true;
    CHECK_FALSE(asks(charge, true));
}

TEST_CASE("Order ids are letters and digits, at most nineteen, and look like no card number")
{
    for (const char *number : {"INV-1009", "1009", "", "INVOICE-2026-000123456789", "4111111111111111"})
        for (const quint64 random : {0ULL, 1ULL, 0xffffffffffffffffULL, 0x123456789abcdefULL}) {
            const QString id = newOrderId(QString::fromLatin1(number), random);
            INFO(id.toStdString());
            CHECK(id.size() <= 19);
            CHECK(id.size() >= 11);
            CHECK(id[0].isLetter());
            int digitsInRow = 0;
            for (const QChar c : id) {
                CHECK(((c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')));
                digitsInRow = c.isDigit() ? digitsInRow + 1 : 0;
                CHECK(digitsInRow < 12);
            }
        }
    CHECK(newOrderId("INV-1009", 5) != newOrderId("INV-1009", 6));
    const QString refund = refundOrderId("INV-1009", "005123400017", 0);
    CHECK(refund ==
          refundOrderId("INV-1009", "005123400017", 0)); // an office that was restored knows it again
    CHECK(refund != refundOrderId("INV-1009", "005123400017", 1));
    CHECK(refund != refundOrderId("INV-1009", "005123400018", 0));
    CHECK(refund.startsWith("INV1009"));
    CHECK(orderIdBeginning(refund) == "INV1009");
    CHECK(refundOrderId(orderIdBeginning(refund), "005123400017", 0) ==
          refund); // whatever the invoice is now
    for (const char *other : {"", "W0042317-A01", "NOBODYKNOWSTHIS", "BCDFGHJKLMN", "inv1BCDFGHJKLMN"})
        CHECK(orderIdBeginning(other).isEmpty());
    CHECK(refund.size() <= 19);
}
