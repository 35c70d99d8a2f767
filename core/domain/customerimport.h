// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/csvread.h"
#include "core/base/result.h"
#include "core/domain/customer.h"
#include "core/domain/importfate.h"
#include <vector>

namespace truckroll {

/// What one row of a list of customers does to the office.
struct ImportedCustomer
{
    int line = 0; ///< of the file
    ImportFate fate = ImportFate::Refused;
    Customer customer; ///< as it will be; of refused ones what could be read
    QString what;      ///< of which one it is a duplicate, and by what; of refused ones the reason

    friend bool operator==(const ImportedCustomer &, const ImportedCustomer &) = default;
};

/// What a list of customers (its first row names the columns) would do to an office that knows those. Nobody
/// who is there is changed: a row that is likely one of them (likelyduplicates.h), or bears the name of one
/// and says nothing else than what is known of it, is left out. RuleBroken when no column is a name.
Result<std::vector<ImportedCustomer>> planCustomerImport(const std::vector<CsvRow> &rows,
                                                         const std::vector<Customer> &known);

/// Those that are added, in the order of the file.
std::vector<Customer> customersToAdd(const std::vector<ImportedCustomer> &rows);

} // namespace truckroll
