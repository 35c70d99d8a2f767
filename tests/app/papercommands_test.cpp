// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cliprogram.h"
#include "tests/app/commandline.h"
#include "tests/testkit/officedump.h"
#include "tests/testkit/rawsqlite.h"
#include <QDir>
#include <QFile>
#include <catch2/catch.hpp>
#include <sys/stat.h>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("document print writes a PDF beside the caller and says where")
{
    CommandLine shop;
    const QString quote = shop.newQuote(shop.newCustomer());
    const QJsonObject printed = shop.object({"document", "print", quote, "--pdf", "quote.pdf"});
    CHECK(printed.value("number").toString() == quote);
    CHECK(printed.value("file").toString() == shop.file("quote.pdf"));
    CHECK(printed.value("bytes").toString().toLongLong() == QFile(shop.file("quote.pdf")).size());
    CHECK(pdfText(shop.file("quote.pdf")).contains("Kitchen tap"));
    CHECK(shop.table({"document", "print", quote, "--pdf", "quote.pdf"}).contains("quote.pdf"));
}

TEST_CASE(
    "A paper that cannot be written is refused with a sentence: what was there stays, nothing is left behind")
{
    CommandLine shop;
    const QString quote = shop.newQuote(shop.newCustomer());
    REQUIRE(QDir(shop.folder()).mkdir("folder.pdf"));
    REQUIRE(::mkfifo(QFile::encodeName(shop.file("pipe.pdf")).constData(), 0600) == 0);
    const auto before = filesIn(shop.folder());
    const QString records = dumpOffice(shop.path(), DumpPart::UserTables);
    for (const char *place : {"none/quote.pdf", "folder.pdf", "pipe.pdf", "/dev/full"}) {
        CAPTURE(place);
        for (const QStringList &command :
             {QStringList{"document", "print", quote}, QStringList{"document", "proforma", quote},
              QStringList{"daysheet", "--date", "2026-03-02"}}) {
            const CliRefusal refused = shop.refusal(command + QStringList{"--pdf", place});
            CHECK(refused.exitCode == CliAnswer::Refused);
            CHECK(refused.sentence.contains("was not written"));
        }
    }
    // The pro forma as well is as if it had never been asked for.
    CHECK((dumpOffice(shop.path(), DumpPart::UserTables) == records));
    auto after = filesIn(shop.folder());
    after.insert("shop.truckroll", before.value("shop.truckroll")); // the audit grows
    CHECK(after.keys() == before.keys());
    CHECK(shop.object({"document", "proforma", quote}).value("number").toString() == "PF-1001");
}

TEST_CASE("Papers of nothing are refused and replace nothing")
{
    CommandLine shop;
    writeBytes(shop.file("old.pdf"), "old");
    CHECK(shop.refusal({"document", "print", "Q-9999", "--pdf", "old.pdf"}).code == "not_found");
    CHECK(shop.refusal({"document", "proforma", "Q-9999", "--pdf", "old.pdf"}).code == "not_found");
    CHECK(shop.refusal({"daysheet", "--date", "2026-03-02", "--technician", "77", "--pdf", "old.pdf"}).code ==
          "not_found");
    CHECK(shop.refusal({"document", "print", "Q-9999"}).exitCode == CliAnswer::Usage);
    CHECK(shop.refusal({"daysheet", "--pdf", "old.pdf"}).exitCode == CliAnswer::Usage);
    CHECK(shop.refusal({"daysheet", "--date", "today", "--pdf", "old.pdf"}).exitCode == CliAnswer::Usage);
    CHECK(bytesOf(shop.file("old.pdf")) == "old");
}

TEST_CASE("rule 19: a pro forma is a dated paper with a number of its own that touches no balance")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    const QString quote = shop.newQuote(kline);
    const QJsonObject proforma = shop.object({"document", "proforma", quote, "--pdf", "proforma.pdf"});
    CHECK(proforma.value("kind").toString() == "proforma");
    CHECK(proforma.value("source").toString() == quote);
    CHECK(proforma.value("total").toString() == "291.00");
    CHECK(proforma.value("accounting_status").isNull());
    CHECK(proforma.value("file").toString() == shop.file("proforma.pdf"));
    CHECK(pdfText(shop.file("proforma.pdf")).contains("$291.00"));
    CHECK(shop.object({"customer", "show", kline}).value("balance").toString() == "0.00");
    CHECK(shop.object({"document", "show", quote}).value("status").toString() == "draft");
    CHECK(proforma.value("note").isNull());
    const QString invoice = shop.newInvoice(kline);
    CHECK(shop.refusal({"document", "proforma", invoice}).exitCode == CliAnswer::Refused);
    shop.object({"document", "convert", quote, "--to", "invoice"});
    const QJsonObject again = shop.object({"document", "proforma", quote});
    CHECK(again.value("note").toString().contains("All of " + quote + " has been billed already"));
}

TEST_CASE("daysheet: one sheet for each technician with visits, one for what nobody has, or one technician's")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    const QString ann = shop.newTechnician("Ann Ruiz");
    const QString bob = shop.newTechnician("Bob Meyer");
    shop.newTechnician("Cem Aydin");
    shop.newAppointment(kline, {"--start", "2026-03-02T13:00", "--technician", ann, "--technician", bob});
    shop.newAppointment(kline, {"--start", "2026-03-02T09:00", "--technician", ann});
    shop.newAppointment(kline, {"--start", "2026-03-02T16:00"});
    shop.newAppointment(kline, {"--start", "2026-03-03T09:00", "--technician", ann});
    const QJsonObject all = shop.object({"daysheet", "--date", "2026-03-02", "--pdf", "all.pdf"});
    CHECK(all.value("sheets").toString() == "3");
    CHECK(all.value("visits").toString() == "3");
    const QString text = pdfText(shop.file("all.pdf"));
    CHECK(text.count(u'\f') == 3); // each on a page of its own
    CHECK(text.indexOf("A-1002") < text.indexOf("A-1001"));
    CHECK(text.contains("Not assigned"));
    CHECK_FALSE(text.contains("Cem Aydin"));
    CHECK_FALSE(text.contains("A-1004"));
    shop.object({"daysheet", "--date", "2026-03-02", "--technician", bob, "--pdf", "bob.pdf"});
    CHECK(pdfText(shop.file("bob.pdf")).contains("With: Ann Ruiz"));
    shop.object({"daysheet", "--date", "2026-05-01", "--pdf", "free.pdf"});
    CHECK(pdfText(shop.file("free.pdf")).contains("No visits on this day"));
}
