// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/categorystore.h"

#include "tests/testkit/tempdatabase.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Categories are read as they were written, by name in any case")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        Category repair{{}, 0, QStringLiteral("repair"), QStringLiteral("#2563eb"), true};
        Category estimate{{}, 0, QStringLiteral("Estimate"), QStringLiteral("#64748b"), true};
        insertCategory(scope, repair);
        insertCategory(scope, estimate);
        CHECK(categories(scope) == std::vector<Category>{estimate, repair});
        repair.active = false;
        repair.color = QStringLiteral("#000000");
        updateCategory(scope, repair);
        CHECK(findCategory(scope, repair.id) == repair);
        CHECK(categoryNamed(scope, QStringLiteral("REPAIR")) == repair.id);
        CHECK_FALSE(categoryNamed(scope, QStringLiteral("Other")));
        CHECK_FALSE(findCategory(scope, CategoryId(99)).has_value());
    });
}
