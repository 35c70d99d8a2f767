// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/tokenkeeper.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace truckroll {

using namespace quickbooks;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TokenKeeper)
};

const QString tokensName = QStringLiteral("quickbooks.tokens");
const QString secretName = QStringLiteral("quickbooks.client_secret");
constexpr int earlier = 5 * 60; // seconds before its end that an access token is renewed
constexpr int tries = 3;        // of a refresh whose answer is lost

tl::unexpected<Error> notConnected()
{
    return failure(ErrorCode::Rejected,
                   Texts::tr("This office is not connected to QuickBooks. Nothing was sent and "
                             "everything stays pending; connect it first."));
}

tl::unexpected<Error> renewedElsewhere()
{
    return failure(ErrorCode::NetworkDown,
                   Texts::tr("The connection to QuickBooks is being renewed just now. Nothing was sent; "
                             "try again in a moment."));
}

tl::unexpected<Error> notKept(const Error &error)
{
    return failure(
        error.code,
        Texts::tr("You signed in to QuickBooks, and the sign-in could not be stored: %1 Nothing was "
                  "connected. It is kept while the program runs: finish with the same address again "
                  "when it can be stored, or begin anew.")
            .arg(error.forUser),
        error.forLog);
}

/// Tells which refresh token of the environment the stored tokens come from, without telling the token.
QByteArray digestOf(const QString &token)
{
    return QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex();
}

} // namespace

QString TokenKeeper::environmentToken()
{
    return qEnvironmentVariable("TRUCKROLL_QUICKBOOKS_REFRESH_TOKEN");
}

Result<QString> TokenKeeper::secret()
{
    const QString fromEnvironment = qEnvironmentVariable("TRUCKROLL_QUICKBOOKS_CLIENT_SECRET");
    if (!fromEnvironment.isEmpty())
        return fromEnvironment;
    const auto stored = readAndWait(m_store, secretName);
    if (stored)
        return QString::fromUtf8(stored->reveal());
    if (stored.error().code != ErrorCode::NotFound)
        return tl::unexpected<Error>(stored.error());
    return failure(
        ErrorCode::Rejected,
        Texts::tr(
            "The client secret of your QuickBooks app is not stored. Nothing was sent; type it in where "
            "the connection is set up."));
}

Done TokenKeeper::load()
{
    if (m_turns->unwritten())
        return writeAgain();
    if (m_endsSeen != m_turns->ends()) // the end of the connection counts for all who work with it
        m_tokens.reset();
    m_endsSeen = m_turns->ends();
    if (m_tokens)
        return Nothing{};
    const auto stored = readAndWait(m_store, tokensName);
    if (!stored && stored.error().code != ErrorCode::NotFound)
        return tl::unexpected<Error>(stored.error());
    if (stored)
        m_tokens = readTokens(stored->reveal().toByteArray());
    const QString given = environmentToken();
    if (!given.isEmpty() && (!m_tokens || m_tokens->origin != QString::fromLatin1(digestOf(given)))) {
        m_tokens.emplace();
        m_tokens->refresh = given;
        m_tokens->origin = QString::fromLatin1(digestOf(given));
    }
    return m_tokens ? Done(Nothing{}) : Done(notConnected());
}

Done TokenKeeper::keep(Tokens tokens)
{
    const QString given = environmentToken();
    if (!given.isEmpty())
        tokens.origin = QString::fromLatin1(digestOf(given));
    QByteArray text = written(tokens);
    CHECK_OK(writeAndWait(m_store, tokensName, Secret::takeFrom(text)));
    m_tokens = std::move(tokens);
    return Nothing{};
}

/// What QuickBooks has exchanged and the store did not take: nothing is done with it before it is stored.
Done TokenKeeper::writeAgain()
{
    const RenewalTurns::Turn turn(*m_turns); // or this thread has it already
    const auto tokens = m_turns->unwritten();
    if (!tokens) // somebody was faster
        return load();
    const Done kept = keep(*tokens);
    if (kept) {
        m_turns->setUnwritten({});
        return kept;
    }
    return failure(
        kept.error().code,
        Texts::tr(
            "The connection to QuickBooks was renewed, and the new sign-in could not be stored: %1 Nothing "
            "was sent and everything stays pending. It is kept until then and stored with the next try; "
            "when the program ends before that, connect again.")
            .arg(kept.error().forUser),
        kept.error().forLog);
}

/// `given`: the refresh token came from outside, and what is stored is of an earlier connection.
Result<QString> TokenKeeper::refresh(bool given)
{
    TRY(const QString key, secret());
    Result<QString> access = QString();
    {
        const RenewalTurns::Turn turn(*m_turns);
        if (!turn.isMine())
            return renewedElsewhere();
        access = refreshAlone(key, given);
    }
    if (access && m_renewed) // not before the next one may go: the office may be waiting for it
        m_renewed(*m_tokens);
    return access;
}

Result<QString> TokenKeeper::refreshAlone(const QString &key, bool given)
{
    if (!given) { // somebody may have been faster
        const QString before = m_tokens->access;
        m_tokens.reset();
        CHECK_OK(load());
        if (m_tokens->access != before && isGood(*m_tokens))
            return m_tokens->access;
    }
    for (int attempt = 1;; ++attempt) {
        auto answer = readTokenAnswer(m_wire.call(refreshRequest(m_addresses, key, m_tokens->refresh)),
                                      m_clock.nowUtc());
        if (answer) {
            if (answer->hardEnd == 0)
                answer->hardEnd = m_tokens->hardEnd;
            if (given) { // else the store has another connection, which goes on
                CHECK_OK(keep(*answer));
                m_turns->setUnwritten({});
            } else if (!keep(*answer)) {
                m_turns->setUnwritten(*answer);
                CHECK_OK(writeAgain());
            }
            return m_tokens->access;
        }
        if (answer.error().code != ErrorCode::OutcomeUnknown || attempt == tries)
            return tl::unexpected<Error>(answer.error());
    }
}

bool TokenKeeper::isGood(const Tokens &tokens) const
{
    return !tokens.access.isEmpty() && tokens.accessUntil - earlier > m_clock.nowUtc();
}

Result<QString> TokenKeeper::access()
{
    CHECK_OK(load());
    return isGood(*m_tokens) ? Result<QString>(m_tokens->access) : refresh();
}

Result<QString> TokenKeeper::renewed(const QString &stale)
{
    // Another program of the same user may have renewed it in the meantime.
    m_tokens.reset();
    CHECK_OK(load());
    if (!m_tokens->access.isEmpty() && m_tokens->access != stale)
        return m_tokens->access;
    return refresh();
}

Done TokenKeeper::redeem(const QString &code)
{
    TRY(const QString key, secret());
    {
        const RenewalTurns::Turn turn(*m_turns);
        if (!turn.isMine())
            return renewedElsewhere();
        auto tokens = m_turns->redeemed(digestOf(code)); // once, also when they could not be stored
        if (!tokens) {
            TRY(tokens, readTokenAnswer(m_wire.call(codeRequest(m_addresses, key, code)), m_clock.nowUtc()));
        }
        if (const Done kept = keep(*tokens); !kept) {
            m_turns->setRedeemed(digestOf(code), tokens);
            return notKept(kept.error());
        }
        m_turns->setRedeemed({}, {});
        m_turns->setUnwritten({}); // of the connection before
    }
    if (m_renewed)
        m_renewed(*m_tokens);
    return Nothing{};
}

bool TokenKeeper::keepsSignIn(const QString &code) const
{
    return m_turns->redeemed(digestOf(code)).has_value();
}

Done TokenKeeper::checkStillThere()
{
    m_tokens.reset();
    return load();
}

Done TokenKeeper::begin(const QString &refreshToken)
{
    m_tokens.emplace();
    m_tokens->refresh = refreshToken;
    const auto access = refresh(true);
    if (access)
        return Nothing{};
    m_tokens.reset(); // what is stored still counts
    return tl::unexpected<Error>(access.error());
}

Done TokenKeeper::forget()
{
    const auto key = secret();
    const RenewalTurns::Turn turn(*m_turns); // a renewal that is under way would store new ones afterwards
    if (!turn.isMine())
        return renewedElsewhere();
    m_tokens = m_turns->unwritten();
    m_turns->setUnwritten({});
    const Done loaded = load();
    if (loaded && key)
        m_wire.call(revokeRequest(m_addresses, *key, m_tokens->refresh)); // forgotten whatever the answer
    m_tokens.reset();
    m_turns->noteEnd();
    m_turns->setRedeemed({}, {});
    return removeAndWait(m_store, tokensName);
}

} // namespace truckroll
