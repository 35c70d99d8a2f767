// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/vendor.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

std::optional<Vendor> findVendor(ReadScope &scope, VendorId id);
/// By name, those out of use as well.
std::vector<Vendor> vendors(ReadScope &scope);
/// The vendor in use of this name whatever its case; none when there is none.
VendorId vendorNamed(ReadScope &scope, const QString &name);
void insertVendor(WriteScope &scope, Vendor &vendor);
void updateVendor(WriteScope &scope, Vendor &vendor);

} // namespace truckroll
