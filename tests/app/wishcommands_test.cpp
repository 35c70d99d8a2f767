// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

QString visitOf(CommandLine &shop, const QString &folder)
{
    const auto visits = shop.object({"appointment", "show", folder}).value("visits").toArray();
    return visits.at(0).toObject().value("id").toString();
}

} // namespace

TEST_CASE("visit wishes says what a visit wants, what is not named stays")
{
    CommandLine shop;
    const QString visit = visitOf(shop, shop.newAppointment(shop.newCustomer()));
    const auto wishes = [](const QJsonObject &shown) { return shown.value("wishes").toObject(); };
    const QJsonObject set =
        wishes(shop.object({"visit", "wishes", visit, "--priority", "urgent", "--skill", "Gas", "--from",
                            "2026-03-03", "--until", "2026-03-05", "--hours", "08:00-12:00"}));
    CHECK(set == QJsonObject{{"priority", "urgent"},
                             {"skill", "Gas"},
                             {"from", "2026-03-03"},
                             {"until", "2026-03-05"},
                             {"hours", "08:00-12:00"}});
    const QJsonObject changed = wishes(shop.object({"visit", "wishes", visit, "--priority", "low"}));
    CHECK(changed.value("priority").toString() == "low");
    CHECK(changed.value("skill").toString() == "Gas");
    const QJsonObject cleared = wishes(shop.object({"visit", "wishes", visit, "--clear", "--skill", "HVAC"}));
    CHECK(cleared.value("from").isNull());
    CHECK(cleared.value("hours").isNull());
    CHECK(cleared.value("skill").toString() == "HVAC");
    CHECK(shop.refusal({"visit", "wishes", visit, "--hours", "8-12"}).exitCode == CliAnswer::Usage);
    CHECK(shop.refusal({"visit", "wishes", visit, "--hours", "12:00-08:00"}).exitCode == CliAnswer::Refused);
    CHECK(shop.refusal({"visit", "wishes", visit, "--priority", "very"}).exitCode == CliAnswer::Usage);
    CHECK(shop.array({"waiting", "list"}).at(0).toObject().value("wishes").toObject() == cleared);
}

TEST_CASE("visit slots proposes free places with reasons, or says why there are none")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    shop.object({"technician", "add", "--name", "Ann Ruiz", "--skill", "Gas", "--department", "Heating"});
    const QString visit = visitOf(shop, shop.newAppointment(kline, {"--skill", "gas"}));
    const QJsonArray found = shop.array({"visit", "slots", visit, "--days", "2", "--count", "2"});
    REQUIRE(found.size() == 2);
    const QJsonObject first = found.at(0).toObject();
    checkKeys(first, "start minutes zone technicians score driving_steps load_percent reasons");
    CHECK(first.value("start").toString() == "2026-03-02T08:00");
    CHECK(each(first.value("technicians").toArray(), "name") == QStringList{"Ann Ruiz"});
    CHECK(first.value("reasons").toArray().contains("Has the skill gas"));
    CHECK(shop.table({"visit", "slots", visit}).contains("Ann Ruiz"));
    shop.object({"visit", "wishes", visit, "--skill", "Panels"});
    CHECK(shop.array({"visit", "slots", visit}).isEmpty());
    CHECK(shop.table({"visit", "slots", visit}).contains("Nobody has the skill Panels."));
    CHECK(shop.refusal({"visit", "slots", "77"}).code == "not_found");
}

TEST_CASE("closing add, list and remove: nobody works on these days")
{
    CommandLine shop;
    const QJsonObject day = shop.object({"closing", "add", "--from", "2026-03-03", "--name", "Stock-taking"});
    checkKeys(day, "id name from to yearly");
    CHECK(day.value("to").toString() == "2026-03-03");
    CHECK_FALSE(day.value("yearly").toBool());
    CHECK(shop.array({"closing", "list"}) == QJsonArray{day});
    const QString ann = shop.newTechnician();
    shop.newAppointment(shop.newCustomer(), {"--start", "2026-03-03T09:00", "--technician", ann});
    CHECK(each(shop.array({"visit", "conflicts", "--from", "2026-03-03", "--to", "2026-03-03"}), "kind") ==
          QStringList{"closed-day"});
    shop.object({"closing", "remove", day.value("id").toString()});
    CHECK(shop.array({"closing", "list"}).isEmpty());
    CHECK(shop.refusal({"closing", "remove", day.value("id").toString()}).code == "not_found");
    CHECK(shop.refusal({"closing", "add", "--from", "2026-03-03", "--to", "2026-03-01"}).exitCode ==
          CliAnswer::Refused);
}

TEST_CASE("customer wishes are set, shown and cleared, and visits against them are found")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    const QString ann = shop.newTechnician("Ann Ruiz");
    const QString bob = shop.newTechnician("Bob Meyer");
    const QJsonObject set =
        shop.object({"customer", "wishes", kline, "--day", "tue", "--day", "Thu", "--hours", "09:00-15:00",
                     "--wants", bob, "--refuses", ann, "--note", "Ring twice"});
    CHECK(set.value("days").toArray() == QJsonArray{"tue", "thu"});
    CHECK(set.value("from").toString() == "09:00");
    CHECK(each(set.value("wants").toArray(), "name") == QStringList{"Bob Meyer"});
    CHECK(each(set.value("refuses").toArray(), "name") == QStringList{"Ann Ruiz"});
    CHECK(shop.object({"customer", "wishes", kline}) == set);
    CHECK(shop.table({"customer", "wishes", kline}).contains("Ring twice"));
    shop.newAppointment(kline, {"--start", "2026-03-04T09:00", "--technician", ann});
    const QStringList kinds =
        each(shop.array({"visit", "conflicts", "--from", "2026-03-04", "--to", "2026-03-04"}), "kind");
    CHECK(kinds.contains("technician-refused"));
    CHECK(kinds.contains("customer-wish"));
    const QJsonObject cleared = shop.object({"customer", "wishes", kline, "--clear"});
    CHECK(cleared.value("days").toArray().size() == 7);
    CHECK(cleared.value("note").isNull());
    CHECK(shop.refusal({"customer", "wishes", kline, "--day", "someday"}).exitCode == CliAnswer::Usage);
    CHECK(shop.refusal({"customer", "wishes", "77"}).code == "not_found");
}
