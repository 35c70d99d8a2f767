// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/quotefilter.h"

#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

const QDate today(2026, 3, 2);

QuoteRow kline()
{
    QuoteRow row;
    row.number = QStringLiteral("Q-1001");
    row.customerName = QString::fromUtf8("Bäckerei Kline");
    row.title = QStringLiteral("Tap repair");
    row.date = today.addDays(-40);
    row.total = Money::whole(500);
    row.salesperson = UserId(7);
    row.leadSource = QStringLiteral("Website");
    return row;
}

} // namespace

TEST_CASE("Without a filter no quote is too old")
{
    QuoteRow row = kline();
    row.date = QDate(1980, 1, 1);
    CHECK(QuoteFilter().takes(row, today));
    CHECK_FALSE(QuoteFilter().isNarrow());
}

TEST_CASE("Quotes are found by words, salesperson, source, age, value and what is due")
{
    QuoteFilter filter;
    filter.setSearch(QStringLiteral("backerei TAP 1001"));
    CHECK(filter.takes(kline(), today));
    filter.setSearch(QStringLiteral("tap furnace"));
    CHECK_FALSE(filter.takes(kline(), today));
    filter = {};
    filter.salesperson = UserId();
    CHECK_FALSE(filter.takes(kline(), today));
    filter = {};
    filter.source = QStringLiteral("website");
    filter.olderThan = 40;
    filter.least = Money::whole(500);
    CHECK(filter.takes(kline(), today));
    filter.olderThan = 41;
    CHECK_FALSE(filter.takes(kline(), today));
    filter = {};
    filter.dueOnly = true;
    QuoteRow row = kline();
    CHECK_FALSE(filter.takes(row, today));
    row.followUp = today;
    CHECK(filter.takes(row, today));
    row.state = DocumentState::Lost;
    CHECK_FALSE(filter.takes(row, today));
}
