// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/userstore.h"

#include "core/store/statement.h"

namespace truckroll {

namespace {

User readUser(const Statement &statement)
{
    User user;
    user.id = statement.id<UserId>(0);
    user.version = statement.number(1);
    user.name = statement.text(2);
    // A role of a later release is shown as the one that may least; signing in with it is refused.
    user.role = roleFromName(statement.text(3)).value_or(Role::Technician);
    user.hasPassword = statement.flag(4);
    user.active = statement.flag(5);
    return user;
}

} // namespace

std::optional<User> findUser(ReadScope &scope, UserId id)
{
    Statement statement(
        scope.connection(),
        "SELECT id, version, name, role, password_hash <> '', active FROM app_user WHERE id = ?");
    statement.bind(id);
    return statement.step() ? std::optional(readUser(statement)) : std::nullopt;
}

std::vector<User> users(ReadScope &scope)
{
    Statement statement(
        scope.connection(),
        "SELECT id, version, name, role, password_hash <> '', active FROM app_user ORDER BY id");
    std::vector<User> all;
    while (statement.step())
        all.push_back(readUser(statement));
    return all;
}

UserId userNamed(ReadScope &scope, const QString &name)
{
    Statement statement(scope.connection(), "SELECT id FROM app_user WHERE name = ? COLLATE NOCASE");
    statement.bind(name);
    return statement.step() ? statement.id<UserId>(0) : UserId();
}

bool hasOtherOwner(ReadScope &scope, UserId user)
{
    Statement statement(scope.connection(),
                        "SELECT 1 FROM app_user WHERE role = ? AND active = 1 AND id <> ?");
    statement.bindAll(roleName(Role::Owner), user);
    return statement.step();
}

void insertUser(WriteScope &scope, User &user)
{
    user.id = scope.newId<UserId>();
    user.version = scope.version();
    user.hasPassword = false;
    Statement(
        scope.connection(),
        "INSERT INTO app_user(id, version, name, role, password_hash, active) VALUES (?, ?, ?, ?, '', ?)")
        .bindAll(user.id, user.version, user.name, roleName(user.role), user.active)
        .run();
}

void updateUser(WriteScope &scope, User &user)
{
    user.version = scope.version();
    Statement(scope.connection(),
              "UPDATE app_user SET version = ?, name = ?, role = ?, active = ? WHERE id = ?")
        .bindAll(user.version, user.name, roleName(user.role), user.active, user.id)
        .run();
}

} // namespace truckroll
