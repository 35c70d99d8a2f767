// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/domain/accounting.h"
#include "tests/app/commandline.h"
#include "tests/testkit/simulatedbooks.h"
#include <QFile>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// The variables of unattended use, gone again with it.
class Environment
{
public:
    explicit Environment(SimulatedBooks &books)
    {
        set("TRUCKROLL_QUICKBOOKS_CLIENT_SECRET", books.clientSecret);
        set("TRUCKROLL_QUICKBOOKS_REFRESH_TOKEN", books.freshRefreshToken());
        set("TRUCKROLL_QUICKBOOKS_REALM", books.realm);
        set("TRUCKROLL_QUICKBOOKS_PATIENCE", QStringLiteral("0"));
    }
    ~Environment()
    {
        for (const QByteArray &name : m_names)
            qunsetenv(name.constData());
    }
    Q_DISABLE_COPY_MOVE(Environment)

private:
    void set(const char *name, const QString &value)
    {
        qputenv(name, value.toUtf8());
        m_names += name;
    }
    QByteArrayList m_names;
};

struct Desk
{
    SimulatedBooks books;
    CommandLine shop;
    Environment environment{books};

    Desk()
    {
        books.setNow(shop.clock().nowUtc());
        const QString base = books.base();
        set("api_url", base);
        set("authorize_url", base + "/connect/oauth2");
        set("token_url", base + "/oauth2/v1/tokens/bearer");
        set("revoke_url", base + "/v2/oauth2/tokens/revoke");
        set("client_id", books.clientId);
    }
    void set(const char *key, const QString &value)
    {
        shop.object({"setting", "set", QStringLiteral("quickbooks.") + key, value});
    }
    QString invoice() { return shop.newInvoice(shop.newCustomer()); }
};

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

} // namespace

TEST_CASE("accounting connect, send and status do without a window what the window does")
{
    Desk desk;
    const QString number = desk.invoice();
    const QJsonObject before = desk.shop.object({"accounting", "status"});
    checkKeys(before, "connected company pending sending sent needs_attention");
    CHECK(text(before, "pending") == "1");
    const QJsonObject connected = desk.shop.object({"accounting", "connect"});
    CHECK(connected.value("connected").toBool());
    CHECK(text(connected, "company") == "Prairie Plumbing");
    const QJsonArray preview = desk.shop.array({"accounting", "preview"});
    CHECK_FALSE(preview.isEmpty());
    CHECK(desk.books.ledger().all("Invoice").empty());

    desk.shop.object({"payment", "add", number, "--amount", "1.00", "--method", "cash"});
    const QJsonArray sent = desk.shop.array({"accounting", "send", number});
    REQUIRE(sent.size() == 1);
    const QJsonObject row = sent[0].toObject();
    checkKeys(row, "number accounting_status remote_id error");
    CHECK(text(row, "accounting_status") == "sent");
    CHECK(row.value("error").isNull());
    const auto there = desk.books.ledger().all("Invoice");
    REQUIRE(there.size() == 1);
    CHECK(text(row, "remote_id") == text(there[0], "Id"));
    CHECK(desk.books.ledger().all("Payment").size() == 1);
    CHECK(desk.shop.array({"accounting", "send"}).isEmpty());
    CHECK(text(desk.shop.object({"accounting", "status"}), "sent") ==
          "3"); // with its customer and the item of free lines
    CHECK(desk.shop.array({"accounting", "log", number}).size() >= 2);
}

TEST_CASE("An answer that is lost ends with exit code 4 and is asked for, not repeated, by the next command")
{
    Desk desk;
    desk.shop.object({"accounting", "connect"});
    const QString number = desk.invoice();
    desk.books.misbehave(BooksTrouble::CloseAfter, "Invoice");
    const CliAnswer lost = desk.shop.run({"--json", "accounting", "send", number});
    CHECK(lost.exitCode == CliAnswer::Unknown);
    CHECK(lost.out.contains("\"sending\""));
    desk.shop.clock().advance(300);
    const QJsonArray found = desk.shop.array({"accounting", "retry"});
    CHECK(desk.books.ledger().all("Invoice").size() == 1);
    CHECK(text(desk.shop.object({"document", "show", number}), "accounting_status") == "sent");
}

TEST_CASE("Closed books are said before anything is sent, and the paper can go when they are open again")
{
    Desk desk;
    desk.books.ledger().company.closedUntil = QDate(2026, 3, 31);
    desk.shop.object({"accounting", "connect"});
    const QString number = desk.invoice();
    const CliAnswer refused = desk.shop.run({"--json", "accounting", "send"});
    CHECK(refused.exitCode == CliAnswer::Refused);
    CHECK(refused.out.contains("The books are closed up to"));
    CHECK(desk.books.ledger().all("Invoice").empty());
    CHECK_FALSE(desk.shop.array({"accounting", "attention"}).isEmpty());
    desk.books.ledger().company.closedUntil = {};
    desk.shop.array({"accounting", "retry"});
    CHECK(desk.books.ledger().all("Invoice").size() == 1);
    CHECK(text(desk.shop.object({"document", "show", number}), "accounting_status") == "sent");
}

TEST_CASE("accounting map takes an id or a name, and refuses what the list does not have")
{
    Desk desk;
    desk.shop.object({"accounting", "connect"});
    desk.shop.array({"accounting", "map", "deposit.check", "Checking"});
    bool found = false;
    for (const QJsonValue &value : desk.shop.array({"accounting", "map"})) {
        const QJsonObject row = value.toObject();
        found = found || (text(row, "key") == "deposit.check" && text(row, "value") == "35");
    }
    CHECK(found);
    CHECK(desk.shop.refusal({"accounting", "map", "deposit.check", "999"}).exitCode == CliAnswer::Refused);
    CHECK(desk.shop.refusal({"accounting", "map", "nonsense", "1"}).exitCode == CliAnswer::Refused);
}

TEST_CASE("What is in QuickBooks is imported once, and the journal's debits are its credits")
{
    Desk desk;
    desk.books.ledger().add("Customer", {{"DisplayName", "Lakeside Inn"}});
    desk.shop.object({"accounting", "connect"});
    const QJsonObject imported = desk.shop.object({"accounting", "import", "customers"});
    CHECK(text(imported, "made") == "1");
    CHECK(text(desk.shop.object({"accounting", "import", "customers"}), "made") == "0");
    const QString number = desk.invoice();
    desk.shop.object({"payment", "add", number, "--amount", "1.00", "--method", "cash"});
    Money debit;
    Money credit;
    for (const QJsonValue &value : desk.shop.array({"accounting", "journal", "--csv", "journal.csv"})) {
        debit += *fromPlain<Money>(text(value.toObject(), "debit"));
        credit += *fromPlain<Money>(text(value.toObject(), "credit"));
    }
    CHECK(debit == credit);
    CHECK(debit > Money());
    CHECK(QFile::exists(desk.shop.file("journal.csv")));
}

TEST_CASE("What is found otherwise in QuickBooks is listed and settled by commands, each way")
{
    Desk desk;
    desk.shop.object({"accounting", "connect"});
    const QString number = desk.invoice();
    desk.shop.array({"accounting", "send"});
    const QString id = text(desk.books.ledger().all("Invoice")[0], "Id");
    desk.shop.clock().advance(600);
    desk.books.setNow(desk.shop.clock().nowUtc());
    const bool theirs = GENERATE(true, false);
    const QJsonObject there = *desk.books.ledger().find("Invoice", id);
    if (theirs)
        desk.books.ledger().voided("Invoice", there);
    else
        desk.books.ledger().removed("Invoice", there);
    desk.shop.object({"accounting", "pull"});
    const QJsonArray found = desk.shop.array({"accounting", "findings"});
    REQUIRE(found.size() == 1);
    CHECK(text(found[0].toObject(), "kind") == (theirs ? "voided" : "deleted"));
    const QString finding = text(found[0].toObject(), "id");
    CHECK(desk.shop.refusal({"accounting", "settle", finding, "nonsense"}).exitCode != CliAnswer::Good);
    desk.shop.object({"accounting", "settle", finding, theirs ? "theirs" : "ours"});
    CHECK(desk.shop.array({"accounting", "findings"}).isEmpty());
    CHECK(desk.shop.array({"accounting", "findings", "--all"}).size() == 1);
    CHECK(desk.shop.refusal({"accounting", "settle", finding, "leave"}).exitCode == CliAnswer::Refused);
    desk.shop.array({"accounting", "send"});
    const QJsonObject paper = desk.shop.object({"document", "show", number});
    CHECK(text(paper, "status") == (theirs ? "void" : "open"));
    CHECK(text(paper, "accounting_status") == "sent");
    CHECK(desk.books.ledger().all("Invoice").size() == 1);
}

TEST_CASE("accounting disconnect ends the connection, keeps the links, and says why nothing is sent then")
{
    Desk desk;
    desk.shop.object({"accounting", "connect"});
    desk.invoice();
    desk.shop.array({"accounting", "send"});
    qunsetenv("TRUCKROLL_QUICKBOOKS_REALM"); // or each command would connect again by itself
    desk.shop.object({"accounting", "disconnect"});
    CHECK_FALSE(desk.shop.object({"accounting", "status"}).value("connected").toBool());
    desk.shop.newInvoice(desk.shop.newCustomer("Osage Diner"));
    const CliRefusal refused = desk.shop.refusal({"accounting", "send"});
    CHECK(refused.exitCode == CliAnswer::Refused);
    CHECK(refused.sentence.contains("not connected"));
    CHECK(desk.books.ledger().all("Invoice").size() == 1);
    qputenv("TRUCKROLL_QUICKBOOKS_REALM", desk.books.realm.toUtf8());
    qputenv("TRUCKROLL_QUICKBOOKS_REFRESH_TOKEN", desk.books.freshRefreshToken().toUtf8());
    desk.shop.object({"accounting", "connect"});
    desk.shop.array({"accounting", "send"});
    CHECK(desk.books.ledger().all("Invoice").size() == 2);
}

TEST_CASE("What is decided about an order is not done to its bills: a bill is named by its entry")
{
    Desk desk;
    desk.shop.object({"accounting", "connect"});
    const QString vendor =
        text(desk.shop.object({"vendor", "add", "--name", "Acme Supply", "--account", "LM-7"}), "id");
    desk.shop.object({"item", "add", "--name", "Valve", "--type", "part", "--price", "90", "--cost", "40",
                      "--vendor", vendor});
    const QString job = text(desk.shop.object({"workorder", "add", "--customer", desk.shop.newCustomer(),
                                               "--title", "No heat", "--line", "Valve|2"}),
                             "number");
    desk.shop.array({"po", "add", "--workorder", job});
    const QString po = "PO-1001";
    desk.shop.object({"po", "mark", po, "sent"});
    desk.shop.array({"accounting", "send"});
    const QString theirs = text(desk.books.ledger().all("Vendor")[0], "Id");
    const QString stranger = desk.books.ledger().add(
        "Bill", {{"DocNumber", "4711"}, {"VendorRef", QJsonObject{{"value", theirs}}}, {"TotalAmt", 80.0}});
    desk.shop.object({"po", "receive", po, "--invoice", "4711"});
    CHECK(desk.shop.run({"--json", "accounting", "send"}).exitCode == CliAnswer::Refused);
    const auto waiting = [&] { return desk.shop.array({"accounting", "attention"}); };
    REQUIRE(waiting().size() == 1);
    CHECK(text(waiting()[0].toObject(), "entity") == "bill");
    const QString entry = text(waiting()[0].toObject(), "id");

    CHECK(desk.shop.refusal({"accounting", "retry", po, "--number", "PO-77"}).sentence.contains("--entry"));
    CHECK(desk.shop.refusal({"accounting", "retry", po, "--entry", "999"}).code == "not_found");
    CHECK(waiting().size() == 1);
    desk.shop.array({"accounting", "retry", po, "--entry", entry, "--link", stranger});
    CHECK(waiting().isEmpty());
    CHECK(desk.shop.refusal({"accounting", "unlink", po}).sentence.contains("sent from here")); // the order
    desk.shop.array({"accounting", "unlink", po, "--entry", entry});
    CHECK(desk.shop.run({"--json", "accounting", "send"}).exitCode == CliAnswer::Refused);
    desk.shop.array({"accounting", "retry", po, "--entry", entry, "--number", "4711-B"});
    CHECK(waiting().isEmpty());
    const auto bills = desk.books.ledger().all("Bill");
    REQUIRE(bills.size() == 2);
    CHECK(text(bills[1], "DocNumber") == "4711-B");
    CHECK(text(desk.books.ledger().all("PurchaseOrder")[0], "DocNumber") == po);
}

TEST_CASE("What has no answer is decided by a command: as new, by its number there, or left out")
{
    Desk desk;
    desk.shop.object({"accounting", "connect"});
    const QString number = desk.invoice();
    desk.books.failAlways({"Invoice", number, 0, BooksTrouble::Internal});
    const auto later = [&] {
        desk.shop.clock().advance(booksQuietSeconds + 1);
        desk.books.setNow(desk.shop.clock().nowUtc());
    };
    CHECK(desk.shop.run({"--json", "accounting", "send"}).exitCode == CliAnswer::Unknown);
    later();
    CHECK(desk.shop.run({"--json", "accounting", "send"}).exitCode == CliAnswer::Unknown);
    const QJsonArray waiting = desk.shop.array({"accounting", "attention"});
    REQUIRE(waiting.size() == 1);
    const QJsonObject error = waiting[0].toObject().value("error").toObject();
    CHECK(text(error, "advice") == "decide-outcome");
    CHECK(text(error, "message").contains("by its number"));
    CHECK(desk.shop.refusal({"accounting", "retry", number, "--as-new"}).sentence.contains("at work"));
    later();
    desk.books.server().refuse();
    CHECK(desk.shop.refusal({"accounting", "retry", number, "--as-new"}).sentence.contains("did not answer"));
    desk.books.server().listenAgain();
    const int way = GENERATE(0, 1, 2);
    desk.books.failAlways({});
    if (way == 0) {
        desk.shop.array({"accounting", "retry", number, "--as-new"});
        CHECK(desk.books.ledger().all("Invoice").size() == 1);
    } else if (way == 1) {
        const QString customer = text(desk.books.ledger().all("Customer")[0], "Id");
        const QJsonObject paper = desk.shop.object({"document", "show", number});
        const double total = text(paper, "total").toDouble();
        desk.books.ledger().add("Invoice", {{"DocNumber", "SALE-9"},
                                            {"CustomerRef", QJsonObject{{"value", customer}}},
                                            {"TotalAmt", total},
                                            {"Balance", total}});
        desk.shop.array({"accounting", "retry", number, "--link", "SALE-9"});
        CHECK(desk.books.ledger().all("Invoice").size() == 1);
    } else {
        for (int i = 0; i < 2; ++i) { // said once more it changes nothing
            desk.shop.array({"accounting", "retry", number, "--leave"});
            CHECK(desk.books.ledger().all("Invoice").empty());
            CHECK(desk.shop.array({"accounting", "attention"}).isEmpty());
        }
        CHECK(
            desk.shop.refusal({"accounting", "retry", number, "--as-new"}).sentence.contains("no attention"));
        CHECK(desk.books.ledger().all("Invoice").empty());
        desk.shop.array({"accounting", "retry", number});
        CHECK(desk.books.ledger().all("Invoice").size() == 1);
    }
    CHECK(text(desk.shop.object({"document", "show", number}), "accounting_status") == "sent");
}

TEST_CASE("A payment that was left out stays out when its invoice is tried again, and --leave sends nothing")
{
    Desk desk;
    desk.shop.object({"accounting", "connect"});
    const QString number = desk.invoice();
    desk.shop.array({"accounting", "send"});
    desk.shop.object({"payment", "add", number, "--amount", "1.00", "--method", "cash"});
    desk.books.failAlways({"Payment", "[TR-", 0, BooksTrouble::Internal});
    for (int i = 0; i < 2; ++i) {
        CHECK(desk.shop.run({"--json", "accounting", "send"}).exitCode == CliAnswer::Unknown);
        desk.shop.clock().advance(booksQuietSeconds + 1);
        desk.books.setNow(desk.shop.clock().nowUtc());
    }
    const QJsonArray waiting = desk.shop.array({"accounting", "attention"});
    REQUIRE(waiting.size() == 1);
    const QString entry = text(waiting[0].toObject(), "id");
    const auto there = [&] { return desk.books.ledger().all("Payment").size(); };
    desk.books.failAlways({});
    for (int i = 0; i < 2; ++i) {
        desk.shop.array({"accounting", "retry", number, "--entry", entry, "--leave"});
        CHECK(there() == 0);
    }
    desk.shop.array({"accounting", "retry", number});
    CHECK(there() == 0);
    // What cannot be left is not sent instead.
    const QString other = desk.shop.newInvoice(desk.shop.newCustomer("Osage Diner"));
    desk.books.failAlways({"Invoice", other, 0, BooksTrouble::Internal});
    CHECK(desk.shop.run({"--json", "accounting", "send"}).exitCode == CliAnswer::Unknown);
    desk.books.failAlways({});
    CHECK(desk.shop.refusal({"accounting", "retry", other, "--leave"}).sentence.contains("cannot be left"));
    CHECK(desk.books.ledger().all("Invoice").size() == 1);
    desk.shop.array({"accounting", "retry", number, "--entry", entry});
    CHECK(there() == 1);
}

TEST_CASE(
    "A customer whose name is a vendor's there gets another one by a command, with or without its entry")
{
    Desk desk;
    desk.books.ledger().add("Vendor", {{"DisplayName", "Kline Bakery"}});
    desk.shop.object({"accounting", "connect"});
    const QString number = desk.shop.newInvoice(desk.shop.newCustomer("Kline Bakery"));
    CHECK(desk.shop.run({"--json", "accounting", "send"}).exitCode == CliAnswer::Refused);
    QString entry;
    for (const QJsonValue &each : desk.shop.array({"accounting", "attention"})) {
        if (text(each.toObject(), "entity") == "customer")
            entry = text(each.toObject(), "id");
    }
    for (const QJsonValue &each : desk.shop.array({"accounting", "attention"})) {
        const QJsonObject row = each.toObject();
        if (text(row, "entity") == "customer")
            CHECK(text(row, "proposed_name") == "Kline Bakery (customer)");
        else
            CHECK(text(row, "waits_for") == entry);
    }
    CHECK(desk.shop.refusal({"accounting", "retry", number}).sentence.contains("waits for Customer"));
    CHECK(desk.shop.refusal({"accounting", "retry", "--name", "Other"}).sentence.contains("--entry"));
    CHECK(desk.shop.refusal({"accounting", "retry", number, "--entry", entry, "--number", "X1"})
              .sentence.contains("no number"));
    CHECK(desk.shop.refusal({"accounting", "retry", "--entry", "999"}).code == "not_found");
    const QString name = "Kline Bakery (customer)";
    switch (GENERATE(0, 1, 2)) {
    case 0:
        desk.shop.array({"accounting", "retry", "--entry", entry, "--name", name});
        break;
    case 1:
        desk.shop.array({"accounting", "retry", number, "--entry", entry, "--name", name});
        break;
    default:
        desk.shop.array({"accounting", "retry", number, "--name", name});
    }
    REQUIRE(desk.books.ledger().all("Customer").size() == 1);
    CHECK(text(desk.books.ledger().all("Customer")[0], "DisplayName") == name);
    REQUIRE(desk.books.ledger().all("Invoice").size() == 1);
    CHECK(text(desk.books.ledger().all("Invoice")[0], "DocNumber") == number);
}

TEST_CASE("What QuickBooks refuses is left out or linked by a command")
{
    Desk desk;
    desk.shop.object({"accounting", "connect"});
    const QString number = desk.invoice();
    desk.books.failAlways({"Invoice", number, 6000});
    CHECK(desk.shop.run({"--json", "accounting", "send"}).exitCode == CliAnswer::Refused);
    if (GENERATE(true, false)) {
        desk.shop.array({"accounting", "retry", number, "--leave"});
        CHECK(desk.books.ledger().all("Invoice").empty());
    } else {
        const double total = text(desk.shop.object({"document", "show", number}), "total").toDouble();
        const QString customer = text(desk.books.ledger().all("Customer")[0], "Id");
        desk.books.ledger().add("Invoice", {{"DocNumber", "SALE-9"},
                                            {"CustomerRef", QJsonObject{{"value", customer}}},
                                            {"TotalAmt", total},
                                            {"Balance", total}});
        desk.shop.array({"accounting", "retry", number, "--link", "SALE-9"});
        CHECK(text(desk.shop.object({"document", "show", number}), "accounting_status") == "sent");
    }
    CHECK(desk.shop.array({"accounting", "attention"}).isEmpty());
}
