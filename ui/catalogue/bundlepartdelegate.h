// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/item.h"
#include <QStyledItemDelegate>
#include <vector>

namespace truckroll {

class BundlePartsEdit;

/// Editors of the parts of a bundle: the item completes from the price book while it is typed.
class BundlePartDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    BundlePartDelegate(BundlePartsEdit &parts, const std::vector<Item> &items);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    BundlePartsEdit &m_parts;
    const std::vector<Item> &m_items;
};

} // namespace truckroll
