// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

QString shown(CommandLine &shop, const QString &invoice, const char *key)
{
    return shop.object({"document", "show", invoice}).value(QLatin1String(key)).toString();
}

} // namespace

TEST_CASE("rule 12: cash and check payments, in parts, the invoice is Paid when nothing is left, Open when "
          "one is void")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    const QString invoice = shop.newInvoice(kline);
    const QJsonObject cash =
        shop.object({"payment", "add", invoice, "--amount", "91.00", "--method", "cash"});
    checkKeys(cash, "id invoice amount method status reference order_id gateway_reference");
    CHECK(cash.value("invoice").toString() == invoice);
    CHECK(cash.value("amount").toString() == "91.00");
    CHECK(cash.value("method").toString() == "cash");
    CHECK(cash.value("status").toString() == "approved");
    CHECK(cash.value("reference").isNull());
    CHECK(cash.value("order_id").isNull());
    CHECK(cash.value("gateway_reference").isNull());
    CHECK(shown(shop, invoice, "status") == "open");
    CHECK(shown(shop, invoice, "paid") == "91.00");
    CHECK(shown(shop, invoice, "balance") == "200.00");
    CHECK(shop.object({"customer", "show", kline}).value("balance").toString() == "200.00");

    const QJsonObject check = shop.object({"payment", "add", invoice, "--amount", "200.00", "--method",
                                           "check", "--reference", "2041", "--date", "2026-03-01"});
    CHECK(check.value("reference").toString() == "2041");
    CHECK(check.value("date").toString() == "2026-03-01");
    CHECK(shown(shop, invoice, "status") == "paid");
    CHECK(shown(shop, invoice, "balance") == "0.00");
    CHECK(shop.array({"payment", "list"}).size() == 2);
    CHECK(shop.array({"payment", "list", "--invoice", invoice}).size() == 2);

    const QJsonObject undone =
        shop.object({"payment", "void", check.value("id").toString(), "--reason", "Bounced"});
    CHECK(undone.value("status").toString() == "voided");
    CHECK(shown(shop, invoice, "status") == "open");
    CHECK(shown(shop, invoice, "balance") == "200.00");
    CHECK(shop.table({"payment", "list"}).contains("voided"));
}

TEST_CASE("Payments that break a rule are refused and change nothing")
{
    CommandLine shop;
    const QString invoice = shop.newInvoice(shop.newCustomer());
    const auto refuse = [&](const QStringList &more) {
        return shop.refusal(QStringList{"payment", "add"} + more).exitCode;
    };
    CHECK(refuse({invoice, "--amount", "291.01", "--method", "cash"}) == CliAnswer::Refused);
    CHECK(refuse({invoice, "--amount", "0", "--method", "cash"}) == CliAnswer::Refused);
    CHECK(refuse({invoice, "--amount", "-5.00", "--method", "cash"}) == CliAnswer::Refused);
    CHECK(refuse({"Q-1001", "--amount", "5.00", "--method", "cash"}) == CliAnswer::Refused);
    CHECK(refuse({"INV-9999", "--amount", "5.00", "--method", "cash"}) == CliAnswer::Refused);
    CHECK(refuse({invoice, "--amount", "5,00", "--method", "cash"}) == CliAnswer::Usage);
    CHECK(refuse({invoice, "--amount", "5.001", "--method", "cash"}) == CliAnswer::Usage);
    CHECK(refuse({invoice, "--amount", "5.00", "--method", "shells"}) == CliAnswer::Usage);
    CHECK(refuse({invoice, "--amount", "5.00"}) == CliAnswer::Usage);
    CHECK(shop.refusal({"payment", "void", "77"}).code == "not_found");
    CHECK(shop.array({"payment", "list"}).isEmpty());
    CHECK(shown(shop, invoice, "balance") == "291.00");
}

TEST_CASE("An invoice with payments is not voided before they are")
{
    CommandLine shop;
    const QString invoice = shop.newInvoice(shop.newCustomer());
    const QJsonObject cash = shop.object({"payment", "add", invoice, "--amount", "1.00", "--method", "cash"});
    CHECK(shop.refusal({"document", "void", invoice}).exitCode == CliAnswer::Refused);
    shop.object({"payment", "void", cash.value("id").toString()});
    CHECK(shop.object({"document", "void", invoice}).value("status").toString() == "void");
}
