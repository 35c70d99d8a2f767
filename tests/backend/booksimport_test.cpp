// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/booksbench.h"
#include "tests/testkit/rawsqlite.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

// What is taken over from QuickBooks is nobody else's record here, and is whole.

namespace {

struct Importing : BooksBench
{
    using BooksBench::BooksBench;

    QString theirs(const QString &name, const QString &email, const QJsonObject &more = {})
    {
        QJsonObject object = more;
        object.insert(QStringLiteral("DisplayName"), name);
        object.insert(QStringLiteral("PrimaryEmailAddr"), QJsonObject{{QStringLiteral("Address"), email}});
        return books.ledger().add(QStringLiteral("Customer"), object);
    }
    ImportFromBooks::Reply import(BooksList list = BooksList::Customer)
    {
        REQUIRE(readLists().has_value());
        return shop.act(ImportFromBooks{list, {}});
    }
    std::vector<CustomerRow> customers() { return shop.ask(CustomerList{}); }
};

} // namespace

TEST_CASE("Imported customers are linked by the same rule as by themselves: a name alone links nobody")
{
    Importing shop;
    const CustomerId ours =
        shop.newCustomer(QStringLiteral("John Smith"), QStringLiteral("john@smith.example"));
    shop.theirs(QStringLiteral("John Smith"), QStringLiteral("other.john@elsewhere.example"));
    auto reply = shop.import();
    CHECK(reply.made == 0);
    CHECK(reply.linked == 0);
    REQUIRE(reply.skipped.size() == 1);
    CHECK(reply.skipped[0].contains(QStringLiteral("“John Smith”")));
    CHECK(reply.skipped[0].contains(QStringLiteral("not enough tells that they are the same")));
    CHECK_FALSE(shop.link(BookEntity::Customer, ours.value()).has_value());
    CHECK(shop.customers().size() == 1);

    // With one more field that is the same it is.
    const CustomerId ann = shop.newCustomer(QStringLiteral("Ann Long"), QStringLiteral("ann@long.example"));
    const QString id = shop.theirs(QStringLiteral("Ann Long"), QStringLiteral("Ann@Long.example"));
    reply = shop.import();
    CHECK(reply.linked == 1);
    REQUIRE(shop.link(BookEntity::Customer, ann.value()).has_value());
    CHECK(shop.link(BookEntity::Customer, ann.value())->remoteId == id);
}

TEST_CASE("Of two customers here that one there could be, neither is linked with it")
{
    Importing shop;
    for (int i = 0; i < 2; ++i)
        shop.newCustomer(QStringLiteral("Ann Long"), QStringLiteral("ann@long.example"));
    shop.theirs(QStringLiteral("Ann Long"), QStringLiteral("ann@long.example"));
    const auto reply = shop.import();
    CHECK(reply.linked == 0);
    CHECK(reply.made == 0);
    CHECK(reply.skipped.size() == 1);
}

TEST_CASE("An imported customer has its whole address and stays exempt, and its invoice goes to that address")
{
    Importing shop;
    const QJsonObject address{{QStringLiteral("Line1"), QStringLiteral("Long Center")},
                              {QStringLiteral("Line2"), QStringLiteral("12 Long Street")},
                              {QStringLiteral("Line3"), QStringLiteral("Back door")},
                              {QStringLiteral("City"), QStringLiteral("Springfield")},
                              {QStringLiteral("CountrySubDivisionCode"), QStringLiteral("IL")},
                              {QStringLiteral("PostalCode"), QStringLiteral("62701")}};
    shop.theirs(QStringLiteral("Ann Long"), QStringLiteral("ann@long.example"),
                {{QStringLiteral("BillAddr"), address}, {QStringLiteral("Taxable"), false}});
    shop.theirs(QStringLiteral("Lakeside Inn"), QStringLiteral("inn@lakeside.example"));
    CHECK(shop.import().made == 2);
    const CustomerId id = shop.customers().front().id;
    const Customer customer = shop.shop.ask(CustomerDetails{id}).customer;
    CHECK(customer.billing == Address{QStringLiteral("Long Center\n12 Long Street, Back door"),
                                      QStringLiteral("Springfield"), QStringLiteral("IL"),
                                      QStringLiteral("62701")});
    CHECK(customer.taxExempt);
    CHECK_FALSE(shop.shop.ask(CustomerDetails{shop.customers().back().id}).customer.taxExempt);

    Site site;
    site.customer = id;
    site.name = QStringLiteral("Main");
    site.address = customer.billing;
    const SiteId place = shop.shop.act(SaveSite{site}).id;
    Document order;
    order.kind = DocumentKind::WorkOrder;
    order.customer = id;
    order.site = place;
    order.title = QStringLiteral("Kitchen tap");
    order.lines.resize(1);
    order.lines[0].description = QStringLiteral("Work");
    order.lines[0].quantity = Quantity::whole(1);
    order.lines[0].unitPrice = UnitPrice::whole(95);
    order = shop.shop.act(SaveDocument{order});
    shop.shop.act(ConvertDocument{order.id, DocumentKind::Invoice, {}, false});
    CHECK(shop.send().attention == 0);
    const auto there = shop.books.ledger().all(QStringLiteral("Invoice"));
    REQUIRE(there.size() == 1);
    QJsonObject folded = address;
    folded.remove(QStringLiteral("Line3"));
    folded.insert(QStringLiteral("Line2"), QStringLiteral("12 Long Street, Back door"));
    CHECK(there[0].value(QStringLiteral("ShipAddr")).toObject() == folded);
}

TEST_CASE("Where there is no sales tax nobody is made exempt by an import")
{
    Importing shop([](SimulatedBooks &books) { books.ledger().company.tax = SimulatedCompany::Tax::Off; });
    shop.theirs(QStringLiteral("Ann Long"), QStringLiteral("ann@long.example"),
                {{QStringLiteral("Taxable"), false}});
    CHECK(shop.import().made == 1);
    CHECK_FALSE(shop.shop.ask(CustomerDetails{shop.customers().front().id}).customer.taxExempt);
}

TEST_CASE("A bundle is not imported as something that could be sold, nor linked")
{
    Importing shop;
    const QString id = shop.books.ledger().add(QStringLiteral("Item"),
                                               {{QStringLiteral("Name"), QStringLiteral("Spring package")},
                                                {QStringLiteral("Type"), QStringLiteral("Group")}});
    const auto reply = shop.import(BooksList::Item);
    CHECK(reply.made == 0);
    REQUIRE(reply.skipped.size() == 1);
    CHECK(reply.skipped[0].contains(QStringLiteral("is a bundle in QuickBooks")));
    const ItemId ours = shop.newItem(QStringLiteral("Spring package"));
    CHECK(shop.import(BooksList::Item).linked == 0);
    CHECK(shop.shop.refusal(SaveBooksLink{BookEntity::Item, ours.value(), id})
              .forUser.contains(QStringLiteral("no line can be of it")));
}

TEST_CASE("What an earlier release kept of a customer is not imported before it is read again")
{
    Importing shop;
    shop.theirs(QStringLiteral("Ann Long"), QStringLiteral("ann@long.example"));
    REQUIRE(shop.readLists().has_value());
    shop.shop.close();
    runRaw(shop.shop.path(),
           "UPDATE books_entry SET address = '12 Long Street, Springfield' WHERE list = 'customer'");
    shop.shop.reopen();
    const auto reply = shop.shop.act(ImportFromBooks{BooksList::Customer, {}});
    CHECK(reply.made == 0);
    REQUIRE(reply.skipped.size() == 1);
    CHECK(reply.skipped[0].contains(QStringLiteral("Read the lists again")));
    CHECK(shop.import().made == 1);
}
