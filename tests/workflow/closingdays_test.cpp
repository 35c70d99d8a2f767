// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/perform.h"
#include "tests/testkit/acttrials.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

ClosingDay memorialDay()
{
    return {{}, 0, QDate(2026, 5, 25), QDate(2026, 5, 25), QStringLiteral("  Memorial Day "), false};
}

} // namespace

TEST_CASE("Closing days are noted, changed and removed, each by the version that was seen")
{
    TempOffice shop;
    const auto acted = shop.report(SaveClosingDay{memorialDay()});
    ClosingDay made = acted.reply;
    CHECK(acted.report.text == QStringLiteral("Closed the office on Memorial Day (May 25, 2026)"));
    CHECK(acted.report.changes.touches(EntityKind::ClosingDay));
    CHECK(shop.ask(People{}).closingDays == std::vector<ClosingDay>{made});
    const ClosingDay stale = made;
    made.yearly = true;
    made = shop.act(SaveClosingDay{made});
    CHECK_FALSE(shop.report(SaveClosingDay{made}).report.undoable); // as it was
    ClosingDay late = stale;
    late.name = QStringLiteral("Else");
    CHECK(refusedCleanly(shop, SaveClosingDay{late}).code == ErrorCode::Conflict);
    CHECK(refusedCleanly(shop, RemoveClosingDay{stale.id, stale.version}).code == ErrorCode::Conflict);
    shop.act(RemoveClosingDay{made.id, made.version});
    CHECK(refusedCleanly(shop, RemoveClosingDay{made.id, made.version}).code == ErrorCode::NotFound);
    CHECK(shop.ask(People{}).closingDays.empty());
}

TEST_CASE("A closing day needs a date, ends after it begins and lasts a year at most")
{
    TempOffice shop;
    ClosingDay day = memorialDay();
    day.first = day.last = {};
    CHECK(refusedCleanly(shop, SaveClosingDay{day}).forUser.contains(QStringLiteral("needs a date")));
    day.first = QDate(2026, 5, 25);
    CHECK(shop.act(SaveClosingDay{day}).last == day.first); // one day
    day.last = day.first.addDays(-1);
    CHECK(refusedCleanly(shop, SaveClosingDay{day}).forUser.contains(QStringLiteral("before the first")));
    day.last = day.first.addDays(366);
    CHECK(refusedCleanly(shop, SaveClosingDay{day}).forUser.contains(QStringLiteral("a year at most")));
}

TEST_CASE("Acts about closing days are undone to the same rows and fail whole")
{
    TempOffice shop;
    int tried = 0;
    ClosingDay made = failEveryStatement(shop, SaveClosingDay{memorialDay()}, tried);
    made.name.clear();
    made = failEveryStatement(shop, SaveClosingDay{made}, tried);
    failEveryStatement(shop, RemoveClosingDay{made.id, made.version}, tried);
    CHECK(tried >= 12);
    made = thereAndBack(shop, SaveClosingDay{memorialDay()});
    made.last = made.last.addDays(2);
    made = thereAndBack(shop, SaveClosingDay{made});
    thereAndBack(shop, RemoveClosingDay{made.id, made.version});
}
