// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/booksdesk.h"

#include "core/backend/officevault.h"
#include "core/net/qttransport.h"
#include <QCoreApplication>
#include <QUrlQuery>

namespace truckroll {

using namespace quickbooks;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BooksDesk)
};

const QString stateName = QStringLiteral("quickbooks.sign_in_state");
const QString secretName = QStringLiteral("quickbooks.client_secret");

/// Unattended: nobody can be asked for a passphrase and there may be no keyring.
std::shared_ptr<CredentialStore> unattendedStore(const QString &officePath)
{
    const QByteArray secret = qgetenv("TRUCKROLL_QUICKBOOKS_CLIENT_SECRET");
    if (secret.isEmpty())
        return {};
    auto store = std::make_shared<SealedStore>(
        SealedFile(officePath + QStringLiteral(".quickbooks-tokens"), SealedFile::Cost::least()));
    return store->unlock(Secret(QByteArrayView(secret))) ? store : std::shared_ptr<SealedStore>();
}

} // namespace

std::shared_ptr<CredentialStore> machineStore(const QString &officePath)
{
    return officeVault(officePath);
}

bool BooksDesk::isUnattended()
{
    return !qEnvironmentVariableIsEmpty("TRUCKROLL_QUICKBOOKS_CLIENT_SECRET");
}

Result<std::unique_ptr<BooksDesk>> BooksDesk::open(BooksDoor &office, const QString &officePath,
                                                   const Clock &clock, const Parts &parts)
{
    std::unique_ptr<BooksDesk> desk(new BooksDesk);
    TRY(desk->m_addresses, BooksCenter::addresses(office));
    desk->m_transport = parts.transport ? parts.transport : std::make_shared<QtTransport>();
    desk->m_store = parts.store;
    if (!desk->m_store)
        desk->m_store = unattendedStore(officePath);
    if (!desk->m_store)
        desk->m_store = machineStore(officePath);
    desk->m_wire = std::make_unique<TransportWire>(*desk->m_transport);
    desk->m_center =
        std::make_unique<BooksCenter>(office, *desk->m_wire, *desk->m_store, clock, desk->m_addresses);
    return desk;
}

Done BooksDesk::keepClientSecret(const Secret &secret)
{
    return writeAndWait(*m_store, secretName, secret);
}

/// Nobody is sent to the browser for nothing: without the secret the sign-in cannot be ended.
Result<QString> BooksDesk::beginSignIn()
{
    const auto secret = isUnattended() ? Result<Secret>(Secret()) : readAndWait(*m_store, secretName);
    if (!secret && secret.error().code == ErrorCode::NotFound)
        return failure(ErrorCode::RuleBroken,
                       Texts::tr("The client secret of your app at Intuit is not stored on this computer. "
                                 "Nothing was connected; type it, then connect again."));
    if (!secret)
        return tl::unexpected<Error>(secret.error());
    const QString state = newState();
    CHECK_OK(writeAndWait(*m_store, stateName, Secret(QByteArrayView(state.toUtf8()))));
    return signInPage(m_addresses, state).toString(QUrl::FullyEncoded);
}

Result<BooksConnection> BooksDesk::finishSignIn(const QUrl &address)
{
    const QUrlQuery query(address);
    const Redirect known{query.queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded),
                         query.queryItemValue(QStringLiteral("realmId"), QUrl::FullyDecoded)};
    if (m_center->keepsSignIn(known.code)) // it bore the state when it came first
        return m_center->connect(known);
    const auto state = readAndWait(*m_store, stateName);
    TRY(const Redirect redirect,
        readRedirect(address, state ? QString::fromUtf8(state->reveal()) : QString()));
    CHECK_OK(removeAndWait(*m_store, stateName)); // once
    return m_center->connect(redirect);
}

} // namespace truckroll
