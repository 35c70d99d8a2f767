// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/customerstore.h"

#include "core/store/sitestore.h"
#include "tests/testkit/tempdatabase.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

Customer bakery()
{
    Customer customer;
    customer.name = QStringLiteral("Kline Bakery");
    customer.phone = QStringLiteral("217 555 0144");
    customer.email = QStringLiteral("office@kline.example");
    customer.billing = {QStringLiteral("12 Long Street\nSuite 4"), QStringLiteral("Springfield"),
                        QStringLiteral("IL"), QStringLiteral("62701")};
    customer.taxExempt = true;
    customer.taxExemptReference = QStringLiteral("E-1");
    customer.paymentTermDays = 14;
    customer.notes = QStringLiteral("Two\nlines");
    customer.contacts = {{{},
                          {},
                          QStringLiteral("Mara"),
                          QStringLiteral("Owner"),
                          QStringLiteral("217 555 0190"),
                          QStringLiteral("mara@kline.example")},
                         {{}, {}, QStringLiteral("Jo"), {}, {}, {}}};
    return customer;
}

QString column(TempDatabase &shop, const char *sql)
{
    Statement statement(shop.connection(), sql);
    return statement.step() ? statement.text(0) : QString();
}

} // namespace

TEST_CASE("A customer is read as it was written, contacts in their order: nobody is nothing")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        Customer customer = bakery();
        insertCustomer(scope, customer);
        CHECK(customer.version == scope.version());
        CHECK(findCustomer(scope, customer.id) == customer);
        std::swap(customer.contacts[0], customer.contacts[1]);
        customer.contacts[0].role = QStringLiteral("Baker");
        customer.active = false;
        updateCustomer(scope, customer);
        CHECK(findCustomer(scope, customer.id) == customer);
        CHECK_FALSE(findCustomer(scope, CustomerId(99)).has_value());
    });
}

TEST_CASE("What a customer is searched by holds its contacts and its sites, each phone once")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        Customer customer = bakery();
        insertCustomer(scope, customer);
        Site site;
        site.customer = customer.id;
        site.name = QStringLiteral("D\u00e9p\u00f4t");
        site.address.street = QStringLiteral("9 Cedar Avenue");
        site.phone = QStringLiteral("(217) 555-0144");
        insertSite(scope, site);
    });
    CHECK(column(shop, "SELECT search FROM customer").startsWith(QStringLiteral("kline bakery ")));
    CHECK(column(shop, "SELECT search FROM customer").contains(QStringLiteral("mara@kline.example")));
    CHECK(column(shop, "SELECT search FROM customer").contains(QStringLiteral("depot 9 cedar avenue")));
    CHECK(column(shop, "SELECT phone_digits FROM customer") == QStringLiteral("2175550144 2175550190"));
    CHECK(column(shop, "SELECT address_key FROM customer") == QStringLiteral("12 long st ste 4|62701"));
}

TEST_CASE("A merged customer says into whom")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        Customer from = bakery();
        Customer into = bakery();
        insertCustomer(scope, from);
        insertCustomer(scope, into);
        CHECK_FALSE(mergedInto(scope, from.id));
        markMerged(scope, from.id, into.id);
        CHECK(mergedInto(scope, from.id) == into.id);
        CHECK_FALSE(findCustomer(scope, from.id)->active);
    });
}
