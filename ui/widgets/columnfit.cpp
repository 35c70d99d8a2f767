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

std::vector<bool> withoutEmpty(const std::vector<FittedColumn> &columns, int room)
{
    std::vector<bool> stays(columns.size(), true);
    int wanted = 0;
    for (const FittedColumn &column : columns)
        wanted += column.width;
    for (size_t i = columns.size(); i-- > 1 && wanted > room;) {
        if (!columns[i].empty)
            continue;
        stays[i] = false;
        wanted -= columns[i].width;
    }
    return stays;
}

} // namespace

std::vector<bool> whichFit(const std::vector<FittedColumn> &columns, int room)
{
    std::vector<bool> fits = withoutEmpty(columns, room);
    int needed = 0;
    for (size_t i = 0; i < columns.size(); ++i)
        needed += fits[i] ? columns[i].least : 0;
    while (needed > room) {
        int next = -1;
        for (size_t i = 0; i < columns.size(); ++i)
            if (fits[i] && columns[i].givesWay > 0 &&
                (next < 0 || columns[i].givesWay >= columns[size_t(next)].givesWay))
                next = int(i);
        if (next < 0)
            break;
        fits[size_t(next)] = false;
        needed -= columns[size_t(next)].least;
    }
    return fits;
}

std::vector<int> fittedWidths(const std::vector<FittedColumn> &columns, int room)
{
    std::vector<int> widths, spareOfTexts, spareOfOthers, growth;
    int wanted = 0, ofTexts = 0, ofOthers = 0;
    for (const FittedColumn &column : columns) {
        const int spare = column.width - column.least;
        widths.push_back(column.width);
        spareOfTexts.push_back(column.grows ? spare : 0);
        spareOfOthers.push_back(column.grows ? 0 : spare);
        growth.push_back(column.grows ? column.width : 0);
        wanted += column.width;
        ofTexts += spareOfTexts.back();
        ofOthers += spareOfOthers.back();
    }
    if (wanted <= room) {
        shareOut(widths, growth, room - wanted);
        return widths;
    }
    const int missing = wanted - room;
    shareOut(widths, spareOfOthers, -std::min(missing, ofOthers));
    shareOut(widths, spareOfTexts, -std::clamp(missing - ofOthers, 0, ofTexts));
    return widths;
}

} // namespace truckroll
