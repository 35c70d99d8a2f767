// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"
#include <QFile>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

} // namespace

TEST_CASE("stage add, list, edit and remove: the office's own pipeline with what stands in it")
{
    CommandLine shop;
    shop.newQuote(shop.newCustomer());
    CHECK(each(shop.array({"stage", "list"}), "name") == QStringList{"Draft", "Sent", "Follow-up"});
    const QJsonObject added =
        shop.object({"stage", "add", "--name", "Negotiation", "--probability", "80", "--sent"});
    checkKeys(added, "id name position probability sent quotes total weighted");
    CHECK(text(added, "position") == "4");
    shop.object({"stage", "edit", "negotiation", "--name", "Talking", "--position", "1"});
    const QJsonArray list = shop.array({"stage", "list"});
    CHECK(each(list, "name") == QStringList{"Talking", "Draft", "Sent", "Follow-up"});
    const QJsonObject draft = list.at(1).toObject();
    CHECK(text(draft, "quotes") == "1");
    CHECK(text(draft, "total") != text(draft, "weighted"));
    CHECK(shop.refusal({"stage", "remove", "Draft"}).exitCode == CliAnswer::Refused);
    CHECK(shop.array({"stage", "remove", "Talking"}).size() == 3);
    CHECK(shop.refusal({"stage", "remove", "Nowhere"}).code == "not_found");
    CHECK(shop.table({"stage", "list"}).contains("Follow-up"));
}

TEST_CASE("A quote goes through the pipeline: options, follow-up, revised, sold, reported")
{
    CommandLine shop;
    const QString kline = shop.newCustomer();
    shop.object({"user", "add", "--name", "Sam Doe", "--role", "dispatcher"});
    const QJsonObject quote =
        shop.object({"quote", "add", "--customer", kline, "--line", "|1|100.00|Removal", "--option-line",
                     "Good=|1|1000.00|Pump", "--option-line", "Better=|1|2000.00|Large pump", "--salesperson",
                     "sam doe", "--follow-up", "2026-03-01", "--lead-source", "Website"});
    checkKeys(quote, "options stage salesperson follow_up lead_source revision_of");
    CHECK(text(quote, "total") == "1100.00");
    CHECK(text(quote, "salesperson") == "Sam Doe");
    CHECK(each(quote.value("options").toArray(), "total") == QStringList{"1100.00", "2100.00"});
    CHECK(text(quote.value("lines").toArray().at(2).toObject(), "option") == "Better");
    CHECK(text(shop.object({"pipeline", "move", "Q-1001", "follow-up"}), "status") == "sent");
    CHECK(each(shop.array({"pipeline", "list", "--due"}), "number") == QStringList{"Q-1001"});
    CHECK(shop.array({"pipeline", "list", "--due", "--salesperson", "Owner"}).isEmpty());
    CHECK(shop.array({"pipeline", "list", "--least", "1100.01"}).isEmpty());
    CHECK(shop.array({"pipeline", "list", "--older", "1"}).isEmpty());
    CHECK(text(shop.object({"document", "choose", "Q-1001", "better"}), "total") == "2100.00");
    CHECK(text(shop.object({"document", "choose", "Q-1001"}), "total") == "1100.00");
    const QJsonObject revised = shop.object({"document", "revise", "Q-1001"});
    CHECK(text(revised, "number") == "Q-1001-2");
    CHECK(text(revised, "revision_of") == "Q-1001");
    CHECK(text(shop.object({"document", "show", "Q-1001"}), "status") == "void");
    CHECK(shop.refusal({"document", "mark", "Q-1001-2", "sold"}).sentence.contains("Good, Better"));
    const QJsonObject sold = shop.object({"document", "mark", "Q-1001-2", "sold", "--option", "Better"});
    CHECK(text(sold, "total") == "2100.00");
    shop.object({"document", "duplicate", "Q-1001"});
    shop.object(
        {"document", "mark", "Q-1002", "lost", "--reason", "Price", "--note", "Half of it elsewhere"});
    const QJsonObject report = shop.object({"report", "quotes", "--csv", shop.file("quotes.csv")});
    CHECK(text(report, "won_total") == "2100.00");
    CHECK(text(report, "win_rate") == "50");
    CHECK(text(report, "average_days_to_win") == "0");
    CHECK(report.value("average_open_days").isNull()); // nothing is open
    for (const char *groups : {"months", "salespeople"})
        CHECK(report.value(groups).toArray().at(0).toObject().value("average_days_to_decide").toString() ==
              "0");
    CHECK(each(report.value("reasons").toArray(), "name") == QStringList{"Price"});
    QFile csv(shop.file("quotes.csv"));
    REQUIRE(csv.open(QIODevice::ReadOnly));
    const QByteArray rows = csv.readAll();
    CHECK(rows.contains("salespeople,Sam Doe,2,"));
    CHECK(rows.contains(",win_rate,average_days_to_win,average_days_to_lose,"));
    CHECK(each(shop.array({"pipeline", "list", "--all"}), "status") == QStringList{"lost", "sold"});
    CHECK(shop.table({"report", "quotes"}).contains("Website"));
}

TEST_CASE("document convert --option takes that option alone")
{
    CommandLine shop;
    shop.object({"quote", "add", "--customer", shop.newCustomer(), "--option-line", "Good=|1|1000.00|Pump",
                 "--option-line", "Better=|1|2000.00|Large pump"});
    const QJsonObject order =
        shop.object({"document", "convert", "Q-1001", "--to", "workorder", "--option", "Better"});
    CHECK(text(order, "total") == "2000.00");
    CHECK(shop.refusal({"document", "convert", "Q-1001", "--to", "workorder", "--option", "Best"}).code ==
          "not_found");
    CHECK(shop.refusal({"quote", "add", "--customer", "1", "--option-line", "|1|5|Pump"}).exitCode ==
          CliAnswer::Usage);
}

TEST_CASE("report quotes tells of twenty years at most, and of no days that end before they begin")
{
    CommandLine shop;
    shop.newQuote(shop.newCustomer());
    for (const QStringList &days : {QStringList{"--to", "9000-12-31"},
                                    {"--from", "1900-01-01"},
                                    {"--from", "2026-03-04", "--to", "2026-02-01"}}) {
        INFO(days.join(u' ').toStdString());
        CHECK(shop.refusal(QStringList{"report", "quotes"} + days).exitCode == CliAnswer::Refused);
    }
    shop.object({"report", "quotes", "--from", "2020-01-01", "--to", "2026-12-31"});
}
