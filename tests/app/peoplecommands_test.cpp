// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"
#include "tests/testkit/rawsqlite.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("technician add and list: name, skills, color")
{
    CommandLine shop;
    const QJsonObject ann = shop.object({"technician", "add", "--name", "Ann Ruiz", "--skill", "boilers",
                                         "--skill", "gas", "--color", "#3366cc", "--phone", "217 555 0101"});
    checkKeys(ann, "id name skills color phone email active");
    CHECK(ann.value("name").toString() == "Ann Ruiz");
    CHECK(ann.value("skills").toArray() == QJsonArray{"boilers", "gas"});
    CHECK(ann.value("color").toString() == "#3366cc");
    CHECK(ann.value("email").isNull());
    CHECK(ann.value("active").toBool());
    shop.newTechnician("Bob Meyer");
    CHECK(each(shop.array({"technician", "list"}), "name") == QStringList{"Ann Ruiz", "Bob Meyer"});
    CHECK(shop.table({"technician", "list"}).contains("boilers, gas"));
    CHECK(shop.refusal({"technician", "add", "--name", " "}).exitCode == CliAnswer::Refused);
    CHECK(shop.refusal({"technician", "add"}).exitCode == CliAnswer::Usage);
    CHECK(shop.array({"technician", "list"}).size() == 2);
}

TEST_CASE("crew add and list: members by id, the first leads")
{
    CommandLine shop;
    const QString ann = shop.newTechnician("Ann Ruiz");
    const QString bob = shop.newTechnician("Bob Meyer");
    const QJsonObject crew =
        shop.object({"crew", "add", "--name", "North", "--member", bob, "--member", ann});
    checkKeys(crew, "id name color members");
    CHECK(each(crew.value("members").toArray(), "name") == QStringList{"Bob Meyer", "Ann Ruiz"});
    CHECK(shop.array({"crew", "list"}) == QJsonArray{crew});
    CHECK(shop.refusal({"crew", "add", "--name", "South", "--member", "77"}).exitCode == CliAnswer::Refused);
    CHECK(shop.refusal({"crew", "add", "--name", "South", "--member", "ann"}).exitCode == CliAnswer::Usage);
    CHECK(shop.array({"crew", "list"}).size() == 1);
}

TEST_CASE("timeoff add takes whole days, both included, and a day beside a time")
{
    CommandLine shop;
    const QString ann = shop.newTechnician();
    const auto add = [&](const QString &from, const QString &to) {
        return shop.object({"timeoff", "add", "--technician", ann, "--from", from, "--to", to});
    };
    const QJsonObject days = add("2026-03-03", "2026-03-04");
    CHECK(days.value("from").toString() == "2026-03-03T00:00");
    CHECK(days.value("to").toString() == "2026-03-05T00:00");
    CHECK(add("2026-04-30", "2026-04-30").value("to").toString() == "2026-05-01T00:00");
    const QJsonObject afternoon = add("2026-03-10T13:00", "2026-03-10");
    CHECK(afternoon.value("from").toString() == "2026-03-10T13:00");
    CHECK(afternoon.value("to").toString() == "2026-03-11T00:00");
    const auto wrong =
        shop.refusal({"timeoff", "add", "--technician", ann, "--from", "2026-02-30", "--to", "2026-03-04"});
    CHECK(wrong.exitCode == CliAnswer::Usage);
    CHECK(wrong.sentence.startsWith("--from takes a day such as 2026-03-02 or a time"));
    CHECK(shop.refusal({"timeoff", "add", "--technician", ann, "--from", "2026-03-05", "--to", "2026-03-03"})
              .exitCode == CliAnswer::Refused);
    CHECK(shop.array({"timeoff", "list"}).size() == 3);
}

TEST_CASE("timeoff add, list and remove")
{
    CommandLine shop;
    const QString ann = shop.newTechnician();
    const QJsonObject away = shop.object({"timeoff", "add", "--technician", ann, "--from", "2026-03-03T13:00",
                                          "--to", "2026-03-03T17:00", "--reason", "Dentist"});
    checkKeys(away, "id technician from to reason");
    CHECK(away.value("from").toString() == "2026-03-03T13:00");
    CHECK(away.value("to").toString() == "2026-03-03T17:00");
    CHECK(away.value("technician").toObject().value("name").toString() == "Ann Ruiz");
    CHECK(shop.array({"timeoff", "list"}) == QJsonArray{away});
    CHECK(shop.refusal({"timeoff", "add", "--technician", ann, "--from", "2026-03-03T13:00", "--to",
                        "2026-03-03T12:00"})
              .exitCode == CliAnswer::Refused);
    CHECK(shop.refusal(
                  {"timeoff", "add", "--technician", ann, "--from", "tomorrow", "--to", "2026-03-03T12:00"})
              .exitCode == CliAnswer::Usage);
    shop.object({"timeoff", "remove", away.value("id").toString()});
    CHECK(shop.array({"timeoff", "list"}).isEmpty());
    CHECK(shop.refusal({"timeoff", "remove", away.value("id").toString()}).code == "not_found");
}

TEST_CASE("user add and list: a password comes from a file or standard input, never from the arguments")
{
    CommandLine shop;
    const QJsonObject maria =
        shop.object({"user", "add", "--name", "Maria", "--role", "dispatcher", "--password-from", "-"},
                    "let me in\nmore\n");
    checkKeys(maria, "id name role has_password active");
    CHECK(maria.value("role").toString() == "dispatcher");
    CHECK(maria.value("has_password").toBool());
    writeBytes(shop.file("secret"), "open sesame\r\n");
    shop.object({"user", "add", "--name", "Tom", "--role", "technician", "--password-from", "secret"});
    CHECK(each(shop.array({"user", "list"}), "name").contains("Maria"));
    CHECK(shop.refusal({"user", "add", "--name", "Eve", "--role", "king"}).exitCode == CliAnswer::Usage);
    CHECK(shop.refusal({"user", "add", "--name", "maria", "--role", "owner"}).exitCode == CliAnswer::Refused);

    CHECK(shop.run({"--user", "Maria", "customer", "list"}, {}, "let me in").exitCode == CliAnswer::Good);
    CHECK(shop.run({"--user", "tom", "visit", "list"}, {}, "open sesame").exitCode == CliAnswer::Good);
    const CliAnswer wrong = shop.run({"--user", "Maria", "customer", "list"}, {}, "let me out");
    CHECK(wrong.exitCode == CliAnswer::Refused);
    CHECK(wrong.err.contains("name and password"));
    CHECK(shop.run({"--user", "Nobody", "customer", "list"}, {}, "x").err == wrong.err);
}

TEST_CASE("A user does by the command line what the role allows, and nothing else")
{
    CommandLine shop;
    shop.object({"user", "add", "--name", "Tom", "--role", "technician"});
    const CliRefusal refused = shop.refusal({"--user", "Tom", "customer", "add", "--name", "Kline Bakery"});
    CHECK(refused.exitCode == CliAnswer::Refused);
    CHECK(refused.code == "not_permitted");
    CHECK(shop.array({"customer", "list"}).isEmpty());
    CHECK(shop.refusal({"--user", "Tom", "office", "backup", "copy.truckroll"}).code == "not_permitted");
}
