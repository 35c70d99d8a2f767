// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bundleprint.h"

#include "core/domain/itemlines.h"
#include "core/domain/totals.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

DocumentLine line(LineKind kind, int depth, int dollars, bool asOne = false)
{
    DocumentLine made;
    made.kind = kind;
    made.bundleDepth = depth;
    made.amount = Money::whole(dollars);
    made.printsAsOne = asOne;
    return made;
}

constexpr auto text = LineKind::Text;
constexpr auto part = LineKind::Item;

std::vector<qint64> dollars(const std::vector<DocumentLine> &lines)
{
    std::vector<qint64> all;
    for (const DocumentLine &each : lines)
        all.push_back(each.amount.units() / 100);
    return all;
}

} // namespace

TEST_CASE("A bundle that prints as one line stands for its parts, another shows them", "[bundleprint]")
{
    const std::vector<DocumentLine> asOne{line(part, 0, 5), line(text, 0, 0, true), line(part, 1, 10),
                                          line(part, 1, 20), line(part, 0, 7)};
    CHECK(dollars(linesOnPaper(asOne)) == std::vector<qint64>{5, 30, 7});
    std::vector<DocumentLine> group = asOne;
    group[1].printsAsOne = false;
    CHECK(dollars(linesOnPaper(group)) == std::vector<qint64>{5, 0, 10, 20, 7});
}

TEST_CASE("A bundle within a bundle goes with the outer one, and alone as one line", "[bundleprint]")
{
    std::vector<DocumentLine> lines{line(text, 0, 0, true), line(part, 1, 1), line(text, 1, 0, true),
                                    line(part, 2, 2), line(part, 1, 4)};
    CHECK(dollars(linesOnPaper(lines)) == std::vector<qint64>{7});
    lines[0].printsAsOne = false;
    CHECK(dollars(linesOnPaper(lines)) == std::vector<qint64>{0, 1, 2, 4});
}

TEST_CASE("A heading whose parts are gone or moved away stays a line of text", "[bundleprint]")
{
    const auto shown = linesOnPaper({line(text, 0, 0, true), line(part, 0, 3), line(part, 1, 4)});
    CHECK(dollars(shown) == std::vector<qint64>{0, 3, 4});
    CHECK_FALSE(shown[0].printsAsOne);
}

TEST_CASE("What a bundle of the price book becomes prints as one line with the sum of its parts",
          "[bundleprint]")
{
    Item tap;
    tap.id = ItemId(1);
    tap.name = QStringLiteral("Tap");
    tap.type = ItemType::Part;
    tap.price = UnitPrice::whole(10);
    Item bundle;
    bundle.id = ItemId(2);
    bundle.name = QStringLiteral("Taps");
    bundle.type = ItemType::Bundle;
    bundle.printsAsOne = true;
    bundle.parts = {{tap.id, Quantity::whole(2)}};
    Document document;
    document.lines = linesOfItem(bundle, Quantity::whole(3), {tap, bundle});
    REQUIRE(document.lines.size() == 2);
    CHECK(document.lines[1].bundleDepth == 1);
    REQUIRE(computeTotals(document, {}));
    const auto shown = linesOnPaper(document.lines);
    REQUIRE(shown.size() == 1);
    CHECK(shown[0].printsAsOne);
    CHECK(shown[0].amount == Money::whole(60));
}
