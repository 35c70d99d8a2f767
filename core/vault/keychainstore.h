// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/credentialstore.h"

namespace truckroll {

/// The keyring of the desktop (Secret Service, KWallet) through QtKeychain; never its plain-text fallback.
/// StorageFailed means that there is no keyring here: another place has to be found. NotFound of a keyring
/// that is locked looks like that of one that holds nothing, so it never means "forget it".
class KeychainStore final : public CredentialStore
{
public:
    /// Names are kept under "Truckroll" and `office`, which tells offices of one machine apart.
    explicit KeychainStore(QString office) : m_office(std::move(office)) {}

    void read(const QString &name, QObject *receiver, Read done) override;
    void write(const QString &name, const Secret &secret, QObject *receiver, Written done) override;
    void remove(const QString &name, QObject *receiver, Written done) override;

private:
    QString keyOf(const QString &name) const { return m_office + u'/' + name; }

    QString m_office;
};

} // namespace truckroll
