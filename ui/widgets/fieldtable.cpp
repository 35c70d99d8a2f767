// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldtable.h"
#include "ui/widgets/celltips.h"
#include <QKeyEvent>

namespace truckroll {

FieldTable::FieldTable(int rows, int columns, QWidget *parent) : QTableWidget(rows, columns, parent)
{
    setTabKeyNavigation(false);
    setItemDelegate(new CellTips(this));
}

void FieldTable::putField(int row, int column, QWidget *field)
{
    setCellWidget(row, column, field);
    field->setFocusPolicy(Qt::ClickFocus); // Tab comes here by goOn() alone, in the order of the cells
    field->installEventFilter(this);
}

/// Text can be typed into the cell.
bool FieldTable::isTyped(int row, int column) const
{
    const QTableWidgetItem *cell = item(row, column);
    const bool editable = cell && cell->flags() & Qt::ItemIsEditable && cell->flags() & Qt::ItemIsEnabled;
    return editable && editTriggers() != QAbstractItemView::NoEditTriggers;
}

bool FieldTable::isField(int row, int column) const
{
    if (isColumnHidden(column) || isRowHidden(row))
        return false;
    if (const QWidget *field = cellWidget(row, column))
        return field->isEnabled();
    const QTableWidgetItem *cell = item(row, column);
    const bool checkable =
        cell && cell->flags() & Qt::ItemIsUserCheckable && cell->flags() & Qt::ItemIsEnabled;
    return isTyped(row, column) || checkable;
}

bool FieldTable::goOn(int row, int column, bool next, bool open)
{
    const int step = next ? 1 : -1;
    const int cells = rowCount() * columnCount();
    for (int at = row * columnCount() + column + step; at >= 0 && at < cells; at += step) {
        const int toRow = at / columnCount();
        const int toColumn = at % columnCount();
        if (!isField(toRow, toColumn))
            continue;
        setCurrentCell(toRow, toColumn);
        QWidget *field = cellWidget(toRow, toColumn);
        (field ? field : this)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        if (open && isTyped(toRow, toColumn))
            edit(model()->index(toRow, toColumn));
        return true;
    }
    return false;
}

bool FieldTable::focusNextPrevChild(bool next)
{
    if (rowCount() > 0 && currentRow() >= 0 && goOn(currentRow(), currentColumn(), next, false))
        return true;
    return QTableWidget::focusNextPrevChild(next);
}

void FieldTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool next = hint == QAbstractItemDelegate::EditNextItem;
    if (!next && hint != QAbstractItemDelegate::EditPreviousItem)
        return QTableWidget::closeEditor(editor, hint);
    const int row = currentRow();
    const int column = currentColumn();
    QTableWidget::closeEditor(editor, QAbstractItemDelegate::NoHint);
    if (!goOn(row, column, next, true))
        QTableWidget::focusNextPrevChild(next);
}

bool FieldTable::eventFilter(QObject *watched, QEvent *event)
{
    const auto *field = qobject_cast<QWidget *>(watched);
    if (event->type() != QEvent::KeyPress || !field || field->parentWidget() != viewport())
        return QTableWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Tab && key != Qt::Key_Backtab)
        return false;
    const QModelIndex at = indexAt(field->geometry().center());
    const bool next = key == Qt::Key_Tab;
    if (!goOn(at.row(), at.column(), next, false)) {
        setFocus();
        QTableWidget::focusNextPrevChild(next);
    }
    return true;
}

} // namespace truckroll
