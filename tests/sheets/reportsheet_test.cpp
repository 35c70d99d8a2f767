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
