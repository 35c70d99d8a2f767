// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the cells and what is typed into them; the lines themselves are in linetablemodel.cpp.
#include "core/base/localamount.h"
#include "core/base/text.h"
#include "core/domain/itemlines.h"
#include "ui/documents/itemmatch.h"
#include "ui/documents/linetablemodel.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QLocale>

namespace truckroll {

namespace {

bool isDiscount(const DocumentLine &line)
{
    return line.kind == LineKind::DiscountPercent || line.kind == LineKind::DiscountFlat;
}

} // namespace

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

QString LineTableModel::receivedText(const DocumentLine &line) const
{
    const auto came = m_received->find(line.id);
    if (line.kind != LineKind::Item || line.id.isNone())
        return {};
    return quantityText(came == m_received->end() ? Quantity() : came->second, QLocale());
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
            return forEditing && line.percent.isZero() ? QString() : percentText(line.percent, locale);
        return line.kind == LineKind::Text ? QString() : unitPriceText(line.unitPrice, locale);
    case TaxColumn:
        return m_received ? receivedText(line) : taxText(line);
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
                    index.column() == AmountColumn || (index.column() == TaxColumn && m_received))
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

std::vector<DocumentLine> LineTableModel::linesWith(int row, int column, const QString &typed) const
{
    std::vector<DocumentLine> lines = m_lines;
    const bool isNew = !isLine(row);
    DocumentLine line = isNew ? DocumentLine() : lines[size_t(row)];
    if (!change(line, column, typed))
        return lines;
    if (isNew)
        lines.push_back(line);
    else
        lines[size_t(row)] = line;
    return lines;
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
        return m_received ? tr("Received") : tr("Tax");
    case OptionColumn:
        return tr("Option");
    default:
        return tr("Amount");
    }
}

Qt::ItemFlags LineTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    if (!m_editable || index.column() == AmountColumn || (m_received && index.column() == TaxColumn))
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
