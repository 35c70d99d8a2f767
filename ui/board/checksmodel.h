// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/boardcheck.h"
#include <QAbstractListModel>
#include <QIcon>
#include <map>
#include <optional>
#include <vector>

namespace truckroll {

struct Tokens;

/// Findings as rows of a list: a crowded week has thousands, of which only those in sight are written.
class ChecksModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// All findings; which of them are rows is said by showRows(), which has to follow.
    void take(std::vector<BoardCheck> checks) { m_checks = std::move(checks); }
    const std::vector<BoardCheck> &checks() const { return m_checks; }
    /// Those of one priority, or all. `looked` is shown in any case, above the others if it is none of them.
    void showRows(std::optional<BoardCheck::Priority> priority, const std::optional<BoardCheck> &looked,
                  const Tokens &tokens);
    /// The moment at which they are read: some say for how long something has lasted.
    void setNow(qint64 nowUtc) { m_nowUtc = nowUtc; }

    int rowOf(const BoardCheck &check) const; ///< -1: it is not shown
    /// Null: there is no such row.
    const BoardCheck *at(int row) const;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QString said(const BoardCheck &check) const;
    bool sayDays() const;

    std::vector<BoardCheck> m_checks;
    std::optional<BoardCheck> m_first;
    std::vector<int> m_rows; ///< places in `m_checks`: nothing is copied to be narrowed down
    bool m_saysDays = false; ///< the rows are of several
    qint64 m_nowUtc = 0;
    std::map<BoardCheck::Priority, QIcon> m_icons;
};

/// Says the same of the same visits; how long it has lasted meanwhile does not count.
bool isSameCheck(const BoardCheck &a, const BoardCheck &b);
QString priorityText(BoardCheck::Priority priority);

} // namespace truckroll
