// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/folderground.h"

#include "core/store/customerstore.h"
#include "core/store/sitestore.h"
#include "tests/store/diary.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("What a booking stands on is told in short: customer with first site in use, technician, company")
{
    Diary diary;
    ReadScope scope(diary.connection(), diary.clock(), Diary::owner());
    CHECK(customerInShort(scope, diary.customer.id)->name == QStringLiteral("Kline Bakery"));
    CHECK(customerInShort(scope, diary.customer.id)->firstSite == diary.site.id);
    CHECK_FALSE(customerInShort(scope, CustomerId()));
    CHECK(technicianInShort(scope, diary.ann)->name == QStringLiteral("Ann Ruiz"));
    CHECK(technicianInShort(scope, diary.ann)->active);
    CHECK_FALSE(technicianInShort(scope, TechnicianId(999999)));
    CHECK(siteIsOf(scope, diary.site.id, diary.customer.id));
    CHECK_FALSE(siteIsOf(scope, diary.site.id, CustomerId(999999)));
    CHECK(firstCompany(scope) == diary.company);
    CHECK(companyIsThere(scope, diary.company));
    CHECK_FALSE(companyIsThere(scope, CompanyId()));
    CHECK_FALSE(categoryIsThere(scope, CategoryId(1)));

    diary.site.active = false;
    diary.act([&](WriteScope &write) { updateSite(write, diary.site); });
    CHECK(customerInShort(scope, diary.customer.id)->firstSite.isNone());
}
