// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/item.h"
#include <vector>

namespace truckroll {

/// The active items of the price book that fit what was typed: every word must begin or stand in the item's
/// number, name or description, in any order. Best first: exact number or name, number that begins so, name
/// that begins so, words at the beginnings of words, the rest; then by name.
std::vector<const Item *> matchItems(const QString &typed, const std::vector<Item> &items, int limit = 12);

/// The one item whose number or name is exactly this, whatever the case; none otherwise.
const Item *exactItem(const QString &typed, const std::vector<Item> &items);

const Item *findItem(ItemId id, const std::vector<Item> &items);

} // namespace truckroll
