// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// An office with a vendor each for valves (a part) and filters (with stock), and a work order of both.
struct Shop : CommandLine
{
    Shop()
    {
        acme = object({"vendor", "add", "--name", "Acme Supply", "--account", "LM-7"}).value("id").toString();
        brill = object({"vendor", "add", "--name", "Brill Parts"}).value("id").toString();
        object({"item", "add", "--name", "Valve", "--type", "part", "--price", "90", "--cost", "40",
                "--vendor", acme, "--vendor-number", "V-9"});
        object({"item", "add", "--name", "Filter", "--type", "inventory", "--price", "30", "--cost", "12",
                "--vendor", brill, "--reorder-at", "4", "--group", "Air"});
        job = object({"workorder", "add", "--customer", newCustomer(), "--title", "No heat", "--line",
                      "Valve|2", "--line", "Filter|3", "--line", "|1|95.00|Labor"})
                  .value("number")
                  .toString();
    }
    QString acme;
    QString brill;
    QString job;
};

} // namespace

TEST_CASE("po add orders what is not ordered yet, one order for each vendor, and prints each")
{
    Shop shop;
    const QJsonArray orders = shop.array({"po", "add", "--workorder", shop.job, "--expected", "2026-03-05"});
    REQUIRE(orders.size() == 2);
    const QJsonObject first = orders.at(0).toObject();
    checkKeys(first,
              "number kind status appointment customer date lines total source vendor workorder expected "
              "vendor_reference received receipts");
    CHECK(first.value("number").toString() == "PO-1001");
    CHECK(first.value("kind").toString() == "purchaseorder");
    CHECK(first.value("status").toString() == "draft");
    CHECK(first.value("source").toString() == shop.job);
    CHECK(first.value("vendor").toObject().value("name").toString() == "Acme Supply");
    CHECK(first.value("total").toString() == "80.00");
    CHECK(first.value("expected").toString() == "2026-03-05");
    CHECK(shop.refusal({"po", "add", "--workorder", shop.job}).exitCode == CliAnswer::Refused);
    CHECK(shop.refusal({"po", "add", "--workorder", "WO-9999"}).code == "not_found");
    CHECK(shop.array({"po", "list", "--open"}).size() == 2);
    CHECK(shop.array({"po", "list", "--vendor", shop.brill}).size() == 1);
    CHECK(shop.array({"document", "list", "--kind", "purchaseorder"}).size() == 2);
    CHECK(shop.table({"po", "list"}).contains("Acme Supply"));
}

TEST_CASE("vendor edit and pricelevel edit change what is given and leave the rest")
{
    Shop shop;
    const QJsonObject vendor = shop.object({"vendor", "edit", shop.acme, "--phone", "217 555 0199"});
    CHECK(vendor.value("account").toString() == "LM-7");
    CHECK(vendor.value("phone").toString() == "217 555 0199");
    CHECK(shop.refusal({"vendor", "edit", "999", "--name", "X"}).code == "not_found");
    const QString level =
        shop.object({"pricelevel", "add", "--name", "Trade", "--percent", "-10", "--price", "Filter=25.00"})
            .value("id")
            .toString();
    const QJsonObject changed = shop.object({"pricelevel", "edit", level, "--price", "Filter=24.00",
                                             "--price", "Valve=80.00", "--name", "Friends"});
    CHECK(changed.value("name").toString() == "Friends");
    CHECK(changed.value("percent").toString() == "-10");
    CHECK(each(changed.value("prices").toArray(), "price") == QStringList{"24.00", "80.00"});
}

TEST_CASE("po add takes vendor and lines, whose cost is the catalogue's unless it is typed")
{
    Shop shop;
    const QJsonObject order =
        shop.object({"po", "add", "--workorder", shop.job, "--vendor", shop.brill, "--line", "Valve|1|38.50",
                     "--line", "Filter|2", "--line", "|1|5.00|Freight"});
    CHECK(order.value("total").toString() == "67.50");
    CHECK(order.value("vendor").toObject().value("id").toString() == shop.brill);
    CHECK(order.value("lines").toArray().size() == 3);
    CHECK(shop.object({"po", "add", "--workorder", shop.job, "--vendor", shop.acme})
              .value("total")
              .toString() == "52.00"); // the rest: one valve, one filter
}

TEST_CASE("po mark, receive and takeback lead an order through its states, by line, quantity and cost")
{
    Shop shop;
    shop.array({"po", "add", "--workorder", shop.job});
    const QString po = "PO-1001";
    CHECK(shop.object({"po", "mark", po, "sent"}).value("status").toString() == "sent");
    const QJsonObject part = shop.object(
        {"po", "receive", po, "--line", "1", "--quantity", "1", "--cost", "45.00", "--invoice", "4711"});
    CHECK(part.value("status").toString() == "partly-received");
    CHECK(part.value("received").toString() == "45.00");
    CHECK(part.value("lines").toArray().at(0).toObject().value("received").toString() == "1");
    CHECK(part.value("receipts").toArray().at(0).toObject().value("vendor_invoice").toString() == "4711");
    CHECK(shop.refusal({"po", "receive", po, "--line", "1", "--quantity", "2"}).exitCode ==
          CliAnswer::Refused);
    CHECK(shop.refusal({"po", "receive", po, "--line", "2"}).exitCode == CliAnswer::Usage);
    CHECK(shop.object({"po", "receive", po, "--line", "1", "--quantity", "2", "--more"})
              .value("status")
              .toString() == "received");
    CHECK(shop.object({"po", "takeback", po}).value("status").toString() == "partly-received");
    const QJsonObject left = shop.object({"po", "show", po});
    REQUIRE(left.value("receipts").toArray().size() == 2); // both are told, one counts
    CHECK(left.value("receipts").toArray().at(0).toObject().value("taken_back") == false);
    CHECK(left.value("receipts").toArray().at(1).toObject().value("taken_back") == true);
    CHECK(left.value("lines").toArray().at(0).toObject().value("received").toString() == "1");
    const QStringList told = shop.table({"po", "show", po}).split(u'\n');
    CHECK(told.filter(QRegularExpression("Taken back$")).size() == 1);
    CHECK(told.filter(QRegularExpression("80\\.00 +yes$")).size() == 1);
    CHECK(told.filter(QRegularExpression("45\\.00 +no$")).size() == 1);
    CHECK(shop.object({"po", "receive", po}).value("status").toString() == "received");
    CHECK(shop.object({"po", "show", po}).value("received").toString() == "85.00");
    CHECK(shop.refusal({"po", "mark", po, "cancelled"}).exitCode == CliAnswer::Refused);
    CHECK(shop.object({"office", "verify"}).value("ok").toBool());
}

TEST_CASE("document mark cancels a work order together with what becomes of its orders")
{
    Shop shop;
    shop.array({"po", "add", "--workorder", shop.job});
    CHECK(shop.refusal({"document", "mark", shop.job, "cancelled", "--reason", "Sold"})
              .sentence.contains("PO-1001"));
    CHECK(shop.refusal({"document", "mark", shop.job, "cancelled", "--orders", "burn"}).exitCode ==
          CliAnswer::Usage);
    CHECK(shop.object({"document", "mark", shop.job, "cancelled", "--reason", "Sold", "--orders", "cancel"})
              .value("status")
              .toString() == "cancelled");
    CHECK(shop.array({"po", "list", "--open"}).isEmpty());
}

TEST_CASE("document print writes the order's paper for the vendor")
{
    Shop shop;
    shop.array({"po", "add", "--workorder", shop.job});
    const QJsonObject paper = shop.object({"document", "print", "PO-1001", "--pdf", shop.file("po.pdf")});
    CHECK(paper.value("kind").toString() == "purchaseorder");
    CHECK(paper.value("bytes").toString().toInt() > 1000);
}

TEST_CASE("stock is counted, reserved, received and listed, reorder names what lacks")
{
    Shop shop;
    CHECK(shop.object({"stock", "count", "Filter", "--counted", "5", "--note", "Yearly"})
              .value("on_hand")
              .toString() == "5");
    const QJsonObject level = shop.array({"stock", "list"}).at(0).toObject();
    checkKeys(level, "item number name on_hand reserved free on_order reorder_at");
    CHECK(level.value("reserved").toString() == "3");
    CHECK(level.value("free").toString() == "2");
    const QJsonObject missing = shop.array({"stock", "reorder"}).at(0).toObject();
    CHECK(missing.value("missing").toString() == "2");
    CHECK(missing.value("vendor").toString() == "Brill Parts");
    CHECK(missing.value("needed_by").toArray().at(0).toString() == shop.job);
    const QJsonArray moves = shop.array({"stock", "movements", "Filter"});
    CHECK(each(moves, "reason") == QStringList{"reserved", "counted"});
    CHECK(moves.at(1).toObject().value("on_hand_after").toString() == "5");
    CHECK(shop.refusal({"stock", "count", "Valve", "--counted", "1"}).exitCode == CliAnswer::Refused);
}

TEST_CASE("A customer's price level fills in the prices of new lines, and prices change many at once")
{
    Shop shop;
    const QJsonObject level =
        shop.object({"pricelevel", "add", "--name", "Trade", "--percent", "-10", "--price", "Filter=25.00"});
    const QString customer = shop.newCustomer("Second");
    CHECK(shop.object({"customer", "pricelevel", customer, "--level", level.value("id").toString()})
              .value("price_level")
              .toString() == level.value("id").toString());
    const QJsonObject quote = shop.object({"quote", "add", "--customer", customer, "--line", "Valve|1",
                                           "--line", "Filter|1", "--line", "Valve|1|90.00"});
    CHECK(quote.value("subtotal").toString() == "196.00"); // 81 + 25 + 90
    CHECK(shop.array({"pricelevel", "list"}).size() == 1);
    const QJsonArray plan = shop.array({"price", "change", "--percent", "10", "--group", "air", "--dry-run"});
    CHECK(each(plan, "new_price") == QStringList{"33.00"});
    CHECK(shop.array({"price", "change", "--percent", "10", "--group", "air"}) == plan);
    CHECK(shop.array({"price", "change", "--percent", "10", "--dry-run"}).size() == 2);
    CHECK(shop.refusal({"price", "change", "--base", "luck"}).exitCode == CliAnswer::Usage);
    for (const char *percent :
         {"-150", "10001"}) // would give everything away, or reach what no price reaches
        CHECK(shop.refusal({"price", "change", "--percent", percent}).exitCode == CliAnswer::Usage);
}

TEST_CASE("A checklist is written and done by the command line")
{
    Shop shop;
    const QJsonArray tasks =
        shop.array({"task", "add", shop.job, "--text", "Shut the water", "--text", "Test"});
    REQUIRE(tasks.size() == 2);
    const QString id = tasks.at(0).toObject().value("id").toString();
    CHECK(shop.array({"task", "done", shop.job, id}).at(0).toObject().value("done").toBool());
    CHECK_FALSE(shop.array({"task", "done", shop.job, id, "--open"}).at(0).toObject().value("done").toBool());
    CHECK(shop.array({"task", "list", shop.job}).size() == 2);
    CHECK(shop.refusal({"task", "done", shop.job, "999"}).code == "not_found");
}

TEST_CASE("po shelf orders what is missing on the office's own shelf, by vendor or by lines")
{
    Shop shop;
    CHECK(shop.array({"stock", "reorder"}).size() == 1);
    CHECK(shop.refusal({"po", "shelf", "--vendor", shop.acme}).exitCode == CliAnswer::Refused);
    const QJsonObject order = shop.array({"po", "shelf", "--expected", "2026-03-06"}).at(0).toObject();
    CHECK(order.value("vendor").toObject().value("name").toString() == "Brill Parts");
    CHECK(order.value("workorder").toString().startsWith("WO-"));
    CHECK(order.value("workorder").toString() != shop.job);
    CHECK(shop.array({"stock", "reorder"}).isEmpty());
    CHECK(shop.refusal({"po", "shelf"}).exitCode == CliAnswer::Refused);
    const QJsonArray named = shop.array({"po", "shelf", "--line", "Filter|5|11.50", "--line", "Valve|2"});
    REQUIRE(named.size() == 2);
    CHECK(named.at(0).toObject().value("total").toString() == "57.50");
}
