// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/jsonread.h"
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("Amounts and ids of JSON keep every digit, written as text or as number")
{
    const auto object = readJsonObject(R"({"a":"125.50","b":125.5,"c":125,"d":0.1,"e":-3.07,"f":1e2,
        "id":"005123400017","n":12345678901234567,"t":"say \"1.5\" and 2","list":[1,2.50]})");
    REQUIRE(object);
    CHECK(moneyOf(*object, "a") == Money::fromUnits(12550));
    CHECK(moneyOf(*object, "b") == Money::fromUnits(12550));
    CHECK(moneyOf(*object, "c") == Money::fromUnits(12500));
    CHECK(moneyOf(*object, "d") == Money::fromUnits(10));
    CHECK(moneyOf(*object, "e") == Money::fromUnits(-307));
    CHECK_FALSE(moneyOf(*object, "f"));
    CHECK_FALSE(moneyOf(*object, "absent"));
    CHECK(textOf(*object, "id") == "005123400017");
    CHECK(wholeNumberOf(*object, "n") == 12345678901234567);
    CHECK(textOf(*object, "t") == "say \"1.5\" and 2");
    CHECK(object->value("list").toArray().at(1).toString() == "2.50");
}

TEST_CASE("A JSON text is believed whole or not at all")
{
    const QByteArray whole = R"({"respstat":"A","amount":"125.50","list":[{"x":1}]})";
    REQUIRE(readJson(whole));
    for (qsizetype length = 0; length < whole.size(); ++length) {
        INFO(length);
        CHECK_FALSE(readJson(whole.left(length)));
    }
    CHECK_FALSE(readJson(whole + "x"));
    CHECK_FALSE(readJson("Null batches"));
    CHECK_FALSE(readJson("\"text\""));
    CHECK_FALSE(readJson("[1-2]"));
    CHECK(readJson("[]"));
    CHECK_FALSE(readJsonObject("[]"));
}

TEST_CASE("Flags of JSON come as booleans and as letters")
{
    const auto object = readJsonObject(R"({"a":true,"b":"Y","c":"N","d":"false","e":"maybe","f":1})");
    REQUIRE(object);
    CHECK(flagOf(*object, "a") == true);
    CHECK(flagOf(*object, "b") == true);
    CHECK(flagOf(*object, "c") == false);
    CHECK(flagOf(*object, "d") == false);
    CHECK_FALSE(flagOf(*object, "e"));
    CHECK(flagOf(*object, "f") == true);
}
