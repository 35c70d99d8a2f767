// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/boardchecks.h"

#include "core/domain/seriesacts.h"
#include "core/schedule/conflicts.h"
#include "tests/testkit/acttrials.h"
#include "tests/testkit/monday.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct Shop : TempOffice
{
    Shop() : ann(newTechnician()), bob(newTechnician(QStringLiteral("Bob Meyer"))), customer(newCustomer())
    {
        Technician skilled = *ask(People{}).find(bob);
        skilled.skills = {QStringLiteral("Gas")};
        act(SaveTechnician{skilled});
    }
    Visit waiting(const VisitWishes &wishes = {})
    {
        BookVisit book;
        book.customer = customer;
        book.title = QStringLiteral("Tap");
        book.wishes = wishes;
        return act(book).visit;
    }
    BestSlots::Reply places(VisitId visit, int days = 5) { return ask(BestSlots{visit, monday, days, 5}); }

    TechnicianId ann;
    TechnicianId bob;
    CustomerId customer;
};

} // namespace

TEST_CASE("The best places of a waiting visit are free, begin now at the earliest and can be booked")
{
    Shop shop;
    shop.newVisit(shop.customer, shop.ann, 8);
    VisitWishes wishes;
    wishes.skill = QStringLiteral("gas");
    const Visit any = shop.waiting();
    const Visit gas = shop.waiting(wishes);
    const auto proposals = shop.places(any.id).proposals;
    REQUIRE(proposals.size() == 5);
    CHECK(proposals[0].start == WallTime::at(monday, 8)); // the clock says 8:00
    CHECK(proposals[0].technicians == std::vector{shop.bob});
    for (const SlotProposal &each : shop.places(gas.id).proposals)
        CHECK(each.technicians == std::vector{shop.bob});
    const Visit booked = shop.act(
        MoveVisit{any.id, any.version, proposals[0].start, proposals[0].minutes, proposals[0].technicians});
    CHECK(booked.startUtc == proposals[0].startUtc);
    CHECK(shop.places(gas.id).proposals[0].start > proposals[0].start);
}

TEST_CASE("Best places count what is tried out as if it were stored, and store nothing of it")
{
    Shop shop;
    const Visit booked = shop.newVisit(shop.customer, shop.ann, 9).visit;
    const Visit other = shop.waiting();
    const Visit wanted = shop.waiting();
    const auto eight = WallTime::at(monday, 8);
    BestSlots query{wanted.id, monday, 1, BestSlots::mostSlots};
    const auto startsOf = [&](TechnicianId technician) {
        std::vector<WallTime> starts;
        for (const SlotProposal &each : shop.ask(query).proposals)
            if (each.technicians == std::vector{technician})
                starts.push_back(each.start);
        return starts;
    };
    REQUIRE(startsOf(shop.bob) == std::vector{eight});
    const QString rows = dumpOffice(shop.connection(), DumpPart::UserTables);
    // Ann's visit goes to the waiting list, the one that waits to Bob for two hours.
    query.tried = {{booked.id, booked.version, {}, booked.minutes, booked.technicians},
                   {other.id, other.version, eight, 120, {shop.bob}}};
    CHECK(startsOf(shop.bob) == std::vector{WallTime::at(monday, 10)});
    CHECK(startsOf(shop.ann) == std::vector{eight});
    const auto bobs = shop.ask(query).proposals;
    const auto load = std::find_if(bobs.begin(), bobs.end(), [&](const SlotProposal &each) {
        return each.technicians == std::vector{shop.bob};
    });
    CHECK(load->reasons.join(u' ').contains(QStringLiteral("3 h of")));
    query.tried.push_back({wanted.id, wanted.version, WallTime::at(monday, 15), 90, {shop.ann, shop.bob}});
    for (const SlotProposal &each : shop.ask(query).proposals) { // as it is tried: with both, and as long
        CHECK(each.technicians == std::vector{shop.ann, shop.bob});
        CHECK(each.minutes == 90);
    }
    CHECK(dumpOffice(shop.connection(), DumpPart::UserTables) == rows);
}

TEST_CASE("A try of a visit that was finished meanwhile or is gone changes no proposal")
{
    Shop shop;
    const Visit done = shop.newVisit(shop.customer, shop.ann, 9).visit;
    shop.act(SetVisitStatus{done.id, done.version, VisitStatus::Done});
    BestSlots query{shop.waiting().id, monday, 2, BestSlots::mostSlots};
    const auto before = shop.ask(query).proposals;
    query.tried = {{done.id, done.version, {}, 60, {shop.ann}},
                   {VisitId(99), 1, WallTime::at(monday, 8), 60, {shop.bob}}};
    CHECK(shop.ask(query).proposals == before);
}

TEST_CASE("When nothing is free in the wanted time, places outside of it are proposed and it is said")
{
    Shop shop;
    shop.act(SaveClosingDay{{{}, 0, monday, monday, QStringLiteral("Holiday"), false}});
    VisitWishes wishes;
    wishes.until = monday;
    const auto reply = shop.places(shop.waiting(wishes).id);
    REQUIRE_FALSE(reply.proposals.empty());
    CHECK(reply.proposals[0].start.date == monday.addDays(1));
    CHECK(reply.note.contains(QStringLiteral("outside of it")));
    wishes = {};
    wishes.skill = QStringLiteral("Panels");
    CHECK(shop.places(shop.waiting(wishes).id).note == QStringLiteral("Nobody has the skill Panels."));
    CHECK(shop.places(shop.waiting().id, 1).note.contains(QStringLiteral("Nobody is free")));
}

TEST_CASE("The office's buffer and the customer's wishes are kept by the proposals")
{
    Shop shop;
    shop.newVisit(shop.customer, shop.ann, 9);
    shop.newVisit(shop.customer, shop.bob, 9);
    shop.act(SaveSetting{QStringLiteral("board.buffer_minutes"), QStringLiteral("20")});
    CustomerWishes wishes;
    wishes.customer = shop.customer;
    wishes.refused = {shop.ann};
    shop.act(SaveCustomerWishes{wishes});
    const auto proposals = shop.places(shop.waiting().id, 1).proposals;
    REQUIRE(proposals.size() == 1);
    CHECK(proposals[0].technicians == std::vector{shop.bob});
    CHECK(proposals[0].start == WallTime::at(monday, 10, 30));
}

TEST_CASE("Done visits and visits that are not there need no place")
{
    Shop shop;
    const Visit visit = shop.newVisit(shop.customer, shop.ann, 9).visit;
    shop.act(SetVisitStatus{visit.id, visit.version, VisitStatus::Done});
    CHECK(shop.office().ask(shop.owner(), BestSlots{visit.id, {}, 5, 5}).error().code ==
          ErrorCode::RuleBroken);
    CHECK(shop.office().ask(shop.owner(), BestSlots{VisitId(99), {}, 5, 5}).error().code ==
          ErrorCode::NotFound);
}

TEST_CASE("A way out of a double booking is one step, after which the check is gone, and one undo")
{
    Shop shop;
    shop.newVisit(shop.customer, shop.ann, 9);
    shop.newVisit(shop.customer, shop.ann, 9, 30);
    const auto checks = [&] {
        const auto board = shop.ask(BoardRange{monday, monday});
        const auto people = shop.ask(People{});
        const QTimeZone zone("America/Chicago");
        return checkBoard({board.cards, people, zone, board.needs}, monday, monday, mondayMorningUtc, {},
                          QLocale());
    };
    const auto before = checks();
    REQUIRE(before.front().kind == BoardCheck::Kind::DoubleBooked);
    const auto fixes = shop.ask(FixCheck{before.front()});
    REQUIRE_FALSE(fixes.empty());
    const QString rows = dumpOffice(shop.connection(), DumpPart::UserTables);
    const auto acted = shop.office().actAll(shop.owner(), fixes.front().moves);
    REQUIRE(acted.has_value());
    for (const BoardCheck &check : checks())
        CHECK(check.kind != BoardCheck::Kind::DoubleBooked);
    REQUIRE(shop.office().undo(shop.owner(), acted->report.changeset, acted->report.text).has_value());
    CHECK(dumpOffice(shop.connection(), DumpPart::UserTables) == rows);
}

TEST_CASE(
    "Ways out count what is tried out: they lead to no place that is taken by it, and fill with what it "
    "takes off")
{
    Shop shop;
    const Visit first = shop.newVisit(shop.customer, shop.ann, 9).visit;
    const Visit bobs = shop.newVisit(shop.customer, shop.bob, 13).visit;
    const Visit other = shop.waiting();
    // Bob's visit is tried at Ann's nine o'clock, and what waits at Bob's.
    FixCheck query{{BoardCheck::Priority::Critical,
                    BoardCheck::Kind::DoubleBooked,
                    {first.id, bobs.id},
                    shop.ann,
                    monday,
                    0,
                    {}}};
    const auto nine = WallTime::at(monday, 9);
    query.tried = {{bobs.id, bobs.version, nine, 60, {shop.ann}}};
    const auto isTo = [](const CheckFix &fix, TechnicianId technician, const WallTime &start) {
        return fix.start == start && fix.technicians == std::vector{technician};
    };
    const auto any = [&](const std::function<bool(const CheckFix &)> &is) {
        const auto fixes = shop.ask(query);
        return std::any_of(fixes.begin(), fixes.end(), is);
    };
    CHECK(any([&](const CheckFix &fix) { return isTo(fix, shop.bob, nine); }));
    query.tried.push_back({other.id, other.version, nine, 60, {shop.bob}});
    CHECK_FALSE(any([&](const CheckFix &fix) { return isTo(fix, shop.bob, nine); }));
    // Bob has nothing to do then, and what is tried off the board is at hand.
    query = {{BoardCheck::Priority::Notice, BoardCheck::Kind::Idle, {}, shop.bob, monday, 0, {}}};
    query.tried = {{bobs.id, bobs.version, {}, 60, {shop.bob}},
                   {other.id, other.version, nine, 60, {shop.ann}}};
    CHECK(any([&](const CheckFix &fix) { return fix.moves.front().visit == bobs.id; }));
    CHECK_FALSE(any([&](const CheckFix &fix) { return fix.moves.front().visit == other.id; }));
}

TEST_CASE("A visit that is late since long ago gets a way out as well")
{
    Shop shop;
    const Visit late = shop.newVisit(shop.customer, shop.ann, 9).visit;
    for (const int days : {1, 59, 100, 500}) {
        INFO(days);
        shop.clock().advance(days * 86400);
        const auto fixes = shop.ask(FixCheck{
            {BoardCheck::Priority::Critical, BoardCheck::Kind::Late, {late.id}, shop.ann, monday, 0, {}}});
        REQUIRE_FALSE(fixes.empty());
        CHECK(fixes.front().moves.front().visit == late.id);
        REQUIRE(fixes.front().start);
        CHECK(fixes.front().start->date >= monday.addDays(days));
    }
}

TEST_CASE("Proposals see the visits of series that were not made yet")
{
    Shop shop;
    const Visit first = shop.newVisit(shop.customer, shop.ann, 9).visit;
    SetSeries set;
    set.appointment = first.appointment;
    set.pattern = {QStringLiteral("FREQ=DAILY"), monday, 9 * 60, 60, {shop.ann}};
    shop.act(set);
    const auto madeUntil = [&] { return shop.ask(SeriesDetails{first.appointment}).series->madeUntil; };
    QDate far = monday.addDays(700);
    shop.ask(BestSlots{shop.waiting().id, far, 30, 5});
    CHECK(madeUntil() >= far.addDays(29));
    far = monday.addDays(1100);
    shop.ask(FixCheck{{BoardCheck::Priority::Notice, BoardCheck::Kind::Idle, {}, shop.bob, far, 0, {}}});
    CHECK(madeUntil() >= far.addDays(6));
}
