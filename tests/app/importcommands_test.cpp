// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"
#include <QFile>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

QString written(const CommandLine &shop, const QByteArray &text)
{
    QFile file(shop.file("list.csv"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
    return file.fileName();
}

} // namespace

TEST_CASE("import customers brings in a list once, and nothing of a file that is wrong")
{
    CommandLine shop;
    shop.newCustomer();
    const QString list =
        written(shop, "\xEF\xBB\xBFName;Phone;Email;Street;City;Contact\n"
                      "Kline Bakery;;;;;\nMüller Öl;217 555 0150;;2 Oak Ave;Springfield;Uwe\n"
                      "Bad;;nobody;;;\n");
    const QJsonArray plan = shop.array({"import", "customers", list, "--dry-run"});
    CHECK(each(plan, "result") == QStringList{"duplicate", "added", "left-out"});
    CHECK(each(plan, "line") == QStringList{"2", "3", "4"});
    CHECK(shop.array({"customer", "list"}).size() == 1);
    const CliRefusal wrong = shop.refusal({"import", "customers", list});
    CHECK(wrong.exitCode == CliAnswer::Refused);
    CHECK(wrong.sentence.contains("Line 4, Bad"));
    CHECK(shop.array({"customer", "list"}).size() == 1);
    shop.array({"import", "customers", list, "--partly"});
    const QJsonArray found = shop.array({"customer", "list", "--search", "Müller"});
    REQUIRE(found.size() == 1);
    const QJsonObject made = found.at(0).toObject();
    CHECK(made.value("phone").toString() == "217 555 0150");
    CHECK(made.value("contacts").toArray().at(0).toObject().value("name").toString() == "Uwe");
    CHECK(made.value("sites").toArray().at(0).toObject().value("street").toString() == "2 Oak Ave");
    CHECK(each(shop.array({"import", "customers", list, "--partly"}), "result") ==
          QStringList{"duplicate", "duplicate", "left-out"});
    CHECK(shop.array({"customer", "list"}).size() == 2);
    CHECK(shop.refusal({"import", "customers", shop.file("none.csv")}).exitCode == CliAnswer::Refused);
    CHECK(shop.refusal({"import", "customers"}).exitCode == CliAnswer::Usage);
}

TEST_CASE("import customers is refused to who may not change customers")
{
    CommandLine shop;
    shop.object({"user", "add", "--name", "Tom", "--role", "technician"});
    const QString list = written(shop, "Name\nKline Bakery\n");
    CHECK(shop.refusal({"--user", "Tom", "import", "customers", list}).code == "not_permitted");
    CHECK(shop.array({"customer", "list"}).isEmpty());
}

TEST_CASE("import appointments books a list once, and nothing of a file that is wrong")
{
    CommandLine shop;
    shop.newCustomer();
    shop.newTechnician();
    const QByteArray right = "Customer,Title,Date,Time,Minutes,Technicians,Notes\n"
                             "Kline Bakery,Tap repair,2026-03-03,09:00,90,Ann Ruiz,Dog\n"
                             "Kline Bakery,Boiler,,,,,\n";
    const QString list = written(shop, right + "Mill,Tap,2026-03-03,09:00,,,\n"
                                               "Kline Bakery,Night,2026-03-08,02:30,,,\n");
    const QJsonArray plan = shop.array({"import", "appointments", list, "--dry-run"});
    CHECK(each(plan, "result") == QStringList{"added", "added", "left-out", "left-out"});
    CHECK(each(plan, "text").at(2).contains("no customer “Mill”"));
    CHECK(each(plan, "text").at(3).contains("clocks go forward"));
    CHECK(shop.refusal({"import", "appointments", list}).sentence.contains("Line 4, Mill: Tap"));
    CHECK(shop.array({"appointment", "list"}).isEmpty());
    CHECK(shop.array({"import", "appointments", list, "--partly"}) == plan);
    const QJsonArray visits = shop.array({"visit", "list", "--from", "2026-03-03", "--to", "2026-03-03"});
    REQUIRE(visits.size() == 1);
    const QJsonObject visit = visits.at(0).toObject();
    CHECK(visit.value("title").toString() == "Tap repair");
    CHECK(visit.value("start").toString() == "2026-03-03T09:00");
    CHECK(visit.value("minutes").toString() == "90");
    CHECK(visit.value("notes").toString() == "Dog");
    CHECK(each(visit.value("technicians").toArray(), "name") == QStringList{"Ann Ruiz"});
    CHECK(each(shop.array({"waiting", "list"}), "title") == QStringList{"Boiler"});
    const QJsonArray again = shop.array({"import", "appointments", written(shop, right)});
    CHECK(each(again, "result") == QStringList{"duplicate", "duplicate"});
    CHECK(shop.array({"appointment", "list"}).size() == 2);
}

TEST_CASE("import appointments is refused to who may not book")
{
    CommandLine shop;
    shop.newCustomer();
    shop.object({"user", "add", "--name", "Bea", "--role", "bookkeeper"});
    const QString list = written(shop, "Customer,Title\nKline Bakery,Tap\n");
    CHECK(shop.refusal({"--user", "Bea", "import", "appointments", list}).code == "not_permitted");
    CHECK(shop.array({"appointment", "list"}).isEmpty());
}
