// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/duplicatestore.h"

#include "core/store/statement.h"

namespace truckroll {

std::vector<CustomerTraits> customerTraits(ReadScope &scope)
{
    Statement statement(
        scope.connection(),
        "SELECT id, name, email, phone_digits, address_key FROM customer WHERE active = 1 ORDER BY id");
    std::vector<CustomerTraits> all;
    while (statement.step())
        all.push_back({statement.id<CustomerId>(0), statement.text(1), statement.text(2),
                       statement.text(3).split(QLatin1Char(' '), Qt::SkipEmptyParts), statement.text(4)});
    return all;
}

std::set<std::pair<CustomerId, CustomerId>> keptApart(ReadScope &scope)
{
    Statement statement(scope.connection(), "SELECT first_id, second_id FROM customer_kept_apart");
    std::set<std::pair<CustomerId, CustomerId>> pairs;
    while (statement.step())
        pairs.insert({statement.id<CustomerId>(0), statement.id<CustomerId>(1)});
    return pairs;
}

void keepApart(WriteScope &scope, CustomerId older, CustomerId younger)
{
    Statement(scope.connection(), "INSERT INTO customer_kept_apart(first_id, second_id) VALUES (?, ?) "
                                  "ON CONFLICT DO NOTHING")
        .bindAll(older, younger)
        .run();
}

} // namespace truckroll
