// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include "core/domain/item.h"
#include <QAbstractTableModel>
#include <map>
#include <optional>
#include <vector>

namespace truckroll {

/// The lines of one document as a table that can be typed into. While it is editable, an empty row stands at
/// the end; what is typed there becomes a line. Every change can be taken back (undo()).
class LineTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        ItemColumn,
        DescriptionColumn,
        QuantityColumn,
        PriceColumn,
        TaxColumn, ///< of a purchase order, which has no tax of ours: how much of the line came
        AmountColumn,
        OptionColumn
    };
    /// Without the one for options, which is there only when the quote has any.
    static constexpr int columns = 6;
    enum Role { LineKindRole = Qt::UserRole + 1, WrongRole };

    explicit LineTableModel(QObject *parent = nullptr);

    void setPriceBook(std::vector<Item> items, std::vector<TaxRate> rates);
    const std::vector<Item> &items() const { return m_items; }
    const std::vector<TaxRate> &rates() const { return m_rates; }
    void setEditable(bool editable);
    bool isEditable() const { return m_editable; }
    /// The names of the options that lines can belong to; `removed` (from 1; 0: none) is gone with its lines.
    void setOptions(const QStringList &names, int removed = 0);
    const QStringList &options() const { return m_options; }
    /// How much came of the lines of a purchase order, that is; nothing: it is a document with taxes.
    void setReceived(std::optional<std::map<LineId, Quantity>> received);
    /// Puts lines into an option; 0: they belong to all. One step of undo.
    void putIntoOption(const std::vector<int> &rows, int option);
    /// What a line that is put at this row belongs to: the same as the one above it.
    int optionAt(int row) const { return row > 0 && isLine(row - 1) ? m_lines[size_t(row) - 1].option : 0; }

    /// Other lines altogether; forgets what could be taken back.
    void load(std::vector<DocumentLine> lines);
    /// The same lines with computed amounts; takes no part in undo.
    void setComputed(const std::vector<DocumentLine> &lines);
    /// Ids and computed amounts of the stored lines, when there are as many of them.
    void adoptStored(const std::vector<DocumentLine> &stored);
    const std::vector<DocumentLine> &lines() const { return m_lines; }
    /// As they would be with that text in that cell; as they are when it is no value.
    std::vector<DocumentLine> linesWith(int row, int column, const QString &typed) const;

    /// Puts the item (a bundle: its parts) on this line, or below the last one.
    void putItem(int row, const Item &item);
    void insertLines(int row, const std::vector<DocumentLine> &lines);
    void removeLines(int first, int count);
    /// Empties what can be typed into, in one step of undo.
    void clearCells(const QModelIndexList &cells);
    /// Why the cell does not take the text, as a sentence; empty when it does.
    QString problem(const QModelIndex &cell, const QString &typed) const;
    /// `to` is the row it has afterwards.
    bool moveLine(int from, int to);
    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    void undo();
    void redo();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// The user changed lines (not: amounts were computed).
    void edited();

private:
    using Lines = std::vector<DocumentLine>;
    bool isLine(int row) const { return row >= 0 && row < int(m_lines.size()); }
    QString text(const DocumentLine &line, int column, bool forEditing) const;
    QString taxText(const DocumentLine &line) const;
    QString receivedText(const DocumentLine &line) const;
    bool change(DocumentLine &line, int column, const QVariant &value) const;
    bool changeItem(DocumentLine &line, const QString &typed) const;
    bool changePrice(DocumentLine &line, const QString &typed) const;
    bool changeTax(DocumentLine &line, qint64 rate) const;
    bool changeQuantity(DocumentLine &line, const QString &typed) const;
    void remember();
    QString optionText(const DocumentLine &line) const;
    bool changeOption(DocumentLine &line, int option) const;
    void replaceAll(Lines lines);
    void wasEdited();

    Lines m_lines;
    std::vector<Item> m_items;
    std::vector<TaxRate> m_rates;
    bool m_editable = true;
    QStringList m_options;
    std::optional<std::map<LineId, Quantity>> m_received;
    std::vector<Lines> m_undo;
    std::vector<Lines> m_redo;
};

} // namespace truckroll
