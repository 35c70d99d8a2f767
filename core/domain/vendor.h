// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/company.h"
#include "core/domain/ids.h"
#include <QString>

namespace truckroll {

/// Whom the office buys parts from.
struct Vendor
{
    VendorId id;
    Version version = 0;
    QString name; ///< unique among those in use
    QString contactName;
    QString phone;
    QString email;
    QString website;
    Address address;
    QString account; ///< the office's customer number there; printed on purchase orders
    QString notes;   ///< never printed
    bool active = true;

    friend bool operator==(const Vendor &, const Vendor &) = default;
};

} // namespace truckroll
