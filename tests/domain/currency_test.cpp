// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/currency.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("An office keeps its books in a currency with hundredths, by its ISO code", "[currency]")
{
    for (const char *code : {"USD", "EUR", "GBP", "CAD", "MXN", "CHF"})
        CHECK(isOfficeCurrency(QString::fromLatin1(code)));
    // Without hundredths, with thousandths, none at all.
    for (const char *code : {"JPY", "KRW", "KWD", "TND", "XYZ", "XAU", "usd", "US", ""})
        CHECK_FALSE(isOfficeCurrency(QString::fromLatin1(code)));
    const QStringList &all = officeCurrencies();
    CHECK(std::is_sorted(all.begin(), all.end()));
    CHECK(std::all_of(all.begin(), all.end(), [](const QString &code) { return code.size() == 3; }));
    CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
}
