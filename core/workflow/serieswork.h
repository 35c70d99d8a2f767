// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/seriesacts.h"
#include "core/schedule/seriesplan.h"
#include "core/store/scope.h"
#include "core/workflow/visitchecks.h"
#include <QTimeZone>

/// What the acts on series and their previews share.
namespace truckroll {

/// Visits are made so many days ahead; further ones when somebody looks further.
inline constexpr int seriesHorizonDays = 400;

/// Nobody looks further ahead than so many years: an endless series must not fill the office.
inline constexpr int seriesYearsAhead = 5;

/// A series before and after an act, with the folder and its visits as the plan sees them.
struct SeriesWork
{
    Appointment folder;
    QString customer;
    QTimeZone zone;
    std::optional<Series> before;
    SeriesChange change;
    std::vector<SeriesVisit> visits;
    /// The visit that a person moved: it goes exactly there.
    struct Named
    {
        VisitId visit;
        WallTime start;
        int minutes = 0;
        std::vector<TechnicianId> technicians;
    };
    std::optional<Named> named;
    bool onlyAdd = false;                 ///< visits that are there are left alone
    VisitId only{};                       ///< all but this one are left alone
    QDate replaces;                       ///< of SeriesPlan
    std::map<DocumentId, VisitId> papers; ///< that name no visit, and are for these from then on
};

/// The work of an act; RuleBroken, NotFound or Conflict as the act would be refused.
Result<SeriesWork> seriesWork(ReadScope &scope, const SetSeries &command);
Result<SeriesWork> seriesWork(ReadScope &scope, const SetSeriesDates &command);
Result<SeriesWork> seriesWork(ReadScope &scope, const MoveSeries &command);
Result<SeriesWork> seriesWork(ReadScope &scope, const EndSeries &command);
Result<SeriesWork> seriesWork(ReadScope &scope, const SkipVisit &command);
Result<SeriesWork> seriesWork(ReadScope &scope, const AddSeriesDate &command);

/// The folder's series as the sender saw it. NotFound without one; Conflict.
Result<SeriesWork> knownSeries(ReadScope &scope, AppointmentId appointment, Version seen);
/// The same by one of its visits; RuleBroken when the visit does not belong to it.
Result<SeriesWork> seriesOfVisit(ReadScope &scope, const Visit &visit);

/// What the act does to each visit.
std::vector<SeriesStep> stepsOf(const SeriesWork &work);
/// Stores the series and its visits as planned.
Result<Series> carryOut(WriteScope &scope, const SeriesWork &work);
/// Stores the series alone, and for which visits its papers are. What was made by looking further belongs to
/// it from then on, so that undo finds what this act found.
Done storeSeries(WriteScope &scope, const SeriesWork &work, Series &series);

/// The visits of a folder, by time, and how each stands to the series.
std::vector<SeriesVisit> seriesVisits(ReadScope &scope, AppointmentId appointment,
                                      const std::optional<Series> &series);
/// A new visit of the series for one of its dates.
Visit visitFor(const Series &series, const QDate &date, const QTimeZone &zone, const OutOfUse &outOfUse);
/// What the plan brings up against the calendar, hours and times off, over years.
Done addConflicts(ReadScope &scope, const SeriesWork &work, SeriesPlan &plan);
/// Up to where visits are made when somebody looks up to `wanted`.
QDate looksFarthest(ReadScope &scope, const QDate &wanted);
/// Days of the series' own zone.
QDate todayIn(ReadScope &scope, const QTimeZone &zone);
/// "Every Monday, 5 times"
QString patternInWords(const SeriesPattern &pattern);
/// A folder as it is stored names the last pattern of its series; whoever looks is told the one in force.
void nameRuleInForce(ReadScope &scope, Appointment &folder);
/// Whether the visit, as it stands now, differs by hand from what its series gave it.
bool editedByHand(ReadScope &scope, const Visit &visit);

} // namespace truckroll
