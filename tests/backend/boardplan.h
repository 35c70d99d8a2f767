// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/series.h"
#include "tests/backend/boarddiary.h"

/// A series as a person with a calendar would keep it: its dates one by one, crossed out and written in.
namespace truckroll {

/// As what a visit of a date begins.
struct Spot
{
    int minute = 0;
    int minutes = 60;
    std::vector<TechnicianId> technicians;
};

struct PlanPart
{
    Spot spot;
    std::vector<QDate> dates; ///< in order; none when the part holds for written dates alone
    bool rigid = false;       ///< several days of every other week: these do not go into the next week
    QDate from{};             ///< it holds from this day on
};

struct Plan
{
    std::vector<PlanPart> parts;
    std::set<QDate> extra;
    std::set<QDate> skipped;

    std::set<QDate> dates() const;
    bool has(const QDate &date) const;
    /// Of the part that holds on the day; the first one holds before it, too.
    const PlanPart &partOf(const QDate &date) const;
    QDate beginning() const; ///< from when the first part holds; a date that was written in may come before
};

/// All dates that a daily or weekly rule gives, day by day: nothing of the program's own expansion.
std::vector<QDate> plainDates(const SeriesPattern &pattern);
PlanPart partFrom(const SeriesPattern &pattern, const QDate &from);

/// Without what the rules give from this day on; parts that gave no date until then and held for none that
/// was written in are gone.
Plan endedBefore(const Plan &plan, const QDate &from);
/// All dates of the rules from `from` on by so many days, with the visit's spot; another part than the
/// visit's keeps length and people of its own, and its time moves by as much; nothing when they would come to
/// lie among earlier ones, or when there are none.
struct PlanMove
{
    QDate from;
    qint64 days = 0;
    Spot spot;
    QDate original; ///< of the visit that was moved
};
struct MovedPlan
{
    Plan plan;
    QDate from; ///< from here on it is another
    bool mayBeRefused = false;
};
std::optional<MovedPlan> moved(const Plan &plan, const PlanMove &move);

QString inWords(const Plan &plan);
bool isAsPlanned(const Known &visit, const Plan &plan);
/// Has something that the plan does not give it.
bool differs(const Known &visit, const Plan &plan);

} // namespace truckroll
