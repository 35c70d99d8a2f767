// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>

namespace truckroll {

/// A table of fields within a form: Tab goes from field to field and behind the last one on to the rest of
/// the form. In a table of Qt's own it goes round for ever. What is cut off is told by a tool tip.
class FieldTable : public QTableWidget
{
    Q_OBJECT

public:
    FieldTable(int rows, int columns, QWidget *parent = nullptr);

    /// A widget in place of a cell; Tab comes by it as by the other fields.
    void putField(int row, int column, QWidget *field);

protected:
    bool focusNextPrevChild(bool next) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isTyped(int row, int column) const;
    bool isField(int row, int column) const;
    /// To the field before or behind that cell; false when there is none.
    bool goOn(int row, int column, bool next, bool open);
};

} // namespace truckroll
