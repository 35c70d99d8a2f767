// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnfit.h"

#include <QtGlobal>
#include <algorithm>

namespace truckroll {

namespace {

/// Shares `amount` (positive or negative) out by `weights`, the last one of weight gets what is left over.
void shareOut(std::vector<int> &widths, const std::vector<int> &weights, int amount)
{
    int weightLeft = 0;
    for (const int weight : weights)
        weightLeft += weight;
    for (size_t i = 0; i < widths.size() && weightLeft > 0; ++i) {
        const int share = int(qint64(amount) * weights[i] / weightLeft);
        widths[i] += share;
        amount -= share;
        weightLeft -= weights[i];
    }
}

} // namespace

std::vector<int> fittedWidths(const std::vector<FittedColumn> &columns, int room)
{
    std::vector<int> widths, spare, growth;
    int wanted = 0, sparable = 0;
    for (const FittedColumn &column : columns) {
        widths.push_back(column.width);
        spare.push_back(column.width - column.least);
        growth.push_back(column.grows ? column.width : 0);
        wanted += column.width;
        sparable += spare.back();
    }
    if (wanted <= room)
        shareOut(widths, growth, room - wanted);
    else
        shareOut(widths, spare, -std::min(wanted - room, sparable));
    return widths;
}

} // namespace truckroll
