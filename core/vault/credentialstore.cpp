// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/credentialstore.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <optional>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CredentialStore)
};

template <class Answer, class Start>
Answer waitFor(const Start &start)
{
    QEventLoop loop;
    std::optional<Answer> answer;
    start(&loop, [&](const Answer &known) {
        answer = known;
        loop.quit();
    });
    if (!answer)
        loop.exec();
    if (answer)
        return *answer;
    // The thread is told to end.
    return failure(ErrorCode::Cancelled,
                   Texts::tr("The program was closed before the password was read or saved."));
}

} // namespace

Result<Secret> readAndWait(CredentialStore &store, const QString &name)
{
    return waitFor<Result<Secret>>(
        [&](QObject *receiver, CredentialStore::Read done) { store.read(name, receiver, std::move(done)); });
}

Done writeAndWait(CredentialStore &store, const QString &name, const Secret &secret)
{
    return waitFor<Done>([&](QObject *receiver, CredentialStore::Written done) {
        store.write(name, secret, receiver, std::move(done));
    });
}

Done removeAndWait(CredentialStore &store, const QString &name)
{
    return waitFor<Done>([&](QObject *receiver, CredentialStore::Written done) {
        store.remove(name, receiver, std::move(done));
    });
}

QByteArray environmentName(const QString &name)
{
    const QString what = name.section(u'/', 0, 0).toUpper().replace(u'.', u'_');
    return QByteArrayLiteral("TRUCKROLL_") + what.toLatin1();
}

} // namespace truckroll
