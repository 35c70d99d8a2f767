// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/linetablemodel.h"
#include "core/base/localamount.h"
#include "core/base/text.h"
#include "core/domain/itemlines.h"
#include "ui/documents/itemmatch.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QLocale>

namespace truckroll {

namespace {

constexpr size_t undoDepth = 100;

} // namespace

LineTableModel::LineTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void LineTableModel::setPriceBook(std::vector<Item> items, std::vector<TaxRate> rates)
{
    m_items = std::move(items);
    m_rates = std::move(rates);
    if (!m_lines.empty())
        emit dataChanged(index(0, 0), index(int(m_lines.size()) - 1, columns - 1));
}

void LineTableModel::setReceived(std::optional<std::map<LineId, Quantity>> received)
{
    if (received == m_received)
        return;
    m_received = std::move(received);
    emit headerDataChanged(Qt::Horizontal, TaxColumn, TaxColumn);
    if (!m_lines.empty())
        emit dataChanged(index(0, TaxColumn), index(int(m_lines.size()) - 1, TaxColumn));
}

void LineTableModel::setEditable(bool editable)
{
    if (m_editable == editable)
        return;
    const int last = int(m_lines.size());
    if (editable) {
        beginInsertRows({}, last, last);
        m_editable = true;
        endInsertRows();
    } else {
        beginRemoveRows({}, last, last);
        m_editable = false;
        endRemoveRows();
    }
}

void LineTableModel::load(std::vector<DocumentLine> lines)
{
    m_undo.clear();
    m_redo.clear();
    replaceAll(std::move(lines));
}

void LineTableModel::setOptions(const QStringList &names, int removed)
{
    if (removed > 0) {
        Lines lines = m_lines;
        std::erase_if(lines, [removed](const DocumentLine &line) { return line.option == removed; });
        for (DocumentLine &line : lines)
            if (line.option > removed)
                --line.option;
        m_undo.clear(); // what could be taken back had other options
        m_redo.clear();
        replaceAll(std::move(lines));
    }
    if (names == m_options)
        return;
    const bool shows = !names.isEmpty();
    const bool showed = !m_options.isEmpty();
    if (shows && !showed)
        beginInsertColumns({}, OptionColumn, OptionColumn);
    else if (showed && !shows)
        beginRemoveColumns({}, OptionColumn, OptionColumn);
    m_options = names;
    if (shows && !showed)
        endInsertColumns();
    else if (showed && !shows)
        endRemoveColumns();
    else if (shows && rowCount() > 0)
        emit dataChanged(index(0, OptionColumn), index(rowCount() - 1, OptionColumn));
}

void LineTableModel::putIntoOption(const std::vector<int> &rows, int option)
{
    if (!m_editable || option < 0 || option > m_options.size())
        return;
    Lines lines = m_lines;
    for (const int row : rows)
        if (isLine(row))
            lines[size_t(row)].option = option;
    if (lines == m_lines)
        return;
    remember();
    replaceAll(std::move(lines));
    wasEdited();
}

QString LineTableModel::optionText(const DocumentLine &line) const
{
    return line.option == 0 ? tr("All") : m_options.value(line.option - 1);
}

bool LineTableModel::changeOption(DocumentLine &line, int option) const
{
    const int fits = option >= 0 && option <= m_options.size() ? option : 0;
    return fits != line.option && (line.option = fits, true);
}

/// Keeps rows (and with them selection and scroll) as far as there are as many as before.
void LineTableModel::replaceAll(Lines lines)
{
    const int before = int(m_lines.size());
    const int after = int(lines.size());
    if (after > before)
        beginInsertRows({}, before, after - 1);
    else if (after < before)
        beginRemoveRows({}, after, before - 1);
    m_lines = std::move(lines);
    if (after > before)
        endInsertRows();
    else if (after < before)
        endRemoveRows();
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void LineTableModel::setComputed(const std::vector<DocumentLine> &lines)
{
    if (lines.size() != m_lines.size())
        return;
    for (size_t i = 0; i < lines.size(); ++i) {
        m_lines[i].amount = lines[i].amount;
        m_lines[i].discountShare = lines[i].discountShare;
    }
    if (!m_lines.empty())
        emit dataChanged(index(0, AmountColumn), index(int(m_lines.size()) - 1, AmountColumn));
}

void LineTableModel::adoptStored(const std::vector<DocumentLine> &stored)
{
    if (stored.size() != m_lines.size())
        return;
    for (size_t i = 0; i < stored.size(); ++i)
        m_lines[i].id = stored[i].id;
    setComputed(stored);
}

void LineTableModel::remember()
{
    m_undo.push_back(m_lines);
    if (m_undo.size() > undoDepth)
        m_undo.erase(m_undo.begin());
    m_redo.clear();
}

void LineTableModel::wasEdited()
{
    emit headerDataChanged(Qt::Vertical, 0, std::max(0, rowCount() - 1));
    emit edited();
}

void LineTableModel::undo()
{
    if (m_undo.empty())
        return;
    m_redo.push_back(m_lines);
    Lines lines = std::move(m_undo.back());
    m_undo.pop_back();
    replaceAll(std::move(lines));
    wasEdited();
}

void LineTableModel::redo()
{
    if (m_redo.empty())
        return;
    m_undo.push_back(m_lines);
    Lines lines = std::move(m_redo.back());
    m_redo.pop_back();
    replaceAll(std::move(lines));
    wasEdited();
}

void LineTableModel::putItem(int row, const Item &item)
{
    const Quantity quantity = isLine(row) && m_lines[size_t(row)].kind == LineKind::Item
                                  ? m_lines[size_t(row)].quantity
                                  : Quantity::whole(1);
    std::vector<DocumentLine> made = linesOfItem(item, quantity, m_items);
    for (DocumentLine &line : made)
        line.option = isLine(row) ? m_lines[size_t(row)].option : optionAt(int(m_lines.size()));
    remember();
    if (isLine(row)) {
        Lines lines = m_lines;
        const LineId keep = lines[size_t(row)].id;
        lines.erase(lines.begin() + row);
        lines.insert(lines.begin() + row, made.begin(), made.end());
        if (made.size() == 1)
            lines[size_t(row)].id = keep;
        replaceAll(std::move(lines));
    } else {
        Lines lines = m_lines;
        lines.insert(lines.end(), made.begin(), made.end());
        replaceAll(std::move(lines));
    }
    wasEdited();
}

void LineTableModel::insertLines(int row, const std::vector<DocumentLine> &lines)
{
    if (lines.empty() || !m_editable)
        return;
    const int at = std::clamp(row, 0, int(m_lines.size()));
    remember();
    beginInsertRows({}, at, at + int(lines.size()) - 1);
    m_lines.insert(m_lines.begin() + at, lines.begin(), lines.end());
    endInsertRows();
    wasEdited();
}

void LineTableModel::removeLines(int first, int count)
{
    const int last = std::min(first + count, int(m_lines.size())) - 1;
    if (!m_editable || !isLine(first) || last < first)
        return;
    remember();
    beginRemoveRows({}, first, last);
    m_lines.erase(m_lines.begin() + first, m_lines.begin() + last + 1);
    endRemoveRows();
    wasEdited();
}

void LineTableModel::clearCells(const QModelIndexList &cells)
{
    Lines lines = m_lines;
    bool changed = false;
    for (const QModelIndex &cell : cells) {
        if (!isLine(cell.row()) || !(flags(cell) & Qt::ItemIsEditable))
            continue;
        const QVariant none = cell.column() == TaxColumn      ? QVariant(qint64(-1))
                              : cell.column() == OptionColumn ? QVariant(0)
                                                              : QVariant(QString());
        changed |= change(lines[size_t(cell.row())], cell.column(), none);
    }
    if (!changed)
        return;
    remember();
    replaceAll(std::move(lines));
    wasEdited();
}

bool LineTableModel::moveLine(int from, int to)
{
    if (!m_editable || !isLine(from) || !isLine(to) || from == to)
        return false;
    remember();
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    const DocumentLine line = m_lines[size_t(from)];
    m_lines.erase(m_lines.begin() + from);
    m_lines.insert(m_lines.begin() + to, line);
    endMoveRows();
    wasEdited();
    return true;
}

} // namespace truckroll
