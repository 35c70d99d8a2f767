// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/perform.h"
#include "tests/workflow/documentbench.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

using S = DocumentState;

struct Sales : DocumentBench
{
    std::vector<Stage> stages() { return ask(StageList{}); }
    StageId stage(const char *name)
    {
        for (const Stage &each : stages())
            if (each.name == QLatin1String(name))
                return each.id;
        return {};
    }
    QuoteSeen seen(DocumentId id) { return {id, now(id).version}; }
    void place(DocumentId id, const char *name) { act(PlaceQuotes{{seen(id)}, stage(name)}); }
    QuoteRow row(DocumentId id)
    {
        const auto rows = ask(Pipeline{std::vector{id}}).quotes;
        REQUIRE(rows.size() == 1);
        return rows.front();
    }
    /// A pump for 1,000 with labor of 100; better: one for 1,500 less 10 %.
    Document goodOrBetter()
    {
        Document quote = blank(DocumentKind::Quote);
        quote.optionNames = {QStringLiteral("Good"), QStringLiteral("Better")};
        quote.lines = {itemLine("Labor", 1000, 10000), itemLine("Pump", 1000, 100000, true),
                       itemLine("Large pump", 1000, 150000, true), percentOff(10)};
        quote.lines[1].option = 1;
        quote.lines[2].option = 2;
        quote.lines[3].option = 2;
        return act(SaveDocument{quote});
    }
};

} // namespace

TEST_CASE("A new office has stages, and a new quote stands in the first of them, sold by who wrote it")
{
    Sales shop;
    const auto stages = shop.stages();
    REQUIRE(stages.size() == 3);
    CHECK(stages[0].name == QStringLiteral("Draft"));
    CHECK(stages[2].position == 3);
    const Document quote = shop.quote();
    CHECK(quote.stage == stages[0].id);
    CHECK(quote.salesperson == shop.owner().user);
    CHECK(shop.workOrder().salesperson.isNone());
    CHECK(shop.row(quote.id).salespersonName == QStringLiteral("Owner"));
}

TEST_CASE("The stage makes a quote sent or a draft, and marking it does the reverse")
{
    Sales shop;
    const DocumentId quote = shop.quote().id;
    thereAndBack(shop, PlaceQuotes{{shop.seen(quote)}, shop.stage("Follow-up")});
    CHECK(shop.now(quote).state == S::Sent);
    shop.place(quote, "Draft");
    CHECK(shop.now(quote).state == S::Draft);
    CHECK(shop.mark(shop.now(quote), S::Sent).stage == shop.stage("Sent"));
    CHECK(shop.mark(shop.now(quote), S::Draft).stage == shop.stage("Draft"));
    shop.place(quote, "Follow-up");
    shop.act(LoseQuotes{{shop.seen(quote)}, QStringLiteral("Price"), {}});
    CHECK(shop.row(quote).stage == shop.stage("Follow-up")); // where it was lost
    shop.place(quote, "Follow-up");                          // reopened
    CHECK(shop.now(quote).state == S::Sent);
    CHECK(shop.now(quote).stateReason.isEmpty());
    CHECK(refusedCleanly(shop, PlaceQuotes{{{quote, 1}}, shop.stage("Sent")}).code == ErrorCode::Conflict);
    CHECK(shop.refusal(PlaceQuotes{{shop.seen(quote)}, StageId(7777)}).code == ErrorCode::NotFound);
    shop.checkOffice();
}

TEST_CASE("Several quotes go together or none of them does")
{
    Sales shop;
    const DocumentId one = shop.quote().id;
    const DocumentId two = shop.quote().id;
    thereAndBack(shop, LoseQuotes{{shop.seen(one), shop.seen(two)},
                                  QStringLiteral("Price"),
                                  QStringLiteral("A neighbour did it\nfor half.")});
    CHECK(shop.now(one).stateReason == QStringLiteral("Price\nA neighbour did it\nfor half."));
    CHECK(shop.row(two).reason == QStringLiteral("Price"));
    CHECK(refusedCleanly(shop, LoseQuotes{{shop.seen(one)}, QStringLiteral("  "), QStringLiteral("A note")})
              .forUser.contains(QStringLiteral("why")));
    shop.act(PlaceQuotes{{shop.seen(one)}, shop.stage("Draft")});
    shop.convert(one, DocumentKind::WorkOrder);
    refusedCleanly(shop, PlaceQuotes{{shop.seen(two), shop.seen(one)}, shop.stage("Sent")});
    refusedCleanly(shop, LoseQuotes{{shop.seen(one)}, QStringLiteral("Price"), {}});
    refusedCleanly(shop, PlaceQuotes{{shop.seen(shop.workOrder().id)}, shop.stage("Sent")});
}

TEST_CASE("Of a quote with options one counts: the chosen one, else the first, every option has its total")
{
    Sales shop;
    const Document quote = shop.goodOrBetter();
    CHECK(quote.totals.total == Money::fromUnits(10000 + 100000 + 8250));
    CHECK(quote.lines[3].amount == Money::fromUnits(-16000)); // of 100 and 1,500, as if it were chosen
    const Document better = thereAndBack(shop, ChooseOption{shop.seen(quote.id), 2});
    // 1,600 less 160; taxed: 1,500 less its share of 150.
    CHECK(better.totals.total == Money::fromUnits(144000 + 11138));
    CHECK(better.lines[1].amount == Money::fromUnits(100000));
    refusedCleanly(shop, ChooseOption{shop.seen(quote.id), 3});
    shop.checkOffice();
}

TEST_CASE("Selling a quote with options asks which, converting takes only what was sold")
{
    Sales shop;
    const Document quote = shop.goodOrBetter();
    CHECK(refusedCleanly(shop, SellQuote{shop.seen(quote.id)})
              .forUser.contains(QStringLiteral("Good, Better")));
    CHECK_FALSE(shop.refusal(MarkDocument{quote.id, quote.version, S::Sold, {}}).forUser.isEmpty());
    const Document sold = thereAndBack(shop, SellQuote{shop.seen(quote.id), 2});
    CHECK(sold.state == S::Sold);
    const Document order = shop.convert(quote.id, DocumentKind::WorkOrder);
    CHECK(order.lines.size() == 3);
    CHECK(order.optionNames.isEmpty());
    CHECK(order.lines[1].option == 0);
    CHECK(order.totals.total == sold.totals.total);
    CHECK(shop.now(quote.id).converted);
    refusedCleanly(shop, ChooseOption{shop.seen(quote.id), 1});
    shop.checkOffice();
}

TEST_CASE("A quote with options can be billed in parts, and the other options do not keep it open")
{
    Sales shop;
    const Document quote = shop.goodOrBetter();
    ConvertOption part{shop.seen(quote.id), 2, DocumentKind::Invoice, {}, false};
    part.takes = {{quote.lines[2].id, Quantity::whole(1)}};
    const Document first = shop.act(part).document;
    CHECK(shop.now(quote.id).chosenOption == 2);
    CHECK_FALSE(shop.now(quote.id).converted);
    const Document rest = shop.convert(quote.id, DocumentKind::Invoice);
    CHECK(first.totals.total + rest.totals.total == shop.now(quote.id).totals.total);
    CHECK(shop.now(quote.id).converted);
    shop.checkOffice();
}

TEST_CASE("Converting without a choice takes the first option and keeps that in mind")
{
    Sales shop;
    const Document quote = shop.goodOrBetter();
    const Document order = shop.convert(quote.id, DocumentKind::WorkOrder);
    CHECK(order.totals.total == quote.totals.total);
    CHECK(shop.now(quote.id).chosenOption == 1);
}

TEST_CASE("Options need names of their own, and lines belong to one that is there")
{
    Sales shop;
    Document quote = shop.goodOrBetter();
    quote.optionNames = {QStringLiteral("Good"), QStringLiteral("Good")};
    refusedCleanly(shop, SaveDocument{quote});
    quote.optionNames = {QStringLiteral("Good")};
    refusedCleanly(shop, SaveDocument{quote});
    Document order = shop.blank(DocumentKind::WorkOrder);
    order.optionNames = {QStringLiteral("Good")};
    order.lines[0].option = 1;
    order = shop.act(SaveDocument{order}); // only quotes have options
    CHECK(order.optionNames.isEmpty());
    CHECK(order.totals.total == shop.workOrder().totals.total);
}

TEST_CASE("Follow-ups and salespeople are set on sent quotes too, one or many at a time")
{
    Sales shop;
    const Document sent = shop.mark(shop.quote(), S::Sent);
    const QDate friday(2026, 3, 6);
    thereAndBack(shop, FollowUpQuotes{{shop.seen(sent.id)}, friday});
    thereAndBack(shop, AssignQuotes{{shop.seen(sent.id)}, {}});
    CHECK(shop.row(sent.id).followUp == friday);
    CHECK(shop.row(sent.id).salesperson.isNone());
    Document wanted = shop.now(sent);
    wanted.leadSource = QStringLiteral("Website");
    CHECK(shop.act(SaveDocument{wanted}).leadSource == QStringLiteral("Website"));
    wanted = shop.now(sent);
    wanted.title = QStringLiteral("Other words");
    refusedCleanly(shop, SaveDocument{wanted});
    CHECK(shop.refusal(AssignQuotes{{shop.seen(sent.id)}, UserId(999)}).code == ErrorCode::NotFound);
    shop.act(LoseQuotes{{shop.seen(sent.id)}, QStringLiteral("No answer"), {}});
    CHECK_FALSE(shop.row(sent.id).followUp.isValid()); // there is nobody to ask any more
    refusedCleanly(shop, FollowUpQuotes{{shop.seen(sent.id)}, friday});
}

TEST_CASE("Nothing of an act on quotes is kept when a statement of it fails")
{
    Sales shop;
    int tried = 0;
    const DocumentId quote = shop.goodOrBetter().id;
    failEveryStatement(shop, PlaceQuotes{{shop.seen(quote)}, shop.stage("Sent")}, tried);
    failEveryStatement(shop, SellQuote{shop.seen(quote), 2}, tried);
    CHECK(tried > 8);
}
