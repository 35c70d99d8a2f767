// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/customerwishstore.h"

#include "core/store/statement.h"

namespace truckroll {

namespace {

CustomerWishes readWishes(const Statement &statement)
{
    CustomerWishes wishes;
    wishes.customer = statement.id<CustomerId>(0);
    wishes.version = statement.number(1);
    wishes.weekdays = statement.integer(2);
    wishes.hours = {statement.integer(3), statement.integer(4)};
    wishes.note = statement.text(5);
    return wishes;
}

void readTechnicians(ReadScope &scope, CustomerWishes &wishes)
{
    Statement statement(scope.connection(), "SELECT technician_id, wanted FROM customer_technician "
                                            "WHERE customer_id = ? ORDER BY technician_id");
    statement.bind(wishes.customer);
    while (statement.step())
        (statement.flag(1) ? wishes.wanted : wishes.refused).push_back(statement.id<TechnicianId>(0));
}

void insertTechnicians(WriteScope &scope, CustomerId customer, const std::vector<TechnicianId> &technicians,
                       bool wanted)
{
    Statement insert(scope.connection(),
                     "INSERT INTO customer_technician(customer_id, technician_id, wanted) VALUES (?, ?, ?)");
    for (const TechnicianId technician : technicians) {
        insert.bindAll(customer, technician, wanted).run();
        insert.reset();
    }
}

void remove(WriteScope &scope, CustomerId customer)
{
    Statement(scope.connection(), "DELETE FROM customer_technician WHERE customer_id = ?")
        .bind(customer)
        .run();
    Statement(scope.connection(), "DELETE FROM customer_wish WHERE customer_id = ?").bind(customer).run();
}

/// Are there no more rows than that.
bool hasAtMost(ReadScope &scope, size_t rows)
{
    Statement statement(scope.connection(), "SELECT count(*) FROM (SELECT 1 FROM customer_wish LIMIT ?)");
    statement.bind(qint64(rows) + 1);
    return statement.step() && size_t(statement.number(0)) <= rows;
}

} // namespace

CustomerWishes customerWishes(ReadScope &scope, CustomerId customer)
{
    Statement statement(scope.connection(),
                        "SELECT customer_id, version, weekdays, start_minute, end_minute, "
                        "note FROM customer_wish WHERE customer_id = ?");
    statement.bind(customer);
    CustomerWishes wishes;
    wishes.customer = customer;
    if (statement.step()) {
        wishes = readWishes(statement);
        readTechnicians(scope, wishes);
    }
    return wishes;
}

std::map<CustomerId, CustomerWishes> customerWishes(ReadScope &scope, const std::set<CustomerId> &customers)
{
    std::map<CustomerId, CustomerWishes> found;
    const auto take = [&](CustomerWishes wishes) {
        readTechnicians(scope, wishes);
        found.emplace(wishes.customer, std::move(wishes));
    };
    // Most offices have fewer wishes than a day has customers: then all of them are looked through.
    if (!hasAtMost(scope, customers.size())) {
        for (const CustomerId customer : customers)
            if (CustomerWishes wishes = customerWishes(scope, customer); wishes.version)
                found.emplace(customer, std::move(wishes));
        return found;
    }
    Statement statement(scope.connection(),
                        "SELECT customer_id, version, weekdays, start_minute, end_minute, "
                        "note FROM customer_wish ORDER BY customer_id");
    while (statement.step())
        if (customers.contains(statement.id<CustomerId>(0)))
            take(readWishes(statement));
    return found;
}

void storeCustomerWishes(WriteScope &scope, CustomerWishes &wishes)
{
    remove(scope, wishes.customer);
    wishes.version = 0;
    if (wishes.isEmpty())
        return;
    wishes.version = scope.version();
    Statement(scope.connection(), "INSERT INTO customer_wish(customer_id, version, weekdays, start_minute, "
                                  "end_minute, note) VALUES (?, ?, ?, ?, ?, ?)")
        .bindAll(wishes.customer, wishes.version, wishes.weekdays, wishes.hours.start, wishes.hours.end,
                 wishes.note)
        .run();
    insertTechnicians(scope, wishes.customer, wishes.wanted, true);
    insertTechnicians(scope, wishes.customer, wishes.refused, false);
}

} // namespace truckroll
