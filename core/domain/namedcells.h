// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <utility>
#include <vector>

namespace truckroll {

/// What columns of a list from elsewhere may be called: first our own name, which the program looks them up
/// by, then what other programs and people write. Capitals, hyphens and underscores do not count.
using ColumnNames = std::vector<std::pair<QString, QStringList>>;

/// Where the columns of such a list stand, by its first row. Columns that nobody asks for are left out.
class NamedColumns
{
public:
    NamedColumns(const ColumnNames &names, const QStringList &firstRow);

    bool has(const QString &name) const { return m_places.contains(name); }
    /// Of several columns that mean the same the first one that says something: "Phone", then "Mobile".
    QString cell(const QStringList &row, const QString &name) const;

private:
    QMap<QString, QList<qsizetype>> m_places; ///< in the order of the names
};

/// Why a cell cannot be stored: longer than `limit`, or a card number. Empty when it can.
QString cellProblem(const QString &column, const QString &text, int limit);

} // namespace truckroll
