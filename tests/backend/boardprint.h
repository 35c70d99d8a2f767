// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include <map>
#include <vector>

struct sqlite3_stmt;

namespace truckroll {

/// What undo takes back, each byte of it, in short: of each record the sum over the digests of its rows in
/// all tables. Two prints are equal when the rows are; a whole dump takes ten times as long.
using OfficePrint = std::map<qint64, quint64>;

/// A record before and after; 0: there is none.
struct PrintChange
{
    qint64 record = 0;
    quint64 before = 0;
    quint64 after = 0;
};
std::vector<PrintChange> changesBetween(const OfficePrint &before, const OfficePrint &after);
void put(OfficePrint &print, qint64 record, quint64 rows);
/// For a failed test.
QString difference(const OfficePrint &found, const OfficePrint &expected);

/// Takes prints of an office; goes before the office is closed.
class PrintTaker
{
public:
    explicit PrintTaker(Connection &connection);
    ~PrintTaker();
    Q_DISABLE_COPY_MOVE(PrintTaker)

    OfficePrint take();

private:
    struct Table
    {
        sqlite3_stmt *rows = nullptr;
        int recordColumn = -1;
    };
    std::vector<Table> m_tables;
};

} // namespace truckroll
