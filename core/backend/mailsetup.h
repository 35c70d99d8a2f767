// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mailacts.h"
#include "core/domain/queries.h"
#include "core/mail/smtpcall.h"
#include "core/mail/smtpmessage.h"

namespace truckroll {

/// What the office's settings say about its letters.
struct MailSetup
{
    /// Under which name the password is in the credential store; TRUCKROLL_MAIL_PASSWORD wins over it.
    static constexpr const char *passwordName = "mail.password";

    SmtpAccount account; ///< without the password
    MailSender sender;
    QString copyTo; ///< gets a copy of every letter; may be empty

    bool isSetUp() const { return !account.server.isEmpty(); }
    bool needsPassword() const { return !account.user.isEmpty(); }
};
/// RuleBroken says what is missing.
Result<MailSetup> mailSetup(const OfficeInfo::Reply &office);

/// Sends one letter that was taken from the outbox, and says what is to be stored of it. Waits: for a thread
/// of its own, or the command line.
MailWasTried tryMail(const MailSetup &setup, const TakeDueMail::Reply &taken, qint64 nowUtc);

} // namespace truckroll
