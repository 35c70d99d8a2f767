// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace truckroll::bench {

/// One figure beside the least that it could be.
struct Row
{
    QString work;
    double figure = 0;
    QString unit = QStringLiteral("ms");
    double floor = 0;     ///< measured in the same run; 0: none
    double mostTimes = 0; ///< aim: figure / floor; 0: none
    double most = 0;      ///< aim: figure; 0: none
    QString remark;

    double ratio() const { return floor > 0 ? figure / floor : 0; }
    bool isReached() const
    {
        return (mostTimes == 0 || ratio() <= mostTimes) && (most == 0 || figure <= most);
    }
};

/// The table that a run prints: each row as soon as it is known, what was not reached at the end.
class Table
{
public:
    void head();
    void add(const Row &row);
    /// How many aims were not reached.
    int summary();

private:
    int m_rows = 0;
    QStringList m_missed;
};

} // namespace truckroll::bench
