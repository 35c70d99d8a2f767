// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/database.h"
#include "core/store/officefile.h"
#include <QTemporaryDir>
#include <memory>

namespace truckroll::testkit {

/// Monday 2 March 2026, 08:00 in Chicago: the "now" of all tests.
inline constexpr qint64 mondayMorningUtc = 1772460000;

/// A new, empty office file in a folder of its own, open below the workflows: for tests of the stores.
class TempDatabase
{
public:
    TempDatabase();

    Database &database() { return *m_database; }
    Connection &connection() { return m_database->connection(); }
    ManualClock &clock() { return m_clock; }
    QString path() const { return m_file.path; }
    QString folder() const { return m_folder.path(); }
    static const Actor &owner();

    /// Closes and opens again, as another start of the program would.
    void reopen();
    void close();

    /// Runs `work` in one undoable transaction; fails the test when it does not commit.
    Commit act(const std::function<void(WriteScope &)> &work);
    /// One number of a query, outside of any transaction.
    qint64 number(const char *sql);

private:
    QTemporaryDir m_folder;
    ManualClock m_clock{mondayMorningUtc};
    OpenedFile m_file;
    std::unique_ptr<Database> m_database;
};

} // namespace truckroll::testkit
