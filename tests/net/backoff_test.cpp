// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/backoff.h"
#include "core/net/httprequest.h"
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("Pauses grow step by step and stay at the last")
{
    const Backoff pauses({5, 15, 30, 60, 300, 900});
    CHECK(pauses.pauseAfter(0) == 5);
    CHECK(pauses.pauseAfter(1) == 5);
    CHECK(pauses.pauseAfter(3) == 30);
    CHECK(pauses.pauseAfter(6) == 900);
    CHECK(pauses.pauseAfter(600) == 900);
    for (quint32 random = 0; random < 2000; random += 7) {
        const qint64 pause = pauses.pauseAfter(4, random);
        CHECK((pause >= 45 && pause <= 75));
    }
}

TEST_CASE("A server that asks to wait is understood, in both of its ways")
{
    HttpReply reply;
    CHECK_FALSE(reply.retryAfter());
    reply.headers["x-rate-limit-retry-after-seconds"] = "40";
    CHECK(reply.retryAfter() == 40);
    reply.headers["retry-after"] = "7";
    CHECK(reply.retryAfter() == 7);
    reply.headers = {{"retry-after", "Wed, 21 Oct 2026 07:28:00 GMT"}};
    CHECK_FALSE(reply.retryAfter());
}
