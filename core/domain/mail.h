// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <map>
#include <optional>
#include <vector>

namespace truckroll {

enum class MailState {
    Waiting,   ///< to be sent, at `nextAt` at the earliest
    Sending,   ///< handed to the server; after a crash a person has to look
    Sent,      ///< the server took it
    Failed,    ///< given up: a person has to look
    Cancelled, ///< taken back before it went
};
inline constexpr size_t mailStateCount = 5;
/// "waiting", ...: tables, command line.
QString mailStateName(MailState state);
std::optional<MailState> mailStateFromName(const QString &name);
QString mailStateText(MailState state);

struct MailAttachment
{
    QString name; ///< "INV-1009.pdf"
    QByteArray bytes;

    friend bool operator==(const MailAttachment &, const MailAttachment &) = default;
};

/// A letter of the outbox. Attachments are read with it only when it is sent or opened.
struct Mail
{
    MailId id;
    Version version = 0;
    MailState state = MailState::Waiting;
    QString recipients; ///< addresses, commas between them
    QString copies;     ///< the same
    QString subject;
    QString body; ///< plain text
    CustomerId customer;
    DocumentId document; ///< what it goes with
    AppointmentId appointment;
    qint64 madeAt = 0; ///< UTC seconds, as the next ones
    UserId madeBy;
    int tries = 0;
    qint64 nextAt = 0;
    qint64 sentAt = 0;
    QString problem; ///< why the last try failed

    friend bool operator==(const Mail &, const Mail &) = default;
};

/// What a letter begins with. `purpose` is what it goes with: "quote", "workorder", "invoice", "proforma",
/// "creditnote", "purchaseorder", "statement", "receipt", "paymentlink", or "" for any.
struct MailTemplate
{
    MailTemplateId id;
    Version version = 0;
    QString purpose;
    QString name; ///< for the office only
    QString subject;
    QString body;
    bool active = true;

    friend bool operator==(const MailTemplate &, const MailTemplate &) = default;
};

/// The addresses of a list, cleaned; RuleBroken names the one that is none.
Result<QStringList> mailAddresses(const QString &list);

/// Fills {customer}, {number} ...; a word in braces that is not among the values stays as it is.
QString filledIn(const QString &text, const std::map<QString, QString> &values);
/// The words in braces of a text that are not among the values.
QStringList unknownPlaceholders(const QString &text, const std::map<QString, QString> &values);

/// Pauses after a try that failed, in seconds: a minute first, an hour and more in the end. Nothing: given
/// up.
std::optional<qint64> mailPause(int tries);

/// "mailto:..." for a mail program of one's own; attachments cannot go with it.
QString mailtoLink(const Mail &mail);

} // namespace truckroll
