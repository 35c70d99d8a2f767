// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/reportsheet.h"

#include <QLocale>
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("Hours of a report are grouped as its other numbers are")
{
    ReportColumn column;
    column.kind = ReportColumn::Kind::Minutes;
    const auto told = [&](qint64 minutes, QLocale::Language language) {
        return reportText(column, ReportCell{QString(), minutes}, QLocale(language));
    };
    CHECK(told(26538 * 60 + 5, QLocale::English) == QStringLiteral("26,538:05"));
    CHECK(told(26538 * 60 + 5, QLocale::German) == QStringLiteral("26.538:05"));
    CHECK(told(37 * 60 + 30, QLocale::English) == QStringLiteral("37:30"));
    CHECK(told(0, QLocale::English) == QStringLiteral("0:00"));
}

TEST_CASE("Percentages of one column have the same number of decimals")
{
    ReportColumn column;
    column.kind = ReportColumn::Kind::Share;
    const auto told = [&](qint64 thousandths, QLocale::Language language) {
        return reportText(column, ReportCell{QString(), thousandths}, QLocale(language));
    };
    CHECK(told(42000, QLocale::English) == QStringLiteral("42.0%"));
    CHECK(told(48500, QLocale::English) == QStringLiteral("48.5%"));
    CHECK(told(-3000, QLocale::English) == QStringLiteral("-3.0%"));
    CHECK(told(0, QLocale::English) == QStringLiteral("0.0%"));
    CHECK(told(42000, QLocale::German) == QStringLiteral("42,0%"));
    column.id = QStringLiteral("percent"); // of a tax
    CHECK(told(8250, QLocale::English) == QStringLiteral("8.25%"));
    CHECK(told(6000, QLocale::English) == QStringLiteral("6.00%"));
    CHECK(told(8375, QLocale::English) == QStringLiteral("8.375%"));
}

TEST_CASE("Dates of a report are written as in all other lists")
{
    ReportColumn column;
    column.kind = ReportColumn::Kind::Date;
    CHECK(reportText(column, ReportCell{QString(), QDate(2026, 2, 4).toJulianDay()},
                     QLocale(QLocale::English)) == QStringLiteral("Feb 4, 2026"));
}
