// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include <catch2/catch.hpp>
#include <set>

using namespace truckroll;

namespace {

Result<int> half(int n)
{
    if (n % 2 != 0)
        return ruleBroken(QStringLiteral("%1 is odd.").arg(n));
    return n / 2;
}

Result<int> quarter(int n)
{
    TRY(const int first, half(n));
    return half(first);
}

Done isDivisibleByFour(int n)
{
    CHECK_OK(quarter(n));
    return Nothing{};
}

} // namespace

TEST_CASE("an error is handed on with its code and sentence", "[result]")
{
    CHECK(quarter(8).value() == 2);
    const auto failed = quarter(6);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code == ErrorCode::RuleBroken);
    CHECK(failed.error().forUser == QStringLiteral("3 is odd."));
    CHECK(isDivisibleByFour(4).has_value());
    CHECK(isDivisibleByFour(6).error() == failed.error());
}

TEST_CASE("every error code has a name of its own", "[result]")
{
    std::set<QString> names;
    for (int code = 0; code <= int(ErrorCode::Cancelled); ++code)
        names.insert(errorCodeName(ErrorCode(code)));
    CHECK(names.size() == size_t(ErrorCode::Cancelled) + 1);
    CHECK(names.count(QStringLiteral("rule_broken")) == 1);
}
