// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mail.h"
#include <QByteArray>
#include <QDateTime>

namespace truckroll {

/// Who sends.
struct MailSender
{
    QString name; ///< may be empty
    QString address;
};

/// A text fit for a header line: encoded words (RFC 2047) where it is not plain ASCII, folded, never a line
/// break of its own.
QByteArray mailHeaderText(const QString &text);
/// "Kline Bakery <office@kline.example>", the name encoded where needed.
QByteArray mailAddressHeader(const QString &name, const QString &address);
/// "Mon, 02 Mar 2026 14:00:00 +0000", whatever the language.
QByteArray mailDate(const QDateTime &utc);

/// The whole message as it goes over the line (RFC 5322, CR LF): a text part, then the attachments. The id is
/// the letter's own, so that the same letter sent twice can be told as one.
QByteArray mailMessage(const Mail &mail, const std::vector<MailAttachment> &attachments,
                       const MailSender &sender, const QDateTime &utc);

} // namespace truckroll
