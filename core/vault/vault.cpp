// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault.h"

namespace truckroll {

namespace {

template <class Answer>
bool noKeyring(const Answer &answer)
{
    return !answer && answer.error().code == ErrorCode::StorageFailed;
}

template <class Answer>
void later(QObject *receiver, Answer answer)
{
    QMetaObject::invokeMethod(receiver, std::move(answer), Qt::QueuedConnection);
}

} // namespace

Vault::Vault(const QString &office, const QString &sealedFile, std::unique_ptr<CredentialStore> keyring)
    : m_keyring(keyring ? std::move(keyring) : std::make_unique<KeychainStore>(office)),
      m_sealed(SealedFile(sealedFile))
{
}

void Vault::askAgain()
{
    const QMutexLocker lock(&m_mutex);
    m_locked.reset();
    m_notThere.clear();
}

std::optional<Error> Vault::refusedBefore(const QString &name) const
{
    const QMutexLocker lock(&m_mutex);
    const auto known = m_notThere.find(name);
    return known == m_notThere.end() ? m_locked : std::optional(known->second);
}

void Vault::remember(const QString &name, const Error &error)
{
    const QMutexLocker lock(&m_mutex);
    if (error.code == ErrorCode::NotPermitted)
        m_locked = error;
    else if (error.code == ErrorCode::NotFound)
        m_notThere[name] = error;
}

void Vault::forget(const QString &name)
{
    const QMutexLocker lock(&m_mutex);
    m_locked.reset(); // it was open just now
    m_notThere.erase(name);
}

bool Vault::isInEnvironment(const QString &name)
{
    return !qEnvironmentVariableIsEmpty(environmentName(name).constData());
}

void Vault::read(const QString &name, QObject *receiver, Read done)
{
    if (isInEnvironment(name)) {
        QByteArray value = qgetenv(environmentName(name).constData());
        later(receiver, [done = std::move(done), secret = Secret::takeFrom(value)] { done(secret); });
        return;
    }
    if (const auto refused = refusedBefore(name)) {
        later(receiver, [done = std::move(done), refused] { done(tl::unexpected<Error>(*refused)); });
        return;
    }
    m_keyring->read(name, receiver, [=, this](const Result<Secret> &found) {
        if (noKeyring(found))
            return m_sealed.read(name, receiver, done);
        if (!found)
            remember(name, found.error());
        done(found);
    });
}

void Vault::write(const QString &name, const Secret &secret, QObject *receiver, Written done)
{
    m_keyring->write(name, secret, receiver, [=, this](const Done &written) {
        if (noKeyring(written))
            return m_sealed.write(name, secret, receiver, done);
        if (written)
            forget(name);
        done(written);
    });
}

void Vault::remove(const QString &name, QObject *receiver, Written done)
{
    m_keyring->remove(name, receiver, [=, this](const Done &removed) {
        if (noKeyring(removed))
            m_sealed.remove(name, receiver, done);
        else
            done(removed);
    });
}

} // namespace truckroll
