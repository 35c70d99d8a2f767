// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/quickbooks/names.h"

#include "core/accounting/quickbooks/jsontext.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::quickbooks;

TEST_CASE("Names with apostrophes, colons, tabs and 600 letters become what QuickBooks takes")
{
    struct Row
    {
        QString given;
        QString customer;
    };
    const Row rows[] = {
        {QStringLiteral("O'Brien & Sons"), QStringLiteral("O'Brien & Sons")},
        {QStringLiteral("Kline: Bakery"), QStringLiteral("Kline - Bakery")},
        {QStringLiteral("Kline\tBakery\nLLC"), QStringLiteral("Kline Bakery LLC")},
        {QStringLiteral("  Kline   Bakery "), QStringLiteral("Kline Bakery")},
        {QStringLiteral("a:b:c"), QStringLiteral("a -b -c")},
        {QString(600, QLatin1Char('x')), QString(500, QLatin1Char('x'))},
        {QStringLiteral("Žižka Šárka"), QStringLiteral("Žižka Šárka")},
        {QString(), QString()},
    };
    for (const Row &row : rows) {
        CHECK(cleanDisplayName(row.given) == row.customer);
        const QString item = cleanItemName(row.given);
        CHECK(item.size() <= 100);
        for (const QChar bad : {u':', u'\t', u'\n'})
            CHECK_FALSE(item.contains(bad));
    }
}

TEST_CASE("A text is cut between characters, never inside of one")
{
    const QString emoji = QString::fromUtf8("ab\xF0\x9F\x98\x80");
    CHECK(cut(emoji, 3) == QStringLiteral("ab"));
    CHECK(cut(emoji, 4) == emoji);
}

TEST_CASE("Values of a query are quoted with backslashes, the backslash first")
{
    CHECK(quoted(QStringLiteral("O'Brien & Sons")) == QStringLiteral("'O\\'Brien & Sons'"));
    CHECK(quoted(QStringLiteral("a\\b'c")) == QStringLiteral("'a\\\\b\\'c'"));
    CHECK(sameName(QStringLiteral("kline  BAKERY"), QStringLiteral("Kline Bakery")));
}

TEST_CASE("Amounts stand in the body with their own digits, texts as JSON wants them")
{
    JsonText json;
    json.open().amount("Amount", Money::fromUnits(29826)).number("UnitPrice", QStringLiteral("33.3333"));
    json.field("Text", QStringLiteral("\"a\\b\"\n\t\x01 é")).flag("Yes", true);
    json.openList("Line").open().field("a", QStringLiteral("1")).close().open().close().closeList();
    json.reference("None", {}).reference("Ref", QStringLiteral("58")).close();
    CHECK(json.bytes().contains("\"Amount\":298.26,\"UnitPrice\":33.3333,"));
    const QJsonObject read = QJsonDocument::fromJson(json.bytes()).object();
    CHECK(read.value(QStringLiteral("Text")).toString() == QStringLiteral("\"a\\b\"\n\t\x01 é"));
    CHECK_FALSE(read.contains(QStringLiteral("None")));
    CHECK(read.value(QStringLiteral("Ref")).toObject().value(QStringLiteral("value")).toString() ==
          QStringLiteral("58"));
}
