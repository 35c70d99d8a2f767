// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include <QByteArray>

namespace truckroll::testkit {

/// Makes the n-th statement of a connection fail as a full disk would. Counts from 1, once; gone with the
/// object.
///
///     for (int n = 1;; ++n) {
///         FailingStatements failing(connection, n);
///         const auto done = act();
///         if (!failing.struck())
///             break; // fewer than n statements: all of them have been tried
///         CHECK_FALSE(done.has_value());
///         CHECK(dumpOffice(connection) == before);
///     }
class FailingStatements
{
public:
    FailingStatements(Connection &connection, int failAt);
    ~FailingStatements();
    Q_DISABLE_COPY_MOVE(FailingStatements)

    bool struck() const { return m_struck; }
    QByteArray sql() const { return m_sql; } ///< of the statement that failed

private:
    Connection &m_connection;
    int m_failAt;
    int m_count = 0;
    bool m_struck = false;
    QByteArray m_sql;
};

} // namespace truckroll::testkit
