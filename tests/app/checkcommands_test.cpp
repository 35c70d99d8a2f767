// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("visit conflicts shows ways out, visit fix goes one, and the conflict is gone")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    const QString ann = shop.newTechnician("Ann Ruiz");
    shop.newTechnician("Bob Meyer");
    shop.newAppointment(kline, {"--start", "2026-03-03T09:00", "--technician", ann});
    shop.newAppointment(kline, {"--start", "2026-03-03T09:30", "--technician", ann});
    const QStringList day{"--from", "2026-03-03", "--to", "2026-03-03"};
    const QJsonArray found = shop.array(QStringList{"visit", "conflicts", "--fixes"} + day);
    REQUIRE(found.size() == 1);
    const QJsonArray fixes = found.at(0).toObject().value("fixes").toArray();
    REQUIRE(fixes.size() > 1);
    CHECK(fixes.at(0).toString() == "Move Kline Bakery at 9:30 AM from Ann Ruiz to Bob Meyer");
    const QString visit = found.at(0).toObject().value("visits").toArray().at(1).toString();
    const QStringList fix = QStringList{"visit", "fix", visit} + day;
    const QJsonObject said = shop.object(fix + QStringList{"--dry-run"});
    CHECK(said.value("text") == fixes.at(0));
    CHECK_FALSE(said.value("done").toBool());
    CHECK(shop.array(QStringList{"visit", "conflicts"} + day).size() == 1);
    CHECK(shop.refusal(fix + QStringList{"--kind", "late"}).exitCode == CliAnswer::Refused);
    CHECK(shop.refusal(fix + QStringList{"--kind", "bad"}).exitCode == CliAnswer::Usage);
    CHECK(shop.refusal(fix + QStringList{"--way", "50"}).exitCode == CliAnswer::Refused);
    CHECK(shop.object(fix + QStringList{"--way", "2"}).value("text") == fixes.at(1));
    CHECK(shop.array(QStringList{"visit", "conflicts"} + day).isEmpty());
    CHECK(shop.refusal(fix).sentence.contains("Nothing stands against"));
}

TEST_CASE("visit conflicts can be narrowed to one priority")
{
    CommandLine shop;
    shop.newTechnician();
    const QStringList ask{"visit", "conflicts", "--from", "2026-03-03", "--to", "2026-03-03", "--priority"};
    CHECK(each(shop.array(ask + QStringList{"notice"}), "kind") == QStringList{"idle"});
    CHECK(shop.array(ask + QStringList{"critical"}).isEmpty());
    CHECK(shop.refusal(ask + QStringList{"bad"}).exitCode == CliAnswer::Usage);
}
