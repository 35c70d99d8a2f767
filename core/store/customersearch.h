// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

/// Customers in use, with what they owe. `search`: words in any order, each anywhere in name, e-mail,
/// address, sites and contacts, or a phone number in any spelling; empty: all, by name. Found ones by how
/// well they fit, as Enter takes the first: the name begins with the text, a word of the customer's does, the
/// others. `limit` below 0: all.
std::vector<CustomerRow> customerRows(ReadScope &scope, const QString &search, int limit);
/// By name, those out of use as well.
std::vector<CustomerRow> everyCustomer(ReadScope &scope);
std::optional<CustomerRow> customerRow(ReadScope &scope, CustomerId customer);
/// What is left to pay of open invoices.
Money balanceOf(ReadScope &scope, CustomerId customer);

/// The contact or site of the customer whose number has these digits in it, with the number; empty: none has.
QString reachedBy(ReadScope &scope, CustomerId customer, const QString &digits);

/// Customers in use with this number (phoneDigits) among theirs, their contacts' and their sites'.
std::vector<CustomerId> customersWithPhone(ReadScope &scope, const QString &digits, int limit);
/// Customers in use with this address (isSameAddress) as theirs or as a site.
std::vector<CustomerId> customersAt(ReadScope &scope, const Address &address, int limit);

} // namespace truckroll
