// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trigrams.h"

#include "core/store/appointmentstore.h"
#include "core/store/customersearch.h"
#include "core/store/customerstore.h"
#include "core/store/foldersearch.h"
#include "core/store/officecheck.h"
#include "tests/store/diary.h"
#include "tests/testkit/rawsqlite.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

size_t customersFound(Diary &diary, const char *text)
{
    return diary.read<size_t>(
        [&](ReadScope &scope) { return customerRows(scope, QString::fromUtf8(text), 50).size(); });
}

size_t foldersFound(Diary &diary, const char *text)
{
    return diary.read<size_t>([&](ReadScope &scope) {
        return searchFolders(scope, QString::fromUtf8(text), CustomerId(), 50).size();
    });
}

} // namespace

TEST_CASE("A word is asked for by its letters, three at a time, to its end")
{
    CHECK(trigramsOf(QStringLiteral("ab")).isEmpty());
    CHECK(trigramsOf(QStringLiteral("tap")) == R"("tap")");
    CHECK(trigramsOf(QStringLiteral("heater")) == R"("hea" AND "ter")");
    CHECK(trigramsOf(QStringLiteral("drain")) == R"("dra" AND "ain")");
    CHECK(trigramsOf(QStringLiteral("3\" pipe")) == R"("3"" " AND "pip" AND "ipe")");
}

TEST_CASE("A number is asked for by what few rows hold of it, not by the area code that all hold")
{
    Diary diary;
    diary.act([](WriteScope &scope) {
        for (int i = 0; i <= fewRows; ++i) {
            Customer customer;
            customer.name = QStringLiteral("Name");
            customer.phone = QStringLiteral("217 555 %1").arg(i, 4, 10, QLatin1Char('0'));
            insertCustomer(scope, customer);
        }
    });
    const auto phone = [&](const char *digits) {
        return trigramsOfPhone(diary.connection(), SearchIndex::Customers, QLatin1String(digits));
    };
    CHECK(phone("2175550144") == R"("014" AND "144")");
    CHECK(phone("2217") == R"("221")"); // every row holds "217"
    CHECK(phone("2175") == R"("217" AND "175")");
    CHECK(rareTrigrams(diary.connection(), SearchIndex::Customers, {QStringLiteral("5550217")}) ==
          R"("021")");
    CHECK(customersFound(diary, "2217") == 1);
    CHECK(customersFound(diary, "5550217") == 1);
    CHECK(customersFound(diary, "2175550145") == 1);
}

TEST_CASE("Rare words lead, words that are all common are asked for together")
{
    Diary diary;
    diary.act([](WriteScope &scope) {
        for (int i = 0; i <= fewRows; ++i) {
            Customer customer;
            customer.name = QStringLiteral("Common Name %1").arg(i);
            insertCustomer(scope, customer);
        }
    });
    const auto rare = [&](const QStringList &words) {
        return rareTrigrams(diary.connection(), SearchIndex::Customers, words);
    };
    CHECK(rare({QStringLiteral("name"), QStringLiteral("2499")}) == R"("249" AND "499")");
    CHECK(rare({QStringLiteral("name"), QStringLiteral("common")}).contains(QStringLiteral("nam")));
    CHECK(rare({QStringLiteral("a"), QString()}).isEmpty());
    CHECK_FALSE(areFew(diary.connection(), SearchIndex::Customers, {}));
    CHECK(customersFound(diary, "name") == 50);
    CHECK(customersFound(diary, "common name 2499") == 1);
    CHECK(customersFound(diary, "ommo 2499") == 1);
}

TEST_CASE("Undoing and doing again keep what searching finds")
{
    Diary diary;
    Customer zoo;
    zoo.name = QStringLiteral("Zoological Garden");
    zoo.phone = QStringLiteral("312 555 0199");
    const Commit added = diary.act([&](WriteScope &scope) { insertCustomer(scope, zoo); });
    CHECK(customersFound(diary, "ologic") == 1);
    CHECK(customersFound(diary, "555-0199") == 1);

    REQUIRE(diary.database().apply(TempDatabase::owner(), added.changeset, true, added.text));
    CHECK(customersFound(diary, "ologic") == 0);
    CHECK(customersFound(diary, "555-0199") == 0);
    CHECK(searchIndexProblems(diary.connection()).isEmpty());

    REQUIRE(diary.database().apply(TempDatabase::owner(), added.changeset, false, added.text));
    CHECK(customersFound(diary, "ologic") == 1);

    Appointment folder = diary.newFolder(QStringLiteral("Leaking valve"));
    folder.title = QStringLiteral("Frozen pipe");
    const Commit renamed = diary.act([&](WriteScope &scope) { REQUIRE(changeAppointment(scope, folder)); });
    CHECK(foldersFound(diary, "valve") == 0);
    CHECK(foldersFound(diary, "frozen") == 1);
    REQUIRE(diary.database().apply(TempDatabase::owner(), renamed.changeset, true, renamed.text));
    CHECK(foldersFound(diary, "valve") == 1);
    CHECK(foldersFound(diary, "frozen") == 0);
    CHECK(searchIndexProblems(diary.connection()).isEmpty());
}

TEST_CASE("Undo does not take down the search indexes")
{
    Diary diary;
    const Commit booked = diary.act([&](WriteScope &scope) {
        Customer customer;
        customer.name = QStringLiteral("Zoo");
        insertCustomer(scope, customer);
    });
    CHECK_FALSE(booked.changeset.contains("found_"));
    CHECK(isSearchIndex("found_customer_data"));
    CHECK_FALSE(isSearchIndex("customer"));
}

TEST_CASE("An index that lacks a row is told by the checks")
{
    Diary diary;
    CHECK(verifyOffice(diary.connection()).isEmpty());
    diary.connection().execute("DROP TRIGGER found_customer_changed");
    diary.connection().execute("UPDATE customer SET search = 'somebody else'");
    CHECK(searchIndexProblems(diary.connection()).size() == 1);
}

TEST_CASE("Common words are found as rare ones are: the newest folders, the customers by name")
{
    Diary diary;
    for (int i = 0; i < 60; ++i)
        diary.newFolder(QStringLiteral("Tap repair no%1").arg(i));
    CHECK(foldersFound(diary, "repair") == 50);
    CHECK(foldersFound(diary, "tap repair") == 50);
    CHECK(foldersFound(diary, "repair no59") == 1);
    CHECK(foldersFound(diary, "kline repair") == 50); // a word of the customer's, a word of the folder's
    CHECK(foldersFound(diary, "t r") == 50);          // too short for the index
    CHECK(foldersFound(diary, "zebra repair") == 0);
}
