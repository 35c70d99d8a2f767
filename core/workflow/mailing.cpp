// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mailacts.h"
#include "core/domain/mailrules.h"
#include "core/store/conflict.h"
#include "core/store/customerstore.h"
#include "core/store/documentstore.h"
#include "core/store/mailstore.h"
#include "core/workflow/markings.h"
#include "core/workflow/perform.h"
#include "core/workflow/recordfields.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Mailing)
};

/// Addresses, subject and text as they are stored.
Done takeLetter(Mail &mail)
{
    TRY(const QStringList recipients, mailAddresses(mail.recipients));
    TRY(const QStringList copies, mailAddresses(mail.copies));
    if (recipients.isEmpty())
        return ruleBroken(
            Texts::tr("The letter has no recipient. Nothing was sent; type an e-mail address."));
    mail.recipients = recipients.join(QStringLiteral(", "));
    mail.copies = copies.join(QStringLiteral(", "));
    CHECK_OK(takeLine(mail.subject, Texts::tr("subject")));
    CHECK_OK(takeText(mail.body, Texts::tr("text"), FieldLimit::note));
    if (mail.subject.isEmpty())
        return ruleBroken(Texts::tr("The letter has no subject. Nothing was sent; type one."));
    return Nothing{};
}

Done checkAttachments(std::vector<MailAttachment> attachments)
{
    qint64 bytes = 0;
    for (MailAttachment &attachment : attachments) {
        CHECK_OK(takeName(attachment.name, Texts::tr("attachment's name")));
        bytes += attachment.bytes.size();
    }
    if (bytes > QueueMail::mostBytes)
        return ruleBroken(
            Texts::tr("The attachments are larger than 20 MB together, which many mailboxes refuse. "
                      "Nothing was sent; send less at once."));
    return Nothing{};
}

/// What it goes with is there, and its customer and folder are the document's.
Done takePlace(ReadScope &scope, Mail &mail)
{
    if (mail.document) {
        const auto document = findDocument(scope, mail.document);
        if (!document)
            return notThere(Texts::tr("document"));
        CHECK_OK(mayBeMailed(*document));
        // An order is the vendor's business, not the customer's.
        mail.customer = document->kind == DocumentKind::PurchaseOrder ? CustomerId() : document->customer;
        mail.appointment = document->appointment;
    } else if (mail.customer && !findCustomer(scope, mail.customer)) {
        return notThere(Texts::tr("customer"));
    }
    return Nothing{};
}

Result<Mail> seen(ReadScope &scope, MailId id, Version version)
{
    auto mail = findMail(scope, id);
    if (!mail)
        return notThere(Texts::tr("letter"));
    CHECK_OK(checkVersion(scope, mail->subject, mail->version, version));
    return std::move(*mail);
}

/// A draft of a quote or of an order is with whom it was written for once its letter went.
Done markSent(WriteScope &scope, DocumentId id)
{
    const auto document = findDocument(scope, id);
    const bool isOffer =
        document && (document->kind == DocumentKind::Quote || document->kind == DocumentKind::PurchaseOrder);
    if (isOffer && document->state == DocumentState::Draft)
        CHECK_OK(markAnyway(scope, MarkDocument{id, document->version, DocumentState::Sent, {}}));
    return Nothing{};
}

/// A program that ended while it sent left these behind; nobody knows whether they went.
void giveUpStuck(WriteScope &scope)
{
    for (Mail &mail : stuckMail(scope, scope.clock().nowUtc())) {
        mail.state = MailState::Failed;
        mail.problem =
            Texts::tr("The program ended while this was being sent, so it may have gone or not. Ask the "
                      "recipient before it is sent again.");
        updateMail(scope, mail);
    }
}

} // namespace

Result<Mail> perform(WriteScope &scope, const QueueMail &command)
{
    Mail mail = command.mail;
    CHECK_OK(takeLetter(mail));
    CHECK_OK(checkAttachments(command.attachments));
    CHECK_OK(takePlace(scope, mail));
    mail.state = MailState::Waiting;
    mail.madeAt = scope.clock().nowUtc();
    mail.madeBy = scope.actor().user;
    mail.tries = 0;
    mail.nextAt = mail.madeAt;
    mail.sentAt = 0;
    mail.problem.clear();
    insertMail(scope, mail, command.attachments);
    scope.cannotBeUndone(Texts::tr("Cancel the letter in the outbox while it waits there."));
    scope.describe(Texts::tr("Wrote “%1” to %2").arg(mail.subject, mail.recipients), mail.appointment);
    return mail;
}

Result<Mail> perform(WriteScope &scope, const CancelMail &command)
{
    TRY(Mail mail, seen(scope, command.mail, command.version));
    if (mail.state != MailState::Waiting && mail.state != MailState::Failed)
        return ruleBroken(Texts::tr("“%1” is “%2” and cannot be canceled. Nothing was changed.")
                              .arg(mail.subject, mailStateText(mail.state)));
    mail.state = MailState::Cancelled;
    updateMail(scope, mail);
    scope.describe(Texts::tr("Canceled “%1” to %2").arg(mail.subject, mail.recipients), mail.appointment);
    return mail;
}

Result<Mail> perform(WriteScope &scope, const RetryMail &command)
{
    TRY(Mail mail, seen(scope, command.mail, command.version));
    if (mail.state == MailState::Sent || mail.state == MailState::Sending)
        return ruleBroken(
            Texts::tr("“%1” is “%2”. Nothing was changed; to send it once more, write it again.")
                .arg(mail.subject, mailStateText(mail.state)));
    mail.state = MailState::Waiting;
    mail.tries = 0;
    mail.nextAt = scope.clock().nowUtc();
    updateMail(scope, mail);
    scope.describe(Texts::tr("Sends “%1” again").arg(mail.subject), mail.appointment);
    return mail;
}

Result<TakeDueMail::Reply> perform(WriteScope &scope, const TakeDueMail &)
{
    giveUpStuck(scope);
    TakeDueMail::Reply reply;
    const qint64 now = scope.clock().nowUtc();
    reply.mail = dueMail(scope, now);
    if (!reply.mail)
        return reply;
    reply.mail->state = MailState::Sending;
    reply.mail->tries += 1;
    reply.mail->nextAt = now + TakeDueMail::longest;
    updateMail(scope, *reply.mail);
    reply.attachments = attachmentsOf(scope, reply.mail->id);
    return reply;
}

Result<Mail> perform(WriteScope &scope, const MailWasTried &command)
{
    auto found = findMail(scope, command.mail);
    if (!found || found->state != MailState::Sending)
        return notThere(Texts::tr("letter that is being sent"));
    Mail mail = std::move(*found);
    const qint64 now = scope.clock().nowUtc();
    mail.problem = command.sent ? QString() : command.problem.left(FieldLimit::line);
    const auto pause = command.again ? mailPause(mail.tries) : std::nullopt;
    mail.state = command.sent ? MailState::Sent : pause ? MailState::Waiting : MailState::Failed;
    mail.sentAt = command.sent ? now : 0;
    mail.nextAt = pause ? now + *pause : 0;
    updateMail(scope, mail);
    if (command.sent && mail.document)
        CHECK_OK(markSent(scope, mail.document));
    if (mail.state != MailState::Waiting)
        scope.describe((command.sent ? Texts::tr("Sent “%1” to %2") : Texts::tr("Could not send “%1” to %2"))
                           .arg(mail.subject, mail.recipients),
                       mail.appointment);
    return mail;
}

Result<MailTemplate> perform(WriteScope &scope, const SaveMailTemplate &command)
{
    MailTemplate wanted = command.mailTemplate;
    CHECK_OK(takeName(wanted.name, Texts::tr("template's name")));
    CHECK_OK(takeLine(wanted.purpose, Texts::tr("purpose"), FieldLimit::name));
    CHECK_OK(takeLine(wanted.subject, Texts::tr("subject")));
    CHECK_OK(takeText(wanted.body, Texts::tr("text"), FieldLimit::note));
    if (wanted.id) {
        const auto stored = findMailTemplate(scope, wanted.id);
        if (!stored)
            return notThere(Texts::tr("template"));
        CHECK_OK(checkVersion(scope, stored->name, stored->version, wanted.version));
        if (*stored == wanted)
            return wanted;
    }
    const bool isNew = !wanted.id;
    storeMailTemplate(scope, wanted);
    scope.describe(
        (isNew ? Texts::tr("Added the template %1") : Texts::tr("Changed the template %1")).arg(wanted.name));
    return wanted;
}

Result<Outbox::Reply> answer(ReadScope &scope, const Outbox &query)
{
    return outboxRows(scope, query);
}

Result<LetterPapers::Reply> answer(ReadScope &scope, const LetterPapers &query)
{
    if (!findMail(scope, query.mail))
        return notFound(Texts::tr("letter"));
    return attachmentsOf(scope, query.mail);
}

Result<qint64> answer(ReadScope &scope, const NextMailAt &)
{
    return nextMailAt(scope);
}

Result<MailTemplates::Reply> answer(ReadScope &scope, const MailTemplates &)
{
    return mailTemplates(scope);
}

} // namespace truckroll
