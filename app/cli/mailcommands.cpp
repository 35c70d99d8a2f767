// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/mailcommands.h"

#include "app/cli/context.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"
#include "core/backend/mailsetup.h"
#include "core/backend/officevault.h"
#include "core/domain/billingacts.h"
#include "core/domain/mailacts.h"
#include "core/sheets/statementsheet.h"
#include "ui/print/pdfbytes.h"

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

QJsonObject mailJson(const Mail &mail, const QStringList &attachments, const QTimeZone &zone)
{
    return {{u"id"_s, jsonId(mail.id)},
            {u"status"_s, mailStateName(mail.state)},
            {u"to"_s, mail.recipients},
            {u"copy"_s, jsonText(mail.copies)},
            {u"subject"_s, mail.subject},
            {u"text"_s, jsonText(mail.body)},
            {u"attachments"_s, QJsonArray::fromStringList(attachments)},
            {u"written"_s, jsonInstant(mail.madeAt, zone)},
            {u"sent"_s, jsonInstant(mail.sentAt, zone)},
            {u"tries"_s, QString::number(mail.tries)},
            {u"problem"_s, jsonText(mail.problem)}};
}

CliView mailView()
{
    return {{{CliTexts::tr("Id"), u"id"_s},
             {CliTexts::tr("Status"), u"status"_s},
             {CliTexts::tr("Written"), u"written"_s},
             {CliTexts::tr("To"), u"to"_s},
             {CliTexts::tr("Subject"), u"subject"_s},
             {CliTexts::tr("Problem"), u"problem"_s}},
            {}};
}

/// The setup with its password, for a program that waits.
Result<MailSetup> readySetup(CliContext &context)
{
    TRY(const auto *info, context.info());
    TRY(MailSetup setup, mailSetup(*info));
    if (setup.needsPassword()) {
        const auto vault = officeVault(info->path);
        TRY(setup.account.password, readAndWait(*vault, QString::fromLatin1(MailSetup::passwordName)));
    }
    return setup;
}

/// Everything that is due, one after the other.
Result<int> sendAllDue(CliContext &context)
{
    TRY(const MailSetup setup, readySetup(context));
    int sent = 0;
    for (;;) {
        TRY(const auto taken, context.act(TakeDueMail{}));
        if (!taken.mail)
            return sent;
        TRY(const Mail tried, context.act(tryMail(setup, taken, context.clock().nowUtc())));
        sent += tried.state == MailState::Sent ? 1 : 0;
    }
}

Result<std::pair<Sheet, QString>> paperFor(CliContext &context, const ComposeMail &subject)
{
    TRY(const auto *info, context.info());
    if (subject.document) {
        TRY(const auto details, context.ask(DocumentDetails{subject.document}));
        return std::pair(documentSheet(details, QLocale(), info->currency),
                         details.document.number + u".pdf"_s);
    }
    TRY(const auto statement, context.ask(CustomerStatement{subject.customer, {}, {}}));
    return std::pair(statementSheet(statement, QLocale(), info->currency), u"Statement.pdf"_s);
}

Result<QJsonObject> shownMail(CliContext &context, MailId id)
{
    TRY(const QTimeZone zone, context.zone());
    TRY(const auto rows, context.ask(Outbox{}));
    for (const Outbox::Row &row : rows)
        if (row.mail.id == id)
            return mailJson(row.mail, row.attachments, zone);
    return failure(ErrorCode::NotFound,
                   CliTexts::tr("There is no letter with the id %1.").arg(QString::number(id.value())));
}

Result<CliOutput> sendMail(CliContext &context, const Values &values)
{
    ComposeMail subject;
    if (values.has(u"statement"_s))
        subject.customer = values.id<CustomerId>(u"statement"_s);
    else if (values.has(u"NUMBER"_s)) {
        TRY(subject.document, context.document(values.text(u"NUMBER"_s)));
    } else {
        TRY(const int sent, sendAllDue(context));
        return CliOutput{QJsonObject{{u"sent"_s, QString::number(sent)}},
                         {{{CliTexts::tr("Sent"), u"sent"_s}}, {}}};
    }
    subject.mailTemplate = values.id<MailTemplateId>(u"template"_s);
    if (!values.has(u"later"_s))
        CHECK_OK(readySetup(context)); // before anything is written
    TRY(const auto composed, context.ask(subject));
    QueueMail command;
    command.mail = composed.mail;
    command.mail.recipients = values.text(u"to"_s, composed.mail.recipients);
    command.mail.copies = values.text(u"copy"_s);
    command.mail.subject = values.text(u"subject"_s, composed.mail.subject);
    command.mail.body = values.text(u"text"_s, composed.mail.body);
    TRY(const auto paper, paperFor(context, subject));
    TRY(const QByteArray pdf, pdfBytes({paper.first}, pageSizeFor(QLocale())));
    command.attachments = {{paper.second, pdf}};
    TRY(const Mail queued, context.act(command));
    if (!values.has(u"later"_s))
        CHECK_OK(sendAllDue(context));
    TRY(const QJsonObject shown, shownMail(context, queued.id));
    const bool failed = shown.value(u"status"_s).toString() == mailStateName(MailState::Failed);
    return CliOutput{shown, mailView(), failed ? CliAnswer::Refused : CliAnswer::Good,
                     failed ? shown.value(u"problem"_s).toString() : QString()};
}

Result<CliOutput> listOutbox(CliContext &context, const Values &values)
{
    Outbox query;
    if (values.has(u"status"_s))
        query.state = values.named<MailState>(u"status"_s, mailStateFromName, MailState::Waiting);
    query.customer = values.id<CustomerId>(u"customer"_s);
    TRY(const QTimeZone zone, context.zone());
    TRY(const auto rows, context.ask(query));
    QJsonArray list;
    for (const Outbox::Row &row : rows)
        list.append(mailJson(row.mail, row.attachments, zone));
    return CliOutput{list, mailView()};
}

template <class Command>
Result<CliOutput> changeMail(CliContext &context, const Values &values)
{
    const auto id = values.id<MailId>(u"ID"_s);
    TRY(const auto rows, context.ask(Outbox{}));
    for (const Outbox::Row &row : rows) {
        if (row.mail.id != id)
            continue;
        CHECK_OK(context.act(Command{id, row.mail.version}));
        TRY(const QJsonObject shown, shownMail(context, id));
        return CliOutput{shown, mailView()};
    }
    return failure(ErrorCode::NotFound,
                   CliTexts::tr("There is no letter with the id %1.").arg(QString::number(id.value())));
}

} // namespace

void addMailCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, CliCommand::Needs needs,
                                 auto run) {
        commands.push_back({Signature::read(signature), help, needs, run});
    };
    add(u"mail send [NUMBER] [--statement CUSTOMER] [--to ADDRESSES] [--copy ADDRESSES] [--subject S] "
        u"[--text T] [--template ID] [--later]"_s,
        CliTexts::tr("Sends a document or a statement as PDF, then whatever else is due; without either, "
                     "what is due. The "
                     "password is in the keyring, or in TRUCKROLL_MAIL_PASSWORD."),
        CliCommand::Needs::Paper, sendMail);
    add(u"mail outbox [--status S] [--customer ID]"_s,
        CliTexts::tr("Letters, newest first, and what became of them."), CliCommand::Needs::Office,
        listOutbox);
    add(u"mail retry ID"_s, CliTexts::tr("A letter that failed goes into the outbox again."),
        CliCommand::Needs::Office, changeMail<RetryMail>);
    add(u"mail cancel ID"_s, CliTexts::tr("A letter that waits is not sent."), CliCommand::Needs::Office,
        changeMail<CancelMail>);
    addMailTemplateCommands(commands);
}

} // namespace truckroll
