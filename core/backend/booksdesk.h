// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounting/quickbooks/transportwire.h"
#include "core/backend/bookscenter.h"
#include "core/net/transport.h"

namespace truckroll {

/// The center with everything that it needs of this machine: network and credential store. One thread's.
class BooksDesk
{
public:
    /// What tests put in the place of the machine's.
    struct Parts
    {
        std::shared_ptr<Transport> transport;
        std::shared_ptr<CredentialStore> store;
    };

    /// `officePath`: tells the secrets of offices apart. The environment wins (TRUCKROLL_QUICKBOOKS_...):
    /// with a client secret from there, tokens are kept in an encrypted file beside the office that only it
    /// opens.
    static Result<std::unique_ptr<BooksDesk>> open(BooksDoor &office, const QString &officePath,
                                                   const Clock &clock, const Parts &parts = {});

    /// A client secret stands in the environment.
    static bool isUnattended();

    BooksCenter &center() { return *m_center; }
    CredentialStore &store() { return *m_store; }
    const quickbooks::Addresses &addresses() const { return m_addresses; }

    /// Keeps the client secret of the office's app at Intuit.
    Done keepClientSecret(const Secret &secret);
    /// The state of the sign-in under way; kept with the secrets, so that the answer may come to another
    /// process.
    Result<QString> beginSignIn();
    Result<BooksConnection> finishSignIn(const QUrl &address);

private:
    BooksDesk() = default;

    quickbooks::Addresses m_addresses;
    std::shared_ptr<Transport> m_transport;
    std::shared_ptr<CredentialStore> m_store;
    std::unique_ptr<quickbooks::TransportWire> m_wire;
    std::unique_ptr<BooksCenter> m_center;
};

/// Where an office's secrets are kept when nothing else is said.
std::shared_ptr<CredentialStore> machineStore(const QString &officePath);

} // namespace truckroll
