// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// A folder with a visit on Monday 2 March 2026, 09:00, for Ann.
struct SeriesShop : CommandLine
{
    SeriesShop()
        : customer(newCustomer()), ann(newTechnician("Ann Ruiz")),
          folder(newAppointment(customer, {"--start", "2026-03-02T09:00", "--technician", ann}))
    {
    }
    QJsonArray visits() { return object({"series", "show", folder}).value("visits").toArray(); }
    QStringList starts() { return each(visits(), "start"); }
    QString id(int place) { return visits().at(place).toObject().value("id").toString(); }

    QString customer;
    QString ann;
    QString folder;
};

} // namespace

TEST_CASE("appointment repeat makes a series, and series show tells it")
{
    SeriesShop shop;
    CHECK(shop.object({"series", "show", shop.folder}).value("rule").isNull());
    const QJsonObject made =
        shop.object({"appointment", "repeat", shop.folder, "--rule", "FREQ=WEEKLY;COUNT=3"});
    checkKeys(made,
              "appointment customer rule words first start minutes zone technicians parts extra skipped "
              "made_until visits");
    CHECK(made.value("rule").toString() == "FREQ=WEEKLY;COUNT=3");
    CHECK(made.value("words").toString() == "Every Monday, 3 times");
    CHECK(made.value("start").toString() == "09:00");
    CHECK(made.value("made_until").isNull());
    CHECK(each(made.value("technicians").toArray(), "name") == QStringList{"Ann Ruiz"});
    const QStringList starts{"2026-03-02T09:00", "2026-03-09T09:00", "2026-03-16T09:00"};
    CHECK(shop.starts() == starts);
    CHECK(shop.object({"appointment", "show", shop.folder}).value("rule").toString() ==
          "FREQ=WEEKLY;COUNT=3");
    CHECK(shop.object({"series", "show", shop.folder}) == made);
    CHECK(shop.table({"series", "show", shop.folder}).contains("Every Monday, 3 times"));
    CHECK(shop.object({"office", "verify"}).value("ok").toBool());
}

TEST_CASE("appointment recur takes first day, time, length, people, extra and left out dates")
{
    SeriesShop shop;
    const QString bob = shop.newTechnician("Bob Meyer");
    shop.object({"appointment", "recur", shop.folder, "--rule", "FREQ=MONTHLY;BYDAY=2TU;COUNT=3", "--first",
                 "2026-03-01", "--start", "07:30", "--minutes", "90", "--technician", bob, "--extra",
                 "2026-03-20", "--skip", "2026-04-14"});
    const QStringList starts{"2026-03-02T09:00", "2026-03-10T07:30", "2026-03-20T07:30", "2026-05-12T07:30"};
    CHECK(shop.starts() == starts); // the booked visit stands beside the pattern
    CHECK_FALSE(shop.visits().at(0).toObject().value("of_series").toBool());
    CHECK(shop.visits().at(1).toObject().value("minutes").toString() == "90");
}

TEST_CASE("With --preview nothing changes: steps, dates and conflicts are told")
{
    SeriesShop shop;
    shop.newAppointment(shop.customer, {"--start", "2026-03-09T09:30", "--technician", shop.ann});
    const QJsonObject plan =
        shop.object({"appointment", "repeat", shop.folder, "--rule", "FREQ=WEEKLY;COUNT=3", "--preview"});
    checkKeys(plan, "visits checked_until endless replaces dates steps conflicts");
    CHECK(plan.value("visits").toString() == "3");
    CHECK(each(plan.value("steps").toArray(), "action") == QStringList{"keep", "add", "add"});
    REQUIRE(plan.value("conflicts").toArray().size() == 1);
    CHECK(plan.value("conflicts").toArray().at(0).toObject().value("overlap").toBool());
    CHECK(shop.visits().size() == 1);
}

TEST_CASE("visit move and visit delete take this visit, this and following, or all")
{
    SeriesShop shop;
    shop.object({"appointment", "repeat", shop.folder, "--rule", "FREQ=WEEKLY;COUNT=4"});
    const QJsonObject one = shop.object({"visit", "move", shop.id(1), "--start", "2026-03-10T15:00"});
    CHECK(one.value("edited").toBool());
    CHECK(one.value("original_date").toString() == "2026-03-09");
    shop.object({"visit", "move", shop.id(2), "--start", "2026-03-17T10:00", "--scope", "following"});
    QStringList starts{"2026-03-02T09:00", "2026-03-10T15:00", "2026-03-17T10:00", "2026-03-24T10:00"};
    CHECK(shop.starts() == starts);
    CHECK(shop.object({"series", "show", shop.folder}).value("parts").toArray().size() == 2);

    const QJsonObject plan = shop.object(
        {"visit", "move", shop.id(0), "--start", "2026-03-02T08:00", "--scope", "all", "--preview"});
    CHECK(each(plan.value("steps").toArray(), "action") == QStringList{"change", "keep", "change", "change"});
    CHECK(plan.value("steps").toArray().at(1).toObject().value("may_reset").toBool());
    shop.object({"visit", "move", shop.id(0), "--start", "2026-03-02T08:00", "--scope", "all", "--reset",
                 shop.id(1)});
    starts = {"2026-03-02T08:00", "2026-03-09T08:00", "2026-03-17T09:00", "2026-03-24T09:00"};
    CHECK(shop.starts() == starts);

    shop.object({"visit", "delete", shop.id(1)});
    shop.object({"visit", "delete", shop.id(2), "--scope", "following"});
    starts = {"2026-03-02T08:00", "2026-03-17T09:00"};
    CHECK(shop.starts() == starts);
    shop.object({"visit", "delete", shop.id(0), "--scope", "all"});
    CHECK(each(shop.visits(), "status") == QStringList{"cancelled"});
    CHECK(shop.object({"office", "verify"}).value("ok").toBool());
}

TEST_CASE("series end, extra and reset")
{
    SeriesShop shop;
    shop.object({"appointment", "repeat", shop.folder, "--rule", "FREQ=WEEKLY"});
    CHECK(shop.visits().size() > 50);
    shop.object({"series", "end", shop.folder, "--from", "2026-03-16"});
    CHECK(shop.starts() == QStringList{"2026-03-02T09:00", "2026-03-09T09:00"});
    shop.object({"series", "extra", shop.folder, "2026-03-12"});
    CHECK(shop.starts().contains("2026-03-12T09:00"));
    shop.object({"visit", "move", shop.id(1), "--start", "2026-03-09T16:00"});
    CHECK(shop.visits().at(1).toObject().value("may_reset").toBool());
    shop.object({"series", "reset", shop.id(1)});
    CHECK(shop.starts().contains("2026-03-09T09:00"));
}

TEST_CASE("visit list makes the visits of a series as far as it is asked")
{
    SeriesShop shop;
    shop.object({"appointment", "repeat", shop.folder, "--rule", "FREQ=WEEKLY"});
    CHECK(shop.array({"visit", "list", "--from", "2029-03-01", "--to", "2029-03-31"}).size() == 4);
}

TEST_CASE("workorder repeat makes the last work order again for the next visit")
{
    SeriesShop shop;
    shop.object({"appointment", "repeat", shop.folder, "--rule", "FREQ=WEEKLY;COUNT=2"});
    const QJsonObject first =
        shop.object({"workorder", "add", "--appointment", shop.folder, "--line", "|1|95.00|Filter change"});
    const QJsonObject second = shop.object({"workorder", "repeat", "--appointment", shop.folder});
    CHECK(second.value("number").toString() != first.value("number").toString());
    CHECK(second.value("total").toString() == first.value("total").toString());
    CHECK(shop.table({"document", "show", second.value("number").toString()}).contains("2026-03-09T09:00"));
    CHECK(shop.object({"appointment", "show", shop.folder}).value("documents").toArray().size() == 2);
}

TEST_CASE("What a series cannot do ends with exit code 1 or 2 and one sentence")
{
    SeriesShop shop;
    CHECK(shop.refusal({"appointment", "repeat", shop.folder}).exitCode == CliAnswer::Usage);
    CHECK(shop.refusal({"appointment", "repeat", shop.folder, "--rule", "FREQ=SECONDLY"}).exitCode ==
          CliAnswer::Refused);
    CHECK(shop.refusal({"appointment", "repeat", shop.folder, "--rule", "FREQ=DAILY", "--start", "9am"})
              .exitCode == CliAnswer::Usage);
    CHECK(shop.refusal({"series", "end", shop.folder}).exitCode == CliAnswer::Refused);
    CHECK(shop.refusal({"visit", "delete", shop.id(0)}).exitCode == CliAnswer::Refused);
    CHECK(shop.refusal({"visit", "move", shop.id(0), "--preview"}).exitCode == CliAnswer::Usage);
}

TEST_CASE("A visit beside the series takes no scope, and nothing of the series goes")
{
    SeriesShop shop;
    shop.object({"appointment", "repeat", shop.folder, "--rule", "FREQ=WEEKLY;BYDAY=FR;COUNT=3", "--first",
                 "2026-03-06"});
    REQUIRE_FALSE(shop.visits().at(0).toObject().value("of_series").toBool());
    const QStringList starts = shop.starts();
    REQUIRE(starts.size() == 4);
    for (const char *scope : {"following", "all"}) {
        CHECK(shop.refusal({"visit", "delete", shop.id(0), "--scope", scope}).exitCode == CliAnswer::Refused);
        CHECK(shop.refusal({"visit", "delete", shop.id(0), "--scope", scope, "--preview"}).exitCode ==
              CliAnswer::Refused);
        CHECK(shop.refusal({"visit", "move", shop.id(0), "--start", "2026-03-02T10:00", "--scope", scope})
                  .exitCode == CliAnswer::Refused);
    }
    CHECK(shop.refusal({"visit", "delete", shop.id(1), "--reset", shop.id(2)}).exitCode == CliAnswer::Usage);
    CHECK(shop.refusal({"visit", "delete", shop.id(1), "--scope", "this", "--reset", shop.id(2)}).exitCode ==
          CliAnswer::Usage);
    CHECK(shop.starts() == starts);
}

TEST_CASE("series show has the same keys with and without a pattern, absent ones null")
{
    SeriesShop shop;
    const QJsonObject none = shop.object({"series", "show", shop.folder});
    checkKeys(none,
              "appointment customer rule words first start minutes zone technicians parts extra skipped "
              "made_until visits");
    for (const char *key : {"rule", "words", "first", "start", "minutes", "zone", "technicians", "parts",
                            "extra", "skipped", "made_until"}) {
        INFO(key);
        CHECK(none.value(QLatin1String(key)).isNull());
    }
}

TEST_CASE("appointment repeat without --from begins with the part of the series that is in force")
{
    SeriesShop shop;
    shop.object({"appointment", "repeat", shop.folder, "--rule", "FREQ=WEEKLY;COUNT=4"});
    shop.object({"visit", "move", shop.id(2), "--start", "2026-03-16T13:00", "--scope", "following"});
    shop.object({"appointment", "repeat", shop.folder, "--minutes", "90"});
    const QStringList starts{"2026-03-02T09:00", "2026-03-09T09:00", "2026-03-16T09:00", "2026-03-23T09:00"};
    CHECK(shop.starts() == starts);
    CHECK(shop.visits().at(3).toObject().value("minutes").toString() == "90");
}

TEST_CASE("appointment repeat with dates alone leaves every pattern, and a pattern tells what it replaces")
{
    SeriesShop shop;
    shop.object({"appointment", "repeat", shop.folder, "--rule", "FREQ=WEEKLY;COUNT=4"});
    shop.object({"visit", "move", shop.id(2), "--start", "2026-03-16T13:00", "--scope", "following"});
    const QJsonObject plan = shop.object(
        {"appointment", "repeat", shop.folder, "--skip", "2026-03-23", "--extra", "2026-03-20", "--preview"});
    CHECK(each(plan.value("steps").toArray(), "action") ==
          QStringList{"keep", "keep", "keep", "add", "remove"});
    CHECK(plan.value("replaces").isNull());
    shop.object({"appointment", "repeat", shop.folder, "--skip", "2026-03-23", "--extra", "2026-03-20"});
    const QStringList starts{"2026-03-02T09:00", "2026-03-09T09:00", "2026-03-16T13:00", "2026-03-20T13:00"};
    CHECK(shop.starts() == starts);
    const QJsonObject other =
        shop.object({"appointment", "repeat", shop.folder, "--minutes", "90", "--preview"});
    CHECK(other.value("replaces").toString() == "2026-03-16");
    CHECK(shop.refusal({"appointment", "repeat", shop.folder, "--extra", "2026-02-20"}).exitCode ==
          CliAnswer::Refused);
}

TEST_CASE("appointment repeat begins today where the folder's visits are over, and refuses what lies behind")
{
    SeriesShop shop;
    shop.folder = shop.newAppointment(shop.customer, {"--start", "2026-01-05T13:00"});
    shop.object({"visit", "status", shop.id(0), "cancelled"});
    shop.object({"appointment", "repeat", shop.folder, "--rule", "FREQ=WEEKLY;COUNT=2"});
    CHECK(shop.starts() == QStringList{"2026-01-05T13:00", "2026-03-02T13:00", "2026-03-09T13:00"});
    shop.folder = shop.newAppointment(shop.customer, {});
    CHECK(shop.refusal({"appointment", "repeat", shop.folder, "--rule", "FREQ=WEEKLY;COUNT=2", "--first",
                        "2026-01-05"})
              .exitCode == CliAnswer::Refused);
}

TEST_CASE("appointment repeat refuses what it would otherwise leave out without a word")
{
    SeriesShop shop;
    shop.object({"appointment", "repeat", shop.folder, "--rule", "FREQ=WEEKLY;COUNT=4"});
    const QJsonObject before = shop.object({"series", "show", shop.folder});
    const auto exitCode = [&shop](const QStringList &more) {
        return shop.refusal(QStringList{"appointment", "repeat", shop.folder} + more).exitCode;
    };
    CHECK(exitCode({"--from", "2026-03-16"}) == CliAnswer::Usage);
    CHECK(exitCode({"--from", "2026-03-16", "--skip", "2026-03-09"}) == CliAnswer::Usage);
    CHECK(exitCode({"--from", "2026-03-16", "--extra", "2026-03-20"}) == CliAnswer::Usage);
    CHECK(exitCode({"--from", "2026-03-16", "--reset", shop.id(1)}) == CliAnswer::Usage);
    CHECK(exitCode({"--skip", "2026-02-23"}) == CliAnswer::Refused);
    CHECK(exitCode({"--skip", "2026-02-23", "--preview"}) == CliAnswer::Refused);
    CHECK(exitCode({"--minutes", "90", "--skip", "2026-02-23"}) == CliAnswer::Refused);
    CHECK(exitCode({"--minutes", "90", "--from", "2026-03-16", "--skip", "2026-03-09"}) ==
          CliAnswer::Refused);
    CHECK(exitCode({"--skip", "2026-03-10", "--extra", "2026-03-10"}) == CliAnswer::Refused);
    CHECK(shop.object({"series", "show", shop.folder}) == before);
}

TEST_CASE("A date that was left out is named as an extra one and the other way round")
{
    SeriesShop shop;
    shop.object({"appointment", "repeat", shop.folder, "--rule", "FREQ=WEEKLY;COUNT=2"});
    const auto starts = [&shop](const char *option, const char *date) {
        shop.object({"appointment", "repeat", shop.folder, option, date});
        return shop.starts();
    };
    CHECK(starts("--skip", "2026-03-09") == QStringList{"2026-03-02T09:00"});
    CHECK(starts("--extra", "2026-03-09") == QStringList{"2026-03-02T09:00", "2026-03-09T09:00"});
    CHECK(starts("--extra", "2026-03-12").size() == 3);
    CHECK(starts("--skip", "2026-03-12") == QStringList{"2026-03-02T09:00", "2026-03-09T09:00"});
}

TEST_CASE("series extra and visit delete of one visit show with --preview what they would do")
{
    SeriesShop shop;
    shop.newAppointment(shop.customer, {"--start", "2026-03-12T09:30", "--technician", shop.ann});
    shop.object({"appointment", "repeat", shop.folder, "--rule", "FREQ=WEEKLY;COUNT=3"});
    const QJsonObject before = shop.object({"series", "show", shop.folder});
    const QJsonObject extra = shop.object({"series", "extra", shop.folder, "2026-03-12", "--preview"});
    CHECK(each(extra.value("steps").toArray(), "action") == QStringList{"add"});
    CHECK(each(extra.value("steps").toArray(), "after") == QStringList{"2026-03-12T09:00"});
    CHECK(extra.value("conflicts").toArray().size() == 1);
    const QJsonObject gone = shop.object({"visit", "delete", shop.id(1), "--preview"});
    CHECK(each(gone.value("steps").toArray(), "action") == QStringList{"remove"});
    CHECK(each(gone.value("steps").toArray(), "visit") == QStringList{shop.id(1)});
    CHECK(shop.object({"series", "show", shop.folder}) == before);
}

TEST_CASE("series show tells the pattern that is in force, and single dates when there is no other")
{
    SeriesShop shop;
    shop.object({"appointment", "repeat", shop.folder, "--rule", "FREQ=WEEKLY"});
    shop.object({"appointment", "repeat", shop.folder, "--rule", "FREQ=MONTHLY;BYDAY=2TU", "--start", "13:00",
                 "--from", "2026-04-01"});
    const auto shown = [&shop](const char *key) {
        return shop.object({"series", "show", shop.folder}).value(QLatin1String(key)).toString();
    };
    CHECK(shown("words").startsWith("Every Monday"));
    CHECK(shown("words").contains("; from Apr 14, 2026 on: ")); // nobody takes the series to be over then
    CHECK(shown("start") == "09:00");
    shop.object({"series", "extra", shop.folder, "2026-04-03"});
    shop.object({"series", "end", shop.folder, "--from", "2026-04-06"});
    shop.clock().advance(31LL * 86400); // 2 April: only the date beside the rule is to come
    CHECK(shown("words") == "Single dates only");
}

TEST_CASE("The table of a preview tells people and lengths before and after, not the time alone")
{
    SeriesShop shop;
    const QString bob = shop.newTechnician("Bob Meyer");
    shop.object({"appointment", "repeat", shop.folder, "--rule", "FREQ=WEEKLY;COUNT=2"});
    const QString table = shop.table(
        {"appointment", "repeat", shop.folder, "--technician", bob, "--minutes", "75", "--preview"});
    CHECK(table.contains("Minutes before"));
    CHECK(table.contains("Technicians before"));
    for (const char *part : {"Ann Ruiz", "Bob Meyer", "75"})
        CHECK(table.contains(part));
}

TEST_CASE("The preview's table says until when it was looked of a series without an end alone")
{
    SeriesShop shop;
    const auto preview = [&shop](const char *rule) {
        return shop.table({"appointment", "repeat", shop.folder, "--rule", rule, "--preview"});
    };
    CHECK(preview("FREQ=WEEKLY").contains("Looked at until"));
    CHECK(preview("FREQ=WEEKLY;COUNT=3").startsWith("Visits  3\n")); // as wide as what is told
    CHECK_FALSE(preview("FREQ=WEEKLY;COUNT=3").contains("Looked at until"));
}

TEST_CASE(
    "The table of a series of two patterns names both, the dates beside and left out, and what holds a visit")
{
    SeriesShop shop;
    shop.object({"appointment", "repeat", shop.folder, "--rule", "FREQ=WEEKLY;COUNT=4", "--extra",
                 "2026-03-12", "--skip", "2026-03-16"});
    CHECK_FALSE(shop.table({"series", "show", shop.folder}).contains("Patterns"));
    shop.object({"appointment", "repeat", shop.folder, "--start", "13:00", "--from", "2026-03-23"});
    shop.object({"visit", "status", shop.id(0), "in-progress"});
    const QString table = shop.table({"series", "show", shop.folder});
    for (const char *part : {"Patterns", "2026-03-23", "13:00", "Also on", "2026-03-12", "Not on",
                             "2026-03-16", "Held because", "has begun"}) {
        INFO(part << " in\n" << table.toStdString());
        CHECK(table.contains(part));
    }
}
