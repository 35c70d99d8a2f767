// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/password.h"

#include <array>
#include <sodium.h>

namespace truckroll {

namespace {

/// The password's bytes, wiped when they go.
class Bytes
{
public:
    explicit Bytes(const QString &password)
        : m_bytes(password.normalized(QString::NormalizationForm_C).toUtf8())
    {
    }
    ~Bytes() { sodium_memzero(m_bytes.data(), size_t(m_bytes.size())); }
    Q_DISABLE_COPY_MOVE(Bytes)
    const char *data() const { return m_bytes.constData(); }
    unsigned long long size() const { return static_cast<unsigned long long>(m_bytes.size()); }

private:
    QByteArray m_bytes;
};

bool ready()
{
    return sodium_init() >= 0;
}

} // namespace

QByteArray hashPassword(const QString &password)
{
    if (password.isEmpty() || !ready())
        return {};
    const Bytes bytes(password);
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str(text.data(), bytes.data(), bytes.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        return {};
    return QByteArray(text.data());
}

bool passwordMatches(const QByteArray &hash, const QString &password)
{
    if (!ready())
        return false;
    const Bytes bytes(password);
    return crypto_pwhash_str_verify(hash.constData(), bytes.data(), bytes.size()) == 0;
}

bool needsRehash(const QByteArray &hash)
{
    return ready() && crypto_pwhash_str_needs_rehash(hash.constData(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                                     crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0;
}

} // namespace truckroll
