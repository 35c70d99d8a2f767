// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/item.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

std::optional<Category> findCategory(ReadScope &scope, CategoryId id);
/// By name, those out of use as well.
std::vector<Category> categories(ReadScope &scope);
/// The category of this name whatever its case; none when there is none.
CategoryId categoryNamed(ReadScope &scope, const QString &name);
void insertCategory(WriteScope &scope, Category &category);
void updateCategory(WriteScope &scope, Category &category);

} // namespace truckroll
