// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/demoplace.h"
#include "tests/app/commandline.h"
#include "tests/testkit/officedump.h"
#include "tests/testkit/rawsqlite.h"
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("office create makes an office in the zone and currency that were named and tells what it is")
{
    CommandLine shop;
    const CliAnswer made = shop.run({"--office", "second.truckroll", "--json", "office", "create", "--zone",
                                     "Europe/Berlin", "--currency", "EUR", "--name", "Nord Sanitär"});
    REQUIRE(made.exitCode == CliAnswer::Good);
    const CliAnswer told = shop.run({"--office", "second.truckroll", "--json", "office", "info"});
    CHECK(told.out == made.out);
    const QString text = QString::fromUtf8(made.out);
    CHECK(text.contains("Europe/Berlin"));
    CHECK(text.contains("EUR"));
    CHECK(text.contains("Nord Sanitär"));
}

TEST_CASE("office info tells name, zone, currency and how much is in it")
{
    CommandLine shop;
    shop.newCustomer();
    const QJsonObject info = shop.object({"office", "info"});
    checkKeys(info, "name path zone currency schema_version companies records");
    CHECK(info.value("zone").toString() == "America/Chicago");
    CHECK(info.value("currency").toString() == "USD");
    CHECK(info.value("path").toString().endsWith("shop.truckroll"));
    CHECK(each(info.value("companies").toArray(), "name") == QStringList{"Prairie Plumbing"});
    QStringList counts;
    for (const QJsonValue &record : info.value("records").toArray())
        counts +=
            record.toObject().value("name").toString() + " " + record.toObject().value("count").toString();
    CHECK(counts.contains("customers 1"));
    CHECK(shop.table({"office", "info"}).contains("America/Chicago"));
}

TEST_CASE("office create overwrites nothing and leaves nothing when it is refused")
{
    CommandLine shop;
    const auto before = filesIn(shop.folder());
    const CliRefusal taken = shop.refusal({"office", "create"});
    CHECK(taken.exitCode == CliAnswer::Refused);
    CHECK(taken.sentence.contains("There is something at"));
    CHECK(shop.refusal({"--office", "new.truckroll", "office", "create", "--zone", "Atlantis/Capital"})
              .exitCode == CliAnswer::Refused);
    for (const char *currency : {"dollars", "XYZ", "JPY"}) {
        const CliRefusal none =
            shop.refusal({"--office", "new.truckroll", "office", "create", "--currency", currency});
        CHECK(none.exitCode == CliAnswer::Refused);
        CHECK(none.sentence.contains(QString("“%1” is no currency").arg(currency)));
    }
    CHECK(shop.refusal({"--office", "none/new.truckroll", "office", "create"}).exitCode ==
          CliAnswer::Refused);
    CHECK(filesIn(shop.folder()) == before);
}

TEST_CASE("office create --demo is the same every time for a date, and in order")
{
    CommandLine shop;
    for (const char *name : {"one.truckroll", "two.truckroll"})
        REQUIRE(shop.run({"--office", name, "office", "create", "--demo", "--zone", "America/Chicago",
                          "--date", "2026-03-02"})
                    .exitCode == CliAnswer::Good);
    // A drawn paper says when it was drawn.
    for (const char *name : {"one.truckroll", "two.truckroll"})
        runRaw(shop.file(name), "UPDATE mail_attachment SET bytes = x'00'");
    CHECK((dumpOffice(shop.file("one.truckroll")) == dumpOffice(shop.file("two.truckroll"))));
    CHECK(shop.run({"--office", "one.truckroll", "office", "verify"}).exitCode == CliAnswer::Good);
    const QByteArray people = shop.run({"--office", "one.truckroll", "--json", "technician", "list"}).out;
    CHECK(people.count("\"skills\"") == 14);
    const QByteArray crews = shop.run({"--office", "one.truckroll", "--json", "crew", "list"}).out;
    CHECK(crews.count("\"members\"") == 3);
}

TEST_CASE("office create --demo --date makes the office at the moment at which the window shows that day")
{
    CommandLine shop;
    REQUIRE(shop.run({"--office", "one.truckroll", "office", "create", "--demo", "--zone", "America/Chicago",
                      "--date", "2026-03-04"})
                .exitCode == CliAnswer::Good);
    const QByteArray later = QByteArray::number(demoMoment(QDate(2026, 3, 4), QTimeZone("America/Chicago")));
    const auto begun = [&](const char *which) {
        return askRaw(shop.file("one.truckroll"),
                      (QByteArray("SELECT count(*) FROM visit WHERE status IN ('in-progress','done') AND ") +
                       which + later)
                          .constData());
    };
    CHECK(begun("start_utc > ") == 0);
    CHECK(begun("start_utc < ") > 100);
}

TEST_CASE("Letters of the demo office can be read as they went: with the paper that they are about")
{
    CommandLine shop;
    REQUIRE(shop.run({"--office", "one.truckroll", "office", "create", "--demo", "--zone", "America/Chicago",
                      "--date", "2026-03-02"})
                .exitCode == CliAnswer::Good);
    const QString path = shop.file("one.truckroll");
    CHECK(askRaw(path, "SELECT count(*) FROM mail") >= 6);
    CHECK(askRaw(path, "SELECT count(*) FROM mail m WHERE NOT EXISTS (SELECT 1 FROM mail_attachment a WHERE "
                       "a.mail_id = m.id AND substr(a.bytes, 1, 5) = CAST('%PDF-' AS BLOB))") == 0);
}

TEST_CASE("office verify finds an office in order, and says what is wrong with one that is not")
{
    CommandLine shop;
    const QJsonObject good = shop.object({"office", "verify"});
    CHECK(good.value("ok").toBool());
    CHECK(good.value("problems").toArray().isEmpty());
    CHECK(shop.table({"office", "verify"}).contains("yes"));

    shop.newAppointment(shop.newCustomer(), {"--start", "2026-03-02T09:00"});
    runRaw(shop.path(), "UPDATE visit SET minutes = minutes + 5");
    const auto bad = shop.run({"--json", "office", "verify"});
    CHECK(bad.exitCode == CliAnswer::Refused);
    const QJsonObject told = QJsonDocument::fromJson(bad.out).object();
    CHECK_FALSE(told.value("ok").toBool());
    CHECK(told.value("problems").toArray().size() == 1);
    CHECK(shop.array({"appointment", "list"}).size() == 1); // the office is still there to work in
}

TEST_CASE("office backup writes a whole copy and overwrites nothing: office restore puts it back")
{
    CommandLine shop;
    shop.newCustomer("Kline Bakery");
    const QJsonObject saved = shop.object({"office", "backup", "backup.truckroll"});
    CHECK(saved.value("file").toString() == shop.file("backup.truckroll"));
    CHECK(saved.value("bytes").toString().toLongLong() == QFile(shop.file("backup.truckroll")).size());
    shop.newCustomer("Oak School");

    const QByteArray kept = bytesOf(shop.file("backup.truckroll"));
    CHECK(shop.refusal({"office", "backup", "backup.truckroll"}).exitCode == CliAnswer::Refused);
    CHECK(bytesOf(shop.file("backup.truckroll")) == kept);
    CHECK(shop.refusal({"office", "backup", "none/backup.truckroll"}).exitCode == CliAnswer::Refused);

    shop.object({"office", "restore", "backup.truckroll"});
    CHECK(each(shop.array({"customer", "list"}), "name") == QStringList{"Kline Bakery"});
}

TEST_CASE("office restore refuses what is no backup and leaves the office as it was")
{
    CommandLine shop;
    shop.newCustomer();
    writeBytes(shop.file("notes.txt"), "Dear diary\n");
    const QByteArray before = bytesOf(shop.path());
    CHECK(shop.refusal({"office", "restore", "notes.txt"}).exitCode != CliAnswer::Good);
    CHECK(shop.refusal({"office", "restore", "none.truckroll"}).exitCode != CliAnswer::Good);
    CHECK(bytesOf(shop.path()) == before);
}

TEST_CASE("office restore asks who restores while the office there can be asked, and not when it cannot")
{
    CommandLine shop;
    shop.newCustomer("Kline Bakery");
    shop.object({"office", "backup", "backup.truckroll"});
    shop.object({"user", "add", "--name", "Dora", "--role", "dispatcher"});
    shop.object({"user", "add", "--name", "Alma", "--role", "admin", "--password-from", "-"},
                "secret word\n");
    shop.newCustomer("Oak School");
    const QStringList restore{"office", "restore", "backup.truckroll"};
    const auto restoreAs = [&](const char *name, const char *password = "") {
        return shop.run(QStringList{"--user", name} + restore, {}, password);
    };
    const auto refused = [&](const CliAnswer &answer) {
        INFO(answer.err.toStdString());
        return answer.exitCode == CliAnswer::Refused && shop.array({"customer", "list"}).size() == 2;
    };
    CHECK(refused(restoreAs("Nobody")));
    CHECK(refused(restoreAs("Dora")));
    CHECK(refused(restoreAs("Alma")));
    CHECK(refused(restoreAs("Alma", "wrong word")));
    CHECK(QDir(shop.folder()).entryList({"*.replaced-*"}).isEmpty());

    SECTION("somebody whose role allows it")
    {
        CHECK(restoreAs("Alma", "secret word").exitCode == CliAnswer::Good);
    }
    SECTION("nobody in particular: the owner")
    {
        shop.object(restore);
    }
    SECTION("over a damaged office: nobody can be asked")
    {
        writeBytes(shop.path(), bytesOf(shop.path()).left(5000));
        CHECK(restoreAs("Nobody").exitCode == CliAnswer::Good);
    }
    SECTION("where the office is gone")
    {
        REQUIRE(QFile::remove(shop.path()));
        CHECK(restoreAs("Nobody").exitCode == CliAnswer::Good);
    }
    CHECK(each(shop.array({"customer", "list"}), "name") == QStringList{"Kline Bakery"});
}

TEST_CASE("office generate adds as many visits as asked, and the office stays in order")
{
    CommandLine shop;
    shop.object({"office", "generate", "--technicians", "3", "--visits", "40", "--days", "5", "--seed", "7"});
    CHECK(shop.array({"technician", "list"}).size() == 3);
    CHECK(shop.object({"office", "verify"}).value("ok").toBool());
    const QJsonArray visits = shop.array({"visit", "list", "--from", "2026-01-01", "--to", "2026-12-31"});
    CHECK(visits.size() + shop.array({"waiting", "list"}).size() == 40);
    CHECK(
        shop.refusal({"office", "generate", "--technicians", "0", "--visits", "1", "--days", "1"}).exitCode ==
        CliAnswer::Usage);
}
