// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/permission.h"
#include "core/store/scope.h"
#include <QByteArray>
#include <QString>
#include <optional>

namespace truckroll {

/// What signing in needs of a user; everything else of users is the user store's.
struct Account
{
    Actor actor;
    bool active = true;
    QByteArray passwordHash; ///< crypto_pwhash_str; empty: no password
    int failedTries = 0;
    qint64 waitUntil = 0; ///< UTC seconds
};

std::optional<Account> accountByName(ReadScope &scope, const QString &name);
/// The first active owner without a password: who an office of one person works as.
std::optional<Account> openOwner(ReadScope &scope);
/// The role that holds now, nothing when the user is gone or put out of use.
std::optional<Role> currentRole(ReadScope &scope, UserId user);
/// Counts a wrong password, or forgets them all after a right one (0, 0).
void noteTries(WriteScope &scope, UserId user, int failedTries, qint64 waitUntil);
/// The same password, hashed anew with today's strength.
void storeHash(WriteScope &scope, UserId user, const QByteArray &hash);

} // namespace truckroll
