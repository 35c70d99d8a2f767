// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mailacts.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

std::optional<Mail> findMail(ReadScope &scope, MailId id);
/// Gets its id and the version of this transaction.
void insertMail(WriteScope &scope, Mail &mail, const std::vector<MailAttachment> &attachments);
/// State, tries, times and problem; what was written stays.
void updateMail(WriteScope &scope, Mail &mail);
std::vector<MailAttachment> attachmentsOf(ReadScope &scope, MailId mail);
/// The oldest that waits and is due.
std::optional<Mail> dueMail(ReadScope &scope, qint64 now);
/// Those that are being sent since before `before`.
std::vector<Mail> stuckMail(ReadScope &scope, qint64 before);
/// When the next is due; 0: none waits.
qint64 nextMailAt(ReadScope &scope);
std::vector<Outbox::Row> outboxRows(ReadScope &scope, const Outbox &query);

std::optional<MailTemplate> findMailTemplate(ReadScope &scope, MailTemplateId id);
/// New (id none) or changed.
void storeMailTemplate(WriteScope &scope, MailTemplate &mailTemplate);
std::vector<MailTemplate> mailTemplates(ReadScope &scope);

} // namespace truckroll
