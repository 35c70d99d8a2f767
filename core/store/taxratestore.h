// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/item.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

std::optional<TaxRate> findTaxRate(ReadScope &scope, TaxRateId id);
/// By name, those out of use as well.
std::vector<TaxRate> taxRates(ReadScope &scope);
/// The rate of this name whatever its case; none when there is none.
TaxRateId taxRateNamed(ReadScope &scope, const QString &name);
void insertTaxRate(WriteScope &scope, TaxRate &rate);
void updateTaxRate(WriteScope &scope, TaxRate &rate);

} // namespace truckroll
