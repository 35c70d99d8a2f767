// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csvread.h"
#include "tests/app/commandline.h"
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("export ical writes the visits of the days and the technician that are named")
{
    CommandLine shop;
    const QString customer = shop.newCustomer();
    const QString ann = shop.newTechnician();
    shop.newTechnician("Bob Meyer");
    shop.newAppointment(customer, {"--start", "2026-03-02T09:00", "--technician", ann});
    shop.newAppointment(customer, {"--start", "2026-03-10T09:00"});
    shop.newAppointment(customer); // waits
    const QString file = shop.file("visits.ics");
    const QJsonObject all = shop.object({"export", "ical", file});
    CHECK(all.value("visits").toString() == "2");
    CHECK(all.value("file").toString() == file);
    const QByteArray text = contents(file);
    CHECK(text.count("BEGIN:VEVENT") == 2);
    CHECK(text.contains("DTSTART:20260302T150000Z\r\n")); // Chicago, before summer time
    CHECK(text.contains("DTSTART:20260310T140000Z\r\n")); // and after
    CHECK(text.contains("Ann Ruiz"));
    CHECK(shop.refusal({"export", "ical", file}).exitCode == CliAnswer::Refused);
    CHECK(contents(file) == text);
    const auto count = [&](const QStringList &more) {
        return shop.object(QStringList{"export", "ical", file, "--replace"} + more)
            .value("visits")
            .toString();
    };
    CHECK(count({"--technician", "ann ruiz"}) == "1");
    CHECK(count({"--technician", ann}) == "1");
    CHECK(count({"--technician", "Bob Meyer"}) == "0");
    CHECK(count({"--from", "2026-03-03", "--to", "2026-03-10"}) == "1");
    CHECK(contents(file).count("BEGIN:VEVENT") == 1);
    CHECK(shop.refusal({"export", "ical", file, "--replace", "--technician", "Nobody"}).exitCode ==
          CliAnswer::Usage);
    CHECK(shop.refusal({"export", "ical", file, "--replace", "--from", "2026-03-10", "--to", "2026-03-03"})
              .exitCode == CliAnswer::Refused);
    CHECK(shop.refusal({"export", "ical", shop.file("no/such/folder.ics")}).exitCode == CliAnswer::Refused);
}

namespace {

const QStringList lists{"appointments", "contacts", "customers", "document_lines", "documents", "equipment",
                        "items",        "payments", "sites",     "vendors",        "visits"};

/// An office with a record in every list but equipment.
void fill(CommandLine &shop)
{
    shop.object({"vendor", "add", "--name", "Acme Supply"});
    shop.object({"item", "add", "--name", "Tap", "--type", "part", "--price", "90.00", "--taxable"});
    const QString customer = shop.object({"customer", "add", "--name", "Müller, \"Öl\"", "--street",
                                          "2 Oak Ave", "--contact", "Uwe|owner|217 555 0150|uwe@oil.example"})
                                 .value("id")
                                 .toString();
    const QString appointment = shop.newAppointment(customer, {"--start", "2026-03-02T09:00"});
    shop.object({"quote", "add", "--appointment", appointment, "--line", "Tap|2||=SUM(1)"});
    const QString invoice = shop.newInvoice(customer);
    shop.object({"payment", "add", invoice, "--amount", "1.00", "--method", "check", "--reference", "77"});
}

QJsonObject exported(CommandLine &shop, const QString &name)
{
    const QString file = shop.file(name);
    shop.object({"export", "json", file});
    return QJsonDocument::fromJson(contents(file)).object();
}

} // namespace

TEST_CASE("export csv writes one file for each list, and a list reads back as it was")
{
    CommandLine shop;
    fill(shop);
    const QString folder = shop.file("copy/of/office");
    const QJsonObject told = shop.object({"export", "csv", folder});
    CHECK(QDir(folder).entryList(QDir::Files).replaceInStrings(".csv", "") == lists);
    const QJsonObject json = exported(shop, "office.json");
    for (const QString &name : lists) {
        INFO(name.toStdString());
        const auto rows = readCsv(csvText(contents(folder + "/" + name + ".csv")));
        REQUIRE(rows);
        REQUIRE_FALSE(rows->empty());
        const QJsonArray records = json.value(name).toArray();
        CHECK(qsizetype(rows->size()) - 1 == records.size());
        CHECK(told.value(name).toString() == QString::number(records.size()));
        for (qsizetype i = 0; i < records.size(); ++i) {
            const QJsonObject record = records.at(i).toObject();
            CHECK(record.size() == rows->front().cells.size());
            for (qsizetype column = 0; column < record.size(); ++column) {
                const QJsonValue value = record.value(rows->front().cells[column]);
                CHECK_FALSE(value.isUndefined());
                CHECK(rows->at(size_t(i) + 1).cells.value(column) == value.toVariant().toString());
            }
        }
    }
    CHECK(json.value("customers").toArray().at(0).toObject().value("name").toString() == "Müller, \"Öl\"");
}

TEST_CASE("export json tells amounts as texts and documents with their lines")
{
    CommandLine shop;
    fill(shop);
    const QJsonObject json = exported(shop, "office.json");
    CHECK(json.value("zone").toString() == "America/Chicago");
    const QJsonObject quote = json.value("documents").toArray().at(0).toObject();
    CHECK(quote.value("kind").toString() == "quote");
    CHECK(quote.value("subtotal").toString() == "180.00");
    CHECK(quote.value("balance").isNull());
    const QJsonObject line = json.value("document_lines").toArray().at(0).toObject();
    CHECK(line.value("document") == quote.value("number"));
    CHECK(line.value("quantity").toString() == "2");
    CHECK(line.value("unit_price").toString() == "90.00");
    CHECK(line.value("taxable").isBool());
    const QJsonObject payment = json.value("payments").toArray().at(0).toObject();
    CHECK(payment.value("amount").toString() == "1.00");
    CHECK(payment.value("reference").toString() == "77");
    const QJsonObject visit = json.value("visits").toArray().at(0).toObject();
    CHECK(visit.value("start").toString() == "2026-03-02T09:00");
    CHECK(visit.value("status").toString() == "scheduled");
}

TEST_CASE("exports replace no file unasked, and are refused whole to who may not see all of it")
{
    CommandLine shop;
    const QString folder = shop.file("copy");
    REQUIRE(QDir().mkpath(folder));
    QFile other(folder + "/items.csv");
    REQUIRE(other.open(QIODevice::WriteOnly));
    other.write("mine");
    other.close();
    CHECK(shop.refusal({"export", "csv", folder}).exitCode == CliAnswer::Refused);
    CHECK(QDir(folder).entryList(QDir::Files) == QStringList{"items.csv"});
    CHECK(contents(other.fileName()) == "mine");
    shop.object({"export", "csv", folder, "--replace"});
    CHECK(contents(other.fileName()) != "mine");
    CHECK(shop.refusal({"export", "json", other.fileName()}).exitCode == CliAnswer::Refused);
    shop.object({"user", "add", "--name", "Tom", "--role", "technician"});
    CHECK(shop.refusal({"--user", "Tom", "export", "json", shop.file("all.json")}).code == "not_permitted");
    CHECK(shop.refusal({"--user", "Tom", "export", "csv", shop.file("all")}).code == "not_permitted");
    CHECK_FALSE(QFile::exists(shop.file("all.json")));
    CHECK_FALSE(QFile::exists(shop.file("all")));
}

TEST_CASE("No list, report or journal is written over an office, whatever was asked for")
{
    CommandLine shop;
    shop.newAppointment(shop.newCustomer(), {"--start", "2026-03-02T09:00"});
    const QString other = shop.file("other.truckroll");
    REQUIRE(shop.run({"--office", other, "office", "create", "--zone", "America/Chicago"}).exitCode ==
            CliAnswer::Good);
    const QByteArray before = contents(other);
    for (const QStringList &words : {QStringList{"export", "json", other, "--replace"},
                                     {"export", "ical", other, "--replace"},
                                     {"report", "sales-by-month", "--csv", other},
                                     {"report", "quotes", "--csv", other},
                                     {"accounting", "journal", "--csv", other}}) {
        INFO(words.join(u' ').toStdString());
        const CliRefusal answer = shop.refusal(words);
        CHECK(answer.exitCode == CliAnswer::Refused);
        CHECK(answer.sentence.contains("an office or another database"));
        CHECK(contents(other) == before);
    }
}
