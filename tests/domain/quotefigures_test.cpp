// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/quotefigures.h"

#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

const QDate today(2026, 3, 20);

QuoteRow row(DocumentState state, const QDate &date, const QDate &decided, qint64 dollars, const char *person)
{
    QuoteRow made;
    made.state = state;
    made.date = date;
    made.decided = decided;
    made.total = Money::whole(dollars);
    made.salespersonName = QString::fromLatin1(person);
    made.salesperson = UserId(person[0]);
    return made;
}

std::vector<QuoteRow> office()
{
    using S = DocumentState;
    std::vector<QuoteRow> rows{row(S::Sold, {2026, 1, 10}, {2026, 1, 14}, 100, "Ann"),
                               row(S::Sold, {2026, 1, 20}, {2026, 3, 1}, 300, "Bob"),
                               row(S::Lost, {2026, 2, 1}, {2026, 2, 11}, 600, "Bob"),
                               row(S::Draft, {2026, 3, 10}, {}, 1000, "Ann"),
                               row(S::Sent, {2026, 3, 15}, {}, 500, "Ann")};
    rows[2].reason = QStringLiteral("Price");
    return rows;
}

const std::vector<Stage> stages{{StageId(1), 1, QStringLiteral("Draft"), 1, Percent::whole(20), false},
                                {StageId(2), 1, QStringLiteral("Sent"), 2, Percent::whole(40), true}};

} // namespace

TEST_CASE("Win rate by count and value, average ages and the weighted sum of what is open")
{
    const QuoteFigures figures = quoteFigures(office(), stages, {}, {}, today);
    CHECK(figures.all.written == QuoteCount{5, Money::whole(2500)});
    CHECK(figures.all.won == QuoteCount{2, Money::whole(400)});
    CHECK(figures.all.lost == QuoteCount{1, Money::whole(600)});
    CHECK(figures.all.winRate() == Percent::fromUnits(66'700));
    CHECK(figures.winRateByValue == Percent::whole(40));
    CHECK(figures.weighted == Money::whole(400));
    CHECK(figures.all.openAge.average() == 8); // 10 and 5 days, half-up
    CHECK(figures.all.toWin.average() == 22);  // 4 and 40
    CHECK(figures.all.toLose.average() == 10);
    CHECK(figures.all.toDecide().average() == 18);
}

TEST_CASE("Each month and each salesperson has an average age of its own, and none where nothing was decided")
{
    const QuoteFigures figures = quoteFigures(office(), stages, {}, {}, today);
    REQUIRE(figures.months.size() == 3);
    CHECK(figures.months[0].toWin.average() == 4);
    CHECK_FALSE(figures.months[0].toLose.average());
    CHECK_FALSE(figures.months[0].openAge.average()); // nothing of January is open
    CHECK(figures.months[1].toLose.average() == 10);
    CHECK(figures.months[2].toWin.average() == 40); // by the month of the decision
    CHECK(figures.months[2].openAge.average() == 8);
    const QuoteGroup &bob = figures.salespeople[0];
    CHECK(bob.toWin.average() == 40);
    CHECK(bob.toLose.average() == 10);
    CHECK(bob.toDecide().average() == 25);
    CHECK_FALSE(bob.openAge.average());
    CHECK(figures.salespeople[1].openAge.average() == 8);
    REQUIRE(figures.reasons.size() == 1);
    CHECK(figures.reasons[0].toLose.average() == 10);
}

TEST_CASE("Every month stands there, those of which nothing is to be told too")
{
    auto rows = office();
    rows[0].date = QDate(2025, 11, 5);
    const QuoteFigures figures = quoteFigures(rows, stages, {}, {}, today);
    REQUIRE(figures.months.size() == 5);
    CHECK(figures.months[0].month == QDate(2025, 11, 1));
    CHECK(figures.months[1].written.count == 0);
    CHECK(figures.months[4].won == QuoteCount{1, Money::whole(300)});
    int written = 0;
    for (const QuoteGroup &month : figures.months)
        written += month.written.count;
    CHECK(written == 5);
    CHECK(figures.months[0].open == QuoteCount());
    CHECK(figures.months[4].open == QuoteCount{2, Money::whole(1500)}); // written in March, open today
}

TEST_CASE("Between two days counts what was written and what was decided then")
{
    const QuoteFigures figures = quoteFigures(office(), stages, {2026, 2, 1}, {2026, 2, 28}, today);
    CHECK(figures.all.written.count == 1);
    CHECK(figures.all.won.count == 0);
    CHECK(figures.all.lost.count == 1);
    CHECK(figures.all.open.count == 2); // is about today
    REQUIRE(figures.months.size() == 1);
    CHECK(figures.months[0].open.count == 0); // none of those of February is open
    REQUIRE(figures.reasons.size() == 1);
    CHECK(figures.reasons[0].name == QStringLiteral("Price"));
}

TEST_CASE("Salespeople stand by what they won")
{
    const QuoteFigures figures = quoteFigures(office(), stages, {}, {}, today);
    REQUIRE(figures.salespeople.size() == 2);
    CHECK(figures.salespeople[0].name == QStringLiteral("Bob"));
    CHECK(figures.salespeople[0].winRate() == Percent::whole(50));
    CHECK(figures.salespeople[1].open.sum == Money::whole(1500));
}

TEST_CASE("An office without quotes has figures of nothing")
{
    const QuoteFigures figures = quoteFigures({}, {}, {}, {}, today);
    CHECK(figures.all == QuoteGroup());
    CHECK(figures.months.size() == 1);
    CHECK(figures.winRateByValue == Percent());
}
