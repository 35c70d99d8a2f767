// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/linegrid.h"
#include "ui/documents/linedelegate.h"
#include "ui/documents/linepaste.h"
#include "ui/documents/linetablemodel.h"
#include "ui/widgets/form.h"
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <algorithm>

namespace truckroll {

namespace {

constexpr int lineHeight = 32;
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
    connect(m_delegate, &LineDelegate::typed, this, [this] {
        if (!m_problem.isEmpty())
            showProblem();
        emit typed();
    });
    connect(&m_lines, &QAbstractItemModel::rowsInserted, this, &QWidget::updateGeometry);
    connect(&m_lines, &QAbstractItemModel::rowsRemoved, this, &QWidget::updateGeometry);
    connect(&m_lines, &QAbstractItemModel::columnsInserted, this, &LineGrid::layOutColumns);
    connect(&m_lines, &QAbstractItemModel::columnsRemoved, this, &LineGrid::layOutColumns);
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
    const bool hasOptions = m_lines.columnCount() > LineTableModel::columns;
    const int option = hasOptions ? std::min(figure * 18, width / 8) : 0;
    const int rest = std::max(200, width - quantity - price - tax - amount - option);
    setColumnWidth(LineTableModel::ItemColumn, rest * 2 / 5);
    setColumnWidth(LineTableModel::DescriptionColumn, rest - rest * 2 / 5);
    setColumnWidth(LineTableModel::QuantityColumn, quantity);
    setColumnWidth(LineTableModel::PriceColumn, price);
    setColumnWidth(LineTableModel::TaxColumn, tax);
    setColumnWidth(LineTableModel::AmountColumn, amount);
    if (hasOptions)
        setColumnWidth(LineTableModel::OptionColumn, option);
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
    if (!commitOpenCell())
        return;
    setFocus();
    goTo(m_lines.index(int(m_lines.lines().size()), 0), true);
}

QWidget *LineGrid::openEditor() const
{
    if (state() != EditingState)
        return nullptr;
    for (QWidget *editor : viewport()->findChildren<QWidget *>(QStringLiteral("lineCellEditor")))
        if (!editor->isHidden()) // one that was closed lives on until the next turn of the loop
            return editor;
    return nullptr;
}

bool LineGrid::hasOpenText() const
{
    const QWidget *editor = openEditor();
    const auto *line = qobject_cast<const QLineEdit *>(editor);
    return line ? line->isModified() : editor != nullptr;
}

QString LineGrid::problem() const
{
    const auto *line = qobject_cast<const QLineEdit *>(openEditor());
    return line && line->isModified() ? m_lines.problem(m_lines.index(m_openRow, m_openColumn), line->text())
                                      : QString();
}

void LineGrid::showProblem()
{
    m_problem = problem();
    if (QWidget *editor = openEditor()) {
        markWrong(editor, !m_problem.isEmpty());
        editor->setToolTip(m_problem);
    }
    emit problemShown(m_problem);
}

void LineGrid::focusOpenCell()
{
    if (QWidget *editor = openEditor())
        editor->setFocus();
    else
        setFocus();
}

bool LineGrid::commitOpenCell()
{
    QWidget *editor = openEditor();
    if (!editor)
        return true;
    if (!problem().isEmpty()) {
        showProblem();
        editor->setFocus();
        return false;
    }
    commitData(editor);
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    showProblem();
    return true;
}

std::vector<DocumentLine> LineGrid::linesAsTyped() const
{
    const auto *edit = hasOpenText() ? qobject_cast<const QLineEdit *>(openEditor()) : nullptr;
    return edit ? m_lines.linesWith(m_openRow, m_openColumn, edit->text()) : m_lines.lines();
}

void LineGrid::dropOpenCell()
{
    if (QWidget *editor = openEditor())
        closeEditor(editor, QAbstractItemDelegate::RevertModelCache);
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

/// Closes the cell unless its text is no value, and goes on from it. A line that was begun in the empty row
/// stands where that row was, and the row itself moved on, so the place is remembered and not asked of the
/// view.
void LineGrid::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool reverts = hint == QAbstractItemDelegate::RevertModelCache;
    if (!reverts && editor == openEditor() && !problem().isEmpty())
        return showProblem();
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    if (!m_problem.isEmpty())
        showProblem();
    goOn(hint);
}

void LineGrid::goOn(QAbstractItemDelegate::EndEditHint hint)
{
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
    if (!commitOpenCell())
        return;
    DocumentLine line;
    line.kind = LineKind(kind);
    const int current = currentIndex().isValid() ? currentIndex().row() + 1 : int(m_lines.lines().size());
    const int row = std::min(current, int(m_lines.lines().size()));
    line.option = m_lines.optionAt(row);
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

void LineGrid::clearSelected()
{
    const QModelIndexList cells = selectionModel()->selectedIndexes();
    const QModelIndexList rows = selectionModel()->selectedRows();
    if (!rows.isEmpty() && cells.size() == rows.size() * m_lines.columnCount())
        removeSelected();
    else
        m_lines.clearCells(cells.isEmpty() ? QModelIndexList{currentIndex()} : cells);
}

void LineGrid::removeSelected()
{
    if (!problem().isEmpty())
        dropOpenCell(); // it goes with its line
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
    if (!commitOpenCell())
        return;
    const QModelIndex at = currentIndex();
    if (m_lines.moveLine(at.row(), at.row() + by))
        goTo(m_lines.index(at.row() + by, at.column()), false);
}

void LineGrid::putIntoOption(int option)
{
    if (!commitOpenCell())
        return;
    std::vector<int> rows;
    for (const QModelIndex &at : selectionModel()->selectedIndexes())
        rows.push_back(at.row());
    if (rows.empty() && currentIndex().isValid())
        rows.push_back(currentIndex().row());
    m_lines.putIntoOption(rows, option);
}

void LineGrid::paste(const QString &text)
{
    std::vector<DocumentLine> made = linesFromSpreadsheet(text, m_lines.items());
    if (made.empty() || !m_lines.isEditable())
        return;
    const int row = currentIndex().isValid() ? std::min(currentIndex().row(), int(m_lines.lines().size()))
                                             : int(m_lines.lines().size());
    for (DocumentLine &line : made)
        line.option = m_lines.optionAt(row);
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
        for (int column = 0; column < m_lines.columnCount(); ++column)
            cells << m_lines.index(row, column).data().toString();
        text << cells.join(u'\t');
    }
    return text.join(u'\n');
}

bool LineGrid::commandKey(QKeyEvent *event)
{
    const bool control = event->modifiers() == Qt::ControlModifier;
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
    else if ((event->matches(QKeySequence::Redo) || (control && event->key() == Qt::Key_Y)) &&
             m_lines.canRedo())
        m_lines.redo();
    else
        return editKey(event);
    return true;
}

bool LineGrid::editKey(QKeyEvent *event)
{
    const bool alt = event->modifiers() & Qt::AltModifier;
    if (alt && event->key() == Qt::Key_Up)
        moveSelected(-1);
    else if (alt && event->key() == Qt::Key_Down)
        moveSelected(1);
    else if (alt && event->key() >= Qt::Key_0 && event->key() <= Qt::Key_0 + m_lines.options().size() &&
             !m_lines.options().isEmpty())
        putIntoOption(event->key() - Qt::Key_0);
    else if (event->key() == Qt::Key_Delete && event->modifiers() & Qt::ControlModifier)
        removeSelected();
    else if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier)
        clearSelected();
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
    QTableView::keyPressEvent(event);
}

void LineGrid::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!problem().isEmpty())
        focusOpenCell();
}

void LineGrid::mousePressEvent(QMouseEvent *event)
{
    if (problem().isEmpty())
        QTableView::mousePressEvent(event);
    else
        focusOpenCell();
}

/// The keys are found here; they work without the menu, too.
void LineGrid::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_lines.isEditable() || !problem().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("lineMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool line = currentIndex().isValid() && currentIndex().row() < int(m_lines.lines().size());
    const auto add = [&](const char *name, const QString &text, const QKeySequence &key, auto run) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setEnabled(line);
        connect(action, &QAction::triggered, this, run);
    };
    add("clearCells", tr("Empty the cell"), Qt::Key_Delete, [this] { clearSelected(); });
    add("removeLines", tr("Remove the line"), Qt::CTRL | Qt::Key_Delete, [this] { removeSelected(); });
    menu->addSeparator();
    add("moveUp", tr("Move the line up"), Qt::ALT | Qt::Key_Up, [this] { moveSelected(-1); });
    add("moveDown", tr("Move the line down"), Qt::ALT | Qt::Key_Down, [this] { moveSelected(1); });
    if (!m_lines.options().isEmpty()) {
        menu->addSeparator();
        add("option-0", tr("For all options"), Qt::ALT | Qt::Key_0, [this] { putIntoOption(0); });
        for (int i = 1; i <= m_lines.options().size(); ++i)
            add(qPrintable(QStringLiteral("option-%1").arg(i)),
                tr("For “%1”").arg(m_lines.options().at(i - 1)),
                QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + i)), [this, i] { putIntoOption(i); });
    }
    menu->popup(event->globalPos());
}

} // namespace truckroll
