// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/addresskey.h"
#include "core/store/bookslinkstore.h"
#include "core/store/conflict.h"
#include "core/store/customerstore.h"
#include "core/store/customerwishstore.h"
#include "core/store/equipmentstore.h"
#include "core/store/sitestore.h"
#include "core/store/visitstore.h"
#include "core/workflow/perform.h"
#include "core/workflow/textfields.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(MergingCustomers)
};

Result<Customer> live(ReadScope &scope, CustomerId id)
{
    auto customer = findCustomer(scope, id);
    if (!customer)
        return notThere(Texts::tr("customer"));
    if (mergedInto(scope, id))
        return ruleBroken(Texts::tr("“%1” was merged already. Nothing was changed; choose another one.")
                              .arg(customer->name));
    return std::move(*customer);
}

bool isKnown(const Customer &customer, const Contact &contact)
{
    return std::any_of(customer.contacts.begin(), customer.contacts.end(), [&](const Contact &known) {
        return known.name == contact.name && known.role == contact.role && known.phone == contact.phone &&
               known.email == contact.email;
    });
}

void addContact(Customer &into, Contact contact)
{
    contact.id = {}; // a row of its own, under the new customer
    if (!isKnown(into, contact))
        into.contacts.push_back(std::move(contact));
}

/// The other one's name, phone and e-mail, where they differ: somebody may still call under them.
void keepWhatDiffers(Customer &into, const Customer &from)
{
    Contact contact;
    contact.name = from.name;
    if (from.phone != into.phone)
        contact.phone = from.phone;
    if (from.email.compare(into.email, Qt::CaseInsensitive) != 0)
        contact.email = from.email;
    if (!contact.phone.isEmpty() || !contact.email.isEmpty())
        addContact(into, contact);
}

void fill(QString &field, const QString &other)
{
    if (field.isEmpty())
        field = other;
}

/// What `into` does not know it learns from `from`; what both know differently stays as `into` has it.
Done joinFields(Customer &into, const Customer &from)
{
    fill(into.phone, from.phone);
    fill(into.email, from.email);
    if (into.billing.isEmpty())
        into.billing = from.billing;
    if (into.priceLevel.isNone())
        into.priceLevel = from.priceLevel;
    keepWhatDiffers(into, from);
    for (const Contact &contact : from.contacts)
        addContact(into, contact);
    if (!from.notes.isEmpty() && from.notes != into.notes)
        into.notes += (into.notes.isEmpty() ? QString() : QStringLiteral("\n\n")) + from.notes;
    return takeText(into.notes, Texts::tr("notes of both"), FieldLimit::note);
}

const Site *siteAt(const std::vector<Site> &sites, const Address &address)
{
    const auto same = std::find_if(sites.begin(), sites.end(), [&](const Site &site) {
        return site.active && isSameAddress(site.address, address);
    });
    return same == sites.end() ? nullptr : &*same;
}

bool isNamed(const std::vector<Site> &sites, const QString &name)
{
    return std::any_of(sites.begin(), sites.end(), [&](const Site &site) {
        return site.active && site.name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

/// Two sites called "Main" say nothing: the one that comes is called by its street, or whose it was.
QString nameBeside(const std::vector<Site> &known, const Site &site, const Customer &from)
{
    const QString street = site.address.street.section(u'\n', 0, 0).trimmed();
    for (const QString &name : {site.name, street, from.name})
        if (!name.isEmpty() && !isNamed(known, name))
            return name.left(FieldLimit::name);
    return Texts::tr("%1, %2", "whose site it was, its name")
        .arg(from.name, site.name)
        .left(FieldLimit::name);
}

/// The sites go along; work at an address that `into` has as well goes to its site.
void joinSites(WriteScope &scope, const Customer &from, const Customer &into)
{
    auto known = sitesOf(scope, into.id);
    for (Site site : sitesOf(scope, from.id)) {
        if (const Site *same = siteAt(known, site.address)) {
            Site kept = *same;
            moveToSite(scope, site.id, kept.id);
            moveEquipment(scope, site.id, kept.id);
            fill(kept.phone, site.phone);
            fill(kept.notes, site.notes);
            if (kept != *same)
                updateSite(scope, kept);
            site.active = false;
        }
        site.customer = into.id;
        if (site.active) {
            site.name = nameBeside(known, site, from);
            known.push_back(site);
        }
        updateSite(scope, site);
    }
}

/// What `into` wishes stays; without wishes of its own it takes those of `from`, with them its technicians
/// only.
void joinWishes(WriteScope &scope, CustomerId from, CustomerId into)
{
    CustomerWishes other = customerWishes(scope, from);
    if (!other.version)
        return;
    CustomerWishes wishes = customerWishes(scope, into);
    if (!wishes.version) {
        wishes = other;
        wishes.customer = into;
    } else {
        const auto add = [&](std::vector<TechnicianId> &list, const std::vector<TechnicianId> &more) {
            for (const TechnicianId technician : more)
                if (!wishes.wants(technician) && !wishes.refuses(technician))
                    list.push_back(technician);
        };
        add(wishes.wanted, other.wanted);
        add(wishes.refused, other.refused);
    }
    storeCustomerWishes(scope, wishes);
    CustomerWishes none;
    none.customer = from;
    storeCustomerWishes(scope, none);
}

/// Its counterpart in QuickBooks, when the other has none: no second one is made there.
void handOverLink(WriteScope &scope, CustomerId from, CustomerId into)
{
    auto link = findLink(scope, BookEntity::Customer, from.value());
    if (!link || findLink(scope, BookEntity::Customer, into.value()))
        return;
    removeLink(scope, BookEntity::Customer, from.value());
    link->record = into.value();
    storeLink(scope, *link);
}

} // namespace

Result<Customer> perform(WriteScope &scope, const MergeCustomers &command)
{
    if (command.from == command.into)
        return ruleBroken(Texts::tr("Choose two different customers. Nothing was changed."));
    TRY(const Customer from, live(scope, command.from));
    TRY(Customer into, live(scope, command.into));
    if (!into.active)
        return ruleBroken(Texts::tr("“%1” is out of use. Nothing was changed; merge into a customer in use.")
                              .arg(into.name));
    CHECK_OK(joinFields(into, from));
    handOver(scope, from.id, into.id);
    joinSites(scope, from, into);
    joinWishes(scope, from.id, into.id);
    updateCustomer(scope, into);
    handOverLink(scope, from.id, into.id);
    markMerged(scope, from.id, into.id);
    refreshCustomerSearch(scope, from.id);
    refreshSlotsOfCustomer(scope, into.id);
    scope.describe(Texts::tr("Merged the customer %1 into %2").arg(from.name, into.name));
    return into;
}

} // namespace truckroll
