// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/boardcheck.h"
#include <QAbstractListModel>
#include <QIcon>
#include <map>
#include <vector>

namespace truckroll {

struct Tokens;

/// Findings as rows of a list: a crowded week has thousands, of which only those in sight are written.
class ChecksModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<BoardCheck> rows, const Tokens &tokens);
    const std::vector<BoardCheck> &rows() const { return m_rows; }
    /// Null: there is no such row.
    const BoardCheck *at(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<BoardCheck> m_rows;
    std::map<BoardCheck::Priority, QIcon> m_icons;
};

QString priorityText(BoardCheck::Priority priority);

} // namespace truckroll
