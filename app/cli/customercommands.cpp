// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/equipmentcommands.h"
#include "app/cli/shapes.h"
#include "app/cli/taking.h"
#include "app/cli/texts.h"
#include <utility>

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

/// "Ann Ruiz|Manager|217 555 0144|ann@kline.example": who stays keeps its id.
Contact contactFrom(const QString &text, const std::vector<Contact> &before)
{
    const QStringList parts = text.split(u'|');
    Contact contact;
    contact.name = parts.value(0).trimmed();
    for (const Contact &each : before)
        if (each.name == contact.name)
            contact.id = each.id;
    contact.role = parts.value(1).trimmed();
    contact.phone = parts.value(2).trimmed();
    contact.email = parts.value(3).trimmed();
    return contact;
}

void takeContacts(const Values &given, std::vector<Contact> &contacts)
{
    if (!given.has(u"contact"_s))
        return;
    const std::vector<Contact> before = std::exchange(contacts, {});
    for (const QString &text : given.texts(u"contact"_s))
        if (!text.trimmed().isEmpty())
            contacts.push_back(contactFrom(text, before));
}

Done takeCustomer(CliContext &here, const Values &given, Customer &customer)
{
    constexpr int longestTerm = 365;
    takeText(given, u"name"_s, customer.name);
    takeText(given, u"phone"_s, customer.phone);
    takeText(given, u"email"_s, customer.email);
    takeAddress(given, customer.billing);
    takeText(given, u"notes"_s, customer.notes);
    takeFlag(given, u"tax-exempt"_s, u"not-tax-exempt"_s, customer.taxExempt);
    takeText(given, u"tax-exempt-reference"_s, customer.taxExemptReference);
    customer.paymentTermDays = given.number(u"terms"_s, customer.paymentTermDays, -1, longestTerm);
    takeFlag(given, u"in-use"_s, u"out-of-use"_s, customer.active);
    takeContacts(given, customer.contacts);
    if (given.has(u"tax-rate"_s)) {
        TRY(customer.taxRate, here.taxRate(given.text(u"tax-rate"_s)));
    }
    return Nothing{};
}

Result<QJsonObject> shownCustomer(CliContext &context, CustomerId id)
{
    TRY(const auto details, context.ask(CustomerDetails{id}));
    return customerJson(context, details);
}

Result<CliOutput> addCustomer(CliContext &context, const Values &values)
{
    return addRecords<SaveCustomer>(
        context, values, wholeCustomerView(),
        [](CliContext &here, const Values &given) -> Result<SaveCustomer> {
            Customer customer;
            CHECK_OK(takeCustomer(here, given, customer));
            return SaveCustomer{customer};
        },
        [](CliContext &here, const Customer &customer) { return customerWithAll(here, customer.id); });
}

Result<CliOutput> editCustomer(CliContext &context, const Values &values)
{
    TRY(auto details, context.ask(CustomerDetails{values.id<CustomerId>(u"ID"_s)}));
    CHECK_OK(takeCustomer(context, values, details.customer));
    CHECK_OK(context.act(SaveCustomer{details.customer}));
    TRY(const QJsonObject customer, customerWithAll(context, details.customer.id));
    return CliOutput{customer, wholeCustomerView()};
}

Result<CliOutput> listCustomers(CliContext &context, const Values &values)
{
    CustomerList query;
    query.search = values.text(u"search"_s);
    query.limit = values.number(u"limit"_s, -1, 1, 1'000'000'000);
    TRY(const auto rows, context.ask(query));
    QJsonArray list;
    for (const CustomerRow &row : rows) {
        TRY(const QJsonObject customer, shownCustomer(context, row.id));
        list.append(customer);
    }
    return CliOutput{list, customerView()};
}

Result<CliOutput> showCustomer(CliContext &context, const Values &values)
{
    TRY(const QJsonObject customer, customerWithAll(context, values.id<CustomerId>(u"ID"_s)));
    return CliOutput{customer, wholeCustomerView()};
}

Result<CliOutput> mergeCustomers(CliContext &context, const Values &values)
{
    TRY(const Customer into,
        context.act(MergeCustomers{values.id<CustomerId>(u"ID"_s), values.id<CustomerId>(u"INTO"_s)}));
    TRY(const QJsonObject customer, customerWithAll(context, into.id));
    return CliOutput{customer, wholeCustomerView()};
}

void takeSite(const Values &given, Site &site)
{
    takeText(given, u"name"_s, site.name);
    takeAddress(given, site.address);
    takeText(given, u"phone"_s, site.phone);
    takeText(given, u"notes"_s, site.notes);
    takeFlag(given, u"in-use"_s, u"out-of-use"_s, site.active);
}

Result<CliOutput> addSite(CliContext &context, const Values &values)
{
    return addRecords<SaveSite>(
        context, values, siteView(),
        [](CliContext &, const Values &given) -> Result<SaveSite> {
            Site site;
            site.customer = given.id<CustomerId>(u"customer"_s);
            takeSite(given, site);
            return SaveSite{site};
        },
        [](CliContext &, const Site &site) -> Result<QJsonObject> { return siteJson(site); });
}

Result<CliOutput> editSite(CliContext &context, const Values &values)
{
    TRY(const auto details, context.ask(CustomerDetails{values.id<CustomerId>(u"customer"_s)}));
    const auto wanted = values.id<SiteId>(u"ID"_s);
    for (Site site : details.sites) {
        if (site.id != wanted)
            continue;
        takeSite(values, site);
        TRY(const Site stored, context.act(SaveSite{site}));
        return CliOutput{siteJson(stored), siteView()};
    }
    return failure(ErrorCode::NotFound,
                   CliTexts::tr("%1 has no such site. Nothing was changed.").arg(details.customer.name));
}

} // namespace

void addCustomerCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    add(u"customer add --name N [--phone P] [--email E] [--street S] [--city C] [--state ST] [--zip Z] "
        "[--tax-rate NAME] [--tax-exempt] [--tax-exempt-reference R] [--terms DAYS] [--contact CONTACT]... "
        "[--notes T] [--from-json FILE]"_s,
        CliTexts::tr(
            "Adds a customer, with a first site at the address. A contact is NAME|ROLE|PHONE|E-MAIL."),
        addCustomer);
    add(u"customer edit ID [--name N] [--phone P] [--email E] [--street S] [--city C] [--state ST] [--zip Z] "
        "[--tax-rate NAME] [--tax-exempt] [--not-tax-exempt] [--tax-exempt-reference R] [--terms DAYS] "
        "[--contact CONTACT]... [--notes T] [--in-use] [--out-of-use]"_s,
        CliTexts::tr("Changes what is given of a customer; contacts replace those that were there."),
        editCustomer);
    add(u"customer list [--search TEXT] [--limit N]"_s,
        CliTexts::tr("Customers by name; searches name, phone in any spelling, e-mail, address, serial and "
                     "document number."),
        listCustomers);
    add(u"customer show ID"_s,
        CliTexts::tr("One customer with its sites, equipment, appointments, documents, payments and credit."),
        showCustomer);
    addCustomerWishCommands(commands);
    addEquipmentCommands(commands);
    add(u"customer merge ID INTO"_s,
        CliTexts::tr("Moves everything of the first customer to the second and puts the first out of use."),
        mergeCustomers);
    add(u"site add --customer ID --name N [--street S] [--city C] [--state ST] [--zip Z] [--phone P] "
        u"[--notes T] "
        "[--from-json FILE]"_s,
        CliTexts::tr("Adds a place where work is done for a customer."), addSite);
    add(u"site edit ID --customer ID [--name N] [--street S] [--city C] [--state ST] [--zip Z] [--phone P] "
        "[--notes T] [--in-use] [--out-of-use]"_s,
        CliTexts::tr("Changes what is given of a site."), editSite);
}

} // namespace truckroll
