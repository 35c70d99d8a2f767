// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/booksvendors.h"

#include "core/store/vendorstore.h"

namespace truckroll {

namespace {

BooksVendor forBooks(const Vendor &vendor)
{
    return {vendor.id.value(), vendor.name, vendor.phone, vendor.email, vendor.address, vendor.account};
}

} // namespace

std::vector<BooksVendor> booksVendors(ReadScope &scope)
{
    std::vector<BooksVendor> inUse;
    for (const Vendor &vendor : vendors(scope)) {
        if (vendor.active)
            inUse.push_back(forBooks(vendor));
    }
    return inUse;
}

std::optional<BooksVendor> booksVendor(ReadScope &scope, qint64 id)
{
    const auto found = findVendor(scope, VendorId(id));
    return found ? std::optional(forBooks(*found)) : std::nullopt;
}

} // namespace truckroll
