// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/equipmentcommands.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

Address addressOf(const Values &values)
{
    return {values.text(u"street"_s), values.text(u"city"_s), values.text(u"state"_s), values.text(u"zip"_s)};
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
            customer.name = given.text(u"name"_s);
            customer.phone = given.text(u"phone"_s);
            customer.email = given.text(u"email"_s);
            customer.billing = addressOf(given);
            customer.notes = given.text(u"notes"_s);
            customer.taxExempt = given.has(u"tax-exempt"_s);
            customer.taxExemptReference = given.text(u"tax-exempt-reference"_s);
            if (given.has(u"tax-rate"_s)) {
                TRY(customer.taxRate, here.taxRate(given.text(u"tax-rate"_s)));
            }
            return SaveCustomer{customer};
        },
        [](CliContext &here, const Customer &customer) { return customerWithAll(here, customer.id); });
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

Result<CliOutput> addSite(CliContext &context, const Values &values)
{
    return addRecords<SaveSite>(
        context, values, siteView(),
        [](CliContext &, const Values &given) -> Result<SaveSite> {
            Site site;
            site.customer = given.id<CustomerId>(u"customer"_s);
            site.name = given.text(u"name"_s);
            site.address = addressOf(given);
            site.phone = given.text(u"phone"_s);
            site.notes = given.text(u"notes"_s);
            return SaveSite{site};
        },
        [](CliContext &, const Site &site) -> Result<QJsonObject> { return siteJson(site); });
}

} // namespace

void addCustomerCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    add(u"customer add --name N [--phone P] [--email E] [--street S] [--city C] [--state ST] [--zip Z] "
        "[--tax-rate NAME] [--tax-exempt] [--tax-exempt-reference R] [--notes T] [--from-json FILE]"_s,
        CliTexts::tr("Adds a customer, with a first site at the address."), addCustomer);
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
}

} // namespace truckroll
