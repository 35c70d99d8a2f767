// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/perform.h"
#include "tests/testkit/acttrials.h"
#include <algorithm>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

const Address longStreet{QStringLiteral("12 Long Street"), QStringLiteral("Springfield"),
                         QStringLiteral("IL"), QStringLiteral("62701")};
const Address cedar{QStringLiteral("9 Cedar Ave"), QStringLiteral("Springfield"), QStringLiteral("IL"),
                    QStringLiteral("62702")};

/// One customer that was written down twice, each with a visit and a quote.
struct Twice : TempOffice
{
    Twice()
    {
        Customer one;
        one.name = QStringLiteral("Kline Bakery");
        one.phone = QStringLiteral("217 555 0144");
        one.billing = longStreet;
        one.notes = QStringLiteral("Closed on Mondays.");
        into = act(SaveCustomer{one});
        Customer two;
        two.name = QStringLiteral("Klein Bakery");
        two.phone = QStringLiteral("217 555 0190");
        two.email = QStringLiteral("klein@mail.example");
        two.billing = {QStringLiteral("12 long st."), QStringLiteral("Springfield"), QStringLiteral("IL"),
                       QStringLiteral("62701-0001")};
        two.notes = QStringLiteral("Ask for Mara.");
        two.contacts = {{{}, {}, QStringLiteral("Mara"), {}, {}, {}}};
        from = act(SaveCustomer{two});
        Site north;
        north.customer = from.id;
        north.name = QStringLiteral("North store");
        north.address = cedar;
        act(SaveSite{north});
        const auto technician = newTechnician();
        own = newVisit(into.id, technician, 9).appointment;
        BookVisit book;
        book.customer = from.id;
        book.title = QStringLiteral("Drain");
        book.start = WallTime::at(QDate(2026, 3, 2), 11);
        book.technicians = {technician};
        book.also = DocumentKind::Quote;
        other = act(book).appointment;
    }

    MergeCustomers merge() const { return {from.id, into.id}; }

    Customer into;
    Customer from;
    Appointment own;
    Appointment other;
};

} // namespace

TEST_CASE("Merging takes everything along: folders, documents, sites, contacts, notes, the other phone")
{
    Twice shop;
    const auto acted = shop.report(shop.merge());
    CHECK(acted.report.text == QStringLiteral("Merged the customer Klein Bakery into Kline Bakery"));
    const Customer &kept = acted.reply;
    CHECK(kept.name == QStringLiteral("Kline Bakery"));
    CHECK(kept.phone == QStringLiteral("217 555 0144"));
    CHECK(kept.email == QStringLiteral("klein@mail.example")); // the one had none
    CHECK(kept.notes == QStringLiteral("Closed on Mondays.\n\nAsk for Mara."));
    REQUIRE(kept.contacts.size() == 2);
    CHECK(kept.contacts[0].name == QStringLiteral("Klein Bakery"));
    CHECK(kept.contacts[0].phone == QStringLiteral("217 555 0190"));
    CHECK(kept.contacts[1].name == QStringLiteral("Mara"));

    const auto details = shop.ask(CustomerDetails{kept.id});
    CHECK(details.customer == kept);
    REQUIRE(details.sites.size() == 3);
    CHECK(std::count_if(details.sites.begin(), details.sites.end(), [](const Site &s) { return s.active; }) ==
          2);

    const Folder::Reply folder = shop.ask(Folder{shop.other.id});
    CHECK(folder.appointment.customer == kept.id);
    CHECK(folder.appointment.site == shop.own.site); // the same address, written otherwise
    CHECK(folder.customer.name == kept.name);
    REQUIRE(folder.documents.size() == 1);
    CHECK(folder.documents[0].customer == kept.id);
    CHECK(folder.documents[0].site == shop.own.site);

    const auto cards = shop.ask(BoardRange{QDate(2026, 3, 2), QDate(2026, 3, 2)}).cards;
    REQUIRE(cards.size() == 2);
    CHECK(cards[0].customer == cards[1].customer);
    CHECK_FALSE(shop.ask(CustomerDetails{shop.from.id}).customer.active);
    CHECK(shop.ask(CustomerList{}).size() == 1);
    CHECK(shop.ask(CustomerList{QStringLiteral("555-0190")}).size() == 1);
    CHECK(shop.office().verify().isEmpty());
}

TEST_CASE(
    "After a merge no two sites are called the same: one that comes is called by its street or its customer")
{
    Twice shop;
    const auto addSite = [&](CustomerId customer, const char *name, const Address &address) {
        Site site;
        site.customer = customer;
        site.name = QString::fromLatin1(name);
        site.address = address;
        return shop.act(SaveSite{site}).id;
    };
    const Address oak{QStringLiteral("77 Oak Road\nRear door"), QStringLiteral("Springfield"), {}, {}};
    const SiteId street = addSite(shop.from.id, "Shop", oak);
    const SiteId bare = addSite(shop.from.id, "Store", {});
    const SiteId other = addSite(shop.from.id, "Annex", {QStringLiteral("5 Elm"), {}, {}, {}});
    addSite(shop.into.id, "shop", {QStringLiteral("1 First"), {}, {}, {}});
    addSite(shop.into.id, "Store", {QStringLiteral("2 Second"), {}, {}, {}});
    shop.act(shop.merge());
    QStringList names;
    for (const Site &site : shop.ask(CustomerDetails{shop.into.id}).sites) {
        if (site.id == street)
            CHECK(site.name == QStringLiteral("77 Oak Road"));
        if (site.id == bare)
            CHECK(site.name == QStringLiteral("Klein Bakery"));
        if (site.id == other)
            CHECK(site.name == QStringLiteral("Annex"));
        if (site.active)
            names << site.name.toLower();
    }
    CHECK(names.removeDuplicates() == 0);
}

TEST_CASE("An editor that was open over a merge cannot write the old customer back")
{
    Twice shop;
    Appointment stale = shop.ask(Folder{shop.other.id}).appointment;
    shop.act(shop.merge());
    stale.title = QStringLiteral("Drain, kitchen");
    CHECK(refusedCleanly(shop, SaveAppointment{stale}).code == ErrorCode::Conflict);
}

TEST_CASE("A customer cannot be merged with itself, with nobody, twice, or into one that is out of use")
{
    Twice shop;
    CHECK(refusedCleanly(shop, MergeCustomers{shop.into.id, shop.into.id}).code == ErrorCode::RuleBroken);
    CHECK(refusedCleanly(shop, MergeCustomers{CustomerId(99), shop.into.id}).code == ErrorCode::NotFound);
    CHECK(refusedCleanly(shop, MergeCustomers{shop.from.id, CustomerId(99)}).code == ErrorCode::NotFound);
    shop.act(shop.merge());
    CHECK(refusedCleanly(shop, shop.merge()).code == ErrorCode::RuleBroken);
    CHECK(refusedCleanly(shop, MergeCustomers{shop.into.id, shop.from.id}).code == ErrorCode::RuleBroken);

    Customer gone = shop.ask(CustomerDetails{shop.from.id}).customer;
    gone.active = true;
    const Error error = refusedCleanly(shop, SaveCustomer{gone});
    CHECK(error.forUser.contains(QStringLiteral("merged into “Kline Bakery”")));
    Site site;
    site.customer = gone.id;
    site.name = QStringLiteral("Annex");
    CHECK(refusedCleanly(shop, SaveSite{site}).code == ErrorCode::RuleBroken);

    Customer unused;
    unused.name = QStringLiteral("Harbor Cafe");
    unused.active = false;
    unused = shop.act(SaveCustomer{unused});
    CHECK(refusedCleanly(shop, MergeCustomers{shop.into.id, unused.id}).code == ErrorCode::RuleBroken);
}

TEST_CASE("A merge is taken back whole, and whichever statement of it fails, nothing is changed")
{
    Twice shop;
    int tried = 0;
    SECTION("undo and redo")
    {
        thereAndBack(shop, shop.merge());
    }
    SECTION("every statement")
    {
        failEveryStatement(shop, shop.merge(), tried);
        CHECK(tried >= 20);
    }
}
