// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/tablefilter.h"
#include "ui/widgets/meaning.h"
#include <QAbstractTableModel>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace truckroll {

/// What a column of a table is called and how it behaves.
struct TableColumn
{
    enum class Kind { Text, Number, Date, Chip };
    QString id; ///< name in the preferences and in exports
    QString title;
    Kind kind = Kind::Text;
    int width = 140;
    /// Where not all columns fit, those with the most are left out first; with 0 it stays.
    int givesWay = 0;
    bool shown = true; ///< until the user chooses
    bool bold = false;
    QString lateWord; ///< of a date that is `overdue`, beside the color; empty: "overdue"
};

/// Rows in any number, sorted and filtered by the model itself, so that 100,000 rows stay quick and
/// selections survive a change of the data. RowsModel below adds the type of the rows.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { MeaningRole = Qt::UserRole + 1, KeyRole, KindRole, BoldRole };

    explicit TableModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    virtual const TableColumn &columnAt(int column) const = 0;
    virtual int columns() const = 0;
    /// All rows, the filtered ones too.
    virtual int sourceCount() const = 0;
    int columnOf(const QString &id) const;
    qint64 keyOf(int row) const { return keyAt(m_shown[size_t(row)]); }
    /// -1 when it is not shown.
    int rowOf(qint64 key) const;
    QString text(int row, int column) const { return textAt(m_shown[size_t(row)], column); }
    /// No row has a text there, the filtered ones neither.
    bool isColumnEmpty(int column) const;

    void setToday(std::function<QDate()> today) { m_today = std::move(today); }
    QDate today() const { return m_today ? m_today() : QDate::currentDate(); }
    /// Of the week, for the filters "This week" and "Next week".
    void setFirstDayOfWeek(Qt::DayOfWeek day) { m_firstDay = day; }
    /// Words in any order, in any column shown as text.
    void setSearch(const QString &text);
    void setFilter(const QString &column, const ColumnFilter &filter);
    ColumnFilter filter(const QString &column) const;
    const std::map<QString, ColumnFilter> &filters() const { return m_filters; }
    void clearFilters();
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /// The different texts of a chip column, in order of first appearance in the sorted texts.
    QStringList choices(int column) const;

signals:
    void filtersChanged();
    /// Which rows are shown changed (for the count).
    void shownChanged();

protected:
    virtual QString textAt(int source, int column) const = 0;
    virtual std::optional<qint64> numberAt(int source, int column) const = 0;
    virtual std::optional<qint64> dayAt(int source, int column) const = 0;
    virtual Meaning meaningAt(int source, int column) const = 0;
    virtual bool overdueAt(int source, int column, const QDate &today) const = 0;
    virtual bool knowsOverdue(int column) const = 0; ///< the column says itself what is overdue
    virtual qint64 keyAt(int source) const = 0;
    virtual QString hintAt(int source, int column) const = 0;
    virtual bool fadedAt(int source) const = 0;
    virtual QString colorAt(int source, int column) const = 0;

    /// Called by RowsModel around a change of the rows; `oldKeys` are those shown before.
    std::vector<qint64> shownKeys() const;
    void rowsReplaced(const std::vector<qint64> &oldKeys, const std::function<void()> &replace);
    void rearrange(const std::vector<qint64> &oldKeys); ///< the same rows, others of them or in another order
    int sourceOf(int row) const { return m_shown[size_t(row)]; }

private:
    std::vector<int> wantedOrder() const;
    bool passes(int source, const QStringList &words, const QDate &today) const;
    bool passesFilter(int source, int column, const ColumnFilter &filter, const QDate &today) const;
    void sortSources(std::vector<int> &sources) const;
    void reorder();
    void arrange(const std::vector<int> &order, const std::vector<qint64> &oldKeys);
    QString searchTextOf(int source) const;
    bool isLate(int source, int column) const;
    QVariant decoration(int source, int column) const;
    QVariant hint(int source, int column) const;
    QString lateWord(int column) const;

    std::vector<int> m_shown;                   ///< source rows in the order shown
    mutable std::vector<QString> m_searchTexts; ///< folded, made when first searched
    mutable std::map<int, bool> m_empty;        ///< columns that were asked about
    QString m_search;
    std::map<QString, ColumnFilter> m_filters;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    Qt::DayOfWeek m_firstDay = Qt::Sunday;
    std::function<QDate()> m_today;
};

/// A column over rows of one type.
template <class Row>
struct ColumnOf : TableColumn
{
    std::function<QString(const Row &)> text;
    /// Sorts and filters by it: cents, Julian days, ranks. None sorts last.
    std::function<std::optional<qint64>(const Row &)> number;
    /// The Julian day that filters of dates ask for, where `number` tells the moments of a day apart.
    std::function<std::optional<qint64>(const Row &)> day;
    std::function<Meaning(const Row &)> meaning; ///< Kind::Chip
    std::function<bool(const Row &, const QDate &today)>
        overdue; ///< what the preset means, if not just "before today"; such dates are marked
    std::function<QString(const Row &)> hint;   ///< tooltip
    std::function<QString(const Row &)> swatch; ///< "#rrggbb" that a person picked, shown before the text
};

template <class Row>
class RowsModel final : public TableModel
{
public:
    RowsModel(std::vector<ColumnOf<Row>> columns, std::function<qint64(const Row &)> key,
              QObject *parent = nullptr)
        : TableModel(parent), m_columns(std::move(columns)), m_key(std::move(key))
    {
    }

    /// Rows that were there keep their selection; the rest comes and goes.
    void setRows(std::vector<Row> rows)
    {
        rowsReplaced(shownKeys(), [&] { m_rows = std::move(rows); });
    }
    const std::vector<Row> &rows() const { return m_rows; }
    const Row &at(int row) const { return m_rows[size_t(sourceOf(row))]; }
    const Row *find(qint64 key) const
    {
        for (const Row &row : m_rows) {
            if (m_key(row) == key)
                return &row;
        }
        return nullptr;
    }
    /// Inactive and closed rows are drawn in the muted colour.
    void setFaded(std::function<bool(const Row &)> faded) { m_faded = std::move(faded); }

    /// What the rows are of can change, and the title of a column with it.
    void setTitle(int column, const QString &title)
    {
        m_columns[size_t(column)].title = title;
        emit headerDataChanged(Qt::Horizontal, column, column);
    }

    const TableColumn &columnAt(int column) const override { return m_columns[size_t(column)]; }
    int columns() const override { return int(m_columns.size()); }
    int sourceCount() const override { return int(m_rows.size()); }

protected:
    QString textAt(int source, int column) const override
    {
        const auto &made = m_columns[size_t(column)];
        if (made.text)
            return made.text(m_rows[size_t(source)]);
        return made.meaning ? meaningText(made.meaning(m_rows[size_t(source)])) : QString();
    }
    std::optional<qint64> numberAt(int source, int column) const override
    {
        const auto &made = m_columns[size_t(column)];
        return made.number ? made.number(m_rows[size_t(source)]) : std::nullopt;
    }
    std::optional<qint64> dayAt(int source, int column) const override
    {
        const auto &made = m_columns[size_t(column)];
        return made.day ? made.day(m_rows[size_t(source)]) : numberAt(source, column);
    }
    Meaning meaningAt(int source, int column) const override
    {
        const auto &made = m_columns[size_t(column)];
        return made.meaning ? made.meaning(m_rows[size_t(source)]) : Meaning(Tone::Neutral);
    }
    bool overdueAt(int source, int column, const QDate &today) const override
    {
        const auto &made = m_columns[size_t(column)];
        const Row &row = m_rows[size_t(source)];
        if (made.overdue)
            return made.overdue(row, today);
        const auto day = dayAt(source, column);
        return day && *day < today.toJulianDay();
    }
    bool knowsOverdue(int column) const override { return bool(m_columns[size_t(column)].overdue); }
    qint64 keyAt(int source) const override { return m_key(m_rows[size_t(source)]); }
    QString hintAt(int source, int column) const override
    {
        const auto &made = m_columns[size_t(column)];
        return made.hint ? made.hint(m_rows[size_t(source)]) : QString();
    }
    QString colorAt(int source, int column) const override
    {
        const auto &made = m_columns[size_t(column)];
        return made.swatch ? made.swatch(m_rows[size_t(source)]) : QString();
    }
    bool fadedAt(int source) const override { return m_faded && m_faded(m_rows[size_t(source)]); }

private:
    std::vector<Row> m_rows;
    std::vector<ColumnOf<Row>> m_columns;
    std::function<qint64(const Row &)> m_key;
    std::function<bool(const Row &)> m_faded;
};

} // namespace truckroll
