// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settingstore.h"

#include "core/domain/settings.h"
#include "tests/testkit/tempdatabase.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("A setting has its standard until somebody sets it")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        for (const SettingDefinition &definition : officeSettings())
            CHECK(settingValue(scope, definition.key) == definition.standard);
        const QString key = officeSettings().front().key;
        storeSetting(scope, key, QStringLiteral("5"));
        storeSetting(scope, key, QStringLiteral("30"));
        CHECK(settingValue(scope, key) == QStringLiteral("30"));
        CHECK(settingValues(scope).at(key) == QStringLiteral("30"));
        CHECK(settingValues(scope).size() == officeSettings().size());
        CHECK(settingValue(scope, QStringLiteral("no.such")).isEmpty());
    });
}
