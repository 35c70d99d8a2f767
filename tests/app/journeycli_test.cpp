// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/localamount.h"
#include "tests/app/cliprogram.h"
#include <QLocale>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

/// "439.25" as the paper writes it.
QString onPaper(const QString &plain)
{
    return moneyText(*fromPlain<Money>(plain), QLocale(QLocale::English, QLocale::UnitedStates),
                     QStringLiteral("$"));
}

/// The lines and totals of the document stand on the paper; white space apart, which is the layout's.
void checkPaper(const QString &file, const QJsonObject &document, const QString &title)
{
    const QString paper = pdfText(file);
    INFO(paper.toStdString());
    CHECK(paper.contains(title));
    CHECK(paper.contains(text(document, "number")));
    CHECK(paper.contains("Prairie Plumbing"));
    CHECK(paper.contains("Kline Bakery"));
    CHECK(paper.contains("page 1 of 1"));
    for (const QJsonValue &value : document.value("lines").toArray()) {
        const QJsonObject line = value.toObject();
        CHECK(paper.contains(text(line, "description")));
        CHECK(paper.contains(onPaper(text(line, "amount"))));
    }
    for (const char *sum : {"subtotal", "tax", "total"})
        CHECK(paper.contains(onPaper(text(document, sum))));
    CHECK(paper.contains(onPaper("-" + text(document, "discount"))));
}

} // namespace

TEST_CASE(
    "From the first call to a paid invoice by truckroll-cli alone, with papers that another program reads")
{
    CliProgram cli;
    cli.object({"office", "create", "--name", "Prairie Plumbing", "--zone", "America/Chicago"});
    cli.object({"taxrate", "add", "--name", "Sangamon", "--percent", "8.25"});
    cli.object({"item", "add", "--name", "Tap, chrome", "--type", "part", "--price", "148.50", "--taxable"});
    const QString ann = text(cli.object({"technician", "add", "--name", "Ann Ruiz"}), "id");
    const QString kline =
        text(cli.object({"customer", "add", "--name", "Kline Bakery", "--phone", "217 555 0144", "--street",
                         "12 Long Street", "--city", "Springfield", "--state", "IL", "--zip", "62701",
                         "--tax-rate", "Sangamon"}),
             "id");

    // The call, and the visit on the board.
    const QJsonObject folder =
        cli.object({"appointment", "add", "--customer", kline, "--title", "Kitchen tap drips", "--start",
                    "2026-03-02T09:00", "--minutes", "90", "--technician", ann});
    const QString number = text(folder, "number");
    const QJsonArray day = cli.array({"visit", "list", "--from", "2026-03-02", "--to", "2026-03-02"});
    REQUIRE(day.size() == 1);
    CHECK(text(day.at(0).toObject(), "appointment") == number);
    cli.object({"call", "add", "--appointment", number, "--text", "The tap drips, please come today."});

    // The quote, sent and sold.
    const QString quote =
        text(cli.object({"quote", "add", "--appointment", number, "--line", "|1.5|95.00|Labor", "--line",
                         "Tap, chrome|2||", "--line", "||-10%|Maintenance plan"}),
             "number");
    CHECK(text(cli.object({"document", "mark", quote, "sent"}), "status") == "sent");
    CHECK(text(cli.object({"document", "mark", quote, "sold"}), "status") == "sold");
    cli.object({"document", "print", quote, "--pdf", "quote.pdf"});
    checkPaper(cli.file("quote.pdf"), cli.object({"document", "show", quote}), "Quote");

    // The work order, its pro forma, the day sheet.
    const QString order = text(cli.object({"document", "convert", quote, "--to", "workorder"}), "number");
    cli.object({"document", "print", order, "--pdf", "workorder.pdf"});
    checkPaper(cli.file("workorder.pdf"), cli.object({"document", "show", order}), "Work Order");
    const QJsonObject proforma = cli.object({"document", "proforma", order, "--pdf", "proforma.pdf"});
    CHECK(text(proforma, "kind") == "proforma");
    checkPaper(cli.file("proforma.pdf"), proforma, "PRO FORMA INVOICE");
    CHECK(pdfText(cli.file("proforma.pdf")).contains("not a demand for payment"));
    cli.object({"daysheet", "--date", "2026-03-02", "--technician", ann, "--pdf", "day.pdf"});
    const QString sheet = pdfText(cli.file("day.pdf"));
    for (const char *words : {"Ann Ruiz", "9:00", "Kline Bakery", "12 Long Street", "217 555 0144",
                              "Kitchen tap drips", "The tap drips, please"})
        CHECK(sheet.contains(QLatin1String(words)));

    // The invoice, paid in two parts.
    const QJsonObject open = cli.object({"document", "convert", order, "--to", "invoice"});
    const QString invoice = text(open, "number");
    CHECK(text(open, "status") == "open");
    CHECK(text(open, "accounting_status") == "pending");
    CHECK(text(open, "total") == text(cli.object({"document", "show", quote}), "total"));
    cli.object({"document", "print", invoice, "--pdf", "invoice.pdf"});
    checkPaper(cli.file("invoice.pdf"), open, "Invoice");
    cli.object({"payment", "add", invoice, "--amount", "100.00", "--method", "cash"});
    const QJsonObject half = cli.object({"document", "show", invoice});
    CHECK(text(half, "status") == "open");
    cli.object({"payment", "add", invoice, "--amount", text(half, "balance"), "--method", "check",
                "--reference", "2041"});
    const QJsonObject paid = cli.object({"document", "show", invoice});
    CHECK(text(paid, "status") == "paid");
    CHECK(text(paid, "balance") == "0.00");

    // The invoice on paper once more, in place of the first.
    cli.object({"document", "print", invoice, "--pdf", "invoice.pdf"});
    const QString receipt = pdfText(cli.file("invoice.pdf"));
    CHECK(receipt.contains("PAID"));
    CHECK(receipt.contains("2041"));
    CHECK(receipt.contains(onPaper("-" + text(half, "balance"))));

    // The folder holds all of it.
    const QJsonObject whole = cli.object({"appointment", "show", number});
    CHECK(whole.value("documents").toArray().size() == 4);
    CHECK(whole.value("calls").toArray().size() == 1);
    CHECK(cli.array({"payment", "list", "--invoice", invoice}).size() == 2);
    CHECK(cli.object({"office", "verify"}).value("ok").toBool());
}
