// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/categorystore.h"
#include "core/store/companystore.h"
#include "core/store/conflict.h"
#include "core/store/taxratestore.h"
#include "core/workflow/perform.h"
#include "core/workflow/recordfields.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PriceBook)
};

/// New customers without a rate of their own get the company's; it must not vanish under them.
Done checkNoCompanyNeeds(ReadScope &scope, const TaxRate &rate)
{
    for (const Company &company : companies(scope)) {
        if (company.defaultTaxRate == rate.id)
            return ruleBroken(
                Texts::tr("%1 is the usual tax rate of %2. Nothing was saved; give the company another one "
                          "first.")
                    .arg(rate.name, company.name));
    }
    return Nothing{};
}

Result<TaxRate> changeTaxRate(WriteScope &scope, TaxRate rate)
{
    const auto before = findTaxRate(scope, rate.id);
    if (!before)
        return notThere(Texts::tr("tax rate"));
    CHECK_OK(checkVersion(scope, before->name, before->version, rate.version));
    if (rate == *before)
        return rate;
    if (before->active && !rate.active)
        CHECK_OK(checkNoCompanyNeeds(scope, rate));
    updateTaxRate(scope, rate);
    scope.describe(Texts::tr("Changed the tax rate %1").arg(rate.name));
    return rate;
}

Result<Category> changeCategory(WriteScope &scope, Category category)
{
    const auto before = findCategory(scope, category.id);
    if (!before)
        return notThere(Texts::tr("category"));
    CHECK_OK(checkVersion(scope, before->name, before->version, category.version));
    if (category == *before)
        return category;
    updateCategory(scope, category);
    scope.describe(Texts::tr("Changed the category %1").arg(category.name));
    return category;
}

} // namespace

Result<TaxRate> perform(WriteScope &scope, const SaveTaxRate &command)
{
    TaxRate rate = command.taxRate;
    CHECK_OK(takeName(rate.name, Texts::tr("tax rate's name")));
    if (rate.percent.isNegative() || rate.percent > Percent::whole(100))
        return ruleBroken(Texts::tr("A tax rate lies between 0 and 100 percent. Nothing was saved; correct "
                                    "it."));
    const TaxRateId other = taxRateNamed(scope, rate.name);
    if (other && other != rate.id)
        return nameTaken(rate.name);
    if (rate.id)
        return changeTaxRate(scope, std::move(rate));
    insertTaxRate(scope, rate);
    scope.describe(Texts::tr("Added the tax rate %1").arg(rate.name));
    return rate;
}

Result<Category> perform(WriteScope &scope, const SaveCategory &command)
{
    Category category = command.category;
    CHECK_OK(takeName(category.name, Texts::tr("category's name")));
    CHECK_OK(takeColor(category.color, int(categories(scope).size())));
    const CategoryId other = categoryNamed(scope, category.name);
    if (other && other != category.id)
        return nameTaken(category.name);
    if (category.id)
        return changeCategory(scope, std::move(category));
    insertCategory(scope, category);
    scope.describe(Texts::tr("Added the category %1").arg(category.name));
    return category;
}

} // namespace truckroll
