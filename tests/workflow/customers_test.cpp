// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/perform.h"
#include "tests/testkit/acttrials.h"
#include <functional>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

const Address longStreet{QStringLiteral("12 Long Street"), QStringLiteral("Springfield"),
                         QStringLiteral("IL"), QStringLiteral("62701")};

Customer bakery()
{
    Customer customer;
    customer.name = QStringLiteral("  Kline \t Bakery ");
    customer.phone = QStringLiteral("(217) 555-0144");
    customer.email = QStringLiteral("office@kline.example");
    customer.billing = longStreet;
    customer.notes = QStringLiteral("Ask for Mara.");
    customer.contacts = {{{},
                          {},
                          QStringLiteral("Mara Kline"),
                          QStringLiteral("Owner"),
                          QStringLiteral("2175550190"),
                          QStringLiteral("mara@kline.example")},
                         {}};
    return customer;
}

CustomerDetails::Reply details(TempOffice &shop, CustomerId id)
{
    return shop.ask(CustomerDetails{id});
}

BoardCard onlyCard(TempOffice &shop)
{
    const auto cards = shop.ask(BoardRange{QDate(2026, 3, 2), QDate(2026, 3, 2)}).cards;
    REQUIRE(cards.size() == 1);
    return cards.front();
}

} // namespace

TEST_CASE("A new customer is cleaned, gets a first site at its address and is read back as it was answered")
{
    TempOffice shop;
    const auto acted = shop.report(SaveCustomer{bakery()});
    const Customer &made = acted.reply;
    CHECK(made.name == QStringLiteral("Kline Bakery"));
    CHECK(made.phone == QStringLiteral("217 555 0144"));
    REQUIRE(made.contacts.size() == 1); // the empty row of the editor is no contact
    CHECK(made.contacts[0].phone == QStringLiteral("217 555 0190"));
    CHECK(acted.report.text == QStringLiteral("Added the customer Kline Bakery"));
    const auto stored = details(shop, made.id);
    CHECK(stored.customer == made);
    REQUIRE(stored.sites.size() == 1);
    CHECK(stored.sites[0].name == QStringLiteral("Main"));
    CHECK(stored.sites[0].address == longStreet);
    CHECK(stored.balance.isZero());
}

TEST_CASE("What a customer may not hold is refused in a sentence, and nothing is changed")
{
    TempOffice shop;
    struct Wrong
    {
        const char *says;
        std::function<void(Customer &)> spoil;
    };
    const Wrong wrong[] = {
        {"name is missing", [](Customer &c) { c.name = QStringLiteral(" \n "); }},
        {"at most 200", [](Customer &c) { c.name = QString(201, u'x'); }},
        {"no e-mail address", [](Customer &c) { c.email = QStringLiteral("kline"); }},
        {"no e-mail address", [](Customer &c) { c.contacts[0].email = QStringLiteral("a@b"); }},
        {"card number", [](Customer &c) { c.notes = QStringLiteral("pays with 4111 1111 1111 1111"); }},
        {"card number", [](Customer &c) { c.name = QStringLiteral("5500-0055-5555-5559"); }},
        {"more than two lines", [](Customer &c) { c.billing.street = QStringLiteral("a\nb\nc"); }},
        {"from 0 to 365", [](Customer &c) { c.paymentTermDays = -2; }},
        {"from 0 to 365", [](Customer &c) { c.paymentTermDays = 366; }},
        {"contact has no name", [](Customer &c) { c.contacts[0].name.clear(); }},
        {"tax rate is not there", [](Customer &c) { c.taxRate = TaxRateId(99); }},
        {"customer is not there", [](Customer &c) { c.id = CustomerId(99); }},
    };
    for (const Wrong &each : wrong) {
        Customer customer = bakery();
        each.spoil(customer);
        const Error error = refusedCleanly(shop, SaveCustomer{customer});
        INFO(error.forUser.toStdString());
        CHECK(error.forUser.contains(QLatin1String(each.says)));
    }
}

TEST_CASE("A customer that somebody else changed first is a Conflict that names who and what")
{
    TempOffice shop;
    const Customer made = shop.act(SaveCustomer{bakery()});
    Customer first = made;
    first.notes = QStringLiteral("Rings twice.");
    const Customer changed = shop.act(SaveCustomer{first});
    CHECK(changed.version > made.version);

    Customer second = made;
    second.phone = QStringLiteral("217 555 0155");
    const Error error = refusedCleanly(shop, SaveCustomer{second});
    CHECK(error.code == ErrorCode::Conflict);
    CHECK(error.forUser.contains(QStringLiteral("Kline Bakery")));
    CHECK(error.forUser.contains(QStringLiteral("by Owner")));
    CHECK(error.forUser.contains(QStringLiteral("Changed the customer Kline Bakery")));
}

TEST_CASE("Saving a customer as it is changes nothing and makes no step of undo")
{
    TempOffice shop;
    const Customer made = shop.act(SaveCustomer{bakery()});
    const auto acted = shop.report(SaveCustomer{made});
    CHECK(acted.reply == made);
    CHECK_FALSE(acted.report.undoable);
    CHECK(acted.report.changes.isEmpty());
}

TEST_CASE("Contacts keep their ids while they stay: one that is left out is removed")
{
    TempOffice shop;
    Customer made = shop.act(SaveCustomer{bakery()});
    const ContactId mara = made.contacts[0].id;
    Contact jo;
    jo.name = QStringLiteral("Jo");
    made.contacts.insert(made.contacts.begin(), jo);
    made = shop.act(SaveCustomer{made});
    REQUIRE(made.contacts.size() == 2);
    CHECK(made.contacts[1].id == mara);
    CHECK(details(shop, made.id).customer == made);
    made.contacts.pop_back();
    made = shop.act(SaveCustomer{made});
    CHECK(details(shop, made.id).customer.contacts.size() == 1);
}

TEST_CASE("A contact of another customer that is handed over by its id stays there")
{
    TempOffice shop;
    const Customer made = shop.act(SaveCustomer{bakery()});
    Customer other;
    other.name = QStringLiteral("Harbor Cafe");
    other.contacts = made.contacts;
    const Customer second = shop.act(SaveCustomer{other});
    CHECK(second.contacts[0].id != made.contacts[0].id);
    CHECK(details(shop, made.id).customer == made);
}

TEST_CASE(
    "A new name of a customer and a new address of its site stand on the board at once, also after undo")
{
    TempOffice shop;
    Customer made = shop.act(SaveCustomer{bakery()});
    shop.newVisit(made.id, shop.newTechnician(), 9);
    CHECK(onlyCard(shop).customer == QStringLiteral("Kline Bakery"));
    CHECK(onlyCard(shop).place == QStringLiteral("12 Long Street, Springfield"));
    made.name = QStringLiteral("Kline & Sons");
    thereAndBack(shop, SaveCustomer{made});
    CHECK(onlyCard(shop).customer == QStringLiteral("Kline & Sons"));
    Site site = details(shop, made.id).sites[0];
    site.address.street = QStringLiteral("14 Long Street");
    thereAndBack(shop, SaveSite{site});
    CHECK(onlyCard(shop).place == QStringLiteral("14 Long Street, Springfield"));
    CHECK(shop.office().verify().isEmpty());
}

TEST_CASE("An address that comes later reaches the first site only when that has none")
{
    TempOffice shop;
    Customer made = shop.act(SaveCustomer{[] {
        Customer c = bakery();
        c.billing = {};
        return c;
    }()});
    made.billing = longStreet;
    made = shop.act(SaveCustomer{made});
    CHECK(details(shop, made.id).sites[0].address == longStreet);
    made.billing.street = QStringLiteral("PO Box 7");
    shop.act(SaveCustomer{made});
    CHECK(details(shop, made.id).sites[0].address == longStreet);
}

TEST_CASE("A site needs a customer and a name or an address, and stays with its customer")
{
    TempOffice shop;
    const CustomerId customer = shop.newCustomer();
    Site site;
    site.customer = customer;
    CHECK(refusedCleanly(shop, SaveSite{site}).code == ErrorCode::RuleBroken);
    site.address = longStreet;
    Site made = shop.act(SaveSite{site});
    CHECK(made.name == QStringLiteral("12 Long Street, Springfield"));

    Site stale = made;
    made.notes = QStringLiteral("Gate code 4471");
    made = shop.act(SaveSite{made});
    stale.notes = QStringLiteral("Dog");
    CHECK(refusedCleanly(shop, SaveSite{stale}).code == ErrorCode::Conflict);

    Site moved = made;
    moved.customer = shop.newCustomer(QStringLiteral("Harbor Cafe"));
    CHECK(refusedCleanly(shop, SaveSite{moved}).code == ErrorCode::RuleBroken);
    Site lost = made;
    lost.customer = CustomerId(99);
    CHECK(refusedCleanly(shop, SaveSite{lost}).code == ErrorCode::NotFound);
    Site card = made;
    card.notes = QStringLiteral("4111111111111111");
    CHECK(refusedCleanly(shop, SaveSite{card}).code == ErrorCode::RuleBroken);
}

TEST_CASE("A tax rate out of use stays with the customers that have it and is given to no other")
{
    TempOffice shop;
    SaveTaxRate save;
    save.taxRate.name = QStringLiteral("County");
    save.taxRate.percent = Percent::fromUnits(7250);
    TaxRate rate = shop.act(save);
    Customer customer = bakery();
    customer.taxRate = rate.id;
    Customer made = shop.act(SaveCustomer{customer});
    rate.active = false;
    shop.act(SaveTaxRate{rate});
    made.notes = QStringLiteral("Still taxed so.");
    CHECK(shop.act(SaveCustomer{made}).taxRate == rate.id);
    CHECK(refusedCleanly(shop, SaveCustomer{customer}).forUser.contains(QStringLiteral("out of use")));
}

TEST_CASE(
    "Whichever statement of a customer's acts fails, nothing is changed: undo comes back to the same rows")
{
    TempOffice shop;
    int tried = 0;
    Customer made = failEveryStatement(shop, SaveCustomer{bakery()}, tried);
    shop.newVisit(made.id, shop.newTechnician(), 9);
    made.name = QStringLiteral("Kline & Sons");
    made.contacts.clear();
    made = failEveryStatement(shop, SaveCustomer{made}, tried);
    Site site;
    site.customer = made.id;
    site.name = QStringLiteral("North store");
    site = failEveryStatement(shop, SaveSite{site}, tried);
    CHECK(tried >= 30);
    made.active = false;
    CHECK(thereAndBack(shop, SaveCustomer{made}).active == false);
    thereAndBack(shop, SaveCustomer{bakery()});
    site.active = false;
    thereAndBack(shop, SaveSite{site});
}
