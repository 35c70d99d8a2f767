// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace truckroll {

/// How far two postcodes are from each other, in steps from 0 (the same) to 5 (nothing in common): how many
/// of the first five letters and digits are left after those at the beginning that both share. Postal codes
/// narrow down from the left (in the USA region, sorting centre, office), so that neighbours mostly share a
/// beginning: 62701 and 62704 are 1 step apart, 62701 and 61801 are 4.
///
/// What it is not: a distance on the road or in miles. Two towns on both sides of a border of regions are
/// far apart by it, and two ends of a large district are near. It needs no map and no network, and the same
/// office always gets the same answer. A postcode that is not known is unknownSteps from every other.
int postcodeSteps(const QString &a, const QString &b);

inline constexpr int farthestSteps = 5;
inline constexpr int unknownSteps = 3;

} // namespace truckroll
