// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/credentialstore.h"
#include "core/vault/sealedfile.h"

namespace truckroll {

/// CredentialStore on a SealedFile. Locked (NotPermitted) until `unlock` was given the passphrase; the first
/// passphrase of all becomes the file's.
class SealedStore final : public CredentialStore
{
public:
    explicit SealedStore(SealedFile file) : m_file(std::move(file)) {}

    bool isNew() const { return !m_file.exists(); }
    bool isLocked() const { return !m_key.isMade(); }
    Done unlock(const Secret &passphrase);
    void lock() { m_key = {}; }

    void read(const QString &name, QObject *receiver, Read done) override;
    void write(const QString &name, const Secret &secret, QObject *receiver, Written done) override;
    void remove(const QString &name, QObject *receiver, Written done) override;

private:
    Result<SealedFile::Contents> contents() const;

    SealedFile m_file;
    SealedFile::Key m_key;
};

} // namespace truckroll
