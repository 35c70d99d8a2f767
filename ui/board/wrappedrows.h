// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace truckroll {

/// Rows as high as their lines are in the width in which they are painted. Left to itself a list that wraps
/// (Qt 6.4) takes the width of its widest row for that, a little more or less, and the last line of some is
/// cut off.
class WrappedRows : public QStyledItemDelegate
{
public:
    explicit WrappedRows(QListView *list) : QStyledItemDelegate(list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem painted = option;
        painted.rect.setWidth(m_list->viewport()->width() - 2 * m_list->spacing());
        return QStyledItemDelegate::sizeHint(painted, index);
    }

private:
    QListView *m_list;
};

} // namespace truckroll
