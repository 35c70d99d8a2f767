// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/vendorstore.h"

#include "core/store/statement.h"

namespace truckroll {

namespace {

#define TRUCKROLL_VENDOR_COLUMNS                                                                             \
    "SELECT id, version, name, contact_name, phone, email, website, street, city, state, zip, account, "     \
    "notes, active FROM vendor "

Vendor readVendor(const Statement &row)
{
    Vendor vendor;
    vendor.id = row.id<VendorId>(0);
    vendor.version = row.number(1);
    vendor.name = row.text(2);
    vendor.contactName = row.text(3);
    vendor.phone = row.text(4);
    vendor.email = row.text(5);
    vendor.website = row.text(6);
    vendor.address = {row.text(7), row.text(8), row.text(9), row.text(10)};
    vendor.account = row.text(11);
    vendor.notes = row.text(12);
    vendor.active = row.flag(13);
    return vendor;
}

void bindVendor(Statement &statement, const Vendor &vendor)
{
    statement.bindAll(vendor.version, vendor.name, vendor.contactName, vendor.phone, vendor.email,
                      vendor.website, vendor.address.street, vendor.address.city, vendor.address.state,
                      vendor.address.zip, vendor.account, vendor.notes, vendor.active, vendor.id);
}

} // namespace

std::optional<Vendor> findVendor(ReadScope &scope, VendorId id)
{
    Statement statement(scope.connection(), TRUCKROLL_VENDOR_COLUMNS "WHERE id = ?");
    statement.bind(id);
    return statement.step() ? std::optional(readVendor(statement)) : std::nullopt;
}

std::vector<Vendor> vendors(ReadScope &scope)
{
    Statement statement(scope.connection(), TRUCKROLL_VENDOR_COLUMNS "ORDER BY name COLLATE NOCASE, id");
    std::vector<Vendor> all;
    while (statement.step())
        all.push_back(readVendor(statement));
    return all;
}

VendorId vendorNamed(ReadScope &scope, const QString &name)
{
    Statement statement(scope.connection(),
                        "SELECT id FROM vendor WHERE name = ? COLLATE NOCASE AND active = 1");
    statement.bind(name);
    return statement.step() ? statement.id<VendorId>(0) : VendorId();
}

void insertVendor(WriteScope &scope, Vendor &vendor)
{
    vendor.id = scope.newId<VendorId>();
    vendor.version = scope.version();
    Statement statement(scope.connection(),
                        "INSERT INTO vendor(version, name, contact_name, phone, email, website, street, "
                        "city, state, zip, account, notes, active, id) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bindVendor(statement, vendor);
    statement.run();
}

void updateVendor(WriteScope &scope, Vendor &vendor)
{
    vendor.version = scope.version();
    Statement statement(scope.connection(),
                        "UPDATE vendor SET version = ?, name = ?, contact_name = ?, phone = ?, email = ?, "
                        "website = ?, street = ?, city = ?, state = ?, zip = ?, account = ?, notes = ?, "
                        "active = ? WHERE id = ?");
    bindVendor(statement, vendor);
    statement.run();
}

} // namespace truckroll
