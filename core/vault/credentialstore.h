// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include <QObject>
#include <QString>
#include <functional>

namespace truckroll {

/// Where secrets are kept, by name ("cardpointe.password/7"). Never in the office, never in settings.
///
/// Answers come later, by the event loop, on the thread of the call; not at all when the receiver is gone.
/// Errors: NotFound (there is none; said only by a store that could look), NotPermitted (the store is locked:
/// the keyring, or our own file whose passphrase was not given yet), StorageFailed.
class CredentialStore
{
public:
    using Read = std::function<void(const Result<Secret> &)>;
    using Written = std::function<void(const Done &)>;

    virtual ~CredentialStore() = default;
    virtual void read(const QString &name, QObject *receiver, Read done) = 0;
    virtual void write(const QString &name, const Secret &secret, QObject *receiver, Written done) = 0;
    /// Good also when there was none.
    virtual void remove(const QString &name, QObject *receiver, Written done) = 0;
    /// Somebody is there who can unlock it: what was refused before is asked for again. What the program does
    /// by itself never says so, so that nobody is asked for the same passphrase again and again.
    virtual void askAgain() {}
};

/// The same, waiting in an event loop of its own: command line and tests only.
Result<Secret> readAndWait(CredentialStore &store, const QString &name);
Done writeAndWait(CredentialStore &store, const QString &name, const Secret &secret);
Done removeAndWait(CredentialStore &store, const QString &name);

/// "cardpointe.password/7" -> "TRUCKROLL_CARDPOINTE_PASSWORD": the variable that wins over what is stored.
QByteArray environmentName(const QString &name);

} // namespace truckroll
