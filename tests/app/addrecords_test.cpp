// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"

#include "tests/app/commandline.h"
#include "tests/testkit/officedump.h"
#include "tests/testkit/rawsqlite.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("A list by --from-json is one transaction and shows the new records in order")
{
    CommandLine shop;
    const QJsonArray added = shop.array({"customer", "add", "--from-json", "-"},
                                        R"([{"name":"Kline Bakery","phone":"217 555 0144","tax_exempt":true},
                                            {"name":"Oak School","city":null,"tax_exempt":false}])");
    CHECK(each(added, "name") == QStringList{"Kline Bakery", "Oak School"});
    CHECK(shop.array({"customer", "list"}).size() == 2);
    writeBytes(shop.file("people.json"), R"([{"name":"Ann Ruiz","skill":["gas","boilers"]}])");
    const QJsonArray people = shop.array({"technician", "add", "--from-json", "people.json"});
    CHECK(people.at(0).toObject().value("skills").toArray() == QJsonArray{"gas", "boilers"});
    CHECK(shop.array({"customer", "add", "--from-json", "-"}, "[]").isEmpty());
}

TEST_CASE("Users and payments go in by a list, too: the invoice by the key of that name")
{
    CommandLine shop;
    writeBytes(shop.file("secret"), "open sesame\n");
    const QJsonArray users = shop.array({"user", "add", "--from-json", "-"},
                                        R"([{"name":"Maria","role":"dispatcher"},
                       {"name":"Tom","role":"technician","password_from":"secret"}])");
    CHECK(each(users, "name") == QStringList{"Maria", "Tom"});
    CHECK(shop.run({"--user", "Tom", "visit", "list"}, {}, "open sesame").exitCode == CliAnswer::Good);
    const CliRefusal unheard = shop.refusal({"user", "add", "--from-json", "-"},
                                            R"([{"name":"Eve","role":"owner","password_from":"-"}])");
    CHECK(unheard.sentence.startsWith("Record 1:"));

    const QString invoice = shop.newInvoice(shop.newCustomer());
    const QString before = dumpOffice(shop.path());
    const QByteArray good = R"({"invoice":")" + invoice.toUtf8() + R"(","amount":"91.00","method":"cash"})";
    const CliRefusal late = shop.refusal({"payment", "add", "--from-json", "-"},
                                         "[" + good + R"(,{"amount":"1.00","method":"cash"}])");
    CHECK(late.sentence.startsWith("Record 2: INVOICE is missing."));
    CHECK(dumpOffice(shop.path()) == before);
    const QJsonArray paid = shop.array({"payment", "add", "--from-json", "-"}, "[" + good + "," + good + "]");
    CHECK(each(paid, "amount") == QStringList{"91.00", "91.00"});
    CHECK(shop.array({"payment", "list", "--invoice", invoice}).size() == 2);
}

TEST_CASE("A list by --from-json may have thousands of records by one call")
{
    CommandLine shop;
    QByteArray list = "[";
    for (int i = 0; i < 2000; ++i)
        list += (i ? "," : "") + QByteArray("{\"name\":\"Customer ") + QByteArray::number(i) + "\"}";
    CHECK(shop.array({"customer", "add", "--from-json", "-"}, list + "]").size() == 2000);
    CHECK(shop.array({"customer", "list"}).size() == 2000);
}

TEST_CASE("A wrong record of a list is named, and nothing of the list is added")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    const QString before = dumpOffice(shop.path());
    const auto refuse = [&](const QStringList &command, const QByteArray &list) {
        return shop.refusal(command + QStringList{"--from-json", "-"}, list);
    };
    SECTION("a key that the command does not have")
    {
        const CliRefusal refused = refuse({"customer", "add"}, R"([{"name":"A"},{"name":"B","fone":"1"}])");
        CHECK(refused.exitCode == CliAnswer::Refused);
        CHECK(refused.sentence.startsWith("Record 2:"));
        CHECK(refused.sentence.contains("fone"));
    }
    SECTION("a value that is missing")
    {
        CHECK(
            refuse({"customer", "add"}, R"([{"name":"A"},{"phone":"1"}])").sentence.startsWith("Record 2:"));
    }
    SECTION("a rule of the trade")
    {
        CHECK(refuse({"customer", "add"}, R"([{"name":"A"},{"name":"B"},{"name":" "}])")
                  .sentence.contains("Nothing was added"));
    }
    SECTION("an id that is not there, after good records")
    {
        const QByteArray good = R"({"customer":")" + kline.toUtf8() + R"(","title":"Tap"})";
        const QByteArray list = "[" + good + "," + good + R"(,{"customer":"77","title":"Tap"}])";
        CHECK(refuse({"appointment", "add"}, list).exitCode == CliAnswer::Refused);
    }
    SECTION("a number that would be rounded")
    {
        CHECK(refuse({"item", "add"}, R"([{"name":"Tap","type":"part","price":95.1}])")
                  .sentence.contains("written as text"));
    }
    SECTION("something that is no record")
    {
        CHECK(refuse({"customer", "add"}, R"([{"name":"A"},"B"])").sentence.startsWith("Record 2:"));
    }
    SECTION("something that is no list")
    {
        CHECK(refuse({"customer", "add"}, R"({"name":"A"})").exitCode == CliAnswer::Refused);
        CHECK(refuse({"customer", "add"}, "name,phone\n").exitCode == CliAnswer::Refused);
        CHECK(refuse({"customer", "add"}, "").exitCode == CliAnswer::Refused);
    }
    SECTION("a list beside other values")
    {
        CHECK(refuse({"customer", "add", "--name", "A"}, "[]").exitCode == CliAnswer::Usage);
    }
    SECTION("a file that is not there, or a folder")
    {
        CHECK(shop.refusal({"customer", "add", "--from-json", "none.json"}).exitCode == CliAnswer::Refused);
        CHECK(shop.refusal({"customer", "add", "--from-json", shop.folder()}).exitCode == CliAnswer::Refused);
    }
    CHECK((dumpOffice(shop.path()) == before));
}

TEST_CASE("A refused record of a list is named also when only the office can tell that it is wrong")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    const QByteArray good = R"({"customer":")" + kline.toUtf8() + R"(","title":"Tap"})";
    const CliRefusal refused = shop.refusal({"appointment", "add", "--from-json", "-"},
                                            "[" + good + "," + good + R"(,{"customer":"77","title":"Tap"}])");
    CHECK(refused.sentence.contains("3"));
    CHECK(shop.array({"appointment", "list"}).isEmpty());
}
