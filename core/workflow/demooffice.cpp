// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/demooffice.h"

#include "core/workflow/democontext.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DemoOffice)
};

} // namespace

Done fillDemoOffice(WriteScope &scope, const QString &companyName, const PaperDrawing &drawPaper)
{
    TRY(const OfficeInfo::Reply office, answer(scope, OfficeInfo{}));
    const auto zone = findZone(office.zone);
    if (!zone || office.companies.empty())
        return ruleBroken(
            Texts::tr("The demo office needs a new office with a company and a time zone. Nothing was "
                      "made; create the office again."));
    DemoContext demo(scope, *zone);
    demo.company = office.companies.front();
    demo.currency = office.currency;
    demo.drawPaper = drawPaper;
    if (!office.users.empty())
        demo.owner = {office.users.front().id, office.users.front().name, Role::Owner};
    CHECK_OK(makeDemoVendors(demo));
    CHECK_OK(makeDemoPriceBook(demo)); // before the company: its tax rate is one of these
    CHECK_OK(makeDemoCompany(demo, companyName));
    CHECK_OK(makeDemoPeople(demo));
    CHECK_OK(makeDemoCustomers(demo));
    CHECK_OK(makeDemoStock(demo));
    CHECK_OK(makeDemoWishes(demo));
    planDemoVisits(demo);
    planDemoShowcase(demo);
    planDemoSeries(demo);
    CHECK_OK(makeDemoTrade(demo));
    CHECK_OK(demo.play());
    CHECK_OK(countDemoVans(demo));
    CHECK_OK(dressDemoSales(demo));
    scope.describe(Texts::tr("Made the demo office"));
    return Nothing{};
}

} // namespace truckroll
