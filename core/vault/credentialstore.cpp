// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/credentialstore.h"

#include <QEventLoop>
#include <optional>

namespace truckroll {

namespace {

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
    return *answer;
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
