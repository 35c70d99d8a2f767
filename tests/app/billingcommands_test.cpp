// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cliprogram.h"
#include "tests/app/commandline.h"
#include "tests/testkit/smtpserver.h"
#include <QFile>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("A deposit, its invoice and a credit note by the command line")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    const QString quote = shop.newQuote(kline);
    const QJsonObject proForma = shop.object({"document", "proforma", quote, "--percent", "50"});
    CHECK(proForma.value("kind").toString() == "proforma");
    const QString number = proForma.value("number").toString();
    const QJsonObject invoice = shop.object({"document", "bill", number});
    CHECK(invoice.value("total") == proForma.value("total"));
    CHECK_FALSE(invoice.value("already").toBool());
    CHECK(shop.object({"document", "bill", number}).value("already").toBool());
    const QString bill = invoice.value("number").toString();
    const QJsonObject credit =
        shop.object({"creditnote", "add", bill, "--amount", "10.00", "--reason", "Late", "--keep"});
    CHECK(credit.value("status").toString() == "issued");
    CHECK(credit.value("balance").toString() == "10.00");
    const QString note = credit.value("number").toString();
    CHECK(each(shop.array({"credit", "list", kline}), "left") == QStringList{"10.00"});
    CHECK(shop.object({"credit", "apply", note, bill}).value("method").toString() == "credit");
    CHECK(shop.array({"credit", "list", kline}).isEmpty());
    CHECK(shop.refusal({"credit", "apply", note, bill}).code == "rule_broken");
}

TEST_CASE("An issued invoice is corrected by the command line in what nothing is owed by")
{
    CommandLine shop;
    const QString invoice = shop.newInvoice(shop.newCustomer());
    const QJsonObject before = shop.object({"document", "show", invoice});
    QJsonObject corrected = shop.object({"document", "correct", invoice, "--due", "2026-06-15", "--notes",
                                         "Your order 4711", "--terms", "Payable within 14 days."});
    CHECK(corrected.value("due_date").toString() == "2026-06-15");
    CHECK(corrected.value("notes").toString() == "Your order 4711");
    CHECK(corrected.value("terms").toString() == "Payable within 14 days.");
    for (const char *stays : {"number", "date", "title", "total", "balance", "status", "lines"})
        CHECK(corrected.value(stays) == before.value(stays));
    corrected = shop.object({"document", "correct", invoice, "--title", "Oven"});
    CHECK(corrected.value("title").toString() == "Oven");
    CHECK(corrected.value("due_date").toString() == "2026-06-15"); // was not named
    CHECK(shop.table({"document", "correct", invoice, "--title", "Oven"}).contains("nothing was changed"));

    CHECK(shop.refusal({"document", "correct", invoice, "--due", "2026-01-01"}).code == "rule_broken");
    CHECK(shop.refusal({"document", "edit", invoice, "--due", "2026-06-16"})
              .sentence.contains("can be corrected"));
    CHECK(shop.refusal({"document", "correct", shop.newQuote(shop.newCustomer("Osage Diner"))}).code ==
          "rule_broken");
    shop.object({"document", "void", invoice, "--reason", "Twice"});
    CHECK(shop.refusal({"document", "correct", invoice, "--title", "Ovens"}).sentence.contains("is void"));
    CHECK(shop.object({"document", "show", invoice}).value("title").toString() == "Oven");
}

TEST_CASE("A statement adds up and is written as PDF")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    const QString invoice = shop.newInvoice(kline);
    shop.object({"payment", "add", invoice, "--amount", "20.00", "--method", "cash"});
    const QJsonObject statement = shop.object({"statement", kline, "--pdf", "s.pdf"});
    checkKeys(statement, "customer from to opening closing unused_credit entries open_invoices ages file");
    CHECK(statement.value("entries").toArray().size() == 2);
    CHECK(statement.value("closing") == shop.object({"document", "show", invoice}).value("balance"));
    CHECK(QFile(statement.value("file").toString()).size() > 1000);
}

TEST_CASE("Equipment, duplicates and all of a customer by the command line")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    const QString site = shop.object({"customer", "show", kline})
                             .value("sites")
                             .toArray()[0]
                             .toObject()
                             .value("id")
                             .toString();
    const QJsonObject oven = shop.object({"equipment", "add", "--site", site, "--name", "Oven", "--serial",
                                          "OV-1", "--warranty", "2030-01-31"});
    CHECK(oven.value("warranty_until").toString() == "2030-01-31");
    CHECK(each(shop.array({"equipment", "list", "--customer", kline}), "serial") == QStringList{"OV-1"});
    CHECK(shop.array({"customer", "list", "--search", "ov1"}).size() == 1);
    const QString folder = shop.newAppointment(kline);
    CHECK(shop.array({"equipment", "link", folder, "--equipment", oven.value("id").toString()}).size() == 1);
    CHECK(each(shop.array({"equipment", "history", oven.value("id").toString()}), "appointment") ==
          QStringList{folder});
    shop.newInvoice(kline);
    const QJsonObject all = shop.object({"customer", "show", kline});
    checkKeys(all, "equipment appointments documents payments unused_credit balance");
    CHECK(all.value("documents").toArray().size() == 2);
    CHECK(shop.array({"customer", "duplicates"}).isEmpty());
}

TEST_CASE("Every report is there by its name, with rows, totals and CSV")
{
    CommandLine shop;
    const QString invoice = shop.newInvoice(shop.newCustomer());
    const QString total = shop.object({"document", "show", invoice}).value("total").toString();
    for (const char *name : {"sales-by-month", "sales-by-item", "sales-by-technician", "sales-by-category",
                             "open-invoices", "tax-by-rate", "technician-load", "unbilled-work",
                             "purchase-orders", "quotes-by-month", "payments-by-method"}) {
        INFO(name);
        const QJsonObject report = shop.object({"report", name, "--csv", "r.csv"});
        checkKeys(report, "report from to rows totals file");
        CHECK(QFile::exists(report.value("file").toString()));
    }
    const QJsonObject paper = shop.object({"report", "sales-by-month", "--pdf", "r.pdf"});
    CHECK(paper.value("pdf").toString() == shop.file("r.pdf"));
    CHECK(pdfText(shop.file("r.pdf")).contains("Sales by month"));
    const QJsonObject sales = shop.object({"report", "sales-by-month"});
    CHECK(sales.value("totals").toObject().value("total").toString() == total);
    CHECK(shop.refusal({"report", "nonsense"}).exitCode == 2);
}

TEST_CASE("An invoice goes to a real server as PDF, and one that cannot go says why in the outbox")
{
    CommandLine shop;
    SmtpServer server;
    const QString kline = shop.newCustomer();
    const QString invoice = shop.newInvoice(kline);
    CHECK(shop.refusal({"mail", "send", invoice, "--to", "a@kline.example"}).sentence.contains("server"));
    CHECK(shop.array({"mail", "outbox"}).isEmpty());
    shop.object({"mail", "send", invoice, "--to", "a@kline.example", "--later"});
    shop.object({"setting", "set", "mail.server", "127.0.0.1"});
    shop.object({"setting", "set", "mail.port", QString::number(server.port())});
    shop.object({"setting", "set", "mail.security", "none"});
    shop.object({"setting", "set", "mail.from", "office@lakeside.example"});
    shop.object({"mail", "send"}); // what waits from before
    const QJsonObject waited = server.letter();
    CHECK(waited.value("to").toArray() == QJsonArray{"a@kline.example"});
    const QString reminder = shop.object({"mailtemplate", "add", "--name", "Reminder", "--for", "invoice",
                                          "--subject", "{number} is due", "--text", "Dear {customer}"})
                                 .value("id")
                                 .toString();
    CHECK(shop.refusal({"mailtemplate", "add", "--name", "X", "--for", "bill"}).exitCode == CliAnswer::Usage);
    shop.object({"mailtemplate", "edit", reminder, "--subject", "Please pay {number}"});
    CHECK(each(shop.array({"mailtemplate", "list"}), "subject").contains("Please pay {number}"));
    CHECK(shop.object({"mail", "send", invoice, "--to", "c@kline.example", "--template", reminder, "--later"})
              .value("subject")
              .toString() == "Please pay " + invoice);
    shop.object({"mailtemplate", "edit", reminder, "--out-of-use"});
    shop.object(
        {"mail", "cancel",
         shop.array({"mail", "outbox", "--status", "waiting"}).at(0).toObject().value("id").toString()});
    const QJsonObject sent = shop.object({"mail", "send", invoice, "--to", "b@kline.example"});
    CHECK(sent.value("status").toString() == "sent");
    const QJsonObject letter = server.letter();
    CHECK(letter.value("attachments").toArray()[0].toObject().value("name").toString() == invoice + ".pdf");
    CHECK(letter.value("subject").toString().contains(invoice));
    CHECK(shop.array({"mail", "outbox", "--status", "sent"}).size() == 2);
    SmtpServer refusing({"--refuse", "550"});
    shop.object({"setting", "set", "mail.port", QString::number(refusing.port())});
    shop.run({"mail", "send", "--statement", kline, "--to", "c@kline.example"});
    const QJsonArray failed = shop.array({"mail", "outbox", "--status", "failed"});
    REQUIRE(failed.size() == 1);
    CHECK(failed[0].toObject().value("problem").toString().contains("550"));
    shop.object({"mail", "cancel", failed[0].toObject().value("id").toString()});
    CHECK(shop.array({"mail", "outbox", "--status", "cancelled"}).size() == 2); // and the reminder above
}
