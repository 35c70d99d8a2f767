// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/company.h"
#include "core/domain/customer.h"
#include "core/domain/document.h"
#include "core/domain/vendor.h"
#include <QStringList>

namespace truckroll {

/// Name and billing address, a line each.
QStringList recipientLines(const Customer &customer);
/// The place of the work, a line each.
QStringList placeLines(const Site &site);

/// A paper that leaves the house for good keeps who and where it named then: a customer that moves, or is
/// merged into another, does not change what was sent.
void keepAddresses(Document &document, const Customer &customer, const Site &site);

/// Name, contact and address, a line each.
QStringList vendorLines(const Vendor &vendor);
/// Where a vendor delivers: the job site when the order names one, else the office.
QStringList deliveryLines(const Site &site, const Company &company);
/// The same as keepAddresses for a purchase order that went to its vendor.
void keepVendor(Document &order, const Vendor &vendor, const Site &site, const Company &company);

/// Name and address, a line each.
QStringList senderLines(const Company &company);
/// Telephone, e-mail and website, a line each, as far as there are such.
QStringList senderContactLines(const Company &company);
/// The same for who sends it and on which terms: a company that moves does not change what it sent.
void keepSender(Document &document, const Company &company);

} // namespace truckroll
