// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/accountstatement.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

const QDate march2(2026, 3, 2);

StatementEntry entry(StatementEntry::Kind kind, int day, qint64 cents)
{
    StatementEntry made;
    made.kind = kind;
    made.date = QDate(2026, 3, day);
    made.amount = Money::fromUnits(cents);
    return made;
}

} // namespace

TEST_CASE("An invoice grows older by thirty days at a time, from the day after it was due")
{
    CHECK(ageOf({}, march2) == 0);
    CHECK(ageOf(march2.addDays(5), march2) == 0);
    CHECK(ageOf(march2, march2) == 0);
    CHECK(ageOf(march2.addDays(-1), march2) == 1);
    CHECK(ageOf(march2.addDays(-30), march2) == 1);
    CHECK(ageOf(march2.addDays(-31), march2) == 2);
    CHECK(ageOf(march2.addDays(-60), march2) == 2);
    CHECK(ageOf(march2.addDays(-61), march2) == 3);
    CHECK(ageOf(march2.addDays(-91), march2) == 4);
    CHECK(ageOf(march2.addDays(-4000), march2) == 4);
}

TEST_CASE("A statement goes by day, counts on from what was owed before, and leaves out what comes later")
{
    using Kind = StatementEntry::Kind;
    AccountStatement statement;
    statement.from = QDate(2026, 3, 3);
    statement.to = QDate(2026, 3, 9);
    OpenInvoice old;
    old.dueDate = QDate(2026, 3, 1);
    old.open = Money::fromUnits(700);
    statement.open = {old};
    composeStatement(statement, {entry(Kind::Payment, 4, -500), entry(Kind::Invoice, 10, 9900),
                                 entry(Kind::Invoice, 1, 1000), entry(Kind::Invoice, 4, 800),
                                 entry(Kind::CreditNote, 9, -100), entry(Kind::Payment, 2, -200)});
    CHECK(statement.opening == Money::fromUnits(800));
    REQUIRE(statement.entries.size() == 3);
    CHECK(statement.entries[0].kind == Kind::Invoice); // before the payment of the same day
    CHECK(statement.entries[0].balance == Money::fromUnits(1600));
    CHECK(statement.entries[1].balance == Money::fromUnits(1100));
    CHECK(statement.entries[2].balance == Money::fromUnits(1000));
    CHECK(statement.closing == Money::fromUnits(1000));
    CHECK(statement.ages[1] == Money::fromUnits(700));
}
