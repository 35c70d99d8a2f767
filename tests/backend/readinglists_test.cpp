// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/readinglists.h"

#include "tests/testkit/tempoffice.h"

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("What is exported holds everybody, also who is out of use")
{
    TempOffice shop;
    const CustomerId kline = shop.newCustomer();
    const CustomerId mill = shop.newCustomer("Mill");
    const CustomerId gone = shop.newCustomer("Gone");
    shop.newVisit(kline, shop.newTechnician(), 9);
    for (const CustomerId id : {kline, gone}) {
        Customer customer = shop.ask(CustomerDetails{id}).customer;
        customer.active = false;
        shop.act(SaveCustomer{customer});
    }
    const auto lists = readOfficeLists(shop.office(), shop.owner());
    REQUIRE(lists);
    std::vector<CustomerId> found;
    for (const auto &each : lists->customers)
        found.push_back(each.customer.id);
    CHECK(found == std::vector<CustomerId>{gone, kline, mill});
    REQUIRE(lists->folders.size() == 1);
    CHECK(lists->folders[0].visits.size() == 1);
    CHECK(lists->people.technicians.size() == 1);
}

TEST_CASE("What is exported is refused as a whole to who may not see one of the lists")
{
    TempOffice shop;
    SaveUser save;
    save.user.name = "Tom";
    save.user.role = Role::Technician;
    shop.act(save);
    const auto tom = shop.office().signIn("Tom", {});
    REQUIRE(tom);
    const auto lists = readOfficeLists(shop.office(), *tom);
    REQUIRE_FALSE(lists);
    CHECK(lists.error().code == ErrorCode::NotPermitted);
}
