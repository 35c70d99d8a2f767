// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tablemodel.h"
#include "core/base/text.h"
#include "ui/widgets/icons.h"
#include <QCollator>
#include <QGuiApplication>
#include <QSet>
#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

namespace truckroll {

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns();
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_shown.size()))
        return {};
    const int source = m_shown[size_t(index.row())];
    if (source < 0) // on its way out
        return {};
    const TableColumn &column = columnAt(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textAt(source, index.column());
    case Qt::TextAlignmentRole:
        return int((column.kind == TableColumn::Kind::Number ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return hint(source, index.column());
    case Qt::DecorationRole:
        return decoration(source, index.column());
    case Qt::AccessibleTextRole: // what color and icon say
        return isLate(source, index.column())
                   ? QStringLiteral("%1, %2").arg(textAt(source, index.column()), lateWord(index.column()))
                   : QVariant();
    case Qt::ForegroundRole:
        if (isLate(source, index.column()))
            return Tokens::current().danger.text;
        return fadedAt(source) ? QVariant(Tokens::current().muted) : QVariant();
    case MeaningRole:
        return column.kind == TableColumn::Kind::Chip ? QVariant::fromValue(meaningAt(source, index.column()))
                                                      : QVariant();
    case KeyRole:
        return keyAt(source);
    case KindRole:
        return int(column.kind);
    case BoldRole:
        return column.bold;
    default:
        return {};
    }
}

bool TableModel::isLate(int source, int column) const
{
    return knowsOverdue(column) && overdueAt(source, column, today());
}

QVariant TableModel::decoration(int source, int column) const
{
    if (isLate(source, column))
        return icons::get(QStringLiteral("error"), Tokens::current().danger.text);
    const QString color = colorAt(source, column);
    return color.isEmpty() ? QVariant() : QVariant(QColor(color));
}

QVariant TableModel::hint(int source, int column) const
{
    const QString text = hintAt(source, column);
    if (!isLate(source, column))
        return text.isEmpty() ? QVariant() : QVariant(text);
    QString word = lateWord(column);
    word.front() = word.front().toUpper();
    return text.isEmpty() ? word : QStringLiteral("%1. %2").arg(word, text);
}

QString TableModel::lateWord(int column) const
{
    const QString own = columnAt(column).lateWord;
    return own.isEmpty() ? tr("overdue") : own;
}

bool TableModel::isColumnEmpty(int column) const
{
    const auto known = m_empty.find(column);
    if (known != m_empty.end())
        return known->second;
    bool empty = true;
    for (int source = 0; empty && source < sourceCount(); ++source)
        empty = textAt(source, column).isEmpty();
    return m_empty[column] = empty;
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columns())
        return {};
    const TableColumn &column = columnAt(section);
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return int((column.kind == TableColumn::Kind::Number ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    return {};
}

int TableModel::columnOf(const QString &id) const
{
    for (int i = 0; i < columns(); ++i) {
        if (columnAt(i).id == id)
            return i;
    }
    return -1;
}

int TableModel::rowOf(qint64 key) const
{
    for (size_t row = 0; row < m_shown.size(); ++row) {
        if (keyAt(m_shown[row]) == key)
            return int(row);
    }
    return -1;
}

QStringList TableModel::choices(int column) const
{
    QSet<QString> found;
    for (int source = 0; source < sourceCount(); ++source)
        found.insert(textAt(source, column));
    QStringList sorted(found.cbegin(), found.cend());
    sorted.removeAll(QString());
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

void TableModel::sort(int column, Qt::SortOrder order)
{
    if (column >= columns())
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    reorder();
}

void TableModel::setSearch(const QString &text)
{
    const QString folded = foldForSearch(text);
    if (folded == m_search)
        return;
    m_search = folded;
    reorder();
}

void TableModel::setFilter(const QString &column, const ColumnFilter &filter)
{
    if (filter.isEmpty())
        m_filters.erase(column);
    else
        m_filters[column] = filter;
    reorder();
    emit filtersChanged();
}

ColumnFilter TableModel::filter(const QString &column) const
{
    const auto found = m_filters.find(column);
    return found == m_filters.end() ? ColumnFilter() : found->second;
}

void TableModel::clearFilters()
{
    m_filters.clear();
    reorder();
    emit filtersChanged();
}

QString TableModel::searchTextOf(int source) const
{
    m_searchTexts.resize(size_t(sourceCount()));
    QString &text = m_searchTexts[size_t(source)];
    if (text.isNull()) {
        QStringList parts;
        for (int column = 0; column < columns(); ++column)
            parts << textAt(source, column);
        text = foldForSearch(parts.join(u' ')) + QLatin1Char(' ');
    }
    return text;
}

bool TableModel::passesFilter(int source, int column, const ColumnFilter &filter, const QDate &today) const
{
    if (!filter.contains.isEmpty() &&
        !foldForSearch(textAt(source, column)).contains(foldForSearch(filter.contains)))
        return false;
    if (!filter.choices.isEmpty() && !filter.choices.contains(textAt(source, column)))
        return false;
    if (filter.preset == DatePreset::None)
        return !numberAt(source, column);
    if (filter.preset == DatePreset::Overdue)
        return overdueAt(source, column, today);
    auto [from, to] = datePresetRange(filter.preset, today, m_firstDay);
    if (filter.from.isValid())
        from = filter.from;
    if (filter.to.isValid())
        to = filter.to;
    if (!from.isValid() && !to.isValid())
        return true;
    const auto day = dayAt(source, column);
    return day && (!from.isValid() || *day >= from.toJulianDay()) &&
           (!to.isValid() || *day <= to.toJulianDay());
}

bool TableModel::passes(int source, const QStringList &words, const QDate &today) const
{
    for (const auto &[id, filter] : m_filters) {
        const int column = columnOf(id);
        if (column >= 0 && !passesFilter(source, column, filter, today))
            return false;
    }
    if (words.isEmpty())
        return true;
    const QString text = searchTextOf(source);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word); });
}

void TableModel::sortSources(std::vector<int> &sources) const
{
    if (m_sortColumn < 0)
        return;
    const bool down = m_sortOrder == Qt::DescendingOrder;
    std::vector<std::optional<qint64>> numbers(static_cast<size_t>(sourceCount()));
    bool anyNumber = false;
    for (const int source : sources) {
        numbers[size_t(source)] = numberAt(source, m_sortColumn);
        anyNumber = anyNumber || numbers[size_t(source)];
    }
    if (anyNumber) {
        std::stable_sort(sources.begin(), sources.end(), [&](int a, int b) {
            const auto &first = numbers[size_t(a)], &second = numbers[size_t(b)];
            if (!first || !second)
                return bool(first) && !second; // none is last either way
            return down ? *first > *second : *first < *second;
        });
        return;
    }
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<QCollatorSortKey, int>> keyed;
    keyed.reserve(sources.size());
    for (const int source : sources)
        keyed.emplace_back(collator.sortKey(textAt(source, m_sortColumn)), source);
    std::stable_sort(keyed.begin(), keyed.end(), [down](const auto &a, const auto &b) {
        return down ? b.first < a.first : a.first < b.first;
    });
    std::transform(keyed.begin(), keyed.end(), sources.begin(), [](const auto &pair) { return pair.second; });
}

std::vector<int> TableModel::wantedOrder() const
{
    const QStringList words = m_search.split(u' ', Qt::SkipEmptyParts);
    const QDate day = today();
    std::vector<int> sources;
    sources.reserve(size_t(sourceCount()));
    for (int source = 0; source < sourceCount(); ++source) {
        if (passes(source, words, day))
            sources.push_back(source);
    }
    sortSources(sources);
    return sources;
}

std::vector<qint64> TableModel::shownKeys() const
{
    std::vector<qint64> keys;
    keys.reserve(m_shown.size());
    for (const int source : m_shown)
        keys.push_back(keyAt(source));
    return keys;
}

void TableModel::reorder()
{
    rearrange(shownKeys());
}

void TableModel::arrange(const std::vector<int> &order, const std::vector<qint64> &oldKeys)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList persistent = persistentIndexList();
    std::unordered_map<qint64, int> place;
    place.reserve(order.size());
    for (size_t row = 0; row < order.size(); ++row) {
        if (order[row] >= 0)
            place.emplace(keyAt(order[row]), int(row));
    }
    m_shown = order;
    QModelIndexList moved;
    moved.reserve(persistent.size());
    for (const QModelIndex &old : persistent) {
        const auto found = place.find(oldKeys[size_t(old.row())]);
        moved << (found == place.end() ? QModelIndex() : createIndex(found->second, old.column()));
    }
    changePersistentIndexList(persistent, moved);
    emit layoutChanged();
}

void TableModel::rowsReplaced(const std::vector<qint64> &oldKeys, const std::function<void()> &replace)
{
    replace();
    m_searchTexts.clear();
    m_empty.clear();
    rearrange(oldKeys);
}

/// In three steps that a view can follow without losing its selection: what stays goes to the front in its
/// new order, what is gone is removed from the end, what is new is put to the end and all is brought into
/// order.
void TableModel::rearrange(const std::vector<qint64> &oldKeys)
{
    const std::vector<int> wanted = wantedOrder();
    std::unordered_set<qint64> before(oldKeys.begin(), oldKeys.end());
    std::vector<int> order, added;
    order.reserve(std::max(wanted.size(), oldKeys.size()));
    for (const int source : wanted)
        (before.erase(keyAt(source)) > 0 ? order : added).push_back(source);
    const size_t kept = order.size();
    order.resize(oldKeys.size(), -1);
    arrange(order, oldKeys);
    if (kept < order.size()) {
        beginRemoveRows({}, int(kept), int(order.size()) - 1);
        m_shown.resize(kept);
        endRemoveRows();
    }
    if (!added.empty()) {
        beginInsertRows({}, int(kept), int(wanted.size()) - 1);
        m_shown.insert(m_shown.end(), added.begin(), added.end());
        endInsertRows();
        if (m_shown != wanted)
            arrange(wanted, shownKeys());
    }
    emit shownChanged();
}

} // namespace truckroll
