// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/bundlepartdelegate.h"
#include "ui/catalogue/bundlepartsedit.h"
#include "ui/documents/itemedit.h"
#include "ui/widgets/theme.h"
#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPainter>

namespace truckroll {

BundlePartDelegate::BundlePartDelegate(BundlePartsEdit &parts, const std::vector<Item> &items)
    : QStyledItemDelegate(&parts), m_parts(parts), m_items(items)
{
}

QWidget *BundlePartDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                          const QModelIndex &index) const
{
    auto *self = const_cast<BundlePartDelegate *>(this); // its signals are ours
    QLineEdit *edit = nullptr;
    if (index.column() == 0) {
        auto *items = new ItemEdit(m_items, parent);
        connect(items, &ItemEdit::clickedItem, self, [self, items] {
            emit self->commitData(items);
            emit self->closeEditor(items, QAbstractItemDelegate::EditNextItem);
        });
        edit = items;
    } else {
        edit = new QLineEdit(parent);
        edit->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    edit->setFrame(false);
    edit->setAutoFillBackground(true);
    edit->setObjectName(QStringLiteral("partCellEditor"));
    edit->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return edit;
}

void BundlePartDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                      const QModelIndex &index) const
{
    const auto *items = qobject_cast<ItemEdit *>(editor);
    if (const Item *item = items ? items->picked() : nullptr)
        m_parts.putItem(index.row(), *item);
    else if (const auto *edit = qobject_cast<QLineEdit *>(editor); edit && edit->isModified())
        model->setData(index, edit->text(), Qt::EditRole);
}

bool BundlePartDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *items = qobject_cast<ItemEdit *>(watched);
    if (items && event->type() == QEvent::KeyPress && items->takeListKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return QStyledItemDelegate::eventFilter(watched, event);
}

void BundlePartDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    QStyleOptionViewItem shown = option;
    if (index.column() > 0)
        shown.font = Theme::tabular(shown.font);
    QStyledItemDelegate::paint(painter, shown, index);
    if (index.column() != 0 || !index.data().toString().isEmpty())
        return;
    painter->save(); // the empty row at the end says what it is for
    painter->setPen(Tokens::of(option.widget).muted);
    painter->drawText(option.rect.adjusted(space::s, 0, -space::xs, 0), Qt::AlignVCenter | Qt::AlignLeft,
                      BundlePartsEdit::tr("Add a part"));
    painter->restore();
}

} // namespace truckroll
