// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/customersearch.h"

#include "core/store/customerstore.h"
#include "tests/testkit/tempdatabase.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

// What is found by what is tested in workflow/readingcustomers_test, where customers have sites and invoices.

namespace {

CustomerId add(WriteScope &scope, const char *name, const char *phone = "")
{
    Customer customer;
    customer.name = QString::fromUtf8(name);
    customer.phone = QString::fromLatin1(phone);
    insertCustomer(scope, customer);
    return customer.id;
}

std::vector<QString> names(const std::vector<CustomerRow> &rows)
{
    std::vector<QString> all;
    for (const CustomerRow &row : rows)
        all.push_back(row.name);
    return all;
}

} // namespace

TEST_CASE("Customers found begin with the text first, then a word of theirs does, then the others")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        for (const char *name : {"Sanderson", "Ander Books", "Lee Andersen", "Andersen"})
            add(scope, name);
        const auto best = names(customerRows(scope, QStringLiteral("ANDER"), 10));
        CHECK(best == std::vector<QString>{QStringLiteral("Ander Books"), QStringLiteral("Andersen"),
                                           QStringLiteral("Lee Andersen"), QStringLiteral("Sanderson")});
        CHECK(customerRows(scope, QStringLiteral("ander"), 2).size() == 2);
        CHECK(customerRows(scope, QStringLiteral("ander"), -1).size() == 4);
    });
}

TEST_CASE("Who bears the very name that was typed comes first, also of many whose names begin with it")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        for (int i = 0; i < 60; ++i)
            add(scope, QStringLiteral("Kline %1 and Sons").arg(i).toUtf8().constData());
        Customer plain;
        plain.name = QStringLiteral("Kline");
        plain.billing.street = QStringLiteral("7 Zebra Street"); // what sorts it behind the others
        insertCustomer(scope, plain);
        add(scope, "Kl\u00edne");
        for (const int limit : {5, 50, -1}) {
            const auto found = names(customerRows(scope, QStringLiteral(" kline "), limit));
            INFO(limit);
            CHECK(found.size() == (limit < 0 ? 62U : size_t(limit)));
            CHECK(found[0] == QStringLiteral("Kline"));
        }
        CHECK(names(customerRows(scope, QStringLiteral("KL\u00cdNE"), -1))[0] ==
              QStringLiteral("Kl\u00edne"));
    });
}

TEST_CASE("Text that looks like a pattern, a quote or a statement is text")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        add(scope, "100% Clean_Co.");
        add(scope, "O'Neil; DROP TABLE customer");
        CHECK(customerRows(scope, QStringLiteral("100%"), -1).size() == 1);
        CHECK(customerRows(scope, QStringLiteral("n_c"), -1).size() == 1);
        CHECK(customerRows(scope, QStringLiteral("_"), -1).size() == 1);
        CHECK(customerRows(scope, QStringLiteral("o'neil"), -1).size() == 1);
        CHECK(customerRows(scope, QStringLiteral("drop table"), -1).size() == 1);
    });
}

TEST_CASE("A phone number is a number of its own: parts of two numbers beside each other are none")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        const CustomerId kline = add(scope, "Kline", "217 555 0144");
        CHECK(customersWithPhone(scope, QStringLiteral("2175550144"), 5) == std::vector<CustomerId>{kline});
        CHECK(customersWithPhone(scope, QStringLiteral("5550144"), 5).empty());
        add(scope, "Cafe", "217 555 0144");
        CHECK(customersWithPhone(scope, QStringLiteral("2175550144"), 5).size() == 2);
        CHECK(customersWithPhone(scope, QStringLiteral("2175550144"), 1).size() == 1);
        CHECK_FALSE(customerRow(scope, CustomerId(99)).has_value());
        CHECK(balanceOf(scope, kline).isZero());
    });
}

TEST_CASE("All customers at once stand in the order in which fewer of them come")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        for (const char *name :
             {"kline", "Zebra", "KLINE", "\u00c4rzte", "\u00e4rzte", "Kline", "kl_ine", "Kl[ine",
              "\U0001f6b0 Taps", "\uff2b-Haus", "\ue000", "\u4e2d", "Kl", "zebra 2", "kline"})
            add(scope, name);
        const auto all = customerRows(scope, {}, -1);
        const auto some = customerRows(scope, {}, 1000); // by the index
        REQUIRE(all.size() == 15);
        const auto ids = [](const std::vector<CustomerRow> &rows) {
            std::vector<CustomerId> found;
            for (const CustomerRow &row : rows)
                found.push_back(row.id);
            return found;
        };
        CHECK(ids(all) == ids(some));
        CHECK(ids(everyCustomer(scope)) == ids(some));
        CHECK(names(all)[0] == QStringLiteral("Kl"));
    });
}
