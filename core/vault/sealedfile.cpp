// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/sealedfile.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <sodium.h>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Vault)
};

// Magic, salt, operations and memory of argon2id, nonce, then the sealed contents. What stands before the
// contents is sealed with them, so that it cannot be exchanged.
const QByteArray magic = QByteArrayLiteral("TRSEAL1\n");
constexpr qsizetype saltBytes = crypto_pwhash_SALTBYTES;
constexpr qsizetype numberBytes = 8;
constexpr qsizetype nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
/// A file that asks for more was not written by us.
constexpr quint64 mostMemory = 1024ULL * 1024 * 1024;
constexpr quint64 mostOperations = 16;

qsizetype headBytes()
{
    return magic.size() + saltBytes + 2 * numberBytes;
}

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, '\0');
    randombytes_buf(bytes.data(), size_t(size));
    return bytes;
}

QByteArray numberAsBytes(quint64 number)
{
    QByteArray bytes;
    QDataStream(&bytes, QIODevice::WriteOnly) << number;
    return bytes;
}

quint64 numberAt(const QByteArray &bytes, qsizetype at)
{
    quint64 number = 0;
    QDataStream(bytes.mid(at, numberBytes)) >> number;
    return number;
}

tl::unexpected<Error> damaged(const QString &path)
{
    return failure(ErrorCode::StorageFailed,
                   Texts::tr("The file of passwords %1 is damaged. Nothing was read or changed; put it aside "
                             "and enter the passwords again.")
                       .arg(QDir::toNativeSeparators(path)));
}

QByteArray packed(const SealedFile::Contents &contents)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << quint32(contents.size());
    for (const auto &[name, secret] : contents)
        stream << name << secret.reveal().toByteArray();
    return bytes;
}

std::optional<SealedFile::Contents> unpacked(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    quint32 count = 0;
    stream >> count;
    SealedFile::Contents contents;
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        QString name;
        QByteArray secret;
        stream >> name >> secret;
        contents[name] = Secret::takeFrom(secret);
    }
    return stream.status() == QDataStream::Ok && stream.atEnd() ? std::optional(contents) : std::nullopt;
}

} // namespace

SealedFile::Cost SealedFile::Cost::standard()
{
    return {crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE};
}

SealedFile::Cost SealedFile::Cost::least()
{
    return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
}

SealedFile::SealedFile(QString path, Cost cost) : m_path(std::move(path)), m_cost(cost) {}

bool SealedFile::exists() const
{
    return QFileInfo::exists(m_path);
}

Result<QByteArray> SealedFile::bytes() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::StorageFailed,
                       Texts::tr("The file of passwords %1 could not be read: %2.")
                           .arg(QDir::toNativeSeparators(m_path), file.errorString()));
    const QByteArray all = file.readAll();
    if (!all.startsWith(magic) || all.size() < headBytes() + nonceBytes + tagBytes)
        return damaged(m_path);
    return all;
}

Result<SealedFile::Key> SealedFile::makeKey(const Secret &passphrase, const QByteArray &salt, Cost cost) const
{
    if (sodium_init() < 0)
        return failure(ErrorCode::StorageFailed,
                       Texts::tr("Passwords cannot be encrypted on this computer."));
    QByteArray made(crypto_aead_xchacha20poly1305_ietf_KEYBYTES, '\0');
    const QByteArrayView text = passphrase.reveal();
    if (crypto_pwhash(raw(made), quint64(made.size()), text.data(), quint64(text.size()), raw(salt),
                      cost.operations, size_t(cost.memory), crypto_pwhash_ALG_ARGON2ID13) != 0)
        return failure(ErrorCode::StorageFailed,
                       Texts::tr("There is not enough memory to open the file of passwords."));
    Key key;
    key.m_bytes = Secret::takeFrom(made);
    key.m_salt = salt;
    key.m_operations = cost.operations;
    key.m_memory = cost.memory;
    return key;
}

Result<SealedFile::Key> SealedFile::keyFor(const Secret &passphrase) const
{
    if (passphrase.isEmpty())
        return failure(ErrorCode::NotPermitted, Texts::tr("Type the passphrase of the file of passwords."));
    if (!exists())
        return makeKey(passphrase, randomBytes(saltBytes), m_cost);
    TRY(const QByteArray all, bytes());
    const QByteArray salt = all.mid(magic.size(), saltBytes);
    const Cost cost{numberAt(all, magic.size() + saltBytes),
                    numberAt(all, magic.size() + saltBytes + numberBytes)};
    if (cost.operations > mostOperations || cost.memory > mostMemory)
        return damaged(m_path);
    TRY(Key key, makeKey(passphrase, salt, cost));
    CHECK_OK(read(key));
    return key;
}

Result<SealedFile::Contents> SealedFile::read(const Key &key) const
{
    if (!exists())
        return Contents{};
    TRY(const QByteArray all, bytes());
    const QByteArray head = all.left(headBytes());
    const QByteArray nonce = all.mid(headBytes(), nonceBytes);
    const QByteArray sealed = all.mid(headBytes() + nonceBytes);
    QByteArray plain(sealed.size() - tagBytes, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, raw(sealed),
                                                   quint64(sealed.size()), raw(head), quint64(head.size()),
                                                   raw(nonce), raw(key.m_bytes.reveal())) != 0)
        return failure(
            ErrorCode::NotPermitted,
            Texts::tr("This is not the passphrase of the file of passwords, or the file is damaged. "
                      "Nothing was read; try again."));
    auto contents = unpacked(plain);
    wipe(plain.data(), plain.size());
    if (!contents)
        return damaged(m_path);
    return std::move(*contents);
}

Done SealedFile::write(const Key &key, const Contents &contents) const
{
    const QByteArray head =
        magic + key.m_salt + numberAsBytes(key.m_operations) + numberAsBytes(key.m_memory);
    const QByteArray nonce = randomBytes(nonceBytes);
    QByteArray plain = packed(contents);
    QByteArray sealed(plain.size() + tagBytes, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed), nullptr, raw(plain), quint64(plain.size()),
                                               raw(head), quint64(head.size()), nullptr, raw(nonce),
                                               raw(key.m_bytes.reveal()));
    wipe(plain.data(), plain.size());
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile file(m_path);
    const bool good = file.open(QIODevice::WriteOnly) &&
                      file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                      file.write(head + nonce + sealed) == head.size() + nonce.size() + sealed.size() &&
                      file.commit();
    if (!good)
        return failure(ErrorCode::StorageFailed,
                       Texts::tr("The file of passwords %1 could not be written: %2. Nothing was saved.")
                           .arg(QDir::toNativeSeparators(m_path), file.errorString()));
    return Nothing{};
}

} // namespace truckroll
