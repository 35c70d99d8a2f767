// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include <QByteArray>
#include <QString>
#include <QStringList>

namespace truckroll {

/// The office's server for letters.
struct SmtpAccount
{
    enum class Security {
        StartTls, ///< the usual: begins plain, goes on encrypted or not at all
        Tls,      ///< encrypted from the first byte
        None,     ///< to this very machine only
    };

    QString server;
    int port = 587;
    Security security = Security::StartTls;
    QString user; ///< empty: no sign-in
    Secret password;
    QString trustedFile; ///< a certificate that is trusted in place of the system's: tests only
    int timeoutSeconds = 60;
};

std::optional<SmtpAccount::Security> smtpSecurityFromName(const QString &name);

/// What became of one call.
struct SmtpOutcome
{
    bool sent = false;
    bool again = false; ///< it was surely not sent, and another try may serve
    QString problem;    ///< a sentence with what to do; empty when it was sent
};

/// RuleBroken: nothing to send with, or without protection to another machine.
Done checkSmtpAccount(const SmtpAccount &account);

/// Hands one message to the server and waits for what it says: for a thread of its own. An answer that never
/// comes after the whole message had left is no reason for another try.
SmtpOutcome sendBySmtp(const SmtpAccount &account, const QString &from, const QStringList &to,
                       const QByteArray &message);

} // namespace truckroll
