// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/document.h"
#include "core/domain/permission.h"
#include "core/domain/series.h"
#include <map>
#include <variant>

/// What can be done to a folder's series and asked of it, like commands.h and queries.h.
///
/// A `version` of these is the series', 0 when the folder has none yet. Visits that have begun, are done,
/// cancelled or documented are never rewritten; those changed by hand, confirmed or past only when `reset`
/// names them. PlanSeries answers beforehand what an act does.
namespace truckroll {

/// Gives a folder a pattern, or another one from a day on, and makes its visits for the months to come.
struct SetSeries
{
    static constexpr Action action = Action::BookVisits;
    static constexpr bool undoable = true;
    using Reply = Series;

    AppointmentId appointment;
    Version version = 0;
    SeriesPattern pattern;
    QByteArray zone; ///< of a new series; empty: the folder's first visit's, else the office's
    QDate from;      ///< earlier dates keep what they have; invalid: all that do not lie in the past
    std::set<QDate> extra;
    std::set<QDate> skipped;
    std::set<VisitId> reset;
};

/// Sets the dates beside the patterns and those left out of them, and leaves every pattern as it is. Dates
/// that have passed keep what they have.
struct SetSeriesDates
{
    static constexpr Action action = Action::BookVisits;
    static constexpr bool undoable = true;
    using Reply = Series;

    AppointmentId appointment;
    Version version = 0;
    std::set<QDate> extra;
    std::set<QDate> skipped;
    std::set<VisitId> reset;
};

/// Moves a visit of a series and with it those that follow, or all: time, length, technicians, and the days
/// as far as the pattern can follow. Other parts of the series than the visit's move their time by as much
/// and keep a length and people of their own.
struct MoveSeries
{
    static constexpr Action action = Action::BookVisits;
    static constexpr bool undoable = true;
    using Reply = Series;

    VisitId visit;
    Version version = 0;                        ///< the visit's
    SeriesScope scope = SeriesScope::Following; ///< This is MoveVisit
    WallTime start;
    int minutes = 60;
    std::vector<TechnicianId> technicians;
    std::set<VisitId> reset;
    /// The day from which the visit is moved, the others by as many days; invalid: its date in the pattern.
    QDate stood{};
};

/// No visits of the pattern from this day on. A folder whose whole series goes has no pattern any more; its
/// last visit stays, cancelled.
struct EndSeries
{
    static constexpr Action action = Action::BookVisits;
    static constexpr bool undoable = true;
    using Reply = Nothing;

    AppointmentId appointment;
    Version version = 0;
    QDate from; ///< invalid: all that do not lie in the past
    std::set<VisitId> reset;
    /// The visit from which the series is ended: it goes too, wherever it was put by hand. None: all by
    /// dates.
    VisitId visit{};
};

/// Takes one visit out of its series: its date is left out from then on.
struct SkipVisit
{
    static constexpr Action action = Action::BookVisits;
    static constexpr bool undoable = true;
    using Reply = Nothing;

    VisitId visit;
    Version version = 0; ///< the visit's
};

/// A visit on a date beside the pattern, or on one that was left out.
struct AddSeriesDate
{
    static constexpr Action action = Action::BookVisits;
    static constexpr bool undoable = true;
    using Reply = Visit;

    AppointmentId appointment;
    Version version = 0;
    QDate date;
};

/// Gives visits that were changed by hand the time, length and technicians of the pattern again. Notes stay.
struct ResetVisits
{
    static constexpr Action action = Action::BookVisits;
    static constexpr bool undoable = true;
    using Reply = Nothing;

    AppointmentId appointment;
    Version version = 0;
    std::map<VisitId, Version> visits; ///< each as it was seen
};

/// Makes the visits of all series up to a day and some months more. Sent by whoever looks further; no step of
/// undo, and undoing a change of the series takes them along.
struct ExtendSeries
{
    static constexpr Action action = Action::SeeBoard;
    static constexpr bool undoable = false;
    using Reply = int; ///< how many visits were made

    QDate until;
    AppointmentId folder{}; ///< this one's series alone, as far as its next date, whatever `until` says
};

/// The work order of a recurring service once more, for another visit: the same lines and notes, a new draft.
struct RepeatWorkOrder
{
    static constexpr Action action = Action::SeeDocuments; ///< and MakeWorkOrders
    static constexpr bool undoable = true;
    using Reply = Document;

    AppointmentId appointment;
    DocumentId source; ///< none: the folder's last work order
    VisitId visit;     ///< none: the next open visit without a work order
};

/// The folder's series, if it has one, and how each of its visits stands to it.
struct SeriesDetails
{
    struct Reply
    {
        std::optional<Series> series;
        std::vector<SeriesVisit> visits; ///< by time, those without one last
    };
    AppointmentId appointment;
};

/// What an act would do to a series, before it is done: each visit before and after, and what stands against
/// the new places (overlaps, hours, time off) over years.
struct PlanSeries
{
    using Reply = SeriesPlan;
    std::variant<SetSeries, SetSeriesDates, MoveSeries, EndSeries, SkipVisit, AddSeriesDate> act;
};

} // namespace truckroll
