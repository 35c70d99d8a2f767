// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace truckroll {

/// Words for a tool tip as they stand, also with a "<" or "&" in them; long ones go over several lines.
QString toolTipOf(const QString &words);
/// What is to be told of a cell: all of its words when they are cut off, then what explains them.
QString cellTip(const QString &words, bool isCut, const QString &hint);
/// The words of a cell do not fit into it. `cell` is as it is drawn, its text and font too.
bool isCut(const QStyleOptionViewItem &cell);

/// Cells of tables without a delegate of their own: what is cut off is read by pointing at it.
class CellTips : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    /// The cell as it is drawn.
    virtual bool isCellCut(const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace truckroll
