// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/demojobs.h"
#include <memory>
#include <optional>

namespace truckroll {

/// A visit as it is going to be booked, and what becomes of it.
struct DemoVisit
{
    enum class Outcome {
        Normal,    ///< confirmed, dispatched, begun, done, as time goes by
        Cancelled, ///< by the caller, the day before or in the morning
        OnHold,    ///< begun and waiting for a part
        Late,      ///< confirmed, and nobody has come
        Unconfirmed
    };

    const DemoJob *job = nullptr;
    size_t customer = 0;
    size_t site = 0;
    std::optional<WallTime> start; ///< none: waiting list
    int minutes = 60;
    std::vector<size_t> technicians;
    Outcome outcome = Outcome::Normal;
    WallTime bookedAt;
    VisitWishes wishes;

    // Known once it is booked.
    AppointmentId appointment;
    VisitId visit;
    Version version = 0;

    bool isEstimate() const;
    WallTime end() const { return start->plusMinutes(minutes); }
};
using DemoVisitPtr = std::shared_ptr<DemoVisit>;

/// Who is where on each day while the weeks are planned.
class DemoDiary
{
public:
    explicit DemoDiary(DemoContext &demo) : m_demo(demo) {}

    /// Books the job for the technician (and, where it takes two, a free colleague of the trade) when all are
    /// free; answers the visit, or nothing.
    DemoVisitPtr plan(const DemoJob &job, size_t technician, const WallTime &start);
    /// The same whoever is there already.
    DemoVisitPtr planOver(const DemoJob &job, size_t technician, const WallTime &start);
    bool isFree(size_t technician, const WallTime &start, int minutes) const;

private:
    std::optional<size_t> colleague(size_t technician, const WallTime &start, int minutes) const;
    DemoVisitPtr enter(const DemoJob &job, std::vector<size_t> technicians, const WallTime &start);

    DemoContext &m_demo;
    std::map<std::pair<size_t, QDate>, std::vector<MinuteRange>> m_taken;
};

/// A customer and a site for the visit, and the time of the call.
void chooseDemoCaller(DemoContext &demo, DemoVisit &visit);
/// Puts the life of the visit, with its folder and documents, into the demo's line of events.
void playDemoVisit(DemoContext &demo, const DemoVisitPtr &visit);
/// The documents' part of it; called when the visit was booked.
void playDemoDocuments(DemoContext &demo, const DemoVisitPtr &visit);
/// Visits of today that show each status, planned before the others.
void planDemoToday(DemoContext &demo, DemoDiary &diary);

} // namespace truckroll
