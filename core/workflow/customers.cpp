// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conflict.h"
#include "core/store/customerstore.h"
#include "core/store/pricelevelstore.h"
#include "core/store/sitestore.h"
#include "core/store/taxratestore.h"
#include "core/store/visitstore.h"
#include "core/workflow/perform.h"
#include "core/workflow/recordfields.h"
#include "core/workflow/waitingpostings.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Customers)
};

constexpr int longestTerm = 365; // days

bool saysNothing(const Contact &contact)
{
    return contact.name.isEmpty() && contact.role.isEmpty() && contact.phone.isEmpty() &&
           contact.email.isEmpty();
}

Done takeContacts(std::vector<Contact> &contacts)
{
    for (Contact &contact : contacts) {
        CHECK_OK(takeLine(contact.name, Texts::tr("contact's name"), FieldLimit::name));
        CHECK_OK(takeLine(contact.role, Texts::tr("contact's role"), FieldLimit::name));
        CHECK_OK(takePhone(contact.phone, Texts::tr("contact's phone")));
        CHECK_OK(takeEmail(contact.email, Texts::tr("contact's e-mail")));
        if (contact.name.isEmpty() && !saysNothing(contact))
            return ruleBroken(Texts::tr("A contact has no name. Nothing was saved; name the contact or "
                                        "remove it."));
    }
    std::erase_if(contacts, saysNothing); // an empty row of the editor
    return Nothing{};
}

Done takeFields(Customer &customer)
{
    CHECK_OK(takeName(customer.name, Texts::tr("customer's name")));
    CHECK_OK(takePhone(customer.phone, Texts::tr("phone")));
    CHECK_OK(takeEmail(customer.email, Texts::tr("e-mail")));
    CHECK_OK(takeAddress(customer.billing));
    CHECK_OK(takeLine(customer.taxExemptReference, Texts::tr("certificate number")));
    CHECK_OK(takeText(customer.notes, Texts::tr("notes"), FieldLimit::note));
    if (customer.paymentTermDays != -1)
        CHECK_OK(checkNumber(customer.paymentTermDays, 0, longestTerm, Texts::tr("payment term in days")));
    return takeContacts(customer.contacts);
}

/// A rate that is out of use may stay with a customer, but nobody gets it anew.
Done checkTaxRate(ReadScope &scope, TaxRateId rate, TaxRateId before)
{
    if (!rate || rate == before)
        return Nothing{};
    const auto found = findTaxRate(scope, rate);
    if (!found)
        return notThere(Texts::tr("tax rate"));
    if (!found->active)
        return ruleBroken(Texts::tr("The tax rate %1 is out of use. Nothing was saved; choose another one.")
                              .arg(found->name));
    return Nothing{};
}

Done checkPriceLevel(ReadScope &scope, PriceLevelId level, PriceLevelId before)
{
    if (!level || level == before)
        return Nothing{};
    const auto found = findPriceLevel(scope, level);
    if (!found)
        return notThere(Texts::tr("price level"));
    if (!found->active)
        return ruleBroken(
            Texts::tr("The price level %1 is out of use. Nothing was saved; choose another one.")
                .arg(found->name));
    return Nothing{};
}

Done checkNotMerged(ReadScope &scope, CustomerId id, const QString &name)
{
    const CustomerId into = mergedInto(scope, id);
    if (!into)
        return Nothing{};
    const auto other = findCustomer(scope, into);
    return ruleBroken(Texts::tr("“%1” was merged into “%2”. Nothing was saved; work with that one.")
                          .arg(name, other ? other->name : QString()));
}

Result<Customer> addCustomer(WriteScope &scope, Customer customer)
{
    CHECK_OK(checkTaxRate(scope, customer.taxRate, {}));
    CHECK_OK(checkPriceLevel(scope, customer.priceLevel, {}));
    insertCustomer(scope, customer);
    Site first;
    first.customer = customer.id;
    first.name = Texts::tr("Main");
    first.address = customer.billing;
    insertSite(scope, first);
    scope.describe(Texts::tr("Added the customer %1").arg(customer.name));
    return customer;
}

/// The first site of a customer whose address was not known when it was made.
void fillEmptySite(WriteScope &scope, const Customer &customer)
{
    auto site = firstSiteOf(scope, customer.id);
    if (!site || !site->address.isEmpty() || customer.billing.isEmpty())
        return;
    site->address = customer.billing;
    updateSite(scope, *site);
    refreshSlotsOfSite(scope, site->id);
}

Result<Customer> changeCustomer(WriteScope &scope, Customer customer)
{
    const auto before = findCustomer(scope, customer.id);
    if (!before)
        return notThere(Texts::tr("customer"));
    CHECK_OK(checkVersion(scope, before->name, before->version, customer.version));
    CHECK_OK(checkNotMerged(scope, customer.id, before->name));
    CHECK_OK(checkTaxRate(scope, customer.taxRate, before->taxRate));
    CHECK_OK(checkPriceLevel(scope, customer.priceLevel, before->priceLevel));
    if (customer == *before)
        return customer;
    updateCustomer(scope, customer);
    releaseCorrected(scope, BookEntity::Customer, customer.id.value());
    if (customer.name != before->name)
        refreshSlotsOfCustomer(scope, customer.id);
    if (before->billing.isEmpty())
        fillEmptySite(scope, customer);
    scope.describe(customer.active || !before->active
                       ? Texts::tr("Changed the customer %1").arg(customer.name)
                       : Texts::tr("Put the customer %1 out of use").arg(customer.name));
    return customer;
}

Result<Site> addSite(WriteScope &scope, Site site, const QString &customer)
{
    insertSite(scope, site);
    scope.describe(Texts::tr("Added the site %1 of %2").arg(site.name, customer));
    return site;
}

Result<Site> changeSite(WriteScope &scope, Site site, const QString &customer)
{
    const auto before = findSite(scope, site.id);
    if (!before)
        return notThere(Texts::tr("site"));
    CHECK_OK(checkVersion(scope, before->name, before->version, site.version));
    if (site.customer != before->customer)
        return ruleBroken(Texts::tr("A site stays with its customer. Nothing was saved; add a site to the "
                                    "other customer."));
    if (site == *before)
        return site;
    updateSite(scope, site);
    refreshSlotsOfSite(scope, site.id);
    scope.describe(Texts::tr("Changed the site %1 of %2").arg(site.name, customer));
    return site;
}

} // namespace

Result<Customer> perform(WriteScope &scope, const SaveCustomer &command)
{
    Customer customer = command.customer;
    CHECK_OK(takeFields(customer));
    return customer.id ? changeCustomer(scope, std::move(customer)) : addCustomer(scope, std::move(customer));
}

Result<Site> perform(WriteScope &scope, const SaveSite &command)
{
    Site site = command.site;
    CHECK_OK(takeLine(site.name, Texts::tr("site's name"), FieldLimit::name));
    CHECK_OK(takeAddress(site.address));
    CHECK_OK(takePhone(site.phone, Texts::tr("phone")));
    CHECK_OK(takeText(site.notes, Texts::tr("notes"), FieldLimit::note));
    if (site.name.isEmpty())
        site.name = site.address.place().left(FieldLimit::name);
    CHECK_OK(takeName(site.name, Texts::tr("site's name")));
    const auto customer = findCustomer(scope, site.customer);
    if (!customer)
        return notThere(Texts::tr("customer"));
    CHECK_OK(checkNotMerged(scope, customer->id, customer->name));
    return site.id ? changeSite(scope, std::move(site), customer->name)
                   : addSite(scope, std::move(site), customer->name);
}

} // namespace truckroll
