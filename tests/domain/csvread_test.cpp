// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csvread.h"
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE(
    "A file with quotes, line ends in cells, semicolons and a byte order mark is read as a spreadsheet does")
{
    const auto rows =
        readCsv(QStringLiteral("\uFEFFname;price\r\n\"Tap, \"\"chrome\"\"\";12,50\n\n\"two\nlines\";'-3\n"));
    REQUIRE(rows);
    REQUIRE(rows->size() == 3);
    CHECK((*rows)[1] == CsvRow{2, {QStringLiteral("Tap, \"chrome\""), QStringLiteral("12,50")}});
    CHECK((*rows)[2] == CsvRow{4, {QStringLiteral("two\nlines"), QStringLiteral("-3")}});
    CHECK(readCsv({})->empty());
    const auto oldMac = readCsv(QStringLiteral("name,price\rTap,12\r"));
    REQUIRE(oldMac);
    CHECK(oldMac->size() == 2);
}

TEST_CASE("A quote that is never closed swallows nothing: the file is refused with the line")
{
    const auto rows = readCsv(QStringLiteral("name,price\nTap,12\n\"1/2 in. valve,3\nHose,4\n"));
    REQUIRE_FALSE(rows);
    CHECK(rows.error().forUser.contains(QStringLiteral("line 3")));
    CHECK(readCsv(QStringLiteral("name,price\nValve 1/2\",3\n"))->back().cells.front() ==
          QStringLiteral("Valve 1/2\"")); // inches
}

TEST_CASE("Names keep their letters whichever way a spreadsheet wrote the file")
{
    const QString name = QStringLiteral("Caf\u00e9 \u00bd\u2033 \u2013 valve");
    CHECK(csvText(name.toUtf8()) == name);
    CHECK(csvText("\xef\xbb\xbf" + name.toUtf8()) == name);
    CHECK(csvText("Caf\xe9 \xbd \x96 5 \x80") == QStringLiteral("Caf\u00e9 \u00bd \u2013 5 \u20ac"));
    QByteArray utf16("\xff\xfe", 2);
    for (const QChar c : name)
        utf16.append(char(c.unicode() & 0xff)).append(char(c.unicode() >> 8));
    CHECK(csvText(utf16) == name);
    CHECK(csvText({}).isEmpty());
}
