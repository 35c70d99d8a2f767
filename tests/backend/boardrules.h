// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/backend/boardplan.h"

/// What must hold on the board, said a second time.
namespace truckroll {

/// The status of a visit that goes to the waiting list.
VisitStatus statusWithoutTime(VisitStatus status);
/// In a night of March the clock goes from two to three.
bool isLeftOut(const std::optional<WallTime> &start);

/// No act on the series touches it, whatever the user wants.
bool isFixed(const Known &visit);

/// An act on a series and what it may do.
struct SeriesDeed
{
    AppointmentId folder;
    std::optional<Plan> before{}; ///< none: a first pattern
    std::optional<Plan> after{};  ///< none: the series is gone
    QDate from;                   ///< visits of earlier dates keep all that they have
    QDate today;
    std::set<VisitId> released{}; ///< given to the pattern by the user
    struct Named
    {
        VisitId visit;
        WallTime start;
        int minutes = 0;
        std::vector<TechnicianId> technicians;
    };
    std::optional<Named> named{}; ///< the visit that was dragged
    VisitId ended{};              ///< the visit from which the series was ended
    std::optional<PlanMove> move{};
    bool makesAhead = true; ///< visits of more than a year
};

/// Fails the test when a visit is lost, doubled, or rewritten that is not to be touched, or when one is not
/// where the plan has it. Answers how many single edits were met and kept.
int checkDeed(const Diary &before, const Diary &after, const SeriesDeed &deed);

} // namespace truckroll
