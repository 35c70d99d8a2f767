// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include "core/domain/item.h"
#include <vector>

namespace truckroll {

/// What an entry of the price book becomes on a document: one line; a discount item a discount line; a bundle
/// its name as a text line and a line for each of its parts, whose quantities are multiplied by `quantity`.
/// `all` is the price book, to find the parts in; a part that is not in it is left out.
std::vector<DocumentLine> linesOfItem(const Item &item, Quantity quantity, const std::vector<Item> &all);

} // namespace truckroll
