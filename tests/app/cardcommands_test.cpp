// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cardline.h"
#include "tests/app/cliprogram.h"
#include "tests/testkit/waiting.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

const QString token = CardLine::token;

/// In an office of a program of its own, set up for the processor. Its number.
QString invoiceToCharge(CliProgram &cli, SimulatedCardPointe &processor)
{
    cli.environment().insert("TRUCKROLL_CARDPOINTE_USER", SimulatedCardPointe::user);
    cli.environment().insert("TRUCKROLL_CARDPOINTE_PASSWORD", SimulatedCardPointe::password);
    cli.environment().insert("TRUCKROLL_CARDPOINTE_TERMINAL_KEY", SimulatedCardPointe::terminalKey);
    cli.object({"office", "create", "--zone", "America/Chicago"});
    const QString customer = cli.object({"customer", "add", "--name", "Kline Bakery"}).value("id").toString();
    const QString quote = cli.object({"quote", "add", "--customer", customer, "--line", "|1|100.00|Tap"})
                              .value("number")
                              .toString();
    cli.object({"setting", "set", "cardpointe.gateway_url", processor.gatewayUrl()});
    cli.object({"setting", "set", "cardpointe.terminal_url", processor.terminalUrl()});
    cli.object({"setting", "set", "cardpointe.merchant_id", SimulatedCardPointe::merchant});
    return cli.object({"document", "convert", quote, "--to", "invoice"}).value("number").toString();
}

} // namespace

TEST_CASE("A card is charged by its token, the invoice is paid, and the payment names both numbers")
{
    CardLine shop;
    const QJsonObject payment = shop.charged(CliAnswer::Good);
    checkKeys(payment, "id invoice amount method status reference order_id gateway_reference");
    CHECK(payment.value("status").toString() == "approved");
    CHECK(payment.value("amount").toString() == "291.00");
    CHECK(payment.value("method").toString() == "card");
    CHECK(shop.status() == "paid");
    const QJsonArray payments = shop.array({"payment", "list"});
    REQUIRE(payments.size() == 1);
    CHECK(payments[0].toObject().value("order_id") == payment.value("order_id"));
    CHECK(payments[0].toObject().value("gateway_reference") == payment.value("gateway_reference"));
    const QJsonObject back = shop.object({"card", "refund", payment.value("id").toString()});
    CHECK(back.value("status").toString() == "voided");
    CHECK(shop.status() == "open");
}

TEST_CASE(
    "While the outcome is not known the exit code is 4, resolving settles it, and nothing is charged twice")
{
    CardLine shop;
    shop.processor.failNext(CardFault::CloseAfter);
    const QJsonObject doubt = shop.charged(CliAnswer::Unknown);
    CHECK(doubt.value("status").toString() == "in-doubt");
    CHECK(shop.refusal({"card", "charge", shop.invoice, "--token", token, "--expiry", "1228"}).exitCode ==
          CliAnswer::Refused);
    const QJsonArray resolved = shop.array({"card", "resolve"});
    REQUIRE(resolved.size() == 1);
    CHECK(resolved[0].toObject().value("status").toString() == "approved");
    CHECK(shop.status() == "paid");
    CHECK(shop.processor.movements() == 1);
    CHECK(shop.array({"card", "resolve"}).isEmpty());
}

TEST_CASE("What never arrived stays in doubt for the quiet time, and is free to be charged again then")
{
    CardLine shop;
    shop.processor.failNext(CardFault::CloseBefore);
    shop.charged(CliAnswer::Unknown);
    const auto resolve = [&] { return shop.run({"--json", "card", "resolve"}).exitCode; };
    CHECK(resolve() == CliAnswer::Unknown);
    shop.clock().advance(60);
    CHECK(resolve() == CliAnswer::Unknown);
    shop.clock().advance(60);
    CHECK(resolve() == CliAnswer::Good);
    CHECK(shop.status() == "open");
    CHECK(shop.charged(CliAnswer::Good).value("status").toString() == "approved");
    CHECK(shop.processor.standing("INV") == 1);
}

TEST_CASE("What the look at the links leaves in doubt gives card resolve the exit code 4 as well")
{
    CardLine shop;
    const QJsonObject link = shop.object({"card", "link", shop.invoice});
    shop.processor.pageReserves(true);
    shop.processor.payOnPage(link.value("order_id").toString(), 29100);
    shop.processor.failNext(CardFault::CloseAfter);
    const auto resolve = [&] { return shop.run({"--json", "card", "resolve"}).exitCode; };
    CHECK(resolve() == CliAnswer::Unknown);
    CHECK(shop.status() == "open");
    CHECK(resolve() == CliAnswer::Good);
    CHECK(shop.status() == "paid");
    CHECK(shop.processor.movements() == 1);
}

TEST_CASE("Over http a card is charged on this computer only: elsewhere nothing is sent, and it says why")
{
    CardLine shop;
    const char *elsewhere = GENERATE("http://192.0.2.1/cardconnect/rest/", "http://127.0.0.1.example/rest/",
                                     "ftp://127.0.0.1/rest/");
    shop.object({"setting", "set", "cardpointe.gateway_url", elsewhere});
    const QJsonObject answer = shop.charged(CliAnswer::Refused);
    CHECK(answer.value("status").toString() == "not-charged");
    CHECK(answer.value("reason").toString().contains("https://"));
    CHECK(shop.processor.server().requests() == 0);
    CHECK(shop.status() == "open");
}

TEST_CASE(
    "What became of a charge is said in so many words: nothing is taken as not charged by leaving it out")
{
    CardLine shop;
    shop.processor.failNext(CardFault::CloseAfter);
    const QString id = shop.charged(CliAnswer::Unknown).value("movement").toString();
    const auto refused = [&](const QStringList &more) {
        return shop.refusal(QStringList{"card", "decide", id} + more).exitCode;
    };
    CHECK(refused({}) == CliAnswer::Usage);
    CHECK(refused({"--note", "looked up"}) == CliAnswer::Usage);
    CHECK(refused({"--charged", "005123400001", "--not-charged"}) == CliAnswer::Usage);
    CHECK(refused({"--not-charged", "--amount", "10.00"}) == CliAnswer::Usage);
    CHECK(refused({"--not-charged"}) == CliAnswer::Refused); // how is it known?
    CHECK(shop.array({"card", "list", shop.invoice})[0].toObject().value("status").toString() == "in-doubt");
    const QJsonObject decided = shop.object({"card", "decide", id, "--not-charged", "--note", "looked up"});
    CHECK(decided.value("status").toString() == "not-charged");
}

TEST_CASE("A signature at the terminal is asked for by --signature, or as the setting says")
{
    CardLine shop;
    const auto asked = [&](const QStringList &more) {
        shop.object(QStringList{"card", "terminal", shop.invoice, "--hsn", SimulatedCardPointe::terminal,
                                "--amount", "10.00"} +
                    more);
        return shop.processor.with<bool>(
            [](CardLedger &ledger) { return ledger.entries().back().signature; });
    };
    CHECK(asked({}));
    CHECK_FALSE(asked({"--signature", "no"}));
    shop.object({"setting", "set", "cardpointe.signature", "no"});
    CHECK_FALSE(asked({}));
    CHECK(asked({"--signature", "yes"}));
    CHECK_FALSE(asked({"--signature", "yes", "--manual"}));
    CHECK(shop.refusal({"card", "terminal", shop.invoice, "--hsn", SimulatedCardPointe::terminal,
                        "--signature", "maybe"})
              .exitCode == CliAnswer::Usage);
}

TEST_CASE("Declined: exit code 1, the reason, and nothing changed")
{
    CardLine shop;
    shop.processor.failNext(CardFault::Declined);
    const QJsonObject declined = shop.charged(CliAnswer::Refused);
    CHECK(declined.value("status").toString() == "declined");
    CHECK_FALSE(declined.value("reason").toString().isEmpty());
    CHECK(shop.status() == "open");
}

TEST_CASE("Terminal, account, link and settlement by the command line")
{
    CardLine shop;
    const CliAnswer terminal = shop.run({"--json", "card", "terminal", shop.invoice, "--hsn",
                                         SimulatedCardPointe::terminal, "--amount", "91.00"});
    INFO(terminal.out.toStdString() << terminal.err.toStdString());
    CHECK(terminal.exitCode == CliAnswer::Good);
    const QJsonObject ach = shop.object({"card", "ach", shop.invoice, "--token", "9036412947515678", "--name",
                                         "Jane Doe", "--amount", "100.00"});
    CHECK(ach.value("status").toString() == "pending");
    const QJsonObject link = shop.object({"card", "link", shop.invoice});
    CHECK(link.value("amount").toString() == "100.00");
    CHECK(link.value("url").toString().contains(link.value("order_id").toString()));
    shop.object({"document", "print", shop.invoice, "--pdf", "invoice.pdf"});
    CHECK(pdfText(shop.file("invoice.pdf")).contains("Pay this invoice with a card"));
    shop.processor.payOnPage(link.value("order_id").toString(), 10000);
    CHECK(shop.array({"card", "resolve"}).size() == 1);
    CHECK(shop.status() == "paid");
    shop.processor.settle();
    const QJsonObject settled = shop.object({"card", "settlement"});
    CHECK(settled.value("rows").toArray().size() == 3);
    CHECK(settled.value("deposits").toArray().size() == 1);
    CHECK(shop.object({"card", "test"}).value("site").toString() == "sim");
    CHECK(shop.array({"card", "tasks"}).isEmpty());
    CHECK(shop.array({"card", "list", shop.invoice}).size() == 2);
}

TEST_CASE("What a restored office has forgotten is booked by its number, and says what it is when it has to")
{
    CardLine shop;
    const QString charge = shop.processor.payOnPage("FORGOTTENCHARGE", 29100);
    CHECK(shop.refusal({"card", "adopt", shop.invoice, "005123499999"})
              .sentence.contains("does not know this charge"));
    CHECK(shop.refusal({"card", "adopt", shop.invoice, charge}).sentence.contains("--as charge"));
    CHECK(shop.object({"card", "adopt", shop.invoice, charge, "--as", "charge"}).value("amount").toString() ==
          "291.00");
    CHECK(shop.status() == "paid");
    shop.processor.settle();
    const QString refund = shop.processor.with<QString>([&](CardLedger &ledger) {
        ledger.issuersCode = true;
        return ledger.refund(charge, "ANOTHERNAME", 2000).value("retref").toString();
    });
    shop.processor.settle();
    CHECK(shop.refusal({"card", "adopt", shop.invoice, refund}).sentence.contains("say here what it is"));
    shop.object({"card", "adopt", shop.invoice, refund, "--as", "refund"});
    CHECK(shop.object({"document", "show", shop.invoice}).value("balance").toString() == "20.00");
}

TEST_CASE(
    "A settlement whose accounts could not all be asked about is shown, says so and fails, after two tries")
{
    CardLine shop;
    for (int i = 0; i < 5; ++i)
        shop.object({"card", "ach", shop.invoice, "--token", "9036412947515678", "--name", "Jane Doe",
                     "--amount", "10.00"});
    shop.object({"setting", "set", "cardpointe.test_speed", "450"});
    shop.processor.silent(true); // to questions about single charges
    const int before = shop.processor.server().requests();
    const CliAnswer answer =
        shop.run({"--json", "card", "settlement", "--from", "2026-03-02", "--to", "2026-03-02"});
    CHECK(answer.exitCode == CliAnswer::Refused);
    const QJsonObject compared = QJsonDocument::fromJson(answer.out).object();
    CHECK(compared.value("rows").toArray().size() == 5);
    CHECK(compared.value("problem").toString().contains("is not known for all of them"));
    // Two of the settlement, and two that failed, each of which Qt sends twice.
    CHECK(shop.processor.server().requests() - before <= 6);
}

TEST_CASE(
    "A program that charged at the terminal leaves it free for the next, and after a killed one it is freed")
{
    SimulatedCardPointe processor;
    CliProgram cli;
    const QString invoice = invoiceToCharge(cli, processor);
    const QStringList part{"card",     "terminal", invoice, "--hsn", SimulatedCardPointe::terminal,
                           "--amount", "10.00"};
    CHECK(cli.object(part).value("status").toString() == "approved");
    CHECK_FALSE(processor.terminalIsHeld());
    CHECK(cli.object(part).value("status").toString() == "approved");
    CHECK(cli.array({"card", "terminals"})[0].toObject().value("hsn").toString() ==
          SimulatedCardPointe::terminal);

    processor.attendTerminal();
    const auto process = cli.start(part);
    REQUIRE(waitUntil([&] { return processor.terminalShows() == "10.00"; }));
    process->kill();
    process->waitForFinished();
    CHECK(processor.terminalIsHeld());
    cli.object({"card", "free", "--hsn", SimulatedCardPointe::terminal});
    CHECK_FALSE(processor.terminalIsHeld());
    CHECK(processor.terminalShows().isEmpty());
    CHECK(processor.movements() == 2);
}

TEST_CASE("A program that is killed while the processor has its movement does not make it a second time")
{
    const CardFault fault = GENERATE(CardFault::HangAfter, CardFault::HangBefore);
    const char *what = GENERATE("charge", "terminal", "void", "refund");
    CAPTURE(what, int(fault));
    SimulatedCardPointe processor;
    CliProgram cli;
    const QString invoice = invoiceToCharge(cli, processor);
    cli.object({"setting", "set", "cardpointe.test_speed", "90"});
    QStringList move{"card", "charge", invoice, "--token", token, "--expiry", "1228"};
    const bool isBack = QByteArray(what) == "void" || QByteArray(what) == "refund";
    if (isBack)
        move = QStringList{"card", "refund", cli.object(move).value("id").toString()};
    if (QByteArray(what) == "refund")
        processor.settle();
    if (QByteArray(what) == "terminal")
        move = QStringList{"card", "terminal", invoice, "--hsn", SimulatedCardPointe::terminal};
    const int before = processor.movements();
    processor.failNext(fault);
    const auto process = cli.start(move);
    REQUIRE(waitUntil([&] { return processor.movements() == before + 1; }));
    process->kill();
    process->waitForFinished();
    int exitCode = CliAnswer::Unknown;
    for (int look = 0; look < 200 && exitCode == CliAnswer::Unknown; ++look)
        exitCode = cli.run({"card", "resolve"}).exitCode;
    CHECK(exitCode == CliAnswer::Good);
    const bool paid = (fault == CardFault::HangAfter) != isBack;
    CHECK(cli.object({"document", "show", invoice}).value("status").toString() == (paid ? "paid" : "open"));
    CHECK(processor.holds("INV") == (paid ? 10000 : 0));
    CHECK(processor.movements() == before + 1);
}
