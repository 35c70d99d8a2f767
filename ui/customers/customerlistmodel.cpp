// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customerlistmodel.h"
#include "core/base/text.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QPainter>

namespace truckroll {

QVariant CustomerListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const CustomerRow &row = at(index.row());
    QStringList parts{row.reachedBy.isEmpty() ? formatPhone(row.phone) : row.reachedBy, row.place};
    parts.removeAll(QString());
    const QString detail = parts.join(QStringLiteral(" \u00b7 "));
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case DetailRole:
        return detail;
    case BalanceRole:
        return row.balance.isZero() ? QString() : moneyText(row.balance, m_currency);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return row.balance.isZero()
                   ? QStringLiteral("%1, %2").arg(row.name, detail)
                   : tr("%1, %2, open balance %3").arg(row.name, detail, moneyText(row.balance, m_currency));
    default:
        return {};
    }
}

QSize CustomerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, 2 * option.fontMetrics.height() + 18};
}

void CustomerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Tokens &tokens = Tokens::of(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect card = option.rect.adjusted(space::xs, 1, -space::xs, -1);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || option.state & QStyle::State_MouseOver) {
        painter->setPen(selected && option.state & QStyle::State_HasFocus ? QPen(tokens.accent, 2)
                                                                          : QPen(Qt::NoPen));
        painter->setBrush(selected ? tokens.selection : tokens.hover);
        painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
    }
    const QRect text = card.adjusted(space::s, 6, -space::s, -6);
    QRect upper(text.left(), text.top(), text.width(), text.height() / 2);
    const QRect lower(text.left(), text.top() + text.height() / 2, text.width(), text.height() / 2);
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    const QString balance = index.data(CustomerListModel::BalanceRole).toString();
    const QFont figures = Theme::tabular(option.font);
    painter->setFont(figures);
    painter->setPen(tokens.warning.text);
    painter->drawText(upper, Qt::AlignRight | Qt::AlignVCenter, balance);
    upper.setRight(upper.right() - QFontMetrics(figures).horizontalAdvance(balance) - space::s);
    painter->setFont(strong);
    painter->setPen(tokens.text);
    painter->drawText(
        upper, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(strong).elidedText(index.data().toString(), Qt::ElideRight, upper.width()));
    const QFont small = Theme::smallFont();
    painter->setFont(small);
    painter->setPen(tokens.muted);
    painter->drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(small).elidedText(index.data(CustomerListModel::DetailRole).toString(),
                                                     Qt::ElideRight, lower.width()));
    painter->restore();
}

} // namespace truckroll
