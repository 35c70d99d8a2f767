// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/companystore.h"

#include "core/store/counters.h"
#include "core/store/taxratestore.h"
#include "tests/testkit/tempdatabase.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("A company is read as it was written, and its series goes on as numbers are drawn")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        TaxRate rate{{}, 0, QStringLiteral("County"), Percent::fromUnits(7250), true};
        insertTaxRate(scope, rate);
        Company company = newCompany(QStringLiteral("Prairie Plumbing"));
        company.address = {QStringLiteral("410 Harbor Road"), QStringLiteral("Springfield"),
                           QStringLiteral("IL"), QStringLiteral("62701")};
        company.logo = QByteArray("\x89PNG\0x", 6); // a NUL inside
        company.defaultTaxRate = rate.id;
        company.terms[size_t(DocumentKind::Quote)] = QStringLiteral("Two\nlines");
        insertCompany(scope, company);
        Company second = newCompany(QStringLiteral("Lakeside"));
        insertCompany(scope, second);
        CHECK(findCompany(scope, company.id) == company);
        CHECK(companies(scope) == std::vector<Company>{company, second});
        CHECK(companyNamed(scope, QStringLiteral("LAKESIDE")) == second.id);
        CHECK_FALSE(companyNamed(scope, QStringLiteral("Nobody")));

        CHECK(nextDocumentNumber(scope, company.id, DocumentKind::Quote) == QStringLiteral("Q-1001"));
        CHECK(findCompany(scope, company.id)->seriesFor(DocumentKind::Quote).next == 1002);
        company.logo.clear();
        company.numbering[size_t(DocumentKind::Quote)] = {QStringLiteral("AN-"), 7};
        updateCompany(scope, company);
        CHECK(findCompany(scope, company.id) == company);
        CHECK(nextDocumentNumber(scope, company.id, DocumentKind::Quote) == QStringLiteral("AN-7"));
        CHECK_FALSE(findCompany(scope, CompanyId(99)).has_value());
    });
}
