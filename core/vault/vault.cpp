// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault.h"

namespace truckroll {

namespace {

template <class Answer>
bool noKeyring(const Answer &answer)
{
    return !answer && answer.error().code == ErrorCode::StorageFailed;
}

} // namespace

Vault::Vault(const QString &office, const QString &sealedFile)
    : m_keyring(office), m_sealed(SealedFile(sealedFile))
{
}

bool Vault::isInEnvironment(const QString &name)
{
    return !qEnvironmentVariableIsEmpty(environmentName(name).constData());
}

void Vault::read(const QString &name, QObject *receiver, Read done)
{
    if (isInEnvironment(name)) {
        QByteArray value = qgetenv(environmentName(name).constData());
        QMetaObject::invokeMethod(
            receiver, [done = std::move(done), secret = Secret::takeFrom(value)] { done(secret); },
            Qt::QueuedConnection);
        return;
    }
    m_keyring.read(name, receiver, [=, this](const Result<Secret> &found) {
        if (noKeyring(found))
            m_sealed.read(name, receiver, done);
        else
            done(found);
    });
}

void Vault::write(const QString &name, const Secret &secret, QObject *receiver, Written done)
{
    m_keyring.write(name, secret, receiver, [=, this](const Done &written) {
        if (noKeyring(written))
            m_sealed.write(name, secret, receiver, done);
        else
            done(written);
    });
}

void Vault::remove(const QString &name, QObject *receiver, Written done)
{
    m_keyring.remove(name, receiver, [=, this](const Done &removed) {
        if (noKeyring(removed))
            m_sealed.remove(name, receiver, done);
        else
            done(removed);
    });
}

} // namespace truckroll
