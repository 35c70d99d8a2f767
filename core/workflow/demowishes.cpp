// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/democontext.h"

namespace truckroll {

namespace {

constexpr const char *notes[] = {"Use the back door.", "Ring twice.", "Call from the car, the dog barks.",
                                 ""};

/// Offices take visits while they are open, and some people have somebody whom they like to see again.
CustomerWishes wishesOf(const DemoContext &demo, const DemoCustomer &customer, DemoRandom &random)
{
    CustomerWishes wishes;
    wishes.customer = customer.id;
    if (customer.business) {
        wishes.weekdays = 0b11111;
        wishes.hours = {8 * 60, 18 * 60};
    }
    if (random.percent(60))
        wishes.wanted = {random.oneOf(demo.technicians).id};
    wishes.note = QString::fromLatin1(random.oneOf(notes));
    return wishes;
}

} // namespace

Done makeDemoWishes(DemoContext &demo)
{
    const WallTime when = WallTime::at(demo.firstDay().addDays(-59), 9);
    DemoRandom random(59); // of their own: the visits stay as they are
    for (size_t i = 5; i < demo.customers.size(); i += 17) {
        const CustomerWishes wishes = wishesOf(demo, demo.customers[i], random);
        if (!wishes.isEmpty())
            CHECK_OK(demo.act(demo.dispatcher, when, SaveCustomerWishes{wishes}));
    }
    return Nothing{};
}

} // namespace truckroll
