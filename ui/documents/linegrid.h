// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace truckroll {

class LineDelegate;
class LineTableModel;

/// The lines of a document, made for the keyboard: Tab and Enter go to the next cell and on to the next line,
/// Alt+Up and Alt+Down order lines, Ctrl+Delete removes them, Ctrl+V takes rows of a spreadsheet, Ctrl+Z
/// takes back. The row numbers at the left can be dragged.
class LineGrid : public QTableView
{
    Q_OBJECT

public:
    explicit LineGrid(LineTableModel &lines, QWidget *parent = nullptr);

    /// Puts the focus into the first free line.
    void startLine();
    void addDiscount();
    void addText();
    void removeSelected();
    void moveSelected(int by);
    void paste(const QString &text);
    QString copyText() const;
    /// Writes an open cell into the model, as leaving it would.
    void commitOpenCell();
    bool hasOpenCell() const { return state() == EditingState; }
    /// Height that shows all lines without scrolling, within limits.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void typed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    using QTableView::edit;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QModelIndex nextCell(const QModelIndex &from, int step) const;
    void goTo(const QModelIndex &cell, bool edit);
    void insertLine(int kind);
    bool commandKey(QKeyEvent *event);
    void layOutColumns();

    LineTableModel &m_lines;
    LineDelegate *m_delegate;
    int m_openRow = 0; ///< of the cell that was opened last
    int m_openColumn = 0;
    int m_linesBefore = 0; ///< lines there were when it was opened
};

} // namespace truckroll
