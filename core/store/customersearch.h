// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

/// Customers in use by name, with what they owe. `search`: words in any order, each anywhere in name, e-mail,
/// address, sites and contacts, or a phone number in any spelling; empty: all. `limit` below 0: all.
std::vector<CustomerRow> customerRows(ReadScope &scope, const QString &search, int limit);
std::optional<CustomerRow> customerRow(ReadScope &scope, CustomerId customer);
/// The same search for the palette, the names that begin with the text first.
std::vector<CustomerRow> bestCustomers(ReadScope &scope, const QString &search, int limit);
/// What is left to pay of open invoices.
Money balanceOf(ReadScope &scope, CustomerId customer);

/// Customers in use with this number (phoneDigits) among theirs, their contacts' and their sites'.
std::vector<CustomerId> customersWithPhone(ReadScope &scope, const QString &digits, int limit);
/// Customers in use with this address (isSameAddress) as theirs or as a site.
std::vector<CustomerId> customersAt(ReadScope &scope, const Address &address, int limit);

} // namespace truckroll
