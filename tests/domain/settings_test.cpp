// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/settings.h"
#include <catch2/catch.hpp>
#include <set>

using namespace truckroll;

TEST_CASE("every setting has a name of its own, a title and a standard value that it accepts", "[settings]")
{
    std::set<QString> keys;
    for (const auto &definition : officeSettings()) {
        CAPTURE(definition.key.toStdString());
        CHECK(keys.insert(definition.key).second);
        CHECK_FALSE(definition.title.isEmpty());
        CHECK(findSetting(definition.key) == &definition);
        const auto stored = checkSetting(definition.key, definition.standard);
        REQUIRE(stored);
        CHECK(*stored == definition.standard);
    }
    CHECK(keys.count(QStringLiteral("board.step_minutes")) == 1);
}

TEST_CASE("settings take what their type takes and nothing else", "[settings]")
{
    const auto accepts = [](const char *key, const char *value) {
        return checkSetting(QString::fromLatin1(key), QString::fromLatin1(value)).has_value();
    };
    CHECK(checkSetting(QStringLiteral("board.day_start_hour"), QStringLiteral(" 06 ")).value() ==
          QStringLiteral("6"));
    CHECK_FALSE(accepts("board.day_start_hour", "13"));
    CHECK_FALSE(accepts("board.day_start_hour", "-1"));
    CHECK_FALSE(accepts("board.day_start_hour", "seven"));
    CHECK_FALSE(accepts("board.day_start_hour", ""));
    CHECK(accepts("board.step_minutes", "5"));
    CHECK_FALSE(accepts("board.step_minutes", "7"));
    CHECK(accepts("board.first_day_of_week", "monday"));
    CHECK_FALSE(accepts("board.first_day_of_week", "friday"));
    CHECK_FALSE(accepts("no.such.setting", "1"));
}

TEST_CASE("a refused setting says what it takes", "[settings]")
{
    const auto refused = checkSetting(QStringLiteral("board.day_start_hour"), QStringLiteral("99"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::RuleBroken);
    CHECK(refused.error().forUser ==
          QStringLiteral("board.day_start_hour takes a whole number from 0 to 12. Nothing was saved."));
    CHECK(findSetting(QStringLiteral("no.such.setting")) == nullptr);
}
