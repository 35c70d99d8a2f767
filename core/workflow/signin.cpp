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

qint64 waitUntil(const Database &database, int failedTries)
{
    const qint64 wait = waitAfter(failedTries);
    return wait ? database.clock().nowUtc() + wait : 0;
}

/// Committed also when the password was wrong: the wait must outlive the program. An office that is only read
/// cannot keep it that long; whoever has its file could try as often on a copy of it.
Done remember(Database &database, UnwrittenTries &unwritten, const Account &account, bool right,
              const QByteArray &newHash)
{
    if (!database.whyReadOnly().isEmpty()) {
        UnwrittenTries::Tries &kept = unwritten.ofUser[account.actor.user.value()];
        kept.failed = right ? 0 : std::max(kept.failed, account.failedTries) + 1;
        kept.waitUntil = waitUntil(database, kept.failed);
        return Nothing{};
    }
    if (right && account.failedTries == 0 && newHash.isEmpty())
        return Nothing{};
    return database.write<Nothing>(account.actor, false, [&](WriteScope &scope) -> Done {
        const int tries = right ? 0 : account.failedTries + 1;
        noteTries(scope, account.actor.user, tries, waitUntil(database, tries));
        if (!newHash.isEmpty())
            storeHash(scope, account.actor.user, newHash);
        return Nothing{};
    });
}

Result<Actor> checkPassword(Database &database, UnwrittenTries &unwritten, const Account &account,
                            const QString &password)
{
    const auto kept = unwritten.ofUser.find(account.actor.user.value());
    const qint64 until = kept == unwritten.ofUser.end() ? account.waitUntil
                                                        : std::max(account.waitUntil, kept->second.waitUntil);
    const qint64 left = until - database.clock().nowUtc();
    if (left > 0)
        return mustWait(std::min(left, longestWait)); // also when the clock was set back
    const bool right = passwordMatches(account.passwordHash, password);
    const bool stronger = right && needsRehash(account.passwordHash);
    CHECK_OK(remember(database, unwritten, account, right, stronger ? hashPassword(password) : QByteArray()));
    if (!right)
        return wrong();
    return account.actor;
}

} // namespace

Result<Actor> signIn(Database &database, UnwrittenTries &unwritten, const QString &name,
                     const QString &password)
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
    return checkPassword(database, unwritten, *account, password);
}

} // namespace truckroll
