// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/keychainstore.h"
#include "core/vault/sealedstore.h"

namespace truckroll {

/// The store that programs use. A variable of the environment (environmentName) wins when it is set and is
/// never written down; then the keyring; without a keyring our own encrypted file, once it was unlocked.
class Vault final : public CredentialStore
{
public:
    /// `office` tells offices of one machine apart; `sealedFile`: where the file is, or would be.
    Vault(const QString &office, const QString &sealedFile);

    /// The encrypted file, for the window that asks for its passphrase.
    SealedStore &sealed() { return m_sealed; }
    /// Set in the environment: what is stored under this name is not looked at.
    static bool isInEnvironment(const QString &name);

    void read(const QString &name, QObject *receiver, Read done) override;
    void write(const QString &name, const Secret &secret, QObject *receiver, Written done) override;
    void remove(const QString &name, QObject *receiver, Written done) override;

private:
    KeychainStore m_keyring;
    SealedStore m_sealed;
};

} // namespace truckroll
