// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/generateload.h"

#include "core/store/statement.h"
#include "tests/testkit/boardcopy.h"
#include "tests/testkit/monday.h"
#include "tests/testkit/tempoffice.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

GenerateLoad load(quint32 seed = 7)
{
    GenerateLoad what;
    what.technicians = 4;
    what.days = 5;
    what.visits = 100;
    what.seed = seed;
    what.from = monday;
    return what;
}

std::vector<BoardCard> cardsOf(TempOffice &shop)
{
    return shop.ask(BoardRange{monday, monday.addDays(6)}).cards;
}

} // namespace

TEST_CASE("A generated load is real: it stands on the board, passes all checks and is spread evenly")
{
    TempOffice shop;
    REQUIRE(shop.office().generate(shop.owner(), load()));
    CHECK(cardsOf(shop).size() == 100);
    for (int day = 0; day < 5; ++day)
        CHECK(shop.ask(VisitList{monday.addDays(day), monday.addDays(day), {}, false}).size() == 20);
    CHECK(shop.ask(CustomerList{}).size() == 20);
    CHECK(boardDifference(shop.connection()).isEmpty());
    CHECK(shop.office().verify().isEmpty());
}

TEST_CASE("A second load goes to the technicians of the first")
{
    TempOffice shop;
    REQUIRE(shop.office().generate(shop.owner(), load()));
    REQUIRE(shop.office().generate(shop.owner(), load(8)));
    CHECK(shop.ask(People{}).technicians.size() == 4);
    CHECK(cardsOf(shop).size() == 200);
}

TEST_CASE("The same seed gives the same load, another seed another one")
{
    TempOffice a;
    TempOffice b;
    TempOffice c;
    REQUIRE(a.office().generate(a.owner(), load()));
    REQUIRE(b.office().generate(b.owner(), load()));
    REQUIRE(c.office().generate(c.owner(), load(8)));
    CHECK(cardsOf(a) == cardsOf(b));
    CHECK(cardsOf(a) != cardsOf(c));
}

TEST_CASE("A load that makes no sense is refused and adds nothing")
{
    TempOffice shop;
    GenerateLoad what = load();
    SECTION("no technician")
    {
        what.technicians = 0;
    }
    SECTION("no day")
    {
        what.days = 0;
    }
    SECTION("less than nothing")
    {
        what.visits = -1;
    }
    SECTION("more than a million")
    {
        what.visits = 1'000'001;
    }
    CHECK_FALSE(shop.office().generate(shop.owner(), what));
    CHECK(shop.ask(People{}).technicians.empty());
}
