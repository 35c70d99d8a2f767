// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <vector>

namespace truckroll {

/// Rows of a list, each known by the id of its record: when the rows change, selection and current row follow
/// their record. Subclasses say what is shown.
template <class Row>
class KeyedRows : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<Row> rows)
    {
        emit layoutAboutToBeChanged();
        const QModelIndexList before = persistentIndexList();
        std::vector<qint64> keys;
        for (const QModelIndex &index : before)
            keys.push_back(index.row() < rowCount() ? at(index.row()).id.value() : 0);
        m_rows = std::move(rows);
        QModelIndexList after;
        for (const qint64 key : keys) {
            const int row = rowOf(key);
            after << (row < 0 ? QModelIndex() : createIndex(row, 0));
        }
        changePersistentIndexList(before, after);
        emit layoutChanged();
    }
    const std::vector<Row> &rows() const { return m_rows; }
    const Row &at(int row) const { return m_rows[size_t(row)]; }
    /// -1: it is not among them.
    int rowOf(qint64 key) const
    {
        for (size_t i = 0; i < m_rows.size(); ++i) {
            if (m_rows[i].id.value() == key)
                return int(i);
        }
        return -1;
    }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }

private:
    std::vector<Row> m_rows;
};

} // namespace truckroll
