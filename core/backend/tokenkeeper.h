// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounting/quickbooks/oauth.h"
#include "core/backend/renewalturns.h"
#include "core/base/clock.h"
#include "core/vault/credentialstore.h"
#include <functional>
#include <memory>
#include <optional>

namespace truckroll {

/// The tokens of the connection to QuickBooks. New ones are in the credential store before the first call
/// with them; what it does not take waits among the turns, is said, and is written before anything else. One
/// refresh at a time, whoever works with QuickBooks: a window, and a command that it carries
/// out; each refresh token is good once, and who comes second takes what the first one got.
class TokenKeeper final : public quickbooks::TokenSource
{
public:
    /// Told after each refresh, so that the office knows when the connection ends.
    using Renewed = std::function<void(const quickbooks::Tokens &)>;

    TokenKeeper(quickbooks::Wire &wire, CredentialStore &store, const quickbooks::Addresses &addresses,
                const Clock &clock, std::shared_ptr<RenewalTurns> turns)
        : m_wire(wire), m_store(store), m_addresses(addresses), m_clock(clock), m_turns(std::move(turns))
    {
    }
    void onRenewed(Renewed renewed) { m_renewed = std::move(renewed); }

    Result<QString> access() override;
    Result<QString> renewed(const QString &stale) override;

    /// Redeems a code, once; the tokens are stored.
    Done redeem(const QString &code);
    /// It was redeemed, and its tokens could not be stored yet.
    bool keepsSignIn(const QString &code) const;
    /// Nobody ended the connection since we read the tokens.
    Done checkStillThere();
    /// A refresh token that was obtained elsewhere.
    Done begin(const QString &refreshToken);
    /// Ends the connection there as far as it can be reached, and forgets the tokens whatever the answer.
    Done forget();

    /// Of the environment (TRUCKROLL_QUICKBOOKS_REFRESH_TOKEN); empty: not set.
    static QString environmentToken();

private:
    Result<QString> secret();
    Done load();
    Done keep(quickbooks::Tokens tokens);
    Done writeAgain();
    Result<QString> refresh(bool given = false);
    Result<QString> refreshAlone(const QString &key, bool given);
    bool isGood(const quickbooks::Tokens &tokens) const; ///< for some minutes more

    quickbooks::Wire &m_wire;
    CredentialStore &m_store;
    const quickbooks::Addresses &m_addresses;
    const Clock &m_clock;
    std::shared_ptr<RenewalTurns> m_turns;
    Renewed m_renewed;
    std::optional<quickbooks::Tokens> m_tokens;
    int m_endsSeen = 0; ///< of the turns, when the tokens were read
};

} // namespace truckroll
