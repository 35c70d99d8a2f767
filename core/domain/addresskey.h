// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/company.h"
#include <QString>

namespace truckroll {

/// The street as it is compared: folded, without punctuation, its usual words in one spelling ("12 N. Long
/// St." and "12 North Long Street" are the same).
QString streetKey(const QString &street);
/// What addresses are found by: street and zip (its first five digits), '|' between them; empty without a
/// street.
QString addressKey(const Address &address);
/// The same place, as far as both tell: the street, and the zip, or the city where one of them has no zip.
bool isSameAddress(const Address &a, const Address &b);

} // namespace truckroll
