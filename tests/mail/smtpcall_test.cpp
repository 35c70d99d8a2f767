// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mail/smtpcall.h"
#include "core/mail/smtpmessage.h"
#include "tests/testkit/smtpserver.h"
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonArray>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

const QString from = QStringLiteral("office@lakeside.example");
const QStringList to{QStringLiteral("a@kline.example"), QStringLiteral("b@kline.example")};

SmtpAccount accountAt(const SmtpServer &server, SmtpAccount::Security security = SmtpAccount::Security::None)
{
    SmtpAccount account;
    account.server = QStringLiteral("127.0.0.1");
    account.port = server.port();
    account.security = security;
    if (security != SmtpAccount::Security::None)
        account.trustedFile = server.certificate();
    return account;
}

SmtpAccount signedIn(SmtpAccount account, const char *password)
{
    account.user = QStringLiteral("office");
    account.password = Secret(QByteArrayView(password));
    return account;
}

QByteArray message(const QByteArray &attachment = QByteArray("%PDF-1.7 \0\1\2\r\n.\r\n", 18))
{
    Mail mail;
    mail.id = MailId(7);
    mail.recipients = to.join(QStringLiteral(", "));
    mail.subject =
        QStringLiteral("Rechnung für Frau Groß, 50 % \u2014 sofort; eine lange Zeile mit \u00fc und \u00e4");
    mail.body = QStringLiteral("Grüße\n.\nEnd");
    const std::vector<MailAttachment> attachments{{QStringLiteral("INV-1009.pdf"), attachment},
                                                  {QStringLiteral("Grüße \"1\".pdf"), QByteArray("x")}};
    return mailMessage(mail, attachments, {QStringLiteral("Lakeside \"Best\", Inc."), from},
                       QDateTime(QDate(2026, 3, 2), QTime(14, 0), Qt::UTC));
}

} // namespace

TEST_CASE("A letter arrives with its text and attachments byte for byte, as another program reads it")
{
    SmtpServer server;
    QByteArray large(300'000, '\0');
    for (qsizetype i = 0; i < large.size(); ++i)
        large[i] = char(i * 31);
    const SmtpOutcome outcome = sendBySmtp(accountAt(server), from, to, message(large));
    INFO(outcome.problem.toStdString());
    REQUIRE(outcome.sent);
    const QJsonObject letter = server.letter();
    CHECK(letter.value("from").toString() == from);
    CHECK(letter.value("to").toArray() == QJsonArray::fromStringList(to));
    CHECK(
        letter.value("subject").toString() ==
        QStringLiteral("Rechnung für Frau Groß, 50 % \u2014 sofort; eine lange Zeile mit \u00fc und \u00e4"));
    CHECK(letter.value("text").toString().replace("\r\n", "\n") == QStringLiteral("Grüße\n.\nEnd"));
    CHECK(letter.value("header_from").toString().contains(from));
    CHECK(letter.value("date").toString() == "Mon, 02 Mar 2026 14:00:00 +0000");
    CHECK(letter.value("longest_line").toInt() <= 998);
    const QJsonArray attachments = letter.value("attachments").toArray();
    REQUIRE(attachments.size() == 2);
    CHECK(attachments[0].toObject().value("name").toString() == "INV-1009.pdf");
    CHECK(attachments[0].toObject().value("type").toString() == "application/pdf");
    CHECK(attachments[0].toObject().value("sha256").toString().toLatin1() ==
          QCryptographicHash::hash(large, QCryptographicHash::Sha256).toHex());
    CHECK(attachments[1].toObject().value("name").toString() == QStringLiteral("Grüße \"1\".pdf"));
}

TEST_CASE("STARTTLS and TLS with sign-in: what is sent is encrypted and who sends is known")
{
    const bool fromTheStart = GENERATE(false, true);
    QStringList options{"--user", "office", "--password", "p\u00e4ss w\u00f6rd"};
    if (fromTheStart)
        options << "--tls";
    SmtpServer server(options, true);
    const auto security = fromTheStart ? SmtpAccount::Security::Tls : SmtpAccount::Security::StartTls;
    const SmtpOutcome outcome =
        sendBySmtp(signedIn(accountAt(server, security), "p\u00e4ss w\u00f6rd"), from, to, message());
    INFO(outcome.problem.toStdString());
    REQUIRE(outcome.sent);
    const QJsonObject letter = server.letter();
    CHECK(letter.value("tls").toBool());
    CHECK(letter.value("signed_in").toBool());
    const SmtpOutcome wrong = sendBySmtp(signedIn(accountAt(server, security), "wrong"), from, to, message());
    CHECK_FALSE(wrong.sent);
    CHECK_FALSE(wrong.again); // a wrong password is not tried until the account is locked
    CHECK(wrong.problem.contains("password"));
    CHECK(server.tookNoMore());
}

TEST_CASE("Nothing is sent without the protection that was asked for, nor to a server that is not trusted")
{
    SmtpServer plain;
    auto asks = accountAt(plain, SmtpAccount::Security::StartTls);
    asks.trustedFile.clear();
    const SmtpOutcome bare = sendBySmtp(asks, from, to, message());
    CHECK_FALSE(bare.sent);
    CHECK(plain.tookNoMore());
    SmtpServer stranger({}, true);
    auto trusting = accountAt(stranger, SmtpAccount::Security::StartTls);
    trusting.trustedFile.clear();
    const SmtpOutcome unknown = sendBySmtp(trusting, from, to, message());
    CHECK_FALSE(unknown.sent);
    CHECK_FALSE(unknown.again);
    CHECK(unknown.problem.contains("certificate"));
    CHECK(stranger.tookNoMore());
    SmtpAccount remote;
    remote.server = QStringLiteral("mail.example");
    remote.security = SmtpAccount::Security::None;
    CHECK_FALSE(checkSmtpAccount(remote));
    CHECK_FALSE(checkSmtpAccount(SmtpAccount()));
}

TEST_CASE("What is refused for good is not tried again, what cannot be taken now is")
{
    SmtpServer refusing({"--refuse", "550"});
    const SmtpOutcome never = sendBySmtp(accountAt(refusing), from, to, message());
    CHECK_FALSE(never.sent);
    CHECK_FALSE(never.again);
    CHECK(never.problem.contains("550"));
    SmtpServer full({"--defer", "452"});
    const SmtpOutcome later = sendBySmtp(accountAt(full), from, to, message());
    CHECK_FALSE(later.sent);
    CHECK(later.again);
    SmtpServer rejecting({"--defer", "554"});
    CHECK_FALSE(sendBySmtp(accountAt(rejecting), from, to, message()).again);
}

TEST_CASE(
    "Without a server it is tried again, but not when the letter left and nobody said what became of it")
{
    SmtpAccount nobody;
    nobody.server = QStringLiteral("127.0.0.1");
    nobody.port = 9;
    nobody.security = SmtpAccount::Security::None;
    const SmtpOutcome down = sendBySmtp(nobody, from, to, message());
    CHECK_FALSE(down.sent);
    CHECK(down.again);
    SmtpServer silent({"--silent"});
    auto account = accountAt(silent);
    account.timeoutSeconds = 2;
    QElapsedTimer waited;
    waited.start();
    const SmtpOutcome unknown = sendBySmtp(account, from, to, message());
    CHECK(waited.elapsed() < 100'000); // the limit is kept, not libcurl's own of two minutes
    CHECK_FALSE(unknown.sent);
    CHECK_FALSE(unknown.again);
    CHECK(unknown.problem.contains("recipient"));
}
