// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/scope.h"

#include "core/store/database.h"

namespace truckroll {

WriteScope::WriteScope(Database &database, Connection &connection, const Clock &clock, const Actor &actor,
                       Version version)
    : ReadScope(connection, clock, actor), m_database(database), m_version(version)
{
}

WriteScope::WriteScope(const WriteScope &within, const Clock &clock, const Actor &actor)
    : ReadScope(within.connection(), clock, actor), m_database(within.m_database), m_version(within.m_version)
{
}

qint64 WriteScope::newId()
{
    return m_database.newId();
}

} // namespace truckroll
