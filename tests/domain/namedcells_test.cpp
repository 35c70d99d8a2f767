// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/namedcells.h"
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("A column is found by any of its names, and the first one that says something counts")
{
    const ColumnNames names{{"phone", {"mobile"}}, {"zip", {"postal code"}}, {"notes", {}}};
    const NamedColumns columns(names, {"Mobile", "POSTAL_CODE:", "Phone", "Age"});
    CHECK(columns.has("phone"));
    CHECK_FALSE(columns.has("notes"));
    CHECK(columns.cell({"1", "2", "3", "4"}, "phone") == "3"); // our own name goes first
    CHECK(columns.cell({"1", "2", " ", "4"}, "phone") == "1");
    CHECK(columns.cell({"1", " 62701 "}, "zip") == "62701");
    CHECK(columns.cell({"1"}, "zip").isEmpty()); // a short row
    CHECK(columns.cell({"1"}, "notes").isEmpty());
}

TEST_CASE("A cell that is too long or holds a card number cannot be stored")
{
    CHECK(cellProblem("Name", "Kline", 5).isEmpty());
    CHECK(cellProblem("Name", "Kliner", 5).contains("longer than 5"));
    const QString number = QString("4111") + "11111111" + "1111";
    CHECK(cellProblem("Notes", "card " + number, 500).contains("card number"));
}
