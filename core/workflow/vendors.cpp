// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conflict.h"
#include "core/store/purchasestore.h"
#include "core/store/vendorstore.h"
#include "core/workflow/perform.h"
#include "core/workflow/recordfields.h"
#include "core/workflow/waitingpostings.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Vendors)
};

Done takeFields(Vendor &vendor)
{
    CHECK_OK(takeName(vendor.name, Texts::tr("vendor's name")));
    CHECK_OK(takeLine(vendor.contactName, Texts::tr("contact's name"), FieldLimit::name));
    CHECK_OK(takePhone(vendor.phone, Texts::tr("phone")));
    CHECK_OK(takeEmail(vendor.email, Texts::tr("e-mail")));
    CHECK_OK(takeLine(vendor.website, Texts::tr("website")));
    CHECK_OK(takeAddress(vendor.address));
    CHECK_OK(takeLine(vendor.account, Texts::tr("account number"), FieldLimit::name));
    return takeText(vendor.notes, Texts::tr("notes"), FieldLimit::note);
}

Done checkNameIsFree(ReadScope &scope, const Vendor &vendor)
{
    const VendorId other = vendorNamed(scope, vendor.name);
    return vendor.active && other && other != vendor.id ? Done(nameTaken(vendor.name)) : Done(Nothing{});
}

/// Parts that are still to come have to be received from somebody who can be found.
Done checkNothingToCome(ReadScope &scope, const Vendor &vendor)
{
    PurchaseList open;
    open.vendor = vendor.id;
    open.openOnly = true;
    const auto rows = purchaseRows(scope, open);
    if (rows.empty())
        return Nothing{};
    return ruleBroken(Texts::tr("Parts from %1 are still to come on %2. Nothing was saved; receive them or "
                                "cancel the order first.")
                          .arg(vendor.name, rows.front().number));
}

Result<Vendor> changeVendor(WriteScope &scope, Vendor vendor)
{
    const auto before = findVendor(scope, vendor.id);
    if (!before)
        return notThere(Texts::tr("vendor"));
    CHECK_OK(checkVersion(scope, before->name, before->version, vendor.version));
    if (vendor == *before)
        return vendor;
    if (before->active && !vendor.active)
        CHECK_OK(checkNothingToCome(scope, vendor));
    updateVendor(scope, vendor);
    releaseCorrected(scope, BookEntity::Vendor, vendor.id.value());
    scope.describe(vendor.active || !before->active
                       ? Texts::tr("Changed the vendor %1").arg(vendor.name)
                       : Texts::tr("Put the vendor %1 out of use").arg(vendor.name));
    return vendor;
}

} // namespace

Result<Vendor> perform(WriteScope &scope, const SaveVendor &command)
{
    Vendor vendor = command.vendor;
    CHECK_OK(takeFields(vendor));
    CHECK_OK(checkNameIsFree(scope, vendor));
    if (vendor.id)
        return changeVendor(scope, std::move(vendor));
    insertVendor(scope, vendor);
    scope.describe(Texts::tr("Added the vendor %1").arg(vendor.name));
    return vendor;
}

Result<Vendors::Reply> answer(ReadScope &scope, const Vendors &)
{
    return vendors(scope);
}

} // namespace truckroll
