// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("customer add shows the new customer with a first site at the address")
{
    CommandLine shop;
    shop.object({"taxrate", "add", "--name", "Sangamon", "--percent", "8.25"});
    const QJsonObject kline =
        shop.object({"customer", "add", "--name", "Kline Bakery", "--phone", "217 555 0144", "--email",
                     "k@kline.example", "--street", "12 Long Street", "--city", "Springfield", "--state",
                     "IL", "--zip", "62701", "--tax-rate", "sangamon"});
    checkKeys(kline, "id name phone email tax_rate sites balance");
    CHECK(kline.value("name").toString() == "Kline Bakery");
    CHECK(kline.value("email").toString() == "k@kline.example");
    CHECK(kline.value("tax_rate").toString() == "Sangamon");
    CHECK(kline.value("balance").toString() == "0.00");
    REQUIRE(kline.value("sites").toArray().size() == 1);
    const QJsonObject site = kline.value("sites").toArray().at(0).toObject();
    checkKeys(site, "id name street city state zip");
    CHECK(site.value("street").toString() == "12 Long Street");
    CHECK(site.value("zip").toString() == "62701");
    CHECK(shop.object({"customer", "show", kline.value("id").toString()}) == kline);
}

TEST_CASE("What a customer does not have is null")
{
    CommandLine shop;
    const QJsonObject plain = shop.object({"customer", "add", "--name", "Oak School"});
    CHECK(plain.value("phone").isNull());
    CHECK(plain.value("email").isNull());
    CHECK(plain.value("tax_rate").isNull());
}

TEST_CASE("customer list is by name and searches name, address and phone in any spelling")
{
    CommandLine shop;
    shop.newCustomer("Oak School");
    shop.newCustomer("Kline Bakery");
    shop.object({"customer", "add", "--name", "Ruiz Garage", "--phone", "(309) 555-0177"});
    CHECK(each(shop.array({"customer", "list"}), "name") ==
          QStringList{"Kline Bakery", "Oak School", "Ruiz Garage"});
    CHECK(each(shop.array({"customer", "list", "--search", "bakery"}), "name") ==
          QStringList{"Kline Bakery"});
    CHECK(each(shop.array({"customer", "list", "--search", "309.555.0177"}), "name") ==
          QStringList{"Ruiz Garage"});
    CHECK(shop.array({"customer", "list", "--search", "long street"}).size() == 2);
    CHECK(shop.array({"customer", "list", "--search", "nobody"}).isEmpty());
    CHECK(shop.array({"customer", "list", "--limit", "1"}).size() == 1);
    const QString table = shop.table({"customer", "list"});
    CHECK(table.count('\n') == 4);
    CHECK(table.startsWith("Id"));
}

TEST_CASE(
    "customer edit changes what is given and leaves the rest, and contacts replace those that were there")
{
    CommandLine shop;
    const QString id =
        shop.object({"customer", "add", "--name", "Kline Bakery", "--phone", "217 555 0144", "--notes",
                     "Ring twice", "--contact", "Ann Ruiz|Manager|217 555 0145|ann@kline.example"})
            .value("id")
            .toString();
    const QJsonObject changed =
        shop.object({"customer", "edit", id, "--phone", "309 555 0177", "--tax-exempt",
                     "--tax-exempt-reference", "E-99", "--terms", "14", "--notes", ""});
    CHECK(changed.value("name").toString() == "Kline Bakery");
    CHECK(changed.value("phone").toString() == "309 555 0177");
    CHECK(changed.value("tax_exempt").toBool());
    CHECK(changed.value("tax_exempt_reference").toString() == "E-99");
    CHECK(changed.value("payment_terms").toString() == "14");
    CHECK(changed.value("notes").isNull());
    CHECK(each(changed.value("contacts").toArray(), "email") == QStringList{"ann@kline.example"});
    const QJsonObject others = shop.object({"customer", "edit", id, "--contact", "Bo Kline", "--contact",
                                            "Cy Dahl|Owner", "--not-tax-exempt", "--terms", "-1"});
    CHECK(each(others.value("contacts").toArray(), "name") == QStringList{"Bo Kline", "Cy Dahl"});
    CHECK_FALSE(others.value("tax_exempt").toBool());
    CHECK(others.value("payment_terms").isNull());
    shop.object({"customer", "edit", id, "--out-of-use"});
    CHECK(shop.array({"customer", "list"}).isEmpty());
    CHECK(shop.refusal({"customer", "edit", id, "--name", ""}).exitCode == CliAnswer::Refused);
    CHECK(shop.refusal({"customer", "edit", "999", "--name", "Nobody"}).code == "not_found");
    CHECK(shop.refusal({"customer", "edit", id, "--terms", "soon"}).exitCode == CliAnswer::Usage);
}

TEST_CASE("site edit and equipment edit change what is given, of their own customer only")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    const QString oak = shop.newCustomer("Oak School");
    const QString site = shop.object({"customer", "show", kline})
                             .value("sites")
                             .toArray()
                             .at(0)
                             .toObject()
                             .value("id")
                             .toString();
    const QJsonObject moved =
        shop.object({"site", "edit", site, "--customer", kline, "--street", "1 New Road"});
    CHECK(moved.value("street").toString() == "1 New Road");
    CHECK_FALSE(moved.value("city").isNull());
    CHECK(shop.refusal({"site", "edit", site, "--customer", oak, "--name", "X"}).code == "not_found");
    const QString oven =
        shop.object({"equipment", "add", "--site", site, "--name", "Oven", "--serial", "S-1"})
            .value("id")
            .toString();
    const QJsonObject known =
        shop.object({"equipment", "edit", oven, "--customer", kline, "--warranty", "2028-01-31"});
    CHECK(known.value("serial").toString() == "S-1");
    CHECK(known.value("warranty_until").toString() == "2028-01-31");
    CHECK(shop.refusal({"equipment", "edit", oven, "--customer", oak, "--name", "X"}).code == "not_found");
}

TEST_CASE("customer merge moves everything to the second and puts the first out of use")
{
    CommandLine shop;
    const QString twin = shop.newCustomer("Kline Bakery Inc");
    const QString kline = shop.newCustomer("Kline Bakery");
    const QString folder = shop.newAppointment(twin);
    const QJsonObject merged = shop.object({"customer", "merge", twin, kline});
    CHECK(merged.value("id").toString() == kline);
    CHECK(each(shop.array({"customer", "list"}), "id") == QStringList{kline});
    CHECK(shop.object({"appointment", "show", folder}).value("customer").toObject().value("id").toString() ==
          kline);
    CHECK(shop.refusal({"customer", "merge", kline, kline}).exitCode == CliAnswer::Refused);
}

TEST_CASE("site add puts a further place to a customer")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    const QJsonObject site = shop.object({"site", "add", "--customer", kline, "--name", "North store",
                                          "--street", "900 Oak Avenue", "--city", "Chatham"});
    checkKeys(site, "id name street city state zip");
    CHECK(site.value("state").isNull());
    CHECK(shop.object({"customer", "show", kline}).value("sites").toArray().size() == 2);
    CHECK(shop.refusal({"site", "add", "--customer", "77", "--name", "Nowhere"}).exitCode ==
          CliAnswer::Refused);
}

TEST_CASE("Customers that are not there are not found: what is no id is a usage error")
{
    CommandLine shop;
    const CliRefusal unknown = shop.refusal({"customer", "show", "77"});
    CHECK(unknown.exitCode == CliAnswer::Refused);
    CHECK(unknown.code == "not_found");
    for (const char *wrong : {"kline", "-3", "0", "1.5"})
        CHECK(shop.refusal({"customer", "show", "--", wrong}).exitCode == CliAnswer::Usage);
    CHECK(shop.refusal({"customer", "add", "--name", "Kline", "--tax-rate", "Mars"}).code == "not_found");
    CHECK(shop.array({"customer", "list"}).isEmpty());
}

TEST_CASE("Who only asks is not told that nothing was saved")
{
    CommandLine shop;
    for (const QStringList &question :
         {QStringList{"customer", "show", "77"}, QStringList{"document", "show", "Q-77"},
          QStringList{"appointment", "show", "A-77"}, QStringList{"visit", "move", "77", "--waiting"},
          QStringList{"setting", "get", "none"}}) {
        const CliRefusal refused = shop.refusal(question);
        INFO(refused.sentence.toStdString());
        CHECK(refused.code == "not_found");
        CHECK_FALSE(refused.sentence.contains("saved"));
    }
}
