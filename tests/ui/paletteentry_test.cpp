// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/paletteentry.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

int score(const char *typed, const char *text)
{
    return matchScore(QString::fromUtf8(typed), QString::fromUtf8(text));
}

PaletteEntry entry(const char *group, const char *title, int points)
{
    PaletteEntry made;
    made.group = QString::fromUtf8(group);
    made.title = QString::fromUtf8(title);
    made.score = points;
    return made;
}

} // namespace

TEST_CASE("Whole words count more than beginnings, those more than what is inside a word")
{
    CHECK(score("new", "New customer") > score("cust", "New customer"));
    CHECK(score("cust", "New customer") > score("stomer", "New customer"));
    CHECK(score("stomer", "New customer") > score("nwcu", "New customer"));
    CHECK(score("nwcu", "New customer") > 0);
    CHECK(score("customer new", "New customer") > 0);
}

TEST_CASE("What is written with a hyphen is found without it, and the other way round")
{
    CHECK(score("what-if", "What if\u2026") > 200);
    CHECK(score("whatif", "What if\u2026") > 0);
    CHECK(score("what if", "What-if") > 200);
    CHECK(score("what-now", "What if\u2026") == 0);
    CHECK(score("inv-1009", "INV-1009") > score("inv-1009", "INV 1009"));
}

TEST_CASE("Every word typed must be there: case and accents do not matter")
{
    CHECK(score("new quote", "New customer") == 0);
    CHECK(score("MULLER", "Müller Bäckerei") > 0);
    CHECK(score("zz", "Pizza") > 0);
    CHECK(score("xq", "Quotes") == 0);
}

TEST_CASE("The group with the best entry comes first, each under its heading, without what does not fit")
{
    const auto shown = arranged({entry("Actions", "a", 10), entry("Customers", "c", 50),
                                 entry("Actions", "b", 20), entry("Pages", "p", 0)});
    REQUIRE(shown.size() == 5);
    CHECK(shown[0].kind == PaletteEntry::Kind::Heading);
    CHECK(shown[0].title == u"Customers");
    CHECK(shown[1].title == u"c");
    CHECK(shown[2].title == u"Actions");
    CHECK(shown[3].title == u"b");
    CHECK(shown[4].title == u"a");
}
