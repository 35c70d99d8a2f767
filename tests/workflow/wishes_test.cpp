// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/wishes.h"

#include "core/workflow/perform.h"
#include "tests/testkit/acttrials.h"
#include "tests/testkit/boardcopy.h"
#include "tests/testkit/monday.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct Shop : TempOffice
{
    Shop() : ann(newTechnician()), bob(newTechnician(QStringLiteral("Bob Meyer"))), customer(newCustomer()) {}

    Visit booked() { return newVisit(customer, ann, 9).visit; }
    Visit waiting()
    {
        const Visit visit = booked();
        return act(MoveVisit{visit.id, visit.version, std::nullopt, 60, {}});
    }
    CustomerWishes some() const
    {
        CustomerWishes wishes;
        wishes.customer = customer;
        wishes.weekdays = 0b11110;
        wishes.hours = {9 * 60, 15 * 60};
        wishes.note = QStringLiteral(" Back door ");
        wishes.wanted = {bob};
        wishes.refused = {ann};
        return wishes;
    }

    TechnicianId ann;
    TechnicianId bob;
    CustomerId customer;
};

VisitWishes morning()
{
    return {VisitPriority::High, QStringLiteral(" Gas  license "), monday, monday.addDays(4),
            MinuteRange{480, 720}};
}

} // namespace

TEST_CASE("What a visit wants is kept with it, on the waiting list and on the board")
{
    Shop shop;
    const auto acted =
        shop.report(SaveVisitWishes{shop.waiting().id, shop.ask(WaitingList{})[0].visit.version, morning()});
    CHECK(acted.report.text == QStringLiteral("Changed what the visit at Kline Bakery wants"));
    Visit visit = acted.reply;
    CHECK(visit.wishes.skill == QStringLiteral("Gas license"));
    const WaitingVisit row = shop.ask(WaitingList{}).front();
    CHECK(row.visit.wishes == visit.wishes);
    CHECK(row.customerId == shop.customer);
    CHECK_FALSE(shop.report(SaveVisitWishes{visit.id, visit.version, visit.wishes}).report.undoable);

    visit = shop.act(MoveVisit{visit.id, visit.version, WallTime::at(monday, 9), 60, {shop.ann}});
    CHECK(visit.wishes.skill == QStringLiteral("Gas license"));
    const auto board = shop.ask(BoardRange{monday, monday});
    REQUIRE(board.cards.size() == 1);
    CHECK(board.cards[0].skill == QStringLiteral("Gas license"));
    CHECK(board.needs.visits.at(visit.id).wishes == visit.wishes);
    visit = shop.act(SaveVisitWishes{visit.id, visit.version, {}});
    CHECK(shop.ask(BoardRange{monday, monday}).cards[0].skill.isEmpty());
    CHECK(boardDifference(shop.connection()).isEmpty());
    CHECK_FALSE(visit.edited);
}

TEST_CASE("A booking brings its wishes along, a copy keeps the skill, not the time")
{
    Shop shop;
    BookVisit book;
    book.customer = shop.customer;
    book.title = QStringLiteral("Drain");
    book.wishes = morning();
    const Visit visit = shop.act(book).visit;
    CHECK(visit.wishes.priority == VisitPriority::High);
    CHECK(visit.wishes.hours == MinuteRange{480, 720});
    const Visit copy = shop.act(DuplicateVisit{visit.id, WallTime::at(monday, 9), {}});
    CHECK(copy.wishes.skill == QStringLiteral("Gas license"));
    CHECK_FALSE(copy.wishes.from.isValid());
    book.wishes.hours = MinuteRange{720, 480};
    CHECK(refusedCleanly(shop, book).code == ErrorCode::RuleBroken);
}

TEST_CASE("Wishes that do not fit, of closed visits or seen too long ago are refused")
{
    Shop shop;
    const Visit visit = shop.booked();
    VisitWishes wishes = morning();
    wishes.until = monday.addDays(-1);
    CHECK(refusedCleanly(shop, SaveVisitWishes{visit.id, visit.version, wishes})
              .forUser.contains(QStringLiteral("before the first")));
    for (const MinuteRange &hours : {MinuteRange{600, 600}, MinuteRange{-1, 60}, MinuteRange{600, 1441}}) {
        wishes = {};
        wishes.hours = hours;
        CHECK(refusedCleanly(shop, SaveVisitWishes{visit.id, visit.version, wishes}).code ==
              ErrorCode::RuleBroken);
    }
    CHECK(refusedCleanly(shop, SaveVisitWishes{visit.id, visit.version - 1, morning()}).code ==
          ErrorCode::Conflict);
    const Visit done = shop.act(SetVisitStatus{visit.id, visit.version, VisitStatus::Done});
    CHECK(refusedCleanly(shop, SaveVisitWishes{done.id, done.version, morning()})
              .forUser.contains(QStringLiteral("Done")));
}

TEST_CASE("A customer's wishes are kept by a version of their own and shown wherever the customer is")
{
    Shop shop;
    const Visit visit = shop.booked();
    const auto acted = shop.report(SaveCustomerWishes{shop.some()});
    CHECK(acted.report.text == QStringLiteral("Changed what Kline Bakery wishes"));
    CHECK(acted.report.changes.touches(EntityKind::Customer));
    const CustomerWishes made = acted.reply;
    CHECK(made.note == QStringLiteral("Back door"));
    CHECK(shop.ask(CustomerDetails{shop.customer}).wishes == made);
    CHECK(shop.ask(VisitDetails{visit.id}).customerWishes == made);
    CHECK(*shop.ask(BoardRange{monday, monday}).needs.of(shop.customer) == made);
    CHECK_FALSE(shop.report(SaveCustomerWishes{made}).report.undoable);
    CHECK(refusedCleanly(shop, SaveCustomerWishes{shop.some()}).code == ErrorCode::Conflict);
    CustomerWishes none;
    none.customer = shop.customer;
    none.version = made.version;
    CHECK(shop.report(SaveCustomerWishes{none}).report.text ==
          QStringLiteral("Removed what Kline Bakery wishes"));
    CHECK(shop.ask(CustomerDetails{shop.customer}).wishes.version == 0);
}

TEST_CASE("A customer's wishes name known technicians once, a day and hours that are some")
{
    Shop shop;
    CustomerWishes wishes = shop.some();
    wishes.refused = {shop.bob};
    CHECK(refusedCleanly(shop, SaveCustomerWishes{wishes})
              .forUser.contains(QStringLiteral("Bob Meyer is named twice")));
    wishes.refused = {TechnicianId(99)};
    CHECK(refusedCleanly(shop, SaveCustomerWishes{wishes}).code == ErrorCode::NotFound);
    wishes = shop.some();
    wishes.weekdays = 0;
    CHECK(refusedCleanly(shop, SaveCustomerWishes{wishes}).code == ErrorCode::RuleBroken);
    wishes.weekdays = 128;
    CHECK(refusedCleanly(shop, SaveCustomerWishes{wishes}).code == ErrorCode::RuleBroken);
    wishes = shop.some();
    wishes.hours = {600, 600};
    CHECK(refusedCleanly(shop, SaveCustomerWishes{wishes}).code == ErrorCode::RuleBroken);
    wishes.customer = CustomerId(99);
    wishes.hours = {600, 700};
    CHECK(refusedCleanly(shop, SaveCustomerWishes{wishes}).code == ErrorCode::NotFound);
}

TEST_CASE("Of two customers that become one the wishes are joined, what the first says first")
{
    Shop shop;
    const CustomerId other = shop.newCustomer(QStringLiteral("Klein Bakery"));
    shop.act(SaveCustomerWishes{shop.some()});
    SECTION("into one without wishes")
    {
        thereAndBack(shop, MergeCustomers{shop.customer, other});
        const CustomerWishes joined = shop.ask(CustomerDetails{other}).wishes;
        CHECK(joined.hours == MinuteRange{9 * 60, 15 * 60});
        CHECK(joined.refuses(shop.ann));
        CHECK(shop.ask(CustomerDetails{shop.customer}).wishes.isEmpty());
    }
    SECTION("into one with wishes of its own")
    {
        CustomerWishes own;
        own.customer = other;
        own.wanted = {shop.ann};
        shop.act(SaveCustomerWishes{own});
        shop.act(MergeCustomers{shop.customer, other});
        const CustomerWishes joined = shop.ask(CustomerDetails{other}).wishes;
        CHECK(joined.hours == CustomerWishes::allHours);
        CHECK(joined.wanted.size() == 2);
        CHECK(joined.refused.empty());
    }
}

TEST_CASE("Acts about wishes are undone to the same rows and fail whole")
{
    Shop shop;
    int tried = 0;
    Visit visit = shop.booked();
    visit = failEveryStatement(shop, SaveVisitWishes{visit.id, visit.version, morning()}, tried);
    CustomerWishes wishes = failEveryStatement(shop, SaveCustomerWishes{shop.some()}, tried);
    wishes.wanted.clear();
    wishes = failEveryStatement(shop, SaveCustomerWishes{wishes}, tried);
    CHECK(tried >= 25);
    visit = thereAndBack(shop, SaveVisitWishes{visit.id, visit.version, {}});
    CustomerWishes none;
    none.customer = shop.customer;
    none.version = wishes.version;
    thereAndBack(shop, SaveCustomerWishes{none});
    thereAndBack(shop, SaveCustomerWishes{shop.some()});
}
