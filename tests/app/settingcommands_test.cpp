// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/settings.h"

#include "tests/app/commandline.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("setting list shows every setting with its value: set and get agree")
{
    CommandLine shop;
    const QJsonArray all = shop.array({"setting", "list"});
    CHECK(size_t(all.size()) == officeSettings().size());
    checkKeys(all.at(0).toObject(), "key value");
    CHECK(shop.object({"setting", "get", "board.step_minutes"}).value("value").toString() == "15");
    CHECK(shop.object({"setting", "set", "board.step_minutes", "30"}).value("value").toString() == "30");
    CHECK(shop.object({"setting", "get", "board.step_minutes"}).value("value").toString() == "30");
    CHECK(shop.table({"setting", "list"}).contains("board.step_minutes"));
}

TEST_CASE("Unknown settings and wrong values are refused and change nothing")
{
    CommandLine shop;
    const QJsonArray before = shop.array({"setting", "list"});
    CHECK(shop.refusal({"setting", "get", "board.colour"}).code == "not_found");
    CHECK(shop.refusal({"setting", "set", "board.colour", "red"}).exitCode == CliAnswer::Refused);
    CHECK(shop.refusal({"setting", "set", "board.step_minutes", "7"}).code == "rule_broken");
    CHECK(shop.refusal({"setting", "set", "board.step_minutes"}).exitCode == CliAnswer::Usage);
    CHECK(shop.array({"setting", "list"}) == before);
}
