// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/celltips.h"
#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QToolTip>

namespace truckroll {

QString toolTipOf(const QString &words)
{
    if (words.isEmpty())
        return {};
    // Qt takes words for rich text by a guess; this leaves nothing to guess.
    QString escaped = words.toHtmlEscaped();
    return QStringLiteral("<qt>%1</qt>").arg(escaped.replace(u'\n', QStringLiteral("<br>")));
}

QString cellTip(const QString &words, bool isCut, const QString &hint)
{
    if (!isCut || words == hint)
        return toolTipOf(hint);
    return toolTipOf(hint.isEmpty() ? words : words + u'\n' + hint);
}

bool isCut(const QStyleOptionViewItem &cell)
{
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, cell.widget) + 1;
    const QRect place = style->subElementRect(QStyle::SE_ItemViewItemText, &cell, cell.widget);
    return QFontMetrics(cell.font).horizontalAdvance(cell.text) > place.width() - 2 * margin;
}

bool CellTips::isCellCut(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    return isCut(cell);
}

bool CellTips::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                         const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString tip = cellTip(index.data(Qt::DisplayRole).toString(), isCellCut(option, index),
                                index.data(Qt::ToolTipRole).toString());
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), tip, view, option.rect);
    return true;
}

} // namespace truckroll
