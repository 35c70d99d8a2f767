// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the customer from paying for an option that was not chosen.
#include "core/domain/quoteoptions.h"

#include "core/domain/totals.h"
#include <catch2/catch.hpp>
#include <random>

using namespace truckroll;

namespace {

DocumentLine item(int option, qint64 cents, bool taxable = false)
{
    DocumentLine line;
    line.option = option;
    line.quantity = Quantity::whole(1);
    line.unitPrice = UnitPrice::fromUnits(cents * 100);
    line.taxable = taxable;
    return line;
}

DocumentLine tenPercentOff(int option)
{
    DocumentLine line;
    line.kind = LineKind::DiscountPercent;
    line.option = option;
    line.percent = Percent::whole(10);
    return line;
}

TaxRate tax()
{
    TaxRate rate;
    rate.id = TaxRateId(1);
    rate.name = QStringLiteral("Tax");
    rate.percent = Percent::whole(8);
    return rate;
}

Document computed(Document document, const std::vector<TaxRate> &rates = {tax()})
{
    REQUIRE(computeTotals(document, rates));
    return document;
}

/// A visit of 100 for all; a pump of 500, or one of 900 with ten percent off all that stands above.
Document goodOrBetter()
{
    Document quote;
    quote.kind = DocumentKind::Quote;
    quote.taxRate = TaxRateId(1);
    quote.optionNames = {QStringLiteral("Good"), QStringLiteral("Better")};
    quote.lines = {item(0, 10000), item(1, 50000, true), item(2, 90000, true), tenPercentOff(2)};
    return quote;
}

std::vector<int> optionsOf(const Document &document)
{
    std::vector<int> options;
    for (const DocumentLine &line : document.lines)
        options.push_back(line.option);
    return options;
}

} // namespace

TEST_CASE("The first option counts until one is chosen, and a quote with one has nothing to choose")
{
    Document quote = goodOrBetter();
    CHECK(optionCount(quote) == 2);
    CHECK(countedOption(quote) == 1);
    CHECK(mustChooseOption(quote));
    quote.chosenOption = 2;
    CHECK(countedOption(quote) == 2);
    CHECK_FALSE(mustChooseOption(quote));
    quote.optionNames.removeLast();
    quote.chosenOption = 0;
    CHECK_FALSE(mustChooseOption(quote));
    quote.optionNames.clear();
    CHECK(countedOption(quote) == 0);
    CHECK_FALSE(mustChooseOption(quote));
}

TEST_CASE("A line counts when it belongs to all or to the option that counts")
{
    Document quote = goodOrBetter();
    const auto counted = [&] {
        std::vector<bool> all;
        for (const DocumentLine &line : quote.lines)
            all.push_back(lineCounts(quote, line));
        return all;
    };
    CHECK(counted() == std::vector{true, true, false, false});
    quote.chosenOption = 2;
    CHECK(counted() == std::vector{true, false, true, true});
}

TEST_CASE("Options are named as they stand, and there is no name for none")
{
    const Document quote = goodOrBetter();
    CHECK(optionName(quote, 1) == QStringLiteral("Good"));
    CHECK(optionName(quote, 2) == QStringLiteral("Better"));
    CHECK(optionName(quote, 0).isEmpty());
    CHECK(optionName(quote, 3).isEmpty());
}

TEST_CASE("Each option comes to what a quote of its lines alone would come to")
{
    const Document quote = computed(goodOrBetter());
    const auto good = withOption(quote, 1);
    REQUIRE(good);
    CHECK(good->totals.total == Money::fromUnits(10000 + 50000 + 4000));
    CHECK(good->totals.total == quote.totals.total); // the first counts
    const auto better = withOption(quote, 2);
    REQUIRE(better);
    // 1,000 less ten percent; of it 900 less its 90 are taxed.
    CHECK(better->totals.total == Money::fromUnits(90000 + 6480));
}

TEST_CASE("What the customer takes is a plain document: no names, no choice, no lines of the others")
{
    Document quote = computed(goodOrBetter());
    quote.chosenOption = 2;
    const Document one = withoutOtherOptions(quote);
    CHECK(one.optionNames.isEmpty());
    CHECK(one.chosenOption == 0);
    CHECK(optionsOf(one) == std::vector{0, 0, 0});
    CHECK(one.lines[1].unitPrice == UnitPrice::whole(900));
    Document plain = quote;
    plain.optionNames.clear();
    plain.chosenOption = 0;
    CHECK(optionsOf(withoutOtherOptions(plain)) == optionsOf(plain)); // nothing to leave out
}

TEST_CASE("Random options agree with the documents that one would write of each by hand", "[quoteoptions]")
{
    std::mt19937 dice(4);
    for (int round = 0; round < 300; ++round) {
        INFO(round);
        Document quote;
        quote.kind = DocumentKind::Quote;
        quote.taxRate = TaxRateId(1);
        const int count = 2 + int(dice() % 3);
        for (int i = 1; i <= count; ++i)
            quote.optionNames << QStringLiteral("Option %1").arg(i);
        for (int i = 0; i < 8; ++i) {
            const int option = int(dice() % unsigned(count + 1));
            quote.lines.push_back(i > 2 && dice() % 4 == 0
                                      ? tenPercentOff(option)
                                      : item(option, 1 + qint64(dice() % 99999), dice() % 2 == 0));
        }
        quote = computed(quote);
        for (int option = 1; option <= count; ++option) {
            Document byHand;
            byHand.kind = DocumentKind::Quote;
            byHand.taxRate = quote.taxRate;
            for (DocumentLine line : quote.lines) {
                if (line.option != 0 && line.option != option)
                    continue;
                line.option = 0;
                byHand.lines.push_back(line);
            }
            byHand = computed(byHand);
            const auto chosen = withOption(quote, option);
            REQUIRE(chosen);
            CHECK(chosen->totals.total == byHand.totals.total);
            CHECK(chosen->totals.subtotal == byHand.totals.subtotal);
        }
    }
}

TEST_CASE("Options need names of their own, at most nine, and lines and choice that are among them")
{
    CHECK(checkOptions(goodOrBetter()));
    CHECK(checkOptions(Document()));
    Document twice = goodOrBetter();
    twice.optionNames[1] = QStringLiteral("Good");
    CHECK_FALSE(checkOptions(twice));
    Document unnamed = goodOrBetter();
    unnamed.optionNames[0].clear();
    CHECK_FALSE(checkOptions(unnamed));
    for (const int stray : {-1, 3}) {
        Document line = goodOrBetter();
        line.lines[0].option = stray;
        CHECK_FALSE(checkOptions(line));
        Document choice = goodOrBetter();
        choice.chosenOption = stray;
        CHECK_FALSE(checkOptions(choice));
    }
    Document many = goodOrBetter();
    while (optionCount(many) < mostOptions)
        many.optionNames << QStringLiteral("Option %1").arg(optionCount(many));
    CHECK(checkOptions(many));
    many.optionNames << QStringLiteral("One more");
    const auto refused = checkOptions(many);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().forUser.contains(QStringLiteral("at most 9")));
    Document plain; // a line of an option, but none is there
    plain.lines = {item(1, 100)};
    CHECK_FALSE(checkOptions(plain));
}
