// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "tests/testkit/waiting.h"
#include <catch2/catch.hpp>
#include <optional>

namespace truckroll::testkit {

/// Takes the answer of the backend for a test that waits for it; a refusal fails the test with its sentence.
template <class Reply>
std::function<void(Result<Reply>)> into(std::optional<Reply> &answer)
{
    return [&answer](Result<Reply> reply) {
        INFO((reply ? std::string() : reply.error().forUser.toStdString()));
        REQUIRE(reply);
        answer = std::move(*reply);
    };
}

template <class Command>
typename Command::Reply actAndWait(Backend &backend, QObject &receiver, const Command &command)
{
    std::optional<typename Command::Reply> answer;
    backend.act(&receiver, command, into(answer));
    REQUIRE(waitUntil([&] { return answer.has_value(); }));
    return *answer;
}

template <class Query>
typename Query::Reply askAndWait(Backend &backend, QObject &receiver, const Query &query)
{
    std::optional<typename Query::Reply> answer;
    backend.ask(&receiver, query, into(answer));
    REQUIRE(waitUntil([&] { return answer.has_value(); }));
    return *answer;
}

} // namespace truckroll::testkit
