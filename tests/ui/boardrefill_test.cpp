// SPDX-License-Identifier: GPL-3.0-or-later
// A board of which few cards are others takes over what it says of the rest.
#include "tests/ui/boardsamples.h"
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <tuple>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// A board of Ann, Bob and Cem on which something happens again and again.
class ChangingBoard
{
public:
    explicit ChangingBoard(BoardViewKind view, BoardColours colours)
        : m_random(unsigned(view) * 10 + unsigned(colours) + 1)
    {
        m_contents.turn = 1;
        m_contents.view = view;
        if (view != BoardViewKind::Day && view != BoardViewKind::DayColumns)
            m_contents.period = {monday.addDays(-1), monday.addDays(view == BoardViewKind::Month ? 26 : 5)};
        m_contents.people.technicians[1].active = view != BoardViewKind::Week; // one of them depends on cards
        m_contents.categories.resize(2);
        for (int i = 0; i < 2; ++i) {
            m_contents.categories[size_t(i)].id = CategoryId(i + 1);
            m_contents.categories[size_t(i)].name = QStringLiteral("Category %1").arg(i);
            m_contents.categories[size_t(i)].color = i == 0 ? "#1f66d1" : "#0c8a8a";
        }
        std::vector<BoardCard> cards;
        for (int visit = 1; visit <= 40; ++visit)
            addVisit(cards, visit);
        for (int folder = 101; folder <= 140; folder += 3)
            m_contents.documents[AppointmentId(folder)] = {
                {QStringLiteral("1%1").arg(folder), {}, {}, {}, {}}};
        put(std::move(cards));
        m_frame = frameOf(m_contents);
        m_frame.colours = colours;
    }

    void change()
    {
        std::vector<BoardCard> cards = m_contents.cards.all();
        const VisitId visit(1 + any(40));
        switch (any(6)) {
        case 0: // goes elsewhere, comes, or goes
            std::erase_if(cards, [&](const BoardCard &card) { return card.visit == visit; });
            if (any(4) > 0)
                addVisit(cards, visit.value());
            break;
        case 1:
            change(cards, visit, [&](BoardCard &card) { card.minutes = 15 * (1 + any(12)); });
            break;
        case 2:
            change(cards, visit, [&](BoardCard &card) { card.category = CategoryId(any(3)); });
            break;
        case 3:
            change(cards, visit, [&](BoardCard &card) { card.status = VisitStatus(any(6)); });
            m_contents.checks.own() = {found(BoardCheck::Kind::Late), found(BoardCheck::Kind::DoubleBooked)};
            break;
        case 4:
            change(cards, visit, [&](BoardCard &card) { card.customer += u'x'; });
            m_contents.pending = {VisitId(1 + any(40)), VisitId(1 + any(40))};
            break;
        case 5:
            m_contents.faded = CardMarks{VisitId(1 + any(40)), VisitId(1 + any(40))};
            m_contents.ruleColours = {{VisitId(1 + any(40)), QColor(Qt::red)}};
            break;
        }
        put(std::move(cards));
    }

    void checkRefilled()
    {
        BoardFrame anew = m_frame;
        anew.filledWith = {};
        assemble(anew, m_contents, sampleSizes(60));
        const BoardFrame before = m_frame.handOver();
        assemble(m_frame, m_contents, sampleSizes(60), &before);
        CHECK(m_frame.entries == anew.entries);
        CHECK(m_frame.lanes == anew.lanes);
        CHECK(m_frame.byVisit == anew.byVisit);
        CHECK(m_frame.byLane == anew.byLane);
        CHECK(m_frame.laneStarts == anew.laneStarts);
        CHECK(m_frame.visits == anew.visits);
        CHECK(m_frame.corner == anew.corner);
        CHECK(m_frame.usualDay == anew.usualDay);
        for (size_t i = 0; i < m_frame.entries.size(); ++i) // no card of a list that is gone is held
            REQUIRE(isOfContents(*m_frame.entries[i].card));
    }

    BoardContents &contents() { return m_contents; }
    const BoardFrame &frame() const { return m_frame; }

private:
    int any(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }
    void addVisit(std::vector<BoardCard> &cards, qint64 visit)
    {
        const std::vector<std::vector<TechnicianId>> teams{{}, {ann}, {bob}, {cem}, {ann, bob}, {bob, cem}};
        BoardCard card = boardCard(visit, {}, 7 + any(10), 15 * any(4), 15 * (1 + any(12)), "Kline Bakery");
        const int days = m_contents.period.days();
        card.start.date = m_contents.period.from.addDays(any(days));
        card.startUtc = ZonedDay::toUtc(card.start, m_contents.zone);
        card.category = CategoryId(any(3));
        card.technicians = teams[size_t(any(int(teams.size())))];
        if (card.technicians.empty())
            cards.push_back(card);
        for (const TechnicianId technician : card.technicians) {
            card.technician = technician;
            cards.push_back(card);
        }
    }
    static void change(std::vector<BoardCard> &cards, VisitId visit,
                       const std::function<void(BoardCard &)> &how)
    {
        const auto first = std::find_if(cards.begin(), cards.end(),
                                        [&](const BoardCard &card) { return card.visit == visit; });
        if (first == cards.end())
            return;
        BoardCard changed = *first;
        how(changed);
        for (BoardCard &card : cards) {
            if (card.visit != visit)
                continue;
            const TechnicianId technician = card.technician;
            card = changed;
            card.technician = technician;
        }
    }
    BoardCheck found(BoardCheck::Kind kind)
    {
        BoardCheck check;
        check.kind = kind;
        check.visits = {VisitId(1 + any(40)), VisitId(1 + any(40))};
        return check;
    }
    void put(std::vector<BoardCard> cards)
    {
        std::sort(cards.begin(), cards.end(), [](const BoardCard &a, const BoardCard &b) {
            return std::tuple(a.startUtc, a.technician, a.visit) <
                   std::tuple(b.startUtc, b.technician, b.visit);
        });
        m_contents.cards = std::move(cards);
    }
    bool isOfContents(const BoardCard &card) const
    {
        const auto &all = m_contents.cards.all();
        return &card >= all.data() && &card < all.data() + all.size();
    }

    std::mt19937 m_random;
    BoardContents m_contents = boardSample();
    BoardFrame m_frame;
};

} // namespace

TEST_CASE("A board filled again after few cards have changed is the one that is filled from nothing")
{
    const auto view = GENERATE(BoardViewKind::Day, BoardViewKind::DayColumns, BoardViewKind::WorkWeek,
                               BoardViewKind::Week, BoardViewKind::Month, BoardViewKind::List);
    const auto colours =
        GENERATE(BoardColours::Status, BoardColours::Category, BoardColours::Technician, BoardColours::Rules);
    CAPTURE(int(view), int(colours));
    ChangingBoard board(view, colours);
    for (int i = 0; i < 60; ++i) {
        board.change();
        board.checkRefilled();
    }
}

TEST_CASE("What is said of cards is not taken over when more than cards is otherwise")
{
    ChangingBoard board(BoardViewKind::Day, BoardColours::Category);
    board.checkRefilled();
    SECTION("a category has another name and color")
    {
        board.contents().categories[0].name = QStringLiteral("Repairs");
        board.contents().categories[0].color = QStringLiteral("#ff0000");
    }
    SECTION("somebody has another name")
    {
        board.contents().people.technicians[0].name = QStringLiteral("Ann Marsh");
    }
    SECTION("a folder has other papers")
    {
        board.contents().documents[AppointmentId(101)] = {};
    }
    ++board.contents().turn;
    board.checkRefilled();
}
