// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"
#include <QFile>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("item add takes every type, prices to the ten-thousandth, and list shows the price book")
{
    CommandLine shop;
    for (const char *type : {"service", "labor", "part", "inventory"}) {
        const QJsonObject item = shop.object({"item", "add", "--name", QString("Item ") + type, "--type",
                                              type, "--price", "95.00", "--cost", "40.1234", "--taxable"});
        checkKeys(item, "id name type price cost taxable");
        CHECK(item.value("type").toString() == type);
        CHECK(item.value("price").toString() == "95.00");
        CHECK(item.value("cost").toString() == "40.1234");
        CHECK(item.value("taxable").toBool());
    }
    const QJsonObject discount =
        shop.object({"item", "add", "--name", "Plan", "--type", "discount", "--percent", "10"});
    CHECK(discount.value("percent").toString() == "10");
    const QJsonObject bundle =
        shop.object({"item", "add", "--name", "Tune-up", "--type", "bundle", "--part", "Item labor=1.5"});
    CHECK(each(bundle.value("parts").toArray(), "quantity") == QStringList{"1.5"});
    CHECK(shop.array({"item", "list"}).size() == 6);
    CHECK(shop.table({"item", "list"}).contains("95.00"));
}

TEST_CASE("item edit, taxrate edit and category edit change what is given, also of what is out of use")
{
    CommandLine shop;
    shop.object({"item", "add", "--name", "Tap", "--type", "part", "--number", "T-1", "--price", "90.00",
                 "--cost", "40.00", "--taxable"});
    const QJsonObject dearer = shop.object({"item", "edit", "t-1", "--price", "99.50", "--not-taxable"});
    CHECK(dearer.value("price").toString() == "99.50");
    CHECK(dearer.value("cost").toString() == "40.00");
    CHECK_FALSE(dearer.value("taxable").toBool());
    CHECK_FALSE(shop.object({"item", "edit", "Tap", "--out-of-use"}).value("active").toBool());
    CHECK(shop.object({"item", "edit", "Tap", "--in-use"}).value("active").toBool());
    CHECK(shop.refusal({"item", "edit", "Lamp", "--price", "1"}).code == "not_found");
    CHECK(shop.refusal({"item", "edit", "Tap", "--price", "lots"}).exitCode == CliAnswer::Usage);
    shop.object({"taxrate", "add", "--name", "Sangamon", "--percent", "8.25"});
    CHECK(shop.object({"taxrate", "edit", "sangamon", "--percent", "8.5"}).value("percent").toString() ==
          "8.5");
    CHECK(shop.refusal({"taxrate", "edit", "Nowhere", "--percent", "1"}).code == "not_found");
    shop.object({"category", "add", "--name", "Repair", "--color", "#aa3311"});
    CHECK(shop.object({"category", "edit", "Repair", "--name", "Mending"}).value("color").toString() ==
          "#aa3311");
}

TEST_CASE("item add refuses what is no type, no price, no name, no part")
{
    CommandLine shop;
    CHECK(shop.refusal({"item", "add", "--name", "Tap", "--type", "gadget"}).exitCode == CliAnswer::Usage);
    CHECK(shop.refusal({"item", "add", "--name", "Tap"}).exitCode == CliAnswer::Usage);
    for (const char *price : {"12,50", "1.23456", "lots", ""})
        CHECK(shop.refusal({"item", "add", "--name", "Tap", "--type", "part", "--price", price}).exitCode ==
              CliAnswer::Usage);
    CHECK(shop.refusal({"item", "add", "--name", "", "--type", "part"}).exitCode == CliAnswer::Refused);
    CHECK(shop.refusal({"item", "add", "--name", "Set", "--type", "bundle", "--part", "None=1"}).code ==
          "not_found");
    CHECK(shop.array({"item", "list"}).isEmpty());
}

TEST_CASE("taxrate add and list, to the thousandth of a percent")
{
    CommandLine shop;
    const QJsonObject rate = shop.object({"taxrate", "add", "--name", "Sangamon", "--percent", "8.25"});
    checkKeys(rate, "id name percent");
    CHECK(rate.value("percent").toString() == "8.25");
    CHECK(shop.array({"taxrate", "list"}).contains(rate));
    CHECK(shop.refusal({"taxrate", "add", "--name", "Odd", "--percent", "8,25"}).exitCode ==
          CliAnswer::Usage);
}

TEST_CASE("category add and list")
{
    CommandLine shop;
    const QJsonObject category =
        shop.object({"category", "add", "--name", "Leak check", "--color", "#cc3333"});
    checkKeys(category, "id name color");
    CHECK(shop.array({"category", "list"}).contains(category));
}

TEST_CASE("import items tells of each row what became of it, and imports nothing of a file that is wrong")
{
    CommandLine shop;
    shop.object({"item", "add", "--name", "Valve", "--number", "P-1", "--type", "part", "--price", "90"});
    const QString file = shop.file("book.csv");
    const auto write = [&](const char *text) {
        QFile book(file);
        REQUIRE(book.open(QIODevice::WriteOnly));
        book.write(text);
    };
    write("Number,Name,Type,Price\nP-1,,,95\nP-2,Filter,part,30\nP-3,Hose,gadget,1\n");
    const QJsonArray plan = shop.array({"import", "items", file, "--dry-run"});
    REQUIRE(plan.size() == 3);
    CHECK(plan.at(0).toObject().value("result").toString() == "changed");
    CHECK(plan.at(1).toObject().value("result").toString() == "added");
    CHECK(plan.at(2).toObject().value("result").toString() == "left-out");
    CHECK(plan.at(2).toObject().value("line").toString() == "4");
    CHECK(shop.refusal({"import", "items", file}).exitCode == CliAnswer::Refused);
    CHECK(shop.array({"item", "list"}).size() == 1);
    shop.array({"import", "items", file, "--partly"});
    const QJsonArray items = shop.array({"item", "list"});
    REQUIRE(items.size() == 2);
    CHECK(items.at(1).toObject().value("price").toString() == "95.00");
    CHECK(shop.array({"import", "items", file, "--partly"}).at(0).toObject().value("result") == "same");
    CHECK(shop.refusal({"import", "items", shop.file("none.csv")}).exitCode == CliAnswer::Refused);
}
