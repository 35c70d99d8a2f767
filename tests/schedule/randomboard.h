// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/placeground.h"
#include <random>

namespace truckroll::testkit {

/// A few technicians and a week of visits by chance: hours of their own, times off, closed days, skills,
/// wishes of visits and customers, visits over each other, done ones, a buffer. Everything lies on five
/// minutes.
class RandomBoard
{
public:
    explicit RandomBoard(unsigned seed, const QDate &firstDay = QDate(2026, 3, 2));

    PlaceGround ground() const { return {cards, people, zone, needs, bufferMinutes}; }
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }
    bool percent(int chance) { return below(100) < chance; }
    /// A visit to be placed, with wishes by chance.
    ProposedPlace visit();

    QDate monday;
    QTimeZone zone;
    std::vector<BoardCard> cards;
    People::Reply people;
    BoardNeeds needs;
    int bufferMinutes = 0;

private:
    void makePeople();
    void makeCustomers();
    void makeCards();
    VisitNeeds someNeeds();
    MinuteRange someHours(int shortest);

    std::mt19937 m_random;
};

} // namespace truckroll::testkit
