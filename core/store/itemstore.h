// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/item.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

/// With the parts of a bundle in their order.
std::optional<Item> findItem(ReadScope &scope, ItemId id);
/// By name, those out of use as well.
std::vector<Item> items(ReadScope &scope);
/// The item of this name or number whatever its case; none when there is none.
ItemId itemNamed(ReadScope &scope, const QString &name);
ItemId itemNumbered(ReadScope &scope, const QString &number);
/// The bundles that have this item as a part.
std::vector<Item> bundlesWith(ReadScope &scope, ItemId part);
void insertItem(WriteScope &scope, Item &item);
void updateItem(WriteScope &scope, Item &item);

} // namespace truckroll
