// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/tempdatabase.h"

#include <catch2/catch.hpp>

namespace truckroll::testkit {

TempDatabase::TempDatabase()
{
    auto file = createOfficeFile(m_folder.filePath(QStringLiteral("shop.truckroll")));
    if (!file)
        FAIL(file.error().forUser.toStdString() << " / " << file.error().forLog.toStdString());
    m_file = std::move(*file);
    m_database = std::make_unique<Database>(std::move(m_file.connection), m_clock);
}

const Actor &TempDatabase::owner()
{
    static const Actor actor{UserId(), QStringLiteral("Pat Owner"), Role::Owner};
    return actor;
}

void TempDatabase::close()
{
    m_database.reset();
    m_file.lock.reset();
}

void TempDatabase::reopen()
{
    const QString path = m_file.path;
    close();
    auto file = openOfficeFile(path);
    if (!file)
        FAIL(file.error().forUser.toStdString() << " / " << file.error().forLog.toStdString());
    m_file = std::move(*file);
    m_database = std::make_unique<Database>(std::move(m_file.connection), m_clock);
}

Commit TempDatabase::act(const std::function<void(WriteScope &)> &work)
{
    Commit commit;
    const auto done = m_database->write<Nothing>(
        owner(), true,
        [&](WriteScope &scope) -> Done {
            work(scope);
            return Nothing{};
        },
        &commit);
    if (!done)
        FAIL(done.error().forUser.toStdString() << " / " << done.error().forLog.toStdString());
    return commit;
}

qint64 TempDatabase::number(const char *sql)
{
    Statement statement(connection(), sql);
    return statement.step() ? statement.number(0) : 0;
}

} // namespace truckroll::testkit
