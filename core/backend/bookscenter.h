// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounting/quickbooks/oauth.h"
#include "core/backend/bookspreview.h"
#include "core/backend/bookspull.h"
#include "core/backend/bookssender.h"
#include "core/backend/tokenkeeper.h"

namespace truckroll {

/// All that can be done with QuickBooks, step by step and waiting: the command line calls it straight, the
/// window through OutboxRunner on a thread of its own. Settings and secrets are read when it is made.
class BooksCenter
{
public:
    /// `wire`, `store` and `office` outlive it.
    BooksCenter(BooksDoor &office, quickbooks::Wire &wire, CredentialStore &store, const Clock &clock,
                const quickbooks::Addresses &addresses);

    /// Of the office's settings (quickbooks.*).
    static Result<quickbooks::Addresses> addresses(BooksDoor &office);

    // ---- Connection
    /// Redeems what the browser brought back, reads company, preferences and lists, and links what matches
    /// exactly. RuleBroken, and nothing changed, when it is another company than before.
    Result<BooksConnection> connect(const quickbooks::Redirect &redirect);
    /// With a refresh token and a company that were obtained elsewhere (the environment).
    Result<BooksConnection> connectWith(const QString &refreshToken, const QString &realm);
    Done disconnect();
    /// A sign-in of this address was redeemed and could not be stored: connect() with it tries that again.
    bool keepsSignIn(const QString &code) const { return m_tokens.keepsSignIn(code); }
    Result<BooksConnection> refreshCompany();
    /// Accounts, terms, items, customers ... as they are there now; unset choices get the usual ones.
    Done readLists(bool linkExact);

    // ---- Work
    Result<std::vector<BooksPreviewRow>> preview(const std::vector<DocumentId> &documents,
                                                 const SendingHooks &hooks = {});
    Result<SendingReport> send(const std::vector<DocumentId> &documents, const SendingHooks &hooks,
                               bool interruptedOnly = false);
    /// See BooksSender::decide.
    Result<Posting> decide(const RetryPosting &decision);
    Result<ApplyBooksChanges::Reply> pull();

private:
    Result<BooksConnection> finish(const QString &realm);
    Done chooseUsual();
    Result<BooksConnection> ready();
    void keepEnds(const quickbooks::Tokens &tokens);
    Error failed(const quickbooks::Answer &answer) const;
    void noteEnd(const Error &error);
    void noteTrouble(const QString &trouble);
    Done endConnection();

    BooksDoor &m_office;
    const Clock &m_clock;
    quickbooks::Addresses m_addresses;
    quickbooks::Wire &m_wire;
    TokenKeeper m_tokens;
    QString m_realm;                                 ///< of whom we work
    std::optional<NoteAboutConnection::Ends> m_ends; ///< of the tokens that were brought last
};

} // namespace truckroll
