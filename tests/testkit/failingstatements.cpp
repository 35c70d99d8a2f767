// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/failingstatements.h"

#include "core/store/statement.h"
#include <sqlite3.h>

namespace truckroll::testkit {

FailingStatements::FailingStatements(Connection &connection, int failAt)
    : m_connection(connection), m_failAt(failAt)
{
    m_connection.setHook([this](const char *sql) {
        if (++m_count != m_failAt)
            return;
        m_struck = true;
        m_sql = sql;
        throw StorageFailure(SQLITE_FULL, "injected");
    });
}

FailingStatements::~FailingStatements()
{
    m_connection.setHook({});
}

} // namespace truckroll::testkit
