// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QJsonObject line(const QJsonObject &document, int index)
{
    return document.value("lines").toArray().at(index).toObject();
}

} // namespace

TEST_CASE("quote add: lines, discount, tax and totals as texts, numbers in series, keys as promised")
{
    CommandLine shop;
    shop.object({"taxrate", "add", "--name", "Sangamon", "--percent", "8.25"});
    shop.object({"item", "add", "--name", "Tap, chrome", "--type", "part", "--price", "148.50", "--taxable"});
    const QString kline = shop.newCustomer();
    const QString folder = shop.newAppointment(kline);
    const QJsonObject quote = shop.object(
        {"quote", "add", "--appointment", folder, "--line", "|1.5|95.00|Labor", "--line", "tap, chrome|2||",
         "--line", "||-10%|Maintenance plan", "--line", "|1|20.00|Fitting|tax", "--tax-rate", "Sangamon"});
    checkKeys(quote,
              "number kind status accounting_status appointment customer date lines subtotal discount tax "
              "total paid balance source results");
    CHECK(text(quote, "number") == "Q-1001");
    CHECK(text(quote, "kind") == "quote");
    CHECK(text(quote, "status") == "draft");
    CHECK(quote.value("accounting_status").isNull());
    CHECK(text(quote, "appointment") == folder);
    CHECK(text(quote.value("customer").toObject(), "id") == kline);
    CHECK(text(quote, "date") == "2026-03-02");
    CHECK(quote.value("source").isNull());
    CHECK(quote.value("paid").isNull());
    CHECK(quote.value("balance").isNull());
    REQUIRE(quote.value("lines").toArray().size() == 4);
    checkKeys(line(quote, 0), "number item description quantity unit_price amount taxable");
    CHECK(text(line(quote, 0), "quantity") == "1.5");
    CHECK(text(line(quote, 0), "unit_price") == "95.00");
    CHECK(text(line(quote, 0), "amount") == "142.50");
    CHECK_FALSE(line(quote, 0).value("taxable").toBool());
    CHECK(text(line(quote, 1), "item") == "Tap, chrome");
    CHECK(text(line(quote, 1), "amount") == "297.00");
    CHECK(line(quote, 1).value("taxable").toBool());
    // 10% of the 439.50 above it; tax on 297.00 - 29.70 + 20.00 = 287.30.
    CHECK(text(quote, "subtotal") == "459.50");
    CHECK(text(quote, "discount") == "43.95");
    CHECK(text(quote, "tax") == "23.70");
    CHECK(text(quote, "total") == "439.25");
    CHECK(shop.object({"document", "show", "Q-1001"}) == quote);
    const QString table = shop.table({"document", "show", "Q-1001"});
    CHECK(table.contains("439.25"));
    CHECK(table.contains("Maintenance plan"));
}

TEST_CASE("rule 1: quote and work order without an appointment make exactly one")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    CHECK(text(shop.object({"workorder", "add", "--customer", kline, "--line", "|1|10.00|x"}),
               "appointment") == "A-1001");
    CHECK(text(shop.object({"quote", "add", "--customer", kline, "--line", "|1|10.00|x"}), "appointment") ==
          "A-1002");
    CHECK(shop.array({"appointment", "list"}).size() == 2);
}

TEST_CASE("document list narrows by kind, status, accounting status and customer")
{
    CommandLine shop;
    const QString kline = shop.newCustomer("Kline Bakery");
    const QString oak = shop.newCustomer("Oak School");
    shop.newQuote(kline);
    shop.newInvoice(oak);
    const auto numbers = [&](const QStringList &more) {
        return each(shop.array(QStringList{"document", "list"} + more), "number");
    };
    CHECK(numbers({}).size() == 3);
    CHECK(numbers({"--kind", "quote"}) == QStringList{"Q-1002", "Q-1001"});
    CHECK(numbers({"--kind", "quote", "--status", "sold"}) == QStringList{"Q-1002"});
    CHECK(numbers({"--accounting", "pending"}) == QStringList{"INV-1001"});
    CHECK(numbers({"--customer", kline}) == QStringList{"Q-1001"});
    CHECK(numbers({"--search", "kline"}) == QStringList{"Q-1001"});
    for (const char *kind : {"receipt", "letter"}) {
        const CliRefusal refused = shop.refusal({"document", "list", "--kind", kind});
        CHECK(refused.exitCode == CliAnswer::Usage);
        CHECK(refused.sentence == QString("This release has no documents of the kind “%1”; --kind is one of: "
                                          "quote, workorder, invoice, proforma, purchaseorder, creditnote.")
                                      .arg(kind));
    }
    CHECK(shop.refusal({"document", "list", "--status", "nice"}).exitCode == CliAnswer::Usage);
    CHECK(shop.table({"document", "list"}).contains("INV-1001"));
}

TEST_CASE("document edit changes lines and header of a draft")
{
    CommandLine shop;
    const QString quote = shop.newQuote(shop.newCustomer());
    QJsonObject edited = shop.object({"document", "edit", quote, "--add-line", "|2|10.00|Washers",
                                      "--remove-line", "1", "--title", "Kitchen"});
    CHECK(text(edited, "title") == "Kitchen");
    CHECK(text(edited, "total") == "168.50");
    CHECK(each(edited.value("lines").toArray(), "description") == QStringList{"Kitchen tap", "Washers"});
    edited = shop.object({"document", "edit", quote, "--line", "|1|5.00|Only this"});
    CHECK(text(edited, "total") == "5.00");
    CHECK(shop.refusal({"document", "edit", quote, "--remove-line", "2"}).exitCode == CliAnswer::Usage);
    CHECK(shop.refusal({"document", "edit", quote, "--line", "a|b|c|d|e|f"}).exitCode == CliAnswer::Usage);
    CHECK(shop.refusal({"document", "edit", quote, "--line", "No such item|1||"}).code == "not_found");
    CHECK(shop.object({"document", "show", quote}) == edited);
}

TEST_CASE("document mark goes the ways of the table of states and keeps the reason")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    const QString quote = shop.newQuote(kline);
    CHECK(text(shop.object({"document", "mark", quote, "sent"}), "status") == "sent");
    const QJsonObject lost = shop.object({"document", "mark", quote, "lost", "--reason", "Too expensive"});
    CHECK(text(lost, "status") == "lost");
    CHECK(text(lost, "status_reason") == "Too expensive");
    CHECK(shop.refusal({"document", "mark", quote, "paid"}).code == "rule_broken");
    const QString other = shop.newQuote(kline);
    CHECK(shop.refusal({"document", "mark", other, "lost"}).code == "rule_broken");
    CHECK(shop.refusal({"document", "mark", other, "lost", "--reason", " "}).sentence.contains("why"));
    CHECK(text(shop.object({"document", "show", other}), "status") == "draft");
    CHECK(shop.refusal({"document", "mark", quote, "happy"}).exitCode == CliAnswer::Usage);
    CHECK(shop.refusal({"document", "mark", "Q-9999", "sent"}).code == "not_found");
}

TEST_CASE("A document is taxed at several rates, by line, and its taxes add up")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    shop.object({"taxrate", "add", "--name", "City", "--percent", "8"});
    shop.object({"taxrate", "add", "--name", "Food", "--percent", "1.5"});
    const QJsonObject quote = shop.object({"quote", "add", "--customer", kline, "--tax-rate", "City",
                                           "--line", "|1|100.00|Fryer|tax", "--line", "|2|50.00|Oil|tax=food",
                                           "--line", "|1|10.00|Delivery"});
    const QJsonArray taxes = quote.value("taxes").toArray();
    REQUIRE(taxes.size() == 2);
    CHECK(quote.value("tax").toString() == "9.50");
    CHECK(quote.value("total").toString() == "219.50");
    const QJsonArray lines = quote.value("lines").toArray();
    CHECK(lines.at(0).toObject().value("tax_rate").isNull());
    CHECK(lines.at(1).toObject().value("tax_rate").toString() == "Food");
    const QString number = text(quote, "number");
    CHECK(shop.object({"document", "edit", number, "--add-line", "|1|100.00|More oil|tax=Food"})
              .value("tax")
              .toString() == "11.00");
    CHECK(shop.refusal({"document", "edit", number, "--add-line", "|1|1.00|Oil|tax=Nowhere"}).code ==
          "not_found");
}

TEST_CASE("rules 6 to 9: converting keeps the folder and the lines, links both ways, and a second try shows "
          "the first")
{
    CommandLine shop;
    const QString quote = shop.newQuote(shop.newCustomer());
    const QJsonObject order = shop.object({"document", "convert", quote, "--to", "workorder"});
    CHECK(text(order, "number") == "WO-1001");
    CHECK(text(order, "source") == quote);
    CHECK(text(order, "total") == "291.00");
    const QJsonObject source = shop.object({"document", "show", quote});
    CHECK(text(source, "status") == "sold");
    CHECK(source.value("results").toArray() == QJsonArray{"WO-1001"});
    CHECK(text(source, "appointment") == text(order, "appointment"));
    CHECK(order.value("already") == QJsonValue(false));
    const QJsonObject again = shop.object({"document", "convert", quote, "--to", "workorder"});
    CHECK(text(again, "number") == "WO-1001");
    CHECK(again.value("already") == QJsonValue(true));
    CHECK(shop.table({"document", "convert", quote, "--to", "workorder"})
              .startsWith("Q-1001 had already become WO-1001.\n"));
    const QJsonObject invoice = shop.object({"document", "convert", "WO-1001", "--to", "invoice"});
    CHECK(text(invoice, "number") == "INV-1001");
    CHECK(text(invoice, "status") == "open");
    CHECK(text(invoice, "accounting_status") == "pending");
    CHECK(text(invoice, "balance") == "291.00");
    CHECK(text(shop.object({"document", "show", "WO-1001"}), "status") == "invoiced");
    CHECK(text(shop.object({"document", "convert", "WO-1001", "--to", "invoice"}), "number") == "INV-1001");
    CHECK(shop.array({"document", "list"}).size() == 3);
    CHECK(shop.refusal({"document", "convert", "WO-1001", "--to", "quote"}).exitCode == CliAnswer::Usage);
    CHECK(shop.refusal({"document", "convert", "INV-1001", "--to", "workorder"}).exitCode ==
          CliAnswer::Refused);
}

TEST_CASE("A work order is billed in parts by lines and quantities, which add up exactly")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    shop.object(
        {"workorder", "add", "--customer", kline, "--line", "|3|33.33|Labor", "--line", "|1|100.00|Part"});
    const QJsonObject first =
        shop.object({"document", "convert", "WO-1001", "--to", "invoice", "--quantity", "1=1"});
    CHECK(text(first, "total") == "33.33");
    const QJsonObject second =
        shop.object({"document", "convert", "WO-1001", "--to", "invoice", "--lines", "2"});
    CHECK(text(second, "total") == "100.00");
    const QStringList again{"document", "convert", "WO-1001", "--to", "invoice", "--lines", "2"};
    CHECK(shop.object(again).value("already") == QJsonValue(true));
    CHECK(text(shop.object(again), "number") == text(second, "number"));
    CHECK(shop.table(again).startsWith("What was asked for of WO-1001 is in INV-1002 already; nothing was "
                                       "made.\n"));
    CHECK(shop.refusal({"document", "convert", "WO-1001", "--to", "invoice", "--quantity", "1=3"})
              .sentence.contains("the rest is in INV-1001 already"));
    CHECK(text(line(shop.object({"document", "show", "WO-1001"}), 0), "billed") == "1");
    const QJsonObject third = shop.object({"document", "convert", "WO-1001", "--to", "invoice"});
    CHECK(text(third, "total") == "66.66");
    CHECK(shop.refusal({"document", "convert", "WO-1001", "--to", "invoice", "--lines", "9"}).exitCode ==
          CliAnswer::Usage);
    CHECK(shop.refusal({"document", "convert", "WO-1001", "--to", "invoice", "--quantity", "1=x"}).exitCode ==
          CliAnswer::Usage);
}

TEST_CASE("An invoice below zero is said to be a credit that the customer is owed")
{
    CommandLine shop;
    shop.object(
        {"workorder", "add", "--customer", shop.newCustomer(), "--line", "|-1|450.00|Oven hood, returned"});
    const QString said = shop.table({"document", "convert", "WO-1001", "--to", "invoice"});
    CHECK(said.startsWith(
        "INV-1001 is below zero: nothing is to be collected, the customer is owed 450.00.\n"));
    const QJsonObject invoice = shop.object({"document", "show", "INV-1001"});
    CHECK(text(invoice, "balance") == "-450.00");
    CHECK(shop.refusal({"payment", "add", "INV-1001", "--amount", "450.00", "--method", "cash"}).exitCode ==
          CliAnswer::Refused);
    CHECK_FALSE(shop.table({"document", "show", "WO-1001"}).contains("below zero"));
}

TEST_CASE("An invoice kept as a draft is changed, issued, and frozen then")
{
    CommandLine shop;
    const QString quote = shop.newQuote(shop.newCustomer());
    const QJsonObject draft = shop.object({"document", "convert", quote, "--to", "invoice", "--draft"});
    CHECK(text(draft, "status") == "draft");
    const QString number = text(draft, "number");
    const QJsonObject issued = shop.object({"document", "issue", number});
    CHECK(text(issued, "status") == "open");
    CHECK(text(issued, "accounting_status") == "pending");
    CHECK(shop.refusal({"document", "edit", number, "--add-line", "|1|1.00|More"}).exitCode ==
          CliAnswer::Refused);
    CHECK(shop.refusal({"document", "issue", number}).exitCode == CliAnswer::Refused);
    CHECK(text(shop.object({"document", "show", number}), "total") == "291.00");
}

TEST_CASE("document void keeps the number and gives back what was billed")
{
    CommandLine shop;
    const QString invoice = shop.newInvoice(shop.newCustomer());
    const QJsonObject gone = shop.object({"document", "void", invoice, "--reason", "Wrong customer"});
    CHECK(text(gone, "number") == invoice);
    CHECK(text(gone, "status") == "void");
    CHECK(text(shop.object({"document", "convert", "Q-1001", "--to", "invoice"}), "number") == "INV-1002");
    CHECK(shop.refusal({"document", "void", invoice}).exitCode == CliAnswer::Refused);
}

TEST_CASE("Whose a quote is, is said once")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    const QString folder = shop.newAppointment(kline);
    CHECK(shop.refusal({"quote", "add", "--line", "|1|1.00|x"}).exitCode == CliAnswer::Usage);
    CHECK(shop.refusal({"quote", "add", "--customer", kline, "--appointment", folder}).exitCode ==
          CliAnswer::Usage);
    CHECK(shop.refusal({"quote", "add", "--appointment", "A-9999"}).code == "not_found");
    CHECK(shop.refusal({"quote", "add", "--customer", "77"}).exitCode == CliAnswer::Refused);
    CHECK(shop.array({"document", "list"}).isEmpty());
    CHECK(shop.array({"appointment", "list"}).size() == 1);
}

TEST_CASE("A quote or work order can be for any visit of its folder, and for no other's")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    const QString folder = shop.newAppointment(kline, {"--start", "2026-03-02T09:00"});
    const QString other = shop.newAppointment(kline, {"--start", "2026-03-03T09:00"});
    shop.object({"appointment", "repeat", folder, "--rule", "FREQ=WEEKLY;COUNT=3"});
    const auto visit = [&](const QString &where, int place) {
        return text(shop.object({"series", "show", where}).value("visits").toArray().at(place).toObject(),
                    "id");
    };
    const auto forVisit = [](const QJsonObject &document) {
        return text(document.value("visit").toObject(), "id");
    };
    for (const char *kind : {"quote", "workorder"}) {
        const QJsonObject named = shop.object(
            {kind, "add", "--appointment", folder, "--visit", visit(folder, 2), "--line", "|1|5.00|x"});
        CHECK(forVisit(named) == visit(folder, 2));
        CHECK(text(named.value("visit").toObject(), "start") == "2026-03-16T09:00");
        const CliRefusal refused = shop.refusal(
            {kind, "add", "--appointment", folder, "--visit", visit(other, 0), "--line", "|1|5.00|x"});
        CHECK(refused.exitCode == CliAnswer::Refused);
        CHECK(refused.sentence == "The visit is not one of this appointment's. Nothing was saved; choose one "
                                  "of the appointment's visits.");
        CHECK(shop.refusal({kind, "add", "--customer", kline, "--visit", visit(folder, 1)}).exitCode ==
              CliAnswer::Usage);
    }
    const QJsonObject usual = shop.object({"quote", "add", "--appointment", folder, "--line", "|1|5.00|x"});
    CHECK(forVisit(usual) == visit(folder, 0));
    CHECK(forVisit(shop.object({"document", "edit", text(usual, "number"), "--visit", visit(folder, 1)})) ==
          visit(folder, 1));
    CHECK(
        shop.object({"quote", "add", "--appointment", other, "--line", "|1|5.00|x"}).value("visit").isNull());
}
