// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tabledelegate.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/chip.h"
#include <QApplication>
#include <QPainter>

namespace truckroll {

static TableColumn::Kind columnKindOf(const QModelIndex &index)
{
    return TableColumn::Kind(index.data(TableModel::KindRole).toInt());
}

static QRect chipPlace(const QRect &cell)
{
    return cell.adjusted(space::xs, 2, -space::xs, -2);
}

QStyleOptionViewItem TableDelegate::cellOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.state &= ~QStyle::State_HasFocus; // the row shows it, not each cell
    if (index.data(TableModel::BoldRole).toBool())
        item.font.setWeight(QFont::DemiBold);
    const TableColumn::Kind kind = columnKindOf(index);
    if (kind == TableColumn::Kind::Number || kind == TableColumn::Kind::Date)
        item.font = Theme::tabular(item.font);
    if (kind == TableColumn::Kind::Date) // dates stand below each other, marked or not
        item.decorationPosition = QStyleOptionViewItem::Right;
    return item;
}

bool TableDelegate::isCellCut(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QStyleOptionViewItem item = cellOf(option, index);
    if (columnKindOf(index) != TableColumn::Kind::Chip)
        return isCut(item);
    const bool hasIcon = !meaningIcon(index.data(TableModel::MeaningRole).value<Meaning>()).isEmpty();
    return Chip::sizeFor(item.text, Theme::smallFont(), hasIcon).width() > chipPlace(option.rect).width();
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem item = cellOf(option, index);
    if (columnKindOf(index) != TableColumn::Kind::Chip) {
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        return;
    }
    const QString text = item.text;
    item.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const auto meaning = index.data(TableModel::MeaningRole).value<Meaning>();
    const qreal ratio = item.widget ? item.widget->devicePixelRatioF() : 1.0;
    Chip::paint(painter, chipPlace(option.rect), text, meaningIcon(meaning),
                hueOf(Tokens::of(option.palette), meaning), Theme::smallFont(), ratio);
}

} // namespace truckroll
