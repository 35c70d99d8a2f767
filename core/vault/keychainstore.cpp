// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/keychainstore.h"

#include <QCoreApplication>
#include <QPointer>
#include <qt6keychain/keychain.h>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Vault)
};

const QString service = QStringLiteral("Truckroll");

Error errorOf(QKeychain::Error code)
{
    const QString log = QStringLiteral("keyring error %1").arg(code);
    switch (code) {
    case QKeychain::EntryNotFound:
        return {ErrorCode::NotFound,
                Texts::tr("The keyring holds no such password. If it is locked, unlock it and try again; "
                          "otherwise enter the password in the settings."),
                log};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {ErrorCode::NotPermitted,
                Texts::tr("Your keyring is locked. Nothing was read or saved; unlock it and try again."),
                log};
    default:
        return {ErrorCode::StorageFailed,
                Texts::tr("There is no keyring on this computer that passwords could be kept in."), log};
    }
}

/// Starts a job whose answer goes to the receiver, if that is still there. The job deletes itself.
template <class Job, class Answer>
void run(Job *job, QObject *receiver, Answer answer)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job,
                     [job, target = QPointer<QObject>(receiver), answer = std::move(answer)] {
                         if (target)
                             answer(job);
                     });
    job->start();
}

} // namespace

void KeychainStore::read(const QString &name, QObject *receiver, Read done)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(keyOf(name));
    run(job, receiver, [done = std::move(done)](QKeychain::ReadPasswordJob *finished) {
        if (finished->error() != QKeychain::NoError) {
            done(tl::unexpected<Error>(errorOf(finished->error())));
            return;
        }
        QByteArray bytes = finished->binaryData();
        done(Secret::takeFrom(bytes));
    });
}

void KeychainStore::write(const QString &name, const Secret &secret, QObject *receiver, Written done)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setKey(keyOf(name));
    job->setBinaryData(secret.reveal().toByteArray());
    run(job, receiver, [done = std::move(done)](QKeychain::WritePasswordJob *finished) {
        if (finished->error() == QKeychain::NoError)
            done(Nothing{});
        else
            done(tl::unexpected<Error>(errorOf(finished->error())));
    });
}

void KeychainStore::remove(const QString &name, QObject *receiver, Written done)
{
    auto *job = new QKeychain::DeletePasswordJob(service);
    job->setKey(keyOf(name));
    run(job, receiver, [done = std::move(done)](QKeychain::DeletePasswordJob *finished) {
        if (finished->error() == QKeychain::NoError || finished->error() == QKeychain::EntryNotFound)
            done(Nothing{});
        else
            done(tl::unexpected<Error>(errorOf(finished->error())));
    });
}

} // namespace truckroll
