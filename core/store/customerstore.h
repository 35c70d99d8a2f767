// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/customer.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

/// With its contacts in their order; customers out of use as well.
std::optional<Customer> findCustomer(ReadScope &scope, CustomerId id);
/// Gives the customer and its contacts ids and the customer a version.
void insertCustomer(WriteScope &scope, Customer &customer);
/// Writes everything; contacts that are not there any more are removed. Gives it the new version.
void updateCustomer(WriteScope &scope, Customer &customer);
/// The terms in days that customers have of their own; each once.
std::vector<int> paymentTerms(ReadScope &scope);
/// The customer that this one was merged into; none for most.
CustomerId mergedInto(ReadScope &scope, CustomerId id);
/// Puts `from` out of use, for good.
void markMerged(WriteScope &scope, CustomerId from, CustomerId into);
/// Appointments and documents of `from` become `into`'s; the site of each stays.
void handOver(WriteScope &scope, CustomerId from, CustomerId into);
/// What is searched in is made of the customer, its contacts and its sites; asked for after any of them
/// changed.
void refreshCustomerSearch(WriteScope &scope, CustomerId id);

} // namespace truckroll
