// SPDX-License-Identifier: GPL-3.0-or-later
// Protects settings from being there for show: each one that the board goes by is read under its own name.
#include "core/domain/boardsettings.h"

#include "core/domain/settings.h"
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("Settings that nobody set are the standard ones", "[boardsettings]")
{
    CHECK(boardSettingsOf({}) == BoardSettings());
    std::map<QString, QString> standard;
    for (const SettingDefinition &definition : officeSettings())
        standard[definition.key] = definition.standard;
    CHECK(boardSettingsOf(standard) == BoardSettings());
}

TEST_CASE("Every setting of the board changes what it goes by, and only its own part", "[boardsettings]")
{
    const std::map<QString, QString> others{
        {QStringLiteral("board.step_minutes"), QStringLiteral("5")},
        {QStringLiteral("board.day_start_hour"), QStringLiteral("6")},
        {QStringLiteral("board.day_end_hour"), QStringLiteral("22")},
        {QStringLiteral("board.first_day_of_week"), QStringLiteral("monday")},
        {QStringLiteral("board.buffer_minutes"), QStringLiteral("20")},
        {QStringLiteral("board.late_after_minutes"), QStringLiteral("45")},
        {QStringLiteral("appointment.default_minutes"), QStringLiteral("90")},
    };
    size_t ofTheBoard = 0;
    for (const SettingDefinition &definition : officeSettings()) {
        INFO(definition.key.toStdString());
        if (!definition.key.startsWith(QStringLiteral("board.")) &&
            !definition.key.startsWith(QStringLiteral("appointment.")))
            continue;
        ++ofTheBoard;
        REQUIRE(others.contains(definition.key));
        CHECK(boardSettingsOf({{definition.key, others.at(definition.key)}}) != BoardSettings());
    }
    CHECK(ofTheBoard == others.size());
    const BoardSettings all = boardSettingsOf(others);
    CHECK(all == BoardSettings{5, 90, 6, 22, 20, 45, Qt::Monday});
}
