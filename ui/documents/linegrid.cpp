// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/linegrid.h"
#include "ui/documents/linedelegate.h"
#include "ui/documents/linepaste.h"
#include "ui/documents/linetablemodel.h"
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>

namespace truckroll {

namespace {

constexpr int lineHeight = 36;
constexpr int fewestRows = 5;
constexpr int mostRows = 14;

} // namespace

LineGrid::LineGrid(LineTableModel &lines, QWidget *parent)
    : QTableView(parent), m_lines(lines), m_delegate(new LineDelegate(lines, this))
{
    setObjectName(QStringLiteral("lineGrid"));
    setAccessibleName(tr("Lines"));
    setModel(&lines);
    setItemDelegate(m_delegate);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                    QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    setShowGrid(true);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setStretchLastSection(false);
    verticalHeader()->setDefaultSectionSize(lineHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setSectionsMovable(true);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setDefaultAlignment(Qt::AlignCenter);
    verticalHeader()->setFixedWidth(32);
    connect(verticalHeader(), &QHeaderView::sectionMoved, this, [this](int logical, int from, int to) {
        // The header shows another order; the model is given that order and the header its own back.
        const QSignalBlocker quiet(verticalHeader());
        verticalHeader()->moveSection(to, from);
        m_lines.moveLine(logical, std::min(to, int(m_lines.lines().size()) - 1));
        viewport()->update();
    });
    connect(m_delegate, &LineDelegate::pastedRows, this, &LineGrid::paste);
    connect(m_delegate, &LineDelegate::typed, this, &LineGrid::typed);
    connect(&m_lines, &QAbstractItemModel::rowsInserted, this, &QWidget::updateGeometry);
    connect(&m_lines, &QAbstractItemModel::rowsRemoved, this, &QWidget::updateGeometry);
}

QSize LineGrid::sizeHint() const
{
    const int rows = std::clamp(m_lines.rowCount(), fewestRows, mostRows);
    return {640, rows * lineHeight + horizontalHeader()->height() + 2 * frameWidth() + 2};
}

QSize LineGrid::minimumSizeHint() const
{
    return {420, 3 * lineHeight + horizontalHeader()->height() + 2 * frameWidth() + 2};
}

void LineGrid::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

void LineGrid::layOutColumns()
{
    const int width = viewport()->width();
    const int figure = fontMetrics().horizontalAdvance(u'0');
    const int quantity = std::max(figure * 9, fontMetrics().horizontalAdvance(tr("Quantity")) + 24);
    const int price = figure * 13;
    const int tax = std::min(figure * 14, width / 7);
    const int amount = figure * 15;
    const int rest = std::max(200, width - quantity - price - tax - amount);
    setColumnWidth(LineTableModel::ItemColumn, rest * 2 / 5);
    setColumnWidth(LineTableModel::DescriptionColumn, rest - rest * 2 / 5);
    setColumnWidth(LineTableModel::QuantityColumn, quantity);
    setColumnWidth(LineTableModel::PriceColumn, price);
    setColumnWidth(LineTableModel::TaxColumn, tax);
    setColumnWidth(LineTableModel::AmountColumn, amount);
}

QModelIndex LineGrid::nextCell(const QModelIndex &from, int step) const
{
    int cell = from.row() * LineTableModel::columns + from.column();
    const int cells = m_lines.rowCount() * LineTableModel::columns;
    for (cell += step; cell >= 0 && cell < cells; cell += step) {
        const QModelIndex at = m_lines.index(cell / LineTableModel::columns, cell % LineTableModel::columns);
        if (m_lines.flags(at) & Qt::ItemIsEditable && at.column() != LineTableModel::TaxColumn)
            return at;
    }
    return {};
}

void LineGrid::goTo(const QModelIndex &cell, bool openIt)
{
    if (!cell.isValid())
        return;
    setCurrentIndex(cell);
    scrollTo(cell);
    if (openIt && m_lines.flags(cell) & Qt::ItemIsEditable)
        QTableView::edit(cell);
}

void LineGrid::startLine()
{
    commitOpenCell();
    setFocus();
    goTo(m_lines.index(int(m_lines.lines().size()), 0), true);
}

void LineGrid::commitOpenCell()
{
    QWidget *editor = state() == EditingState ? indexWidget(currentIndex()) : nullptr;
    if (!editor && state() == EditingState)
        editor = viewport()->findChild<QWidget *>(QStringLiteral("lineCellEditor"));
    if (!editor)
        return;
    commitData(editor);
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
}

bool LineGrid::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool opened = QTableView::edit(index, trigger, event);
    if (opened) {
        m_openRow = index.row();
        m_openColumn = index.column();
        m_linesBefore = int(m_lines.lines().size());
    }
    return opened;
}

/// Where to go from the cell that was closed. A line that was begun in the empty row stands where that row
/// was, and the row itself moved on, so the place is remembered and not asked of the view.
void LineGrid::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    const int added = int(m_lines.lines().size()) - m_linesBefore;
    const bool wasEmptyRow = m_openRow >= m_linesBefore;
    const QModelIndex at = m_lines.index(m_openRow, m_openColumn);
    const bool forward =
        hint == QAbstractItemDelegate::EditNextItem || hint == QAbstractItemDelegate::SubmitModelCache;
    m_linesBefore = int(m_lines.lines().size());
    if (hint == QAbstractItemDelegate::EditPreviousItem)
        goTo(nextCell(at, -1), true);
    else if (forward && wasEmptyRow && added == 0 && hint == QAbstractItemDelegate::EditNextItem)
        QTableView::focusNextPrevChild(true);          // Tab on the empty line leaves the grid
    else if (forward && added > (wasEmptyRow ? 1 : 0)) // a bundle opened: behind its parts
        goTo(m_lines.index(m_openRow + added + (wasEmptyRow ? 0 : 1), 0), true);
    else if (forward && !(wasEmptyRow && added == 0))
        goTo(nextCell(at, 1), true);
}

bool LineGrid::focusNextPrevChild(bool next)
{
    const QModelIndex cell = m_lines.isEditable() && currentIndex().isValid()
                                 ? nextCell(currentIndex(), next ? 1 : -1)
                                 : QModelIndex();
    const bool leaves = next && currentIndex().row() >= int(m_lines.lines().size());
    if (!cell.isValid() || leaves)
        return QTableView::focusNextPrevChild(next);
    goTo(cell, false);
    return true;
}

void LineGrid::insertLine(int kind)
{
    commitOpenCell();
    DocumentLine line;
    line.kind = LineKind(kind);
    const int current = currentIndex().isValid() ? currentIndex().row() + 1 : int(m_lines.lines().size());
    const int row = std::min(current, int(m_lines.lines().size()));
    m_lines.insertLines(row, {line});
    setFocus();
    goTo(m_lines.index(row, line.kind == LineKind::Text ? LineTableModel::DescriptionColumn
                                                        : LineTableModel::PriceColumn),
         true);
}

void LineGrid::addDiscount()
{
    insertLine(int(LineKind::DiscountPercent));
}

void LineGrid::addText()
{
    insertLine(int(LineKind::Text));
}

void LineGrid::removeSelected()
{
    commitOpenCell();
    std::vector<int> rows;
    for (const QModelIndex &at : selectionModel()->selectedIndexes())
        rows.push_back(at.row());
    if (rows.empty() && currentIndex().isValid())
        rows.push_back(currentIndex().row());
    if (rows.empty())
        return;
    const auto [first, last] = std::minmax_element(rows.begin(), rows.end());
    const int row = *first;
    m_lines.removeLines(row, *last - row + 1);
    goTo(m_lines.index(std::min(row, m_lines.rowCount() - 1), 0), false);
}

void LineGrid::moveSelected(int by)
{
    commitOpenCell();
    const QModelIndex at = currentIndex();
    if (m_lines.moveLine(at.row(), at.row() + by))
        goTo(m_lines.index(at.row() + by, at.column()), false);
}

void LineGrid::paste(const QString &text)
{
    const std::vector<DocumentLine> made = linesFromSpreadsheet(text, m_lines.items());
    if (made.empty() || !m_lines.isEditable())
        return;
    const int row = currentIndex().isValid() ? std::min(currentIndex().row(), int(m_lines.lines().size()))
                                             : int(m_lines.lines().size());
    m_lines.insertLines(row, made);
    setFocus();
    goTo(m_lines.index(row + int(made.size()), 0), false);
}

QString LineGrid::copyText() const
{
    std::vector<int> rows;
    for (const QModelIndex &at : selectionModel()->selectedIndexes())
        rows.push_back(at.row());
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QStringList text;
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < LineTableModel::columns; ++column)
            cells << m_lines.index(row, column).data().toString();
        text << cells.join(u'\t');
    }
    return text.join(u'\n');
}

bool LineGrid::commandKey(QKeyEvent *event)
{
    const bool alt = event->modifiers() & Qt::AltModifier;
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(copyText());
        return true;
    }
    if (!m_lines.isEditable())
        return false;
    if (event->matches(QKeySequence::Paste))
        paste(QApplication::clipboard()->text());
    else if (event->matches(QKeySequence::Undo) && m_lines.canUndo())
        m_lines.undo();
    else if (event->matches(QKeySequence::Redo) && m_lines.canRedo())
        m_lines.redo();
    else if (alt && event->key() == Qt::Key_Up)
        moveSelected(-1);
    else if (alt && event->key() == Qt::Key_Down)
        moveSelected(1);
    else if (event->key() == Qt::Key_Delete && event->modifiers() & Qt::ControlModifier)
        removeSelected();
    else if (event->key() == Qt::Key_Space && currentIndex().column() == LineTableModel::TaxColumn)
        m_lines.setData(currentIndex(), currentIndex().data(Qt::EditRole).toLongLong() < 0 ? 0 : -1,
                        Qt::EditRole);
    else
        return false;
    return true;
}

void LineGrid::keyPressEvent(QKeyEvent *event)
{
    if (commandKey(event)) {
        event->accept();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && state() != EditingState &&
        currentIndex().isValid()) {
        if (m_lines.flags(currentIndex()) & Qt::ItemIsEditable)
            QTableView::edit(currentIndex());
        else
            goTo(nextCell(currentIndex(), 1), true);
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier && m_lines.isEditable() &&
        currentIndex().column() == LineTableModel::DescriptionColumn) {
        m_lines.setData(currentIndex(), QString(), Qt::EditRole);
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace truckroll
