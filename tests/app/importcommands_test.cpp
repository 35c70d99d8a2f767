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
