// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/credentialstore.h"
#include <map>
#include <optional>

namespace truckroll::testkit {

/// Secrets that live as long as the test. `fail` makes every call end with that error, as a locked keyring
/// does.
class MemoryCredentials final : public CredentialStore
{
public:
    std::map<QString, Secret> secrets;
    std::optional<Error> fail;
    std::optional<Error> failWrites; ///< reading goes on

    void put(const QString &name, const QByteArray &value) { secrets[name] = Secret(QByteArrayView(value)); }

    void read(const QString &name, QObject *receiver, Read done) override
    {
        const auto found = secrets.find(name);
        Result<Secret> answer = found != secrets.end()
                                    ? Result<Secret>(found->second)
                                    : Result<Secret>(failure(ErrorCode::NotFound, QStringLiteral("None.")));
        if (fail)
            answer = tl::unexpected<Error>(*fail);
        later(receiver, [done = std::move(done), answer] { done(answer); });
    }
    void write(const QString &name, const Secret &secret, QObject *receiver, Written done) override
    {
        const Done answer = failWrites ? Done(tl::unexpected<Error>(*failWrites)) : result();
        if (answer)
            secrets[name] = secret;
        later(receiver, [done = std::move(done), answer] { done(answer); });
    }
    void remove(const QString &name, QObject *receiver, Written done) override
    {
        if (!fail)
            secrets.erase(name);
        later(receiver, [done = std::move(done), answer = result()] { done(answer); });
    }

private:
    Done result() const { return fail ? Done(tl::unexpected<Error>(*fail)) : Done(Nothing{}); }
    template <class Call>
    static void later(QObject *receiver, Call call)
    {
        QMetaObject::invokeMethod(receiver, std::move(call), Qt::QueuedConnection);
    }
};

} // namespace truckroll::testkit
