// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/purchasingacts.h"
#include "core/domain/stockacts.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/presetbar.h"
#include <map>

namespace truckroll {

/// Columns of purchase orders; `withVendor` false in the list of one vendor.
std::vector<ColumnOf<PurchaseRow>> purchaseColumns(bool withVendor);
std::vector<ColumnOf<Vendor>> vendorColumns();
std::vector<ColumnOf<ReorderList::Row>> reorderColumns();

std::vector<FilterPreset> purchasePresets();

} // namespace truckroll
