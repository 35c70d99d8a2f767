// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"
#include "core/workflow/perform.h"
#include "tests/testkit/acttrials.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct Records : TempOffice
{
    Records()
    {
        const TechnicianId ann = newTechnician(QStringLiteral("Ann Kline"));
        customer = newCustomer(QStringLiteral("Kline Bakery"));
        newCustomer(QStringLiteral("Harbor Kline Cafe"));
        BookVisit book;
        book.customer = customer;
        book.title = QStringLiteral("Water heater");
        book.technicians = {ann};
        book.also = DocumentKind::Quote;
        folder = act(book);
        SaveItem save;
        save.item.name = QStringLiteral("Water heater 50 gal");
        save.item.number = QStringLiteral("P-430");
        act(save);
        save.item.name = QStringLiteral("Heater element");
        save.item.number.clear();
        act(save);
    }

    Search::Reply search(const char *text, int limit = 30)
    {
        return ask(Search{QString::fromUtf8(text), limit});
    }
    std::vector<QString> titles(const char *text, int limit = 30)
    {
        std::vector<QString> all;
        for (const Search::Hit &hit : search(text, limit))
            all.push_back(hit.title);
        return all;
    }

    CustomerId customer;
    BookVisit::Reply folder;
};

} // namespace

TEST_CASE("A whole number comes first, in any spelling")
{
    Records shop;
    const QString number = shop.folder.document->number; // Q-1001
    REQUIRE(number == QStringLiteral("Q-1001"));
    for (const char *text : {"Q-1001", "q1001", "q 1001"}) {
        INFO(text);
        const auto hits = shop.search(text);
        REQUIRE_FALSE(hits.empty());
        CHECK(hits[0].kind == EntityKind::Document);
        CHECK(hits[0].id == shop.folder.document->id.value());
        CHECK(hits[0].detail.contains(QStringLiteral("Kline Bakery")));
    }
    const auto folder = shop.search("a-1001");
    REQUIRE_FALSE(folder.empty());
    CHECK(folder[0].kind == EntityKind::Appointment);
    CHECK(folder[0].id == shop.folder.appointment.id.value());
    const auto byFigures = shop.search("1001"); // the folder, the quote, and whose they are
    REQUIRE(byFigures.size() == 3);
    CHECK(byFigures.back().kind == EntityKind::Customer);
    CHECK(shop.search("p430").front().kind == EntityKind::Item);
}

TEST_CASE("A phone number finds its customer and its technician")
{
    Records shop;
    const auto hits = shop.search("(217) 555-0144");
    REQUIRE(hits.size() == 2); // both customers have it
    CHECK(hits[0].kind == EntityKind::Customer);
    Technician bob;
    bob.name = QStringLiteral("Bob Meyer");
    bob.phone = QStringLiteral("217 555 0199");
    bob = shop.act(SaveTechnician{bob});
    REQUIRE(shop.titles("2175550199") == std::vector<QString>{bob.name});
}

TEST_CASE("Names that are it, begin with it, have a word that begins with it, hold it: in this order")
{
    Records shop;
    const auto found = shop.titles("kline");
    REQUIRE(found.size() == 3);
    CHECK(found[0] == QStringLiteral("Kline Bakery"));
    CHECK(found[1] == QStringLiteral("Harbor Kline Cafe"));
    CHECK(found[2] == QStringLiteral("Ann Kline"));
    CHECK(shop.titles("ann kline").front() == QStringLiteral("Ann Kline"));
    CHECK(shop.titles("kline", 1) == std::vector<QString>{QStringLiteral("Kline Bakery")});
    const auto heaters = shop.titles("water heater");
    REQUIRE(heaters.size() == 2);
    CHECK(heaters[0].endsWith(QStringLiteral("Water heater"))); // the folder: all of its title
    CHECK(heaters[1] == QStringLiteral("Water heater 50 gal"));
}

TEST_CASE("Nothing typed finds nothing: what is out of use is not found")
{
    Records shop;
    CHECK(shop.search("").empty());
    CHECK(shop.search("  ").empty());
    CHECK(shop.search("kline", 0).empty());
    CHECK(shop.search("%").empty());
    Technician ann = shop.ask(People{}).technicians.front();
    ann.active = false;
    shop.act(SaveTechnician{ann});
    CHECK(shop.search("ann").empty());
}

TEST_CASE("Numbers with figures in their prefix and prefixes in small letters are found as they are typed")
{
    Records shop;
    Statement(shop.connection(), "UPDATE document SET number = 'INV-2026-1042'").run();
    Statement(shop.connection(), "UPDATE appointment SET number = 'job-12', search = 'job-12 water heater'")
        .run();
    for (const char *text : {"INV-2026-1042", "inv-2026-1042", "inv 2026 1042", "INV20261042", "20261042",
                             "2026-1042", "1042"}) {
        INFO(text);
        const auto hits = shop.search(text);
        REQUIRE_FALSE(hits.empty());
        CHECK(hits[0].kind == EntityKind::Document);
        CHECK(hits[0].id == shop.folder.document->id.value());
    }
    for (const char *text : {"job-12", "job12", "JOB 12", "Job-12"}) {
        INFO(text);
        const auto hits = shop.search(text);
        REQUIRE_FALSE(hits.empty());
        CHECK(hits[0].kind == EntityKind::Appointment);
        CHECK(hits[0].id == shop.folder.appointment.id.value());
    }
    CHECK(shop.search("job13").empty());
}
