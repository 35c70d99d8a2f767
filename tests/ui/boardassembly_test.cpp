// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/boardchecks.h"
#include "tests/ui/boardsamples.h"
#include <QRandomGenerator>
#include <algorithm>
#include <catch2/catch.hpp>
#include <tuple>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Lanes: first the visits nobody is sent to, then technicians in their order")
{
    BoardContents contents = boardSample();
    contents.people.technicians[1].active = false;
    SECTION("somebody out of service stays while visits of the day are his")
    {
        const auto lanes = lanesOf(contents);
        REQUIRE(lanes.size() == 4);
        CHECK(lanes[0].technician.isNone());
        CHECK(lanes[1].technician == ann);
        CHECK(lanes[2].technician == bob);
    }
    SECTION("and goes with the last of them")
    {
        std::erase_if(contents.cards.own(), [](const BoardCard &card) { return card.technician == bob; });
        CHECK(lanesOf(contents).size() == 3);
    }
    SECTION("lanes that the filter hides take their cards with them")
    {
        contents.hiddenLanes = {ann};
        const BoardFrame frame = frameOf(contents);
        CHECK(frame.laneOf(ann) == -1);
        CHECK_FALSE(frame.find(VisitId(1)));
        CHECK(frame.find(VisitId(4))); // Bob's half of it
    }
}

TEST_CASE("A lane knows its hours booked and worked, times off left out")
{
    const BoardFrame frame = frameOf(boardSample());
    const BoardLane &anns = frame.lanes[size_t(frame.laneOf(ann))];
    CHECK(anns.bookedMinutes == 90 + 120);
    CHECK(anns.workMinutes == 9 * 60);
    const BoardLane &cems = frame.lanes[size_t(frame.laneOf(cem))];
    CHECK(cems.workMinutes == 5 * 60); // the dentist takes four
    REQUIRE(cems.absences.size() == 1);
    CHECK(cems.absences[0].reason == "Dentist");
}

TEST_CASE("Late visits and double bookings are marked in the lane they are in")
{
    BoardContents contents = boardSample();
    const qint64 ten = contents.cards[1].startUtc + 3600;
    contents.checks = checkBoard({contents.cards, contents.people, contents.zone, {}}, contents.day,
                                 contents.day, ten, {}, QLocale());
    const BoardFrame frame = frameOf(contents);
    CHECK(frame.find(VisitId(1))->late);
    CHECK_FALSE(frame.find(VisitId(1))->conflict);
    CHECK(frame.find(VisitId(2))->conflict);
    CHECK(frame.find(VisitId(3))->conflict);
    CHECK_FALSE(frame.find(VisitId(6))->late); // done
    CHECK_FALSE(frame.find(VisitId(4))->late);
}

TEST_CASE("What stands on a closing day is marked as what stands in a time off is, with all of its people")
{
    BoardContents contents = boardSample();
    ClosingDay snow;
    snow.first = snow.last = contents.day;
    contents.people.closingDays = {snow};
    for (const BoardViewKind view : {BoardViewKind::Day, BoardViewKind::Week, BoardViewKind::Month}) {
        contents.view = view;
        contents.period = periodOf(view, contents.day, Qt::Sunday);
        contents.checks = checkBoard({contents.cards, contents.people, contents.zone, {}}, contents.day,
                                     contents.day, contents.cards[0].startUtc, {}, QLocale());
        for (const BoardEntry &entry : frameOf(contents).entries) {
            INFO(entry.card->customer.toStdString() << " of " << entry.card->technician.value());
            CHECK(entry.conflict == !visitIsClosed(entry.card->status));
        }
    }
}

TEST_CASE("A card of a series bears the papers of its visit, one of a single visit those of its folder")
{
    BoardContents contents = boardSample();
    const AppointmentId folder = contents.cards[1].appointment;
    CardDocument ownPaper, othersPaper;
    ownPaper.number = QStringLiteral("WO-1");
    ownPaper.visit = contents.cards[1].visit;
    othersPaper.number = QStringLiteral("Q-2");
    othersPaper.visit = VisitId(99);
    contents.documents[folder] = {ownPaper, othersPaper};
    const auto papers = [&] { return frameOf(contents).find(VisitId(1))->documents; };
    CHECK(papers() == std::vector{ownPaper, othersPaper});
    contents.cards.own()[1].recurring = true;
    CHECK(papers() == std::vector{ownPaper});
}

TEST_CASE("Where lanes are no people a card bears the marks of each of its technicians")
{
    BoardContents contents = boardSample();
    BoardCheck bobsOverlap;
    bobsOverlap.kind = BoardCheck::Kind::DoubleBooked;
    bobsOverlap.technician = bob;
    bobsOverlap.visits = {VisitId(4)}; // of Ann and Bob
    contents.checks = {bobsOverlap};
    for (const BoardViewKind view : {BoardViewKind::Month, BoardViewKind::List}) {
        contents.view = view;
        contents.period = periodOf(view, contents.day, Qt::Sunday);
        const BoardFrame frame = frameOf(contents);
        CHECK(frame.find(VisitId(4))->conflict);
        CHECK_FALSE(frame.find(VisitId(1))->conflict);
    }
    contents.view = BoardViewKind::Day;
    contents.period = periodOf(contents.view, contents.day, Qt::Sunday);
    const BoardFrame day = frameOf(contents);
    CHECK(day.find(CardKey{VisitId(4), bob})->conflict);
    CHECK_FALSE(day.find(CardKey{VisitId(4), ann})->conflict);
}

TEST_CASE(
    "A card that is held keeps no other card, those of the board keep their list as long as they are shown")
{
    BoardContents contents = boardSample();
    BoardFrame frame = frameOf(contents);
    const BoardCard *shown = &contents.cards[1];
    CHECK(&*frame.entries[1].card == shown); // shared, not copied
    const BoardEntry held = frame.entries[1].alone();
    CHECK(&*held.card != shown);
    CHECK(held == frame.entries[1]);
    contents.cards.own()[1].minutes += 30; // the list of the frame stays as it was
    CHECK(frame.entries[1].card->minutes == held.card->minutes);
    CHECK(contents.cards[1].minutes == held.card->minutes + 30);
    const BoardCard *own = &contents.cards[1];
    contents.cards.own()[1].minutes += 30; // nobody else has it: it is changed where it is
    CHECK(&contents.cards[1] == own);
}

TEST_CASE("Cards are found by visit and technician in whatever order they stand, also after some have gone")
{
    BoardContents contents = boardSample();
    const BoardFrame few = frameOf(contents);
    CHECK(few.cardsOf(VisitId(4)).size() == 2);
    CHECK(few.find(VisitId(4))->card->technician == ann); // the first of its cards
    CHECK(few.find(CardKey{VisitId(4), bob})->card->technician == bob);
    CHECK_FALSE(few.find(CardKey{VisitId(4), cem}));
    CHECK_FALSE(few.find(VisitId(99)));

    contents.cards.own().clear();
    constexpr int many = 500;
    for (int i = many; i > 0; --i)
        contents.cards.own().push_back(boardCard(i, i % 2 ? ann : bob, 9, 0, 60, "Kline Bakery"));
    contents.view = BoardViewKind::List; // quick to lay out
    BoardFrame frame = frameOf(contents);
    REQUIRE(frame.entries.size() == many);
    const auto misplaced = [&] {
        return std::count_if(frame.entries.begin(), frame.entries.end(),
                             [&](const BoardEntry &each) { return frame.find(each.card->visit) != &each; });
    };
    CHECK(misplaced() == 0);
    frame.entries.erase(frame.entries.begin() + many / 2);
    frame.indexEntries();
    CHECK(misplaced() == 0);
    CHECK_FALSE(frame.find(VisitId(many / 2)));
    for (size_t i = 0; i < frame.entries.size(); i += 3) { // booked years apart
        BoardCard card = *frame.entries[i].card;
        card.visit = VisitId(card.visit.value() * 100'000);
        frame.entries[i].card = HeldCard(card);
    }
    frame.indexEntries();
    CHECK(misplaced() == 0);
    frame.entries.clear();
    frame.indexEntries();
    CHECK(frame.cardsOf(VisitId(1)).empty());
}

namespace {

/// Visits of one or two people anywhere in a morning; in the order of the board.
std::vector<BoardCard> randomCards(QRandomGenerator &random, int visits)
{
    std::vector<BoardCard> cards;
    for (int i = 0; i < visits; ++i) {
        const std::vector<TechnicianId> all = {{}, ann, bob, cem};
        BoardCard card = boardCard(1 + random.bounded(100'000), all[size_t(random.bounded(4))],
                                   7 + random.bounded(5), 15 * random.bounded(4), 60, "Kline Bakery");
        if (card.technician == ann && random.bounded(2) == 0) {
            card.technicians = {ann, bob};
            BoardCard second = card;
            second.technician = bob;
            cards.push_back(second);
        }
        cards.push_back(card);
    }
    return cards;
}

/// By start, technician, visit; each card once.
CardList inOrder(std::vector<BoardCard> cards)
{
    const auto place = [](const BoardCard &card) {
        return std::tuple(card.startUtc, card.technician, card.visit);
    };
    std::sort(cards.begin(), cards.end(),
              [&](const BoardCard &a, const BoardCard &b) { return place(a) < place(b); });
    const auto same = [&](const BoardCard &a, const BoardCard &b) { return place(a) == place(b); };
    cards.erase(std::unique(cards.begin(), cards.end(), same), cards.end());
    return cards;
}

} // namespace

TEST_CASE("A board that is put together from the one before is the one that is put together anew")
{
    QRandomGenerator random(20'261'128);
    BoardContents contents = boardSample();
    contents.turn = 1;
    for (const BoardViewKind view : {BoardViewKind::Day, BoardViewKind::Week, BoardViewKind::List}) {
        contents.view = view;
        contents.period = periodOf(view, contents.day, Qt::Sunday);
        contents.cards = inOrder(randomCards(random, 300));
        BoardFrame frame = frameOf(contents);
        for (const int changed : {0, 1, 3, 20, 150, 300}) { // many are sorted anew, few are put between
            CAPTURE(int(view), changed);
            std::vector<BoardCard> cards = contents.cards.all();
            for (int i = 0; i < changed; ++i) {
                cards.erase(cards.begin() + random.bounded(int(cards.size())));
                const auto more = randomCards(random, 1);
                cards.insert(cards.end(), more.begin(), more.end());
            }
            contents.cards = inOrder(std::move(cards));
            const BoardFrame before = frame.handOver();
            assemble(frame, contents, sampleSizes(60), &before);
            const BoardFrame anew = frameOf(contents);
            CHECK(frame.entries == anew.entries);
            CHECK(frame.byVisit == anew.byVisit);
            CHECK(frame.visits == anew.visits);
            CHECK(frame.byLane == anew.byLane);
            CHECK(frame.laneStarts == anew.laneStarts);
        }
    }
}
