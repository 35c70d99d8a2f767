// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pricelevel.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

std::optional<PriceLevel> findPriceLevel(ReadScope &scope, PriceLevelId id);
/// By name, those out of use as well.
std::vector<PriceLevel> priceLevels(ReadScope &scope);
/// The level of this name whatever its case; none when there is none.
PriceLevelId priceLevelNamed(ReadScope &scope, const QString &name);
/// Names of customers in use that have it, at most `limit`.
QStringList customersOnLevel(ReadScope &scope, PriceLevelId level, int limit);
void insertPriceLevel(WriteScope &scope, PriceLevel &level);
void updatePriceLevel(WriteScope &scope, PriceLevel &level);

} // namespace truckroll
