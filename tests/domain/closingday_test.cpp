// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/closingday.h"

#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

ClosingDay closed(const QDate &first, const QDate &last, bool yearly = false)
{
    return {ClosingDayId(1), 1, first, last, QStringLiteral("Holiday"), yearly};
}

} // namespace

TEST_CASE("A closing day closes its days and no other")
{
    const ClosingDay day = closed(QDate(2026, 12, 24), QDate(2026, 12, 26));
    CHECK_FALSE(day.closes(QDate(2026, 12, 23)));
    CHECK(day.closes(QDate(2026, 12, 24)));
    CHECK(day.closes(QDate(2026, 12, 26)));
    CHECK_FALSE(day.closes(QDate(2026, 12, 27)));
    CHECK_FALSE(day.closes(QDate(2027, 12, 25)));
    CHECK(closingOn({closed(QDate(2026, 1, 1), QDate(2026, 1, 1)), day}, QDate(2026, 12, 25))->first ==
          day.first);
    CHECK(closingOn({day}, QDate(2026, 12, 27)) == nullptr);
}

TEST_CASE("A yearly closing day comes again every year, over New Year and on leap days too")
{
    const ClosingDay fourth = closed(QDate(2026, 7, 4), QDate(2026, 7, 4), true);
    CHECK(fourth.closes(QDate(2031, 7, 4)));
    CHECK(fourth.closes(QDate(2020, 7, 4)));
    CHECK_FALSE(fourth.closes(QDate(2031, 7, 5)));
    const ClosingDay winter = closed(QDate(2025, 12, 24), QDate(2026, 1, 2), true);
    for (const QDate &date : {QDate(2027, 12, 24), QDate(2027, 12, 31), QDate(2028, 1, 1), QDate(2028, 1, 2)})
        CHECK(winter.closes(date));
    CHECK_FALSE(winter.closes(QDate(2028, 1, 3)));
    CHECK_FALSE(winter.closes(QDate(2027, 12, 23)));
    const ClosingDay leap = closed(QDate(2024, 2, 29), QDate(2024, 2, 29), true);
    CHECK(leap.closes(QDate(2028, 2, 29)));
    CHECK(leap.closes(QDate(2027, 3, 1)));
    CHECK_FALSE(leap.closes(QDate(2028, 3, 1)));
}

TEST_CASE("A yearly span over the end of February has the same first and last day every year")
{
    const ClosingDay inventory = closed(QDate(2026, 2, 25), QDate(2026, 3, 2), true);
    for (const int year : {2026, 2027, 2028, 2032}) {
        INFO(year);
        CHECK_FALSE(inventory.closes(QDate(year, 2, 24)));
        CHECK(inventory.closes(QDate(year, 2, 25)));
        CHECK(inventory.closes(QDate(year, 3, 2)));
        CHECK_FALSE(inventory.closes(QDate(year, 3, 3)));
    }
    const ClosingDay made = closed(QDate(2028, 2, 25), QDate(2028, 3, 2), true); // in a leap year
    CHECK(made.closes(QDate(2029, 3, 2)));
    CHECK_FALSE(made.closes(QDate(2029, 3, 3)));
}
