// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace truckroll {

class LineTableModel;

/// Editors of the line grid: the item completes from the price book while it is typed, amounts are typed at
/// the right, the tax is chosen from a list. What is no number does not change the line; the grid
/// keeps the editor open then.
class LineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    LineDelegate(LineTableModel &lines, QObject *parent);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// Rows of a spreadsheet were pasted into an editor; it is closed as it was.
    void pastedRows(const QString &text);
    /// Something was typed that is not in a line yet.
    void typed();

private:
    QWidget *itemEditor(QWidget *parent);
    QWidget *taxEditor(QWidget *parent) const;
    QWidget *optionEditor(QWidget *parent) const;

    LineTableModel &m_lines;
};

} // namespace truckroll
