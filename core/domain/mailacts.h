// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mail.h"
#include "core/domain/permission.h"
#include <QDate>

/// Letters: what can be done and asked, like commands.h and queries.h.
namespace truckroll {

/// Puts a letter into the outbox. It cannot be undone, since it may be gone by then; CancelMail takes it back
/// while it waits.
struct QueueMail
{
    static constexpr Action action = Action::SendMail;
    static constexpr bool undoable = false;
    static constexpr qint64 mostBytes = 20 * 1024 * 1024; ///< of all attachments
    using Reply = Mail;

    Mail mail; ///< id, state and times are not taken from it
    std::vector<MailAttachment> attachments;
};

struct CancelMail
{
    static constexpr Action action = Action::SendMail;
    static constexpr bool undoable = false;
    using Reply = Mail;

    MailId mail;
    Version version = 0;
};

/// A letter that failed, was cancelled, or of which nobody knows whether it went: sends it (again) at once.
struct RetryMail
{
    static constexpr Action action = Action::SendMail;
    static constexpr bool undoable = false;
    using Reply = Mail;

    MailId mail;
    Version version = 0;
};

/// The sender takes the next letter that is due; it is "being sent" from then on. Letters that were being
/// sent longer than a server may take are given up: a person has to say whether they went.
struct TakeDueMail
{
    static constexpr Action action = Action::SendMail;
    static constexpr bool undoable = false;
    static constexpr qint64 longest = 10 * 60; ///< seconds
    struct Reply
    {
        std::optional<Mail> mail; ///< none is due
        std::vector<MailAttachment> attachments;
    };
};

/// What became of a letter that was taken.
struct MailWasTried
{
    static constexpr Action action = Action::SendMail;
    static constexpr bool undoable = false;
    using Reply = Mail;

    MailId mail;
    bool sent = false;
    bool again = false; ///< not sent, and another try may serve
    QString problem;
};

/// New (id none) or changed.
struct SaveMailTemplate
{
    static constexpr Action action = Action::ChangeCompany;
    static constexpr bool undoable = true;
    using Reply = MailTemplate;

    MailTemplate mailTemplate;
};

/// Letters, newest first.
struct Outbox
{
    struct Row
    {
        Mail mail;
        QString customer;
        QString document; ///< number
        QString by;
        QStringList attachments; ///< names

        friend bool operator==(const Row &, const Row &) = default;
    };
    using Reply = std::vector<Row>;
    std::optional<MailState> state;
    CustomerId customer;       ///< none: all
    AppointmentId appointment; ///< none: all
    int limit = -1;
};

/// What went or goes with a letter, as it was attached.
struct LetterPapers
{
    using Reply = std::vector<MailAttachment>;
    MailId mail;
};

/// When the next letter is due; 0: none waits.
struct NextMailAt
{
    using Reply = qint64;
};

struct MailTemplates
{
    using Reply = std::vector<MailTemplate>; ///< by purpose and name
};

/// A letter as it would begin: addressed, and written from the first template that fits. Of a document, of a
/// payment or a payment link of it, or of a customer's statement.
struct ComposeMail
{
    struct Reply
    {
        Mail mail;
        std::map<QString, QString> values;   ///< of the placeholders
        std::vector<MailTemplate> templates; ///< that fit
        QStringList addresses;               ///< the customer's and its contacts'
        bool canSend = false;                ///< the office's server is set up
    };
    DocumentId document;
    CustomerId customer; ///< its statement, when no document is named
    PaymentId payment;   ///< with an invoice: the receipt of this payment of it
    PaymentLinkId link;  ///< with an invoice: to pay it by this link
    MailTemplateId mailTemplate;
};

} // namespace truckroll
