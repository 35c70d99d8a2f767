// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/officedoor.h"
#include "core/payments/cardpointe/account.h"
#include "core/vault/credentialstore.h"

namespace truckroll {

/// Gathers what a call to the card processor needs: addresses from the office, secrets from their store.
class CardAccounts
{
public:
    using Ready = std::function<void(const Result<cardpointe::Account> &)>;

    CardAccounts(OfficeDoor &door, CredentialStore &secrets) : m_door(door), m_secrets(secrets) {}

    /// The gateway's user and password; with `terminal` the terminals' key as well.
    void load(CompanyId company, bool terminal, QObject *receiver, const Ready &ready);

    /// Somebody asked for what needs the secrets: a keyring that stayed locked is asked once more.
    void askAgain() { m_secrets.askAgain(); }

private:
    using Names = std::vector<CardSecret>;
    void addSecrets(CompanyId company, const Names &names, const cardpointe::Account &account,
                    QObject *receiver, const Ready &ready);

    OfficeDoor &m_door;
    CredentialStore &m_secrets;
};

} // namespace truckroll
