// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/accountstore.h"
#include "core/store/conflict.h"
#include "core/store/userstore.h"
#include "core/workflow/password.h"
#include "core/workflow/perform.h"
#include "core/workflow/recordfields.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Users)
};

constexpr qsizetype shortestPassword = 6;
constexpr qsizetype longestPassword = 1000;

bool isLiveOwner(const User &user)
{
    return user.active && user.role == Role::Owner;
}

/// Administration and money are kept apart: who may only administer cannot make himself, or take over, an
/// owner.
Done checkOwnersAreOwnersMatter(ReadScope &scope, const User &user, const std::optional<User> &before)
{
    const bool touchesOwner = user.role == Role::Owner || (before && before->role == Role::Owner);
    const Role actor = currentRole(scope, scope.actor().user).value_or(scope.actor().role);
    if (!touchesOwner || actor == Role::Owner)
        return Nothing{};
    return failure(
        ErrorCode::NotPermitted,
        Texts::tr("Only an owner may make or change an owner. Nothing was changed; ask an owner."));
}

Done checkOwnerRemains(ReadScope &scope, const User &user, const User &before)
{
    if (!isLiveOwner(before) || isLiveOwner(user) || hasOtherOwner(scope, user.id))
        return Nothing{};
    return ruleBroken(Texts::tr("%1 is the last owner; without one nobody could do everything any more. "
                                "Nothing was changed; make somebody else an owner first.")
                          .arg(before.name));
}

Done checkPassword(const std::optional<QString> &password)
{
    if (!password || password->isEmpty())
        return Nothing{};
    if (password->size() < shortestPassword || password->size() > longestPassword)
        return ruleBroken(
            Texts::tr("A password has at least %1 and at most %2 characters. Nothing was saved; "
                      "choose another one.")
                .arg(QString::number(shortestPassword), QString::number(longestPassword)));
    return Nothing{};
}

/// A new password ends the waiting for wrong ones.
Done storePassword(WriteScope &scope, User &user, const QString &password)
{
    const QByteArray hash = hashPassword(password);
    if (hash.isEmpty() && !password.isEmpty())
        return failure(ErrorCode::StorageFailed,
                       Texts::tr("There is not enough memory to keep the password safely. Nothing was saved; "
                                 "close other programs, then try again."));
    storeHash(scope, user.id, hash);
    noteTries(scope, user.id, 0, 0);
    user.hasPassword = !hash.isEmpty();
    return Nothing{};
}

QString changeText(const User &user, const User &before)
{
    if (before.active && !user.active)
        return Texts::tr("Put the user %1 out of use").arg(user.name);
    if (user.role != before.role)
        return Texts::tr("Gave the user %1 the role %2").arg(user.name, roleText(user.role));
    return Texts::tr("Changed the user %1").arg(user.name);
}

Result<User> changeUser(WriteScope &scope, User user, const std::optional<QString> &password)
{
    const auto before = findUser(scope, user.id);
    if (!before)
        return notThere(Texts::tr("user"));
    CHECK_OK(checkVersion(scope, before->name, before->version, user.version));
    CHECK_OK(checkOwnersAreOwnersMatter(scope, user, before));
    CHECK_OK(checkOwnerRemains(scope, user, *before));
    user.hasPassword = before->hasPassword;
    if (user == *before && !password)
        return user;
    updateUser(scope, user);
    if (password)
        CHECK_OK(storePassword(scope, user, *password));
    scope.describe(changeText(user, *before));
    return user;
}

Result<User> addUser(WriteScope &scope, User user, const std::optional<QString> &password)
{
    CHECK_OK(checkOwnersAreOwnersMatter(scope, user, {}));
    insertUser(scope, user);
    if (password && !password->isEmpty())
        CHECK_OK(storePassword(scope, user, *password));
    scope.describe(Texts::tr("Added the user %1 as %2").arg(user.name, roleText(user.role)));
    return user;
}

} // namespace

Result<User> perform(WriteScope &scope, const SaveUser &command)
{
    User user = command.user;
    CHECK_OK(takeName(user.name, Texts::tr("user's name")));
    CHECK_OK(checkPassword(command.password));
    const UserId other = userNamed(scope, user.name);
    if (other && other != user.id)
        return nameTaken(user.name);
    return user.id ? changeUser(scope, std::move(user), command.password)
                   : addUser(scope, std::move(user), command.password);
}

} // namespace truckroll
