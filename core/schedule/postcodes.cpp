// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/postcodes.h"

#include <algorithm>

namespace truckroll {

namespace {

/// What is compared: "62704-1234" is "62704".
QString beginning(const QString &postcode)
{
    QString kept;
    for (const QChar c : postcode) {
        if (c.isLetterOrNumber())
            kept += c.toUpper();
        if (kept.size() == farthestSteps)
            break;
    }
    return kept;
}

} // namespace

int postcodeSteps(const QString &a, const QString &b)
{
    const QString first = beginning(a);
    const QString second = beginning(b);
    if (first.isEmpty() || second.isEmpty())
        return unknownSteps;
    if (first == second)
        return 0;
    const auto parted =
        std::mismatch(first.begin(), first.end(), second.begin(), second.end()).first - first.begin();
    return farthestSteps - int(std::min<qsizetype>(parted, farthestSteps - 1));
}

} // namespace truckroll
