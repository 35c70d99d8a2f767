// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// The only visit of a folder.
QJsonObject visitOf(const QJsonObject &folder)
{
    REQUIRE(folder.value("visits").toArray().size() == 1);
    return folder.value("visits").toArray().at(0).toObject();
}

} // namespace

TEST_CASE("appointment add books a visit in a folder of its own and shows the folder")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    const QString ann = shop.newTechnician("Ann Ruiz");
    const QString bob = shop.newTechnician("Bob Meyer");
    shop.object({"category", "add", "--name", "Leak check", "--color", "#cc3333"});
    const QJsonObject folder =
        shop.object({"appointment", "add", "--customer", kline, "--title", "Kitchen tap drips", "--start",
                     "2026-03-02T09:00", "--minutes", "90", "--technician", ann, "--technician", bob,
                     "--category", "leak check"});
    checkKeys(folder, "number title customer site status rule documents calls visits");
    CHECK(folder.value("number").toString() == "A-1001");
    CHECK(folder.value("customer").toObject().value("name").toString() == "Kline Bakery");
    CHECK(folder.value("site").toObject().value("street").toString() == "12 Long Street");
    CHECK(folder.value("status").toString() == "scheduled");
    CHECK(folder.value("category").toObject().value("name").toString() == "Leak check");
    CHECK(folder.value("rule").isNull());
    const QJsonObject visit = visitOf(folder);
    checkKeys(visit, "id appointment customer title start minutes zone status technicians original_date");
    CHECK(visit.value("appointment").toString() == "A-1001");
    CHECK(visit.value("start").toString() == "2026-03-02T09:00");
    CHECK(visit.value("minutes").toString() == "90");
    CHECK(visit.value("zone").toString() == "America/Chicago");
    CHECK(each(visit.value("technicians").toArray(), "name") == QStringList{"Ann Ruiz", "Bob Meyer"});
    CHECK(shop.object({"appointment", "show", "A-1001"}) == folder);
    CHECK(shop.object({"appointment", "show", "a-1001"}) == folder);
    const QString text = shop.table({"appointment", "show", "A-1001"});
    CHECK(text.contains("Kitchen tap drips"));
    CHECK(text.contains("2026-03-02T09:00"));
    CHECK(text.contains("Leak check"));
    CHECK(shop.array({"appointment", "list"}).at(0).toObject().value("category") == folder.value("category"));
    const QString plain = shop.newAppointment(kline);
    CHECK(shop.object({"appointment", "show", plain}).value("category").isNull());
}

TEST_CASE("The office's settings say how long a new visit is and when one is late")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    const QString ann = shop.newTechnician("Ann Ruiz");
    shop.object({"setting", "set", "appointment.default_minutes", "90"});
    const QStringList book{"appointment", "add",     "--customer",       kline,          "--title",
                           "Tap",         "--start", "2026-03-02T07:30", "--technician", ann};
    CHECK(visitOf(shop.object(book)).value("minutes").toString() == "90");
    const auto late = [&] { return each(shop.array({"visit", "conflicts"}), "kind").contains("late"); };
    CHECK(late()); // it is 08:00
    shop.object({"setting", "set", "board.late_after_minutes", "45"});
    CHECK_FALSE(late());
}

TEST_CASE("Without a start a visit is on the waiting list, with a null start, longest waiting first")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    const QJsonObject waiting = visitOf(shop.object({"appointment", "show", shop.newAppointment(kline)}));
    CHECK(waiting.value("start").isNull());
    CHECK(waiting.value("original_date").isNull());
    shop.clock().advance(60);
    shop.newAppointment(kline);
    const QJsonArray list = shop.array({"waiting", "list"});
    CHECK(each(list, "appointment") == QStringList{"A-1001", "A-1002"});
    CHECK(list.at(0).toObject() == waiting);
    CHECK(shop.array({"visit", "list", "--from", "2026-01-01", "--to", "2026-12-31"}).isEmpty());
}

TEST_CASE("appointment list shows folders newest first and searches them")
{
    CommandLine shop;
    const QString kline = shop.newCustomer("Kline Bakery");
    const QString oak = shop.newCustomer("Oak School");
    shop.newAppointment(kline, {"--start", "2026-03-02T09:00"});
    shop.object({"appointment", "add", "--customer", oak, "--title", "Boiler service"});
    const QJsonArray all = shop.array({"appointment", "list"});
    CHECK(each(all, "number") == QStringList{"A-1002", "A-1001"});
    checkKeys(all.at(0).toObject(), "number title customer status rule");
    CHECK(all.at(0).toObject().value("customer").toObject().value("name").toString() == "Oak School");
    CHECK(all.at(1).toObject().value("start").toString() == "2026-03-02T09:00");
    CHECK(each(shop.array({"appointment", "list", "--search", "boiler"}), "number") == QStringList{"A-1002"});
    CHECK(each(shop.array({"appointment", "list", "--search", "kline"}), "number") == QStringList{"A-1001"});
    CHECK(each(shop.array({"appointment", "list", "--customer", oak}), "number") == QStringList{"A-1002"});
    CHECK(shop.array({"appointment", "list", "--limit", "1"}).size() == 1);
}

TEST_CASE("visit list takes days, both included, and a technician: without days it is today's")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    const QString ann = shop.newTechnician("Ann Ruiz");
    shop.newAppointment(kline, {"--start", "2026-03-02T00:00", "--technician", ann});
    shop.newAppointment(kline, {"--start", "2026-03-03T23:45"});
    shop.newAppointment(kline, {"--start", "2026-03-04T00:00"});
    CHECK(each(shop.array({"visit", "list"}), "appointment") == QStringList{"A-1001"});
    CHECK(each(shop.array({"visit", "list", "--from", "2026-03-02", "--to", "2026-03-03"}), "appointment") ==
          QStringList{"A-1001", "A-1002"});
    CHECK(each(shop.array({"visit", "list", "--from", "2026-03-04", "--to", "2026-03-04"}), "appointment") ==
          QStringList{"A-1003"});
    CHECK(
        each(shop.array({"visit", "list", "--from", "2026-03-01", "--to", "2026-03-09", "--technician", ann}),
             "appointment") == QStringList{"A-1001"});
    CHECK(shop.refusal({"visit", "list", "--from", "3/2/2026"}).exitCode == CliAnswer::Usage);
}

TEST_CASE("visit move changes time, length and technicians, and puts on the waiting list and back")
{
    CommandLine shop;
    const QString ann = shop.newTechnician("Ann Ruiz");
    const QString bob = shop.newTechnician("Bob Meyer");
    const QString folder =
        shop.newAppointment(shop.newCustomer(), {"--start", "2026-03-02T09:00", "--technician", ann});
    const QString id = visitOf(shop.object({"appointment", "show", folder})).value("id").toString();
    const QJsonObject moved = shop.object(
        {"visit", "move", id, "--start", "2026-03-03T10:30", "--minutes", "120", "--technician", bob});
    CHECK(moved.value("start").toString() == "2026-03-03T10:30");
    CHECK(moved.value("minutes").toString() == "120");
    CHECK(each(moved.value("technicians").toArray(), "name") == QStringList{"Bob Meyer"});
    CHECK(shop.object({"visit", "move", id, "--unassigned"}).value("technicians").toArray().isEmpty());
    CHECK(shop.object({"visit", "move", id, "--waiting"}).value("start").isNull());
    CHECK(shop.array({"waiting", "list"}).size() == 1);
    CHECK(shop.object({"visit", "move", id, "--start", "2026-03-04T08:00"}).value("start").toString() ==
          "2026-03-04T08:00");
    CHECK(shop.refusal({"visit", "move", id, "--waiting", "--start", "2026-03-04T08:00"}).exitCode ==
          CliAnswer::Usage);
    CHECK(shop.refusal({"visit", "move", id, "--unassigned", "--technician", ann}).exitCode ==
          CliAnswer::Usage);
    CHECK(shop.refusal({"visit", "move", id, "--minutes", "1"}).exitCode == CliAnswer::Usage);
    CHECK(shop.refusal({"visit", "move", "77", "--minutes", "60"}).code == "not_found");
    CHECK(shop.object({"appointment", "show", folder})
              .value("visits")
              .toArray()
              .at(0)
              .toObject()
              .value("start") == "2026-03-04T08:00");
}

TEST_CASE("A time that the clock leaves out is refused, of one that comes twice it is said which is meant")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    const QStringList book{"appointment", "add", "--customer", kline, "--title", "Tap", "--start"};
    const auto leftOut = shop.refusal(book + QStringList{"2026-03-08T02:30"});
    CHECK(leftOut.exitCode == CliAnswer::Refused);
    CHECK(leftOut.sentence.startsWith("There is no 2:30"));
    CHECK(leftOut.sentence.endsWith("Nothing was saved."));
    CHECK(shop.array({"appointment", "list"}).isEmpty());

    const QString said = shop.table(book + QStringList{"2026-11-01T01:30"});
    CHECK(said.section(u'\n', 0, 0).contains("comes twice on Sunday, November 1, 2026"));
    const QString id = visitOf(shop.object({"appointment", "show", "A-1001"})).value("id").toString();
    const QStringList move{"visit", "move", id, "--start"};
    CHECK(shop.refusal(move + QStringList{"2026-03-08T02:00"}).sentence.contains("the clocks go forward"));
    CHECK(shop.object({"visit", "move", id, "--minutes", "90"}).value("start") == "2026-11-01T01:30");
    CHECK_FALSE(shop.table(move + QStringList{"2026-11-01T02:00"}).contains("twice"));
    CHECK(shop.table(move + QStringList{"2026-11-01T01:00"}).contains("the first of the two is meant"));
}

TEST_CASE("visit status goes the ways that the table of states allows")
{
    CommandLine shop;
    const QString folder = shop.newAppointment(shop.newCustomer(), {"--start", "2026-03-02T09:00"});
    const QString id = visitOf(shop.object({"appointment", "show", folder})).value("id").toString();
    for (const char *status : {"confirmed", "dispatched", "in-progress", "done"})
        CHECK(shop.object({"visit", "status", id, status}).value("status").toString() == status);
    CHECK(shop.object({"appointment", "show", folder}).value("status").toString() == "done");
    CHECK(shop.refusal({"visit", "status", id, "dispatched"}).code == "rule_broken");
    CHECK(shop.refusal({"visit", "status", id, "finished"}).exitCode == CliAnswer::Usage);
}

TEST_CASE("visit conflicts finds a technician who is booked twice and one who is away")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    const QString ann = shop.newTechnician("Ann Ruiz");
    const QString bob = shop.newTechnician("Bob Meyer");
    shop.newAppointment(kline, {"--start", "2026-03-03T09:00", "--technician", ann});
    shop.newAppointment(kline, {"--start", "2026-03-03T09:30", "--technician", ann});
    shop.object(
        {"timeoff", "add", "--technician", bob, "--from", "2026-03-04T00:00", "--to", "2026-03-05T00:00"});
    shop.newAppointment(kline, {"--start", "2026-03-04T09:00", "--technician", bob});
    const QJsonArray found = shop.array({"visit", "conflicts", "--from", "2026-03-03", "--to", "2026-03-04"});
    REQUIRE_FALSE(found.isEmpty());
    checkKeys(found.at(0).toObject(), "priority kind visits text");
    CHECK(each(found, "kind").contains("double-booked"));
    CHECK(each(found, "kind").contains("time-off"));
    CHECK(found.at(0).toObject().value("priority").toString() == "critical");
    CHECK(found.at(0).toObject().value("visits").toArray().size() == 2);
    CHECK(shop.array({"visit", "conflicts", "--from", "2026-03-05", "--to", "2026-03-05"}).isEmpty());
    CHECK(each(shop.array({"visit", "conflicts", "--from", "2026-03-05", "--to", "2026-03-05", "--notices"}),
               "kind")
              .contains("idle"));
}

TEST_CASE("rule 4: call add notes a call in the folder, stamped with time and user")
{
    CommandLine shop;
    const QString folder = shop.newAppointment(shop.newCustomer());
    const QJsonObject call =
        shop.object({"call", "add", "--appointment", folder, "--text", "Please ring twice."});
    checkKeys(call, "id at by text");
    CHECK(call.value("at").toString() == "2026-03-02T08:00");
    CHECK_FALSE(call.value("by").toString().isEmpty());
    CHECK(shop.object({"appointment", "show", folder}).value("calls").toArray() == QJsonArray{call});
    CHECK(shop.refusal({"call", "add", "--appointment", "A-9999", "--text", "x"}).code == "not_found");
    CHECK(shop.refusal({"call", "add", "--appointment", folder, "--text", ""}).exitCode ==
          CliAnswer::Refused);
}

TEST_CASE("What cannot be booked is refused and makes nothing")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    CHECK(shop.refusal({"appointment", "add", "--customer", "77", "--title", "x"}).exitCode ==
          CliAnswer::Refused);
    CHECK(shop.refusal({"appointment", "add", "--customer", kline}).exitCode == CliAnswer::Usage);
    CHECK(shop.refusal({"appointment", "add", "--customer", kline, "--title", "x", "--start", "9 o'clock"})
              .exitCode == CliAnswer::Usage);
    CHECK(shop.refusal({"appointment", "add", "--customer", kline, "--title", "x", "--technician", "77"})
              .exitCode == CliAnswer::Refused);
    CHECK(shop.refusal({"appointment", "add", "--customer", kline, "--title", "x", "--category", "None"})
              .code == "not_found");
    CHECK(shop.array({"appointment", "list"}).isEmpty());
    CHECK(shop.newAppointment(kline) == "A-1001"); // no number was lost
}

TEST_CASE("The table of the waiting list tells what the visits want, as the window does")
{
    CommandLine shop;
    const QString id = visitOf(shop.object({"appointment", "show", shop.newAppointment(shop.newCustomer())}))
                           .value("id")
                           .toString();
    shop.object({"visit", "wishes", id, "--priority", "high", "--skill", "Drains", "--until", "2026-03-05"});
    const QString table = shop.table({"waiting", "list"});
    for (const char *part : {"Priority", "high", "Skill", "Drains", "Wanted until", "2026-03-05"})
        CHECK(table.contains(part));
    CHECK_FALSE(shop.table({"visit", "list"}).contains("Wanted until"));
}
