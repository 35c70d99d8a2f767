// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/celltips.h"

namespace truckroll {

/// Cells of tables: chips where a column tells a state, figures of one width, and a selection that is one
/// bar over the whole row. What is cut off is told by a tool tip.
class TableDelegate : public CellTips
{
    Q_OBJECT

public:
    using CellTips::CellTips;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    bool isCellCut(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// The cell with the font it is drawn in.
    QStyleOptionViewItem cellOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace truckroll
