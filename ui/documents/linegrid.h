// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace truckroll {

class LineDelegate;
class LineTableModel;

/// The lines of a document, made for the keyboard: Tab and Enter go to the next cell and on to the next line,
/// Alt+Up and Alt+Down order lines, Delete empties cells, Ctrl+Delete removes lines, Ctrl+V takes rows of a
/// spreadsheet, Ctrl+Z takes back. The row numbers at the left can be dragged. A cell with text that is no
/// value stays open and says why.
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
    /// The chosen lines belong to that option of the quote (from 1), or to all (0).
    void putIntoOption(int option);
    void paste(const QString &text);
    QString copyText() const;
    /// Empties the chosen cells; whole lines that are chosen are removed.
    void clearSelected();
    /// Writes an open cell into the model, as leaving it would. False: its text is no value, it stays open.
    bool commitOpenCell();
    /// Closes an open cell as Escape does.
    void dropOpenCell();
    /// Something was typed into a cell and is not in the model yet.
    bool hasOpenText() const;
    /// The lines with what stands in the open cell: for drafts, which a crash must not find without it.
    std::vector<DocumentLine> linesAsTyped() const;
    /// What is wrong with the text of the open cell; empty when nothing is.
    QString problem() const;
    void focusOpenCell();
    /// Height that shows all lines without scrolling, within limits.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void typed();
    /// A sentence to show near the grid; empty when the cell is right again.
    void problemShown(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    using QTableView::edit;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QModelIndex nextCell(const QModelIndex &from, int step) const;
    void goTo(const QModelIndex &cell, bool edit);
    void goOn(QAbstractItemDelegate::EndEditHint hint);
    void insertLine(int kind);
    bool commandKey(QKeyEvent *event);
    bool editKey(QKeyEvent *event);
    QWidget *openEditor() const;
    void showProblem();
    void layOutColumns();

    LineTableModel &m_lines;
    LineDelegate *m_delegate;
    QString m_problem; ///< shown now
    int m_openRow = 0; ///< of the cell that was opened last
    int m_openColumn = 0;
    int m_linesBefore = 0; ///< lines there were when it was opened
};

} // namespace truckroll
