// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/mailsetup.h"

#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(MailSetup)
};

QString settingOf(const OfficeInfo::Reply &office, const char *key)
{
    const auto found = office.settings.find(QString::fromLatin1(key));
    return found == office.settings.end() ? QString() : found->second;
}

} // namespace

Result<MailSetup> mailSetup(const OfficeInfo::Reply &office)
{
    MailSetup setup;
    setup.account.server = settingOf(office, "mail.server");
    setup.account.port = settingOf(office, "mail.port").toInt();
    setup.account.user = settingOf(office, "mail.user");
    if (const auto security = smtpSecurityFromName(settingOf(office, "mail.security")))
        setup.account.security = *security;
    setup.account.trustedFile = qEnvironmentVariable("TRUCKROLL_MAIL_CERTIFICATES");
    setup.sender.address = settingOf(office, "mail.from");
    setup.sender.name = settingOf(office, "mail.from_name");
    setup.copyTo = settingOf(office, "mail.copy_to");
    if (!office.companies.empty()) {
        if (setup.sender.address.isEmpty())
            setup.sender.address = office.companies.front().email;
        if (setup.sender.name.isEmpty())
            setup.sender.name = office.companies.front().name;
    }
    CHECK_OK(checkSmtpAccount(setup.account));
    if (setup.sender.address.isEmpty())
        return ruleBroken(
            Texts::tr("Letters need the sender's address. Type it in the settings, under E-mail."));
    return setup;
}

MailWasTried tryMail(const MailSetup &setup, const TakeDueMail::Reply &taken, qint64 nowUtc)
{
    const Mail &mail = *taken.mail;
    MailWasTried tried;
    tried.mail = mail.id;
    QStringList recipients;
    for (const QString &list : {mail.recipients, mail.copies, setup.copyTo}) {
        const auto addresses = mailAddresses(list);
        if (!addresses) {
            tried.problem = addresses.error().forUser;
            return tried;
        }
        recipients += *addresses;
    }
    recipients.removeDuplicates();
    const QByteArray message =
        mailMessage(mail, taken.attachments, setup.sender, QDateTime::fromSecsSinceEpoch(nowUtc, Qt::UTC));
    const SmtpOutcome outcome = sendBySmtp(setup.account, setup.sender.address, recipients, message);
    tried.sent = outcome.sent;
    tried.again = outcome.again;
    tried.problem = outcome.problem;
    return tried;
}

} // namespace truckroll
