// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

bool hasCard(const char *text)
{
    return containsCardNumber(QString::fromUtf8(text));
}

} // namespace

TEST_CASE("stored text has no control characters, no half letters and one form of each letter", "[text]")
{
    CHECK(cleanText(QStringLiteral("  gate\tcode \n 42 \n")) == QStringLiteral("gate\tcode \n 42"));
    CHECK(cleanText(QString(QChar(0)) + u'a' + QChar(7) + u'b' + QChar(0x7f) + u'c' + QChar(0x85) + u'd') ==
          QStringLiteral("abcd"));
    CHECK(cleanText(QStringLiteral("one\r\ntwo\rthree")) == QStringLiteral("one\ntwo\nthree"));
    CHECK(cleanText(QString(QChar(0xd800)) + u'z') == QString(QChar(0xfffd)) + u'z');
    CHECK(cleanText(QString(u'z') + QChar(0xdc00)) == QString(u'z') + QChar(0xfffd));
    CHECK(cleanText(QString(QChar(0xdc00)) + QChar(0xd800)) == QString(2, QChar(0xfffd)));
    CHECK(cleanText(QStringLiteral("e\u0301")) == QStringLiteral("\u00e9"));
    CHECK(cleanText(QStringLiteral("\U0001F527")) == QStringLiteral("\U0001F527"));
    CHECK(cleanText(QString()).isEmpty());
}

TEST_CASE("cleaning clean text changes nothing", "[text]")
{
    for (const char *text : {"Kline Bakery", "a\nb\tc", "\u05d0\u05d1", "\u6771\u4eac", "x\U0001F527y"}) {
        const QString once = cleanText(QString::fromUtf8(text));
        CHECK(once == QString::fromUtf8(text));
        CHECK(cleanText(once) == once);
    }
}

TEST_CASE("a field of one line has single blanks only", "[text]")
{
    CHECK(cleanLine(QStringLiteral("  Kline \t\n  Bakery ")) == QStringLiteral("Kline Bakery"));
    CHECK(cleanLine(QStringLiteral("Kline\u00a0Bakery")) == QStringLiteral("Kline Bakery"));
}

TEST_CASE("searching does not mind case, accents and blanks", "[text]")
{
    CHECK(foldForSearch(QStringLiteral("  M\u00dcLLER  & S\u00f8n ")) == QStringLiteral("muller & son"));
    CHECK(foldForSearch(QStringLiteral("Stra\u00dfe")) == QStringLiteral("strasse"));
    CHECK(foldForSearch(QStringLiteral("\u0141\u00f3d\u017a")) == QStringLiteral("lodz"));
    CHECK(foldForSearch(QStringLiteral("e\u0301")) == foldForSearch(QStringLiteral("\u00c9")));
    CHECK(foldForSearch(QStringLiteral("\u6771\u4eac")) == QStringLiteral("\u6771\u4eac"));
}

TEST_CASE("the same telephone number is found in every spelling", "[text]")
{
    for (const char *text : {"217 555 0144", "(217) 555-0144", "+1 217.555.0144", "1-217-555-0144",
                             "2175550144", "217-555-0144 x12", "217 555 0144 ext. 9"}) {
        CAPTURE(text);
        CHECK(phoneDigits(QString::fromLatin1(text)) == QStringLiteral("2175550144"));
    }
    CHECK(phoneDigits(QStringLiteral("555 0144")) == QStringLiteral("5550144"));
    CHECK(phoneDigits(QStringLiteral("+49 30 1234567")) == QStringLiteral("49301234567"));
    CHECK(phoneDigits(QStringLiteral("none")).isEmpty());
}

TEST_CASE("numbers of ten digits are shown in groups, others as they were typed", "[text]")
{
    CHECK(formatPhone(QStringLiteral("(217)555-0144")) == QStringLiteral("217 555 0144"));
    CHECK(formatPhone(QStringLiteral("+12175550144")) == QStringLiteral("217 555 0144"));
    CHECK(formatPhone(QStringLiteral(" 217-555-0144 x12 ")) == QStringLiteral("217-555-0144 x12"));
    CHECK(formatPhone(QStringLiteral("+49  30 1234567")) == QStringLiteral("+49 30 1234567"));
    CHECK(formatPhone(QStringLiteral("ask for Ann")) == QStringLiteral("ask for Ann"));
}

TEST_CASE("card numbers are recognized however they are written", "[text]")
{
    for (const char *text :
         {"4111111111111111", "4111 1111 1111 1111", "card 4111-1111-1111-1111, thanks", "378282246310005",
          "3782 822463 10005", "5555 5555 5555 4444 exp 12/27", "6011111111111117", "30569309025904",
          "3056 930902 5904", "exp 12 27 4111 1111 1111 1111 123", "4222222222222",
          "4111  1111\u00a01111 - 1111",
          "\uff14\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11"
          "\uff11"}) {
        CAPTURE(text);
        CHECK(hasCard(text));
    }
}

TEST_CASE("other numbers are not taken for cards", "[text]")
{
    for (const char *text :
         {"", "4111111111111112", // fails the check digit
          "9411111111111111",     // tokens begin with 9
          "9418594164541111",
          "411111111111", // twelve digits
          "217 555 0144",
          "217 555 0144, 217 555 0199", // two telephone numbers
          "41111111111111110000",       // twenty digits
          "4111 1111 1111\n1111",       // over the line
          "4111/1111/1111/1111", "0000000000000000", "INV-1009 of 2026-03-02", "serial 12AB34CD56EF78"}) {
        CAPTURE(text);
        CHECK_FALSE(hasCard(text));
    }
}

TEST_CASE("an e-mail address has a name, one @ and a domain with a dot, and no blanks", "[text]")
{
    for (const char *good : {"a@b.co", "office@kline.example", "first.last+tag@mail.kline-bakery.example",
                             "o'neil@kline.example", "m\u00fcller@b\u00e4ckerei.example"}) {
        INFO(good);
        CHECK(looksLikeEmail(QString::fromUtf8(good)));
    }
    for (const char *bad : {"", "kline", "kline@", "@kline.example", "a@b", "a@.example", "a@b.", "a@b..c",
                            "a b@c.example", "a@b@c.example", "a@-b.example", "a@b-.example",
                            "a@b.example,c@d.example", "<a@b.example>", "a\"@b.example", "a\n@b.example"}) {
        INFO(bad);
        CHECK_FALSE(looksLikeEmail(QString::fromUtf8(bad)));
    }
    CHECK_FALSE(looksLikeEmail(QString(250, u'x') + QStringLiteral("@b.co")));
}
