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

bool isDiscount(const DocumentLine &line)
{
    return line.kind == LineKind::DiscountPercent || line.kind == LineKind::DiscountFlat;
}

} // namespace

LineTableModel::LineTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void LineTableModel::setPriceBook(std::vector<Item> items, std::vector<TaxRate> rates)
{
    m_items = std::move(items);
    m_rates = std::move(rates);
    if (!m_lines.empty())
        emit dataChanged(index(0, 0), index(int(m_lines.size()) - 1, columns - 1));
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

int LineTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size()) + (m_editable ? 1 : 0);
}

int LineTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_options.isEmpty() ? columns : columns + 1;
}

QString LineTableModel::taxText(const DocumentLine &line) const
{
    if (line.kind != LineKind::Item || !line.taxable)
        return {};
    for (const TaxRate &rate : m_rates)
        if (rate.id == line.taxRate)
            return rate.name;
    return tr("Tax");
}

QString LineTableModel::text(const DocumentLine &line, int column, bool forEditing) const
{
    const QLocale locale;
    switch (column) {
    case ItemColumn:
        return line.itemName.isEmpty() && !forEditing && isDiscount(line) ? tr("Discount") : line.itemName;
    case DescriptionColumn:
        return line.description;
    case QuantityColumn:
        return line.kind == LineKind::Item ? quantityText(line.quantity, locale) : QString();
    case PriceColumn:
        if (line.kind == LineKind::DiscountPercent)
            return percentText(line.percent, locale);
        return line.kind == LineKind::Text ? QString() : unitPriceText(line.unitPrice, locale);
    case TaxColumn:
        return taxText(line);
    case AmountColumn:
        return line.kind == LineKind::Text ? QString() : moneyText(line.amount, locale);
    case OptionColumn:
        return optionText(line);
    }
    return {};
}

QVariant LineTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == QuantityColumn || index.column() == PriceColumn ||
                    index.column() == AmountColumn)
                       ? Qt::AlignRight | Qt::AlignVCenter
                       : Qt::AlignLeft | Qt::AlignVCenter);
    if (!isLine(index.row())) {
        if (role == Qt::ToolTipRole)
            return tr("Type an item's number or name, or any text, to add a line.");
        if (role == Qt::AccessibleTextRole)
            return tr("New line, %1")
                .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
        return {};
    }
    const DocumentLine &line = m_lines[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(line, index.column(), false);
    case Qt::EditRole:
        if (index.column() == TaxColumn)
            return line.taxable ? line.taxRate.value() : qint64(-1);
        if (index.column() == OptionColumn)
            return qint64(line.option);
        return text(line, index.column(), true);
    case Qt::ToolTipRole:
        return index.column() == DescriptionColumn ? line.description : QString();
    case LineKindRole:
        return int(line.kind);
    default:
        return {};
    }
}

bool LineTableModel::changeItem(DocumentLine &line, const QString &typed) const
{
    if (line.itemName == typed)
        return false;
    line.itemName = typed.left(FieldLimit::name);
    line.item = ItemId();
    if (line.description.isEmpty() && line.kind == LineKind::Item)
        line.description = typed;
    return true;
}

QString LineTableModel::problem(const QModelIndex &cell, const QString &typed) const
{
    const QLocale locale;
    const bool priced = cell.column() == PriceColumn;
    if (typed.trimmed().isEmpty() || (!priced && cell.column() != QuantityColumn))
        return {};
    const bool percent =
        priced && isLine(cell.row()) && isDiscount(m_lines[size_t(cell.row())]) && typed.contains(u'%');
    const bool read = percent  ? readPercent(typed, locale).has_value()
                      : priced ? readUnitPrice(typed, locale).has_value()
                               : readQuantity(typed, locale).has_value();
    if (read)
        return {};
    const int digits = percent ? Percent::digits : priced ? UnitPrice::digits : Quantity::digits;
    const QString why = amountProblem(typed, digits);
    return why.isEmpty() ? tr("This is no clear number. Type it such as 1,234.50.") : why;
}

/// An empty cell is zero.
bool LineTableModel::changeQuantity(DocumentLine &line, const QString &typed) const
{
    const auto quantity = typed.isEmpty() ? std::optional(Quantity()) : readQuantity(typed, QLocale());
    return quantity && *quantity != line.quantity && (line.quantity = *quantity, true);
}

/// A discount takes "10 %" as a percentage and "25" as an amount. An empty cell is zero.
bool LineTableModel::changePrice(DocumentLine &line, const QString &typed) const
{
    const DocumentLine before = line;
    if (typed.isEmpty()) {
        line.percent = Percent();
        line.unitPrice = UnitPrice();
        return line != before;
    }
    if (isDiscount(line) && typed.contains(u'%')) {
        const auto percent = readPercent(typed, QLocale());
        if (!percent)
            return false;
        line.kind = LineKind::DiscountPercent;
        line.percent = *percent;
        line.unitPrice = UnitPrice();
        return line != before;
    }
    const auto price = readUnitPrice(typed, QLocale());
    if (!price)
        return false;
    if (isDiscount(line)) {
        line.kind = LineKind::DiscountFlat;
        line.percent = Percent();
    }
    line.unitPrice = *price;
    return line != before;
}

bool LineTableModel::changeTax(DocumentLine &line, qint64 rate) const
{
    const DocumentLine before = line;
    line.taxable = rate >= 0;
    line.taxRate = TaxRateId(std::max<qint64>(0, rate));
    return line != before;
}

bool LineTableModel::change(DocumentLine &line, int column, const QVariant &value) const
{
    const QString typed = value.toString().trimmed();
    switch (column) {
    case ItemColumn:
        return changeItem(line, cleanLine(typed));
    case DescriptionColumn: {
        const QString clean = cleanText(typed).left(FieldLimit::description);
        return clean != line.description && (line.description = clean, true);
    }
    case QuantityColumn:
        return changeQuantity(line, typed);
    case PriceColumn:
        return changePrice(line, typed);
    case TaxColumn:
        return changeTax(line, value.toLongLong());
    case OptionColumn:
        return changeOption(line, value.toInt());
    default:
        return false;
    }
}

bool LineTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !m_editable)
        return false;
    const bool isNew = !isLine(index.row());
    if (isNew && (value.toString().trimmed().isEmpty() || index.column() == TaxColumn ||
                  index.column() == OptionColumn))
        return false;
    if (index.column() == ItemColumn)
        if (const Item *item = exactItem(value.toString(), m_items)) {
            if (isNew || m_lines[size_t(index.row())].itemName != item->name)
                putItem(index.row(), *item);
            return true;
        }
    DocumentLine line = isNew ? DocumentLine() : m_lines[size_t(index.row())];
    if (!change(line, index.column(), value))
        return false;
    if (isNew) {
        line.option = optionAt(index.row());
        insertLines(index.row(), {line});
        return true;
    }
    remember();
    m_lines[size_t(index.row())] = line;
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount() - 1));
    wasEdited();
    return true;
}

QVariant LineTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (role == Qt::ToolTipRole && isLine(section) && m_editable)
            return tr("Drag to order the lines, or press Alt+Up and Alt+Down.");
        if (role == Qt::DisplayRole)
            return isLine(section) ? QString::number(section + 1) : QString();
        return {};
    }
    if (role == Qt::TextAlignmentRole)
        return data(index(0, section), role);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ItemColumn:
        return tr("Item");
    case DescriptionColumn:
        return tr("Description");
    case QuantityColumn:
        return tr("Quantity");
    case PriceColumn:
        return tr("Price");
    case TaxColumn:
        return tr("Tax");
    case OptionColumn:
        return tr("Option");
    default:
        return tr("Amount");
    }
}

Qt::ItemFlags LineTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    if (!m_editable || index.column() == AmountColumn)
        return flags;
    if (!isLine(index.row()))
        return index.column() == ItemColumn || index.column() == DescriptionColumn
                   ? flags | Qt::ItemIsEditable
                   : flags;
    const LineKind kind = m_lines[size_t(index.row())].kind;
    const bool fits =
        (index.column() != QuantityColumn && index.column() != TaxColumn) || kind == LineKind::Item;
    const bool priced = index.column() != PriceColumn || kind != LineKind::Text;
    return fits && priced ? flags | Qt::ItemIsEditable : flags;
}

} // namespace truckroll
