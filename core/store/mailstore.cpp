// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/mailstore.h"

#include "core/store/statement.h"
#include <sqlite3.h>

namespace truckroll {

namespace {

#define TRUCKROLL_MAIL_COLUMNS                                                                               \
    "SELECT m.id, m.version, m.state, m.recipients, m.copies, m.subject, m.body, m.customer_id, "            \
    "m.document_id, m.appointment_id, m.made_at, m.made_by, m.tries, m.next_at, m.sent_at, m.problem"

constexpr int afterMail = 16; ///< the column behind these

#define TRUCKROLL_TEMPLATE_COLUMNS                                                                           \
    "SELECT id, version, purpose, name, subject, body, active FROM mail_template "

Mail readMail(const Statement &row)
{
    const auto state = mailStateFromName(row.text(2));
    if (!state)
        throw StorageFailure(SQLITE_CORRUPT, "a letter is of no known state");
    Mail mail;
    mail.id = row.id<MailId>(0);
    mail.version = row.number(1);
    mail.state = *state;
    mail.recipients = row.text(3);
    mail.copies = row.text(4);
    mail.subject = row.text(5);
    mail.body = row.text(6);
    mail.customer = row.id<CustomerId>(7);
    mail.document = row.id<DocumentId>(8);
    mail.appointment = row.id<AppointmentId>(9);
    mail.madeAt = row.number(10);
    mail.madeBy = row.id<UserId>(11);
    mail.tries = row.integer(12);
    mail.nextAt = row.number(13);
    mail.sentAt = row.number(14);
    mail.problem = row.text(15);
    return mail;
}

MailTemplate readTemplate(const Statement &row)
{
    return {row.id<MailTemplateId>(0),
            row.number(1),
            row.text(2),
            row.text(3),
            row.text(4),
            row.text(5),
            row.flag(6)};
}

QStringList attachmentNames(ReadScope &scope, MailId mail)
{
    Statement statement(scope.connection(),
                        "SELECT name FROM mail_attachment WHERE mail_id = ? ORDER BY position");
    statement.bind(mail);
    QStringList list;
    while (statement.step())
        list.append(statement.text(0));
    return list;
}

} // namespace

std::optional<Mail> findMail(ReadScope &scope, MailId id)
{
    Statement statement(scope.connection(), TRUCKROLL_MAIL_COLUMNS " FROM mail m WHERE m.id = ?");
    statement.bind(id);
    return statement.step() ? std::optional(readMail(statement)) : std::nullopt;
}

void insertMail(WriteScope &scope, Mail &mail, const std::vector<MailAttachment> &attachments)
{
    mail.id = scope.newId<MailId>();
    mail.version = scope.version();
    Statement(
        scope.connection(),
        "INSERT INTO mail(id, version, state, recipients, copies, subject, body, customer_id, document_id, "
        "appointment_id, made_at, made_by, tries, next_at, sent_at, problem) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bindAll(mail.id, mail.version, mailStateName(mail.state), mail.recipients, mail.copies, mail.subject,
                 mail.body, mail.customer, mail.document, mail.appointment, mail.madeAt, mail.madeBy,
                 mail.tries, mail.nextAt, mail.sentAt, mail.problem)
        .run();
    int position = 0;
    for (const MailAttachment &attachment : attachments)
        Statement(scope.connection(),
                  "INSERT INTO mail_attachment(id, mail_id, position, name, bytes) VALUES (?, ?, ?, ?, ?)")
            .bindAll(scope.newId(), mail.id, position++, attachment.name, attachment.bytes)
            .run();
}

void updateMail(WriteScope &scope, Mail &mail)
{
    mail.version = scope.version();
    Statement(scope.connection(),
              "UPDATE mail SET version = ?, state = ?, tries = ?, next_at = ?, sent_at = ?, "
              "problem = ? WHERE id = ?")
        .bindAll(mail.version, mailStateName(mail.state), mail.tries, mail.nextAt, mail.sentAt, mail.problem,
                 mail.id)
        .run();
}

std::vector<MailAttachment> attachmentsOf(ReadScope &scope, MailId mail)
{
    Statement statement(scope.connection(),
                        "SELECT name, bytes FROM mail_attachment WHERE mail_id = ? ORDER BY position");
    statement.bind(mail);
    std::vector<MailAttachment> list;
    while (statement.step())
        list.push_back({statement.text(0), statement.blob(1)});
    return list;
}

/// No pause is longer (seconds). What seems to wait longer than that waits for nothing: the clock was put
/// back.
constexpr qint64 longestWait = qint64(24) * 3600;

std::optional<Mail> dueMail(ReadScope &scope, qint64 now)
{
    Statement statement(scope.connection(), TRUCKROLL_MAIL_COLUMNS
                        " FROM mail m INDEXED BY mail_waiting WHERE m.state = 'waiting' "
                        "AND (m.next_at <= ? OR m.next_at > ?) ORDER BY m.next_at, m.id LIMIT 1");
    statement.bindAll(now, now + longestWait);
    return statement.step() ? std::optional(readMail(statement)) : std::nullopt;
}

std::vector<Mail> stuckMail(ReadScope &scope, qint64 before)
{
    Statement statement(scope.connection(), TRUCKROLL_MAIL_COLUMNS
                        " FROM mail m WHERE m.state = 'sending' AND (m.next_at <= ? OR m.next_at > ?)");
    statement.bindAll(before, before + longestWait);
    std::vector<Mail> list;
    while (statement.step())
        list.push_back(readMail(statement));
    return list;
}

qint64 nextMailAt(ReadScope &scope)
{
    Statement statement(scope.connection(),
                        "SELECT coalesce(min(next_at), 0) FROM mail WHERE state = 'waiting'");
    return statement.step() ? statement.number(0) : 0;
}

std::vector<Outbox::Row> outboxRows(ReadScope &scope, const Outbox &query)
{
    Statement statement(
        scope.connection(), TRUCKROLL_MAIL_COLUMNS
        ", coalesce(c.name, ''), coalesce(d.number, ''), coalesce(u.name, '') FROM mail m "
        "LEFT JOIN customer c ON c.id = m.customer_id LEFT JOIN document d ON d.id = m.document_id "
        "LEFT JOIN app_user u ON u.id = m.made_by WHERE (?1 = '' OR m.state = ?1) "
        "AND (?2 IS NULL OR m.customer_id = ?2) AND (?3 IS NULL OR m.appointment_id = ?3) "
        "ORDER BY m.made_at DESC, m.id DESC LIMIT ?4");
    statement.bindAll(query.state ? mailStateName(*query.state) : QString(), query.customer,
                      query.appointment, query.limit);
    std::vector<Outbox::Row> rows;
    while (statement.step())
        rows.push_back({readMail(statement),
                        statement.text(afterMail),
                        statement.text(afterMail + 1),
                        statement.text(afterMail + 2),
                        {}});
    for (Outbox::Row &row : rows)
        row.attachments = attachmentNames(scope, row.mail.id);
    return rows;
}

std::optional<MailTemplate> findMailTemplate(ReadScope &scope, MailTemplateId id)
{
    Statement statement(scope.connection(), TRUCKROLL_TEMPLATE_COLUMNS "WHERE id = ?");
    statement.bind(id);
    return statement.step() ? std::optional(readTemplate(statement)) : std::nullopt;
}

void storeMailTemplate(WriteScope &scope, MailTemplate &mailTemplate)
{
    if (!mailTemplate.id)
        mailTemplate.id = scope.newId<MailTemplateId>();
    mailTemplate.version = scope.version();
    Statement(scope.connection(),
              "INSERT INTO mail_template(id, version, purpose, name, subject, body, active) "
              "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET version = excluded.version, "
              "purpose = excluded.purpose, name = excluded.name, subject = excluded.subject, "
              "body = excluded.body, active = excluded.active")
        .bindAll(mailTemplate.id, mailTemplate.version, mailTemplate.purpose, mailTemplate.name,
                 mailTemplate.subject, mailTemplate.body, mailTemplate.active)
        .run();
}

std::vector<MailTemplate> mailTemplates(ReadScope &scope)
{
    Statement statement(scope.connection(),
                        TRUCKROLL_TEMPLATE_COLUMNS "ORDER BY purpose, name COLLATE NOCASE, id");
    std::vector<MailTemplate> list;
    while (statement.step())
        list.push_back(readTemplate(statement));
    return list;
}

} // namespace truckroll
