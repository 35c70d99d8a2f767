// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/customerwishstore.h"

#include "core/store/customerstore.h"
#include "tests/store/diary.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

CustomerWishes some(const Diary &diary, CustomerId customer)
{
    CustomerWishes wishes;
    wishes.customer = customer;
    wishes.weekdays = 0b11111;
    wishes.hours = {8 * 60, 16 * 60};
    wishes.note = QStringLiteral("Ring twice");
    wishes.wanted = {diary.ann};
    wishes.refused = {diary.bob};
    return wishes;
}

} // namespace

TEST_CASE("A customer's wishes are read as they were written, replaced whole and removed when empty")
{
    Diary diary;
    diary.act([&](WriteScope &scope) {
        CHECK(customerWishes(scope, diary.customer.id).isEmpty());
        CHECK(customerWishes(scope, diary.customer.id).version == 0);
        CustomerWishes wishes = some(diary, diary.customer.id);
        storeCustomerWishes(scope, wishes);
        CHECK(wishes.version == scope.version());
        CHECK(customerWishes(scope, diary.customer.id) == wishes);
        wishes.wanted.clear();
        wishes.weekdays = CustomerWishes::allDays;
        storeCustomerWishes(scope, wishes);
        CHECK(customerWishes(scope, diary.customer.id) == wishes);
        CustomerWishes none;
        none.customer = diary.customer.id;
        storeCustomerWishes(scope, none);
        CHECK(customerWishes(scope, diary.customer.id) == none);
    });
    CHECK(diary.number("SELECT count(*) FROM customer_technician") == 0);
}

TEST_CASE("The wishes of many customers are the same, whichever way they are looked for")
{
    Diary diary;
    diary.act([&](WriteScope &scope) {
        std::vector<CustomerId> all;
        for (int i = 0; i < 8; ++i) {
            Customer customer;
            customer.name = QStringLiteral("Customer %1").arg(i);
            insertCustomer(scope, customer);
            all.push_back(customer.id);
            if (i % 2 == 0) {
                CustomerWishes wishes = some(diary, customer.id);
                storeCustomerWishes(scope, wishes);
            }
        }
        // Two asked for of four stored: each by itself; eight asked for: all are read.
        const auto few = customerWishes(scope, std::set<CustomerId>{all[0], all[1]});
        CHECK(few.size() == 1);
        CHECK(few.at(all[0]) == customerWishes(scope, all[0]));
        const auto many = customerWishes(scope, std::set<CustomerId>(all.begin(), all.end()));
        CHECK(many.size() == 4);
        CHECK(many.at(all[0]) == few.at(all[0]));
        CHECK(many.at(all[6]) == customerWishes(scope, all[6]));
        CHECK(customerWishes(scope, std::set<CustomerId>{}).empty());
    });
}
