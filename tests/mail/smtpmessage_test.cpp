// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mail/smtpmessage.h"
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("No text of a header brings a header of its own")
{
    CHECK(mailHeaderText(QStringLiteral("Hello\r\nBcc: everybody@example")) ==
          "Hello Bcc: everybody@example");
    const QByteArray name = mailAddressHeader(QStringLiteral("A\"\r\nB"), QStringLiteral("a@b.example"));
    CHECK(name == "\"A\\\" B\" <a@b.example>");
    CHECK(mailAddressHeader(QString(), QStringLiteral("a@b.example")) == "a@b.example");
}

TEST_CASE("Long texts in other letters become encoded words that hold whole characters and fit their lines")
{
    const QString text = QStringLiteral("\U0001F600ü").repeated(40);
    const QByteArray header = mailHeaderText(text);
    QByteArray decoded;
    for (const QByteArray &line : header.split('\n')) {
        const QByteArray word = line.trimmed();
        CHECK(word.size() <= 75);
        REQUIRE(word.startsWith("=?UTF-8?B?"));
        const QByteArray part = QByteArray::fromBase64(word.mid(10, word.size() - 12));
        CHECK_FALSE(QString::fromUtf8(part).contains(QChar::ReplacementCharacter));
        decoded += part;
    }
    CHECK(QString::fromUtf8(decoded) == text);
}

TEST_CASE("The same letter has the same id each time it is tried")
{
    Mail mail;
    mail.id = MailId(7);
    mail.recipients = QStringLiteral("a@b.example");
    mail.subject = QStringLiteral("Hello");
    const MailSender sender{QString(), QStringLiteral("office@lakeside.example")};
    const auto idAt = [&](int hour) {
        const QByteArray all =
            mailMessage(mail, {}, sender, QDateTime(QDate(2026, 3, 2), QTime(hour, 0), Qt::UTC));
        return all.mid(all.indexOf("Message-ID:")).split('\r').front();
    };
    CHECK(idAt(8) == idAt(9));
    mail.id = MailId(8);
    CHECK(idAt(8) != QByteArray());
}
