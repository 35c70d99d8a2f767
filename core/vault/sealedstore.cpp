// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/sealedstore.h"

#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Vault)
};

/// Later, as every store answers.
template <class Answer, class Value>
void answerLater(QObject *receiver, Answer done, Value value)
{
    QMetaObject::invokeMethod(
        receiver, [done = std::move(done), value = std::move(value)] { done(value); }, Qt::QueuedConnection);
}

} // namespace

Done SealedStore::unlock(const Secret &passphrase)
{
    TRY(m_key, m_file.keyFor(passphrase));
    return Nothing{};
}

Result<SealedFile::Contents> SealedStore::contents() const
{
    if (isLocked())
        return failure(ErrorCode::NotPermitted,
                       Texts::tr("The file of passwords is locked. Nothing was read or saved; type its "
                                 "passphrase and try again."));
    return m_file.read(m_key);
}

void SealedStore::read(const QString &name, QObject *receiver, Read done)
{
    const auto found = [&]() -> Result<Secret> {
        TRY(const auto all, contents());
        const auto entry = all.find(name);
        if (entry == all.end())
            return failure(ErrorCode::NotFound,
                           Texts::tr("This password was not entered yet; enter it in the settings."));
        return entry->second;
    };
    answerLater(receiver, std::move(done), found());
}

void SealedStore::write(const QString &name, const Secret &secret, QObject *receiver, Written done)
{
    const auto written = [&]() -> Done {
        TRY(auto all, contents());
        all[name] = secret;
        return m_file.write(m_key, all);
    };
    answerLater(receiver, std::move(done), written());
}

void SealedStore::remove(const QString &name, QObject *receiver, Written done)
{
    const auto removed = [&]() -> Done {
        TRY(auto all, contents());
        if (all.erase(name) == 0)
            return Nothing{};
        return m_file.write(m_key, all);
    };
    answerLater(receiver, std::move(done), removed());
}

} // namespace truckroll
