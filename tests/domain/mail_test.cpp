// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mail.h"
#include <QUrl>
#include <QUrlQuery>
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("Addresses are read with commas, semicolons or blanks, each once, and a wrong one is named")
{
    const auto good = mailAddresses(QStringLiteral(" a@b.example, c@d.example;A@b.example "));
    REQUIRE(good);
    CHECK(*good == QStringList{QStringLiteral("a@b.example"), QStringLiteral("c@d.example")});
    const auto wrong = mailAddresses(QStringLiteral("a@b.example, nobody"));
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().forUser.contains(QStringLiteral("nobody")));
    CHECK(mailAddresses(QString())->isEmpty());
}

TEST_CASE("Placeholders are filled in once, what is unknown stays and is told")
{
    const std::map<QString, QString> values{{QStringLiteral("number"), QStringLiteral("INV-1")},
                                            {QStringLiteral("customer"), QStringLiteral("{number} Ltd")}};
    const QString text = QStringLiteral("{number} for {customer}, {nonsense} {Number}");
    CHECK(filledIn(text, values) == QStringLiteral("INV-1 for {number} Ltd, {nonsense} {Number}"));
    CHECK(unknownPlaceholders(text, values) == QStringList{QStringLiteral("{nonsense}")});
}

TEST_CASE("Pauses between tries grow until a letter is given up")
{
    qint64 before = 0;
    int tries = 1;
    for (; mailPause(tries); ++tries) {
        CHECK(*mailPause(tries) > before);
        before = *mailPause(tries);
    }
    CHECK(tries > 5);
    CHECK_FALSE(mailPause(0));
}

TEST_CASE("A letter for one's own mail program keeps every character")
{
    Mail mail;
    mail.recipients = QStringLiteral("a@b.example");
    mail.subject = QStringLiteral("50% & more? #1");
    mail.body = QStringLiteral("Grüße\nTwo");
    const QUrl link(mailtoLink(mail));
    CHECK(link.path() == mail.recipients);
    const QUrlQuery query(link);
    CHECK(query.queryItemValue(QStringLiteral("subject"), QUrl::FullyDecoded) == mail.subject);
    CHECK(query.queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded) == QStringLiteral("Grüße\r\nTwo"));
}
