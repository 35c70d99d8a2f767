// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include <QByteArray>
#include <QString>
#include <map>

namespace truckroll {

/// The secrets of an office in one encrypted file, for machines without a keyring: XChaCha20-Poly1305, the
/// key by argon2id from a passphrase. The file is the user's alone (0600) and is replaced as a whole.
class SealedFile
{
public:
    using Contents = std::map<QString, Secret>;

    /// The key that belongs to one file; wiped when it goes.
    class Key
    {
    public:
        Key() = default;
        bool isMade() const { return !m_bytes.isEmpty(); }

    private:
        friend class SealedFile;
        Secret m_bytes;
        QByteArray m_salt;
        quint64 m_operations = 0;
        quint64 m_memory = 0; ///< bytes
    };

    /// What making a key costs; `standard` for people's files, `least` for tests.
    struct Cost
    {
        quint64 operations;
        quint64 memory; ///< bytes
        static Cost standard();
        static Cost least();
    };

    explicit SealedFile(QString path, Cost cost = Cost::standard());

    const QString &path() const { return m_path; }
    bool exists() const;
    /// The key that the passphrase makes for the file as it is, or a new one when there is no file yet.
    /// NotPermitted: not the right passphrase. Takes about a second with the standard cost.
    Result<Key> keyFor(const Secret &passphrase) const;
    Result<Contents> read(const Key &key) const;
    Done write(const Key &key, const Contents &contents) const;

private:
    Result<Key> makeKey(const Secret &passphrase, const QByteArray &salt, Cost cost) const;
    Result<QByteArray> bytes() const;

    QString m_path;
    Cost m_cost;
};

} // namespace truckroll
