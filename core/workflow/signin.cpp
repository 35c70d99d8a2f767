// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/signin.h"

#include "core/base/text.h"
#include "core/store/accountstore.h"
#include "core/workflow/password.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SignIn)
};

constexpr int freeTries = 5;
constexpr qint64 longestWait = 60;

using Found = std::optional<Account>;

tl::unexpected<Error> wrong()
{
    return failure(ErrorCode::NotPermitted,
                   Texts::tr("There is no user with this name and password. Check both and try again."));
}

tl::unexpected<Error> mustWait(qint64 seconds)
{
    return failure(
        ErrorCode::NotPermitted,
        Texts::tr("Too many wrong passwords. Wait %n second(s), then try again.", nullptr, int(seconds)));
}

qint64 waitAfter(int failedTries)
{
    if (failedTries < freeTries)
        return 0;
    return std::min(longestWait, qint64(1) << std::min(failedTries - freeTries, 6));
}

Result<Found> find(Database &database, const QString &name)
{
    return database.read<Found>(Actor{}, [&](ReadScope &scope) -> Result<Found> {
        return name.isEmpty() ? openOwner(scope) : accountByName(scope, name);
    });
}

/// Committed also when the password was wrong: the wait must outlive the program. An office that is only read
/// remembers nothing; whoever has its file could try as often on a copy of it.
Done remember(Database &database, const Account &account, bool right, const QByteArray &newHash)
{
    if (!database.whyReadOnly().isEmpty())
        return Nothing{};
    if (right && account.failedTries == 0 && newHash.isEmpty())
        return Nothing{};
    return database.write<Nothing>(account.actor, false, [&](WriteScope &scope) -> Done {
        const int tries = right ? 0 : account.failedTries + 1;
        const qint64 wait = waitAfter(tries);
        noteTries(scope, account.actor.user, tries, wait ? scope.clock().nowUtc() + wait : 0);
        if (!newHash.isEmpty())
            storeHash(scope, account.actor.user, newHash);
        return Nothing{};
    });
}

Result<Actor> checkPassword(Database &database, const Account &account, const QString &password)
{
    const qint64 left = account.waitUntil - database.clock().nowUtc();
    if (left > 0)
        return mustWait(std::min(left, longestWait)); // also when the clock was set back
    const bool right = passwordMatches(account.passwordHash, password);
    const bool stronger = right && needsRehash(account.passwordHash);
    CHECK_OK(remember(database, account, right, stronger ? hashPassword(password) : QByteArray()));
    if (!right)
        return wrong();
    return account.actor;
}

} // namespace

Result<Actor> signIn(Database &database, const QString &name, const QString &password)
{
    TRY(const Found account, find(database, cleanLine(name)));
    if (!account && name.isEmpty())
        return failure(ErrorCode::NotPermitted,
                       Texts::tr("This office asks for a user and a password. Sign in with your name."));
    if (!account || !account->active) {
        hashPassword(password); // as slow as a wrong password: the time tells nothing about the name
        return wrong();
    }
    if (account->passwordHash.isEmpty())
        return account->actor;
    return checkPassword(database, *account, password);
}

} // namespace truckroll
