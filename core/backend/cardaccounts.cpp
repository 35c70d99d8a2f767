// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/cardaccounts.h"

#include "core/domain/cardacts.h"
#include <QCoreApplication>
#include <QPointer>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CardAccounts)
};

cardpointe::Account accountOf(const CardAccount::Reply &reply)
{
    cardpointe::Account account;
    account.addresses = reply.addresses;
    account.merchant = reply.setup.merchant;
    account.currency = reply.currency;
    account.pace = reply.pace;
    account.signature = reply.signature;
    return account;
}

Secret &memberOf(cardpointe::Account &account, CardSecret secret)
{
    switch (secret) {
    case CardSecret::User:
        return account.user;
    case CardSecret::Password:
        return account.password;
    case CardSecret::TerminalKey:
        break;
    }
    return account.terminalKey;
}

Error missing(CardSecret secret, const Error &error)
{
    if (error.code != ErrorCode::NotFound)
        return error;
    const QString what = secret == CardSecret::User       ? Texts::tr("The card gateway's user")
                         : secret == CardSecret::Password ? Texts::tr("The card gateway's password")
                                                          : Texts::tr("The card terminals' key");
    return {
        ErrorCode::NotPermitted,
        Texts::tr("%1 is not there. Nothing was sent; unlock your keyring, or enter it in the settings for "
                  "cards.")
            .arg(what),
        error.forLog};
}

} // namespace

void CardAccounts::load(CompanyId company, bool terminal, QObject *receiver, const Ready &ready)
{
    CardAccount query;
    query.company = company;
    m_door.ask(receiver, query, [=, this](const Result<CardAccount::Reply> &known) {
        if (!known) {
            ready(tl::unexpected<Error>(known.error()));
            return;
        }
        Names names{CardSecret::User, CardSecret::Password};
        if (terminal)
            names.push_back(CardSecret::TerminalKey);
        addSecrets(company, names, accountOf(*known), receiver, ready);
    });
}

void CardAccounts::addSecrets(CompanyId company, const Names &names, const cardpointe::Account &account,
                              QObject *receiver, const Ready &ready)
{
    if (names.empty()) {
        ready(account);
        return;
    }
    const CardSecret next = names.front();
    m_secrets.read(cardSecretName(next, company), receiver, [=, this](const Result<Secret> &secret) {
        if (!secret) {
            ready(tl::unexpected<Error>(missing(next, secret.error())));
            return;
        }
        cardpointe::Account more = account;
        memberOf(more, next) = *secret;
        addSecrets(company, Names(names.begin() + 1, names.end()), more, receiver, ready);
    });
}

} // namespace truckroll
