// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/company.h"
#include <QStringList>
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("an address is written with what there is of it", "[address]")
{
    const Address full{QStringLiteral("12 Long Street\nSuite 4"), QStringLiteral("Springfield"),
                       QStringLiteral("IL"), QStringLiteral("62701")};
    CHECK(full.oneLine() == QStringLiteral("12 Long Street, Suite 4, Springfield, IL 62701"));
    CHECK(full.lines() == QStringList{QStringLiteral("12 Long Street"), QStringLiteral("Suite 4"),
                                      QStringLiteral("Springfield, IL 62701")});
    CHECK(full.place() == QStringLiteral("12 Long Street, Suite 4, Springfield"));
    const Address city{{}, QStringLiteral("Springfield"), {}, {}};
    CHECK(city.oneLine() == QStringLiteral("Springfield"));
    CHECK(city.place() == QStringLiteral("Springfield"));
    CHECK(Address{}.isEmpty());
    CHECK(Address{}.place().isEmpty());
}

TEST_CASE("a new company numbers each kind under a prefix of its own from 1001", "[company]")
{
    const Company company = newCompany(QStringLiteral("Prairie Plumbing"));
    QStringList prefixes;
    for (const DocumentKind kind : allDocumentKinds) {
        CHECK(company.seriesFor(kind).next == 1001);
        prefixes += company.seriesFor(kind).prefix;
    }
    CHECK(prefixes.removeDuplicates() == 0);
}
