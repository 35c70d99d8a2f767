// SPDX-License-Identifier: GPL-3.0-or-later
// libcurl is not linked: what is used of it is found on this machine, and its absence is told in a sentence.
#include "core/mail/curllibrary.h"
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("All that letters need of libcurl is found, also when it is asked for again")
{
    for (int i = 0; i < 2; ++i) {
        const Result<CurlLibrary> curl = CurlLibrary::load();
        REQUIRE(curl.has_value());
        CURL *easy = curl->easyInit();
        REQUIRE(easy);
        CHECK(curl->setOption(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps") == CURLE_OK); // it can do both
        curl->easyCleanup(easy);
    }
}

TEST_CASE("Without libcurl a sentence says so")
{
    const Result<CurlLibrary> none = CurlLibrary::load(QStringLiteral("no-such-library"));
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().code == ErrorCode::NotFound);
    CHECK(none.error().forUser.contains(QStringLiteral("libcurl")));
}
