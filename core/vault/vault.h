// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/keychainstore.h"
#include "core/vault/sealedstore.h"
#include <QMutex>
#include <map>
#include <memory>
#include <optional>

namespace truckroll {

/// The store that programs use. A variable of the environment (environmentName) wins when it is set and is
/// never written down; then the keyring; without a keyring our own encrypted file, once it was unlocked.
/// A keyring that stayed locked, or knew nothing of a name (a locked one says that as well), is not asked
/// again until somebody is there for it (askAgain).
class Vault final : public CredentialStore
{
public:
    /// `office` tells offices of one machine apart; `sealedFile`: where the file is, or would be. `keyring`:
    /// instead of the desktop's, for tests.
    Vault(const QString &office, const QString &sealedFile,
          std::unique_ptr<CredentialStore> keyring = nullptr);

    /// The encrypted file, for the window that asks for its passphrase.
    SealedStore &sealed() { return m_sealed; }
    /// Set in the environment: what is stored under this name is not looked at.
    static bool isInEnvironment(const QString &name);

    void read(const QString &name, QObject *receiver, Read done) override;
    void write(const QString &name, const Secret &secret, QObject *receiver, Written done) override;
    void remove(const QString &name, QObject *receiver, Written done) override;
    void askAgain() override;

private:
    std::optional<Error> refusedBefore(const QString &name) const;
    void remember(const QString &name, const Error &error);
    void forget(const QString &name);

    std::unique_ptr<CredentialStore> m_keyring;
    SealedStore m_sealed;
    mutable QMutex m_mutex; ///< windows and the thread of the books have one vault
    std::optional<Error> m_locked;
    std::map<QString, Error> m_notThere;
};

} // namespace truckroll
