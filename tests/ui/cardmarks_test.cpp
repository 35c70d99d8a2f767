// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what late and double-booked cards are known by: a card bears its own mark and nobody else's.
#include "ui/board/cardmarks.h"
#include <catch2/catch.hpp>
#include <random>
#include <set>

using namespace truckroll;

TEST_CASE("Marks of cards are those that were given, each with its technician")
{
    CardMarks marks;
    marks.reserve(size_t(GENERATE(0, 1, 100, 20'000))); // room or none beforehand
    CHECK(marks.isEmpty());
    CHECK_FALSE(marks.contains(VisitId(1), TechnicianId(1)));
    std::mt19937 random(7);
    std::set<std::pair<qint64, qint64>> given;
    for (int i = 0; i < 5000; ++i) {
        const auto visit = qint64(random() % 3000) + 1;
        const auto technician = qint64(random() % 4); // none as well: nobody is sent
        marks.add(VisitId(visit), TechnicianId(technician));
        given.emplace(visit, technician);
    }
    CHECK(marks.size() == given.size());
    int wrong = 0;
    for (qint64 visit = 1; visit <= 3000; ++visit) {
        for (qint64 technician = 0; technician < 5; ++technician)
            wrong += marks.contains(VisitId(visit), TechnicianId(technician)) !=
                             given.contains({visit, technician})
                         ? 1
                         : 0;
    }
    CHECK(wrong == 0);
}
