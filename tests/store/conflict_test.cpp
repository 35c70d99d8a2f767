// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conflict.h"

#include "tests/store/rows.h"
#include "tests/testkit/tempdatabase.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("A stale version names the record and who changed it how, as far as it was written down")
{
    TempDatabase shop;
    shop.act(foundOffice);
    qint64 stored = 0;
    shop.act([&](WriteScope &scope) {
        bookRows(scope, QStringLiteral("Tap repair"));
        stored = scope.version();
    });
    shop.act([&](WriteScope &scope) {
        const QString what = QStringLiteral("Kline Bakery");
        CHECK(checkVersion(scope, what, stored, stored).has_value());
        const Done known = checkVersion(scope, what, stored, stored - 1);
        REQUIRE_FALSE(known.has_value());
        CHECK(known.error().code == ErrorCode::Conflict);
        CHECK(known.error().forUser.contains(QStringLiteral("“Kline Bakery” was changed by Pat Owner")));
        CHECK(known.error().forUser.contains(QStringLiteral("Booked Tap repair")));
        const Done unknown = checkVersion(scope, what, 99'999, stored);
        REQUIRE_FALSE(unknown.has_value());
        CHECK(unknown.error().forUser.contains(QStringLiteral("not saved")));
    });
    const tl::unexpected<Error> gone = notThere(QStringLiteral("customer"));
    CHECK(gone.value().code == ErrorCode::NotFound);
    CHECK(gone.value().forUser.contains(QStringLiteral("customer")));
}
