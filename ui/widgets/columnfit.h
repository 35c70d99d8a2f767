// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace truckroll {

/// A column for fitting: how wide it would like to be, how narrow it can be read (pixels), whether more room
/// is of use to it, and how soon it is left out when there is none (TableColumn::givesWay).
struct FittedColumn
{
    int width = 0;
    int least = 0;
    bool grows = false;
    int givesWay = 0;
    bool empty = false; ///< nothing stands in it
};

/// Which of them fit into `room`. Before anything is cut off, those go in which nothing stands (never the
/// first of all); then, each as narrow as it can be read, those that give way are left out one after the
/// other, of several that give way alike the last.
std::vector<bool> whichFit(const std::vector<FittedColumn> &columns, int room);

/// Widths that fill `room`: too much is shared out among those that grow. Too little is taken from the others
/// first, whose room is empty, then from those that grow, each time by what they can spare. Below the least
/// of all the widths are the least ones, and the table scrolls.
std::vector<int> fittedWidths(const std::vector<FittedColumn> &columns, int room);

} // namespace truckroll
