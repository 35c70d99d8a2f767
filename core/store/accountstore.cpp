// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/accountstore.h"

#include "core/store/statement.h"

namespace truckroll {

namespace {

std::optional<Account> readAccount(Statement &statement)
{
    if (!statement.step())
        return std::nullopt;
    const auto role = roleFromName(statement.text(2));
    if (!role) // a role this release does not know may do nothing
        return std::nullopt;
    return Account{{statement.id<UserId>(0), statement.text(1), *role},
                   statement.flag(3),
                   statement.text(4).toUtf8(),
                   statement.integer(5),
                   statement.number(6)};
}

} // namespace

std::optional<Account> accountByName(ReadScope &scope, const QString &name)
{
    Statement statement(scope.connection(),
                        "SELECT id, name, role, active, password_hash, failed_tries, wait_until "
                        "FROM app_user WHERE name = ? COLLATE NOCASE");
    statement.bind(name);
    return readAccount(statement);
}

std::optional<Account> openOwner(ReadScope &scope)
{
    Statement statement(scope.connection(),
                        "SELECT id, name, role, active, password_hash, failed_tries, wait_until "
                        "FROM app_user WHERE role = 'owner' AND active = 1 AND password_hash = '' "
                        "ORDER BY id LIMIT 1");
    return readAccount(statement);
}

std::optional<Role> currentRole(ReadScope &scope, UserId user)
{
    Statement statement(scope.connection(), "SELECT role FROM app_user WHERE id = ? AND active = 1");
    statement.bind(user);
    return statement.step() ? roleFromName(statement.text(0)) : std::nullopt;
}

void noteTries(WriteScope &scope, UserId user, int failedTries, qint64 waitUntil)
{
    Statement(scope.connection(), "UPDATE app_user SET failed_tries = ?, wait_until = ? WHERE id = ?")
        .bindAll(failedTries, waitUntil, user)
        .run();
}

void storeHash(WriteScope &scope, UserId user, const QByteArray &hash)
{
    Statement(scope.connection(), "UPDATE app_user SET password_hash = ? WHERE id = ?")
        .bindAll(QString::fromLatin1(hash), user)
        .run();
}

} // namespace truckroll
