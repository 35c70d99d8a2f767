// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tabledelegate.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/chip.h"
#include <QApplication>
#include <QPainter>

namespace truckroll {

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const Tokens &t = Tokens::of(option.palette);
    item.state &= ~QStyle::State_HasFocus; // the row shows it, not each cell
    if (index.data(TableModel::BoldRole).toBool())
        item.font.setWeight(QFont::DemiBold);
    if (index.data(TableModel::KindRole).toInt() != int(TableColumn::Kind::Chip)) {
        if (index.data(TableModel::KindRole).toInt() != int(TableColumn::Kind::Text))
            item.font = Theme::tabular(item.font);
        item.rect.adjust(0, 0, 0, 0);
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        return;
    }
    const QString text = item.text;
    item.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const auto meaning = index.data(TableModel::MeaningRole).value<Meaning>();
    const qreal ratio = item.widget ? item.widget->devicePixelRatioF() : 1.0;
    Chip::paint(painter, option.rect.adjusted(space::xs, 2, -space::xs, -2), text, meaningIcon(meaning),
                hueOf(t, meaning), Theme::smallFont(), ratio);
}

} // namespace truckroll
