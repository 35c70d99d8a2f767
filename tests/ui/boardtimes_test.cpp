// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardtimes.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

/// Newer locale data has a narrow space before AM.
QString plain(QString text)
{
    return text.replace(QChar(0x202f), u' ');
}

} // namespace

TEST_CASE("A span of time says AM and PM once where both ends share it")
{
    const QLocale us(QLocale::English, QLocale::UnitedStates);
    CHECK(plain(boardtimes::range(540, 630, us)) == QString::fromUtf8("9:00–10:30 AM"));
    CHECK(plain(boardtimes::range(690, 780, us)) == QString::fromUtf8("11:30 AM–1:00 PM"));
    CHECK(plain(boardtimes::range(780, 825, us)) == QString::fromUtf8("1:00–1:45 PM"));
    CHECK(plain(boardtimes::range(0, 30, us)) == QString::fromUtf8("12:00–12:30 AM"));
    CHECK(plain(boardtimes::range(23 * 60, 24 * 60, us)) == QString::fromUtf8("11:00 PM–12:00 AM"));
    CHECK(boardtimes::bare(13 * 60 + 5, us) == "1:05");
    const QLocale german(QLocale::German, QLocale::Germany);
    CHECK(boardtimes::range(540, 825, german) == QString::fromUtf8("09:00–13:45"));
}

TEST_CASE("The scale says hours in the user's way")
{
    const QLocale us(QLocale::English, QLocale::UnitedStates);
    CHECK(plain(boardtimes::tick(0, us)) == "12 AM");
    CHECK(plain(boardtimes::tick(13 * 60, us)) == "1 PM");
    CHECK(boardtimes::tick(13 * 60, QLocale(QLocale::German, QLocale::Germany)) == "13:00");
}

TEST_CASE("Lengths and loads are said in hours and minutes")
{
    CHECK(boardtimes::length(45) == "45 min");
    CHECK(boardtimes::length(120) == "2 h");
    CHECK(boardtimes::length(135) == "2 h 15 min");
    CHECK(boardtimes::load(330, 480, QLocale(QLocale::English)) == "5.5 of 8 h");
}
