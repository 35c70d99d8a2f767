// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/quickbooks/oauth.h"

#include <QUrlQuery>
#include <catch2/catch.hpp>
#include <set>

using namespace truckroll;
using namespace truckroll::quickbooks;

namespace {

Addresses addresses()
{
    Addresses at;
    at.api = QStringLiteral("https://quickbooks.api.intuit.com");
    at.authorize = QStringLiteral("https://appcenter.intuit.com/connect/oauth2");
    at.token = QStringLiteral("https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer");
    at.revoke = QStringLiteral("https://developer.api.intuit.com/v2/oauth2/tokens/revoke");
    at.redirect = QStringLiteral("http://localhost:8765/callback");
    at.clientId = QStringLiteral("client id+");
    return at;
}

WireAnswer answered(int status, const char *body)
{
    WireAnswer answer;
    answer.kind = WireAnswer::Kind::Answered;
    answer.status = status;
    answer.body = body;
    return answer;
}

} // namespace

TEST_CASE("The sign-in page gets everything it needs, and each sign-in a state of its own")
{
    std::set<QString> states;
    for (int i = 0; i < 100; ++i)
        states.insert(newState());
    CHECK(states.size() == 100);
    CHECK(states.begin()->size() >= 22); // 128 bits
    const QUrl page = signInPage(addresses(), QStringLiteral("st-ate"));
    CHECK(page.query(QUrl::FullyEncoded).contains(QStringLiteral("client_id=client%20id%2B")));
    CHECK(page.query(QUrl::FullyEncoded)
              .contains(QStringLiteral("redirect_uri=http%3A%2F%2Flocalhost%3A8765%2Fcallback")));
    CHECK(page.query().contains(QStringLiteral("state=st-ate")));
}

TEST_CASE("The browser's answer counts only with the state that was sent, a code and a company")
{
    const QString base = QStringLiteral("http://localhost:8765/callback?");
    const auto read = [&](const QString &query) {
        return readRedirect(QUrl(base + query), QStringLiteral("abc"));
    };
    const auto good = read(QStringLiteral("code=AB11&state=abc&realmId=9130"));
    REQUIRE(good.has_value());
    CHECK(good->code == QStringLiteral("AB11"));
    CHECK(good->realm == QStringLiteral("9130"));
    CHECK_FALSE(read(QStringLiteral("code=AB11&state=abd&realmId=9130")).has_value());
    CHECK_FALSE(read(QStringLiteral("code=AB11&realmId=9130")).has_value());
    CHECK_FALSE(read(QStringLiteral("code=AB11&state=abc")).has_value());
    const auto refused = read(QStringLiteral("error=access_denied&state=abc"));
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::Rejected);
    CHECK_FALSE(readRedirect(QUrl(base + QStringLiteral("code=AB11&state=&realmId=9130")), {}).has_value());
}

TEST_CASE("What the token endpoint answers is connected, refused for good, or unknown")
{
    const auto good = readTokenAnswer(
        answered(
            200,
            R"({"access_token":"a","refresh_token":"r","expires_in":3600,"x_refresh_token_expires_in":8726400,)"
            R"("x_refresh_token_hard_expires_in":157680000})"),
        1000);
    REQUIRE(good.has_value());
    CHECK(good->accessUntil == 4600);
    CHECK(good->refreshUntil == 8727400);
    CHECK(good->hardEnd == 157681000);
    const auto kept = readTokens(written(*good));
    REQUIRE(kept.has_value());
    CHECK(kept->refresh == QStringLiteral("r"));
    const auto code = [](const WireAnswer &answer) { return readTokenAnswer(answer, 0).error().code; };
    CHECK(code(answered(400, R"({"error":"invalid_grant"})")) == ErrorCode::Rejected);
    CHECK(code(answered(401, R"({"error":"invalid_client"})")) == ErrorCode::Rejected);
    CHECK(code(answered(500, "")) == ErrorCode::OutcomeUnknown);
    CHECK(code(answered(200, R"({"access_token":"a")")) == ErrorCode::OutcomeUnknown);
    CHECK(code(WireAnswer()) == ErrorCode::OutcomeUnknown);
    WireAnswer notSent;
    notSent.kind = WireAnswer::Kind::NotSent;
    CHECK(code(notSent) == ErrorCode::NetworkDown);
    CHECK(readTokenAnswer(answered(401, R"({"error":"invalid_client"})"), 0)
              .error()
              .forUser.contains(QStringLiteral("client id and secret")));
}

TEST_CASE("Addresses are https, except on this machine")
{
    CHECK(checkAddresses(addresses()).has_value());
    Addresses at = addresses();
    at.api = QStringLiteral("http://127.0.0.1:8080");
    CHECK(checkAddresses(at).has_value());
    for (const char *bad : {"http://quickbooks.api.intuit.com", "ftp://127.0.0.1", "", "nonsense"}) {
        at.api = QLatin1String(bad);
        CHECK_FALSE(checkAddresses(at).has_value());
    }
}
