// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounting/quickbooks/api.h"

namespace truckroll::quickbooks {

/// The two tokens and when they end; never written anywhere but the credential store.
struct Tokens
{
    QString access;
    QString refresh;
    qint64 accessUntil = 0;  ///< UTC seconds
    qint64 refreshUntil = 0; ///< 0: not told
    qint64 hardEnd = 0;      ///< 0: not told
    QString origin;          ///< which token of the environment they come from, as a digest; empty: none
};
QByteArray written(const Tokens &tokens);
std::optional<Tokens> readTokens(const QByteArray &text);

/// 128 random bits, for one sign-in.
QString newState();
/// What the browser opens.
QUrl signInPage(const Addresses &addresses, const QString &state);

/// The address bears the state that was sent; compared in constant time.
bool bearsState(const QUrl &address, const QString &state);

struct Redirect
{
    QString code;
    QString realm;
};
/// Of the address that the browser was sent back to, or that was pasted. Rejected when somebody refused,
/// RuleBroken when the state is not the one that was sent (compared in constant time) or something is
/// missing.
Result<Redirect> readRedirect(const QUrl &address, const QString &state);

/// Calls of the token endpoint. `now`: UTC seconds.
WireRequest codeRequest(const Addresses &addresses, const QString &secret, const QString &code);
WireRequest refreshRequest(const Addresses &addresses, const QString &secret, const QString &refresh);
WireRequest revokeRequest(const Addresses &addresses, const QString &secret, const QString &refresh);
/// Rejected: refused for good (connect again, or correct the settings); OutcomeUnknown: may be tried again
/// with the same token; NetworkDown: nothing left the house.
Result<Tokens> readTokenAnswer(const WireAnswer &answer, qint64 now);

} // namespace truckroll::quickbooks
