// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/present.h"

#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

CliView view()
{
    return {{{"Name", "name", false}, {"City", "site.city", false}, {"Total", "total", true}},
            {{"Lines", "lines", {{"No.", "number", true}, {"Text", "text", false}}}}};
}

QJsonObject record(const char *name, const char *total)
{
    return {{"name", name}, {"site", QJsonObject{{"city", "Springfield"}}}, {"total", total}};
}

} // namespace

TEST_CASE("A list is a table of one line for each record, figures to the right")
{
    const QJsonArray list{record("Kline Bakery", "5.00"), record("Oak\nSchool", "1234.00")};
    CHECK(presented({list, view()}, false) == "Name          City           Total\n"
                                              "Kline Bakery  Springfield     5.00\n"
                                              "Oak School    Springfield  1234.00\n");
    CHECK(presented({QJsonArray{}, view()}, false) == "Name  City  Total\n");
}

TEST_CASE("A record is a line for each value that it has, with its lists below")
{
    QJsonObject one = record("Kline Bakery", "5.00");
    one.insert("site", QJsonValue());
    one.insert("lines", QJsonArray{QJsonObject{{"number", "1"}, {"text", "Labor"}}});
    CHECK(presented({one, view()}, false) == "Name   Kline Bakery\n"
                                             "Total  5.00\n"
                                             "Lines\n"
                                             "  No.  Text\n"
                                             "    1  Labor\n");
}

TEST_CASE("A sentence about the record stands above it, and not in the JSON")
{
    CliOutput told{record("Kline Bakery", "5.00"), view()};
    told.note = "It was there already.";
    CHECK(presented(told, false).startsWith("It was there already.\nName   Kline Bakery\n"));
    CHECK_FALSE(presented(told, true).contains("already"));
}

TEST_CASE("JSON is one line, and an error is a sentence and with --json an object")
{
    CHECK(presented({QJsonObject{{"name", "Müller"}, {"phone", QJsonValue()}}, view()}, true) ==
          "{\"name\":\"Müller\",\"phone\":null}\n");
    const CliAnswer answer = errorAnswer("not_found", "There is no such thing.", CliAnswer::Refused, true);
    CHECK(answer.err == "There is no such thing.\n");
    CHECK(answer.out == "{\"error\":{\"code\":\"not_found\",\"message\":\"There is no such thing.\"}}\n");
    CHECK(errorAnswer("not_found", "x.", CliAnswer::Refused, false).out.isEmpty());
}
