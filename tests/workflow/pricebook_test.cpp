// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/perform.h"
#include "tests/testkit/acttrials.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

TaxRate rate(const char *name, qint64 thousandths)
{
    TaxRate taxRate;
    taxRate.name = QString::fromLatin1(name);
    taxRate.percent = Percent::fromUnits(thousandths);
    return taxRate;
}

Category category(const char *name, const char *color)
{
    Category made;
    made.name = QString::fromLatin1(name);
    made.color = QString::fromLatin1(color);
    return made;
}

} // namespace

TEST_CASE("Tax rates lie between 0 and 100 percent and have names of their own")
{
    TempOffice shop;
    const TaxRate county = shop.act(SaveTaxRate{rate("County", 7250)});
    const TaxRate none = shop.act(SaveTaxRate{rate("A none", 0)});
    CHECK(shop.ask(PriceBook{}).taxRates == std::vector<TaxRate>{none, county});
    for (const TaxRate &wrong :
         {rate("", 1000), rate("county", 1000), rate("Low", -1), rate("High", 100'001)})
        CHECK(refusedCleanly(shop, SaveTaxRate{wrong}).code == ErrorCode::RuleBroken);
    TaxRate gone = county;
    gone.id = TaxRateId(99);
    gone.name = QStringLiteral("City");
    CHECK(refusedCleanly(shop, SaveTaxRate{gone}).code == ErrorCode::NotFound);
    TaxRate later = county;
    later.percent = Percent::fromUnits(7500);
    shop.act(SaveTaxRate{later});
    later.percent = Percent::fromUnits(8000); // with the version of before
    CHECK(refusedCleanly(shop, SaveTaxRate{later}).code == ErrorCode::Conflict);
}

TEST_CASE("The usual tax rate of a company is not put out of use")
{
    TempOffice shop;
    TaxRate county = shop.act(SaveTaxRate{rate("County", 7250)});
    Company company = shop.ask(OfficeInfo{}).companies.front();
    company.defaultTaxRate = county.id;
    company = shop.act(SaveCompany{company});
    county.active = false;
    CHECK(refusedCleanly(shop, SaveTaxRate{county}).forUser.contains(company.name));
    company.defaultTaxRate = {};
    company = shop.act(SaveCompany{company});
    county = shop.act(SaveTaxRate{county});
    CHECK_FALSE(county.active);
    company.defaultTaxRate = county.id;
    CHECK(refusedCleanly(shop, SaveCompany{company}).forUser.contains(QStringLiteral("out of use")));
}

TEST_CASE("Categories have names and colors, one of ours when none is named")
{
    TempOffice shop;
    const Category repair = shop.act(SaveCategory{category("Repair", "#2563EB")});
    CHECK(repair.color == QStringLiteral("#2563eb"));
    const Category plain = shop.act(SaveCategory{category("Estimate", "")});
    CHECK(plain.color.startsWith(u'#'));
    CHECK(shop.ask(PriceBook{}).categories == std::vector<Category>{plain, repair});
    CHECK(refusedCleanly(shop, SaveCategory{category("REPAIR", "#000000")}).code == ErrorCode::RuleBroken);
    CHECK(refusedCleanly(shop, SaveCategory{category("", "#000000")}).code == ErrorCode::RuleBroken);
    CHECK(refusedCleanly(shop, SaveCategory{category("Other", "blue")}).code == ErrorCode::RuleBroken);
    Category stale = repair;
    stale.version -= 1;
    stale.name = QStringLiteral("Repairs");
    CHECK(refusedCleanly(shop, SaveCategory{stale}).code == ErrorCode::Conflict);
    stale.id = CategoryId(99);
    CHECK(refusedCleanly(shop, SaveCategory{stale}).code == ErrorCode::NotFound);
}

TEST_CASE("Acts about tax rates and categories are undone to the same rows and fail whole")
{
    TempOffice shop;
    int tried = 0;
    TaxRate county = failEveryStatement(shop, SaveTaxRate{rate("County", 7250)}, tried);
    Category repair = failEveryStatement(shop, SaveCategory{category("Repair", "#2563eb")}, tried);
    CHECK(tried >= 12);
    county.active = false;
    thereAndBack(shop, SaveTaxRate{county});
    repair.name = QStringLiteral("Repairs");
    thereAndBack(shop, SaveCategory{repair});
    thereAndBack(shop, SaveCategory{category("Estimate", "")});
}
